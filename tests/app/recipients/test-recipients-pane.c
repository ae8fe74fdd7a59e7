/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/recipients-pane.h"

#include "making.h"
#include "recipients/import-window.h"
#include "recipients/list-choice.h"
#include "recipients/person-window.h"
#include "recipients/recipients-pane-private.h"
#include "recipients/recipients-table.h"
#include "support.h"
#include "widgets.h"

typedef struct
{
  RosetteLibrary *library;
  GtkWidget *window;
  GtkWidget *pane;
  RosetteRecipientsTable *table;
  AdwToast *toast; /* the last one */
  guint n_toasts;
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  fixture->n_toasts++;
  g_set_object (&fixture->toast, toast);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = make_library ();
  fixture->window = gtk_window_new ();
  fixture->pane = rosette_recipients_pane_new ();
  fixture->table =
    ROSETTE_RECIPIENTS_TABLE (find_widget (fixture->pane, ROSETTE_TYPE_RECIPIENTS_TABLE, 0));
  g_signal_connect_swapped (fixture->pane, "toast", G_CALLBACK (toast_cb), fixture);
  g_object_set (fixture->pane, "library", fixture->library, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->pane);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->toast);
  destroy_wholly (fixture->window, fixture->pane);
  g_assert_finalize_object (fixture->library);
}

static void
select_some (Fixture *fixture, guint first, guint n)
{
  gtk_selection_model_select_range (rosette_recipients_table_get_model (fixture->table), first, n,
                                    TRUE);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_true (can_read (fixture->pane, "Import a Spreadsheet"));
  g_assert_true (can_read (fixture->pane, "Ctrl+V"));
  add_people (fixture->library, 3);
  wait_until_read (fixture->pane, "3 people");
}

static void
test_count (Fixture *fixture, gconstpointer data)
{
  GtkEditable *search = GTK_EDITABLE (find_widget (fixture->pane, GTK_TYPE_SEARCH_ENTRY, 2));

  add_people (fixture->library, 12);
  wait_until_read (fixture->pane, "12 people");
  gtk_editable_set_text (search, "person1");
  wait_until_read (fixture->pane, "3 of 12 people");
  select_some (fixture, 0, 2);
  wait_until_read (fixture->pane, "2 of 3 selected");
  gtk_editable_set_text (search, "nobody");
  wait_until_read (fixture->pane, "Nobody Found");
}

/* Several at once, one toast, and all of them back. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  add_people (fixture->library, 6);
  select_some (fixture, 1, 3);
  g_assert_true (press (fixture->pane, "recipients.remove"));
  g_assert_cmpuint (count_recipients (fixture->library), ==, 3);
  g_assert_cmpuint (fixture->n_toasts, ==, 1);
  g_assert_nonnull (strstr (adw_toast_get_title (fixture->toast), "3 people"));

  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (count_recipients (fixture->library), ==, 6);
  g_assert_cmpuint (rosette_recipients_table_get_n_selected (fixture->table), ==, 3);

  /* Once is enough. */
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (count_recipients (fixture->library), ==, 6);
  g_assert_cmpuint (fixture->n_toasts, ==, 2);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  add_people (fixture->library, 2);
  select_some (fixture, 0, 1);
  press (fixture->pane, "recipients.remove");
  g_assert_nonnull (strstr (adw_toast_get_title (fixture->toast), "Person 0"));
  select_some (fixture, 0, 1);
  press (fixture->pane, "recipients.remove");
  g_assert_cmpuint (count_recipients (fixture->library), ==, 0);

  g_assert_true (press (fixture->pane, "recipients.undo"));
  g_assert_true (press (fixture->pane, "recipients.undo"));
  press (fixture->pane, "recipients.undo");
  g_assert_cmpuint (count_recipients (fixture->library), ==, 2);
  g_assert_cmpuint (fixture->n_toasts, ==, 2);
}

