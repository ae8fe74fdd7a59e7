/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/error.h"
#include "proofs/vc-jwt.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteJws) jws = rosette_jws_parse ((const char *) data, size, &error);
  g_autoptr (JsonObject) payload = NULL;

  g_assert_true ((jws == NULL) == (error != NULL));
  if (jws == NULL)
    return 0;

  payload = rosette_vc_jwt_dup_payload (jws, NULL);
  if (payload != NULL
      && !rosette_vc_jwt_check_claims (payload, rosette_vc_jwt_get_credential (payload), NULL,
                                       &error))
    g_assert_nonnull (error);

  return 0;
}
