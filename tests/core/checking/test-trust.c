/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/kept.h"
#include "making.h"

/* A user who knows one issuer. */
struct _Acquaintance
{
  GObject parent_instance;

  char *issuer_id;
};

#define TYPE_ACQUAINTANCE (acquaintance_get_type ())
G_DECLARE_FINAL_TYPE (Acquaintance, acquaintance, TEST, ACQUAINTANCE, GObject)

static gboolean
acquaintance_is_known (RosetteTrustStore *store, const char *issuer_id, char **name)
{
  Acquaintance *self = TEST_ACQUAINTANCE (store);

  if (strcmp (issuer_id, self->issuer_id) != 0)
    return FALSE;
  *name = g_strdup ("Our neighbours");

  return TRUE;
}

static void
acquaintance_trust_store_init (RosetteTrustStoreInterface *iface)
{
  iface->is_known = acquaintance_is_known;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (Acquaintance,
                               acquaintance,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ROSETTE_TYPE_TRUST_STORE,
                                                      acquaintance_trust_store_init))

static void
acquaintance_finalize (GObject *object)
{
  g_free (TEST_ACQUAINTANCE (object)->issuer_id);

  G_OBJECT_CLASS (acquaintance_parent_class)->finalize (object);
}

static void
acquaintance_class_init (AcquaintanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acquaintance_finalize;
}

static void
acquaintance_init (Acquaintance *self)
{
}

/* What is found of a badge by somebody who knows @known. */
static RosetteReport *
check (const char *text, const char *known)
{
  g_autoptr (Acquaintance) store = g_object_new (TYPE_ACQUAINTANCE, NULL);
  g_autoptr (RosetteChecker) checker = NULL;
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RosetteReport *report = NULL;

  store->issuer_id = g_strdup (known);
  checker = rosette_checker_new (NULL, ROSETTE_TRUST_STORE (store), NULL, making_clock, NULL);
  report = rosette_checker_check (checker, file, NULL, NULL, &error);
  g_assert_no_error (error);

  return report;
}

static void
test_known (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autoptr (RosetteReport) known = check (jwt, did);
  g_autoptr (RosetteReport) stranger = check (jwt, SCHOOL);

  assert_says (known, ROSETTE_SAYS_TRUST_KNOWN, "Our neighbours");
  assert_says (stranger, ROSETTE_SAYS_TRUST_UNKNOWN, NULL);
  g_assert_cmpint (rosette_report_get_verdict (known), ==, ROSETTE_VERDICT_GENUINE);
  g_assert_cmpint (rosette_report_get_verdict (stranger), ==, ROSETTE_VERDICT_GENUINE);
}

/* Who only says to be an issuer that the user knows, gains nothing by it. */
static void
test_pretender (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);
  g_autoptr (JsonObject) unconfirmed = making_credential (SCHOOL);
  g_autoptr (JsonObject) stolen = making_own_credential (key);
  g_autofree char *unconfirmed_jwt = making_jwt (unconfirmed, other, NULL);
  g_autofree char *stolen_jwt = making_jwt (stolen, other, NULL);
  g_autoptr (RosetteReport) first = check (unconfirmed_jwt, SCHOOL);
  g_autoptr (RosetteReport) second = check (stolen_jwt, did);

  assert_says (first, ROSETTE_SAYS_TRUST_NOT_ASKED, NULL);
  assert_says (second, ROSETTE_SAYS_TRUST_NOT_ASKED, NULL);
  g_assert_cmpint (rosette_report_get_verdict (second), ==, ROSETTE_VERDICT_FORGED);
}

/* What is said of a badge of @key, whose issuer is called "A School", by who knows what @kept
 * has. */
static RosetteReport *
check_kept (RosetteKept *kept, RosetteKey *key)
{
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autoptr (GBytes) file = g_bytes_new (jwt, strlen (jwt));
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new (NULL, ROSETTE_TRUST_STORE (kept), NULL, making_clock, NULL);

  return rosette_checker_check (checker, file, NULL, NULL, NULL);
}

static void
assert_trust (RosetteReport *report, RosetteResult result, const char *message)
{
  RosetteCheck *check = rosette_report_get_check (report, ROSETTE_CHECK_TRUST);

  g_assert_cmpstr (rosette_check_get_message (check), ==, message);
  g_assert_cmpint (rosette_check_get_result (check), ==, result);
  assert_verdict (report, ROSETTE_VERDICT_GENUINE);
}

/* Since when, by whom: the user, or a list. */
static void
test_kept (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);
  g_autoptr (GDateTime) since = g_date_time_new_utc (2026, 11, 3, 12, 0, 0);
  g_autoptr (RosetteKnownIssuer) own = rosette_known_issuer_new (did, "Ours", NULL, since, NULL);
  g_autoptr (RosetteKnownIssuer) listed =
    rosette_known_issuer_new (did, "Theirs", "DCC Registry", since, NULL);
  g_autoptr (RosetteKept) mine = rosette_kept_new ();
  g_autoptr (RosetteKept) list = rosette_kept_new ();
  g_autoptr (RosetteReport) first = NULL;
  g_autoptr (RosetteReport) second = NULL;

  rosette_kept_add_known (mine, own);
  rosette_kept_add_known (list, listed);
  first = check_kept (mine, key);
  second = check_kept (list, key);
  assert_trust (first, ROSETTE_RESULT_PASS, "You know this issuer since 3 November 2026: Ours");
  assert_trust (second, ROSETTE_RESULT_PASS,
                "A list that you added names this issuer: Theirs (DCC Registry)");
}

/* Another key under the name of one that is known; it changes no verdict. */
static void
test_look_alike (void)
{
  static const struct
  {
    const char *known;
    gboolean is_alike;
  } cases[] = {
    { "A School", TRUE }, { "a school", TRUE },  { "A Schoоl" /* Cyrillic o */, TRUE },
    { "A-SCH00L", TRUE }, { "B School", FALSE }, { "A School of Arts", FALSE },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteKept) kept = rosette_kept_new ();
      g_autoptr (RosetteKnownIssuer) known =
        rosette_known_issuer_new ("did:web:school.example", cases[i].known, NULL, NULL, NULL);
      g_autoptr (RosetteReport) report = NULL;
      g_autofree char *message = g_strdup_printf (
        "A key that calls itself A School, but it is not the one of %s that you know.",
        cases[i].known);

      rosette_kept_add_known (kept, known);
      report = check_kept (kept, key);
      if (cases[i].is_alike)
        assert_trust (report, ROSETTE_RESULT_FAIL, message);
      else
        assert_says (report, ROSETTE_SAYS_TRUST_UNKNOWN, NULL);
      assert_verdict (report, ROSETTE_VERDICT_GENUINE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trust/known", test_known);
  g_test_add_func ("/trust/pretender", test_pretender);
  g_test_add_func ("/trust/kept", test_kept);
  g_test_add_func ("/trust/look-alike", test_look_alike);

  return g_test_run ();
}
