/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/token-session.h"

#include "base/error.h"
#include "base/limits.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static gboolean
begin (CK_FUNCTION_LIST *module)
{
  if ((p11_kit_module_get_flags (module) & P11_KIT_MODULE_TRUSTED) == 0
      && p11_kit_module_initialize (module) == CKR_OK)
    return TRUE;

  p11_kit_module_release (module);

  return FALSE;
}

/* The array stays p11-kit's, which frees it. */
RosetteTokenModules *
rosette_token_modules_load (void)
{
  RosetteTokenModules *modules = p11_kit_modules_load (NULL, 0);
  CK_FUNCTION_LIST *own = *TOKEN_MODULE != '\0' ? p11_kit_module_load (TOKEN_MODULE, 0) : NULL;
  gsize n_modules = 0;

  for (gsize i = 0; modules != NULL && modules[i] != NULL; i++)
    if (begin (modules[i]))
      modules[n_modules++] = modules[i];
  if (own != NULL && begin (own))
    {
      modules = realloc (modules, (n_modules + 2) * sizeof *modules);
      g_assert (modules != NULL);
      modules[n_modules++] = own;
    }
  if (modules != NULL)
    modules[n_modules] = NULL;

  return modules;
}

void
rosette_token_modules_free (RosetteTokenModules *modules)
{
  if (modules != NULL)
    p11_kit_modules_finalize_and_release (modules);
}

static gboolean
read_slot (RosetteTokenSlot *slot, P11KitUri *uri)
{
  CK_SLOT_ID wanted = p11_kit_uri_get_slot_id (uri);
  CK_SLOT_INFO info;

  return (wanted == (CK_SLOT_ID) -1 || wanted == slot->id)
         && slot->module->C_GetSlotInfo (slot->id, &info) == CKR_OK
         && p11_kit_uri_match_slot_info (uri, &info)
         && slot->module->C_GetTokenInfo (slot->id, &slot->info) == CKR_OK
         && (slot->info.flags & CKF_TOKEN_INITIALIZED) != 0
         && p11_kit_uri_match_token_info (uri, &slot->info);
}

static void
find_slots_of (CK_FUNCTION_LIST *module, P11KitUri *uri, GArray *slots)
{
  g_autofree CK_SLOT_ID *ids = NULL;
  CK_ULONG n_ids = 0;

  /* Asked for the number alone, a module looks at its readers anew. */
  if (module->C_GetSlotList (CK_TRUE, NULL, &n_ids) != CKR_OK || n_ids == 0)
    return;
  n_ids = MAX (n_ids, ROSETTE_MAX_TOKENS);
  ids = g_try_new0 (CK_SLOT_ID, n_ids);
  if (ids == NULL || module->C_GetSlotList (CK_TRUE, ids, &n_ids) != CKR_OK)
    return;

  for (CK_ULONG i = 0; i < n_ids && slots->len < ROSETTE_MAX_TOKENS; i++)
    {
      RosetteTokenSlot slot = { .module = module, .id = ids[i], .session = CK_INVALID_HANDLE };

      if (read_slot (&slot, uri))
        g_array_append_val (slots, slot);
    }
}

GArray *
rosette_token_find_slots (RosetteTokenModules *modules, P11KitUri *uri)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (RosetteTokenSlot));

  g_array_set_clear_func (slots, (GDestroyNotify) rosette_token_slot_close);
  for (gsize i = 0; modules != NULL && modules[i] != NULL; i++)
    {
      CK_INFO info;

      if (modules[i]->C_GetInfo (&info) == CKR_OK && p11_kit_uri_match_module_info (uri, &info))
        find_slots_of (modules[i], uri, slots);
    }

  return slots;
}

gboolean
rosette_token_slot_open (RosetteTokenSlot *self, GError **error)
{
  CK_RV result =
    self->module->C_OpenSession (self->id, CKF_SERIAL_SESSION, NULL, NULL, &self->session);

  if (result == CKR_OK)
    return TRUE;

  self->session = CK_INVALID_HANDLE;

  return rosette_token_slot_fail (self, result, error);
}

void
rosette_token_slot_close (RosetteTokenSlot *self)
{
  if (self->session != CK_INVALID_HANDLE)
    self->module->C_CloseSession (self->session);
  self->session = CK_INVALID_HANDLE;
}

char *
rosette_token_dup_text (gconstpointer data, gsize length)
{
  g_autofree char *text = g_strndup (data, length);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (line, g_unichar_isprint (c) ? c : ' ');
    }

  return g_strchomp (g_string_free (line, FALSE));
}

char *
rosette_token_slot_dup_label (const RosetteTokenSlot *self)
{
  return rosette_token_dup_text (self->info.label, sizeof self->info.label);
}

