/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/multibase.h"

#include "base/error.h"
#include "encoding/radix.h"

#include <string.h>

typedef enum
{
  FOLDS_CASE = 1 << 0,
  PADDED = 1 << 1,
} BaseFlags;

typedef struct
{
  char prefix;
  guint n_bits; /* of one digit; 0 where the text is one large number */
  BaseFlags flags;
  RosetteRadix radix;
} Base;

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

static const Base bases[] = {
  { 'z', 0, 0, { "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", 58 } },
  { 'u', 6, 0, { UPPER LOWER "0123456789-_", 64 } },
  { '0', 1, 0, { "01", 2 } },
  { '7', 3, 0, { "01234567", 8 } },
  { '9', 0, 0, { "0123456789", 10 } },
  { 'f', 4, FOLDS_CASE, { "0123456789abcdef", 16 } },
  { 'F', 4, FOLDS_CASE, { "0123456789ABCDEF", 16 } },
  { 'b', 5, FOLDS_CASE, { LOWER "234567", 32 } },
  { 'B', 5, FOLDS_CASE, { UPPER "234567", 32 } },
  { 'c', 5, FOLDS_CASE | PADDED, { LOWER "234567", 32 } },
  { 'C', 5, FOLDS_CASE | PADDED, { UPPER "234567", 32 } },
  { 'v', 5, FOLDS_CASE, { "0123456789abcdefghijklmnopqrstuv", 32 } },
  { 'V', 5, FOLDS_CASE, { "0123456789ABCDEFGHIJKLMNOPQRSTUV", 32 } },
  { 't', 5, FOLDS_CASE | PADDED, { "0123456789abcdefghijklmnopqrstuv", 32 } },
  { 'T', 5, FOLDS_CASE | PADDED, { "0123456789ABCDEFGHIJKLMNOPQRSTUV", 32 } },
  { 'h', 5, 0, { "ybndrfg8ejkmcpqxot1uwisza345h769", 32 } },
  { 'k', 0, FOLDS_CASE, { "0123456789" LOWER, 36 } },
  { 'K', 0, FOLDS_CASE, { "0123456789" UPPER, 36 } },
  { 'Z', 0, 0, { "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ", 58 } },
  { 'm', 6, 0, { UPPER LOWER "0123456789+/", 64 } },
  { 'M', 6, PADDED, { UPPER LOWER "0123456789+/", 64 } },
  { 'U', 6, PADDED, { UPPER LOWER "0123456789-_", 64 } },
};

static const Base *
find_base (char prefix)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    if (bases[i].prefix == prefix)
      return &bases[i];

  return NULL;
}

/* How many digits are one whole group of bytes: 8 in base 32, 4 in base 64. */
static gsize
group_digits (const Base *base)
{
  return base->n_bits == 5 ? 8 : 4;
}

static void
append_bits (GString *text, const Base *base, const guint8 *data, gsize length)
{
  gsize start = text->len;
  guint32 bits = 0;
  guint n_bits = 0;

  for (gsize i = 0; i < length; i++)
    {
      bits = bits << 8 | data[i];
      n_bits += 8;
      while (n_bits >= base->n_bits)
        {
          n_bits -= base->n_bits;
          g_string_append_c (text, base->radix.digits[bits >> n_bits & (base->radix.base - 1)]);
        }
      bits &= (1u << n_bits) - 1;
    }
  if (n_bits > 0)
    {
      bits <<= base->n_bits - n_bits;
      g_string_append_c (text, base->radix.digits[bits]);
    }
  while ((base->flags & PADDED) != 0 && (text->len - start) % group_digits (base) != 0)
    g_string_append_c (text, '=');
}

char *
rosette_multibase_encode (char prefix, const guint8 *data, gsize length)
{
  const Base *base = find_base (prefix);
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (base->n_bits == 0)
    {
      g_autofree char *digits = rosette_radix_encode (&base->radix, data, length);

      return g_strdup_printf ("%c%s", prefix, digits);
    }

  text = g_string_new (NULL);
  g_string_append_c (text, prefix);
  append_bits (text, base, data, length);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The length of @text without its padding; FALSE when the padding is not what @base asks for. */
static gboolean
strip_padding (const Base *base, const char *text, gsize *length)
{
  gsize n_digits = *length;

  if ((base->flags & PADDED) == 0)
    return TRUE;

  while (n_digits > 0 && text[n_digits - 1] == '=')
    n_digits--;
  if (*length % group_digits (base) != 0 || *length - n_digits >= group_digits (base))
    return FALSE;
  *length = n_digits;

  return TRUE;
}

static GBytes *
decode_bits (const Base *base, const char *text, gsize length, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  guint32 bits = 0;
  guint n_bits = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char *digit = memchr (base->radix.digits, text[i], base->radix.base);

      if (digit == NULL)
        {
          g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       "byte %" G_GSIZE_FORMAT " is not a base %u digit", i + 1, base->radix.base);
          return NULL;
        }
      bits = bits << base->n_bits | (guint32) (digit - base->radix.digits);
      n_bits += base->n_bits;
      if (n_bits >= 8)
        {
          guint8 byte = (guint8) (bits >> (n_bits - 8));

          g_byte_array_append (out, &byte, 1);
          n_bits -= 8;
          bits &= (1u << n_bits) - 1;
        }
    }
  if (n_bits >= base->n_bits || bits != 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "multibase text ends in the middle of a byte");
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static GBytes *
decode_digits (const Base *base, const char *text, gsize length, gsize max_bytes, GError **error)
{
  if (base->n_bits == 0)
    return rosette_radix_decode (&base->radix, text, length, max_bytes, error);

  if (!strip_padding (base, text, &length))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "multibase text is not padded as its prefix says");
      return NULL;
    }
  if (length / 8 * base->n_bits + length % 8 * base->n_bits / 8 > max_bytes)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "multibase text of %" G_GSIZE_FORMAT " digits is too long", length);
      return NULL;
    }

  return decode_bits (base, text, length, error);
}

/* @text in the case of the alphabet of @base, or NULL where the case matters. */
static char *
fold_case (const Base *base, const char *text, gsize length)
{
  if ((base->flags & FOLDS_CASE) == 0)
    return NULL;

  return g_ascii_islower (base->prefix) ? g_ascii_strdown (text, (gssize) length)
                                        : g_ascii_strup (text, (gssize) length);
}

GBytes *
rosette_multibase_decode (const char *text, gsize length, gsize max_bytes, GError **error)
{
  const Base *base;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (length == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "multibase text is empty");
      return NULL;
    }

  base = find_base (text[0]);
  if (base == NULL)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "multibase prefix is not one that we read");
      return NULL;
    }

  folded = fold_case (base, text + 1, length - 1);

  return decode_digits (base, folded != NULL ? folded : text + 1, length - 1, max_bytes, error);
}