/* Whoever comes back is shown, also when the search would not. */
static void
test_undo_searching (Fixture *fixture, gconstpointer data)
{
  GtkEditable *search = GTK_EDITABLE (find_widget (fixture->pane, GTK_TYPE_SEARCH_ENTRY, 2));

  add_people (fixture->library, 3);
  select_some (fixture, 0, 1);
  press (fixture->pane, "recipients.remove");
  gtk_editable_set_text (search, "person2");
  wait_until_read (fixture->pane, "1 of 2 people");
  press (fixture->pane, "recipients.undo");

  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 3);
  g_assert_cmpuint (rosette_recipients_table_get_n_selected (fixture->table), ==, 1);
}

static void
test_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form = NULL;

  add_people (fixture->library, 2);
  g_assert_true (press (fixture->pane, "recipients.add"));
  form = wait_for_window (ROSETTE_TYPE_PERSON_WINDOW);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (form, ADW_TYPE_ENTRY_ROW, 0)), "Ana");
  gtk_editable_set_text (GTK_EDITABLE (find_widget (form, ADW_TYPE_ENTRY_ROW, 1)), "ana@b.eu");
  g_assert_true (press (form, "person.save"));
  wait_until_read (fixture->pane, "1 of 3 selected");

  g_assert_true (press (fixture->pane, "recipients.edit"));
  form = wait_for_window (ROSETTE_TYPE_PERSON_WINDOW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_widget (form, ADW_TYPE_ENTRY_ROW, 0))),
                   ==, "Ana");
  destroy_wholly (form, form);
}

static GtkWidget *
find_button (GtkWidget *root, const char *action)
{
  GtkWidget *button = NULL;

  for (guint i = 0; (button = find_widget (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
        return button;
    }

  g_assert_not_reached ();
}

static void
test_buttons (Fixture *fixture, gconstpointer data)
{
  GtkWidget *edit = find_button (fixture->pane, "recipients.edit");
  GtkWidget *remove = find_button (fixture->pane, "recipients.remove");

  add_people (fixture->library, 3);
  g_assert_false (gtk_widget_is_sensitive (edit));
  g_assert_false (gtk_widget_is_sensitive (remove));
  select_some (fixture, 0, 1);
  g_assert_true (gtk_widget_is_sensitive (edit));
  g_assert_true (gtk_widget_is_sensitive (remove));
  select_some (fixture, 0, 2);
  g_assert_false (gtk_widget_is_sensitive (edit));
  g_assert_true (gtk_widget_is_sensitive (remove));
}

/* What is copied here can be pasted in a spreadsheet program, and here. */
static void
test_copy_and_paste (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = NULL;

  add_person (fixture->library, "Zoë", "zoe@example.org", NULL);
  add_person (fixture->library, "ليلى", "layla@example.org", "did:x:l");
  g_assert_true (press (fixture->pane, "recipients.select-all"));
  g_assert_true (press (fixture->pane, "recipients.copy"));
  g_assert_true (press (fixture->pane, "recipients.remove"));

  g_assert_true (press (fixture->pane, "recipients.paste"));
  window = wait_for_window (ROSETTE_TYPE_IMPORT_WINDOW);
  wait_until_read (window, "2 people can");
  g_assert_true (press (window, "import.take"));
  g_assert_cmpuint (count_recipients (fixture->library), ==, 2);
  g_assert_cmpstr (rosette_recipient_get_identifier (get_recipient (fixture->library, 1)), ==,
                   "did:x:l");
  g_assert_nonnull (strstr (adw_toast_get_title (fixture->toast), "2 people imported"));

  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (count_recipients (fixture->library), ==, 0);
}

static void
test_paste_nothing (Fixture *fixture, gconstpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->pane), " \n");
  g_assert_true (press (fixture->pane, "recipients.paste"));
  while (fixture->n_toasts == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_window (ROSETTE_TYPE_IMPORT_WINDOW));
}

/* A name is no markup. */
static void
test_odd_name (Fixture *fixture, gconstpointer data)
{
  add_person (fixture->library, "Roe & <Sons", "roe@example.org", NULL);
  select_some (fixture, 0, 1);
  press (fixture->pane, "recipients.remove");
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "Roe &amp; &lt;Sons removed");
}

