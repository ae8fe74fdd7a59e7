/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/badge-image.h"

#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "library/library.h"

static void
wait_until (RosetteBadgeImage *image, gboolean is_shown)
{
  while (rosette_badge_image_is_shown (image) != is_shown)
    g_main_context_iteration (NULL, TRUE);
}

/* What is drawn of the badge in the other pane is seen here. */
static void
test_follows (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (RosetteBadgeImage) image =
    g_object_ref_sink (ROSETTE_BADGE_IMAGE (rosette_badge_image_new ()));
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  g_autoptr (RosetteDesign) empty = rosette_design_new ();
  g_autoptr (GBytes) svg = rosette_design_to_svg (design);
  g_autoptr (GBytes) empty_svg = rosette_design_to_svg (empty);
  RosetteBadge *badge = rosette_library_add_badge (library, "A", "{}", NULL, NULL);

  rosette_badge_image_set_badge (image, badge);
  g_assert_false (rosette_badge_image_is_shown (image));
  g_assert_true (rosette_library_save_badge_design (library, badge, svg, NULL));
  wait_until (image, TRUE);
  g_assert_true (rosette_library_save_badge_design (library, badge, empty_svg, NULL));
  wait_until (image, FALSE);

  g_assert_true (rosette_library_save_badge_design (library, badge, svg, NULL));
  wait_until (image, TRUE);
  rosette_badge_image_set_badge (image, NULL);
  g_assert_false (rosette_badge_image_is_shown (image));
}

static void
test_finalize (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  RosetteBadge *badge = rosette_library_add_badge (library, "A", "{}", NULL, NULL);
  GtkWidget *image = g_object_ref_sink (rosette_badge_image_new ());

  rosette_badge_image_set_badge (ROSETTE_BADGE_IMAGE (image), badge);
  g_assert_finalize_object (image);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/badge-image/follows", test_follows);
  g_test_add_func ("/badge-image/finalize", test_finalize);

  return g_test_run ();
}
