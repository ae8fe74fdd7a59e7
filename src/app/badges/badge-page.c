/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badge-page-private.h"

#include "artwork/svg-read.h"
#include "badges/badge-draft.h"
#include "badges/badge-place.h"
#include "badges/design-side.h"
#include "badges/left-badge.h"
#include "badges/meaning-side.h"
#include "institution.h"
#include "job.h"
#include "narrow-bin.h"
#include "tab-into.h"
#include "toast.h"

#include <glib/gi18n.h>

/* A badge that has been open for so long is opened again when Rosette starts. One with which it
 * crashes at once is not: then nobody would ever come past it. Where one is in it is saved as often
 * as that, too, while it changes. */
#define SETTLED_MS 1000

struct _RosetteBadgePage
{
  AdwBin parent_instance;

  RosetteLibrary *library;
  RosetteBadge *badge;
  RosetteBadgeDraft *draft; /* once the design has been read */
  RosetteBadgePlace *place; /* where to be then, or NULL */
  guint settled_id;

  GtkStack *stack;
  GtkStack *sides;
  GtkStack *design_stack;
  RosetteDesignSide *design_side;
  GtkWidget *damaged_page;
  RosetteMeaningSide *meaning_side;
  GtkRevealer *fault_revealer;
  GtkLabel *fault_label;
  GtkWidget *menu_button;

  GSignalGroup *design_signals;
  RosetteJob *job;
  GCancellable *cancellable; /* of the reading under way */
};

G_DEFINE_FINAL_TYPE (RosetteBadgePage, rosette_badge_page, ADW_TYPE_BIN)

enum
{
  PROP_BADGE = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Called from the .ui file. */
static char *
pick_title (GObject *object, const char *name)
{
  return g_strdup (name != NULL && name[0] != '\0' ? name : _ ("No name yet"));
}

/* Called from the .ui file. Where both ends are as wide as each other, the switch is in the middle.
 */
static GtkSizeGroupMode
pick_ends (GObject *object, gboolean narrow)
{
  return narrow ? GTK_SIZE_GROUP_NONE : GTK_SIZE_GROUP_HORIZONTAL;
}

/* Of a drawing that is written with a text: the form has the same one. */
static void
show_alt_text_cb (RosetteBadgePage *self)
{
  RosetteDesign *design = self->draft != NULL ? rosette_badge_draft_get_design (self->draft) : NULL;

  if (design != NULL)
    rosette_meaning_side_set_alt_text (self->meaning_side, rosette_design_get_alt_text (design));
}

/* Called from the .ui file. */
static void
alt_text_edited_cb (RosetteBadgePage *self)
{
  RosetteDesign *design = self->draft != NULL ? rosette_badge_draft_get_design (self->draft) : NULL;
  g_autofree char *alt_text = rosette_meaning_side_dup_alt_text (self->meaning_side);

  if (design != NULL)
    rosette_design_change_alt_text (design, alt_text, _ ("Alt Text"));
}

static void
propose_alt_text_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgePage *self = ROSETTE_BADGE_PAGE (widget);
  RosetteDesign *design = self->draft != NULL ? rosette_badge_draft_get_design (self->draft) : NULL;
  g_autofree char *proposal = design != NULL ? rosette_design_dup_alt_text (design) : NULL;

  if (design != NULL)
    rosette_design_change_alt_text (design, proposal, _ ("Alt Text"));
}

static void
show_design_cb (RosetteBadgePage *self)
{
  RosetteDesign *design = rosette_badge_draft_get_design (self->draft);

  g_signal_group_set_target (self->design_signals, design);
  show_alt_text_cb (self);
  rosette_design_side_set_design (self->design_side, design);
  gtk_stack_set_visible_child (self->design_stack, design != NULL ? GTK_WIDGET (self->design_side)
                                                                  : self->damaged_page);
}

static void
show_fault_cb (RosetteBadgePage *self)
{
  const char *fault = rosette_badge_draft_get_fault (self->draft);
  g_autofree char *text = NULL;

  gtk_revealer_set_reveal_child (self->fault_revealer, fault != NULL);
  if (fault == NULL)
    return;

  /* Translators: %s is a sentence that says why */
  text = g_strdup_printf (_ ("Your last changes are not saved yet. %s"), fault);
  gtk_label_set_label (self->fault_label, text);
}

static RosetteBadgePlace *
find_place (RosetteBadgePage *self)
{
  RosetteBadgePlace *place = rosette_badge_place_new (
    rosette_badge_get_id (self->badge), gtk_stack_get_visible_child_name (self->sides));

  rosette_design_side_get_place (self->design_side, place);

  return place;
}

