/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Designs and edits by chance, the same for the same seed. */

#include "artwork/arrange.h"
#include "artwork/bundle.h"
#include "artwork/design-edits.h"
#include "artwork/design.h"
#include "artwork/groups.h"
#include "artwork/paste.h"

static inline RosetteColor
random_color (GRand *rand)
{
  guint32 bits = g_rand_int (rand);

  return (RosetteColor){ (guint8) bits, (guint8) (bits >> 8), (guint8) (bits >> 16),
                         g_rand_boolean (rand) ? 255 : (guint8) (bits >> 24) };
}

static inline void
random_gradient (GRand *rand, RosetteGradient *gradient)
{
  rosette_gradient_init (gradient, (RosetteGradientKind) g_rand_int_range (rand, 0, 3),
                         random_color (rand));
  if (gradient->kind == ROSETTE_GRADIENT_NONE)
    return;

  rosette_gradient_set_n_stops (gradient, (guint) g_rand_int_range (rand, 2, 9));
  gradient->angle = g_rand_double_range (rand, -400.0, 400.0);
  gradient->radius = g_rand_double_range (rand, 0.0, 3.0);
  gradient->x = g_rand_double (rand);
  for (guint i = 0; i < gradient->n_stops; i++)
    gradient->stops[i] = (RosetteStop){ g_rand_double (rand), random_color (rand) };
}

static inline void
random_look (GRand *rand, RosetteShape *shape)
{
  shape->fill = random_color (rand);
  if (g_rand_boolean (rand))
    random_gradient (rand, &shape->gradient);
  if (g_rand_boolean (rand))
    {
      shape->stroke = random_color (rand);
      shape->stroke_width = g_rand_double_range (rand, 0.0, 40.0);
      shape->dash = g_rand_boolean (rand) ? g_rand_double_range (rand, 0.0, 40.0) : 0.0;
      shape->gap = g_rand_double_range (rand, 0.0, 40.0);
      shape->cap = (guint) g_rand_int_range (rand, 0, 4);
    }
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      shape->shadow = random_color (rand);
      shape->shadow_x = g_rand_double_range (rand, -60.0, 60.0);
      shape->shadow_blur = g_rand_double_range (rand, 0.0, 30.0);
    }
  shape->opacity = g_rand_boolean (rand) ? 1.0 : g_rand_double (rand);
  shape->is_hidden = g_rand_int_range (rand, 0, 8) == 0;
  shape->is_locked = g_rand_int_range (rand, 0, 8) == 0;
  shape->is_mirrored = g_rand_int_range (rand, 0, 4) == 0;
  shape->is_flipped = g_rand_int_range (rand, 0, 4) == 0;
}

static inline void
random_form (GRand *rand, RosetteShape *shape)
{
  shape->x = g_rand_double_range (rand, -100.0, 1100.0);
  shape->y = g_rand_double_range (rand, -100.0, 1100.0);
  shape->width = g_rand_double_range (rand, 0.0, 800.0);
  shape->height = g_rand_double_range (rand, 0.0, 800.0);
  shape->rotation = g_rand_boolean (rand) ? 0.0 : g_rand_double_range (rand, -720.0, 720.0);
  shape->n_points = (guint) g_rand_int_range (rand, 0, 70);
  shape->ratio = g_rand_double_range (rand, -0.1, 1.1);
  shape->variant = (guint) g_rand_int_range (rand, 0, 4);
  shape->bend = g_rand_double_range (rand, -1.2, 1.2);
}

static inline void
random_words (GRand *rand, RosetteShape *shape)
{
  static const char *const words[] = { "A", "{name}", "<&\">'", "two\nlines", "مرحبا", "é", "" };

  rosette_shape_set_text (&shape->text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  if (g_rand_boolean (rand))
    rosette_shape_set_text (&shape->name, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  shape->font_size = g_rand_double_range (rand, 0.0, 200.0);
  shape->font_bold = g_rand_boolean (rand);
  shape->spacing = g_rand_double_range (rand, -0.1, 0.3);
  shape->fit = (guint) g_rand_int_range (rand, 0, 4);
  shape->arc = g_rand_double_range (rand, 0.0, 400.0);
  if (shape->kind == ROSETTE_SHAPE_SYMBOL)
    rosette_shape_set_text (&shape->path, "M50 8L92 92H8Z");
}

/* Neither a picture, which would be drawn by a program of its own, nor a group. */
static inline RosetteShape *
random_shape (GRand *rand)
{
  RosetteShape *shape =
    rosette_shape_new ((RosetteShapeKind) g_rand_int_range (rand, 0, ROSETTE_SHAPE_PICTURE));

  random_form (rand, shape);
  random_look (rand, shape);
  random_words (rand, shape);

  return shape;
}

static inline guint
random_id (GRand *rand, RosetteDesign *design)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (design));
  g_autoptr (RosetteLayer) layer = NULL;

  if (n == 0)
    return 0;
  layer =
    g_list_model_get_item (G_LIST_MODEL (design), (guint) g_rand_int_range (rand, 0, (int) n));

  return rosette_layer_get_id (layer);
}

