/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/issued.h"

void
rosette_issued_free (RosetteIssued *self)
{
  g_clear_pointer (&self->person, rosette_person_unref);
  g_clear_pointer (&self->credential, g_bytes_unref);
  g_clear_pointer (&self->issued, g_date_time_unref);
  g_clear_pointer (&self->valid_until, g_date_time_unref);
  g_free (self->file);
  g_free (self->credential_id);
  g_free (self->renews);
  g_free (self);
}

GPtrArray *
rosette_issued_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_issued_free);
}
