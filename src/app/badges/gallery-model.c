/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/gallery-model.h"

#include "badges/meaning.h"
#include "library/badge.h"

struct _RosetteGalleryModel
{
  GObject parent_instance;

  GListModel *badges;
  char *search;

  GPtrArray *watched; /* each of badges, at its place */
  GtkSorter *sorter;
  GtkFilter *filter;
  GtkSortListModel *sorted;
  GtkFilterListModel *filtered; /* of sorted: what is seen from outside */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteGalleryModel,
                               rosette_gallery_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  PROP_BADGES = 1,
  PROP_SEARCH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static GType
model_get_item_type (GListModel *list)
{
  return ROSETTE_TYPE_BADGE;
}

static guint
model_get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ROSETTE_GALLERY_MODEL (list)->filtered));
}

static gpointer
model_get_item (GListModel *list, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (ROSETTE_GALLERY_MODEL (list)->filtered), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = model_get_item_type;
  iface->get_n_items = model_get_n_items;
  iface->get_item = model_get_item;
}

static int
compare_badges (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *name_a = rosette_badge_get_name ((RosetteBadge *) a);
  const char *name_b = rosette_badge_get_name ((RosetteBadge *) b);
  g_autofree char *key_a = g_utf8_casefold (name_a, -1);
  g_autofree char *key_b = g_utf8_casefold (name_b, -1);

  if ((name_a[0] == '\0') != (name_b[0] == '\0'))
    return name_a[0] == '\0' ? GTK_ORDERING_LARGER : GTK_ORDERING_SMALLER;

  return gtk_ordering_from_cmpfunc (g_utf8_collate (key_a, key_b));
}

/* All that is searched of a badge. */
static char *
dup_searched (RosetteBadge *badge)
{
  g_autoptr (RosetteMeaning) meaning =
    rosette_meaning_read (rosette_badge_get_achievement_json (badge));
  g_autofree char *tags = g_strjoinv (" ", meaning->tags);

  return g_strconcat (rosette_badge_get_name (badge), " ", tags, NULL);
}

static gboolean
match_badge (gpointer item, gpointer user_data)
{
  RosetteGalleryModel *self = user_data;
  g_autofree char *text = NULL;

  if (self->search == NULL || self->search[0] == '\0')
    return TRUE;

  text = dup_searched (item);

  return g_str_match_string (self->search, text, TRUE);
}

static void
badge_changed_cb (RosetteGalleryModel *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
unwatch (RosetteGalleryModel *self, guint position, guint n)
{
  for (guint i = position; i < position + n; i++)
    g_signal_handlers_disconnect_by_func (self->watched->pdata[i], badge_changed_cb, self);
  if (n > 0)
    g_ptr_array_remove_range (self->watched, position, n);
}

static void
badges_changed_cb (RosetteGalleryModel *self, guint position, guint removed, guint added)
{
  unwatch (self, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      RosetteBadge *badge = g_list_model_get_item (self->badges, i);

      g_ptr_array_insert (self->watched, i, badge);
      g_signal_connect_swapped (badge, "notify::name", G_CALLBACK (badge_changed_cb), self);
      g_signal_connect_swapped (badge, "notify::achievement", G_CALLBACK (badge_changed_cb), self);
    }
}

static void
unset_badges (RosetteGalleryModel *self)
{
  if (self->badges != NULL)
    g_signal_handlers_disconnect_by_func (self->badges, badges_changed_cb, self);
  unwatch (self, 0, self->watched->len);
  g_clear_object (&self->badges);
}

static void
rosette_gallery_model_dispose (GObject *object)
{
  RosetteGalleryModel *self = ROSETTE_GALLERY_MODEL (object);

  unset_badges (self);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);

  G_OBJECT_CLASS (rosette_gallery_model_parent_class)->dispose (object);
}

static void
rosette_gallery_model_finalize (GObject *object)
{
  RosetteGalleryModel *self = ROSETTE_GALLERY_MODEL (object);

  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->watched, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_gallery_model_parent_class)->finalize (object);
}

static void
rosette_gallery_model_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosetteGalleryModel *self = ROSETTE_GALLERY_MODEL (object);

  switch (prop_id)
    {
    case PROP_BADGES:
      g_value_set_object (value, self->badges);
      break;

    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_gallery_model_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  RosetteGalleryModel *self = ROSETTE_GALLERY_MODEL (object);

  switch (prop_id)
    {
    case PROP_BADGES:
      rosette_gallery_model_set_badges (self, g_value_get_object (value));
      break;

    case PROP_SEARCH:
      rosette_gallery_model_set_search (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_gallery_model_class_init (RosetteGalleryModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rosette_gallery_model_dispose;
  object_class->finalize = rosette_gallery_model_finalize;
  object_class->get_property = rosette_gallery_model_get_property;
  object_class->set_property = rosette_gallery_model_set_property;

  props[PROP_BADGES] = g_param_spec_object ("badges", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_gallery_model_init (RosetteGalleryModel *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_badges, NULL, NULL));
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_badge, self, NULL));
  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (self->sorter));
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)),
                                              g_object_ref (self->filter));
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (g_list_model_items_changed),
                           self, G_CONNECT_SWAPPED);
}

RosetteGalleryModel *
rosette_gallery_model_new (GListModel *badges)
{
  return g_object_new (ROSETTE_TYPE_GALLERY_MODEL, "badges", badges, NULL);
}

void
rosette_gallery_model_set_badges (RosetteGalleryModel *self, GListModel *badges)
{
  g_return_if_fail (ROSETTE_IS_GALLERY_MODEL (self));

  if (self->badges == badges)
    return;

  unset_badges (self);
  if (badges != NULL)
    {
      self->badges = g_object_ref (badges);
      g_signal_connect_swapped (badges, "items-changed", G_CALLBACK (badges_changed_cb), self);
      badges_changed_cb (self, 0, 0, g_list_model_get_n_items (badges));
    }
  gtk_sort_list_model_set_model (self->sorted, badges);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BADGES]);
}

const char *
rosette_gallery_model_get_search (RosetteGalleryModel *self)
{
  g_return_val_if_fail (ROSETTE_IS_GALLERY_MODEL (self), NULL);

  return self->search;
}

void
rosette_gallery_model_set_search (RosetteGalleryModel *self, const char *search)
{
  g_return_if_fail (ROSETTE_IS_GALLERY_MODEL (self));

  if (g_strcmp0 (self->search, search) == 0)
    return;

  g_free (self->search);
  self->search = g_strdup (search);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH]);
}
