/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/text-private.h"

#include "artwork/text.h"

#include <math.h>

#define FINER ROSETTE_TEXT_FINER

/* Between the end of a text and its beginning, in ems: about a word's. */
#define LEAST_SPACE 0.25

/* A line of text, taken apart, and how it lies on its circle. Lengths in design units. */
typedef struct
{
  GArray *clusters; /* of RosetteCluster, from left to right */
  double advance;   /* of all of them, without what is added between them */
  double extra;     /* between two, where anything may be */
  guint n_gaps;     /* how often that is */
  double scale;     /* below 1 where the text is too long */
  double radius;    /* on which the middle of the capitals lies */
  double half_cap;  /* half of a capital's height */
  gboolean is_below;
} Arc;

/* Half of the height of a capital, in Pango units: the middle of the line that the eye follows. */
static double
get_half_cap (cairo_t *cr, const RosetteShape *shape)
{
  g_autoptr (PangoLayout) layout = rosette_text_create_layout (cr, shape, "H", shape->font_size);
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);

  return ink.height / 2.0;
}

/* A text on a circle is one line. */
static char *
dup_line (const RosetteShape *shape)
{
  return g_strdelimit (g_strdup (shape->text), "\n", ' ');
}

static void
take_apart (Arc *arc, PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  arc->clusters = g_array_new (FALSE, FALSE, sizeof (RosetteCluster));
  g_array_set_clear_func (arc->clusters, (GDestroyNotify) rosette_cluster_clear);
  do
    {
      PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);

      if (run != NULL)
        rosette_text_append_clusters (arc->clusters, layout, run);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);

  for (guint i = 0; i < arc->clusters->len; i++)
    arc->advance +=
      g_array_index (arc->clusters, RosetteCluster, i).advance / (FINER * PANGO_SCALE);
}

static gboolean
has_gap (const Arc *arc, guint index)
{
  const RosetteCluster *cluster = &g_array_index (arc->clusters, RosetteCluster, index);

  return index + 1 < arc->clusters->len && !cluster->is_tied
         && !(cluster->is_joined && cluster[1].is_joined);
}

/* Of joined letters only the words can be spread, and not without end. */
static double
get_most_extra (const Arc *arc, const RosetteShape *shape)
{
  for (guint i = 0; i < arc->clusters->len; i++)
    if (g_array_index (arc->clusters, RosetteCluster, i).is_joined)
      return shape->font_size / 2.0;

  return G_MAXDOUBLE;
}

/* How far it reaches: it becomes smaller where it is too long, and never goes around twice. Around
 * the whole circle its end stays away from its beginning, as far as its letters from each other. */
static void
fit (Arc *arc, const RosetteShape *shape)
{
  double degrees = shape->fit == ROSETTE_FIT_NONE ? 360.0 : shape->arc;
  double room = degrees * G_PI / 180.0 * arc->radius;
  gboolean is_closed = degrees >= 360.0;
  double length, taken;

  for (guint i = 0; i < arc->clusters->len; i++)
    arc->n_gaps += has_gap (arc, i);
  arc->extra = shape->spacing * shape->font_size;
  length = MAX (arc->advance + arc->n_gaps * arc->extra, 0.0);
  taken = length + (is_closed ? MAX (arc->extra, LEAST_SPACE * shape->font_size) : 0.0);
  arc->scale = taken > room ? room / taken : 1.0;
  if (shape->fit == ROSETTE_FIT_FILL && taken < room && arc->n_gaps > 0)
    arc->extra =
      MIN ((room - arc->advance) / (arc->n_gaps + is_closed), get_most_extra (arc, shape));
}

