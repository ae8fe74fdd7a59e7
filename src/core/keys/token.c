/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/token.h"

#include "base/error.h"
#include "base/limits.h"
#include "keys/key-private.h"
#include "keys/token-object.h"
#include "keys/token-session.h"
#include "keys/token-signing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef P11KitUri Address;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Address, p11_kit_uri_free)

static gboolean
fail (GError **error, RosetteError code, const char *message)
{
  g_set_error_literal (error, ROSETTE_ERROR, code, message);

  return FALSE;
}

void
rosette_token_key_free (RosetteTokenKey *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->address);
  g_free (self->token);
  g_free (self->label);
  g_free (self);
}

gboolean
rosette_token_is_address (const char *text)
{
  static const char scheme[] = P11_KIT_URI_SCHEME ":";

  g_return_val_if_fail (text != NULL, FALSE);

  return g_ascii_strncasecmp (text, scheme, strlen (scheme)) == 0;
}

static void
set_class (Address *uri, CK_OBJECT_CLASS class)
{
  CK_ATTRIBUTE attribute = { CKA_CLASS, &class, sizeof class };

  p11_kit_uri_set_attribute (uri, &attribute);
}

static Address *
parse_address (const char *text, GError **error)
{
  g_autoptr (Address) uri = p11_kit_uri_new ();

  if (strlen (text) > ROSETTE_MAX_TOKEN_ADDRESS_BYTES
      || p11_kit_uri_parse (text, P11_KIT_URI_FOR_ANY, uri) != P11_KIT_URI_OK
      || p11_kit_uri_any_unrecognized (uri))
    {
      fail (error, ROSETTE_ERROR_SYNTAX,
            _ ("That is not the address of a key on a card. It looks like "
               "pkcs11:token=school;object=issuer."));
      return NULL;
    }
  if (p11_kit_uri_get_pin_value (uri) != NULL || p11_kit_uri_get_pin_source (uri) != NULL)
    {
      fail (error, ROSETTE_ERROR_SYNTAX,
            _ ("The address of a key on a card must not say its PIN, for addresses end up in "
               "lists and logs. Take it out, and give the PIN by itself."));
      return NULL;
    }
  set_class (uri, CKO_PRIVATE_KEY);

  return g_steal_pointer (&uri);
}

static gboolean
fail_no_token (Address *uri, GError **error)
{
  RosetteTokenSlot slot = { .info = *p11_kit_uri_get_token_info (uri) };
  g_autofree char *label = rosette_token_slot_dup_label (&slot);

  if (*label == '\0')
    return fail (
      error, ROSETTE_ERROR_NOT_FOUND,
      _ ("The card with this key is not there. Put it into its reader, or plug it in, and "
         "try again."));

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
               _ ("The card “%s” is not there. Put it into its reader, or plug it in, and try "
                  "again."),
               label);

  return FALSE;
}

/* Whether anything on the token goes by the name in @uri: a private key may be hidden. */
static gboolean
knows (RosetteTokenSlot *slot, Address *uri)
{
  CK_OBJECT_HANDLE object;
  CK_ULONG n_attributes = 0;
  CK_ATTRIBUTE *attributes;

  if (!rosette_token_slot_open (slot, NULL))
    return FALSE;

  p11_kit_uri_clear_attribute (uri, CKA_CLASS);
  attributes = p11_kit_uri_get_attributes (uri, &n_attributes);
  n_attributes = rosette_token_find_objects (slot, attributes, n_attributes, &object, 1);
  set_class (uri, CKO_PRIVATE_KEY);
  rosette_token_slot_close (slot);

  return n_attributes > 0;
}

/* The one token that @uri means; of several that match, the one that knows such a key. */
static RosetteTokenSlot *
choose_slot (GArray *slots, Address *uri, GError **error)
{
  RosetteTokenSlot *chosen = NULL;
  guint n_known = 0;

  if (slots->len == 1)
    return &g_array_index (slots, RosetteTokenSlot, 0);

  for (guint i = 0; i < slots->len; i++)
    {
      RosetteTokenSlot *slot = &g_array_index (slots, RosetteTokenSlot, i);

      if (!knows (slot, uri))
        continue;
      chosen = slot;
      n_known++;
    }
  if (n_known == 1)
    return chosen;

  if (slots->len == 0)
    fail_no_token (uri, error);
  else
    fail (error, ROSETTE_ERROR_UNSUPPORTED,
          _ ("Several cards are there, and the address does not say which one is meant. Name it "
             "with “token=”, or take out the others."));

  return NULL;
}

