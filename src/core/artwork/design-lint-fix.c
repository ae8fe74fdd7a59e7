/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/design-lint.h"

#include "artwork/frame.h"
#include "artwork/groups.h"
#include "artwork/lint-private.h"
#include "artwork/surface-png.h"
#include "artwork/svg-write.h"

#include <glib/gi18n-lib.h>

/* A picture that makes a file too large becomes as large as it is needed, or smaller until the file
 * is small enough. */
static const int picture_sizes[] = { 512, 384, 256, 192, 128 };

/* How often a box is made larger for its text. */
#define MAX_TRIES 8

static const struct
{
  const char *message; /* with the layer's name, where it is about one */
  const char *fix;
} texts[ROSETTE_LINT_N_KINDS] = {
  /* Translators: %s is the name of a layer, here and below */
  [ROSETTE_LINT_UNREADABLE] = { N_ ("“%s” hardly stands out from what is behind it."),
                                N_ ("Change Colour") },
  [ROSETTE_LINT_HARD_TO_READ] = { N_ ("“%s” is hard to read on what is behind it."),
                                  N_ ("Change Colour") },
  [ROSETTE_LINT_SMALL_TEXT] = { N_ ("“%s” is too small to read on a small badge."),
                                N_ ("Enlarge") },
  [ROSETTE_LINT_OUTSIDE] = { N_ ("“%s” is too near to the edge, or beyond it."),
                             N_ ("Move Inside") },
  [ROSETTE_LINT_EMPTY] = { N_ ("Nothing is seen of “%s”."), N_ ("Delete") },
  [ROSETTE_LINT_DOUBLED] = { N_ ("“%s” lies over a layer that is the same."), N_ ("Delete") },
  [ROSETTE_LINT_LARGE_FILE] = { NULL, N_ ("Make Pictures Smaller") },
  [ROSETTE_LINT_NO_ALT_TEXT] = { NULL, N_ ("Write Alt Text") },
};

gboolean
rosette_lint_is_hint (const RosetteLintFinding *finding)
{
  return finding->kind == ROSETTE_LINT_NO_ALT_TEXT;
}

/* Of a badge without alt text the words on it are said, as rosette_design_to_issued_svg() has it.
 */
static char *
dup_alt_text_hint (RosetteDesign *design)
{
  g_autofree char *words = rosette_design_dup_words (design);

  if (words == NULL)
    return g_strdup (_ ("Say what it shows to people who cannot see it."));

  /* Translators: %s are the words on a badge: "INTERNSHIP, completed" */
  return g_strdup_printf (_ ("People who cannot see it are told “%s”. You can say more."), words);
}

char *
rosette_lint_dup_message (RosetteDesign *design, const RosetteLintFinding *finding)
{
  RosetteLayer *layer = rosette_design_get_layer (design, finding->layer_id);
  g_autoptr (GString) message = NULL;
  g_autofree char *label = NULL;

  if (finding->kind == ROSETTE_LINT_LARGE_FILE)
    {
      g_autofree char *size = g_format_size ((guint64) finding->value);

      /* Translators: %s is a size: "300 kB" */
      return g_strdup_printf (_ ("The badge’s file has %s. Some sites take no more than 256 kB."),
                              size);
    }
  if (finding->kind == ROSETTE_LINT_NO_ALT_TEXT)
    return dup_alt_text_hint (design);
  message = g_string_new (_ (texts[finding->kind].message));
  if (layer == NULL)
    return g_string_free (g_steal_pointer (&message), FALSE);

  label = rosette_shape_dup_label (rosette_layer_get_shape (layer));
  g_string_replace (message, "%s", label, 1);

  return g_string_free (g_steal_pointer (&message), FALSE);
}

/* Whether there is one that could be smaller. */
static gboolean
has_picture (RosetteDesign *design)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      if (shape->picture != NULL && shape->shown != NULL)
        return TRUE;
    }

  return FALSE;
}

const char *
rosette_lint_get_fix (RosetteDesign *design, const RosetteLintFinding *finding)
{
  if (texts[finding->kind].fix == NULL
      || (finding->kind == ROSETTE_LINT_LARGE_FILE && !has_picture (design)))
    return NULL;

  return _ (texts[finding->kind].fix);
}

