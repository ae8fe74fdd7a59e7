/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The panels that stand beside the drawing, each by real keys and by a real pointer: the level, the
 * colours of the badge, the previews and the checks. Both ways do the same, as one step that one
 * undo takes back. A pinch has no step here: xdotool has one pointer. */

#include "artwork/design-lint.h"
#include "artwork/house.h"
#include "artwork/levels.h"
#include "artwork/surface-png.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "badges/command-gestures.h"
#include "badges/inspector-color.h"
#include "badges/inspector-panel.h"
#include "badges/level-switch.h"
#include "badges/palette-button.h"
#include "badges/person-stepper.h"
#include "badges/review-panel.h"
#include "hand.h"

#define MAX_TABS 60
#define NOISE_PX 600

typedef enum
{
  BY_KEYS,
  BY_MOUSE,
  N_WAYS
} Way;

static void
press (Desk *desk, const char *keys)
{
  g_auto (GStrv) words = g_strsplit (keys, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    hand_press (desk_get_top (desk), words[i]);
}

static gboolean
has_focus (Desk *desk, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (desk_get_top (desk)));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
tab_to (Desk *desk, GtkWidget *widget)
{
  for (guint i = 0; i < MAX_TABS && !has_focus (desk, widget); i++)
    press (desk, "Tab");
  g_assert_true (has_focus (desk, widget));
}

static void
use (Desk *desk, Way way, GtkWidget *widget)
{
  g_assert_nonnull (widget);
  if (way == BY_KEYS)
    {
      tab_to (desk, widget);
      press (desk, "space");
      return;
    }

  g_assert_true (hand_reach (widget));
  hand_click (widget, GDK_BUTTON_PRIMARY);
}

/* What is laid on the desk from now on. */
static void
take (Desk *desk, RosetteDesign *design)
{
  g_autoptr (GBytes) bytes = rosette_design_to_svg (design);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDesign) read = rosette_design_from_svg (bytes, &error);

  g_assert_no_error (error);
  g_bytes_unref (desk->known);
  desk->known = rosette_design_to_svg (read);
}

/* One step of that name, the same by each way: *first is what the first of them made. */
static void
assert_step (Desk *desk, const char *undo, GBytes **first)
{
  g_autoptr (GBytes) saved = desk_save (desk);

  g_assert_cmpstr (rosette_design_editor_get_undo_label (desk->editor), ==, undo);
  g_assert_false (g_bytes_equal (saved, desk->known));
  if (*first == NULL)
    *first = g_bytes_ref (saved);
  g_assert_true (g_bytes_equal (saved, *first));
  press (desk, "<Control>z");
  desk_assert_unchanged (desk);
}

static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* @down: how far it is from what is chosen; upwards for a negative number */
static void
choose (Desk *desk, Way way, GtkWidget *choice, const char *title, int down)
{
  GtkWidget *label = NULL;

  use (desk, way, choice);
  desk_await_popover (desk);
  label = hand_find (desk_get_popover (desk), is_label, title);
  g_assert_nonnull (label);
  if (way == BY_MOUSE)
    {
      hand_click (label, GDK_BUTTON_PRIMARY);
      return;
    }

  for (int i = 0; i < ABS (down); i++)
    press (desk, down > 0 ? "Down" : "Up");
  press (desk, "Return");
}

static const struct
{
  const char *design;
  RosetteLevels family;
  guint from, to;
} levels[] = {
  { "bronze", ROSETTE_LEVELS_METAL, 0, 1 },
  { "bronze", ROSETTE_LEVELS_METAL, 0, 2 },
  { "language", ROSETTE_LEVELS_LANGUAGE, 3, 0 },
};

static void
take_template (Desk *desk, const char *id)
{
  g_autoptr (RosetteDesign) design = NULL;
  guint index = 0;

  g_assert_true (rosette_template_find (id, &index));
  design = rosette_template_new_design (index);
  take (desk, design);
}

static void
check_level (Desk *desk, gsize index)
{
  const char *title = rosette_levels_get_title (levels[index].family, levels[index].to);
  g_autoptr (GBytes) first = NULL;

  for (Way way = 0; way < N_WAYS; way++)
    {
      GtkWidget *choice = NULL;
      guint level = 0;

      g_test_message ("%s to %s, %s", levels[index].design, title,
                      way == BY_KEYS ? "by keys" : "by mouse");
      desk_lay (desk, "");
      choice = hand_find_type (desk->window, ROSETTE_TYPE_LEVEL_SWITCH);
      if (way == BY_KEYS)
        press (desk, "<Alt>Return");
      choose (desk, way, hand_find_type (choice, GTK_TYPE_DROP_DOWN), title,
              (int) levels[index].to - (int) levels[index].from);
      g_assert_cmpint (rosette_levels_find (desk->design, &level), ==, levels[index].family);
      g_assert_cmpuint (level, ==, levels[index].to);
      assert_step (desk, "Level", &first);
    }
}