/* A toast may live longer than the pane. */
static void
test_late_toast (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = rosette_recipients_pane_new ();

  add_people (fixture->library, 1);
  g_object_ref_sink (pane);
  rosette_recipients_pane_set_library (ROSETTE_RECIPIENTS_PANE (pane), fixture->library);
  g_signal_connect_swapped (pane, "toast", G_CALLBACK (toast_cb), fixture);
  gtk_selection_model_select_all (rosette_recipients_table_get_model (
    ROSETTE_RECIPIENTS_TABLE (find_widget (pane, ROSETTE_TYPE_RECIPIENTS_TABLE, 0))));
  g_assert_true (press (pane, "recipients.remove"));
  g_assert_finalize_object (pane);

  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (count_recipients (fixture->library), ==, 0);
}

static void
test_no_library (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->pane, "library", NULL, NULL);
  press (fixture->pane, "recipients.add");
  press (fixture->pane, "recipients.paste");
  press (fixture->pane, "recipients.undo");
  g_assert_null (find_window (ROSETTE_TYPE_PERSON_WINDOW));
  g_assert_cmpuint (fixture->n_toasts, ==, 0);
}

static RosetteRecipientList *
get_list (Fixture *fixture, guint position)
{
  g_autoptr (RosetteRecipientList) list =
    g_list_model_get_item (rosette_library_get_lists (fixture->library), position);

  return list; /* the library holds it */
}

/* What will happen is said first; then the person is gone from list, register and undo, and the
 * chain still verifies. */
