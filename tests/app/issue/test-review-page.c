/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/review-page.h"

#include "artwork/design.h"
#include "encoding/json.h"
#include "issue/award-preview.h"
#include "keys/did.h"

#include "making.h"
#include "own-issuer.h"

/* The review is made when it is seen, and made again when something changes. */
typedef struct
{
  RosetteLibrary *library;
  RosetteDraft *draft;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp/Praksa");

  fixture->library = making_library ();
  fixture->draft = rosette_draft_new (fixture->library);
  rosette_draft_set_badge (fixture->draft,
                           making_add_badge (fixture->library, "Internship", MAKING_COMPLETE));
  making_add_person (fixture->library, "Ana", "ana@example.org");
  making_add_person (fixture->library, "Bor", "bor@example.org");
  rosette_draft_select (fixture->draft, rosette_library_get_recipients (fixture->library), TRUE);
  g_object_set (rosette_draft_get_details (fixture->draft), "folder", folder, NULL);

  fixture->window = gtk_window_new ();
  fixture->page = rosette_review_page_new ();
  g_object_set (fixture->page, "draft", fixture->draft, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->draft);
  g_object_unref (fixture->library);
}

static GtkWidget *
find_child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (fixture->page, ROSETTE_TYPE_REVIEW_PAGE, name));
}

static const char *
get_headline (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (find_child (fixture, "headline_label")));
}

static const char *
get_fact (Fixture *fixture, int position)
{
  GtkListBox *list = GTK_LIST_BOX (find_child (fixture, "facts_list"));

  return adw_action_row_get_subtitle (
    ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, position)));
}

static gboolean
has_notes (Fixture *fixture)
{
  return gtk_widget_get_visible (find_child (fixture, "notes_box"));
}

static guint
count_people (Fixture *fixture)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find_child (fixture, "people_list")))));
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_headline (fixture), ==, "You give “Internship” to 2 people");
  g_assert_cmpuint (count_people (fixture), ==, 2);
  g_assert_cmpstr (get_fact (fixture, 0), ==, "2 PNG pictures");
  g_assert_cmpstr (get_fact (fixture, 1), ==, "/tmp/Praksa");
  g_assert_cmpstr (get_fact (fixture, 2), ==, "Open Badges 3.0");
  g_assert_cmpstr (get_fact (fixture, 3), ==, "Ahornweg");
  g_assert_false (has_notes (fixture));
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  RosetteDetails *details = rosette_draft_get_details (fixture->draft);
  g_autoptr (RosetteRecipient) ana =
    g_list_model_get_item (rosette_library_get_recipients (fixture->library), 0);

  rosette_draft_select_one (fixture->draft, ana, FALSE);
  g_assert_cmpstr (get_headline (fixture), ==, "You give “Internship” to 1 person");
  g_assert_cmpuint (count_people (fixture), ==, 1);

  g_object_set (details, "issued", "2000-01-01", "until", "2001-12-31", NULL);
  g_assert_cmpstr (get_fact (fixture, 4), ==, "Saturday, 1 January 2000");
  g_assert_cmpstr (get_fact (fixture, 5), ==, "Monday, 31 December 2001");
  g_assert_true (has_notes (fixture));
}

/* The Enter key on a person opens what the badge says of that one. */
static void
test_person_activated (Fixture *fixture, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_before = g_list_model_get_n_items (windows);
  g_autoptr (GtkWindow) opened = NULL;

  g_signal_emit_by_name (find_child (fixture, "people_list"), "activate", 1);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_before + 1);
  opened = g_list_model_get_item (windows, n_before);
  g_assert_cmpstr (gtk_window_get_title (opened), ==, "Bor");
  gtk_window_destroy (opened);
}

/* Who has it already is asked about, and who is left out is not in the list. */
static void
test_already (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = find_child (fixture, "held_group");
  GtkCheckButton *skip = GTK_CHECK_BUTTON (find_child (fixture, "skip_check"));
  GtkCheckButton *again = GTK_CHECK_BUTTON (find_child (fixture, "again_check"));

  g_assert_false (gtk_widget_get_visible (group));
  making_add_award (fixture->library, rosette_draft_get_badge (fixture->draft), "ana@example.org",
                    "urn:uuid:1");
  rosette_draft_refresh (fixture->draft);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), ==,
                   "1 person has this badge already");
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group)), ==,
                   "Ana");
  g_assert_false (gtk_check_button_get_active (skip) || gtk_check_button_get_active (again));

  gtk_check_button_set_active (skip, TRUE);
  g_assert_cmpstr (get_headline (fixture), ==, "You give “Internship” to 1 person");
  g_assert_cmpuint (count_people (fixture), ==, 1);
  gtk_check_button_set_active (again, TRUE);
  g_assert_cmpuint (count_people (fixture), ==, 2);
  g_assert_false (gtk_check_button_get_active (skip));
  rosette_draft_set_already (fixture->draft, ROSETTE_ALREADY_SKIP);
  g_assert_true (gtk_check_button_get_active (skip));
}

