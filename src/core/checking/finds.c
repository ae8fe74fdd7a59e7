/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/finds.h"

#include "archives/zip.h"
#include "baking/baking.h"
#include "baking/inflate.h"
#include "base/error.h"
#include "base/limits.h"
#include "checking/remains.h"
#include "checking/strangers.h"
#include "checking/unwrap-page.h"
#include "checking/unwrap.h"

#include <string.h>

/* Most pictures inside an SVG or a page that are looked into. */
#define MAX_INNER_PICTURES 100

void
rosette_find_free (RosetteFind *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->reading, rosette_parsed_unref);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_free (self->link);
  g_free (self->subject);
  g_free (self->count);
  g_free (self);
}

static RosetteFind *
add (GPtrArray *finds, gboolean is_found, RosetteSentence sentence, const char *subject)
{
  RosetteFind *find = g_new0 (RosetteFind, 1);

  find->is_found = is_found;
  find->sentence = sentence;
  find->subject = g_strdup (subject);
  g_ptr_array_add (finds, find);

  return find;
}

static gboolean
is_same (const RosetteFind *one, GBytes *bytes, const char *link)
{
  if (g_strcmp0 (one->link, link) != 0 || (one->bytes == NULL) != (bytes == NULL))
    return FALSE;

  return bytes == NULL || g_bytes_equal (one->bytes, bytes);
}

/* Adds a credential, or a link to one, unless it is there already. */
static RosetteFind *
add_found (GPtrArray *finds, RosetteSentence sentence, GBytes *bytes, const char *link)
{
  RosetteFind *find;

  for (guint i = 0; i < finds->len; i++)
    {
      if (is_same (g_ptr_array_index (finds, i), bytes, link))
        return NULL;
    }
  if (finds->len >= ROSETTE_MAX_BADGES_IN_FILE)
    {
      find = g_ptr_array_index (finds, finds->len - 1);
      find->is_last = TRUE;
      return NULL;
    }

  find = add (finds, TRUE, sentence, bytes == NULL ? link : NULL);
  find->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  find->link = g_strdup (link);

  return find;
}

/* The address that @bytes are, and nothing else. */
static char *
read_link (GBytes *bytes)
{
  g_autoptr (GBytes) text = rosette_unwrap_strip (bytes);
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);

  if (length == 0 || g_ascii_tolower (data[0]) != 'h'
      || rosette_file_kind_guess (text) != ROSETTE_FILE_URL || memchr (data, '{', length) != NULL)
    return NULL;

  return g_strndup (data, length);
}

/* What is said of a credential that is well, by what was odd about it. */
static RosetteSentence
choose_sentence (RosetteRemarks remarks, RosetteWraps wraps, gboolean has_picture)
{
  static const RosetteRemarks other_name =
    ROSETTE_REMARK_WRONG_NAMESPACE | ROSETTE_REMARK_OTHER_KEYWORD;

  if ((wraps & ROSETTE_WRAP_DATA) != 0)
    return ROSETTE_SAYS_FOUND_AMONG_DATA;
  if ((wraps & ROSETTE_WRAP_WORDS) != 0)
    return ROSETTE_SAYS_FOUND_AMONG_WORDS;
  if ((wraps & ROSETTE_WRAP_CODED) != 0)
    return ROSETTE_SAYS_FOUND_CODED;
  if ((remarks & ROSETTE_REMARK_TRUNCATED) != 0)
    return ROSETTE_SAYS_FOUND_IN_CUT_PICTURE;
  if ((remarks & ROSETTE_REMARK_OTHER_CHECKSUM) != 0)
    return ROSETTE_SAYS_FOUND_IN_FLAWED_PICTURE;
  if ((remarks & other_name) != 0)
    return ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME;
  if ((remarks & (ROSETTE_REMARK_LEGACY_TEXT | ROSETTE_REMARK_COMPRESSED)) != 0)
    return ROSETTE_SAYS_FOUND_UNUSUAL;

  return has_picture ? ROSETTE_SAYS_FOUND_IN_PICTURE : ROSETTE_SAYS_FOUND_IN_FILE;
}

/* Adds what @text is: JSON, a token or an address, after it was unwrapped with @wraps. */
static void
add_text (GPtrArray *finds,
          GBytes *text,
          RosetteWraps wraps,
          RosetteRemarks remarks,
          GBytes *picture)
{
  g_autofree char *link = read_link (text);
  g_autoptr (RosetteParsed) reading = NULL;
  g_autoptr (GPtrArray) list = NULL;
  RosetteFind *find;

  if (link != NULL)
    {
      find = add_found (
        finds, picture != NULL ? ROSETTE_SAYS_FOUND_LINK : ROSETTE_SAYS_FOUND_ADDRESS, NULL, link);
      if (find != NULL && picture != NULL)
        find->picture = g_bytes_ref (picture);
      return;
    }

  list = rosette_unwrap_list (text, &wraps, &reading);
  for (guint i = 0; i < list->len; i++)
    {
      find = add_found (finds, choose_sentence (remarks, wraps, picture != NULL),
                        g_ptr_array_index (list, i), NULL);
      if (find != NULL)
        find->reading = g_steal_pointer (&reading);
      if (find != NULL && picture != NULL)
        find->picture = g_bytes_ref (picture);
    }
}

