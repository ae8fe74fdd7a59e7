/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/columns.h"
#include "sheets/people-index.h"
#include "sheets/person.h"
#include "sheets/table.h"

G_BEGIN_DECLS

/**
 * RosettePeopleProblemKind:
 * @ROSETTE_PEOPLE_MISSING_NAME: no name in the row
 * @ROSETTE_PEOPLE_MISSING_EMAIL: neither an e-mail address nor an id in the row
 * @ROSETTE_PEOPLE_BAD_EMAIL: the e-mail address cannot be one
 * @ROSETTE_PEOPLE_BAD_ID: the id is not a URI
 * @ROSETTE_PEOPLE_DUPLICATE: an earlier row names the same person
 * @ROSETTE_PEOPLE_KNOWN: the list that the people are for has the person already
 *
 * Why a row was not taken.
 */
typedef enum
{
  ROSETTE_PEOPLE_MISSING_NAME,
  ROSETTE_PEOPLE_MISSING_EMAIL,
  ROSETTE_PEOPLE_BAD_EMAIL,
  ROSETTE_PEOPLE_BAD_ID,
  ROSETTE_PEOPLE_DUPLICATE,
  ROSETTE_PEOPLE_KNOWN,
} RosettePeopleProblemKind;

/**
 * RosettePeopleProblem:
 * @kind: what is wrong
 * @row: the row in the table, from 0: rosette_table_get_cell() takes it
 * @number: the row as a spreadsheet program counts it
 * @column: the column in the table, from 0
 * @other_number: for a duplicate the number of the row it repeats, else 0
 *
 * A row that was not taken, and why.
 */
typedef struct
{
  RosettePeopleProblemKind kind;
  guint row;
  guint number;
  guint column;
  guint other_number;
} RosettePeopleProblem;

/**
 * rosette_people_find_problem:
 * @name: the name, without white space around it, as the other two
 * @email: the e-mail address; an empty text for none
 * @id: the subject's id; an empty text for none
 * @kind: (out): what is wrong first
 *
 * Whether a person can be taken with these values. Duplicates are another matter.
 *
 * Returns: %TRUE when something is wrong
 */
gboolean rosette_people_find_problem (const char *name,
                                      const char *email,
                                      const char *id,
                                      RosettePeopleProblemKind *kind);

/**
 * rosette_people_problem_dup_message:
 * @problem: a problem
 * @table: the table that it was found in
 *
 * Returns: (transfer full): one translated sentence, with the row's number and the cell's text
 */
char *rosette_people_problem_dup_message (const RosettePeopleProblem *problem, RosetteTable *table);

/**
 * rosette_people_read:
 * @table: a sheet with a header
 * @problems: (out) (optional) (element-type RosettePeopleProblem) (transfer container): rows that
 *   were not taken, in the table's order
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Reads people from the columns whose headers mean name, e-mail and id in one of the larger
 * languages of the European Union, whatever their case and accents (rosette_columns_find()). First
 * and last name are joined where there is no column for both; where most names are written `Roe,
 * Ana`, those are read as Ana Roe. A row with a problem is not among the people: the rows of the
 * result can be used as they are. White space around cells is left out, in names also its
 * repetition.
 *
 * Whether two rows are the same person is as #RosettePeopleIndex says.
 *
 * Returns: (transfer full) (element-type RosettePerson): the people, in the table's order, possibly
 *   none; or %NULL with ROSETTE_ERROR_NOT_FOUND when there is no column for names, or none for
 *   e-mail addresses or ids
 */
GPtrArray *rosette_people_read (RosetteTable *table,
                                GPtrArray **problems,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_people_read_as:
 * @table: a sheet
 * @columns: what its columns mean, each of them less than rosette_table_get_n_columns()
 * @known: (nullable): who is not taken again
 * @problems: (out) (optional) (element-type RosettePeopleProblem) (transfer container): rows that
 *   were not taken, in the table's order
 *
 * As rosette_people_read(), for somebody who saw the sheet and said what its columns mean. Where
 * those for names, or for addresses and ids, are missing, every row has a problem.
 *
 * Returns: (transfer full) (element-type RosettePerson): the people, in the table's order, possibly
 *   none
 */
GPtrArray *rosette_people_read_as (RosetteTable *table,
                                   const RosetteColumns *columns,
                                   RosettePeopleIndex *known,
                                   GPtrArray **problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
