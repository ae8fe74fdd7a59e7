/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/text-private.h"

#include "artwork/text.h"

#include <hb-ot.h>
#include <math.h>

#define FINER ROSETTE_TEXT_FINER

/* A text that must be smaller is tried at half, then at half of what is left, so often. */
#define N_FIT_STEPS 12

/* How sharp a coloured glyph is kept: its longer side in pixels. */
#define PICTURE_PX 128.0

cairo_t *
rosette_text_create_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
  cairo_surface_destroy (surface);

  return cr;
}

/* Whether the letters of a word hang together: nothing may be put between them (CSS Text 3, 8.2).
 */
static gboolean
is_joined (gunichar letter)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_ARABIC,   G_UNICODE_SCRIPT_SYRIAC,     G_UNICODE_SCRIPT_NKO,
    G_UNICODE_SCRIPT_MANDAIC,  G_UNICODE_SCRIPT_MONGOLIAN,  G_UNICODE_SCRIPT_PHAGS_PA,
    G_UNICODE_SCRIPT_ADLAM,    G_UNICODE_SCRIPT_DEVANAGARI, G_UNICODE_SCRIPT_BENGALI,
    G_UNICODE_SCRIPT_GURMUKHI,
  };
  GUnicodeScript script = g_unichar_get_script (letter);

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (script == scripts[i])
      return TRUE;

  return FALSE;
}

static void
add_spacing (PangoAttrList *attributes, const char *text, double spacing)
{
  for (const char *at = text, *next; *at != '\0'; at = next)
    {
      PangoAttribute *attribute = NULL;

      next = g_utf8_next_char (at);
      if (is_joined (g_utf8_get_char (at)))
        continue;
      attribute = pango_attr_letter_spacing_new ((int) lround (spacing));
      attribute->start_index = (guint) (at - text);
      attribute->end_index = (guint) (next - text);
      pango_attr_list_change (attributes, attribute);
    }
}

/* Nothing of the session: the same design looks the same for everybody. */
static void
set_attributes (PangoLayout *layout, double spacing)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *text = pango_layout_get_text (layout);

  pango_context_set_language (pango_layout_get_context (layout), pango_language_from_string ("en"));
  rosette_text_add_languages (attributes, text);
  if (spacing != 0.0)
    add_spacing (attributes, text, spacing);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

PangoLayout *
rosette_text_create_layout (cairo_t *cr,
                            const RosetteShape *shape,
                            const char *text,
                            double font_size)
{
  PangoFontDescription *font = pango_font_description_new ();
  PangoLayout *layout = pango_cairo_create_layout (cr);
  /* On a circle the letters are spread there. */
  double spacing = shape->kind == ROSETTE_SHAPE_TEXT ? shape->spacing : 0.0;

  pango_font_description_set_family (font, shape->font_family);
  pango_font_description_set_absolute_size (font, font_size * FINER * PANGO_SCALE);
  pango_font_description_set_weight (font,
                                     shape->font_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  set_attributes (layout, spacing * font_size * FINER * PANGO_SCALE);

  return layout;
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = logical.width / (FINER * PANGO_SCALE);
  *height = logical.height / (FINER * PANGO_SCALE);
}

/* @shape's text at a size, in lines as wide as its box where it wraps. */
static PangoLayout *
create_sized (cairo_t *cr, const RosetteShape *shape, double font_size)
{
  PangoLayout *layout = rosette_text_create_layout (cr, shape, shape->text, font_size);

  if (shape->fit == ROSETTE_FIT_FILL)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_width (layout, (int) (shape->width * FINER * PANGO_SCALE));
    }

  return layout;
}

static gboolean
is_inside (PangoLayout *layout, const RosetteShape *shape)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return logical.width <= shape->width * FINER * PANGO_SCALE
         && logical.height <= shape->height * FINER * PANGO_SCALE;
}

/* The largest size, up to the font's own, at which the text is inside of its box. */
static double
find_size (cairo_t *cr, const RosetteShape *shape)
{
  double from = 0.0, to = 2.0 * shape->font_size;

  if (shape->fit == ROSETTE_FIT_NONE || shape->kind != ROSETTE_SHAPE_TEXT)
    return shape->font_size;

  for (guint i = 0; i < N_FIT_STEPS; i++)
    {
      /* The first try is the font's own size. */
      double size = (from + to) / 2.0;
      g_autoptr (PangoLayout) layout = create_sized (cr, shape, size);

      if (is_inside (layout, shape) && i == 0)
        return size;
      if (is_inside (layout, shape))
        from = size;
      else
        to = size;
    }

  return from;
}

