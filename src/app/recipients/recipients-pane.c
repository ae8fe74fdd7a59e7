/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipients-pane-private.h"

#include "narrow-bin.h"
#include "recipients/own-headers.h"
#include "tab-into.h"
#include "toast.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RosetteRecipientsPane, rosette_recipients_pane, ADW_TYPE_BIN)

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

static guint
count_all (RosetteRecipientsPane *self)
{
  return self->recipients != NULL ? g_list_model_get_n_items (self->recipients) : 0;
}

static char *
dup_count (RosetteRecipientsPane *self)
{
  guint n_all = count_all (self);
  guint n_shown = rosette_recipients_table_get_n_shown (self->table);
  guint n_selected = rosette_recipients_table_get_n_selected (self->table);

  if (n_selected > 0)
    /* Translators: how many people are selected, and how many are shown */
    return g_strdup_printf (ngettext ("%'u of %'u selected", "%'u of %'u selected", n_selected),
                            n_selected, n_shown);
  if (n_shown < n_all)
    /* Translators: how many people a search has found, and how many there are */
    return g_strdup_printf (ngettext ("%'u of %'u person", "%'u of %'u people", n_all), n_shown,
                            n_all);

  return g_strdup_printf (ngettext ("%'u person", "%'u people", n_all), n_all);
}

static void
update_lists (RosetteRecipientsPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_list = rosette_list_choice_get_list (self->list_choice) != NULL;
  gboolean has_selected = rosette_recipients_table_get_n_selected (self->table) > 0;

  gtk_widget_action_set_enabled (widget, "recipients.new-list", self->library != NULL);
  gtk_widget_action_set_enabled (widget, "recipients.rename-list", has_list);
  gtk_widget_action_set_enabled (widget, "recipients.remove-list", has_list);
  gtk_widget_action_set_enabled (widget, "recipients.put-into-list", has_selected);
  gtk_widget_action_set_enabled (widget, "recipients.take-out-of-list", has_list && has_selected);
  gtk_widget_action_set_enabled (widget, "recipients.new-tag", has_selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list_button), has_selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tag_button), has_selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->selected_button), has_selected);
  gtk_widget_set_visible (self->take_out_button, has_list);
}

/* Called from the .ui file, and when anything that it shows has changed. */
static void
update (RosetteRecipientsPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n_all = count_all (self);
  guint n_shown = rosette_recipients_table_get_n_shown (self->table);
  guint n_selected = rosette_recipients_table_get_n_selected (self->table);
  g_autofree char *count = dup_count (self);

  gtk_stack_set_visible_child_name (self->stack, n_all > 0 ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->found_stack, n_shown > 0 ? "table" : "nobody");
  gtk_label_set_label (self->count_label, count);

  update_lists (self);
  gtk_widget_action_set_enabled (widget, "recipients.add", self->changes != NULL);
  gtk_widget_action_set_enabled (widget, "recipients.import", self->changes != NULL);
  gtk_widget_action_set_enabled (widget, "recipients.paste", self->changes != NULL);
  gtk_widget_action_set_enabled (widget, "recipients.edit", n_selected == 1);
  gtk_widget_action_set_enabled (widget, "recipients.merge", n_selected > 1);
  gtk_widget_action_set_enabled (widget, "recipients.find-duplicates", n_all > 1);
  gtk_widget_action_set_enabled (widget, "recipients.export-person", n_selected == 1);
  gtk_widget_action_set_enabled (widget, "recipients.forget-person", n_selected == 1);
  gtk_widget_action_set_enabled (widget, "recipients.issue", n_selected > 0);
  gtk_widget_action_set_enabled (widget, "recipients.remove", n_selected > 0);
  gtk_widget_action_set_enabled (widget, "recipients.copy", n_selected > 0);
  gtk_widget_action_set_enabled (widget, "recipients.select-all", n_shown > 0);
  gtk_widget_action_set_enabled (widget, "recipients.search", n_all > 0);
  gtk_widget_action_set_enabled (widget, "recipients.export", n_all > 0);
  gtk_widget_action_set_enabled (widget, "recipients.export-shown", n_shown > 0 && n_shown < n_all);
  gtk_widget_action_set_enabled (widget, "recipients.undo",
                                 self->changes != NULL
                                   && rosette_recipient_changes_can_undo (self->changes));
}

