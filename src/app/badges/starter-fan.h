/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Three starters side by side like cards in a hand: what one's own badges could look like. */
#define ROSETTE_TYPE_STARTER_FAN (rosette_starter_fan_get_type ())
G_DECLARE_FINAL_TYPE (RosetteStarterFan, rosette_starter_fan, ROSETTE, STARTER_FAN, GtkWidget)

GtkWidget *rosette_starter_fan_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The colours of the house, in which they are drawn, once they are to be seen.
 *
 * @colors: (nullable): as of rosette_house_colors_write()
 */
void rosette_starter_fan_set_colors (RosetteStarterFan *self, const char *colors);

/* Whether all three are drawn. */
gboolean rosette_starter_fan_is_shown (RosetteStarterFan *self);

G_END_DECLS
