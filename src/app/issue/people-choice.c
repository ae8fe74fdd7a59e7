/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/people-choice.h"

#include "issue/people-row.h"
#include "issue/readiness.h"
#include "one-stop.h"
#include "recipients/list-choice.h"
#include "recipients/recipient-filter.h"

#include <glib/gi18n.h>

struct _RosettePeopleChoice
{
  AdwBin parent_instance;

  RosetteDraft *draft;
  RosetteRecipientFilter *filter;
  GtkFilterListModel *found;

  GtkStack *stack;
  RosetteListChoice *list_choice;
  GtkEditable *search_entry;
  GtkLabel *count_label;
  GtkWidget *faults_box;
  GtkLabel *faults_label;
  GtkStack *list_stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (RosettePeopleChoice, rosette_people_choice, ADW_TYPE_BIN)

enum
{
  PROP_DRAFT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static guint
count_faults (GListModel *recipients)
{
  guint n_faults = 0;

  for (guint i = 0; i < g_list_model_get_n_items (recipients); i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);

      if (rosette_readiness_find_fault_of_recipient (recipient) != NULL)
        n_faults++;
    }

  return n_faults;
}

static void
update_count (RosettePeopleChoice *self)
{
  GListModel *recipients = rosette_library_get_recipients (rosette_draft_get_library (self->draft));
  guint n_recipients = g_list_model_get_n_items (recipients);
  guint n_selected = rosette_draft_count_selected (self->draft);
  g_autofree char *text = NULL;

  /* Translators: how many people are chosen, of how many */
  text = g_strdup_printf (ngettext ("%u of %u chosen", "%u of %u chosen", n_recipients), n_selected,
                          n_recipients);
  gtk_label_set_label (self->count_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.select-none", n_selected > 0);
}

static void
update_found (RosettePeopleChoice *self)
{
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  guint n_pending = gtk_filter_list_model_get_pending (self->found);

  gtk_stack_set_visible_child_name (self->list_stack,
                                    n_found > 0 || n_pending > 0 ? "list" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.select-all",
                                 n_found > 0 && n_pending == 0);
}

/* Not with each tick: it looks at everybody. */
static void
update_people (RosettePeopleChoice *self)
{
  GListModel *recipients = rosette_library_get_recipients (rosette_draft_get_library (self->draft));
  guint n_faults = count_faults (recipients);
  g_autofree char *text = g_strdup_printf (
    ngettext ("%u person cannot be given a badge yet: the row says why.",
              "%u people cannot be given a badge yet: their rows say why.", n_faults),
    n_faults);

  gtk_label_set_label (self->faults_label, text);
  gtk_widget_set_visible (self->faults_box, n_faults > 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (recipients) > 0 ? "people" : "none");
  update_count (self);
}

/* Called from the .ui file, as the one below. */
static void
list_chosen_cb (RosettePeopleChoice *self)
{
  rosette_recipient_filter_set_list (self->filter,
                                     rosette_list_choice_get_list (self->list_choice));
  rosette_recipient_filter_set_tag (self->filter, rosette_list_choice_get_tag (self->list_choice));
}

static void
search_changed_cb (RosettePeopleChoice *self)
{
  rosette_people_choice_set_search (self, gtk_editable_get_text (self->search_entry));
}

static void
set_up_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, rosette_people_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  RosettePeopleChoice *self = user_data;

  rosette_people_row_bind (ROSETTE_PEOPLE_ROW (gtk_list_item_get_child (item)), self->draft,
                           gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  rosette_people_row_unbind (ROSETTE_PEOPLE_ROW (gtk_list_item_get_child (item)));
}

static void
select_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosettePeopleChoice *self = ROSETTE_PEOPLE_CHOICE (widget);

  rosette_draft_select (self->draft, G_LIST_MODEL (self->found),
                        g_str_equal (action_name, "people.select-all"));
}

static void
set_draft (RosettePeopleChoice *self, RosetteDraft *draft)
{
  GListModel *recipients = NULL;

  if (!g_set_object (&self->draft, draft) || draft == NULL)
    return;

  recipients = rosette_library_get_recipients (rosette_draft_get_library (draft));
  g_signal_connect_object (draft, "changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (recipients, "items-changed", G_CALLBACK (update_people), self,
                           G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_model (self->found, recipients);
  rosette_list_choice_set_library (self->list_choice, rosette_draft_get_library (draft));
  update_people (self);
}

static gboolean
find_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_PEOPLE_CHOICE (widget)->search_entry));
}

static void
rosette_people_choice_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_people_choice_parent_class)->map (widget);

  /* They may have got other tags in the meantime. */
  rosette_recipient_filter_refresh (ROSETTE_PEOPLE_CHOICE (widget)->filter);
  if (ROSETTE_PEOPLE_CHOICE (widget)->draft != NULL)
    update_people (ROSETTE_PEOPLE_CHOICE (widget));
}

static void
rosette_people_choice_dispose (GObject *object)
{
  RosettePeopleChoice *self = ROSETTE_PEOPLE_CHOICE (object);

  if (self->found != NULL)
    g_signal_handlers_disconnect_by_data (self->found, self);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_PEOPLE_CHOICE);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (rosette_people_choice_parent_class)->dispose (object);
}

static void
rosette_people_choice_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosettePeopleChoice *self = ROSETTE_PEOPLE_CHOICE (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_people_choice_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  RosettePeopleChoice *self = ROSETTE_PEOPLE_CHOICE (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      set_draft (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_people_choice_class_init (RosettePeopleChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_people_choice_dispose;
  object_class->get_property = rosette_people_choice_get_property;
  object_class->set_property = rosette_people_choice_set_property;
  widget_class->map = rosette_people_choice_map;

  props[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, ROSETTE_TYPE_DRAFT,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ROSETTE_TYPE_LIST_CHOICE);
  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/people-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleChoice, stack);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleChoice, list_choice);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleChoice, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleChoice, count_label);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleChoice, faults_box);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleChoice, faults_label);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleChoice, list_stack);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleChoice, list);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);

  gtk_widget_class_install_action (widget_class, "people.select-all", NULL, select_action);
  gtk_widget_class_install_action (widget_class, "people.select-none", NULL, select_action);
}

static void
fill_list (RosettePeopleChoice *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection =
    gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
rosette_people_choice_init (RosettePeopleChoice *self)
{
  self->filter = rosette_recipient_filter_new ();
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  gtk_filter_list_model_set_incremental (self->found, TRUE);

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list (self);
  g_signal_connect_swapped (self->found, "items-changed", G_CALLBACK (update_found), self);
  g_signal_connect_swapped (self->found, "notify::pending", G_CALLBACK (update_found), self);
}

GtkWidget *
rosette_people_choice_new (void)
{
  return g_object_new (ROSETTE_TYPE_PEOPLE_CHOICE, NULL);
}

void
rosette_people_choice_set_search (RosettePeopleChoice *self, const char *search)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_CHOICE (self));

  rosette_recipient_filter_set_search (self->filter, search);
}
