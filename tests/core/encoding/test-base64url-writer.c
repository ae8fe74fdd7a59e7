/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/base64url-writer.h"

#include "encoding/base64url.h"

#define N_TEXTS 2000

/* Bytes that are put as they are, or as a piece, until there are enough of them. */
static void
test_same (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4648);

  g_test_summary ("However the bytes come, the text is that of all of them.");

  for (guint n = 0; n < N_TEXTS; n++)
    {
      g_autoptr (GByteArray) all = g_byte_array_new ();
      g_autoptr (GString) out = g_string_new ("x.");
      RosetteBase64urlWriter writer = { .out = out };
      g_autofree char *encoded = NULL;

      for (gint32 left = g_rand_int_range (random, 0, 8); left > 0; left--)
        {
          guint8 data[12];
          gsize length = (gsize) g_rand_int_range (random, 0, sizeof data);
          RosetteBase64urlPiece *piece = NULL;

          for (gsize i = 0; i < length; i++)
            data[i] = (guint8) g_rand_int (random);
          g_byte_array_append (all, data, (guint) length);
          piece = rosette_base64url_piece_new (data, length);
          if (g_rand_boolean (random))
            rosette_base64url_writer_put (&writer, data, length);
          else
            rosette_base64url_writer_put_piece (&writer, piece);
          rosette_base64url_piece_free (piece);
        }
      rosette_base64url_writer_end (&writer);
      encoded = rosette_base64url_encode (all->data, all->len);
      g_assert_true (g_str_has_prefix (out->str, "x."));
      g_assert_cmpstr (out->str + 2, ==, encoded);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base64url-writer/same", test_same);

  return g_test_run ();
}