static void
show_place (RosetteBadgePage *self, const RosetteBadgePlace *place)
{
  if (rosette_design_side_get_design (self->design_side) != NULL)
    rosette_design_side_set_place (self->design_side, place);
  if (gtk_stack_get_child_by_name (self->sides, place->side) != NULL)
    gtk_stack_set_visible_child_name (self->sides, place->side);
}

/* Also called from the .ui file. That one does not come back to it is no harm: a fault of the disk
 * is told by the draft. */
static void
save_place (RosetteBadgePage *self)
{
  g_autoptr (RosetteBadgePlace) place = NULL;
  g_autofree char *text = NULL;

  if (self->draft == NULL || rosette_badge_draft_get_fault (self->draft) != NULL)
    return;

  g_clear_handle_id (&self->settled_id, g_source_remove);
  place = find_place (self);
  text = rosette_badge_place_print (place);
  rosette_library_set_setting (self->library, ROSETTE_SETTING_OPEN_BADGE, text, NULL);
}

static gboolean
settled_cb (gpointer user_data)
{
  RosetteBadgePage *self = user_data;

  self->settled_id = 0;
  save_place (self);

  return G_SOURCE_REMOVE;
}

/* Also called from the .ui file. */
static void
place_changed_cb (RosetteBadgePage *self)
{
  if (self->draft != NULL && self->settled_id == 0)
    self->settled_id = g_timeout_add (SETTLED_MS, settled_cb, self);
}

/* @design: (nullable): when what is saved cannot be read; then it is left as it is */
static void
start (RosetteBadgePage *self, RosetteDesign *design)
{
  self->draft = rosette_badge_draft_new (self->library, self->badge, design);
  g_object_bind_property (self->draft, "achievement", self->meaning_side, "achievement",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->draft, "notify::design", G_CALLBACK (show_design_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::fault", G_CALLBACK (show_fault_cb), self,
                           G_CONNECT_SWAPPED);

  show_design_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "open");
  if (self->place != NULL)
    show_place (self, self->place);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  place_changed_cb (self);
}

static gpointer
read_design (gpointer input,
             RosetteProgressFunc progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  return rosette_design_from_svg (input, error);
}

static void
design_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBadgePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDesign) design = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  start (self, design);
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_badge_page_flush (ROSETTE_BADGE_PAGE (widget));
}

static void
draw_anew_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgePage *self = ROSETTE_BADGE_PAGE (widget);
  g_autoptr (RosetteDesign) design = rosette_design_new ();

  rosette_badge_draft_set_design (self->draft, design);
  gtk_widget_grab_focus (widget);
}

static gboolean
is_drawn (RosetteBadgePage *self)
{
  RosetteDesign *design = self->draft != NULL ? rosette_badge_draft_get_design (self->draft) : NULL;

  return design != NULL && g_list_model_get_n_items (G_LIST_MODEL (design)) > 0
         && rosette_badge_get_design (self->badge) != NULL;
}

/* What is written is what is saved: so that comes first. */
static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgePage *self = ROSETTE_BADGE_PAGE (widget);

  if (!rosette_badge_page_flush (self))
    return;

  if (!is_drawn (self))
    rosette_badge_page_toast (self, _ ("There is nothing drawn yet."));
  else if (g_str_equal (action_name, "badge.save-png"))
    rosette_badge_page_export_png (self);
  else
    rosette_badge_page_export_svg (self);
}

/* As it is drawn now, saved or not. */
static void
copy_image_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgePage *self = ROSETTE_BADGE_PAGE (widget);

  rosette_badge_page_copy_image (
    self, self->draft != NULL ? rosette_badge_draft_get_design (self->draft) : NULL);
}

/* "badge.delete" does "badges.delete" for this badge, and so on. */
static void
forward_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgePage *self = ROSETTE_BADGE_PAGE (widget);
  const char *verb = strchr (action_name, '.') + 1;
  g_autofree char *name = g_strconcat ("badges.", verb, NULL);

  gtk_widget_activate_action (widget, name, "x", rosette_badge_get_id (self->badge));
}

/* Where there is a fault, the next try is due anyway, and a question about it must not wait. */
static void
active_cb (RosetteBadgePage *self, GParamSpec *pspec, GtkWindow *window)
{
  if (!gtk_window_is_active (window) && rosette_badge_page_get_fault (self) == NULL)
    rosette_badge_page_flush (self);
}

static void
rosette_badge_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_badge_page_parent_class)->root (widget);

  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active",
                             G_CALLBACK (active_cb), widget, G_CONNECT_SWAPPED);
}

static void
rosette_badge_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), active_cb, widget);
  g_cancellable_cancel (ROSETTE_BADGE_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_badge_page_parent_class)->unroot (widget);
}

