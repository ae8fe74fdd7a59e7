/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "signing-key.h"

#include "base/error.h"
#include "keys/did.h"
#include "support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

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

#define PASSPHRASE "four quiet maple trees"

static GPtrArray *
load (const RosetteSigningKey *made)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *keys =
    rosette_signing_key_load (made->path, made->thumbprint, PASSPHRASE, NULL, &error);

  g_assert_no_error (error);

  return keys;
}

static void
assert_dids (GPtrArray *keys, GPtrArray *dids)
{
  g_assert_cmpuint (keys->len, ==, dids->len);
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *did = rosette_key_dup_did (keys->pdata[i]);

      g_assert_true (rosette_key_has_private (keys->pdata[i]));
      g_assert_cmpstr (did, ==, dids->pdata[i]);
    }
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, &error);
  g_autoptr (GPtrArray) keys = NULL;
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (made->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  keys = load (made);
  assert_dids (keys, made->dids);
  g_assert_cmpint (rosette_key_get_kind (keys->pdata[0]), ==, ROSETTE_KEY_P256);
  g_assert_cmpint (rosette_key_get_kind (keys->pdata[1]), ==, ROSETTE_KEY_ED25519);
}

/* The file as an older Rosette wrote it: the first key alone. Returns its text. */
static char *
make_old (const RosetteSigningKey *made)
{
  static const char end[] = "-----END ENCRYPTED PRIVATE KEY-----\n";
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (made->path, &text, NULL, NULL));
  strstr (text, end)[strlen (end)] = '\0';
  g_assert_true (g_file_set_contents (made->path, text, -1, NULL));

  return g_steal_pointer (&text);
}

/* It gets the other key when it is opened, once, and keeps what it had. */
static void
test_old (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
  g_autofree char *old = make_old (made);
  g_autoptr (GPtrArray) keys = load (made);
  g_autoptr (GPtrArray) dids = rosette_signing_key_list_dids (keys);
  g_autoptr (GPtrArray) again = load (made);
  g_autofree char *text = NULL;
  GStatBuf status;

  g_assert_cmpuint (keys->len, ==, 2);
  g_assert_cmpint (rosette_key_get_kind (keys->pdata[1]), ==, ROSETTE_KEY_ED25519);
  g_assert_cmpstr (dids->pdata[0], ==, made->dids->pdata[0]);
  g_assert_cmpstr (dids->pdata[1], !=, made->dids->pdata[1]);
  assert_dids (again, dids);

  g_assert_true (g_file_get_contents (made->path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, old));
  g_assert_cmpint (g_stat (made->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* With no room for it, the one key is as good as it was. */
static void
test_old_no_room (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
  g_autofree char *old = make_old (made);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) keys = NULL;
  struct rlimit before;
  struct rlimit limit = { 0 };

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = (struct rlimit){ strlen (old) + 10, before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  keys = load (made);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_cmpuint (keys->len, ==, 1);
  g_assert_cmpint (rosette_key_get_kind (keys->pdata[0]), ==, ROSETTE_KEY_P256);
  g_assert_true (g_file_get_contents (made->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, old);
}

/* The passphrase is wrong for what follows: nothing is written over it. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_get_contents (made->path, &text, NULL, NULL));
  text[strlen (text) - 50] = '!';
  g_assert_true (g_file_set_contents (made->path, text, -1, NULL));
  g_assert_null (rosette_signing_key_load (made->path, made->thumbprint, PASSPHRASE, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (made->path, &after, NULL, NULL));
  g_assert_cmpstr (text, ==, after);
}

/* On another computer, from a copy: the same keys. An older copy gets what it lacks. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  for (int is_old = 0; is_old <= 1; is_old++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteSigningKey) made =
        rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
      g_autoptr (GFile) backup = g_file_new_for_path (made->path);
      g_autofree char *elsewhere = rosette_test_folder ();
      g_autofree char *old = is_old ? make_old (made) : NULL;
      g_autoptr (RosetteSigningKey) restored =
        rosette_signing_key_restore (backup, elsewhere, PASSPHRASE, NULL, &error);
      g_autoptr (GPtrArray) keys = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (restored->thumbprint, ==, made->thumbprint);
      g_assert_cmpstr (restored->path, !=, made->path);
      g_assert_cmpint (restored->is_changed, ==, is_old);
      g_assert_cmpstr (restored->dids->pdata[0], ==, made->dids->pdata[0]);
      g_assert_cmpint (strcmp (restored->dids->pdata[1], made->dids->pdata[1]) != 0, ==, is_old);
      keys = load (restored);
      assert_dids (keys, restored->dids);
      rosette_test_remove (elsewhere);
    }
}

static void
test_restore_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text; /* NULL: a good one */
    const char *passphrase;
    RosetteError code;
  } cases[] = {
    { NULL, "wrong", ROSETTE_ERROR_PASSPHRASE },
    { "", PASSPHRASE, ROSETTE_ERROR_SYNTAX },
    { "no key", PASSPHRASE, ROSETTE_ERROR_SYNTAX },
  };
  g_autofree char *elsewhere = rosette_test_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteSigningKey) made =
        rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
      g_autoptr (GFile) backup = g_file_new_for_path (made->path);
      g_autoptr (GDir) dir = NULL;

      if (cases[i].text != NULL)
        g_assert_true (g_file_set_contents (made->path, cases[i].text, -1, NULL));
      g_assert_null (
        rosette_signing_key_restore (backup, elsewhere, cases[i].passphrase, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
      dir = g_dir_open (elsewhere, 0, NULL);
      g_assert_null (g_dir_read_name (dir));
    }
  rosette_test_remove (elsewhere);
}

/* A key that anybody can read is not kept as if it were protected. */
static void
test_restore_plain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = rosette_test_data ("pem/good/p256.pem");
  g_autoptr (GFile) backup = g_file_new_for_path (path);

  g_assert_null (rosette_signing_key_restore (backup, fixture->folder, PASSPHRASE, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

static void
test_wrong_passphrase (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
  g_autoptr (GPtrArray) keys =
    rosette_signing_key_load (made->path, made->thumbprint, "four quiet maple tree", NULL, &error);

  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
  g_assert_null (keys);
}

/* The file was replaced by another key: nothing may be signed with it. */
static void
test_other_key (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) one =
    rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
  g_autoptr (RosetteSigningKey) two =
    rosette_signing_key_create (fixture->folder, PASSPHRASE, NULL, NULL);
  g_autoptr (GPtrArray) keys =
    rosette_signing_key_load (one->path, two->thumbprint, PASSPHRASE, NULL, &error);

  g_assert_cmpstr (one->path, !=, two->path);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_null (keys);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "none.pem", NULL);
  g_autoptr (GPtrArray) keys = rosette_signing_key_load (path, "x", "x", NULL, &error);

  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_null (keys);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (fixture->folder, "none", NULL);
  g_autoptr (RosetteSigningKey) made =
    rosette_signing_key_create (folder, PASSPHRASE, NULL, &error);

  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_assert_null (made);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/signing-key/create", test_create);
  add ("/signing-key/old", test_old);
  add ("/signing-key/old-no-room", test_old_no_room);
  add ("/signing-key/damaged", test_damaged);
  add ("/signing-key/restore", test_restore);
  add ("/signing-key/restore-refused", test_restore_refused);
  add ("/signing-key/restore-plain", test_restore_plain);
  add ("/signing-key/wrong-passphrase", test_wrong_passphrase);
  add ("/signing-key/other-key", test_other_key);
  add ("/signing-key/missing", test_missing);
  add ("/signing-key/no-folder", test_no_folder);

  return g_test_run ();
}
