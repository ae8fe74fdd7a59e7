/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteBase64urlPiece:
 *
 * Bytes that will stand in many texts, encoded beforehand for each of the three places that they
 * can begin at in a group of three. It does not change, and any number of threads may use it.
 */
typedef struct _RosetteBase64urlPiece RosetteBase64urlPiece;

/**
 * rosette_base64url_piece_new:
 * @data: the bytes, which are copied
 * @length: how many
 *
 * Returns: (transfer full): the piece
 */
RosetteBase64urlPiece *rosette_base64url_piece_new (const guint8 *data,
                                                    gsize length) G_GNUC_WARN_UNUSED_RESULT;
void rosette_base64url_piece_free (RosetteBase64urlPiece *self);

/**
 * RosetteBase64urlWriter:
 * @out: what to append to
 *
 * Writes what rosette_base64url_encode() makes of bytes that come one after the other. All but
 * @out is the writer's own, and 0 at the beginning.
 */
typedef struct
{
  GString *out;
  guint8 pending[3];
  gsize n_pending;
} RosetteBase64urlWriter;

/* The next bytes. */
void rosette_base64url_writer_put (RosetteBase64urlWriter *self, const guint8 *data, gsize length);
void rosette_base64url_writer_put_piece (RosetteBase64urlWriter *self,
                                         const RosetteBase64urlPiece *piece);

/* Writes the last digits: nothing comes after this. */
void rosette_base64url_writer_end (RosetteBase64urlWriter *self);

G_END_DECLS
