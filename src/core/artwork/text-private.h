/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "artwork/outline.h"

G_BEGIN_DECLS

/* Between text.c, which sets lines, text-arc.c, which lays one around a circle, and
 * text-language.c. */

/* Cairo keeps the points of a path in 256ths: letters are outlined this much larger than they are
 * drawn.
 */
#define ROSETTE_TEXT_FINER 16.0

/* Something to lay text out for: nothing is drawn there. Freed by cairo_destroy(). */
cairo_t *rosette_text_create_context (void) G_GNUC_WARN_UNUSED_RESULT;

/* @text in the font of @shape, at @font_size, without hinting, so that the same fonts give the same
 * outlines on every screen. */
PangoLayout *rosette_text_create_layout (cairo_t *cr,
                                         const RosetteShape *shape,
                                         const char *text,
                                         double font_size) G_GNUC_WARN_UNUSED_RESULT;

/* Says in which language each part of @text is to be drawn, by its script alone: in
 * text-language.c.
 */
void rosette_text_add_languages (PangoAttrList *attributes, const char *text);

/* A letter with its marks, or some that are one glyph, of one font. */
typedef struct
{
  PangoFont *font;
  PangoGlyphString *glyphs; /* of its own */
  double advance;           /* to the next one, in Pango units */
  gboolean is_tied;         /* to the next one, as a mark is of another font to its letter */
  gboolean is_joined;       /* to others that are, by a line of the pen */
} RosetteCluster;

void rosette_cluster_clear (RosetteCluster *cluster);

/* Takes a run of @layout apart, in the order in which it is seen. @clusters: of RosetteCluster */
void rosette_text_append_clusters (GArray *clusters, PangoLayout *layout, PangoGlyphItem *run);

/* Whether a font has glyphs that are pictures. */
gboolean rosette_text_is_colored (PangoFont *font);

/* Draws a cluster of such a font as a picture, which @outline keeps. @x, @y: where it begins, on
 * the line, in design units; @angle: how it is turned there, in degrees;
 * @size: 1 for as large as its font */
void rosette_text_add_picture (RosetteOutline *outline,
                               const RosetteCluster *cluster,
                               double x,
                               double y,
                               double angle,
                               double size);

/* A text around a circle: in text-arc.c. */
RosetteOutline *rosette_text_outline_arc (const RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
