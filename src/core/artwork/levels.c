/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/levels.h"

#include "artwork/design-edits.h"

#include <glib/gi18n-lib.h>

/* Rim, face, and what stands on the face. */
#define N_COLORS 3

/* A design is of metal when it has so many of a level's colours. */
#define MIN_COLORS 2

static const struct
{
  const char *title;
  const char *words; /* as they stand on a starter */
  const char *colors[N_COLORS];
  const char *stars;
} metals[] = {
  { N_ ("Bronze"), N_ ("BRONZE"), { ROSETTE_METAL_BRONZE }, ROSETTE_METAL_BRONZE_STARS },
  { N_ ("Silver"), N_ ("SILVER"), { ROSETTE_METAL_SILVER }, ROSETTE_METAL_SILVER_STARS },
  { N_ ("Gold"), N_ ("GOLD"), { ROSETTE_METAL_GOLD }, ROSETTE_METAL_GOLD_STARS },
};

static const char *const languages[] = { "A1", "A2", "B1", "B2", "C1", "C2" };

typedef void (*ColorFunc) (RosetteColor *color, gpointer data);

/* All colours of a layer: none is shared with another. */
static void
visit_colors (RosetteShape *shape, ColorFunc func, gpointer data)
{
  func (&shape->fill, data);
  func (&shape->stroke, data);
  for (guint i = 0; shape->gradient.kind != ROSETTE_GRADIENT_NONE && i < shape->gradient.n_stops;
       i++)
    func (&shape->gradient.stops[i].color, data);
}

static RosetteColor
get_color (guint level, guint index)
{
  RosetteColor color = { 0 };
  gboolean is_color = rosette_color_parse (metals[level].colors[index], &color);

  g_assert (is_color);

  return color;
}

/* Which of the colours of which metal have been seen. */
typedef struct
{
  gboolean seen[G_N_ELEMENTS (metals)][N_COLORS];
} Seen;

static void
look_for_metal (RosetteColor *color, gpointer data)
{
  Seen *seen = data;

  for (guint i = 0; i < G_N_ELEMENTS (metals); i++)
    for (guint j = 0; j < N_COLORS; j++)
      if (rosette_color_equal (*color, get_color (i, j)))
        seen->seen[i][j] = TRUE;
}

static gboolean
find_language (const RosetteShape *shape, guint *level)
{
  g_autofree char *text = g_strstrip (g_strdup (shape->text));

  for (guint i = 0; rosette_shape_is_text (shape) && i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (text, languages[i]))
      {
        *level = i;
        return TRUE;
      }

  return FALSE;
}

static RosetteLevels
find_metal (const Seen *seen, guint *level)
{
  for (guint i = 0; i < G_N_ELEMENTS (metals); i++)
    {
      guint n = 0;

      for (guint j = 0; j < N_COLORS; j++)
        n += seen->seen[i][j];
      *level = i;
      if (n >= MIN_COLORS)
        return ROSETTE_LEVELS_METAL;
    }

  return ROSETTE_LEVELS_NONE;
}

RosetteLevels
rosette_levels_find (RosetteDesign *design, guint *level)
{
  Seen seen = { 0 };
  RosetteLevels family = ROSETTE_LEVELS_NONE;
  guint found = 0;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (design), ROSETTE_LEVELS_NONE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

      if (shape->kind == ROSETTE_SHAPE_GROUP || shape->kind == ROSETTE_SHAPE_FOREIGN)
        continue;
      visit_colors (shape, look_for_metal, &seen);
      if (family == ROSETTE_LEVELS_NONE && find_language (shape, &found))
        family = ROSETTE_LEVELS_LANGUAGE;
    }
  if (family == ROSETTE_LEVELS_NONE)
    family = find_metal (&seen, &found);
  if (level != NULL)
    *level = found;

  return family;
}

guint
rosette_levels_count (RosetteLevels family)
{
  if (family == ROSETTE_LEVELS_METAL)
    return G_N_ELEMENTS (metals);

  return family == ROSETTE_LEVELS_LANGUAGE ? G_N_ELEMENTS (languages) : 0;
}

const char *
rosette_levels_get_title (RosetteLevels family, guint level)
{
  g_return_val_if_fail (level < rosette_levels_count (family), NULL);

  return family == ROSETTE_LEVELS_METAL ? _ (metals[level].title) : languages[level];
}

/* From which level to which. */
typedef struct
{
  guint from;
  guint to;
} Step;

static void
change_color (RosetteColor *color, gpointer data)
{
  const Step *step = data;

  for (guint j = 0; j < N_COLORS; j++)
    if (rosette_color_equal (*color, get_color (step->from, j)))
      {
        *color = get_color (step->to, j);
        return;
      }
}

static void
change_metal (RosetteShape *shape, Step *step)
{
  visit_colors (shape, change_color, step);
  if (rosette_shape_is_text (shape) && g_str_equal (shape->text, _ (metals[step->from].words)))
    rosette_shape_set_text (&shape->text, _ (metals[step->to].words));
  if (shape->kind == ROSETTE_SHAPE_SYMBOL && g_str_equal (shape->path, metals[step->from].stars))
    rosette_shape_set_text (&shape->path, metals[step->to].stars);
}

static void
change_language (RosetteShape *shape, const Step *step)
{
  guint level = 0;

  if (find_language (shape, &level) && level == step->from)
    rosette_shape_set_text (&shape->text, languages[step->to]);
}

/* What each layer that says the level becomes. */
static void
list_changes (RosetteDesign *design,
              RosetteLevels family,
              Step *step,
              GArray *ids,
              GPtrArray *shapes)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *old = rosette_layer_get_shape (layer);
      g_autoptr (RosetteShape) shape = rosette_shape_copy (old);
      guint id = rosette_layer_get_id (layer);

      if (shape->kind == ROSETTE_SHAPE_GROUP || shape->kind == ROSETTE_SHAPE_FOREIGN)
        continue;
      if (family == ROSETTE_LEVELS_METAL)
        change_metal (shape, step);
      else
        change_language (shape, step);
      rosette_shape_normalize (shape);
      if (rosette_shape_equal (shape, old))
        continue;
      g_array_append_val (ids, id);
      g_ptr_array_add (shapes, g_steal_pointer (&shape));
    }
}

gboolean
rosette_levels_switch (RosetteDesign *design, guint level, const char *label)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) shapes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);
  Step step = { 0, level };
  RosetteLevels family = rosette_levels_find (design, &step.from);

  g_return_val_if_fail (level < rosette_levels_count (family), FALSE);

  list_changes (design, family, &step, ids, shapes);
  if (ids->len == 0)
    return FALSE;

  rosette_history_add_barrier (rosette_design_get_history (design));
  rosette_design_push_changes (design, ids, shapes, label);
  rosette_history_add_barrier (rosette_design_get_history (design));

  return TRUE;
}
