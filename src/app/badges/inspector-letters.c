/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-letters.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (RosetteShape, member)

struct _RosetteInspectorLetters
{
  RosetteInspectorSection parent_instance;

  gboolean shows_arc;

  GtkWidget *side;
  GtkWidget *radius;
  GtkWidget *fit;
  GtkWidget *arc;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorLetters,
                     rosette_inspector_letters,
                     ROSETTE_TYPE_INSPECTOR_SECTION)

static const char *const straight_fits[] = { N_ ("As large as set"), N_ ("Shrink"),
                                             N_ ("Wrap, then shrink"), NULL };
static const char *const arc_fits[] = { N_ ("As large as set"), N_ ("Shrink"),
                                        N_ ("Spread or shrink"), NULL };

static gboolean
show_shape (RosetteInspectorSection *section, const RosetteShape *shape)
{
  RosetteInspectorLetters *self = ROSETTE_INSPECTOR_LETTERS (section);
  gboolean is_arc = shape->kind == ROSETTE_SHAPE_ARC;

  if (!rosette_shape_is_text (shape))
    return FALSE;

  if (self->shows_arc != is_arc)
    {
      self->shows_arc = is_arc;
      rosette_inspector_section_set_choices (self->fit, is_arc ? arc_fits : straight_fits);
    }
  rosette_inspector_section_show_field (section, self->side, is_arc);
  rosette_inspector_section_show_field (section, self->radius, is_arc);
  rosette_inspector_section_show_field (section, self->arc,
                                        is_arc && shape->fit != ROSETTE_FIT_NONE);

  return TRUE;
}

static void
rosette_inspector_letters_class_init (RosetteInspectorLettersClass *klass)
{
  ROSETTE_INSPECTOR_SECTION_CLASS (klass)->show_shape = show_shape;
}

static void
rosette_inspector_letters_init (RosetteInspectorLetters *self)
{
  static const char *const sides[] = { N_ ("Above"), N_ ("Below"), NULL };
  RosetteInspectorSection *section = ROSETTE_INSPECTOR_SECTION (self);

  rosette_inspector_section_set_heading (section, _ ("Letters"));
  self->side =
    rosette_inspector_section_add_choice (section, _ ("Side"), sides, AT (variant), _ ("Side"));
  self->radius = rosette_inspector_section_add_number (section, _ ("Radius"), "", 1.0, 5000.0,
                                                       AT (width), 2.0, _ ("Resize"));
  rosette_inspector_section_add_number (section, _ ("Spacing"), "%", -50.0, 500.0, AT (spacing),
                                        0.01, _ ("Spacing"));
  self->fit = rosette_inspector_section_add_choice (section, _ ("When too long"), straight_fits,
                                                    AT (fit), _ ("Fit"));
  self->arc = rosette_inspector_section_add_number (section, _ ("Widest angle"), "°", 1.0, 360.0,
                                                    AT (arc), 1.0, _ ("Fit"));
}

GtkWidget *
rosette_inspector_letters_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_LETTERS, NULL);
}
