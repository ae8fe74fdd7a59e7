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
  ROSETTE_FILE_BMP,
  ROSETTE_FILE_TIFF,
  ROSETTE_FILE_HEIF, /* what telephones take pictures in */
  ROSETTE_FILE_AVIF,
  ROSETTE_FILE_JPEG_XL,
  ROSETTE_FILE_ICON,
  ROSETTE_FILE_PHOTOSHOP,
  ROSETTE_FILE_VIDEO,
  ROSETTE_FILE_OFFICE,      /* a document of an office program, old or new, or a book */
  ROSETTE_FILE_WALLET_PASS, /* a ZIP that a telephone's wallet takes */
  ROSETTE_FILE_ARCHIVE,     /* of another kind than ZIP */
  ROSETTE_FILE_MAIL,        /* a message as mail programs save it */
  ROSETTE_FILE_OUTLOOK,     /* a message as Outlook saves it */
  ROSETTE_FILE_HTML,
  ROSETTE_FILE_KEY, /* a key or certificate in PEM */
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
