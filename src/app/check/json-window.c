/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/json-window.h"

#include "encoding/json.h"
#include "toast.h"

#include <glib/gi18n.h>

/* Longest text that is shown whole: a picture inside a badge is one line of many thousands. */
#define MAX_SHOWN_CHARS 400

struct _RosetteJsonWindow
{
  AdwWindow parent_instance;

  char *whole;

  AdwToastOverlay *toast_overlay;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (RosetteJsonWindow, rosette_json_window, ADW_TYPE_WINDOW)

static JsonNode *shorten (JsonNode *node);

static void
shorten_member_cb (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  json_object_set_member (user_data, name, shorten (node));
}

static void
shorten_element_cb (JsonArray *array, guint index, JsonNode *node, gpointer user_data)
{
  json_array_add_element (user_data, shorten (node));
}

static JsonNode *
shorten_string (const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *start = NULL;
  g_autofree char *shown = NULL;

  if (length <= MAX_SHOWN_CHARS)
    {
      json_node_set_string (node, text);
      return node;
    }

  start = g_utf8_substring (text, 0, MAX_SHOWN_CHARS / 4);
  /* Translators: the start of a long text, and how many characters it has */
  shown = g_strdup_printf (_ ("%s… (%ld characters)"), start, length);
  json_node_set_string (node, shown);

  return node;
}

static JsonNode *
shorten (JsonNode *node)
{
  JsonNode *copy = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      copy = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (copy, json_object_new ());
      json_object_foreach_member (json_node_get_object (node), shorten_member_cb,
                                  json_node_get_object (copy));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      copy = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (copy, json_array_new ());
      json_array_foreach_element (json_node_get_array (node), shorten_element_cb,
                                  json_node_get_array (copy));
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    copy = shorten_string (json_node_get_string (node));
  else
    copy = json_node_copy (node);

  return copy;
}

static void
copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteJsonWindow *self = ROSETTE_JSON_WINDOW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->whole);
  adw_toast_overlay_add_toast (self->toast_overlay, rosette_toast_new (_ ("Copied")));
}

static void
rosette_json_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_JSON_WINDOW);

  G_OBJECT_CLASS (rosette_json_window_parent_class)->dispose (object);
}

static void
rosette_json_window_finalize (GObject *object)
{
  RosetteJsonWindow *self = ROSETTE_JSON_WINDOW (object);

  g_clear_pointer (&self->whole, g_free);

  G_OBJECT_CLASS (rosette_json_window_parent_class)->finalize (object);
}

static void
rosette_json_window_class_init (RosetteJsonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_json_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rosette_json_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/json-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteJsonWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RosetteJsonWindow, buffer);

  gtk_widget_class_install_action (widget_class, "json.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rosette_json_window_init (RosetteJsonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_json_window_new (GtkWindow *parent, JsonObject *document)
{
  RosetteJsonWindow *self = g_object_new (ROSETTE_TYPE_JSON_WINDOW, "transient-for", parent, NULL);
  g_autoptr (JsonNode) node = rosette_json_new_node (document);
  g_autoptr (JsonNode) short_node = shorten (node);
  g_autofree char *text = rosette_json_write_pretty (short_node);

  self->whole = rosette_json_write_pretty (node);
  gtk_text_buffer_set_text (self->buffer, text, -1);

  return GTK_WIDGET (self);
}

char *
rosette_json_window_dup_text (RosetteJsonWindow *self)
{
  char *text = NULL;

  g_return_val_if_fail (ROSETTE_IS_JSON_WINDOW (self), NULL);

  g_object_get (self->buffer, "text", &text, NULL);

  return text;
}
