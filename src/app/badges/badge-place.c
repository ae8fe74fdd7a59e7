/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badge-place.h"

#include <math.h>
#include <string.h>

/* Badge, side, layers that are selected, groups that are folded; whether it is fitted, zoom, x, y,
 * width and height of the view. */
#define FORMAT "(xsauaubdddii)"

/* Of a screen, and of a text: nothing that is larger was printed here. */
#define MAX_PX    1000000
#define MAX_BYTES 65536

RosetteBadgePlace *
rosette_badge_place_new (gint64 badge_id, const char *side)
{
  RosetteBadgePlace *self = g_new0 (RosetteBadgePlace, 1);

  self->badge_id = badge_id;
  self->side = g_strdup (side);
  self->selected = g_array_new (FALSE, FALSE, sizeof (guint));
  self->folded = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
rosette_badge_place_free (RosetteBadgePlace *self)
{
  g_free (self->side);
  g_array_unref (self->selected);
  g_array_unref (self->folded);
  g_free (self);
}

static GVariant *
to_variant (GArray *layers)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, layers->data, layers->len,
                                    sizeof (guint));
}

char *
rosette_badge_place_print (const RosetteBadgePlace *self)
{
  const RosetteDesignView *view = &self->view;
  g_autoptr (GVariant) place = g_variant_ref_sink (
    g_variant_new ("(xs@au@aubdddii)", self->badge_id, self->side, to_variant (self->selected),
                   to_variant (self->folded), view->is_fitted, view->zoom, view->x, view->y,
                   view->width, view->height));

  return g_variant_print (place, FALSE);
}

static gboolean
is_on_a_screen (const RosetteDesignView *view)
{
  return view->zoom > 0.0 && view->zoom < MAX_PX && fabs (view->x) < MAX_PX
         && fabs (view->y) < MAX_PX && view->width >= 0 && view->width < MAX_PX && view->height >= 0
         && view->height < MAX_PX;
}

static void
take_layers (GVariantIter *iter, GArray *layers)
{
  guint layer;

  while (g_variant_iter_next (iter, "u", &layer))
    g_array_append_val (layers, layer);
}

RosetteBadgePlace *
rosette_badge_place_parse (const char *text)
{
  g_autoptr (RosetteBadgePlace) self = NULL;
  g_autoptr (GVariantIter) selected = NULL;
  g_autoptr (GVariantIter) folded = NULL;
  g_autoptr (GVariant) place = NULL;
  RosetteDesignView *view = NULL;

  if (text == NULL || strlen (text) > MAX_BYTES)
    return NULL;
  place = g_variant_parse (G_VARIANT_TYPE (FORMAT), text, NULL, NULL, NULL);
  if (place == NULL)
    return NULL;

  self = rosette_badge_place_new (0, NULL);
  view = &self->view;
  g_variant_get (place, FORMAT, &self->badge_id, &self->side, &selected, &folded, &view->is_fitted,
                 &view->zoom, &view->x, &view->y, &view->width, &view->height);
  take_layers (selected, self->selected);
  take_layers (folded, self->folded);

  return is_on_a_screen (view) ? g_steal_pointer (&self) : NULL;
}
