/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipients-pane-private.h"

#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>

/* What a name is asked for. */
typedef struct
{
  RosetteRecipientsPane *pane;
  RosetteRecipientList *list; /* to be renamed; or NULL for a new one */
  GPtrArray *people;          /* who goes into the new one */
  GtkEditable *entry;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->pane);
  g_clear_object (&question->list);
  g_clear_pointer (&question->people, g_ptr_array_unref);
  g_object_unref (question->entry);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static char *
dup_told (RosetteRecipientList *list, guint n_people, gboolean are_in)
{
  if (are_in)
    return g_strdup_printf (
      /* Translators: %s is the name of a list of people */
      ngettext ("%'u person is now in “%s”", "%'u people are now in “%s”", n_people), n_people,
      rosette_recipient_list_get_name (list));

  return g_strdup_printf (
    ngettext ("%'u person taken out of “%s”", "%'u people taken out of “%s”", n_people), n_people,
    rosette_recipient_list_get_name (list));
}

static void
put (RosetteRecipientsPane *self, RosetteRecipientList *list, GPtrArray *people, gboolean are_in)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint number;

  if (people->len == 0)
    return;
  number = rosette_recipient_changes_put (self->changes, list, people, are_in, &error);
  text = error != NULL ? g_strdup (error->message) : dup_told (list, people->len, are_in);
  if (number > 0)
    rosette_recipients_pane_offer_undo (self, text, number);
  else
    rosette_recipients_pane_toast_text (self, text);
}

static void
add_list (RosetteRecipientsPane *self, const char *name, GPtrArray *people)
{
  g_autoptr (GError) error = NULL;
  RosetteRecipientList *list = rosette_library_add_people_list (self->library, name, &error);

  if (list == NULL)
    {
      rosette_recipients_pane_toast_text (self, error->message);
      return;
    }
  put (self, list, people, TRUE);
  rosette_list_choice_set_list (self->list_choice, list);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autofree char *answer = rosette_seam_ask_finish (result, NULL);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (question->entry)));
  g_autoptr (GError) error = NULL;

  if (answer == NULL || name[0] == '\0' || question->pane->library == NULL)
    return;

  if (question->list == NULL)
    add_list (question->pane, name, question->people);
  else if (!rosette_library_rename_people_list (question->pane->library, question->list, name,
                                                &error))
    rosette_recipients_pane_toast_text (question->pane, error->message);
}

static void
ask (RosetteRecipientsPane *self, RosetteRecipientList *list)
{
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "save", list != NULL ? _ ("_Rename") : _ ("_Create"), ADW_RESPONSE_SUGGESTED },
  };
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Class 2B, interns in June"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the list"), -1);
  if (list != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), rosette_recipient_list_get_name (list));
  question->pane = g_object_ref (self);
  question->list = list != NULL ? g_object_ref (list) : NULL;
  question->people = rosette_recipients_table_dup_selected (self->table);
  question->entry = GTK_EDITABLE (g_object_ref (entry));

  rosette_seam_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          list != NULL ? _ ("Rename the List") : _ ("New List"),
                          list != NULL ? NULL : _ ("A person may be in several lists."), entry,
                          responses, G_N_ELEMENTS (responses), NULL, answered_cb, question);
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ask (ROSETTE_RECIPIENTS_PANE (widget), NULL);
}

static void
rename_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);

  ask (self, rosette_list_choice_get_list (self->list_choice));
}

/* A list that a toast offers to bring back. */
typedef struct
{
  RosetteRecipientsPane *pane; /* weak */
  RosetteLibrary *library;
  RosetteRecipientList *list;
} Removed;

static void
removed_free (gpointer data, GClosure *closure)
{
  Removed *removed = data;

  g_clear_weak_pointer (&removed->pane);
  g_object_unref (removed->library);
  g_object_unref (removed->list);
  g_free (removed);
}

static void
restore_cb (Removed *removed)
{
  g_autoptr (GError) error = NULL;

  if (!rosette_library_restore_people_list (removed->library, removed->list, &error)
      && removed->pane != NULL)
    rosette_recipients_pane_toast_text (removed->pane, error->message);
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (AdwToast) message = NULL;
  Removed *removed = g_new0 (Removed, 1);

  g_set_weak_pointer (&removed->pane, self);
  removed->library = g_object_ref (self->library);
  removed->list = g_object_ref (rosette_list_choice_get_list (self->list_choice));
  if (!rosette_library_remove_people_list (self->library, removed->list, &error))
    {
      rosette_recipients_pane_toast_text (self, error->message);
      removed_free (removed, NULL);
      return;
    }

  /* Translators: %s is the name of a list of people, who are not removed */
  text = g_strdup_printf (_ ("List “%s” deleted"), rosette_recipient_list_get_name (removed->list));
  message = rosette_toast_new_undo (text);
  g_signal_connect_data (message, "button-clicked", G_CALLBACK (restore_cb), removed, removed_free,
                         G_CONNECT_SWAPPED);
  rosette_recipients_pane_toast (self, message);
}

static RosetteRecipientList *
find_list (RosetteRecipientsPane *self, const char *id)
{
  GListModel *lists = rosette_library_get_lists (self->library);
  gint64 wanted = g_ascii_strtoll (id, NULL, 10);

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (lists, i);

      if (rosette_recipient_list_get_id (list) == wanted)
        return list; /* the library holds it */
    }

  return NULL;
}

static void
put_into_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  RosetteRecipientList *list = find_list (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);

  if (list != NULL)
    put (self, list, selected, TRUE);
}

static void
take_out_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);

  put (self, rosette_list_choice_get_list (self->list_choice), selected, FALSE);
}

void
rosette_recipients_pane_put_new (RosetteRecipientsPane *self, GPtrArray *recipients)
{
  RosetteRecipientList *list = rosette_list_choice_get_list (self->list_choice);
  g_autoptr (GError) error = NULL;

  if (list != NULL
      && !rosette_library_put_into_list (self->library, list, recipients, TRUE, &error))
    rosette_recipients_pane_toast_text (self, error->message);
}

void
rosette_recipients_pane_append_lists (RosetteRecipientsPane *self, GMenu *menu)
{
  GListModel *lists = rosette_library_get_lists (self->library);
  g_autoptr (GMenu) names = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (lists, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_autofree char *label =
        rosette_recipients_pane_dup_label (rosette_recipient_list_get_name (list));
      g_autofree char *id =
        g_strdup_printf ("%" G_GINT64_FORMAT, rosette_recipient_list_get_id (list));

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "recipients.put-into-list", "s", id);
      g_menu_append_item (names, item);
    }
  g_menu_append (names, _ ("New _List…"), "recipients.new-list");
  g_menu_append_section (menu, _ ("Add to List"), G_MENU_MODEL (names));
}

void
rosette_recipients_pane_install_list_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "recipients.new-list", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "recipients.rename-list", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "recipients.remove-list", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "recipients.put-into-list", "s", put_into_action);
  gtk_widget_class_install_action (widget_class, "recipients.take-out-of-list", NULL,
                                   take_out_action);
}
