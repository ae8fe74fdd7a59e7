/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define P11_KIT_FUTURE_UNSTABLE_API

#include "config.h"

#include "token/token.h"

#include "keys/key-private.h"
#include "keys/token-object.h"
#include "keys/token-session.h"
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>

static guint8 last_id;

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* What preload.c does, for this process, which has begun already; and that for its children. */
static void
override (const char *folder)
{
  g_autofree char *modules = g_build_filename (folder, "modules", NULL);
  const char *sanitizer = g_getenv ("ASAN_OPTIONS");
  g_autofree char *options =
    g_strconcat (sanitizer != NULL ? sanitizer : "", ":verify_asan_link_order=0", NULL);

  p11_kit_override_system_files ("/nonexistent", "/nonexistent", g_intern_string (modules),
                                 "/nonexistent", "/nonexistent");
  g_setenv ("ASAN_OPTIONS", options, TRUE);
  g_setenv ("LD_PRELOAD", TEST_TOKEN_PRELOAD, TRUE);
}

/* In memory, where there is such a place: SoftHSM waits for the disk with all that it writes. */
static char *
make_folder (void)
{
  g_autofree char *folder = g_strdup ("/dev/shm/rosette-test-token-XXXXXX");

  return g_mkdtemp (folder) != NULL ? g_steal_pointer (&folder) : rosette_test_folder ();
}

