/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "planning.h"

#include "issuing/stored-plan.h"

static RosetteStoredPlan *
store (Planning *planning)
{
  g_autofree char *text = rosette_stored_plan_write (&planning->plan);
  g_autoptr (GError) error = NULL;
  RosetteStoredPlan *stored = rosette_stored_plan_read (text, planning->plan.image, &error);

  g_assert_no_error (error);
  g_assert_null (strstr (text, "PRIVATE"));

  return stored;
}

/* All that a plan says comes back, and its keys only when they are given again. */
static void
test_all (Planning *planning, gconstpointer data)
{
  g_autoptr (RosetteStoredPlan) stored = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (RosetteKey) other = rosette_key_generate (ROSETTE_KEY_P384, 0, NULL);
  RosettePlan *plan = &planning->plan;
  const RosettePlan *read;

  planning_add_key (planning, ROSETTE_KEY_P256);
  plan->formats = ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB2_SIGNED;
  plan->has_suite = TRUE;
  plan->suite = ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019;
  plan->base_url = PLANNING_URL;
  plan->container = ROSETTE_CONTAINER_JSON;
  plan->valid_until = rosette_date_parse ("2027-01-01T00:00:00Z", NULL);
  plan->badge_id = 7;
  plan->badge_name = "Čudo";
  stored = store (planning);
  read = &stored->plan;

  g_assert_cmpstr (rosette_profile_get_id (read->issuer), ==,
                   rosette_profile_get_id (plan->issuer));
  g_assert_cmpstr (rosette_achievement_get_name (read->achievement), ==, "A");
  g_assert_cmpuint (read->formats, ==, plan->formats);
  g_assert_true (read->has_suite);
  g_assert_cmpint (read->suite, ==, plan->suite);
  g_assert_cmpstr (read->base_url, ==, PLANNING_URL);
  g_assert_cmpint (read->container, ==, ROSETTE_CONTAINER_JSON);
  g_assert_true (g_date_time_equal (read->issued, plan->issued));
  g_assert_true (g_date_time_equal (read->valid_until, plan->valid_until));
  g_assert_true (g_file_equal (read->folder, plan->folder));
  g_assert_cmpint (read->badge_id, ==, 7);
  g_assert_cmpstr (read->badge_name, ==, "Čudo");
  g_clear_pointer (&plan->valid_until, g_date_time_unref);

  g_ptr_array_add (others, other);
  g_ptr_array_add (others, planning_get_key (planning, 1));
  g_assert_false (rosette_stored_plan_set_keys (stored, others, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_ptr_array_add (others, planning_get_key (planning, 0));
  g_assert_true (rosette_stored_plan_set_keys (stored, others, &error));
  g_assert_cmpuint (read->keys->len, ==, 2);
  g_assert_true (read->keys->pdata[0] == planning_get_key (planning, 0));
}

static void
test_person (void)
{
  static const char *const extra[] = { "Class", "3b", "Hours", "", NULL };
  g_autoptr (RosettePerson) full = rosette_person_new_full ("Zoë", "z@e.org", NULL, extra);
  g_autoptr (RosettePerson) plain = rosette_person_new ("Bo", NULL, "did:x:b");
  g_autofree char *text = rosette_stored_plan_dup_extra (full, NULL);
  g_autofree char *none = rosette_stored_plan_dup_extra (plain, NULL);
  g_autoptr (RosettePerson) read =
    rosette_stored_plan_read_person ("Zoë", "z@e.org", "", text, NULL);
  g_autoptr (RosettePerson) bare =
    rosette_stored_plan_read_person ("Bo", "", "did:x:b", none, NULL);

  g_assert_null (none);
  g_assert_cmpstr (rosette_person_get_name (read), ==, "Zoë");
  g_assert_null (rosette_person_get_id (read));
  g_assert_true (g_strv_equal (rosette_person_get_extras (read), extra));
  g_assert_null (rosette_person_get_email (bare));
  g_assert_cmpstr (rosette_person_get_id (bare), ==, "did:x:b");
}

static void
test_claims (void)
{
  static const char *const extra[] = { "Class", "3b", NULL };
  g_autoptr (RosettePerson) person = rosette_person_new_full ("Zoë", "z@e.org", NULL, extra);
  g_autofree char *text = NULL;
  g_autoptr (RosettePerson) read = NULL;
  g_autoptr (JsonObject) claimed = NULL;
  g_autoptr (JsonObject) alone = NULL;

  text = rosette_stored_plan_dup_extra (person, "{\"summary\":\"S\"}");
  read = rosette_stored_plan_read_person ("Zoë", "z@e.org", "", text, &alone);
  g_assert_cmpstr (rosette_json_get_string (alone, "summary"), ==, "S");
  claimed = rosette_stored_plan_read_claims (text);
  g_assert_true (g_strv_equal (rosette_person_get_extras (read), extra));
  g_assert_cmpstr (rosette_json_get_string (claimed, "summary"), ==, "S");
  g_assert_null (rosette_stored_plan_read_claims ("[\"a\",\"b\"]"));
  g_assert_null (rosette_stored_plan_read_claims (NULL));
  g_assert_null (rosette_stored_plan_read_claims ("{"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    RosetteError code;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX },
    { "[]", ROSETTE_ERROR_SYNTAX },
    { "{}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"version\":2}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"version\":0}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"version\":1}", ROSETTE_ERROR_SYNTAX },
    { "{\"version\":1,\"issuer\":{\"name\":\"S\"},\"achievement\":{\"name\":\"A\"}}",
      ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_stored_plan_read (cases[i].text, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/stored-plan/all", Planning, NULL, planning_set_up, test_all, planning_tear_down);
  g_test_add_func ("/stored-plan/person", test_person);
  g_test_add_func ("/stored-plan/claims", test_claims);
  g_test_add_func ("/stored-plan/refused", test_refused);

  return g_test_run ();
}
