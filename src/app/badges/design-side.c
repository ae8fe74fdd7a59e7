/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-side-private.h"

#include "badges/command-table.h"
#include "badges/design-add-menu.h"
#include "badges/layer-looks.h"
#include "narrow-bin.h"
#include "tab-into.h"

#include <glib/gi18n.h>

#define PANEL_PX 300

G_DEFINE_FINAL_TYPE (RosetteDesignSide, rosette_design_side, ADW_TYPE_BIN)

enum
{
  PROP_DESIGN = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  SIGNAL_PLACE_CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Called from the .ui file. */
static GtkOrientation
pick_orientation (GObject *object, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

/* Called from the .ui file. */
static GtkOrientation
pick_separator (GObject *object, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
}

/* Called from the .ui file. On a small canvas it would cover what it speaks of. */
static gboolean
is_status_shown (GObject *object, gboolean narrow, const char *status)
{
  return !narrow && status != NULL && status[0] != '\0';
}

/* Called from the .ui file. Where there is room, both halves of the panel are shown. */
static gboolean
is_half_shown (GObject *object, gboolean narrow, gboolean is_chosen)
{
  return !narrow || is_chosen;
}

/* Called from the .ui file. Beside the canvas the panel keeps its width, so that the canvas does
 * not move under the pointer when another layer is selected. */
static int
pick_panel_min (GObject *object, gboolean narrow)
{
  return narrow ? -1 : PANEL_PX;
}

/* Called from the .ui file. */
static int
pick_panel_max (GObject *object, gboolean narrow)
{
  return narrow ? G_MAXINT : PANEL_PX;
}

/* Called from the .ui file. Where both have no room, the review takes the place of the layers. */
static gboolean
is_panel_shown (GObject *object, gboolean roomy, gboolean is_reviewing)
{
  return roomy || !is_reviewing;
}

/* Called from the .ui file. */
static gboolean
is_both_shown (GObject *object, gboolean roomy, gboolean is_reviewing)
{
  return roomy && is_reviewing;
}

/* Where there is room it is shown, unless it is closed by hand; else only when it is asked for. */
static void
roomy_cb (RosetteDesignSide *self)
{
  RosetteNarrowBin *bin = ROSETTE_NARROW_BIN (adw_bin_get_child (ADW_BIN (self)));

  gtk_toggle_button_set_active (self->review_toggle, rosette_narrow_bin_is_roomy (bin));
}

/* How much there is to mend stays in sight when the panel is closed. */
static void
looked_cb (RosetteDesignSide *self)
{
  guint n = rosette_design_review_count_faults (self->review);
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: a button; %u is how many things there are to mend */
  g_autofree char *label = g_strdup_printf (_ ("Preview and Checks (%u)"), n);

  gtk_label_set_label (self->review_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->review_count), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->review_toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  n > 0 ? label : _ ("Preview and Checks"), -1);
}

static gboolean
keep_focus_cb (gpointer user_data)
{
  RosetteDesignSide *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->keep_focus_id = 0;
  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));

  return G_SOURCE_REMOVE;
}

/* A button that can do no more loses the focus, and without one no key would be seen here. Later,
 * for nobody has it either while it goes from one to another. */
static void
keep_focus (RosetteDesignSide *self)
{
  if (self->keep_focus_id == 0)
    self->keep_focus_id = g_idle_add_full (G_PRIORITY_DEFAULT, keep_focus_cb, self, NULL);
}

/* "Undo: Move" */
static void
update_history (RosetteDesignSide *self)
{
  const char *undo = rosette_design_editor_get_undo_label (self->editor);
  const char *redo = rosette_design_editor_get_redo_label (self->editor);
  /* Translators: %s is what an edit is called: "Move" */
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_ ("Undo: %s"), undo) : NULL;
  /* Translators: %s is what an edit is called: "Move" */
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_ ("Redo: %s"), redo) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.redo", redo != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, undo != NULL ? undo_text : _ ("Undo"));
  gtk_widget_set_tooltip_text (self->redo_button, redo != NULL ? redo_text : _ ("Redo"));
  keep_focus (self);
}

static void
update (RosetteDesignSide *self)
{
  g_autofree char *status = rosette_layer_looks_dup_selected (self->editor);

  gtk_label_set_label (self->status_label, status != NULL ? status : "");
  rosette_design_side_update_actions (self);
  keep_focus (self);
}

static void
design_cb (RosetteDesignSide *self)
{
  g_cancellable_cancel (self->cancellable);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESIGN]);
}

