/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-text.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static RosetteMeaningText *
new_text (void)
{
  return g_object_ref_sink (ROSETTE_MEANING_TEXT (rosette_meaning_text_new ()));
}

static void
test_finalize (void)
{
  g_assert_finalize_object (new_text ());
}

static void
test_text (void)
{
  g_autoptr (RosetteMeaningText) text = new_text ();
  g_autofree char *got = NULL;
  g_autofree char *empty = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (text, "notify::text", G_CALLBACK (count_cb), &n_notified);
  g_object_set (text, "text", "one\ntwo", NULL);
  g_assert_cmpuint (n_notified, >, 0);
  n_notified = 0;
  rosette_meaning_text_set_text (text, "one\ntwo");
  g_assert_cmpuint (n_notified, ==, 0);

  got = rosette_meaning_text_dup_text (text);
  g_assert_cmpstr (got, ==, "one\ntwo");
  rosette_meaning_text_set_text (text, NULL);
  g_object_get (text, "text", &empty, NULL);
  g_assert_cmpstr (empty, ==, "");
}

/* Typing can be undone, what was there before cannot. */
static void
test_undo (void)
{
  g_autoptr (RosetteMeaningText) text = new_text ();
  g_autoptr (GtkTextView) view = NULL;
  g_autofree char *after = NULL;
  GtkTextBuffer *buffer = NULL;

  g_object_get (text, "view", &view, NULL);
  buffer = gtk_text_view_get_buffer (view);
  rosette_meaning_text_set_text (text, "of another badge");
  rosette_meaning_text_set_text (text, "of this one");
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));

  gtk_text_buffer_insert_at_cursor (buffer, "!", -1);
  gtk_text_buffer_undo (buffer);
  after = rosette_meaning_text_dup_text (text);
  g_assert_cmpstr (after, ==, "of this one");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/meaning-text/finalize", test_finalize);
  g_test_add_func ("/meaning-text/text", test_text);
  g_test_add_func ("/meaning-text/undo", test_undo);

  return g_test_run ();
}
