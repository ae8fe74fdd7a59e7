/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The commands around a drawing, of the gallery, the page of starters and the menu of a badge: by
 * their keys, from button to button by Tab, and by mouse. An action without a step fails. */

#include "badges/badge-page.h"
#include "badges/badges-pane.h"
#include "badges/command-table.h"
#include "badges/desk.h"
#include "badges/gallery-card.h"
#include "badges/gallery-page.h"
#include "badges/meaning-side.h"
#include "badges/meaning.h"
#include "badges/new-badge-page.h"
#include "badges/own-template-card.h"
#include "hand.h"
#include "library/library.h"

#define MAX_TABS 90

typedef enum
{
  AT_GALLERY,
  AT_STARTERS,
  AT_BADGE,
  AT_MEANING,
} Place;

/* command: an action; keys: those that do it, "|" between, or NULL; menu: the tooltip of the button
 * of the menu that it is in, where it is in one; item: what it is called there; card: what is
 * clicked or has the focus, instead of a button; expected: what is another then */
typedef struct
{
  const char *command;
  Place place;
  const char *keys;
  const char *menu;
  const char *item;
  const char *card;
  const char *expected;
} Step;

#define BADGE_MENU "Menu of the Badge"
#define CARD_MENU  "More"

static const Step steps[] = {
  { "badges.new", AT_GALLERY, "<Control>n", .expected = "page: starters" },
  { "badges.open-file", AT_STARTERS, .expected = "window: Open a Design" },
  { "badges.show-gallery", AT_STARTERS, "<Alt>Left", .expected = "page: gallery" },
  { "badges.show-gallery", AT_BADGE, "<Alt>Left", .expected = "page: gallery" },
  { "badges.create", AT_STARTERS, .card = "GtkFlowBoxChild",
    .expected = "page: design; badges: Known, Internship Completed" },
  { "badges.create-own", AT_STARTERS, .card = "RosetteOwnTemplateCard",
    .expected = "page: design; badges: Known, Mine" },
  { "template.delete", AT_STARTERS, "Delete|KP_Delete",
    .expected = "templates: none; said: Deleted “Mine”" },
  { "gallery.search", AT_GALLERY, "<Control>f", .card = "GtkSearchEntry", .expected = "search" },
  { "card.open", AT_GALLERY, "Return", .card = "RosetteGalleryCard", .expected = "page: design" },
  { "card.open", AT_GALLERY, .menu = CARD_MENU, .item = "Open", .expected = "page: design" },
  { "card.rename", AT_GALLERY, "F2", CARD_MENU, "Rename…", .expected = "asked: Rename Badge" },
  { "card.duplicate", AT_GALLERY, "<Control>d", CARD_MENU, "Duplicate",
    .expected = "badges: Known, Known (copy)" },
  { "card.issue", AT_GALLERY, NULL, CARD_MENU, "Issue This Badge",
    .expected = "page: meaning; said: First write the description" },
  { "card.delete", AT_GALLERY, "Delete|KP_Delete", CARD_MENU, "Delete",
    .expected = "badges: none; said: Deleted “Known”" },
  { "card.menu", AT_GALLERY, "Menu|<Shift>F10", .expected = "popover" },
  { "badge.issue", AT_BADGE, .expected = "page: meaning; said: First write the description" },
  { "badge.save-svg", AT_BADGE, "<Control><Shift>s", BADGE_MENU, "Save as SVG…",
    .expected = "window: Save Picture" },
  { "badge.save-png", AT_BADGE, "<Control>e", BADGE_MENU, "Save as PNG…",
    .expected = "asked: Save as PNG" },
  { "badge.copy-image", AT_BADGE, NULL, BADGE_MENU, "Copy Image",
    .expected = "copied; said: Image copied" },
  { "badge.duplicate", AT_BADGE, NULL, BADGE_MENU, "Duplicate",
    .expected = "page: gallery; badges: Known, Known (copy)" },
  { "badge.save-template", AT_BADGE, NULL, BADGE_MENU, "Save as Template",
    .expected = "templates: Mine, Known; said: Saved. New badges can begin with it." },
  { "badge.delete", AT_BADGE, NULL, BADGE_MENU, "Delete",
    .expected = "page: gallery; badges: none; said: Deleted “Known”" },
  { "badge.propose-alt-text", AT_MEANING, .expected = "alt text" },
};

/* Of a badge that cannot be saved or read, and of the form of results: their own tests have them;
 * of layers and of words: test-inspector-by-hand.c. What names a badge is forwarded by the cards
 * and the page.
 */
