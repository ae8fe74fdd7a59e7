/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/badge-picture.h"

#include "artwork/svg-write.h"
#include "library/library.h"

static GBytes *
draw (gboolean with_star)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();

  if (with_star)
    rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add");

  return rosette_design_to_svg (design);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Until the drawings under way have answered. */
static void
settle (RosetteBadgePicture *picture)
{
  while (G_OBJECT (picture)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_shown (void)
{
  g_autoptr (GBytes) star = draw (TRUE);
  g_autoptr (RosetteBadgePicture) picture = rosette_badge_picture_new (star);
  guint n_invalidated = 0;

  g_signal_connect_swapped (picture, "invalidate-contents", G_CALLBACK (count_cb), &n_invalidated);
  g_assert_false (rosette_badge_picture_is_shown (picture));
  settle (picture);

  g_assert_true (rosette_badge_picture_is_shown (picture));
  g_assert_cmpuint (n_invalidated, ==, 1);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (picture)), ==,
                   ROSETTE_BADGE_PICTURE_PX);
}

static GdkTexture *
paint (RosetteBadgePicture *picture, GskRenderNode **node)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (GDK_PAINTABLE (picture), snapshot, 128.0, 128.0);
  *node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpint (gsk_render_node_get_node_type (*node), ==, GSK_TEXTURE_NODE);

  return gsk_texture_node_get_texture (*node);
}

/* Pixels are there once while they are painted, and not longer: a library has hundreds. */
static void
test_pixels (void)
{
  g_autoptr (GBytes) star = draw (TRUE);
  g_autoptr (RosetteBadgePicture) picture = rosette_badge_picture_new (star);
  GskRenderNode *one = NULL, *other = NULL;
  GdkTexture *texture = NULL;

  settle (picture);
  texture = paint (picture, &one);
  g_assert_true (paint (picture, &other) == texture);
  g_object_add_weak_pointer (G_OBJECT (texture), (gpointer *) &texture);
  gsk_render_node_unref (one);
  g_assert_nonnull (texture);
  gsk_render_node_unref (other);
  g_assert_null (texture);
}

/* Of what is empty, damaged or nothing there is no picture, and an older one goes. */
static void
test_not_shown (void)
{
  g_autoptr (GBytes) star = draw (TRUE);
  g_autoptr (GBytes) empty = draw (FALSE);
  g_autoptr (GBytes) damaged = g_bytes_new_static ("<svg", 4);
  GBytes *const cases[] = { empty, damaged, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteBadgePicture) picture = rosette_badge_picture_new (star);

      settle (picture);
      rosette_badge_picture_set_svg (picture, cases[i]);
      settle (picture);
      g_assert_false (rosette_badge_picture_is_shown (picture));
    }
}

/* The newest design wins, whichever thread is done first. */
static void
test_replaced (void)
{
  g_autoptr (GBytes) star = draw (TRUE);
  g_autoptr (GBytes) empty = draw (FALSE);
  g_autoptr (RosetteBadgePicture) picture = rosette_badge_picture_new (star);
  guint n_notified = 0;

  g_signal_connect_swapped (picture, "notify::svg", G_CALLBACK (count_cb), &n_notified);
  rosette_badge_picture_set_svg (picture, empty);
  rosette_badge_picture_set_svg (picture, empty);
  settle (picture);

  g_assert_false (rosette_badge_picture_is_shown (picture));
  g_assert_cmpuint (n_notified, ==, 1);
}

static void
test_of_badge (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GBytes) star = draw (TRUE);
  RosetteBadge *badge = rosette_library_add_badge (library, "B", "{}", NULL, NULL);
  g_autoptr (RosetteBadgePicture) picture = g_object_ref (rosette_badge_picture_of (badge));

  g_assert_true (rosette_badge_picture_of (badge) == picture);
  g_assert_false (rosette_badge_picture_is_shown (picture));

  g_assert_true (rosette_library_save_badge_design (library, badge, star, NULL));
  while (!rosette_badge_picture_is_shown (picture))
    g_main_context_iteration (NULL, TRUE);

  g_clear_object (&library);
  g_assert_finalize_object (g_steal_pointer (&picture));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/badge-picture/shown", test_shown);
  g_test_add_func ("/badge-picture/pixels", test_pixels);
  g_test_add_func ("/badge-picture/not-shown", test_not_shown);
  g_test_add_func ("/badge-picture/replaced", test_replaced);
  g_test_add_func ("/badge-picture/of-badge", test_of_badge);

  return g_test_run ();
}
