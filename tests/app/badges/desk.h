/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "application.h"
#include "badges/design-editor.h"
#include "badges/design-side.h"

G_BEGIN_DECLS

/* The whole program with one badge open, whose design is a known one: from the bottom
 *
 *   Ground   a square with a gradient, beneath all
 *   Fixed    a locked circle
 *   Sun Star Moon   in a row, not in line and not equally far apart
 *   Words    a text
 *   Drawing  a picture, SVG, that is simple
 *   Pair     a group of Left and Right
 */
typedef struct
{
  char *folder;
  RosetteApplication *application;
  GtkWidget *window;
  RosetteDesignSide *side;
  GtkWidget *canvas;
  GtkWidget *list;
  RosetteDesignEditor *editor;
  GBytes *known;         /* the design, as bytes */
  RosetteDesign *design; /* as it is edited */
  char *toast;           /* what was said, or NULL */
} Desk;

/* One case of a test; its data is the desk. */
typedef struct
{
  const char *path;
  GTestDataFunc func;
} DeskCase;

/* The whole of such a test's main(): a desk for all of @cases. Where there is no hand, it skips. */
int desk_run (int *argc, char ***argv, const DeskCase *cases, gsize n_cases);

void desk_open (Desk *self);
void desk_close (Desk *self);

/* The known design as if it had just been opened, with these of its layers selected ("Sun Star"),
 * and the keys on the canvas. */
void desk_lay (Desk *self, const char *selected);

GBytes *desk_save (Desk *self);
/* That the design is the known one, and nothing can be undone. */
void desk_assert_unchanged (Desk *self);
RosetteLayer *desk_find_layer (Desk *self, const char *label);

/* Where the middle of a layer is on the canvas; where a point of the design is. */
graphene_point_t desk_find_middle (Desk *self, const char *label);
graphene_point_t desk_find_point (Desk *self, double x, double y);

/* All that a command may change, a line each: layers, selection, view, focus, what is open, what
 * was copied or said. */
char *desk_describe (Desk *self);
/* Which lines are new, in one. */
char *desk_compare (const char *before, const char *after);

/* Closes popovers and windows that are open above the main one. */
void desk_clear (Desk *self);
/* The window that is on top; the popover that is open, or NULL. */
GtkWidget *desk_get_top (Desk *self);
GtkWidget *desk_get_popover (Desk *self);
/* Until it is there. */
void desk_await_popover (Desk *self);

/* What stands in the menu that is open, or opens; or NULL. It may be in a submenu, or hidden. */
GtkWidget *desk_find_item (Desk *self, const char *text);
/* The button in the window whose tooltip begins so; or NULL. */
GtkWidget *desk_find_button (Desk *self, const char *tooltip);

G_END_DECLS
