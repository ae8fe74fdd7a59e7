/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

/* Who may say to be a known issuer is settled before: this is asked of a confirmed issuer only. */
void
rosette_inspection_check_trust (RosetteInspection *self)
{
  g_autofree char *name = NULL;

  if (self->trust == NULL || self->issuer_id == NULL
      || !rosette_inspection_has (self, ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_PASS))
    rosette_inspection_say (self, ROSETTE_SAYS_TRUST_NOT_ASKED, NULL);
  else if (rosette_trust_store_is_known (self->trust, self->issuer_id, &name))
    rosette_inspection_say (self, ROSETTE_SAYS_TRUST_KNOWN,
                            name != NULL ? name : self->issuer_name);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_TRUST_UNKNOWN, NULL);
}