/* Another pane is shown, or the window goes. */
static void
rosette_badge_page_unmap (GtkWidget *widget)
{
  rosette_badge_page_flush (ROSETTE_BADGE_PAGE (widget));

  GTK_WIDGET_CLASS (rosette_badge_page_parent_class)->unmap (widget);
}

static gboolean
rosette_badge_page_grab_focus (GtkWidget *widget)
{
  RosetteBadgePage *self = ROSETTE_BADGE_PAGE (widget);
  GtkWidget *drawing = gtk_stack_get_visible_child (self->design_stack);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->sides), "meaning"))
    rosette_meaning_side_focus_needed (self->meaning_side);
  else if (!gtk_widget_grab_focus (drawing))
    gtk_widget_child_focus (drawing, GTK_DIR_TAB_FORWARD);

  return TRUE;
}

static void
rosette_badge_page_dispose (GObject *object)
{
  RosetteBadgePage *self = ROSETTE_BADGE_PAGE (object);

  g_clear_handle_id (&self->settled_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->place, rosette_badge_place_free);
  g_clear_object (&self->draft);
  g_clear_object (&self->badge);
  g_clear_object (&self->library);
  g_clear_object (&self->job);
  g_clear_object (&self->design_signals);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_BADGE_PAGE);

  G_OBJECT_CLASS (rosette_badge_page_parent_class)->dispose (object);
}

static void
rosette_badge_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BADGE:
      g_value_set_object (value, ROSETTE_BADGE_PAGE (object)->badge);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const forwarded[] = { "badge.duplicate", "badge.save-template", "badge.delete",
                                           "badge.issue" };

  gtk_widget_class_install_action (widget_class, "badge.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "badge.draw-anew", NULL, draw_anew_action);
  gtk_widget_class_install_action (widget_class, "badge.propose-alt-text", NULL,
                                   propose_alt_text_action);
  gtk_widget_class_install_action (widget_class, "badge.save-svg", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "badge.save-png", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "badge.copy-image", NULL, copy_image_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "badge.save-png",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "badge.save-svg", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (forwarded); i++)
    gtk_widget_class_install_action (widget_class, forwarded[i], NULL, forward_action);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/badge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, sides);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, design_stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, design_side);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, damaged_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, meaning_side);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, fault_revealer);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, fault_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgePage, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, pick_title);
  gtk_widget_class_bind_template_callback (widget_class, pick_ends);
  gtk_widget_class_bind_template_callback (widget_class, alt_text_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_place);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rosette_badge_page_toast);
}