static void
test_forget (Fixture *fixture, gconstpointer data)
{
  RosetteRegisterReport report;
  GtkWidget *question = NULL;

  add_people (fixture->library, 3);
  add_award (fixture->library, "PERSON1@example.org", "");
  add_award (fixture->library, "person2@example.org", "");
  wait_until_read (fixture->pane, "3 people");
  select_some (fixture, 2, 1);
  g_assert_true (press (fixture->pane, "recipients.remove"));
  g_assert_true (press (fixture->pane, "recipients.undo"));
  wait_until_read (fixture->pane, "of 3 selected");
  gtk_selection_model_select_item (rosette_recipients_table_get_model (fixture->table), 1, TRUE);
  g_assert_true (press (fixture->pane, "recipients.forget-person"));
  question = wait_for_words ("Forget Person 1?");
  g_assert_true (can_read (question, "1 award was made, and not for whom"));
  g_assert_true (can_read (question, "file.png"));
  gtk_widget_activate (find_labelled (question, "_Forget"));
  wait_until_read (fixture->pane, "2 people");

  g_assert_cmpstr (rosette_recipient_get_name (get_recipient (fixture->library, 1)), ==,
                   "Person 2");
  g_assert_true (rosette_ledger_verify (rosette_library_get_ledger (fixture->library), NULL,
                                        &report, NULL, NULL));
  g_assert_cmpint (report.fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (report.n_forgotten, ==, 1);
  press (fixture->pane, "recipients.undo");
  g_assert_cmpuint (count_recipients (fixture->library), ==, 2);
}

/* Who is twice in the list is shown side by side; the one who stays has the lists and the badges of
 * both, and all of it is taken back. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  RosetteRecipient *work = add_person (fixture->library, "Ana Novak", "ana@work.org", "");
  RosetteRecipient *home = add_person (fixture->library, "ana novak", "ana@home.org", "");
  RosetteRecipientList *list = rosette_library_add_people_list (fixture->library, "Class 2B", NULL);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  GtkWidget *question = NULL;

  add_person (fixture->library, "Bor", "bor@home.org", "");
  add_award (fixture->library, "ana@home.org", "");
  g_ptr_array_add (members, home);
  g_assert_true (rosette_library_put_into_list (fixture->library, list, members, TRUE, NULL));
  wait_until_read (fixture->pane, "3 people");
  g_assert_true (press (fixture->pane, "recipients.find-duplicates"));
  question = wait_for_words ("Are They One Person?");
  g_assert_true (can_read (question, "ana@work.org"));
  g_assert_true (can_read (question, "ana@home.org"));
  gtk_widget_activate (find_labelled (question, "_Merge"));
  wait_until_read (fixture->pane, "2 people");

  g_assert_true (get_recipient (fixture->library, 0) == work);
  g_assert_true (rosette_recipient_list_contains (list, work));
  g_assert_nonnull (strstr (rosette_recipient_get_extra (work), "ana@home.org"));
  wait_until_read (GTK_WIDGET (fixture->table), "1");

  g_assert_true (press (fixture->pane, "recipients.undo"));
  g_assert_cmpuint (count_recipients (fixture->library), ==, 3);
  g_assert_false (rosette_recipient_list_contains (list, work));
  g_assert_true (rosette_recipient_list_contains (list, home));
  g_assert_null (rosette_recipient_get_extra (work));
}

/* A name is asked for; the people who were selected go into the new list, which is then shown. */
static void
test_new_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = NULL;

  add_people (fixture->library, 4);
  select_some (fixture, 1, 2);
  g_assert_true (press (fixture->pane, "recipients.new-list"));
  dialog = wait_for_words ("several lists");
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, GTK_TYPE_ENTRY, 0)), " Class 2B ");
  gtk_widget_activate_default (find_widget (dialog, GTK_TYPE_ENTRY, 0));
  wait_until_read (fixture->pane, "2 of 2 selected");

  g_assert_cmpstr (rosette_recipient_list_get_name (get_list (fixture, 0)), ==, "Class 2B");
  g_assert_true (can_read (fixture->pane, "Class 2B"));
  g_assert_cmpuint (fixture->n_toasts, ==, 1);
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  RosetteRecipientList *list = NULL;
  g_autofree char *id = NULL;
  GtkWidget *choice = find_widget (fixture->pane, ROSETTE_TYPE_LIST_CHOICE, 0);

  add_people (fixture->library, 4);
  g_assert_false (gtk_widget_get_visible (choice));
  list = rosette_library_add_people_list (fixture->library, "Class 1A", NULL);
  g_assert_true (gtk_widget_get_visible (choice));
  id = g_strdup_printf ("%" G_GINT64_FORMAT, rosette_recipient_list_get_id (list));
  select_some (fixture, 0, 3);
  g_assert_true (gtk_widget_activate_action (fixture->pane, "recipients.put-into-list", "s", id));

  rosette_list_choice_set_list (ROSETTE_LIST_CHOICE (choice), list);
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 3);
  select_some (fixture, 0, 1);
  g_assert_true (press (fixture->pane, "recipients.take-out-of-list"));
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 2);
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 3);
  select_some (fixture, 0, 1);
  g_assert_true (press (fixture->pane, "recipients.take-out-of-list"));
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 2);
  g_assert_cmpuint (count_recipients (fixture->library), ==, 4);

  g_assert_true (press (fixture->pane, "recipients.remove-list"));
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 4);
  g_assert_false (gtk_widget_get_visible (choice));
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpstr (rosette_recipient_list_get_name (get_list (fixture, 0)), ==, "Class 1A");
}

/* A list that cannot come back is not passed over in silence. */
static void
test_list_stays_away (Fixture *fixture, gconstpointer data)
{
  RosetteListChoice *choice =
    ROSETTE_LIST_CHOICE (find_widget (fixture->pane, ROSETTE_TYPE_LIST_CHOICE, 0));
  g_autoptr (AdwToast) offer = NULL;

  add_people (fixture->library, 1);
  rosette_list_choice_set_list (
    choice, rosette_library_add_people_list (fixture->library, "Class 1A", NULL));
  g_assert_true (press (fixture->pane, "recipients.remove-list"));
  offer = g_object_ref (fixture->toast);
  g_signal_emit_by_name (offer, "button-clicked");
  g_assert_cmpuint (fixture->n_toasts, ==, 1);
  /* It is there already. */
  g_signal_emit_by_name (offer, "button-clicked");
  g_assert_cmpuint (fixture->n_toasts, ==, 2);
}

