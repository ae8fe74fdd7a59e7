/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-number.h"

#include <math.h>

/* As fine as can be seen on the canvas. */
#define DIGITS 1

struct _RosetteInspectorNumber
{
  AdwBin parent_instance;

  char *title;
  char *unit;

  GtkLabel *title_label;
  GtkSpinButton *spin;
  GtkAdjustment *adjustment;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorNumber, rosette_inspector_number, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  PROP_UNIT,
  PROP_VALUE,
  PROP_LOWER,
  PROP_UPPER,
  PROP_STEP,
  N_PROPS
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* A whole number is shown as one. */
static char *
dup_text (RosetteInspectorNumber *self)
{
  double value = gtk_adjustment_get_value (self->adjustment);
  g_autofree char *number = g_strdup_printf ("%.*f", value == round (value) ? 0 : DIGITS, value);

  return g_strconcat (number, self->unit, NULL);
}

/* Called from the .ui file. */
static gboolean
output_cb (RosetteInspectorNumber *self)
{
  g_autofree char *text = dup_text (self);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->spin)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->spin), text);

  return TRUE;
}

/* Called from the .ui file. What comes behind the number is left out; comma and point both do. A
 * text that was not touched, or is none, is the value, with all the digits that are not shown. */
static int
input_cb (RosetteInspectorNumber *self, double *value)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->spin)));
  g_autofree char *untouched = dup_text (self);
  double typed;
  char *end = NULL;

  *value = gtk_adjustment_get_value (self->adjustment);
  g_strdelimit (untouched, ",", '.');
  g_strdelimit (text, ",", '.');
  typed = g_ascii_strtod (text, &end);
  if (end != text && isfinite (typed) && !g_str_equal (text, untouched))
    *value = CLAMP (typed, gtk_adjustment_get_lower (self->adjustment),
                    gtk_adjustment_get_upper (self->adjustment));

  return TRUE;
}

/* Called from the .ui file. */
static void
value_changed_cb (RosetteInspectorNumber *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
  if (!self->is_updating)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
set_unit (RosetteInspectorNumber *self, const char *unit)
{
  if (g_strcmp0 (self->unit, unit) == 0)
    return;

  g_free (self->unit);
  self->unit = g_strdup (unit);
  output_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNIT]);
}

static void
set_step (RosetteInspectorNumber *self, double step)
{
  gtk_adjustment_set_step_increment (self->adjustment, step);
  gtk_adjustment_set_page_increment (self->adjustment, 10.0 * step);
}

static void
rosette_inspector_number_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_INSPECTOR_NUMBER);

  G_OBJECT_CLASS (rosette_inspector_number_parent_class)->dispose (object);
}

static void
rosette_inspector_number_finalize (GObject *object)
{
  RosetteInspectorNumber *self = ROSETTE_INSPECTOR_NUMBER (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->unit, g_free);

  G_OBJECT_CLASS (rosette_inspector_number_parent_class)->finalize (object);
}

static void
rosette_inspector_number_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  RosetteInspectorNumber *self = ROSETTE_INSPECTOR_NUMBER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_UNIT:
      g_value_set_string (value, self->unit);
      break;

    case PROP_VALUE:
      g_value_set_double (value, rosette_inspector_number_get_value (self));
      break;

    case PROP_LOWER:
      g_value_set_double (value, gtk_adjustment_get_lower (self->adjustment));
      break;

    case PROP_UPPER:
      g_value_set_double (value, gtk_adjustment_get_upper (self->adjustment));
      break;

    case PROP_STEP:
      g_value_set_double (value, gtk_adjustment_get_step_increment (self->adjustment));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_inspector_number_set_property (GObject *object,
                                       guint prop_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  RosetteInspectorNumber *self = ROSETTE_INSPECTOR_NUMBER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      rosette_inspector_number_set_title (self, g_value_get_string (value));
      break;

    case PROP_UNIT:
      set_unit (self, g_value_get_string (value));
      break;

    case PROP_VALUE:
      rosette_inspector_number_set_value (self, g_value_get_double (value));
      break;

    case PROP_LOWER:
      gtk_adjustment_set_lower (self->adjustment, g_value_get_double (value));
      break;

    case PROP_UPPER:
      gtk_adjustment_set_upper (self->adjustment, g_value_get_double (value));
      break;

    case PROP_STEP:
      set_step (self, g_value_get_double (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  props[PROP_VALUE] =
    g_param_spec_double ("value", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0, flags);
  props[PROP_LOWER] =
    g_param_spec_double ("lower", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0, flags);
  props[PROP_UPPER] =
    g_param_spec_double ("upper", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0, flags);
  props[PROP_STEP] = g_param_spec_double ("step", NULL, NULL, 0.0, G_MAXDOUBLE, 0.0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_inspector_number_class_init (RosetteInspectorNumberClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_inspector_number_dispose;
  object_class->finalize = rosette_inspector_number_finalize;
  object_class->get_property = rosette_inspector_number_get_property;
  object_class->set_property = rosette_inspector_number_set_property;
  install_properties (object_class);

  signals[SIGNAL_EDITED] = g_signal_new ("edited", ROSETTE_TYPE_INSPECTOR_NUMBER, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_ROOT "/ui/inspector-number.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorNumber, title_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorNumber, spin);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorNumber, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, output_cb);
  gtk_widget_class_bind_template_callback (widget_class, input_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

/* The wheel scrolls what the number is in; it does not change what the pointer happens to be on. */
static void
ignore_wheel (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
rosette_inspector_number_init (RosetteInspectorNumber *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ignore_wheel (GTK_WIDGET (self->spin));
  set_step (self, 1.0);
}

GtkWidget *
rosette_inspector_number_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_NUMBER, NULL);
}

double
rosette_inspector_number_get_value (RosetteInspectorNumber *self)
{
  g_return_val_if_fail (ROSETTE_IS_INSPECTOR_NUMBER (self), 0.0);

  return gtk_adjustment_get_value (self->adjustment);
}

void
rosette_inspector_number_set_value (RosetteInspectorNumber *self, double value)
{
  g_return_if_fail (ROSETTE_IS_INSPECTOR_NUMBER (self));

  self->is_updating = TRUE;
  gtk_adjustment_set_value (self->adjustment, value);
  self->is_updating = FALSE;
}

void
rosette_inspector_number_set_title (RosetteInspectorNumber *self, const char *title)
{
  g_return_if_fail (ROSETTE_IS_INSPECTOR_NUMBER (self));

  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  gtk_label_set_label (self->title_label, title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}
