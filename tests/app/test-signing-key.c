/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "signing-key.h"

#include "base/error.h"
#include "keys/did.h"
#include "support.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (fixture->folder, "four quiet maple trees", NULL, NULL, &error);
  g_autoptr (RosetteKey) key = NULL;
  g_autofree char *did = NULL;
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_false (made->remembered);
  g_assert_cmpint (g_stat (made->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  key =
    rosette_signing_key_load (made->path, made->thumbprint, "four quiet maple trees", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rosette_key_has_private (key));
  g_assert_cmpint (rosette_key_get_kind (key), ==, ROSETTE_KEY_P256);
  did = rosette_key_dup_did (key);
  g_assert_cmpstr (did, ==, made->did);
}

static void
test_wrong_passphrase (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (fixture->folder, "four quiet maple trees", NULL, NULL, NULL);
  g_autoptr (RosetteKey) key =
    rosette_signing_key_load (made->path, made->thumbprint, "four quiet maple tree", NULL, &error);

  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
  g_assert_null (key);
}

/* The file was replaced by another key: nothing may be signed with it. */
static void
test_other_key (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) one =
    rosette_signing_key_create (fixture->folder, "four quiet maple trees", NULL, NULL, NULL);
  g_autoptr (RosetteSigningKey) two =
    rosette_signing_key_create (fixture->folder, "four quiet maple trees", NULL, NULL, NULL);
  g_autoptr (RosetteKey) key =
    rosette_signing_key_load (one->path, two->thumbprint, "four quiet maple trees", NULL, &error);

  g_assert_cmpstr (one->path, !=, two->path);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_null (key);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "none.pem", NULL);
  g_autoptr (RosetteKey) key = rosette_signing_key_load (path, "x", "x", NULL, &error);

  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_null (key);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (fixture->folder, "none", NULL);
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (folder, "four quiet maple trees", NULL, NULL, &error);

  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_assert_null (made);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/signing-key/create", test_create);
  add ("/signing-key/wrong-passphrase", test_wrong_passphrase);
  add ("/signing-key/other-key", test_other_key);
  add ("/signing-key/missing", test_missing);
  add ("/signing-key/no-folder", test_no_folder);

  return g_test_run ();
}
