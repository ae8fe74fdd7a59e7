/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-look.h"

#include "artwork/svg-xml.h"

#include <math.h>
#include <pango/pango.h>
#include <string.h>

#define TEXT(xml) ((const char *) (xml))

/* What of an element says nothing of how it is seen, or is read with its form. */
static const char *const silent[] = {
  "id",   "class",     "d",    "x",      "y",       "width",   "height",      "rx", "ry",
  "cx",   "cy",        "r",    "points", "version", "x1",      "y1",          "x2", "y2",
  "role", "focusable", "href", "lang",   "style",   "viewBox", "baseProfile", NULL
};

static const char *const silent_starts[] = { "data-", "aria-", NULL };

/* Properties that change nothing of a shape. */
static const char *const no_matter[] = { "font",
                                         "-inkscape-",
                                         "line-height",
                                         "stop-",
                                         "text-",
                                         "clip-rule",
                                         "word-",
                                         "letter-spacing",
                                         "writing-",
                                         "flood-",
                                         "white-space",
                                         "direction",
                                         "color-",
                                         "enable-background",
                                         "isolation",
                                         "shape-inside",
                                         "shape-padding",
                                         "solid-",
                                         "lighting-",
                                         "pointer-events",
                                         "cursor",
                                         "overflow",
                                         "dominant-baseline",
                                         "baseline-shift",
                                         "block-progression",
                                         "image-rendering",
                                         "inline-size",
                                         NULL };

/* Properties of which only one value is simple. */
static const struct
{
  const char *name;
  const char *value;
} plain[] = {
  { "visibility", "visible" },
  { "mix-blend-mode", "normal" },
  { "vector-effect", "none" },
  { "filter", "none" },
  { "mask", "none" },
  { "clip-path", "none" },
  { "marker", "none" },
  { "marker-start", "none" },
  { "marker-mid", "none" },
  { "marker-end", "none" },
  { "shape-rendering", "auto" },
  { "shape-rendering", "geometricPrecision" },
  { "preserveAspectRatio", "xMidYMid meet" },
  { "preserveAspectRatio", "xMidYMid" },
};

static gboolean
has_prefix (const char *name, const char *const *prefixes)
{
  for (gsize i = 0; prefixes[i] != NULL; i++)
    if (g_str_has_prefix (name, prefixes[i]))
      return TRUE;

  return FALSE;
}

gboolean
rosette_svg_read_numbers (const char *text, double numbers[6], guint *n_numbers)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,\t\r\n", -1);

  *n_numbers = 0;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      char *end = NULL;

      if (words[i][0] == '\0')
        continue;
      if (*n_numbers == 6)
        return FALSE;
      numbers[*n_numbers] = g_ascii_strtod (words[i], &end);
      if (*end != '\0' || !isfinite (numbers[*n_numbers]))
        return FALSE;
      (*n_numbers)++;
    }

  return TRUE;
}

/* "rgb(1, 2, 3)" or "rgb(10%, 20%, 30%)" */
static gboolean
read_rgb (const char *text, RosetteColor *color)
{
  g_autofree char *inner = g_strdup (text + strlen ("rgb("));
  gboolean is_percent = strchr (inner, '%') != NULL;
  double full = is_percent ? 100.0 : 255.0;
  double n[6];
  guint n_numbers;
  gsize length = strlen (inner);

  if (length == 0 || inner[length - 1] != ')')
    return FALSE;

  inner[length - 1] = '\0';
  if (!rosette_svg_read_numbers (g_strdelimit (inner, "%", ' '), n, &n_numbers) || n_numbers != 3)
    return FALSE;

  *color = (RosetteColor){ (guint8) lround (CLAMP (n[0] / full, 0.0, 1.0) * 255.0),
                           (guint8) lround (CLAMP (n[1] / full, 0.0, 1.0) * 255.0),
                           (guint8) lround (CLAMP (n[2] / full, 0.0, 1.0) * 255.0), 255 };

  return TRUE;
}

/* CSS Color 3, 4; Pango knows the names. */
gboolean
rosette_svg_read_color (const char *text, RosetteColor *color)
{
  static const char digits[] = "0123456789abcdefABCDEF";
  gsize length = strlen (text);
  guint16 alpha = G_MAXUINT16;
  PangoColor parsed;

  if (g_ascii_strncasecmp (text, "rgb(", 4) == 0)
    return read_rgb (text, color);
  if (text[0] == '#'
        ? strspn (text + 1, digits) != length - 1
            || (length != 4 && length != 5 && length != 7 && length != 9)
        : strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != length)
    return FALSE;
  if (!pango_color_parse_with_alpha (&parsed, &alpha, text))
    return FALSE;

  *color = (RosetteColor){ (guint8) (parsed.red >> 8), (guint8) (parsed.green >> 8),
                           (guint8) (parsed.blue >> 8), (guint8) (alpha >> 8) };

  return TRUE;
}

