/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/png.h"

#include "baking/checksum.h"
#include "baking/inflate.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* The picture is walked chunk by chunk (PNG third edition, 5.3) and never decoded. */

static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

#define CHUNK_FRAME_BYTES 12 /* length, type and checksum */
#define IHDR_BYTES        13

typedef struct
{
  const guint8 *start; /* of the length field */
  const guint8 *type;
  const guint8 *data;
  gsize length;
  gsize total; /* with its frame */
} Chunk;

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean is_truncated;
} Walk;

static const struct
{
  const char *keyword;
  RosetteBakingKind kind;
} keywords[] = {
  { "openbadges", ROSETTE_BAKING_OB2 },
  { "openbadgecredential", ROSETTE_BAKING_OB3 },
  { "clrcredential", ROSETTE_BAKING_CLR2 },
};

static guint32
read_uint32 (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

gboolean
rosette_png_is (GBytes *file)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  return size >= sizeof signature && memcmp (data, signature, sizeof signature) == 0;
}

static gboolean
is_type (const Chunk *chunk, const char *type)
{
  return memcmp (chunk->type, type, 4) == 0;
}

static gboolean
has_right_checksum (const Chunk *chunk)
{
  return rosette_checksum (chunk->type, chunk->length + 4)
         == read_uint32 (chunk->data + chunk->length);
}

static gboolean
walk_begin (Walk *walk, GBytes *file, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (size > ROSETTE_MAX_IMAGE_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the picture has %" G_GSIZE_FORMAT " bytes, more than %d", size,
                   ROSETTE_MAX_IMAGE_BYTES);
      return FALSE;
    }
  if (!rosette_png_is (file))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "this is not a PNG");
      return FALSE;
    }

  walk->at = data + sizeof signature;
  walk->end = data + size;
  walk->is_truncated = FALSE;

  return TRUE;
}

/* Takes the next chunk. At the end of the file, with no IEND seen, the walk is truncated. */
static gboolean
walk_next (Walk *walk, Chunk *chunk, GError **error)
{
  gsize left = (gsize) (walk->end - walk->at);

  walk->is_truncated = TRUE;
  if (left < CHUNK_FRAME_BYTES)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the PNG ends before its last chunk");
      return FALSE;
    }

  chunk->start = walk->at;
  chunk->length = read_uint32 (walk->at);
  chunk->type = walk->at + 4;
  chunk->data = walk->at + 8;
  chunk->total = chunk->length + CHUNK_FRAME_BYTES;

  if (chunk->length > ROSETTE_MAX_CHUNK_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "a chunk of the PNG says it has %" G_GSIZE_FORMAT " bytes, more than %d",
                   chunk->length, ROSETTE_MAX_CHUNK_BYTES);
      return FALSE;
    }
  if (chunk->total > left)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "a chunk of the PNG goes past its end");
      return FALSE;
    }

  walk->at += chunk->total;
  walk->is_truncated = FALSE;

  return TRUE;
}

/* The position after a NUL that ends the field at @at, or NULL, as where @at is NULL. */
static const guint8 *
after_nul (const guint8 *at, const guint8 *end)
{
  const guint8 *nul = at != NULL && at < end ? memchr (at, 0, (gsize) (end - at)) : NULL;

  return nul != NULL ? nul + 1 : NULL;
}

static gboolean
is_text (const Chunk *chunk)
{
  return is_type (chunk, "iTXt") || is_type (chunk, "tEXt") || is_type (chunk, "zTXt");
}

static gboolean
find_keyword (const Chunk *chunk, RosetteBakingKind *kind)
{
  const guint8 *value = after_nul (chunk->data, chunk->data + chunk->length);

  if (value == NULL || !is_text (chunk))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (strcmp ((const char *) chunk->data, keywords[i].keyword) == 0)
      {
        *kind = keywords[i].kind;
        return TRUE;
      }

  return FALSE;
}

