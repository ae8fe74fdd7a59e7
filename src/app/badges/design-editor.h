/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* What canvas, layer list and inspector share: the design, which of its layers is selected, and
 * what can be undone. It needs no display. The commands on it are in design-commands.h.
 *
 * Properties: "design", "selected" (the layer, or NULL). Signals: `changed`, the design or one of
 * its layers is another; `history-changed`, what can be undone is.
 */
#define ROSETTE_TYPE_DESIGN_EDITOR (rosette_design_editor_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesignEditor, rosette_design_editor, ROSETTE, DESIGN_EDITOR, GObject)

RosetteDesignEditor *rosette_design_editor_new (void) G_GNUC_WARN_UNUSED_RESULT;

RosetteDesign *rosette_design_editor_get_design (RosetteDesignEditor *self);
void rosette_design_editor_set_design (RosetteDesignEditor *self, RosetteDesign *design);

RosetteLayer *rosette_design_editor_get_selected (RosetteDesignEditor *self);
void rosette_design_editor_select (RosetteDesignEditor *self, RosetteLayer *layer);

/* Whether the selected layer can be changed: there is one, and it is not locked. */
gboolean rosette_design_editor_can_edit (RosetteDesignEditor *self);
/* A copy of the selected layer's shape, to change and give to the function below; or NULL. */
RosetteShape *rosette_design_editor_dup_shape (RosetteDesignEditor *self) G_GNUC_WARN_UNUSED_RESULT;
/* Changes that follow each other under one label within a second are one step to undo; within a
 * gesture all of them are. */
void rosette_design_editor_change (RosetteDesignEditor *self,
                                   const RosetteShape *shape,
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
