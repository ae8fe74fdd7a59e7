/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-preview.h"

#include "badges/design-board.h"

#include <glib/gi18n.h>

struct _RosetteDesignPreview
{
  GtkWidget parent_instance;

  RosetteDesignEditor *editor;
  int size; /* px */

  GdkTexture *texture; /* until the design changes */
};

G_DEFINE_FINAL_TYPE (RosetteDesignPreview, rosette_design_preview, GTK_TYPE_WIDGET)

enum
{
  PROP_EDITOR = 1,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
changed_cb (RosetteDesignPreview *self)
{
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rosette_design_preview_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = *natural = ROSETTE_DESIGN_PREVIEW (widget)->size;
}

static void
rosette_design_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RosetteDesignPreview *self = ROSETTE_DESIGN_PREVIEW (widget);
  RosetteDesign *design =
    self->editor != NULL ? rosette_design_editor_get_design (self->editor) : NULL;
  int side = self->size * gtk_widget_get_scale_factor (widget);

  if (design == NULL)
    return;

  if (self->texture == NULL || gdk_texture_get_width (self->texture) != side)
    {
      g_clear_object (&self->texture);
      self->texture = rosette_design_board_draw (design, side, &(GdkRectangle){ 0, 0, side, side });
    }
  if (self->texture != NULL)
    gtk_snapshot_append_texture (
      snapshot, self->texture,
      &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) self->size, (float) self->size));
}

static void
rosette_design_preview_dispose (GObject *object)
{
  RosetteDesignPreview *self = ROSETTE_DESIGN_PREVIEW (object);

  rosette_design_preview_set_editor (self, NULL);
  g_clear_object (&self->texture);

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
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
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
    case PROP_EDITOR:
      rosette_design_preview_set_editor (self, g_value_get_object (value));
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
  widget_class->measure = rosette_design_preview_measure;
  widget_class->snapshot = rosette_design_preview_snapshot;

  props[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, ROSETTE_TYPE_DESIGN_EDITOR, flags);
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

RosetteDesignEditor *
rosette_design_preview_get_editor (RosetteDesignPreview *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_PREVIEW (self), NULL);

  return self->editor;
}

void
rosette_design_preview_set_editor (RosetteDesignPreview *self, RosetteDesignEditor *editor)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_PREVIEW (self));

  if (self->editor == editor)
    return;

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_set_object (&self->editor, editor);
  if (editor != NULL)
    g_signal_connect_swapped (editor, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITOR]);
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
