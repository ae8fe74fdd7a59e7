/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "house-colors-row.h"

#include "artwork/house.h"
#include "seam.h"

#include <glib/gi18n.h>
#include <math.h>

/* More colours than these are no house's. */
#define MAX_COLORS 4

/* What a colour that is added is at first. */
static const char fresh[MAX_COLORS][8] = { "#1a5fb4", "#f6d32d", "#26a269", "#c01c28" };

struct _RosetteHouseColorsRow
{
  AdwActionRow parent_instance;

  GtkWidget *box;
  GPtrArray *buttons; /* of colours, in their order */
  GtkWidget *remove_button;
  GtkWidget *add_button;

  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (RosetteHouseColorsRow, rosette_house_colors_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_COLORS = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
edited_cb (RosetteHouseColorsRow *self)
{
  gtk_widget_set_visible (self->remove_button, self->buttons->len > 0);
  gtk_widget_set_visible (self->add_button, self->buttons->len < MAX_COLORS);
  if (!self->is_showing)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLORS]);
}

static void
append (RosetteHouseColorsRow *self, RosetteColor color)
{
  const GdkRGBA rgba = { (float) color.red / 255.0f, (float) color.green / 255.0f,
                         (float) color.blue / 255.0f, 1.0f };
  /* Translators: %u counts the colours from 1 */
  g_autofree char *title = g_strdup_printf (_ ("House Colour %u"), self->buttons->len + 1);
  GtkWidget *button = rosette_seam_color_button_new (title);

  rosette_seam_color_button_set (button, &rgba);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, title);
  g_signal_connect_swapped (button, "notify::rgba", G_CALLBACK (edited_cb), self);
  gtk_box_append (GTK_BOX (self->box), button);
  g_ptr_array_add (self->buttons, button);
  edited_cb (self);
}

static void
remove_last (RosetteHouseColorsRow *self)
{
  GtkWidget *button = g_ptr_array_steal_index (self->buttons, self->buttons->len - 1);

  gtk_box_remove (GTK_BOX (self->box), button);
  edited_cb (self);
}

static void
add_cb (RosetteHouseColorsRow *self)
{
  RosetteColor color = { 0, 0, 0, 255 };

  if (self->buttons->len < MAX_COLORS && rosette_color_parse (fresh[self->buttons->len], &color))
    append (self, color);
}

static void
remove_cb (RosetteHouseColorsRow *self)
{
  if (self->buttons->len > 0)
    remove_last (self);
}

static void
rosette_house_colors_row_dispose (GObject *object)
{
  ROSETTE_HOUSE_COLORS_ROW (object)->is_showing = TRUE;

  G_OBJECT_CLASS (rosette_house_colors_row_parent_class)->dispose (object);
}

static void
rosette_house_colors_row_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_HOUSE_COLORS_ROW (object)->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_house_colors_row_parent_class)->finalize (object);
}

static void
rosette_house_colors_row_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLORS:
      g_value_take_string (value,
                           rosette_house_colors_row_dup_colors (ROSETTE_HOUSE_COLORS_ROW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_house_colors_row_set_property (GObject *object,
                                       guint prop_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLORS:
      rosette_house_colors_row_set_colors (ROSETTE_HOUSE_COLORS_ROW (object),
                                           g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_house_colors_row_class_init (RosetteHouseColorsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_house_colors_row_dispose;
  object_class->finalize = rosette_house_colors_row_finalize;
  object_class->get_property = rosette_house_colors_row_get_property;
  object_class->set_property = rosette_house_colors_row_set_property;

  props[PROP_COLORS] =
    g_param_spec_string ("colors", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static GtkWidget *
create_button (RosetteHouseColorsRow *self,
               const char *icon_name,
               const char *tooltip,
               GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  return button;
}

static void
rosette_house_colors_row_init (RosetteHouseColorsRow *self)
{
  self->buttons = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("House Colours"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _ ("New badges begin in them"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->box);
  self->remove_button = create_button (self, "rosette-delete-symbolic",
                                       _ ("Remove the Last Colour"), G_CALLBACK (remove_cb));
  self->add_button =
    create_button (self, "rosette-add-symbolic", _ ("Add a Colour"), G_CALLBACK (add_cb));
  edited_cb (self);
}

GtkWidget *
rosette_house_colors_row_new (void)
{
  return g_object_new (ROSETTE_TYPE_HOUSE_COLORS_ROW, NULL);
}

char *
rosette_house_colors_row_dup_colors (RosetteHouseColorsRow *self)
{
  g_autoptr (GArray) colors = g_array_new (FALSE, FALSE, sizeof (RosetteColor));

  g_return_val_if_fail (ROSETTE_IS_HOUSE_COLORS_ROW (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GdkRGBA rgba;
      RosetteColor color;

      rosette_seam_color_button_get (self->buttons->pdata[i], &rgba);
      color = (RosetteColor){ (guint8) lroundf (rgba.red * 255.0f),
                              (guint8) lroundf (rgba.green * 255.0f),
                              (guint8) lroundf (rgba.blue * 255.0f), 255 };
      g_array_append_val (colors, color);
    }

  return rosette_house_colors_write (colors);
}

void
rosette_house_colors_row_set_colors (RosetteHouseColorsRow *self, const char *colors)
{
  g_autoptr (GArray) read = rosette_house_colors_read (colors);

  g_return_if_fail (ROSETTE_IS_HOUSE_COLORS_ROW (self));

  self->is_showing = TRUE;
  while (self->buttons->len > 0)
    remove_last (self);
  for (guint i = 0; i < MIN (read->len, MAX_COLORS); i++)
    append (self, g_array_index (read, RosetteColor, i));
  self->is_showing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLORS]);
}
