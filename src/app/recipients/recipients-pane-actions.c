/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipients-pane-private.h"

#include "recipients/import-window.h"
#include "recipients/people-clipboard.h"
#include "recipients/person-window.h"
#include "recipients/recipient-sheet.h"
#include "save-file.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>

/* Selects them, also when the search, the tag or the list would hide them. */
static void
show_recipients (RosetteRecipientsPane *self, GPtrArray *recipients)
{
  if (recipients->len == 0)
    return;

  rosette_recipients_table_select (self->table, recipients);
  if (rosette_recipients_table_get_n_selected (self->table) == recipients->len)
    return;

  gtk_editable_set_text (self->search_entry, "");
  rosette_recipients_table_set_search (self->table, "");
  rosette_list_choice_set_tag (self->list_choice, NULL);
  rosette_recipients_table_select (self->table, recipients);
  if (rosette_recipients_table_get_n_selected (self->table) == recipients->len)
    return;

  rosette_list_choice_set_list (self->list_choice, NULL);
  rosette_recipients_table_select (self->table, recipients);
}

static void
undo (RosetteRecipientsPane *self, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shown = rosette_recipient_changes_undo (self->changes, number, &error);

  /* What Ctrl+Z took back is not offered any more. */
  if (self->offer != NULL && (number == 0 || number == self->offered))
    adw_toast_dismiss (self->offer);
  if (shown == NULL)
    {
      rosette_recipients_pane_toast_text (self, error->message);
      return;
    }
  rosette_recipients_pane_refresh (self);
  show_recipients (self, shown);
}

/* A change that a toast offers to take back. */
typedef struct
{
  RosetteRecipientsPane *pane; /* weak */
  guint number;
} Offer;

static void
offer_free (gpointer data, GClosure *closure)
{
  Offer *offer = data;

  g_clear_weak_pointer (&offer->pane);
  g_free (offer);
}

static void
undo_clicked_cb (Offer *offer)
{
  if (offer->pane != NULL && offer->pane->changes != NULL)
    undo (offer->pane, offer->number);
}

void
rosette_recipients_pane_offer_undo (RosetteRecipientsPane *self, const char *text, guint number)
{
  g_autoptr (AdwToast) message = rosette_toast_new_undo (text);
  Offer *offer = g_new0 (Offer, 1);

  g_set_weak_pointer (&offer->pane, self);
  offer->number = number;
  adw_toast_set_priority (message, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (message, "button-clicked", G_CALLBACK (undo_clicked_cb), offer, offer_free,
                         G_CONNECT_SWAPPED);

  g_set_weak_pointer (&self->offer, message);
  self->offered = number;
  rosette_recipients_pane_toast (self, message);
}

static void
saved_cb (RosetteRecipientsPane *self, RosetteRecipient *recipient, RosettePersonWindow *form)
{
  g_autoptr (GPtrArray) recipients = g_ptr_array_new ();

  g_ptr_array_add (recipients, recipient);
  if (rosette_person_window_is_for_list (form))
    rosette_recipients_pane_put_new (self, recipients);
  rosette_recipients_pane_refresh (self);
  show_recipients (self, recipients);
}

void
rosette_recipients_pane_open_form (RosetteRecipientsPane *self, RosetteRecipient *recipient)
{
  GtkWidget *form = rosette_person_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               self->changes, recipient);
  RosetteRecipientList *list = rosette_list_choice_get_list (self->list_choice);

  if (recipient == NULL)
    rosette_person_window_set_targets (ROSETTE_PERSON_WINDOW (form),
                                       list != NULL ? rosette_recipient_list_get_name (list) : NULL,
                                       rosette_list_choice_get_tag (self->list_choice));
  g_signal_connect_object (form, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (form));
}

static void
add_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_recipients_pane_open_form (ROSETTE_RECIPIENTS_PANE (widget), NULL);
}

static void
edit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);

  if (selected->len == 1)
    rosette_recipients_pane_open_form (self, g_ptr_array_index (selected, 0));
}

static void
imported_cb (RosetteRecipientsPane *self,
             GPtrArray *recipients,
             guint number,
             RosetteImportWindow *window)
{
  g_autofree char *text = g_strdup_printf (
    ngettext ("%'u person imported", "%'u people imported", recipients->len), recipients->len);

  if (rosette_import_window_is_for_list (window))
    rosette_recipients_pane_put_new (self, recipients);
  show_recipients (self, recipients);
  rosette_recipients_pane_offer_undo (self, text, number);
}

static void
choose_another_cb (RosetteRecipientsPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "recipients.import", NULL);
}

static void
preview (RosetteRecipientsPane *self, RosettePeopleImport *import)
{
  GtkWidget *window =
    rosette_import_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), import);
  RosetteRecipientList *list = rosette_list_choice_get_list (self->list_choice);

  rosette_import_window_set_targets (ROSETTE_IMPORT_WINDOW (window),
                                     list != NULL ? rosette_recipient_list_get_name (list) : NULL,
                                     rosette_list_choice_get_tag (self->list_choice));
  g_signal_connect_object (window, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "choose-another", G_CALLBACK (choose_another_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteRecipientsPane) self = user_data;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, NULL);
  g_autoptr (RosettePeopleImport) import = NULL;

  if (file == NULL || self->changes == NULL)
    return;

  import = rosette_people_import_new_for_file (self->changes, file);
  preview (self, import);
}

