/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Shortest passphrase that a key may be kept with, in characters. */
#define ROSETTE_PASSPHRASE_MIN_CHARS 8

typedef enum
{
  ROSETTE_PASSPHRASE_TOO_SHORT,
  ROSETTE_PASSPHRASE_WEAK,
  ROSETTE_PASSPHRASE_FAIR,
  ROSETTE_PASSPHRASE_STRONG,
} RosettePassphraseStrength;

/* A hint, no proof: length counts most, repeats and runs such as "1234" count little. */
RosettePassphraseStrength rosette_passphrase_rate (const char *passphrase);

/* The hint in words, translated. */
const char *rosette_passphrase_strength_get_hint (RosettePassphraseStrength strength);

G_END_DECLS
