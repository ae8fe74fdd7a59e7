/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-choice.h"

struct _RosetteMeaningChoice
{
  AdwBin parent_instance;

  GPtrArray *values; /* one for each title, from the second on */
  RosetteTitleFunc get_title;

  GtkStringList *titles; /* that of no value is the first */
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (RosetteMeaningChoice, rosette_meaning_choice, ADW_TYPE_BIN)

enum
{
  PROP_VALUE = 1,
  PROP_CONTROL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
selected_cb (RosetteMeaningChoice *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

static void
append (RosetteMeaningChoice *self, const char *value)
{
  g_ptr_array_add (self->values, g_strdup (value));
  gtk_string_list_append (self->titles, self->get_title (value));
}

static gboolean
rosette_meaning_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_MEANING_CHOICE (widget)->drop_down));
}

static void
rosette_meaning_choice_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_MEANING_CHOICE (object)->values, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_meaning_choice_parent_class)->finalize (object);
}

static void
rosette_meaning_choice_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  RosetteMeaningChoice *self = ROSETTE_MEANING_CHOICE (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, rosette_meaning_choice_get_value (self));
      break;

    case PROP_CONTROL:
      g_value_set_object (value, self->drop_down);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_choice_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALUE:
      rosette_meaning_choice_set_value (ROSETTE_MEANING_CHOICE (object),
                                        g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_choice_class_init (RosetteMeaningChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_meaning_choice_finalize;
  object_class->get_property = rosette_meaning_choice_get_property;
  object_class->set_property = rosette_meaning_choice_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = rosette_meaning_choice_grab_focus;

  props[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_CONTROL] = g_param_spec_object ("control", NULL, NULL, GTK_TYPE_WIDGET,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_meaning_choice_init (RosetteMeaningChoice *self)
{
  GtkExpression *string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->values = g_ptr_array_new_with_free_func (g_free);
  self->titles = gtk_string_list_new (NULL);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->titles), string));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

GtkWidget *
rosette_meaning_choice_new (void)
{
  return g_object_new (ROSETTE_TYPE_MEANING_CHOICE, NULL);
}

void
rosette_meaning_choice_offer (RosetteMeaningChoice *self,
                              const char *const *values,
                              RosetteTitleFunc get_title,
                              const char *none)
{
  guint n_old = 0;

  g_return_if_fail (ROSETTE_IS_MEANING_CHOICE (self));
  g_return_if_fail (values != NULL && get_title != NULL);

  n_old = g_list_model_get_n_items (G_LIST_MODEL (self->titles));
  self->get_title = get_title;
  g_ptr_array_set_size (self->values, 0);
  gtk_string_list_splice (self->titles, 0, n_old, (const char *[]){ none, NULL });
  for (guint i = 0; values[i] != NULL; i++)
    append (self, values[i]);
}

const char *
rosette_meaning_choice_get_value (RosetteMeaningChoice *self)
{
  guint selected = 0;

  g_return_val_if_fail (ROSETTE_IS_MEANING_CHOICE (self), NULL);

  selected = gtk_drop_down_get_selected (self->drop_down);

  return selected > 0 && selected <= self->values->len ? self->values->pdata[selected - 1] : NULL;
}

void
rosette_meaning_choice_set_value (RosetteMeaningChoice *self, const char *value)
{
  guint position = 0;

  g_return_if_fail (ROSETTE_IS_MEANING_CHOICE (self));

  if (value == NULL || value[0] == '\0')
    {
      gtk_drop_down_set_selected (self->drop_down, 0);
      return;
    }

  if (!g_ptr_array_find_with_equal_func (self->values, value, g_str_equal, &position))
    {
      position = self->values->len;
      append (self, value);
    }
  gtk_drop_down_set_selected (self->drop_down, position + 1);
}