static void
test_level (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      take_template (desk, levels[i].design);
      check_level (desk, i);
    }
}

static RosetteShape *
make_shape (RosetteShapeKind kind, const char *name, double x, double y)
{
  RosetteShape *shape = rosette_shape_new (kind);

  rosette_shape_set_text (&shape->name, name);
  shape->x = x;
  shape->y = y;
  if (!rosette_shape_is_text (shape))
    shape->width = shape->height = 100.0;

  return shape;
}

static void
add_text (RosetteDesign *design, const char *text, double y, double size, const char *color)
{
  RosetteShape *shape = make_shape (ROSETTE_SHAPE_TEXT, text, 500, y);

  rosette_shape_set_text (&shape->text, text);
  shape->font_size = size;
  g_assert_true (rosette_color_parse (color, &shape->fill));
  rosette_design_add (design, shape, "Add");
}

/* With two hues, and words that are not well seen. */
static RosetteDesign *
make_painted (void)
{
  RosetteDesign *design = rosette_design_new ();
  RosetteShape *disc = make_shape (ROSETTE_SHAPE_CIRCLE, "Disc", 500, 500);
  RosetteShape *star = make_shape (ROSETTE_SHAPE_STAR, "Star", 500, 300);

  disc->width = disc->height = 900.0;
  g_assert_true (rosette_color_parse ("#1a5fb4", &disc->fill));
  g_assert_true (rosette_color_parse ("#f5c211", &star->fill));
  rosette_design_add (design, disc, "Add");
  rosette_design_add (design, star, "Add");
  add_text (design, "Words", 600, 100, "#3584e4");

  return design;
}

/* Each row that has a palette, and each part of it. */
static const struct
{
  const char *row;
  const char *selected;
  const char *section;
  int place;
  const char *color; /* NULL for one that is made for where it lies */
  const char *undo;
} swatches[] = {
  { "Main Colour", "", "House Colours", 0, "#1a7f52", "Colours" },
  { "Main Colour", "", "House Colours", 1, "#a51d2d", "Colours" },
  { "Main Colour", "", "Chosen Last", 0, "#613583", "Colours" },
  { "Second Colour", "", "House Colours", 1, "#a51d2d", "Colours" },
  { "Fill", "Words", "House Colours", 0, "#1a7f52", "Fill" },
  { "Fill", "Words", "Chosen Last", 0, "#613583", "Fill" },
  { "Fill", "Words", "Easy to Read Here", 0, NULL, "Fill" },
};

