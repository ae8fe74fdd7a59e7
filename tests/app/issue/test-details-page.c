/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/details-page.h"

#include "keys/did.h"
#include "making.h"
#include "own-issuer.h"
#include "recipients/own-headers.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteDraft *draft;
  RosetteDetails *details;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = making_library ();
  fixture->draft = rosette_draft_new (fixture->library);
  fixture->details = rosette_draft_get_details (fixture->draft);
  fixture->page = g_object_ref_sink (rosette_details_page_new ());
  g_object_set (fixture->page, "draft", fixture->draft, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->draft);
  g_object_unref (fixture->library);
}

static GtkWidget *
find_child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (fixture->page, ROSETTE_TYPE_DETAILS_PAGE, name));
}

/* What is chosen here is in the details, and the other way round. */
static void
test_bound (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (find_child (fixture, "until_row")), "2999-12-31");
  g_assert_cmpstr (rosette_details_get_until (fixture->details), ==, "2999-12-31");
  rosette_details_reset_dates (fixture->details);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_child (fixture, "until_row"))), ==,
                   "");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_child (fixture, "container_row")),
                              ROSETTE_CONTAINER_JSON);
  g_assert_cmpint (rosette_details_get_container (fixture->details), ==, ROSETTE_CONTAINER_JSON);
}

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_child (fixture, "formats_row"));
  GtkWidget *group = find_child (fixture, "base_url_group");
  const RosetteFormats choices[] = { ROSETTE_FORMAT_OB3_DI, ROSETTE_FORMAT_OB3_JWT,
                                     ROSETTE_FORMAT_OB2_SIGNED,
                                     ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB2_SIGNED };

  g_assert_cmpint (rosette_details_get_formats (fixture->details), ==, ROSETTE_FORMAT_OB3_DI);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      adw_combo_row_set_selected (row, i);
      g_assert_cmpint (rosette_details_get_formats (fixture->details), ==, choices[i]);
      g_assert_cmpint (gtk_widget_get_visible (group), ==, i > 1);
    }
  g_object_set (fixture->details, "formats", ROSETTE_FORMAT_OB2_SIGNED, NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
}

/* As an older or newer Rosette may have left it: what was chosen stays, or comes near. */
static void
test_kept_formats (void)
{
  static const struct
  {
    const char *kept;
    RosetteFormats formats;
  } cases[] = {
    { "ob3-jwt", ROSETTE_FORMAT_OB3_JWT },
    { "ob2-signed", ROSETTE_FORMAT_OB2_SIGNED },
    { "ob3-jwt,ob2-signed", ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB2_SIGNED },
    { "ob3-jwt,ob3-di", ROSETTE_FORMAT_OB3_DI },
    { "ob4", ROSETTE_FORMAT_OB3_DI },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteLibrary) library = making_library ();
      g_autoptr (RosetteDraft) draft = NULL;
      g_autoptr (GtkWidget) page = g_object_ref_sink (rosette_details_page_new ());

      g_assert_true (rosette_library_set_setting (library, "issue-formats", cases[i].kept, NULL));
      draft = rosette_draft_new (library);
      g_object_set (page, "draft", draft, NULL);
      g_assert_cmpint (rosette_details_get_formats (rosette_draft_get_details (draft)), ==,
                       cases[i].formats);
    }
}