char *
rosette_test_token_start (void)
{
  g_autofree char *program = g_find_program_in_path ("softhsm2-util");
  g_autofree char *configuration = NULL;
  g_autofree char *module = NULL;
  g_autofree char *path = NULL;
  char *folder;

  if (program == NULL || !g_file_test (SOFTHSM_MODULE, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no SoftHSM here");
      return NULL;
    }

  folder = make_folder ();
  configuration = g_strdup_printf ("directories.tokendir = %s/tokens\nlog.level = ERROR\n", folder);
  module = g_strdup_printf ("module: %s\n", TEST_TOKEN_MODULE);
  path = g_build_filename (folder, "softhsm2.conf", NULL);
  write_file (folder, "tokens/.keep", "");
  write_file (folder, "softhsm2.conf", configuration);
  write_file (folder, "modules/softhsm2.module", module);

  g_setenv ("SOFTHSM2_CONF", path, TRUE);
  g_setenv ("ROSETTE_TEST_TOKEN", folder, TRUE);
  override (folder);
  last_id = 0;

  return folder;
}

void
rosette_test_token_add (const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "softhsm2-util", "--init-token", "--free", "--label",
    label, "--pin", ROSETTE_TEST_PIN, "--so-pin", "56785678", NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

/* A session that may write, on the token @label. */
static RosetteTokenSlot
open_slot (RosetteTokenModules *modules, const char *label)
{
  P11KitUri *named = p11_kit_uri_new ();
  g_autofree char *escaped = g_uri_escape_string (label, NULL, FALSE);
  g_autofree char *address = g_strconcat ("pkcs11:token=", escaped, NULL);
  g_autoptr (GArray) slots = NULL;

  /* By its name, for only so many of all are found, and SoftHSM has them in no order. */
  g_assert_cmpint (p11_kit_uri_parse (address, P11_KIT_URI_FOR_TOKEN, named), ==, P11_KIT_URI_OK);
  slots = rosette_token_find_slots (modules, named);
  p11_kit_uri_free (named);
  for (guint i = 0; i < slots->len; i++)
    {
      RosetteTokenSlot slot = g_array_index (slots, RosetteTokenSlot, i);
      g_autofree char *found = rosette_token_slot_dup_label (&slot);

      if (!g_str_equal (found, label))
        continue;
      g_assert_cmpuint (slot.module->C_OpenSession (slot.id, CKF_SERIAL_SESSION | CKF_RW_SESSION,
                                                    NULL, NULL, &slot.session),
                        ==, CKR_OK);
      g_assert_cmpuint (slot.module->C_Login (slot.session, CKU_USER,
                                              (CK_UTF8CHAR *) ROSETTE_TEST_PIN,
                                              strlen (ROSETTE_TEST_PIN)),
                        ==, CKR_OK);
      return slot;
    }

  g_error ("There is no token “%s”", label);
}

/* What the curve is called in DER, and what makes a key of this kind. */
static CK_MECHANISM_TYPE
get_maker (RosetteKeyType kind, CK_ULONG *n_bits, CK_ATTRIBUTE *curve)
{
  static guint8 p256[] = { 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07 };
  static guint8 p384[] = { 0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22 };
  static guint8 p521[] = { 0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x23 };
  static guint8 ed25519[] = {
    0x13, 0x0c, 'e', 'd', 'w', 'a', 'r', 'd', 's', '2', '5', '5', '1', '9'
  };
  static const CK_ATTRIBUTE curves[] = {
    [ROSETTE_KEY_ED25519] = { CKA_EC_PARAMS, ed25519, sizeof ed25519 },
    [ROSETTE_KEY_P256] = { CKA_EC_PARAMS, p256, sizeof p256 },
    [ROSETTE_KEY_P384] = { CKA_EC_PARAMS, p384, sizeof p384 },
    [ROSETTE_KEY_P521] = { CKA_EC_PARAMS, p521, sizeof p521 },
  };
  if (kind == ROSETTE_KEY_RSA)
    {
      *curve = (CK_ATTRIBUTE){ CKA_MODULUS_BITS, n_bits, sizeof *n_bits };
      return CKM_RSA_PKCS_KEY_PAIR_GEN;
    }
  *curve = curves[kind];

  return kind == ROSETTE_KEY_ED25519 ? CKM_EC_EDWARDS_KEY_PAIR_GEN : CKM_EC_KEY_PAIR_GEN;
}

static void
make_key (RosetteTokenSlot *slot,
          const char *label,
          RosetteKeyType kind,
          RosetteTestTokenFlags flags)
{
  CK_BBOOL yes = CK_TRUE;
  CK_BBOOL is_private = (flags & ROSETTE_TEST_TOKEN_NO_LOGIN) == 0;
  CK_BBOOL confirms = (flags & ROSETTE_TEST_TOKEN_CONFIRM) != 0;
  CK_BBOOL signs = (flags & ROSETTE_TEST_TOKEN_NO_SIGN) == 0;
  CK_BBOOL no = CK_FALSE;
  CK_ATTRIBUTE name = { CKA_LABEL, (gpointer) label, strlen (label) };
  CK_ATTRIBUTE id = { CKA_ID, &last_id, (flags & ROSETTE_TEST_TOKEN_NO_ID) != 0 ? 0 : 1 };
  CK_ULONG n_bits = (flags & ROSETTE_TEST_TOKEN_SMALL) != 0 ? 1024 : 2048;
  CK_ATTRIBUTE curve;
  CK_MECHANISM mechanism = { get_maker (kind, &n_bits, &curve), NULL, 0 };
  CK_ATTRIBUTE public[] = {
    { CKA_TOKEN, &yes, 1 }, { CKA_PRIVATE, &no, 1 }, { CKA_VERIFY, &signs, 1 }, name, id, curve
  };
  CK_ATTRIBUTE private[] = { { CKA_TOKEN, &yes, 1 },
                             { CKA_PRIVATE, &is_private, 1 },
                             { CKA_SIGN, &signs, 1 },
                             { CKA_ALWAYS_AUTHENTICATE, &confirms, 1 },
                             { CKA_SENSITIVE, &yes, 1 },
                             name,
                             id };
  CK_OBJECT_HANDLE halves[2];

  g_assert_cmpuint (
    slot->module->C_GenerateKeyPair (slot->session, &mechanism, public, G_N_ELEMENTS (public),
                                     private, G_N_ELEMENTS (private), &halves[0], &halves[1]),
    ==, CKR_OK);
  if ((flags & (ROSETTE_TEST_TOKEN_NO_PUBLIC | ROSETTE_TEST_TOKEN_WRONG_PUBLIC)) != 0)
    g_assert_cmpuint (slot->module->C_DestroyObject (slot->session, halves[0]), ==, CKR_OK);
  if ((flags & ROSETTE_TEST_TOKEN_NO_PRIVATE) != 0)
    g_assert_cmpuint (slot->module->C_DestroyObject (slot->session, halves[1]), ==, CKR_OK);
}

void
rosette_test_token_make_key (const char *token,
                             const char *label,
                             RosetteKeyType kind,
                             RosetteTestTokenFlags flags)
{
  g_autoptr (RosetteTokenModules) modules = rosette_token_modules_load ();
  RosetteTokenSlot slot = open_slot (modules, token);

  if ((flags & (ROSETTE_TEST_TOKEN_SAME_ID | ROSETTE_TEST_TOKEN_WRONG_PUBLIC)) == 0)
    last_id++;
  make_key (&slot, label, kind, flags);
  rosette_token_slot_close (&slot);
}

void
rosette_test_token_import (const char *token, const char *label, RosetteKey *key)
{
  g_autoptr (RosetteTokenModules) modules = rosette_token_modules_load ();
  RosetteTokenSlot slot = open_slot (modules, token);
  CK_OBJECT_CLASS class = CKO_PRIVATE_KEY;
  CK_KEY_TYPE type = CKK_EC;
  CK_BBOOL yes = CK_TRUE;
  CK_ATTRIBUTE curve;
  gnutls_datum_t d = rosette_key_datum (key->parts.d);
  CK_OBJECT_HANDLE object;

  last_id++;
  get_maker (ROSETTE_KEY_P256, NULL, &curve);
  {
    CK_ATTRIBUTE attributes[] = { { CKA_CLASS, &class, sizeof class },
                                  { CKA_KEY_TYPE, &type, sizeof type },
                                  { CKA_TOKEN, &yes, 1 },
                                  { CKA_PRIVATE, &yes, 1 },
                                  { CKA_SIGN, &yes, 1 },
                                  { CKA_LABEL, (gpointer) label, strlen (label) },
                                  { CKA_ID, &last_id, 1 },
                                  curve,
                                  { CKA_VALUE, d.data, d.size } };

    g_assert_cmpuint (
      slot.module->C_CreateObject (slot.session, attributes, G_N_ELEMENTS (attributes), &object),
      ==, CKR_OK);
  }
  rosette_token_slot_close (&slot);
}

void
rosette_test_token_load_certificate (const char *token, GBytes *der)
{
  g_autoptr (RosetteTokenModules) modules = rosette_token_modules_load ();
  RosetteTokenSlot slot = open_slot (modules, token);
  CK_OBJECT_CLASS class = CKO_CERTIFICATE;
  CK_CERTIFICATE_TYPE type = CKC_X_509;
  CK_BBOOL yes = CK_TRUE;
  CK_BBOOL no = CK_FALSE;
  gsize length;
  gpointer data = (gpointer) g_bytes_get_data (der, &length);
  CK_ATTRIBUTE attributes[] = { { CKA_CLASS, &class, sizeof class },
                                { CKA_CERTIFICATE_TYPE, &type, sizeof type },
                                { CKA_TOKEN, &yes, 1 },
                                { CKA_PRIVATE, &no, 1 },
                                { CKA_ID, &last_id, 1 },
                                { CKA_SUBJECT, (gpointer) "0", 1 },
                                { CKA_VALUE, data, length } };
  CK_OBJECT_HANDLE object;

  g_assert_cmpuint (
    slot.module->C_CreateObject (slot.session, attributes, G_N_ELEMENTS (attributes), &object), ==,
    CKR_OK);
  rosette_token_slot_close (&slot);
}

void
rosette_test_token_set (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (g_getenv ("ROSETTE_TEST_TOKEN"), name, NULL);

  if (text == NULL)
    g_unlink (path);
  else
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

guint
rosette_test_token_count_logins (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ROSETTE_TEST_TOKEN"), "logins", NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? (guint) strlen (text) : 0;
}
