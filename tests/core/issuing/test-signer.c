/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/signer.h"

#include "planning.h"

#define N  (-1)
#define ED ROSETTE_KEY_ED25519
#define P2 ROSETTE_KEY_P256
#define P3 ROSETTE_KEY_P384
#define RS ROSETTE_KEY_RSA

static void
assert_kind (const RosettePlan *plan, RosetteFormats format, int kind)
{
  RosetteKey *key = rosette_signer_pick_key (plan, format);

  g_assert_cmpint (key != NULL ? (int) rosette_key_get_kind (key) : N, ==, kind);
}

static void
test_pick (Planning *planning, gconstpointer data)
{
  static const struct
  {
    int kinds[4];
    int suite; /* -1: none was chosen */
    int of_jws;
    int inside;
  } cases[] = {
    { { ED, N, N, N }, -1, ED, ED },
    { { P2, N, N, N }, -1, P2, P2 },
    { { P3, N, N, N }, -1, P3, P3 },
    { { RS, N, N, N }, -1, RS, N },
    { { ED, P2, N, N }, -1, P2, ED },
    { { P2, ED, N, N }, -1, P2, ED },
    { { P3, ED, N, N }, -1, P3, ED },
    { { RS, P2, N, N }, -1, RS, P2 },
    { { P3, P2, ED, RS }, -1, RS, ED },
    { { P2, ED, N, N }, ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, P2, P2 },
    { { P3, P2, ED, N }, ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019, P2, P2 },
    { { P2, ED, N, N }, ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022, P2, ED },
    { { P2, RS, N, N }, ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022, RS, N },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_ptr_array_set_size (planning->plan.keys, 0);
      for (gsize k = 0; k < G_N_ELEMENTS (cases[i].kinds); k++)
        if (cases[i].kinds[k] != N)
          planning_add_key (planning, (RosetteKeyType) cases[i].kinds[k]);
      planning->plan.has_suite = cases[i].suite >= 0;
      planning->plan.suite = (RosetteCryptosuite) MAX (cases[i].suite, 0);

      assert_kind (&planning->plan, ROSETTE_FORMAT_OB3_JWT, cases[i].of_jws);
      assert_kind (&planning->plan, ROSETTE_FORMAT_OB2_SIGNED, cases[i].of_jws);
      assert_kind (&planning->plan, ROSETTE_FORMAT_OB3_DI, cases[i].inside);
    }
}

/* The issuer of @format: its id, and the one other identifier that it has, or NULL. */
static void
assert_issuer (Planning *planning, RosetteFormats format, const char *id, const char *other)
{
  RosetteSigner signer;
  g_autoptr (GPtrArray) entries = NULL;

  rosette_signer_init (&signer, &planning->plan, format);
  entries = rosette_json_list (rosette_profile_get_json (signer.issuer), "otherIdentifier");
  g_assert_cmpstr (rosette_profile_get_id (signer.issuer), ==, id);
  g_assert_cmpuint (entries->len, ==, other != NULL ? 1 : 0);
  if (other != NULL)
    g_assert_cmpstr (
      rosette_json_get_string (json_node_get_object (entries->pdata[0]), "identifier"), ==, other);
  if (format == ROSETTE_FORMAT_OB3_DI)
    g_assert_true (g_str_has_prefix (signer.method, id));
  rosette_signer_clear (&signer);
}

/* With keys of two kinds the issuer is whose key signs; the other's DID is told. */
static void
test_issuer (Planning *planning, gconstpointer data)
{
  g_autofree char *ed = rosette_key_dup_did (planning_get_key (planning, 0));
  g_autofree char *ed_jwk = rosette_key_dup_did_jwk (planning_get_key (planning, 0));
  g_autofree char *p256 = rosette_key_dup_did (planning_add_key (planning, ROSETTE_KEY_P256));
  const struct
  {
    const char *id; /* of the profile, or NULL */
    const char *inside;
    const char *of_jwt;
    gboolean is_own; /* not the DID of a key */
  } cases[] = {
    { NULL, ed, p256, FALSE },
    { ed, ed, p256, FALSE },
    { p256, ed, p256, FALSE },
    { ed_jwk, ed_jwk, p256, FALSE },
    { "did:web:e.org", "did:web:e.org", "did:web:e.org", TRUE },
    { "https://e.org/s", "https://e.org/s", "https://e.org/s", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      planning_set_issuer (planning, "{\"name\":\"S\"}");
      if (cases[i].id != NULL)
        {
          g_autoptr (RosetteProfile) before = planning->plan.issuer;

          planning->plan.issuer = rosette_profile_with_id (before, cases[i].id);
        }
      assert_issuer (planning, ROSETTE_FORMAT_OB3_DI, cases[i].inside,
                     cases[i].is_own ? NULL : p256);
      assert_issuer (planning, ROSETTE_FORMAT_OB3_JWT, cases[i].of_jwt,
                     cases[i].is_own ? NULL : ed);
    }
}

/* One key, and all is as it ever was. */
static void
test_one_key (Planning *planning, gconstpointer data)
{
  g_autofree char *did = rosette_key_dup_did (planning_get_key (planning, 0));
  g_autofree char *did_jwk = rosette_key_dup_did_jwk (planning_get_key (planning, 0));
  const char *const ids[] = { did, did_jwk, "https://e.org/s" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"id\":\"%s\",\"name\":\"S\"}", ids[i]);

      planning_set_issuer (planning, text);
      assert_issuer (planning, ROSETTE_FORMAT_OB3_DI, ids[i], NULL);
      assert_issuer (planning, ROSETTE_FORMAT_OB3_JWT, ids[i], NULL);
    }
  planning_set_issuer (planning, "{\"name\":\"S\"}");
  assert_issuer (planning, ROSETTE_FORMAT_OB3_DI, did, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/signer/pick", Planning, NULL, planning_set_up, test_pick, planning_tear_down);
  g_test_add ("/signer/issuer", Planning, NULL, planning_set_up, test_issuer, planning_tear_down);
  g_test_add ("/signer/one-key", Planning, NULL, planning_set_up, test_one_key, planning_tear_down);

  return g_test_run ();
}
