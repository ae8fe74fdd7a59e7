/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/inspector-number.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static RosetteInspectorNumber *
new_number (void)
{
  RosetteInspectorNumber *number =
    ROSETTE_INSPECTOR_NUMBER (g_object_ref_sink (rosette_inspector_number_new ()));

  g_object_set (number, "title", "Rotation", "unit", "°", "lower", -360.0, "upper", 360.0, NULL);

  return number;
}

static GtkSpinButton *
get_spin (RosetteInspectorNumber *number)
{
  return GTK_SPIN_BUTTON (gtk_widget_get_last_child (adw_bin_get_child (ADW_BIN (number))));
}

static void
test_finalize (void)
{
  g_assert_finalize_object (new_number ());
}

/* A value given by a program is not an edit; one given by a person is. */
static void
test_edited (void)
{
  g_autoptr (RosetteInspectorNumber) number = new_number ();
  guint n_edited = 0, n_notified = 0;

  g_signal_connect_swapped (number, "edited", G_CALLBACK (count_cb), &n_edited);
  g_signal_connect_swapped (number, "notify::value", G_CALLBACK (count_cb), &n_notified);
  rosette_inspector_number_set_value (number, 45.0);
  rosette_inspector_number_set_value (number, 45.0);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (n_edited, ==, 0);

  gtk_spin_button_spin (get_spin (number), GTK_SPIN_STEP_FORWARD, 1.0);
  g_assert_cmpfloat (rosette_inspector_number_get_value (number), ==, 46.0);
  g_assert_cmpuint (n_edited, ==, 1);
}

static void
test_text (void)
{
  const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0.0, "0°" },
    { 45.0, "45°" },
    { 45.5, "45.5°" },
    { -12.345, "-12.3°" },
  };
  g_autoptr (RosetteInspectorNumber) number = new_number ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      rosette_inspector_number_set_value (number, cases[i].value);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_spin (number))), ==, cases[i].text);
    }
}

static void
test_typed (void)
{
  const struct
  {
    const char *text;
    double value;
  } cases[] = {
    { "90", 90.0 },        { "12,5°", 12.5 }, { " -7.25 degrees", -7.25 },
    { "nonsense", -7.25 }, { "", -7.25 },     { "99999", 360.0 },
  };
  g_autoptr (RosetteInspectorNumber) number = new_number ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      gtk_editable_set_text (GTK_EDITABLE (get_spin (number)), cases[i].text);
      gtk_spin_button_update (get_spin (number));
      g_assert_cmpfloat (rosette_inspector_number_get_value (number), ==, cases[i].value);
    }
}

/* Passing through with Tab changes nothing, though not all digits are shown. */
static void
test_untouched (void)
{
  g_autoptr (RosetteInspectorNumber) number = new_number ();
  guint n_edited = 0;

  g_signal_connect_swapped (number, "edited", G_CALLBACK (count_cb), &n_edited);
  rosette_inspector_number_set_value (number, 12.345);
  gtk_spin_button_update (get_spin (number));
  g_assert_cmpfloat (rosette_inspector_number_get_value (number), ==, 12.345);
  g_assert_cmpuint (n_edited, ==, 0);
}

/* Scrolling past a number does not change it. */
static void
test_wheel (void)
{
  g_autoptr (RosetteInspectorNumber) number = new_number ();
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (get_spin (number)));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==,
                         GTK_PHASE_NONE);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/inspector-number/finalize", test_finalize);
  g_test_add_func ("/inspector-number/edited", test_edited);
  g_test_add_func ("/inspector-number/text", test_text);
  g_test_add_func ("/inspector-number/typed", test_typed);
  g_test_add_func ("/inspector-number/untouched", test_untouched);
  g_test_add_func ("/inspector-number/wheel", test_wheel);

  return g_test_run ();
}
