/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/picture.h"
#include "base/error.h"
#include "base/limits.h"
#include "support.h"

#include <string.h>

/* Of a busy machine, beside the time that a picture may take. */
#define SLACK_SECONDS 10.0

#define SVG_START "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\">"

/* One white pixel, as any program writes it. */
static const char pixel_base64[] =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJg"
  "gg==";

static GBytes *
get_pixel (void)
{
  gsize size;
  guint8 *data = g_base64_decode (pixel_base64, &size);

  return g_bytes_new_take (data, size);
}

static GBytes *
from_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static guint32
number_at (GBytes *png, gsize offset)
{
  const guint8 *data = g_bytes_get_data (png, NULL);

  g_assert_cmpuint (g_bytes_get_size (png), >, offset + 4);

  return (guint32) data[offset] << 24 | (guint32) data[offset + 1] << 16
         | (guint32) data[offset + 2] << 8 | data[offset + 3];
}

/* The pixel with another size written in its head: never to be decoded. */
static GBytes *
make_png (guint32 width, guint32 height)
{
  gsize size;
  guint8 *data = g_base64_decode (pixel_base64, &size);

  for (guint i = 0; i < 4; i++)
    {
      data[16 + i] = (guint8) (width >> (24 - 8 * i));
      data[20 + i] = (guint8) (height >> (24 - 8 * i));
    }

  return g_bytes_new_take (data, size);
}

