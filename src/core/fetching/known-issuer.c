/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/known-issuer.h"

#include "fetching/look-alike.h"
#include "fetching/pins.h"

#include <string.h>

RosetteKnownIssuer *
rosette_known_issuer_new (const char *id,
                          const char *name,
                          const char *source,
                          GDateTime *since,
                          GBytes *logo)
{
  RosetteKnownIssuer *self;

  g_return_val_if_fail (id != NULL && name != NULL, NULL);

  self = g_atomic_rc_box_new0 (RosetteKnownIssuer);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->source = source != NULL && *source != '\0' ? g_strdup (source) : NULL;
  self->since = since != NULL ? g_date_time_ref (since) : NULL;
  self->logo = logo != NULL ? g_bytes_ref (logo) : NULL;
  self->normalized = rosette_pin_normalize (id);
  self->skeleton = rosette_look_alike_reduce (name);

  return self;
}

RosetteKnownIssuer *
rosette_known_issuer_ref (RosetteKnownIssuer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  RosetteKnownIssuer *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->source);
  g_clear_pointer (&self->since, g_date_time_unref);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->normalized);
  g_free (self->skeleton);
}

void
rosette_known_issuer_unref (RosetteKnownIssuer *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

RosetteKnownIssuer *
rosette_known_issuers_find (GPtrArray *issuers, const char *id)
{
  g_autofree char *normalized = NULL;
  RosetteKnownIssuer *listed = NULL;

  g_return_val_if_fail (issuers != NULL && id != NULL, NULL);

  normalized = rosette_pin_normalize (id);
  for (guint i = 0; i < issuers->len; i++)
    {
      RosetteKnownIssuer *issuer = issuers->pdata[i];

      if (strcmp (issuer->normalized, normalized) != 0)
        continue;
      if (issuer->source == NULL)
        return issuer;
      listed = listed != NULL ? listed : issuer;
    }

  return listed;
}

RosetteKnownIssuer *
rosette_known_issuers_find_like (GPtrArray *issuers, const char *name)
{
  g_autofree char *skeleton = NULL;

  g_return_val_if_fail (issuers != NULL && name != NULL, NULL);

  skeleton = rosette_look_alike_reduce (name);
  for (guint i = 0; *skeleton != '\0' && i < issuers->len; i++)
    {
      RosetteKnownIssuer *issuer = issuers->pdata[i];

      if (strcmp (issuer->skeleton, skeleton) == 0)
        return issuer;
    }

  return NULL;
}
