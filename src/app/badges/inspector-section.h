/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/inspector-part.h"

G_BEGIN_DECLS

/* A part of the inspector: a heading, and fields in two columns, each for one member of the
 * selected layer's shape. What a field shows follows the layer; what the user enters becomes an
 * edit.
 */
#define ROSETTE_TYPE_INSPECTOR_SECTION (rosette_inspector_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (RosetteInspectorSection,
                          rosette_inspector_section,
                          ROSETTE,
                          INSPECTOR_SECTION,
                          RosetteInspectorPart)

struct _RosetteInspectorSectionClass
{
  RosetteInspectorPartClass parent_class;

  /* Says whether the section is for such a layer, and which of its fields are. */
  gboolean (*show_shape) (RosetteInspectorSection *self, const RosetteShape *shape);

  /* Optional: makes what the user entered complete. */
  void (*complete_shape) (RosetteInspectorSection *self, RosetteShape *shape);
};

/* Looks again at the selected layer. */
void rosette_inspector_section_refresh (RosetteInspectorSection *self);

/* For subclasses. @title and @label are translated; @label names the edit. @offset: of a double in
 * the shape, of which @factor is one in the interface. */
void rosette_inspector_section_set_heading (RosetteInspectorSection *self, const char *heading);
GtkWidget *rosette_inspector_section_add_number (RosetteInspectorSection *self,
                                                 const char *title,
                                                 const char *unit,
                                                 double lower,
                                                 double upper,
                                                 gsize offset,
                                                 double factor,
                                                 const char *label);
/* For a guint of the shape. */
GtkWidget *rosette_inspector_section_add_count (RosetteInspectorSection *self,
                                                const char *title,
                                                guint lower,
                                                guint upper,
                                                gsize offset,
                                                const char *label);
/* For a guint of the shape, 0 for the first choice; takes both columns. */
GtkWidget *rosette_inspector_section_add_choice (RosetteInspectorSection *self,
                                                 const char *title,
                                                 const char *const *choices,
                                                 gsize offset,
                                                 const char *label);
/* For a RosetteColor of the shape; takes both columns. */
GtkWidget *rosette_inspector_section_add_color (RosetteInspectorSection *self,
                                                const char *title,
                                                gboolean optional,
                                                gsize offset,
                                                const char *label);
/* Any widget, in one column or in both. */
void rosette_inspector_section_add_widget (RosetteInspectorSection *self,
                                           GtkWidget *widget,
                                           gboolean wide);

/* Fields that are not shown leave no hole. */
void rosette_inspector_section_show_field (RosetteInspectorSection *self,
                                           GtkWidget *field,
                                           gboolean shown);
/* Translates @choices. */
void rosette_inspector_section_set_choices (GtkWidget *field, const char *const *choices);

/* For fields of a subclass's own: a copy of the selected shape, or NULL where it cannot be
 * changed or is just being shown; and what it becomes. */
RosetteShape *rosette_inspector_section_dup_shape (RosetteInspectorSection *self)
  G_GNUC_WARN_UNUSED_RESULT;
void rosette_inspector_section_change (RosetteInspectorSection *self,
                                       const RosetteShape *shape,
                                       const char *label);

G_END_DECLS
