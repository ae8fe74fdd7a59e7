/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Most of a badge's file is its picture, and of that the checksum alone is looked at: zlib's takes
 * longer for it than all rules of structure. Processors of PCs multiply polynomials over two
 * elements, and a checksum is the rest of a division of one: 128 bits are folded onto the next
 * at a time, or 256, as "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ" (Gopal and
 * others, Intel, 2009) shows. The test holds it against zlib's.
 */

#include "config.h"

#include "baking/checksum.h"

#include <zlib.h>

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define BLOCK_BYTES 16
#define STEP_BYTES  (4 * BLOCK_BYTES)
#define WIDE_BYTES  (8 * BLOCK_BYTES)

#define WITH_MULTIPLY __attribute__ ((target ("pclmul,sse4.1")))
#define WITH_PAIRS    __attribute__ ((target ("vpclmulqdq,avx2,pclmul,sse4.1")))

/* x^n mod P for the distances that are folded, bits reversed; the upper half first. */
#define BY_WIDE_HIGH  0x014a7fe880 /* n = 8 * 128 - 32 */
#define BY_WIDE_LOW   0x01e88ef372 /* n = 8 * 128 + 32 */
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

/* One block in each register; of @n_bytes, a multiple of a block and no less than a step. */
WITH_MULTIPLY static guint32
compute_singles (const guint8 *data, gsize n_bytes)
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

WITH_PAIRS static __m256i
fold_pair (__m256i rest, const guint8 *next, __m256i by)
{
  __m256i low = _mm256_clmulepi64_epi128 (rest, by, 0x00);
  __m256i high = _mm256_clmulepi64_epi128 (rest, by, 0x11);

  return _mm256_xor_si256 (_mm256_xor_si256 (low, high),
                           _mm256_loadu_si256 ((const __m256i *) (gconstpointer) next));
}

/* The same with two in each, and no less than a wide step: what newer processors do at once. */
WITH_PAIRS static guint32
compute_pairs (const guint8 *data, gsize n_bytes)
{
  const __m256i by_wide = _mm256_broadcastsi128_si256 (_mm_set_epi64x (BY_WIDE_HIGH, BY_WIDE_LOW));
  const __m128i by_block = _mm_set_epi64x (BY_BLOCK_HIGH, BY_BLOCK_LOW);
  const guint8 *end = data + n_bytes;
  __m256i pairs[4];
  __m128i rest;

  for (guint i = 0; i < 4; i++)
    pairs[i] = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (data + 2 * i * BLOCK_BYTES));
  pairs[0] = _mm256_xor_si256 (pairs[0], _mm256_zextsi128_si256 (_mm_cvtsi32_si128 (~0)));
  for (data += WIDE_BYTES; end - data >= WIDE_BYTES; data += WIDE_BYTES)
    {
      pairs[0] = fold_pair (pairs[0], data, by_wide);
      pairs[1] = fold_pair (pairs[1], data + 2 * BLOCK_BYTES, by_wide);
      pairs[2] = fold_pair (pairs[2], data + 4 * BLOCK_BYTES, by_wide);
      pairs[3] = fold_pair (pairs[3], data + 6 * BLOCK_BYTES, by_wide);
    }

  rest = _mm256_castsi256_si128 (pairs[0]);
  rest = fold (rest, _mm256_extracti128_si256 (pairs[0], 1), by_block);
  for (guint i = 1; i < 4; i++)
    {
      rest = fold (rest, _mm256_castsi256_si128 (pairs[i]), by_block);
      rest = fold (rest, _mm256_extracti128_si256 (pairs[i], 1), by_block);
    }
  for (; data < end; data += BLOCK_BYTES)
    rest = fold (rest, load (data), by_block);

  return ~reduce (rest);
}

static gboolean
has_multiply (void)
{
  return __builtin_cpu_supports ("pclmul") && __builtin_cpu_supports ("sse4.1");
}

static gboolean
has_pairs (void)
{
  return __builtin_cpu_supports ("vpclmulqdq") && __builtin_cpu_supports ("avx2");
}

/* How many bytes at the beginning can be done so. */
static gsize
count_blocks (gsize length, RosetteChecksumMeans means)
{
  if (length < STEP_BYTES || means == ROSETTE_CHECKSUM_BYTES || !has_multiply ())
    return 0;

  return length - length % BLOCK_BYTES;
}

/* Of @n_bytes, a multiple of a block and no less than a step. */
static guint32
compute_blocks (const guint8 *data, gsize n_bytes, RosetteChecksumMeans means)
{
  if (n_bytes < WIDE_BYTES || means == ROSETTE_CHECKSUM_SINGLES || !has_pairs ())
    return compute_singles (data, n_bytes);

  return compute_pairs (data, n_bytes);
}

#else

static gsize
count_blocks (gsize length, RosetteChecksumMeans means)
{
  return 0;
}

static guint32
compute_blocks (const guint8 *data, gsize n_bytes, RosetteChecksumMeans means)
{
  g_return_val_if_reached (0);
}

#endif

guint32
rosette_checksum_by (RosetteChecksumMeans means, const guint8 *data, gsize length)
{
  gsize n_done = count_blocks (length, means);
  uLong checksum = n_done > 0 ? compute_blocks (data, n_done, means) : crc32 (0, NULL, 0);

  return (guint32) crc32_z (checksum, data + n_done, length - n_done);
}

guint32
rosette_checksum (const guint8 *data, gsize length)
{
  return rosette_checksum_by (ROSETTE_CHECKSUM_PAIRS, data, length);
}
