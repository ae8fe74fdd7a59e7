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

RosetteIssued *
rosette_issued_copy (const RosetteIssued *self)
{
  RosetteIssued *copy = g_new0 (RosetteIssued, 1);

  copy->n = self->n;
  copy->person = rosette_person_ref (self->person);
  copy->format = self->format;
  copy->file = g_strdup (self->file);
  copy->credential_id = g_strdup (self->credential_id);
  copy->credential = g_bytes_ref (self->credential);
  copy->issued = g_date_time_ref (self->issued);
  copy->renews = g_strdup (self->renews);
  copy->valid_until = self->valid_until != NULL ? g_date_time_ref (self->valid_until) : NULL;
  copy->was_there = self->was_there;

  return copy;
}

GPtrArray *
rosette_issued_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_issued_free);
}