/* The text as it is drawn; @height is that of its lines, which stand in the middle of the box. */
static PangoLayout *
create_fitted (cairo_t *cr, const RosetteShape *shape, double *width, double *height)
{
  PangoLayout *layout = create_sized (cr, shape, find_size (cr, shape));

  get_size (layout, width, height);
  /* Lines that are wrapped are centred in the width of the box. */
  if (pango_layout_get_width (layout) >= 0)
    *width = pango_layout_get_width (layout) / (FINER * PANGO_SCALE);

  return layout;
}

void
rosette_text_measure (const RosetteShape *shape, double *width, double *height)
{
  g_autoptr (PangoLayout) layout = NULL;
  cairo_t *cr = NULL;

  g_return_if_fail (shape != NULL && rosette_shape_is_text (shape));

  cr = rosette_text_create_context ();
  layout = rosette_text_create_layout (cr, shape, shape->text, shape->font_size);
  get_size (layout, width, height);
  cairo_destroy (cr);
}

double
rosette_text_get_fitted_size (const RosetteShape *shape)
{
  cairo_t *cr = NULL;
  double size;

  g_return_val_if_fail (shape != NULL && shape->kind == ROSETTE_SHAPE_TEXT, 0.0);

  cr = rosette_text_create_context ();
  size = find_size (cr, shape);
  cairo_destroy (cr);

  return size;
}

gboolean
rosette_text_is_colored (PangoFont *font)
{
  hb_font_t *hb_font = pango_font_get_hb_font (font);
  hb_face_t *face = hb_font != NULL ? hb_font_get_face (hb_font) : NULL;

  return face != NULL
         && (hb_ot_color_has_png (face) || hb_ot_color_has_layers (face)
             || hb_ot_color_has_svg (face));
}

void
rosette_cluster_clear (RosetteCluster *cluster)
{
  g_clear_object (&cluster->font);
  g_clear_pointer (&cluster->glyphs, pango_glyph_string_free);
}

/* A place in the text where a cursor may stand. */
static gboolean
is_letter_start (PangoLayout *layout, int place)
{
  const char *text = pango_layout_get_text (layout);
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  glong index = g_utf8_pointer_to_offset (text, text + place);

  return index >= n_attributes || attributes[index].is_cursor_position;
}

/* Whether the glyphs @i and @i + 1, side by side, are of one letter and its marks. */
static gboolean
is_same_letter (PangoLayout *layout, const PangoGlyphItem *run, int i)
{
  const int *places = run->glyphs->log_clusters;
  gboolean is_backwards = run->item->analysis.level % 2 != 0;
  int later = is_backwards ? places[i] : places[i + 1];

  return places[i] == places[i + 1] || !is_letter_start (layout, run->item->offset + later);
}

/* A mark of another font is tied to its letter, which stands before it, or after it where one reads
 * from the right. */
static void
add_cluster (GArray *clusters, PangoLayout *layout, PangoGlyphItem *run, int first, int last)
{
  RosetteCluster cluster = { g_object_ref (run->item->analysis.font), pango_glyph_string_new () };
  gboolean is_backwards = run->item->analysis.level % 2 != 0;
  int place = run->item->offset + run->glyphs->log_clusters[is_backwards ? last : first];
  gboolean is_tied = !is_letter_start (layout, place);

  pango_glyph_string_set_size (cluster.glyphs, last - first + 1);
  for (int i = first; i <= last; i++)
    {
      cluster.glyphs->glyphs[i - first] = run->glyphs->glyphs[i];
      cluster.glyphs->log_clusters[i - first] = 0;
      cluster.advance += run->glyphs->glyphs[i].geometry.width;
    }
  cluster.is_joined = is_joined (g_utf8_get_char (pango_layout_get_text (layout) + place));
  cluster.is_tied = is_tied && is_backwards;
  if (is_tied && !is_backwards && clusters->len > 0)
    g_array_index (clusters, RosetteCluster, clusters->len - 1).is_tied = TRUE;
  g_array_append_val (clusters, cluster);
}

/* Glyphs of one cluster stand side by side and have one place in the text. */
void
rosette_text_append_clusters (GArray *clusters, PangoLayout *layout, PangoGlyphItem *run)
{
  for (int first = 0, last; first < run->glyphs->num_glyphs; first = last + 1)
    {
      for (last = first; last + 1 < run->glyphs->num_glyphs && is_same_letter (layout, run, last);
           last++)
        ;
      add_cluster (clusters, layout, run, first, last);
    }
}

