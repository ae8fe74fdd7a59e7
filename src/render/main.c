/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "confine.h"
#include "draw.h"

#include "artwork/renderer.h"
#include "base/error.h"
#include "base/limits.h"

#include <gio/gunixinputstream.h>
#include <stdio.h>
#include <unistd.h>

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  return fwrite (data, 1, length, stdout) == length ? CAIRO_STATUS_SUCCESS
                                                    : CAIRO_STATUS_WRITE_ERROR;
}

static int
fail (GError *error)
{
  gboolean is_limit = g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);

  fprintf (stderr, "%s\n", error->message);

  return is_limit ? ROSETTE_RENDERER_LIMIT : ROSETTE_RENDERER_SYNTAX;
}

/* Draws one SVG that nobody vouches for. The process is the wall around librsvg: it ends with the
 * picture, or is ended by its limits.
 */
int
main (int argc, char *argv[])
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = NULL;
  cairo_status_t status;
  guint64 width_px = 0;

  if (argc != 2
      || !g_ascii_string_to_unsigned (argv[1], 10, 1, ROSETTE_MAX_RENDER_PX, &width_px, NULL))
    return ROSETTE_RENDERER_USAGE;

  if (!rosette_render_confine ())
    return ROSETTE_RENDERER_LIMIT;

  surface = rosette_render_draw (input, (guint) width_px, &error);
  if (surface == NULL)
    return fail (error);

  status = cairo_surface_write_to_png_stream (surface, write_cb, NULL);
  cairo_surface_destroy (surface);

  return status == CAIRO_STATUS_SUCCESS && fflush (stdout) == 0 ? 0 : ROSETTE_RENDERER_LIMIT;
}
