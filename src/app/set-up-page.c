/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "set-up-page.h"

#include "house-colors-row.h"
#include "institution.h"
#include "job.h"
#include "keep-passphrase.h"
#include "key-row.h"
#include "keys/secrets.h"
#include "logo-row.h"
#include "own-issuer.h"
#include "passphrase.h"
#include "seam.h"
#include "signing-key.h"
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
  AdwPreferencesGroup *new_key_group;
  GtkButton *backup_button;
  GtkEditable *passphrase_row;
  GtkEditable *repeat_row;
  GtkLevelBar *strength_bar;
  GtkLabel *strength_label;
  GtkSwitch *remember_switch;
  GtkLabel *needed_label;
  RosetteKeyRow *key_row;
  AdwStatusPage *done_page;

  GFile *backup; /* the copy that the key is to come from, or NULL for a new key */
  RosetteJob *job;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteSetUpPage, rosette_set_up_page, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  PROP_DATA_FOLDER,
  PROP_HAS_KEY,
  PROP_HAS_BACKUP,
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

/* What the thread that makes the key reads. */
typedef struct
{
  GFile *backup; /* or NULL */
  char *folder;
  char *passphrase;
} KeyRequest;

static void
key_request_free (gpointer data)
{
  KeyRequest *request = data;

  g_clear_object (&request->backup);
  g_free (request->folder);
  rosette_secret_free (request->passphrase);
  g_free (request);
}

static gpointer
create_key (gpointer input,
            RosetteProgressFunc progress,
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  KeyRequest *request = input;

  if (request->backup != NULL)
    return rosette_signing_key_restore (request->backup, request->folder, request->passphrase,
                                        cancellable, error);

  return rosette_signing_key_create (request->folder, request->passphrase, cancellable, error);
}

static gboolean
has_key (RosetteSetUpPage *self)
{
  /* The template asks before the library is given. */
  return self->library != NULL
         && rosette_library_get_setting (self->library, ROSETTE_SETTING_KEY_FILE) != NULL;
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

/* Marks what was typed and is not right; what is still empty is only missing. */
static void
mark (GtkEditable *row, gboolean is_right)
{
  if (is_right || gtk_editable_get_text (row)[0] == '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");

  gtk_accessible_update_state (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
    is_right ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
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

  mark (self->email_row, email_is_right);
  mark (self->url_row, url_is_right);

  if (name[0] == '\0')
    return _ ("Type the name of your institution.");
  if (!email_is_right)
    return _ ("Type an e-mail address that people can write to, such as office@example.org.");
  if (!url_is_right)
    return _ ("Type a web address such as www.example.org, or leave the website empty.");

  return NULL;
}

static const char *
find_fault_of_passphrase (RosetteSetUpPage *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase_row);
  const char *repeat = gtk_editable_get_text (self->repeat_row);
  RosettePassphraseStrength strength = rosette_passphrase_rate (passphrase);

  if (self->backup != NULL)
    return passphrase[0] == '\0' ? _ ("Type the passphrase of your key.") : NULL;

  gtk_level_bar_set_value (self->strength_bar, strength);
  gtk_label_set_label (self->strength_label, rosette_passphrase_strength_get_hint (strength));
  mark (self->repeat_row, g_str_equal (passphrase, repeat));

  if (strength == ROSETTE_PASSPHRASE_TOO_SHORT)
    return _ ("Choose a passphrase of at least 8 characters for your key.");
  if (!g_str_equal (passphrase, repeat))
    return _ ("Type the same passphrase twice.");

  return NULL;
}

static void
update (RosetteSetUpPage *self)
{
  const char *of_passphrase = has_key (self) ? NULL : find_fault_of_passphrase (self);
  const char *fault = find_fault_of_institution (self);

  if (fault == NULL)
    fault = of_passphrase;

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
         && save_institution (self, error)
         && rosette_own_issuer_set_dids_of_file (self->library, key->dids, error);
}

/* Whether the key is to be made, or comes from a copy. */
static void
show_backup (RosetteSetUpPage *self)
{
  g_autofree char *name = self->backup != NULL ? g_file_get_basename (self->backup) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *escaped = shown != NULL ? g_markup_escape_text (shown, -1) : NULL;
  g_autofree char *text = NULL;

  if (escaped != NULL)
    /* Translators: %s is the name of a file */
    text = g_strdup_printf (_ ("Your key comes from the copy “%s”. Type its passphrase."), escaped);
  adw_preferences_group_set_description (
    self->new_key_group,
    text != NULL ? text
                 : _ ("A key on this computer signs your badges. A passphrase protects it."));
  gtk_button_set_label (self->backup_button,
                        text != NULL ? _ ("Make a _New Key") : _ ("_I Have a Key…"));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_BACKUP]);
  update (self);
}

static void
show_fault (RosetteSetUpPage *self, const char *message)
{
  gtk_stack_set_visible_child_name (self->stack, "form");
  toast (self, message);
}

