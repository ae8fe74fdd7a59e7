/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "planning.h"

#define BOTH     (ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED)
#define NO_EMAIL "{\"id\":\"did:example:s\",\"name\":\"S\",\"url\":\"https://school.example.org\"}"
#define THERE    "{\"id\":\"" PLANNING_URL "/issuer.json\",\"name\":\"S\"}"

static void
assert_check (Planning *planning, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rosette_plan_check (&planning->plan, &error), ==, message == NULL);
  if (message == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  if (strstr (error->message, message) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_issuer_id (Planning *planning, gconstpointer data)
{
  planning_set_issuer (planning, "{\"id\":\"\",\"name\":\"S\"}");
  assert_check (planning, "not a web address, DID or URN");
  planning_set_issuer (planning, "{\"id\":\"my school\",\"name\":\"S\"}");
  assert_check (planning, "“my school”");
  planning_set_issuer (planning, "{\"name\":\"S\"}");
  assert_check (planning, NULL);
  planning_set_issuer (planning, "{\"id\":\"urn:uuid:5\",\"name\":\"S\"}");
  assert_check (planning, NULL);
}

static void
test_suites (Planning *planning, gconstpointer data)
{
  static const struct
  {
    RosetteKeyType kind;
    RosetteFormats formats;
    int suite; /* -1: none was chosen */
    const char *message;
  } cases[] = {
    { ROSETTE_KEY_ED25519, ROSETTE_FORMAT_OB3_DI, -1, NULL },
    { ROSETTE_KEY_P256, ROSETTE_FORMAT_OB3_DI, -1, NULL },
    { ROSETTE_KEY_P384, ROSETTE_FORMAT_OB3_DI, ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019, NULL },
    { ROSETTE_KEY_P256, ROSETTE_FORMAT_OB3_DI, ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022,
      "“eddsa-jcs-2022”" },
    { ROSETTE_KEY_RSA, ROSETTE_FORMAT_OB3_DI, -1, "RSA" },
    { ROSETTE_KEY_RSA, ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB3_JWT, -1, "RSA" },
    { ROSETTE_KEY_RSA, ROSETTE_FORMAT_OB3_JWT, -1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_ptr_array_set_size (planning->plan.keys, 0);
      planning_add_key (planning, cases[i].kind);
      planning->plan.formats = cases[i].formats;
      planning->plan.has_suite = cases[i].suite >= 0;
      planning->plan.suite = (RosetteCryptosuite) MAX (cases[i].suite, 0);
      assert_check (planning, cases[i].message);
    }
}

/* Each format takes the key that suits it; which one it would be must be plain. */
static void
test_several_keys (Planning *planning, gconstpointer data)
{
  planning->plan.formats = ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB3_JWT;
  planning_add_key (planning, ROSETTE_KEY_RSA);
  assert_check (planning, NULL);
  planning->plan.has_suite = TRUE;
  planning->plan.suite = ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019;
  assert_check (planning, "“ecdsa-rdfc-2019”");
  planning_add_key (planning, ROSETTE_KEY_P256);
  assert_check (planning, NULL);
  planning_add_key (planning, ROSETTE_KEY_ED25519);
  assert_check (planning, "of the same kind");
}

static void
test_publication (Planning *planning, gconstpointer data)
{
  static const struct
  {
    const char *issuer;
    RosetteFormats formats;
    const char *base_url;
    const char *message; /* NULL: it is good */
  } cases[] = {
    { PLANNING_ISSUER, ROSETTE_FORMAT_OB3_JWT, NULL, NULL },
    { PLANNING_ISSUER, ROSETTE_FORMAT_OB2_SIGNED, PLANNING_URL, NULL },
    { PLANNING_ISSUER, BOTH, PLANNING_URL "/", NULL },
    { PLANNING_ISSUER, ROSETTE_FORMAT_OB2_SIGNED, NULL, "needs the web address" },
    { PLANNING_ISSUER, BOTH, NULL, "needs the web address" },
    { PLANNING_ISSUER, BOTH, "http://school.example.org", "not the address of a folder" },
    { PLANNING_ISSUER, ROSETTE_FORMAT_OB3_JWT, "nonsense", "not the address of a folder" },
    { NO_EMAIL, ROSETTE_FORMAT_OB3_JWT, NULL, NULL },
    { NO_EMAIL, ROSETTE_FORMAT_OB3_JWT, PLANNING_URL, NULL },
    { NO_EMAIL, ROSETTE_FORMAT_OB2_SIGNED, PLANNING_URL, "add “email”" },
    { THERE, ROSETTE_FORMAT_OB3_JWT, PLANNING_URL, "add “url”" },
    { THERE, ROSETTE_FORMAT_OB3_JWT, "https://other.example.org", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      planning_set_issuer (planning, cases[i].issuer);
      planning->plan.formats = cases[i].formats;
      planning->plan.base_url = cases[i].base_url;
      assert_check (planning, cases[i].message);
    }
}

static void
test_issuer_key (Planning *planning, gconstpointer data)
{
  g_autoptr (RosetteKey) other = rosette_key_generate (ROSETTE_KEY_P256, 0, NULL);
  g_autofree char *own = rosette_key_dup_did (planning_get_key (planning, 0));
  g_autofree char *own_jwk = rosette_key_dup_did_jwk (planning_get_key (planning, 0));
  g_autofree char *others = rosette_key_dup_did (other);
  g_autofree char *second = rosette_key_dup_did (planning_add_key (planning, ROSETTE_KEY_P256));
  const struct
  {
    const char *id;
    const char *message;
  } cases[] = {
    { own, NULL },
    { own_jwk, NULL },
    { second, NULL },
    { "did:web:school.example.org", NULL },
    { "https://school.example.org", NULL },
    { others, "DID of another key" },
    { "did:key:zNonsense", "DID of another key" },
    { "did:jwk:e30", "DID of another key" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteProfile *issuer = rosette_profile_with_id (planning->plan.issuer, cases[i].id);

      rosette_profile_unref (planning->plan.issuer);
      planning->plan.issuer = issuer;
      assert_check (planning, cases[i].message);
    }
}

static void
test_people (Planning *planning, gconstpointer data)
{
  g_ptr_array_add (planning->plan.people, rosette_person_new ("Bo", NULL, "did:example:bo"));
  assert_check (planning, NULL);
  g_ptr_array_add (planning->plan.people, rosette_person_new ("Cy", "", ""));
  assert_check (planning, "“Cy” has neither");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan/issuer-id", Planning, NULL, planning_set_up, test_issuer_id,
              planning_tear_down);
  g_test_add ("/plan/suites", Planning, NULL, planning_set_up, test_suites, planning_tear_down);
  g_test_add ("/plan/several-keys", Planning, NULL, planning_set_up, test_several_keys,
              planning_tear_down);
  g_test_add ("/plan/publication", Planning, NULL, planning_set_up, test_publication,
              planning_tear_down);
  g_test_add ("/plan/issuer-key", Planning, NULL, planning_set_up, test_issuer_key,
              planning_tear_down);
  g_test_add ("/plan/people", Planning, NULL, planning_set_up, test_people, planning_tear_down);

  return g_test_run ();
}
