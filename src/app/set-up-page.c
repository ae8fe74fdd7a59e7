/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "set-up-page.h"

#include "card-row.h"
#include "field-mark.h"
#include "house-colors-row.h"
#include "institution.h"
#include "job.h"
#include "key-row.h"
#include "logo-row.h"
#include "new-key-group.h"
#include "own-issuer.h"
#include "signing-key.h"
#include "tab-into.h"
#include "toast.h"

#include <glib/gi18n.h>

struct _RosetteSetUpPage
{
  AdwBin parent_instance;

  RosetteLibrary *library;
  char *data_folder;

  GtkStack *stack;
  RosetteLogoRow *logo_row;
  RosetteHouseColorsRow *colors_row;
  GtkEditable *name_row;
  GtkEditable *email_row;
  GtkEditable *url_row;
  RosetteNewKeyGroup *new_key_group;
  GtkLabel *needed_label;
  RosetteKeyRow *key_row;
  RosetteCardRow *card_row;
  AdwStatusPage *done_page;

  gboolean is_making; /* a key file, instead of the card */
  RosetteJob *job;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteSetUpPage, rosette_set_up_page, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  PROP_DATA_FOLDER,
  PROP_HAS_KEY,
  PROP_NEEDS_KEY,
  N_PROPS
};

enum
{
  SIGNAL_CLOSED,
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
has_key (RosetteSetUpPage *self)
{
  /* The template asks before the library is given. */
  return self->library != NULL && rosette_own_issuer_has_key (self->library);
}

static gboolean
needs_key (RosetteSetUpPage *self)
{
  return !has_key (self) || self->is_making;
}

static void
notify_key (RosetteSetUpPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_KEY]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEEDS_KEY]);
}

static void
toast (RosetteSetUpPage *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static char *
dup_trimmed (GtkEditable *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (row)));
}

/* What the institution still needs, as a sentence; NULL when nothing. */
static const char *
find_fault_of_institution (RosetteSetUpPage *self)
{
  g_autofree char *name = dup_trimmed (self->name_row);
  g_autofree char *email = dup_trimmed (self->email_row);
  g_autofree char *url_text = dup_trimmed (self->url_row);
  g_autofree char *url = url_text[0] != '\0' ? rosette_institution_dup_url (url_text) : NULL;
  gboolean email_is_right = rosette_institution_is_email (email);
  gboolean url_is_right = url != NULL || url_text[0] == '\0';

  rosette_field_mark (self->email_row, email_is_right);
  rosette_field_mark (self->url_row, url_is_right);

  if (name[0] == '\0')
    return _ ("Type the name of your institution.");
  if (!email_is_right)
    return _ ("Type an e-mail address that people can write to, such as office@example.org.");
  if (!url_is_right)
    return _ ("Type a web address such as www.example.org, or leave the website empty.");

  return NULL;
}

static void
update (RosetteSetUpPage *self)
{
  const char *of_key =
    !needs_key (self) ? NULL : rosette_new_key_group_find_fault (self->new_key_group);
  const char *fault = find_fault_of_institution (self);

  if (fault == NULL)
    fault = of_key;

  gtk_label_set_label (self->needed_label, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->needed_label), fault != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "set-up.finish", fault == NULL);
}

static gboolean
save_institution (RosetteSetUpPage *self, GError **error)
{
  const char *old = rosette_library_get_profile_json (self->library);
  g_autoptr (RosetteInstitution) institution = rosette_institution_read (old);
  g_autofree char *url = dup_trimmed (self->url_row);
  g_autofree char *colors = rosette_house_colors_row_dup_colors (self->colors_row);
  g_autofree char *json = NULL;

  g_free (institution->name);
  institution->name = dup_trimmed (self->name_row);
  g_free (institution->email);
  institution->email = dup_trimmed (self->email_row);
  g_free (institution->url);
  institution->url = url[0] != '\0' ? rosette_institution_dup_url (url) : NULL;
  g_free (institution->image);
  institution->image = g_strdup (rosette_logo_row_get_uri (self->logo_row));
  json = rosette_institution_write (institution, old);

  return rosette_library_set_setting (self->library, ROSETTE_SETTING_HOUSE_COLORS, colors, error)
         && rosette_library_set_profile_json (self->library, json, error)
         && rosette_own_issuer_set_dids (self->library, NULL, error);
}

