/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/starter-fan.h"

#include "artwork/template.h"
#include "badges/badge-picture.h"
#include "badges/new-design.h"

#define WIDTH_PX  312
#define HEIGHT_PX 152

/* One of the starters in it. */
typedef struct
{
  const char *id;
  float x, y, size; /* px: its middle, and how wide and high it is */
  float angle;      /* degrees, clockwise */
} Place;

/* From the one furthest behind. */
static const Place places[] = {
  { "competence", 56.0f, 84.0f, 104.0f, -12.0f },
  { "tutor", 256.0f, 84.0f, 104.0f, 12.0f },
  { "internship", 156.0f, 74.0f, 136.0f, 0.0f },
};

struct _RosetteStarterFan
{
  GtkWidget parent_instance;

  RosetteBadgePicture *pictures[G_N_ELEMENTS (places)];
  char *colors;
  gboolean is_drawn; /* or is being drawn, in these colours */
};

G_DEFINE_FINAL_TYPE (RosetteStarterFan, rosette_starter_fan, GTK_TYPE_WIDGET)

static void
draw (RosetteStarterFan *self)
{
  if (self->is_drawn)
    return;

  self->is_drawn = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GBytes) svg = NULL;
      guint index = 0;

      if (!rosette_template_find (places[i].id, &index))
        continue;
      svg = rosette_new_design_make (index, self->colors);
      rosette_badge_picture_set_svg (self->pictures[i], svg);
    }
}

static void
rosette_starter_fan_map (GtkWidget *widget)
{
  draw (ROSETTE_STARTER_FAN (widget));

  GTK_WIDGET_CLASS (rosette_starter_fan_parent_class)->map (widget);
}

static void
rosette_starter_fan_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RosetteStarterFan *self = ROSETTE_STARTER_FAN (widget);
  float left = (float) (gtk_widget_get_width (widget) - WIDTH_PX) / 2.0f;

  if (!rosette_starter_fan_is_shown (self))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const Place *place = &places[i];

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left + place->x, place->y));
      gtk_snapshot_rotate (snapshot, place->angle);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (-place->size / 2.0f, -place->size / 2.0f));
      gdk_paintable_snapshot (GDK_PAINTABLE (self->pictures[i]), snapshot, (double) place->size,
                              (double) place->size);
      gtk_snapshot_restore (snapshot);
    }
}

static void
rosette_starter_fan_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
}

static void
rosette_starter_fan_finalize (GObject *object)
{
  RosetteStarterFan *self = ROSETTE_STARTER_FAN (object);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_clear_object (&self->pictures[i]);
  g_free (self->colors);

  G_OBJECT_CLASS (rosette_starter_fan_parent_class)->finalize (object);
}

static void
rosette_starter_fan_class_init (RosetteStarterFanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rosette_starter_fan_finalize;
  widget_class->map = rosette_starter_fan_map;
  widget_class->measure = rosette_starter_fan_measure;
  widget_class->snapshot = rosette_starter_fan_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rosette_starter_fan_init (RosetteStarterFan *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      self->pictures[i] = rosette_badge_picture_new (NULL);
      g_signal_connect_object (self->pictures[i], "invalidate-contents",
                               G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }
}

GtkWidget *
rosette_starter_fan_new (void)
{
  return g_object_new (ROSETTE_TYPE_STARTER_FAN, NULL);
}

void
rosette_starter_fan_set_colors (RosetteStarterFan *self, const char *colors)
{
  g_return_if_fail (ROSETTE_IS_STARTER_FAN (self));

  if (g_strcmp0 (self->colors, colors) == 0)
    return;

  g_free (self->colors);
  self->colors = g_strdup (colors);
  self->is_drawn = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    draw (self);
}

gboolean
rosette_starter_fan_is_shown (RosetteStarterFan *self)
{
  g_return_val_if_fail (ROSETTE_IS_STARTER_FAN (self), FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (!rosette_badge_picture_is_shown (self->pictures[i]))
      return FALSE;

  return TRUE;
}