static void
add_damaged (GPtrArray *finds, GBytes *credential, GBytes *picture)
{
  RosetteFind *find = add_found (finds, ROSETTE_SAYS_DAMAGED, credential, NULL);

  if (find != NULL)
    find->picture = g_bytes_ref (picture);
}

/* What cannot be unwrapped is taken as it stands: the picture says that it is a badge. */
static void
add_baked (GPtrArray *finds, RosetteBaked *baked, GBytes *picture)
{
  GBytes *credential = rosette_baked_get_credential (baked);
  const char *verify_url = rosette_baked_get_verify_url (baked);
  RosetteWraps wraps = 0;
  g_autoptr (GBytes) inner = NULL;
  guint n_before = finds->len;

  if (rosette_baked_is_damaged (baked))
    {
      add_damaged (finds, credential, picture);
      return;
    }

  inner = rosette_unwrap (credential, &wraps);
  if (inner == NULL || wraps == 0)
    add_text (finds, credential, 0, rosette_baked_get_remarks (baked), picture);
  else
    add_text (finds, inner, wraps, rosette_baked_get_remarks (baked), picture);

  if (verify_url != NULL && finds->len == n_before + 1)
    {
      RosetteFind *find = g_ptr_array_index (finds, n_before);

      if (find->link == NULL)
        find->link = g_strdup (verify_url);
    }
}

gboolean
rosette_link_is_about_badges (const char *link)
{
  return strstr (link, "badge") != NULL || strstr (link, "assertion") != NULL
         || strstr (link, "credential") != NULL;
}

/* A text under a name that is nobody's: only what it holds can say that it is a badge. An address
 * is one where it speaks of badges; programs leave their own there. */
static gboolean
is_badge_text (GBytes *inner)
{
  g_autofree char *link = read_link (inner);

  if (link == NULL)
    return rosette_unwrap_is_about_badges (inner);

  return rosette_link_is_about_badges (link);
}

static void
look_under_other_names (GPtrArray *finds, GBytes *picture)
{
  g_autoptr (GPtrArray) list = rosette_baking_list (picture, TRUE);

  for (guint i = 0; i < list->len; i++)
    {
      RosetteBaked *baked = g_ptr_array_index (list, i);
      RosetteWraps wraps = 0;
      g_autoptr (GBytes) inner = rosette_unwrap (rosette_baked_get_credential (baked), &wraps);

      if (inner != NULL && !rosette_baked_is_damaged (baked) && is_badge_text (inner))
        add_text (finds, inner, wraps, rosette_baked_get_remarks (baked), picture);
    }
}

/* Who turns a PNG into an SVG often gets the PNG in a frame, with its badge; pages and messages
 * hold pictures too. @around: (nullable): what to show of the badge; else the picture that it is
 * in. */
static void
look_into_inner_pictures (GPtrArray *finds, GBytes *text, GBytes *around)
{
  gsize length = 0;
  const char *at = g_bytes_get_data (text, &length);
  const char *end = at + length;

  for (guint i = 0; i < MAX_INNER_PICTURES; i++)
    {
      g_autoptr (GBytes) picture = rosette_unwrap_next_picture (&at, end);
      g_autoptr (GPtrArray) list = NULL;

      if (picture == NULL)
        return;
      list = rosette_baking_list (picture, FALSE);
      for (guint j = 0; j < list->len; j++)
        add_baked (finds, g_ptr_array_index (list, j), around != NULL ? around : picture);
    }
}

static void
add_stranger (GPtrArray *finds, RosetteSentence sentence, GBytes *picture)
{
  RosetteFind *find = add (finds, FALSE, sentence, NULL);

  if (picture != NULL)
    find->picture = g_bytes_ref (picture);
}

/* There is nothing under the right names. */
static void
look_further (GPtrArray *finds, GBytes *picture)
{
  look_under_other_names (finds, picture);
  if (finds->len == 0 && rosette_file_kind_guess (picture) == ROSETTE_FILE_SVG)
    look_into_inner_pictures (finds, picture, picture);
  if (finds->len == 0)
    add_stranger (finds, ROSETTE_SAYS_PLAIN_PICTURE, picture);
}

