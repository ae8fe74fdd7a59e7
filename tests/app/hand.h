/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A person's hands at a real window: keys and a pointer that come through the display, so that what
 * is covered cannot be clicked, and what has no focus gets no keys. For a test with a display of
 * its own, without a window manager.
 */

/* Whether there are any; else the test is skipped. */
gboolean hand_is_here (void);

typedef gboolean (*HandFunc) (gpointer user_data);

/* Goes on until that is so, or for too long; returns whether it is so. */
gboolean hand_wait (HandFunc is_done, gpointer user_data);

/* Until what was done has arrived, and @window is drawn. */
void hand_settle (GtkWidget *window);

/* Puts @window, of which there is one with its title, at the corner of the screen and gives it the
 * keys. */
void hand_take (GtkWindow *window);

/* As the table of commands has them: "<Control>d". */
void hand_press (GtkWidget *window, const char *keys);
void hand_type (GtkWidget *window, const char *text);

/* The pointer, to a point of @widget, or to its middle. Whoever is there gets the click. */
void hand_click (GtkWidget *widget, guint button);
void hand_click_at (GtkWidget *widget, double x, double y, guint button, guint n_clicks);
void hand_move (GtkWidget *widget, double x, double y);
/* @modifier: (nullable): held meanwhile: "ctrl" */
void hand_hold (GtkWidget *widget, double x, double y, guint button, const char *modifier);
void hand_let_go (GtkWidget *widget, guint button, const char *modifier);
/* All three. */
void hand_drag (GtkWidget *widget,
                const graphene_point_t *from,
                const graphene_point_t *to,
                guint button,
                const char *modifier);

/* Turns the wheel over @widget, at @x, half-way down: down, or up for a negative number. */
void hand_scroll (GtkWidget *widget, double x, int clicks, const char *modifier);

/* Turns the wheel until @widget is in sight; returns whether it is what a click would meet. */
gboolean hand_reach (GtkWidget *widget);

/* Below @root and in it, the first for which @is_it says so; or NULL. */
typedef gboolean (*HandMatch) (GtkWidget *widget, gconstpointer user_data);
GtkWidget *hand_find (GtkWidget *root, HandMatch is_it, gconstpointer user_data);
GtkWidget *hand_find_type (GtkWidget *root, GType type);

G_END_DECLS
