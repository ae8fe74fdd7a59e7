/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Most of a badge's file is its picture, and of that the checksum alone is looked at: zlib's takes
 * longer for it than all rules of structure. Processors of PCs multiply polynomials over two
 * elements, and a checksum is the rest of a division of one: 128 bits are folded onto the next
 * at a time, as "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ" (Gopal and others,
 * Intel, 2009) shows. The test holds it against zlib's.
 */

#include "config.h"

#include "baking/checksum.h"

#include <zlib.h>

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define BLOCK_BYTES 16
#define STEP_BYTES  (4 * BLOCK_BYTES)

#define WITH_MULTIPLY __attribute__ ((target ("pclmul,sse4.1")))

/* x^n mod P for the distances that are folded, bits reversed; the upper half first. */
#define BY_STEP_HIGH  0x01c6e41596 /* n = 4 * 128 - 32 */
#define BY_STEP_LOW   0x0154442bd4 /* n = 4 * 128 + 32 */
#define BY_BLOCK_HIGH 0x00ccaa009e /* n = 128 - 32 */
#define BY_BLOCK_LOW  0x01751997d0 /* n = 128 + 32 */
#define BY_HALF       0x0163cd6124 /* n = 64 */
#define POLYNOMIAL    0x01db710641
#define QUOTIENT      0x01f7011641 /* x^64 divided by P */

WITH_MULTIPLY static __m128i
load (const guint8 *data)
{
  return _mm_loadu_si128 ((const __m128i *) (gconstpointer) data);
}

WITH_MULTIPLY static __m128i
fold (__m128i rest, __m128i next, __m128i by)
{
  __m128i low = _mm_clmulepi64_si128 (rest, by, 0x00);
  __m128i high = _mm_clmulepi64_si128 (rest, by, 0x11);

  return _mm_xor_si128 (_mm_xor_si128 (low, high), next);
}

/* What is left of 128 bits: to 64, and then by Barrett's way, without a division, to 32. */
WITH_MULTIPLY static guint32
reduce (__m128i rest)
{
  const __m128i by_block = _mm_set_epi64x (BY_BLOCK_HIGH, BY_BLOCK_LOW);
  const __m128i division = _mm_set_epi64x (QUOTIENT, POLYNOMIAL);
  const __m128i words = _mm_setr_epi32 (~0, 0, ~0, 0);
  __m128i part;

  part = _mm_clmulepi64_si128 (rest, by_block, 0x10);
  rest = _mm_xor_si128 (_mm_srli_si128 (rest, 8), part);
  part = _mm_srli_si128 (rest, 4);
  rest = _mm_clmulepi64_si128 (_mm_and_si128 (rest, words), _mm_set_epi64x (0, BY_HALF), 0x00);
  rest = _mm_xor_si128 (rest, part);

  part = _mm_clmulepi64_si128 (_mm_and_si128 (rest, words), division, 0x10);
  part = _mm_clmulepi64_si128 (_mm_and_si128 (part, words), division, 0x00);

  return (guint32) _mm_extract_epi32 (_mm_xor_si128 (rest, part), 1);
}

/* Of @n_bytes, a multiple of a block and no less than a step. */
WITH_MULTIPLY static guint32
compute_blocks (const guint8 *data, gsize n_bytes)
{
  const __m128i by_step = _mm_set_epi64x (BY_STEP_HIGH, BY_STEP_LOW);
  const __m128i by_block = _mm_set_epi64x (BY_BLOCK_HIGH, BY_BLOCK_LOW);
  const guint8 *end = data + n_bytes;
  __m128i rest[4];

  for (guint i = 0; i < 4; i++)
    rest[i] = load (data + i * BLOCK_BYTES);
  rest[0] = _mm_xor_si128 (rest[0], _mm_cvtsi32_si128 (~0));
  for (data += STEP_BYTES; end - data >= STEP_BYTES; data += STEP_BYTES)
    for (guint i = 0; i < 4; i++)
      rest[i] = fold (rest[i], load (data + i * BLOCK_BYTES), by_step);

  for (guint i = 1; i < 4; i++)
    rest[0] = fold (rest[0], rest[i], by_block);
  for (; data < end; data += BLOCK_BYTES)
    rest[0] = fold (rest[0], load (data), by_block);

  return ~reduce (rest[0]);
}

/* How many bytes at the beginning can be done so. */
static gsize
count_blocks (gsize length)
{
  if (length < STEP_BYTES || !__builtin_cpu_supports ("pclmul")
      || !__builtin_cpu_supports ("sse4.1"))
    return 0;

  return length - length % BLOCK_BYTES;
}

#else

static gsize
count_blocks (gsize length)
{
  return 0;
}

static guint32
compute_blocks (const guint8 *data, gsize n_bytes)
{
  g_return_val_if_reached (0);
}

#endif

guint32
rosette_checksum (const guint8 *data, gsize length)
{
  gsize n_done = count_blocks (length);
  uLong checksum = n_done > 0 ? compute_blocks (data, n_done) : crc32 (0, NULL, 0);

  return (guint32) crc32_z (checksum, data + n_done, length - n_done);
}
