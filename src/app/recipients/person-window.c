/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/person-window.h"

#include "issue/given-list.h"
#include "library/own-columns.h"
#include "recipients/own-headers.h"
#include "recipients/person-check.h"
#include "seam.h"
#include "sheets/columns.h"
#include "toast.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RosettePersonWindow
{
  AdwWindow parent_instance;

  RosetteRecipientChanges *changes;
  RosetteRecipient *recipient; /* nullable */
  RosettePeopleIndex *index;   /* of all others */

  AdwToastOverlay *toast_overlay;
  GtkEditable *name_row;
  GtkEditable *email_row;
  GtkEditable *id_row;
  AdwPreferencesRow *list_row;
  GtkSwitch *list_switch;
  char *tag; /* that is proposed for a new person; or NULL */
  GtkListBox *own_list;
  GStrv own_headers;
  GPtrArray *own_rows; /* borrowed, of GtkEditable: one for each of them */
  GtkLabel *hint_label;
  GtkWidget *given_group;
  GtkListBox *given_list;
};

G_DEFINE_FINAL_TYPE (RosettePersonWindow, rosette_person_window, ADW_TYPE_WINDOW)

enum
{
  PROP_CHANGES = 1,
  PROP_RECIPIENT,
  N_PROPS
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static GListModel *
get_recipients (RosettePersonWindow *self)
{
  return rosette_library_get_recipients (rosette_recipient_changes_get_library (self->changes));
}

static void
toast (RosettePersonWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toast_overlay, rosette_toast_new (text));
}

static RosettePersonCheck *
check (RosettePersonWindow *self)
{
  return rosette_person_check_new (
    gtk_editable_get_text (self->name_row), gtk_editable_get_text (self->email_row),
    gtk_editable_get_text (self->id_row), self->index, get_recipients (self));
}

static void
mark (GtkEditable *row, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");

  gtk_accessible_update_state (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
    is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* The class of the hint: what is only missing is no fault yet. */
static const char *
rate (const RosettePersonCheck *checked)
{
  if (checked->is_bad_email || checked->is_bad_id)
    return "error";

  return checked->is_usable ? "warning" : "dim-label";
}

/* Called from the .ui file. */
static void
update (RosettePersonWindow *self)
{
  g_autoptr (RosettePersonCheck) checked = check (self);

  mark (self->email_row, checked->is_bad_email);
  mark (self->id_row, checked->is_bad_id);
  gtk_label_set_label (self->hint_label, checked->hint != NULL ? checked->hint : "");
  gtk_widget_set_css_classes (GTK_WIDGET (self->hint_label),
                              (const char *[]){ rate (checked), NULL });
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.save", checked->is_usable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.save-and-next",
                                 checked->is_usable && self->recipient == NULL);
}

static const char *
get_extra (RosettePersonWindow *self)
{
  return self->recipient != NULL ? rosette_recipient_get_extra (self->recipient) : NULL;
}

/* What a row of the user's own columns has before anything is typed. */
static char *
dup_before (RosettePersonWindow *self, const char *header)
{
  if (self->recipient == NULL && self->tag != NULL && g_str_equal (header, ROSETTE_TAGS))
    return g_strdup (self->tag);

  return rosette_own_columns_dup (get_extra (self), header);
}

/* What stands in the rows of the user's own columns, as a library keeps it. */
static char *
dup_own (RosettePersonWindow *self)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  g_auto (GStrv) before = rosette_own_columns_read (get_extra (self));

  for (guint i = 0; i < self->own_rows->len; i++)
    {
      g_ptr_array_add (pairs, self->own_headers[i]);
      g_ptr_array_add (pairs, (gpointer) gtk_editable_get_text (self->own_rows->pdata[i]));
    }
  /* columns that have no row here stay as they were */
  for (gsize i = 0; before[i] != NULL; i += 2)
    if (!g_strv_contains ((const char *const *) self->own_headers, before[i]))
      {
        g_ptr_array_add (pairs, before[i]);
        g_ptr_array_add (pairs, before[i + 1]);
      }
  g_ptr_array_add (pairs, NULL);

  return rosette_own_columns_write ((const char *const *) pairs->pdata);
}

static gboolean
is_own_changed (RosettePersonWindow *self)
{
  for (guint i = 0; i < self->own_rows->len; i++)
    {
      g_autofree char *before = dup_before (self, self->own_headers[i]);

      if (strcmp (before, gtk_editable_get_text (self->own_rows->pdata[i])) != 0)
        return TRUE;
    }

  return FALSE;
}

/* Tags are there also where nobody has any yet. */
static GStrv
list_headers (RosettePersonWindow *self)
{
  GStrv headers = rosette_own_headers_list (rosette_recipient_changes_get_library (self->changes));
  guint n = g_strv_length (headers);

  if (g_strv_contains ((const char *const *) headers, ROSETTE_TAGS))
    return headers;
  headers = g_renew (char *, headers, n + 2);
  headers[n] = g_strdup (ROSETTE_TAGS);
  headers[n + 1] = NULL;

  return headers;
}

