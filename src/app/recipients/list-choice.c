/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/list-choice.h"

#include <glib/gi18n.h>

struct _RosetteListChoice
{
  AdwBin parent_instance;

  GListModel *lists; /* nullable */
  RosetteRecipientList *list;

  GtkDropDown *drop_down;
  gboolean updating; /* the drop-down follows; nobody has touched it */
};

G_DEFINE_FINAL_TYPE (RosetteListChoice, rosette_list_choice, ADW_TYPE_BIN)

enum
{
  PROP_LIST = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static guint
count_lists (RosetteListChoice *self)
{
  return self->lists != NULL ? g_list_model_get_n_items (self->lists) : 0;
}

/* The place in the drop-down: everybody comes first. */
static guint
find_position (RosetteListChoice *self)
{
  for (guint i = 0; i < count_lists (self); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (self->lists, i);

      if (list == self->list)
        return i + 1;
    }

  return 0;
}

static void
selected_cb (RosetteListChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);
  g_autoptr (RosetteRecipientList) list = NULL;

  if (self->updating)
    return;

  if (selected > 0 && selected <= count_lists (self))
    list = g_list_model_get_item (self->lists, selected - 1);
  rosette_list_choice_set_list (self, list);
}

/* Called when a list comes, goes, or is called otherwise. */
static void
update (RosetteListChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint position = find_position (self);

  gtk_string_list_append (names, _ ("Everybody"));
  for (guint i = 0; i < count_lists (self); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (self->lists, i);

      gtk_string_list_append (names, rosette_recipient_list_get_name (list));
      g_signal_handlers_disconnect_by_func (list, update, self);
      g_signal_connect_object (list, "notify::name", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->drop_down, position);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), count_lists (self) > 0);
  if (position == 0)
    rosette_list_choice_set_list (self, NULL);
}

static void
rosette_list_choice_dispose (GObject *object)
{
  rosette_list_choice_set_library (ROSETTE_LIST_CHOICE (object), NULL);

  G_OBJECT_CLASS (rosette_list_choice_parent_class)->dispose (object);
}

static void
rosette_list_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, ROSETTE_LIST_CHOICE (object)->list);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_list_choice_class_init (RosetteListChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_list_choice_dispose;
  object_class->get_property = rosette_list_choice_get_property;

  props[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, ROSETTE_TYPE_RECIPIENT_LIST,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_list_choice_init (RosetteListChoice *self)
{
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which people are shown"), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), _ ("Which people are shown"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  update (self);
}

GtkWidget *
rosette_list_choice_new (void)
{
  return g_object_new (ROSETTE_TYPE_LIST_CHOICE, NULL);
}

static void
let_go (RosetteListChoice *self)
{
  for (guint i = 0; i < count_lists (self); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (self->lists, i);

      g_signal_handlers_disconnect_by_func (list, update, self);
    }
  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_func (self->lists, update, self);
  g_clear_object (&self->lists);
  g_clear_object (&self->list);
}

void
rosette_list_choice_set_library (RosetteListChoice *self, RosetteLibrary *library)
{
  g_return_if_fail (ROSETTE_IS_LIST_CHOICE (self));

  let_go (self);
  if (library == NULL)
    return;

  self->lists = g_object_ref (rosette_library_get_lists (library));
  g_signal_connect_object (self->lists, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

RosetteRecipientList *
rosette_list_choice_get_list (RosetteListChoice *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIST_CHOICE (self), NULL);

  return self->list;
}

void
rosette_list_choice_set_list (RosetteListChoice *self, RosetteRecipientList *list)
{
  g_return_if_fail (ROSETTE_IS_LIST_CHOICE (self));

  if (!g_set_object (&self->list, list))
    return;

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->drop_down, find_position (self));
  self->updating = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIST]);
}
