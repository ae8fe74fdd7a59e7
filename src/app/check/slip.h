/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* What a row of the known issuers is. */
typedef enum
{
  ROSETTE_SLIP_ISSUER,
  ROSETTE_SLIP_PERMISSION,
  ROSETTE_SLIP_DOCUMENTS, /* of an address */
} RosetteSlipKind;

/* What was forgotten, as it was before. */
typedef struct _RosetteSlip RosetteSlip;

/* Forgets what @kind says of @id. Returns (transfer full): how to undo it; NULL with an error. */
RosetteSlip *rosette_slip_new (RosetteLibrary *library,
                               RosetteSlipKind kind,
                               const char *id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_slip_free (RosetteSlip *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSlip, rosette_slip_free)

/* Makes it known again, days and all. */
gboolean rosette_slip_put_back (RosetteSlip *self, GError **error);

G_END_DECLS
