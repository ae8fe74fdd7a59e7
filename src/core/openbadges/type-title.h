/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_achievement_type_get_title:
 * @type: an `achievementType` (Open Badges 3.0, AchievementType enumeration)
 *
 * Returns: (transfer none): what a person calls it, in the user's language; a word of another list
 *   ("ext:...") is called by itself, as untrusted as @type
 */
const char *rosette_achievement_type_get_title (const char *type);

G_END_DECLS
