/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badge-image.h"

#include "badges/badge-picture.h"

struct _RosetteBadgeImage
{
  AdwBin parent_instance;

  GSignalGroup *signals; /* of the picture */

  GtkStack *stack;
  GtkPicture *picture;
};

G_DEFINE_FINAL_TYPE (RosetteBadgeImage, rosette_badge_image, ADW_TYPE_BIN)

static void
update (RosetteBadgeImage *self)
{
  GdkPaintable *paintable = gtk_picture_get_paintable (self->picture);
  gboolean is_shown =
    paintable != NULL && rosette_badge_picture_is_shown (ROSETTE_BADGE_PICTURE (paintable));

  gtk_stack_set_visible_child_name (self->stack, is_shown ? "picture" : "icon");
}

static void
rosette_badge_image_dispose (GObject *object)
{
  RosetteBadgeImage *self = ROSETTE_BADGE_IMAGE (object);

  g_clear_object (&self->signals);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_BADGE_IMAGE);

  G_OBJECT_CLASS (rosette_badge_image_parent_class)->dispose (object);
}

static void
rosette_badge_image_class_init (RosetteBadgeImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_badge_image_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/badge-image.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgeImage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgeImage, picture);
}

static void
rosette_badge_image_init (RosetteBadgeImage *self)
{
  self->signals = g_signal_group_new (ROSETTE_TYPE_BADGE_PICTURE);
  g_signal_group_connect_swapped (self->signals, "notify::shown", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_badge_image_new (void)
{
  return g_object_new (ROSETTE_TYPE_BADGE_IMAGE, NULL);
}

void
rosette_badge_image_set_badge (RosetteBadgeImage *self, RosetteBadge *badge)
{
  RosetteBadgePicture *picture = NULL;

  g_return_if_fail (ROSETTE_IS_BADGE_IMAGE (self));

  picture = badge != NULL ? rosette_badge_picture_of (badge) : NULL;
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (picture));
  g_signal_group_set_target (self->signals, picture);
  update (self);
}

gboolean
rosette_badge_image_is_shown (RosetteBadgeImage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_IMAGE (self), FALSE);

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "picture");
}
