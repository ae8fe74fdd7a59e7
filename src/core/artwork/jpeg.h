/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteJpegHead:
 * @width: of what is stored, in pixels
 * @height: of the same
 * @orientation: how a camera says that it has to be turned: 1 as it is, to 8 (Exif 2.3, 4.6.4)
 *
 * What a JPEG says of itself before its pixels. Plain data.
 */
typedef struct
{
  guint width;
  guint height;
  guint orientation;
} RosetteJpegHead;

/**
 * rosette_jpeg_is:
 *
 * Returns: whether @file begins as a JPEG does
 */
gboolean rosette_jpeg_is (GBytes *file);

/**
 * rosette_jpeg_read_head:
 * @file: a JPEG of any origin, which is not decoded
 * @head: (out): what it says; untouched on failure
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads the segments before the pixels (ITU T.81, B.1 and B.2).
 *
 * Returns: whether there is a frame; else %FALSE with ROSETTE_ERROR_SYNTAX, or with
 *   ROSETTE_ERROR_LIMIT where it has more than ROSETTE_MAX_PNG_PX on a side
 */
gboolean rosette_jpeg_read_head (GBytes *file,
                                 RosetteJpegHead *head,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jpeg_strip:
 * @file: a JPEG that rosette_jpeg_read_head() can read
 *
 * Takes out what says more than the picture: where and when it was taken, with what, how it is to
 * be turned, small pictures of it, profiles of colours that viewers follow or not, and comments.
 *
 * Returns: (transfer full): the file with its pixels as they were
 */
GBytes *rosette_jpeg_strip (GBytes *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