/* What @result means of the PIN; NULL where it has nothing to do with that. */
static char *
describe_pin (const RosetteTokenSlot *self, CK_RV result)
{
  g_autofree char *label = rosette_token_slot_dup_label (self);

  switch (result)
    {
    case CKR_PIN_LOCKED:
      return g_strdup_printf (_ ("The card “%s” is locked, because a wrong PIN was given too "
                                 "often. Unlock it with the program that came with it."),
                              label);
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
      if ((self->info.flags & CKF_USER_PIN_FINAL_TRY) != 0)
        return g_strdup_printf (_ ("That is not the PIN of the card “%s”. One try is left, and "
                                   "after it the card is locked."),
                                label);
      return g_strdup_printf (_ ("That is not the PIN of the card “%s”. Too many wrong ones lock "
                                 "it."),
                              label);
    case CKR_PIN_EXPIRED:
      return g_strdup_printf (_ ("The PIN of the card “%s” has to be changed first. Change it with "
                                 "the program that came with it."),
                              label);
    case CKR_USER_PIN_NOT_INITIALIZED:
      return g_strdup_printf (_ ("The card “%s” has no PIN yet. Give it one with the program that "
                                 "came with it."),
                              label);
    case CKR_FUNCTION_CANCELED:
    case CKR_CANCEL:
      return g_strdup_printf (_ ("No PIN was given to the card “%s”. Try again."), label);
    default:
      return NULL;
    }
}

/* Whether no PIN would help. */
static gboolean
is_locked (CK_RV result)
{
  return result == CKR_PIN_LOCKED || result == CKR_PIN_EXPIRED
         || result == CKR_USER_PIN_NOT_INITIALIZED;
}

static gboolean
is_unsupported (CK_RV result)
{
  return result == CKR_MECHANISM_INVALID || result == CKR_MECHANISM_PARAM_INVALID
         || result == CKR_FUNCTION_NOT_SUPPORTED || result == CKR_KEY_TYPE_INCONSISTENT
         || result == CKR_KEY_FUNCTION_NOT_PERMITTED || result == CKR_KEY_SIZE_RANGE
         || result == CKR_DATA_INVALID || result == CKR_DATA_LEN_RANGE;
}

gboolean
rosette_token_slot_fail (const RosetteTokenSlot *self, CK_RV result, GError **error)
{
  g_autofree char *label = rosette_token_slot_dup_label (self);
  g_autofree char *message = describe_pin (self, result);

  if (message != NULL)
    g_set_error_literal (error, ROSETTE_ERROR,
                         is_locked (result) ? ROSETTE_ERROR_LOCKED : ROSETTE_ERROR_PASSPHRASE,
                         message);
  else if (is_unsupported (result))
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                 /* Translators: the token's name, and what its maker's program says, in English */
                 _ ("The card “%s” does not sign with this key (%s). Choose another key."), label,
                 p11_kit_strerror (result));
  else
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE,
                 _ ("The card “%s” does not answer any more. Put it back in, and go on."), label);

  return FALSE;
}

static gboolean
fail_no_pin (RosetteTokenSlot *self, GError **error)
{
  g_autofree char *label = rosette_token_slot_dup_label (self);
  gboolean is_last = (self->info.flags & CKF_USER_PIN_FINAL_TRY) != 0;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE,
               is_last ? _ ("The card “%s” needs its PIN. One try is left, and after it the "
                            "card is locked.")
                       : _ ("The card “%s” needs its PIN."),
               label);

  return FALSE;
}

/* Only the token counts the tries: what it says of itself is read anew. */
static gboolean
fail_login (RosetteTokenSlot *self, CK_RV result, GError **error)
{
  CK_TOKEN_INFO info;

  if (self->module->C_GetTokenInfo (self->id, &info) == CKR_OK)
    self->info = info;
  if (result == CKR_PIN_INCORRECT && (self->info.flags & CKF_USER_PIN_LOCKED) != 0)
    result = CKR_PIN_LOCKED;

  return rosette_token_slot_fail (self, result, error);
}

static gboolean
login_as (RosetteTokenSlot *self, CK_USER_TYPE user, const char *pin, GError **error)
{
  gboolean by_itself = (self->info.flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0;
  gsize length = by_itself || pin == NULL ? 0 : strlen (pin);
  CK_RV result;

  if ((self->info.flags & CKF_USER_PIN_LOCKED) != 0)
    return rosette_token_slot_fail (self, CKR_PIN_LOCKED, error);
  if (!by_itself && length == 0)
    return fail_no_pin (self, error);
  if (length > ROSETTE_MAX_PIN_BYTES)
    return rosette_token_slot_fail (self, CKR_PIN_LEN_RANGE, error);

  result =
    self->module->C_Login (self->session, user, by_itself ? NULL : (CK_UTF8CHAR *) pin, length);

  return result == CKR_OK || result == CKR_USER_ALREADY_LOGGED_IN
         || fail_login (self, result, error);
}

gboolean
rosette_token_slot_login (RosetteTokenSlot *self, const char *pin, GError **error)
{
  return (self->info.flags & CKF_LOGIN_REQUIRED) == 0 || login_as (self, CKU_USER, pin, error);
}

gboolean
rosette_token_slot_confirm (RosetteTokenSlot *self, const char *pin, GError **error)
{
  return login_as (self, CKU_CONTEXT_SPECIFIC, pin, error);
}
