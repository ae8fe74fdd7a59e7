/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "new-key-group.h"

#include "card-window.h"
#include "field-mark.h"
#include "keep-passphrase.h"
#include "keys/secrets.h"
#include "passphrase.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>

struct _RosetteNewKeyGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *source_button;
  GtkWidget *new_button;
  GtkEditable *passphrase_row;
  GtkEditable *repeat_row;
  GtkWidget *strength_row;
  GtkLevelBar *strength_bar;
  GtkLabel *strength_label;
  GtkWidget *remember_row;
  GtkSwitch *remember_switch;
  AdwPreferencesRow *card_row;

  GFile *backup;        /* the copy that the key is to come from, or NULL */
  RosetteCardKey *card; /* the key on a card, or NULL; with neither, it is made */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteNewKeyGroup, rosette_new_key_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_SOURCE = 1,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATED,
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

static void
changed_cb (RosetteNewKeyGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
activated_cb (RosetteNewKeyGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
toast (RosetteNewKeyGroup *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static char *
dup_description (RosetteNewKeyGroup *self)
{
  g_autofree char *name = self->backup != NULL ? g_file_get_basename (self->backup) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *escaped = shown != NULL ? g_markup_escape_text (shown, -1) : NULL;

  if (self->card != NULL)
    return g_strdup (_ ("Your smart card signs your badges, and asks for its PIN each time."));
  if (escaped != NULL)
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_ ("Your key comes from the copy “%s”. Type its passphrase."), escaped);

  return g_strdup (_ ("A key on this computer signs your badges. A passphrase protects it."));
}

/* Whether the key is to be made, or where it comes from. */
static void
show_source (RosetteNewKeyGroup *self)
{
  RosetteKeySource source = rosette_new_key_group_get_source (self);
  gboolean is_new = source == ROSETTE_KEY_SOURCE_NEW;
  gboolean is_card = source == ROSETTE_KEY_SOURCE_CARD;
  g_autofree char *text = dup_description (self);
  g_autofree char *card = is_card ? rosette_card_key_dup_title (self->card) : g_strdup ("");

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), text);
  adw_preferences_row_set_title (self->card_row, card);
  gtk_widget_set_visible (self->source_button, is_new);
  gtk_widget_set_visible (self->new_button, !is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_row), !is_card);
  gtk_widget_set_visible (GTK_WIDGET (self->repeat_row), is_new);
  gtk_widget_set_visible (self->strength_row, is_new);
  gtk_widget_set_visible (self->remember_row, !is_card);
  gtk_widget_set_visible (GTK_WIDGET (self->card_row), is_card);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOURCE]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteNewKeyGroup) self = user_data;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, NULL);

  if (file == NULL || !g_set_object (&self->backup, file))
    return;
  show_source (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
choose_backup_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteNewKeyGroup *self = ROSETTE_NEW_KEY_GROUP (widget);

  rosette_seam_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                _ ("Backup Copy of Your Key"), NULL, self->cancellable,
                                backup_chosen_cb, g_object_ref (self));
}

static void
card_chosen_cb (RosetteNewKeyGroup *self, RosetteCardWindow *window)
{
  g_clear_pointer (&self->card, rosette_card_key_free);
  self->card = rosette_card_window_dup_key (window);
  gtk_editable_set_text (self->passphrase_row, "");
  gtk_editable_set_text (self->repeat_row, "");
  show_source (self);
  gtk_widget_grab_focus (self->new_button);
}

static void
choose_card_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWidget *window = rosette_card_window_new (parent);

  g_signal_connect_object (window, "chosen", G_CALLBACK (card_chosen_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
make_new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteNewKeyGroup *self = ROSETTE_NEW_KEY_GROUP (widget);

  g_clear_object (&self->backup);
  g_clear_pointer (&self->card, rosette_card_key_free);
  show_source (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
rosette_new_key_group_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_NEW_KEY_GROUP (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_new_key_group_parent_class)->unroot (widget);
}

static void
rosette_new_key_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_NEW_KEY_GROUP);

  G_OBJECT_CLASS (rosette_new_key_group_parent_class)->dispose (object);
}

static void
rosette_new_key_group_finalize (GObject *object)
{
  RosetteNewKeyGroup *self = ROSETTE_NEW_KEY_GROUP (object);

  g_clear_object (&self->backup);
  g_clear_pointer (&self->card, rosette_card_key_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rosette_new_key_group_parent_class)->finalize (object);
}