/* Takes @message, a sentence with the token's name in it. */
static gboolean
fail_with (GError **error, RosetteError code, char *message)
{
  fail (error, code, message);
  g_free (message);

  return FALSE;
}

static gboolean
check_found (const RosetteTokenSlot *slot, CK_OBJECT_HANDLE object, gsize n_found, GError **error)
{
  g_autofree char *label = rosette_token_slot_dup_label (slot);

  if (n_found == 0)
    return fail_with (error, ROSETTE_ERROR_NOT_FOUND,
                      g_strdup_printf (_ ("There is no such key on the card “%s”. Choose one of "
                                          "those that are on it."),
                                       label));
  if (n_found > 1)
    return fail_with (error, ROSETTE_ERROR_UNSUPPORTED,
                      g_strdup_printf (_ ("Several keys on the card “%s” go by this address. "
                                          "Choose one of those that are on it."),
                                       label));
  if (!rosette_token_read_flag (slot, object, CKA_SIGN, TRUE))
    return fail_with (error, ROSETTE_ERROR_UNSUPPORTED,
                      g_strdup_printf (_ ("This key on the card “%s” is not for signing. Choose "
                                          "another key."),
                                       label));

  return TRUE;
}

/* Logs in where the key is hidden, or not to be used before. */
static gboolean
find_private (RosetteTokenSlot *slot,
              Address *uri,
              const char *pin,
              CK_OBJECT_HANDLE *object,
              GError **error)
{
  CK_OBJECT_HANDLE objects[2];
  CK_ULONG n_attributes = 0;
  CK_ATTRIBUTE *attributes = p11_kit_uri_get_attributes (uri, &n_attributes);
  gsize n_found = rosette_token_find_objects (slot, attributes, n_attributes, objects, 2);

  if (n_found == 0 || rosette_token_read_flag (slot, objects[0], CKA_PRIVATE, TRUE))
    {
      if (!rosette_token_slot_login (slot, pin, error))
        return FALSE;
      n_found = rosette_token_find_objects (slot, attributes, n_attributes, objects, 2);
    }
  *object = objects[0];

  return check_found (slot, *object, n_found, error);
}

/* What the token signs must fit what it says is the public half. */
static gboolean
try_out (RosetteKey *key, const RosetteTokenSlot *slot, GError **error)
{
  static const char text[] = "tried out";
  g_autoptr (GBytes) signature = rosette_key_sign (key, text, sizeof text, error);
  g_autofree char *label = rosette_token_slot_dup_label (slot);

  if (signature == NULL)
    return FALSE;

  return rosette_key_verify (key, text, sizeof text, signature, NULL)
         || fail_with (error, ROSETTE_ERROR_UNSUPPORTED,
                       g_strdup_printf (_ ("The public and the private half of this key on the "
                                           "card “%s” do not belong together. Choose another "
                                           "key."),
                                        label));
}

static RosetteKey *
open_on (RosetteTokenSlot *slot,
         RosetteTokenModules **modules,
         Address *uri,
         const char *pin,
         GError **error)
{
  g_autoptr (RosetteKey) key = NULL;
  RosetteTokenSlot place;
  CK_OBJECT_HANDLE object;

  if (!rosette_token_slot_open (slot, error) || !find_private (slot, uri, pin, &object, error))
    return NULL;
  key = rosette_token_read_public (slot, object, error);
  if (key == NULL)
    return NULL;

  place = *slot;
  key->token = rosette_token_new (g_steal_pointer (modules), slot, object, pin);

  return try_out (key, &place, error) ? g_steal_pointer (&key) : NULL;
}

RosetteKey *
rosette_token_open_key (const char *address, const char *pin, GError **error)
{
  g_autoptr (RosetteTokenModules) modules = NULL;
  g_autoptr (GArray) slots = NULL;
  g_autoptr (Address) uri = NULL;
  RosetteTokenSlot *slot;

  g_return_val_if_fail (address != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  uri = parse_address (address, error);
  if (uri == NULL)
    return NULL;

  modules = rosette_token_modules_load ();
  slots = rosette_token_find_slots (modules, uri);
  slot = choose_slot (slots, uri, error);

  return slot != NULL ? open_on (slot, &modules, uri, pin, error) : NULL;
}
