/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A PKCS#11 module for tests: SoftHSM's, and what it cannot do by itself: to be taken out and put
 * back, to be slow, and to be locked by wrong PINs. Files in the folder that ROSETTE_TEST_TOKEN
 * names say what happens:
 *
 *   removed   while it is there, the token is not; its sessions are over for good
 *   leaves    after how many more signatures the token leaves by itself
 *   falters   the next signature fails, once; the token stays
 *   dies      after how many more signatures the program is killed, some milliseconds later; at
 * other moments SoftHSM may be writing, and it leaves half a token then slow      how long a
 * signature takes, in milliseconds tries     how many PINs may still be tried; a right one makes it
 * 3 again, and 0 is locked logins    a dot for each PIN that was tried
 */

#include <dlfcn.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <p11-kit/pkcs11.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define MAX_TRIES 3

static CK_FUNCTION_LIST *real;
static CK_FUNCTION_LIST ours;
static GMutex mutex; /* of the folder */

static char *
path_of (const char *name)
{
  const char *folder = g_getenv ("ROSETTE_TEST_TOKEN");

  return g_build_filename (folder != NULL ? folder : "/nonexistent", name, NULL);
}

static gboolean
exists (const char *name)
{
  g_autofree char *path = path_of (name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static int
read_number (const char *name, int otherwise)
{
  g_autofree char *path = path_of (name);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? atoi (text) : otherwise;
}

static void
write_text (const char *name, const char *text)
{
  g_autofree char *path = path_of (name);

  g_file_set_contents (path, text, -1, NULL);
}

static void
write_number (const char *name, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  write_text (name, text);
}

/* Whether the token is out; then its sessions end. */
static gboolean
is_removed (void)
{
  CK_SLOT_ID slots[16];
  CK_ULONG n_slots = G_N_ELEMENTS (slots);

  if (!exists ("removed"))
    return FALSE;

  if (real->C_GetSlotList (CK_TRUE, slots, &n_slots) == CKR_OK)
    {
      for (CK_ULONG i = 0; i < n_slots; i++)
        real->C_CloseAllSessions (slots[i]);
    }

  return TRUE;
}

static CK_RV
get_slot_list (CK_BBOOL present, CK_SLOT_ID *slots, CK_ULONG *n_slots)
{
  if (present == CK_FALSE || !is_removed ())
    return real->C_GetSlotList (present, slots, n_slots);

  *n_slots = 0;

  return CKR_OK;
}

static CK_RV
get_token_info (CK_SLOT_ID slot, CK_TOKEN_INFO *info)
{
  CK_RV result = is_removed () ? CKR_TOKEN_NOT_PRESENT : real->C_GetTokenInfo (slot, info);
  int n_tries = read_number ("tries", MAX_TRIES);

  if (result != CKR_OK)
    return result;
  info->flags &=
    ~(CK_FLAGS) (CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED);
  if (n_tries < MAX_TRIES)
    info->flags |= CKF_USER_PIN_COUNT_LOW;
  if (n_tries == 1)
    info->flags |= CKF_USER_PIN_FINAL_TRY;
  if (n_tries <= 0)
    info->flags |= CKF_USER_PIN_LOCKED;

  return CKR_OK;
}

static CK_RV
open_session (CK_SLOT_ID slot,
              CK_FLAGS flags,
              void *application,
              CK_NOTIFY notify,
              CK_SESSION_HANDLE *session)
{
  return is_removed () ? CKR_TOKEN_NOT_PRESENT
                       : real->C_OpenSession (slot, flags, application, notify, session);
}

static void
note_login (void)
{
  g_autofree char *path = path_of ("logins");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_file_get_contents (path, &before, NULL, NULL);
  after = g_strconcat (before != NULL ? before : "", ".", NULL);
  write_text ("logins", after);
}

static CK_RV
count_login (CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR *pin, CK_ULONG length)
{
  int n_tries = read_number ("tries", MAX_TRIES);
  CK_RV result;

  note_login ();
  if (n_tries <= 0)
    return CKR_PIN_LOCKED;
  result = real->C_Login (session, user, pin, length);
  if (result == CKR_PIN_INCORRECT)
    write_number ("tries", n_tries - 1);
  else if (result == CKR_OK && n_tries < MAX_TRIES)
    write_number ("tries", MAX_TRIES);

  return result;
}

static CK_RV
login (CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR *pin, CK_ULONG length)
{
  CK_RV result = CKR_DEVICE_REMOVED;

  g_mutex_lock (&mutex);
  if (!is_removed ())
    result = count_login (session, user, pin, length);
  g_mutex_unlock (&mutex);

  return result;
}

static CK_RV
sign_init (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key)
{
  return is_removed () ? CKR_DEVICE_REMOVED : real->C_SignInit (session, mechanism, key);
}

static gpointer
die (gpointer data)
{
  g_usleep ((gulong) g_random_int_range (0, 20000));
  kill (getpid (), SIGKILL);

  return NULL;
}

static void
die_soon (void)
{
  int n_left = read_number ("dies", -1);

  if (n_left >= 0)
    write_number ("dies", n_left - 1);
  if (n_left == 0)
    g_thread_unref (g_thread_new ("die", die, NULL));
}

static gboolean
falters (void)
{
  g_autofree char *path = path_of ("falters");

  return g_unlink (path) == 0;
}

/* The signature that is one too many takes the token out while it is made. */
static void
leave (void)
{
  int n_left = read_number ("leaves", -1);

  if (n_left == 0)
    write_text ("removed", "");
  if (n_left >= 0)
    write_number ("leaves", n_left - 1);
}

static CK_RV
sign (CK_SESSION_HANDLE session,
      CK_BYTE *data,
      CK_ULONG data_length,
      CK_BYTE *signature,
      CK_ULONG *signature_length)
{
  gboolean is_good;
  CK_RV result;

  g_mutex_lock (&mutex);
  leave ();
  die_soon ();
  is_good = !falters ();
  g_mutex_unlock (&mutex);

  g_usleep ((gulong) read_number ("slow", 0) * 1000);
  if (is_removed ())
    return CKR_DEVICE_REMOVED;
  result = real->C_Sign (session, data, data_length, signature, signature_length);

  return is_good ? result : CKR_DEVICE_ERROR;
}

G_MODULE_EXPORT CK_RV C_GetFunctionList (CK_FUNCTION_LIST **list);

CK_RV
C_GetFunctionList (CK_FUNCTION_LIST **list)
{
  CK_C_GetFunctionList get_real;
  gpointer module = dlopen (SOFTHSM_MODULE, RTLD_NOW | RTLD_LOCAL);

  get_real = module != NULL ? (CK_C_GetFunctionList) dlsym (module, "C_GetFunctionList") : NULL;
  if (get_real == NULL || get_real (&real) != CKR_OK)
    return CKR_GENERAL_ERROR;

  ours = *real;
  ours.C_GetFunctionList = C_GetFunctionList;
  ours.C_GetSlotList = get_slot_list;
  ours.C_GetTokenInfo = get_token_info;
  ours.C_OpenSession = open_session;
  ours.C_Login = login;
  ours.C_SignInit = sign_init;
  ours.C_Sign = sign;
  *list = &ours;

  return CKR_OK;
}
