/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/issue-pane.h"

#include "issue/badge-choice.h"
#include "issue/details-page.h"
#include "issue/draft-order.h"
#include "issue/people-choice.h"
#include "issue/readiness.h"
#include "issue/register-page.h"
#include "issue/review-page.h"
#include "issue/sentences.h"
#include "issue/step-bar.h"
#include "issue/unfinished-bar.h"
#include "issuing/run.h"
#include "narrow-bin.h"
#include "seam.h"
#include "tab-into.h"
#include "toast.h"

#include <glib/gi18n.h>

struct _RosetteIssuePane
{
  AdwBin parent_instance;

  RosetteLibrary *library;
  RosetteDraft *draft;

  RosetteStep step;
  gboolean is_batch;  /* the batch is shown in place of the steps */
  gboolean is_awards; /* the list of awards is shown in place of all */

  GtkWidget *wizard_button;
  GtkStack *title_stack;
  RosetteStepBar *step_bar;
  GtkWidget *awards_button;
  GtkStack *stack;
  RosetteBatchPage *batch_page;
  RosetteUnfinishedBar *unfinished_bar;
  GtkWidget *bar;
  GtkLabel *fault_label;
  GtkWidget *next_button;
  GtkWidget *rehearse_button;
  GtkButton *run_button;

  gint64 asked_run_id; /* whether to give it up */
  GFile *opened;       /* the folder that was last to be shown */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteIssuePane, rosette_issue_pane, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  PROP_DRAFT,
  PROP_RUNNING,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static const char *const step_pages[ROSETTE_N_STEPS] = {
  [ROSETTE_STEP_BADGE] = "badge",
  [ROSETTE_STEP_PEOPLE] = "people",
  [ROSETTE_STEP_DETAILS] = "details",
  [ROSETTE_STEP_REVIEW] = "review",
};

static void
toast (RosetteIssuePane *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

/* Called from the .ui file. */
static void
toast_cb (RosetteIssuePane *self, AdwToast *message)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static void
update_bar (RosetteIssuePane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *fault = rosette_draft_find_fault (self->draft, self->step);
  gboolean is_review = self->step == ROSETTE_STEP_REVIEW;
  g_autofree char *button = rosette_sentences_dup_button (rosette_draft_count_given (self->draft));

  gtk_label_set_label (self->fault_label, fault != NULL ? fault : "");
  gtk_button_set_label (self->run_button, button);
  gtk_widget_set_visible (self->next_button, !is_review);
  gtk_widget_set_visible (self->rehearse_button, is_review && fault == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->run_button), is_review);
  gtk_widget_action_set_enabled (widget, "issue.back", self->step > ROSETTE_STEP_BADGE);
  gtk_widget_action_set_enabled (widget, "issue.next", !is_review && fault == NULL);
  is_review = is_review && fault == NULL && rosette_draft_get_last_step (self->draft) == self->step;
  gtk_widget_action_set_enabled (widget, "issue.run", is_review);
  gtk_widget_action_set_enabled (widget, "issue.rehearse", is_review);
}

/* What is shown follows from what is known; the only place that says it. */
static void
update (RosetteIssuePane *self)
{
  gboolean has_issuer = FALSE;
  gboolean is_wizard = FALSE;
  RosetteStep last = ROSETTE_STEP_BADGE;
  const char *page = "awards";

  if (self->draft == NULL)
    return;

  last = rosette_draft_get_last_step (self->draft);
  self->step = MIN (self->step, last);
  has_issuer = rosette_readiness_has_issuer (self->library);
  is_wizard = !self->is_awards && !self->is_batch && has_issuer;
  if (is_wizard)
    page = step_pages[self->step];
  else if (!self->is_awards)
    page = self->is_batch ? "batch" : "no-issuer";

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_stack_set_visible_child_name (self->title_stack, is_wizard ? "steps" : "none");
  gtk_widget_set_visible (self->bar, is_wizard);
  rosette_unfinished_bar_set_wanted (self->unfinished_bar, is_wizard);
  gtk_widget_set_visible (self->wizard_button, self->is_awards);
  gtk_widget_set_visible (self->awards_button, !self->is_awards);
  g_object_set (self->step_bar, "current", self->step, "last", last, NULL);
  update_bar (self);
}

/* On what is asked now, not on the row of steps above it. A stack that had the focus has moved it
 * to its new page already. */
static gboolean
focus_page (RosetteIssuePane *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return (focus != NULL && gtk_widget_is_ancestor (focus, page))
         || gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* Not with a change of the draft: that would take the focus from where it was made. */
static void
show_step (RosetteIssuePane *self, RosetteStep step)
{
  self->step = step;
  update (self);
  focus_page (self);
}

static void
back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (widget);

  if (self->step > ROSETTE_STEP_BADGE)
    show_step (self, self->step - 1);
}

static void
next_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (widget);