static gboolean
read_paint (const RosetteSvgLook *self, const char *text, RosetteSvgPaint *paint)
{
  paint->server = NULL;
  if (g_str_has_prefix (text, "url("))
    {
      paint->server = rosette_svg_source_find (self->source, text);
      return paint->server != NULL;
    }

  paint->is_current = g_ascii_strcasecmp (text, "currentColor") == 0;
  if (paint->is_current)
    return TRUE;
  if (g_str_equal (text, "none") || g_str_equal (text, "transparent"))
    {
      paint->color = (RosetteColor){ 0, 0, 0, 0 };
      return TRUE;
    }

  return rosette_svg_read_color (text, &paint->color);
}

static gboolean
read_number (const char *text, double max, double *number)
{
  char *end = NULL;

  *number = g_ascii_strtod (text, &end);

  return end != text && (*end == '\0' || g_str_equal (end, "px")) && *number >= 0.0
         && *number <= max;
}

/* One length of dashes and gaps alike, or one of each. */
static gboolean
read_dashes (RosetteSvgLook *self, const char *text)
{
  double n[6];
  guint n_numbers;

  self->dash = self->gap = 0.0;
  if (g_str_equal (text, "none"))
    return TRUE;
  if (!rosette_svg_read_numbers (text, n, &n_numbers) || n_numbers < 1 || n_numbers > 2)
    return FALSE;

  self->dash = n[0];
  self->gap = n_numbers == 2 ? n[1] : n[0];

  return (self->dash > 0.0 && self->gap >= 0.0 && self->dash <= 1e6 && self->gap <= 1e6)
         || (self->dash == 0.0 && self->gap == 0.0);
}

