/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipients-pane-private.h"

#include "library/tags.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>

/* Tags that a menu offers: one who has more types them. */
#define MAX_MENU_TAGS 20

/* Who a tag is asked for. */
typedef struct
{
  RosetteRecipientsPane *pane;
  GPtrArray *people;
  GtkEditable *entry;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->pane);
  g_ptr_array_unref (question->people);
  g_object_unref (question->entry);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static guint
count_with (GPtrArray *people, const char *tag)
{
  g_autofree char *key = rosette_recipient_fold (tag);
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += rosette_recipient_has_tag (people->pdata[i], key) ? 1 : 0;

  return n;
}

static char *
dup_told (GPtrArray *people, guint n_before, const char *tag, gboolean is_given)
{
  if (is_given)
    return g_strdup_printf (
      /* Translators: %s is what people are found by: the name of a class or group */
      ngettext ("%'u person has the tag “%s”", "%'u people have the tag “%s”", people->len),
      people->len, tag);

  return g_strdup_printf (
    ngettext ("Tag “%2$s” taken from %1$'u person", "Tag “%2$s” taken from %1$'u people", n_before),
    n_before, tag);
}

static void
put (RosetteRecipientsPane *self, GPtrArray *people, const char *tag, gboolean is_given)
{
  g_autoptr (GError) error = NULL;
  guint n_before = count_with (people, tag);
  guint number = rosette_recipient_changes_tag (self->changes, people, tag, is_given, &error);
  g_autofree char *text = NULL;

  if (number == 0)
    {
      text = error != NULL ? g_strdup (error->message) : dup_told (people, n_before, tag, is_given);
      rosette_recipients_pane_toast_text (self, text);
      return;
    }

  text = dup_told (people, n_before, tag, is_given);
  rosette_recipients_pane_refresh (self);
  rosette_recipients_pane_offer_undo (self, text, number);
}

static void
put_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);

  if (selected->len > 0)
    put (self, selected, g_variant_get_string (parameter, NULL),
         g_str_equal (action_name, "recipients.give-tag"));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autofree char *answer = rosette_seam_ask_finish (result, NULL);
  g_auto (GStrv) tags = rosette_tags_split (gtk_editable_get_text (question->entry));
  g_autofree char *tag = g_strjoinv (", ", tags);

  if (answer != NULL && *tag != '\0' && question->pane->changes != NULL)
    put (question->pane, question->people, tag, TRUE);
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "give", _ ("_Tag"), ADW_RESPONSE_SUGGESTED },
  };
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);
  g_autofree char *heading = NULL;

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("2B, choir"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The tag; several with commas between them"), -1);
  question->pane = g_object_ref (self);
  question->people = rosette_recipients_table_dup_selected (self->table);
  question->entry = GTK_EDITABLE (g_object_ref (entry));
  heading = g_strdup_printf (ngettext ("Tag %'u Person", "Tag %'u People", question->people->len),
                             question->people->len);

  rosette_seam_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)), heading,
                          _ ("People are found by their tags, and can be chosen by them when a "
                             "badge is issued. Write commas between several."),
                          entry, responses, G_N_ELEMENTS (responses), NULL, answered_cb, question);
}

static void
append_tag (GMenu *menu, const char *tag, const char *action)
{
  g_autofree char *label = rosette_recipients_pane_dup_label (tag);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", tag);
  g_menu_append_item (menu, item);
}

/* Those that somebody has and not all of the selected. */
static GMenu *
new_offered (RosetteRecipientsPane *self, GPtrArray *selected)
{
  const char *const *tags = rosette_list_choice_get_tags (self->list_choice);
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; tags[i] != NULL; i++)
    if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) < MAX_MENU_TAGS
        && count_with (selected, tags[i]) < selected->len)
      append_tag (menu, tags[i], "recipients.give-tag");
  g_menu_append (menu, _ ("_New Tag…"), "recipients.new-tag");

  return menu;
}

static GMenu *
new_taken (GPtrArray *selected)
{
  g_autoptr (GListStore) people = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  g_auto (GStrv) tags = NULL;
  GMenu *menu = g_menu_new ();

  g_list_store_splice (people, 0, 0, selected->pdata, selected->len);
  tags = rosette_tags_list (G_LIST_MODEL (people));
  for (gsize i = 0; tags[i] != NULL && i < MAX_MENU_TAGS; i++)
    append_tag (menu, tags[i], "recipients.take-tag");

  return menu;
}

void
rosette_recipients_pane_append_tags (RosetteRecipientsPane *self, GMenu *menu)
{
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);
  g_autoptr (GMenu) offered = new_offered (self, selected);
  g_autoptr (GMenu) taken = new_taken (selected);

  g_menu_append_section (menu, _ ("Give the Tag"), G_MENU_MODEL (offered));
  if (g_menu_model_get_n_items (G_MENU_MODEL (taken)) > 0)
    g_menu_append_section (menu, _ ("Take Away"), G_MENU_MODEL (taken));
}

void
rosette_recipients_pane_install_tag_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "recipients.new-tag", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "recipients.give-tag", "s", put_action);
  gtk_widget_class_install_action (widget_class, "recipients.take-tag", "s", put_action);
}
