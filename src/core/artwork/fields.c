/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/fields.h"

#include "artwork/design-edits.h"
#include "artwork/design-lint.h"

#include <string.h>

/* A name is no longer than this, in bytes: else braces are just braces. */
#define MAX_NAME_BYTES 200

/* A text at the very edge has no room to speak of, in design units. */
#define LEAST_ROOM 100.0

/* How a field is looked up: in any case, and whatever is around it. */
static char *
fold (const char *name, gssize length)
{
  g_autofree char *lower = g_utf8_casefold (name, length);

  return g_strdup (g_strstrip (lower));
}

GHashTable *
rosette_fields_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
rosette_fields_set (GHashTable *fields, const char *name, const char *value)
{
  g_return_if_fail (fields != NULL && name != NULL);

  g_hash_table_insert (fields, fold (name, -1), g_strdup (value != NULL ? value : ""));
}

/* The next field from @at on: its braces, and its name between them. */
static gboolean
find_field (const char *at, const char **open, const char **close)
{
  for (*open = strchr (at, '{'); *open != NULL; *open = strchr (*open + 1, '{'))
    {
      gsize length = strcspn (*open + 1, "{}\n");

      *close = *open + 1 + length;
      if (length > 0 && length <= MAX_NAME_BYTES && **close == '}')
        return TRUE;
    }

  return FALSE;
}

char *
rosette_fields_fill (GHashTable *fields, const char *text)
{
  GString *filled = g_string_new (NULL);
  const char *at = text;
  const char *open = NULL, *close = NULL;

  g_return_val_if_fail (fields != NULL && text != NULL, g_string_free (filled, FALSE));

  while (find_field (at, &open, &close))
    {
      g_autofree char *name = fold (open + 1, close - open - 1);
      const char *value = g_hash_table_lookup (fields, name);

      g_string_append_len (filled, at, open - at);
      if (value != NULL)
        g_string_append (filled, value);
      else
        g_string_append_len (filled, open, close + 1 - open);
      at = close + 1;
    }
  g_string_append (filled, at);

  return g_string_free (filled, FALSE);
}

static void
add_fields_of (GPtrArray *names, const char *text)
{
  const char *open = NULL, *close = NULL;

  for (const char *at = text; find_field (at, &open, &close); at = close + 1)
    {
      g_autofree char *name = g_strndup (open + 1, (gsize) (close - open - 1));

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
}

GPtrArray *
rosette_design_list_fields (RosetteDesign *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), names);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      if (rosette_shape_is_text (shape) && !shape->is_hidden)
        add_fields_of (names, shape->text);
    }
  if (rosette_design_get_alt_text (self) != NULL)
    add_fields_of (names, rosette_design_get_alt_text (self));

  return names;
}

/* What a person fills in may be longer than what its field was drawn for. A text that has no rule
 * of its own shrinks where it would leave what is sure to be seen. */
static void
keep_inside (RosetteShape *shape)
{
  double room = 2.0 * (MIN (shape->x, ROSETTE_CANVAS_UNITS - shape->x) - ROSETTE_SAFE_MARGIN);

  if (shape->kind != ROSETTE_SHAPE_TEXT || shape->fit != ROSETTE_FIT_NONE
      || shape->width <= MAX (room, LEAST_ROOM))
    return;

  shape->fit = ROSETTE_FIT_SHRINK;
  shape->width = MAX (room, LEAST_ROOM);
  rosette_shape_normalize (shape);
}

RosetteDesign *
rosette_design_new_filled (RosetteDesign *self, GHashTable *fields)
{
  RosetteDesign *filled = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self) && fields != NULL, NULL);

  filled = rosette_design_copy (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (filled)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (filled), i);
      g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));
      g_autofree char *text = rosette_fields_fill (fields, shape->text);

      if (!rosette_shape_is_text (shape) || g_str_equal (text, shape->text))
        continue;
      rosette_shape_set_text (&shape->text, text);
      rosette_shape_normalize (shape);
      keep_inside (shape);
      rosette_layer_set_shape (layer, shape);
    }
  if (rosette_design_get_alt_text (self) != NULL)
    {
      g_autofree char *text = rosette_fields_fill (fields, rosette_design_get_alt_text (self));

      rosette_design_set_alt_text (filled, text);
    }

  return filled;
}