static const char *const elsewhere[] = { "badge.retry",
                                         "badge.draw-anew",
                                         "badges.save-template",
                                         "badges.delete-template",
                                         "badges.open",
                                         "badges.rename",
                                         "badges.duplicate",
                                         "badges.delete",
                                         "badges.issue",
                                         "design.change-symbol",
                                         "layers.toggle-fold",
                                         "result.remove",
                                         "design.add-shape",
                                         "words.insert-field",
                                         NULL };

typedef struct
{
  Desk desk;
  RosetteLibrary *library;
  GtkWidget *pane;
  char *said;
  GPtrArray *toasts; /* until they are dismissed */
  const Step *step;
  char *before;
  char *news;
} Office;

static void
toast_cb (Office *office, AdwToast *toast)
{
  g_free (office->said);
  office->said = g_strdup (adw_toast_get_title (toast));
  g_ptr_array_add (office->toasts, g_object_ref (toast));
}

static gboolean
is_shown (Office *office, GType type)
{
  GtkWidget *found = hand_find_type (office->pane, type);

  return found != NULL && gtk_widget_get_mapped (found);
}

static const char *
describe_page (Office *office)
{
  if (is_shown (office, ROSETTE_TYPE_GALLERY_PAGE))
    return "gallery";
  if (is_shown (office, ROSETTE_TYPE_NEW_BADGE_PAGE))
    return "starters";
  if (is_shown (office, ROSETTE_TYPE_DESIGN_SIDE))
    return "design";

  return is_shown (office, ROSETTE_TYPE_MEANING_SIDE) ? "meaning" : "other";
}

static void
append_names (GString *text, const char *what, GListModel *badges)
{
  guint n = g_list_model_get_n_items (badges);

  g_string_append_printf (text, "%s: %s", what, n == 0 ? "none" : "");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RosetteBadge) badge = g_list_model_get_item (badges, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", rosette_badge_get_name (badge));
    }
  g_string_append_c (text, '\n');
}

static void
append_window (GString *text, Office *office)
{
  GtkWidget *top = desk_get_top (&office->desk);

  if (g_str_equal (G_OBJECT_TYPE_NAME (top), "AdwMessageDialog"))
    {
      g_autofree char *heading = NULL;

      g_object_get (top, "heading", &heading, NULL);
      g_string_append_printf (text, "asked: %s\n", heading);
    }
  else if (top != office->desk.window)
    g_string_append_printf (text, "window: %s\n", gtk_window_get_title (GTK_WINDOW (top)));
  if (desk_get_popover (&office->desk) != NULL)
    g_string_append (text, "popover\n");
}

static gboolean
is_searching (Office *office)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (office->desk.window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL;
}

static gboolean
has_alt_text (Office *office)
{
  GtkWidget *side = hand_find_type (office->pane, ROSETTE_TYPE_MEANING_SIDE);
  g_autofree char *text =
    side != NULL ? rosette_meaning_side_dup_alt_text (ROSETTE_MEANING_SIDE (side)) : NULL;

  return text != NULL && text[0] != '\0';
}

static char *
describe (Office *office)
{
  GString *text = g_string_new (NULL);
  GdkContentFormats *formats =
    gdk_clipboard_get_formats (gtk_widget_get_clipboard (office->desk.window));

  g_string_append_printf (text, "page: %s\n", describe_page (office));
  append_names (text, "badges", rosette_library_get_badges (office->library));
  append_names (text, "templates", rosette_library_get_templates (office->library));
  append_window (text, office);
  if (gdk_content_formats_contain_mime_type (formats, "image/png"))
    g_string_append (text, "copied\n");
  if (office->said != NULL)
    g_string_append_printf (text, "said: %s\n", office->said);
  if (is_searching (office))
    g_string_append (text, "search\n");
  if (has_alt_text (office))
    g_string_append (text, "alt text\n");

  return g_string_free (text, FALSE);
}

static gboolean
is_as_expected (gpointer user_data)
{
  Office *office = user_data;
  g_autofree char *after = describe (office);

  g_free (office->news);
  office->news = desk_compare (office->before, after);

  return g_str_equal (office->news, office->step->expected);
}

static void
check (Office *office)
{
  if (!hand_wait (is_as_expected, office))
    g_assert_cmpstr (office->news, ==, office->step->expected);
}

static void
empty (Office *office)
{
  GListModel *badges = rosette_library_get_badges (office->library);
  GListModel *templates = rosette_library_get_templates (office->library);

  while (g_list_model_get_n_items (badges) > 0)
    {
      g_autoptr (RosetteBadge) badge = g_list_model_get_item (badges, 0);

      g_assert_true (rosette_library_remove_badge (office->library, badge, NULL));
    }
  while (g_list_model_get_n_items (templates) > 0)
    {
      g_autoptr (RosetteBadge) template = g_list_model_get_item (templates, 0);

      g_assert_true (rosette_library_remove_template (office->library, template, NULL));
    }
}

