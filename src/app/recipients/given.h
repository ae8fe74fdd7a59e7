/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* How many badges each person was given, counted from the register. An award is a person's when the
 * ids are equal, or the e-mail addresses are (but for case) and there are no two different ids.
 * Nothing is counted before it is asked for. Property "generation" notifies when any count may have
 * changed.
 */
#define ROSETTE_TYPE_GIVEN (rosette_given_get_type ())
G_DECLARE_FINAL_TYPE (RosetteGiven, rosette_given, ROSETTE, GIVEN, GObject)

RosetteGiven *rosette_given_new (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* @identifier: the person's own id, empty when there is none
 * @extra: (nullable): the person's own columns, in which other addresses may stand */
guint rosette_given_count (RosetteGiven *self,
                           const char *email,
                           const char *identifier,
                           const char *extra);

G_END_DECLS