/* Called from the .ui file, as the one below. */
static void
list_chosen_cb (RosetteRecipientsPane *self)
{
  rosette_recipients_table_set_list (self->table, rosette_list_choice_get_list (self->list_choice));
  rosette_recipients_table_set_tag (self->table, rosette_list_choice_get_tag (self->list_choice));
  update (self);
}

static void
search_changed_cb (RosetteRecipientsPane *self)
{
  rosette_recipients_table_set_search (self->table, gtk_editable_get_text (self->search_entry));
}

static void
stop_search_cb (RosetteRecipientsPane *self)
{
  gtk_editable_set_text (self->search_entry, "");
  rosette_recipients_table_set_search (self->table, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* Down and Enter lead from what was searched for to what was found. */
static gboolean
search_key_cb (RosetteRecipientsPane *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* What can be done with the selected people, which has no room beside in a narrow window. */
static void
append_commands (GMenu *menu)
{
  g_autoptr (GMenu) commands = g_menu_new ();

  g_menu_append (commands, _ ("_Issue a Badge…"), "recipients.issue");
  g_menu_append (commands, _ ("_Edit…"), "recipients.edit");
  g_menu_append (commands, _ ("_Take Out of This List"), "recipients.take-out-of-list");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (commands));
}

/* When it opens: lists and tags come and go. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (button == self->selected_button)
    append_commands (menu);
  if (self->library != NULL && button != self->tag_button)
    rosette_recipients_pane_append_lists (self, menu);
  if (self->library != NULL && button != self->list_button)
    rosette_recipients_pane_append_tags (self, menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* The columns of the user's sheets stand behind the others. */
static void
update_sort_menu (RosetteRecipientsPane *self)
{
  const char *const *headers = rosette_recipients_table_get_own_headers (self->table);

  while (g_menu_model_get_n_items (G_MENU_MODEL (self->sort_menu)) > (int) self->n_sorts)
    g_menu_remove (self->sort_menu, (int) self->n_sorts);
  for (gsize i = 0; headers[i] != NULL; i++)
    {
      g_autofree char *label =
        rosette_recipients_pane_dup_label (rosette_own_headers_get_title (headers[i]));
      g_autofree char *by = g_strconcat (ROSETTE_SORT_OWN, headers[i], NULL);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "recipients.sort", "s", by);
      g_menu_append_item (self->sort_menu, item);
    }
}

/* Called from the .ui file: what is chosen stands above the search where it has no room beside. */
static void
narrow_changed_cb (RosetteRecipientsPane *self, GParamSpec *pspec, RosetteNarrowBin *bin)
{
  gboolean is_narrow = rosette_narrow_bin_is_narrow (bin);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->choice_box),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL
                                            : GTK_ORIENTATION_HORIZONTAL);
  /* The style of a toolbar has room between its rows already. */
  gtk_box_set_spacing (self->choice_box, is_narrow ? 0 : 6);
}

static void
rosette_recipients_pane_map (GtkWidget *widget)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);

  GTK_WIDGET_CLASS (rosette_recipients_pane_parent_class)->map (widget);

  self->shortcuts = rosette_recipients_pane_new_shortcuts ();
  gtk_widget_add_controller (widget, self->shortcuts);
}

static void
rosette_recipients_pane_unmap (GtkWidget *widget)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);

  gtk_widget_remove_controller (widget, g_steal_pointer (&self->shortcuts));

  GTK_WIDGET_CLASS (rosette_recipients_pane_parent_class)->unmap (widget);
}