static void
import_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const endings[] = { "csv", "tsv", "txt", "xlsx", "xlsm", "ods", "vcf" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Lists of people (CSV, Excel, ODS, vCard)"));
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (filter, endings[i]);
  rosette_seam_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Import People"),
                                filter, NULL, opened_cb, g_object_ref (widget));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteRecipientsPane) self = user_data;
  g_autoptr (RosettePeopleImport) import = rosette_people_clipboard_read_finish (result, NULL);

  if (import != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    preview (self, import);
  else
    rosette_recipients_pane_toast_text (
      self, _ ("No people were copied. Copy cells in your spreadsheet program first."));
}

static void
paste_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_people_clipboard_read_async (gtk_widget_get_clipboard (widget),
                                       ROSETTE_RECIPIENTS_PANE (widget)->changes, NULL, pasted_cb,
                                       g_object_ref (widget));
}

static char *
dup_removed (GPtrArray *removed)
{
  if (removed->len == 1)
    /* Translators: %s is the name of a person */
    return g_strdup_printf (_ ("%s removed"),
                            rosette_recipient_get_name (g_ptr_array_index (removed, 0)));

  return g_strdup_printf (ngettext ("%'u person removed", "%'u people removed", removed->len),
                          removed->len);
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);
  g_autofree char *text = NULL;
  guint number = 0;

  if (selected->len == 0)
    return;

  number = rosette_recipient_changes_remove (self->changes, selected, &error);
  if (number == 0)
    {
      rosette_recipients_pane_toast_text (self, error->message);
      return;
    }
  text = dup_removed (selected);
  rosette_recipients_pane_offer_undo (self, text, number);
}

/* The window leads to the wizard, with these people chosen. */
static void
issue_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_autoptr (GVariant) chosen = NULL;

  for (guint i = 0; i < selected->len; i++)
    g_variant_builder_add (&ids, "x", rosette_recipient_get_id (selected->pdata[i]));
  chosen = g_variant_ref_sink (g_variant_builder_end (&ids));
  gtk_widget_activate_action_variant (widget, "win.issue-to", chosen);
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  undo (ROSETTE_RECIPIENTS_PANE (widget), 0);
}

static void
copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);
  g_autofree char *text = rosette_recipient_sheet_dup_cells (selected);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
select_all_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);

  gtk_selection_model_select_all (rosette_recipients_table_get_model (self->table));
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* The headers of the table cannot be reached by keyboard before GTK 4.10. */
static void
sort_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_recipients_table_sort (ROSETTE_RECIPIENTS_PANE (widget)->table,
                                 g_variant_get_string (parameter, NULL));
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkEditable *entry = ROSETTE_RECIPIENTS_PANE (widget)->search_entry;

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_select_region (entry, 0, -1);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteRecipientsPane) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rosette_save_file_finish (result, &error))
    rosette_recipients_pane_toast_text (self, _ ("List saved"));
  else
    rosette_recipients_pane_toast_text (self, error->message);
}

static void
save (RosetteRecipientsPane *self, GAsyncResult *result, GListModel *people)
{
  g_autoptr (GFile) file = rosette_seam_save_file_finish (result, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL || self->recipients == NULL)
    return;

  bytes = rosette_recipient_sheet_write (people);
  rosette_save_file_async (file, bytes, exported_cb, g_object_ref (self));
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteRecipientsPane) self = user_data;

  save (self, result, self->recipients);
}

/* In the order in which they are shown. */
static void
export_shown_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteRecipientsPane) self = user_data;

  save (self, result, G_LIST_MODEL (rosette_recipients_table_get_model (self->table)));
}

static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gboolean is_all = g_str_equal (action_name, "recipients.export");

  rosette_seam_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                is_all ? _ ("Save Everybody") : _ ("Save Who Is Shown"),
                                /* Translators: the name of a file; keep the .csv */
                                _ ("recipients.csv"), NULL, NULL,
                                is_all ? export_chosen_cb : export_shown_chosen_cb,
                                g_object_ref (widget));
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint key;
  GdkModifierType state;
} actions[] = {
  { "recipients.add", add_action, GDK_KEY_n, GDK_CONTROL_MASK },
  { "recipients.import", import_action, GDK_KEY_i, GDK_CONTROL_MASK },
  { "recipients.paste", paste_action, 0, 0 }, /* the window has Ctrl+V, and hands it on */
  { "recipients.edit", edit_action, GDK_KEY_F2, 0 },
  { "recipients.issue", issue_action, 0, 0 },
  { "recipients.remove", remove_action, GDK_KEY_Delete, 0 },
  { "recipients.copy", copy_action, GDK_KEY_c, GDK_CONTROL_MASK },
  { "recipients.select-all", select_all_action, GDK_KEY_a, GDK_CONTROL_MASK },
  { "recipients.undo", undo_action, GDK_KEY_z, GDK_CONTROL_MASK },
  { "recipients.export", export_action, GDK_KEY_s, GDK_CONTROL_MASK },
  { "recipients.export-shown", export_action, 0, 0 },
  { "recipients.search", search_action, GDK_KEY_f, GDK_CONTROL_MASK },
};

void
rosette_recipients_pane_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_action (widget_class, "recipients.sort", "s", sort_action);
}

GtkEventController *
rosette_recipients_pane_new_shortcuts (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (actions[i].key != 0)
        gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (controller),
          gtk_shortcut_new (gtk_keyval_trigger_new (actions[i].key, actions[i].state),
                            gtk_named_action_new (actions[i].name)));
    }

  return controller;
}
