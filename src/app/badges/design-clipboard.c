/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-clipboard.h"

#include "artwork/design-edits.h"
#include "artwork/render.h"
#include "artwork/svg-adopt.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "badges/design-import.h"
#include "baking/file-kind.h"
#include "base/limits.h"
#include "job.h"

#include <glib/gi18n.h>
#include <string.h>

/* Layers as they are in files, with all that another design needs of them. */
#define LAYERS_TYPE "application/x-rosette-layers"
#define SVG_TYPE    "image/svg+xml"
#define PNG_TYPE    "image/png"
#define JPEG_TYPE   "image/jpeg"

#define CHUNK_BYTES (64 * 1024)

void
rosette_design_clipboard_copy (GdkClipboard *clipboard, RosetteDesign *part)
{
  g_autoptr (GBytes) layers = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2];

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (ROSETTE_IS_DESIGN (part));

  layers = rosette_design_to_svg (part);
  svg = rosette_design_to_portable_svg (part);
  providers[0] = gdk_content_provider_new_for_bytes (LAYERS_TYPE, layers);
  providers[1] = gdk_content_provider_new_for_bytes (SVG_TYPE, svg);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);
}

static gpointer
draw (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  return rosette_design_to_png (input, ROSETTE_USUAL_IMAGE_PX, error);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);
  g_autoptr (GdkContentProvider) provider = NULL;

  if (png == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  provider = gdk_content_provider_new_for_bytes (PNG_TYPE, png);
  gdk_clipboard_set_content (g_task_get_source_object (task), provider);
  g_task_return_boolean (task, TRUE);
}

void
rosette_design_clipboard_copy_image_async (GdkClipboard *clipboard,
                                           RosetteDesign *design,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (clipboard, cancellable, callback, user_data);
  g_autoptr (RosetteJob) job = rosette_job_new ();

  g_task_set_source_tag (task, rosette_design_clipboard_copy_image_async);
  if (design == NULL || g_list_model_get_n_items (G_LIST_MODEL (design)) == 0)
    {
      g_task_return_new_error (task, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND, "No layers");
      return;
    }

  rosette_job_run_async (job, draw, rosette_design_copy (design), g_object_unref,
                         (GDestroyNotify) g_bytes_unref, cancellable, drawn_cb,
                         g_object_ref (task));
}

const char *
rosette_design_clipboard_copy_image_finish (GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (
    g_async_result_is_tagged (result, rosette_design_clipboard_copy_image_async), NULL);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return _ ("Image copied");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND))
    return _ ("There is nothing drawn yet.");

  return _ ("The image cannot be made. Close other programs first.");
}

/* What was pasted, and a sentence on what of it was left out, or NULL. */
typedef struct
{
  RosetteDesign *design;
  const char *notice;
} Pasted;

static Pasted *
pasted_new (RosetteDesign *design)
{
  Pasted *self = g_new0 (Pasted, 1);

  self->design = design;

  return self;
}

static void
pasted_free (gpointer data)
{
  Pasted *self = data;

  g_clear_object (&self->design);
  g_free (self);
}

/* Of one layer, which is taken over; NULL stays NULL. */
static Pasted *
pasted_of (RosetteShape *shape)
{
  RosetteDesign *design = NULL;

  if (shape == NULL)
    return NULL;

  design = rosette_design_new ();
  rosette_design_append (design, shape);

  return pasted_new (design);
}

static Pasted *
open_picture (GBytes *picture, GCancellable *cancellable, GError **error)
{
  RosetteShape *shape = rosette_design_import_picture (picture, cancellable, error);
  Pasted *pasted = pasted_of (shape);

  if (pasted != NULL)
    pasted->notice = rosette_design_import_get_notice (shape, picture);

  return pasted;
}