static GBytes *
read_value (const guint8 *at,
            const guint8 *end,
            gboolean is_compressed,
            gsize max_bytes,
            GError **error)
{
  gsize length = (gsize) (end - at);

  if (is_compressed)
    return rosette_inflate (at, length, max_bytes, error);

  if (length > max_bytes)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the credential has %" G_GSIZE_FORMAT " bytes, more than %" G_GSIZE_FORMAT,
                   length, max_bytes);
      return NULL;
    }

  return g_bytes_new (at, length);
}

/* The text of an iTXt chunk (PNG third edition, 11.3.3.4), tEXt or zTXt. */
static GBytes *
read_text (const Chunk *chunk, gsize max_bytes, RosetteRemarks *remarks, GError **error)
{
  const guint8 *end = chunk->data + chunk->length;
  const guint8 *at = after_nul (chunk->data, end);
  gboolean is_compressed = is_type (chunk, "zTXt");

  if (!is_type (chunk, "iTXt"))
    *remarks |= ROSETTE_REMARK_LEGACY_TEXT;
  if (is_compressed)
    at = at != NULL && at < end ? at + 1 : NULL;

  if (is_type (chunk, "iTXt"))
    {
      is_compressed = end - at >= 2 && at[0] == 1;
      at = end - at >= 2 ? after_nul (after_nul (at + 2, end), end) : NULL;
    }

  if (at == NULL)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the PNG's credential chunk ends too early");
      return NULL;
    }
  if (is_compressed)
    *remarks |= ROSETTE_REMARK_COMPRESSED;

  return read_value (at, end, is_compressed, max_bytes, error);
}

/* The first iTXt chunk with a credential, else the first older one, and how many there are; FALSE
 * with @error when there is none.
 */
static gboolean
find_first (Walk *walk, Chunk *first, guint *n_found, RosetteRemarks *remarks, GError **error)
{
  g_autoptr (GError) walk_error = NULL;
  RosetteBakingKind kind;
  Chunk chunk;

  while (walk_next (walk, &chunk, &walk_error))
    {
      if (find_keyword (&chunk, &kind))
        {
          if ((*n_found)++ == 0 || (!is_type (first, "iTXt") && is_type (&chunk, "iTXt")))
            *first = chunk;
        }
      else if (!has_right_checksum (&chunk))
        *remarks |= ROSETTE_REMARK_OTHER_CHECKSUM;
      if (is_type (&chunk, "IEND"))
        break;
    }

  if (walk_error != NULL && (*n_found == 0 || walk_error->code == ROSETTE_ERROR_LIMIT))
    {
      g_propagate_error (error, g_steal_pointer (&walk_error));
      return FALSE;
    }
  if (walk_error != NULL)
    *remarks |= ROSETTE_REMARK_TRUNCATED;
  if (*n_found == 0)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                         "the PNG has no credential in it");

  return *n_found > 0;
}

RosetteBaked *
rosette_png_extract (GBytes *file, GError **error)
{
  g_autoptr (GBytes) credential = NULL;
  RosetteBakingKind kind = ROSETTE_BAKING_OB3;
  RosetteRemarks remarks = 0;
  guint n_found = 0;
  Chunk first;
  Walk walk;

  g_return_val_if_fail (file != NULL, NULL);

  if (!walk_begin (&walk, file, error) || !find_first (&walk, &first, &n_found, &remarks, error))
    return NULL;

  find_keyword (&first, &kind);
  credential = read_text (&first, ROSETTE_MAX_CREDENTIAL_BYTES, &remarks, error);
  if (credential == NULL)
    return NULL;
  if (g_bytes_get_size (credential) == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the PNG's credential chunk is empty");
      return NULL;
    }

  return rosette_baked_new (kind, credential, NULL, n_found, !has_right_checksum (&first), remarks);
}

/* The chunks to list, those of iTXt before the older ones; what the walk did not reach is missing.
 */
