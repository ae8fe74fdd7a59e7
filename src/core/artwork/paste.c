/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/paste.h"

#include "artwork/design-edits.h"
#include "artwork/groups.h"
#include "base/limits.h"

#include <string.h>

/* Of a file, with its name space as it is always written. */
#define VERSION " rosette:version=\""

static gboolean
is_chosen (RosetteDesign *design, GArray *ids, guint id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, guint, i) == id
        || rosette_design_is_inside (design, id, g_array_index (ids, guint, i)))
      return TRUE;

  return FALSE;
}

/* Out of a group that is not taken along. */
static void
take_out (RosetteLayer *layer)
{
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

  shape->group = 0;
  rosette_layer_set_shape (layer, shape);
}

/* "rosette:version="2"" of a file that a newer Rosette wrote; NULL for any other. */
static char *
dup_version (RosetteDesign *design)
{
  const char *attributes = rosette_design_get_unknown_attributes (design);
  const char *start = attributes != NULL ? strstr (attributes, VERSION) : NULL;
  const char *end = start != NULL ? strchr (start + strlen (VERSION), '"') : NULL;

  return end != NULL ? g_strndup (start, (gsize) (end + 1 - start)) : NULL;
}

/* A layer that is kept as a newer Rosette wrote it must be known as that where its file is not. */
static void
mark_version (RosetteLayer *layer, const char *version)
{
  g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));
  const char *content = shape->unknown_content;
  gsize name = strcspn (content, " \t\r\n/>");
  const char *found = strstr (content, VERSION);
  char *marked = NULL;

  if (found != NULL && found < strchr (content, '>'))
    return;

  marked = g_strdup_printf ("%.*s%s%s", (int) name, content, version, content + name);
  g_free (shape->unknown_content);
  shape->unknown_content = marked;
  rosette_layer_set_shape (layer, shape);
}

RosetteDesign *
rosette_design_extract (RosetteDesign *self, GArray *ids)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *version = NULL;
  RosetteDesign *copy = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self) && ids != NULL, NULL);

  version = dup_version (self);
  copy = rosette_design_copy (self);
  rosette_design_set_unknown (copy, NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (copy)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (copy), i);
      guint group = rosette_layer_get_shape (layer)->group;

      if (!is_chosen (self, ids, rosette_layer_get_id (layer)))
        continue;
      if (group != 0 && !is_chosen (self, ids, group))
        take_out (layer);
      if (version != NULL && rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_FOREIGN)
        mark_version (layer, version);
      g_ptr_array_add (kept, g_steal_pointer (&layer));
    }
  rosette_design_set_layers (copy, kept);

  return copy;
}

/* What is pasted, until it is one edit. */
typedef struct
{
  GPtrArray *layers; /* of RosetteLayer: those of the design, and the copies among them */
  GArray *groups;    /* of guint */
  GHashTable *new_ids;
  guint at;    /* where the next copy goes */
  guint group; /* that those are put in that are in none */
} Paste;

static void
paste_init (Paste *paste, RosetteDesign *design, guint above)
{
  guint n_layers = g_list_model_get_n_items (G_LIST_MODEL (design));

  *paste = (Paste){ g_ptr_array_new_with_free_func (g_object_unref),
                    g_array_new (FALSE, FALSE, sizeof (guint)), g_hash_table_new (NULL, NULL),
                    n_layers, 0 };
  for (guint i = 0; i < n_layers; i++)
    {
      RosetteLayer *layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      guint group = rosette_layer_get_shape (layer)->group;

      if (above != 0 && rosette_layer_get_id (layer) == above)
        {
          paste->at = i + 1;
          paste->group = group;
        }
      g_ptr_array_add (paste->layers, layer);
      g_array_append_val (paste->groups, group);
    }
}

static void
paste_clear (Paste *paste)
{
  g_ptr_array_unref (paste->layers);
  g_array_unref (paste->groups);
  g_hash_table_unref (paste->new_ids);
}

/* What is in no group can be changed at once, whatever it was copied from. */
static void
add_copy (Paste *paste, RosetteLayer *layer, double dx, double dy, GArray *ids)
{
  const RosetteShape *old = rosette_layer_get_shape (layer);
  RosetteShape *shape = rosette_shape_copy (old);
  guint id = GPOINTER_TO_UINT (
    g_hash_table_lookup (paste->new_ids, GUINT_TO_POINTER (rosette_layer_get_id (layer))));

  shape->x += dx;
  shape->y += dy;
  if (old->group == 0)
    {
      shape->is_locked = FALSE;
      if (ids != NULL)
        g_array_append_val (ids, id);
    }
  shape->group =
    old->group == 0
      ? paste->group
      : GPOINTER_TO_UINT (g_hash_table_lookup (paste->new_ids, GUINT_TO_POINTER (old->group)));
  rosette_shape_normalize_like (shape, old);
  g_array_insert_val (paste->groups, paste->at, shape->group);
  g_ptr_array_insert (paste->layers, (int) paste->at++, rosette_layer_new (id, shape));
}

/* Groups that would be too deep in that of @above are put on top. */
static gboolean
is_too_deep (RosetteDesign *self, RosetteDesign *other, guint above)
{
  guint depth = above != 0 ? rosette_design_get_depth (self, above) : 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (other)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (other), i);

      if (depth + rosette_design_get_depth (other, rosette_layer_get_id (layer))
          > ROSETTE_MAX_GROUP_DEPTH)
        return TRUE;
    }

  return FALSE;
}

gboolean
rosette_design_paste (RosetteDesign *self,
                      RosetteDesign *other,
                      double dx,
                      double dy,
                      guint above,
                      const char *label,
                      GArray *ids)
{
  guint n_copies;
  Paste paste;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self) && ROSETTE_IS_DESIGN (other), FALSE);

  n_copies = g_list_model_get_n_items (G_LIST_MODEL (other));
  if (g_list_model_get_n_items (G_LIST_MODEL (self)) + n_copies > ROSETTE_MAX_LAYERS)
    return FALSE;
  if (n_copies == 0)
    return TRUE;

  paste_init (&paste, self, is_too_deep (self, other, above) ? 0 : above);
  for (guint i = 0; i < n_copies; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (other), i);

      g_hash_table_insert (paste.new_ids, GUINT_TO_POINTER (rosette_layer_get_id (layer)),
                           GUINT_TO_POINTER (rosette_design_reserve_id (self)));
    }
  for (guint i = 0; i < n_copies; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (other), i);

      add_copy (&paste, layer, dx, dy, ids);
    }
  rosette_design_push_arrangement (self, paste.layers, paste.groups, label);
  paste_clear (&paste);

  return TRUE;
}
