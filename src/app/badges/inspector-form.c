/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-form.h"

#include "badges/inspector-number.h"

#include <glib/gi18n.h>

#define MAX_VARIANTS 4

/* What a kind calls its numbers; without a name it has none. */
static const struct
{
  const char *points;
  const char *ratio;
  const char *variants[MAX_VARIANTS];
} forms[ROSETTE_SHAPE_N_KINDS] = {
  [ROSETTE_SHAPE_RECTANGLE] = { NULL, N_ ("Round corners") },
  [ROSETTE_SHAPE_SHIELD] = { NULL, NULL, { N_ ("Crested"), N_ ("Pointed"), N_ ("Round") } },
  [ROSETTE_SHAPE_POLYGON] = { N_ ("Sides"), NULL },
  [ROSETTE_SHAPE_STAR] = { N_ ("Points"), N_ ("Inner size") },
  [ROSETTE_SHAPE_SEAL] = { N_ ("Scallops"), N_ ("Depth") },
  [ROSETTE_SHAPE_RING] = { NULL, N_ ("Hole") },
  [ROSETTE_SHAPE_RIBBON] = { NULL,
                             N_ ("Length of ends"),
                             { N_ ("Folded"), N_ ("Straight"), N_ ("Curved") } },
  [ROSETTE_SHAPE_BANNER] = { NULL,
                             N_ ("Length of end"),
                             { N_ ("Notched"), N_ ("Pointed"), N_ ("Round") } },
  [ROSETTE_SHAPE_ROSETTE] = { N_ ("Pleats"), N_ ("Disc") },
  [ROSETTE_SHAPE_LAUREL] = { N_ ("Leaves"),
                             N_ ("Length of leaves"),
                             { N_ ("Wreath"), N_ ("Branch") } },
};

struct _RosetteInspectorForm
{
  RosetteInspectorSection parent_instance;

  RosetteShapeKind shown_kind;

  GtkWidget *variant;
  GtkWidget *points;
  GtkWidget *ratio;
  GtkWidget *bend;
  GtkWidget *symbol_button;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorForm, rosette_inspector_form, ROSETTE_TYPE_INSPECTOR_SECTION)

static gboolean
show_shape (RosetteInspectorSection *section, const RosetteShape *shape)
{
  RosetteInspectorForm *self = ROSETTE_INSPECTOR_FORM (section);
  const char *points = forms[shape->kind].points;
  const char *ratio = forms[shape->kind].ratio;
  gboolean has_variants = forms[shape->kind].variants[0] != NULL;

  if (has_variants && self->shown_kind != shape->kind)
    {
      rosette_inspector_section_set_choices (self->variant, forms[shape->kind].variants);
      self->shown_kind = shape->kind;
    }
  rosette_inspector_section_show_field (section, self->variant, has_variants);
  rosette_inspector_section_show_field (section, self->points, points != NULL);
  rosette_inspector_section_show_field (section, self->ratio, ratio != NULL);
  rosette_inspector_section_show_field (section, self->bend,
                                        shape->kind == ROSETTE_SHAPE_RIBBON
                                          && shape->variant == ROSETTE_RIBBON_CURVED);
  if (points != NULL)
    rosette_inspector_number_set_title (ROSETTE_INSPECTOR_NUMBER (self->points), _ (points));
  if (ratio != NULL)
    rosette_inspector_number_set_title (ROSETTE_INSPECTOR_NUMBER (self->ratio), _ (ratio));

  rosette_inspector_section_show_field (section, self->symbol_button,
                                        shape->kind == ROSETTE_SHAPE_SYMBOL);

  return shape->kind == ROSETTE_SHAPE_SYMBOL || has_variants || points != NULL || ratio != NULL;
}

static void
rosette_inspector_form_class_init (RosetteInspectorFormClass *klass)
{
  ROSETTE_INSPECTOR_SECTION_CLASS (klass)->show_shape = show_shape;
}

static void
rosette_inspector_form_init (RosetteInspectorForm *self)
{
  RosetteInspectorSection *section = ROSETTE_INSPECTOR_SECTION (self);

  self->shown_kind = ROSETTE_SHAPE_N_KINDS;
  rosette_inspector_section_set_heading (section, _ ("Form"));
  self->variant = rosette_inspector_section_add_choice (
    section, _ ("Style"), NULL, G_STRUCT_OFFSET (RosetteShape, variant), _ ("Style"));
  self->points = rosette_inspector_section_add_count (
    section, "", 3, 64, G_STRUCT_OFFSET (RosetteShape, n_points), _ ("Form"));
  self->ratio = rosette_inspector_section_add_number (
    section, "", "%", 0.0, 100.0, G_STRUCT_OFFSET (RosetteShape, ratio), 0.01, _ ("Form"));
  self->bend =
    rosette_inspector_section_add_number (section, _ ("Bend"), "%", -100.0, 100.0,
                                          G_STRUCT_OFFSET (RosetteShape, bend), 0.01, _ ("Bend"));
  self->symbol_button = gtk_button_new_with_label (_ ("Another Symbol…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->symbol_button), "design.change-symbol");
  rosette_inspector_section_add_widget (section, self->symbol_button, TRUE);
}

GtkWidget *
rosette_inspector_form_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_FORM, NULL);
}