static gboolean
save_key (RosetteSetUpPage *self, RosetteSigningKey *key, GError **error)
{
  return rosette_library_set_setting (self->library, ROSETTE_SETTING_KEY_THUMBPRINT,
                                      key->thumbprint, error)
         && rosette_library_set_setting (self->library, ROSETTE_SETTING_KEY_FILE, key->path, error)
         && save_institution (self, error) && rosette_card_key_save (NULL, self->library, error)
         && rosette_own_issuer_set_dids_of_file (self->library, key->dids, error);
}

static void
show_fault (RosetteSetUpPage *self, const char *message)
{
  gtk_stack_set_visible_child_name (self->stack, "form");
  toast (self, message);
}

static void
show_keys (RosetteSetUpPage *self)
{
  rosette_key_row_refresh (self->key_row);
  rosette_card_row_refresh (self->card_row);
}

/* Who has just restored a backup has one, unless it was an older one. */
static void
show_done (RosetteSetUpPage *self, RosetteSigningKey *key)
{
  gboolean is_backed_up =
    rosette_new_key_group_get_source (self->new_key_group) == ROSETTE_KEY_SOURCE_BACKUP
    && !key->is_changed;

  show_keys (self);
  if (is_backed_up)
    {
      toast (self, _ ("Your key is here. You are the same issuer as before."));
      g_signal_emit (self, signals[SIGNAL_CLOSED], 0, TRUE);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_child_focus (GTK_WIDGET (self->done_page), GTK_DIR_TAB_FORWARD);
}

static void
key_created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteSetUpPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) key =
    rosette_new_key_group_make_finish (ROSETTE_JOB (source), result, &error);
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (key == NULL || !save_key (self, key, &error))
    {
      show_fault (self, error->message);
      return;
    }

  if (key->is_changed)
    rosette_library_set_setting (self->library, ROSETTE_SETTING_KEY_CHANGED, "yes", NULL);
  name = dup_trimmed (self->name_row);
  rosette_new_key_group_forget_passphrase (self->new_key_group, key, name);
  self->is_making = FALSE;
  notify_key (self);
  show_done (self, key);
}

static void
start_key (RosetteSetUpPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "working");
  rosette_new_key_group_make_async (self->new_key_group, self->data_folder, self->job,
                                    self->cancellable, key_created_cb, g_object_ref (self));
}

/* It has been opened already, and cannot be backed up. */
static void
use_card (RosetteSetUpPage *self)
{
  const RosetteCardKey *card = rosette_new_key_group_get_card (self->new_key_group);
  g_autoptr (GError) error = NULL;

  if (!save_institution (self, &error)
      || !rosette_own_issuer_use_card (self->library, card, &error))
    {
      show_fault (self, error->message);
      return;
    }
  self->is_making = FALSE;
  notify_key (self);
  show_keys (self);
  toast (self, _ ("Your card signs from now on."));
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0, TRUE);
}

static void
finish_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteSetUpPage *self = ROSETTE_SET_UP_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (needs_key (self) && rosette_new_key_group_get_card (self->new_key_group) != NULL)
    use_card (self);
  else if (needs_key (self))
    start_key (self);
  else if (save_institution (self, &error))
    g_signal_emit (self, signals[SIGNAL_CLOSED], 0, TRUE);
  else
    show_fault (self, error->message);
}

/* The return key in a field does what the button does, once that can be pressed. */
static void
entry_activated_cb (RosetteSetUpPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "set-up.finish", NULL);
}

/* Once there is a key, nothing is left to set up, and so the way back is the way on. */
static void
close_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0, has_key (ROSETTE_SET_UP_PAGE (widget)));
}

static void
continue_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0, TRUE);
}

static void
back_up_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_key_row_back_up (ROSETTE_SET_UP_PAGE (widget)->key_row);
}

/* Called from the .ui file, as the next ones. */
static void
toasted_cb (RosetteSetUpPage *self, AdwToast *message)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static void
make_key_cb (RosetteSetUpPage *self)
{
  self->is_making = TRUE;
  notify_key (self);
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->new_key_group), GTK_DIR_TAB_FORWARD);
}

static char *
pick_title (GObject *object, gboolean key_is_there)
{
  return g_strdup (key_is_there ? _ ("My Institution") : _ ("Set Up My Institution"));
}

static char *
pick_button (GObject *object, gboolean needs_key_now, guint source)
{
  if (!needs_key_now)
    return g_strdup (_ ("_Save"));

  return g_strdup (source != ROSETTE_KEY_SOURCE_NEW ? _ ("_Use My Key and Continue")
                                                    : _ ("_Make My Key and Continue"));
}

