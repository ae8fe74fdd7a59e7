/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/gradient.h"

#include "artwork/number.h"

#include <math.h>

/* How dark a fresh gradient ends. */
#define DARKER_PERCENT 62

/* What stands before the stops. */
enum
{
  WORD_KIND,
  WORD_FIRST,
  WORD_X,
  WORD_Y,
  WORD_STOPS
};

static guint8
darken (guint8 channel)
{
  return (guint8) (channel * DARKER_PERCENT / 100);
}

void
rosette_gradient_init (RosetteGradient *self, RosetteGradientKind kind, RosetteColor color)
{
  g_return_if_fail (self != NULL);

  *self = (RosetteGradient){ .kind = kind, .angle = 90.0, .x = 0.5, .y = 0.5, .radius = 1.0 };
  self->n_stops = 2;
  self->stops[0] = (RosetteStop){ 0.0, color };
  self->stops[1] =
    (RosetteStop){ 1.0,
                   { darken (color.red), darken (color.green), darken (color.blue), color.alpha } };
}

gboolean
rosette_gradient_equal (const RosetteGradient *a, const RosetteGradient *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->kind != b->kind)
    return FALSE;
  if (a->kind == ROSETTE_GRADIENT_NONE)
    return TRUE;
  if (a->angle != b->angle || a->x != b->x || a->y != b->y || a->radius != b->radius
      || a->n_stops != b->n_stops)
    return FALSE;

  for (guint i = 0; i < a->n_stops; i++)
    if (a->stops[i].offset != b->stops[i].offset
        || !rosette_color_equal (a->stops[i].color, b->stops[i].color))
      return FALSE;

  return TRUE;
}

static int
compare_stops (gconstpointer a, gconstpointer b)
{
  double from = ((const RosetteStop *) a)->offset;
  double to = ((const RosetteStop *) b)->offset;

  return from < to ? -1 : from > to;
}

void
rosette_gradient_normalize (RosetteGradient *self)
{
  g_autoptr (GArray) stops = NULL;

  g_return_if_fail (self != NULL);

  if (self->kind != ROSETTE_GRADIENT_LINEAR && self->kind != ROSETTE_GRADIENT_RADIAL)
    {
      *self = (RosetteGradient){ .kind = ROSETTE_GRADIENT_NONE };
      return;
    }

  self->n_stops = CLAMP (self->n_stops, 2, ROSETTE_MAX_STOPS);
  self->angle =
    self->kind == ROSETTE_GRADIENT_LINEAR ? rosette_number_tidy_angle (self->angle) : 0.0;
  self->radius =
    self->kind == ROSETTE_GRADIENT_RADIAL ? rosette_number_tidy (self->radius, 0.01, 10.0) : 1.0;
  self->x = rosette_number_tidy (self->x, -10.0, 10.0);
  self->y = rosette_number_tidy (self->y, -10.0, 10.0);
  for (guint i = 0; i < self->n_stops; i++)
    self->stops[i].offset = rosette_number_tidy (self->stops[i].offset, 0.0, 1.0);

  /* Stable, so that two stops at one place keep their order. */
  stops = g_array_new (FALSE, FALSE, sizeof (RosetteStop));
  g_array_append_vals (stops, self->stops, self->n_stops);
  g_array_sort (stops, compare_stops);
  for (guint i = 0; i < self->n_stops; i++)
    self->stops[i] = g_array_index (stops, RosetteStop, i);
}

/* Stops come in pairs of words. */
static gboolean
read_stops (char **words, guint n_words, RosetteGradient *gradient)
{
  gradient->n_stops = n_words / 2;
  if (n_words % 2 != 0 || gradient->n_stops < 2 || gradient->n_stops > ROSETTE_MAX_STOPS)
    return FALSE;

  for (guint i = 0; i < gradient->n_stops; i++)
    if (!rosette_number_parse (words[2 * i], &gradient->stops[i].offset)
        || !rosette_color_parse (words[2 * i + 1], &gradient->stops[i].color))
      return FALSE;

  return TRUE;
}

gboolean
rosette_gradient_parse (const char *text, RosetteGradient *self)
{
  g_auto (GStrv) words = NULL;
  RosetteGradient gradient = { .angle = 0.0, .radius = 1.0 };
  guint n_words;

  g_return_val_if_fail (text != NULL && self != NULL, FALSE);

  if (g_str_equal (text, "none"))
    {
      *self = (RosetteGradient){ .kind = ROSETTE_GRADIENT_NONE };
      return TRUE;
    }

  words = g_strsplit (text, " ", WORD_STOPS + 2 * ROSETTE_MAX_STOPS + 1);
  n_words = g_strv_length (words);
  if (n_words < WORD_STOPS)
    return FALSE;

  if (g_str_equal (words[WORD_KIND], "linear"))
    gradient.kind = ROSETTE_GRADIENT_LINEAR;
  else if (g_str_equal (words[WORD_KIND], "radial"))
    gradient.kind = ROSETTE_GRADIENT_RADIAL;
  else
    return FALSE;

  if (!rosette_number_parse (words[WORD_FIRST], gradient.kind == ROSETTE_GRADIENT_LINEAR
                                                  ? &gradient.angle
                                                  : &gradient.radius)
      || !rosette_number_parse (words[WORD_X], &gradient.x)
      || !rosette_number_parse (words[WORD_Y], &gradient.y)
      || !read_stops (words + WORD_STOPS, n_words - WORD_STOPS, &gradient))
    return FALSE;

  *self = gradient;

  return TRUE;
}

