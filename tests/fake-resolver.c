/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fake-resolver.h"

struct _RosetteTestResolver
{
  GResolver parent_instance;

  GMutex mutex;      /* names are asked for on any thread */
  GHashTable *names; /* name -> GPtrArray of answers */
  GResolver *before;
  guint n_asked;
};

G_DEFINE_FINAL_TYPE (RosetteTestResolver, rosette_test_resolver, G_TYPE_RESOLVER)

static const char *
next_answer (RosetteTestResolver *self, const char *name)
{
  GPtrArray *answers = g_hash_table_lookup (self->names, name);

  self->n_asked++;
  if (answers == NULL)
    return NULL;
  if (answers->len > 1)
    {
      const char *answer = g_intern_string (answers->pdata[0]);

      g_ptr_array_remove_index (answers, 0);
      return answer;
    }

  return answers->pdata[0];
}

static GList *
look_up (RosetteTestResolver *self, const char *name, int family, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const char *answer = next_answer (self, name);
  g_auto (GStrv) words = answer != NULL ? g_strsplit (answer, " ", -1) : NULL;
  GList *found = NULL;

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    {
      GInetAddress *address = g_inet_address_new_from_string (words[i]);

      if (family == G_SOCKET_FAMILY_INVALID || (int) g_inet_address_get_family (address) == family)
        found = g_list_append (found, address);
      else
        g_object_unref (address);
    }
  if (found == NULL)
    g_set_error (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "no such name: %s", name);

  return found;
}

static int
get_family (GResolverNameLookupFlags flags)
{
  if (flags & G_RESOLVER_NAME_LOOKUP_FLAGS_IPV4_ONLY)
    return G_SOCKET_FAMILY_IPV4;
  if (flags & G_RESOLVER_NAME_LOOKUP_FLAGS_IPV6_ONLY)
    return G_SOCKET_FAMILY_IPV6;

  return G_SOCKET_FAMILY_INVALID;
}

static GList *
lookup_by_name (GResolver *resolver, const char *name, GCancellable *cancellable, GError **error)
{
  return look_up (ROSETTE_TEST_RESOLVER (resolver), name, G_SOCKET_FAMILY_INVALID, error);
}

static GList *
lookup_by_name_with_flags (GResolver *resolver,
                           const char *name,
                           GResolverNameLookupFlags flags,
                           GCancellable *cancellable,
                           GError **error)
{
  return look_up (ROSETTE_TEST_RESOLVER (resolver), name, get_family (flags), error);
}

static void
free_addresses (gpointer data)
{
  g_list_free_full (data, g_object_unref);
}

static void
lookup_async (GResolver *resolver,
              const char *name,
              GResolverNameLookupFlags flags,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, user_data);
  GError *error = NULL;
  GList *found = look_up (ROSETTE_TEST_RESOLVER (resolver), name, get_family (flags), &error);

  if (found != NULL)
    g_task_return_pointer (task, found, free_addresses);
  else
    g_task_return_error (task, error);
}

static void
lookup_by_name_async (GResolver *resolver,
                      const char *name,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  lookup_async (resolver, name, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, callback,
                user_data);
}

static GList *
lookup_finish (GResolver *resolver, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
rosette_test_resolver_finalize (GObject *object)
{
  RosetteTestResolver *self = ROSETTE_TEST_RESOLVER (object);

  g_mutex_clear (&self->mutex);
  g_hash_table_unref (self->names);
  g_clear_object (&self->before);

  G_OBJECT_CLASS (rosette_test_resolver_parent_class)->finalize (object);
}

static void
rosette_test_resolver_class_init (RosetteTestResolverClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rosette_test_resolver_finalize;
  resolver_class->lookup_by_name = lookup_by_name;
  resolver_class->lookup_by_name_async = lookup_by_name_async;
  resolver_class->lookup_by_name_finish = lookup_finish;
  resolver_class->lookup_by_name_with_flags = lookup_by_name_with_flags;
  resolver_class->lookup_by_name_with_flags_async = lookup_async;
  resolver_class->lookup_by_name_with_flags_finish = lookup_finish;
}

static void
rosette_test_resolver_init (RosetteTestResolver *self)
{
  g_mutex_init (&self->mutex);
  self->names =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

RosetteTestResolver *
rosette_test_resolver_enter (void)
{
  RosetteTestResolver *self = g_object_new (ROSETTE_TYPE_TEST_RESOLVER, NULL);

  self->before = g_resolver_get_default ();
  g_resolver_set_default (G_RESOLVER (self));

  return self;
}

void
rosette_test_resolver_leave (RosetteTestResolver *self)
{
  g_resolver_set_default (self->before);
  g_object_unref (self);
}

void
rosette_test_resolver_put (RosetteTestResolver *self, const char *name, const char *addresses)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GPtrArray *answers = g_hash_table_lookup (self->names, name);

  if (answers == NULL)
    {
      answers = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->names, g_strdup (name), answers);
    }
  g_ptr_array_add (answers, g_strdup (addresses));
}

guint
rosette_test_resolver_get_n_asked (RosetteTestResolver *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_asked;
}
