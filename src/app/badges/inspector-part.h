/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/design-editor.h"

G_BEGIN_DECLS

/* What shows something of the selected layers, and follows them. Property "editor". */
#define ROSETTE_TYPE_INSPECTOR_PART (rosette_inspector_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (RosetteInspectorPart,
                          rosette_inspector_part,
                          ROSETTE,
                          INSPECTOR_PART,
                          AdwBin)

struct _RosetteInspectorPartClass
{
  AdwBinClass parent_class;

  /* The selection or what is selected has changed; there is an editor. */
  void (*refresh) (RosetteInspectorPart *self);
};

/* The editor, or NULL. */
RosetteDesignEditor *rosette_inspector_part_get_editor (RosetteInspectorPart *self);
void rosette_inspector_part_set_editor (RosetteInspectorPart *self, RosetteDesignEditor *editor);

G_END_DECLS
