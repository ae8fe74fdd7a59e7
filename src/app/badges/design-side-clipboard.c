/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-side-private.h"

#include "artwork/paste.h"
#include "badges/design-clipboard.h"
#include "badges/design-commands.h"
#include "base/error.h"

#include <glib/gi18n.h>

/* So that a copy does not hide what it was copied from, in design units. */
#define PASTE_OFFSET 30.0

static GCancellable *
renew_cancellable (RosetteDesignSide *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  return self->cancellable;
}

static gboolean
copy (RosetteDesignSide *self)
{
  g_autoptr (GArray) ids = rosette_design_editor_dup_selected_ids (self->editor);
  g_autoptr (RosetteDesign) part = NULL;

  if (ids->len == 0)
    return FALSE;

  part = rosette_design_extract (rosette_design_editor_get_design (self->editor), ids);
  rosette_design_clipboard_copy (gtk_widget_get_clipboard (GTK_WIDGET (self)), part);

  return TRUE;
}

static void
copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  copy (ROSETTE_DESIGN_SIDE (widget));
}

static void
cut_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (widget);

  if (copy (self))
    rosette_design_cut_selected (self->editor);
}

static gboolean
is_taken (RosetteDesign *design, const RosetteShape *shape, double offset)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *other = rosette_layer_get_shape (layer);

      if (other->kind == shape->kind && other->x == shape->x + offset
          && other->y == shape->y + offset && other->width == shape->width)
        return TRUE;
    }

  return FALSE;
}

/* Where it was, or beside what is there already: of the lowest layer, as each paste goes further.
 */
static double
find_offset (RosetteDesign *design, RosetteDesign *pasted)
{
  g_autoptr (RosetteLayer) first = g_list_model_get_item (G_LIST_MODEL (pasted), 0);
  double offset = 0.0;

  while (first != NULL && offset < ROSETTE_CANVAS_UNITS / 2.0
         && is_taken (design, rosette_layer_get_shape (first), offset))
    offset += PASTE_OFFSET;

  return offset;
}

static void
paste (RosetteDesignSide *self, RosetteDesign *pasted)
{
  RosetteDesign *design = rosette_design_editor_get_design (self->editor);
  g_autoptr (GArray) ids = rosette_design_editor_dup_selected_ids (self->editor);
  guint above = ids->len > 0 ? g_array_index (ids, guint, ids->len - 1) : 0;

  if (!rosette_design_paste_above (self->editor, pasted, find_offset (design, pasted), above,
                                   _ ("Paste")))
    rosette_design_side_say_full (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteDesignSide) self = user_data;
  g_autoptr (GError) error = NULL;
  const char *notice = NULL;
  g_autoptr (RosetteDesign) pasted = rosette_design_clipboard_read_finish (result, &notice, &error);

  if (notice != NULL)
    rosette_design_side_toast (self, notice);
  if (pasted != NULL && rosette_design_editor_get_design (self->editor) != NULL)
    paste (self, pasted);
  else if (error != NULL && error->domain == ROSETTE_ERROR)
    rosette_design_side_toast (self, error->message);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rosette_design_side_toast (self, _ ("What was copied cannot be read. Copy it again."));
}

static void
paste_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (widget);

  rosette_design_clipboard_read_async (gtk_widget_get_clipboard (widget), renew_cancellable (self),
                                       pasted_cb, g_object_ref (self));
}

static void
image_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteDesignSide) self = user_data;
  const char *sentence = rosette_design_clipboard_copy_image_finish (result);

  if (sentence != NULL)
    rosette_design_side_toast (self, sentence);
}

static void
copy_image_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (widget);

  rosette_design_clipboard_copy_image_async (
    gtk_widget_get_clipboard (widget), rosette_design_editor_get_design (self->editor),
    renew_cancellable (self), image_copied_cb, g_object_ref (self));
}

void
rosette_design_side_install_clipboard_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "layer.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "layer.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "design.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "design.copy-image", NULL, copy_image_action);
}