static void
add_cluster (RosetteOutline *outline, cairo_t *cr, const Arc *arc, double along, guint index)
{
  const RosetteCluster *cluster = &g_array_index (arc->clusters, RosetteCluster, index);
  double angle = along / arc->radius;
  double half = cluster->advance / 2.0 / (FINER * PANGO_SCALE);

  if (rosette_text_is_colored (cluster->font))
    {
      double turn = arc->is_below ? -angle : angle;
      double x = -half * arc->scale, y = arc->half_cap * arc->scale;
      double foot_x = arc->radius * sin (angle);
      double foot_y = arc->radius * (arc->is_below ? cos (angle) : -cos (angle));

      rosette_text_add_picture (outline, cluster, foot_x + x * cos (turn) - y * sin (turn),
                                foot_y + x * sin (turn) + y * cos (turn), turn * 180.0 / G_PI,
                                arc->scale);
      return;
    }

  cairo_save (cr);
  cairo_scale (cr, FINER, FINER);
  if (arc->is_below)
    cairo_rotate (cr, -angle);
  else
    cairo_rotate (cr, angle);
  cairo_translate (cr, 0.0, arc->is_below ? arc->radius : -arc->radius);
  cairo_scale (cr, arc->scale / FINER, arc->scale / FINER);
  cairo_move_to (cr, -half * FINER, arc->half_cap * FINER);
  pango_cairo_glyph_string_path (cr, cluster->font, cluster->glyphs);
  cairo_restore (cr);
}

static void
add_clusters (RosetteOutline *outline, cairo_t *cr, const Arc *arc, gboolean colored)
{
  double at = -(arc->advance + arc->n_gaps * arc->extra) / 2.0;

  for (guint i = 0; i < arc->clusters->len; i++)
    {
      const RosetteCluster *cluster = &g_array_index (arc->clusters, RosetteCluster, i);
      double advance = cluster->advance / (FINER * PANGO_SCALE);

      if (rosette_text_is_colored (cluster->font) == colored)
        add_cluster (outline, cr, arc, (at + advance / 2.0) * arc->scale, i);
      at += advance + (has_gap (arc, i) ? arc->extra : 0.0);
    }
}

/* To be freed with arc_clear(). */
static void
arc_init (Arc *arc, cairo_t *cr, const RosetteShape *shape)
{
  g_autofree char *text = dup_line (shape);
  g_autoptr (PangoLayout) layout = rosette_text_create_layout (cr, shape, text, shape->font_size);

  *arc = (Arc){ .radius = MAX (shape->width / 2.0, 1.0),
                .half_cap = get_half_cap (cr, shape) / (FINER * PANGO_SCALE),
                .is_below = shape->variant == ROSETTE_ARC_BOTTOM };
  take_apart (arc, layout);
  fit (arc, shape);
}

static void
arc_clear (Arc *arc)
{
  g_array_unref (arc->clusters);
}

RosetteOutline *
rosette_text_outline_arc (const RosetteShape *shape)
{
  cairo_t *cr = rosette_text_create_context ();
  RosetteOutline *outline = NULL;
  cairo_path_t *path = NULL;
  Arc arc;

  arc_init (&arc, cr, shape);
  add_clusters (NULL, cr, &arc, FALSE);
  path = cairo_copy_path (cr);
  outline = rosette_outline_new_from_cairo (path, 1.0 / FINER);
  cairo_path_destroy (path);
  add_clusters (outline, cr, &arc, TRUE);
  arc_clear (&arc);
  cairo_destroy (cr);

  return outline;
}

void
rosette_text_get_arc (const RosetteShape *shape, double *from, double *to)
{
  cairo_t *cr = NULL;
  double length;
  Arc arc;

  g_return_if_fail (shape != NULL && shape->kind == ROSETTE_SHAPE_ARC);

  cr = rosette_text_create_context ();
  arc_init (&arc, cr, shape);
  length = (arc.advance + arc.n_gaps * arc.extra) * arc.scale;
  *to = length / arc.radius / 2.0 * 180.0 / G_PI;
  *from = -*to;
  arc_clear (&arc);
  cairo_destroy (cr);
}