static inline void
random_change (GRand *rand, RosetteDesign *design, guint id)
{
  RosetteLayer *layer = rosette_design_get_layer (design, id);
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

  if (g_rand_boolean (rand))
    random_form (rand, shape);
  if (g_rand_boolean (rand))
    random_look (rand, shape);
  if (g_rand_boolean (rand))
    random_words (rand, shape);
  rosette_design_change (design, id, shape, g_rand_boolean (rand) ? "Form" : "Look");
}

static inline GArray *
random_ids (GRand *rand, RosetteDesign *design)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));

  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    {
      guint id = random_id (rand, design);

      g_array_append_val (ids, id);
    }

  return ids;
}

/* A gesture over several layers at once. */
static inline void
random_bundle (GRand *rand, RosetteDesign *design, GArray *ids)
{
  g_autoptr (RosetteBundle) bundle = rosette_bundle_new (design, ids);
  g_autoptr (RosetteShape) frame = NULL;

  if (bundle == NULL)
    return;
  frame = rosette_shape_copy (rosette_bundle_get_frame (bundle));
  frame->x += g_rand_double_range (rand, -50.0, 50.0);
  frame->width *= g_rand_double_range (rand, 0.5, 2.0);
  frame->rotation = g_rand_double_range (rand, 0.0, 90.0);
  rosette_bundle_put (bundle, frame, "Several");
}

/* What is pasted comes from the design itself; and several are removed as one step. */
static inline void
random_paste (GRand *rand, RosetteDesign *design, GArray *ids)
{
  g_autoptr (RosetteDesign) part = rosette_design_extract (design, ids);

  rosette_design_paste (design, part, 10.0, 10.0,
                        g_rand_boolean (rand) ? random_id (rand, design) : 0, "Paste", NULL);
  rosette_history_begin_joint (rosette_design_get_history (design), "Delete");
  for (guint i = 0; i < ids->len; i++)
    rosette_design_remove (design, g_array_index (ids, guint, i), "Delete");
  rosette_history_end_joint (rosette_design_get_history (design));
}

static inline void
random_several (GRand *rand, RosetteDesign *design)
{
  g_autoptr (GArray) ids = random_ids (rand, design);
  int what = g_rand_int_range (rand, 0, 5);

  if (what == 0)
    random_bundle (rand, design, ids);
  else if (what == 1)
    random_paste (rand, design, ids);
  else if (what == 2)
    rosette_design_align (design, ids, (RosetteAlign) g_rand_int_range (rand, 0, 6), "Align");
  else if (what == 3)
    rosette_design_distribute (design, ids, g_rand_boolean (rand), "Distribute");
  else
    rosette_design_group (design, ids, "Group");
}

/* One edit of any kind. */
static inline void
random_edit (GRand *rand, RosetteDesign *design)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (design));
  guint id = random_id (rand, design);
  guint index = (guint) g_rand_int_range (rand, 0, (int) n + 2);
  int what = g_rand_int_range (rand, 0, 15);

  if (what <= 2 || id == 0)
    rosette_design_insert (design, random_shape (rand), index, "Add");
  else if (what <= 5)
    random_change (rand, design, id);
  else if (what == 6)
    rosette_design_remove (design, id, "Delete");
  else if (what == 7)
    rosette_design_reorder (design, id, index, "Reorder");
  else if (what == 8 || what == 14)
    random_several (rand, design);
  else if (what == 9)
    rosette_design_ungroup (design, id, "Ungroup");
  else if (what == 10)
    rosette_design_duplicate (design, id, 10.0, 10.0, "Duplicate");
  else if (what == 11)
    rosette_design_put (design, id, random_id (rand, design), g_rand_boolean (rand), "Reorder");
  else if (what == 12 && g_rand_boolean (rand))
    rosette_design_raise (design, id, "Raise");
  else if (what == 12)
    rosette_design_lower (design, id, "Lower");
  else if (what == 13)
    rosette_design_change_alt_text (design, g_rand_boolean (rand) ? "A <badge> & more" : NULL,
                                    "Alt Text");
  else
    rosette_design_move_by (design, id, 12.5, -3.25, "Move");
  if (g_rand_int_range (rand, 0, 4) == 0)
    rosette_history_add_barrier (rosette_design_get_history (design));
}
