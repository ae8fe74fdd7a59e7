/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-side.h"

#include "badges/meaning-choice.h"
#include "badges/meaning-field.h"
#include "badges/meaning-tags.h"
#include "badges/meaning-text.h"
#include "badges/meaning.h"

static const char full[] =
  "{\"id\":\"urn:uuid:1\",\"type\":[\"Achievement\"],\"achievementType\":\"ext:Odd\","
  "\"name\":\"Internship\",\"description\":\"D\",\"criteria\":{\"id\":\"https://c.example\","
  "\"narrative\":\"N\",\"ext:x\":1},\"tag\":[\"a, b\"],\"inLanguage\":\"sl-x-odd\","
  "\"alignment\":[]}";

/* The form in a window, and how often it has said that something was edited. */
typedef struct
{
  GtkWidget *window;
  RosetteMeaningSide *side;
  guint n_edits;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->side = ROSETTE_MEANING_SIDE (rosette_meaning_side_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->side));
  rosette_meaning_side_set_achievement (fixture->side, full);
  g_signal_connect_swapped (fixture->side, "notify::achievement", G_CALLBACK (count_cb),
                            &fixture->n_edits);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->side), (gpointer *) &fixture->side);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->side);
}

static GtkWidget *
get (Fixture *fixture, const char *id)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->side), ROSETTE_TYPE_MEANING_SIDE, id));
}

static RosetteMeaning *
read_back (Fixture *fixture)
{
  return rosette_meaning_read (rosette_meaning_side_get_achievement (fixture->side));
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  g_autofree char *description =
    rosette_meaning_text_dup_text (ROSETTE_MEANING_TEXT (get (fixture, "description_text")));

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get (fixture, "name_entry"))), ==,
                   "Internship");
  g_assert_cmpstr (description, ==, "D");
  g_assert_cmpstr (
    rosette_meaning_choice_get_value (ROSETTE_MEANING_CHOICE (get (fixture, "type_choice"))), ==,
    "ext:Odd");
}

/* To be shown is not to be edited. */
static void
test_set (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (rosette_meaning_side_get_achievement (fixture->side), ==, full);
  rosette_meaning_side_set_achievement (fixture->side, full);
  g_assert_cmpuint (fixture->n_edits, ==, 0);

  rosette_meaning_side_set_achievement (fixture->side, NULL);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_null (rosette_meaning_side_get_achievement (fixture->side));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get (fixture, "name_entry"))), ==, "");
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteMeaning) meaning = NULL;

  gtk_editable_insert_text (GTK_EDITABLE (get (fixture, "name_entry")), "My ", 3, &(int){ 0 });
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  rosette_meaning_text_set_text (ROSETTE_MEANING_TEXT (get (fixture, "description_text")), "E");
  rosette_meaning_text_set_text (ROSETTE_MEANING_TEXT (get (fixture, "narrative_text")), "M");
  gtk_editable_set_text (GTK_EDITABLE (get (fixture, "url_entry")), "www.example.org/c");
  rosette_meaning_choice_set_value (ROSETTE_MEANING_CHOICE (get (fixture, "type_choice")),
                                    "Course");
  rosette_meaning_tags_set_tags (ROSETTE_MEANING_TAGS (get (fixture, "tags")),
                                 (const char *[]){ "t", NULL });
  rosette_meaning_choice_set_value (ROSETTE_MEANING_CHOICE (get (fixture, "language_choice")),
                                    "it");

  meaning = read_back (fixture);
  g_assert_cmpstr (meaning->name, ==, "My Internship");
  g_assert_cmpstr (meaning->description, ==, "E");
  g_assert_cmpstr (meaning->narrative, ==, "M");
  g_assert_cmpstr (meaning->criteria_url, ==, "https://www.example.org/c");
  g_assert_cmpstr (meaning->type, ==, "Course");
  g_assert_cmpstrv (meaning->tags, ((const char *[]){ "t", NULL }));
  g_assert_cmpstr (meaning->language, ==, "it");
}

/* One edit changes one member: all others are as they were, known to the form or not. */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) parts = g_strsplit (full, "Internship", 2);
  g_autofree char *expected = g_strjoinv ("An Internship", parts);

  gtk_editable_insert_text (GTK_EDITABLE (get (fixture, "name_entry")), "An ", 3, &(int){ 0 });

  g_assert_cmpstr (rosette_meaning_side_get_achievement (fixture->side), ==, expected);
}

/* What is no address is kept as it was typed, and marked. */
static void
test_url (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteMeaning) meaning = NULL;

  g_assert_false (gtk_widget_get_visible (get (fixture, "url_fault_label")));
  gtk_editable_set_text (GTK_EDITABLE (get (fixture, "url_entry")), "no address");
  g_assert_true (gtk_widget_get_visible (get (fixture, "url_fault_label")));
  meaning = read_back (fixture);
  g_assert_cmpstr (meaning->criteria_url, ==, "no address");

  gtk_editable_set_text (GTK_EDITABLE (get (fixture, "url_entry")), "");
  g_assert_false (gtk_widget_get_visible (get (fixture, "url_fault_label")));
}

static gboolean
is_needed (Fixture *fixture, const char *field)
{
  return rosette_meaning_field_is_needed (ROSETTE_MEANING_FIELD (get (fixture, field)));
}

static void
test_needed (Fixture *fixture, gconstpointer data)
{
  static const char *const fields[] = { "name_field", "description_field", "criteria_field" };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_false (is_needed (fixture, fields[i]));

  rosette_meaning_side_set_achievement (fixture->side, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (is_needed (fixture, fields[i]));

  gtk_editable_set_text (GTK_EDITABLE (get (fixture, "name_entry")), "N");
  gtk_editable_set_text (GTK_EDITABLE (get (fixture, "url_entry")), "c.example");
  g_assert_false (is_needed (fixture, "name_field"));
  g_assert_true (is_needed (fixture, "description_field"));
  g_assert_false (is_needed (fixture, "criteria_field"));
}

static void
test_focus_needed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) view = NULL;

  g_object_get (get (fixture, "description_text"), "view", &view, NULL);
  rosette_meaning_text_set_text (ROSETTE_MEANING_TEXT (get (fixture, "description_text")), " ");
  rosette_meaning_side_focus_needed (fixture->side);

  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == view);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/meaning-side/show", test_show);
  add ("/meaning-side/set", test_set);
  add ("/meaning-side/edit", test_edit);
  add ("/meaning-side/keep", test_keep);
  add ("/meaning-side/url", test_url);
  add ("/meaning-side/needed", test_needed);
  add ("/meaning-side/focus-needed", test_focus_needed);

  return g_test_run ();
}
