/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-shadow.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (RosetteShape, member)

struct _RosetteInspectorShadow
{
  RosetteInspectorSection parent_instance;

  GtkWidget *x;
  GtkWidget *y;
  GtkWidget *blur;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorShadow,
                     rosette_inspector_shadow,
                     ROSETTE_TYPE_INSPECTOR_SECTION)

static gboolean
show_shape (RosetteInspectorSection *section, const RosetteShape *shape)
{
  RosetteInspectorShadow *self = ROSETTE_INSPECTOR_SHADOW (section);
  gboolean is_on = shape->shadow.alpha > 0;

  rosette_inspector_section_show_field (section, self->x, is_on);
  rosette_inspector_section_show_field (section, self->y, is_on);
  rosette_inspector_section_show_field (section, self->blur, is_on);

  return shape->kind != ROSETTE_SHAPE_GROUP && shape->kind != ROSETTE_SHAPE_FOREIGN;
}

/* One that is switched on for the first time falls down, softly. */
static void
complete_shape (RosetteInspectorSection *section, RosetteShape *shape)
{
  if (shape->shadow.alpha == 0 || shape->shadow_x != 0.0 || shape->shadow_y != 0.0
      || shape->shadow_blur != 0.0)
    return;

  shape->shadow = (RosetteColor){ 0, 0, 0, 115 };
  shape->shadow_y = 12.0;
  shape->shadow_blur = 10.0;
}

static void
rosette_inspector_shadow_class_init (RosetteInspectorShadowClass *klass)
{
  ROSETTE_INSPECTOR_SECTION_CLASS (klass)->show_shape = show_shape;
  ROSETTE_INSPECTOR_SECTION_CLASS (klass)->complete_shape = complete_shape;
}

static void
rosette_inspector_shadow_init (RosetteInspectorShadow *self)
{
  RosetteInspectorSection *section = ROSETTE_INSPECTOR_SECTION (self);
  const char *label = _ ("Shadow");

  rosette_inspector_section_add_color (section, _ ("Shadow"), TRUE, AT (shadow), label);
  self->x = rosette_inspector_section_add_number (section, _ ("To the right"), "", -500.0, 500.0,
                                                  AT (shadow_x), 1.0, label);
  self->y = rosette_inspector_section_add_number (section, _ ("Down"), "", -500.0, 500.0,
                                                  AT (shadow_y), 1.0, label);
  self->blur = rosette_inspector_section_add_number (section, _ ("Softness"), "", 0.0, 100.0,
                                                     AT (shadow_blur), 1.0, label);
}

GtkWidget *
rosette_inspector_shadow_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_SHADOW, NULL);
}
