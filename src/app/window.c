/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "window.h"

#include "badges/badges-pane.h"
#include "check/check-pane.h"
#include "check/known-issuers-window.h"
#include "issue/issue-pane.h"
#include "later-bin.h"
#include "narrow-bin.h"
#include "recipients/recipients-pane.h"
#include "seam.h"
#include "set-up-page.h"
#include "toast.h"
#include "welcome-page.h"

#include <glib/gi18n.h>

/* Set once the doors of the first start were passed. */
#define SETTING_WELCOMED "welcomed"

struct _RosetteWindow
{
  AdwApplicationWindow parent_instance;

  RosetteLibrary *library;
  char *data_folder;

  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  AdwViewStack *panes;
  RosetteLaterBin *badges_bin; /* a pane is made when it is shown, or asked for something */
  RosetteLaterBin *recipients_bin;
  RosetteLaterBin *issue_bin;
  RosetteLaterBin *check_bin;
  AdwStatusPage *fault_page;
  AdwBin *set_up_bin;
  GtkWidget *drop_hint;

  gboolean is_asking;  /* whether to close, with badges being made, or changes not saved */
  gboolean is_closing; /* the answer was yes */

  guint make_id; /* makes the panes that are not shown yet */

  AdwToast *rest_reminder; /* of what is not finished, until it is gone on with; or NULL */
};

G_DEFINE_FINAL_TYPE (RosetteWindow, rosette_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_LIBRARY = 1,
  PROP_DATA_FOLDER,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static RosetteBadgesPane *
get_badges_pane (RosetteWindow *self)
{
  return ROSETTE_BADGES_PANE (rosette_later_bin_ensure (self->badges_bin));
}

static RosetteIssuePane *
get_issue_pane (RosetteWindow *self)
{
  return ROSETTE_ISSUE_PANE (rosette_later_bin_ensure (self->issue_bin));
}

static GtkWidget *
get_check_pane (RosetteWindow *self)
{
  return rosette_later_bin_ensure (self->check_bin);
}

/* Without having it made for that. */
static gboolean
is_running (RosetteWindow *self)
{
  GtkWidget *pane = rosette_later_bin_get (self->issue_bin);

  return pane != NULL && rosette_issue_pane_is_running (ROSETTE_ISSUE_PANE (pane));
}

/* From where the keys of the pane work. */
static void
focus_pane (RosetteWindow *self)
{
  GtkWidget *pane = adw_view_stack_get_visible_child (self->panes);

  if (!gtk_widget_grab_focus (pane))
    gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
show_pane (RosetteWindow *self, const char *name)
{
  if (adw_view_stack_get_child_by_name (self->panes, name) == NULL)
    return;

  /* That the doors are shown once more is no harm: a fault of the disk is not told here. */
  if (self->library != NULL
      && rosette_library_get_setting (self->library, SETTING_WELCOMED) == NULL)
    rosette_library_set_setting (self->library, SETTING_WELCOMED, "1", NULL);

  gtk_stack_set_visible_child_name (self->stack, "panes");
  adw_view_stack_set_visible_child_name (self->panes, name);
  focus_pane (self);
}

static void
show_pane_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_pane (ROSETTE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);

  show_pane (self, "check");
  gtk_widget_activate_action (get_check_pane (self), "check.open", NULL);
}

/* The pane that is shown takes it, where it has a use for what was copied: its action is called
 * NAME.paste. Anything else is checked. */
static gboolean
paste_into_pane (RosetteWindow *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->panes);
  g_autofree char *action =
    g_strdup_printf ("%s.paste", adw_view_stack_get_visible_child_name (self->panes));

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "panes")
         && gtk_widget_activate_action (rosette_later_bin_ensure (ROSETTE_LATER_BIN (bin)), action,
                                        NULL);
}

static void
paste_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);

  if (paste_into_pane (self))
    return;

  show_pane (self, "check");
  gtk_widget_activate_action (get_check_pane (self), "check.paste", NULL);
}

static void
check_file_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  g_list_store_append (files, file);
  rosette_window_check_files (ROSETTE_WINDOW (widget), G_LIST_MODEL (files));
}

