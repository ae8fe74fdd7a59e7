/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_dos_is:
 * @data: text of one byte a letter, in the Latin script
 * @size: its length, in bytes
 *
 * Guesses whether it is what programs of DOS write in the West (CP850): some school registers still
 * export it. Its letters are other letters, or signs, to Windows: "J\x81rgen", "Ren‚", "Garc¡a". It
 * is taken for that only where it makes words in CP850, and wrecks of words in both Windows-1252
 * and Windows-1250.
 *
 * Returns: whether all speaks for CP850
 */
gboolean rosette_dos_is (const guint8 *data, gsize size);

G_END_DECLS
