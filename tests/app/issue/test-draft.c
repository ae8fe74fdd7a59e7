/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/draft-order.h"

#include "making.h"
#include "recipients/own-headers.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteBadge *badge;
  RosetteRecipient *ana;
  RosetteRecipient *bor;
  RosetteRecipient *nobody; /* without an address */
  RosetteDraft *draft;
  guint n_changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
start_draft (Fixture *fixture)
{
  g_clear_object (&fixture->draft);
  fixture->draft = rosette_draft_new (fixture->library);
  g_signal_connect_swapped (fixture->draft, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = making_library ();
  fixture->badge = making_add_badge (fixture->library, "Internship", MAKING_COMPLETE);
  fixture->ana = making_add_person (fixture->library, "Ana", "ana@example.org");
  fixture->nobody = making_add_person (fixture->library, "Nobody", "");
  fixture->bor = making_add_person (fixture->library, "Bor", "bor@example.org");
  start_draft (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->library);
}

static void
set_folder (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp/badges");

  g_object_set (rosette_draft_get_details (fixture->draft), "folder", folder, NULL);
}

static void
fill (Fixture *fixture)
{
  rosette_draft_set_badge (fixture->draft, fixture->badge);
  rosette_draft_select (fixture->draft, rosette_library_get_recipients (fixture->library), TRUE);
  set_folder (fixture);
}

/* Each choice opens the next step, and one that is undone closes it again. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  RosetteDraft *draft = fixture->draft;
  RosetteDetails *details = rosette_draft_get_details (draft);

  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_BADGE);
  g_assert_nonnull (rosette_draft_find_fault (draft, ROSETTE_STEP_BADGE));
  rosette_draft_set_badge (draft, fixture->badge);
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_PEOPLE);
  rosette_draft_select_one (draft, fixture->ana, TRUE);
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_DETAILS);
  set_folder (fixture);
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_REVIEW);
  g_assert_null (rosette_draft_find_fault (draft, ROSETTE_STEP_REVIEW));

  g_object_set (details, "until", "soon", NULL);
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_DETAILS);
  g_object_set (details, "until", "2999-12-31", NULL);
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_REVIEW);

  /* Open Badges 2.0 asks for a website, which this institution has not, and an address. */
  g_object_set (details, "formats", ROSETTE_FORMAT_OB2_SIGNED, NULL);
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_DETAILS);
  g_assert_true (rosette_library_set_profile_json (
    fixture->library, "{\"name\":\"A\",\"url\":\"https://a.example\",\"email\":\"a@a.example\"}",
    NULL));
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_DETAILS);
  g_object_set (details, "base-url", "a.example/badges", NULL);
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_REVIEW);

  rosette_draft_select_one (draft, fixture->ana, FALSE);
  g_assert_cmpint (rosette_draft_get_last_step (draft), ==, ROSETTE_STEP_PEOPLE);
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  RosetteDraft *draft = fixture->draft;
  GListModel *recipients = rosette_library_get_recipients (fixture->library);
  g_autoptr (GPtrArray) selected = NULL;

  rosette_draft_select_one (draft, fixture->nobody, TRUE);
  g_assert_cmpuint (rosette_draft_count_selected (draft), ==, 0);
  rosette_draft_select_one (draft, fixture->bor, TRUE);
  rosette_draft_select_one (draft, fixture->bor, TRUE);
  g_assert_cmpuint (rosette_draft_count_selected (draft), ==, 1);
  rosette_draft_select (draft, recipients, TRUE);
  g_assert_cmpuint (rosette_draft_count_selected (draft), ==, 2);
  g_assert_cmpuint (fixture->n_changed, ==, 4);

  selected = rosette_draft_list_selected (draft);
  g_assert_cmpuint (selected->len, ==, 2);
  g_assert_true (selected->pdata[0] == fixture->ana);
  g_assert_true (selected->pdata[1] == fixture->bor);

  rosette_draft_select (draft, recipients, FALSE);
  g_assert_cmpuint (rosette_draft_count_selected (draft), ==, 0);
}

