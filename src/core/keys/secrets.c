/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/secrets.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <string.h>

typedef struct
{
  gpointer data;
  gsize length;
} Secret;

static void
secret_free (gpointer data)
{
  Secret *secret = data;

  rosette_secret_wipe (secret->data, secret->length);
  g_free (secret->data);
  g_free (secret);
}

void
rosette_secret_wipe (gpointer data, gsize length)
{
  if (data != NULL && length > 0)
    gnutls_memset (data, 0, length);
}

void
rosette_secret_free (char *text)
{
  if (text != NULL)
    rosette_secret_wipe (text, strlen (text));
  g_free (text);
}

GBytes *
rosette_secret_bytes (gconstpointer data, gsize length)
{
  return rosette_secret_bytes_take (g_memdup2 (data, length), length);
}

GBytes *
rosette_secret_bytes_take (gpointer data, gsize length)
{
  Secret *secret = g_new (Secret, 1);

  secret->data = data;
  secret->length = length;

  return g_bytes_new_with_free_func (data, length, secret_free, secret);
}

static void
draw (guint8 *out, gsize n_bytes)
{
  if (n_bytes > 0 && gnutls_rnd (GNUTLS_RND_KEY, out, n_bytes) != GNUTLS_E_SUCCESS)
    g_error ("The system gives no random numbers");
}

GBytes *
rosette_random_bytes (gsize length)
{
  guint8 *data = g_malloc (length);

  draw (data, length);

  return rosette_secret_bytes_take (data, length);
}

void
rosette_random_stock_take (RosetteRandomStock *self, guint8 *out, gsize n_bytes)
{
  g_return_if_fail (self != NULL && out != NULL && n_bytes <= sizeof self->bytes);

  if (self->n_left < n_bytes)
    {
      draw (self->bytes, sizeof self->bytes);
      self->n_left = sizeof self->bytes;
    }
  self->n_left -= n_bytes;
  memcpy (out, self->bytes + self->n_left, n_bytes);
  rosette_secret_wipe (self->bytes + self->n_left, n_bytes);
}
