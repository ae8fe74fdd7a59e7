/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Eight bytes of a text at a time. What looks for a byte returns a word in which the first one that
 * was found is marked by its highest bit, and no byte before that; 0 when there is none. Marks of
 * several searches are joined by `|`.
 */

#define ROSETTE_WORD_BYTES sizeof (guint64)

#define ROSETTE_WORD_LOWEST_BITS  G_GUINT64_CONSTANT (0x0101010101010101)
#define ROSETTE_WORD_HIGHEST_BITS G_GUINT64_CONSTANT (0x8080808080808080)

/**
 * rosette_word_load:
 * @at: eight bytes
 *
 * Returns: them, the first one lowest
 */
static inline guint64
rosette_word_load (const void *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);

  return GUINT64_FROM_LE (word);
}

/**
 * rosette_word_find_below:
 * @limit: at most 128
 *
 * Returns: the mark of the first byte below @limit
 */
static inline guint64
rosette_word_find_below (guint64 word, guint8 limit)
{
  return (word - ROSETTE_WORD_LOWEST_BITS * limit) & ~word & ROSETTE_WORD_HIGHEST_BITS;
}

/**
 * rosette_word_find:
 *
 * Returns: the mark of the first byte that is @byte
 */
static inline guint64
rosette_word_find (guint64 word, guint8 byte)
{
  return rosette_word_find_below (word ^ ROSETTE_WORD_LOWEST_BITS * byte, 1);
}

/**
 * rosette_word_find_no_ascii:
 *
 * Returns: the mark of the first byte above 127
 */
static inline guint64
rosette_word_find_no_ascii (guint64 word)
{
  return word & ROSETTE_WORD_HIGHEST_BITS;
}

/**
 * rosette_word_get_place:
 * @marks: what was found; not 0
 *
 * Returns: which byte is the first that was found, from 0
 */
static inline gsize
rosette_word_get_place (guint64 marks)
{
  return (gsize) __builtin_ctzll (marks) / 8;
}

G_END_DECLS
