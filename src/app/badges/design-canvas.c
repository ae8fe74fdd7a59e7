/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-canvas-private.h"

#include "badges/design-commands.h"
#include "badges/design-select-tool.h"
#include "badges/layer-looks.h"
#include "badges/surface-texture.h"
#include "seam.h"

#include <glib/gi18n.h>
#include <math.h>

/* For so long the zoom must not change before what is slow to draw is drawn sharp. */
#define REST_MS 150

/* What it asks for; it takes what it gets. */
#define MIN_SIDE_PX 160
#define SIDE_PX     220

/* Of the figures beside the pointer. */
#define FIGURES_OFFSET_PX  18.0f
#define FIGURES_PADDING_PX 6.0f

G_DEFINE_FINAL_TYPE (RosetteDesignCanvas, rosette_design_canvas, GTK_TYPE_WIDGET)

enum
{
  PROP_EDITOR = 1,
  PROP_ZOOM_TEXT,
  N_PROPS
};

enum
{
  SIGNAL_EDIT_TEXT,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* A screen reader says what is selected, and where it is. */
static void
describe (RosetteDesignCanvas *self)
{
  g_autofree char *status = rosette_layer_looks_dup_selected (self->editor);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  status != NULL ? status : _ ("Nothing is selected"), -1);
}

/* What is seen of it is another. */
static void
changed_cb (RosetteDesignCanvas *self)
{
  rosette_design_board_invalidate (self->board);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Another selection leaves the drawn design as it is. */
static void
selected_cb (RosetteDesignCanvas *self)
{
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
design_cb (RosetteDesignCanvas *self)
{
  rosette_design_view_fit (&self->view);
  rosette_design_canvas_view_changed (self);
  changed_cb (self);
}

static void
rosette_design_canvas_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = MIN_SIDE_PX;
  *natural = SIDE_PX;
}

static gboolean
tell_zoom_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  ROSETTE_DESIGN_CANVAS (widget)->tick_id = 0;
  g_object_notify_by_pspec (G_OBJECT (widget), props[PROP_ZOOM_TEXT]);

  return G_SOURCE_REMOVE;
}

/* A label that shows the zoom asks for another size, which is not allowed while sizes are being
 * given out: it is told with the next frame. */
static void
rosette_design_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RosetteDesignCanvas *self = ROSETTE_DESIGN_CANVAS (widget);

  gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->view.width == width && self->view.height == height)
    return;

  rosette_design_view_resize (&self->view, width, height);
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (widget, tell_zoom_cb, NULL, NULL);
}

