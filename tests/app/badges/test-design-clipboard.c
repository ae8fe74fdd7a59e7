/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-clipboard.h"

#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "base/error.h"
#include "base/limits.h"
#include "photo.h"
#include "support.h"

#include <gtk/gtk.h>
#include <string.h>

static const char foreign[] =
  "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect "
  "width='20' height='10' fill='red'/></svg>";

static GdkClipboard *
get_clipboard (void)
{
  return gdk_display_get_clipboard (gdk_display_get_default ());
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static RosetteDesign *
paste (const char **notice, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rosette_design_clipboard_read_async (get_clipboard (), NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rosette_design_clipboard_read_finish (result, notice, error);
}

static void
set_bytes (const char *type, const char *bytes, gsize length)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (type, content);

  gdk_clipboard_set_content (get_clipboard (), provider);
}

/* The kind of the only layer that is pasted, as it names itself; or the error's code. */
static char *
dup_pasted (void)
{
  g_autoptr (GError) error = NULL;
  const char *notice = NULL;
  g_autoptr (RosetteDesign) design = paste (&notice, &error);
  g_autoptr (RosetteLayer) layer = NULL;

  if (design == NULL)
    return g_strdup_printf ("error %d", error->code);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, 1);
  layer = g_list_model_get_item (G_LIST_MODEL (design), 0);

  return g_strdup (rosette_shape_kind_get_name (rosette_layer_get_shape (layer)->kind));
}

/* All that layers are comes over; other programs get a picture of them. */
static void
test_layers (void)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  g_autoptr (RosetteDesign) pasted = NULL;
  const char *notice = NULL;
  g_autoptr (GBytes) before = rosette_design_to_svg (design);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  GdkContentFormats *formats = NULL;

  rosette_design_clipboard_copy (get_clipboard (), design);
  formats = gdk_clipboard_get_formats (get_clipboard ());
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  pasted = paste (&notice, &error);
  g_assert_no_error (error);
  after = rosette_design_to_svg (pasted);
  g_assert_true (g_bytes_equal (before, after));
}

/* A picture of ours that comes back from elsewhere is layers, too. */
static void
test_own_svg (void)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  g_autoptr (RosetteDesign) pasted = NULL;
  const char *notice = NULL;
  g_autoptr (GBytes) svg = rosette_design_to_portable_svg (design);
  g_autoptr (GError) error = NULL;

  set_bytes ("image/svg+xml", g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  pasted = paste (&notice, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pasted)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (design)));
}

static void
test_strangers (void)
{
  g_autoptr (GBytes) photo = photo_with (0, NULL, 0);
  g_autofree char *large = g_malloc (ROSETTE_MAX_LAYER_PICTURE_BYTES + 1);
  g_autofree char *long_text = g_strnfill (ROSETTE_MAX_LAYER_TEXT_BYTES + 1, 'a');
  const struct
  {
    const char *type;
    const char *bytes;
    gsize length;
    const char *pasted;
  } cases[] = {
    { "image/svg+xml", foreign, sizeof foreign - 1, "picture" },
    { "image/png", "\211PNG damaged", 12, NULL },
    { "image/jpeg", g_bytes_get_data (photo, NULL), g_bytes_get_size (photo), "picture" },
    { "image/svg+xml", large, ROSETTE_MAX_LAYER_PICTURE_BYTES + 1, NULL },
    { "application/x-rosette-layers", "nonsense", 8, NULL },
    { "text/plain;charset=utf-8", " Well done\n", 11, "text" },
    { "text/plain;charset=utf-8", long_text, ROSETTE_MAX_LAYER_TEXT_BYTES, "text" },
    { "text/plain;charset=utf-8", long_text, ROSETTE_MAX_LAYER_TEXT_BYTES + 1, NULL },
    { "text/plain;charset=utf-8", "  ", 2, NULL },
    { "text/plain;charset=utf-8", foreign, sizeof foreign - 1, "picture" },
    { "text/plain;charset=utf-8", "<b>", 3, "text" },
    { "audio/ogg", "x", 1, NULL },
  };

  memset (large, ' ', ROSETTE_MAX_LAYER_PICTURE_BYTES + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pasted = NULL;

      g_test_message ("%s, case %" G_GSIZE_FORMAT, cases[i].type, i);
      set_bytes (cases[i].type, cases[i].bytes, cases[i].length);
      pasted = dup_pasted ();
      if (cases[i].pasted != NULL)
        g_assert_cmpstr (pasted, ==, cases[i].pasted);
      else
        g_assert_true (g_str_has_prefix (pasted, "error"));
    }
}

/* What was left out is said, as it is of a picture that is added, wherever the bytes come from. */
static void
test_notice (void)
{
  static const char hostile[] = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
                                "<script>x</script><path d='M0 0H20V10Z'/></svg>";
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "Logo.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  const char *sentence = "The picture had a script, or something from outside. That was left out.";

  g_assert_true (g_file_set_contents (path, hostile, -1, NULL));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *notice = NULL;
      g_autoptr (RosetteDesign) design = NULL;

      if (i == 0)
        set_bytes ("image/svg+xml", hostile, sizeof hostile - 1);
      else if (i == 1)
        set_bytes ("text/uri-list", uri, strlen (uri));
      else
        set_bytes ("image/svg+xml", foreign, sizeof foreign - 1);
      design = paste (&notice, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (notice, ==, i < 2 ? sentence : NULL);
    }
  rosette_test_remove (folder);
}

static const char *
copy_image (RosetteDesign *design, GCancellable *cancellable)
{
  g_autoptr (GAsyncResult) result = NULL;

  rosette_design_clipboard_copy_image_async (get_clipboard (), design, cancellable, done_cb,
                                             &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rosette_design_clipboard_copy_image_finish (result);
}

/* The whole badge, for a letter or a web page; which can be pasted here as well. */
static void
test_image (void)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  g_autoptr (RosetteDesign) empty = rosette_design_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *pasted = NULL;

  g_assert_cmpstr (copy_image (design, NULL), ==, "Image copied");
  pasted = dup_pasted ();
  g_assert_cmpstr (pasted, ==, "picture");

  /* What was copied before stays. */
  g_assert_cmpstr (copy_image (empty, NULL), ==, "There is nothing drawn yet.");
  g_assert_cmpstr (copy_image (NULL, NULL), ==, "There is nothing drawn yet.");
  g_cancellable_cancel (cancellable);
  g_assert_cmpstr (copy_image (design, cancellable), ==, NULL);
  g_free (pasted);
  pasted = dup_pasted ();
  g_assert_cmpstr (pasted, ==, "picture");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-clipboard/layers", test_layers);
  g_test_add_func ("/design-clipboard/own-svg", test_own_svg);
  g_test_add_func ("/design-clipboard/strangers", test_strangers);
  g_test_add_func ("/design-clipboard/notice", test_notice);
  g_test_add_func ("/design-clipboard/image", test_image);

  return g_test_run ();
}
