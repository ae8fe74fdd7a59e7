/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/house.h"

#include "artwork/design-edits.h"
#include "artwork/levels.h"
#include "artwork/lint-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Less than this share of colour is grey; lighter or darker than these is white or black. */
#define GREY  0.12
#define WHITE 0.94
#define BLACK 0.05

/* Hues that are no further apart are the same one, in degrees. */
#define SAME_HUE 45.0

/* A painted colour becomes no darker. */
#define DARKEST 0.06

/* What is lighter is the tint of a ground, and speaks for no hue. */
#define TINT 0.86

/* Of the disc, and of the logo on it, in design units. */
#define DISC_UNITS 146.0
#define LOGO_UNITS 96.0

/* Hue in degrees, saturation and lightness from 0 to 1 (CSS Color 3, 4.2.4). */
typedef struct
{
  double hue, saturation, lightness;
} Hsl;

/* How much of the canvas has a colour. */
typedef struct
{
  Hsl color;
  double area;
} Use;

/* What becomes what: the main colour, and the one that stands out from it. */
typedef struct
{
  Hsl from[ROSETTE_HOUSE_N_MAIN];
  Hsl to[ROSETTE_HOUSE_N_MAIN];
  guint n_colors;
} Scheme;

static Hsl
to_hsl (RosetteColor color)
{
  double red = color.red / 255.0, green = color.green / 255.0, blue = color.blue / 255.0;
  double most = MAX (red, MAX (green, blue)), least = MIN (red, MIN (green, blue));
  double range = most - least;
  Hsl hsl = { 0.0, 0.0, (most + least) / 2.0 };

  if (range <= 0.0)
    return hsl;

  hsl.saturation = range / (1.0 - fabs (2.0 * hsl.lightness - 1.0));
  if (most == red)
    hsl.hue = 60.0 * fmod ((green - blue) / range + 6.0, 6.0);
  else if (most == green)
    hsl.hue = 60.0 * ((blue - red) / range + 2.0);
  else
    hsl.hue = 60.0 * ((red - green) / range + 4.0);

  return hsl;
}

static guint8
to_channel (Hsl hsl, double shift)
{
  double k = fmod (shift + hsl.hue / 30.0, 12.0);
  double a = hsl.saturation * MIN (hsl.lightness, 1.0 - hsl.lightness);
  double value = hsl.lightness - a * MAX (-1.0, MIN (MIN (k - 3.0, 9.0 - k), 1.0));

  return (guint8) lround (CLAMP (value, 0.0, 1.0) * 255.0);
}

static RosetteColor
from_hsl (Hsl hsl, guint8 alpha)
{
  return (RosetteColor){ to_channel (hsl, 0.0), to_channel (hsl, 8.0), to_channel (hsl, 4.0),
                         alpha };
}

static double
get_distance (double a, double b)
{
  double distance = fabs (a - b);

  return MIN (distance, 360.0 - distance);
}

static gboolean
is_colorful (Hsl color)
{
  return color.saturation >= GREY && color.lightness <= WHITE && color.lightness >= BLACK;
}

GArray *
rosette_house_colors_read (const char *text)
{
  GArray *colors = g_array_new (FALSE, FALSE, sizeof (RosetteColor));
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", ROSETTE_HOUSE_MAX_COLORS + 1);

  for (guint i = 0; words[i] != NULL && colors->len < ROSETTE_HOUSE_MAX_COLORS; i++)
    {
      RosetteColor color;

      if (!rosette_color_parse (words[i], &color))
        continue;
      color.alpha = 255;
      g_array_append_val (colors, color);
    }

  return colors;
}

