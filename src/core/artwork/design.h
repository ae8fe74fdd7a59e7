/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/history.h"
#include "artwork/layer.h"

G_BEGIN_DECLS

/**
 * RosetteDesign:
 *
 * A drawing of layers on a square of ROSETTE_CANVAS_UNITS units: a #GListModel of #RosetteLayer
 * from the bottom to the top. It is changed only by the functions below that take a @label, what
 * the edit is called in the interface, translated; each can be undone. Signal `changed`: something
 * that is drawn, or written to a file, is another.
 *
 * Belongs to one thread. Layers are named by their id.
 */
#define ROSETTE_TYPE_DESIGN (rosette_design_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesign, rosette_design, ROSETTE, DESIGN, GObject)

/**
 * rosette_design_new:
 *
 * Returns: (transfer full): a design without layers
 */
RosetteDesign *rosette_design_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_copy:
 *
 * Returns: (transfer full): a design that is written as the same bytes, without anything to undo
 */
RosetteDesign *rosette_design_copy (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_copy_apart:
 *
 * As rosette_design_copy(), but the copy shares no drawn picture with @self: it may be handed to
 * another thread, while @self goes on being drawn on this one.
 *
 * Returns: (transfer full): such a design
 */
RosetteDesign *rosette_design_copy_apart (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_get_history:
 *
 * Returns: (transfer none): what undoes and redoes its edits
 */
RosetteHistory *rosette_design_get_history (RosetteDesign *self);

/**
 * rosette_design_get_layer:
 *
 * Returns: (transfer none) (nullable): the layer, or %NULL when there is none of that id
 */
RosetteLayer *rosette_design_get_layer (RosetteDesign *self, guint id);

/**
 * rosette_design_get_index:
 * @index: (out): the layer's place, 0 at the bottom
 *
 * Returns: whether there is a layer of that id
 */
gboolean rosette_design_get_index (RosetteDesign *self, guint id, guint *index);

/**
 * rosette_design_add:
 * @shape: (transfer full): what to add
 *
 * Adds a layer on top. A design holds at most ROSETTE_MAX_LAYERS.
 *
 * Returns: its id; or 0 when the design is full
 */
guint rosette_design_add (RosetteDesign *self, RosetteShape *shape, const char *label);

/**
 * rosette_design_insert:
 * @index: its place, 0 at the bottom; past the top it is the top
 *
 * As rosette_design_add(), at a place of the caller's choice.
 *
 * Returns: its id; or 0 when the design is full
 */
guint rosette_design_insert (RosetteDesign *self,
                             RosetteShape *shape,
                             guint index,
                             const char *label);

/**
 * rosette_design_remove:
 *
 * Removes a layer, if it is there.
 */
void rosette_design_remove (RosetteDesign *self, guint id, const char *label);

/**
 * rosette_design_change:
 * @shape: what the layer becomes, of the same kind; its numbers are brought into range
 *
 * Changes a layer. Changes of one layer under one @label become one step of the history, until
 * rosette_history_add_barrier().
 */
void rosette_design_change (RosetteDesign *self,
                            guint id,
                            const RosetteShape *shape,
                            const char *label);

/**
 * rosette_design_change_all:
 * @ids: (element-type guint): layers, each once; of a group also all that is in it
 * @shapes: (element-type RosetteShape): what each becomes, of the same kind
 *
 * Changes several layers as one step of the history, and merges as rosette_design_change().
 */
void rosette_design_change_all (RosetteDesign *self,
                                GArray *ids,
                                GPtrArray *shapes,
                                const char *label);

/**
 * rosette_design_move_by:
 * @dx: to the right, in design units
 * @dy: downwards
 *
 * Moves a layer. Merges as rosette_design_change().
 */
void rosette_design_move_by (RosetteDesign *self,
                             guint id,
                             double dx,
                             double dy,
                             const char *label);

/**
 * rosette_design_reorder:
 * @index: the layer's new place, 0 at the bottom; past the top it is the top
 *
 * Raises or lowers a layer.
 */
void rosette_design_reorder (RosetteDesign *self, guint id, guint index, const char *label);

/**
 * rosette_design_get_unknown_attributes:
 *
 * Returns: (nullable): XML of attributes of the file that this Rosette does not know
 */
const char *rosette_design_get_unknown_attributes (RosetteDesign *self);

/**
 * rosette_design_get_unknown_content:
 *
 * Returns: (nullable): XML of elements of the file that this Rosette does not know
 */
const char *rosette_design_get_unknown_content (RosetteDesign *self);

/**
 * rosette_design_set_unknown:
 * @attributes: (nullable): as rosette_design_get_unknown_attributes()
 * @content: (nullable): as rosette_design_get_unknown_content()
 *
 * For the reader of files, before the first edit.
 */
void rosette_design_set_unknown (RosetteDesign *self, const char *attributes, const char *content);

/**
 * rosette_design_get_alt_text:
 *
 * Returns: (nullable): what is said to those who cannot see the picture, on one line
 */
const char *rosette_design_get_alt_text (RosetteDesign *self);

/**
 * rosette_design_set_alt_text:
 * @alt_text: (nullable): it is brought onto one line of ROSETTE_MAX_ALT_TEXT_BYTES
 *
 * For the reader of files, before the first edit.
 */
void rosette_design_set_alt_text (RosetteDesign *self, const char *alt_text);

/**
 * rosette_design_change_alt_text:
 * @alt_text: (nullable): as rosette_design_set_alt_text()
 *
 * Changes what is said to those who cannot see the picture. Merges as rosette_design_change().
 */
void rosette_design_change_alt_text (RosetteDesign *self, const char *alt_text, const char *label);

/**
 * rosette_design_dup_words:
 *
 * Returns: (transfer full) (nullable): the texts of the layers that are shown, on one line, the
 *   same in each language; %NULL without any
 */
char *rosette_design_dup_words (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_dup_alt_text:
 *
 * Proposes a text for those who cannot see the picture, from the layers that are shown.
 *
 * Returns: (transfer full): one sentence, translated
 */
char *rosette_design_dup_alt_text (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
