/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/utf8.h"

#include "encoding/word.h"

/* As much is asked of GLib at once where a text is not ASCII. */
#define PIECE_BYTES 64

/* Where @at is behind what is ASCII without U+0000, word by word. */
static const char *
skip_ascii (const char *at, const char *end)
{
  while ((gsize) (end - at) >= ROSETTE_WORD_BYTES)
    {
      guint64 word = rosette_word_load (at);

      if ((rosette_word_find_below (word, 1) | rosette_word_find_no_ascii (word)) != 0)
        break;
      at += ROSETTE_WORD_BYTES;
    }

  return at;
}

const char *
rosette_utf8_find_bad (const char *text, gsize length)
{
  const char *end = length > 0 ? text + length : text;
  const char *at = text;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  while (at < end && (at = skip_ascii (at, end)) < end)
    {
      const char *bad;

      /* What ends in the middle of a character begins the next piece, or is the error. */
      g_utf8_validate_len (at, MIN ((gsize) (end - at), PIECE_BYTES), &bad);
      if (bad == at)
        return bad;
      at = bad;
    }

  return NULL;
}
