/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/strangers.h"

/* What a file of each kind says when it cannot hold a badge. */
static const struct
{
  RosetteFileKind kind;
  RosetteSentence sentence;
  const char *subject;
} strangers[] = {
  { ROSETTE_FILE_JPEG, ROSETTE_SAYS_OTHER_PICTURE, "JPEG" },
  { ROSETTE_FILE_GIF, ROSETTE_SAYS_OTHER_PICTURE, "GIF" },
  { ROSETTE_FILE_WEBP, ROSETTE_SAYS_OTHER_PICTURE, "WebP" },
  { ROSETTE_FILE_BMP, ROSETTE_SAYS_OTHER_PICTURE, "BMP" },
  { ROSETTE_FILE_TIFF, ROSETTE_SAYS_OTHER_PICTURE, "TIFF" },
  { ROSETTE_FILE_HEIF, ROSETTE_SAYS_OTHER_PICTURE, "HEIC" },
  { ROSETTE_FILE_AVIF, ROSETTE_SAYS_OTHER_PICTURE, "AVIF" },
  { ROSETTE_FILE_JPEG_XL, ROSETTE_SAYS_OTHER_PICTURE, "JPEG XL" },
  { ROSETTE_FILE_ICON, ROSETTE_SAYS_OTHER_PICTURE, "ICO" },
  { ROSETTE_FILE_PHOTOSHOP, ROSETTE_SAYS_OTHER_PICTURE, "Photoshop" },
  { ROSETTE_FILE_PDF, ROSETTE_SAYS_DOCUMENT, NULL },
  { ROSETTE_FILE_OFFICE, ROSETTE_SAYS_OFFICE_DOCUMENT, NULL },
  { ROSETTE_FILE_WALLET_PASS, ROSETTE_SAYS_WALLET_PASS, NULL },
  { ROSETTE_FILE_ZIP, ROSETTE_SAYS_ARCHIVE, NULL },
  { ROSETTE_FILE_ARCHIVE, ROSETTE_SAYS_ARCHIVE, NULL },
  { ROSETTE_FILE_MAIL, ROSETTE_SAYS_MAIL, NULL },
  { ROSETTE_FILE_OUTLOOK, ROSETTE_SAYS_MAIL, NULL },
  { ROSETTE_FILE_VIDEO, ROSETTE_SAYS_VIDEO, NULL },
  { ROSETTE_FILE_HTML, ROSETTE_SAYS_WEB_PAGE, NULL },
  { ROSETTE_FILE_KEY, ROSETTE_SAYS_KEY, NULL },
};

gboolean
rosette_stranger_tell (RosetteFileKind kind, RosetteSentence *sentence, const char **subject)
{
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      if (strangers[i].kind == kind)
        {
          *sentence = strangers[i].sentence;
          *subject = strangers[i].subject;
          return TRUE;
        }
    }

  return FALSE;
}
