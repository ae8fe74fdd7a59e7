/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/desk.h"

#include "artwork/design-edits.h"
#include "artwork/groups.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "badges/design-canvas.h"
#include "badges/layer-list.h"
#include "badges/meaning.h"
#include "badges/review-panel.h"
#include "hand.h"
#include "library/library.h"
#include "support.h"
#include "window.h"

#define WIDTH_PX  1090
#define HEIGHT_PX 780

static const struct
{
  const char *name;
  RosetteShapeKind kind;
  double x, y, size;
} layers[] = {
  { "Ground", ROSETTE_SHAPE_RECTANGLE, 500, 500, 800 },
  { "Fixed", ROSETTE_SHAPE_CIRCLE, 820, 820, 80 },
  { "Sun", ROSETTE_SHAPE_CIRCLE, 220, 300, 160 },
  { "Star", ROSETTE_SHAPE_STAR, 450, 340, 200 },
  { "Moon", ROSETTE_SHAPE_POLYGON, 780, 280, 120 },
  { "Words", ROSETTE_SHAPE_TEXT, 500, 600, 0 },
  { "Drawing", ROSETTE_SHAPE_PICTURE, 700, 720, 100 },
  { "Left", ROSETTE_SHAPE_RECTANGLE, 250, 800, 100 },
  { "Right", ROSETTE_SHAPE_SHIELD, 400, 780, 120 },
};

#define DRAWING                                                                                    \
  "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>"                                \
  "<path d='M0 0h10v5z'/><rect y='5' width='10' height='5' fill='#c00'/></svg>"

static RosetteShape *
make_shape (gsize index)
{
  RosetteShape *shape = rosette_shape_new (layers[index].kind);

  rosette_shape_set_text (&shape->name, layers[index].name);
  shape->x = layers[index].x;
  shape->y = layers[index].y;
  shape->is_locked = g_str_equal (layers[index].name, "Fixed");
  if (layers[index].size > 0)
    shape->width = shape->height = layers[index].size;
  if (layers[index].kind == ROSETTE_SHAPE_PICTURE)
    shape->picture = g_bytes_new_static (DRAWING, strlen (DRAWING));
  if (index == 0)
    g_assert_true (
      rosette_gradient_parse ("linear 0 0.5 0.5 0 #1a5fb4 1 #99c1f1", &shape->gradient));

  return shape;
}

static GBytes *
make_known (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GArray) pair = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RosetteDesign) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RosetteShape) group = NULL;
  g_autoptr (GError) error = NULL;
  guint id;

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      id = rosette_design_add (design, make_shape (i), "Add");
      if (i + 2 >= G_N_ELEMENTS (layers))
        g_array_append_val (pair, id);
    }
  id = rosette_design_group (design, pair, "Group");
  group = rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, id)));
  rosette_shape_set_text (&group->name, "Pair");
  rosette_design_change (design, id, group, "Rename");
  bytes = rosette_design_to_svg (design);
  read = rosette_design_from_svg (bytes, &error);
  g_assert_no_error (error);

  return rosette_design_to_svg (read);
}

/* As if Rosette had ended with that badge open. */
static void
fill_library (Desk *self)
{
  g_autofree char *path = g_build_filename (self->folder, "rosette.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteLibrary) library = rosette_library_open (path, &error);
  g_autofree char *achievement = rosette_meaning_create ("Known", NULL);
  g_autofree char *place = NULL;
  RosetteBadge *badge = NULL;

  g_assert_no_error (error);
  badge = rosette_library_add_badge (library, "Known", achievement, self->known, &error);
  g_assert_no_error (error);
  place = g_strdup_printf ("(%" G_GINT64_FORMAT ", 'design', [], [], true, 1.0, 0.0, 0.0, 9, 9)",
                           rosette_badge_get_id (badge));
  g_assert_true (rosette_library_set_setting (library, "welcomed", "1", NULL));
  g_assert_true (rosette_library_set_setting (library, ROSETTE_SETTING_OPEN_BADGE, place, NULL));
}

static gboolean
is_designing (gpointer window)
{
  return rosette_window_is_designing (window);
}

static void
toast_cb (Desk *self, const char *text)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
}

static void
start (Desk *self)
{
  g_autoptr (GError) error = NULL;

  self->application = rosette_application_new (self->folder);
  g_application_set_flags (G_APPLICATION (self->application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (self->application), NULL, &error));
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_application_activate (G_APPLICATION (self->application));
  self->window =
    GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self->application)));
}

void
desk_open (Desk *self)
{
  self->folder = rosette_test_folder ();
  self->known = make_known ();
  fill_library (self);
  start (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH_PX, HEIGHT_PX);
  g_assert_true (hand_wait (is_designing, self->window));
  self->side = ROSETTE_DESIGN_SIDE (hand_find_type (self->window, ROSETTE_TYPE_DESIGN_SIDE));
  self->canvas = hand_find_type (self->window, ROSETTE_TYPE_DESIGN_CANVAS);
  self->list = hand_find_type (self->window, ROSETTE_TYPE_LAYER_LIST);
  self->editor = rosette_design_canvas_get_editor (ROSETTE_DESIGN_CANVAS (self->canvas));
  g_signal_connect_swapped (self->side, "toast", G_CALLBACK (toast_cb), self);
  hand_take (GTK_WINDOW (self->window));
}

