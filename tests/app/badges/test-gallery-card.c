/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/gallery-card.h"

#include "library/library.h"

/* A card in something that has the actions of the pane. */
typedef struct
{
  RosetteLibrary *library;
  RosetteBadge *badge;
  GtkWidget *window;
  GtkWidget *card;
  GString *done; /* verb and id of each action */
} Fixture;

static void
action_cb (GSimpleAction *action, GVariant *parameter, Fixture *fixture)
{
  g_string_append_printf (fixture->done, "%s %" G_GINT64_FORMAT "|",
                          g_action_get_name (G_ACTION (action)), g_variant_get_int64 (parameter));
}

static void
add_actions (Fixture *fixture)
{
  static const char *const verbs[] = { "open", "rename", "duplicate", "issue", "delete" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (verbs[i], G_VARIANT_TYPE_INT64);

      g_signal_connect (action, "activate", G_CALLBACK (action_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "badges", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->done = g_string_new (NULL);
  fixture->library = rosette_library_open (NULL, NULL);
  fixture->badge = rosette_library_add_badge (fixture->library, "", "{}", NULL, NULL);
  fixture->window = gtk_window_new ();
  fixture->card = rosette_gallery_card_new (fixture->badge);
  add_actions (fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->card);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->card), (gpointer *) &fixture->card);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->card);
  g_object_unref (fixture->library);
  g_string_free (fixture->done, TRUE);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "card.open", "card.rename", "card.duplicate", "card.issue",
                                         "card.delete" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (gtk_widget_activate_action (fixture->card, actions[i], NULL));

  g_assert_cmpstr (fixture->done->str, ==, "open 1|rename 1|duplicate 1|issue 1|delete 1|");
}

/* What a screen reader says follows the badge. */
static void
test_label (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_property (fixture->card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "No name yet, Not finished");

  g_assert_true (rosette_library_save_badge_meaning (
    fixture->library, fixture->badge, "N",
    "{\"name\":\"N\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"},"
    "\"achievementType\":\"Course\"}",
    NULL));
  gtk_test_accessible_assert_property (fixture->card, GTK_ACCESSIBLE_PROPERTY_LABEL, "N, Course");
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/gallery-card/actions", test_actions);
  add ("/gallery-card/label", test_label);

  return g_test_run ();
}
