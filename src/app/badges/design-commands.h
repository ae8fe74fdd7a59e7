/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/arrange.h"
#include "badges/design-editor.h"

G_BEGIN_DECLS

/* What canvas, layer list and inspector do with the selected layers, in one step. A command does
 * nothing where it makes no sense: without a selection, on a locked layer, in the middle of a
 * gesture.
 */

/* The next layer that can be picked, downwards as in the layer list, or upwards. Past the last one
 * nothing is selected, and FALSE is returned. */
gboolean rosette_design_select_next (RosetteDesignEditor *editor, gboolean downwards);

/* In design units, degrees. Repeated, they are one step to undo. */
void rosette_design_move_selected (RosetteDesignEditor *editor, double dx, double dy);
void rosette_design_grow_selected (RosetteDesignEditor *editor, double dw, double dh);
void rosette_design_rotate_selected (RosetteDesignEditor *editor, double degrees);

/* Takes @shape over, puts it on top and selects it; FALSE when the design is full. */
gboolean rosette_design_add_selected (RosetteDesignEditor *editor, RosetteShape *shape);
/* Copies all of @other right above the layer of that id, or on top where that is 0, and selects the
 * copies; FALSE when the design is full. @offset: to the right and downwards, in design units. */
gboolean rosette_design_paste_above (RosetteDesignEditor *editor,
                                     RosetteDesign *other,
                                     double offset,
                                     guint above,
                                     const char *label);
/* The copies are selected; FALSE when the design is full. */
gboolean rosette_design_duplicate_selected (RosetteDesignEditor *editor);
void rosette_design_remove_selected (RosetteDesignEditor *editor);
/* The same, as it is called once they have been copied. */
void rosette_design_cut_selected (RosetteDesignEditor *editor);

/* All that can be picked and are in the same group as what is selected now. */
void rosette_design_select_all (RosetteDesignEditor *editor);

/* Two or more become a group; of each group that is selected its layers remain, selected. */
void rosette_design_group_selected (RosetteDesignEditor *editor);
gboolean rosette_design_can_ungroup_selected (RosetteDesignEditor *editor);
void rosette_design_ungroup_selected (RosetteDesignEditor *editor);

/* One SVG picture becomes a group of shapes, if it is simple; see rosette_design_from_picture(). On
 * failure nothing is done, and the message is a sentence for the user; with ROSETTE_ERROR_LIMIT the
 * design is full. */
gboolean rosette_design_can_take_apart_selected (RosetteDesignEditor *editor);
gboolean rosette_design_take_apart_selected (RosetteDesignEditor *editor, GError **error);

/* One layer with the canvas, several with the box around them; spaces between three or more. */
void rosette_design_align_selected (RosetteDesignEditor *editor, RosetteAlign align);
void rosette_design_distribute_selected (RosetteDesignEditor *editor, gboolean downwards);
void rosette_design_mirror_selected (RosetteDesignEditor *editor, gboolean upside_down);

/* One place up or down, or all the way in their group. */
gboolean rosette_design_can_raise_selected (RosetteDesignEditor *editor);
gboolean rosette_design_can_lower_selected (RosetteDesignEditor *editor);
void rosette_design_raise_selected (RosetteDesignEditor *editor);
void rosette_design_lower_selected (RosetteDesignEditor *editor);
void rosette_design_raise_selected_to_top (RosetteDesignEditor *editor);
void rosette_design_lower_selected_to_bottom (RosetteDesignEditor *editor);

/* Puts a layer right above another one, or right below it; with it all that are selected, if it is
 * one of them. */
void rosette_design_put_layer (RosetteDesignEditor *editor,
                               RosetteLayer *layer,
                               RosetteLayer *other,
                               gboolean above);

/* Hidden, or locked, unless all are: then they no longer are. */
gboolean rosette_design_are_selected_hidden (RosetteDesignEditor *editor);
gboolean rosette_design_are_selected_locked (RosetteDesignEditor *editor);
void rosette_design_toggle_selected_hidden (RosetteDesignEditor *editor);
void rosette_design_toggle_selected_locked (RosetteDesignEditor *editor);

/* These work on any layer of the design, locked ones too. */
void rosette_design_hide_layer (RosetteDesignEditor *editor, RosetteLayer *layer, gboolean hidden);
void rosette_design_lock_layer (RosetteDesignEditor *editor, RosetteLayer *layer, gboolean locked);
void rosette_design_rename_layer (RosetteDesignEditor *editor,
                                  RosetteLayer *layer,
                                  const char *name);

G_END_DECLS
