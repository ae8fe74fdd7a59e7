/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-several.h"

#include "badges/inspector-arrange.h"
#include "badges/inspector-color.h"
#include "badges/inspector-number.h"

#include <glib/gi18n.h>

#define SPACING       6
#define GROUP_SPACING 18

/* An outline that is switched on is seen, in design units. */
#define FRESH_STROKE 10.0

/* Where layers may be, and how large they may be, in design units. */
#define MAX_UNITS 10000.0

typedef enum
{
  NUMBER_X,
  NUMBER_Y,
  NUMBER_WIDTH,
  NUMBER_HEIGHT,
  N_NUMBERS
} Number;

/* Of the frame around all. */
static const struct
{
  gsize offset;
  const char *title;
  const char *label;
} numbers[N_NUMBERS] = {
  [NUMBER_X] = { G_STRUCT_OFFSET (RosetteShape, x), N_ ("Centre X"), N_ ("Move") },
  [NUMBER_Y] = { G_STRUCT_OFFSET (RosetteShape, y), N_ ("Centre Y"), N_ ("Move") },
  [NUMBER_WIDTH] = { G_STRUCT_OFFSET (RosetteShape, width), N_ ("Width"), N_ ("Resize") },
  [NUMBER_HEIGHT] = { G_STRUCT_OFFSET (RosetteShape, height), N_ ("Height"), N_ ("Resize") },
};

struct _RosetteInspectorSeveral
{
  RosetteInspectorPart parent_instance;

  GtkLabel *title;
  RosetteInspectorColor *fill;
  RosetteInspectorColor *stroke;
  GtkWidget *mixed; /* said where they differ */
  RosetteInspectorNumber *opacity;
  RosetteInspectorNumber *number_widgets[N_NUMBERS];

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorSeveral,
                     rosette_inspector_several,
                     ROSETTE_TYPE_INSPECTOR_PART)

static RosetteDesignEditor *
get_editor (RosetteInspectorSeveral *self)
{
  return rosette_inspector_part_get_editor (ROSETTE_INSPECTOR_PART (self));
}

/* Whether they are all alike in what is shown of them. */
static gboolean
is_alike (const RosetteShape *a, const RosetteShape *b)
{
  return memcmp (&a->fill, &b->fill, sizeof (RosetteColor)) == 0
         && memcmp (&a->stroke, &b->stroke, sizeof (RosetteColor)) == 0 && a->opacity == b->opacity
         && a->gradient.kind == b->gradient.kind;
}

/* The topmost stands for all. */
static void
show_look (RosetteInspectorSeveral *self, GArray *ids)
{
  RosetteDesign *design = rosette_design_editor_get_design (get_editor (self));
  const RosetteShape *first = NULL;
  gboolean is_mixed = FALSE;

  for (guint i = ids->len; i > 0; i--)
    {
      const RosetteShape *shape = rosette_layer_get_shape (
        rosette_design_get_layer (design, g_array_index (ids, guint, i - 1)));

      if (first == NULL)
        first = shape;
      is_mixed = is_mixed || !is_alike (first, shape);
    }

  rosette_inspector_color_set_color (self->fill, first->fill);
  rosette_inspector_color_set_color (self->stroke, first->stroke);
  rosette_inspector_number_set_value (self->opacity, first->opacity * 100.0);
  gtk_widget_set_visible (self->mixed, is_mixed);
}

static void
show_frame (RosetteInspectorSeveral *self)
{
  g_autoptr (RosetteShape) frame = rosette_design_editor_dup_frame (get_editor (self));

  for (Number i = 0; i < N_NUMBERS; i++)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->number_widgets[i]), frame != NULL);
      if (frame != NULL)
        rosette_inspector_number_set_value (self->number_widgets[i],
                                            G_STRUCT_MEMBER (double, frame, numbers[i].offset));
    }
}

static void
refresh (RosetteInspectorSeveral *self)
{
  g_autoptr (GArray) ids = rosette_design_editor_dup_selected_ids (get_editor (self));
  g_autofree char *title = NULL;

  if (self->is_updating || ids->len < 2)
    return;

  self->is_updating = TRUE;
  title =
    /* Translators: %u is how many layers are selected */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u layer", "%u layers", ids->len), ids->len);
  gtk_label_set_label (self->title, title);
  show_look (self, ids);
  show_frame (self);
  self->is_updating = FALSE;
}

static void
number_edited_cb (RosetteInspectorSeveral *self, RosetteInspectorNumber *widget)
{
  g_autoptr (RosetteShape) frame = rosette_design_editor_dup_frame (get_editor (self));
  Number i = 0;

  while (i < N_NUMBERS && self->number_widgets[i] != widget)
    i++;
  if (self->is_updating || frame == NULL || i == N_NUMBERS)
    return;

  G_STRUCT_MEMBER (double, frame, numbers[i].offset) = rosette_inspector_number_get_value (widget);
  rosette_design_editor_change_frame (get_editor (self), frame, _ (numbers[i].label));
}