static void
test_render (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = from_text (SVG_START "<rect width=\"200\" height=\"100\"/></svg>");
  g_autoptr (GBytes) png = rosette_picture_render_svg (svg, 300, NULL, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (number_at (png, 16), ==, 300);
  g_assert_cmpuint (number_at (png, 20), ==, 150);

  again = rosette_picture_render_svg (svg, 300, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (png, again));
}

static void
test_wrap (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pixel = get_pixel ();
  g_autoptr (GBytes) svg = rosette_picture_wrap_png (pixel, &error);
  g_autoptr (GBytes) png = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (text, pixel_base64));
  g_assert_nonnull (strstr (text, "viewBox=\"0 0 1 1\""));

  png = rosette_picture_render (pixel, 7, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (number_at (png, 16), ==, 7);
  g_assert_cmpuint (number_at (png, 20), ==, 7);
}

static void
test_wrap_refusals (void)
{
  static const struct
  {
    guint32 width, height;
    int code; /* or -1 */
  } cases[] = {
    { ROSETTE_MAX_PNG_PX, ROSETTE_MAX_PNG_PX, -1 },
    { ROSETTE_MAX_PNG_PX + 1, 1, ROSETTE_ERROR_LIMIT },
    { 1, ROSETTE_MAX_PNG_PX + 1, ROSETTE_ERROR_LIMIT },
    { 0xffffffff, 0xffffffff, ROSETTE_ERROR_LIMIT },
    { 0, 1, ROSETTE_ERROR_SYNTAX },
    { 1, 0, ROSETTE_ERROR_SYNTAX },
  };
  g_autoptr (GBytes) pixel = get_pixel ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = make_png (cases[i].width, cases[i].height);
      g_autoptr (GBytes) svg = rosette_picture_wrap_png (png, &error);

      g_test_message ("%u x %u", cases[i].width, cases[i].height);
      if (cases[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, cases[i].code);
      g_assert_true ((svg == NULL) == (error != NULL));
    }

  for (gsize length = 0; length < 24; length++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (pixel, 0, length);

      g_assert_null (rosette_picture_wrap_png (start, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_limits (void)
{
  static const struct
  {
    const char *view_box;
    guint width;
    guint drawn[2]; /* width and height; 0: it is refused */
  } cases[] = {
    { "0 0 1 1", ROSETTE_MAX_RENDER_PX, { ROSETTE_MAX_RENDER_PX, ROSETTE_MAX_RENDER_PX } },
    { "0 0 1 2", ROSETTE_MAX_RENDER_PX / 2, { ROSETTE_MAX_RENDER_PX / 2, ROSETTE_MAX_RENDER_PX } },
    { "0 0 1 2", ROSETTE_MAX_RENDER_PX, { ROSETTE_MAX_RENDER_PX / 2, ROSETTE_MAX_RENDER_PX } },
    { "0 0 1 8", 1024, { 256, ROSETTE_MAX_RENDER_PX } },
    { "0 0 1 2048", 10, { 1, ROSETTE_MAX_RENDER_PX } },
    { "0 0 1 2049", 10, { 0, 0 } },
    { "0 0 1 1e9", 10, { 0, 0 } },
    { "0 0 1e9 1", 10, { 10, 1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf (
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\"/>", cases[i].view_box);
      g_autoptr (GBytes) svg = from_text (text);
      g_autoptr (GBytes) png = rosette_picture_render_svg (svg, cases[i].width, NULL, &error);

      g_test_message ("%s at %u", cases[i].view_box, cases[i].width);
      g_assert_true ((png == NULL) == (error != NULL));
      if (cases[i].drawn[0] == 0)
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (number_at (png, 16), ==, cases[i].drawn[0]);
      g_assert_cmpuint (number_at (png, 20), ==, cases[i].drawn[1]);
    }
}

static void
test_not_svg (void)
{
  static const char *const cases[] = {
    "",
    "hello",
    "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    SVG_START,
    SVG_START "<rect></svg>",
    "{\"svg\": 1}",
    "\x89PNG\r\n\x1a\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) picture = from_text (cases[i]);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (rosette_picture_render (picture, 32, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

/* What is hostile comes back as a harmless picture or as a refusal, and soon. */
static void
test_hostile (void)
{
  g_autofree char *folder = rosette_test_data ("hostile-svg");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_drawn = 0, n_refused = 0;
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) svg = rosette_test_read (path);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GBytes) png = rosette_picture_render_svg (svg, 128, NULL, &error);
      double seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

      g_test_message ("%s: %s after %.2f s", name, png != NULL ? "drawn" : error->message, seconds);
      g_assert_cmpfloat (seconds, <, ROSETTE_MAX_RENDER_SECONDS + SLACK_SECONDS);
      g_assert_true ((png == NULL) == (error != NULL));
      if (g_str_has_prefix (name, "drawn-"))
        g_assert_no_error (error);
      else if (g_str_has_prefix (name, "refused-"))
        g_assert_nonnull (error);
      png != NULL ? n_drawn++ : n_refused++;
    }

  g_test_message ("%u drawn without harm, %u refused", n_drawn, n_refused);
  g_assert_cmpuint (n_refused, >, 0);
}

/* Asks for a file that is there: the picture is the same as when it is not. */
static void
test_outside (void)
{
  static const char *const forms[] = {
    SVG_START "<image width=\"200\" height=\"100\" href=\"file://%s\"/></svg>",
    SVG_START "<image width=\"200\" height=\"100\" href=\"%s\"/></svg>",
    "<?xml-stylesheet type=\"text/css\" href=\"file://%s\"?>" SVG_START "</svg>",
    SVG_START "<style>@import url(\"file://%s\");</style></svg>",
    SVG_START "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file://%s\"/></svg>",
    "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file://%s\">]>" SVG_START "<text y=\"50\">&e;</text></svg>",
    SVG_START "<use href=\"file://%s#a\"/></svg>",
  };
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "black.svg", NULL);
  g_autoptr (GBytes) empty = from_text (SVG_START "</svg>");
  g_autoptr (GBytes) expected = rosette_picture_render_svg (empty, 64, NULL, NULL);

  g_assert_nonnull (expected);
  g_assert_true (g_file_set_contents (
    path, SVG_START "<rect id=\"a\" width=\"200\" height=\"100\"/></svg>", -1, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_auto (GStrv) parts = g_strsplit (forms[i], "%s", 2);
      g_autofree char *text = g_strjoinv (path, parts);
      g_autoptr (GBytes) svg = from_text (text);
      g_autoptr (GBytes) png = rosette_picture_render_svg (svg, 64, NULL, NULL);

      g_test_message ("%s", text);
      g_assert_true (png == NULL || g_bytes_equal (png, expected));
    }

  rosette_test_remove (folder);
}

static void
test_published (void)
{
  g_autofree char *folder = rosette_test_shared ("hostile-images/issuer");
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_drawn = 0, n_refused = 0;

  if (folder == NULL)
    return;

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) picture = rosette_test_read (path);
      g_autoptr (GBytes) png = rosette_picture_render (picture, 64, NULL, &error);
      gboolean wanted =
        strstr (name, "svg") != NULL || strstr (name, "png") != NULL || strstr (name, "jp") != NULL;

      g_test_message ("%s: %s", name, png != NULL ? "drawn" : error->message);
      g_assert_true ((png != NULL) == wanted);
      png != NULL ? n_drawn++ : n_refused++;
    }

  g_test_message ("%u passed (%u drawn, %u refused), 0 failed", n_drawn + n_refused, n_drawn,
                  n_refused);
}

static void
test_cancel (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) svg = from_text (SVG_START "</svg>");

  g_cancellable_cancel (cancellable);
  g_assert_null (rosette_picture_render_svg (svg, 64, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/render", test_render);
  g_test_add_func ("/picture/wrap", test_wrap);
  g_test_add_func ("/picture/wrap-refusals", test_wrap_refusals);
  g_test_add_func ("/picture/limits", test_limits);
  g_test_add_func ("/picture/not-svg", test_not_svg);
  g_test_add_func ("/picture/hostile", test_hostile);
  g_test_add_func ("/picture/outside", test_outside);
  g_test_add_func ("/picture/published", test_published);
  g_test_add_func ("/picture/cancel", test_cancel);

  return g_test_run ();
}
