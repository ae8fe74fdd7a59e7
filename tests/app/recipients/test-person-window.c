/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/person-window.h"

#include "making.h"
#include "widgets.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteRecipientChanges *changes;
  GtkWidget *parent;
  GtkWidget *form; /* weak */
  RosetteRecipient *saved;
  guint n_saved;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = make_library ();
  fixture->changes = rosette_recipient_changes_new (fixture->library);
  add_person (fixture->library, "Zoë", "zoe@example.org", NULL);
  fixture->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->parent));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->form != NULL)
    destroy_wholly (fixture->form, fixture->form);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  g_assert_finalize_object (fixture->changes);
  g_assert_finalize_object (fixture->library);
}

static void
saved_cb (Fixture *fixture, RosetteRecipient *recipient)
{
  fixture->saved = recipient;
  fixture->n_saved++;
}

static void
open (Fixture *fixture, RosetteRecipient *recipient)
{
  fixture->form =
    rosette_person_window_new (GTK_WINDOW (fixture->parent), fixture->changes, recipient);
  g_object_add_weak_pointer (G_OBJECT (fixture->form), (gpointer *) &fixture->form);
  g_signal_connect_swapped (fixture->form, "saved", G_CALLBACK (saved_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->form));
  gtk_test_widget_wait_for_draw (fixture->form);
}

/* The rows in their order: name, e-mail, id. */
static GtkEditable *
get_row (Fixture *fixture, guint position)
{
  return GTK_EDITABLE (find_widget (fixture->form, ADW_TYPE_ENTRY_ROW, position));
}

static void
type (Fixture *fixture, const char *name, const char *email, const char *id)
{
  gtk_editable_set_text (get_row (fixture, 0), name);
  gtk_editable_set_text (get_row (fixture, 1), email);
  gtk_editable_set_text (get_row (fixture, 2), id);
}

static void
wait_until_closed (Fixture *fixture)
{
  while (fixture->form != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  open (fixture, NULL);
  press (fixture->form, "person.save");
  g_assert_cmpuint (fixture->n_saved, ==, 0);

  type (fixture, " Seán O'Neil ", "sean@example.org", "");
  g_assert_true (press (fixture->form, "person.save"));
  wait_until_closed (fixture);

  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_cmpuint (count_recipients (fixture->library), ==, 2);
  g_assert_true (fixture->saved == get_recipient (fixture->library, 1));
  g_assert_cmpstr (rosette_recipient_get_name (fixture->saved), ==, "Seán O'Neil");
}

static void
test_add_more (Fixture *fixture, gconstpointer data)
{
  open (fixture, NULL);
  type (fixture, "Ana <b", "ana@example.org", "did:x:ana");
  g_assert_true (press (fixture->form, "person.save-and-next"));

  g_assert_nonnull (fixture->form);
  wait_until_read (fixture->form, "Ana <b added");
  g_assert_cmpuint (count_recipients (fixture->library), ==, 2);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (gtk_editable_get_text (get_row (fixture, i)), ==, "");

  /* Whoever was just added is known to the form, too. */
  type (fixture, "Ana again", "ana@example.org", "");
  wait_until_read (fixture->form, "Ana <b has this");
}

static void
test_own_columns (Fixture *fixture, gconstpointer data)
{
  RosetteRecipient *ana = add_person_with (fixture->library, "ana", "Grade", "B");

  open (fixture, ana);
  g_assert_cmpstr (gtk_editable_get_text (get_row (fixture, 3)), ==, "B");
  gtk_editable_set_text (get_row (fixture, 3), "A");
  g_assert_true (press (fixture->form, "person.save"));
  wait_until_closed (fixture);

  g_assert_cmpstr (rosette_recipient_get_extra (ana), ==, "{\"Grade\":\"A\"}");
  g_ptr_array_unref (rosette_recipient_changes_undo (fixture->changes, 0, NULL));
  g_assert_cmpstr (rosette_recipient_get_extra (ana), ==, "{\"Grade\":\"B\"}");
}

/* The first tag of all can be typed in too, and is a column of the table then. */
static void
test_tags (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) headers = NULL;

  open (fixture, get_recipient (fixture->library, 0));
  gtk_editable_set_text (get_row (fixture, 3), "4A; choir");
  g_assert_true (press (fixture->form, "person.save"));
  wait_until_closed (fixture);

  g_assert_true (rosette_recipient_has_tag (get_recipient (fixture->library, 0), "choir"));
  headers = rosette_own_headers_list (fixture->library);
  g_assert_cmpuint (g_strv_length (headers), ==, 1);
  g_assert_cmpstr (headers[0], ==, "Tags");
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  RosetteRecipient *zoe = get_recipient (fixture->library, 0);
  g_autoptr (GPtrArray) shown = NULL;

  open (fixture, zoe);
  g_assert_cmpstr (gtk_editable_get_text (get_row (fixture, 0)), ==, "Zoë");
  g_assert_false (can_read (fixture->form, "has this"));
  type (fixture, "Zoë Čeferin", "zoe@example.org", "");
  g_assert_true (press (fixture->form, "person.save"));
  wait_until_closed (fixture);

  g_assert_true (fixture->saved == zoe);
  g_assert_cmpstr (rosette_recipient_get_name (zoe), ==, "Zoë Čeferin");
  shown = rosette_recipient_changes_undo (fixture->changes, 0, NULL);
  g_assert_cmpstr (rosette_recipient_get_name (zoe), ==, "Zoë");
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *email;
    const char *id;
    gboolean is_bad_email;
    gboolean is_bad_id;
  } cases[] = {
    { "", "", FALSE, FALSE },
    { "ana@", "", TRUE, FALSE },
    { "ana@example.org", "17", FALSE, TRUE },
    { "ana@example.org", "did:x:1", FALSE, FALSE },
  };

  open (fixture, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (fixture, "Ana", cases[i].email, cases[i].id);
      g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (get_row (fixture, 1)), "error"), ==,
                       cases[i].is_bad_email);
      g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (get_row (fixture, 2)), "error"), ==,
                       cases[i].is_bad_id);
    }
  type (fixture, "", "", "");
}

/* What was typed is not lost by closing; cancelling is another thing. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question = NULL;

  open (fixture, NULL);
  gtk_window_close (GTK_WINDOW (fixture->form));
  wait_until_closed (fixture);

  open (fixture, NULL);
  type (fixture, "Ana", "", "");
  gtk_window_close (GTK_WINDOW (fixture->form));
  question = wait_for_words ("Discard what you typed?");
  g_assert_nonnull (fixture->form);
  g_assert_cmpstr (gtk_editable_get_text (get_row (fixture, 0)), ==, "Ana");
  gtk_window_close (GTK_WINDOW (question));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  open (fixture, NULL);
  type (fixture, "Ana", "ana@example.org", "");
  g_assert_true (press (fixture->form, "person.discard"));
  wait_until_closed (fixture);

  g_assert_cmpuint (fixture->n_saved, ==, 0);
  g_assert_cmpuint (count_recipients (fixture->library), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/person-window/add", test_add);
  ADD ("/person-window/add-more", test_add_more);
  ADD ("/person-window/edit", test_edit);
  ADD ("/person-window/own-columns", test_own_columns);
  ADD ("/person-window/tags", test_tags);
  ADD ("/person-window/marks", test_marks);
  ADD ("/person-window/close", test_close);
  ADD ("/person-window/cancel", test_cancel);

  return g_test_run ();
}