static GArray *
collect (Walk *walk, gboolean is_other)
{
  g_autoptr (GArray) chunks = g_array_new (FALSE, FALSE, sizeof (Chunk));
  RosetteBakingKind kind;
  guint n_new = 0;
  Chunk chunk;

  while (chunks->len < ROSETTE_MAX_BADGES_IN_FILE && walk_next (walk, &chunk, NULL))
    {
      if (is_text (&chunk) && find_keyword (&chunk, &kind) != is_other)
        {
          if (is_type (&chunk, "iTXt"))
            g_array_insert_val (chunks, n_new++, chunk);
          else
            g_array_append_val (chunks, chunk);
        }
      if (is_type (&chunk, "IEND"))
        break;
    }

  return g_steal_pointer (&chunks);
}

/* One of several: what cannot be read of it counts as damaged. */
static RosetteBaked *
read_listed (const Chunk *chunk, guint n_chunks, gboolean is_other, gsize *bytes_left)
{
  RosetteRemarks remarks = is_other ? ROSETTE_REMARK_OTHER_KEYWORD : 0;
  RosetteBakingKind kind = ROSETTE_BAKING_OB3;
  g_autoptr (GBytes) credential = read_text (chunk, *bytes_left, &remarks, NULL);
  gboolean is_damaged = credential == NULL || !has_right_checksum (chunk);

  if (credential == NULL)
    credential = g_bytes_new_static ("", 0);
  *bytes_left -= g_bytes_get_size (credential);
  find_keyword (chunk, &kind);

  return rosette_baked_new (kind, credential, NULL, is_other ? 1 : n_chunks, is_damaged, remarks);
}

GPtrArray *
rosette_png_list (GBytes *file, gboolean is_other)
{
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_baked_unref);
  g_autoptr (GArray) chunks = NULL;
  gsize bytes_left = ROSETTE_MAX_CREDENTIAL_BYTES;
  Walk walk;

  g_return_val_if_fail (file != NULL, NULL);

  if (!walk_begin (&walk, file, NULL))
    return g_steal_pointer (&list);
  chunks = collect (&walk, is_other);
  for (guint i = 0; i < chunks->len; i++)
    g_ptr_array_add (
      list, read_listed (&g_array_index (chunks, Chunk, i), chunks->len, is_other, &bytes_left));

  return g_steal_pointer (&list);
}

static void
append_uint32 (GByteArray *out, guint32 value)
{
  guint8 bytes[] = { value >> 24, value >> 16, value >> 8, value };

  g_byte_array_append (out, bytes, sizeof bytes);
}

/* What a credential's chunk has beside it, at most. */
#define CHUNK_BYTES 64

static void
append_chunk (GByteArray *out, RosetteBakingKind kind, GBytes *credential)
{
  static const guint8 no_compression_language_or_translation[] = { 0, 0, 0, 0, 0 };
  const char *keyword = keywords[kind].keyword;
  gsize length = 0;
  const guint8 *text = g_bytes_get_data (credential, &length);
  guint type_at;

  append_uint32 (out, (guint32) (strlen (keyword) + 5 + length));
  type_at = out->len;
  g_byte_array_append (out, (const guint8 *) "iTXt", 4);
  g_byte_array_append (out, (const guint8 *) keyword, (guint) strlen (keyword));
  g_byte_array_append (out, no_compression_language_or_translation, 5);
  g_byte_array_append (out, text, (guint) length);
  append_uint32 (out, rosette_checksum (out->data + type_at, out->len - type_at));
}

/* One uncompressed iTXt chunk, whole. */
static GBytes *
make_chunk (RosetteBakingKind kind, GBytes *credential)
{
  GByteArray *out = g_byte_array_sized_new ((guint) (g_bytes_get_size (credential) + CHUNK_BYTES));

  append_chunk (out, kind, credential);

  return g_byte_array_free_to_bytes (out);
}

