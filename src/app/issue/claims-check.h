/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/error.h"
#include "issuing/claims.h"

G_BEGIN_DECLS

/* Whether what is to be said of each of many people can be said: all that a thread reads for it,
 * its own copies. */
typedef struct _RosetteClaimsCheck RosetteClaimsCheck;

/* What came out for one person: one of the two, or neither where nothing is said. */
typedef struct
{
  char *claims;  /* as JSON */
  char *problem; /* a sentence */
} RosetteClaimsChecked;

/* @achievement_json: of the badge; the others as for rosette_claims_make() and
 * rosette_own_dates_check() */
RosetteClaimsCheck *rosette_claims_check_new (const char *achievement_json,
                                              GArray *sources,
                                              GFile *base,
                                              GDateTime *issued,
                                              GDateTime *until) G_GNUC_WARN_UNUSED_RESULT;

/* Where a file is looked for that one of @values names without its folder: @near, if it is there or
 * not in @base either, else @base. @near: (nullable): where the sheet was that the person is from
 */
GFile *rosette_claims_check_pick_base (GPtrArray *fields,
                                       const char *const *values,
                                       GFile *near,
                                       GFile *base);

void rosette_claims_check_free (RosetteClaimsCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteClaimsCheck, rosette_claims_check_free)

/* Adds a person: @extra has the columns, @own what was written by hand for some keys, or is NULL;
 * @near: as for rosette_claims_check_pick_base() */
void rosette_claims_check_add (RosetteClaimsCheck *self,
                               const char *extra,
                               GHashTable *own,
                               GFile *near);

/* A RosetteJobFunc. Returns an array of RosetteClaimsChecked in the order of the people; or NULL
 * when it was cancelled. */
gpointer rosette_claims_check_run (gpointer input,
                                   RosetteProgressFunc progress,
                                   gpointer progress_data,
                                   GCancellable *cancellable,
                                   GError **error);

/* What is said of a person in the order of @fields: by hand, else by a column, else of everybody.
 */
GStrv rosette_claims_check_dup_values (GPtrArray *fields,
                                       GArray *sources,
                                       const char *extra,
                                       GHashTable *own) G_GNUC_WARN_UNUSED_RESULT;

/* The fields of a badge; none where it is not known. */
GPtrArray *rosette_claims_check_new_fields (const char *achievement_json) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
