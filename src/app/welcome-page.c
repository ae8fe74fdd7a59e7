/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "welcome-page.h"

struct _RosetteWelcomePage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RosetteWelcomePage, rosette_welcome_page, ADW_TYPE_BIN)

static void
rosette_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (rosette_welcome_page_parent_class)->dispose (object);
}

static void
rosette_welcome_page_class_init (RosetteWelcomePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rosette_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               RESOURCE_ROOT "/ui/welcome-page.ui");
}

static void
rosette_welcome_page_init (RosetteWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_welcome_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_WELCOME_PAGE, NULL);
}
