/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipients-pane-private.h"

#include "library/duplicates.h"
#include "seam.h"

#include <glib/gi18n.h>

/* People who are asked about side by side: more do not fit. */
#define MAX_PEOPLE 8

/* Who may be one, group by group. */
typedef struct
{
  RosetteRecipientsPane *pane;
  GPtrArray *groups;
  guint current;
  GPtrArray *choices; /* of GtkCheckButton: who of the current group is kept */
  void (*ask) (gpointer question);
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->pane);
  g_ptr_array_unref (question->groups);
  g_ptr_array_unref (question->choices);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* All that tells them apart. */
static char *
describe (RosetteRecipient *recipient)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *texts[] = { rosette_recipient_get_email (recipient),
                          rosette_recipient_get_identifier (recipient) };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] != '\0')
      g_ptr_array_add (parts, (gpointer) texts[i]);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (GStrv) parts->pdata);
}

static GtkWidget *
new_choice (RosetteRecipient *recipient, GtkWidget *first, GtkWidget *list)
{
  GtkWidget *choice = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *detail = describe (recipient);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rosette_recipient_get_name (recipient));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rosette_recipient_get_name (recipient), -1);
  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), first == NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return choice;
}

static GtkWidget *
new_choices (Question *question)
{
  GPtrArray *group = question->groups->pdata[question->current];
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *first = NULL;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Who stays"), -1);
  g_ptr_array_set_size (question->choices, 0);
  for (guint i = 0; i < MIN (group->len, MAX_PEOPLE); i++)
    {
      GtkWidget *choice = new_choice (group->pdata[i], first, list);

      g_ptr_array_add (question->choices, g_object_ref (choice));
      first = first != NULL ? first : choice;
    }

  return list;
}

static void
merge (Question *question)
{
  RosetteRecipientsPane *self = question->pane;
  GPtrArray *group = question->groups->pdata[question->current];
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  RosetteRecipient *kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint number = 0;

  for (guint i = 0; i < question->choices->len; i++)
    if (gtk_check_button_get_active (question->choices->pdata[i]))
      kept = group->pdata[i];
    else
      g_ptr_array_add (gone, g_object_ref (group->pdata[i]));
  if (kept == NULL)
    return;

  number = rosette_recipient_changes_merge (self->changes, kept, gone, &error);
  if (number == 0)
    {
      rosette_recipients_pane_toast_text (self, error->message);
      return;
    }
  text = g_strdup_printf (
    /* Translators: how many, and the name of a person */
    ngettext ("%u entry is now part of %s", "%u entries are now part of %s", gone->len), gone->len,
    rosette_recipient_get_name (kept));
  rosette_recipients_pane_refresh (self);
  rosette_recipients_pane_offer_undo (self, text, number);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autofree char *answer = rosette_seam_ask_finish (result, NULL);

  if (answer == NULL || question->pane->changes == NULL)
    return;
  if (g_str_equal (answer, "merge"))
    merge (question);
  question->current++;
  if (question->current < question->groups->len)
    question->ask (g_steal_pointer (&question));
}

static char *
dup_heading (Question *question)
{
  if (question->groups->len == 1)
    return g_strdup (_ ("Are They One Person?"));

  /* Translators: the number of the question, and of how many */
  return g_strdup_printf (_ ("Are They One Person? (%u of %u)"), question->current + 1,
                          question->groups->len);
}

/* Takes @data, a Question. */
static void
ask (gpointer data)
{
  Question *question = data;
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "keep", _ ("_Keep Them Apart"), ADW_RESPONSE_DEFAULT },
    { "merge", _ ("_Merge"), ADW_RESPONSE_SUGGESTED },
  };
  g_autofree char *heading = dup_heading (question);

  rosette_seam_ask_async (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (question->pane))), heading,
    _ ("The one you choose stays, and takes the lists, the other addresses and the badges of the "
       "others."),
    new_choices (question), responses, G_N_ELEMENTS (responses), NULL, answered_cb, question);
}

/* @groups: (transfer full) */
static void
start (RosetteRecipientsPane *self, GPtrArray *groups)
{
  Question *question = g_new0 (Question, 1);

  question->pane = g_object_ref (self);
  question->groups = groups;
  question->choices = g_ptr_array_new_with_free_func (g_object_unref);
  question->ask = ask;
  ask (question);
}

static void
merge_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);
  GPtrArray *groups = NULL;

  if (selected->len < 2)
    return;
  if (selected->len > MAX_PEOPLE)
    {
      rosette_recipients_pane_toast_text (
        self, _ ("These are too many to compare. Select fewer people."));
      return;
    }
  groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (groups, g_steal_pointer (&selected));
  start (self, groups);
}

static void
find_duplicates_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GPtrArray) groups = rosette_duplicates_find (self->recipients);

  if (groups->len > 0)
    start (self, g_steal_pointer (&groups));
  else
    rosette_recipients_pane_toast_text (
      self, _ ("Nobody is in the list twice: no two have the same e-mail address or name."));
}

void
rosette_recipients_pane_install_merge_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "recipients.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "recipients.find-duplicates", NULL,
                                   find_duplicates_action);
}
