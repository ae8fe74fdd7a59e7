/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts children of their natural size side by side, and goes on in a new line where the width
 * ends, as words do. GtkFlowBox would make columns of them. */
#define ROSETTE_TYPE_MEANING_WRAP (rosette_meaning_wrap_get_type ())
G_DECLARE_FINAL_TYPE (RosetteMeaningWrap,
                      rosette_meaning_wrap,
                      ROSETTE,
                      MEANING_WRAP,
                      GtkLayoutManager)

/* @spacing_px: between children, and between lines */
GtkLayoutManager *rosette_meaning_wrap_new (int spacing_px) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
