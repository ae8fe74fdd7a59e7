/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "openbadges/achievement.h"
#include "openbadges/award.h"
#include "openbadges/profile.h"

G_BEGIN_DECLS

/**
 * rosette_ob3_write:
 * @issuer: with an id
 * @achievement: one without an id gets one made from its own text, so that every award of it names
 *   the same
 * @award: with an e-mail, a subject id, or both
 *
 * Writes an OpenBadgeCredential (OB 3.0 section B.1.2) of the VC data model 2.0, unsigned. The
 * issuer is written as a Profile and the multi-valued members as arrays, as 1EdTech's validator
 * asks. The e-mail appears lower-case, salted and hashed (section B.1.10).
 *
 * Returns: (transfer full): the credential
 */
JsonObject *rosette_ob3_write (RosetteProfile *issuer,
                               RosetteAchievement *achievement,
                               const RosetteAward *award) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
