/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badge-file.h"

#include "artwork/picture-shape.h"
#include "artwork/render.h"
#include "artwork/svg-adopt.h"
#include "artwork/svg-read.h"
#include "artwork/svg-shapes.h"
#include "artwork/svg-write.h"
#include "baking/baking.h"
#include "base/limits.h"
#include "read-file.h"
#include "save-file.h"

#include <glib/gi18n.h>

static void
set_fault (GError **error, const GError *why)
{
  const char *message = _ ("This picture is damaged, so it cannot be opened.");

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (why));
      return;
    }

  g_debug ("Not opened: %s", why->message);
  if (g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
    message = _ ("This picture is too large or too intricate. Make it simpler, or smaller than "
                 "4 MB, and open it again.");
  else if (g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND))
    message = why->message;

  g_set_error_literal (error, ROSETTE_ERROR, (RosetteError) why->code, message);
}

static gboolean
check_kind (GBytes *file, GError **error)
{
  RosetteFileKind kind = rosette_file_kind_guess (file);

  if (kind == ROSETTE_FILE_PNG || kind == ROSETTE_FILE_JPEG || kind == ROSETTE_FILE_SVG)
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                       _ ("This is not an SVG, PNG or JPEG picture. Save it as one of these in the "
                          "program that made it, and open that file."));

  return FALSE;
}

static void
fill_canvas (RosetteShape *shape)
{
  double scale = ROSETTE_CANVAS_UNITS / MAX (shape->width, shape->height);

  shape->width *= scale;
  shape->height *= scale;
}

/* Somebody's credential has no place in what others are given. */
static RosetteDesign *
read_picture (GBytes *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) unbaked = rosette_baking_remove (file, NULL);
  GBytes *picture = unbaked != NULL ? unbaked : file;
  g_autoptr (RosetteDesign) design = rosette_design_from_shapes (picture);
  RosetteShape *shape = NULL;

  if (design != NULL)
    return g_steal_pointer (&design);

  shape = rosette_picture_shape_new (picture, cancellable, error);
  if (shape == NULL)
    return NULL;

  fill_canvas (shape);
  design = rosette_design_new ();
  rosette_design_add (design, shape, _ ("Open a Picture"));

  return g_steal_pointer (&design);
}

static gpointer
read_design (gpointer input,
             RosetteProgressFunc progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GBytes) file = rosette_read_file (input, ROSETTE_MAX_DESIGN_BYTES, cancellable, error);
  g_autoptr (GBytes) adopted = NULL;
  g_autoptr (RosetteDesign) design = NULL;
  g_autoptr (GError) why = NULL;

  if (file == NULL || !check_kind (file, error))
    return NULL;

  adopted = rosette_svg_adopt (file, &why);
  design = adopted != NULL ? rosette_design_from_svg (adopted, &why) : NULL;
  if (design == NULL
      && (rosette_file_kind_guess (file) != ROSETTE_FILE_SVG
          || g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED)))
    {
      g_clear_error (&why);
      design = read_picture (file, cancellable, &why);
    }

  if (design != NULL)
    return rosette_design_to_svg (design);

  set_fault (error, why);

  return NULL;
}

void
rosette_badge_file_read_async (RosetteJob *job,
                               GFile *file,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  rosette_job_run_async (job, read_design, g_object_ref (file), g_object_unref,
                         (GDestroyNotify) g_bytes_unref, cancellable, callback, user_data);
}

GBytes *
rosette_badge_file_read_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}

char *
rosette_badge_file_dup_title (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_filename_display_name (name);
  char *dot = strrchr (title, '.');

  if (dot != NULL && dot != title)
    *dot = '\0';
  g_strdelimit (title, "_", ' ');

  return g_strdup (g_strstrip (title));
}

typedef struct
{
  GBytes *design;
  guint width; /* px */
  GFile *file;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_bytes_unref (writing->design);
  g_object_unref (writing->file);
  g_free (writing);
}

static gpointer
write_design (gpointer input,
              RosetteProgressFunc progress,
              gpointer progress_data,
              GCancellable *cancellable,
              GError **error)
{
  Writing *writing = input;
  g_autoptr (RosetteDesign) design = rosette_design_from_svg (writing->design, error);
  g_autoptr (GBytes) picture = NULL;

  if (design == NULL)
    return NULL;

  picture = writing->width > 0 ? rosette_design_to_png (design, writing->width, error)
                               : rosette_design_to_portable_svg (design);
  if (picture == NULL || !rosette_save_file (writing->file, picture, error))
    return NULL;

  return g_steal_pointer (&picture);
}

void
rosette_badge_file_write_async (RosetteJob *job,
                                GBytes *design,
                                guint width_px,
                                GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->design = g_bytes_ref (design);
  writing->width = width_px;
  writing->file = g_object_ref (file);
  rosette_job_run_async (job, write_design, writing, writing_free, (GDestroyNotify) g_bytes_unref,
                         cancellable, callback, user_data);
}

gboolean
rosette_badge_file_write_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  g_autoptr (GBytes) written = rosette_job_run_finish (job, result, error);

  return written != NULL;
}
