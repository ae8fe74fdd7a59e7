/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A bin that says when it is narrower than "threshold" pixels: what looks different
 * then binds to "narrow"; and when it has "roomy-threshold" or more: then it is
 * "roomy". It may be made narrower than its child in its wide form
 * needs, down to 360 pixels.
 */
#define ROSETTE_TYPE_NARROW_BIN (rosette_narrow_bin_get_type ())
G_DECLARE_FINAL_TYPE (RosetteNarrowBin, rosette_narrow_bin, ROSETTE, NARROW_BIN, AdwBin)

GtkWidget *rosette_narrow_bin_new (void) G_GNUC_WARN_UNUSED_RESULT;

int rosette_narrow_bin_get_threshold (RosetteNarrowBin *self);
void rosette_narrow_bin_set_threshold (RosetteNarrowBin *self, int threshold_px);
gboolean rosette_narrow_bin_is_narrow (RosetteNarrowBin *self);
void rosette_narrow_bin_set_roomy_threshold (RosetteNarrowBin *self, int threshold_px);
gboolean rosette_narrow_bin_is_roomy (RosetteNarrowBin *self);

G_END_DECLS
