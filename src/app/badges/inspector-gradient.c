/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-gradient.h"

#include "badges/command-table.h"
#include "badges/inspector-color.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (RosetteShape, member)

struct _RosetteInspectorGradient
{
  RosetteInspectorSection parent_instance;

  GtkWidget *kind;
  GtkWidget *edit;
  GtkWidget *angle;
  GtkWidget *radius;
  GtkWidget *x;
  GtkWidget *y;
  GtkWidget *colors[ROSETTE_MAX_STOPS];
  GtkWidget *buttons;
  GtkWidget *more;
  GtkWidget *fewer;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorGradient,
                     rosette_inspector_gradient,
                     ROSETTE_TYPE_INSPECTOR_SECTION)

static gboolean
show_shape (RosetteInspectorSection *section, const RosetteShape *shape)
{
  RosetteInspectorGradient *self = ROSETTE_INSPECTOR_GRADIENT (section);
  const RosetteGradient *gradient = &shape->gradient;
  gboolean is_linear = gradient->kind == ROSETTE_GRADIENT_LINEAR;
  gboolean is_radial = gradient->kind == ROSETTE_GRADIENT_RADIAL;

  rosette_inspector_section_show_field (section, self->edit, is_linear || is_radial);
  rosette_inspector_section_show_field (section, self->angle, is_linear);
  rosette_inspector_section_show_field (section, self->radius, is_radial);
  rosette_inspector_section_show_field (section, self->x, is_radial);
  rosette_inspector_section_show_field (section, self->y, is_radial);
  for (guint i = 0; i < ROSETTE_MAX_STOPS; i++)
    rosette_inspector_section_show_field (section, self->colors[i], i < gradient->n_stops);
  rosette_inspector_section_show_field (section, self->buttons, is_linear || is_radial);
  gtk_widget_set_sensitive (self->more, gradient->n_stops < ROSETTE_MAX_STOPS);
  gtk_widget_set_sensitive (self->fewer, gradient->n_stops > 2);

  return shape->kind != ROSETTE_SHAPE_LINE && shape->kind != ROSETTE_SHAPE_PICTURE
         && shape->kind != ROSETTE_SHAPE_GROUP && shape->kind != ROSETTE_SHAPE_FOREIGN;
}

static void
change_n_stops (RosetteInspectorGradient *self, int difference)
{
  RosetteInspectorSection *section = ROSETTE_INSPECTOR_SECTION (self);
  g_autoptr (RosetteShape) shape = rosette_inspector_section_dup_shape (section);

  if (shape == NULL || shape->gradient.n_stops < 2)
    return;

  rosette_gradient_set_n_stops (&shape->gradient,
                                (guint) ((int) shape->gradient.n_stops + difference));
  rosette_inspector_section_change (section, shape, _ ("Gradient"));
}

static void
more_cb (RosetteInspectorGradient *self)
{
  change_n_stops (self, 1);
}

static void
fewer_cb (RosetteInspectorGradient *self)
{
  change_n_stops (self, -1);
}

static void
rosette_inspector_gradient_class_init (RosetteInspectorGradientClass *klass)
{
  ROSETTE_INSPECTOR_SECTION_CLASS (klass)->show_shape = show_shape;
}

/* A double click does the same, but who would know; on a text it is for the words. */
static void
add_edit (RosetteInspectorGradient *self)
{
  const RosetteDesignCommand *command = rosette_command_table_find ("layer.edit-fill");
  g_autofree char *tooltip = rosette_design_command_dup_tooltip (command);

  self->edit = gtk_button_new_with_label (_ ("Move It on the Canvas"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit), command->action);
  gtk_widget_set_tooltip_text (self->edit, tooltip);
  rosette_inspector_section_add_widget (ROSETTE_INSPECTOR_SECTION (self), self->edit, TRUE);
}

static void
add_buttons (RosetteInspectorGradient *self)
{
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->more = gtk_button_new_with_label (_ ("More Colours"));
  self->fewer = gtk_button_new_with_label (_ ("Fewer Colours"));
  gtk_box_set_homogeneous (GTK_BOX (self->buttons), TRUE);
  gtk_box_append (GTK_BOX (self->buttons), self->more);
  gtk_box_append (GTK_BOX (self->buttons), self->fewer);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  g_signal_connect_swapped (self->fewer, "clicked", G_CALLBACK (fewer_cb), self);
  rosette_inspector_section_add_widget (ROSETTE_INSPECTOR_SECTION (self), self->buttons, TRUE);
}

static void
add_colors (RosetteInspectorGradient *self)
{
  for (guint i = 0; i < ROSETTE_MAX_STOPS; i++)
    {
      /* Translators: %u is 1 for the first colour of a gradient, 2 for the second */
      g_autofree char *title = g_strdup_printf (_ ("Colour %u"), i + 1);

      self->colors[i] =
        rosette_inspector_section_add_color (ROSETTE_INSPECTOR_SECTION (self), title, FALSE,
                                             AT (gradient.stops[i].color), _ ("Gradient"));
    }
}

static void
rosette_inspector_gradient_init (RosetteInspectorGradient *self)
{
  static const char *const kinds[] = { N_ ("One colour"), N_ ("Linear"), N_ ("Radial"), NULL };
  RosetteInspectorSection *section = ROSETTE_INSPECTOR_SECTION (self);
  const char *label = _ ("Gradient");

  self->kind = rosette_inspector_section_add_choice (section, _ ("Kind of fill"), kinds,
                                                     AT (gradient.kind), label);
  add_edit (self);
  self->angle = rosette_inspector_section_add_number (section, _ ("Direction"), "°", -360.0, 360.0,
                                                      AT (gradient.angle), 1.0, label);
  self->radius = rosette_inspector_section_add_number (section, _ ("Reach"), "%", 1.0, 1000.0,
                                                       AT (gradient.radius), 0.01, label);
  self->x = rosette_inspector_section_add_number (section, _ ("Middle X"), "%", -1000.0, 1000.0,
                                                  AT (gradient.x), 0.01, label);
  self->y = rosette_inspector_section_add_number (section, _ ("Middle Y"), "%", -1000.0, 1000.0,
                                                  AT (gradient.y), 0.01, label);
  add_colors (self);
  add_buttons (self);
}

GtkWidget *
rosette_inspector_gradient_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_GRADIENT, NULL);
}
