/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badges-pane-private.h"

#include "badges/badge-place.h"
#include "badges/meaning.h"
#include "seam.h"
#include "tab-into.h"
#include "toast.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RosetteBadgesPane, rosette_badges_pane, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static RosetteBadge *
find_id (RosetteBadgesPane *self, gint64 id)
{
  GListModel *badges = rosette_library_get_badges (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (badges); i++)
    {
      g_autoptr (RosetteBadge) badge = g_list_model_get_item (badges, i);

      if (rosette_badge_get_id (badge) == id)
        return badge; /* the library holds it */
    }

  return NULL;
}

static RosetteBadge *
find_badge (RosetteBadgesPane *self, GVariant *id)
{
  return find_id (self, g_variant_get_int64 (id));
}

/* That was open when Rosette ended. */
static RosetteBadge *
find_open (RosetteBadgesPane *self)
{
  g_autoptr (RosetteBadgePlace) place = rosette_badge_place_parse (
    rosette_library_get_setting (self->library, ROSETTE_SETTING_OPEN_BADGE));

  return place != NULL ? find_id (self, place->badge_id) : NULL;
}

void
rosette_badges_pane_stop_restoring (RosetteBadgesPane *self)
{
  if (self->restore_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->restore_id);
  self->restore_id = 0;
}

/* What has to be written before it can be issued. */
static const char *
find_missing (RosetteBadge *badge)
{
  g_autoptr (RosetteMeaning) meaning =
    rosette_meaning_read (rosette_badge_get_achievement_json (badge));

  return rosette_meaning_find_fault (meaning);
}

static RosetteBadge *
get_open (RosetteBadgesPane *self)
{
  return self->badge_page != NULL ? rosette_badge_page_get_badge (self->badge_page) : NULL;
}

void
rosette_badges_pane_close_badge (RosetteBadgesPane *self)
{
  if (self->badge_page != NULL)
    rosette_badge_page_close (self->badge_page);
}

/* With its canvas and inspector it is larger than the rest of the window: the first frame does not
 * wait for it. */
static RosetteBadgePage *
ensure_badge_page (RosetteBadgesPane *self)
{
  if (self->badge_page == NULL)
    {
      self->badge_page = ROSETTE_BADGE_PAGE (rosette_badge_page_new ());
      g_signal_connect_swapped (self->badge_page, "toast", G_CALLBACK (rosette_badges_pane_toast),
                                self);
      adw_bin_set_child (self->badge_bin, GTK_WIDGET (self->badge_page));
    }

  return self->badge_page;
}

/* The badge that was open keeps the focus. */
void
rosette_badges_pane_leave_badge (RosetteBadgesPane *self)
{
  RosetteBadge *badge = get_open (self);

  rosette_badges_pane_show_gallery (self, badge != NULL ? rosette_badge_get_id (badge) : 0);
}

static void
show_badge (RosetteBadgesPane *self, RosetteBadge *badge)
{
  RosetteBadgePage *page = ensure_badge_page (self);

  gtk_stack_set_visible_child_name (self->stack, "badge");
  rosette_badge_page_open (page, self->library, badge);
}

void
rosette_badges_pane_show_added (RosetteBadgesPane *self, RosetteBadge *badge, const GError *error)
{
  if (badge != NULL)
    show_badge (self, badge);
  else
    {
      rosette_badges_pane_leave_badge (self);
      rosette_badges_pane_say_fault (self, _ ("The Badge Was Not Made"), error->message);
    }
}

static void
leave_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBadgesPane) self = user_data;
  g_autofree char *response = rosette_seam_ask_finish (result, NULL);

  if (response != NULL)
    rosette_badges_pane_leave_badge (self);
}

static void
ask_to_leave (RosetteBadgesPane *self, const char *loss)
{
  const RosetteResponse responses[] = {
    { "stay", _ ("_Stay"), ADW_RESPONSE_DEFAULT },
    { "leave", _ ("_Leave"), ADW_RESPONSE_DESTRUCTIVE },
  };

  rosette_seam_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("Leave This Badge?"), loss, NULL, responses, G_N_ELEMENTS (responses),
                          NULL, leave_cb, g_object_ref (self));
}

static void
show_gallery_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);

  const char *loss = rosette_badges_pane_find_loss (self);

  if (loss == NULL)
    rosette_badges_pane_leave_badge (self);
  else
    ask_to_leave (self, loss);
}