static void
activate (Office *office, const char *action)
{
  g_assert_true (gtk_widget_activate_action (office->pane, action, NULL));
  hand_settle (office->desk.window);
}

static gboolean
is_badge_open (gpointer office)
{
  return g_str_equal (describe_page (office), "design");
}

/* What was said before would cover the lower end of the window for a while. */
static void
dismiss_toasts (Office *office)
{
  for (guint i = 0; i < office->toasts->len; i++)
    adw_toast_dismiss (office->toasts->pdata[i]);
  g_ptr_array_set_size (office->toasts, 0);
}

static void
go_to (Office *office, Place place)
{
  RosetteBadge *badge = NULL;
  g_autofree char *achievement = rosette_meaning_create ("Known", NULL);

  desk_clear (&office->desk);
  dismiss_toasts (office);
  activate (office, "badges.show-gallery");
  empty (office);
  badge =
    rosette_library_add_badge (office->library, "Known", achievement, office->desk.known, NULL);
  rosette_library_add_template (office->library, "Mine", achievement, office->desk.known, NULL);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (office->desk.window), NULL);
  g_clear_pointer (&office->said, g_free);
  if (place == AT_STARTERS)
    activate (office, "badges.new");
  if (place == AT_BADGE || place == AT_MEANING)
    {
      gtk_widget_activate_action (office->pane, "badges.open", "x", rosette_badge_get_id (badge));
      g_assert_true (hand_wait (is_badge_open, office));
    }
  if (place == AT_MEANING)
    gtk_stack_set_visible_child_name (
      GTK_STACK (gtk_widget_get_ancestor (hand_find_type (office->pane, ROSETTE_TYPE_MEANING_SIDE),
                                          GTK_TYPE_STACK)),
      "meaning");
  if (place == AT_GALLERY)
    gtk_widget_grab_focus (hand_find_type (office->pane, ROSETTE_TYPE_GALLERY_PAGE));
  hand_settle (office->desk.window);
}

static void
begin (Office *office, const Step *step)
{
  office->step = step;
  go_to (office, step->place);
  g_free (office->before);
  office->before = describe (office);
}

static gboolean
does (GtkWidget *widget, gconstpointer command)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), command) == 0;
}

static gboolean
is_card (GtkWidget *widget, gconstpointer type_name)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name) && gtk_widget_get_mapped (widget);
}

/* What is clicked first, or goes to by Tab. */
static GtkWidget *
find_target (Office *office)
{
  const Step *step = office->step;
  GtkWidget *target = NULL;

  if (step->menu != NULL)
    target = desk_find_button (&office->desk, step->menu);
  else if (step->card != NULL)
    target = hand_find (office->pane, is_card, step->card);
  else
    target = hand_find (office->pane, does, step->command);
  g_assert_nonnull (target);

  return target;
}

static gboolean
has_focus (GtkWidget *window, GtkWidget *target)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && (focus == target || gtk_widget_is_ancestor (focus, target));
}

static void
tab_to (Office *office, GtkWidget *target)
{
  for (guint i = 0; i < MAX_TABS && !has_focus (office->desk.window, target); i++)
    hand_press (office->desk.window, "Tab");
  g_assert_true (has_focus (office->desk.window, target));
}

static void
go_down_to (Office *office, const char *item)
{
  GtkWidget *button = desk_find_item (&office->desk, item);

  g_assert_nonnull (button);
  for (guint i = 0; i < MAX_TABS && !has_focus (office->desk.window, button); i++)
    hand_press (office->desk.window, "Down");
  g_assert_true (has_focus (office->desk.window, button));
  hand_press (office->desk.window, "Return");
}

/* From where one is, with the keys that lead to everything. A card's own buttons have keys of the
 * card instead. */
static void
do_by_tab (Office *office)
{
  const Step *step = office->step;
  gboolean is_of_card = g_strcmp0 (step->menu, CARD_MENU) == 0;

  g_test_message ("%s by Tab", step->command);
  begin (office, step);
  if (is_of_card)
    hand_press (office->desk.window, "Menu");
  else
    {
      tab_to (office, find_target (office));
      hand_press (office->desk.window, "Return");
    }
  if (step->item != NULL)
    go_down_to (office, step->item);
  check (office);
}

static void
do_by_mouse (Office *office)
{
  const Step *step = office->step;
  GtkWidget *target = NULL;

  g_test_message ("%s by mouse", step->command);
  begin (office, step);
  target = find_target (office);
  g_assert_true (hand_reach (target));
  hand_click (target, GDK_BUTTON_PRIMARY);
  if (step->item != NULL)
    hand_click (desk_find_item (&office->desk, step->item), GDK_BUTTON_PRIMARY);
  check (office);
}

