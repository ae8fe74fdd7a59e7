/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/shape.h"

#include "artwork/number.h"
#include "artwork/text.h"
#include "base/limits.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How far from the canvas, and how large, anything may be: beyond it nothing can be drawn well. */
#define MAX_UNITS  10000.0
#define MAX_POINTS 64
#define MAX_LABEL  40
#define MAX_SHADOW 500.0
#define MAX_BLUR   100.0

/* What a fresh shape of each kind is like, and its words. */
static const struct
{
  const char *name;
  const char *label;
  double width;
  double height;
  guint n_points;
  guint min_points;
  double ratio;
  guint n_variants;
} kinds[ROSETTE_SHAPE_N_KINDS] = {
  [ROSETTE_SHAPE_CIRCLE] = { "circle", N_ ("Circle"), 400, 400, 0, 0, 0 },
  [ROSETTE_SHAPE_RECTANGLE] = { "rectangle", N_ ("Rectangle"), 500, 300, 0, 0, 0.2 },
  [ROSETTE_SHAPE_SHIELD] = { "shield", N_ ("Shield"), 420, 500, 0, 0, 0, 3 },
  [ROSETTE_SHAPE_POLYGON] = { "polygon", N_ ("Polygon"), 400, 400, 6, 3, 0 },
  [ROSETTE_SHAPE_STAR] = { "star", N_ ("Star"), 400, 400, 5, 3, 0.45 },
  [ROSETTE_SHAPE_SEAL] = { "seal", N_ ("Seal"), 500, 500, 24, 3, 0.06 },
  [ROSETTE_SHAPE_RING] = { "ring", N_ ("Ring"), 440, 440, 0, 0, 0.85 },
  [ROSETTE_SHAPE_RIBBON] = { "ribbon", N_ ("Ribbon"), 800, 200, 0, 0, 0.16, 3 },
  [ROSETTE_SHAPE_BANNER] = { "banner", N_ ("Banner"), 260, 500, 0, 0, 0.18, 3 },
  [ROSETTE_SHAPE_ROSETTE] = { "rosette", N_ ("Rosette"), 500, 500, 24, 6, 0.62 },
  [ROSETTE_SHAPE_LAUREL] = { "laurel", N_ ("Laurel"), 640, 600, 8, 3, 0.4, 2 },
  [ROSETTE_SHAPE_LINE] = { "line", N_ ("Line"), 400, 0, 0, 0, 0 },
  [ROSETTE_SHAPE_TEXT] = { "text", N_ ("Text"), 0, 0, 0, 0, 0 },
  [ROSETTE_SHAPE_ARC] = { "arc", N_ ("Curved Text"), 700, 700, 0, 0, 0, 2 },
  [ROSETTE_SHAPE_SYMBOL] = { "symbol", N_ ("Symbol"), 400, 400, 0, 0, 0 },
  [ROSETTE_SHAPE_GROUP] = { "group", N_ ("Group"), 0, 0, 0, 0, 0 },
  [ROSETTE_SHAPE_PICTURE] = { "picture", N_ ("Picture"), 400, 400, 0, 0, 0 },
  [ROSETTE_SHAPE_FOREIGN] = { "foreign", N_ ("Layer of a newer Rosette"), 0, 0, 0, 0, 0 },
};

