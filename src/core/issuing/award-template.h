/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"
#include "openbadges/achievement.h"
#include "openbadges/award.h"
#include "openbadges/profile.h"

G_BEGIN_DECLS

/**
 * RosetteAwardTemplate:
 *
 * What is the same in all awards of one run as OB 3.0 in a JWT: its header, issuer and achievement
 * are written once, and only what differs is written for each. It does not change, and any
 * number of threads may use it at once.
 */
typedef struct _RosetteAwardTemplate RosetteAwardTemplate;

/**
 * rosette_award_template_new:
 * @issuer: with an id
 * @achievement: what is given
 * @key: signs
 * @kid: (nullable): the https address where its public key stands
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * The texts are cut out of awards that rosette_ob3_write() and rosette_vc_jwt_write_payload() write
 * of a person who is none.
 *
 * Returns: (transfer full): the template; or %NULL with an error of rosette_vc_jwt_write_payload()
 */
RosetteAwardTemplate *rosette_award_template_new (RosetteProfile *issuer,
                                                  RosetteAchievement *achievement,
                                                  RosetteKey *key,
                                                  const char *kid,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_award_template_free (RosetteAwardTemplate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteAwardTemplate, rosette_award_template_free)

/**
 * rosette_award_template_sign:
 * @award: with an e-mail, a subject id, or both, and with a salt; its claims, if it has any, are of
 *   rosette_claims_make(), whose members are none that each award has
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the very text that rosette_vc_jwt_sign() makes of what
 *   rosette_ob3_write() writes; or %NULL with ROSETTE_ERROR_UNSUPPORTED
 */
char *rosette_award_template_sign (const RosetteAwardTemplate *self,
                                   const RosetteAward *award,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
