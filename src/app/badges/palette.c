/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/palette.h"

#include "artwork/design-lint.h"
#include "artwork/house.h"

#define SETTING_RECENT "recent-colors"

/* So many are suggested at most. */
#define MAX_READABLE 6

#define MIN_CONTRAST 4.5

/* What is suggested where the house has no colours. */
static const char usual[] = "#ffffff #241f31 #1a5fb4 #1a7f52 #a51d2d #613583";

struct _RosettePalette
{
  GObject parent_instance;

  RosetteDesignEditor *editor;
  RosetteLibrary *library;
};

G_DEFINE_FINAL_TYPE (RosettePalette, rosette_palette, G_TYPE_OBJECT)

static GArray *
read_setting (RosettePalette *self, const char *key)
{
  return rosette_house_colors_read (
    self->library != NULL ? rosette_library_get_setting (self->library, key) : NULL);
}

static gboolean
has_color (GArray *colors, RosetteColor color)
{
  for (guint i = 0; i < colors->len; i++)
    if (rosette_color_equal (g_array_index (colors, RosetteColor, i), color))
      return TRUE;

  return FALSE;
}

static void
rosette_palette_dispose (GObject *object)
{
  RosettePalette *self = ROSETTE_PALETTE (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (rosette_palette_parent_class)->dispose (object);
}

static void
rosette_palette_class_init (RosettePaletteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rosette_palette_dispose;
}

static void
rosette_palette_init (RosettePalette *self)
{
}

RosettePalette *
rosette_palette_new (RosetteDesignEditor *editor)
{
  RosettePalette *self = g_object_new (ROSETTE_TYPE_PALETTE, NULL);

  self->editor = g_object_ref (editor);

  return self;
}

void
rosette_palette_set_library (RosettePalette *self, RosetteLibrary *library)
{
  g_return_if_fail (ROSETTE_IS_PALETTE (self));

  g_set_object (&self->library, library);
}

GArray *
rosette_palette_list_house (RosettePalette *self)
{
  g_return_val_if_fail (ROSETTE_IS_PALETTE (self), NULL);

  return read_setting (self, ROSETTE_SETTING_HOUSE_COLORS);
}

GArray *
rosette_palette_list_recent (RosettePalette *self)
{
  g_return_val_if_fail (ROSETTE_IS_PALETTE (self), NULL);

  return read_setting (self, SETTING_RECENT);
}

/* Each of @colors, made as much lighter or darker as it has to be. */
static void
add_readable (GArray *readable, GArray *colors, RosetteColor ground)
{
  for (guint i = 0; i < colors->len && readable->len < MAX_READABLE; i++)
    {
      RosetteColor color =
        rosette_color_make_readable (g_array_index (colors, RosetteColor, i), ground, MIN_CONTRAST);

      if (!has_color (readable, color))
        g_array_append_val (readable, color);
    }
}

GArray *
rosette_palette_list_readable (RosettePalette *self)
{
  GArray *readable = g_array_new (FALSE, FALSE, sizeof (RosetteColor));
  g_autoptr (GArray) house = NULL;
  g_autoptr (GArray) others = rosette_house_colors_read (usual);
  RosetteDesign *design = NULL;
  RosetteLayer *layer = NULL;
  RosetteColor ground;

  g_return_val_if_fail (ROSETTE_IS_PALETTE (self), readable);

  design = rosette_design_editor_get_design (self->editor);
  layer = rosette_design_editor_get_selected (self->editor);
  if (design == NULL || layer == NULL
      || !rosette_design_find_ground (design, rosette_layer_get_id (layer), &ground))
    return readable;

  house = rosette_palette_list_house (self);
  add_readable (readable, house, ground);
  add_readable (readable, others, ground);

  return readable;
}

void
rosette_palette_use (RosettePalette *self, RosetteColor color)
{
  g_autoptr (GArray) recent = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (ROSETTE_IS_PALETTE (self));

  if (self->library == NULL || color.alpha == 0)
    return;

  color.alpha = 255;
  recent = rosette_palette_list_recent (self);
  for (guint i = recent->len; i > 0; i--)
    if (rosette_color_equal (g_array_index (recent, RosetteColor, i - 1), color))
      g_array_remove_index (recent, i - 1);
  g_array_prepend_val (recent, color);
  g_array_set_size (recent, MIN (recent->len, ROSETTE_HOUSE_MAX_COLORS));
  text = rosette_house_colors_write (recent);
  /* A disk that is full does not keep one from painting. */
  rosette_library_set_setting (self->library, SETTING_RECENT, text, NULL);
}
