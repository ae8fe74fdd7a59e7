/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/design.h"

#include "artwork/design-edits.h"
#include "artwork/groups.h"
#include "base/limits.h"

#include <glib/gi18n-lib.h>

struct _RosetteDesign
{
  GObject parent_instance;

  GPtrArray *layers; /* of RosetteLayer, from the bottom */
  RosetteHistory *history;
  guint last_id;
  char *alt_text; /* NULL for none */
  char *unknown_attributes;
  char *unknown_content;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return ROSETTE_TYPE_LAYER;
}

static guint
get_n_items (GListModel *model)
{
  return ROSETTE_DESIGN (model)->layers->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  RosetteDesign *self = ROSETTE_DESIGN (model);

  if (position >= self->layers->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->layers, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteDesign,
                               rosette_design,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
rosette_design_finalize (GObject *object)
{
  RosetteDesign *self = ROSETTE_DESIGN (object);

  g_clear_object (&self->history);
  g_clear_pointer (&self->layers, g_ptr_array_unref);
  g_clear_pointer (&self->alt_text, g_free);
  g_clear_pointer (&self->unknown_attributes, g_free);
  g_clear_pointer (&self->unknown_content, g_free);

  G_OBJECT_CLASS (rosette_design_parent_class)->finalize (object);
}

static void
rosette_design_class_init (RosetteDesignClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_design_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_DESIGN, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_design_init (RosetteDesign *self)
{
  self->layers = g_ptr_array_new_with_free_func (g_object_unref);
  self->history = rosette_history_new (self, 0);
}

RosetteDesign *
rosette_design_new (void)
{
  return g_object_new (ROSETTE_TYPE_DESIGN, NULL);
}

RosetteDesign *
rosette_design_copy (RosetteDesign *self)
{
  RosetteDesign *copy = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  /* The ids of layers stay, since groups are named by them. */
  copy = rosette_design_new ();
  for (guint i = 0; i < self->layers->len; i++)
    {
      RosetteLayer *layer = g_ptr_array_index (self->layers, i);

      g_ptr_array_add (copy->layers,
                       rosette_layer_new (rosette_layer_get_id (layer),
                                          rosette_shape_copy (rosette_layer_get_shape (layer))));
    }
  copy->last_id = self->last_id;
  copy->alt_text = g_strdup (self->alt_text);
  rosette_design_set_unknown (copy, self->unknown_attributes, self->unknown_content);

  return copy;
}

static cairo_surface_t *
copy_surface (cairo_surface_t *surface)
{
  cairo_surface_t *copy = cairo_image_surface_create (cairo_image_surface_get_format (surface),
                                                      cairo_image_surface_get_width (surface),
                                                      cairo_image_surface_get_height (surface));
  cairo_t *cr = cairo_create (copy);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return copy;
}

/* Pixman counts its references without a lock. */
RosetteDesign *
rosette_design_copy_apart (RosetteDesign *self)
{
  RosetteDesign *copy = rosette_design_copy (self);

  for (guint i = 0; copy != NULL && i < copy->layers->len; i++)
    {
      RosetteLayer *layer = g_ptr_array_index (copy->layers, i);
      g_autoptr (RosetteShape) shape = NULL;
      cairo_surface_t *apart = NULL;

      if (rosette_layer_get_shape (layer)->shown == NULL)
        continue;
      shape = rosette_shape_copy (rosette_layer_get_shape (layer));
      apart = copy_surface (shape->shown);
      cairo_surface_destroy (shape->shown);
      shape->shown = apart;
      rosette_layer_set_shape (layer, shape);
    }

  return copy;
}

RosetteHistory *
rosette_design_get_history (RosetteDesign *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  return self->history;
}

gboolean
rosette_design_get_index (RosetteDesign *self, guint id, guint *index)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), FALSE);

  for (guint i = 0; i < self->layers->len; i++)
    if (rosette_layer_get_id (g_ptr_array_index (self->layers, i)) == id)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

RosetteLayer *
rosette_design_get_layer (RosetteDesign *self, guint id)
{
  guint index;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  return rosette_design_get_index (self, id, &index) ? g_ptr_array_index (self->layers, index)
                                                     : NULL;
}

/* Takes @shape over; NULL when there is no room. */
static RosetteLayer *
make_layer (RosetteDesign *self, RosetteShape *shape, guint id)
{
  rosette_shape_normalize (shape);
  if (self->layers->len < ROSETTE_MAX_LAYERS)
    return rosette_layer_new (id, shape);

  rosette_shape_free (shape);

  return NULL;
}

guint
rosette_design_insert (RosetteDesign *self, RosetteShape *shape, guint index, const char *label)
{
  g_autoptr (RosetteLayer) layer = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), 0);
  g_return_val_if_fail (shape != NULL, 0);

  if (!rosette_groups_has_any (self))
    shape->group = 0;
  layer = make_layer (self, shape, rosette_design_reserve_id (self));
  if (layer == NULL)
    return 0;

  index = MIN (index, self->layers->len);
  if (rosette_groups_has_any (self))
    rosette_groups_insert (self, layer, index, label);
  else
    rosette_design_push_add (self, layer, index, label);

  return rosette_layer_get_id (layer);
}