char *
rosette_house_colors_write (GArray *colors)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < colors->len; i++)
    {
      g_autofree char *color = rosette_color_to_text (g_array_index (colors, RosetteColor, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", color);
    }

  return g_strdup (text->str);
}

static void
add_use (GArray *uses, RosetteColor color, double area)
{
  Use use = { to_hsl (color), area };

  if (color.alpha > 0 && is_colorful (use.color) && use.color.lightness <= TINT)
    g_array_append_val (uses, use);
}

/* How much of its box a form covers, about. */
static double
get_cover (const RosetteShape *shape)
{
  if (shape->kind == ROSETTE_SHAPE_RING)
    return 1.0 - shape->ratio;
  if (shape->kind == ROSETTE_SHAPE_LAUREL)
    return 0.25;

  return shape->kind == ROSETTE_SHAPE_SYMBOL ? 0.5 : 1.0;
}

static GArray *
list_uses (RosetteDesign *design)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (Use));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      if (!rosette_shape_is_text (shape))
        add_use (uses, shape->fill, shape->width * MAX (shape->height, 1.0) * get_cover (shape));
    }

  return uses;
}

/* The colour of the hue that has most room; FALSE where there is none.
 * @beside: (nullable): not of this hue */
static gboolean
find_main (GArray *uses, const Hsl *beside, Hsl *main_color)
{
  double best = 0.0;

  for (guint i = 0; i < uses->len; i++)
    {
      const Use *use = &g_array_index (uses, Use, i);
      double area = 0.0;

      if (beside != NULL && get_distance (use->color.hue, beside->hue) <= SAME_HUE)
        continue;
      for (guint j = 0; j < uses->len; j++)
        {
          const Use *other = &g_array_index (uses, Use, j);

          if (get_distance (use->color.hue, other->color.hue) <= SAME_HUE / 2.0)
            area += other->area;
        }
      /* Of one hue, the colour that itself has most room. */
      area += use->area;
      if (area <= best)
        continue;
      best = area;
      *main_color = use->color;
    }

  return best > 0.0;
}

/* As far on the way to white, or to black, as it was from the main colour. */
static double
shift_lightness (double lightness, double from, double to)
{
  if (lightness >= from)
    return to + (lightness - from) / MAX (1.0 - from, 0.01) * (1.0 - to);

  return MAX (to * lightness / MAX (from, 0.01), DARKEST);
}

static RosetteColor
repaint (const Scheme *scheme, RosetteColor color)
{
  Hsl hsl = to_hsl (color);
  Hsl target;

  if (color.alpha == 0 || !is_colorful (hsl))
    return color;

  for (guint i = 0; i < scheme->n_colors; i++)
    {
      if (get_distance (hsl.hue, scheme->from[i].hue) > SAME_HUE)
        continue;
      target = scheme->to[i];
      target.lightness =
        shift_lightness (hsl.lightness, scheme->from[i].lightness, target.lightness);
      return from_hsl (target, color.alpha);
    }

  return color;
}

static void
paint_layer (RosetteLayer *layer, const Scheme *scheme)
{
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

  shape->fill = repaint (scheme, shape->fill);
  shape->stroke = repaint (scheme, shape->stroke);
  for (guint i = 0; i < shape->gradient.n_stops; i++)
    shape->gradient.stops[i].color = repaint (scheme, shape->gradient.stops[i].color);
  rosette_layer_set_shape (layer, shape);
}

static void
paint_layers (RosetteDesign *design, const Scheme *scheme)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);

      paint_layer (layer, scheme);
    }
}

/* The main colour and the one beside it; how many there are. */
static guint
find_scheme (RosetteDesign *design, Hsl colors[ROSETTE_HOUSE_N_MAIN])
{
  g_autoptr (GArray) uses = list_uses (design);

  if (rosette_levels_find (design, NULL) == ROSETTE_LEVELS_METAL
      || !find_main (uses, NULL, &colors[0]))
    return 0;

  return find_main (uses, &colors[0], &colors[1]) ? 2 : 1;
}

void
rosette_house_paint (RosetteDesign *design, GArray *colors)
{
  Scheme scheme = { 0 };

  g_return_if_fail (ROSETTE_IS_DESIGN (design) && colors != NULL);

  scheme.n_colors = MIN (find_scheme (design, scheme.from), colors->len);
  for (guint i = 0; i < scheme.n_colors; i++)
    scheme.to[i] = to_hsl (g_array_index (colors, RosetteColor, i));
  if (scheme.n_colors > 0)
    paint_layers (design, &scheme);
}