/* What is being made, in figures, beside the pointer and within the widget. */
static void
append_figures (RosetteDesignCanvas *self, GtkSnapshot *snapshot)
{
  const GdkRGBA ground = { 0.1f, 0.1f, 0.1f, 0.85f }, white = { 1.0f, 1.0f, 1.0f, 1.0f };
  g_autofree char *text = rosette_design_tool_dup_figures (self->tool);
  g_autoptr (PangoLayout) layout = NULL;
  int width, height;
  float x, y;
  GskRoundedRect box;

  if (text == NULL)
    return;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = (float) CLAMP (self->pointer_x + FIGURES_OFFSET_PX, 0.0,
                     MAX (self->view.width - width - 2.0 * FIGURES_PADDING_PX, 0.0));
  y = (float) CLAMP (self->pointer_y + FIGURES_OFFSET_PX, 0.0,
                     MAX (self->view.height - height - FIGURES_PADDING_PX, 0.0));
  gsk_rounded_rect_init_from_rect (&box,
                                   &GRAPHENE_RECT_INIT (x, y,
                                                        (float) width + 2.0f * FIGURES_PADDING_PX,
                                                        (float) height + FIGURES_PADDING_PX),
                                   FIGURES_PADDING_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, &box.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT (x + FIGURES_PADDING_PX, y + FIGURES_PADDING_PX / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

static RosetteBoardFlags
get_board_flags (GtkWidget *widget)
{
  RosetteBoardFlags flags = ROSETTE_BOARD_PLAIN;

  if (adw_style_manager_get_dark (
        adw_style_manager_get_for_display (gtk_widget_get_display (widget))))
    flags |= ROSETTE_BOARD_DARK;
  if (rosette_surface_texture_wants_cairo (widget))
    flags |= ROSETTE_BOARD_CAIRO;
  if (ROSETTE_DESIGN_CANVAS (widget)->rest_id != 0)
    flags |= ROSETTE_BOARD_ZOOMING;

  return flags;
}

static void
rosette_design_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RosetteDesignCanvas *self = ROSETTE_DESIGN_CANVAS (widget);
  GdkRGBA color;

  if (self->editor == NULL)
    return;

  rosette_design_board_snapshot (self->board, rosette_design_editor_get_design (self->editor),
                                 &self->view, gtk_widget_get_scale_factor (widget),
                                 get_board_flags (widget), snapshot);
  rosette_seam_get_color (widget, &color);
  rosette_design_tool_draw (self->tool, snapshot, &self->view, &color);
  append_figures (self, snapshot);
}

/* Tab goes through the layers before it goes on to the next widget. */
static gboolean
rosette_design_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RosetteDesignCanvas *self = ROSETTE_DESIGN_CANVAS (widget);

  if (!gtk_widget_has_focus (widget))
    return gtk_widget_grab_focus (widget);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return self->editor != NULL
           && rosette_design_select_next (self->editor, direction == GTK_DIR_TAB_FORWARD);

  return FALSE;
}

static void
rosette_design_canvas_dispose (GObject *object)
{
  RosetteDesignCanvas *self = ROSETTE_DESIGN_CANVAS (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  rosette_design_canvas_set_editor (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (rosette_design_canvas_parent_class)->dispose (object);
}

static void
rosette_design_canvas_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_DESIGN_CANVAS (object)->board, rosette_design_board_free);

  G_OBJECT_CLASS (rosette_design_canvas_parent_class)->finalize (object);
}

static void
rosette_design_canvas_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosetteDesignCanvas *self = ROSETTE_DESIGN_CANVAS (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;

    case PROP_ZOOM_TEXT:
      g_value_take_string (value, rosette_design_canvas_dup_zoom_text (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_canvas_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  RosetteDesignCanvas *self = ROSETTE_DESIGN_CANVAS (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      rosette_design_canvas_set_editor (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_canvas_class_init (RosetteDesignCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_design_canvas_dispose;
  object_class->finalize = rosette_design_canvas_finalize;
  object_class->get_property = rosette_design_canvas_get_property;
  object_class->set_property = rosette_design_canvas_set_property;
  widget_class->measure = rosette_design_canvas_measure;
  widget_class->size_allocate = rosette_design_canvas_size_allocate;
  widget_class->snapshot = rosette_design_canvas_snapshot;
  widget_class->focus = rosette_design_canvas_focus;

  props[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, ROSETTE_TYPE_DESIGN_EDITOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_ZOOM_TEXT] =
    g_param_spec_string ("zoom-text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_EDIT_TEXT] = g_signal_new ("edit-text", ROSETTE_TYPE_DESIGN_CANVAS,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "designcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  rosette_design_canvas_class_add_keys (widget_class);
}

static void
rosette_design_canvas_init (RosetteDesignCanvas *self)
{
  self->board = rosette_design_board_new ();
  rosette_design_view_fit (&self->view);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Badge design"), -1);
  rosette_design_canvas_add_pointer (self);
  rosette_design_canvas_add_keys (self);
  rosette_design_canvas_add_menu (self);
}

GtkWidget *
rosette_design_canvas_new (RosetteDesignEditor *editor)
{
  return g_object_new (ROSETTE_TYPE_DESIGN_CANVAS, "editor", editor, NULL);
}

RosetteDesignEditor *
rosette_design_canvas_get_editor (RosetteDesignCanvas *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_CANVAS (self), NULL);

  return self->editor;
}

void
rosette_design_canvas_set_editor (RosetteDesignCanvas *self, RosetteDesignEditor *editor)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_CANVAS (self));

  if (self->editor == editor)
    return;

  if (self->editor != NULL)
    {
      rosette_design_tool_cancel (self->tool);
      g_signal_handlers_disconnect_by_data (self->editor, self);
    }
  g_clear_object (&self->tool);
  g_set_object (&self->editor, editor);
  if (editor != NULL)
    {
      self->tool = rosette_design_select_tool_new (editor);
      g_signal_connect_swapped (editor, "changed", G_CALLBACK (changed_cb), self);
      g_signal_connect_swapped (editor, "selection-changed", G_CALLBACK (selected_cb), self);
      g_signal_connect_swapped (editor, "notify::design", G_CALLBACK (design_cb), self);
      design_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITOR]);
}

static gboolean
rest_cb (gpointer user_data)
{
  RosetteDesignCanvas *self = user_data;

  self->rest_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

void
rosette_design_canvas_view_changed (RosetteDesignCanvas *self)
{
  if (self->view.zoom != self->known_zoom)
    {
      g_clear_handle_id (&self->rest_id, g_source_remove);
      self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
      self->known_zoom = self->view.zoom;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM_TEXT]);
}

char *
rosette_design_canvas_dup_zoom_text (RosetteDesignCanvas *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_CANVAS (self), NULL);

  /* Translators: how large the design is shown, in percent */
  return g_strdup_printf (_ ("%d%%"), (int) lround (self->view.zoom * 100.0));
}

static void
zoom_to_step (RosetteDesignCanvas *self, gboolean larger)
{
  rosette_design_view_zoom_at (&self->view, rosette_design_view_next_zoom (&self->view, larger),
                               self->view.width / 2.0, self->view.height / 2.0);
  rosette_design_canvas_view_changed (self);
}

void
rosette_design_canvas_zoom_in (RosetteDesignCanvas *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_CANVAS (self));

  zoom_to_step (self, TRUE);
}

void
rosette_design_canvas_zoom_out (RosetteDesignCanvas *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_CANVAS (self));

  zoom_to_step (self, FALSE);
}