void
rosette_text_add_picture (RosetteOutline *outline,
                          const RosetteCluster *cluster,
                          double x,
                          double y,
                          double angle,
                          double size)
{
  double turn = angle * G_PI / 180.0;
  PangoRectangle ink;
  double scale, left, top, width, height;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;

  /* A font of pictures does not say its size, only what it draws. */
  pango_glyph_string_extents (cluster->glyphs, cluster->font, &ink, NULL);
  if (ink.width <= 0 || ink.height <= 0)
    return;

  scale = PICTURE_PX * PANGO_SCALE / MAX (ink.width, ink.height);
  left = floor (ink.x * scale / PANGO_SCALE) - 1.0;
  top = floor (ink.y * scale / PANGO_SCALE) - 1.0;
  width = ceil (ink.width * scale / PANGO_SCALE) + 3.0;
  height = ceil (ink.height * scale / PANGO_SCALE) + 3.0;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_translate (cr, -left, -top);
  cairo_scale (cr, scale, scale);
  pango_cairo_show_glyph_string (cr, cluster->font, cluster->glyphs);
  cairo_destroy (cr);

  /* From its corner on the line to its middle, turned. */
  scale *= FINER / size;
  left = (left + width / 2.0) / scale;
  top = (top + height / 2.0) / scale;
  rosette_outline_add_picture (outline, surface, x + left * cos (turn) - top * sin (turn),
                               y + left * sin (turn) + top * cos (turn), width / scale,
                               height / scale, angle);
  cairo_surface_destroy (surface);
}

/* What of a run are pictures; @x, @y: where it begins, in Pango units. */
static void
add_pictures (RosetteOutline *outline, PangoLayout *layout, PangoGlyphItem *run, double x, double y)
{
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (RosetteCluster));

  g_array_set_clear_func (clusters, (GDestroyNotify) rosette_cluster_clear);
  rosette_text_append_clusters (clusters, layout, run);
  for (guint i = 0; i < clusters->len; i++)
    {
      RosetteCluster *cluster = &g_array_index (clusters, RosetteCluster, i);

      rosette_text_add_picture (outline, cluster, x / (FINER * PANGO_SCALE),
                                y / (FINER * PANGO_SCALE), 0.0, 1.0);
      x += cluster->advance;
    }
}

/* Lines stand around the centre: @cr is moved by half of the text. */
static void
add_runs (RosetteOutline *outline,
          cairo_t *cr,
          PangoLayout *layout,
          double left,
          double top,
          gboolean colored)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);
      int baseline = pango_layout_iter_get_baseline (iter);
      PangoRectangle logical;

      if (run == NULL || rosette_text_is_colored (run->item->analysis.font) != colored)
        continue;
      pango_layout_iter_get_run_extents (iter, NULL, &logical);
      if (colored)
        add_pictures (outline, layout, run, logical.x + left, baseline + top);
      else
        {
          cairo_move_to (cr, (logical.x + left) / PANGO_SCALE, (baseline + top) / PANGO_SCALE);
          pango_cairo_glyph_string_path (cr, run->item->analysis.font, run->glyphs);
        }
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

RosetteOutline *
rosette_text_outline (const RosetteShape *shape)
{
  g_autoptr (PangoLayout) layout = NULL;
  RosetteOutline *outline = NULL;
  cairo_path_t *path = NULL;
  cairo_t *cr = NULL;
  double width, height, left, top;

  g_return_val_if_fail (shape != NULL && rosette_shape_is_text (shape), NULL);

  if (shape->kind == ROSETTE_SHAPE_ARC)
    return rosette_text_outline_arc (shape);

  cr = rosette_text_create_context ();
  layout = create_fitted (cr, shape, &width, &height);
  left = -width * FINER * PANGO_SCALE / 2.0;
  top = -height * FINER * PANGO_SCALE / 2.0;
  add_runs (NULL, cr, layout, left, top, FALSE);
  path = cairo_copy_path (cr);
  outline = rosette_outline_new_from_cairo (path, 1.0 / FINER);
  cairo_path_destroy (path);
  add_runs (outline, cr, layout, left, top, TRUE);
  cairo_destroy (cr);

  return outline;
}

GPtrArray *
rosette_text_get_lines (const RosetteShape *shape, GArray *baselines)
{
  g_autoptr (PangoLayout) layout = NULL;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  PangoLayoutIter *iter = NULL;
  cairo_t *cr = NULL;
  double width, height;

  g_return_val_if_fail (shape != NULL && shape->kind == ROSETTE_SHAPE_TEXT, lines);

  cr = rosette_text_create_context ();
  layout = create_fitted (cr, shape, &width, &height);
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      double baseline =
        pango_layout_iter_get_baseline (iter) / (FINER * PANGO_SCALE) - height / 2.0;

      g_array_append_val (baselines, baseline);
      g_ptr_array_add (lines, g_strndup (shape->text + line->start_index, (gsize) line->length));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  cairo_destroy (cr);

  return lines;
}
