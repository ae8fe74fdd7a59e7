/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-side.h"

#include "badges/design-canvas.h"
#include "badges/design-commands.h"
#include "badges/design-editor.h"

#include <glib/gi18n.h>

struct _RosetteDesignSide
{
  AdwBin parent_instance;

  RosetteDesignEditor *editor;

  RosetteDesignCanvas *canvas;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
};

G_DEFINE_FINAL_TYPE (RosetteDesignSide, rosette_design_side, ADW_TYPE_BIN)

enum
{
  PROP_DESIGN = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_editor_undo (ROSETTE_DESIGN_SIDE (widget)->editor);
}

static void
redo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_editor_redo (ROSETTE_DESIGN_SIDE (widget)->editor);
}

static void
zoom_in_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_canvas_zoom_in (ROSETTE_DESIGN_SIDE (widget)->canvas);
}

static void
zoom_out_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_canvas_zoom_out (ROSETTE_DESIGN_SIDE (widget)->canvas);
}

static void
zoom_fit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_design_canvas_zoom_fit (ROSETTE_DESIGN_SIDE (widget)->canvas);
}

/* "Undo: Move" */
static void
update_history (RosetteDesignSide *self)
{
  const char *undo = rosette_design_editor_get_undo_label (self->editor);
  const char *redo = rosette_design_editor_get_redo_label (self->editor);
  /* Translators: %s is what an edit is called: "Move" */
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_ ("Undo: %s"), undo) : NULL;
  /* Translators: %s is what an edit is called: "Move" */
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_ ("Redo: %s"), redo) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.redo", redo != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, undo != NULL ? undo_text : _ ("Undo"));
  gtk_widget_set_tooltip_text (self->redo_button, redo != NULL ? redo_text : _ ("Redo"));
}

static void
design_cb (RosetteDesignSide *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESIGN]);
}

static void
rosette_design_side_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_DESIGN_SIDE);

  G_OBJECT_CLASS (rosette_design_side_parent_class)->dispose (object);
}

static void
rosette_design_side_finalize (GObject *object)
{
  g_clear_object (&ROSETTE_DESIGN_SIDE (object)->editor);

  G_OBJECT_CLASS (rosette_design_side_parent_class)->finalize (object);
}

static void
rosette_design_side_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (object);

  switch (prop_id)
    {
    case PROP_DESIGN:
      g_value_set_object (value, rosette_design_side_get_design (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_side_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (object);

  switch (prop_id)
    {
    case PROP_DESIGN:
      rosette_design_side_set_design (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "design.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "design.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-fit", NULL, zoom_fit_action);
}

static void
rosette_design_side_class_init (RosetteDesignSideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_design_side_dispose;
  object_class->finalize = rosette_design_side_finalize;
  object_class->get_property = rosette_design_side_get_property;
  object_class->set_property = rosette_design_side_set_property;

  props[PROP_DESIGN] =
    g_param_spec_object ("design", NULL, NULL, ROSETTE_TYPE_DESIGN,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_DESIGN_SIDE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ROSETTE_TYPE_DESIGN_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/design-side.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, canvas);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, redo_button);
  install_actions (widget_class);
}

static void
rosette_design_side_init (RosetteDesignSide *self)
{
  self->editor = rosette_design_editor_new ();
  g_signal_connect_object (self->editor, "notify::design", G_CALLBACK (design_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "history-changed", G_CALLBACK (update_history), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  rosette_design_canvas_set_editor (self->canvas, self->editor);
  update_history (self);
}

GtkWidget *
rosette_design_side_new (void)
{
  return g_object_new (ROSETTE_TYPE_DESIGN_SIDE, NULL);
}

RosetteDesign *
rosette_design_side_get_design (RosetteDesignSide *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_SIDE (self), NULL);

  return rosette_design_editor_get_design (self->editor);
}

void
rosette_design_side_set_design (RosetteDesignSide *self, RosetteDesign *design)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_SIDE (self));

  rosette_design_editor_set_design (self->editor, design);
}