/* One real person's badge, before anything is signed: its picture and its data. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  RosetteAwardPreview *preview = ROSETTE_AWARD_PREVIEW (find_child (fixture, "preview"));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (
    gtk_list_view_get_model (GTK_LIST_VIEW (find_child (fixture, "people_list"))));
  RosetteAwardClaims *claims = rosette_draft_get_claims (fixture->draft);
  int role = rosette_claim_fields_find (rosette_award_claims_get_fields (claims), "role");
  g_autoptr (GPtrArray) dids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  g_autoptr (JsonObject) first = NULL;
  g_autoptr (JsonObject) second = NULL;

  /* Which keys there are is not known yet. */
  g_assert_null (rosette_award_preview_dup_document (preview));
  g_ptr_array_add (dids, rosette_key_dup_did (key));
  g_assert_true (rosette_own_issuer_set_dids (fixture->library, dids, NULL));
  rosette_award_claims_set_value (claims, (guint) role, "Intern");
  first = rosette_award_preview_dup_document (preview);
  g_assert_nonnull (first);
  g_assert_cmpstr (rosette_json_get_string (rosette_json_get_object (first, "issuer"), "id"), ==,
                   dids->pdata[0]);
  g_assert_cmpstr (
    rosette_json_get_string (rosette_json_get_object (first, "credentialSubject"), "role"), ==,
    "Intern");

  gtk_single_selection_set_selected (selection, 1);
  rosette_award_claims_set_value (claims, (guint) role, "Guest");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  second = rosette_award_preview_dup_document (preview);
  g_assert_cmpstr (
    rosette_json_get_string (rosette_json_get_object (second, "credentialSubject"), "role"), ==,
    "Guest");
  g_assert_false (rosette_award_preview_is_drawn (preview));
}

/* The issuer is the key that will sign, and not one that did before. */
static void
test_preview_of_card (Fixture *fixture, gconstpointer data)
{
  RosetteAwardPreview *preview = ROSETTE_AWARD_PREVIEW (find_child (fixture, "preview"));
  RosetteAwardClaims *claims = rosette_draft_get_claims (fixture->draft);
  int role = rosette_claim_fields_find (rosette_award_claims_get_fields (claims), "role");
  g_autoptr (GPtrArray) dids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RosetteKey) of_file = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  g_autoptr (RosetteKey) of_card = rosette_key_generate (ROSETTE_KEY_P256, 0, NULL);
  g_autofree char *did = rosette_key_dup_did (of_card);
  g_autoptr (RosetteCardKey) card = rosette_card_key_new ("pkcs11:token=C", did, "C", "key");
  g_autoptr (JsonObject) document = NULL;

  g_ptr_array_add (dids, rosette_key_dup_did (of_file));
  g_assert_true (rosette_own_issuer_set_dids (fixture->library, dids, NULL));
  g_assert_true (rosette_own_issuer_use_card (fixture->library, card, NULL));
  rosette_award_claims_set_value (claims, (guint) role, "Intern");
  document = rosette_award_preview_dup_document (preview);
  g_assert_nonnull (document);
  g_assert_cmpstr (rosette_json_get_string (rosette_json_get_object (document, "issuer"), "id"), ==,
                   did);
}

/* A design with fields is drawn for the person who is chosen. */
static void
test_picture (Fixture *fixture, gconstpointer data)
{
  RosetteAwardPreview *preview = ROSETTE_AWARD_PREVIEW (find_child (fixture, "preview"));
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  g_autoptr (GBytes) svg = NULL;

  rosette_shape_set_text (&shape->text, "{name}");
  shape->width = 800.0;
  shape->height = 100.0;
  rosette_design_add (design, shape, "Add");
  svg = rosette_design_to_svg (design);
  rosette_draft_set_badge (fixture->draft, rosette_library_add_badge (fixture->library, "Named",
                                                                      MAKING_COMPLETE, svg, NULL));
  while (!rosette_award_preview_is_drawn (preview))
    g_main_context_iteration (NULL, TRUE);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/review-page/facts", test_facts);
  add ("/review-page/follows", test_follows);
  add ("/review-page/person-activated", test_person_activated);
  add ("/review-page/already", test_already);
  add ("/review-page/preview", test_preview);
  add ("/review-page/preview-of-card", test_preview_of_card);
  add ("/review-page/picture", test_picture);

  return g_test_run ();
}