static void
rosette_design_side_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_DESIGN_SIDE (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_design_side_parent_class)->unroot (widget);
}

/* The canvas is what one comes for. */
static gboolean
rosette_design_side_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_DESIGN_SIDE (widget)->canvas));
}

static void
rosette_design_side_dispose (GObject *object)
{
  g_clear_handle_id (&ROSETTE_DESIGN_SIDE (object)->keep_focus_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_DESIGN_SIDE);
  rosette_design_review_close (ROSETTE_DESIGN_SIDE (object)->review);

  G_OBJECT_CLASS (rosette_design_side_parent_class)->dispose (object);
}

static void
rosette_design_side_finalize (GObject *object)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (object);

  g_clear_object (&self->palette);
  g_clear_object (&self->review);
  g_clear_object (&self->editor);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rosette_design_side_parent_class)->finalize (object);
}

static void
rosette_design_side_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (object);

  switch (prop_id)
    {
    case PROP_DESIGN:
      g_value_set_object (value, rosette_design_side_get_design (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_side_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  RosetteDesignSide *self = ROSETTE_DESIGN_SIDE (object);

  switch (prop_id)
    {
    case PROP_DESIGN:
      rosette_design_side_set_design (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* From words, figures or the list back to the drawing, whose own Escape selects nothing. */
static gboolean
escape_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkWidget *canvas = GTK_WIDGET (ROSETTE_DESIGN_SIDE (widget)->canvas);

  return !gtk_widget_has_focus (canvas) && gtk_widget_grab_focus (canvas);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/design-side.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, add_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, review_toggle);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, review_count);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, review_panel);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, canvas);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, status_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, layer_list);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, inspector);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, layers_toggle);
  gtk_widget_class_bind_template_child (widget_class, RosetteDesignSide, layer_toggle);
  gtk_widget_class_bind_template_callback (widget_class, pick_orientation);
  gtk_widget_class_bind_template_callback (widget_class, pick_separator);
  gtk_widget_class_bind_template_callback (widget_class, pick_panel_min);
  gtk_widget_class_bind_template_callback (widget_class, pick_panel_max);
  gtk_widget_class_bind_template_callback (widget_class, is_half_shown);
  gtk_widget_class_bind_template_callback (widget_class, is_both_shown);
  gtk_widget_class_bind_template_callback (widget_class, is_panel_shown);
  gtk_widget_class_bind_template_callback (widget_class, is_status_shown);
  gtk_widget_class_bind_template_callback (widget_class, rosette_design_side_focus_text);
}

