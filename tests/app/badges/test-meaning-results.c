/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-results.h"

#include "badges/result-row.h"
#include "encoding/json.h"
#include "issuing/claim-field.h"

#include <string.h>

#define HOURS                                                                                      \
  "{\"id\":\"urn:h\",\"type\":[\"ResultDescription\"],\"name\":\"Hours\",\"resultType\":"          \
  "\"RawScore\",\"valueMin\":\"0\"}"
#define GPA                                                                                        \
  "{\"id\":\"urn:g\",\"type\":[\"ResultDescription\"],\"name\":\"GPA\",\"resultType\":"            \
  "\"GradePointAverage\",\"valueMax\":\"4\",\"x-own\":[1]}"

typedef struct
{
  GtkWidget *results;
  guint n_notified;
} Fixture;

static void
notify_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->results = g_object_ref_sink (rosette_meaning_results_new ());
  rosette_meaning_results_set (ROSETTE_MEANING_RESULTS (fixture->results), "[" HOURS "," GPA "]");
  g_signal_connect_swapped (fixture->results, "notify::results", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->results);
}

static GtkWidget *
find_child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (fixture->results, ROSETTE_TYPE_MEANING_RESULTS, name));
}

static GtkWidget *
get_row (Fixture *fixture, int n)
{
  return GTK_WIDGET (
    gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_child (fixture, "list")), n));
}

static void
type (GtkWidget *row, const char *name, const char *text)
{
  gtk_editable_set_text (
    GTK_EDITABLE (gtk_widget_get_template_child (row, ROSETTE_TYPE_RESULT_ROW, name)), text);
}

static void
assert_results (Fixture *fixture, const char *expected)
{
  g_autofree char *results =
    rosette_meaning_results_dup (ROSETTE_MEANING_RESULTS (fixture->results));

  g_assert_cmpstr (results, ==, expected);
}

/* What nobody touches stays to the letter, also what no form could show. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  assert_results (fixture, "[" HOURS "," GPA "]");
  type (get_row (fixture, 0), "highest_row", "180");
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  assert_results (fixture,
                  "[{\"id\":\"urn:h\",\"type\":[\"ResultDescription\"],\"name\":\"Hours\","
                  "\"resultType\":\"RawScore\",\"valueMin\":\"0\",\"valueMax\":\"180\"}," GPA "]");
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *restore = find_child (fixture, "restore_button");

  gtk_widget_activate_action (get_row (fixture, 0), "result.remove", NULL);
  assert_results (fixture, "[" GPA "]");
  g_assert_true (gtk_widget_get_visible (restore));
  g_signal_emit_by_name (restore, "clicked");
  assert_results (fixture, "[" HOURS "," GPA "]");
  g_assert_false (gtk_widget_get_visible (restore));
}

/* One without a name is none yet; then the wizard asks for it. */
static void
test_added (Fixture *fixture, gconstpointer data)
{
  g_autofree char *results = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (RosetteAchievement) achievement = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  int place;

  g_signal_emit_by_name (find_child (fixture, "add_button"), "clicked");
  assert_results (fixture, "[" HOURS "," GPA "]");
  type (get_row (fixture, 2), "name_row", "Teamwork");
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_template_child (
                                get_row (fixture, 2), ROSETTE_TYPE_RESULT_ROW, "kind_row")),
                              3);
  type (get_row (fixture, 2), "values_row", "Excellent, Good");
  type (get_row (fixture, 2), "needed_row", "Good");

  results = rosette_meaning_results_dup (ROSETTE_MEANING_RESULTS (fixture->results));
  text = g_strdup_printf ("{\"name\":\"A\",\"description\":\"D\",\"criteria\":{\"narrative\":"
                          "\"C\"},\"resultDescription\":%s}",
                          results);
  object = rosette_json_parse_object (text, strlen (text), NULL);
  achievement = rosette_achievement_parse (object, NULL);
  fields = rosette_claim_fields_new (achievement);
  place = rosette_claim_fields_guess (fields, "Teamwork");
  g_assert_cmpint (place, >=, 0);
  {
    g_autofree char *hint = rosette_claim_field_dup_hint (fields->pdata[place]);

    g_assert_cmpstr (hint, ==, "Excellent, Good");
  }
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/meaning-results/kept", test_kept);
  add ("/meaning-results/removed", test_removed);
  add ("/meaning-results/added", test_added);

  return g_test_run ();
}
