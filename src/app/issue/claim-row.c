/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/claim-row.h"

#include "seam.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RosetteClaimRow
{
  AdwEntryRow parent_instance;

  char *title; /* with what may be written */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteClaimRow, rosette_claim_row, ADW_TYPE_ENTRY_ROW)

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteClaimRow) self = user_data;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, NULL);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;

  if (name != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self), name);
}

static void
choose_cb (RosetteClaimRow *self)
{
  rosette_seam_open_file_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                _ ("File as Evidence"), NULL, self->cancellable, chosen_cb,
                                g_object_ref (self));
}

static void
rosette_claim_row_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_CLAIM_ROW (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_claim_row_parent_class)->unroot (widget);
}

static void
rosette_claim_row_root (GtkWidget *widget)
{
  g_cancellable_reset (ROSETTE_CLAIM_ROW (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_claim_row_parent_class)->root (widget);
}

static void
rosette_claim_row_finalize (GObject *object)
{
  RosetteClaimRow *self = ROSETTE_CLAIM_ROW (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rosette_claim_row_parent_class)->finalize (object);
}

static void
rosette_claim_row_class_init (RosetteClaimRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_claim_row_finalize;
  GTK_WIDGET_CLASS (klass)->root = rosette_claim_row_root;
  GTK_WIDGET_CLASS (klass)->unroot = rosette_claim_row_unroot;
}

static void
rosette_claim_row_init (RosetteClaimRow *self)
{
  self->cancellable = g_cancellable_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

static void
add_choose_button (RosetteClaimRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("rosette-open-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Choose a file"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
}

static char *
dup_title (const RosetteClaimField *field)
{
  g_autofree char *hint = rosette_claim_field_dup_hint (field);
  g_autofree char *needed = rosette_claim_field_dup_needed (field);

  if (hint != NULL && needed != NULL)
    /* Translators: what a field is called, what may be written, and the least that is needed */
    return g_strdup_printf (_ ("%s (%s; at least %s)"), field->title, hint, needed);

  /* Translators: what a field is called, and what may be written: Grade (1 to 6) */
  return hint != NULL ? g_strdup_printf (_ ("%s (%s)"), field->title, hint)
                      : g_strdup (field->title);
}

GtkWidget *
rosette_claim_row_new (const RosetteClaimField *field)
{
  RosetteClaimRow *self = g_object_new (ROSETTE_TYPE_CLAIM_ROW, NULL);

  self->title = dup_title (field);
  if (field->kind == ROSETTE_CLAIM_FILE)
    add_choose_button (self);
  rosette_claim_row_set_column (self, NULL);

  return GTK_WIDGET (self);
}

void
rosette_claim_row_set_column (RosetteClaimRow *self, const char *column)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ROSETTE_IS_CLAIM_ROW (self));

  /* Translators: what a field is called, and the header of a column */
  title = column != NULL ? g_strdup_printf (_ ("%s, where “%s” is empty"), self->title, column)
                         : g_strdup (self->title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

const char *
rosette_claim_row_get_group_title (guint group)
{
  static const char *const titles[ROSETTE_N_CLAIM_GROUPS] = {
    N_ ("Internship"),
    N_ ("Results"),
    N_ ("Evidence"),
    N_ ("Dates"),
  };

  return _ (titles[group]);
}

guint
rosette_claim_row_pick_group (const RosetteClaimField *field)
{
  if (field->kind == ROSETTE_CLAIM_RESULT || strcmp (field->key, "credits") == 0)
    return 1;
  if (strcmp (field->key, "issued") == 0 || strcmp (field->key, "valid-until") == 0)
    return ROSETTE_CLAIM_GROUP_DATES;

  return g_str_has_prefix (field->key, "evidence") || strcmp (field->key, "narrative") == 0 ? 2 : 0;
}