void
rosette_lint_make_readable (RosetteShape *shape, RosetteColor ground)
{
  shape->fill = rosette_color_make_readable (rosette_lint_get_color (shape, 1.0, ground), ground,
                                             ROSETTE_LINT_MIN_TEXT_CONTRAST);
  shape->fill.alpha = 255;
  shape->opacity = 1.0;
  shape->gradient.kind = ROSETTE_GRADIENT_NONE;
}

/* What is seen through its groups cannot be read in any colour. */
static void
show_wholly (RosetteDesign *design, guint id, const char *label)
{
  for (guint group = rosette_design_get_group (design, id); group != 0;
       group = rosette_design_get_group (design, group))
    {
      RosetteLayer *layer = rosette_design_get_layer (design, group);
      g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

      shape->opacity = 1.0;
      rosette_design_change (design, group, shape, label);
    }
}

/* On what is then under it. */
static gboolean
change_color (RosetteDesign *design, guint id, const char *label)
{
  RosetteLayer *layer = rosette_design_get_layer (design, id);
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));
  gboolean is_changed = rosette_lint_get_group_opacity (design, id) < 1.0;
  RosetteColor ground;

  rosette_history_begin_joint (rosette_design_get_history (design), label);
  show_wholly (design, id, label);
  if (rosette_design_find_ground (design, id, &ground))
    rosette_lint_make_readable (shape, ground);
  is_changed = is_changed || !rosette_shape_equal (shape, rosette_layer_get_shape (layer));
  rosette_design_change (design, id, shape, label);
  rosette_history_end_joint (rosette_design_get_history (design));

  return is_changed;
}

/* A text that is fitted into a box gets a box that is larger, too, until its letters are: they
 * break into other lines there. */
static void
enlarge (RosetteShape *shape)
{
  double size = rosette_lint_get_letter_units (shape);

  shape->font_size = MAX (shape->font_size, ROSETTE_LINT_MIN_LETTER_UNITS);
  if (shape->kind != ROSETTE_SHAPE_TEXT || shape->fit == ROSETTE_FIT_NONE)
    return;

  for (guint i = 0; i < MAX_TRIES && size < ROSETTE_LINT_MIN_LETTER_UNITS - 0.5; i++)
    {
      shape->width *= ROSETTE_LINT_MIN_LETTER_UNITS / MAX (size, 1.0);
      shape->height *= ROSETTE_LINT_MIN_LETTER_UNITS / MAX (size, 1.0);
      size = rosette_lint_get_letter_units (shape);
    }
}

/* Smaller first, where it does not fit, and then to the nearest place inside. */
static void
bring_inside (RosetteLayer *layer, RosetteShape *shape)
{
  double margin = rosette_lint_get_margin (shape);
  double room = ROSETTE_CANVAS_UNITS - 2.0 * margin;
  RosetteBounds bounds;
  double width, height, factor;

  rosette_lint_get_painted (layer, &bounds);
  width = bounds.right - bounds.left;
  height = bounds.bottom - bounds.top;
  factor = MIN (room / MAX (width, room), room / MAX (height, room));
  if (factor < 1.0)
    {
      double middle_x = (bounds.left + bounds.right) / 2.0;
      double middle_y = (bounds.top + bounds.bottom) / 2.0;

      shape->width *= factor;
      shape->height *= factor;
      shape->font_size *= factor;
      shape->x = middle_x + (shape->x - middle_x) * factor;
      shape->y = middle_y + (shape->y - middle_y) * factor;
      bounds = (RosetteBounds){ middle_x - width * factor / 2.0, middle_y - height * factor / 2.0,
                                middle_x + width * factor / 2.0, middle_y + height * factor / 2.0 };
    }
  shape->x += MAX (margin - bounds.left, 0.0) - MAX (bounds.right - margin - room, 0.0);
  shape->y += MAX (margin - bounds.top, 0.0) - MAX (bounds.bottom - margin - room, 0.0);
}

