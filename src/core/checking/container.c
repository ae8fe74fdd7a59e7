/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

void
rosette_inspection_check_container (RosetteInspection *self)
{
  const RosetteFind *find = self->find;

  self->is_found = find->is_found;
  self->bytes = find->bytes != NULL ? g_bytes_ref (find->bytes) : NULL;
  self->picture = find->picture != NULL ? g_bytes_ref (find->picture) : NULL;
  self->link = g_strdup (find->link);
  rosette_inspection_say_two (self, find->sentence, find->subject, find->count);
}