static gboolean
rosette_recipients_pane_grab_focus (GtkWidget *widget)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (widget);

  if (count_all (self) == 0)
    return gtk_widget_child_focus (self->empty_page, GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
rosette_recipients_pane_dispose (GObject *object)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (object);

  g_clear_weak_pointer (&self->offer);
  g_clear_object (&self->changes);
  g_clear_object (&self->recipients);
  g_clear_object (&self->library);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_RECIPIENTS_PANE);

  G_OBJECT_CLASS (rosette_recipients_pane_parent_class)->dispose (object);
}

static void
rosette_recipients_pane_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  RosetteRecipientsPane *self = ROSETTE_RECIPIENTS_PANE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_recipients_pane_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIBRARY:
      rosette_recipients_pane_set_library (ROSETTE_RECIPIENTS_PANE (object),
                                           g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, found_stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, list_choice);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, choice_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, list_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, tag_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, selected_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, take_out_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, table);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, count_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, empty_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteRecipientsPane, sort_menu);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, rosette_recipients_pane_open_form);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
}

static void
rosette_recipients_pane_class_init (RosetteRecipientsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_recipients_pane_dispose;
  object_class->get_property = rosette_recipients_pane_get_property;
  object_class->set_property = rosette_recipients_pane_set_property;
  widget_class->grab_focus = rosette_recipients_pane_grab_focus;
  widget_class->focus = rosette_tab_into;
  widget_class->map = rosette_recipients_pane_map;
  widget_class->unmap = rosette_recipients_pane_unmap;

  props[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_RECIPIENTS_PANE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (ROSETTE_TYPE_LIST_CHOICE);
  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  g_type_ensure (ROSETTE_TYPE_RECIPIENTS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_ROOT "/ui/recipients-pane.ui");
  bind_children (widget_class);

  rosette_recipients_pane_install_actions (widget_class);
  rosette_recipients_pane_install_list_actions (widget_class);
  rosette_recipients_pane_install_tag_actions (widget_class);
  rosette_recipients_pane_install_person_actions (widget_class);
  rosette_recipients_pane_install_merge_actions (widget_class);
}

static void
rosette_recipients_pane_init (RosetteRecipientsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->list_button, fill_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->tag_button, fill_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->selected_button, fill_menu_cb, self, NULL);
  self->n_sorts = (guint) g_menu_model_get_n_items (G_MENU_MODEL (self->sort_menu));
  g_signal_connect_object (self->table, "columns-changed", G_CALLBACK (update_sort_menu), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

GtkWidget *
rosette_recipients_pane_new (void)
{
  return g_object_new (ROSETTE_TYPE_RECIPIENTS_PANE, NULL);
}

void
rosette_recipients_pane_set_library (RosetteRecipientsPane *self, RosetteLibrary *library)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENTS_PANE (self));

  if (!g_set_object (&self->library, library))
    return;

  if (self->recipients != NULL)
    g_signal_handlers_disconnect_by_func (self->recipients, update, self);
  g_clear_object (&self->recipients);
  g_clear_object (&self->changes);
  if (library != NULL)
    {
      self->recipients = g_object_ref (rosette_library_get_recipients (library));
      self->changes = rosette_recipient_changes_new (library);
      g_signal_connect_object (self->recipients, "items-changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->changes, "notify::can-undo", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  rosette_list_choice_set_library (self->list_choice, library);
  rosette_recipients_table_set_library (self->table, library);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIBRARY]);
}

void
rosette_recipients_pane_toast (RosetteRecipientsPane *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

void
rosette_recipients_pane_toast_text (RosetteRecipientsPane *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  rosette_recipients_pane_toast (self, message);
}

char *
rosette_recipients_pane_dup_label (const char *name)
{
  GString *label = g_string_new (name);

  g_string_replace (label, "_", "__", 0);

  return g_string_free (label, FALSE);
}

void
rosette_recipients_pane_refresh (RosetteRecipientsPane *self)
{
  rosette_list_choice_refresh (self->list_choice);
  rosette_recipients_table_refresh (self->table);
}