static void
rosette_badge_page_class_init (RosetteBadgePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_badge_page_dispose;
  object_class->get_property = rosette_badge_page_get_property;
  widget_class->root = rosette_badge_page_root;
  widget_class->unroot = rosette_badge_page_unroot;
  widget_class->unmap = rosette_badge_page_unmap;
  widget_class->grab_focus = rosette_badge_page_grab_focus;
  widget_class->focus = rosette_tab_into;

  props[PROP_BADGE] = g_param_spec_object ("badge", NULL, NULL, ROSETTE_TYPE_BADGE,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_BADGE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (ROSETTE_TYPE_DESIGN_SIDE);
  g_type_ensure (ROSETTE_TYPE_MEANING_SIDE);
  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
rosette_badge_page_init (RosetteBadgePage *self)
{
  self->job = rosette_job_new ();
  self->design_signals = g_signal_group_new (ROSETTE_TYPE_DESIGN);
  g_signal_group_connect_swapped (self->design_signals, "changed", G_CALLBACK (show_alt_text_cb),
                                  self);

  gtk_widget_init_template (GTK_WIDGET (self));
  /* The button inside has the focus, and would have no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->menu_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Menu of the Badge"), -1);
}

GtkWidget *
rosette_badge_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_BADGE_PAGE, NULL);
}

void
rosette_badge_page_emit_toast (RosetteBadgePage *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

void
rosette_badge_page_toast (RosetteBadgePage *self, const char *text)
{
  g_autoptr (AdwToast) toast = rosette_toast_new (text);

  rosette_badge_page_emit_toast (self, toast);
}

/* Whose names the previews show. */
static void
set_people (RosetteBadgePage *self)
{
  g_autoptr (RosetteInstitution) institution =
    rosette_institution_read (rosette_library_get_profile_json (self->library));

  rosette_palette_set_library (rosette_design_side_get_palette (self->design_side), self->library);
  rosette_design_side_set_people (self->design_side, rosette_library_get_recipients (self->library),
                                  institution->name);
}

/* Where it was open when Rosette ended. */
static RosetteBadgePlace *
take_place (RosetteBadgePage *self)
{
  g_autoptr (RosetteBadgePlace) place = rosette_badge_place_parse (
    rosette_library_get_setting (self->library, ROSETTE_SETTING_OPEN_BADGE));

  rosette_library_set_setting (self->library, ROSETTE_SETTING_OPEN_BADGE, NULL, NULL);
  if (place == NULL || place->badge_id != rosette_badge_get_id (self->badge))
    return NULL;

  return g_steal_pointer (&place);
}

/* What has the focus and is hidden twice before the next frame GTK 4.8 holds for good: by the stack
 * that tells of reading, and by the end of the move from one side to the other. */
static void
let_focus_go (RosetteBadgePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

static void
read_saved (RosetteBadgePage *self)
{
  GBytes *saved = rosette_badge_get_design (self->badge);
  g_autoptr (RosetteDesign) empty = NULL;

  self->place = take_place (self);
  if (saved == NULL)
    {
      empty = rosette_design_new ();
      start (self, empty);
      return;
    }

  let_focus_go (self);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  rosette_job_run_async (self->job, read_design, g_bytes_ref (saved),
                         (GDestroyNotify) g_bytes_unref, g_object_unref, self->cancellable,
                         design_read_cb, g_object_ref (self));
}

void
rosette_badge_page_open (RosetteBadgePage *self, RosetteLibrary *library, RosetteBadge *badge)
{
  const RosetteLeftBadge *left = NULL;

  g_return_if_fail (ROSETTE_IS_BADGE_PAGE (self));
  g_return_if_fail (ROSETTE_IS_LIBRARY (library));
  g_return_if_fail (ROSETTE_IS_BADGE (badge));

  rosette_badge_page_close (self);
  g_set_object (&self->library, library);
  set_people (self);
  self->badge = g_object_ref (badge);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (badge, "notify::modified", G_CALLBACK (save_place), self,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BADGE]);

  left = rosette_left_badge_find (badge);
  if (left == NULL)
    {
      read_saved (self);
      return;
    }

  start (self, left->design);
  show_place (self, left->place);
}

RosetteBadge *
rosette_badge_page_get_badge (RosetteBadgePage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_PAGE (self), NULL);

  return self->badge;
}

gboolean
rosette_badge_page_is_designing (RosetteBadgePage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_PAGE (self), FALSE);

  return gtk_widget_get_mapped (GTK_WIDGET (self->design_side));
}

gboolean
rosette_badge_page_flush (RosetteBadgePage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_PAGE (self), FALSE);

  if (self->draft == NULL)
    return TRUE;

  if (!rosette_badge_draft_flush (self->draft))
    return FALSE;
  save_place (self);

  return TRUE;
}

const char *
rosette_badge_page_get_fault (RosetteBadgePage *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_PAGE (self), NULL);

  return self->draft != NULL ? rosette_badge_draft_get_fault (self->draft) : NULL;
}

/* One comes back to the same place, and can still undo. */
static void
keep (RosetteBadgePage *self)
{
  RosetteDesign *design = self->draft != NULL ? rosette_badge_draft_get_design (self->draft) : NULL;

  if (design != NULL)
    rosette_left_badge_keep (self->badge, design, find_place (self));
}

void
rosette_badge_page_close (RosetteBadgePage *self)
{
  g_return_if_fail (ROSETTE_IS_BADGE_PAGE (self));

  keep (self);
  if (self->badge != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->badge, save_place, self);
      rosette_library_set_setting (self->library, ROSETTE_SETTING_OPEN_BADGE, NULL, NULL);
    }

  g_clear_handle_id (&self->settled_id, g_source_remove);
  g_clear_pointer (&self->place, rosette_badge_place_free);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->draft);
  g_clear_object (&self->badge);
  /* The stack gives the focus back to what had it, and scrolls there: that is the top. */
  gtk_widget_grab_focus (GTK_WIDGET (self->meaning_side));
  g_signal_group_set_target (self->design_signals, NULL);
  rosette_design_side_set_design (self->design_side, NULL);
  rosette_meaning_side_set_alt_text (self->meaning_side, NULL);
  rosette_meaning_side_set_achievement (self->meaning_side, NULL);
  gtk_stack_set_visible_child_name (self->sides, "design");
  gtk_revealer_set_reveal_child (self->fault_revealer, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BADGE]);
}

void
rosette_badge_page_show_needed (RosetteBadgePage *self)
{
  g_return_if_fail (ROSETTE_IS_BADGE_PAGE (self));

  gtk_stack_set_visible_child_name (self->sides, "meaning");
  rosette_meaning_side_focus_needed (self->meaning_side);
}