static void
shrink_picture (RosetteShape *shape, int size)
{
  int width = cairo_image_surface_get_width (shape->shown);
  int height = cairo_image_surface_get_height (shape->shown);
  double scale = MIN (1.0, size / (double) MAX (width, height));
  cairo_surface_t *small = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32, MAX ((int) (width * scale), 1), MAX ((int) (height * scale), 1));
  cairo_t *cr = cairo_create (small);
  g_autoptr (GBytes) png = NULL;

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, shape->shown, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  png = rosette_surface_to_png (small, NULL);
  if (png == NULL || g_bytes_get_size (png) >= g_bytes_get_size (shape->picture))
    {
      cairo_surface_destroy (small);
      return;
    }

  g_bytes_unref (shape->picture);
  shape->picture = g_steal_pointer (&png);
  cairo_surface_destroy (shape->shown);
  shape->shown = small;
}

static gboolean
is_too_large (RosetteDesign *design)
{
  g_autoptr (GBytes) svg = rosette_design_to_issued_svg (design);

  return g_bytes_get_size (svg) > ROSETTE_LINT_MAX_FILE_BYTES;
}

/* All to one size, each from what it was at first, and then all to the next. */
static gboolean
shrink_pictures (RosetteDesign *design, const char *label)
{
  g_autoptr (RosetteDesign) before = rosette_design_copy (design);
  gboolean is_changed = FALSE;

  rosette_history_begin_joint (rosette_design_get_history (design), label);
  for (gsize i = 0; i < G_N_ELEMENTS (picture_sizes) && (i == 0 || is_too_large (design)); i++)
    for (guint at = 0; at < g_list_model_get_n_items (G_LIST_MODEL (before)); at++)
      {
        g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (before), at);
        const RosetteShape *old = rosette_layer_get_shape (layer);
        g_autoptr (RosetteShape) shape = rosette_shape_copy (old);

        if (shape->picture == NULL || shape->shown == NULL)
          continue;
        shrink_picture (shape, picture_sizes[i]);
        is_changed = is_changed || !rosette_shape_equal (shape, old);
        rosette_design_change (design, rosette_layer_get_id (layer), shape, label);
      }
  rosette_history_end_joint (rosette_design_get_history (design));

  return is_changed;
}

/* What the layers say of themselves. */
static gboolean
write_alt_text (RosetteDesign *design, const char *label)
{
  g_autofree char *proposal = rosette_design_dup_alt_text (design);

  rosette_history_add_barrier (rosette_design_get_history (design));
  rosette_design_change_alt_text (design, proposal, label);
  rosette_history_add_barrier (rosette_design_get_history (design));

  return TRUE;
}

gboolean
rosette_lint_fix (RosetteDesign *design, const RosetteLintFinding *finding)
{
  const char *label = rosette_lint_get_fix (design, finding);
  guint id = finding->layer_id;
  RosetteLayer *layer = rosette_design_get_layer (design, id);
  g_autoptr (RosetteShape) shape = NULL;

  if (label != NULL && finding->kind == ROSETTE_LINT_NO_ALT_TEXT)
    return write_alt_text (design, label);
  if (label != NULL && finding->kind == ROSETTE_LINT_LARGE_FILE)
    return shrink_pictures (design, label);
  if (label == NULL || layer == NULL)
    return FALSE;

  rosette_history_add_barrier (rosette_design_get_history (design));
  if (finding->kind == ROSETTE_LINT_EMPTY || finding->kind == ROSETTE_LINT_DOUBLED)
    {
      rosette_design_remove (design, id, label);
      return TRUE;
    }

  if (finding->kind <= ROSETTE_LINT_HARD_TO_READ)
    return change_color (design, id, label);

  shape = rosette_shape_copy (rosette_layer_get_shape (layer));
  if (finding->kind == ROSETTE_LINT_SMALL_TEXT)
    enlarge (shape);
  else
    bring_inside (layer, shape);
  if (rosette_shape_equal (shape, rosette_layer_get_shape (layer)))
    return FALSE;

  rosette_design_change (design, id, shape, label);

  return TRUE;
}