static void
add_own_rows (RosettePersonWindow *self)
{
  self->own_headers = list_headers (self);
  for (gsize i = 0; self->own_headers[i] != NULL; i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     rosette_own_headers_get_title (self->own_headers[i]));
      gtk_list_box_append (self->own_list, row);
      g_ptr_array_add (self->own_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->own_list), self->own_rows->len > 0);
}

static void
fill (RosettePersonWindow *self)
{
  RosetteRecipient *recipient = self->recipient;

  for (guint i = 0; i < self->own_rows->len; i++)
    {
      g_autofree char *cell = dup_before (self, self->own_headers[i]);

      gtk_editable_set_text (self->own_rows->pdata[i], cell);
    }

  gtk_editable_set_text (self->name_row,
                         recipient != NULL ? rosette_recipient_get_name (recipient) : "");
  gtk_editable_set_text (self->email_row,
                         recipient != NULL ? rosette_recipient_get_email (recipient) : "");
  gtk_editable_set_text (self->id_row,
                         recipient != NULL ? rosette_recipient_get_identifier (recipient) : "");
}

static void
fill_given (RosettePersonWindow *self)
{
  guint n_given = 0;

  if (self->recipient != NULL)
    n_given = rosette_given_list_fill (self->given_list,
                                       rosette_recipient_changes_get_library (self->changes),
                                       rosette_recipient_get_email (self->recipient),
                                       rosette_recipient_get_identifier (self->recipient), 0);
  gtk_widget_set_visible (self->given_group, n_given > 0);
}

/* Tags become a column of the table with the first that somebody has. */
static gboolean
keep_tags_header (RosettePersonWindow *self, const char *own, GError **error)
{
  g_autofree char *cell = rosette_own_columns_dup (own, ROSETTE_TAGS);
  const char *const pairs[] = { ROSETTE_TAGS, cell, NULL };

  return rosette_own_headers_add (rosette_recipient_changes_get_library (self->changes), pairs,
                                  error);
}

/* The person as saved; NULL after the fault was told. */
static RosetteRecipient *
save_values (RosettePersonWindow *self, const RosettePersonCheck *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *own = dup_own (self);
  RosetteRecipient *recipient = self->recipient;
  guint number = 0;

  if (!keep_tags_header (self, own, &error))
    number = 0;
  else if (recipient != NULL)
    number = rosette_recipient_changes_update (self->changes, recipient, values->name,
                                               values->email, values->id, own, &error);
  else
    {
      recipient = rosette_recipient_new (values->name, values->email, values->id, own);
      g_ptr_array_add (added, recipient);
      number = rosette_recipient_changes_add (self->changes, added, &error);
    }
  if (number > 0)
    return g_object_ref (recipient);

  toast (self, error->message);

  return NULL;
}

static gboolean
save (RosettePersonWindow *self)
{
  g_autoptr (RosettePersonCheck) values = check (self);
  g_autoptr (RosetteRecipient) recipient = NULL;

  if (!values->is_usable)
    return FALSE;

  recipient = save_values (self, values);
  if (recipient != NULL)
    g_signal_emit (self, signals[SIGNAL_SAVED], 0, recipient);

  return recipient != NULL;
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (save (ROSETTE_PERSON_WINDOW (widget)))
    gtk_window_destroy (GTK_WINDOW (widget));
}

static void
save_and_next_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosettePersonWindow *self = ROSETTE_PERSON_WINDOW (widget);
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->name_row));
  g_autofree char *text = NULL;

  if (!save (self))
    return;

  /* Translators: %s is the name of a person */
  text = g_strdup_printf (_ ("%s added"), name);
  toast (self, text);
  g_clear_pointer (&self->index, rosette_people_index_unref);
  self->index = rosette_person_check_index (get_recipients (self), NULL);
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static void
discard_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_window_destroy (GTK_WINDOW (widget));
}

