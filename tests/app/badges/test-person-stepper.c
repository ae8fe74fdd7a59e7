/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/person-stepper.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The @index-th child of that type. */
static GtkWidget *
find_child (GtkWidget *widget, GType type, guint *index)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*index)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type, index);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkButton *
get_button (GtkWidget *stepper, guint index)
{
  return GTK_BUTTON (find_child (stepper, GTK_TYPE_BUTTON, &index));
}

static void
assert_shown (GtkWidget *stepper, const char *name, gboolean can_go_back, gboolean can_go_on)
{
  RosetteRecipient *person = rosette_person_stepper_get_person (ROSETTE_PERSON_STEPPER (stepper));
  guint index = 0;

  g_assert_cmpstr (person != NULL ? rosette_recipient_get_name (person) : NULL, ==, name);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_child (stepper, GTK_TYPE_LABEL, &index))),
                   ==, name != NULL ? name : "");
  g_assert_cmpint (gtk_widget_get_sensitive (GTK_WIDGET (get_button (stepper, 0))), ==,
                   can_go_back);
  g_assert_cmpint (gtk_widget_get_sensitive (GTK_WIDGET (get_button (stepper, 1))), ==, can_go_on);
}

static void
add (GListStore *people, const char *name)
{
  g_autoptr (RosetteRecipient) person = rosette_recipient_new (name, "a@example.org", NULL, NULL);

  g_list_store_append (people, person);
}

static void
test_step (void)
{
  g_autoptr (GtkWidget) stepper = g_object_ref_sink (rosette_person_stepper_new ());
  g_autoptr (GListStore) people = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  guint n_stepped = 0;

  g_signal_connect_swapped (stepper, "stepped", G_CALLBACK (count_cb), &n_stepped);
  assert_shown (stepper, NULL, FALSE, FALSE);
  rosette_person_stepper_set_people (ROSETTE_PERSON_STEPPER (stepper), G_LIST_MODEL (people));
  assert_shown (stepper, NULL, FALSE, FALSE);
  g_assert_cmpuint (n_stepped, ==, 0);
  add (people, "Ana");
  assert_shown (stepper, "Ana", FALSE, FALSE);
  add (people, "Bo");
  add (people, "Cem");
  assert_shown (stepper, "Ana", FALSE, TRUE);
  g_assert_cmpuint (n_stepped, ==, 1);
  g_signal_emit_by_name (get_button (stepper, 1), "clicked");
  g_signal_emit_by_name (get_button (stepper, 1), "clicked");
  assert_shown (stepper, "Cem", TRUE, FALSE);
  g_signal_emit_by_name (get_button (stepper, 0), "clicked");
  assert_shown (stepper, "Bo", TRUE, TRUE);
  g_assert_cmpuint (n_stepped, ==, 4);

  /* Who goes is not spoken of any more. */
  g_list_store_remove (people, 1);
  assert_shown (stepper, "Cem", TRUE, FALSE);
  g_list_store_remove_all (people);
  assert_shown (stepper, NULL, FALSE, FALSE);
}

static void
test_finalize (void)
{
  g_autoptr (GListStore) people = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  GtkWidget *stepper = g_object_ref_sink (rosette_person_stepper_new ());

  add (people, "Ana");
  g_object_set (stepper, "people", people, NULL);
  g_assert_finalize_object (stepper);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/person-stepper/step", test_step);
  g_test_add_func ("/person-stepper/finalize", test_finalize);

  return g_test_run ();
}
