/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-wrap.h"

struct _RosetteMeaningWrap
{
  GtkLayoutManager parent_instance;

  int spacing; /* px */
};

G_DEFINE_FINAL_TYPE (RosetteMeaningWrap, rosette_meaning_wrap, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes. */
typedef struct
{
  int x;
  int y;
  int line_height;
} Place;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
first_child (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
next_child (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

static void
measure_child (GtkWidget *child, int width, GtkAllocation *box)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  box->width = MAX (minimum, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, box->width, NULL, &box->height, NULL, NULL);
}

/* Finds the place of @child in a box of @width, and the place after it. */
static void
place_child (RosetteMeaningWrap *self, GtkWidget *child, int width, Place *at, GtkAllocation *box)
{
  measure_child (child, width, box);
  if (at->x > 0 && at->x + box->width > width)
    {
      at->x = 0;
      at->y += at->line_height + self->spacing;
      at->line_height = 0;
    }

  box->x = at->x;
  box->y = at->y;
  at->x += box->width + self->spacing;
  at->line_height = MAX (at->line_height, box->height);
}

static int
measure_height (RosetteMeaningWrap *self, GtkWidget *widget, int width)
{
  Place at = { 0, 0, 0 };
  GtkAllocation box;

  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    place_child (self, child, width, &at, &box);

  return at.y + at.line_height;
}

static void
measure_width (RosetteMeaningWrap *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
rosette_meaning_wrap_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  RosetteMeaningWrap *self = ROSETTE_MEANING_WRAP (manager);
  int narrowest, widest;

  measure_width (self, widget, &narrowest, &widest);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = widest;
    }
  else
    *minimum = *natural = measure_height (self, widget, for_size >= 0 ? for_size : widest);
}

static void
rosette_meaning_wrap_allocate (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  RosetteMeaningWrap *self = ROSETTE_MEANING_WRAP (manager);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Place at = { 0, 0, 0 };

  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (child))
    {
      GtkAllocation box;

      place_child (self, child, width, &at, &box);
      if (from_right)
        box.x = width - box.x - box.width;
      gtk_widget_size_allocate (child, &box, -1);
    }
}

static GtkSizeRequestMode
rosette_meaning_wrap_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rosette_meaning_wrap_class_init (RosetteMeaningWrapClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = rosette_meaning_wrap_measure;
  layout_class->allocate = rosette_meaning_wrap_allocate;
  layout_class->get_request_mode = rosette_meaning_wrap_get_request_mode;
}

static void
rosette_meaning_wrap_init (RosetteMeaningWrap *self)
{
}

GtkLayoutManager *
rosette_meaning_wrap_new (int spacing_px)
{
  RosetteMeaningWrap *self = g_object_new (ROSETTE_TYPE_MEANING_WRAP, NULL);

  self->spacing = spacing_px;

  return GTK_LAYOUT_MANAGER (self);
}