static gboolean
is_changed (RosettePersonWindow *self)
{
  RosetteRecipient *recipient = self->recipient;

  return is_own_changed (self)
         || g_strcmp0 (gtk_editable_get_text (self->name_row),
                       recipient != NULL ? rosette_recipient_get_name (recipient) : "")
              != 0
         || g_strcmp0 (gtk_editable_get_text (self->email_row),
                       recipient != NULL ? rosette_recipient_get_email (recipient) : "")
              != 0
         || g_strcmp0 (gtk_editable_get_text (self->id_row),
                       recipient != NULL ? rosette_recipient_get_identifier (recipient) : "")
              != 0;
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosettePersonWindow) self = user_data;
  g_autofree char *response = rosette_seam_ask_finish (result, NULL);

  if (response != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Escape comes easily: what was typed goes only when that is said. */
static gboolean
rosette_person_window_close_request (GtkWindow *window)
{
  static const RosetteResponse responses[] = {
    { "keep", N_ ("_Keep Editing"), ADW_RESPONSE_DEFAULT },
    { "discard", N_ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
  };
  RosettePersonWindow *self = ROSETTE_PERSON_WINDOW (window);
  RosetteResponse shown[G_N_ELEMENTS (responses)];

  if (!is_changed (self))
    return GTK_WINDOW_CLASS (rosette_person_window_parent_class)->close_request (window);

  for (gsize i = 0; i < G_N_ELEMENTS (responses); i++)
    {
      shown[i] = responses[i];
      shown[i].label = _ (responses[i].label);
    }
  rosette_seam_ask_async (window, _ ("Discard what you typed?"), _ ("It is not saved yet."), NULL,
                          shown, G_N_ELEMENTS (shown), NULL, asked_cb, g_object_ref (self));

  return TRUE;
}

/* Called from the .ui file. */
static char *
pick_button (GObject *object, RosetteRecipient *recipient)
{
  return g_strdup (recipient != NULL ? _ ("_Save") : _ ("_Add"));
}

static gboolean
is_new (GObject *object, RosetteRecipient *recipient)
{
  return recipient == NULL;
}

static void
rosette_person_window_constructed (GObject *object)
{
  RosettePersonWindow *self = ROSETTE_PERSON_WINDOW (object);

  G_OBJECT_CLASS (rosette_person_window_parent_class)->constructed (object);

  gtk_window_set_title (GTK_WINDOW (self),
                        self->recipient != NULL ? _ ("Edit Person") : _ ("Add a Person"));
  self->index = rosette_person_check_index (get_recipients (self), self->recipient);
  add_own_rows (self);
  fill (self);
  fill_given (self);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static void
rosette_person_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_PERSON_WINDOW);

  G_OBJECT_CLASS (rosette_person_window_parent_class)->dispose (object);
}

static void
rosette_person_window_finalize (GObject *object)
{
  RosettePersonWindow *self = ROSETTE_PERSON_WINDOW (object);

  g_clear_object (&self->changes);
  g_clear_object (&self->recipient);
  g_clear_pointer (&self->index, rosette_people_index_unref);
  g_clear_pointer (&self->tag, g_free);
  g_clear_pointer (&self->own_headers, g_strfreev);
  g_clear_pointer (&self->own_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_person_window_parent_class)->finalize (object);
}

static void
rosette_person_window_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosettePersonWindow *self = ROSETTE_PERSON_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CHANGES:
      g_value_set_object (value, self->changes);
      break;

    case PROP_RECIPIENT:
      g_value_set_object (value, self->recipient);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_person_window_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  RosettePersonWindow *self = ROSETTE_PERSON_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CHANGES:
      self->changes = g_value_dup_object (value);
      break;

    case PROP_RECIPIENT:
      self->recipient = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  props[PROP_CHANGES] =
    g_param_spec_object ("changes", NULL, NULL, ROSETTE_TYPE_RECIPIENT_CHANGES, flags);
  props[PROP_RECIPIENT] =
    g_param_spec_object ("recipient", NULL, NULL, ROSETTE_TYPE_RECIPIENT, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_SAVED] = g_signal_new ("saved", ROSETTE_TYPE_PERSON_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ROSETTE_TYPE_RECIPIENT);
}

static void
rosette_person_window_class_init (RosettePersonWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rosette_person_window_constructed;
  object_class->dispose = rosette_person_window_dispose;
  object_class->finalize = rosette_person_window_finalize;
  object_class->get_property = rosette_person_window_get_property;
  object_class->set_property = rosette_person_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = rosette_person_window_close_request;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/person-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, email_row);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, id_row);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, list_row);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, list_switch);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, own_list);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, hint_label);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, given_group);
  gtk_widget_class_bind_template_child (widget_class, RosettePersonWindow, given_list);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, pick_button);
  gtk_widget_class_bind_template_callback (widget_class, is_new);

  gtk_widget_class_install_action (widget_class, "person.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "person.save-and-next", NULL,
                                   save_and_next_action);
  gtk_widget_class_install_action (widget_class, "person.discard", NULL, discard_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "person.save-and-next", NULL);
}

static void
rosette_person_window_init (RosettePersonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->own_rows = g_ptr_array_new ();
}

GtkWidget *
rosette_person_window_new (GtkWindow *parent,
                           RosetteRecipientChanges *changes,
                           RosetteRecipient *recipient)
{
  return g_object_new (ROSETTE_TYPE_PERSON_WINDOW, "transient-for", parent, "changes", changes,
                       "recipient", recipient, NULL);
}

void
rosette_person_window_set_targets (RosettePersonWindow *self, const char *list, const char *tag)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ROSETTE_IS_PERSON_WINDOW (self));
  g_return_if_fail (self->recipient == NULL);

  g_free (self->tag);
  self->tag = g_strdup (tag);
  fill (self);
  if (list != NULL)
    /* Translators: %s is the name of a list of people */
    title = g_strdup_printf (_ ("Put into the List “%s”"), list);
  adw_preferences_row_set_title (self->list_row, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->list_row), list != NULL);
  gtk_switch_set_active (self->list_switch, list != NULL);
}

gboolean
rosette_person_window_is_for_list (RosettePersonWindow *self)
{
  g_return_val_if_fail (ROSETTE_IS_PERSON_WINDOW (self), FALSE);

  return gtk_switch_get_active (self->list_switch);
}
