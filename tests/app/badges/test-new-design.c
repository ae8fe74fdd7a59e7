/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/new-design.h"

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "artwork/template.h"

#define LOGO                                                                                       \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><rect width=\"20\" "       \
  "height=\"10\"/></svg>"

static guint
count_layers (GBytes *svg)
{
  g_autoptr (RosetteDesign) design = rosette_design_from_svg (svg, NULL);

  g_assert_nonnull (design);

  return g_list_model_get_n_items (G_LIST_MODEL (design));
}

/* Without colours it is the starter to the byte. */
static void
test_colors (void)
{
  g_autoptr (RosetteDesign) starter = rosette_template_new_design (0);
  g_autoptr (GBytes) expected = rosette_design_to_svg (starter);
  g_autoptr (GBytes) plain = rosette_new_design_make (0, NULL);
  g_autoptr (GBytes) painted = rosette_new_design_make (0, "#a01020");

  g_assert_true (g_bytes_equal (plain, expected));
  g_assert_false (g_bytes_equal (painted, expected));
  g_assert_cmpuint (count_layers (painted), ==, count_layers (expected));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GBytes **made = user_data;
  g_autoptr (GError) error = NULL;

  *made = rosette_new_design_make_finish (ROSETTE_JOB (source), result, &error);
  g_assert_no_error (error);
}

static GBytes *
make (guint index, const char *logo)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (logo, strlen (logo));
  GBytes *made = NULL;

  rosette_new_design_make_async (job, index, NULL, bytes, NULL, made_cb, &made);
  while (made == NULL)
    g_main_context_iteration (NULL, TRUE);

  return made;
}

/* On a disc of its own; one that is damaged is left out. */
static void
test_logo (void)
{
  for (guint i = 0; i < rosette_template_count (); i++)
    {
      g_autoptr (RosetteDesign) starter = rosette_template_new_design (i);
      g_autoptr (GBytes) good = make (i, LOGO);
      g_autoptr (GBytes) bad = make (i, "<svg");
      guint n = g_list_model_get_n_items (G_LIST_MODEL (starter));

      g_assert_cmpuint (count_layers (good), ==, n + (n > 0 ? 2 : 0));
      g_assert_cmpuint (count_layers (bad), ==, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/new-design/colors", test_colors);
  g_test_add_func ("/new-design/logo", test_logo);

  return g_test_run ();
}
