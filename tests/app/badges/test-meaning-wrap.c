/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-wrap.h"

#include <adwaita.h>

#define CHILD_PX   50
#define SPACING_PX 10

/* Three children of CHILD_PX in a row, the second hidden when @hidden. */
static GtkWidget *
create_row (gboolean hidden)
{
  GtkWidget *row = g_object_ref_sink (adw_bin_new ());

  gtk_widget_set_layout_manager (row, rosette_meaning_wrap_new (SPACING_PX));
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *child = adw_bin_new ();

      gtk_widget_set_size_request (child, CHILD_PX, CHILD_PX);
      gtk_widget_set_visible (child, !(hidden && i == 1));
      gtk_widget_set_parent (child, row);
    }

  return row;
}

static void
destroy_row (GtkWidget *row)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (row)) != NULL)
    gtk_widget_unparent (child);
  g_assert_finalize_object (row);
}

static void
test_measure (void)
{
  const struct
  {
    int width;
    int height;
  } cases[] = {
    { 170, 50 }, { 169, 110 }, { 110, 110 }, { 109, 170 }, { 50, 170 }, { -1, 50 },
  };
  GtkWidget *row = create_row (FALSE);
  int minimum, natural;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 50);
  g_assert_cmpint (natural, ==, 170);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, cases[i].width, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, ==, cases[i].height);
    }
  destroy_row (row);
}

static void
test_hidden (void)
{
  GtkWidget *row = create_row (TRUE);
  int natural;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 110);
  destroy_row (row);
}

static void
assert_place (GtkWidget *row, GtkWidget *child, float x, float y)
{
  graphene_rect_t box;

  g_assert_true (gtk_widget_compute_bounds (child, row, &box));
  g_assert_cmpfloat (box.origin.x, ==, x);
  g_assert_cmpfloat (box.origin.y, ==, y);
}

/* The third begins a new line, at the side where the text begins. */
static void
test_allocate (void)
{
  const struct
  {
    GtkTextDirection direction;
    float x[3];
  } cases[] = {
    { GTK_TEXT_DIR_LTR, { 0, 60, 0 } },
    { GTK_TEXT_DIR_RTL, { 70, 10, 70 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = create_row (FALSE);
      GtkWidget *child = gtk_widget_get_first_child (row);

      gtk_widget_set_direction (row, cases[i].direction);
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 120, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (row, &(GtkAllocation){ 0, 0, 120, 110 }, -1);
      for (guint n = 0; n < 3; n++, child = gtk_widget_get_next_sibling (child))
        assert_place (row, child, cases[i].x[n], n < 2 ? 0 : 60);
      destroy_row (row);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/meaning-wrap/measure", test_measure);
  g_test_add_func ("/meaning-wrap/hidden", test_hidden);
  g_test_add_func ("/meaning-wrap/allocate", test_allocate);

  return g_test_run ();
}