static gboolean
check_header (const Chunk *chunk, gboolean is_first, GError **error)
{
  if (is_first == is_type (chunk, "IHDR") && (!is_first || chunk->length == IHDR_BYTES))
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       "the PNG does not begin with its one header");
  return FALSE;
}

/* Copies the picture without its credentials, and with @credential (nullable) after the header. */
static GBytes *
rewrite (GBytes *file, RosetteBakingKind kind, GBytes *credential, GError **error)
{
  gsize n_bytes = credential != NULL ? g_bytes_get_size (credential) + CHUNK_BYTES : 0;
  g_autoptr (GByteArray) out = NULL;
  RosetteBakingKind there;
  gboolean is_first = TRUE;
  Chunk chunk;
  Walk walk;

  if (!walk_begin (&walk, file, error))
    return NULL;
  out = g_byte_array_sized_new ((guint) (g_bytes_get_size (file) + n_bytes));
  g_byte_array_append (out, signature, sizeof signature);

  do
    {
      if (!walk_next (&walk, &chunk, error) || !check_header (&chunk, is_first, error))
        return NULL;
      if (!find_keyword (&chunk, &there))
        g_byte_array_append (out, chunk.start, (guint) chunk.total);
      if (is_first && credential != NULL)
        append_chunk (out, kind, credential);
      is_first = FALSE;
    }
  while (!is_type (&chunk, "IEND"));

  /* What stands behind the end is not ours to judge. */
  g_byte_array_append (out, walk.at, (guint) (walk.end - walk.at));

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static gboolean
check_credential (GBytes *credential, GError **error)
{
  gsize size = g_bytes_get_size (credential);

  if (size > 0 && size <= ROSETTE_MAX_CREDENTIAL_BYTES)
    return TRUE;
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
               "the credential is empty or has more than %d bytes", ROSETTE_MAX_CREDENTIAL_BYTES);

  return FALSE;
}

static gboolean
check_size (gsize size, GError **error)
{
  if (size <= ROSETTE_MAX_IMAGE_BYTES)
    return TRUE;
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "the badge would have more than %d bytes",
               ROSETTE_MAX_IMAGE_BYTES);

  return FALSE;
}

GBytes *
rosette_png_bake (GBytes *file, RosetteBakingKind kind, GBytes *credential, GError **error)
{
  g_autoptr (GBytes) baked = NULL;

  g_return_val_if_fail (file != NULL && credential != NULL, NULL);

  if (!check_credential (credential, error))
    return NULL;
  baked = rewrite (file, kind, credential, error);
  if (baked == NULL || !check_size (g_bytes_get_size (baked), error))
    return NULL;

  return g_steal_pointer (&baked);
}

GPtrArray *
rosette_png_bake_bare (GBytes *file, RosetteBakingKind kind, GBytes *credential, GError **error)
{
  g_autoptr (GBytes) chunk = NULL;
  GPtrArray *parts = NULL;
  gsize size;
  gsize at;
  Chunk header;
  Walk walk;

  g_return_val_if_fail (file != NULL && credential != NULL, NULL);

  if (!check_credential (credential, error) || !walk_begin (&walk, file, error)
      || !walk_next (&walk, &header, error) || !check_header (&header, TRUE, error))
    return NULL;
  size = g_bytes_get_size (file);
  at = sizeof signature + header.total;
  chunk = make_chunk (kind, credential);
  if (!check_size (size + g_bytes_get_size (chunk), error))
    return NULL;

  parts = g_ptr_array_new_full (3, (GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (parts, g_bytes_new_from_bytes (file, 0, at));
  g_ptr_array_add (parts, g_steal_pointer (&chunk));
  g_ptr_array_add (parts, g_bytes_new_from_bytes (file, at, size - at));

  return parts;
}

GBytes *
rosette_png_remove (GBytes *file, GError **error)
{
  g_return_val_if_fail (file != NULL, NULL);

  return rewrite (file, ROSETTE_BAKING_OB3, NULL, error);
}