static void
finish_badge_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);

  show_pane (self, "badges");
  rosette_badges_pane_finish_badge (get_badges_pane (self), g_variant_get_int64 (parameter));
}

static void
issue_badge_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);

  show_pane (self, "issue");
  rosette_issue_pane_choose_badge (get_issue_pane (self), g_variant_get_int64 (parameter));
}

static void
issue_to_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);

  show_pane (self, "issue");
  rosette_issue_pane_choose_people (get_issue_pane (self), parameter);
}

static void
toast_cb (RosetteWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

static void
set_up_closed_cb (RosetteWindow *self, gboolean finished)
{
  /* Back to where it was opened; at the first start that is the doors, and there is more to do. */
  if (rosette_library_get_setting (self->library, SETTING_WELCOMED) != NULL)
    gtk_stack_set_visible_child_name (self->stack, "panes");
  else if (finished)
    show_pane (self, "badges");
  else
    gtk_stack_set_visible_child_name (self->stack, "welcome");

  /* What was typed there, a passphrase too, goes with the page. */
  adw_bin_set_child (self->set_up_bin, NULL);
}

static void
set_up_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);
  GtkWidget *page = NULL;

  if (adw_bin_get_child (self->set_up_bin) == NULL)
    {
      page = rosette_set_up_page_new (self->library, self->data_folder);
      g_signal_connect_object (page, "closed", G_CALLBACK (set_up_closed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->set_up_bin, page);
    }
  gtk_stack_set_visible_child_name (self->stack, "set-up");
  gtk_widget_grab_focus (adw_bin_get_child (self->set_up_bin));
}

static void
known_issuers_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteWindow *self = ROSETTE_WINDOW (widget);

  if (self->library != NULL)
    gtk_window_present (
      GTK_WINDOW (rosette_known_issuers_window_new (GTK_WINDOW (self), self->library)));
}

