/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-import.h"

#include "artwork/jpeg.h"
#include "artwork/picture-shape.h"
#include "base/limits.h"
#include "job.h"
#include "read-file.h"
#include "seam.h"

#include <glib/gi18n.h>

static RosetteShape *
refuse (GError **error, RosetteError code, const char *sentence)
{
  g_set_error_literal (error, ROSETTE_ERROR, code, sentence);

  return NULL;
}

/* A layer, and what is said of its file, or NULL. */
typedef struct
{
  RosetteShape *shape;
  const char *notice;
} Import;

static void
import_free (gpointer data)
{
  Import *self = data;

  g_clear_pointer (&self->shape, rosette_shape_free);
  g_free (self);
}

/* What is wrong with a picture, for the person who chose it. */
static const char *
get_sentence (const GError *error)
{
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
    return _ ("This picture is too large or too complex. Choose a simpler one.");
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND))
    return error->message;

  return _ ("This is not a PNG, JPEG or SVG picture. Choose another one.");
}

/* Reads no more than a photograph may have, and one byte to know that there is more. */
static GBytes *
read_picture (GFile *file, GCancellable *cancellable, GError **error)
{
  const gsize max_bytes = ROSETTE_MAX_PHOTO_BYTES;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree guint8 *data = NULL;
  gsize length;

  if (stream == NULL)
    return NULL;

  data = g_malloc (max_bytes + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, max_bytes + 1, &length, cancellable,
                                error))
    return NULL;

  return g_bytes_new (data, length);
}

/* The layer is called what its file is, without the ending. */
static void
name_shape (RosetteShape *shape, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  rosette_shape_set_text (&shape->name, name);
}

RosetteShape *
rosette_design_import_picture (GBytes *picture, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  RosetteShape *shape = NULL;

  if (rosette_jpeg_is (picture) && g_bytes_get_size (picture) > ROSETTE_MAX_PHOTO_BYTES)
    return refuse (error, ROSETTE_ERROR_LIMIT,
                   _ ("This photograph is larger than 32 MB. Choose a smaller one."));
  if (!rosette_jpeg_is (picture) && g_bytes_get_size (picture) > ROSETTE_MAX_LAYER_PICTURE_BYTES)
    return refuse (error, ROSETTE_ERROR_LIMIT,
                   _ ("This picture is larger than 4 MB. Choose a smaller one."));

  shape = rosette_picture_shape_new (picture, cancellable, &reason);
  if (shape == NULL)
    return refuse (error, (RosetteError) reason->code, get_sentence (reason));

  return shape;
}

const char *
rosette_design_import_get_notice (const RosetteShape *shape, GBytes *picture)
{
  return rosette_picture_shape_is_cleaned (shape, picture)
           ? _ ("The picture had a script, or something from outside. That was left out.")
           : NULL;
}

/* When it is cancelled the job says so, whatever is said here. */
static gpointer
import (gpointer input,
        RosetteProgressFunc progress,
        gpointer progress_data,
        GCancellable *cancellable,
        GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) picture = NULL;
  RosetteShape *shape = NULL;
  Import *imported = NULL;

  if (!rosette_read_file_may (input, error))
    return NULL;

  picture = read_picture (input, cancellable, &reason);
  if (picture == NULL)
    return refuse (error, ROSETTE_ERROR_STORAGE,
                   _ ("This file cannot be read. Choose another one."));

  shape = rosette_design_import_picture (picture, cancellable, error);
  if (shape == NULL)
    return NULL;

  name_shape (shape, input);
  imported = g_new0 (Import, 1);
  imported->shape = shape;
  imported->notice = rosette_design_import_get_notice (shape, picture);

  return imported;
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Import *imported = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (imported != NULL)
    g_task_return_pointer (task, imported, import_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_import (GTask *task, GFile *file)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();

  rosette_job_run_async (job, import, g_object_ref (file), g_object_unref, import_free,
                         g_task_get_cancellable (task), imported_cb, g_object_ref (task));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, &error);

  if (file != NULL)
    start_import (task, file);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
rosette_design_import_choose_async (GtkWindow *parent,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (parent, cancellable, callback, user_data);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_task_set_source_tag (task, rosette_design_import_file_async);
  gtk_file_filter_set_name (filter, _ ("Pictures (PNG, JPEG, SVG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  rosette_seam_open_file_async (parent, _ ("Add a Picture"), filter, cancellable, chosen_cb,
                                g_object_ref (task));
}

void
rosette_design_import_file_async (GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, rosette_design_import_file_async);
  start_import (task, file);
}

RosetteShape *
rosette_design_import_finish (GAsyncResult *result, const char **notice, GError **error)
{
  Import *imported = NULL;
  RosetteShape *shape = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, rosette_design_import_file_async), NULL);

  imported = g_task_propagate_pointer (G_TASK (result), error);
  if (imported == NULL)
    return NULL;

  if (notice != NULL)
    *notice = imported->notice;
  shape = g_steal_pointer (&imported->shape);
  import_free (imported);

  return shape;
}
