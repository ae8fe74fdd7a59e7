/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/symbol-icon.h"

#include "artwork/outline.h"

#define ICON_PX 16

/* The outline is made for a square of this many units. */
#define UNITS 100.0

struct _RosetteSymbolIcon
{
  GObject parent_instance;

  char *path;
  RosetteOutline *outline;
};

static int
get_intrinsic_size (GdkPaintable *paintable)
{
  return ICON_PX;
}

static void
snapshot_symbolic (GtkSymbolicPaintable *paintable,
                   GdkSnapshot *snapshot,
                   double width,
                   double height,
                   const GdkRGBA *colors,
                   gsize n_colors)
{
  RosetteSymbolIcon *self = ROSETTE_SYMBOL_ICON (paintable);
  const GdkRGBA grey = { 0.5f, 0.5f, 0.5f, 1.0f };
  cairo_t *cr = gtk_snapshot_append_cairo (
    GTK_SNAPSHOT (snapshot), &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, width / UNITS, height / UNITS);
  gdk_cairo_set_source_rgba (cr, n_colors > 0 ? &colors[GTK_SYMBOLIC_COLOR_FOREGROUND] : &grey);
  rosette_outline_add_to (self->outline, cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, width, height, NULL, 0);
}

static void
paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = snapshot;
  iface->get_intrinsic_width = get_intrinsic_size;
  iface->get_intrinsic_height = get_intrinsic_size;
}

static void
symbolic_init (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = snapshot_symbolic;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteSymbolIcon,
                               rosette_symbol_icon,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE, symbolic_init))

static void
rosette_symbol_icon_finalize (GObject *object)
{
  RosetteSymbolIcon *self = ROSETTE_SYMBOL_ICON (object);

  g_free (self->path);
  rosette_outline_free (self->outline);

  G_OBJECT_CLASS (rosette_symbol_icon_parent_class)->finalize (object);
}

static void
rosette_symbol_icon_class_init (RosetteSymbolIconClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_symbol_icon_finalize;
}

static void
rosette_symbol_icon_init (RosetteSymbolIcon *self)
{
}

GdkPaintable *
rosette_symbol_icon_new (const RosetteShape *shape)
{
  RosetteSymbolIcon *self = NULL;
  g_autoptr (RosetteShape) square = NULL;

  g_return_val_if_fail (shape != NULL && shape->kind == ROSETTE_SHAPE_SYMBOL, NULL);

  square = rosette_shape_copy (shape);
  square->width = square->height = UNITS;
  self = g_object_new (ROSETTE_TYPE_SYMBOL_ICON, NULL);
  self->path = g_strdup (shape->path);
  self->outline = rosette_outline_new (square, 0);

  return GDK_PAINTABLE (self);
}

gboolean
rosette_symbol_icon_shows (RosetteSymbolIcon *self, const RosetteShape *shape)
{
  g_return_val_if_fail (ROSETTE_IS_SYMBOL_ICON (self) && shape != NULL, FALSE);

  return g_str_equal (self->path, shape->path);
}
