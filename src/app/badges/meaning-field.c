/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-field.h"

#include <glib/gi18n.h>

struct _RosetteMeaningField
{
  AdwBin parent_instance;

  char *title;
  char *hint;
  GtkWidget *control;
  gboolean needed;

  GtkLabel *title_label;
  AdwBin *bin;
};

G_DEFINE_FINAL_TYPE (RosetteMeaningField, rosette_meaning_field, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  PROP_HINT,
  PROP_CONTENT,
  PROP_CONTROL,
  PROP_NEEDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* The title without its mnemonic, and what is read after it. */
static void
update_control (RosetteMeaningField *self)
{
  g_auto (GStrv) parts = g_strsplit (self->title != NULL ? self->title : "", "_", 2);
  g_autofree char *title = g_strjoinv ("", parts);
  g_autofree char *description = g_strjoin (" ", self->needed ? _ ("Needed to issue.") : "",
                                            self->hint != NULL ? self->hint : "", NULL);

  if (self->control == NULL)
    return;

  gtk_label_set_mnemonic_widget (self->title_label, self->control);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  g_strstrip (description), -1);
}

static void
set_control (RosetteMeaningField *self, GtkWidget *control)
{
  g_clear_weak_pointer (&self->control);
  g_set_weak_pointer (&self->control, control);
  update_control (self);
}

static void
set_text (RosetteMeaningField *self, char **field, const char *text, GParamSpec *pspec)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  update_control (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

/* Called from the .ui file. */
static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && text[0] != '\0';
}

static gboolean
rosette_meaning_field_grab_focus (GtkWidget *widget)
{
  RosetteMeaningField *self = ROSETTE_MEANING_FIELD (widget);

  return self->control != NULL && gtk_widget_grab_focus (self->control);
}

static void
rosette_meaning_field_dispose (GObject *object)
{
  RosetteMeaningField *self = ROSETTE_MEANING_FIELD (object);

  g_clear_weak_pointer (&self->control);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_MEANING_FIELD);

  G_OBJECT_CLASS (rosette_meaning_field_parent_class)->dispose (object);
}

static void
rosette_meaning_field_finalize (GObject *object)
{
  RosetteMeaningField *self = ROSETTE_MEANING_FIELD (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (rosette_meaning_field_parent_class)->finalize (object);
}

static void
rosette_meaning_field_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosetteMeaningField *self = ROSETTE_MEANING_FIELD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;

    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->bin));
      break;

    case PROP_CONTROL:
      g_value_set_object (value, self->control);
      break;

    case PROP_NEEDED:
      g_value_set_boolean (value, self->needed);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_field_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  RosetteMeaningField *self = ROSETTE_MEANING_FIELD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_text (self, &self->title, g_value_get_string (value), pspec);
      break;

    case PROP_HINT:
      set_text (self, &self->hint, g_value_get_string (value), pspec);
      break;

    case PROP_CONTENT:
      adw_bin_set_child (self->bin, g_value_get_object (value));
      break;

    case PROP_CONTROL:
      set_control (self, g_value_get_object (value));
      break;

    case PROP_NEEDED:
      rosette_meaning_field_set_needed (self, g_value_get_boolean (value));
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
  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_CONTROL] = g_param_spec_object ("control", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_NEEDED] = g_param_spec_boolean ("needed", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_meaning_field_class_init (RosetteMeaningFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_meaning_field_dispose;
  object_class->finalize = rosette_meaning_field_finalize;
  object_class->get_property = rosette_meaning_field_get_property;
  object_class->set_property = rosette_meaning_field_set_property;
  widget_class->grab_focus = rosette_meaning_field_grab_focus;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/meaning-field.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningField, title_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningField, bin);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
rosette_meaning_field_init (RosetteMeaningField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
rosette_meaning_field_is_needed (RosetteMeaningField *self)
{
  g_return_val_if_fail (ROSETTE_IS_MEANING_FIELD (self), FALSE);

  return self->needed;
}

void
rosette_meaning_field_set_needed (RosetteMeaningField *self, gboolean needed)
{
  g_return_if_fail (ROSETTE_IS_MEANING_FIELD (self));

  if (self->needed == needed)
    return;

  self->needed = needed;
  update_control (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEEDED]);
}
