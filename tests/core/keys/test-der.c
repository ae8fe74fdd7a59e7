/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/der.h"

#include "vectors.h"

static RosetteDer
place (GBytes *bytes)
{
  return rosette_der_init (bytes);
}

static void
test_read (void)
{
  g_autoptr (GBytes) bytes = from_hex ("3006020101040161ff");
  RosetteDer der = place (bytes);
  RosetteDer sequence, content;
  guint32 count;

  g_assert_false (rosette_der_read (&der, ROSETTE_DER_SET, NULL));
  g_assert_true (rosette_der_read (&der, ROSETTE_DER_SEQUENCE, &sequence));
  g_assert_cmpuint (der.length, ==, 1);
  g_assert_true (rosette_der_read_count (&sequence, &count));
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (rosette_der_read (&sequence, ROSETTE_DER_OCTET_STRING, &content));
  g_assert_true (rosette_der_equal (&content, "a", 1));
  g_assert_cmpuint (sequence.length, ==, 0);
  g_assert_false (rosette_der_read (&sequence, ROSETTE_DER_NULL, NULL));
}

static void
test_refused (void)
{
  static const char *const values[] = {
    "04",               /* no length */
    "0402ff",           /* past the end */
    "0480ff0000",       /* indefinite */
    "048101ff",         /* a long form where the short one does */
    "04820001ff",       /* leading zero */
    "0485000000000100", /* more octets than we count */
    "0484ffffffff00",   /* far past the end */
    "0482",             /* cut */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GBytes) bytes = from_hex (values[i]);
      RosetteDer der = place (bytes);

      g_assert_false (rosette_der_read (&der, ROSETTE_DER_OCTET_STRING, NULL));
      g_assert_true (der.length == g_bytes_get_size (bytes));
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *hex;
    gboolean good;
    guint32 value;
  } cases[] = {
    { "020100", TRUE, 0 },          { "02017f", TRUE, 127 },
    { "02020080", TRUE, 128 },      { "020500ffffffff", TRUE, G_MAXUINT32 },
    { "02060100000000", FALSE, 0 }, { "0200", FALSE, 0 },
    { "020180", FALSE, 0 },         { "0202007f", FALSE, 0 },
    { "02020000", FALSE, 0 },       { "0205010000000000", FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = from_hex (cases[i].hex);
      g_autoptr (GByteArray) out = g_byte_array_new ();
      RosetteDer der = place (bytes);
      guint32 value = 0;

      g_assert_cmpint (rosette_der_read_count (&der, &value), ==, cases[i].good);
      if (!cases[i].good)
        continue;
      g_assert_cmpuint (value, ==, cases[i].value);
      rosette_der_append_count (out, value);
      g_assert_cmpmem (out->data, out->len, g_bytes_get_data (bytes, NULL),
                       g_bytes_get_size (bytes));
    }
}

static void
test_lengths (void)
{
  static const gsize lengths[] = { 0, 1, 127, 128, 255, 256, 65535, 65536 };
  g_autofree guint8 *zeros = g_malloc0 (65536);

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GByteArray) out = g_byte_array_new ();
      RosetteDer der, content;

      rosette_der_append (out, ROSETTE_DER_OCTET_STRING, zeros, lengths[i]);
      der.data = out->data;
      der.length = out->len;
      g_assert_true (rosette_der_read (&der, ROSETTE_DER_OCTET_STRING, &content));
      g_assert_cmpuint (content.length, ==, lengths[i]);
      g_assert_cmpuint (der.length, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/der/read", test_read);
  g_test_add_func ("/der/refused", test_refused);
  g_test_add_func ("/der/numbers", test_numbers);
  g_test_add_func ("/der/lengths", test_lengths);

  return g_test_run ();
}