static void
rosette_design_side_class_init (RosetteDesignSideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_design_side_dispose;
  object_class->finalize = rosette_design_side_finalize;
  object_class->get_property = rosette_design_side_get_property;
  object_class->set_property = rosette_design_side_set_property;
  widget_class->unroot = rosette_design_side_unroot;
  widget_class->grab_focus = rosette_design_side_grab_focus;
  widget_class->focus = rosette_tab_into;

  props[PROP_DESIGN] =
    g_param_spec_object ("design", NULL, NULL, ROSETTE_TYPE_DESIGN,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_DESIGN_SIDE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_PLACE_CHANGED] =
    g_signal_new ("place-changed", ROSETTE_TYPE_DESIGN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (ROSETTE_TYPE_DESIGN_ADD_MENU);
  g_type_ensure (ROSETTE_TYPE_DESIGN_CANVAS);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_PANEL);
  g_type_ensure (ROSETTE_TYPE_LAYER_LIST);
  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  g_type_ensure (ROSETTE_TYPE_REVIEW_PANEL);
  bind_template (widget_class);
  rosette_design_side_install_actions (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
}

/* Undo counts before what has the focus sees its key; copy and paste are its own where it has them.
 */
static void
add_keys (GtkWidget *widget)
{
  rosette_command_table_add_controller (widget, ROSETTE_KEYS_EVERYWHERE, GTK_PHASE_CAPTURE);
  rosette_command_table_add_controller (widget, ROSETTE_KEYS_OUTSIDE_TEXT, GTK_PHASE_BUBBLE);
  rosette_command_table_set_tooltips (widget);
}

static void
tell_place (RosetteDesignSide *self)
{
  g_signal_emit (self, signals[SIGNAL_PLACE_CHANGED], 0);
}

static void
watch_place (RosetteDesignSide *self)
{
  g_signal_connect_object (self->editor, "selection-changed", G_CALLBACK (tell_place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::zoom-text", G_CALLBACK (tell_place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layer_list, "folded", G_CALLBACK (tell_place), self,
                           G_CONNECT_SWAPPED);
}

static void
rosette_design_side_init (RosetteDesignSide *self)
{
  self->editor = rosette_design_editor_new ();
  self->palette = rosette_palette_new (self->editor);
  self->review = rosette_design_review_new (self->editor);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (GTK_WIDGET (self));

  g_signal_connect_object (self->editor, "notify::design", G_CALLBACK (design_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "selection-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "history-changed", G_CALLBACK (update_history), self,
                           G_CONNECT_SWAPPED);
  rosette_design_canvas_set_editor (self->canvas, self->editor);
  rosette_layer_list_set_editor (self->layer_list, self->editor);
  rosette_inspector_part_set_editor (ROSETTE_INSPECTOR_PART (self->inspector), self->editor);
  rosette_review_panel_set_review (self->review_panel, self->review);
  g_signal_connect_object (self->review, "looked", G_CALLBACK (looked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_bin_get_child (ADW_BIN (self)), "notify::roomy",
                           G_CALLBACK (roomy_cb), self, G_CONNECT_SWAPPED);
  watch_place (self);
  update (self);
  update_history (self);
}

GtkWidget *
rosette_design_side_new (void)
{
  return g_object_new (ROSETTE_TYPE_DESIGN_SIDE, NULL);
}

RosetteDesign *
rosette_design_side_get_design (RosetteDesignSide *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_SIDE (self), NULL);

  return rosette_design_editor_get_design (self->editor);
}

void
rosette_design_side_set_design (RosetteDesignSide *self, RosetteDesign *design)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_SIDE (self));

  rosette_design_editor_set_design (self->editor, design);
}

static void
append_places (RosetteDesign *design, GArray *ids, GArray *places)
{
  guint index;

  for (guint i = 0; i < ids->len; i++)
    if (rosette_design_get_index (design, g_array_index (ids, guint, i), &index))
      g_array_append_val (places, index);
}

static GArray *
find_ids (RosetteDesign *design, GArray *places)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr (RosetteLayer) layer =
        g_list_model_get_item (G_LIST_MODEL (design), g_array_index (places, guint, i));
      guint id = layer != NULL ? rosette_layer_get_id (layer) : 0;

      g_array_append_val (ids, id);
    }

  return ids;
}

void
rosette_design_side_get_place (RosetteDesignSide *self, RosetteBadgePlace *place)
{
  RosetteDesign *design = rosette_design_side_get_design (self);
  g_autoptr (GArray) selected = NULL;
  g_autoptr (GArray) folded = NULL;

  g_return_if_fail (ROSETTE_IS_DESIGN_SIDE (self));
  g_return_if_fail (place != NULL);

  selected = rosette_design_editor_dup_selected_ids (self->editor);
  folded = rosette_layer_list_dup_folded_ids (self->layer_list);
  append_places (design, selected, place->selected);
  append_places (design, folded, place->folded);
  rosette_design_canvas_get_view (self->canvas, &place->view);
}

/* By where a layer lies, for a design that is read again has other ids. */
void
rosette_design_side_set_place (RosetteDesignSide *self, const RosetteBadgePlace *place)
{
  RosetteDesign *design = rosette_design_side_get_design (self);
  g_autoptr (GArray) selected = NULL;
  g_autoptr (GArray) folded = NULL;

  g_return_if_fail (ROSETTE_IS_DESIGN_SIDE (self));
  g_return_if_fail (place != NULL);

  selected = find_ids (design, place->selected);
  folded = find_ids (design, place->folded);
  rosette_layer_list_fold_ids (self->layer_list, folded);
  rosette_design_editor_select_ids (self->editor, selected);
  rosette_design_canvas_set_view (self->canvas, &place->view);
}

RosettePalette *
rosette_design_side_get_palette (RosetteDesignSide *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_SIDE (self), NULL);

  return self->palette;
}

void
rosette_design_side_set_people (RosetteDesignSide *self,
                                GListModel *people,
                                const char *issuer_name)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_SIDE (self));

  rosette_review_panel_set_people (self->review_panel, people, issuer_name);
}

void
rosette_design_side_focus_text (RosetteDesignSide *self)
{
  gtk_toggle_button_set_active (self->layer_toggle, TRUE);
  rosette_inspector_panel_focus_text (self->inspector);
}

void
rosette_design_side_toast (RosetteDesignSide *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, text);
}