/* What has colours of its own keeps them. */
static gboolean
has_colors (const RosetteShape *shape)
{
  return shape->kind != ROSETTE_SHAPE_PICTURE && shape->kind != ROSETTE_SHAPE_FOREIGN
         && shape->kind != ROSETTE_SHAPE_GROUP;
}

static void
set_fill (RosetteShape *shape, gpointer user_data)
{
  RosetteInspectorSeveral *self = user_data;

  if (!has_colors (shape))
    return;

  shape->fill = rosette_inspector_color_get_color (self->fill);
  shape->gradient.kind = ROSETTE_GRADIENT_NONE;
}

static void
set_stroke (RosetteShape *shape, gpointer user_data)
{
  RosetteInspectorSeveral *self = user_data;

  if (!has_colors (shape))
    return;

  shape->stroke = rosette_inspector_color_get_color (self->stroke);
  if (shape->stroke.alpha > 0 && shape->stroke_width <= 0.0)
    shape->stroke_width = FRESH_STROKE;
}

static void
set_opacity (RosetteShape *shape, gpointer user_data)
{
  RosetteInspectorSeveral *self = user_data;

  shape->opacity = rosette_inspector_number_get_value (self->opacity) / 100.0;
}

static void
change_each (RosetteInspectorSeveral *self, RosetteShapeFunc func, const char *label)
{
  if (!self->is_updating && get_editor (self) != NULL)
    rosette_design_editor_change_each (get_editor (self), func, self, label);
}

static void
fill_edited_cb (RosetteInspectorSeveral *self)
{
  change_each (self, set_fill, _ ("Fill"));
}

static void
stroke_edited_cb (RosetteInspectorSeveral *self)
{
  change_each (self, set_stroke, _ ("Outline"));
}

static void
opacity_edited_cb (RosetteInspectorSeveral *self)
{
  change_each (self, set_opacity, _ ("Opacity"));
}

static void
rosette_inspector_several_refresh (RosetteInspectorPart *part)
{
  refresh (ROSETTE_INSPECTOR_SEVERAL (part));
}

static void
rosette_inspector_several_class_init (RosetteInspectorSeveralClass *klass)
{
  ROSETTE_INSPECTOR_PART_CLASS (klass)->refresh = rosette_inspector_several_refresh;
}

static GtkWidget *
create_heading (const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0.0f);
  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

static GtkWidget *
create_number (RosetteInspectorSeveral *self,
               const char *title,
               const char *unit,
               double lower,
               double upper,
               GCallback callback)
{
  GtkWidget *number = rosette_inspector_number_new ();

  g_object_set (number, "title", title, "unit", unit, "lower", lower, "upper", upper, NULL);
  gtk_widget_set_hexpand (number, TRUE);
  g_signal_connect_swapped (number, "edited", callback, self);

  return number;
}

static GtkWidget *
create_place (RosetteInspectorSeveral *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (grid), SPACING);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), create_heading (_ ("Place and Size")), 0, 0, 2, 1);
  for (Number i = 0; i < N_NUMBERS; i++)
    {
      GtkWidget *number =
        create_number (self, _ (numbers[i].title), "", i < NUMBER_WIDTH ? -MAX_UNITS : 0.0,
                       MAX_UNITS, G_CALLBACK (number_edited_cb));

      self->number_widgets[i] = ROSETTE_INSPECTOR_NUMBER (number);
      gtk_grid_attach (GTK_GRID (grid), number, (int) i % 2, 1 + (int) i / 2, 1, 1);
    }

  return grid;
}

static RosetteInspectorColor *
create_color (RosetteInspectorSeveral *self, const char *title, GCallback callback)
{
  GtkWidget *color = rosette_inspector_color_new ();

  g_object_set (color, "title", title, NULL);
  g_signal_connect_swapped (color, "edited", callback, self);

  return ROSETTE_INSPECTOR_COLOR (color);
}

static GtkWidget *
create_look (RosetteInspectorSeveral *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->fill = create_color (self, _ ("Fill"), G_CALLBACK (fill_edited_cb));
  self->stroke = create_color (self, _ ("Outline"), G_CALLBACK (stroke_edited_cb));
  self->opacity = ROSETTE_INSPECTOR_NUMBER (
    create_number (self, _ ("Opacity"), "%", 0.0, 100.0, G_CALLBACK (opacity_edited_cb)));
  self->mixed = gtk_label_new (_ ("They look different now. A change is for all."));
  gtk_label_set_xalign (GTK_LABEL (self->mixed), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (self->mixed), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->mixed), 24);
  gtk_widget_add_css_class (self->mixed, "dim-label");
  gtk_widget_add_css_class (self->mixed, "caption");
  gtk_box_append (GTK_BOX (box), create_heading (_ ("Look")));
  gtk_box_append (GTK_BOX (box), self->mixed);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fill));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stroke));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->opacity));

  return box;
}

static void
rosette_inspector_several_init (RosetteInspectorSeveral *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GROUP_SPACING);

  self->title = GTK_LABEL (create_heading (NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), rosette_inspector_arrange_new ());
  gtk_box_append (GTK_BOX (box), create_look (self));
  gtk_box_append (GTK_BOX (box), create_place (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rosette_inspector_several_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_SEVERAL, NULL);
}