RosetteShape *
rosette_shape_new (RosetteShapeKind kind)
{
  RosetteShape *self = NULL;

  g_return_val_if_fail (kind < ROSETTE_SHAPE_N_KINDS, NULL);

  self = g_new0 (RosetteShape, 1);
  self->kind = kind;
  self->name = g_strdup ("");
  self->x = ROSETTE_CANVAS_UNITS / 2.0;
  self->y = ROSETTE_CANVAS_UNITS / 2.0;
  self->width = kinds[kind].width;
  self->height = kinds[kind].height;
  self->fill = (RosetteColor){ 0x1c, 0x71, 0xd8, 255 };
  self->opacity = 1.0;
  self->n_points = kinds[kind].n_points;
  self->ratio = kinds[kind].ratio;
  self->text = g_strdup ("");
  self->font_family = g_strdup ("Sans");
  self->font_size = 80.0;
  self->arc = 180.0;
  self->symbol = g_strdup ("");
  self->path = g_strdup ("");

  if (kind == ROSETTE_SHAPE_LINE)
    {
      self->stroke = self->fill;
      self->stroke_width = 12.0;
    }
  if (rosette_shape_is_text (self))
    {
      self->fill = (RosetteColor){ 0x24, 0x1f, 0x31, 255 };
      self->font_bold = TRUE;
      rosette_shape_set_text (&self->text, _ ("Text"));
      rosette_shape_normalize (self);
    }

  return self;
}

RosetteShape *
rosette_shape_copy (const RosetteShape *self)
{
  RosetteShape *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->text = g_strdup (self->text);
  copy->font_family = g_strdup (self->font_family);
  copy->symbol = g_strdup (self->symbol);
  copy->path = g_strdup (self->path);
  copy->picture = self->picture != NULL ? g_bytes_ref (self->picture) : NULL;
  copy->shown = self->shown != NULL ? cairo_surface_reference (self->shown) : NULL;
  copy->unknown_attributes = g_strdup (self->unknown_attributes);
  copy->unknown_content = g_strdup (self->unknown_content);

  return copy;
}

void
rosette_shape_free (RosetteShape *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->text);
  g_free (self->font_family);
  g_free (self->symbol);
  g_free (self->path);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->shown, cairo_surface_destroy);
  g_free (self->unknown_attributes);
  g_free (self->unknown_content);
  g_free (self);
}

