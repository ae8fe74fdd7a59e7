/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/design-editor.h"
#include "badges/design-view.h"

G_BEGIN_DECLS

/* Shows the editor's design on its square, with zoom and pan, and lets layers be selected, moved,
 * scaled and turned by pointer and keys.
 *
 * Property "editor". Property "zoom-text": "68 %". Signal `edit-text`: the words of the selected
 * text are to be changed.
 */
#define ROSETTE_TYPE_DESIGN_CANVAS (rosette_design_canvas_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesignCanvas, rosette_design_canvas, ROSETTE, DESIGN_CANVAS, GtkWidget)

GtkWidget *rosette_design_canvas_new (RosetteDesignEditor *editor) G_GNUC_WARN_UNUSED_RESULT;

RosetteDesignEditor *rosette_design_canvas_get_editor (RosetteDesignCanvas *self);
void rosette_design_canvas_set_editor (RosetteDesignCanvas *self, RosetteDesignEditor *editor);

char *rosette_design_canvas_dup_zoom_text (RosetteDesignCanvas *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_design_canvas_zoom_in (RosetteDesignCanvas *self);
void rosette_design_canvas_zoom_out (RosetteDesignCanvas *self);
void rosette_design_canvas_zoom_fit (RosetteDesignCanvas *self);

/* Where one looks at, to come back to it. */
void rosette_design_canvas_get_view (RosetteDesignCanvas *self, RosetteDesignView *view);
void rosette_design_canvas_set_view (RosetteDesignCanvas *self, const RosetteDesignView *view);

/* Shows the ends of the selected layer's gradient, to be dragged, or no longer. */
void rosette_design_canvas_edit_fill (RosetteDesignCanvas *self);

G_END_DECLS
