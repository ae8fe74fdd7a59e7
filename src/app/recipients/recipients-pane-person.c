/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipients-pane-private.h"

#include "library/register-export.h"
#include "save-file.h"
#include "seam.h"

#include <glib/gi18n.h>
#include <string.h>

/* Files that are named before a person is forgotten; of the others only how many. */
#define MAX_FILES 6

/* Whom it is about: as they were when it was asked. */
typedef struct
{
  RosetteRecipientsPane *pane;
  char *name;
  char *email;
  char *identifier;
} Person;

static void
person_free (gpointer data)
{
  Person *person = data;

  g_object_unref (person->pane);
  g_free (person->name);
  g_free (person->email);
  g_free (person->identifier);
  g_free (person);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Person, person_free)

static Person *
dup_selected (RosetteRecipientsPane *self)
{
  g_autoptr (GPtrArray) selected = rosette_recipients_table_dup_selected (self->table);
  RosetteRecipient *recipient = selected->len == 1 ? g_ptr_array_index (selected, 0) : NULL;
  Person *person = NULL;

  if (recipient == NULL)
    return NULL;
  if (rosette_recipient_get_email (recipient)[0] == '\0'
      && rosette_recipient_get_identifier (recipient)[0] == '\0')
    {
      rosette_recipients_pane_toast_text (
        self, _ ("This person has no e-mail address and no id, so nothing was given to them."));
      return NULL;
    }

  person = g_new0 (Person, 1);
  person->pane = g_object_ref (self);
  person->name = g_strdup (rosette_recipient_get_name (recipient));
  person->email = g_strdup (rosette_recipient_get_email (recipient));
  person->identifier = g_strdup (rosette_recipient_get_identifier (recipient));

  return person;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteRecipientsPane) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rosette_save_file_finish (result, &error))
    rosette_recipients_pane_toast_text (self, _ ("All about this person is saved"));
  else
    rosette_recipients_pane_toast_text (self, error->message);
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Person) person = user_data;
  RosetteRecipientsPane *self = person->pane;
  g_autoptr (GFile) file = rosette_seam_save_file_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n_found = 0;
  char *text = NULL;

  if (file == NULL || self->library == NULL)
    return;

  text = rosette_ledger_export_person (rosette_library_get_ledger (self->library), person->email,
                                       person->identifier, &n_found, &error);
  if (text == NULL)
    {
      rosette_recipients_pane_toast_text (self, error->message);
      return;
    }
  bytes = g_bytes_new_take (text, strlen (text));
  rosette_save_file_async (file, bytes, saved_cb, g_object_ref (self));
}

static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  Person *person = dup_selected (ROSETTE_RECIPIENTS_PANE (widget));
  g_autofree char *name = NULL;

  if (person == NULL)
    return;

  name = g_strdup_printf ("%s.json", person->name[0] != '\0' ? person->name : person->email);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  rosette_seam_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                _ ("Save All About This Person"), name, NULL, NULL,
                                export_chosen_cb, person);
}

static void
forget (Person *person)
{
  RosetteForgotten forgotten = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!rosette_recipient_changes_forget (person->pane->changes, person->email, person->identifier,
                                         &forgotten, &error))
    {
      rosette_recipients_pane_toast_text (person->pane, error->message);
      return;
    }

  text = g_strdup_printf (ngettext ("The person is forgotten, and whose %u award it was",
                                    "The person is forgotten, and whose %u awards they were",
                                    forgotten.n_awards),
                          forgotten.n_awards);
  if (person->pane->offer != NULL)
    adw_toast_dismiss (person->pane->offer);
  rosette_recipients_pane_toast_text (person->pane, text);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Person) person = user_data;
  g_autofree char *answer = rosette_seam_ask_finish (result, NULL);

  if (answer != NULL && person->pane->changes != NULL)
    forget (person);
}

/* What would be forgotten. */
typedef struct
{
  guint n_recipients;
  guint n_awards;
  GString *files; /* a line each, of the first ones */
} Loss;

static gboolean
add_award_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  Loss *loss = user_data;
  const char *file = rosette_award_row_get_file (award);

  if (rosette_award_row_is_forgotten (award))
    return TRUE;
  loss->n_awards++;
  if (loss->n_awards <= MAX_FILES)
    g_string_append_printf (loss->files, "%s%s", loss->files->len > 0 ? "\n" : "", file);

  return TRUE;
}

static void
add_recipient_cb (const char *name,
                  const char *email,
                  const char *identifier,
                  const char *extra,
                  gpointer user_data)
{
  ((Loss *) user_data)->n_recipients++;
}

static char *
describe (const Loss *loss)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (loss->n_recipients > 1)
    {
      g_string_append_printf (
        text,
        ngettext ("%u entry in your list has this e-mail address or id: it goes.",
                  "%u entries in your list have this e-mail address or id: all of them go.",
                  loss->n_recipients),
        loss->n_recipients);
      g_string_append (text, "\n\n");
    }
  if (loss->n_awards > 0)
    {
      g_string_append_printf (
        text,
        ngettext ("The register keeps that %u award was made, and not for whom. It still verifies.",
                  "The register keeps that %u awards were made, and not for whom. It still "
                  "verifies.",
                  loss->n_awards),
        loss->n_awards);
      g_string_append (text, "\n\n");
    }
  g_string_append (text, _ ("Badges that are still to be made for this person will not be made. "
                            "This cannot be undone."));

  return g_strdup (text->str);
}

/* Files are not the library's, and stay: here is said where they are, for the last time. */
static GtkWidget *
new_files (Loss *loss)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_ ("These files stay until you delete them:"));
  GtkWidget *files = NULL;

  if (loss->n_awards > MAX_FILES)
    g_string_append_printf (loss->files,
                            ngettext ("\nand %u more", "\nand %u more", loss->n_awards - MAX_FILES),
                            loss->n_awards - MAX_FILES);
  files = gtk_label_new (loss->files->str);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (files), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (files), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (files), 44);
  gtk_label_set_selectable (GTK_LABEL (files), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (files), 0);
  gtk_widget_add_css_class (files, "caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), files);

  return box;
}

static gboolean
count_loss (Person *person, Loss *loss, GError **error)
{
  RosetteLedger *ledger = rosette_library_get_ledger (person->pane->library);

  return rosette_ledger_each_recipient (ledger, person->email, person->identifier, add_recipient_cb,
                                        loss, error)
         && rosette_ledger_each_award_of (ledger, person->email, person->identifier, FALSE,
                                          add_award_cb, loss, error);
}

static void
forget_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "forget", _ ("_Forget"), ADW_RESPONSE_DESTRUCTIVE },
  };
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);
  g_autoptr (Person) person = dup_selected (self);
  g_autoptr (GString) files = g_string_new (NULL);
  Loss loss = { .files = files };
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  if (person == NULL)
    return;
  if (!count_loss (person, &loss, &error))
    {
      rosette_recipients_pane_toast_text (self, error->message);
      return;
    }

  /* Translators: %s is the name of a person */
  heading = g_strdup_printf (_ ("Forget %s?"), person->name);
  body = describe (&loss);
  rosette_seam_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)), heading, body,
                          loss.n_awards > 0 ? new_files (&loss) : NULL, responses,
                          G_N_ELEMENTS (responses), NULL, answered_cb, g_steal_pointer (&person));
}

void
rosette_recipients_pane_install_person_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "recipients.export-person", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "recipients.forget-person", NULL, forget_action);
}
