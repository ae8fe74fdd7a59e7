/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/desk.h"

#include "artwork/groups.h"
#include "badges/design-canvas.h"
#include "badges/inspector-panel.h"
#include "badges/layer-list.h"
#include "badges/layer-row.h"
#include "badges/review-panel.h"
#include "hand.h"

static char *
dup_label (RosetteDesign *design, guint id)
{
  return rosette_shape_dup_label (rosette_layer_get_shape (rosette_design_get_layer (design, id)));
}

/* Those that are in @group, or in none. */
static void
append_members (GString *text, RosetteDesign *design, guint group)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      g_autofree char *label = dup_label (design, rosette_layer_get_id (layer));

      if (rosette_layer_get_shape (layer)->group == group)
        g_string_append_printf (text, " %s", label);
    }
}

static void
append_layer (GString *text, RosetteDesign *design, RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  g_autofree char *label = rosette_shape_dup_label (shape);
  g_autofree char *gradient = rosette_gradient_to_text (&shape->gradient);

  g_string_append_printf (text, "%s: %g %g, %gx%g", label, shape->x, shape->y, shape->width,
                          shape->height);
  if (shape->rotation != 0.0)
    g_string_append_printf (text, ", turned %g", shape->rotation);
  g_string_append_printf (text, "%s%s%s%s", shape->is_mirrored ? ", mirrored" : "",
                          shape->is_flipped ? ", flipped" : "", shape->is_hidden ? ", hidden" : "",
                          shape->is_locked ? ", locked" : "");
  if (!g_str_equal (gradient, "none"))
    g_string_append_printf (text, ", %s", gradient);
  if (shape->kind == ROSETTE_SHAPE_GROUP)
    {
      g_string_append (text, ", of");
      append_members (text, design, rosette_layer_get_id (layer));
    }
  g_string_append_c (text, '\n');
}

/* By their place, for a copy has the name of what it was copied from. */
static void
append_selected (GString *text, Desk *self)
{
  g_autoptr (GArray) ids = rosette_design_editor_dup_selected_ids (self->editor);

  g_string_append (text, "selected:");
  for (guint i = 0; i < ids->len; i++)
    {
      guint id = g_array_index (ids, guint, i);
      g_autofree char *label = dup_label (self->design, id);
      guint index = 0;

      g_assert_true (rosette_design_get_index (self->design, id, &index));
      g_string_append_printf (text, " %u %s", index, label);
    }
  g_string_append_c (text, '\n');
}

static const char *
describe_focus (Desk *self)
{
  GtkWidget *top = desk_get_top (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (top));

  if (focus == NULL)
    return "nowhere";
  if (focus == self->canvas)
    return "canvas";
  if (GTK_IS_TEXT_VIEW (focus))
    return "words";
  if (ROSETTE_IS_LAYER_ROW (focus))
    return "row";
  if (GTK_IS_TEXT (focus) && gtk_widget_get_ancestor (focus, ROSETTE_TYPE_LAYER_ROW) != NULL)
    return "name";
  if (gtk_widget_get_ancestor (focus, ROSETTE_TYPE_INSPECTOR_PANEL) != NULL)
    return "inspector";

  return G_OBJECT_TYPE_NAME (focus);
}

static void
append_view (GString *text, Desk *self)
{
  g_autofree char *zoom =
    rosette_design_canvas_dup_zoom_text (ROSETTE_DESIGN_CANVAS (self->canvas));
  GtkWidget *review = hand_find_type (self->window, ROSETTE_TYPE_REVIEW_PANEL);
  g_autoptr (GArray) folded = rosette_layer_list_dup_folded_ids (ROSETTE_LAYER_LIST (self->list));
  RosetteDesignView view;

  rosette_design_canvas_get_view (ROSETTE_DESIGN_CANVAS (self->canvas), &view);
  g_string_append_printf (text, "zoom: %s%s\n", zoom, view.is_fitted ? ", fitted" : "");
  g_string_append_printf (text, "review: %s\n",
                          gtk_widget_get_mapped (review) ? "shown" : "hidden");
  g_string_append_printf (text, "folded: %u\n", folded->len);
  g_string_append_printf (text, "focus: %s\n", describe_focus (self));
}

static void
append_open (GString *text, Desk *self)
{
  GtkWidget *top = desk_get_top (self);
  GtkWidget *popover = desk_get_popover (self);

  if (top != self->window)
    g_string_append_printf (text, "window: %s\n", gtk_window_get_title (GTK_WINDOW (top)));
  if (popover != NULL)
    g_string_append_printf (text, "popover: %s\n", G_OBJECT_TYPE_NAME (popover));
}

static void
append_copied (GString *text, Desk *self)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (self->window));
  static const char *const types[] = { "application/x-rosette-layers", "image/svg+xml",
                                       "image/png" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (gdk_content_formats_contain_mime_type (formats, types[i]))
      g_string_append_printf (text, "copied: %s\n", types[i]);
  if (self->toast != NULL)
    g_string_append_printf (text, "said: %s\n", self->toast);
}

char *
desk_describe (Desk *self)
{
  GString *text = g_string_new (NULL);

  g_string_append (text, "layers:");
  append_members (text, self->design, 0);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self->design), i);

      append_layer (text, self->design, layer);
    }
  append_selected (text, self);
  append_view (text, self);
  append_open (text, self);
  append_copied (text, self);

  return g_string_free (text, FALSE);
}

char *
desk_compare (const char *before, const char *after)
{
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (after, "\n", -1);
  GString *news = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) old, lines[i]))
      g_string_append_printf (news, "%s%s", news->len > 0 ? "; " : "", lines[i]);

  return g_string_free (news, FALSE);
}
