/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "one-stop.h"

struct _RosetteOneStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RosetteOneStop, rosette_one_stop, ADW_TYPE_BIN)

/* The row, or card, that has the focus in it; NULL for none. */
static GtkWidget *
find_row (GtkWidget *self)
{
  GtkRoot *root = gtk_widget_get_root (self);
  GtkWidget *at = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (at == NULL || !gtk_widget_is_ancestor (at, self))
    return NULL;

  for (GtkWidget *around = gtk_widget_get_parent (at); around != self;
       around = gtk_widget_get_parent (around))
    {
      if (GTK_IS_LIST_VIEW (around) || GTK_IS_FLOW_BOX (around))
        return at;
      at = around;
    }

  return NULL;
}

/* On within the row. Rows say that they took the focus also where it was in them before. */
static gboolean
focus_within (GtkWidget *row, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *before = gtk_root_get_focus (root);

  return gtk_widget_child_focus (row, direction) && gtk_root_get_focus (root) != before;
}

/* The titles of a table's columns stand before its rows. */
static gboolean
focus_titles (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_parent (row);
  GtkWidget *titles = gtk_widget_get_prev_sibling (list);

  return titles != NULL && gtk_widget_child_focus (titles, GTK_DIR_TAB_BACKWARD);
}

static gboolean
rosette_one_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *row = is_tab ? find_row (widget) : NULL;

  if (row == NULL)
    return GTK_WIDGET_CLASS (rosette_one_stop_parent_class)->focus (widget, direction);
  if (focus_within (row, direction))
    return TRUE;

  return direction == GTK_DIR_TAB_BACKWARD && focus_titles (row);
}

static void
rosette_one_stop_class_init (RosetteOneStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = rosette_one_stop_focus;
}

static void
rosette_one_stop_init (RosetteOneStop *self)
{
}