  if (self->step < ROSETTE_STEP_REVIEW)
    show_step (self, self->step + 1);
}

static void
show_step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteStep step = g_variant_get_uint32 (parameter);

  if (step <= ROSETTE_STEP_REVIEW)
    show_step (ROSETTE_ISSUE_PANE (widget), step);
}

static void
run_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (widget);
  g_autoptr (GError) error = NULL;
  RosetteOrder *order = NULL;

  if (rosette_draft_get_last_step (self->draft) != ROSETTE_STEP_REVIEW
      || rosette_draft_find_fault (self->draft, ROSETTE_STEP_REVIEW) != NULL)
    return;

  order = rosette_draft_dup_order (self->draft, &error);
  if (order == NULL)
    {
      toast (self, error->message);
      return;
    }
  order->is_rehearsal = g_str_equal (action_name, "issue.rehearse");
  rosette_batch_page_start (self->batch_page, order);
}

/* Called from the .ui file. */
static void
running_cb (RosetteIssuePane *self)
{
  if (rosette_batch_page_is_running (self->batch_page))
    {
      self->is_batch = TRUE;
      self->is_awards = FALSE;
      update (self);
    }
  else if (rosette_batch_page_get_folder (self->batch_page) != NULL
           && !rosette_batch_page_is_rehearsal (self->batch_page))
    /* Another one may have been chosen for the rest. */
    g_object_set (rosette_draft_get_details (self->draft), "folder",
                  rosette_batch_page_get_folder (self->batch_page), NULL);
  rosette_unfinished_bar_refresh (self->unfinished_bar);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
}

static void
give_up (RosetteIssuePane *self, gint64 run_id)
{
  g_autoptr (GError) error = NULL;

  if (run_id != 0
      && !rosette_run_give_up (rosette_library_get_ledger (self->library), run_id, &error))
    toast (self, error->message);
  rosette_unfinished_bar_refresh (self->unfinished_bar);
}

/* What was begun stays in the library. Of what made nothing, all is still chosen, and so it is
 * after a rehearsal. */
static void
start_over (RosetteIssuePane *self)
{
  gboolean is_rehearsal = rosette_batch_page_is_rehearsal (self->batch_page);
  gboolean is_untouched = rosette_batch_page_is_untouched (self->batch_page);

  if (!self->is_batch || rosette_batch_page_is_running (self->batch_page))
    return;

  self->is_batch = FALSE;
  if (is_rehearsal)
    {
      show_step (self, ROSETTE_STEP_REVIEW);
      return;
    }
  if (is_untouched)
    give_up (self, rosette_batch_page_get_run_id (self->batch_page));
  else
    rosette_draft_reset (self->draft);
  show_step (self, is_untouched ? ROSETTE_STEP_PEOPLE : ROSETTE_STEP_BADGE);
}

static void
start_over_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  start_over (ROSETTE_ISSUE_PANE (widget));
}

/* What a run that was begun earlier has left. */
static void
go_on_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (widget);

  rosette_batch_page_resume (self->batch_page, g_variant_get_int64 (parameter), NULL);
}

static void
give_up_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteIssuePane) self = user_data;
  g_autofree char *answer = rosette_seam_ask_finish (result, NULL);

  if (answer != NULL)
    give_up (self, self->asked_run_id);
}

static void
give_up_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const RosetteResponse responses[] = {
    { "cancel", N_ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "give-up", N_ ("_Give Up the Rest"), ADW_RESPONSE_DESTRUCTIVE },
  };
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (widget);

  self->asked_run_id = g_variant_get_int64 (parameter);
  rosette_seam_ask_async (
    GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Give Up the Rest?"),
    _ ("The badges that were made stay. Those that are left will not be made."), NULL, responses,
    G_N_ELEMENTS (responses), self->cancellable, give_up_answered_cb, g_object_ref (self));
}