/* Tags are typed for several people at once, chosen by, taken away, and taken back. */
static void
test_tags (Fixture *fixture, gconstpointer data)
{
  RosetteListChoice *choice =
    ROSETTE_LIST_CHOICE (find_widget (fixture->pane, ROSETTE_TYPE_LIST_CHOICE, 0));
  GtkWidget *dialog = NULL;

  add_people (fixture->library, 4);
  select_some (fixture, 1, 2);
  g_assert_true (press (fixture->pane, "recipients.new-tag"));
  dialog = wait_for_words ("Tag 2 People");
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, GTK_TYPE_ENTRY, 0)), " 4A,choir , ");
  gtk_widget_activate_default (find_widget (dialog, GTK_TYPE_ENTRY, 0));
  wait_until_read (fixture->pane, "4A, choir");
  g_assert_nonnull (strstr (adw_toast_get_title (fixture->toast), "2 people have the tag"));

  rosette_list_choice_set_tag (choice, "CHOIR");
  g_assert_cmpstr (rosette_list_choice_get_tag (choice), ==, "choir");
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 2);
  select_some (fixture, 0, 1);
  g_assert_true (gtk_widget_activate_action (fixture->pane, "recipients.take-tag", "s", "choir"));
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 1);
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 2);

  /* A tag that nobody has any more is not looked at any more. */
  gtk_selection_model_select_all (rosette_recipients_table_get_model (fixture->table));
  gtk_widget_activate_action (fixture->pane, "recipients.take-tag", "s", "choir");
  g_assert_null (rosette_list_choice_get_tag (choice));
  g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, 4);
}

/* Who comes while a list and a tag are looked at is proposed for them. */
static void
test_targets (Fixture *fixture, gconstpointer data)
{
  RosetteListChoice *choice =
    ROSETTE_LIST_CHOICE (find_widget (fixture->pane, ROSETTE_TYPE_LIST_CHOICE, 0));
  RosetteRecipientList *list = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  add_person_with (fixture->library, "Ana", "Tags", "choir");
  list = rosette_library_add_people_list (fixture->library, "Class <1A>", NULL);
  g_ptr_array_add (people, get_recipient (fixture->library, 0));
  g_assert_true (rosette_library_put_into_list (fixture->library, list, people, TRUE, NULL));
  rosette_list_choice_refresh (choice);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = g_strdup_printf ("name\temail\nBen\tben%u@example.org\n", i);
      GtkWidget *window = NULL;

      rosette_list_choice_set_list (choice, list);
      rosette_list_choice_set_tag (choice, "choir");
      gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->pane), text);
      g_assert_true (press (fixture->pane, "recipients.paste"));
      window = wait_for_window (ROSETTE_TYPE_IMPORT_WINDOW);
      wait_until_read (window, "1 person can");
      g_assert_true (can_read (window, "Put Them into the List “Class <1A>”"));
      g_assert_true (can_read (window, "Give Them the Tag “choir”"));
      for (guint at = 0; i == 1 && at < 2; at++)
        gtk_switch_set_active (GTK_SWITCH (find_widget (window, GTK_TYPE_SWITCH, at)), FALSE);
      g_assert_true (press (window, "import.take"));
      g_assert_cmpuint (rosette_recipients_table_get_n_selected (fixture->table), ==, 1);
      g_assert_true ((rosette_list_choice_get_list (choice) == list) == (i == 0));
      g_assert_true (rosette_recipient_has_tag (get_recipient (fixture->library, i + 1), "choir")
                     == (i == 0));
      g_assert_cmpuint (rosette_recipients_table_get_n_shown (fixture->table), ==, i == 0 ? 2 : 3);
    }
}

