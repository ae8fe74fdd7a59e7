/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/recipient.h"

G_BEGIN_DECLS

/* Goes through people one by one: back, whose turn it is, on. Property: "people", a list of
 * RosetteRecipient, or NULL. Signal `stepped`: it is another's turn.
 */
#define ROSETTE_TYPE_PERSON_STEPPER (rosette_person_stepper_get_type ())
G_DECLARE_FINAL_TYPE (RosettePersonStepper, rosette_person_stepper, ROSETTE, PERSON_STEPPER, AdwBin)

GtkWidget *rosette_person_stepper_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_person_stepper_set_people (RosettePersonStepper *self, GListModel *people);

/* Whose turn it is; NULL where there is nobody. */
RosetteRecipient *rosette_person_stepper_get_person (RosettePersonStepper *self);

G_END_DECLS
