/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* What canvas, layer list and inspector share: the design, which of its layers are selected, and
 * what can be undone. It needs no display. The commands on it are in design-commands.h.
 *
 * Properties: "design", "selected" (the only layer that is, or NULL where none or several are).
 * Signals: `changed`, the design or one of its layers is another; `selection-changed`;
 * `history-changed`, what can be undone is another.
 */
#define ROSETTE_TYPE_DESIGN_EDITOR (rosette_design_editor_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesignEditor, rosette_design_editor, ROSETTE, DESIGN_EDITOR, GObject)

RosetteDesignEditor *rosette_design_editor_new (void) G_GNUC_WARN_UNUSED_RESULT;

RosetteDesign *rosette_design_editor_get_design (RosetteDesignEditor *self);
void rosette_design_editor_set_design (RosetteDesignEditor *self, RosetteDesign *design);

RosetteLayer *rosette_design_editor_get_selected (RosetteDesignEditor *self);
/* NULL for none. */
void rosette_design_editor_select (RosetteDesignEditor *self, RosetteLayer *layer);

/* Several: of a group, not also what is in it. */
void rosette_design_editor_select_ids (RosetteDesignEditor *self, GArray *ids);
void rosette_design_editor_toggle (RosetteDesignEditor *self, RosetteLayer *layer);
guint rosette_design_editor_get_n_selected (RosetteDesignEditor *self);
gboolean rosette_design_editor_is_selected (RosetteDesignEditor *self, RosetteLayer *layer);
/* Their ids, a GArray of guint, from the bottom. */
GArray *rosette_design_editor_dup_selected_ids (RosetteDesignEditor *self)
  G_GNUC_WARN_UNUSED_RESULT;

/* Whether any selected layer can be changed: there is one that is not locked. */
gboolean rosette_design_editor_can_edit (RosetteDesignEditor *self);
/* A copy of the only selected layer's shape, to change and give to the function below; or NULL. */
RosetteShape *rosette_design_editor_dup_shape (RosetteDesignEditor *self) G_GNUC_WARN_UNUSED_RESULT;
/* Changes that follow each other under one label within a second are one step to undo; within a
 * gesture all of them are. */
void rosette_design_editor_change (RosetteDesignEditor *self,
                                   const RosetteShape *shape,
                                   const char *label);

/* The same for whatever is selected: of one layer its shape, of several a frame around them, of the
 * kind ROSETTE_SHAPE_GROUP, with which they are moved, scaled and turned. */
RosetteShape *rosette_design_editor_dup_frame (RosetteDesignEditor *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_design_editor_change_frame (RosetteDesignEditor *self,
                                         const RosetteShape *frame,
                                         const char *label);

/* Changes how each selected layer looks, in one step; not where it is. */
typedef void (*RosetteShapeFunc) (RosetteShape *shape, gpointer user_data);
void rosette_design_editor_change_each (RosetteDesignEditor *self,
                                        RosetteShapeFunc func,
                                        gpointer user_data,
                                        const char *label);

/* The next change starts a step of its own. */
void rosette_design_editor_end_step (RosetteDesignEditor *self);

/* What lies between becomes one step to undo, or, cancelled, as if it had never been. */
void rosette_design_editor_begin_gesture (RosetteDesignEditor *self);
void rosette_design_editor_end_gesture (RosetteDesignEditor *self);
void rosette_design_editor_cancel_gesture (RosetteDesignEditor *self);
gboolean rosette_design_editor_is_in_gesture (RosetteDesignEditor *self);

void rosette_design_editor_undo (RosetteDesignEditor *self);
void rosette_design_editor_redo (RosetteDesignEditor *self);
/* What would be undone, translated; or NULL. */
const char *rosette_design_editor_get_undo_label (RosetteDesignEditor *self);
const char *rosette_design_editor_get_redo_label (RosetteDesignEditor *self);

G_END_DECLS
