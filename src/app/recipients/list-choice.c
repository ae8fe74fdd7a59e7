/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/list-choice.h"

#include "library/tags.h"

#include <glib/gi18n.h>

/* So many are looked through faster than one types. */
#define MAX_UNSEARCHED 20

struct _RosetteListChoice
{
  AdwBin parent_instance;

  GListModel *lists; /* nullable */
  RosetteRecipientList *list;
  GListModel *recipients; /* nullable */
  GStrv tags;             /* that somebody has */
  char *tag;              /* one of them, or NULL */

  GtkDropDown *drop_down;
  GtkDropDown *tag_drop_down;
  gboolean updating; /* the drop-downs follow; nobody has touched them */
  guint tags_source; /* tags are about to be looked for */
};

G_DEFINE_FINAL_TYPE (RosetteListChoice, rosette_list_choice, ADW_TYPE_BIN)

enum
{
  PROP_LIST = 1,
  PROP_TAG,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static guint
count_lists (RosetteListChoice *self)
{
  return self->lists != NULL ? g_list_model_get_n_items (self->lists) : 0;
}

/* The place in the drop-down: everybody comes first. */
static guint
find_position (RosetteListChoice *self)
{
  for (guint i = 0; i < count_lists (self); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (self->lists, i);

      if (list == self->list)
        return i + 1;
    }

  return 0;
}

static void
selected_cb (RosetteListChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);
  g_autoptr (RosetteRecipientList) list = NULL;

  if (self->updating)
    return;

  if (selected > 0 && selected <= count_lists (self))
    list = g_list_model_get_item (self->lists, selected - 1);
  rosette_list_choice_set_list (self, list);
}

static void
update_visible (RosetteListChoice *self)
{
  gboolean has_lists = count_lists (self) > 0;
  gboolean has_tags = self->tags[0] != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->drop_down), has_lists);
  gtk_widget_set_visible (GTK_WIDGET (self->tag_drop_down), has_tags);
  gtk_widget_set_visible (GTK_WIDGET (self), has_lists || has_tags);
}

/* The place in the drop-down: any comes first. */
static guint
find_tag (RosetteListChoice *self, const char *tag)
{
  g_autofree char *key = tag != NULL ? rosette_recipient_fold (tag) : NULL;

  for (guint i = 0; key != NULL && self->tags[i] != NULL; i++)
    {
      g_autofree char *other = rosette_recipient_fold (self->tags[i]);

      if (g_str_equal (key, other))
        return i + 1;
    }

  return 0;
}

static void
tag_selected_cb (RosetteListChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->tag_drop_down);

  if (!self->updating && selected != GTK_INVALID_LIST_POSITION)
    rosette_list_choice_set_tag (self, selected > 0 ? self->tags[selected - 1] : NULL);
}

static void
show_tags (RosetteListChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  /* Translators: people of whatever class or group */
  gtk_string_list_append (names, _ ("Any Tag"));
  for (gsize i = 0; self->tags[i] != NULL; i++)
    gtk_string_list_append (names, self->tags[i]);

  self->updating = TRUE;
  gtk_drop_down_set_model (self->tag_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_enable_search (self->tag_drop_down,
                                   g_strv_length (self->tags) > MAX_UNSEARCHED);
  gtk_drop_down_set_selected (self->tag_drop_down, find_tag (self, self->tag));
  self->updating = FALSE;
}

void
rosette_list_choice_refresh (RosetteListChoice *self)
{
  g_auto (GStrv) tags = NULL;

  g_return_if_fail (ROSETTE_IS_LIST_CHOICE (self));

  g_clear_handle_id (&self->tags_source, g_source_remove);
  tags = self->recipients != NULL ? rosette_tags_list (self->recipients) : g_new0 (char *, 1);
  if (g_strv_equal ((const char *const *) tags, (const char *const *) self->tags))
    return;

  g_strfreev (self->tags);
  self->tags = g_steal_pointer (&tags);
  show_tags (self);
  update_visible (self);
  if (find_tag (self, self->tag) == 0)
    rosette_list_choice_set_tag (self, NULL);
}

static gboolean
refresh_cb (gpointer user_data)
{
  RosetteListChoice *self = user_data;

  self->tags_source = 0;
  rosette_list_choice_refresh (self);

  return G_SOURCE_REMOVE;
}

/* Once for many changes, and after what was shown first is shown: each looks at everybody. */
static void
queue_refresh (RosetteListChoice *self)
{
  if (self->tags_source == 0)
    self->tags_source = g_idle_add_full (G_PRIORITY_LOW, refresh_cb, self, NULL);
}

/* Called when a list comes, goes, or is called otherwise. */
static void
update (RosetteListChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint position = find_position (self);

  gtk_string_list_append (names, _ ("Everybody"));
  for (guint i = 0; i < count_lists (self); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (self->lists, i);

      gtk_string_list_append (names, rosette_recipient_list_get_name (list));
      g_signal_handlers_disconnect_by_func (list, update, self);
      g_signal_connect_object (list, "notify::name", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->drop_down, position);
  self->updating = FALSE;
  update_visible (self);
  if (position == 0)
    rosette_list_choice_set_list (self, NULL);
}

static void
rosette_list_choice_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_list_choice_parent_class)->map (widget);

  queue_refresh (ROSETTE_LIST_CHOICE (widget));
}