/* What happens to people and badges in the other panes. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  RosetteDraft *draft = fixture->draft;
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func (g_object_unref);

  fill (fixture);
  g_assert_cmpuint (rosette_draft_count_selected (draft), ==, 2);

  g_ptr_array_add (removed, g_object_ref (fixture->ana));
  g_assert_true (rosette_library_remove_recipients (fixture->library, removed, NULL));
  g_assert_cmpuint (rosette_draft_count_selected (draft), ==, 1);
  g_assert_true (rosette_library_restore_recipients (fixture->library, removed, NULL));
  g_assert_cmpuint (rosette_draft_count_selected (draft), ==, 2);

  g_assert_true (rosette_library_update_recipient (fixture->library, fixture->bor, "Bor", "bor", "",
                                                   NULL, NULL));
  rosette_draft_refresh (draft);
  g_assert_cmpuint (rosette_draft_count_selected (draft), ==, 1);

  g_assert_true (rosette_library_save_badge_meaning (fixture->library, fixture->badge, "I",
                                                     "{\"name\":\"I\"}", NULL));
  rosette_draft_refresh (draft);
  g_assert_null (rosette_draft_get_badge (draft));
  rosette_draft_set_badge (draft, fixture->badge);
  g_assert_null (rosette_draft_get_badge (draft));

  g_assert_true (rosette_library_save_badge_meaning (fixture->library, fixture->badge, "I",
                                                     MAKING_COMPLETE, NULL));
  g_assert_true (rosette_draft_choose_badge (draft, rosette_badge_get_id (fixture->badge)));
  g_assert_true (rosette_library_remove_badge (fixture->library, fixture->badge, NULL));
  g_assert_null (rosette_draft_get_badge (draft));
  g_assert_false (rosette_draft_choose_badge (draft, 17));
}

static void
test_received (Fixture *fixture, gconstpointer data)
{
  RosetteDraft *draft = fixture->draft;

  rosette_draft_set_badge (draft, fixture->badge);
  g_assert_false (rosette_draft_has_received (draft, fixture->ana));
  making_add_award (fixture->library, fixture->badge, "ANA@example.org", "urn:uuid:1");
  g_assert_true (rosette_draft_has_received (draft, fixture->ana));
  g_assert_false (rosette_draft_has_received (draft, fixture->bor));
  g_assert_false (rosette_draft_has_received (draft, fixture->nobody));
}

/* Ready for the review, with Ana and Bor, of whom Ana has the badge twice. */
static void
make_held (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp");

  rosette_draft_set_badge (fixture->draft, fixture->badge);
  rosette_draft_select (fixture->draft, rosette_library_get_recipients (fixture->library), TRUE);
  g_object_set (rosette_draft_get_details (fixture->draft), "folder", folder, NULL);
  making_add_award (fixture->library, fixture->badge, "ana@example.org", "urn:uuid:1");
  making_add_award (fixture->library, fixture->badge, "ana@example.org", "urn:uuid:2");
}

/* Each answer, in what the run is told. */
static void
test_already (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    RosetteAlready already;
    guint n_given;
    const char *renewed;
  } cases[] = {
    { ROSETTE_ALREADY_SKIP, 1, NULL },
    { ROSETTE_ALREADY_RENEW, 2, "urn:uuid:2" },
    { ROSETTE_ALREADY_AGAIN, 2, NULL },
  };
  RosetteDraft *draft = fixture->draft;

  g_assert_null (rosette_draft_find_fault (draft, ROSETTE_STEP_REVIEW));
  make_held (fixture);
  g_assert_cmpuint (rosette_draft_get_held (draft)->len, ==, 1);
  g_assert_nonnull (rosette_draft_find_fault (draft, ROSETTE_STEP_REVIEW));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteOrder) order = NULL;

      rosette_draft_set_already (draft, cases[i].already);
      g_assert_null (rosette_draft_find_fault (draft, ROSETTE_STEP_REVIEW));
      g_assert_cmpuint (rosette_draft_count_given (draft), ==, cases[i].n_given);
      order = rosette_draft_dup_order (draft, NULL);
      g_assert_cmpuint (order->people->len, ==, cases[i].n_given);
      g_assert_cmpstr (g_hash_table_lookup (order->renewed, order->people->pdata[0]), ==,
                       cases[i].renewed);
    }
}

/* An answer is for the badge that was asked about, and cannot leave nobody. */
static void
test_already_asked_again (Fixture *fixture, gconstpointer data)
{
  RosetteDraft *draft = fixture->draft;
  RosetteAlready already = ROSETTE_ALREADY_AGAIN;

  make_held (fixture);
  rosette_draft_set_already (draft, ROSETTE_ALREADY_SKIP);
  rosette_draft_select_one (draft, fixture->bor, FALSE);
  g_assert_nonnull (rosette_draft_find_fault (draft, ROSETTE_STEP_REVIEW));
  rosette_draft_select_one (draft, fixture->bor, TRUE);
  g_assert_null (rosette_draft_find_fault (draft, ROSETTE_STEP_REVIEW));
  rosette_draft_set_badge (draft, NULL);
  rosette_draft_set_badge (draft, fixture->badge);
  g_assert_false (rosette_draft_get_already (draft, &already));
}

