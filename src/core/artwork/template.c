/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/template.h"

#include "artwork/design-edits.h"
#include "artwork/starters-private.h"
#include "artwork/symbols.h"

#include <glib/gi18n-lib.h>

static const RosetteStarter *
get_starter (guint index)
{
  gsize n_starters;
  const RosetteStarter *starters = rosette_starters_get (&n_starters);

  return index < n_starters ? &starters[index] : NULL;
}

guint
rosette_template_count (void)
{
  gsize n_starters;

  rosette_starters_get (&n_starters);

  return (guint) n_starters;
}

const char *
rosette_template_get_id (guint index)
{
  const RosetteStarter *starter = get_starter (index);

  g_return_val_if_fail (starter != NULL, NULL);

  return starter->id;
}

const char *
rosette_template_get_title (guint index)
{
  const RosetteStarter *starter = get_starter (index);

  g_return_val_if_fail (starter != NULL, NULL);

  return _ (starter->title);
}

gboolean
rosette_template_is_empty (guint index)
{
  const RosetteStarter *starter = get_starter (index);

  g_return_val_if_fail (starter != NULL, TRUE);

  return starter->n_sketches == 0;
}

const char *
rosette_template_get_achievement_type (guint index)
{
  const RosetteStarter *starter = get_starter (index);

  g_return_val_if_fail (starter != NULL, NULL);

  return starter->achievement_type;
}

static RosetteColor
to_color (const char *text)
{
  RosetteColor color = { 0, 0, 0, 0 };
  gboolean is_color = text == NULL || rosette_color_parse (text, &color);

  g_assert (is_color);

  return color;
}

static void
paint (RosetteShape *shape, const RosetteSketch *sketch)
{
  gboolean is_gradient =
    sketch->gradient == NULL || rosette_gradient_parse (sketch->gradient, &shape->gradient);

  g_assert (is_gradient);
  if (sketch->fade == NULL)
    return;

  rosette_gradient_init (&shape->gradient, ROSETTE_GRADIENT_LINEAR, shape->fill);
  shape->gradient.angle = 90;
  rosette_gradient_set_n_stops (&shape->gradient, 2);
  shape->gradient.stops[0].color = shape->fill;
  shape->gradient.stops[1].color = to_color (sketch->fade);
}

/* A symbol carries its outline, a soft shadow is the same under all. */
static void
dress (RosetteShape *shape, const RosetteSketch *sketch)
{
  guint index;

  shape->fill = to_color (sketch->fill);
  shape->stroke = to_color (sketch->stroke);
  shape->stroke_width = sketch->stroke_width;
  shape->dash = sketch->dash;
  shape->gap = sketch->gap;
  shape->cap = sketch->cap;
  if (sketch->opacity > 0.0)
    shape->opacity = sketch->opacity;
  paint (shape, sketch);
  if (sketch->symbol != NULL && rosette_symbols_find (sketch->symbol, &index))
    rosette_symbols_put_into (index, shape);
  if (sketch->path != NULL)
    rosette_shape_set_text (&shape->path, sketch->path);
  if (sketch->has_shadow)
    {
      shape->shadow = to_color ("#00000066");
      shape->shadow_y = 10;
      shape->shadow_blur = 12;
    }
}

static void
write_words (RosetteShape *shape, const RosetteSketch *sketch)
{
  if (sketch->text == NULL)
    return;

  rosette_shape_set_text (&shape->text, _ (sketch->text));
  shape->font_size = sketch->font_size;
  shape->spacing = sketch->spacing;
  shape->arc = sketch->arc;
  shape->fit = ROSETTE_FIT_SHRINK;
}

static RosetteShape *
sketch_to_shape (const RosetteSketch *sketch)
{
  RosetteShape *shape = rosette_shape_new (sketch->kind);

  /* gettext answers an empty text with the head of its catalogue. */
  if (sketch->name[0] != '\0')
    rosette_shape_set_text (&shape->name, _ (sketch->name));
  shape->x = sketch->x;
  shape->y = sketch->y;
  shape->width = sketch->width;
  shape->height = sketch->height;
  shape->rotation = sketch->rotation;
  shape->n_points = sketch->n_points;
  shape->ratio = sketch->ratio;
  shape->bend = sketch->bend;
  shape->variant = sketch->variant;
  write_words (shape, sketch);
  dress (shape, sketch);

  return shape;
}

RosetteDesign *
rosette_template_new_design (guint index)
{
  const RosetteStarter *starter = get_starter (index);
  RosetteDesign *design = NULL;

  g_return_val_if_fail (starter != NULL, NULL);

  design = rosette_design_new ();
  for (gsize i = 0; i < starter->n_sketches; i++)
    rosette_design_append (design, sketch_to_shape (&starter->sketches[i]));

  return design;
}

gboolean
rosette_template_get_logo_place (guint index, double *x, double *y)
{
  const RosetteStarter *starter = get_starter (index);

  g_return_val_if_fail (starter != NULL, FALSE);

  *x = starter->logo_x;
  *y = starter->logo_y;

  return starter->n_sketches > 0;
}

gboolean
rosette_template_find (const char *id, guint *index)
{
  g_return_val_if_fail (id != NULL && index != NULL, FALSE);

  for (guint i = 0; i < rosette_template_count (); i++)
    if (g_str_equal (get_starter (i)->id, id))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}
