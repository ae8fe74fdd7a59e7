/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-preview.h"

#include "badges/surface-texture.h"

#include <glib/gi18n.h>

/* What is larger may be shown as small as this, in pixels. */
#define LEAST_PX 128

struct _RosetteDesignPreview
{
  GtkWidget parent_instance;

  RosetteDesignReview *review;
  int size; /* px */
};

G_DEFINE_FINAL_TYPE (RosetteDesignPreview, rosette_design_preview, GTK_TYPE_WIDGET)

enum
{
  PROP_REVIEW = 1,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static GtkSizeRequestMode
rosette_design_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* It is a square, and smaller than its size only where there is no room. */
static void
rosette_design_preview_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  RosetteDesignPreview *self = ROSETTE_DESIGN_PREVIEW (widget);

  *natural = self->size;
  *minimum = MIN (self->size, LEAST_PX);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *minimum = *natural = MIN (self->size, for_size);
}

static void
rosette_design_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RosetteDesignPreview *self = ROSETTE_DESIGN_PREVIEW (widget);
  GdkTexture *picture =
    self->review != NULL ? rosette_design_review_get_picture (self->review, self->size) : NULL;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int side = MIN (self->size, MIN (width, height));

  /* At whole pixels, where it is as sharp as it was drawn. */
  if (picture != NULL)
    rosette_surface_texture_append (picture, snapshot,
                                    &GRAPHENE_RECT_INIT ((float) ((width - side) / 2),
                                                         (float) ((height - side) / 2),
                                                         (float) side, (float) side),
                                    rosette_surface_texture_wants_cairo (widget));
}

static void
rosette_design_preview_dispose (GObject *object)
{
  rosette_design_preview_set_review (ROSETTE_DESIGN_PREVIEW (object), NULL);

  G_OBJECT_CLASS (rosette_design_preview_parent_class)->dispose (object);
}

static void
rosette_design_preview_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  RosetteDesignPreview *self = ROSETTE_DESIGN_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;

    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_preview_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  RosetteDesignPreview *self = ROSETTE_DESIGN_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      rosette_design_preview_set_review (self, g_value_get_object (value));
      break;

    case PROP_SIZE:
      rosette_design_preview_set_size (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_preview_class_init (RosetteDesignPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rosette_design_preview_dispose;
  object_class->get_property = rosette_design_preview_get_property;
  object_class->set_property = rosette_design_preview_set_property;
  widget_class->get_request_mode = rosette_design_preview_get_request_mode;
  widget_class->measure = rosette_design_preview_measure;
  widget_class->snapshot = rosette_design_preview_snapshot;

  props[PROP_REVIEW] =
    g_param_spec_object ("review", NULL, NULL, ROSETTE_TYPE_DESIGN_REVIEW, flags);
  props[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 1, 1024, 64, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "designpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rosette_design_preview_init (RosetteDesignPreview *self)
{
  rosette_design_preview_set_size (self, 64);
}

GtkWidget *
rosette_design_preview_new (void)
{
  return g_object_new (ROSETTE_TYPE_DESIGN_PREVIEW, NULL);
}

void
rosette_design_preview_set_review (RosetteDesignPreview *self, RosetteDesignReview *review)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_PREVIEW (self));

  if (self->review == review)
    return;

  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_set_object (&self->review, review);
  if (review != NULL)
    g_signal_connect_swapped (review, "drawn", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REVIEW]);
}

void
rosette_design_preview_set_size (RosetteDesignPreview *self, int size_px)
{
  g_autofree char *label = NULL;

  g_return_if_fail (ROSETTE_IS_DESIGN_PREVIEW (self));

  if (self->size == size_px)
    return;

  self->size = size_px;
  /* Translators: how the design looks at %d pixels */
  label = g_strdup_printf (_ ("Preview, %d pixels"), size_px);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIZE]);
}
