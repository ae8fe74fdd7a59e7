/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ROSETTE_FILE_UNKNOWN,
  ROSETTE_FILE_PNG,
  ROSETTE_FILE_SVG,
  ROSETTE_FILE_JSON,
  ROSETTE_FILE_JWS, /* three base64url parts */
  ROSETTE_FILE_JPEG,
  ROSETTE_FILE_GIF,
  ROSETTE_FILE_WEBP,
  ROSETTE_FILE_PDF,
  ROSETTE_FILE_ZIP,
  ROSETTE_FILE_URL, /* nothing but a web address */
  ROSETTE_FILE_TEXT,
} RosetteFileKind;

/**
 * rosette_file_kind_guess:
 * @file: any file
 *
 * Tells what a file is by what is in it, never by its name. White space and a byte order mark
 * before a text are passed over.
 */
RosetteFileKind rosette_file_kind_guess (GBytes *file);

G_END_DECLS
