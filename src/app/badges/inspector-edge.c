/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-edge.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (RosetteShape, member)

struct _RosetteInspectorEdge
{
  RosetteInspectorSection parent_instance;

  GtkWidget *gap;
  GtkWidget *cap;
  GtkWidget *join;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorEdge, rosette_inspector_edge, ROSETTE_TYPE_INSPECTOR_SECTION)

static gboolean
show_shape (RosetteInspectorSection *section, const RosetteShape *shape)
{
  RosetteInspectorEdge *self = ROSETTE_INSPECTOR_EDGE (section);
  gboolean is_line = shape->kind == ROSETTE_SHAPE_LINE;

  rosette_inspector_section_show_field (section, self->gap, shape->dash > 0.0);
  rosette_inspector_section_show_field (section, self->join,
                                        !is_line && shape->kind != ROSETTE_SHAPE_CIRCLE
                                          && shape->kind != ROSETTE_SHAPE_RING);
  rosette_inspector_section_show_field (section, self->cap, shape->dash > 0.0 || is_line);

  return shape->stroke.alpha > 0 && shape->kind != ROSETTE_SHAPE_PICTURE
         && shape->kind != ROSETTE_SHAPE_GROUP && shape->kind != ROSETTE_SHAPE_FOREIGN;
}

/* Dashes without gaps are none. */
static void
complete_shape (RosetteInspectorSection *section, RosetteShape *shape)
{
  if (shape->dash > 0.0 && shape->gap <= 0.0)
    shape->gap = shape->dash + (shape->cap == ROSETTE_CAP_BUTT ? 0.0 : shape->stroke_width);
}

static void
rosette_inspector_edge_class_init (RosetteInspectorEdgeClass *klass)
{
  ROSETTE_INSPECTOR_SECTION_CLASS (klass)->show_shape = show_shape;
  ROSETTE_INSPECTOR_SECTION_CLASS (klass)->complete_shape = complete_shape;
}

static void
rosette_inspector_edge_init (RosetteInspectorEdge *self)
{
  static const char *const caps[] = { N_ ("Round"), N_ ("Flat"), N_ ("Square"), NULL };
  static const char *const joins[] = { N_ ("Round"), N_ ("Sharp"), N_ ("Cut Off"), NULL };
  RosetteInspectorSection *section = ROSETTE_INSPECTOR_SECTION (self);

  self->join = rosette_inspector_section_add_choice (section, _ ("Corners"), joins, AT (join),
                                                     _ ("Outline Corners"));
  rosette_inspector_section_add_number (section, _ ("Dash length"), "", 0.0, 1000.0, AT (dash), 1.0,
                                        _ ("Dashes"));
  self->gap = rosette_inspector_section_add_number (section, _ ("Dash gap"), "", 0.0, 1000.0,
                                                    AT (gap), 1.0, _ ("Dashes"));
  self->cap =
    rosette_inspector_section_add_choice (section, _ ("Ends"), caps, AT (cap), _ ("Line Ends"));
}

GtkWidget *
rosette_inspector_edge_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_EDGE, NULL);
}
