/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-panel.h"

#include "badges/inspector-arrange.h"
#include "badges/inspector-color.h"
#include "badges/inspector-colors.h"
#include "badges/inspector-edge.h"
#include "badges/inspector-form.h"
#include "badges/inspector-gradient.h"
#include "badges/inspector-letters.h"
#include "badges/inspector-number.h"
#include "badges/inspector-several.h"
#include "badges/inspector-shadow.h"
#include "badges/inspector-text.h"
#include "badges/level-switch.h"

#include <glib/gi18n.h>

/* An outline that is switched on is seen, in design units. */
#define FRESH_STROKE 10.0

typedef enum
{
  NUMBER_X,
  NUMBER_Y,
  NUMBER_WIDTH,
  NUMBER_HEIGHT,
  NUMBER_ROTATION,
  NUMBER_OPACITY,
  NUMBER_STROKE_WIDTH,
  N_NUMBERS
} Number;

/* What each number stands for, how much of it is one in the interface, and what its change is
 * called. */
static const struct
{
  gsize offset;
  double factor;
  const char *label;
} numbers[N_NUMBERS] = {
  [NUMBER_X] = { G_STRUCT_OFFSET (RosetteShape, x), 1.0, N_ ("Move") },
  [NUMBER_Y] = { G_STRUCT_OFFSET (RosetteShape, y), 1.0, N_ ("Move") },
  [NUMBER_WIDTH] = { G_STRUCT_OFFSET (RosetteShape, width), 1.0, N_ ("Resize") },
  [NUMBER_HEIGHT] = { G_STRUCT_OFFSET (RosetteShape, height), 1.0, N_ ("Resize") },
  [NUMBER_ROTATION] = { G_STRUCT_OFFSET (RosetteShape, rotation), 1.0, N_ ("Rotate") },
  [NUMBER_OPACITY] = { G_STRUCT_OFFSET (RosetteShape, opacity), 0.01, N_ ("Opacity") },
  [NUMBER_STROKE_WIDTH] = { G_STRUCT_OFFSET (RosetteShape, stroke_width), 1.0,
                            N_ ("Outline Width") },
};

struct _RosetteInspectorPanel
{
  RosetteInspectorPart parent_instance;

  GtkStack *stack;
  GtkWidget *empty_page;
  GtkWidget *layer_page;
  GtkWidget *several_page;
  GtkWidget *locked_box;
  GtkWidget *edit_box;
  RosetteInspectorText *text;
  RosetteInspectorColor *fill;
  RosetteInspectorColor *stroke;
  RosetteInspectorNumber *number_widgets[N_NUMBERS];

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorPanel, rosette_inspector_panel, ROSETTE_TYPE_INSPECTOR_PART)

static RosetteDesignEditor *
get_editor (RosetteInspectorPanel *self)
{
  return rosette_inspector_part_get_editor (ROSETTE_INSPECTOR_PART (self));
}

/* A picture has its own colours, a line is all outline, a text's box follows from its words. */
static void
show_parts (RosetteInspectorPanel *self, const RosetteShape *shape)
{
  gboolean is_line = shape->kind == ROSETTE_SHAPE_LINE;
  gboolean has_box = rosette_shape_has_free_box (shape);
  gboolean has_colors = shape->kind != ROSETTE_SHAPE_PICTURE && shape->kind != ROSETTE_SHAPE_FOREIGN
                        && shape->kind != ROSETTE_SHAPE_GROUP;
  gboolean has_stroke = has_colors && shape->stroke.alpha > 0;
  GtkWidget *width = GTK_WIDGET (self->number_widgets[NUMBER_WIDTH]);
  GtkWidget *height = GTK_WIDGET (self->number_widgets[NUMBER_HEIGHT]);

  gtk_widget_set_visible (GTK_WIDGET (self->fill),
                          has_colors && !is_line && shape->gradient.kind == ROSETTE_GRADIENT_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->stroke), has_colors);
  rosette_inspector_color_set_optional (self->stroke, !is_line);
  gtk_widget_set_visible (GTK_WIDGET (self->number_widgets[NUMBER_STROKE_WIDTH]), has_stroke);
  gtk_widget_set_visible (width, has_box);
  gtk_widget_set_visible (height, has_box && !is_line);
}

