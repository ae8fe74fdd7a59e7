/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "planning.h"

#include "issuing/rehearsal.h"
#include "openbadges/vocabulary.h"

/* All that tells a rehearsal from a badge, and what it has of the plan. */
static void
test_marks (Planning *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteStoredPlan) rehearsal = NULL;
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (GPtrArray) tags = NULL;
  const RosettePlan *plan = NULL;

  planning_add_key (self, ROSETTE_KEY_P256);
  object = rosette_json_copy_object (rosette_achievement_get_json (self->plan.achievement));
  json_object_set_string_member (object, "id", "https://s.example/badges/1");
  g_clear_pointer (&self->plan.achievement, rosette_achievement_unref);
  self->plan.achievement = rosette_achievement_parse (object, NULL);
  rehearsal = rosette_rehearsal_new (&self->plan, &error);
  g_assert_no_error (error);
  plan = &rehearsal->plan;

  g_assert_true (plan->is_rehearsal);
  g_assert_cmpstr (rosette_achievement_get_name (plan->achievement), ==, "TEST A");
  g_assert_null (rosette_achievement_get_id (plan->achievement));
  tags = rosette_json_list (rosette_achievement_get_json (plan->achievement), "tag");
  g_assert_cmpstr (json_node_get_string (tags->pdata[0]), ==, ROSETTE_REHEARSAL_TAG);
  g_assert_null (rosette_profile_get_id (plan->issuer));
  g_assert_cmpstr (rosette_profile_get_name (plan->issuer), ==, "S");
  g_assert_true (g_date_time_equal (plan->valid_until, plan->issued));
  g_assert_false (g_bytes_equal (plan->image, self->plan.image));
  g_assert_cmpuint (plan->keys->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (rosette_key_get_kind (plan->keys->pdata[i]), ==,
                       rosette_key_get_kind (planning_get_key (self, i)));
      g_assert_false (rosette_key_equal (plan->keys->pdata[i], planning_get_key (self, i)));
    }
}

static void
test_files (Planning *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteStoredPlan) rehearsal = rosette_rehearsal_new (&self->plan, &error);
  gint64 run_id = 0;
  g_autoptr (GBytes) file = NULL;

  g_assert_no_error (error);
  g_assert_true (rosette_run_begin (&rehearsal->plan, self->ledger, &run_id, NULL, &error));
  g_assert_true (
    rosette_run_go_on (self->ledger, run_id, rehearsal->plan.keys, NULL, NULL, &error));
  g_assert_no_error (error);
  file = planning_read (self, "TEST Ana (2).svg");
  g_assert_nonnull (file);
}

/* Nothing of it stands at an address of the institution. */
static void
test_addresses (Planning *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteStoredPlan) rehearsal = NULL;
  g_autoptr (RosetteStoredPlan) other = NULL;
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (RosetteAchievement) pictured = NULL;
  RosettePlan plan = self->plan;
  JsonObject *image = json_object_new ();

  plan.base_url = "https://s.example/badges";
  object = rosette_json_copy_object (rosette_achievement_get_json (plan.achievement));
  json_object_set_string_member (image, "id", "https://s.example/badges/badge.svg");
  json_object_set_string_member (image, "type", "Image");
  json_object_set_object_member (object, "image", image);
  plan.achievement = pictured = rosette_achievement_parse (object, &error);
  g_assert_no_error (error);

  rehearsal = rosette_rehearsal_new (&plan, &error);
  other = rosette_rehearsal_new (&plan, NULL);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (rehearsal->plan.base_url, ROSETTE_REHEARSAL_URL));
  g_assert_cmpstr (rehearsal->plan.base_url, !=, other->plan.base_url);
  image =
    rosette_json_get_object (rosette_achievement_get_json (rehearsal->plan.achievement), "image");
  g_assert_true (g_str_has_prefix (rosette_json_get_string (image, "id"), ROSETTE_REHEARSAL_URL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rehearsal/marks", Planning, NULL, planning_set_up, test_marks, planning_tear_down);
  g_test_add ("/rehearsal/addresses", Planning, NULL, planning_set_up, test_addresses,
              planning_tear_down);
  g_test_add ("/rehearsal/files", Planning, NULL, planning_set_up, test_files, planning_tear_down);

  return g_test_run ();
}