static void
running_cb (RosetteWindow *self)
{
  gboolean is_issuing = is_running (self);

  if (is_issuing && self->rest_reminder != NULL)
    adw_toast_dismiss (self->rest_reminder);
  if (is_issuing)
    g_clear_object (&self->rest_reminder);
  if (!self->is_closing || is_issuing)
    return;

  /* Once more from the start: the register may not have taken what was made. */
  self->is_closing = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

/* Called from the .ui file, before anybody sees the pane. */
static void
pane_made_cb (RosetteWindow *self, GtkWidget *pane)
{
  g_object_set (pane, "library", self->library, NULL);
  g_signal_connect_object (pane, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  if (ROSETTE_IS_ISSUE_PANE (pane))
    g_signal_connect_object (pane, "notify::running", G_CALLBACK (running_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
close_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteWindow) self = user_data;
  g_autofree char *response = rosette_seam_ask_finish (result, NULL);

  self->is_asking = FALSE;
  if (response == NULL)
    return;

  /* What is being made is made whole, and entered in the register. */
  self->is_closing = TRUE;
  if (is_running (self))
    rosette_issue_pane_cancel (get_issue_pane (self));
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
ask_to_close (RosetteWindow *self, const char *loss)
{
  const RosetteResponse responses[] = {
    { "stay", _ ("_Stay"), ADW_RESPONSE_DEFAULT },
    { "close", _ ("_Close"), ADW_RESPONSE_DESTRUCTIVE },
  };

  self->is_asking = TRUE;
  rosette_seam_ask_async (GTK_WINDOW (self), _ ("Close Rosette?"), loss, NULL, responses,
                          G_N_ELEMENTS (responses), NULL, close_answered_cb, g_object_ref (self));
}

/* What is edited of a badge is saved first. */
static const char *
find_loss (RosetteWindow *self)
{
  GtkWidget *badges = rosette_later_bin_get (self->badges_bin);
  GtkWidget *issue = rosette_later_bin_get (self->issue_bin);
  const char *loss =
    badges != NULL ? rosette_badges_pane_find_loss (ROSETTE_BADGES_PANE (badges)) : NULL;

  if (loss != NULL || issue == NULL)
    return loss;

  return rosette_issue_pane_find_loss (ROSETTE_ISSUE_PANE (issue));
}

static gboolean
rosette_window_close_request (GtkWindow *window)
{
  RosetteWindow *self = ROSETTE_WINDOW (window);
  const char *loss = self->is_closing ? NULL : find_loss (self);

  if (loss != NULL && !self->is_asking)
    ask_to_close (self, loss);
  if (loss != NULL || is_running (self))
    return TRUE;

  return GTK_WINDOW_CLASS (rosette_window_parent_class)->close_request (window);
}

/* Called from the .ui file: a pane that needs the library is there only with it. */
static gboolean
has_library (GObject *object, RosetteLibrary *library)
{
  return library != NULL;
}

static GdkDragAction
drop_enter_cb (RosetteWindow *self, double x, double y, GtkDropTarget *target)
{
  gtk_widget_set_visible (self->drop_hint, TRUE);

  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (RosetteWindow *self, GtkDropTarget *target)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
}

static gboolean
drop_cb (RosetteWindow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) dropped = gdk_file_list_get_files (g_value_get_boxed (value));

  gtk_widget_set_visible (self->drop_hint, FALSE);

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  rosette_window_check_files (self, G_LIST_MODEL (files));

  return TRUE;
}

/* Before the widgets under the pointer: an entry would take the file's address as text. */
static void
add_drop_target (RosetteWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (drop_enter_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The command line may have made awards meanwhile. */
static void
active_cb (RosetteWindow *self)
{
  GtkWidget *issue = rosette_later_bin_get (self->issue_bin);
  g_autoptr (GError) error = NULL;

  if (self->library == NULL || !gtk_window_is_active (GTK_WINDOW (self)))
    return;
  if (!rosette_library_refresh (self->library, &error))
    g_debug ("Not refreshed: %s", error->message);
  if (issue != NULL)
    rosette_issue_pane_refresh (ROSETTE_ISSUE_PANE (issue));
}

/* One pane at a time, so that what the user does meanwhile comes between. */
static gboolean
make_next_pane_cb (gpointer user_data)
{
  RosetteWindow *self = user_data;
  RosetteLaterBin *const bins[] = { self->badges_bin, self->check_bin, self->issue_bin,
                                    self->recipients_bin };

  for (gsize i = 0; i < G_N_ELEMENTS (bins); i++)
    if (rosette_later_bin_get (bins[i]) == NULL
        && (self->library != NULL || bins[i] == self->check_bin))
      {
        rosette_later_bin_ensure (bins[i]);
        return G_SOURCE_CONTINUE;
      }
  self->make_id = 0;

  return G_SOURCE_REMOVE;
}

/* What was not needed for the first frame is made after it: nobody waits for it then. */
static void
first_frame_cb (RosetteWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, self);
  if (self->make_id == 0)
    self->make_id = g_idle_add_full (G_PRIORITY_LOW, make_next_pane_cb, self, NULL);
}

static void
rosette_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                           G_CALLBACK (first_frame_cb), widget, G_CONNECT_SWAPPED);
}

/* What was interrupted when Rosette ran last is not forgotten. */
static void
remind_of_rest (RosetteWindow *self)
{
  g_autoptr (GPtrArray) runs =
    rosette_ledger_list_runs (rosette_library_get_ledger (self->library), NULL);
  g_autoptr (AdwToast) reminder = NULL;

  if (runs == NULL || runs->len == 0)
    return;
  reminder = rosette_toast_new_action (_ ("Badges that were begun are not finished."), _ ("_Show"),
                                       "win.show-pane");
  adw_toast_set_action_target (reminder, "s", "issue");
  g_set_object (&self->rest_reminder, reminder);
  toast_cb (self, reminder);
}

static void
rosette_window_constructed (GObject *object)
{
  RosetteWindow *self = ROSETTE_WINDOW (object);

  G_OBJECT_CLASS (rosette_window_parent_class)->constructed (object);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.set-up", self->library != NULL);
  if (self->library != NULL && !rosette_library_has_profile (self->library)
      && rosette_library_get_setting (self->library, SETTING_WELCOMED) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "welcome");
  else
    {
      if (self->library != NULL)
        rosette_badges_pane_restore (get_badges_pane (self));
      focus_pane (self);
    }
  if (self->library != NULL)
    remind_of_rest (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

static void
rosette_window_dispose (GObject *object)
{
  RosetteWindow *self = ROSETTE_WINDOW (object);

  g_clear_handle_id (&self->make_id, g_source_remove);

  G_OBJECT_CLASS (rosette_window_parent_class)->dispose (object);
}

static void
rosette_window_finalize (GObject *object)
{
  RosetteWindow *self = ROSETTE_WINDOW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->rest_reminder);
  g_clear_pointer (&self->data_folder, g_free);

  G_OBJECT_CLASS (rosette_window_parent_class)->finalize (object);
}

static void
rosette_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteWindow *self = ROSETTE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    case PROP_DATA_FOLDER:
      g_value_set_string (value, self->data_folder);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RosetteWindow *self = ROSETTE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;

    case PROP_DATA_FOLDER:
      self->data_folder = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY, flags);
  props[PROP_DATA_FOLDER] = g_param_spec_string ("data-folder", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const panes[] = { "badges", "recipients", "issue", "check" };

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "win.set-up", NULL, set_up_action);
  gtk_widget_class_install_action (widget_class, "win.known-issuers", NULL, known_issuers_action);
  gtk_widget_class_install_action (widget_class, "win.check-file", "s", check_file_action);
  gtk_widget_class_install_action (widget_class, "win.finish-badge", "x", finish_badge_action);
  gtk_widget_class_install_action (widget_class, "win.issue-badge", "x", issue_badge_action);
  gtk_widget_class_install_action (widget_class, "win.issue-to", "ax", issue_to_action);
  gtk_widget_class_install_action (widget_class, "win.show-pane", "s", show_pane_action);

  /* Of the class, not of the application: an entry that has the focus pastes for itself. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "win.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK, "win.set-up",
                                       NULL);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.show-pane",
                                         "s", panes[i]);
}

static void
rosette_window_class_init (RosetteWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rosette_window_constructed;
  object_class->dispose = rosette_window_dispose;
  object_class->finalize = rosette_window_finalize;
  object_class->get_property = rosette_window_get_property;
  object_class->set_property = rosette_window_set_property;
  widget_class->realize = rosette_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = rosette_window_close_request;
  install_properties (object_class);

  g_type_ensure (ROSETTE_TYPE_BADGES_PANE);
  g_type_ensure (ROSETTE_TYPE_CHECK_PANE);
  g_type_ensure (ROSETTE_TYPE_ISSUE_PANE);
  g_type_ensure (ROSETTE_TYPE_LATER_BIN);
  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  g_type_ensure (ROSETTE_TYPE_RECIPIENTS_PANE);
  g_type_ensure (ROSETTE_TYPE_WELCOME_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, badges_bin);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, recipients_bin);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, issue_bin);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, check_bin);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, drop_hint);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, fault_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteWindow, set_up_bin);
  gtk_widget_class_bind_template_callback (widget_class, pane_made_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_library);

  install_actions (widget_class);
}

static void
rosette_window_init (RosetteWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drop_target (self);
}

GtkWidget *
rosette_window_new (GtkApplication *application, RosetteLibrary *library, const char *data_folder)
{
  return g_object_new (ROSETTE_TYPE_WINDOW, "application", application, "library", library,
                       "data-folder", data_folder, NULL);
}

void
rosette_window_show_fault (RosetteWindow *self, const char *reason)
{
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (ROSETTE_IS_WINDOW (self));

  text = g_strconcat (reason, "\n",
                      _ ("Put a backup of it in its place, or ask who looks after this computer, "
                         "and start Rosette again."),
                      NULL);
  escaped = g_markup_escape_text (text, -1);
  adw_status_page_set_description (self->fault_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "fault");
}

void
rosette_window_check_files (RosetteWindow *self, GListModel *files)
{
  g_return_if_fail (ROSETTE_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  show_pane (self, "check");
  rosette_check_pane_check_files (ROSETTE_CHECK_PANE (get_check_pane (self)), files);
}

gboolean
rosette_window_is_designing (RosetteWindow *self)
{
  GtkWidget *badges;

  g_return_val_if_fail (ROSETTE_IS_WINDOW (self), FALSE);

  badges = rosette_later_bin_get (self->badges_bin);

  return badges != NULL && rosette_badges_pane_is_designing (ROSETTE_BADGES_PANE (badges));
}
