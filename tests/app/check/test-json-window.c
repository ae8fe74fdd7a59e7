/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check/json-window.h"

#include "encoding/json.h"

static JsonObject *
build_document (gsize n_chars)
{
  g_autofree char *value = g_strnfill (n_chars, 'A');
  JsonObject *document = json_object_new ();
  JsonArray *array = json_array_new ();

  json_array_add_int_element (array, 7);
  json_array_add_null_element (array);
  json_array_add_string_element (array, value);
  json_object_set_array_member (document, "list", array);

  return document;
}

/* What is long is cut on the screen; what is not stays as it is. */
static void
test_text (void)
{
  const gsize lengths[] = { 1, 400, 401, 100000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (JsonObject) document = build_document (lengths[i]);
      g_autoptr (JsonNode) node = rosette_json_new_node (document);
      g_autofree char *whole = rosette_json_write_pretty (node);
      GtkWidget *window = rosette_json_window_new (NULL, document);
      g_autofree char *text = rosette_json_window_dup_text (ROSETTE_JSON_WINDOW (window));

      if (lengths[i] <= 400)
        g_assert_cmpstr (text, ==, whole);
      else
        g_assert_cmpuint (strlen (text), <, 300);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (void)
{
  g_autoptr (JsonObject) document = build_document (5000);
  g_autoptr (JsonNode) node = rosette_json_new_node (document);
  g_autofree char *whole = rosette_json_write_pretty (node);
  g_autofree char *copied = NULL;
  GtkWidget *window = rosette_json_window_new (NULL, document);

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (gtk_widget_activate_action (window, "json.copy", NULL));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window), NULL, text_cb, &copied);
  while (copied == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (copied, ==, whole);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/json-window/text", test_text);
  g_test_add_func ("/json-window/copy", test_copy);

  return g_test_run ();
}
