/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badge-page-private.h"

#include "badges/badge-file.h"
#include "badges/design-clipboard.h"
#include "base/limits.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>

/* Open Badges asks for 90 pixels at least. */
#define LEAST_PX 90
#define STEP_PX  64

/* One export, from the first question to the file. */
typedef struct
{
  RosetteBadgePage *page;
  RosetteBadge *badge;
  GtkSpinButton *size_button;
  guint width; /* px of the PNG; 0 for an SVG */
  GFile *file; /* once it is chosen */
} Export;

static Export *
export_new (RosetteBadgePage *page)
{
  Export *export = g_new0 (Export, 1);

  export->page = g_object_ref (page);
  export->badge = g_object_ref (rosette_badge_page_get_badge (page));

  return export;
}

static void
export_free (Export *export)
{
  g_object_unref (export->page);
  g_object_unref (export->badge);
  g_clear_object (&export->size_button);
  g_clear_object (&export->file);
  g_free (export);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static GtkWindow *
get_window (Export *export)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (export->page)));
}

static void
show_in_folder_cb (Export *export)
{
  g_autoptr (GFile) folder = g_file_get_parent (export->file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

/* The toast holds what was saved for as long as it can be shown. */
static void
say_saved (Export *export)
{
  g_autoptr (AdwToast) toast = rosette_toast_new (_ ("Picture saved"));
  Export *kept = export_new (export->page);

  kept->file = g_object_ref (export->file);
  adw_toast_set_button_label (toast, _ ("Show in _Folder"));
  g_object_set_data_full (G_OBJECT (toast), "export", kept, (GDestroyNotify) export_free);
  g_signal_connect_swapped (toast, "button-clicked", G_CALLBACK (show_in_folder_cb), kept);
  rosette_badge_page_emit_toast (export->page, toast);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  const RosetteResponse close[] = { { "close", _ ("_Close"), ADW_RESPONSE_DEFAULT } };

  if (rosette_badge_file_write_finish (ROSETTE_JOB (source), result, &error))
    say_saved (export);
  else if (gtk_widget_get_root (GTK_WIDGET (export->page)) != NULL)
    rosette_seam_ask_async (get_window (export), _ ("The Picture Was Not Saved"), error->message,
                            NULL, close, G_N_ELEMENTS (close), NULL, NULL, NULL);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = rosette_seam_save_file_finish (result, NULL);
  g_autoptr (RosetteJob) job = rosette_job_new ();
  GBytes *design = rosette_badge_get_design (export->badge);
  guint width = export->width;

  if (file == NULL || design == NULL)
    return;

  export->file = g_object_ref (file);
  rosette_badge_file_write_async (job, design, width, file, NULL, written_cb,
                                  g_steal_pointer (&export));
}

/* A name that any disk takes. */
static char *
dup_file_name (Export *export)
{
  const char *ending = export->width > 0 ? ".png" : ".svg";
  const char *name = rosette_badge_get_name (export->badge);
  g_autofree char *clean = g_strdelimit (g_strdup (name), "/\\:*?\"<>|\n\r\t", '-');

  return g_strconcat (clean[0] != '\0' && clean[0] != '.' ? clean : _ ("Badge"), ending, NULL);
}

static void
choose_file (Export *export)
{
  g_autofree char *name = dup_file_name (export);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, export->width > 0 ? _ ("PNG pictures") : _ ("SVG pictures"));
  gtk_file_filter_add_mime_type (filter, export->width > 0 ? "image/png" : "image/svg+xml");
  rosette_seam_save_file_async (get_window (export), _ ("Save Picture"), name, filter, NULL,
                                file_chosen_cb, export);
}

static void
size_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autofree char *response = rosette_seam_ask_finish (result, NULL);

  if (response == NULL || gtk_widget_get_root (GTK_WIDGET (export->page)) == NULL)
    return;

  gtk_spin_button_update (export->size_button);
  export->width = gtk_spin_button_get_value_as_int (export->size_button);
  choose_file (g_steal_pointer (&export));
}

static GtkWidget *
create_size_row (Export *export)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Width and height, in pixels"));
  GtkWidget *button = gtk_spin_button_new_with_range (LEAST_PX, ROSETTE_MAX_RENDER_PX, STEP_PX);

  export->size_button = g_object_ref (GTK_SPIN_BUTTON (button));
  gtk_spin_button_set_value (export->size_button, ROSETTE_USUAL_IMAGE_PX);
  gtk_spin_button_set_numeric (export->size_button, TRUE);
  /* What gtk_spin_button_set_activates_default() does from 4.14 on. */
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (button))),
                                  TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Width and height, in pixels"), -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

void
rosette_badge_page_export_svg (RosetteBadgePage *self)
{
  choose_file (export_new (self));
}

void
rosette_badge_page_export_png (RosetteBadgePage *self)
{
  Export *export = export_new (self);
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "save", _ ("_Save…"), ADW_RESPONSE_SUGGESTED },
  };

  rosette_seam_ask_async (
    get_window (export), _ ("Save as PNG"), _ ("512 pixels suit most web sites and documents."),
    create_size_row (export), responses, G_N_ELEMENTS (responses), NULL, size_chosen_cb, export);
}

static void
image_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBadgePage) self = user_data;

  rosette_badge_page_toast (self, rosette_design_clipboard_copy_image_finish (result));
}

void
rosette_badge_page_copy_image (RosetteBadgePage *self, RosetteDesign *design)
{
  rosette_design_clipboard_copy_image_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), design,
                                             NULL, image_copied_cb, g_object_ref (self));
}