/* What Rosette has drawn is layers again, whoever brings it; all else is a picture. */
static gpointer
open (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) adopted = NULL;
  RosetteDesign *design = NULL;

  if (g_bytes_get_size (input) <= ROSETTE_MAX_LAYER_PICTURE_BYTES)
    adopted = rosette_svg_adopt (input, &reason);
  if (adopted != NULL)
    design = rosette_design_from_svg (adopted, NULL);
  if (design != NULL)
    return pasted_new (design);

  return open_picture (input, cancellable, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Pasted *pasted = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (pasted != NULL)
    g_task_return_pointer (task, pasted, pasted_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_opening (GTask *task, GBytes *bytes)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();

  rosette_job_run_async (job, open, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref,
                         pasted_free, g_task_get_cancellable (task), opened_cb,
                         g_object_ref (task));
}

/* No more than may be in a layer, and a little to know that there is more. */
static void
bytes_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  GByteArray *all = g_task_get_task_data (task);
  g_autoptr (GBytes) whole = NULL;

  if (bytes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_byte_array_append (all, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  if (g_bytes_get_size (bytes) > 0 && all->len <= ROSETTE_MAX_LAYER_PICTURE_BYTES)
    {
      g_input_stream_read_bytes_async (G_INPUT_STREAM (source), CHUNK_BYTES, G_PRIORITY_DEFAULT,
                                       g_task_get_cancellable (task), bytes_read_cb,
                                       g_object_ref (task));
      return;
    }

  whole = g_bytes_new (all->data, all->len);
  start_opening (task, whole);
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  if (stream == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, g_byte_array_new (), (GDestroyNotify) g_byte_array_unref);
  g_input_stream_read_bytes_async (stream, CHUNK_BYTES, G_PRIORITY_DEFAULT,
                                   g_task_get_cancellable (task), bytes_read_cb,
                                   g_object_ref (task));
}

/* As long as a text may be. */
static void
paste_words (GTask *task, const char *text)
{
  RosetteShape *shape = NULL;

  if (text[0] == '\0' || strlen (text) > ROSETTE_MAX_LAYER_TEXT_BYTES)
    {
      g_task_return_new_error (task, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "%s",
                               text[0] == '\0' ? _ ("What was copied is empty.")
                                               : _ ("This text is too long for a badge."));
      return;
    }

  shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  rosette_shape_set_text (&shape->text, text);
  g_task_return_pointer (task, pasted_of (shape), pasted_free);
}

/* Words become a text; but Figma, and who copies out of an editor of texts, brings SVG as words. */
static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (text == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_strstrip (text);
  bytes = g_bytes_new (text, strlen (text));
  if (rosette_file_kind_guess (bytes) == ROSETTE_FILE_SVG)
    start_opening (task, bytes);
  else
    paste_words (task, text);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  const char *notice = NULL;
  Pasted *pasted = pasted_of (rosette_design_import_finish (result, &notice, &error));

  if (pasted == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  pasted->notice = notice;
  g_task_return_pointer (task, pasted, pasted_free);
}

/* A picture that was copied in a file manager: the first of them. */
static void
files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr (GSList) files =
    value != NULL ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;

  if (files != NULL)
    rosette_design_import_file_async (files->data, g_task_get_cancellable (task), imported_cb,
                                      g_object_ref (task));
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND, "%s",
                             _ ("What was copied is empty."));
}

static gboolean
has (GdkClipboard *clipboard, const char *type)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), type);
}

void
rosette_design_clipboard_read_async (GdkClipboard *clipboard,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  static const char *const types[] = { LAYERS_TYPE, SVG_TYPE, PNG_TYPE, JPEG_TYPE, NULL };
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GTask) task = g_task_new (clipboard, cancellable, callback, user_data);

  g_task_set_source_tag (task, rosette_design_clipboard_read_async);
  if (has (clipboard, LAYERS_TYPE) || has (clipboard, SVG_TYPE) || has (clipboard, PNG_TYPE)
      || has (clipboard, JPEG_TYPE))
    gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, cancellable,
                              stream_cb, g_steal_pointer (&task));
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
           || has (clipboard, "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, cancellable,
                                    files_cb, g_steal_pointer (&task));
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
           || has (clipboard, "text/plain;charset=utf-8") || has (clipboard, "text/plain"))
    gdk_clipboard_read_text_async (clipboard, cancellable, text_cb, g_steal_pointer (&task));
  else
    g_task_return_new_error (
      task, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND, "%s",
      _ ("There is nothing to paste. Copy layers, a picture or a text first."));
}

RosetteDesign *
rosette_design_clipboard_read_finish (GAsyncResult *result, const char **notice, GError **error)
{
  Pasted *pasted = NULL;
  RosetteDesign *design = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, rosette_design_clipboard_read_async),
                        NULL);

  pasted = g_task_propagate_pointer (G_TASK (result), error);
  if (pasted == NULL)
    return NULL;

  *notice = pasted->notice;
  design = g_steal_pointer (&pasted->design);
  pasted_free (pasted);

  return design;
}
