/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/keyring.h"

#include "base/error.h"

#include <libsecret/secret.h>

#define ATTRIBUTE "thumbprint"

static const SecretSchema schema = {
  .name = APP_ID ".Passphrase",
  .flags = SECRET_SCHEMA_NONE,
  .attributes = { { ATTRIBUTE, SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

/* The keyring's own errors say little: no service, no answer, a refusal. */
static void
propagate (GError **error, GError *from)
{
  if (g_error_matches (from, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, from);
      return;
    }

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE, "the keyring: %s", from->message);
  g_error_free (from);
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                       "the keyring has no passphrase for this key");
}

gboolean
rosette_keyring_store (const char *thumbprint,
                       const char *label,
                       const char *passphrase,
                       GCancellable *cancellable,
                       GError **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (thumbprint != NULL && label != NULL && passphrase != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, label, passphrase,
                                  cancellable, &local_error, ATTRIBUTE, thumbprint, NULL))
    return TRUE;

  propagate (error, local_error);

  return FALSE;
}

char *
rosette_keyring_lookup (const char *thumbprint, GCancellable *cancellable, GError **error)
{
  GError *local_error = NULL;
  char *found;
  char *passphrase;

  g_return_val_if_fail (thumbprint != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  found = secret_password_lookup_nonpageable_sync (&schema, cancellable, &local_error, ATTRIBUTE,
                                                   thumbprint, NULL);
  if (local_error != NULL)
    {
      propagate (error, local_error);
      return NULL;
    }
  if (found == NULL)
    {
      set_not_found (error);
      return NULL;
    }

  passphrase = g_strdup (found);
  secret_password_free (found);

  return passphrase;
}

gboolean
rosette_keyring_forget (const char *thumbprint, GCancellable *cancellable, GError **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (thumbprint != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (secret_password_clear_sync (&schema, cancellable, &local_error, ATTRIBUTE, thumbprint, NULL))
    return TRUE;

  if (local_error != NULL)
    propagate (error, local_error);
  else
    set_not_found (error);

  return FALSE;
}
