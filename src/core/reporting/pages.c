/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/pages.h"

#include "artwork/surface-png.h"
#include "base/error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

/* A4, and how much of it is left free. */
#define PAGE_WIDTH  595.276
#define PAGE_HEIGHT 841.890
#define MARGIN      56.0
#define BOTTOM      (PAGE_HEIGHT - MARGIN - 14.0)

#define FONTS "Cantarell, Noto Sans, sans-serif"

struct _RosettePages
{
  cairo_surface_t *surface;
  cairo_t *cr;
  GByteArray *bytes;
  guint n_pages; /* in all, or 0 */
  guint page;
  double y;
};

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_rgb (cairo_t *cr, guint32 rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                        (rgb & 0xff) / 255.0);
}

RosettePages *
rosette_pages_new (const char *title, GDateTime *date, guint n_pages)
{
  RosettePages *self = g_new0 (RosettePages, 1);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (date);
  g_autofree char *made = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

  self->bytes = g_byte_array_new ();
  self->surface =
    cairo_pdf_surface_create_for_stream (write_cb, self->bytes, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Rosette");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_MOD_DATE, made);
  self->cr = cairo_create (self->surface);
  cairo_tag_begin (self->cr, "Document", NULL);
  self->n_pages = n_pages;
  self->page = 1;
  self->y = MARGIN;

  return self;
}

void
rosette_pages_free (RosettePages *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

double
rosette_pages_get_width (RosettePages *self)
{
  return PAGE_WIDTH - 2 * MARGIN;
}

double
rosette_pages_get_y (RosettePages *self)
{
  return self->y;
}

guint
rosette_pages_get_n_pages (RosettePages *self)
{
  return self->page;
}

void
rosette_pages_set_y (RosettePages *self, double y)
{
  self->y = y;
}

static PangoLayout *
create_layout (RosettePages *self, const RosettePagesStyle *style, double width, const char *text)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontDescription *font = pango_font_description_from_string (FONTS);

  /* A point of the page is a unit of its space, whatever the screen's resolution is; and letters
   * stand where they belong, not on whole points: a gap would be read as a space. */
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_layout_context_changed (layout);
  pango_font_description_set_size (font, (int) (style->size * PANGO_SCALE));
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, (int) (style->size * 0.2 * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
draw_foot (RosettePages *self)
{
  static const RosettePagesStyle style = { "P", 8, FALSE, 0x5e5c64, 0, 0 };
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;

  if (self->n_pages > 0)
    /* Translators: which page of a document, of how many */
    text = g_strdup_printf (_ ("Page %u of %u"), self->page, self->n_pages);
  else
    text = g_strdup_printf ("%u", self->page);

  layout = create_layout (self, &style, rosette_pages_get_width (self), text);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  set_rgb (self->cr, style.rgb);
  cairo_move_to (self->cr, MARGIN, PAGE_HEIGHT - MARGIN + 8);
  pango_cairo_show_layout (self->cr, layout);
}

static void
turn_page (RosettePages *self)
{
  draw_foot (self);
  cairo_show_page (self->cr);
  self->page++;
  self->y = MARGIN;
}

void
rosette_pages_need (RosettePages *self, double height)
{
  if (self->y + height > BOTTOM && self->y > MARGIN)
    turn_page (self);
}

/* An apostrophe would end the attribute (cairo's syntax of tags). */
static char *
dup_link_attribute (const char *link)
{
  g_auto (GStrv) parts = g_strsplit (link, "'", -1);
  g_autofree char *safe = g_strjoinv ("%27", parts);

  return g_strdup_printf ("uri='%s'", safe);
}

static void
draw_line (RosettePages *self,
           PangoLayoutLine *line,
           const RosettePagesStyle *style,
           double x,
           double baseline,
           const char *link_attribute)
{
  set_rgb (self->cr, style->rgb);
  if (link_attribute != NULL)
    cairo_tag_begin (self->cr, CAIRO_TAG_LINK, link_attribute);
  cairo_tag_begin (self->cr, style->tag, NULL);
  cairo_move_to (self->cr, x, self->y + baseline);
  pango_cairo_show_layout_line (self->cr, line);
  cairo_tag_end (self->cr, style->tag);
  if (link_attribute != NULL)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

void
rosette_pages_add_text (RosettePages *self,
                        const RosettePagesStyle *style,
                        double left,
                        double width,
                        const char *text,
                        const char *link)
{
  g_autoptr (PangoLayout) layout = create_layout (self, style, width, text);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  g_autofree char *attribute = link != NULL ? dup_link_attribute (link) : NULL;
  double spacing = style->size * 0.2;
  gboolean is_first = TRUE;

  self->y += style->before;
  do
    {
      PangoRectangle extents;
      double top, height;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      top = extents.y / (double) PANGO_SCALE;
      height = extents.height / (double) PANGO_SCALE;
      rosette_pages_need (self, height + (is_first ? style->keep : 0));
      draw_line (self, pango_layout_iter_get_line_readonly (iter), style,
                 MARGIN + left + extents.x / (double) PANGO_SCALE,
                 pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE - top, attribute);
      self->y += height + spacing;
      is_first = FALSE;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

void
rosette_pages_add_mark (RosettePages *self, const RosetteMark *mark, double left, double size)
{
  rosette_mark_draw (mark, self->cr, MARGIN + left, self->y, size);
}

double
rosette_pages_add_picture (RosettePages *self, GBytes *png, double size)
{
  cairo_surface_t *image = rosette_surface_from_png (png);
  int width, height;
  double scale;

  if (image == NULL)
    return 0.0;

  width = cairo_image_surface_get_width (image);
  height = cairo_image_surface_get_height (image);
  scale = size / MAX (width, height);
  /* Filled, not painted: cairo 1.16 takes an opaque paint for one that covers the page, and
   * forgets what was there before, tags too. */
  cairo_tag_begin (self->cr, "Figure", NULL);
  cairo_save (self->cr);
  cairo_translate (self->cr, MARGIN, self->y);
  cairo_scale (self->cr, scale, scale);
  cairo_set_source_surface (self->cr, image, 0, 0);
  cairo_rectangle (self->cr, 0, 0, width, height);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
  cairo_tag_end (self->cr, "Figure");
  cairo_surface_destroy (image);

  return height * scale;
}

void
rosette_pages_add_rule (RosettePages *self)
{
  rosette_pages_need (self, 1);
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, MARGIN, self->y);
  cairo_line_to (self->cr, PAGE_WIDTH - MARGIN, self->y);
  cairo_set_line_width (self->cr, 0.5);
  set_rgb (self->cr, 0xc8c8c8);
  cairo_stroke (self->cr);
}

GBytes *
rosette_pages_finish (RosettePages *self, GError **error)
{
  draw_foot (self);
  cairo_tag_end (self->cr, "Document");
  cairo_show_page (self->cr);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  if (cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "the pages cannot be written: %s",
                   cairo_status_to_string (cairo_surface_status (self->surface)));
      return NULL;
    }

  return g_bytes_new (self->bytes->data, self->bytes->len);
}