/* Who has just restored a backup has one, unless it was an older one. */
static void
show_done (RosetteSetUpPage *self, RosetteSigningKey *key)
{
  gboolean is_backed_up = self->backup != NULL && !key->is_changed;

  rosette_key_row_refresh (self->key_row);
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
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (RosetteSetUpPage) self = g_weak_ref_get (weak);

  if (!rosette_keep_passphrase_finish (source, result, NULL) && self != NULL
      && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    toast (self, _ ("The desktop keyring did not answer: your passphrase will be asked for."));
  g_weak_ref_clear (weak);
  g_free (weak);
}

/* The key is there by now, whatever the keyring does. */
static void
keep_passphrase (RosetteSetUpPage *self, RosetteSigningKey *key)
{
  g_autofree char *name = dup_trimmed (self->name_row);
  /* Translators: what the keyring's own window calls it; %s is the institution's name */
  g_autofree char *label = g_strdup_printf (_ ("Rosette: key of %s"), name);
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  rosette_keep_passphrase_async (key->thumbprint, label,
                                 gtk_editable_get_text (self->passphrase_row), kept_cb, weak);
}

static void
key_created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteSetUpPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteSigningKey) key = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (key == NULL || !save_key (self, key, &error))
    {
      show_fault (self, error->message);
      return;
    }

  if (key->is_changed)
    rosette_library_set_setting (self->library, ROSETTE_SETTING_KEY_CHANGED, "yes", NULL);
  if (gtk_switch_get_active (self->remember_switch))
    keep_passphrase (self, key);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_KEY]);
  gtk_editable_set_text (self->passphrase_row, "");
  gtk_editable_set_text (self->repeat_row, "");
  show_done (self, key);
}

static void
start_key (RosetteSetUpPage *self)
{
  KeyRequest *request = g_new0 (KeyRequest, 1);

  request->backup = self->backup != NULL ? g_object_ref (self->backup) : NULL;
  request->folder = g_strdup (self->data_folder);
  request->passphrase = g_strdup (gtk_editable_get_text (self->passphrase_row));

  gtk_stack_set_visible_child_name (self->stack, "working");
  rosette_job_run_async (self->job, create_key, request, key_request_free,
                         (GDestroyNotify) rosette_signing_key_free, self->cancellable,
                         key_created_cb, g_object_ref (self));
}

static void
finish_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteSetUpPage *self = ROSETTE_SET_UP_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!has_key (self))
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

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteSetUpPage) self = user_data;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, NULL);

  if (file == NULL || !g_set_object (&self->backup, file))
    return;
  show_backup (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
choose_backup_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteSetUpPage *self = ROSETTE_SET_UP_PAGE (widget);

  if (self->backup != NULL)
    {
      g_clear_object (&self->backup);
      show_backup (self);
      return;
    }
  rosette_seam_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                _ ("Backup Copy of Your Key"), NULL, self->cancellable,
                                backup_chosen_cb, g_object_ref (self));
}

/* Called from the .ui file, as the next ones. */
static void
toasted_cb (RosetteSetUpPage *self, AdwToast *message)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static char *
pick_title (GObject *object, gboolean key_is_there)
{
  return g_strdup (key_is_there ? _ ("My Institution") : _ ("Set Up My Institution"));
}

static char *
pick_button (GObject *object, gboolean key_is_there, gboolean has_backup)
{
  if (key_is_there)
    return g_strdup (_ ("_Save"));

  return g_strdup (has_backup ? _ ("_Use My Key and Continue") : _ ("_Make My Key and Continue"));
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
  show_backup (self);
  g_object_set (self->key_row, "library", self->library, NULL);
  g_object_notify_by_pspec (object, props[PROP_HAS_KEY]);
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
  g_clear_object (&self->backup);
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

    case PROP_HAS_BACKUP:
      g_value_set_boolean (value, self->backup != NULL);
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
  props[PROP_HAS_BACKUP] = g_param_spec_boolean ("has-backup", NULL, NULL, FALSE,
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
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, backup_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, strength_bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, strength_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, remember_switch);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, needed_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, key_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteSetUpPage, done_page);
  gtk_widget_class_bind_template_callback (widget_class, pick_button);
  gtk_widget_class_bind_template_callback (widget_class, pick_title);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, toasted_cb);
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
  widget_class->unroot = rosette_set_up_page_unroot;
  install_properties (object_class);

  g_type_ensure (ROSETTE_TYPE_KEY_ROW);
  g_type_ensure (ROSETTE_TYPE_HOUSE_COLORS_ROW);
  g_type_ensure (ROSETTE_TYPE_LOGO_ROW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "set-up.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "set-up.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "set-up.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "set-up.back-up", NULL, back_up_action);
  gtk_widget_class_install_action (widget_class, "set-up.choose-backup", NULL,
                                   choose_backup_action);
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
