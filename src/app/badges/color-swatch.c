/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/color-swatch.h"

#define SIDE_PX   22
#define RADIUS_PX 5.0f

struct _RosetteColorSwatch
{
  GtkWidget parent_instance;

  RosetteColor color;
};

G_DEFINE_FINAL_TYPE (RosetteColorSwatch, rosette_color_swatch, GTK_TYPE_WIDGET)

static void
rosette_color_swatch_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = SIDE_PX;
}

/* With an edge, so that white is seen on white. */
static void
rosette_color_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RosetteColor color = ROSETTE_COLOR_SWATCH (widget)->color;
  const GdkRGBA rgba = { (float) color.red / 255.0f, (float) color.green / 255.0f,
                         (float) color.blue / 255.0f, 1.0f };
  const GdkRGBA edge = { 0.5f, 0.5f, 0.5f, 0.6f };
  const float widths[] = { 1.0f, 1.0f, 1.0f, 1.0f };
  const GdkRGBA edges[] = { edge, edge, edge, edge };
  graphene_rect_t box = GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &box, RADIUS_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &rgba, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, widths, edges);
}

static void
rosette_color_swatch_class_init (RosetteColorSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = rosette_color_swatch_measure;
  widget_class->snapshot = rosette_color_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rosette_color_swatch_init (RosetteColorSwatch *self)
{
}

GtkWidget *
rosette_color_swatch_new (RosetteColor color)
{
  RosetteColorSwatch *self = g_object_new (ROSETTE_TYPE_COLOR_SWATCH, NULL);

  self->color = color;

  return GTK_WIDGET (self);
}

RosetteColor
rosette_color_swatch_get_color (RosetteColorSwatch *self)
{
  g_return_val_if_fail (ROSETTE_IS_COLOR_SWATCH (self), ((RosetteColor){ 0, 0, 0, 0 }));

  return self->color;
}
