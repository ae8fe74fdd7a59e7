/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How a result is measured, in the words of a school. What another document has is kept as OTHER:
 * only its name can be changed. */
typedef enum
{
  ROSETTE_RESULT_NUMBER,
  ROSETTE_RESULT_PERCENT,
  ROSETTE_RESULT_GRADE,
  ROSETTE_RESULT_LEVEL,
  ROSETTE_RESULT_STATE,
  ROSETTE_RESULT_OTHER,
  ROSETTE_N_RESULT_KINDS
} RosetteResultKind;

/* A ResultDescription (OB 3.0 B.1.20) as a form shows it. No text is NULL. */
typedef struct
{
  char *name;
  RosetteResultKind kind;
  char *lowest; /* of a number */
  char *highest;
  char *values; /* grades or levels, with commas between */
  char *needed; /* the least that is needed */
} RosetteResultForm;

const char *rosette_result_kind_get_title (RosetteResultKind kind);
gboolean rosette_result_kind_has_range (RosetteResultKind kind);
gboolean rosette_result_kind_has_values (RosetteResultKind kind);

/* A new ResultDescription, which has an id and no name yet. */
JsonObject *rosette_result_form_create (void) G_GNUC_WARN_UNUSED_RESULT;

RosetteResultForm *rosette_result_form_read (JsonObject *description) G_GNUC_WARN_UNUSED_RESULT;

/* The ResultDescription with the texts of @self; all else that @description says stays, also what
 * it says of levels that are still there. NULL without a name: such a one says nothing. */
JsonObject *rosette_result_form_write (const RosetteResultForm *self,
                                       JsonObject *description) G_GNUC_WARN_UNUSED_RESULT;

/* What is not right yet, as a sentence; NULL when nothing. */
const char *rosette_result_form_find_fault (const RosetteResultForm *self);

/* What it asks for in a few words: “Number: 0 to 180, 160 needed”. */
char *rosette_result_form_dup_summary (const RosetteResultForm *self) G_GNUC_WARN_UNUSED_RESULT;

void rosette_result_form_free (RosetteResultForm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteResultForm, rosette_result_form_free)

G_END_DECLS
