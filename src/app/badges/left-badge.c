/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/left-badge.h"

#include "artwork/svg-write.h"

#define OF_BADGE "rosette-left-badge"

static void
left_badge_free (gpointer data)
{
  RosetteLeftBadge *self = data;

  g_object_unref (self->design);
  rosette_badge_place_free (self->place);
  g_bytes_unref (self->saved);
  g_free (self);
}

void
rosette_left_badge_keep (RosetteBadge *badge, RosetteDesign *design, RosetteBadgePlace *place)
{
  g_autoptr (RosetteBadgePlace) owned = place;
  GBytes *saved = rosette_badge_get_design (badge);
  g_autoptr (GBytes) svg = rosette_design_to_svg (design);
  RosetteLeftBadge *self = NULL;

  if (saved == NULL || !g_bytes_equal (saved, svg))
    {
      g_object_set_data (G_OBJECT (badge), OF_BADGE, NULL);
      return;
    }

  self = g_new0 (RosetteLeftBadge, 1);
  self->design = g_object_ref (design);
  self->place = g_steal_pointer (&owned);
  self->saved = g_bytes_ref (saved);
  rosette_history_add_barrier (rosette_design_get_history (design));
  g_object_set_data_full (G_OBJECT (badge), OF_BADGE, self, left_badge_free);
}

const RosetteLeftBadge *
rosette_left_badge_find (RosetteBadge *badge)
{
  const RosetteLeftBadge *self = g_object_get_data (G_OBJECT (badge), OF_BADGE);
  GBytes *saved = rosette_badge_get_design (badge);

  return self != NULL && saved != NULL && g_bytes_equal (saved, self->saved) ? self : NULL;
}
