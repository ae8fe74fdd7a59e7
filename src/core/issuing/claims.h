/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/claim-field.h"
#include "sheets/person.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rosette_claims_make:
 * @fields: from rosette_claim_fields_new()
 * @values: one for each field, %NULL or an empty text for none
 * @base: (nullable): the folder in which a file that is named without its folder is
 * @claims: (out) (transfer full) (nullable): what is said, as an award has it; %NULL when it is
 *   nothing
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Looks whether each value is one that its field can have, and writes it as documents have it: the
 * period, the role, the credits, the results (OB 3.0 B.1.3 AchievementSubject, B.1.19 Result) and
 * the host, as `source`, under their own names; the hours, the mode, the tasks, the learning
 * outcomes and the assessment, for which there are none, as a list in `narrative`. Evidence is an
 * address, a narrative, or a file, whose id is its SHA-256 as a named information URI (RFC 6920).
 * Dates of its own are for rosette_own_dates_find(); rosette_own_dates_check() is not asked.
 * Days may be written as 2026-03-31, 31.3.2026 or 31/3/2026; numbers with a point or a comma.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_SYNTAX, and a sentence that names the field, or with
 *   ROSETTE_ERROR_LIMIT (a text, or a file, that is too large)
 */
gboolean rosette_claims_make (GPtrArray *fields,
                              const char *const *values,
                              GFile *base,
                              JsonObject **claims,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * RosetteClaimSource:
 * @value: (nullable): what is said of everybody
 * @column: (nullable): the column that says it of one person; where its cell is empty, @value does
 *
 * Where one field comes from.
 */
typedef struct
{
  char *value;
  char *column;
} RosetteClaimSource;

/**
 * rosette_claim_field_check_cell:
 * @field: what is said by it
 * @cell: the cell of a list, which somebody else may have written
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * A file that is evidence is copied beside the badge, for all to read. So a list names only files
 * in the folder that they are looked for in, and below it: no path from the root or the home, no
 * address, no `..`. Whoever issues may choose any file.
 *
 * Returns: whether a list may say so; else %FALSE with ROSETTE_ERROR_SYNTAX
 */
gboolean rosette_claim_field_check_cell (const RosetteClaimField *field,
                                         const char *cell,
                                         GError **error);

/**
 * rosette_claim_sources_dup_values:
 * @fields: from rosette_claim_fields_new()
 * @sources: (element-type RosetteClaimSource): one for each field
 * @person: whose columns are read
 * @error: return location for a #GError, as rosette_claim_field_check_cell()
 *
 * Returns: (transfer full): the values, one for each field, ended by %NULL; none of them is %NULL.
 *   Or %NULL with an error
 */
GStrv rosette_claim_sources_dup_values (GPtrArray *fields,
                                        GArray *sources,
                                        RosettePerson *person,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_claim_sources_new:
 * @n_fields: how many fields there are
 *
 * Returns: (transfer full) (element-type RosetteClaimSource): as many, which say nothing
 */
GArray *rosette_claim_sources_new (guint n_fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
