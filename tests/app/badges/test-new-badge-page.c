/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/new-badge-page.h"

#include "artwork/render.h"
#include "artwork/template.h"
#include "badges/badge-picture.h"
#include "badges/new-design.h"
#include "badges/own-template-card.h"
#include "library/library.h"

static void
create_cb (GSimpleAction *action, GVariant *parameter, char **id)
{
  g_free (*id);
  *id = g_variant_dup_string (parameter, NULL);
}

static void
add_action (GtkWidget *window, char **id)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("create", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (create_cb), id);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "badges", G_ACTION_GROUP (group));
}

/* Each starter has a card, once the page is shown, which makes a badge of it. */
static void
test_create (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = rosette_new_badge_page_new ();
  GtkWidget *box =
    GTK_WIDGET (gtk_widget_get_template_child (page, ROSETTE_TYPE_NEW_BADGE_PAGE, "flow_box"));
  g_autofree char *id = NULL;

  add_action (window, &id);
  gtk_window_set_child (GTK_WINDOW (window), page);
  g_assert_null (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), 0));
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < rosette_template_count (); i++)
    {
      GtkFlowBoxChild *card = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), i);

      gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           rosette_template_get_title (i));
      g_signal_emit_by_name (box, "child-activated", card);
      g_assert_cmpstr (id, ==, rosette_template_get_id (i));
    }
  g_assert_null (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), rosette_template_count ()));

  gtk_widget_grab_focus (page);
  g_assert_true (GTK_IS_FLOW_BOX_CHILD (gtk_root_get_focus (GTK_ROOT (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static RosetteBadgePicture *
get_picture (GtkWidget *page, guint index)
{
  GtkWidget *box =
    GTK_WIDGET (gtk_widget_get_template_child (page, ROSETTE_TYPE_NEW_BADGE_PAGE, "flow_box"));
  GtkFlowBoxChild *card = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), (int) index);
  GtkWidget *clamp = gtk_widget_get_first_child (gtk_flow_box_child_get_child (card));
  GtkWidget *picture = adw_clamp_get_child (ADW_CLAMP (clamp));

  return ROSETTE_BADGE_PICTURE (gtk_picture_get_paintable (GTK_PICTURE (picture)));
}

static GBytes *
wait_for_other (RosetteBadgePicture *picture, GBytes *before)
{
  GBytes *svg = NULL;

  do
    {
      g_clear_pointer (&svg, g_bytes_unref);
      g_main_context_iteration (NULL, TRUE);
      g_object_get (picture, "svg", &svg, NULL);
    }
  while (svg == before || !rosette_badge_picture_is_shown (picture));

  return svg;
}

/* Each picture is what the badge will be, also when colours and logo are others later. */
static void
test_house (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = rosette_new_badge_page_new ();
  RosetteBadgePicture *picture = NULL;
  g_autoptr (RosetteDesign) star = rosette_template_new_design (1);
  g_autoptr (GBytes) logo = rosette_design_to_png (star, 64, NULL);
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) painted = NULL;
  g_autoptr (GBytes) with_logo = NULL;
  g_autoptr (GBytes) expected = rosette_new_design_make (0, "#7a0019 #ffcc33");

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  picture = get_picture (page, 0);
  plain = wait_for_other (picture, NULL);
  rosette_new_badge_page_set_house (ROSETTE_NEW_BADGE_PAGE (page), "#7a0019 #ffcc33", NULL);
  painted = wait_for_other (picture, plain);
  g_assert_false (g_bytes_equal (plain, painted));
  g_assert_true (g_bytes_equal (painted, expected));

  rosette_new_badge_page_set_house (ROSETTE_NEW_BADGE_PAGE (page), "#7a0019 #ffcc33", logo);
  with_logo = wait_for_other (picture, painted);
  g_assert_cmpuint (g_bytes_get_size (with_logo), >, g_bytes_get_size (painted));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Own templates come and go; without any, nothing speaks of them. */
static void
test_own (void)
{
  GtkWidget *page = g_object_ref_sink (rosette_new_badge_page_new ());
  GtkFlowBox *box =
    GTK_FLOW_BOX (gtk_widget_get_template_child (page, ROSETTE_TYPE_NEW_BADGE_PAGE, "own_box"));
  GtkWidget *group =
    GTK_WIDGET (gtk_widget_get_template_child (page, ROSETTE_TYPE_NEW_BADGE_PAGE, "own_group"));
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GBytes) design = g_bytes_new_static ("<svg/>", 6);
  RosetteBadge *template = NULL;
  g_autoptr (RosetteBadge) kept = NULL;

  rosette_new_badge_page_set_templates (ROSETTE_NEW_BADGE_PAGE (page),
                                        rosette_library_get_templates (library));
  g_assert_false (gtk_widget_get_visible (group));
  template = rosette_library_add_template (library, "Mine", "{}", design, NULL);
  kept = g_object_ref (template);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_true (rosette_own_template_card_get_template (
                   ROSETTE_OWN_TEMPLATE_CARD (gtk_flow_box_get_child_at_index (box, 0)))
                 == template);
  g_assert_true (rosette_library_remove_template (library, template, NULL));
  g_assert_false (gtk_widget_get_visible (group));
  g_assert_true (rosette_library_restore_template (library, kept, NULL));
  g_assert_nonnull (gtk_flow_box_get_child_at_index (box, 0));
  g_assert_finalize_object (page);
}

static void
test_finalize (void)
{
  g_assert_finalize_object (g_object_ref_sink (rosette_new_badge_page_new ()));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/new-badge-page/finalize", test_finalize);
  g_test_add_func ("/new-badge-page/create", test_create);
  g_test_add_func ("/new-badge-page/house", test_house);
  g_test_add_func ("/new-badge-page/own", test_own);

  return g_test_run ();
}