guint
rosette_design_add (RosetteDesign *self, RosetteShape *shape, const char *label)
{
  return rosette_design_insert (self, shape, G_MAXUINT, label);
}

guint
rosette_design_reserve_id (RosetteDesign *self)
{
  return ++self->last_id;
}

gboolean
rosette_design_append (RosetteDesign *self, RosetteShape *shape)
{
  return rosette_design_append_as (self, shape, rosette_design_reserve_id (self));
}

gboolean
rosette_design_append_as (RosetteDesign *self, RosetteShape *shape, guint id)
{
  g_autoptr (RosetteLayer) layer = make_layer (self, shape, id);

  if (layer != NULL)
    rosette_design_insert_layer (self, layer, self->layers->len);

  return layer != NULL;
}

void
rosette_design_remove (RosetteDesign *self, guint id, const char *label)
{
  guint index;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));

  if (!rosette_design_get_index (self, id, &index))
    return;

  if (rosette_groups_has_any (self))
    rosette_groups_remove (self, id, label);
  else
    rosette_design_push_remove (self, g_ptr_array_index (self->layers, index), index, label);
}

/* Of one layer, whose box need not be measured again when only its place is another. */
static void
change_one (RosetteDesign *self, RosetteLayer *layer, const RosetteShape *shape, const char *label)
{
  g_autoptr (RosetteShape) after = rosette_shape_copy (shape);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) shapes = g_ptr_array_new ();
  guint id = rosette_layer_get_id (layer);

  rosette_shape_normalize_like (after, rosette_layer_get_shape (layer));
  after->group = rosette_layer_get_shape (layer)->group;
  if (rosette_shape_equal (rosette_layer_get_shape (layer), after))
    return;

  g_array_append_val (ids, id);
  g_ptr_array_add (shapes, after);
  rosette_design_push_changes (self, ids, shapes, label);
}

void
rosette_design_change (RosetteDesign *self, guint id, const RosetteShape *shape, const char *label)
{
  RosetteLayer *layer = NULL;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));
  g_return_if_fail (shape != NULL);

  layer = rosette_design_get_layer (self, id);
  if (layer == NULL)
    return;

  if (rosette_layer_get_shape (layer)->kind == ROSETTE_SHAPE_GROUP)
    rosette_groups_change (self, id, shape, label);
  else
    change_one (self, layer, shape, label);
}

void
rosette_design_change_all (RosetteDesign *self, GArray *ids, GPtrArray *shapes, const char *label)
{
  g_autoptr (GPtrArray) after =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_shape_free);
  gboolean is_same = TRUE;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));
  g_return_if_fail (ids != NULL && shapes != NULL && ids->len == shapes->len);

  for (guint i = 0; i < ids->len; i++)
    {
      RosetteLayer *layer = rosette_design_get_layer (self, g_array_index (ids, guint, i));
      RosetteShape *shape = rosette_shape_copy (g_ptr_array_index (shapes, i));

      g_ptr_array_add (after, shape);
      if (layer == NULL)
        return;
      rosette_shape_normalize_like (shape, rosette_layer_get_shape (layer));
      shape->group = rosette_layer_get_shape (layer)->group;
      is_same = is_same && rosette_shape_equal (rosette_layer_get_shape (layer), shape);
    }
  if (!is_same)
    rosette_design_push_changes (self, ids, after, label);
}

void
rosette_design_move_by (RosetteDesign *self, guint id, double dx, double dy, const char *label)
{
  g_autoptr (RosetteShape) shape = NULL;
  RosetteLayer *layer = NULL;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));

  layer = rosette_design_get_layer (self, id);
  if (layer == NULL)
    return;

  shape = rosette_shape_copy (rosette_layer_get_shape (layer));
  shape->x += dx;
  shape->y += dy;
  rosette_design_change (self, id, shape, label);
}

void
rosette_design_reorder (RosetteDesign *self, guint id, guint index, const char *label)
{
  guint from;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));

  if (!rosette_design_get_index (self, id, &from))
    return;

  index = MIN (index, self->layers->len - 1);
  if (index == from)
    return;

  if (rosette_groups_has_any (self))
    rosette_groups_reorder (self, id, index, label);
  else
    rosette_design_push_reorder (self, from, index, label);
}

void
rosette_design_insert_layer (RosetteDesign *self, RosetteLayer *layer, guint index)
{
  g_ptr_array_insert (self->layers, (int) index, g_object_ref (layer));
  g_list_model_items_changed (G_LIST_MODEL (self), index, 0, 1);
  rosette_design_emit_changed (self);
}