/* The menu sorts by what the user's sheets have, too. */
static void
test_sort_menu (Fixture *fixture, gconstpointer data)
{
  GMenuModel *menu = G_MENU_MODEL (ROSETTE_RECIPIENTS_PANE (fixture->pane)->sort_menu);
  int n_before = g_menu_model_get_n_items (menu);
  g_autofree char *label = NULL;
  g_autofree char *by = NULL;
  GPtrArray *shown = NULL;

  add_person_with (fixture->library, "Ana", "Hours_a", "20");
  add_person_with (fixture->library, "Ben", "Hours_a", "10");
  while (g_menu_model_get_n_items (menu) == n_before)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, n_before + 1);
  g_menu_model_get_item_attribute (menu, n_before, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_menu_model_get_item_attribute (menu, n_before, G_MENU_ATTRIBUTE_TARGET, "s", &by);
  g_assert_cmpstr (label, ==, "Hours__a");
  g_assert_true (gtk_widget_activate_action (fixture->pane, "recipients.sort", "s", by));
  select_some (fixture, 0, 1);
  shown = rosette_recipients_table_dup_selected (fixture->table);
  g_assert_cmpstr (rosette_recipient_get_name (shown->pdata[0]), ==, "Ben");
  g_ptr_array_unref (shown);
}

/* Whoever was removed and comes back is shown, whatever tag is looked at. */
static void
test_undo_beside_tag (Fixture *fixture, gconstpointer data)
{
  RosetteListChoice *choice =
    ROSETTE_LIST_CHOICE (find_widget (fixture->pane, ROSETTE_TYPE_LIST_CHOICE, 0));

  add_people (fixture->library, 2);
  add_person_with (fixture->library, "Ana", "Tags", "4A");
  rosette_list_choice_refresh (choice);
  select_some (fixture, 0, 2);
  press (fixture->pane, "recipients.remove");
  rosette_list_choice_set_tag (choice, "4A");
  press (fixture->pane, "recipients.undo");
  g_assert_null (rosette_list_choice_get_tag (choice));
  g_assert_cmpuint (rosette_recipients_table_get_n_selected (fixture->table), ==, 2);
}

static void
type_person (GtkWidget *form, const char *name, const char *email)
{
  gtk_editable_set_text (GTK_EDITABLE (find_widget (form, ADW_TYPE_ENTRY_ROW, 0)), name);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (form, ADW_TYPE_ENTRY_ROW, 1)), email);
}