static void
do_by_key (Office *office, const char *key)
{
  g_test_message ("%s by %s", office->step->command, key);
  begin (office, office->step);
  if (g_str_equal (office->step->command, "template.delete"))
    tab_to (office, hand_find_type (office->pane, ROSETTE_TYPE_OWN_TEMPLATE_CARD));
  hand_press (office->desk.window, key);
  check (office);
}

static void
right_click_card (Office *office)
{
  g_test_message ("%s by the right button", office->step->command);
  begin (office, office->step);
  hand_click (hand_find_type (office->pane, ROSETTE_TYPE_GALLERY_CARD), GDK_BUTTON_SECONDARY);
  check (office);
}

static gboolean
is_focusable_by_tab (const Step *step)
{
  return !g_str_equal (step->command, "template.delete");
}

static void
do_step (Office *office, const Step *step)
{
  g_auto (GStrv) keys = g_strsplit (step->keys != NULL ? step->keys : "", "|", -1);

  office->step = step;
  for (guint i = 0; keys[i] != NULL; i++)
    do_by_key (office, keys[i]);
  if (g_str_equal (step->command, "card.menu"))
    {
      right_click_card (office);
      return;
    }
  do_by_mouse (office);
  if (is_focusable_by_tab (step) && !g_str_equal (step->command, "gallery.search"))
    do_by_tab (office);
}

static void
test_place (Office *office, Place place)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].place == place)
      do_step (office, &steps[i]);
}

static void
test_gallery (gconstpointer office)
{
  test_place ((Office *) office, AT_GALLERY);
}

static void
test_starters (gconstpointer office)
{
  test_place ((Office *) office, AT_STARTERS);
}

static void
test_badge (gconstpointer office)
{
  test_place ((Office *) office, AT_BADGE);
}

static void
test_meaning (gconstpointer office)
{
  test_place ((Office *) office, AT_MEANING);
}

static gboolean
is_known (const char *action)
{
  gsize n_commands;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].command, action))
      return TRUE;
  for (gsize i = 0; i < n_commands; i++)
    if (commands[i].action != NULL && g_str_has_prefix (commands[i].action, action)
        && strchr ("::", commands[i].action[strlen (action)]) != NULL)
      return TRUE;

  return g_strv_contains (elsewhere, action);
}

/* Whether an action of ours has no step; never, to go on with the others. */
static gboolean
look_at_actions (GtkWidget *widget, gconstpointer user_data)
{
  const char *name = NULL, *property;
  const GVariantType *type;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name,
                                                   &type, &property);
       i++)
    if (g_str_has_prefix (g_type_name (owner), "Rosette") && !is_known (name))
      g_error ("Nothing does %s", name);

  return FALSE;
}

static void
test_all_actions (gconstpointer data)
{
  Office *office = (Office *) data;

  go_to (office, AT_GALLERY);
  hand_find (office->pane, look_at_actions, NULL);
  go_to (office, AT_STARTERS);
  hand_find (office->pane, look_at_actions, NULL);
  go_to (office, AT_BADGE);
  hand_find (office->pane, look_at_actions, NULL);
}

static void
add (const char *path, GTestDataFunc func, Office *office)
{
  g_test_add_data_func (path, office, func);
}

static void
open_office (Office *office)
{
  office->toasts = g_ptr_array_new_with_free_func (g_object_unref);
  desk_open (&office->desk);
  g_object_get (office->desk.window, "library", &office->library, NULL);
  office->pane = hand_find_type (office->desk.window, ROSETTE_TYPE_BADGES_PANE);
  g_signal_connect_swapped (office->pane, "toast", G_CALLBACK (toast_cb), office);
}

int
main (int argc, char *argv[])
{
  Office office = { 0 };
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (!hand_is_here ())
    return g_test_run ();

  add ("/gallery-commands-by-hand/all-actions", test_all_actions, &office);
  add ("/gallery-commands-by-hand/gallery", test_gallery, &office);
  add ("/gallery-commands-by-hand/starters", test_starters, &office);
  add ("/gallery-commands-by-hand/badge", test_badge, &office);
  add ("/gallery-commands-by-hand/meaning", test_meaning, &office);
  open_office (&office);
  status = g_test_run ();
  go_to (&office, AT_GALLERY);
  g_clear_object (&office.library);
  desk_close (&office.desk);
  g_ptr_array_unref (office.toasts);
  g_free (office.said);
  g_free (office.before);
  g_free (office.news);

  return status;
}