static void
awards_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (widget);

  self->is_awards = g_str_equal (action_name, "issue.show-awards");
  update (self);
  focus_page (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteIssuePane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_debug ("Not opened: %s", error->message);
  name = g_file_get_parse_name (self->opened);
  /* Translators: %s is the path of the folder */
  text = g_strdup_printf (_ ("The folder could not be shown. It is %s"), name);
  toast (self, text);
}

static void
open_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (widget);
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  const char *uri = g_variant_get_string (parameter, NULL);

  g_clear_object (&self->opened);
  self->opened = g_file_new_for_uri (uri);
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), self->cancellable,
                                           opened_cb, g_object_ref (self));
}

static void
set_library (RosetteIssuePane *self, RosetteLibrary *library)
{
  if (!g_set_object (&self->library, library))
    return;

  g_clear_object (&self->draft);
  if (library != NULL)
    {
      self->draft = rosette_draft_new (library);
      g_signal_connect_object (self->draft, "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIBRARY]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DRAFT]);
  update (self);
}

/* The user comes back from another pane, where things may have changed. */
static void
rosette_issue_pane_map (GtkWidget *widget)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (widget);

  if (self->draft != NULL)
    rosette_draft_refresh (self->draft);
  rosette_unfinished_bar_refresh (self->unfinished_bar);

  GTK_WIDGET_CLASS (rosette_issue_pane_parent_class)->map (widget);
}

static gboolean
rosette_issue_pane_grab_focus (GtkWidget *widget)
{
  return focus_page (ROSETTE_ISSUE_PANE (widget));
}

static void
rosette_issue_pane_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_ISSUE_PANE (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_issue_pane_parent_class)->unroot (widget);
}

static void
rosette_issue_pane_dispose (GObject *object)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->opened);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_ISSUE_PANE);
  g_clear_object (&self->draft);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (rosette_issue_pane_parent_class)->dispose (object);
}

static void
rosette_issue_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;

    case PROP_RUNNING:
      g_value_set_boolean (value, rosette_issue_pane_is_running (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_issue_pane_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  RosetteIssuePane *self = ROSETTE_ISSUE_PANE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  props[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, ROSETTE_TYPE_DRAFT, readable);
  props[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_ISSUE_PANE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "issue.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "issue.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "issue.show-step", "u", show_step_action);
  gtk_widget_class_install_action (widget_class, "issue.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "issue.rehearse", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "issue.start-over", NULL, start_over_action);
  gtk_widget_class_install_action (widget_class, "issue.show-awards", NULL, awards_action);
  gtk_widget_class_install_action (widget_class, "issue.hide-awards", NULL, awards_action);
  gtk_widget_class_install_action (widget_class, "issue.go-on", "x", go_on_action);
  gtk_widget_class_install_action (widget_class, "issue.give-up", "x", give_up_action);
  gtk_widget_class_install_action (widget_class, "issue.open-folder", "s", open_folder_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "issue.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "issue.next",
                                       NULL);
}

/* Called from the .ui file. */
static char *
dup_rehearse_label (GObject *object, gboolean is_narrow)
{
  return g_strdup (is_narrow ? _ ("_Rehearse") : _ ("_Rehearse First"));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ROSETTE_TYPE_BADGE_CHOICE);
  g_type_ensure (ROSETTE_TYPE_BATCH_PAGE);
  g_type_ensure (ROSETTE_TYPE_DETAILS_PAGE);
  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  g_type_ensure (ROSETTE_TYPE_PEOPLE_CHOICE);
  g_type_ensure (ROSETTE_TYPE_REGISTER_PAGE);
  g_type_ensure (ROSETTE_TYPE_REVIEW_PAGE);
  g_type_ensure (ROSETTE_TYPE_STEP_BAR);
  g_type_ensure (ROSETTE_TYPE_UNFINISHED_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/issue-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, wizard_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, title_stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, step_bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, awards_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, batch_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, unfinished_bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, fault_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, next_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, rehearse_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuePane, run_button);
  gtk_widget_class_bind_template_callback (widget_class, running_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_rehearse_label);
}

static void
rosette_issue_pane_class_init (RosetteIssuePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_issue_pane_dispose;
  object_class->get_property = rosette_issue_pane_get_property;
  object_class->set_property = rosette_issue_pane_set_property;
  widget_class->grab_focus = rosette_issue_pane_grab_focus;
  widget_class->focus = rosette_tab_into;
  widget_class->map = rosette_issue_pane_map;
  widget_class->unroot = rosette_issue_pane_unroot;

  install_properties (object_class);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
rosette_issue_pane_init (RosetteIssuePane *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Of ten thousand badges in a narrow window. */
  gtk_button_set_label (self->run_button, "");
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->run_button)),
                           PANGO_ELLIPSIZE_END);
}