/* Who is typed in while a list and a tag are looked at is proposed for them, and may stay out. */
static void
test_form_targets (Fixture *fixture, gconstpointer data)
{
  RosetteListChoice *choice =
    ROSETTE_LIST_CHOICE (find_widget (fixture->pane, ROSETTE_TYPE_LIST_CHOICE, 0));
  RosetteRecipientList *list = rosette_library_add_people_list (fixture->library, "Class 2B", NULL);
  GtkWidget *form = NULL;

  add_person_with (fixture->library, "Ana", "Tags", "4A");
  rosette_list_choice_refresh (choice);
  g_assert_true (press (fixture->pane, "recipients.add"));
  form = wait_for_window (ROSETTE_TYPE_PERSON_WINDOW);
  g_assert_false (can_read (form, "Put into the List"));
  destroy_wholly (form, form);

  rosette_list_choice_set_list (choice, list);
  g_assert_true (press (fixture->pane, "recipients.add"));
  form = wait_for_window (ROSETTE_TYPE_PERSON_WINDOW);
  wait_until_read (form, "Put into the List “Class 2B”");
  type_person (form, "Bor", "bor@b.eu");
  g_assert_true (press (form, "person.save-and-next"));
  type_person (form, "Cene", "cene@b.eu");
  gtk_switch_set_active (GTK_SWITCH (find_widget (form, GTK_TYPE_SWITCH, 0)), FALSE);
  g_assert_true (press (form, "person.save"));
  g_assert_true (rosette_recipient_list_contains (list, get_recipient (fixture->library, 1)));
  g_assert_false (rosette_recipient_list_contains (list, get_recipient (fixture->library, 2)));
  g_assert_null (rosette_list_choice_get_list (choice));

  rosette_list_choice_set_tag (choice, "4A");
  g_assert_true (press (fixture->pane, "recipients.add"));
  form = wait_for_window (ROSETTE_TYPE_PERSON_WINDOW);
  type_person (form, "Dora", "dora@b.eu");
  g_assert_true (press (form, "person.save"));
  g_assert_true (rosette_recipient_has_tag (get_recipient (fixture->library, 3), "4a"));
  g_assert_cmpstr (rosette_list_choice_get_tag (choice), ==, "4A");

  /* What is proposed is nothing that was typed: it is not asked about. */
  g_assert_true (press (fixture->pane, "recipients.add"));
  form = wait_for_window (ROSETTE_TYPE_PERSON_WINDOW);
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  gtk_window_close (GTK_WINDOW (form));
  while (form != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
wait_for_title (const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();

  while (TRUE)
    {
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

          if (g_strcmp0 (gtk_window_get_title (window), title) == 0
              && gtk_widget_get_mapped (GTK_WIDGET (window)))
            return GTK_WIDGET (window);
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

/* What was saved from the chooser with this title. */
static char *
save_as (Fixture *fixture, const char *action, const char *title, const char *path)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = NULL;
  char *text = NULL;

  g_assert_true (press (fixture->pane, action));
  dialog = wait_for_title (title);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, GTK_TYPE_ENTRY, 0)), path);
  gtk_widget_activate (find_labelled (dialog, "_Save"));
  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* What is saved is who is shown, in that order; or everybody. */
static void
test_save_shown (Fixture *fixture, gconstpointer data)
{
  GtkEditable *search = GTK_EDITABLE (find_widget (fixture->pane, GTK_TYPE_SEARCH_ENTRY, 2));
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "shown.csv", NULL);
  g_autofree char *other = g_build_filename (folder, "all.csv", NULL);
  g_autofree char *shown = NULL;
  g_autofree char *all = NULL;

  add_person (fixture->library, "Bor", "bor@school.eu", "");
  add_person (fixture->library, "Ana", "ana@school.eu", "");
  add_person (fixture->library, "Zed", "zed@elsewhere.eu", "");
  gtk_editable_set_text (search, "school.eu");
  wait_until_read (fixture->pane, "2 of 3 people");
  gtk_widget_activate_action (fixture->pane, "recipients.sort", "s", "name");
  shown = save_as (fixture, "recipients.export-shown", "Save Who Is Shown", path);
  g_assert_cmpstr (shown, ==,
                   "\357\273\277name,email,id\r\nAna,ana@school.eu,\r\nBor,bor@school.eu,\r\n");
  all = save_as (fixture, "recipients.export", "Save Everybody", other);
  g_assert_nonnull (strstr (all, "Zed"));
  rosette_test_remove (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/recipients-pane/empty", test_empty);
  ADD ("/recipients-pane/count", test_count);
  ADD ("/recipients-pane/remove", test_remove);
  ADD ("/recipients-pane/undo", test_undo);
  ADD ("/recipients-pane/undo-searching", test_undo_searching);
  ADD ("/recipients-pane/form", test_form);
  ADD ("/recipients-pane/buttons", test_buttons);
  ADD ("/recipients-pane/copy-and-paste", test_copy_and_paste);
  ADD ("/recipients-pane/paste-nothing", test_paste_nothing);
  ADD ("/recipients-pane/odd-name", test_odd_name);
  ADD ("/recipients-pane/late-toast", test_late_toast);
  ADD ("/recipients-pane/no-library", test_no_library);
  ADD ("/recipients-pane/forget", test_forget);
  ADD ("/recipients-pane/merge", test_merge);
  ADD ("/recipients-pane/new-list", test_new_list);
  ADD ("/recipients-pane/lists", test_lists);
  ADD ("/recipients-pane/list-stays-away", test_list_stays_away);
  ADD ("/recipients-pane/tags", test_tags);
  ADD ("/recipients-pane/targets", test_targets);
  ADD ("/recipients-pane/form-targets", test_form_targets);
  ADD ("/recipients-pane/save-shown", test_save_shown);
  ADD ("/recipients-pane/sort-menu", test_sort_menu);
  ADD ("/recipients-pane/undo-beside-tag", test_undo_beside_tag);

  return g_test_run ();
}