void
rosette_design_canvas_zoom_fit (RosetteDesignCanvas *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_CANVAS (self));

  rosette_design_view_fit (&self->view);
  rosette_design_canvas_view_changed (self);
}

static gboolean
is_text (RosetteLayer *layer)
{
  return layer != NULL && rosette_shape_is_text (rosette_layer_get_shape (layer));
}

void
rosette_design_canvas_enter (RosetteDesignCanvas *self, const RosetteToolPoint *point)
{
  RosetteToolPoint middle = { .pixel = 1.0 / self->view.zoom };
  g_autoptr (RosetteShape) frame = NULL;

  if (self->tool == NULL)
    return;

  frame = rosette_design_editor_dup_frame (self->editor);
  if (frame != NULL)
    {
      middle.x = frame->x;
      middle.y = frame->y;
    }
  if (!rosette_design_tool_enter (self->tool, point != NULL ? point : &middle)
      && is_text (rosette_design_editor_get_selected (self->editor)))
    g_signal_emit (self, signals[SIGNAL_EDIT_TEXT], 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rosette_design_canvas_edit_fill (RosetteDesignCanvas *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_CANVAS (self));

  if (self->tool == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  rosette_design_tool_edit_fill (self->tool);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rosette_design_canvas_get_view (RosetteDesignCanvas *self, RosetteDesignView *view)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_CANVAS (self));

  *view = self->view;
}

/* The widget may be of another size than it was then. */
void
rosette_design_canvas_set_view (RosetteDesignCanvas *self, const RosetteDesignView *view)
{
  int width, height;

  g_return_if_fail (ROSETTE_IS_DESIGN_CANVAS (self));

  width = self->view.width;
  height = self->view.height;
  self->view = *view;
  rosette_design_view_resize (&self->view, width, height);
  rosette_design_canvas_view_changed (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
