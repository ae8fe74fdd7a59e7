/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/award-preview.h"

#include "badges/badge-image.h"
#include "check/json-window.h"

#include <glib/gi18n.h>

struct _RosetteAwardPreview
{
  AdwBin parent_instance;

  RosetteOrder *order; /* of one person, or NULL */

  GtkStack *stack;
  RosetteBadgeImage *image;
  GtkPicture *picture;
  GtkLabel *person_label;
  GtkWidget *data_button;

  RosetteJob *job;
  GCancellable *cancellable; /* of the picture that is drawn */
};

G_DEFINE_FINAL_TYPE (RosetteAwardPreview, rosette_award_preview, ADW_TYPE_BIN)

static const char *
get_name (RosetteAwardPreview *self)
{
  return rosette_person_get_name (self->order->people->pdata[0]);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteAwardPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);
  g_autoptr (GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, NULL) : NULL;

  if (texture == NULL || self->order == NULL)
    return;
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, "person");
}

static gpointer
draw (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  return rosette_order_paint_preview (input, error);
}

/* The order of the job is its own: json-glib's counts are no thread's friend. */
static void
start_drawing (RosetteAwardPreview *self, RosetteOrder *order)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_object (&self->job);
  self->job = rosette_job_new ();
  rosette_job_run_async (self->job, draw, order, (GDestroyNotify) rosette_order_free,
                         (GDestroyNotify) g_bytes_unref, self->cancellable, drawn_cb,
                         g_object_ref (self));
}

static void
show_data_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (JsonObject) document =
    rosette_award_preview_dup_document (ROSETTE_AWARD_PREVIEW (widget));
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));

  if (document != NULL)
    gtk_window_present (GTK_WINDOW (rosette_json_window_new (parent, document)));
}

static void
rosette_award_preview_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_AWARD_PREVIEW (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_award_preview_parent_class)->unroot (widget);
}

static void
rosette_award_preview_dispose (GObject *object)
{
  RosetteAwardPreview *self = ROSETTE_AWARD_PREVIEW (object);

  g_clear_pointer (&self->order, rosette_order_free);
  g_clear_object (&self->job);
  g_clear_object (&self->cancellable);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_AWARD_PREVIEW);

  G_OBJECT_CLASS (rosette_award_preview_parent_class)->dispose (object);
}

static void
rosette_award_preview_class_init (RosetteAwardPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_award_preview_dispose;
  widget_class->unroot = rosette_award_preview_unroot;

  g_type_ensure (ROSETTE_TYPE_BADGE_IMAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/award-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardPreview, image);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardPreview, person_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardPreview, data_button);

  gtk_widget_class_install_action (widget_class, "preview.show-data", NULL, show_data_action);
}

static void
rosette_award_preview_init (RosetteAwardPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_award_preview_new (void)
{
  return g_object_new (ROSETTE_TYPE_AWARD_PREVIEW, NULL);
}

void
rosette_award_preview_show (RosetteAwardPreview *self, RosetteBadge *badge, RosetteOrder *order)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ROSETTE_IS_AWARD_PREVIEW (self));

  g_clear_pointer (&self->order, rosette_order_free);
  self->order = order;
  rosette_badge_image_set_badge (self->image, badge);
  gtk_stack_set_visible_child_name (self->stack, "badge");
  gtk_widget_set_visible (GTK_WIDGET (self->person_label), order != NULL);
  gtk_widget_set_visible (self->data_button, order != NULL);
  if (order == NULL)
    return;
  /* Translators: below the picture of a badge: %s is a person's name */
  text = g_strdup_printf (_ ("As it will be for %s"), get_name (self));
  gtk_label_set_label (self->person_label, text);
  start_drawing (self, rosette_order_dup_picture_only (order));
}

gboolean
rosette_award_preview_is_drawn (RosetteAwardPreview *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_PREVIEW (self), FALSE);

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "person");
}

JsonObject *
rosette_award_preview_dup_document (RosetteAwardPreview *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_PREVIEW (self), NULL);

  return self->order != NULL ? rosette_order_write_preview (self->order) : NULL;
}
