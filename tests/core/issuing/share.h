/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <string.h>

G_BEGIN_DECLS

/* A folder as a share is that gvfs mounts: it has an address, share://…, and no path. What is in it
 * is a folder of this computer. */

#define SHARE_SCHEME "share"
#define SHARE_PREFIX SHARE_SCHEME "://host"

#define SHARE_TYPE_FILE (share_file_get_type ())
G_DECLARE_FINAL_TYPE (ShareFile, share_file, SHARE, FILE, GObject)

struct _ShareFile
{
  GObject parent_instance;

  GFile *inner;
};

static void share_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ShareFile,
                               share_file,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, share_file_iface_init))

/* @inner: (transfer full) */
static inline GFile *
share_wrap (GFile *inner)
{
  ShareFile *self = inner != NULL ? g_object_new (SHARE_TYPE_FILE, NULL) : NULL;

  if (self != NULL)
    self->inner = inner;

  return (GFile *) self;
}

static inline GFile *
share_inner (GFile *file)
{
  return SHARE_FILE (file)->inner;
}

static void
share_file_finalize (GObject *object)
{
  g_object_unref (SHARE_FILE (object)->inner);

  G_OBJECT_CLASS (share_file_parent_class)->finalize (object);
}

static void
share_file_class_init (ShareFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = share_file_finalize;
}

static void
share_file_init (ShareFile *self)
{
}

static GFile *
share_dup (GFile *file)
{
  return share_wrap (g_file_dup (share_inner (file)));
}

static guint
share_hash (GFile *file)
{
  return g_file_hash (share_inner (file));
}

static gboolean
share_equal (GFile *file, GFile *other)
{
  return g_file_equal (share_inner (file), share_inner (other));
}

static gboolean
share_is_native (GFile *file)
{
  return FALSE;
}

static gboolean
share_has_uri_scheme (GFile *file, const char *scheme)
{
  return g_str_equal (scheme, SHARE_SCHEME);
}

static char *
share_get_uri_scheme (GFile *file)
{
  return g_strdup (SHARE_SCHEME);
}

static char *
share_get_basename (GFile *file)
{
  return g_file_get_basename (share_inner (file));
}

static char *
share_get_path (GFile *file)
{
  return NULL;
}

static char *
share_get_uri (GFile *file)
{
  g_autofree char *inner = g_file_get_uri (share_inner (file));

  return g_strconcat (SHARE_PREFIX, inner + strlen ("file://"), NULL);
}

static GFile *
share_get_parent (GFile *file)
{
  return share_wrap (g_file_get_parent (share_inner (file)));
}

static GFile *
share_resolve_relative_path (GFile *file, const char *path)
{
  return share_wrap (g_file_resolve_relative_path (share_inner (file), path));
}

static GFileInfo *
share_query_info (GFile *file,
                  const char *attributes,
                  GFileQueryInfoFlags flags,
                  GCancellable *cancellable,
                  GError **error)
{
  return g_file_query_info (share_inner (file), attributes, flags, cancellable, error);
}

static GFileEnumerator *
share_enumerate_children (GFile *file,
                          const char *attributes,
                          GFileQueryInfoFlags flags,
                          GCancellable *cancellable,
                          GError **error)
{
  return g_file_enumerate_children (share_inner (file), attributes, flags, cancellable, error);
}

static GFileInputStream *
share_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_read (share_inner (file), cancellable, error);
}

static GFileOutputStream *
share_append_to (GFile *file, GFileCreateFlags flags, GCancellable *cancellable, GError **error)
{
  return g_file_append_to (share_inner (file), flags, cancellable, error);
}

static GFileOutputStream *
share_replace (GFile *file,
               const char *etag,
               gboolean make_backup,
               GFileCreateFlags flags,
               GCancellable *cancellable,
               GError **error)
{
  return g_file_replace (share_inner (file), etag, make_backup, flags, cancellable, error);
}

static gboolean
share_delete (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_delete (share_inner (file), cancellable, error);
}

static gboolean
share_make_directory (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_make_directory (share_inner (file), cancellable, error);
}

static gboolean
share_move (GFile *source,
            GFile *destination,
            GFileCopyFlags flags,
            GCancellable *cancellable,
            GFileProgressCallback progress,
            gpointer progress_data,
            GError **error)
{
  return g_file_move (share_inner (source), share_inner (destination), flags, cancellable, progress,
                      progress_data, error);
}

static void
share_file_iface_init (GFileIface *iface)
{
  iface->dup = share_dup;
  iface->hash = share_hash;
  iface->equal = share_equal;
  iface->is_native = share_is_native;
  iface->has_uri_scheme = share_has_uri_scheme;
  iface->get_uri_scheme = share_get_uri_scheme;
  iface->get_basename = share_get_basename;
  iface->get_path = share_get_path;
  iface->get_uri = share_get_uri;
  iface->get_parse_name = share_get_uri;
  iface->get_parent = share_get_parent;
  iface->resolve_relative_path = share_resolve_relative_path;
  iface->query_info = share_query_info;
  iface->enumerate_children = share_enumerate_children;
  iface->read_fn = share_read;
  iface->append_to = share_append_to;
  iface->replace = share_replace;
  iface->delete_file = share_delete;
  iface->make_directory = share_make_directory;
  iface->move = share_move;
}

static GFile *
share_lookup_cb (GVfs *vfs, const char *uri, gpointer user_data)
{
  g_autofree char *inner = g_strconcat ("file://", uri + strlen (SHARE_PREFIX), NULL);

  return share_wrap (g_file_new_for_uri (inner));
}

/* Makes addresses of the share known, once for the program. */
static inline void
share_register (void)
{
  g_vfs_register_uri_scheme (g_vfs_get_default (), SHARE_SCHEME, share_lookup_cb, NULL, NULL,
                             share_lookup_cb, NULL, NULL);
}

G_END_DECLS