static gboolean
is_color_row (GtkWidget *widget, gconstpointer title)
{
  g_autofree char *its = NULL;

  if (!ROSETTE_IS_INSPECTOR_COLOR (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  g_object_get (widget, "title", &its, NULL);

  return g_str_equal (its, title);
}

/* Its words are those of its colour. */
static GtkWidget *
find_swatch (Desk *desk, gsize index)
{
  GtkWidget *heading = NULL;
  GtkWidget *swatch = NULL;

  desk_await_popover (desk);
  heading = hand_find (desk_get_popover (desk), is_label, swatches[index].section);
  g_assert_nonnull (heading);
  swatch = gtk_grid_get_child_at (GTK_GRID (gtk_widget_get_next_sibling (heading)),
                                  swatches[index].place, 0);
  g_assert_nonnull (swatch);
  if (swatches[index].color != NULL)
    g_assert_cmpstr (gtk_widget_get_tooltip_text (swatch), ==, swatches[index].color);

  return swatch;
}

static gboolean
has_no_popover (gpointer desk)
{
  return desk_get_popover (desk) == NULL;
}

/* What was chosen before is first among what was chosen last. */
static void
remember (Desk *desk)
{
  RosetteColor color;

  g_assert_true (rosette_color_parse ("#613583", &color));
  rosette_palette_use (rosette_design_side_get_palette (desk->side), color);
}

static void
check_swatch (Desk *desk, gsize index, Way way, GBytes **first)
{
  GtkWidget *row = NULL;
  GtkWidget *swatch = NULL;
  g_autofree char *color = NULL;
  g_autofree char *shown = NULL;

  g_test_message ("%s: %s %d, %s", swatches[index].row, swatches[index].section,
                  swatches[index].place, way == BY_KEYS ? "by keys" : "by mouse");
  remember (desk);
  desk_lay (desk, swatches[index].selected);
  row = hand_find (GTK_WIDGET (desk->side), is_color_row, swatches[index].row);
  g_assert_nonnull (row);
  if (way == BY_KEYS)
    press (desk, "<Alt>Return");
  use (desk, way, hand_find_type (row, ROSETTE_TYPE_PALETTE_BUTTON));
  swatch = find_swatch (desk, index);
  color = g_strdup (gtk_widget_get_tooltip_text (swatch));
  use (desk, way, swatch);
  g_assert_true (hand_wait (has_no_popover, desk));
  shown = rosette_color_to_text (rosette_inspector_color_get_color (ROSETTE_INSPECTOR_COLOR (row)));
  g_assert_cmpstr (shown, ==, color);
  assert_step (desk, swatches[index].undo, first);
}

static void
test_palette (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autoptr (RosetteDesign) painted = make_painted ();
  g_autoptr (RosetteLibrary) library = NULL;

  take (desk, painted);
  g_object_get (desk->window, "library", &library, NULL);
  g_assert_true (
    rosette_library_set_setting (library, ROSETTE_SETTING_HOUSE_COLORS, "#1a7f52 #a51d2d", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (swatches); i++)
    {
      g_autoptr (GBytes) first = NULL;

      for (Way way = 0; way < N_WAYS; way++)
        check_swatch (desk, i, way, &first);
    }
}

/* All that can be wrong with a design, but for the size of its file. */
static RosetteDesign *
make_faulty (void)
{
  RosetteDesign *design = rosette_design_new ();
  RosetteShape *shape = NULL;

  add_text (design, "Pale", 200, 100, "#eeeeee");
  add_text (design, "Grey", 350, 46, "#808080");
  add_text (design, "{name}", 500, 100, "#000000");
  rosette_design_add (design, make_shape (ROSETTE_SHAPE_CIRCLE, "Out", 1000, 500), "Add");
  shape = make_shape (ROSETTE_SHAPE_CIRCLE, "Empty", 200, 800);
  shape->opacity = 0.0;
  rosette_design_add (design, shape, "Add");
  for (guint i = 0; i < 2; i++)
    rosette_design_add (design, make_shape (ROSETTE_SHAPE_STAR, "Twin", 600, 800), "Add");

  return design;
}

/* A picture that does not become small by being packed. */
static RosetteDesign *
make_large (void)
{
  RosetteDesign *design = rosette_design_new ();
  RosetteShape *shape = make_shape (ROSETTE_SHAPE_PICTURE, "Noise", 500, 500);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, NOISE_PX, NOISE_PX);
  guint32 *pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  guint32 value = 1;

  for (guint i = 0; i < NOISE_PX * NOISE_PX; i++)
    pixels[i] = value = value * 1664525u + 1013904223u;
  cairo_surface_mark_dirty (surface);
  shape->picture = rosette_surface_to_png (surface, NULL);
  g_assert_nonnull (shape->picture);
  cairo_surface_destroy (surface);
  rosette_design_add (design, shape, "Add");

  return design;
}

static GtkWidget *
get_panel (Desk *desk)
{
  return hand_find_type (desk->window, ROSETTE_TYPE_REVIEW_PANEL);
}

static RosetteDesignReview *
get_review (Desk *desk)
{
  RosetteDesignReview *review = NULL;

  g_object_get (get_panel (desk), "review", &review, NULL);
  g_object_unref (review); /* the panel has it */

  return review;
}

static gboolean
is_reviewed (gpointer desk)
{
  return gtk_widget_get_mapped (get_panel (desk))
         && rosette_design_review_get_findings (get_review (desk))->len > 0
         && rosette_design_review_get_picture (get_review (desk), 512) != NULL;
}

static void
open_review (Desk *desk, Way way)
{
  desk_lay (desk, "");
  if (way == BY_KEYS)
    press (desk, "F9");
  else
    gesture_click_review (desk);
  g_assert_true (hand_wait (is_reviewed, desk));
  hand_settle (desk->window);
}

static GtkWidget *
find_row (Desk *desk, RosetteLintKind kind, RosetteLintFinding *finding)
{
  GArray *findings = rosette_design_review_get_findings (get_review (desk));
  GtkListBox *list = GTK_LIST_BOX (hand_find_type (get_panel (desk), GTK_TYPE_LIST_BOX));

  for (guint i = 0; i < findings->len; i++)
    {
      *finding = g_array_index (findings, RosetteLintFinding, i);
      if (finding->kind == kind)
        return GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int) i));
    }

  return NULL;
}

