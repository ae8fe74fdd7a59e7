/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-mirror.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (RosetteShape, member)

struct _RosetteInspectorMirror
{
  RosetteInspectorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorMirror,
                     rosette_inspector_mirror,
                     ROSETTE_TYPE_INSPECTOR_SECTION)

static gboolean
show_shape (RosetteInspectorSection *section, const RosetteShape *shape)
{
  return shape->kind != ROSETTE_SHAPE_GROUP && shape->kind != ROSETTE_SHAPE_FOREIGN;
}

static void
rosette_inspector_mirror_class_init (RosetteInspectorMirrorClass *klass)
{
  ROSETTE_INSPECTOR_SECTION_CLASS (klass)->show_shape = show_shape;
}

static void
rosette_inspector_mirror_init (RosetteInspectorMirror *self)
{
  RosetteInspectorSection *section = ROSETTE_INSPECTOR_SECTION (self);

  rosette_inspector_section_add_toggle (section, _ ("Mirror"), AT (is_mirrored), _ ("Mirror"));
  rosette_inspector_section_add_toggle (section, _ ("Turn Over"), AT (is_flipped), _ ("Turn Over"));
}

GtkWidget *
rosette_inspector_mirror_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_MIRROR, NULL);
}
