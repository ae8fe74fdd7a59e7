/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-pane.h"

#include "seam.h"

#include <glib/gi18n.h>

struct _RosetteCheckPane
{
  AdwBin parent_instance;

  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteCheckPane, rosette_check_pane, ADW_TYPE_BIN)

static void
open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteCheckPane) self = user_data;
  g_autoptr (GListModel) files = rosette_seam_open_files_finish (result, NULL);

  if (files != NULL)
    rosette_check_pane_check_files (self, files);
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_seam_open_files_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Check a Badge"),
                                 NULL, NULL, open_cb, g_object_ref (widget));
}

static void
paste_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
}

static void
rosette_check_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_CHECK_PANE);

  G_OBJECT_CLASS (rosette_check_pane_parent_class)->dispose (object);
}

static void
rosette_check_pane_class_init (RosetteCheckPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_check_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/check-pane.ui");

  gtk_widget_class_install_action (widget_class, "check.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "check.paste", NULL, paste_action);
}

static void
rosette_check_pane_init (RosetteCheckPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_check_pane_new (void)
{
  return g_object_new (ROSETTE_TYPE_CHECK_PANE, NULL);
}

void
rosette_check_pane_check_files (RosetteCheckPane *self, GListModel *files)
{
  g_return_if_fail (ROSETTE_IS_CHECK_PANE (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));
}
