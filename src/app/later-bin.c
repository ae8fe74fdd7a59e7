/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "later-bin.h"
#include "tab-into.h"

struct _RosetteLaterBin
{
  AdwBin parent_instance;

  GType child_type;
};

G_DEFINE_FINAL_TYPE (RosetteLaterBin, rosette_later_bin, ADW_TYPE_BIN)

enum
{
  PROP_CHILD_TYPE = 1,
  N_PROPS
};

enum
{
  SIGNAL_MADE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
rosette_later_bin_map (GtkWidget *widget)
{
  rosette_later_bin_ensure (ROSETTE_LATER_BIN (widget));

  GTK_WIDGET_CLASS (rosette_later_bin_parent_class)->map (widget);
}

static gboolean
rosette_later_bin_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (rosette_later_bin_ensure (ROSETTE_LATER_BIN (widget)));
}

static void
rosette_later_bin_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteLaterBin *self = ROSETTE_LATER_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD_TYPE:
      g_value_set_gtype (value, self->child_type);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_later_bin_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  RosetteLaterBin *self = ROSETTE_LATER_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD_TYPE:
      self->child_type = g_value_get_gtype (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_later_bin_class_init (RosetteLaterBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rosette_later_bin_get_property;
  object_class->set_property = rosette_later_bin_set_property;
  widget_class->map = rosette_later_bin_map;
  widget_class->grab_focus = rosette_later_bin_grab_focus;
  widget_class->focus = rosette_tab_into;

  props[PROP_CHILD_TYPE] =
    g_param_spec_gtype ("child-type", NULL, NULL, GTK_TYPE_WIDGET,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_FIRST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
}

static void
rosette_later_bin_init (RosetteLaterBin *self)
{
}

GtkWidget *
rosette_later_bin_ensure (RosetteLaterBin *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  g_return_val_if_fail (ROSETTE_IS_LATER_BIN (self), NULL);

  if (child != NULL)
    return child;

  child = g_object_ref_sink (g_object_new (self->child_type, NULL));
  g_signal_emit (self, signals[SIGNAL_MADE], 0, child);
  adw_bin_set_child (ADW_BIN (self), child);
  g_object_unref (child);

  return child;
}

GtkWidget *
rosette_later_bin_get (RosetteLaterBin *self)
{
  g_return_val_if_fail (ROSETTE_IS_LATER_BIN (self), NULL);

  return adw_bin_get_child (ADW_BIN (self));
}
