/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/radix.h"

#include "base/error.h"

#include <string.h>

/* A number is an array of limbs, the least significant first, each below @limb_base. To move a
 * number from one base to another, its digits are fed in from the top: number = number * factor +
 * digit. Taking several digits at once, as many as a limb holds, divides the work by their square.
 */
static void
multiply_add (GArray *limbs, guint64 limb_base, guint64 factor, guint64 carry)
{
  for (guint i = 0; i < limbs->len; i++)
    {
      guint32 *limb = &g_array_index (limbs, guint32, i);
      guint64 sum = *limb * factor + carry;

      *limb = (guint32) (sum % limb_base);
      carry = sum / limb_base;
    }

  while (carry > 0)
    {
      guint32 limb = (guint32) (carry % limb_base);

      g_array_append_val (limbs, limb);
      carry /= limb_base;
    }
}

/* The largest power of @base that fits in 30 bits, and its exponent: in 30 bits, so that a limb of
 * that base can be multiplied by 2^32 without overflow.
 */
static guint64
largest_power (guint base, guint *exponent)
{
  guint64 power = base;

  *exponent = 1;
  while (power * base < G_GUINT64_CONSTANT (1) << 30)
    {
      power *= base;
      ++*exponent;
    }

  return power;
}

char *
rosette_radix_encode (const RosetteRadix *radix, const guint8 *data, gsize length)
{
  g_autoptr (GArray) limbs = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_digits;
  guint64 limb_base;
  gsize n_zeros = 0;

  g_return_val_if_fail (radix != NULL && radix->base >= 2, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  limb_base = largest_power (radix->base, &n_digits);

  while (n_zeros < length && data[n_zeros] == 0)
    n_zeros++;

  for (gsize i = n_zeros; i < length;)
    {
      guint64 factor = 1;
      guint64 word = 0;

      for (guint n = 0; n < 4 && i < length; n++, factor <<= 8)
        word = word << 8 | data[i++];
      multiply_add (limbs, limb_base, factor, word);
    }

  /* From the least digit up, then turned round. */
  for (guint i = 0; i < limbs->len; i++)
    {
      guint32 limb = g_array_index (limbs, guint32, i);

      for (guint n = 0; n < n_digits && (limb > 0 || i + 1 < limbs->len); n++)
        {
          g_string_append_c (text, radix->digits[limb % radix->base]);
          limb /= radix->base;
        }
    }
  for (gsize i = 0; i < n_zeros; i++)
    g_string_append_c (text, radix->digits[0]);

  return g_strreverse (g_string_free (g_steal_pointer (&text), FALSE));
}

static GBytes *
limbs_to_bytes (GArray *limbs, gsize n_zeros)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize n_leading = 0;
  guint8 zero = 0;

  for (gsize i = 0; i < n_zeros; i++)
    g_byte_array_append (bytes, &zero, 1);

  for (guint i = limbs->len; i-- > 0;)
    {
      guint32 limb = GUINT32_TO_BE (g_array_index (limbs, guint32, i));
      const guint8 *data = (const guint8 *) &limb;

      if (i + 1 == limbs->len)
        while (data[n_leading] == 0)
          n_leading++;
      g_byte_array_append (bytes, data + n_leading, (guint) (4 - n_leading));
      n_leading = 0;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
set_too_long (gsize length, GError **error)
{
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
               "number of %" G_GSIZE_FORMAT " digits is too long", length);

  return FALSE;
}

/* Feeds the digits of @text to @limbs; stops as soon as they are more than @max_bytes. */
static gboolean
read_digits (const RosetteRadix *radix,
             const char *text,
             gsize length,
             gsize max_bytes,
             GArray *limbs,
             GError **error)
{
  guint n_digits;
  (void) largest_power (radix->base, &n_digits);

  for (gsize i = 0; i < length;)
    {
      guint64 factor = 1;
      guint64 word = 0;

      for (guint n = 0; n < n_digits && i < length; n++, i++, factor *= radix->base)
        {
          const char *digit = memchr (radix->digits, text[i], radix->base);

          if (digit == NULL)
            {
              g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "byte %" G_GSIZE_FORMAT " is not a base %u digit", i, radix->base);
              return FALSE;
            }
          word = word * radix->base + (guint64) (digit - radix->digits);
        }

      multiply_add (limbs, G_GUINT64_CONSTANT (1) << 32, factor, word);
      if (limbs->len > max_bytes / 4 + 1)
        return set_too_long (length, error);
    }

  return TRUE;
}

GBytes *
rosette_radix_decode (const RosetteRadix *radix,
                      const char *text,
                      gsize length,
                      gsize max_bytes,
                      GError **error)
{
  g_autoptr (GArray) limbs = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GBytes) bytes = NULL;
  gsize n_zeros = 0;

  g_return_val_if_fail (radix != NULL && radix->base >= 2, NULL);
  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  while (n_zeros < length && n_zeros <= max_bytes && text[n_zeros] == radix->digits[0])
    n_zeros++;

  if (n_zeros > max_bytes)
    {
      set_too_long (length, error);
      return NULL;
    }
  if (!read_digits (radix, text + n_zeros, length - n_zeros, max_bytes - n_zeros, limbs, error))
    return NULL;

  bytes = limbs_to_bytes (limbs, n_zeros);
  if (g_bytes_get_size (bytes) > max_bytes)
    {
      set_too_long (length, error);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}