static gboolean
is_found (RosetteDesign *design, const RosetteLintFinding *wanted)
{
  g_autoptr (GArray) findings = rosette_design_lint (design);

  for (guint i = 0; i < findings->len; i++)
    {
      RosetteLintFinding *finding = &g_array_index (findings, RosetteLintFinding, i);

      if (finding->kind == wanted->kind && finding->layer_id == wanted->layer_id)
        return TRUE;
    }

  return FALSE;
}

/* As far as a list goes: Tab into it, and arrows from row to row. */
static void
go_to_row (Desk *desk, GtkWidget *row)
{
  tab_to (desk, gtk_widget_get_parent (row));
  for (guint i = 0; i < MAX_TABS && !has_focus (desk, row); i++)
    press (desk, "Down");
  g_assert_true (has_focus (desk, row));
}

/* A row shows its layer, and its button mends it. */
static void
check_fix (Desk *desk, RosetteLintKind kind, Way way, GBytes **first)
{
  RosetteLintFinding finding = { 0 };
  GtkWidget *row = NULL;
  const char *fix = NULL;

  open_review (desk, way);
  row = find_row (desk, kind, &finding);
  g_assert_nonnull (row);
  fix = rosette_lint_get_fix (desk->design, &finding);
  g_assert_nonnull (fix);
  g_test_message ("%s, %s", fix, way == BY_KEYS ? "by keys" : "by mouse");
  if (way == BY_KEYS)
    go_to_row (desk, row);
  use (desk, way, hand_find_type (row, GTK_TYPE_BUTTON));
  if (kind != ROSETTE_LINT_LARGE_FILE)
    g_assert_false (is_found (desk->design, &finding));
  assert_step (desk, fix, first);
}

static void
check_kind (Desk *desk, RosetteLintKind kind)
{
  g_autoptr (GBytes) first = NULL;

  for (Way way = 0; way < N_WAYS; way++)
    check_fix (desk, kind, way, &first);
}

static void
test_fixes (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autoptr (RosetteDesign) faulty = make_faulty ();
  g_autoptr (RosetteDesign) large = make_large ();

  take (desk, faulty);
  for (RosetteLintKind kind = 0; kind < ROSETTE_LINT_N_KINDS; kind++)
    if (kind != ROSETTE_LINT_LARGE_FILE)
      check_kind (desk, kind);
  take (desk, large);
  check_kind (desk, ROSETTE_LINT_LARGE_FILE);
}

/* They are shown in place of the checks, where there is no room for both. */
static void
check_properties (Desk *desk, Way way)
{
  graphene_point_t point = desk_find_point (desk, 970, 500);
  GtkWidget *inspector = hand_find_type (desk->window, ROSETTE_TYPE_INSPECTOR_PANEL);

  g_assert_false (gtk_widget_get_mapped (inspector));
  if (way == BY_KEYS)
    press (desk, "<Alt>Return");
  else
    {
      hand_click_at (desk->canvas, point.x, point.y, GDK_BUTTON_SECONDARY, 1);
      hand_click (desk_find_item (desk, "Properties"), GDK_BUTTON_PRIMARY);
    }
  g_assert_true (has_focus (desk, inspector));
  g_assert_false (gtk_widget_get_mapped (get_panel (desk)));
}

static void
check_shown (Desk *desk, Way way)
{
  RosetteLintFinding finding = { 0 };
  GtkWidget *row = NULL;
  RosetteLayer *selected = NULL;

  open_review (desk, way);
  row = find_row (desk, ROSETTE_LINT_OUTSIDE, &finding);
  g_assert_nonnull (row);
  if (way == BY_KEYS)
    go_to_row (desk, row);
  use (desk, way, way == BY_KEYS ? row : hand_find_type (row, GTK_TYPE_LABEL));
  selected = rosette_design_editor_get_selected (desk->editor);
  g_assert_nonnull (selected);
  g_assert_cmpuint (rosette_layer_get_id (selected), ==, finding.layer_id);
  check_properties (desk, way);
  desk_assert_unchanged (desk);
}

static void
test_finding (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autoptr (RosetteDesign) faulty = make_faulty ();

  take (desk, faulty);
  for (Way way = 0; way < N_WAYS; way++)
    check_shown (desk, way);
}

