/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/check.h"

#include <string.h>

static void
test_properties (void)
{
  RosetteCheck *check = rosette_check_new (ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_FAIL,
                                           "It does not match.", "Ask the issuer.");
  g_autofree char *id_name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *result_name = NULL;
  g_autofree char *message = NULL;
  g_autofree char *remedy = NULL;
  RosetteResult result = ROSETTE_RESULT_PASS;

  g_object_get (check, "id-name", &id_name, "title", &title, "result", &result, "result-name",
                &result_name, "message", &message, "remedy", &remedy, NULL);
  g_assert_cmpstr (id_name, ==, "signature");
  g_assert_cmpstr (title, ==, "Signature");
  g_assert_cmpint (result, ==, ROSETTE_RESULT_FAIL);
  g_assert_cmpstr (result_name, ==, "fail");
  g_assert_cmpstr (message, ==, "It does not match.");
  g_assert_cmpstr (remedy, ==, "Ask the issuer.");
  g_assert_finalize_object (check);
}

static void
test_no_remedy (void)
{
  g_autoptr (RosetteCheck) check =
    rosette_check_new (ROSETTE_CHECK_TRUST, ROSETTE_RESULT_SKIPPED, "Not asked.", NULL);

  g_assert_cmpint (rosette_check_get_id (check), ==, ROSETTE_CHECK_TRUST);
  g_assert_cmpint (rosette_check_get_result (check), ==, ROSETTE_RESULT_SKIPPED);
  g_assert_null (rosette_check_get_remedy (check));
}

static gpointer
read_both (gpointer data)
{
  RosetteCheck *check = data;

  g_assert_nonnull (rosette_check_get_remedy (check));

  return (gpointer) rosette_check_get_message (check);
}

/* Texts that are put together when they are read: by several threads at once, and for good. */
static void
test_saying (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *address = g_strdup_printf ("https://school.example/%u", i);
      g_autofree char *message =
        rosette_sentence_dup_message (ROSETTE_SAYS_SIGNATURE_NO_KEY, address, NULL);
      g_autofree char *remedy =
        rosette_sentence_dup_remedy (ROSETTE_SAYS_SIGNATURE_NO_KEY, TRUE, "It was dark.");
      g_autoptr (RosetteCheck) check = rosette_check_new_saying (
        ROSETTE_SAYS_SIGNATURE_NO_KEY, address, NULL, TRUE, "It was dark.");
      GThread *one = g_thread_new ("one", read_both, check);
      GThread *other = g_thread_new ("other", read_both, check);
      const char *read = g_thread_join (one);

      g_assert_true (read == g_thread_join (other));
      g_assert_cmpstr (read, ==, message);
      g_assert_cmpstr (rosette_check_get_remedy (check), ==, remedy);
      g_assert_cmpint (rosette_check_get_id (check), ==, ROSETTE_CHECK_SIGNATURE);
      g_assert_cmpint (rosette_check_get_result (check), ==, ROSETTE_RESULT_UNKNOWN);
    }
}

static void
test_saying_no_remedy (void)
{
  g_autoptr (RosetteCheck) check =
    rosette_check_new_saying (ROSETTE_SAYS_SIGNATURE_GOOD, NULL, NULL, FALSE, NULL);

  g_assert_null (rosette_check_get_remedy (check));
  g_assert_null (rosette_check_get_remedy (check));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/properties", test_properties);
  g_test_add_func ("/check/no-remedy", test_no_remedy);

  g_test_add_func ("/check/saying", test_saying);
  g_test_add_func ("/check/saying-no-remedy", test_saying_no_remedy);

  return g_test_run ();
}