/* What is said of a person is in the order; what cannot be said is a fault before the key is used.
 */
static void
test_claims (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp");
  RosetteAwardClaims *claims = rosette_draft_get_claims (fixture->draft);
  g_autoptr (RosetteOrder) order = NULL;
  int place;

  rosette_draft_set_badge (fixture->draft, fixture->badge);
  rosette_draft_select (fixture->draft, rosette_library_get_recipients (fixture->library), TRUE);
  g_object_set (rosette_draft_get_details (fixture->draft), "folder", folder, NULL);
  place = rosette_claim_fields_find (rosette_award_claims_get_fields (claims), "hours");
  rosette_award_claims_set_value (claims, (guint) place, "160");
  order = rosette_draft_dup_order (fixture->draft, NULL);
  g_assert_cmpuint (g_hash_table_size (order->claims), ==, 2);

  {
    g_auto (GStrv) values = rosette_award_claims_dup_values (claims, fixture->bor, TRUE);

    g_free (values[place]);
    values[place] = g_strdup ("many");
    rosette_award_claims_set_own (claims, fixture->bor, (const char *const *) values);
  }
  g_assert_cmpstr (rosette_draft_find_problem (fixture->draft, fixture->bor), ==,
                   "Hours: “many” is no number. Write it as 120 or 120.5.");
  g_assert_null (rosette_draft_find_problem (fixture->draft, fixture->ana));
  g_assert_nonnull (rosette_draft_find_fault (fixture->draft, ROSETTE_STEP_REVIEW));
  rosette_award_claims_set_value (claims, (guint) place, "none");
  g_assert_nonnull (rosette_draft_find_fault (fixture->draft, ROSETTE_STEP_DETAILS));
}

static RosetteRecipient *
add_dated (Fixture *fixture, const char *name, const char *extra)
{
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  RosetteRecipient *recipient = rosette_recipient_new (name, "x@example.org", "", extra);

  g_ptr_array_add (recipients, recipient);
  g_assert_true (rosette_library_add_recipients (fixture->library, recipients, NULL));

  return recipient;
}

/* Dates of one person: from a column, looked at together with those of all. */
static void
test_dates (Fixture *fixture, gconstpointer data)
{
  static const char *const column[] = { "Issued on", "x", NULL };
  RosetteRecipient *cene = add_dated (fixture, "Cene", "{\"Issued on\":\"31.3.2026\"}");
  RosetteRecipient *dana = add_dated (fixture, "Dana", "{\"Issued on\":\"31.2.2026\"}");
  RosetteDetails *details = rosette_draft_get_details (fixture->draft);
  g_autoptr (RosetteOrder) order = NULL;

  g_assert_true (rosette_own_headers_add (fixture->library, column, NULL));
  fill (fixture);
  g_assert_null (rosette_draft_find_problem (fixture->draft, fixture->ana));
  g_assert_null (rosette_draft_find_problem (fixture->draft, cene));
  g_assert_cmpstr (rosette_draft_find_problem (fixture->draft, dana), ==,
                   "Date of Award: “31.2.2026” is no date. Write it as 2026-03-31.");
  rosette_draft_select_one (fixture->draft, dana, FALSE);
  order = rosette_draft_dup_order (fixture->draft, NULL);
  g_assert_cmpuint (g_hash_table_size (order->claims), ==, 1);
  g_object_set (details, "issued", "2026-01-01", "until", "2026-03-30", NULL);
  g_assert_null (rosette_details_find_fault (details));
  g_assert_null (rosette_draft_find_problem (fixture->draft, fixture->ana));
  g_assert_cmpstr (rosette_draft_find_problem (fixture->draft, cene), ==,
                   "The last day it is valid, 2026-03-30, is before the date of award, "
                   "2026-03-31.");
}

static void
add_class (Fixture *fixture, guint n_people)
{
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_people; i++)
    g_ptr_array_add (recipients,
                     rosette_recipient_new ("Pupil", "p@example.org", "", "{\"Role\":\"Intern\"}"));
  g_assert_true (rosette_library_add_recipients (fixture->library, recipients, NULL));
}