typedef struct
{
  Desk *desk;
  GdkTexture *before;
} Picture;

static gboolean
is_another (gpointer user_data)
{
  Picture *picture = user_data;
  GdkTexture *now = rosette_design_review_get_picture (get_review (picture->desk), 512);

  return now != NULL && now != picture->before;
}

/* What is drawn now; to be given to await_another(). */
static GdkTexture *
keep_picture (Desk *desk)
{
  return g_object_ref (rosette_design_review_get_picture (get_review (desk), 512));
}

static void
await_another (Desk *desk, GdkTexture *before)
{
  Picture picture = { desk, before };

  g_assert_true (hand_wait (is_another, &picture));
}

static gboolean
is_dark (GtkWidget *panel)
{
  GtkWidget *ground = hand_find_type (panel, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *last = NULL;

  for (GtkWidget *box = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (ground)); box != NULL;
       box = gtk_widget_get_last_child (box))
    if (gtk_widget_has_css_class (box, "preview-ground"))
      last = box;
  g_assert_nonnull (last);

  return gtk_widget_has_css_class (last, "dark");
}

static void
check_previews (Desk *desk, Way way)
{
  GtkWidget *panel = get_panel (desk);
  GtkWidget *choice = hand_find_type (panel, GTK_TYPE_DROP_DOWN);
  GtkWidget *toggle = desk_find_button (desk, "On a Dark Ground");

  for (RosetteVision to = ROSETTE_VISION_N_KINDS; to-- > 0;)
    {
      RosetteVision from = rosette_design_review_get_vision (get_review (desk));
      g_autoptr (GdkTexture) before = keep_picture (desk);

      choose (desk, way, choice, rosette_vision_get_title (to), (int) to - (int) from);
      g_assert_cmpint (rosette_design_review_get_vision (get_review (desk)), ==, to);
      await_another (desk, before);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (is_dark (panel), ==, i > 0);
      use (desk, way, toggle);
    }
  g_assert_false (is_dark (panel));
  desk_assert_unchanged (desk);
}

static void
test_previews (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autoptr (RosetteDesign) faulty = make_faulty ();

  take (desk, faulty);
  for (Way way = 0; way < N_WAYS; way++)
    {
      open_review (desk, way);
      check_previews (desk, way);
    }
}

static void
add_people (Desk *desk)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RosetteLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (people, rosette_recipient_new ("Ana", "ana@example.org", NULL, NULL));
  g_ptr_array_add (people, rosette_recipient_new ("Boleslav", "bo@example.org", NULL, NULL));
  g_object_get (desk->window, "library", &library, NULL);
  g_assert_true (rosette_library_add_recipients (library, people, &error));
  g_assert_no_error (error);
}

static void
step (Desk *desk, Way way, const char *tooltip, const char *name)
{
  GtkWidget *stepper = hand_find_type (get_panel (desk), ROSETTE_TYPE_PERSON_STEPPER);
  g_autoptr (GdkTexture) before = keep_picture (desk);

  use (desk, way, desk_find_button (desk, tooltip));
  g_assert_nonnull (hand_find (stepper, is_label, name));
  await_another (desk, before);
  /* Who is at an end, and has no further to go, is still there. */
  if (way == BY_KEYS)
    g_assert_true (has_focus (desk, stepper));
}

static gboolean
has_stepper (gpointer desk)
{
  return gtk_widget_get_mapped (hand_find_type (get_panel (desk), ROSETTE_TYPE_PERSON_STEPPER));
}

static void
test_people (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autoptr (RosetteDesign) faulty = make_faulty ();

  add_people (desk);
  take (desk, faulty);
  for (Way way = 0; way < N_WAYS; way++)
    {
      open_review (desk, way);
      g_assert_true (hand_wait (has_stepper, desk));
      step (desk, way, "Next Recipient", "Boleslav");
      step (desk, way, "Previous Recipient", "Ana");
      desk_assert_unchanged (desk);
    }
}

int
main (int argc, char *argv[])
{
  static const DeskCase cases[] = {
    { "/panels-by-hand/palette", test_palette },   { "/panels-by-hand/level", test_level },
    { "/panels-by-hand/fixes", test_fixes },       { "/panels-by-hand/finding", test_finding },
    { "/panels-by-hand/previews", test_previews }, { "/panels-by-hand/people", test_people },
  };

  return desk_run (&argc, &argv, cases, G_N_ELEMENTS (cases));
}