char *
rosette_gradient_to_text (const RosetteGradient *self)
{
  GString *text = NULL;
  gboolean is_linear;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == ROSETTE_GRADIENT_NONE)
    return g_strdup ("none");

  is_linear = self->kind == ROSETTE_GRADIENT_LINEAR;
  text = g_string_new (is_linear ? "linear " : "radial ");
  rosette_number_append (text, is_linear ? self->angle : self->radius);
  g_string_append_c (text, ' ');
  rosette_number_append (text, self->x);
  g_string_append_c (text, ' ');
  rosette_number_append (text, self->y);
  for (guint i = 0; i < self->n_stops; i++)
    {
      g_autofree char *color = rosette_color_to_text (self->stops[i].color);

      g_string_append_c (text, ' ');
      rosette_number_append (text, self->stops[i].offset);
      g_string_append_printf (text, " %s", color);
    }

  return g_string_free (text, FALSE);
}

static guint8
mix (guint8 a, guint8 b)
{
  return (guint8) ((a + b) / 2);
}

static void
add_stop (RosetteGradient *self)
{
  const RosetteStop *a = NULL, *b = NULL;
  RosetteStop stop;
  guint widest = 1;

  for (guint i = 2; i < self->n_stops; i++)
    if (self->stops[i].offset - self->stops[i - 1].offset
        > self->stops[widest].offset - self->stops[widest - 1].offset)
      widest = i;

  a = &self->stops[widest - 1];
  b = &self->stops[widest];
  stop.offset = (a->offset + b->offset) / 2.0;
  stop.color =
    (RosetteColor){ mix (a->color.red, b->color.red), mix (a->color.green, b->color.green),
                    mix (a->color.blue, b->color.blue), mix (a->color.alpha, b->color.alpha) };
  for (guint i = self->n_stops; i > widest; i--)
    self->stops[i] = self->stops[i - 1];
  self->stops[widest] = stop;
  self->n_stops++;
}

void
rosette_gradient_set_n_stops (RosetteGradient *self, guint n_stops)
{
  g_return_if_fail (self != NULL && self->n_stops >= 2);

  n_stops = CLAMP (n_stops, 2, ROSETTE_MAX_STOPS);
  while (self->n_stops < n_stops)
    add_stop (self);
  if (self->n_stops > n_stops)
    {
      self->stops[n_stops - 1] = self->stops[self->n_stops - 1];
      self->n_stops = n_stops;
    }
  rosette_gradient_normalize (self);
}

void
rosette_gradient_get_line (const RosetteGradient *self,
                           double width,
                           double height,
                           double *x1,
                           double *y1,
                           double *x2,
                           double *y2)
{
  double middle_x, middle_y, dx, dy, half;

  g_return_if_fail (self != NULL);

  middle_x = (self->x - 0.5) * width;
  middle_y = (self->y - 0.5) * height;
  if (self->kind == ROSETTE_GRADIENT_RADIAL)
    {
      *x1 = middle_x;
      *y1 = *y2 = middle_y;
      *x2 = middle_x + self->radius * MAX (width, height) / 2.0;
      return;
    }

  dx = cos (self->angle * G_PI / 180.0);
  dy = sin (self->angle * G_PI / 180.0);
  half = (fabs (dx) * width + fabs (dy) * height) / 2.0;
  *x1 = middle_x - dx * half;
  *y1 = middle_y - dy * half;
  *x2 = middle_x + dx * half;
  *y2 = middle_y + dy * half;
}

void
rosette_gradient_set_line (RosetteGradient *self,
                           double width,
                           double height,
                           double x1,
                           double y1,
                           double x2,
                           double y2)
{
  double x = x1, y = y1;

  g_return_if_fail (self != NULL);

  if (width <= 0.0 || height <= 0.0)
    return;

  if (self->kind == ROSETTE_GRADIENT_RADIAL)
    self->radius = hypot (x2 - x1, y2 - y1) / (MAX (width, height) / 2.0);
  else
    {
      self->angle = atan2 (y2 - y1, x2 - x1) * 180.0 / G_PI;
      x = (x1 + x2) / 2.0;
      y = (y1 + y2) / 2.0;
    }
  self->x = x / width + 0.5;
  self->y = y / height + 0.5;
  rosette_gradient_normalize (self);
}
