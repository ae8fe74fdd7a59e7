/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/key.h"

#include "base/error.h"
#include "vectors.h"

static void
test_generate (void)
{
  static const struct
  {
    RosetteKeyType kind;
    guint bits;
    RosetteAlgorithm algorithm;
    gsize signature;
  } cases[] = {
    { ROSETTE_KEY_ED25519, 256, ROSETTE_ALGORITHM_EDDSA, 64 },
    { ROSETTE_KEY_P256, 256, ROSETTE_ALGORITHM_ES256, 64 },
    { ROSETTE_KEY_P384, 384, ROSETTE_ALGORITHM_ES384, 96 },
    { ROSETTE_KEY_RSA, 2048, ROSETTE_ALGORITHM_RS256, 256 },
    { ROSETTE_KEY_P521, 521, ROSETTE_ALGORITHM_ES512, 132 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteKey *key = get_key (cases[i].kind);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) signature = NULL;

      g_assert_cmpint (rosette_key_get_kind (key), ==, cases[i].kind);
      g_assert_cmpuint (rosette_key_get_bits (key), ==, cases[i].bits);
      g_assert_cmpint (rosette_key_get_algorithm (key), ==, cases[i].algorithm);
      g_assert_true (rosette_key_has_private (key));

      signature = rosette_key_sign (key, "abc", 3, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (signature), ==, cases[i].signature);
      g_assert_true (rosette_key_verify (key, "abc", 3, signature, &error));
      g_assert_false (rosette_key_verify (key, "abd", 3, signature, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
    }
}

static void
test_sizes (void)
{
  static const guint refused[] = { 0, 1024, ROSETTE_KEY_MIN_RSA_BITS - 1,
                                   ROSETTE_KEY_MAX_RSA_BITS + 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_key_generate (ROSETTE_KEY_RSA, refused[i], &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
    }
}

static void
test_equal (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) other = rosette_key_generate (ROSETTE_KEY_P256, 0, &error);

  g_assert_true (rosette_key_equal (get_key (ROSETTE_KEY_P256), get_key (ROSETTE_KEY_P256)));
  g_assert_false (rosette_key_equal (get_key (ROSETTE_KEY_P256), other));
  g_assert_false (rosette_key_equal (get_key (ROSETTE_KEY_P256), get_key (ROSETTE_KEY_RSA)));
  g_assert_false (rosette_key_equal (get_key (ROSETTE_KEY_P256), get_key (ROSETTE_KEY_ED25519)));
}

static void
test_boxed (void)
{
  GValue value = G_VALUE_INIT;
  RosetteKey *key = get_key (ROSETTE_KEY_ED25519);

  g_value_init (&value, ROSETTE_TYPE_KEY);
  g_value_set_boxed (&value, key);
  g_assert_true (g_value_get_boxed (&value) == key);
  g_value_unset (&value);
}

static gpointer
sign_and_verify (gpointer data)
{
  RosetteKey *key = data;
  guint n_good = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GBytes) signature = rosette_key_sign (key, &i, sizeof i, NULL);

      if (signature != NULL && rosette_key_verify (key, &i, sizeof i, signature, NULL))
        n_good++;
    }

  return GUINT_TO_POINTER (n_good);
}

static void
test_threads (void)
{
  GThread *threads[16];

  g_test_summary ("Four threads sign with each key at once.");

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("sign", sign_and_verify, get_key (i % 4));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key/generate", test_generate);
  g_test_add_func ("/key/sizes", test_sizes);
  g_test_add_func ("/key/equal", test_equal);
  g_test_add_func ("/key/boxed", test_boxed);
  g_test_add_func ("/key/threads", test_threads);

  return g_test_run ();
}
