/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/table.h"

G_BEGIN_DECLS

/* No such column. */
#define ROSETTE_NO_COLUMN G_MAXUINT

/**
 * RosetteColumns:
 * @name: the whole name
 * @first: first names
 * @infix: what stands between them, as a Dutch `tussenvoegsel`
 * @last: family name
 * @family_first: whether the sheet's language writes the family name first, as Hungarian does
 * @email: e-mail address
 * @id: the subject's id
 *
 * Which column of a sheet of people means what; ROSETTE_NO_COLUMN where none does. Either @name is
 * set, or @first or @last is, or none.
 */
typedef struct
{
  guint name;
  guint first;
  guint infix;
  guint last;
  gboolean family_first;
  guint email;
  guint id;
} RosetteColumns;

/**
 * rosette_columns_find:
 * @table: a sheet with a header
 * @columns: (out): what its columns mean
 *
 * Finds them by their headers: words in Bulgarian, Croatian, Czech, Danish, Dutch, English,
 * Finnish, French, German, Greek, Hungarian, Italian, Polish, Portuguese, Romanian, Slovak,
 * Slovenian, Spanish and Swedish, compared without case, accents, spaces and signs. A word that
 * means the whole name alone and one part of it beside the other (Spanish `Nombre`, German `Name`)
 * is read by the columns beside it. Of two columns with the same meaning the first counts.
 */
void rosette_columns_find (RosetteTable *table, RosetteColumns *columns);

G_END_DECLS
