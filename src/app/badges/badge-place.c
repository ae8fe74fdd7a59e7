/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badge-place.h"

#include <math.h>
#include <string.h>

/* Badge, side, layers; whether it is fitted, zoom, x, y, width and height of the view. */
#define FORMAT "(xsaubdddii)"

/* Of a screen, and of a text: nothing that is larger was printed here. */
#define MAX_PX    1000000
#define MAX_BYTES 65536

void
rosette_badge_place_free (RosetteBadgePlace *self)
{
  g_free (self->side);
  g_array_unref (self->selected);
  g_free (self);
}

char *
rosette_badge_place_print (const RosetteBadgePlace *self)
{
  const RosetteDesignView *view = &self->view;
  GVariantBuilder layers;
  g_autoptr (GVariant) place = NULL;

  g_variant_builder_init (&layers, G_VARIANT_TYPE ("au"));
  for (guint i = 0; i < self->selected->len; i++)
    g_variant_builder_add (&layers, "u", g_array_index (self->selected, guint, i));
  place =
    g_variant_ref_sink (g_variant_new (FORMAT, self->badge_id, self->side, &layers, view->is_fitted,
                                       view->zoom, view->x, view->y, view->width, view->height));

  return g_variant_print (place, FALSE);
}

static gboolean
is_on_a_screen (const RosetteDesignView *view)
{
  return view->zoom > 0.0 && view->zoom < MAX_PX && fabs (view->x) < MAX_PX
         && fabs (view->y) < MAX_PX && view->width >= 0 && view->width < MAX_PX && view->height >= 0
         && view->height < MAX_PX;
}

RosetteBadgePlace *
rosette_badge_place_parse (const char *text)
{
  g_autoptr (RosetteBadgePlace) self = NULL;
  g_autoptr (GVariantIter) layers = NULL;
  g_autoptr (GVariant) place = NULL;
  RosetteDesignView *view = NULL;
  guint layer;

  if (text == NULL || strlen (text) > MAX_BYTES)
    return NULL;
  place = g_variant_parse (G_VARIANT_TYPE (FORMAT), text, NULL, NULL, NULL);
  if (place == NULL)
    return NULL;

  self = g_new0 (RosetteBadgePlace, 1);
  self->selected = g_array_new (FALSE, FALSE, sizeof (guint));
  view = &self->view;
  g_variant_get (place, FORMAT, &self->badge_id, &self->side, &layers, &view->is_fitted,
                 &view->zoom, &view->x, &view->y, &view->width, &view->height);
  while (g_variant_iter_next (layers, "u", &layer))
    g_array_append_val (self->selected, layer);

  return is_on_a_screen (view) ? g_steal_pointer (&self) : NULL;
}
