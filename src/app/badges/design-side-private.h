/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/design-canvas.h"
#include "badges/design-editor.h"
#include "badges/design-review.h"
#include "badges/design-side.h"
#include "badges/inspector-panel.h"
#include "badges/layer-list.h"
#include "badges/review-panel.h"

G_BEGIN_DECLS

/* Between design-side.c, which lays out, and design-side-actions.c and -clipboard.c, which do. */

struct _RosetteDesignSide
{
  AdwBin parent_instance;

  RosetteDesignEditor *editor;
  RosettePalette *palette;
  RosetteDesignReview *review;
  GCancellable *cancellable; /* of what is being added, or NULL */
  guint keep_focus_id;

  GtkMenuButton *add_button;
  GtkToggleButton *review_toggle;
  GtkLabel *review_count;
  RosetteReviewPanel *review_panel;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  RosetteDesignCanvas *canvas;
  GtkLabel *status_label;
  RosetteLayerList *layer_list;
  RosetteInspectorPanel *inspector;
  GtkToggleButton *layers_toggle; /* seen when narrow */
  GtkToggleButton *layer_toggle;
};

void rosette_design_side_install_actions (GtkWidgetClass *widget_class);
void rosette_design_side_install_clipboard_actions (GtkWidgetClass *widget_class);
void rosette_design_side_update_actions (RosetteDesignSide *self);

/* Lets the words of the selected text be typed. */
void rosette_design_side_focus_text (RosetteDesignSide *self);

void rosette_design_side_say_full (RosetteDesignSide *self);
void rosette_design_side_toast (RosetteDesignSide *self, const char *text);

G_END_DECLS
