/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-field.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static RosetteMeaningField *
new_field (void)
{
  return g_object_ref_sink (g_object_new (ROSETTE_TYPE_MEANING_FIELD, NULL));
}

static void
test_finalize (void)
{
  RosetteMeaningField *field = new_field ();
  GtkWidget *entry = gtk_entry_new ();

  g_object_set (field, "content", entry, "control", entry, NULL);
  g_assert_finalize_object (field);
}

static void
test_properties (void)
{
  g_autoptr (RosetteMeaningField) field = new_field ();
  guint n_notified = 0;

  g_signal_connect_swapped (field, "notify", G_CALLBACK (count_cb), &n_notified);
  for (guint i = 0; i < 2; i++)
    g_object_set (field, "title", "_Name", "hint", "Short", "needed", TRUE, NULL);

  g_assert_cmpuint (n_notified, ==, 3);
  g_assert_true (rosette_meaning_field_is_needed (field));
}

/* What a screen reader says of the control. */
static void
test_names (void)
{
  g_autoptr (RosetteMeaningField) field = new_field ();
  GtkWidget *entry = gtk_entry_new ();

  g_object_set (field, "title", "Web _page", "hint", "Short", "content", entry, "control", entry,
                NULL);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Web page");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Short");

  rosette_meaning_field_set_needed (field, TRUE);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Needed to issue. Short");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/meaning-field/finalize", test_finalize);
  g_test_add_func ("/meaning-field/properties", test_properties);
  g_test_add_func ("/meaning-field/names", test_names);

  return g_test_run ();
}