static void
show_shape (RosetteInspectorPanel *self, const RosetteShape *shape)
{
  show_parts (self, shape);
  gtk_widget_set_visible (self->locked_box, shape->is_locked);
  gtk_widget_set_visible (self->edit_box, shape->kind != ROSETTE_SHAPE_FOREIGN);
  gtk_widget_set_sensitive (self->edit_box, !shape->is_locked);
  rosette_inspector_color_set_color (self->fill, shape->fill);
  rosette_inspector_color_set_color (self->stroke, shape->stroke);
  for (Number i = 0; i < N_NUMBERS; i++)
    rosette_inspector_number_set_value (self->number_widgets[i],
                                        G_STRUCT_MEMBER (double, shape, numbers[i].offset)
                                          / numbers[i].factor);
}

static GtkWidget *
pick_page (RosetteInspectorPanel *self)
{
  guint n_layers = rosette_design_editor_get_n_selected (get_editor (self));

  if (n_layers == 0)
    return self->empty_page;

  return n_layers == 1 ? self->layer_page : self->several_page;
}

static void
refresh (RosetteInspectorPanel *self)
{
  RosetteLayer *layer = rosette_design_editor_get_selected (get_editor (self));

  if (self->is_updating)
    return;

  self->is_updating = TRUE;
  gtk_stack_set_visible_child (self->stack, pick_page (self));
  if (layer != NULL)
    show_shape (self, rosette_layer_get_shape (layer));
  self->is_updating = FALSE;
}

/* Called from the .ui file. */
static void
number_edited_cb (RosetteInspectorPanel *self, RosetteInspectorNumber *widget)
{
  g_autoptr (RosetteShape) shape = rosette_design_editor_dup_shape (get_editor (self));
  Number i = 0;

  while (i < N_NUMBERS && self->number_widgets[i] != widget)
    i++;
  if (shape == NULL || i == N_NUMBERS)
    return;

  G_STRUCT_MEMBER (double, shape, numbers[i].offset) =
    rosette_inspector_number_get_value (widget) * numbers[i].factor;
  rosette_design_editor_change (get_editor (self), shape, _ (numbers[i].label));
}

/* Called from the .ui file. */
static void
fill_edited_cb (RosetteInspectorPanel *self)
{
  g_autoptr (RosetteShape) shape = rosette_design_editor_dup_shape (get_editor (self));

  if (shape == NULL)
    return;

  shape->fill = rosette_inspector_color_get_color (self->fill);
  rosette_design_editor_change (get_editor (self), shape, _ ("Fill"));
}

/* Called from the .ui file. */
static void
stroke_edited_cb (RosetteInspectorPanel *self)
{
  g_autoptr (RosetteShape) shape = rosette_design_editor_dup_shape (get_editor (self));

  if (shape == NULL)
    return;

  shape->stroke = rosette_inspector_color_get_color (self->stroke);
  if (shape->stroke.alpha > 0 && shape->stroke_width <= 0.0)
    shape->stroke_width = FRESH_STROKE;
  rosette_design_editor_change (get_editor (self), shape, _ ("Outline"));
}

static void
rosette_inspector_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_INSPECTOR_PANEL);

  G_OBJECT_CLASS (rosette_inspector_panel_parent_class)->dispose (object);
}

static void
bind_numbers (GtkWidgetClass *widget_class)
{
  static const char *const names[N_NUMBERS] = { "x",        "y",       "width",       "height",
                                                "rotation", "opacity", "stroke_width" };

  for (Number i = 0; i < N_NUMBERS; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, names[i], FALSE,
      G_STRUCT_OFFSET (RosetteInspectorPanel, number_widgets)
        + (gssize) (i * sizeof (RosetteInspectorNumber *)));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_ROOT "/ui/inspector-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, empty_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, layer_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, several_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, locked_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, edit_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, text);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, fill);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorPanel, stroke);
  bind_numbers (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, number_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, stroke_edited_cb);
}

static void
rosette_inspector_panel_refresh (RosetteInspectorPart *part)
{
  refresh (ROSETTE_INSPECTOR_PANEL (part));
}

static void
rosette_inspector_panel_class_init (RosetteInspectorPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_inspector_panel_dispose;
  ROSETTE_INSPECTOR_PART_CLASS (klass)->refresh = rosette_inspector_panel_refresh;

  g_type_ensure (ROSETTE_TYPE_INSPECTOR_ARRANGE);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_COLOR);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_COLORS);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_EDGE);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_FORM);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_GRADIENT);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_LETTERS);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_NUMBER);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_SEVERAL);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_SHADOW);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_TEXT);
  g_type_ensure (ROSETTE_TYPE_LEVEL_SWITCH);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rosette_inspector_panel_init (RosetteInspectorPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_inspector_panel_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_PANEL, NULL);
}

void
rosette_inspector_panel_focus_text (RosetteInspectorPanel *self)
{
  g_return_if_fail (ROSETTE_IS_INSPECTOR_PANEL (self));

  rosette_inspector_text_focus (self->text);
}