void
rosette_design_take_layer (RosetteDesign *self, guint index)
{
  g_ptr_array_remove_index (self->layers, index);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
  rosette_design_emit_changed (self);
}

void
rosette_design_carry_layer (RosetteDesign *self, guint from, guint to)
{
  guint first = MIN (from, to);
  guint n_layers = MAX (from, to) - first + 1;

  g_ptr_array_insert (self->layers, (int) to, g_ptr_array_steal_index (self->layers, from));
  g_list_model_items_changed (G_LIST_MODEL (self), first, n_layers, n_layers);
  rosette_design_emit_changed (self);
}

void
rosette_design_set_layers (RosetteDesign *self, GPtrArray *layers)
{
  guint n_before = self->layers->len, n_after = layers->len, first = 0, last = 0;

  while (first < MIN (n_before, n_after)
         && g_ptr_array_index (self->layers, first) == g_ptr_array_index (layers, first))
    first++;
  while (last < MIN (n_before, n_after) - first
         && g_ptr_array_index (self->layers, n_before - 1 - last)
              == g_ptr_array_index (layers, n_after - 1 - last))
    last++;

  g_ptr_array_set_size (self->layers, 0);
  for (guint i = 0; i < layers->len; i++)
    g_ptr_array_add (self->layers, g_object_ref (g_ptr_array_index (layers, i)));
  if (n_before - last > first || n_after - last > first)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_before - last - first,
                                n_after - last - first);
  rosette_design_emit_changed (self);
}

void
rosette_design_emit_changed (RosetteDesign *self)
{
  rosette_groups_refit (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const char *
rosette_design_get_unknown_attributes (RosetteDesign *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  return self->unknown_attributes;
}

const char *
rosette_design_get_unknown_content (RosetteDesign *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  return self->unknown_content;
}

void
rosette_design_set_unknown (RosetteDesign *self, const char *attributes, const char *content)
{
  g_return_if_fail (ROSETTE_IS_DESIGN (self));

  g_free (self->unknown_attributes);
  self->unknown_attributes = g_strdup (attributes);
  g_free (self->unknown_content);
  self->unknown_content = g_strdup (content);
}

const char *
rosette_design_get_alt_text (RosetteDesign *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  return self->alt_text;
}

void
rosette_design_set_alt_text (RosetteDesign *self, const char *alt_text)
{
  g_autofree char *tidied = g_strdup (alt_text != NULL ? alt_text : "");

  g_return_if_fail (ROSETTE_IS_DESIGN (self));

  rosette_shape_tidy_text (&tidied, FALSE, ROSETTE_MAX_ALT_TEXT_BYTES);
  g_strstrip (tidied);
  g_free (self->alt_text);
  self->alt_text = tidied[0] != '\0' ? g_steal_pointer (&tidied) : NULL;
}

void
rosette_design_change_alt_text (RosetteDesign *self, const char *alt_text, const char *label)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_if_fail (ROSETTE_IS_DESIGN (self));

  before = g_strdup (self->alt_text);
  rosette_design_set_alt_text (self, alt_text);
  after = g_strdup (self->alt_text);
  rosette_design_set_alt_text (self, before);
  if (g_strcmp0 (before, after) != 0)
    rosette_design_push_alt_text (self, after, label);
}

char *
rosette_design_dup_words (RosetteDesign *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  for (guint i = 0; i < self->layers->len; i++)
    {
      RosetteLayer *layer = g_ptr_array_index (self->layers, i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      if (rosette_shape_is_text (shape) && shape->text[0] != '\0'
          && rosette_design_is_shown (self, rosette_layer_get_id (layer)))
        {
          g_autofree char *line = g_strdelimit (g_strdup (shape->text), "\r\n\t", ' ');

          g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", g_strstrip (line));
        }
    }

  return words->len > 0 ? g_strdup (words->str) : NULL;
}

/* What the lowest shape is called. */
static char *
dup_ground (RosetteDesign *self)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      RosetteLayer *layer = g_ptr_array_index (self->layers, i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      if (shape->kind != ROSETTE_SHAPE_GROUP && !rosette_shape_is_text (shape)
          && rosette_design_is_shown (self, rosette_layer_get_id (layer)))
        return rosette_shape_dup_label (shape);
    }

  return g_strdup (_ ("Badge"));
}

/* The texts say most; the lowest shape, what it looks like; the others are ornament. */
char *
rosette_design_dup_alt_text (RosetteDesign *self)
{
  g_autofree char *ground = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  ground = dup_ground (self);
  words = rosette_design_dup_words (self);
  if (words == NULL)
    return g_steal_pointer (&ground);

  /* Translators: the proposed alt text of a badge: its lowest layer, and the texts on it. */
  return g_strdup_printf (_ ("%s with the text: %s"), ground, words);
}
