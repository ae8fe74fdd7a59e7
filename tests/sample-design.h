/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A design with all that a badge can have, for what looks at pictures and for what is measured. */

#include "artwork/design.h"
#include "artwork/symbols.h"

static inline RosetteShape *
sample_shape (RosetteShapeKind kind, guint place, const char *fill)
{
  RosetteShape *shape = rosette_shape_new (kind);

  /* A grid of six by six. */
  shape->x = 83.0 + place % 6 * 166.8;
  shape->y = 83.0 + place / 6 * 166.8;
  shape->width = 140.0;
  shape->height = kind == ROSETTE_SHAPE_RIBBON ? 60.0 : kind == ROSETTE_SHAPE_LINE ? 0.0 : 140.0;
  if (!rosette_color_parse (fill, &shape->fill))
    g_assert_not_reached ();

  return shape;
}

/* Each kind in each of its variants, plain. */
static inline RosetteDesign *
sample_forms (void)
{
  static const char *const fills[] = { "#1c71d8", "#c01c28", "#e5a50a", "#26a269", "#613583" };
  RosetteDesign *design = rosette_design_new ();
  guint place = 0;

  for (RosetteShapeKind kind = 0; kind < ROSETTE_SHAPE_TEXT; kind++)
    for (guint variant = 0; variant < rosette_shape_kind_count_variants (kind); variant++, place++)
      {
        RosetteShape *shape = sample_shape (kind, place, fills[kind % G_N_ELEMENTS (fills)]);

        shape->variant = variant;
        rosette_design_add (design, shape, "Add");
      }
  for (guint i = 0; i < 12 && i < rosette_symbols_count (); i++, place++)
    {
      RosetteShape *shape = sample_shape (ROSETTE_SHAPE_SYMBOL, place, "#241f31");

      rosette_symbols_put_into (i, shape);
      rosette_shape_set_text (&shape->name, "");
      rosette_design_add (design, shape, "Add");
    }

  return design;
}

static inline void
sample_look (RosetteShape *shape, guint i)
{
  rosette_gradient_init (&shape->gradient, (RosetteGradientKind) (i % 3), shape->fill);
  if (shape->gradient.kind != ROSETTE_GRADIENT_NONE)
    rosette_gradient_set_n_stops (&shape->gradient, 2 + i % 3);
  shape->gradient.angle = 30.0 * i;
  if (i % 2 == 0)
    {
      shape->shadow = (RosetteColor){ 0, 0, 0, 140 };
      shape->shadow_x = 3.0;
      shape->shadow_y = 8.0;
      shape->shadow_blur = 2.0 + i % 5 * 3.0;
    }
  if (i % 4 == 1)
    {
      shape->stroke = (RosetteColor){ 0x24, 0x1f, 0x31, 255 };
      shape->stroke_width = 6.0;
      shape->dash = i % 3 == 0 ? 14.0 : 0.0;
      shape->gap = 12.0;
      shape->cap = i % 3;
    }
  shape->opacity = i % 5 == 3 ? 0.6 : 1.0;
  shape->rotation = i % 3 * 20.0;
  shape->is_mirrored = i % 4 == 2;
}

/* Gradients, dashes, shadows, turned and mirrored: thirty layers. */
static inline RosetteDesign *
sample_looks (void)
{
  static const RosetteShapeKind kinds[] = { ROSETTE_SHAPE_CIRCLE,  ROSETTE_SHAPE_SHIELD,
                                            ROSETTE_SHAPE_STAR,    ROSETTE_SHAPE_RIBBON,
                                            ROSETTE_SHAPE_ROSETTE, ROSETTE_SHAPE_SEAL,
                                            ROSETTE_SHAPE_RING };
  RosetteDesign *design = rosette_design_new ();

  for (guint i = 0; i < 30; i++)
    {
      RosetteShape *shape = sample_shape (kinds[i % G_N_ELEMENTS (kinds)], i, "#62a0ea");

      sample_look (shape, i);
      rosette_design_add (design, shape, "Add");
    }

  return design;
}

/* The above as a badge is drawn: large layers over each other, and words around them. */
static inline RosetteDesign *
sample_badge (void)
{
  RosetteDesign *design = rosette_design_new ();

  for (guint i = 0; i < 28; i++)
    {
      RosetteShape *shape =
        sample_shape (i < 6 ? ROSETTE_SHAPE_SEAL : ROSETTE_SHAPE_STAR, i, "#1c71d8");

      if (i < 6)
        {
          shape->x = shape->y = 500.0;
          shape->width = shape->height = 940.0 - 80.0 * i;
        }
      sample_look (shape, i);
      shape->opacity = 1.0;
      rosette_design_add (design, shape, "Add");
    }
  for (guint variant = ROSETTE_ARC_TOP; variant <= ROSETTE_ARC_BOTTOM; variant++)
    {
      RosetteShape *arc = rosette_shape_new (ROSETTE_SHAPE_ARC);

      rosette_shape_set_text (&arc->text, "Internship completed");
      arc->variant = variant;
      arc->width = 760.0;
      arc->font_size = 70.0;
      rosette_design_add (design, arc, "Add");
    }

  return design;
}