static void
save_template_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  RosetteBadge *badge = find_badge (self, parameter);

  if (badge != NULL && rosette_badges_pane_find_loss (self) == NULL)
    rosette_badges_pane_save_template (self, badge);
}

static void
delete_template_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_badges_pane_delete_template (ROSETTE_BADGES_PANE (widget),
                                       g_variant_get_int64 (parameter));
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  RosetteBadge *badge = find_badge (self, parameter);

  if (badge != NULL && get_open (self) == NULL)
    show_badge (self, badge);
}

static void
rename_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  RosetteBadge *badge = find_badge (self, parameter);

  if (badge != NULL)
    rosette_badges_pane_rename (self, badge);
}

/* The copy, or the undo, has what was just edited. */
static void
duplicate_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  RosetteBadge *badge = find_badge (self, parameter);

  if (badge != NULL && rosette_badges_pane_find_loss (self) == NULL)
    rosette_badges_pane_duplicate (self, badge);
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  RosetteBadge *badge = find_badge (self, parameter);
  gint64 id = g_variant_get_int64 (parameter);

  if (badge != NULL && rosette_badges_pane_find_loss (self) == NULL)
    rosette_badges_pane_delete (self, badge,
                                rosette_gallery_page_get_neighbour (self->gallery_page, id));
}

/* Shows where what is missing can be written. */
static void
show_missing (RosetteBadgesPane *self, RosetteBadge *badge, const char *fault)
{
  g_autoptr (AdwToast) toast = rosette_toast_new (fault);

  if (get_open (self) == NULL)
    show_badge (self, badge);
  rosette_badge_page_show_needed (self->badge_page);
  rosette_badges_pane_toast (self, toast);
}

static void
issue_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  RosetteBadge *badge = find_badge (self, parameter);
  const char *fault = NULL;

  if (badge == NULL || rosette_badges_pane_find_loss (self) != NULL)
    return;

  fault = find_missing (badge);
  if (fault != NULL)
    show_missing (self, badge, fault);
  else
    gtk_widget_activate_action (widget, "win.issue-badge", "x", rosette_badge_get_id (badge));
}

/* The colours may have been chosen anew on another page. */
static void
rosette_badges_pane_map (GtkWidget *widget)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);

  if (self->library != NULL)
    rosette_gallery_page_set_colors (self->gallery_page, rosette_badges_pane_get_colors (self));

  GTK_WIDGET_CLASS (rosette_badges_pane_parent_class)->map (widget);
}

static void
rosette_badges_pane_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_BADGES_PANE (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_badges_pane_parent_class)->unroot (widget);
}

static gboolean
rosette_badges_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (ROSETTE_BADGES_PANE (widget)->stack));
}

static void
set_library (RosetteBadgesPane *self, RosetteLibrary *library)
{
  if (!g_set_object (&self->library, library))
    return;

  g_object_set (self->gallery_page, "badges",
                library != NULL ? rosette_library_get_badges (library) : NULL, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIBRARY]);
}

static void
rosette_badges_pane_dispose (GObject *object)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (object);

  rosette_badges_pane_stop_restoring (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_object (&self->job);
  g_clear_pointer (&self->file_title, g_free);
  g_clear_pointer (&self->loss, g_free);
  self->badge_page = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_BADGES_PANE);

  G_OBJECT_CLASS (rosette_badges_pane_parent_class)->dispose (object);
}

static void
rosette_badges_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, ROSETTE_BADGES_PANE (object)->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_badges_pane_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIBRARY:
      set_library (ROSETTE_BADGES_PANE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "badges.show-gallery", NULL, show_gallery_action);
  gtk_widget_class_install_action (widget_class, "badges.save-template", "x", save_template_action);
  gtk_widget_class_install_action (widget_class, "badges.delete-template", "x",
                                   delete_template_action);
  gtk_widget_class_install_action (widget_class, "badges.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "badges.rename", "x", rename_action);
  gtk_widget_class_install_action (widget_class, "badges.duplicate", "x", duplicate_action);
  gtk_widget_class_install_action (widget_class, "badges.delete", "x", delete_action);
  gtk_widget_class_install_action (widget_class, "badges.issue", "x", issue_action);
  rosette_badges_pane_install_new_actions (widget_class);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "badges.new",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK,
                                       "badges.show-gallery", NULL);
}

