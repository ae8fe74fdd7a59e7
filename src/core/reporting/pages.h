/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "reporting/mark.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosettePages:
 *
 * A PDF of A4 pages that texts flow onto from above, with real letters in it that can be searched,
 * read aloud and copied, and a number at the foot of each page. Lengths are in points.
 */
typedef struct _RosettePages RosettePages;

/**
 * RosettePagesStyle:
 * @tag: what it is for a screen reader: "H1", "H2", "P" (PDF 1.7, 14.8.4)
 * @size: of the letters
 * @bold: whether they are
 * @rgb: their colour, 0xrrggbb
 * @before: free space above
 * @keep: how much room below the first line is needed on the same page: for headings
 *
 * How a text looks.
 */
typedef struct
{
  const char *tag;
  double size;
  gboolean bold;
  guint32 rgb;
  double before;
  double keep;
} RosettePagesStyle;

/**
 * rosette_pages_new:
 * @title: of the document
 * @date: when it was made, as the document says
 * @n_pages: how many pages there are in all, when that is known already, or 0
 *
 * Returns: (transfer full): pages with nothing on them
 */
RosettePages *rosette_pages_new (const char *title,
                                 GDateTime *date,
                                 guint n_pages) G_GNUC_WARN_UNUSED_RESULT;
void rosette_pages_free (RosettePages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosettePages, rosette_pages_free)

/* How wide the room for text is, how far down it is used, and on how many pages. */
double rosette_pages_get_width (RosettePages *self);
double rosette_pages_get_y (RosettePages *self);
guint rosette_pages_get_n_pages (RosettePages *self);

/**
 * rosette_pages_set_y:
 * @y: from the upper edge of the page
 *
 * Goes on at that height of the same page, for what stands beside something else.
 */
void rosette_pages_set_y (RosettePages *self, double y);

/**
 * rosette_pages_need:
 * @height: of what comes next
 *
 * Begins a new page where there is no room for that.
 */
void rosette_pages_need (RosettePages *self, double height);

/**
 * rosette_pages_add_text:
 * @style: how it looks
 * @left: where it begins, from the left edge of the room for text
 * @width: how wide it may be
 * @text: plain text, of one line or several
 * @link: (nullable): the web address that opens from it
 *
 * Adds a text below what is there, on as many pages as it needs.
 */
void rosette_pages_add_text (RosettePages *self,
                             const RosettePagesStyle *style,
                             double left,
                             double width,
                             const char *text,
                             const char *link);

/* Draws @mark beside what comes next, @size wide and high. */
void rosette_pages_add_mark (RosettePages *self, const RosetteMark *mark, double left, double size);

/**
 * rosette_pages_add_picture:
 * @png: a picture, written by Rosette itself
 * @size: how wide and high it may be
 *
 * Draws a picture at the left edge, and does not go down: text may stand beside it.
 *
 * Returns: its height; 0 where it cannot be drawn
 */
double rosette_pages_add_picture (RosettePages *self, GBytes *png, double size);

/* A line across. */
void rosette_pages_add_rule (RosettePages *self);

/**
 * rosette_pages_finish:
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the PDF; or %NULL with ROSETTE_ERROR_LIMIT (no memory for it)
 */
GBytes *rosette_pages_finish (RosettePages *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