static gboolean
bytes_equal (GBytes *a, GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

static gboolean
letters_equal (const RosetteShape *a, const RosetteShape *b)
{
  return a->font_size == b->font_size && a->font_bold == b->font_bold && a->spacing == b->spacing
         && a->fit == b->fit && a->arc == b->arc && g_str_equal (a->text, b->text)
         && g_str_equal (a->font_family, b->font_family);
}

gboolean
rosette_shape_has_same_form (const RosetteShape *a, const RosetteShape *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind && a->width == b->width && a->height == b->height
         && a->n_points == b->n_points && a->ratio == b->ratio && a->variant == b->variant
         && a->bend == b->bend && letters_equal (a, b) && g_str_equal (a->path, b->path);
}

static gboolean
place_equal (const RosetteShape *a, const RosetteShape *b)
{
  return a->x == b->x && a->y == b->y && a->rotation == b->rotation
         && a->is_mirrored == b->is_mirrored && a->is_flipped == b->is_flipped
         && a->group == b->group;
}

static gboolean
style_equal (const RosetteShape *a, const RosetteShape *b)
{
  return rosette_color_equal (a->fill, b->fill) && rosette_color_equal (a->stroke, b->stroke)
         && rosette_gradient_equal (&a->gradient, &b->gradient)
         && a->stroke_width == b->stroke_width && a->dash == b->dash && a->gap == b->gap
         && a->cap == b->cap && a->join == b->join && a->is_even_odd == b->is_even_odd
         && a->opacity == b->opacity && rosette_color_equal (a->shadow, b->shadow)
         && a->shadow_x == b->shadow_x && a->shadow_y == b->shadow_y
         && a->shadow_blur == b->shadow_blur && a->is_hidden == b->is_hidden
         && a->is_locked == b->is_locked;
}

gboolean
rosette_shape_equal (const RosetteShape *a, const RosetteShape *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return rosette_shape_has_same_form (a, b) && place_equal (a, b) && style_equal (a, b)
         && g_str_equal (a->name, b->name) && g_str_equal (a->symbol, b->symbol)
         && bytes_equal (a->picture, b->picture)
         && g_strcmp0 (a->unknown_attributes, b->unknown_attributes) == 0
         && g_strcmp0 (a->unknown_content, b->unknown_content) == 0;
}

gboolean
rosette_shape_is_text (const RosetteShape *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == ROSETTE_SHAPE_TEXT || self->kind == ROSETTE_SHAPE_ARC;
}

gboolean
rosette_shape_has_free_box (const RosetteShape *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind != ROSETTE_SHAPE_ARC
         && (self->kind != ROSETTE_SHAPE_TEXT || self->fit != ROSETTE_FIT_NONE);
}

void
rosette_shape_tidy_text (char **field, gboolean has_lines, gsize max_bytes)
{
  g_autofree char *valid = g_utf8_make_valid (*field, -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = valid; *p != '\0' && text->len < max_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && has_lines)
        g_string_append_c (text, '\n');
      else if (c == '\n' || c == '\t')
        g_string_append_c (text, ' ');
      else if (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (text, c);
    }

  rosette_shape_set_text (field, text->str);
}

guint
rosette_shape_kind_count_variants (RosetteShapeKind kind)
{
  g_return_val_if_fail (kind < ROSETTE_SHAPE_N_KINDS, 1);

  return MAX (kinds[kind].n_variants, 1);
}

static void
tidy_texts (RosetteShape *self)
{
  rosette_shape_tidy_text (&self->name, FALSE, ROSETTE_MAX_LAYER_TEXT_BYTES);
  rosette_shape_tidy_text (&self->text, TRUE, ROSETTE_MAX_LAYER_TEXT_BYTES);
  rosette_shape_tidy_text (&self->font_family, FALSE, ROSETTE_MAX_LAYER_TEXT_BYTES);
  rosette_shape_tidy_text (&self->symbol, FALSE, ROSETTE_MAX_LAYER_TEXT_BYTES);
  rosette_shape_tidy_text (&self->path, FALSE, ROSETTE_MAX_LAYER_PATH_BYTES);
}

static void
tidy_letters (RosetteShape *self)
{
  self->font_size = rosette_number_tidy (self->font_size, 1.0, ROSETTE_CANVAS_UNITS);
  self->spacing = rosette_number_tidy (self->spacing, -0.5, 5.0);
  self->arc = rosette_number_tidy (self->arc, 1.0, 360.0);
  self->fit = self->fit > ROSETTE_FIT_FILL ? ROSETTE_FIT_SHRINK : self->fit;
}

static void
tidy_style (RosetteShape *self)
{
  /* One that has no colours yet begins with that of the fill. */
  if (self->gradient.kind != ROSETTE_GRADIENT_NONE && self->gradient.n_stops == 0)
    rosette_gradient_init (&self->gradient, self->gradient.kind,
                           self->fill.alpha > 0 ? self->fill
                                                : (RosetteColor){ 0x1c, 0x71, 0xd8, 255 });
  rosette_gradient_normalize (&self->gradient);
  self->stroke_width = rosette_number_tidy (self->stroke_width, 0.0, ROSETTE_CANVAS_UNITS);
  self->dash = rosette_number_tidy (self->dash, 0.0, ROSETTE_CANVAS_UNITS);
  self->gap = rosette_number_tidy (self->gap, 0.0, ROSETTE_CANVAS_UNITS);
  self->cap = self->cap > ROSETTE_CAP_SQUARE ? ROSETTE_CAP_ROUND : self->cap;
  self->join = self->join > ROSETTE_JOIN_BEVEL ? ROSETTE_JOIN_ROUND : self->join;
  self->opacity = rosette_number_tidy (self->opacity, 0.0, 1.0);
  self->shadow_x = rosette_number_tidy (self->shadow_x, -MAX_SHADOW, MAX_SHADOW);
  self->shadow_y = rosette_number_tidy (self->shadow_y, -MAX_SHADOW, MAX_SHADOW);
  self->shadow_blur = rosette_number_tidy (self->shadow_blur, 0.0, MAX_BLUR);
}

static void
tidy_form (RosetteShape *self)
{
  self->ratio = rosette_number_tidy (self->ratio, 0.0, 1.0);
  self->variant = MIN (self->variant, rosette_shape_kind_count_variants (self->kind) - 1);
  self->bend = rosette_number_tidy (self->bend, -1.0, 1.0);
  if (self->kind == ROSETTE_SHAPE_RIBBON && self->variant == ROSETTE_RIBBON_CURVED
      && self->bend == 0.0)
    self->bend = 0.5;
  self->n_points = kinds[self->kind].min_points == 0
                     ? 0
                     : CLAMP (self->n_points, kinds[self->kind].min_points, MAX_POINTS);
}

/* @measured: the box of a text need not be looked for */
static void
tidy_place (RosetteShape *self, gboolean measured)
{
  if (self->kind == ROSETTE_SHAPE_TEXT && !rosette_shape_has_free_box (self) && !measured)
    rosette_text_measure (self, &self->width, &self->height);
  else if (self->kind == ROSETTE_SHAPE_LINE)
    self->height = 0.0;
  else if (self->kind == ROSETTE_SHAPE_ARC)
    self->height = self->width;

  self->x = rosette_number_tidy (self->x, -MAX_UNITS, MAX_UNITS);
  self->y = rosette_number_tidy (self->y, -MAX_UNITS, MAX_UNITS);
  self->width = rosette_number_tidy (self->width, 0.0, MAX_UNITS);
  self->height = rosette_number_tidy (self->height, 0.0, MAX_UNITS);
  self->rotation = rosette_number_tidy_angle (self->rotation);
}

void
rosette_shape_normalize_like (RosetteShape *self, const RosetteShape *known)
{
  gboolean measured;

  g_return_if_fail (self != NULL && known != NULL);

  measured = self->kind == known->kind && letters_equal (self, known);
  if (measured && self->kind == ROSETTE_SHAPE_TEXT && !rosette_shape_has_free_box (self))
    {
      self->width = known->width;
      self->height = known->height;
    }
  if (!measured)
    tidy_texts (self);
  else
    rosette_shape_tidy_text (&self->name, FALSE, ROSETTE_MAX_LAYER_TEXT_BYTES);
  tidy_letters (self);
  tidy_place (self, measured);
  tidy_style (self);
  tidy_form (self);
}

void
rosette_shape_normalize (RosetteShape *self)
{
  g_return_if_fail (self != NULL);

  tidy_texts (self);
  tidy_letters (self);
  tidy_place (self, FALSE);
  tidy_style (self);
  tidy_form (self);
}

void
rosette_shape_set_text (char **field, const char *text)
{
  g_return_if_fail (field != NULL && text != NULL);

  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
}

const char *
rosette_shape_kind_get_name (RosetteShapeKind kind)
{
  g_return_val_if_fail (kind < ROSETTE_SHAPE_N_KINDS, NULL);

  return kinds[kind].name;
}

const char *
rosette_shape_kind_get_title (RosetteShapeKind kind)
{
  g_return_val_if_fail (kind < ROSETTE_SHAPE_N_KINDS, NULL);

  return _ (kinds[kind].label);
}

RosetteShapeKind
rosette_shape_kind_from_name (const char *name)
{
  for (RosetteShapeKind kind = 0; kind < ROSETTE_SHAPE_FOREIGN; kind++)
    if (g_strcmp0 (kinds[kind].name, name) == 0)
      return kind;

  return ROSETTE_SHAPE_FOREIGN;
}

char *
rosette_shape_dup_label (const RosetteShape *self)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->name[0] != '\0')
    return g_strdup (self->name);

  if (!rosette_shape_is_text (self) || self->text[0] == '\0')
    return g_strdup (_ (kinds[self->kind].label));

  line = g_strdelimit (g_strdup (self->text), "\r\n\t", ' ');
  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= MAX_LABEL)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, MAX_LABEL) = '\0';

  return g_strconcat (g_strstrip (line), "…", NULL);
}