static void
rosette_list_choice_dispose (GObject *object)
{
  rosette_list_choice_set_library (ROSETTE_LIST_CHOICE (object), NULL);

  G_OBJECT_CLASS (rosette_list_choice_parent_class)->dispose (object);
}

static void
rosette_list_choice_finalize (GObject *object)
{
  RosetteListChoice *self = ROSETTE_LIST_CHOICE (object);

  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_pointer (&self->tag, g_free);

  G_OBJECT_CLASS (rosette_list_choice_parent_class)->finalize (object);
}

static void
rosette_list_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, ROSETTE_LIST_CHOICE (object)->list);
      break;

    case PROP_TAG:
      g_value_set_string (value, ROSETTE_LIST_CHOICE (object)->tag);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_list_choice_class_init (RosetteListChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_list_choice_dispose;
  object_class->finalize = rosette_list_choice_finalize;
  object_class->get_property = rosette_list_choice_get_property;
  GTK_WIDGET_CLASS (klass)->map = rosette_list_choice_map;

  props[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, ROSETTE_TYPE_RECIPIENT_LIST,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_TAG] =
    g_param_spec_string ("tag", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static GtkDropDown *
new_drop_down (const char *name)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down = gtk_drop_down_new (NULL, expression);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_tooltip_text (drop_down, name);

  return GTK_DROP_DOWN (drop_down);
}

static void
rosette_list_choice_init (RosetteListChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->tags = g_new0 (char *, 1);
  self->drop_down = new_drop_down (_ ("Which people are shown"));
  self->tag_drop_down = new_drop_down (_ ("Which tag they have"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drop_down));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tag_drop_down));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->tag_drop_down, "notify::selected", G_CALLBACK (tag_selected_cb),
                            self);
  update (self);
  show_tags (self);
}

GtkWidget *
rosette_list_choice_new (void)
{
  return g_object_new (ROSETTE_TYPE_LIST_CHOICE, NULL);
}

static void
let_go (RosetteListChoice *self)
{
  for (guint i = 0; i < count_lists (self); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (self->lists, i);

      g_signal_handlers_disconnect_by_func (list, update, self);
    }
  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_func (self->lists, update, self);
  if (self->recipients != NULL)
    g_signal_handlers_disconnect_by_func (self->recipients, queue_refresh, self);
  g_clear_handle_id (&self->tags_source, g_source_remove);
  g_clear_object (&self->lists);
  g_clear_object (&self->list);
  g_clear_object (&self->recipients);
}

void
rosette_list_choice_set_library (RosetteListChoice *self, RosetteLibrary *library)
{
  g_return_if_fail (ROSETTE_IS_LIST_CHOICE (self));

  let_go (self);
  if (library == NULL)
    return;

  self->lists = g_object_ref (rosette_library_get_lists (library));
  g_signal_connect_object (self->lists, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->recipients = g_object_ref (rosette_library_get_recipients (library));
  g_signal_connect_object (self->recipients, "items-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  update (self);
  queue_refresh (self);
}

RosetteRecipientList *
rosette_list_choice_get_list (RosetteListChoice *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIST_CHOICE (self), NULL);

  return self->list;
}

void
rosette_list_choice_set_list (RosetteListChoice *self, RosetteRecipientList *list)
{
  g_return_if_fail (ROSETTE_IS_LIST_CHOICE (self));

  if (!g_set_object (&self->list, list))
    return;

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->drop_down, find_position (self));
  self->updating = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIST]);
}

const char *
rosette_list_choice_get_tag (RosetteListChoice *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIST_CHOICE (self), NULL);

  return self->tag;
}

void
rosette_list_choice_set_tag (RosetteListChoice *self, const char *tag)
{
  guint position;

  g_return_if_fail (ROSETTE_IS_LIST_CHOICE (self));

  position = find_tag (self, tag);
  tag = position > 0 ? self->tags[position - 1] : NULL;
  if (g_strcmp0 (self->tag, tag) == 0)
    return;

  g_free (self->tag);
  self->tag = g_strdup (tag);
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->tag_drop_down, position);
  self->updating = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAG]);
}

const char *const *
rosette_list_choice_get_tags (RosetteListChoice *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIST_CHOICE (self), NULL);

  return (const char *const *) self->tags;
}