static void
load (RosetteSetUpPage *self)
{
  g_autoptr (RosetteInstitution) institution =
    rosette_institution_read (rosette_library_get_profile_json (self->library));

  if (institution->name != NULL)
    gtk_editable_set_text (self->name_row, institution->name);
  if (institution->email != NULL)
    gtk_editable_set_text (self->email_row, institution->email);
  if (institution->url != NULL)
    gtk_editable_set_text (self->url_row, institution->url);
  rosette_logo_row_set_uri (self->logo_row, institution->image);
  rosette_house_colors_row_set_colors (
    self->colors_row, rosette_library_get_setting (self->library, ROSETTE_SETTING_HOUSE_COLORS));
}

static void
rosette_set_up_page_constructed (GObject *object)
{
  RosetteSetUpPage *self = ROSETTE_SET_UP_PAGE (object);

  G_OBJECT_CLASS (rosette_set_up_page_parent_class)->constructed (object);

  load (self);
  update (self);
  g_object_set (self->key_row, "library", self->library, NULL);
  g_object_set (self->card_row, "library", self->library, NULL);
  notify_key (self);
}

static gboolean
rosette_set_up_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_SET_UP_PAGE (widget)->name_row));
}

static void
rosette_set_up_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_SET_UP_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_set_up_page_parent_class)->unroot (widget);
}

static void
rosette_set_up_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_SET_UP_PAGE);

  G_OBJECT_CLASS (rosette_set_up_page_parent_class)->dispose (object);
}

static void
rosette_set_up_page_finalize (GObject *object)
{
  RosetteSetUpPage *self = ROSETTE_SET_UP_PAGE (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->data_folder, g_free);
  g_clear_object (&self->job);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rosette_set_up_page_parent_class)->finalize (object);
}

static void
rosette_set_up_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteSetUpPage *self = ROSETTE_SET_UP_PAGE (object);

  switch (prop_id)
    {
    case PROP_HAS_KEY:
      g_value_set_boolean (value, has_key (self));
      break;

    case PROP_NEEDS_KEY:
      g_value_set_boolean (value, needs_key (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_set_up_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  RosetteSetUpPage *self = ROSETTE_SET_UP_PAGE (object);

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
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY, flags);
  props[PROP_DATA_FOLDER] = g_param_spec_string ("data-folder", NULL, NULL, NULL, flags);
  props[PROP_HAS_KEY] =
    g_param_spec_boolean ("has-key", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_NEEDS_KEY] = g_param_spec_boolean ("needs-key", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", ROSETTE_TYPE_SET_UP_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_SET_UP_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/set-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, logo_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, colors_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, url_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, new_key_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, needed_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, key_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, card_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, done_page);
  gtk_widget_class_bind_template_callback (widget_class, pick_button);
  gtk_widget_class_bind_template_callback (widget_class, pick_title);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, toasted_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_keys);
  gtk_widget_class_bind_template_callback (widget_class, make_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
rosette_set_up_page_class_init (RosetteSetUpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rosette_set_up_page_constructed;
  object_class->dispose = rosette_set_up_page_dispose;
  object_class->finalize = rosette_set_up_page_finalize;
  object_class->get_property = rosette_set_up_page_get_property;
  object_class->set_property = rosette_set_up_page_set_property;
  widget_class->grab_focus = rosette_set_up_page_grab_focus;
  widget_class->focus = rosette_tab_into;
  widget_class->unroot = rosette_set_up_page_unroot;
  install_properties (object_class);

  g_type_ensure (ROSETTE_TYPE_KEY_ROW);
  g_type_ensure (ROSETTE_TYPE_CARD_ROW);
  g_type_ensure (ROSETTE_TYPE_HOUSE_COLORS_ROW);
  g_type_ensure (ROSETTE_TYPE_LOGO_ROW);
  g_type_ensure (ROSETTE_TYPE_NEW_KEY_GROUP);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "set-up.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "set-up.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "set-up.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "set-up.back-up", NULL, back_up_action);
}

static void
rosette_set_up_page_init (RosetteSetUpPage *self)
{
  self->job = rosette_job_new ();
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_set_up_page_new (RosetteLibrary *library, const char *data_folder)
{
  return g_object_new (ROSETTE_TYPE_SET_UP_PAGE, "library", library, "data-folder", data_folder,
                       NULL);
}
