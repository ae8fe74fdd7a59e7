/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-color.h"

#include "badges/palette-button.h"
#include "seam.h"

#include <math.h>

struct _RosetteInspectorColor
{
  AdwBin parent_instance;

  char *title;
  gboolean optional;
  RosetteColor color; /* the last that was one: what the switch brings back */
  gboolean is_none;

  GtkLabel *title_label;
  RosettePaletteButton *palette_button;
  GtkSwitch *toggle;
  GtkWidget *button; /* made when the title is known */

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorColor, rosette_inspector_color, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  PROP_OPTIONAL,
  N_PROPS
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static GdkRGBA
to_rgba (RosetteColor color)
{
  return (GdkRGBA){ (float) color.red / 255.0f, (float) color.green / 255.0f,
                    (float) color.blue / 255.0f, (float) color.alpha / 255.0f };
}

static guint8
to_byte (float channel)
{
  return (guint8) CLAMP (lroundf (channel * 255.0f), 0, 255);
}

static RosetteColor
get_chosen (RosetteInspectorColor *self)
{
  GdkRGBA rgba;

  rosette_seam_color_button_get (self->button, &rgba);

  return (RosetteColor){ to_byte (rgba.red), to_byte (rgba.green), to_byte (rgba.blue),
                         to_byte (rgba.alpha) };
}

/* The button is not given what it has: that would be told while it is being told. */
static void
show_color (RosetteInspectorColor *self)
{
  GdkRGBA rgba = to_rgba (self->color);

  self->is_updating = TRUE;
  gtk_switch_set_active (self->toggle, !self->is_none);
  if (self->button != NULL)
    {
      gtk_widget_set_sensitive (self->button, !self->is_none);
      if (!self->is_none && !rosette_color_equal (get_chosen (self), self->color))
        rosette_seam_color_button_set (self->button, &rgba);
    }
  self->is_updating = FALSE;
}

/* A chosen colour without opacity is none, too. */
static void
chosen_cb (RosetteInspectorColor *self)
{
  RosettePalette *palette = rosette_palette_button_find (GTK_WIDGET (self));

  if (self->is_updating)
    return;

  rosette_inspector_color_set_color (self, get_chosen (self));
  if (palette != NULL)
    rosette_palette_use (palette, rosette_inspector_color_get_color (self));
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/* Called from the .ui file. The opacity is not the palette's. */
static void
palette_chosen_cb (RosetteInspectorColor *self)
{
  RosettePalette *palette = rosette_palette_button_find (GTK_WIDGET (self));
  RosetteColor color = rosette_palette_button_get_chosen (self->palette_button);

  if (palette != NULL)
    rosette_palette_use (palette, color);
  color.alpha = self->is_none ? 255 : self->color.alpha;
  rosette_inspector_color_set_color (self, color);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/* Called from the .ui file. */
static void
toggled_cb (RosetteInspectorColor *self)
{
  if (self->is_updating)
    return;

  self->is_none = !gtk_switch_get_active (self->toggle);
  show_color (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
set_title (RosetteInspectorColor *self, const char *title)
{
  GtkBox *box = GTK_BOX (adw_bin_get_child (ADW_BIN (self)));

  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  gtk_label_set_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);

  if (self->button != NULL)
    gtk_box_remove (box, self->button);
  self->button = rosette_seam_color_button_new (title);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, title);
  gtk_box_insert_child_after (box, self->button, GTK_WIDGET (self->title_label));
  show_color (self);
  g_signal_connect_swapped (self->button, "notify::rgba", G_CALLBACK (chosen_cb), self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

static void
rosette_inspector_color_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_INSPECTOR_COLOR);

  G_OBJECT_CLASS (rosette_inspector_color_parent_class)->dispose (object);
}

static void
rosette_inspector_color_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_INSPECTOR_COLOR (object)->title, g_free);

  G_OBJECT_CLASS (rosette_inspector_color_parent_class)->finalize (object);
}

static void
rosette_inspector_color_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  RosetteInspectorColor *self = ROSETTE_INSPECTOR_COLOR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_inspector_color_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  RosetteInspectorColor *self = ROSETTE_INSPECTOR_COLOR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;

    case PROP_OPTIONAL:
      rosette_inspector_color_set_optional (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_inspector_color_class_init (RosetteInspectorColorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rosette_inspector_color_dispose;
  object_class->finalize = rosette_inspector_color_finalize;
  object_class->get_property = rosette_inspector_color_get_property;
  object_class->set_property = rosette_inspector_color_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_EDITED] = g_signal_new ("edited", ROSETTE_TYPE_INSPECTOR_COLOR, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ROSETTE_TYPE_PALETTE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_ROOT "/ui/inspector-color.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorColor, title_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorColor, palette_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorColor, toggle);
  gtk_widget_class_bind_template_callback (widget_class, palette_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
rosette_inspector_color_init (RosetteInspectorColor *self)
{
  self->optional = TRUE;
  self->is_none = TRUE;
  self->color = (RosetteColor){ 0x1c, 0x71, 0xd8, 255 };
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_inspector_color_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_COLOR, NULL);
}

RosetteColor
rosette_inspector_color_get_color (RosetteInspectorColor *self)
{
  RosetteColor none = { 0, 0, 0, 0 };

  g_return_val_if_fail (ROSETTE_IS_INSPECTOR_COLOR (self), none);

  return self->is_none ? none : self->color;
}

void
rosette_inspector_color_set_color (RosetteInspectorColor *self, RosetteColor color)
{
  g_return_if_fail (ROSETTE_IS_INSPECTOR_COLOR (self));

  self->is_none = color.alpha == 0;
  if (!self->is_none)
    self->color = color;
  show_color (self);
}

void
rosette_inspector_color_set_optional (RosetteInspectorColor *self, gboolean optional)
{
  g_return_if_fail (ROSETTE_IS_INSPECTOR_COLOR (self));

  if (self->optional == optional)
    return;

  self->optional = optional;
  gtk_widget_set_visible (GTK_WIDGET (self->toggle), optional);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPTIONAL]);
}