/* An RSA key, as many cards have, signs no proof inside: what needs one is made as a JWT. */
static void
test_formats_of_card (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_child (fixture, "formats_row"));
  GtkLabel *label = GTK_LABEL (find_child (fixture, "formats_label"));
  const RosetteFormats choices[] = { ROSETTE_FORMAT_OB3_JWT, ROSETTE_FORMAT_OB2_SIGNED,
                                     ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED,
                                     ROSETTE_FORMAT_OB2_HOSTED,
                                     ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_HOSTED };
  const struct
  {
    RosetteKeyType kind;
    guint n_choices;
  } kinds[] = { { ROSETTE_KEY_P256, 6 },
                { ROSETTE_KEY_P384, 6 },
                { ROSETTE_KEY_ED25519, 6 },
                { ROSETTE_KEY_RSA, 5 } };
  GtkWidget *window = gtk_window_new ();

  gtk_widget_set_visible (fixture->page, FALSE);
  gtk_window_set_child (GTK_WINDOW (window), fixture->page);
  gtk_window_present (GTK_WINDOW (window));
  g_object_set (fixture->details, "formats", ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB2_SIGNED,
                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RosetteKey) key = rosette_key_generate (kinds[i].kind, 2048, NULL);
      g_autofree char *did = rosette_key_dup_did (key);
      g_autoptr (RosetteCardKey) card = rosette_card_key_new ("pkcs11:", did, "C", "k");

      g_assert_true (rosette_own_issuer_use_card (fixture->library, card, NULL));
      gtk_widget_set_visible (fixture->page, TRUE);
      g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==,
                        kinds[i].n_choices);
      g_assert_cmpint (strstr (gtk_label_get_label (label), "RSA") != NULL, ==,
                       kinds[i].kind == ROSETTE_KEY_RSA);
      gtk_widget_set_visible (fixture->page, FALSE);
    }

  g_assert_cmpint (rosette_details_get_formats (fixture->details), ==,
                   ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      adw_combo_row_set_selected (row, i);
      g_assert_cmpint (rosette_details_get_formats (fixture->details), ==, choices[i]);
    }
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each date can be said by a column, where people have columns. */
static void
test_date_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const column[] = { "Issued on", "x", NULL };
  GtkWidget *row = find_child (fixture, "issued_row");
  RosetteBadge *badge = making_add_badge (fixture->library, "Internship", MAKING_COMPLETE);
  RosetteAwardClaims *claims = rosette_draft_get_claims (fixture->draft);
  int place;

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Date of Award");
  g_assert_true (rosette_own_headers_add (fixture->library, column, NULL));
  rosette_draft_set_badge (fixture->draft, badge);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Date of Award, where “Issued on” is empty");
  place = rosette_claim_fields_find (rosette_award_claims_get_fields (claims), "issued");
  rosette_award_claims_set_column (claims, (guint) place, NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Date of Award");
}

/* The institution has no website: that is said, until it has one. */
static void
test_profile (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_child (fixture, "profile_row");
  GtkWidget *base_url_row = find_child (fixture, "base_url_row");

  g_object_set (fixture->details, "formats", ROSETTE_FORMAT_OB2_SIGNED, NULL);
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_true (rosette_library_set_profile_json (
    fixture->library,
    "{\"name\":\"A & B\",\"url\":\"https://a.example\",\"email\":\"a@a.example\"}", NULL));
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_cmpstr (
    adw_action_row_get_subtitle (ADW_ACTION_ROW (find_child (fixture, "issuer_row"))), ==, "A & B");

  gtk_editable_set_text (GTK_EDITABLE (base_url_row), "nowhere");
  g_assert_true (gtk_widget_has_css_class (base_url_row, "error"));
  gtk_editable_set_text (GTK_EDITABLE (base_url_row), "a.example/badges");
  g_assert_false (gtk_widget_has_css_class (base_url_row, "error"));
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  AdwActionRow *row = ADW_ACTION_ROW (find_child (fixture, "folder_row"));
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp/A & B");

  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "Not chosen yet");
  g_object_set (fixture->details, "folder", folder, NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "/tmp/A & B");
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/details-page/bound", test_bound);
  add ("/details-page/formats", test_formats);
  add ("/details-page/formats-of-card", test_formats_of_card);
  g_test_add_func ("/details-page/kept-formats", test_kept_formats);
  add ("/details-page/date-columns", test_date_columns);
  add ("/details-page/profile", test_profile);
  add ("/details-page/folder", test_folder);

  return g_test_run ();
}