/* Of many people it is known later what their badges say; what is changed meanwhile counts. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  static const char *const looking = "Looking at what each badge says…";
  RosetteAwardClaims *claims = rosette_draft_get_claims (fixture->draft);
  g_autoptr (RosetteOrder) one = NULL;
  g_autoptr (RosetteOrder) all = NULL;
  guint hours;

  add_class (fixture, 600);
  fill (fixture);
  hours = (guint) rosette_claim_fields_find (rosette_award_claims_get_fields (claims), "hours");
  rosette_award_claims_set_value (claims, hours, "160");
  g_assert_cmpstr (rosette_draft_find_fault (fixture->draft, ROSETTE_STEP_REVIEW), ==, looking);
  g_assert_null (rosette_draft_find_problem (fixture->draft, fixture->bor));
  one = rosette_draft_dup_order_of_one (fixture->draft, fixture->bor, NULL);
  g_assert_cmpuint (g_hash_table_size (one->claims), ==, 1);

  rosette_award_claims_set_value (claims, hours, "161");
  fixture->n_changed = 0;
  g_assert_cmpstr (rosette_draft_find_fault (fixture->draft, ROSETTE_STEP_REVIEW), ==, looking);
  while (fixture->n_changed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (rosette_draft_find_fault (fixture->draft, ROSETTE_STEP_REVIEW));
  all = rosette_draft_dup_order (fixture->draft, NULL);
  g_assert_cmpuint (g_hash_table_size (all->claims), ==, 602);
  g_assert_nonnull (
    strstr (g_hash_table_lookup (all->claims, all->people->pdata[601]), "Hours: 161"));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The next draft begins with what the last one was told. */
static void
test_remembers (Fixture *fixture, gconstpointer data)
{
  RosetteDetails *details = rosette_draft_get_details (fixture->draft);
  g_autofree char *path = NULL;

  fill (fixture);
  g_object_set (details, "formats", ROSETTE_FORMAT_OB2_SIGNED, "container", ROSETTE_CONTAINER_SVG,
                "base-url", "a.example", "until", "2999-12-31", NULL);
  start_draft (fixture);
  details = rosette_draft_get_details (fixture->draft);

  g_assert_cmpint (rosette_details_get_formats (details), ==, ROSETTE_FORMAT_OB2_SIGNED);
  g_assert_cmpint (rosette_details_get_container (details), ==, ROSETTE_CONTAINER_SVG);
  g_assert_cmpstr (rosette_details_get_base_url (details), ==, "a.example");
  g_assert_cmpstr (rosette_details_get_until (details), ==, "");
  path = g_file_get_path (rosette_details_get_folder (details));
  g_assert_cmpstr (path, ==, "/tmp/badges");
  g_assert_null (rosette_draft_get_badge (fixture->draft));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteOrder) order = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  RosettePerson *person = NULL;

  fill (fixture);
  rosette_library_update_recipient (fixture->library, fixture->bor, "Bor",
                                    rosette_recipient_get_email (fixture->bor), "",
                                    "{\"Hours\":\"120\"}", &error);
  g_assert_no_error (error);
  g_object_set (rosette_draft_get_details (fixture->draft), "until", "2999-12-31", NULL);
  order = rosette_draft_dup_order (fixture->draft, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (order->people->len, ==, 2);
  person = order->people->pdata[1];
  g_assert_cmpstr (rosette_person_get_name (person), ==, "Bor");
  g_assert_cmpstr (rosette_person_get_extra (person, "Hours"), ==, "120");
  g_assert_cmpint (order->formats, ==, ROSETTE_FORMAT_OB3_DI);
  g_assert_cmpstr (order->badge_name, ==, "Internship");
  g_assert_null (order->base_url);
  g_assert_cmpint (g_date_time_difference (now, order->issued), <, G_TIME_SPAN_MINUTE);
  g_assert_cmpint (g_date_time_get_year (order->valid_until), ==, 2999);
}

static void
test_reset (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  rosette_draft_reset (fixture->draft);

  g_assert_null (rosette_draft_get_badge (fixture->draft));
  g_assert_cmpuint (rosette_draft_count_selected (fixture->draft), ==, 0);
  g_assert_nonnull (rosette_details_get_folder (rosette_draft_get_details (fixture->draft)));
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/draft/steps", test_steps);
  add ("/draft/selection", test_selection);
  add ("/draft/follows", test_follows);
  add ("/draft/received", test_received);
  add ("/draft/claims", test_claims);
  add ("/draft/dates", test_dates);
  add ("/draft/many", test_many);
  add ("/draft/already", test_already);
  add ("/draft/already-asked-again", test_already_asked_again);
  add ("/draft/remembers", test_remembers);
  add ("/draft/order", test_order);
  add ("/draft/reset", test_reset);

  return g_test_run ();
}
