/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/base64url-writer.h"

#include "encoding/base64url.h"

#include <string.h>

/* By how many bytes go before the first whole group of three. */
struct _RosetteBase64urlPiece
{
  guint8 *data;
  gsize length;
  char *digits[3];
  gsize n_digits[3];
};

RosetteBase64urlPiece *
rosette_base64url_piece_new (const guint8 *data, gsize length)
{
  RosetteBase64urlPiece *self = g_new0 (RosetteBase64urlPiece, 1);

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  self->data = g_memdup2 (data, length);
  self->length = length;
  for (gsize skip = 0; skip < 3 && skip < length; skip++)
    {
      gsize n_whole = (length - skip) / 3 * 3;

      self->digits[skip] = rosette_base64url_encode (data + skip, n_whole);
      self->n_digits[skip] = n_whole / 3 * 4;
    }

  return self;
}

void
rosette_base64url_piece_free (RosetteBase64urlPiece *self)
{
  g_free (self->data);
  for (guint i = 0; i < 3; i++)
    g_free (self->digits[i]);
  g_free (self);
}

static void
append (GString *out, const guint8 *data, gsize length)
{
  gsize before = out->len;

  g_string_set_size (out, before + ROSETTE_BASE64URL_DIGITS (length));
  g_string_truncate (out, before + rosette_base64url_write (data, length, out->str + before));
}

/* How many bytes the group that was begun still takes. */
static gsize
get_room (const RosetteBase64urlWriter *self)
{
  return (3 - self->n_pending) % 3;
}

/* Fills up the group that was begun; takes no more than it has room for. */
static gsize
fill_group (RosetteBase64urlWriter *self, const guint8 *data, gsize length)
{
  gsize n_taken = MIN (length, get_room (self));

  memcpy (self->pending + self->n_pending, data, n_taken);
  self->n_pending += n_taken;
  if (self->n_pending == 3)
    {
      append (self->out, self->pending, 3);
      self->n_pending = 0;
    }

  return n_taken;
}

/* Less than three bytes, where no group was begun. */
static void
begin_group (RosetteBase64urlWriter *self, const guint8 *data, gsize length)
{
  memcpy (self->pending, data, length);
  self->n_pending = length;
}

void
rosette_base64url_writer_put (RosetteBase64urlWriter *self, const guint8 *data, gsize length)
{
  gsize n_done = 0;
  gsize n_whole = 0;

  if (length == 0)
    return;
  n_done = fill_group (self, data, length);
  if (self->n_pending > 0)
    return;
  n_whole = (length - n_done) / 3 * 3;
  append (self->out, data + n_done, n_whole);
  n_done += n_whole;
  begin_group (self, data + n_done, length - n_done);
}

void
rosette_base64url_writer_put_piece (RosetteBase64urlWriter *self,
                                    const RosetteBase64urlPiece *piece)
{
  gsize skip = get_room (self);
  gsize n_done = 0;

  if (piece->length <= skip)
    {
      rosette_base64url_writer_put (self, piece->data, piece->length);
      return;
    }
  fill_group (self, piece->data, skip);
  g_string_append_len (self->out, piece->digits[skip], (gssize) piece->n_digits[skip]);
  n_done = skip + piece->n_digits[skip] / 4 * 3;
  begin_group (self, piece->data + n_done, piece->length - n_done);
}

void
rosette_base64url_writer_end (RosetteBase64urlWriter *self)
{
  append (self->out, self->pending, self->n_pending);
  self->n_pending = 0;
}
