/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_central_is:
 * @data: text of one byte a character, as Windows writes it
 * @size: its length, in bytes
 *
 * Guesses whether it is of Central Europe (Windows-1250) or of the West (Windows-1252), by what
 * stands beside the letters that are others in the two: "Dvoøák" is Dvořák, and "Sørensen" is not.
 *
 * Returns: whether more speaks for Central Europe
 */
gboolean rosette_central_is (const guint8 *data, gsize size);

G_END_DECLS