GtkWidget *
rosette_issue_pane_new (void)
{
  return g_object_new (ROSETTE_TYPE_ISSUE_PANE, NULL);
}

/* A batch under way, and what it left, stay in sight. */
static void
leave_batch (RosetteIssuePane *self)
{
  if (self->is_batch && rosette_batch_page_get_run_id (self->batch_page) == 0)
    start_over (self);
  self->is_awards = FALSE;
}

/* Those of the library who are named. */
static GListModel *
find_people (RosetteIssuePane *self, GVariant *ids)
{
  GListModel *all = rosette_library_get_recipients (rosette_draft_get_library (self->draft));
  GListStore *people = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  gsize n_ids = 0;
  const gint64 *numbers = g_variant_get_fixed_array (ids, &n_ids, sizeof (gint64));

  for (gsize i = 0; i < n_ids; i++)
    g_hash_table_add (wanted, (gpointer) &numbers[i]);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (all, i);
      gint64 id = rosette_recipient_get_id (recipient);

      if (g_hash_table_contains (wanted, &id))
        g_list_store_append (people, recipient);
    }

  return G_LIST_MODEL (people);
}

void
rosette_issue_pane_choose_people (RosetteIssuePane *self, GVariant *ids)
{
  g_autoptr (GListModel) people = NULL;

  g_return_if_fail (ROSETTE_IS_ISSUE_PANE (self));
  g_return_if_fail (g_variant_is_of_type (ids, G_VARIANT_TYPE ("ax")));

  if (self->draft == NULL)
    return;
  leave_batch (self);
  if (self->is_batch)
    {
      update (self);
      return;
    }

  people = find_people (self, ids);
  rosette_draft_select (
    self->draft, rosette_library_get_recipients (rosette_draft_get_library (self->draft)), FALSE);
  rosette_draft_select (self->draft, people, TRUE);
  show_step (self, rosette_draft_get_badge (self->draft) != NULL ? ROSETTE_STEP_PEOPLE
                                                                 : ROSETTE_STEP_BADGE);
}

void
rosette_issue_pane_choose_badge (RosetteIssuePane *self, gint64 badge_id)
{
  g_return_if_fail (ROSETTE_IS_ISSUE_PANE (self));

  if (self->draft == NULL)
    return;

  leave_batch (self);
  if (!self->is_batch)
    show_step (self, rosette_draft_choose_badge (self->draft, badge_id) ? ROSETTE_STEP_PEOPLE
                                                                        : ROSETTE_STEP_BADGE);
  else
    update (self);
}

RosetteDraft *
rosette_issue_pane_get_draft (RosetteIssuePane *self)
{
  g_return_val_if_fail (ROSETTE_IS_ISSUE_PANE (self), NULL);

  return self->draft;
}

RosetteBatchPage *
rosette_issue_pane_get_batch_page (RosetteIssuePane *self)
{
  g_return_val_if_fail (ROSETTE_IS_ISSUE_PANE (self), NULL);

  return self->batch_page;
}

const char *
rosette_issue_pane_find_loss (RosetteIssuePane *self)
{
  g_return_val_if_fail (ROSETTE_IS_ISSUE_PANE (self), NULL);

  if (rosette_batch_page_is_running (self->batch_page))
    return _ ("Badges are being made. You can go on with the others later.");
  return NULL;
}

gboolean
rosette_issue_pane_is_running (RosetteIssuePane *self)
{
  g_return_val_if_fail (ROSETTE_IS_ISSUE_PANE (self), FALSE);

  /* The property is read before the template is there. */
  return self->batch_page != NULL && rosette_batch_page_is_running (self->batch_page);
}

void
rosette_issue_pane_cancel (RosetteIssuePane *self)
{
  g_return_if_fail (ROSETTE_IS_ISSUE_PANE (self));

  rosette_batch_page_cancel (self->batch_page);
}

void
rosette_issue_pane_refresh (RosetteIssuePane *self)
{
  g_return_if_fail (ROSETTE_IS_ISSUE_PANE (self));

  rosette_unfinished_bar_refresh (self->unfinished_bar);
}