static void
rosette_new_key_group_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SOURCE:
      g_value_set_uint (value, rosette_new_key_group_get_source (ROSETTE_NEW_KEY_GROUP (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/new-key-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, source_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, new_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, strength_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, strength_bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, strength_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, remember_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, remember_switch);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewKeyGroup, card_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
install_signals (void)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_NEW_KEY_GROUP, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", ROSETTE_TYPE_NEW_KEY_GROUP,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_NEW_KEY_GROUP, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
rosette_new_key_group_class_init (RosetteNewKeyGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_new_key_group_dispose;
  object_class->finalize = rosette_new_key_group_finalize;
  object_class->get_property = rosette_new_key_group_get_property;
  widget_class->unroot = rosette_new_key_group_unroot;

  props[PROP_SOURCE] =
    g_param_spec_uint ("source", NULL, NULL, 0, ROSETTE_KEY_SOURCE_CARD, ROSETTE_KEY_SOURCE_NEW,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_signals ();

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "new-key.choose-backup", NULL,
                                   choose_backup_action);
  gtk_widget_class_install_action (widget_class, "new-key.choose-card", NULL, choose_card_action);
  gtk_widget_class_install_action (widget_class, "new-key.make-new", NULL, make_new_action);
}

static void
rosette_new_key_group_init (RosetteNewKeyGroup *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  show_source (self);
}

RosetteKeySource
rosette_new_key_group_get_source (RosetteNewKeyGroup *self)
{
  g_return_val_if_fail (ROSETTE_IS_NEW_KEY_GROUP (self), ROSETTE_KEY_SOURCE_NEW);

  if (self->card != NULL)
    return ROSETTE_KEY_SOURCE_CARD;

  return self->backup != NULL ? ROSETTE_KEY_SOURCE_BACKUP : ROSETTE_KEY_SOURCE_NEW;
}

const RosetteCardKey *
rosette_new_key_group_get_card (RosetteNewKeyGroup *self)
{
  g_return_val_if_fail (ROSETTE_IS_NEW_KEY_GROUP (self), NULL);

  return self->card;
}

const char *
rosette_new_key_group_find_fault (RosetteNewKeyGroup *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase_row);
  const char *repeat = gtk_editable_get_text (self->repeat_row);
  RosettePassphraseStrength strength = rosette_passphrase_rate (passphrase);

  if (self->card != NULL)
    return NULL;
  if (self->backup != NULL)
    return passphrase[0] == '\0' ? _ ("Type the passphrase of your key.") : NULL;

  gtk_level_bar_set_value (self->strength_bar, strength);
  gtk_label_set_label (self->strength_label, rosette_passphrase_strength_get_hint (strength));
  rosette_field_mark (self->repeat_row, g_str_equal (passphrase, repeat));

  if (strength == ROSETTE_PASSPHRASE_TOO_SHORT)
    return _ ("Choose a passphrase of at least 8 characters for your key.");
  if (!g_str_equal (passphrase, repeat))
    return _ ("Type the same passphrase twice.");

  return NULL;
}

void
rosette_new_key_group_make_async (RosetteNewKeyGroup *self,
                                  const char *folder,
                                  RosetteJob *job,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  KeyRequest *request = NULL;

  g_return_if_fail (ROSETTE_IS_NEW_KEY_GROUP (self) && self->card == NULL);

  request = g_new0 (KeyRequest, 1);
  request->backup = self->backup != NULL ? g_object_ref (self->backup) : NULL;
  request->folder = g_strdup (folder);
  request->passphrase = g_strdup (gtk_editable_get_text (self->passphrase_row));
  rosette_job_run_async (job, create_key, request, key_request_free,
                         (GDestroyNotify) rosette_signing_key_free, cancellable, callback,
                         user_data);
}

RosetteSigningKey *
rosette_new_key_group_make_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (RosetteNewKeyGroup) self = g_weak_ref_get (weak);

  if (!rosette_keep_passphrase_finish (source, result, NULL) && self != NULL
      && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    toast (self, _ ("The desktop keyring did not answer: your passphrase will be asked for."));
  g_weak_ref_clear (weak);
  g_free (weak);
}

/* The key is there by now, whatever the keyring does. */
static void
keep_passphrase (RosetteNewKeyGroup *self, RosetteSigningKey *key, const char *name)
{
  /* Translators: what the keyring's own window calls it; %s is the institution's name */
  g_autofree char *label = g_strdup_printf (_ ("Rosette: key of %s"), name);
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  rosette_keep_passphrase_async (key->thumbprint, label,
                                 gtk_editable_get_text (self->passphrase_row), kept_cb, weak);
}

void
rosette_new_key_group_forget_passphrase (RosetteNewKeyGroup *self,
                                         RosetteSigningKey *key,
                                         const char *name)
{
  g_return_if_fail (ROSETTE_IS_NEW_KEY_GROUP (self));

  if (gtk_switch_get_active (self->remember_switch))
    keep_passphrase (self, key, name);
  gtk_editable_set_text (self->passphrase_row, "");
  gtk_editable_set_text (self->repeat_row, "");
}
