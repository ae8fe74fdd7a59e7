/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/slip.h"

#include <string.h>

struct _RosetteSlip
{
  RosetteLibrary *library;
  RosetteSlipKind kind;
  char *id;
  RosetteKept *before;
};

void
rosette_slip_free (RosetteSlip *self)
{
  g_object_unref (self->library);
  g_clear_object (&self->before);
  g_free (self->id);
  g_free (self);
}

static gboolean
forget (RosetteSlip *self, GError **error)
{
  switch (self->kind)
    {
    case ROSETTE_SLIP_ISSUER:
      return rosette_library_remove_known_issuer (self->library, self->id, error);
    case ROSETTE_SLIP_PERMISSION:
      return rosette_library_allow_issuer (self->library, self->id, FALSE, error);
    case ROSETTE_SLIP_DOCUMENTS:
    default:
      return rosette_library_remove_pin (self->library, self->id, error);
    }
}

RosetteSlip *
rosette_slip_new (RosetteLibrary *library, RosetteSlipKind kind, const char *id, GError **error)
{
  g_autoptr (RosetteSlip) self = g_new0 (RosetteSlip, 1);

  self->library = g_object_ref (library);
  self->kind = kind;
  self->id = g_strdup (id);
  self->before = rosette_library_load_kept (library, error);

  return self->before != NULL && forget (self, error) ? g_steal_pointer (&self) : NULL;
}

/* The user may have said it, and a list as well. */
static gboolean
put_issuer_back (RosetteSlip *self, GError **error)
{
  GPtrArray *known = rosette_kept_get_known (self->before);

  for (guint i = 0; i < known->len; i++)
    {
      RosetteKnownIssuer *issuer = known->pdata[i];

      if (strcmp (issuer->id, self->id) == 0
          && !rosette_library_add_known (self->library, issuer, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
rosette_slip_put_back (RosetteSlip *self, GError **error)
{
  g_autoptr (GPtrArray) pins = NULL;

  switch (self->kind)
    {
    case ROSETTE_SLIP_ISSUER:
      return put_issuer_back (self, error);
    case ROSETTE_SLIP_PERMISSION:
      return rosette_library_allow_issuer (self->library, self->id, TRUE, error);
    case ROSETTE_SLIP_DOCUMENTS:
    default:
      pins = rosette_pin_store_list (ROSETTE_PIN_STORE (self->before), self->id);
      return rosette_library_put_back (self->library, self->id, pins, error);
    }
}