static void
look_into_picture (GPtrArray *finds, GBytes *picture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBaked) baked = rosette_baking_extract (picture, &error);
  gboolean is_only = baked != NULL && rosette_baked_get_n_found (baked) == 1;
  g_autoptr (GPtrArray) list = is_only ? g_ptr_array_new () : rosette_baking_list (picture, FALSE);

  if (baked != NULL || list->len > 1)
    {
      /* the first as it was taken out, with what was odd about the whole picture */
      if (baked != NULL)
        add_baked (finds, baked, picture);
      for (guint i = baked != NULL ? 1 : 0; i < list->len; i++)
        add_baked (finds, g_ptr_array_index (list, i), picture);
    }
  else if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND))
    look_further (finds, picture);
  else if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
    add_stranger (finds, ROSETTE_SAYS_TOO_LARGE, NULL);
  else if (rosette_remains_are_in (picture))
    add (finds, TRUE, ROSETTE_SAYS_DAMAGED, NULL);
  else
    add_stranger (finds, ROSETTE_SAYS_BROKEN_PICTURE, NULL);
}

static void
look_into_text (GPtrArray *finds, GBytes *file, RosetteFileKind kind)
{
  RosetteWraps wraps = 0;
  g_autoptr (GBytes) inner = rosette_unwrap (file, &wraps);
  RosetteFileKind inner_kind =
    inner != NULL ? rosette_file_kind_guess (inner) : ROSETTE_FILE_UNKNOWN;
  g_autoptr (GBytes) stripped = rosette_unwrap_strip (file);
  RosetteSentence sentence = ROSETTE_SAYS_OTHER_FILE;
  const char *subject = NULL;

  if (inner_kind == ROSETTE_FILE_PNG || inner_kind == ROSETTE_FILE_SVG)
    look_into_picture (finds, inner);
  else if (inner != NULL)
    add_text (finds, inner, wraps, 0, NULL);
  else if (kind == ROSETTE_FILE_HTML)
    look_into_inner_pictures (finds, file, NULL);
  if (inner != NULL || finds->len > 0)
    return;

  if (rosette_stranger_tell (kind, &sentence, &subject) || !rosette_remains_are_badge (stripped))
    add (finds, FALSE, sentence, subject);
  else
    add_text (finds, stripped, 0, 0, NULL);
}

/* Why a ZIP file was not opened before it came here. */
static RosetteSentence
tell_zip (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteZip) zip = rosette_zip_read (file, &error);

  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX))
    return ROSETTE_SAYS_ARCHIVE_BROKEN;
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
    return ROSETTE_SAYS_ARCHIVE_TOO_LARGE;

  return ROSETTE_SAYS_ARCHIVE;
}

static gboolean
is_gzip (GBytes *file)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (file, &size);

  return size > 2 && data[0] == 0x1f && data[1] == 0x8b;
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

/* Each says that it is not the only one; what is damaged says that first. */
static void
number (GPtrArray *finds)
{
  for (guint i = 0; finds->len > 1 && i < finds->len; i++)
    {
      RosetteFind *find = g_ptr_array_index (finds, i);

      if (find->sentence == ROSETTE_SAYS_DAMAGED)
        continue;
      find->sentence = find->is_last ? ROSETTE_SAYS_FOUND_LAST : ROSETTE_SAYS_FOUND_SEVERAL;
      g_free (find->subject);
      find->subject = g_strdup_printf ("%u", i + 1);
      find->count = g_strdup_printf ("%u", finds->len);
    }
}

static void
look_into (GPtrArray *finds, GBytes *file, RosetteFileKind kind)
{
  RosetteSentence sentence;
  const char *subject = NULL;

  if (kind != ROSETTE_FILE_HTML && rosette_stranger_tell (kind, &sentence, &subject))
    add (finds, FALSE, kind == ROSETTE_FILE_ZIP ? tell_zip (file) : sentence, subject);
  else if (g_bytes_get_size (file) > get_max_bytes (kind))
    add (finds, FALSE, ROSETTE_SAYS_TOO_LARGE, NULL);
  else if (kind == ROSETTE_FILE_PNG || kind == ROSETTE_FILE_SVG)
    look_into_picture (finds, file);
  else
    look_into_text (finds, file, kind);
}

/* One compressed file, such as an SVGZ; one that holds several is an archive like others. */
static void
look_into_compressed (GPtrArray *finds, GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) inner = rosette_inflate_gzip (file, ROSETTE_MAX_IMAGE_BYTES, &error);

  if (inner != NULL)
    look_into (finds, inner, rosette_file_kind_guess (inner));
  else if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
    add (finds, FALSE, ROSETTE_SAYS_ARCHIVE_TOO_LARGE, NULL);
  else
    add (finds, FALSE, ROSETTE_SAYS_ARCHIVE_BROKEN, NULL);
}

GPtrArray *
rosette_finds_look (GBytes *file)
{
  g_autoptr (GPtrArray) finds = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_find_free);

  if (g_bytes_get_size (file) == 0)
    add (finds, FALSE, ROSETTE_SAYS_EMPTY_FILE, NULL);
  else if (is_gzip (file))
    look_into_compressed (finds, file);
  else
    look_into (finds, file, rosette_file_kind_guess (file));
  number (finds);

  return g_steal_pointer (&finds);
}
