/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/sd-proof.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/multibase.h"

#include <string.h>

/* A proof value piece by piece, each piece as it should be unless it is said otherwise. */
typedef struct
{
  const char *what;
  const char *header;
  guint n_parts;
  guint n_base_signature;
  guint n_key;
  guint n_hmac_key;
  guint n_signatures;
  guint n_signature;
  const char *rest; /* the pointers, or the labels and places; in hex */
  int code;         /* READ when there is no error */
} Value;

static void
append_hex (GByteArray *out, const char *hex)
{
  for (; *hex != '\0'; hex += 2)
    {
      guint8 byte = (guint8) (g_ascii_xdigit_value (hex[0]) << 4 | g_ascii_xdigit_value (hex[1]));

      g_byte_array_append (out, &byte, 1);
    }
}

static void
append_head (GByteArray *out, guint type, guint n)
{
  g_autofree char *hex = n < 24    ? g_strdup_printf ("%02x", type << 5 | n)
                         : n < 256 ? g_strdup_printf ("%02x%02x", type << 5 | 24, n)
                                   : g_strdup_printf ("%02x%04x", type << 5 | 25, n);

  append_hex (out, hex);
}

static void
append_bytes (GByteArray *out, guint n)
{
  static const guint8 bytes[300] = { 1 };

  append_head (out, 2, n);
  g_byte_array_append (out, bytes, n);
}

static char *
build (const Value *value)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();

  append_hex (out, value->header);
  append_head (out, 4, value->n_parts);
  append_bytes (out, value->n_base_signature);
  append_bytes (out, value->n_key);
  if (value->n_hmac_key > 0)
    append_bytes (out, value->n_hmac_key);
  append_head (out, 4, value->n_signatures);
  for (guint i = 0; i < value->n_signatures; i++)
    append_bytes (out, value->n_signature);
  append_hex (out, value->rest);

  return rosette_multibase_encode ('u', out->data, out->len);
}

#define BASE    "d95d00"
#define DERIVED "d95d01"
#define POINTERS                                                                                   \
  "8262"                                                                                           \
  "2f61"                                                                                           \
  "60" /* "/a" and "" */
#define SHOWN                                                                                      \
  "a0"                                                                                             \
  "820205"
#define MOST   ROSETTE_MAX_SD_SIGNATURES
#define READ   -1
#define SYNTAX ROSETTE_ERROR_SYNTAX

static const Value values[] = {
  { "base", BASE, 5, 64, 35, 32, 2, 64, POINTERS, READ },
  { "derived", DERIVED, 5, 64, 35, 0, 2, 64, SHOWN, READ },
  { "base without signatures", BASE, 5, 64, 35, 32, 0, 64, POINTERS, READ },
  { "base without pointers", BASE, 5, 64, 35, 32, 2, 64, "80", READ },
  { "most signatures", BASE, 5, 64, 35, 32, MOST, 64, POINTERS, READ },
  { "one more", BASE, 5, 64, 35, 32, MOST + 1, 64, POINTERS, ROSETTE_ERROR_LIMIT },
  { "most derived", DERIVED, 5, 64, 35, 0, MOST, 64, SHOWN, READ },
  { "one more derived", DERIVED, 5, 64, 35, 0, MOST + 1, 64, SHOWN, ROSETTE_ERROR_LIMIT },
  { "another header", "d95d02", 5, 64, 35, 32, 2, 64, POINTERS, SYNTAX },
  { "another tag", "d95e00", 5, 64, 35, 32, 2, 64, POINTERS, SYNTAX },
  { "derived with the parts of a base", DERIVED, 5, 64, 35, 32, 2, 64, POINTERS, SYNTAX },
  { "base with the parts of a derived", BASE, 5, 64, 35, 0, 2, 64, SHOWN, SYNTAX },
  { "four parts", BASE, 4, 64, 35, 32, 2, 64, POINTERS, SYNTAX },
  { "six parts", BASE, 6, 64, 35, 32, 2, 64, POINTERS "80", SYNTAX },
  { "short base signature", BASE, 5, 63, 35, 32, 2, 64, POINTERS, SYNTAX },
  { "long base signature", BASE, 5, 65, 35, 32, 2, 64, POINTERS, SYNTAX },
  { "short key", BASE, 5, 64, 34, 32, 2, 64, POINTERS, SYNTAX },
  { "long key", BASE, 5, 64, 36, 32, 2, 64, POINTERS, SYNTAX },
  { "short HMAC key", BASE, 5, 64, 35, 31, 2, 64, POINTERS, SYNTAX },
  { "long HMAC key", BASE, 5, 64, 35, 33, 2, 64, POINTERS, SYNTAX },
  { "short signature", BASE, 5, 64, 35, 32, 2, 63, POINTERS, SYNTAX },
  { "long signature", DERIVED, 5, 64, 35, 0, 2, 65, SHOWN, SYNTAX },
  { "no pointers at all", BASE, 5, 64, 35, 32, 2, 64, "", SYNTAX },
  { "more pointers than there are", BASE, 5, 64, 35, 32, 2, 64, "83622f61", SYNTAX },
  { "a pointer that goes on too far", BASE, 5, 64, 35, 32, 2, 64, "81632f61", SYNTAX },
  { "a pointer that does not begin as one", BASE, 5, 64, 35, 32, 2, 64, "816161", SYNTAX },
  { "a pointer that is no UTF-8", BASE, 5, 64, 35, 32, 2, 64, "81622fff", SYNTAX },
  { "a pointer with NUL", BASE, 5, 64, 35, 32, 2, 64, "81622f00", SYNTAX },
  { "a pointer in bytes", BASE, 5, 64, 35, 32, 2, 64, "81422f61", SYNTAX },
  { "something after it", BASE, 5, 64, 35, 32, 2, 64, POINTERS "00", SYNTAX },
  { "a count that could be shorter", BASE, 5, 64, 35, 32, 2, 64,
    "980162"
    "2f61",
    SYNTAX },
  { "places out of order", DERIVED, 5, 64, 35, 0, 2, 64, "a0820502", SYNTAX },
  { "a place twice", DERIVED, 5, 64, 35, 0, 2, 64, "a0820505", SYNTAX },
  { "a label twice", DERIVED, 5, 64, 35, 0, 2, 64,
    "a2004101004101"
    "80",
    SYNTAX },
  { "a place past all", DERIVED, 5, 64, 35, 0, 2, 64, "a0811a00ffffff", SYNTAX },
};

static void
test_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = build (&values[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteSdProof) sd = rosette_sd_proof_parse (text, &error);

      g_test_message ("%s", values[i].what);
      if (values[i].code != READ)
        {
          g_assert_error (error, ROSETTE_ERROR, values[i].code);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpint (sd->is_base, ==, values[i].n_hmac_key > 0);
      g_assert_cmpuint (sd->signatures->len, ==, values[i].n_signatures);
      g_assert_true (sd->is_base == (sd->pointers != NULL) && sd->is_base == (sd->labels == NULL));
    }
}

static void
test_texts (void)
{
  static const char *const texts[] = {
    NULL, "", "u", "z2V0B", "u2V0A", "u2V0B", "u2V0BhUBAgKCA", "u2V0CAAAA", "u2V0A="
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_sd_proof_parse (texts[i], &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sd-proof/values", test_values);
  g_test_add_func ("/sd-proof/texts", test_texts);

  return g_test_run ();
}