guint
rosette_house_find_colors (RosetteDesign *design, RosetteColor colors[ROSETTE_HOUSE_N_MAIN])
{
  Hsl found[ROSETTE_HOUSE_N_MAIN] = { 0 };
  guint n_colors;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (design), 0);

  n_colors = find_scheme (design, found);
  for (guint i = 0; i < n_colors; i++)
    colors[i] = from_hsl (found[i], 255);

  return n_colors;
}

/* What of @painted is another than in @design, as one step. */
static gboolean
take_over (RosetteDesign *design, RosetteDesign *painted, const char *label)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) shapes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) old = g_list_model_get_item (G_LIST_MODEL (design), i);
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (painted), i);
      guint id = rosette_layer_get_id (old);

      if (rosette_shape_equal (rosette_layer_get_shape (old), rosette_layer_get_shape (layer)))
        continue;
      g_array_append_val (ids, id);
      g_ptr_array_add (shapes, rosette_shape_copy (rosette_layer_get_shape (layer)));
    }
  if (ids->len == 0)
    return FALSE;

  rosette_history_add_barrier (rosette_design_get_history (design));
  rosette_design_push_changes (design, ids, shapes, label);
  rosette_history_add_barrier (rosette_design_get_history (design));

  return TRUE;
}

gboolean
rosette_house_repaint (RosetteDesign *design, guint index, RosetteColor color, const char *label)
{
  g_autoptr (RosetteDesign) painted = NULL;
  Hsl found[ROSETTE_HOUSE_N_MAIN] = { 0 };
  Scheme scheme = { .n_colors = 1 };

  g_return_val_if_fail (ROSETTE_IS_DESIGN (design) && label != NULL, FALSE);

  if (index >= find_scheme (design, found)
      || rosette_color_equal (from_hsl (found[index], color.alpha), color))
    return FALSE;

  scheme.from[0] = found[index];
  scheme.to[0] = to_hsl (color);
  painted = rosette_design_copy (design);
  paint_layers (painted, &scheme);
  rosette_house_mend (painted);

  return take_over (design, painted, label);
}

/* From the bottom to the top: each layer on what is mended already. */
void
rosette_house_mend (RosetteDesign *design)
{
  g_autoptr (RosetteLintGround) under = NULL;

  g_return_if_fail (ROSETTE_IS_DESIGN (design));

  under = rosette_lint_ground_new (design);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      g_autoptr (RosetteShape) shape = NULL;
      RosetteLintFinding finding;
      RosetteColor ground;

      if (!rosette_lint_is_looked_at (design, layer) || rosette_lint_is_empty (layer)
          || !rosette_lint_find_contrast (under, i, &finding, &ground))
        continue;
      shape = rosette_shape_copy (rosette_layer_get_shape (layer));
      rosette_lint_make_readable (shape, ground);
      rosette_layer_set_shape (layer, shape);
    }
}

void
rosette_house_add_logo (RosetteDesign *design, RosetteShape *logo, double x, double y)
{
  RosetteShape *disc = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);
  double scale = LOGO_UNITS / MAX (MAX (logo->width, logo->height), 1.0);

  g_return_if_fail (ROSETTE_IS_DESIGN (design));

  disc->x = x;
  disc->y = y;
  disc->width = disc->height = DISC_UNITS;
  disc->fill = (RosetteColor){ 255, 255, 255, 255 };
  disc->shadow = (RosetteColor){ 0, 0, 0, 102 };
  disc->shadow_y = 6.0;
  disc->shadow_blur = 8.0;
  rosette_shape_set_text (&disc->name, _ ("Disc of the logo"));
  logo->x = x;
  logo->y = y;
  logo->width *= scale;
  logo->height *= scale;
  rosette_shape_set_text (&logo->name, _ ("Logo"));
  rosette_design_append (design, disc);
  rosette_design_append (design, logo);
}
