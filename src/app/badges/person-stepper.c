/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/person-stepper.h"

#include <glib/gi18n.h>

struct _RosettePersonStepper
{
  AdwBin parent_instance;

  GListModel *people;
  RosetteRecipient *person;
  guint position;

  GtkWidget *back_button;
  GtkLabel *name_label;
  GtkWidget *on_button;
};

G_DEFINE_FINAL_TYPE (RosettePersonStepper, rosette_person_stepper, ADW_TYPE_BIN)

enum
{
  PROP_PEOPLE = 1,
  N_PROPS
};

enum
{
  SIGNAL_STEPPED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static guint
count (RosettePersonStepper *self)
{
  return self->people != NULL ? g_list_model_get_n_items (self->people) : 0;
}

/* The one that takes the keys over where the other has no further to go; NULL where they stay. */
static GtkWidget *
find_heir (RosettePersonStepper *self, gboolean can_go_back, gboolean can_go_on)
{
  if (!can_go_back && gtk_widget_is_focus (self->back_button))
    return self->on_button;
  if (!can_go_on && gtk_widget_is_focus (self->on_button))
    return self->back_button;

  return NULL;
}

static void
show_person (RosettePersonStepper *self)
{
  gboolean can_go_back = self->position > 0;
  gboolean can_go_on = self->position + 1 < count (self);
  GtkWidget *heir = find_heir (self, can_go_back, can_go_on);

  gtk_label_set_label (self->name_label,
                       self->person != NULL ? rosette_recipient_get_name (self->person) : "");
  gtk_widget_set_sensitive (self->back_button, can_go_back);
  gtk_widget_set_sensitive (self->on_button, can_go_on);
  if (heir != NULL)
    gtk_widget_grab_focus (heir);
}

/* Who is renamed, or given another level, is shown so. */
static void
person_cb (RosettePersonStepper *self)
{
  show_person (self);
  g_signal_emit (self, signals[SIGNAL_STEPPED], 0);
}

static void
set_position (RosettePersonStepper *self, guint position)
{
  g_autoptr (RosetteRecipient) person = NULL;
  guint n = count (self);

  self->position = n > 0 ? MIN (position, n - 1) : 0;
  person = n > 0 ? g_list_model_get_item (self->people, self->position) : NULL;
  if (self->person != person)
    {
      if (self->person != NULL)
        g_signal_handlers_disconnect_by_data (self->person, self);
      g_set_object (&self->person, person);
      if (person != NULL)
        g_signal_connect_swapped (person, "notify", G_CALLBACK (person_cb), self);
      g_signal_emit (self, signals[SIGNAL_STEPPED], 0);
    }
  show_person (self);
}

static void
people_cb (RosettePersonStepper *self)
{
  set_position (self, self->position);
}

static void
back_cb (RosettePersonStepper *self)
{
  if (self->position > 0)
    set_position (self, self->position - 1);
}

static void
on_cb (RosettePersonStepper *self)
{
  set_position (self, self->position + 1);
}

static void
rosette_person_stepper_dispose (GObject *object)
{
  RosettePersonStepper *self = ROSETTE_PERSON_STEPPER (object);

  /* Nobody is to hear of it. */
  if (self->people != NULL)
    g_signal_handlers_disconnect_by_data (self->people, self);
  if (self->person != NULL)
    g_signal_handlers_disconnect_by_data (self->person, self);
  g_clear_object (&self->people);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (rosette_person_stepper_parent_class)->dispose (object);
}

static void
rosette_person_stepper_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PEOPLE:
      g_value_set_object (value, ROSETTE_PERSON_STEPPER (object)->people);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_person_stepper_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PEOPLE:
      rosette_person_stepper_set_people (ROSETTE_PERSON_STEPPER (object),
                                         g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_person_stepper_class_init (RosettePersonStepperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_person_stepper_dispose;
  object_class->get_property = rosette_person_stepper_get_property;
  object_class->set_property = rosette_person_stepper_set_property;

  props[PROP_PEOPLE] =
    g_param_spec_object ("people", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_STEPPED] = g_signal_new ("stepped", ROSETTE_TYPE_PERSON_STEPPER, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_button (const char *icon_name, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);

  return button;
}

static void
rosette_person_stepper_init (RosettePersonStepper *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  self->back_button = create_button ("rosette-back-symbolic", _ ("Previous Recipient"));
  self->on_button = create_button ("rosette-next-symbolic", _ ("Next Recipient"));
  self->name_label = GTK_LABEL (label);
  gtk_label_set_ellipsize (self->name_label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), self->back_button);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->on_button);
  g_signal_connect_swapped (self->back_button, "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->on_button, "clicked", G_CALLBACK (on_cb), self);
  adw_bin_set_child (ADW_BIN (self), box);
  show_person (self);
}

GtkWidget *
rosette_person_stepper_new (void)
{
  return g_object_new (ROSETTE_TYPE_PERSON_STEPPER, NULL);
}

void
rosette_person_stepper_set_people (RosettePersonStepper *self, GListModel *people)
{
  g_return_if_fail (ROSETTE_IS_PERSON_STEPPER (self));

  if (self->people == people)
    return;

  if (self->people != NULL)
    g_signal_handlers_disconnect_by_data (self->people, self);
  g_set_object (&self->people, people);
  if (people != NULL)
    g_signal_connect_swapped (people, "items-changed", G_CALLBACK (people_cb), self);
  set_position (self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PEOPLE]);
}

RosetteRecipient *
rosette_person_stepper_get_person (RosettePersonStepper *self)
{
  g_return_val_if_fail (ROSETTE_IS_PERSON_STEPPER (self), NULL);

  return self->person;
}