static void
rosette_badges_pane_class_init (RosetteBadgesPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_badges_pane_dispose;
  object_class->get_property = rosette_badges_pane_get_property;
  object_class->set_property = rosette_badges_pane_set_property;
  widget_class->map = rosette_badges_pane_map;
  widget_class->unroot = rosette_badges_pane_unroot;
  widget_class->grab_focus = rosette_badges_pane_grab_focus;
  widget_class->focus = rosette_tab_into;

  props[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_BADGES_PANE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (ROSETTE_TYPE_GALLERY_PAGE);
  g_type_ensure (ROSETTE_TYPE_NEW_BADGE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/badges-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgesPane, gallery_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgesPane, new_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgesPane, badge_bin);
  gtk_widget_class_bind_template_callback (widget_class, rosette_badges_pane_toast);

  install_actions (widget_class);
}

static void
rosette_badges_pane_init (RosetteBadgesPane *self)
{
  self->job = rosette_job_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_badges_pane_new (void)
{
  return g_object_new (ROSETTE_TYPE_BADGES_PANE, NULL);
}

RosetteLibrary *
rosette_badges_pane_get_library (RosetteBadgesPane *self)
{
  return self->library;
}

void
rosette_badges_pane_toast (RosetteBadgesPane *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

void
rosette_badges_pane_say_fault (RosetteBadgesPane *self, const char *heading, const char *message)
{
  const RosetteResponse close[] = { { "close", _ ("_Close"), ADW_RESPONSE_DEFAULT } };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    rosette_seam_ask_async (GTK_WINDOW (root), heading, message, NULL, close, G_N_ELEMENTS (close),
                            NULL, NULL, NULL);
}

void
rosette_badges_pane_show_gallery (RosetteBadgesPane *self, gint64 id)
{
  rosette_badges_pane_stop_restoring (self);
  g_cancellable_cancel (self->cancellable);
  rosette_badges_pane_close_badge (self);
  gtk_stack_set_visible_child_name (self->stack, "gallery");
  rosette_gallery_page_focus_badge (self->gallery_page, id);
}

/* Its page is large, and would keep the first frame waiting. Who has gone elsewhere stays there. */
static gboolean
restore_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  RosetteBadge *badge = NULL;

  if (++self->n_frames < 2)
    return G_SOURCE_CONTINUE;

  self->restore_id = 0;
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "reading"))
    return G_SOURCE_REMOVE;

  badge = find_open (self);
  if (badge != NULL)
    show_badge (self, badge);
  else
    rosette_badges_pane_leave_badge (self);

  return G_SOURCE_REMOVE;
}

void
rosette_badges_pane_restore (RosetteBadgesPane *self)
{
  g_return_if_fail (ROSETTE_IS_BADGES_PANE (self));

  if (self->library == NULL || self->restore_id != 0 || find_open (self) == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "reading");
  self->n_frames = 0;
  self->restore_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), restore_cb, NULL, NULL);
}

const char *
rosette_badges_pane_find_loss (RosetteBadgesPane *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGES_PANE (self), NULL);

  g_clear_pointer (&self->loss, g_free);
  if (self->badge_page != NULL && !rosette_badge_page_flush (self->badge_page))
    /* Translators: %s is a sentence that says why they cannot be saved */
    self->loss = g_strdup_printf (_ ("What you changed last in this badge would be lost. %s"),
                                  rosette_badge_page_get_fault (self->badge_page));

  return self->loss;
}

gboolean
rosette_badges_pane_is_designing (RosetteBadgesPane *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGES_PANE (self), FALSE);

  return self->badge_page != NULL && rosette_badge_page_is_designing (self->badge_page);
}

void
rosette_badges_pane_finish_badge (RosetteBadgesPane *self, gint64 badge_id)
{
  RosetteBadge *badge = NULL;

  g_return_if_fail (ROSETTE_IS_BADGES_PANE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "badges.show-gallery", NULL);
  badge = find_id (self, badge_id);
  if (badge == NULL || get_open (self) != NULL)
    return;

  show_badge (self, badge);
  if (find_missing (badge) != NULL)
    rosette_badge_page_show_needed (self->badge_page);
}