void
desk_close (Desk *self)
{
  desk_clear (self);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&self->design);
  g_clear_object (&self->application);
  rosette_test_remove (self->folder);
  g_free (self->folder);
  g_free (self->toast);
  g_bytes_unref (self->known);
}

static char *
dup_label (RosetteLayer *layer)
{
  return rosette_shape_dup_label (rosette_layer_get_shape (layer));
}

RosetteLayer *
desk_find_layer (Desk *self, const char *label)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self->design), i);
      g_autofree char *its_label = dup_label (layer);

      if (g_str_equal (its_label, label))
        return layer;
    }

  return NULL;
}

static void
select_layers (Desk *self, const char *selected)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) labels = g_strsplit (selected, " ", -1);

  for (guint i = 0; labels[i] != NULL; i++)
    {
      guint id = rosette_layer_get_id (desk_find_layer (self, labels[i]));

      g_array_append_val (ids, id);
    }
  rosette_design_editor_select_ids (self->editor, ids);
}

GtkWidget *
desk_get_top (Desk *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != self->window && gtk_widget_get_mapped (window))
        return window;
    }

  return self->window;
}

static gboolean
is_open_popover (GtkWidget *widget, gconstpointer user_data)
{
  return GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget);
}

GtkWidget *
desk_get_popover (Desk *self)
{
  return hand_find (desk_get_top (self), is_open_popover, NULL);
}

static gboolean
is_popover_ready (gpointer self)
{
  GtkWidget *popover = desk_get_popover (self);

  return popover != NULL && gtk_widget_get_width (popover) > 0;
}

void
desk_await_popover (Desk *self)
{
  g_assert_true (hand_wait (is_popover_ready, self));
}

static gboolean
is_item (GtkWidget *widget, gconstpointer text)
{
  g_autofree char *its = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return FALSE;
  g_object_get (widget, "text", &its, NULL);

  return g_strcmp0 (its, text) == 0;
}

GtkWidget *
desk_find_item (Desk *self, const char *text)
{
  desk_await_popover (self);

  return hand_find (desk_get_popover (self), is_item, text);
}

static gboolean
has_tooltip (GtkWidget *widget, gconstpointer start)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return tooltip != NULL && gtk_widget_get_mapped (widget) && g_str_has_prefix (tooltip, start);
}

GtkWidget *
desk_find_button (Desk *self, const char *tooltip)
{
  return hand_find (self->window, has_tooltip, tooltip);
}

static gboolean
is_clear (gpointer user_data)
{
  Desk *self = user_data;

  return desk_get_top (self) == self->window && desk_get_popover (self) == NULL;
}

void
desk_clear (Desk *self)
{
  GtkWidget *popover = NULL;

  while ((popover = desk_get_popover (self)) != NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      hand_settle (self->window);
    }
  if (desk_get_top (self) == self->window)
    return;

  gtk_window_close (GTK_WINDOW (desk_get_top (self)));
  g_assert_true (hand_wait (is_clear, self));
  hand_take (GTK_WINDOW (self->window));
}

static void
reset_view (Desk *self)
{
  if (gtk_widget_get_mapped (hand_find_type (self->window, ROSETTE_TYPE_REVIEW_PANEL)))
    gtk_widget_activate_action (GTK_WIDGET (self->side), "design.toggle-review", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->side), "design.zoom-fit", NULL);
}

void
desk_lay (Desk *self, const char *selected)
{
  g_autoptr (GError) error = NULL;

  desk_clear (self);
  gtk_widget_grab_focus (self->canvas);
  g_clear_object (&self->design);
  self->design = rosette_design_from_svg (self->known, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->toast, g_free);
  rosette_design_side_set_design (self->side, self->design);
  reset_view (self);
  if (selected[0] != '\0')
    select_layers (self, selected);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (self->window), NULL);
  gtk_widget_grab_focus (self->canvas);
  hand_settle (self->window);
}

GBytes *
desk_save (Desk *self)
{
  return rosette_design_to_svg (self->design);
}

void
desk_assert_unchanged (Desk *self)
{
  g_autoptr (GBytes) saved = desk_save (self);

  g_assert_true (g_bytes_equal (saved, self->known));
  g_assert_null (rosette_design_editor_get_undo_label (self->editor));
}

graphene_point_t
desk_find_point (Desk *self, double x, double y)
{
  RosetteDesignView view;

  rosette_design_canvas_get_view (ROSETTE_DESIGN_CANVAS (self->canvas), &view);
  rosette_design_view_to_pixels (&view, &x, &y);

  return GRAPHENE_POINT_INIT ((float) x, (float) y);
}

graphene_point_t
desk_find_middle (Desk *self, const char *label)
{
  const RosetteShape *shape = rosette_layer_get_shape (desk_find_layer (self, label));

  return desk_find_point (self, shape->x, shape->y);
}

int
desk_run (int *argc, char ***argv, const DeskCase *cases, gsize n_cases)
{
  Desk desk = { 0 };
  int status;

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  if (!hand_is_here ())
    return g_test_run ();

  for (gsize i = 0; i < n_cases; i++)
    g_test_add_data_func (cases[i].path, &desk, cases[i].func);
  desk_open (&desk);
  status = g_test_run ();
  desk_close (&desk);

  return status;
}
