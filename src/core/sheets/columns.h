/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/table.h"

G_BEGIN_DECLS

/* No such column. */
#define ROSETTE_NO_COLUMN G_MAXUINT

/* The header under which the tags of a person are kept, whatever the sheet calls them. */
#define ROSETTE_TAGS "Tags"

/**
 * RosetteColumns:
 * @name: the whole name
 * @first: first names
 * @infix: what stands between them, as a Dutch `tussenvoegsel`
 * @last: family name
 * @family_first: whether the sheet's language writes the family name first, as Hungarian does
 * @email: e-mail address
 * @id: the subject's id
 * @tags: what the person is found by among others, as a class or a group
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
  guint tags;
} RosetteColumns;

/**
 * RosetteColumnMeaning:
 * @ROSETTE_COLUMN_OTHER: none of these
 *
 * What one column means; the others are the fields of #RosetteColumns.
 */
typedef enum
{
  ROSETTE_COLUMN_OTHER,
  ROSETTE_COLUMN_NAME,
  ROSETTE_COLUMN_FIRST,
  ROSETTE_COLUMN_INFIX,
  ROSETTE_COLUMN_LAST,
  ROSETTE_COLUMN_EMAIL,
  ROSETTE_COLUMN_ID,
  ROSETTE_COLUMN_TAGS, /* the last one: what is remembered of sheets has these numbers */
} RosetteColumnMeaning;

/**
 * rosette_columns_find:
 * @table: a sheet with a header
 * @columns: (out): what its columns mean
 *
 * Finds them by their headers: words in the languages of the European Union, compared without case,
 * accents, spaces and signs, and where none is known what stands before a bracket or a slash. A
 * word that means the whole name alone and one part of it beside the other (Spanish `Nombre`,
 * German `Name`) is read by the columns beside it. Of two columns with the same meaning the first
 * counts. One called `id` beside addresses is none where its first rows have not a single id. None
 * is taken for tags: who does not see the sheet asks for a class by the header that it has.
 */
void rosette_columns_find (RosetteTable *table, RosetteColumns *columns);

/**
 * rosette_columns_is_among:
 * @words: words with spaces between them, in small letters without accents and signs; σ at the end
 *   too
 * @header: a header as somebody wrote it
 *
 * Returns: whether @header is one of @words, without its case, accents, spaces and signs
 */
gboolean rosette_columns_is_among (const char *words, const char *header);

/**
 * rosette_columns_guess:
 * @table: a sheet, with or without a header
 * @columns: (out): what its columns mean, as far as it can be told
 *
 * As rosette_columns_find(); what the headers do not say is looked for in the first rows: addresses
 * in any column, names and ids in one without a header. A column of classes or groups, in words of
 * the same languages, is one of tags. A guess for somebody who sees the sheet.
 */
void rosette_columns_guess (RosetteTable *table, RosetteColumns *columns);

/**
 * rosette_columns_has_header:
 * @table: a sheet whose first row was taken for its header
 *
 * Returns: whether it is one: people have addresses and ids, headers have none
 */
gboolean rosette_columns_has_header (RosetteTable *table);

/**
 * rosette_columns_has_names:
 *
 * Returns: whether a name can be read from @columns
 */
gboolean rosette_columns_has_names (const RosetteColumns *columns);

/**
 * rosette_columns_has_addresses:
 *
 * Returns: whether an e-mail address or an id can be read from @columns
 */
gboolean rosette_columns_has_addresses (const RosetteColumns *columns);

/**
 * rosette_columns_get_meaning:
 * @column: a column, from 0
 *
 * Returns: what it means
 */
RosetteColumnMeaning rosette_columns_get_meaning (const RosetteColumns *columns, guint column);

/**
 * rosette_columns_set_meaning:
 * @column: a column, from 0
 * @meaning: what it means from now on
 *
 * The column that had @meaning before means nothing any more. So do those for parts of a name when
 * @meaning is the whole, and the one for the whole when it is a part.
 */
void rosette_columns_set_meaning (RosetteColumns *columns,
                                  guint column,
                                  RosetteColumnMeaning meaning);

G_END_DECLS
