/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/step-bar.h"

#include "issue/draft.h"

#include <glib/gi18n.h>

struct _RosetteStepBar
{
  AdwBin parent_instance;

  guint current;
  guint last;
  gboolean narrow;

  GtkBox *box;
  GtkWidget *buttons[ROSETTE_N_STEPS];
  GtkWidget *names[ROSETTE_N_STEPS];
};

G_DEFINE_FINAL_TYPE (RosetteStepBar, rosette_step_bar, ADW_TYPE_BIN)

enum
{
  PROP_CURRENT = 1,
  PROP_LAST,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *const names[ROSETTE_N_STEPS] = {
  [ROSETTE_STEP_BADGE] = N_ ("Badge"),
  [ROSETTE_STEP_PEOPLE] = N_ ("Recipients"),
  [ROSETTE_STEP_DETAILS] = N_ ("Details"),
  [ROSETTE_STEP_REVIEW] = N_ ("Review"),
};

static void
update (RosetteStepBar *self)
{
  for (guint i = 0; i < ROSETTE_N_STEPS; i++)
    {
      gboolean is_current = i == self->current;

      gtk_widget_set_sensitive (self->buttons[i], i <= self->last);
      gtk_widget_set_visible (self->names[i], is_current || !self->narrow);
      if (is_current)
        gtk_widget_add_css_class (self->buttons[i], "current");
      else
        gtk_widget_remove_css_class (self->buttons[i], "current");
      gtk_accessible_update_state (
        GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_STATE_PRESSED,
        is_current ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
add_step (RosetteStepBar *self, guint step)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *digits = g_strdup_printf ("%u", step + 1);
  GtkWidget *number = gtk_label_new (digits);
  GtkWidget *name = gtk_label_new (_ (names[step]));
  g_autofree char *label = NULL;

  /* Translators: the number of a step, how many there are, and what it is about */
  label = g_strdup_printf (_ ("Step %u of %u: %s"), step + 1, ROSETTE_N_STEPS, _ (names[step]));
  gtk_widget_add_css_class (number, "step-number");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), number);
  gtk_box_append (GTK_BOX (content), name);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", step);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "issue.show-step");

  self->buttons[step] = button;
  self->names[step] = name;
  gtk_box_append (self->box, button);
}

static void
rosette_step_bar_dispose (GObject *object)
{
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_STEP_BAR);

  G_OBJECT_CLASS (rosette_step_bar_parent_class)->dispose (object);
}

static void
rosette_step_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteStepBar *self = ROSETTE_STEP_BAR (object);

  switch (prop_id)
    {
    case PROP_CURRENT:
      g_value_set_uint (value, self->current);
      break;

    case PROP_LAST:
      g_value_set_uint (value, self->last);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_step_bar_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  RosetteStepBar *self = ROSETTE_STEP_BAR (object);

  switch (prop_id)
    {
    case PROP_CURRENT:
      self->current = g_value_get_uint (value);
      break;

    case PROP_LAST:
      self->last = g_value_get_uint (value);
      break;

    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  update (self);
}

static void
rosette_step_bar_class_init (RosetteStepBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rosette_step_bar_dispose;
  object_class->get_property = rosette_step_bar_get_property;
  object_class->set_property = rosette_step_bar_set_property;

  props[PROP_CURRENT] = g_param_spec_uint ("current", NULL, NULL, 0, ROSETTE_N_STEPS - 1, 0, flags);
  props[PROP_LAST] = g_param_spec_uint ("last", NULL, NULL, 0, ROSETTE_N_STEPS - 1, 0, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/step-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteStepBar, box);
}

static void
rosette_step_bar_init (RosetteStepBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ROSETTE_N_STEPS; i++)
    add_step (self, i);
  update (self);
}

GtkWidget *
rosette_step_bar_new (void)
{
  return g_object_new (ROSETTE_TYPE_STEP_BAR, NULL);
}
