/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "narrow-bin.h"

/* The narrowest window that the program is made for. */
#define MIN_WIDTH_PX 360

struct _RosetteNarrowBin
{
  AdwBin parent_instance;

  int threshold; /* px */
  gboolean narrow;
  gboolean told_narrow;
  int roomy_threshold; /* px */
  gboolean roomy;
  gboolean told_roomy;

  guint tick_id; /* "narrow" and "roomy" are about to be told */
};

G_DEFINE_FINAL_TYPE (RosetteNarrowBin, rosette_narrow_bin, ADW_TYPE_BIN)

enum
{
  PROP_THRESHOLD = 1,
  PROP_NARROW,
  PROP_ROOMY_THRESHOLD,
  PROP_ROOMY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
tell_narrow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RosetteNarrowBin *self = ROSETTE_NARROW_BIN (widget);

  self->tick_id = 0;
  if (self->narrow != self->told_narrow)
    {
      self->told_narrow = self->narrow;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
    }
  if (self->roomy != self->told_roomy)
    {
      self->told_roomy = self->roomy;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROOMY]);
    }

  return G_SOURCE_REMOVE;
}

/* What binds to "narrow" asks for another size, which is not allowed while sizes are
 * being given out: it is told with the next frame. */
static void
update_narrow (RosetteNarrowBin *self, int width)
{
  gboolean narrow = width < self->threshold;
  gboolean roomy = width >= self->roomy_threshold;

  if (self->narrow == narrow && self->roomy == roomy)
    return;

  self->narrow = narrow;
  self->roomy = roomy;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tell_narrow_cb, NULL, NULL);
}

static int
child_min_width (RosetteNarrowBin *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));
  int minimum = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static GtkSizeRequestMode
rosette_narrow_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rosette_narrow_bin_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  RosetteNarrowBin *self = ROSETTE_NARROW_BIN (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  *minimum = *natural = 0;
  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size >= 0)
        for_size = MAX (for_size, child_min_width (self));
      gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
    }
  else
    {
      gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
      *minimum = MIN (*minimum, MIN_WIDTH_PX);
    }
}

static void
rosette_narrow_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RosetteNarrowBin *self = ROSETTE_NARROW_BIN (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));
  GtkAllocation area = { 0, 0, width, height };

  update_narrow (self, width);

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  /* For the frame in which the child is still in its wide form, a part is cut off. */
  area.width = MAX (width, child_min_width (self));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    area.x = width - area.width;
  gtk_widget_size_allocate (child, &area, baseline);
}

static void
rosette_narrow_bin_dispose (GObject *object)
{
  RosetteNarrowBin *self = ROSETTE_NARROW_BIN (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;

  G_OBJECT_CLASS (rosette_narrow_bin_parent_class)->dispose (object);
}

static void
rosette_narrow_bin_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteNarrowBin *self = ROSETTE_NARROW_BIN (object);

  switch (prop_id)
    {
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_ROOMY_THRESHOLD:
      g_value_set_int (value, self->roomy_threshold);
      break;

    case PROP_ROOMY:
      g_value_set_boolean (value, self->roomy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_narrow_bin_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  RosetteNarrowBin *self = ROSETTE_NARROW_BIN (object);

  switch (prop_id)
    {
    case PROP_THRESHOLD:
      rosette_narrow_bin_set_threshold (self, g_value_get_int (value));
      break;

    case PROP_ROOMY_THRESHOLD:
      rosette_narrow_bin_set_roomy_threshold (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_narrow_bin_class_init (RosetteNarrowBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_narrow_bin_dispose;
  object_class->get_property = rosette_narrow_bin_get_property;
  object_class->set_property = rosette_narrow_bin_set_property;
  widget_class->get_request_mode = rosette_narrow_bin_get_request_mode;
  widget_class->measure = rosette_narrow_bin_measure;
  widget_class->size_allocate = rosette_narrow_bin_size_allocate;

  props[PROP_THRESHOLD] =
    g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 600,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ROOMY_THRESHOLD] =
    g_param_spec_int ("roomy-threshold", NULL, NULL, 0, G_MAXINT, G_MAXINT,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_ROOMY] =
    g_param_spec_boolean ("roomy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_narrow_bin_init (RosetteNarrowBin *self)
{
  self->threshold = 600;
  self->roomy_threshold = G_MAXINT;

  /* AdwBin's layout manager would be asked before measure and size_allocate. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
rosette_narrow_bin_new (void)
{
  return g_object_new (ROSETTE_TYPE_NARROW_BIN, NULL);
}

int
rosette_narrow_bin_get_threshold (RosetteNarrowBin *self)
{
  g_return_val_if_fail (ROSETTE_IS_NARROW_BIN (self), 0);

  return self->threshold;
}

void
rosette_narrow_bin_set_threshold (RosetteNarrowBin *self, int threshold_px)
{
  g_return_if_fail (ROSETTE_IS_NARROW_BIN (self));

  if (self->threshold == threshold_px)
    return;

  self->threshold = threshold_px;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THRESHOLD]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
rosette_narrow_bin_is_narrow (RosetteNarrowBin *self)
{
  g_return_val_if_fail (ROSETTE_IS_NARROW_BIN (self), FALSE);

  return self->narrow;
}

void
rosette_narrow_bin_set_roomy_threshold (RosetteNarrowBin *self, int threshold_px)
{
  g_return_if_fail (ROSETTE_IS_NARROW_BIN (self));

  if (self->roomy_threshold == threshold_px)
    return;

  self->roomy_threshold = threshold_px;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROOMY_THRESHOLD]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
rosette_narrow_bin_is_roomy (RosetteNarrowBin *self)
{
  g_return_val_if_fail (ROSETTE_IS_NARROW_BIN (self), FALSE);

  return self->roomy;
}