/* Which of the words it is. */
static gboolean
read_word (const char *text, const char *const *words, guint *index)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (text, words[i]))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/* Whether @name was a property of lines; @is_read: whether it was understood. */
static gboolean
read_line_property (RosetteSvgLook *self, const char *name, const char *value, gboolean *is_read)
{
  static const char *const caps[] = { "butt", "round", "square", NULL };
  static const char *const joins[] = { "miter", "round", "bevel", NULL };
  guint index = 0;

  if (g_str_equal (name, "stroke-width"))
    *is_read = read_number (value, 1e6, &self->stroke_width);
  else if (g_str_equal (name, "stroke-miterlimit"))
    *is_read = read_number (value, 1e6, &self->miter_limit);
  else if (g_str_equal (name, "stroke-dasharray"))
    *is_read = read_dashes (self, value);
  else if (g_str_equal (name, "stroke-dashoffset"))
    *is_read = read_number (value, 1e6, &self->dash_offset);
  else if (g_str_equal (name, "stroke-linecap"))
    {
      *is_read = read_word (value, caps, &index);
      self->cap = (cairo_line_cap_t) index;
    }
  else if (g_str_equal (name, "stroke-linejoin"))
    {
      *is_read = read_word (value, joins, &index);
      self->join = (cairo_line_join_t) index;
    }
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_plain (const char *name, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    if (g_str_equal (name, plain[i].name) && g_str_equal (value, plain[i].value))
      return TRUE;

  return has_prefix (name, no_matter);
}

/* FALSE where it would be seen and is not understood. */
static gboolean
read_property (RosetteSvgLook *self, const char *name, const char *value)
{
  static const char *const rules[] = { "nonzero", "evenodd", NULL };
  gboolean is_read = FALSE;
  guint rule = 0;

  if (g_str_equal (value, "inherit") && !g_str_equal (name, "opacity"))
    return TRUE;
  if (g_str_equal (name, "fill"))
    return read_paint (self, value, &self->fill);
  if (g_str_equal (name, "stroke"))
    return read_paint (self, value, &self->stroke);
  if (g_str_equal (name, "color"))
    return rosette_svg_read_color (value, &self->current);
  if (g_str_equal (name, "opacity"))
    return read_number (value, 1.0, &self->opacity);
  if (g_str_equal (name, "fill-opacity"))
    return read_number (value, 1.0, &self->fill.opacity);
  if (g_str_equal (name, "stroke-opacity"))
    return read_number (value, 1.0, &self->stroke.opacity);
  if (read_line_property (self, name, value, &is_read))
    return is_read;
  if (g_str_equal (name, "fill-rule"))
    {
      is_read = read_word (value, rules, &rule);
      self->is_even_odd = rule == 1;
      return is_read;
    }
  if (g_str_equal (name, "clip-path") && g_str_has_prefix (value, "url("))
    {
      self->clip = rosette_svg_source_find (self->source, value);
      return self->clip != NULL;
    }
  if (g_str_equal (name, "display"))
    self->is_unseen = g_str_equal (value, "none");
  else if (g_str_equal (name, "paint-order"))
    self->is_stroke_first =
      g_str_has_prefix (value, "stroke") || g_str_has_prefix (value, "markers stroke");
  else
    return is_plain (name, value);

  return TRUE;
}

/* Which of several counts is not looked at here. */
static gboolean
read_property_cb (const char *name, const char *value, gpointer user_data)
{
  return strstr (value, "!important") == NULL && read_property (user_data, name, value);
}

static void
multiply (cairo_matrix_t *matrix, double xx, double yx, double xy, double yy, double x, double y)
{
  cairo_matrix_t other;

  cairo_matrix_init (&other, xx, yx, xy, yy, x, y);
  cairo_matrix_multiply (matrix, &other, matrix);
}

static gboolean
run_function (const char *name, const double *n, guint n_numbers, cairo_matrix_t *matrix)
{
  if (g_str_equal (name, "matrix") && n_numbers == 6)
    multiply (matrix, n[0], n[1], n[2], n[3], n[4], n[5]);
  else if (g_str_equal (name, "translate") && (n_numbers == 1 || n_numbers == 2))
    cairo_matrix_translate (matrix, n[0], n_numbers == 2 ? n[1] : 0.0);
  else if (g_str_equal (name, "scale") && (n_numbers == 1 || n_numbers == 2))
    cairo_matrix_scale (matrix, n[0], n_numbers == 2 ? n[1] : n[0]);
  else if (g_str_equal (name, "rotate") && (n_numbers == 1 || n_numbers == 3))
    {
      double x = n_numbers == 3 ? n[1] : 0.0, y = n_numbers == 3 ? n[2] : 0.0;

      cairo_matrix_translate (matrix, x, y);
      cairo_matrix_rotate (matrix, n[0] * G_PI / 180.0);
      cairo_matrix_translate (matrix, -x, -y);
    }
  else if (g_str_equal (name, "skewX") && n_numbers == 1)
    multiply (matrix, 1.0, 0.0, tan (n[0] * G_PI / 180.0), 1.0, 0.0, 0.0);
  else if (g_str_equal (name, "skewY") && n_numbers == 1)
    multiply (matrix, 1.0, tan (n[0] * G_PI / 180.0), 0.0, 1.0, 0.0, 0.0);
  else
    return FALSE;

  return TRUE;
}

/* SVG 1.1, 7.6 */
gboolean
rosette_svg_read_transform (const char *text, cairo_matrix_t *matrix)
{
  g_auto (GStrv) functions = g_strsplit (text, ")", -1);

  for (gsize i = 0; functions[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (functions[i], "(", 2);
      double numbers[6];
      guint n_numbers;

      if (parts[0] == NULL || g_strstrip (parts[0])[0] == '\0')
        continue;
      if (parts[1] == NULL || !rosette_svg_read_numbers (parts[1], numbers, &n_numbers)
          || !run_function (g_strstrip (g_strdelimit (parts[0], ",", ' ')), numbers, n_numbers,
                            matrix))
        return FALSE;
    }

  return TRUE;
}

void
rosette_svg_look_init (RosetteSvgLook *self,
                       const RosetteSvgSource *source,
                       const cairo_matrix_t *matrix)
{
  *self = (RosetteSvgLook){
    .source = source,
    .matrix = *matrix,
    .fill = { { 0, 0, 0, 255 }, 1.0, FALSE, NULL },
    .stroke = { { 0, 0, 0, 0 }, 1.0, FALSE, NULL },
    .current = { 0, 0, 0, 255 },
    .stroke_width = 1.0,
    .miter_limit = 4.0,
    .cap = CAIRO_LINE_CAP_BUTT,
    .join = CAIRO_LINE_JOIN_MITER,
    .opacity = 1.0,
  };
}

gboolean
rosette_svg_look_read (RosetteSvgLook *self, xmlNode *element)
{
  self->opacity = 1.0;
  self->clip = NULL;
  for (xmlAttr *at = element->properties; at != NULL; at = at->next)
    {
      g_auto (RosetteXmlText) value = (char *) xmlNodeGetContent ((xmlNode *) at);
      const char *name = TEXT (at->name);

      if (at->ns != NULL || g_strv_contains (silent, name) || has_prefix (name, silent_starts))
        continue;
      if (g_str_equal (name, "transform") ? !rosette_svg_read_transform (value, &self->matrix)
                                          : !read_property (self, name, g_strstrip (value)))
        return FALSE;
    }

  return rosette_svg_source_read_style (self->source, element, read_property_cb, self);
}

RosetteColor
rosette_svg_look_get_paint (const RosetteSvgLook *self, const RosetteSvgPaint *paint)
{
  RosetteColor color = paint->is_current ? self->current : paint->color;

  color.alpha = (guint8) lround (color.alpha * paint->opacity);

  return color;
}
