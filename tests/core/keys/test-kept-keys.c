/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/kept-keys.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url.h"
#include "keys/did.h"
#include "keys/jwk.h"
#include "vectors.h"

#include <string.h>

static void
test_same (void)
{
  g_autoptr (RosetteKeptKeys) kept = rosette_kept_keys_new ();

  g_test_summary ("A key that is met again is what was read the first time.");

  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_P384; kind++)
    {
      g_autofree char *did = rosette_key_dup_did (get_key (kind));
      g_autoptr (RosetteKey) first = rosette_kept_keys_parse_did (kept, did, NULL);
      g_autoptr (RosetteKey) second = rosette_kept_keys_parse_did (kept, did, NULL);

      g_assert_true (rosette_key_equal (first, get_key (kind)));
      g_assert_true (first == second);
    }
  g_assert_cmpuint (rosette_kept_keys_get_n_kept (kept), ==, 3);
}

static JsonObject *
make_jwk (RosetteKeyType kind, const char *member)
{
  g_autofree char *text = rosette_key_dup_jwk_text (get_key (kind));
  JsonObject *jwk = json_from_text (text);

  if (member != NULL)
    json_object_set_string_member (jwk, member, "x");

  return jwk;
}

static void
test_jwk (void)
{
  g_autoptr (RosetteKeptKeys) kept = rosette_kept_keys_new ();

  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_P384; kind++)
    {
      g_autoptr (JsonObject) jwk = make_jwk (kind, NULL);
      g_autoptr (JsonObject) other = make_jwk (kind, "other");
      g_autoptr (RosetteKey) first = rosette_kept_keys_parse_jwk (kept, jwk, NULL);
      g_autoptr (RosetteKey) second = rosette_kept_keys_parse_jwk (kept, jwk, NULL);
      g_autoptr (RosetteKey) third = rosette_kept_keys_parse_jwk (kept, other, NULL);

      g_assert_true (rosette_key_equal (first, get_key (kind)));
      g_assert_true (first == second);
      g_assert_true (first != third && rosette_key_equal (first, third));
    }
  g_assert_cmpuint (rosette_kept_keys_get_n_kept (kept), ==, 6);
}

/* A JWK that was changed is another, and what is private is not kept. */
static void
test_other_jwk (void)
{
  g_autoptr (RosetteKeptKeys) kept = rosette_kept_keys_new ();
  g_autoptr (JsonObject) jwk = make_jwk (ROSETTE_KEY_P256, NULL);
  g_autoptr (JsonObject) changed = make_jwk (ROSETTE_KEY_P256, "y");
  g_autoptr (JsonObject) private = make_jwk (ROSETTE_KEY_P256, "d");
  g_autoptr (RosetteKey) key = rosette_kept_keys_parse_jwk (kept, jwk, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (key);
  g_assert_null (rosette_kept_keys_parse_jwk (kept, changed, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_null (rosette_kept_keys_parse_jwk (kept, private, NULL));
  g_assert_cmpuint (rosette_kept_keys_get_n_kept (kept), ==, 1);
}

static void
test_refused (void)
{
  static const char *const dids[] = { "did:key:z6Mk", "did:web:a.example", "did:jwk:e30", "" };
  g_autoptr (RosetteKeptKeys) kept = rosette_kept_keys_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (dids); i++)
    {
      const char *did = dids[i % G_N_ELEMENTS (dids)];
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) expected = NULL;

      g_assert_null (rosette_kept_keys_parse_did (kept, did, &error));
      g_assert_null (rosette_key_parse_did (did, &expected));
      g_assert_error (error, ROSETTE_ERROR, expected->code);
      g_assert_cmpstr (error->message, ==, expected->message);
    }
  g_assert_cmpuint (rosette_kept_keys_get_n_kept (kept), ==, 0);
}

/* Another DID of the same key: its JWK with a member that says nothing. */
static char *
dup_other_did (const char *padding)
{
  g_autofree char *bare = rosette_key_dup_jwk_text (get_key (ROSETTE_KEY_ED25519));
  g_autofree char *jwk =
    g_strdup_printf ("%.*s,\"a\":\"%s\"}", (int) strlen (bare) - 1, bare, padding);
  g_autofree char *encoded = rosette_base64url_encode ((const guint8 *) jwk, strlen (jwk));

  return g_strconcat ("did:jwk:", encoded, NULL);
}

static void
test_number (void)
{
  g_autoptr (RosetteKeptKeys) kept = rosette_kept_keys_new ();

  for (guint i = 0; i <= ROSETTE_MAX_KEPT_KEYS; i++)
    {
      g_autofree char *padding = g_strdup_printf ("%u", i);
      g_autofree char *did = dup_other_did (padding);
      g_autoptr (RosetteKey) key = rosette_kept_keys_parse_did (kept, did, NULL);

      g_assert_true (rosette_key_equal (key, get_key (ROSETTE_KEY_ED25519)));
      g_assert_cmpuint (rosette_kept_keys_get_n_kept (kept), ==,
                        i < ROSETTE_MAX_KEPT_KEYS ? i + 1 : 1);
    }
}

static void
test_length (void)
{
  g_autoptr (GString) padding = g_string_new (NULL);
  gsize length = 0;

  g_test_summary ("A DID is kept up to a length; it is read all the same when it is longer.");

  while (length <= ROSETTE_MAX_KEPT_KEY_BYTES)
    {
      g_autoptr (RosetteKeptKeys) kept = rosette_kept_keys_new ();
      g_autofree char *did = dup_other_did (padding->str);
      g_autoptr (RosetteKey) key = rosette_kept_keys_parse_did (kept, did, NULL);

      length = strlen (did);
      g_assert_nonnull (key);
      g_assert_cmpuint (rosette_kept_keys_get_n_kept (kept), ==,
                        length <= ROSETTE_MAX_KEPT_KEY_BYTES ? 1 : 0);
      g_string_append_c (padding, 'a');
    }
}

static gpointer
read_many (gpointer data)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *padding = g_strdup_printf ("%u", i % (ROSETTE_MAX_KEPT_KEYS + 10));
      g_autofree char *did = dup_other_did (padding);
      g_autoptr (RosetteKey) key = rosette_kept_keys_parse_did (data, did, NULL);

      g_assert_true (rosette_key_equal (key, get_key (ROSETTE_KEY_ED25519)));
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (RosetteKeptKeys) kept = rosette_kept_keys_new ();
  GThread *threads[4];

  get_key (ROSETTE_KEY_ED25519);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("read", read_many, kept);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (rosette_kept_keys_get_n_kept (kept), <=, ROSETTE_MAX_KEPT_KEYS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kept-keys/same", test_same);
  g_test_add_func ("/kept-keys/jwk", test_jwk);
  g_test_add_func ("/kept-keys/other-jwk", test_other_jwk);
  g_test_add_func ("/kept-keys/refused", test_refused);
  g_test_add_func ("/kept-keys/number", test_number);
  g_test_add_func ("/kept-keys/length", test_length);
  g_test_add_func ("/kept-keys/threads", test_threads);

  return g_test_run ();
}
