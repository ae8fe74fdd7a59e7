/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "base/error.h"
#include "base/limits.h"
#include "checking/remains.h"

#include <string.h>

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
  { ROSETTE_FILE_PDF, ROSETTE_SAYS_DOCUMENT, NULL },
  { ROSETTE_FILE_ZIP, ROSETTE_SAYS_ARCHIVE, NULL },
  { ROSETTE_FILE_URL, ROSETTE_SAYS_LINK_FILE, NULL },
};

/* A picture from before 2013 holds the address of its assertion, and nothing else. */
static char *
read_link (GBytes *credential)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (credential, &length);
  g_autofree char *link = text != NULL ? g_strndup (text, length) : NULL;

  if (link == NULL || strlen (link) != length || strpbrk (g_strstrip (link), " \t\r\n{") != NULL)
    return NULL;
  if (!g_str_has_prefix (link, "https://") && !g_str_has_prefix (link, "http://"))
    return NULL;

  return g_steal_pointer (&link);
}

static void
take_baked (RosetteInspection *self, RosetteBaked *baked)
{
  GBytes *credential = rosette_baked_get_credential (baked);
  RosetteRemarks unusual = rosette_baked_get_remarks (baked) & ~(guint) ROSETTE_REMARK_SEVERAL;
  RosetteSentence sentence = ROSETTE_SAYS_FOUND_IN_PICTURE;

  self->link = read_link (credential);
  if (self->link == NULL)
    {
      self->bytes = g_bytes_ref (credential);
      self->link = g_strdup (rosette_baked_get_verify_url (baked));
    }
  self->is_found = TRUE;

  if (rosette_baked_is_damaged (baked))
    sentence = ROSETTE_SAYS_DAMAGED;
  else if (self->bytes == NULL)
    sentence = ROSETTE_SAYS_FOUND_LINK;
  else if (rosette_baked_get_n_found (baked) > 1)
    sentence = ROSETTE_SAYS_FOUND_SEVERAL;
  else if (unusual != 0)
    sentence = ROSETTE_SAYS_FOUND_UNUSUAL;
  rosette_inspection_say (self, sentence, self->link);
}

static void
check_picture (RosetteInspection *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBaked) baked = rosette_baking_extract (self->file, &error);

  if (baked != NULL)
    {
      self->picture = g_bytes_ref (self->file);
      take_baked (self, baked);
      return;
    }

  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND))
    {
      self->picture = g_bytes_ref (self->file);
      rosette_inspection_say (self, ROSETTE_SAYS_PLAIN_PICTURE, NULL);
    }
  else if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
    {
      rosette_inspection_say (self, ROSETTE_SAYS_TOO_LARGE, NULL);
    }
  else if (rosette_remains_are_in (self->file))
    {
      self->is_found = TRUE;
      rosette_inspection_say (self, ROSETTE_SAYS_DAMAGED, NULL);
    }
  else
    {
      rosette_inspection_say (self, ROSETTE_SAYS_BROKEN_PICTURE, NULL);
    }
}

static GBytes *
strip (GBytes *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize start = 0;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    start = 3;
  while (start < length && g_ascii_isspace (text[start]))
    start++;
  while (length > start && g_ascii_isspace (text[length - 1]))
    length--;

  return g_bytes_new_from_bytes (bytes, start, length - start);
}

static void
take_text (RosetteInspection *self, GBytes *text)
{
  self->bytes = g_bytes_ref (text);
  self->is_found = TRUE;
  rosette_inspection_say (self, ROSETTE_SAYS_FOUND_IN_FILE, NULL);
}

static void
check_other (RosetteInspection *self, RosetteFileKind kind)
{
  g_autoptr (GBytes) text = strip (self->file);

  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      if (strangers[i].kind == kind)
        {
          rosette_inspection_say (self, strangers[i].sentence, strangers[i].subject);
          return;
        }
    }

  if (rosette_remains_are_badge (text))
    take_text (self, text);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_OTHER_FILE, NULL);
}

/* What is too large to be read is not called damaged. */
static gsize
get_max_bytes (RosetteFileKind kind)
{
  if (kind == ROSETTE_FILE_JSON)
    return ROSETTE_MAX_JSON_BYTES;
  if (kind == ROSETTE_FILE_JWS)
    return ROSETTE_MAX_JWS_BYTES;

  return ROSETTE_MAX_IMAGE_BYTES;
}

void
rosette_inspection_check_container (RosetteInspection *self)
{
  gsize size = g_bytes_get_size (self->file);
  RosetteFileKind kind;

  if (size == 0)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_EMPTY_FILE, NULL);
      return;
    }

  kind = rosette_file_kind_guess (self->file);
  if (size > get_max_bytes (kind))
    {
      rosette_inspection_say (self, ROSETTE_SAYS_TOO_LARGE, NULL);
      return;
    }

  if (kind == ROSETTE_FILE_PNG || kind == ROSETTE_FILE_SVG)
    {
      check_picture (self);
    }
  else if (kind == ROSETTE_FILE_JSON || kind == ROSETTE_FILE_JWS)
    {
      g_autoptr (GBytes) text = strip (self->file);

      take_text (self, text);
    }
  else
    {
      check_other (self, kind);
    }
}
