/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "card-window.h"

#include "ask-card.h"
#include "keys/did.h"

#include <glib/gi18n.h>

struct _RosetteCardWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *none_page;
  GtkEditable *hidden_row;
  AdwPreferencesGroup *keys_group;
  GtkEditable *pin_row;
  GtkLabel *fault_label;
  GtkWidget *use_button;

  GPtrArray *keys; /* of RosetteTokenKey */
  GPtrArray *rows; /* one for each */
  GtkCheckButton *first_check;
  guint chosen;         /* which of them */
  RosetteCardKey *card; /* once it is opened */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteCardWindow, rosette_card_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_page (RosetteCardWindow *self, const char *name)
{
  gboolean can_use = g_str_equal (name, "keys");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->use_button, can_use || g_str_equal (name, "opening"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.use", can_use);
}

static void
show_fault (RosetteCardWindow *self, const char *text)
{
  gtk_label_set_label (self->fault_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault_label), text != NULL);
}

static void
toggled_cb (GtkCheckButton *check, RosetteCardWindow *self)
{
  if (gtk_check_button_get_active (check))
    self->chosen = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "place"));
}

static char *
dup_about (const RosetteTokenKey *key)
{
  if (key->kind == ROSETTE_KEY_RSA)
    /* Translators: %s is the name of a smart card. RSA and JWT stay as they are. */
    return g_strdup_printf (_ ("On “%s”. RSA: signs Open Badges 3.0 only as a JWT."), key->token);

  /* Translators: %s is the name of a smart card */
  return g_strdup_printf (_ ("On “%s”"), key->token);
}

static GtkWidget *
build_check (RosetteCardWindow *self, guint place)
{
  const RosetteTokenKey *key = self->keys->pdata[place];
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_check_button_new ());

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, key->label,
                                  -1);
  gtk_widget_set_valign (GTK_WIDGET (check), GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "place", GUINT_TO_POINTER (place));
  gtk_check_button_set_group (check, self->first_check);
  if (self->first_check == NULL)
    self->first_check = check;
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);

  return GTK_WIDGET (check);
}

/* Of one key there is no choice. */
static void
add_row (RosetteCardWindow *self, guint place)
{
  const RosetteTokenKey *key = self->keys->pdata[place];
  g_autofree char *about = dup_about (key);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *prefix = self->keys->len > 1 ? build_check (self, place)
                                          : gtk_image_new_from_icon_name ("rosette-key-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), key->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix);
  if (self->keys->len > 1)
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), prefix);
  adw_preferences_group_add (self->keys_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (RosetteCardWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->keys_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  self->first_check = NULL;
}

/* @keys: (transfer full) */
static void
show_keys (RosetteCardWindow *self, GPtrArray *keys)
{
  remove_rows (self);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  self->keys = keys;
  for (guint i = 0; i < keys->len; i++)
    add_row (self, i);
  self->chosen = 0;
  if (self->first_check != NULL)
    gtk_check_button_set_active (self->first_check, TRUE);
  show_fault (self, NULL);
  show_page (self, "keys");
  gtk_widget_grab_focus (self->first_check != NULL ? GTK_WIDGET (self->first_check)
                                                   : GTK_WIDGET (self->pin_row));
}

static void
show_none (RosetteCardWindow *self, const GError *error)
{
  const char *text = error != NULL
                       ? error->message
                       : _ ("Put the card into its reader, or plug the token in. If it is in, its "
                            "driver is missing: install OpenSC, or what came with it.");
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->none_page, escaped);
  show_page (self, "none");
  gtk_widget_child_focus (GTK_WIDGET (self->none_page), GTK_DIR_TAB_FORWARD);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteCardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = rosette_ask_card_keys_finish (source, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (keys != NULL && keys->len > 0)
    show_keys (self, g_steal_pointer (&keys));
  else
    show_none (self, error);
}

static void
look (RosetteCardWindow *self)
{
  show_page (self, "looking");
  rosette_ask_card_keys_async (gtk_editable_get_text (self->hidden_row), self->cancellable,
                               listed_cb, g_object_ref (self));
  gtk_editable_set_text (self->hidden_row, "");
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteCardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_ask_card_open_finish (source, result, &error);
  const RosetteTokenKey *chosen = self->keys->pdata[self->chosen];
  g_autofree char *did = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (key == NULL)
    {
      show_page (self, "keys");
      show_fault (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->pin_row));
      return;
    }
  did = rosette_key_dup_did (key);
  self->card = rosette_card_key_new (chosen->address, did, chosen->token, chosen->label);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
use_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCardWindow *self = ROSETTE_CARD_WINDOW (widget);
  const RosetteTokenKey *chosen = self->keys->pdata[self->chosen];

  show_page (self, "opening");
  rosette_ask_card_open_async (chosen->address, gtk_editable_get_text (self->pin_row),
                               self->cancellable, opened_cb, g_object_ref (self));
  gtk_editable_set_text (self->pin_row, "");
}

static void
look_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  look (ROSETTE_CARD_WINDOW (widget));
}

/* Called from the .ui file, as the next one: Return in a field. */
static void
pin_activated_cb (RosetteCardWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "card.use", NULL);
}

static void
hidden_activated_cb (RosetteCardWindow *self)
{
  look (self);
}

static gboolean
rosette_card_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ROSETTE_CARD_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (rosette_card_window_parent_class)->close_request (window);
}

static void
rosette_card_window_dispose (GObject *object)
{
  g_cancellable_cancel (ROSETTE_CARD_WINDOW (object)->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_CARD_WINDOW);

  G_OBJECT_CLASS (rosette_card_window_parent_class)->dispose (object);
}

static void
rosette_card_window_finalize (GObject *object)
{
  RosetteCardWindow *self = ROSETTE_CARD_WINDOW (object);

  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->card, rosette_card_key_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rosette_card_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/card-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteCardWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteCardWindow, none_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteCardWindow, hidden_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteCardWindow, keys_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteCardWindow, pin_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteCardWindow, fault_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteCardWindow, use_button);
  gtk_widget_class_bind_template_callback (widget_class, pin_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hidden_activated_cb);
}

static void
rosette_card_window_class_init (RosetteCardWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_card_window_dispose;
  object_class->finalize = rosette_card_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = rosette_card_window_close_request;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", ROSETTE_TYPE_CARD_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "card.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "card.use", NULL, use_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rosette_card_window_init (RosetteCardWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  look (self);
}

GtkWidget *
rosette_card_window_new (GtkWindow *parent)
{
  return g_object_new (ROSETTE_TYPE_CARD_WINDOW, "transient-for", parent, NULL);
}

RosetteCardKey *
rosette_card_window_dup_key (RosetteCardWindow *self)
{
  g_return_val_if_fail (ROSETTE_IS_CARD_WINDOW (self), NULL);

  return self->card != NULL ? rosette_card_key_copy (self->card) : NULL;
}
