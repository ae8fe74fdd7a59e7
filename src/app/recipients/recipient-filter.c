/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipient-filter.h"

#include "library/recipient.h"

struct _RosetteRecipientFilter
{
  GtkFilter parent_instance;

  RosetteRecipientList *list; /* nullable */
  char *tag;                  /* nullable: as rosette_recipient_fold() leaves it */
  char *search;
  GStrv words; /* of the search, as rosette_recipient_fold() leaves them */
};

G_DEFINE_FINAL_TYPE (RosetteRecipientFilter, rosette_recipient_filter, GTK_TYPE_FILTER)

enum
{
  PROP_SEARCH = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static GStrv
split (const char *search)
{
  g_autofree char *folded = rosette_recipient_fold (search);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] != '\0')
        g_ptr_array_add (words, g_strdup (parts[i]));
    }
  g_ptr_array_add (words, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

static gboolean
has_all (gpointer item, const char *const *words)
{
  const char *text = words[0] != NULL ? rosette_recipient_get_search_text (item) : NULL;

  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
rosette_recipient_filter_match (GtkFilter *filter, gpointer item)
{
  RosetteRecipientFilter *self = ROSETTE_RECIPIENT_FILTER (filter);

  if (self->list != NULL && !rosette_recipient_list_contains (self->list, item))
    return FALSE;
  if (self->tag != NULL && !rosette_recipient_has_tag (item, self->tag))
    return FALSE;

  return has_all (item, (const char *const *) self->words);
}

static GtkFilterMatch
rosette_recipient_filter_get_strictness (GtkFilter *filter)
{
  RosetteRecipientFilter *self = ROSETTE_RECIPIENT_FILTER (filter);

  return self->words[0] == NULL && self->list == NULL && self->tag == NULL ? GTK_FILTER_MATCH_ALL
                                                                           : GTK_FILTER_MATCH_SOME;
}

static void
list_changed_cb (GtkFilter *filter)
{
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
rosette_recipient_filter_dispose (GObject *object)
{
  g_clear_object (&ROSETTE_RECIPIENT_FILTER (object)->list);

  G_OBJECT_CLASS (rosette_recipient_filter_parent_class)->dispose (object);
}

static void
rosette_recipient_filter_finalize (GObject *object)
{
  RosetteRecipientFilter *self = ROSETTE_RECIPIENT_FILTER (object);

  g_clear_pointer (&self->tag, g_free);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (rosette_recipient_filter_parent_class)->finalize (object);
}

static void
rosette_recipient_filter_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCH:
      g_value_set_string (value,
                          rosette_recipient_filter_get_search (ROSETTE_RECIPIENT_FILTER (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_recipient_filter_set_property (GObject *object,
                                       guint prop_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCH:
      rosette_recipient_filter_set_search (ROSETTE_RECIPIENT_FILTER (object),
                                           g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_recipient_filter_class_init (RosetteRecipientFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->dispose = rosette_recipient_filter_dispose;
  object_class->finalize = rosette_recipient_filter_finalize;
  object_class->get_property = rosette_recipient_filter_get_property;
  object_class->set_property = rosette_recipient_filter_set_property;
  filter_class->match = rosette_recipient_filter_match;
  filter_class->get_strictness = rosette_recipient_filter_get_strictness;

  props[PROP_SEARCH] = g_param_spec_string (
    "search", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_recipient_filter_init (RosetteRecipientFilter *self)
{
  self->search = g_strdup ("");
  self->words = split ("");
}

RosetteRecipientFilter *
rosette_recipient_filter_new (void)
{
  return g_object_new (ROSETTE_TYPE_RECIPIENT_FILTER, NULL);
}

const char *
rosette_recipient_filter_get_search (RosetteRecipientFilter *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_FILTER (self), NULL);

  return self->search;
}

/* A longer search can only let fewer through: then those that are out are not asked again. */
static GtkFilterChange
compare_searches (const char *before, const char *after)
{
  if (g_str_has_prefix (after, before))
    return GTK_FILTER_CHANGE_MORE_STRICT;
  if (g_str_has_prefix (before, after))
    return GTK_FILTER_CHANGE_LESS_STRICT;

  return GTK_FILTER_CHANGE_DIFFERENT;
}

gboolean
rosette_recipient_filter_finds_others (RosetteRecipientFilter *self,
                                       const char *search,
                                       GListModel *all,
                                       GListModel *shown)
{
  g_auto (GStrv) words = NULL;
  guint n_all = g_list_model_get_n_items (all);
  guint n_shown = g_list_model_get_n_items (shown);
  guint n_passed = 0;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_FILTER (self), TRUE);

  words = split (search);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (shown, i);

      if (!has_all (recipient, (const char *const *) words))
        return TRUE;
    }
  if (n_shown == n_all || g_str_has_prefix (search, self->search))
    return FALSE;
  for (guint i = 0; i < n_all && n_passed <= n_shown; i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (all, i);

      n_passed += has_all (recipient, (const char *const *) words) ? 1 : 0;
    }

  return n_passed != n_shown;
}

void
rosette_recipient_filter_set_search (RosetteRecipientFilter *self, const char *search)
{
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_return_if_fail (ROSETTE_IS_RECIPIENT_FILTER (self));

  if (search == NULL)
    search = "";
  if (g_str_equal (self->search, search))
    return;

  change = compare_searches (self->search, search);
  g_free (self->search);
  self->search = g_strdup (search);
  g_strfreev (self->words);
  self->words = split (search);
  gtk_filter_changed (GTK_FILTER (self), change);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH]);
}

void
rosette_recipient_filter_set_list (RosetteRecipientFilter *self, RosetteRecipientList *list)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENT_FILTER (self));

  if (self->list == list)
    return;

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, list_changed_cb, self);
  g_set_object (&self->list, list);
  if (list != NULL)
    g_signal_connect_object (list, "notify::generation", G_CALLBACK (list_changed_cb), self,
                             G_CONNECT_SWAPPED);
  list_changed_cb (GTK_FILTER (self));
}

void
rosette_recipient_filter_set_tag (RosetteRecipientFilter *self, const char *tag)
{
  g_autofree char *key = NULL;

  g_return_if_fail (ROSETTE_IS_RECIPIENT_FILTER (self));

  key = tag != NULL ? rosette_recipient_fold (tag) : NULL;
  if (g_strcmp0 (self->tag, key) == 0)
    return;

  g_free (self->tag);
  self->tag = g_steal_pointer (&key);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

void
rosette_recipient_filter_refresh (RosetteRecipientFilter *self)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENT_FILTER (self));

  if (self->tag != NULL)
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}
