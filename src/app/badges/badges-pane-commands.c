/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badges-pane-private.h"

#include "badges/meaning.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>

/* What a question about a badge takes along. */
typedef struct
{
  RosetteBadgesPane *pane;
  RosetteBadge *badge;
  GtkEditable *entry;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->pane);
  g_object_unref (question->badge);
  g_object_unref (question->entry);
  g_free (question);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static char *
dup_title (RosetteBadge *badge)
{
  const char *name = rosette_badge_get_name (badge);

  return g_strdup (name[0] != '\0' ? name : _ ("No name yet"));
}

static void
rename_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *response = rosette_seam_ask_finish (result, NULL);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (question->entry)));
  g_autofree char *achievement = NULL;

  if (response == NULL)
    return;

  achievement = rosette_meaning_rename (rosette_badge_get_achievement_json (question->badge), name);
  if (rosette_library_save_badge_meaning (rosette_badges_pane_get_library (question->pane),
                                          question->badge, name, achievement, &error))
    rosette_badges_pane_show_gallery (question->pane, rosette_badge_get_id (question->badge));
  else
    rosette_badges_pane_say_fault (question->pane, _ ("The Badge Was Not Renamed"), error->message);
}

void
rosette_badges_pane_rename (RosetteBadgesPane *self, RosetteBadge *badge)
{
  Question *question = g_new0 (Question, 1);
  GtkWidget *entry = gtk_entry_new ();
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "rename", _ ("_Rename"), ADW_RESPONSE_SUGGESTED },
  };

  gtk_editable_set_text (GTK_EDITABLE (entry), rosette_badge_get_name (badge));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"),
                                  -1);
  question->pane = g_object_ref (self);
  question->badge = g_object_ref (badge);
  question->entry = g_object_ref (GTK_EDITABLE (entry));
  rosette_seam_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Rename Badge"),
                          NULL, entry, responses, G_N_ELEMENTS (responses), NULL, rename_cb,
                          question);
}

void
rosette_badges_pane_duplicate (RosetteBadgesPane *self, RosetteBadge *badge)
{
  g_autofree char *title = dup_title (badge);
  /* Translators: what the copy of a badge is called; %s is the name of the badge */
  g_autofree char *name = g_strdup_printf (_ ("%s (copy)"), title);
  g_autofree char *achievement =
    rosette_meaning_duplicate (rosette_badge_get_achievement_json (badge), name);
  g_autoptr (GError) error = NULL;
  RosetteBadge *copy =
    rosette_library_add_badge (rosette_badges_pane_get_library (self), name, achievement,
                               rosette_badge_get_design (badge), &error);

  if (copy != NULL)
    rosette_badges_pane_show_gallery (self, rosette_badge_get_id (copy));
  else
    rosette_badges_pane_say_fault (self, _ ("The Badge Was Not Duplicated"), error->message);
}

static void
undo_cb (RosetteBadgesPane *self, AdwToast *toast)
{
  RosetteBadge *badge = g_object_get_data (G_OBJECT (toast), "badge");
  g_autoptr (GError) error = NULL;

  if (rosette_library_restore_badge (rosette_badges_pane_get_library (self), badge, &error))
    rosette_badges_pane_show_gallery (self, rosette_badge_get_id (badge));
  else
    rosette_badges_pane_say_fault (self, _ ("The Badge Is Not Back"), error->message);
}

/* The toast holds the badge for as long as it can be undone. */
static AdwToast *
create_undo (RosetteBadgesPane *self, RosetteBadge *badge)
{
  g_autofree char *title = dup_title (badge);
  /* Translators: %s is the name of a badge */
  g_autofree char *text = g_strdup_printf (_ ("Deleted “%s”"), title);
  AdwToast *toast = rosette_toast_new_undo (text);

  g_object_set_data_full (G_OBJECT (toast), "badge", g_object_ref (badge), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);

  return toast;
}

void
rosette_badges_pane_delete (RosetteBadgesPane *self, RosetteBadge *badge, gint64 next_id)
{
  g_autoptr (RosetteBadge) kept = g_object_ref (badge);
  g_autoptr (AdwToast) toast = NULL;
  g_autoptr (GError) error = NULL;

  if (!rosette_library_remove_badge (rosette_badges_pane_get_library (self), kept, &error))
    {
      rosette_badges_pane_say_fault (self, _ ("The Badge Was Not Deleted"), error->message);
      return;
    }

  rosette_badges_pane_show_gallery (self, next_id);
  toast = create_undo (self, kept);
  rosette_badges_pane_toast (self, toast);
}
