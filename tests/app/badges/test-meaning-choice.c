/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-choice.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static const char *
get_title (const char *value)
{
  return g_str_equal (value, "a") ? "First" : value;
}

static RosetteMeaningChoice *
new_choice (void)
{
  RosetteMeaningChoice *choice =
    g_object_ref_sink (ROSETTE_MEANING_CHOICE (rosette_meaning_choice_new ()));

  rosette_meaning_choice_offer (choice, (const char *[]){ "a", "b", NULL }, get_title, "None");

  return choice;
}

static void
test_finalize (void)
{
  g_assert_finalize_object (new_choice ());
}

static void
test_value (void)
{
  const struct
  {
    const char *set;
    const char *value;
    const char *shown;
  } cases[] = {
    { "a", "a", "First" },         { "b", "b", "b" },    { NULL, NULL, "None" },
    { "ext:c", "ext:c", "ext:c" }, { "", NULL, "None" }, { "ext:c", "ext:c", "ext:c" },
  };
  g_autoptr (RosetteMeaningChoice) choice = new_choice ();
  g_autoptr (GtkDropDown) drop_down = NULL;
  guint n_notified = 0;

  g_object_get (choice, "control", &drop_down, NULL);
  g_signal_connect_swapped (choice, "notify::value", G_CALLBACK (count_cb), &n_notified);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      rosette_meaning_choice_set_value (choice, cases[i].set);
      rosette_meaning_choice_set_value (choice, cases[i].set);
      g_assert_cmpstr (rosette_meaning_choice_get_value (choice), ==, cases[i].value);
      g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (drop_down)),
                       ==, cases[i].shown);
    }
  g_assert_cmpuint (n_notified, ==, G_N_ELEMENTS (cases));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)), ==, 4);
}

/* As a person chooses. */
static void
test_select (void)
{
  g_autoptr (RosetteMeaningChoice) choice = new_choice ();
  g_autoptr (GtkDropDown) drop_down = NULL;
  g_autofree char *value = NULL;

  g_object_get (choice, "control", &drop_down, NULL);
  gtk_drop_down_set_selected (drop_down, 2);
  g_object_get (choice, "value", &value, NULL);
  g_assert_cmpstr (value, ==, "b");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/meaning-choice/finalize", test_finalize);
  g_test_add_func ("/meaning-choice/value", test_value);
  g_test_add_func ("/meaning-choice/select", test_select);

  return g_test_run ();
}
