/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/png.h"

#include "base/error.h"
#include "base/limits.h"
#include "support.h"

#include <string.h>
#include <zlib.h>

#define JWS "eyJhbGciOiJFUzI1NiJ9.eyJpZCI6MX0.c2ln"

static void
append_chunk (GByteArray *out, const char *type, const void *data, gsize length)
{
  guint32 size = GUINT32_TO_BE ((guint32) length);
  guint32 crc;

  g_byte_array_append (out, (const guint8 *) &size, 4);
  g_byte_array_append (out, (const guint8 *) type, 4);
  g_byte_array_append (out, data, (guint) length);
  crc = (guint32) crc32 (crc32 (0, NULL, 0), out->data + out->len - length - 4, (uInt) length + 4);
  crc = GUINT32_TO_BE (crc);
  g_byte_array_append (out, (const guint8 *) &crc, 4);
}

/* One grey pixel, with a chunk more before its end when @type is given. */
static GBytes *
make_png (const char *type, const void *data, gsize length)
{
  static const guint8 header[] = { 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0 };
  static const guint8 pixel[] = { 0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81 };
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  append_chunk (out, "IHDR", header, sizeof header);
  append_chunk (out, "IDAT", pixel, sizeof pixel);
  if (type != NULL)
    append_chunk (out, type, data, length);
  append_chunk (out, "IEND", NULL, 0);

  return g_byte_array_free_to_bytes (out);
}

static void
assert_credential (RosetteBaked *baked, const char *expected)
{
  GBytes *credential = rosette_baked_get_credential (baked);

  g_assert_cmpmem (g_bytes_get_data (credential, NULL), g_bytes_get_size (credential), expected,
                   strlen (expected));
}

static void
test_round_trip (void)
{
  static const RosetteBakingKind kinds[] = { ROSETTE_BAKING_OB2, ROSETTE_BAKING_OB3,
                                             ROSETTE_BAKING_CLR2 };
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autoptr (GBytes) credential = g_bytes_new_static (JWS, strlen (JWS));

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) baked = rosette_png_bake (bare, kinds[i], credential, &error);
      g_autoptr (RosetteBaked) found = NULL;
      g_autoptr (GBytes) back = NULL;

      g_assert_no_error (error);
      found = rosette_png_extract (baked, &error);
      g_assert_no_error (error);
      assert_credential (found, JWS);
      g_assert_cmpint (rosette_baked_get_kind (found), ==, kinds[i]);
      g_assert_cmpuint (rosette_baked_get_remarks (found), ==, 0);
      g_assert_false (rosette_baked_is_damaged (found));

      back = rosette_png_remove (baked, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (back, bare));
    }
}

static void
test_replaces (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autoptr (GBytes) old = g_bytes_new_static ("{\"old\":1}", 9);
  g_autoptr (GBytes) credential = g_bytes_new_static (JWS, strlen (JWS));
  g_autoptr (GBytes) once = rosette_png_bake (bare, ROSETTE_BAKING_OB2, old, &error);
  g_autoptr (GBytes) twice = rosette_png_bake (once, ROSETTE_BAKING_OB3, credential, &error);
  g_autoptr (GBytes) direct = rosette_png_bake (bare, ROSETTE_BAKING_OB3, credential, &error);

  g_test_summary ("A file carries one credential: baking takes the older one out, of any kind.");

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (twice, direct));
}

static void
test_older_forms (void)
{
  static const char compressed_start[] = "openbadges\0\1\0\0\0";
  guint8 deflated[256];
  uLongf n_deflated = sizeof deflated;
  g_autoptr (GByteArray) itxt = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) inflated = NULL;
  g_autoptr (RosetteBaked) from_text = NULL;
  g_autoptr (RosetteBaked) from_compressed = NULL;

  text = make_png ("tEXt", "openbadges\0https://example.org/", 31);
  from_text = rosette_png_extract (text, &error);
  g_assert_no_error (error);
  assert_credential (from_text, "https://example.org/");
  g_assert_cmpuint (rosette_baked_get_remarks (from_text), ==, ROSETTE_REMARK_LEGACY_TEXT);

  compress (deflated, &n_deflated, (const Bytef *) JWS, strlen (JWS));
  g_byte_array_append (itxt, (const guint8 *) compressed_start, sizeof compressed_start - 1);
  g_byte_array_append (itxt, deflated, (guint) n_deflated);
  inflated = make_png ("iTXt", itxt->data, itxt->len);
  from_compressed = rosette_png_extract (inflated, &error);
  g_assert_no_error (error);
  assert_credential (from_compressed, JWS);
  g_assert_cmpuint (rosette_baked_get_remarks (from_compressed), ==, ROSETTE_REMARK_COMPRESSED);
}

/* The first of these chunks, each a type and its data of a credential or none, that is to be taken.
 */
static void
test_choice (void)
{
  static const char older[] = "openbadges\0https://example.org/";
  static const char other[] = "openbadgecredential\0\0\0\0\0first";
  static const char second[] = "openbadges\0\0\0en\0a title\0second";
  static const char comment[] = "Comment\0openbadges";
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBaked) found = NULL;

  g_test_summary ("An iTXt chunk counts before older ones, and the first before the next.");

  g_byte_array_append (png, g_bytes_get_data (bare, NULL), 33);
  append_chunk (png, "tEXt", comment, sizeof comment - 1);
  append_chunk (png, "tEXt", older, sizeof older - 1);
  append_chunk (png, "iTXt", other, sizeof other - 1);
  append_chunk (png, "iTXt", second, sizeof second - 1);
  append_chunk (png, "IEND", NULL, 0);
  file = g_bytes_new_static (png->data, png->len);
  found = rosette_png_extract (file, &error);
  g_assert_no_error (error);
  assert_credential (found, "first");
  g_assert_cmpint (rosette_baked_get_kind (found), ==, ROSETTE_BAKING_OB3);
  g_assert_cmpuint (rosette_baked_get_n_found (found), ==, 3);
  g_assert_cmpuint (rosette_baked_get_remarks (found), ==, ROSETTE_REMARK_SEVERAL);
}

/* "keyword or kind=credential" of each, and an exclamation mark for what is damaged. */
static char *
show_list (GBytes *file, gboolean is_other)
{
  g_autoptr (GPtrArray) list = rosette_png_list (file, is_other);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      RosetteBaked *baked = g_ptr_array_index (list, i);
      GBytes *credential = rosette_baked_get_credential (baked);
      gsize size = 0;
      const char *data = g_bytes_get_data (credential, &size);

      g_string_append_printf (text, "%d=%.*s%s;", rosette_baked_get_kind (baked), (int) size,
                              size > 0 ? data : "", rosette_baked_is_damaged (baked) ? "!" : "");
      g_assert_cmpint ((rosette_baked_get_remarks (baked) & ROSETTE_REMARK_OTHER_KEYWORD) != 0, ==,
                       is_other);
    }

  return g_string_free (text, FALSE);
}

static void
test_list (void)
{
  static const struct
  {
    const char *type;
    const char *data;
    gsize length;
  } chunks[] = {
    { "tEXt", "Comment\0hello", 13 },
    { "tEXt", "openbadges\0older", 16 },
    { "iTXt", "openbadgecredential\0\0\0\0\0first", 29 },
    { "juNk", "openbadges\0x", 12 },
    { "iTXt", "clrcredential\0\0\0\0\0second", 24 },
    { "iTXt", "openbadges\0\1\0\0\0{}", 17 },
    { "iTXt", "OpenBadge\0\0\0\0\0other", 19 },
    { "zTXt", "badge", 5 },
  };
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GBytes) file = NULL;
  g_autofree char *list = NULL;
  g_autofree char *others = NULL;

  g_byte_array_append (png, g_bytes_get_data (bare, NULL), 33);
  for (gsize i = 0; i < G_N_ELEMENTS (chunks); i++)
    append_chunk (png, chunks[i].type, chunks[i].data, chunks[i].length);
  append_chunk (png, "IEND", NULL, 0);
  append_chunk (png, "tEXt", "openbadges\0behind the end", 25);
  file = g_bytes_new_static (png->data, png->len);
  list = show_list (file, FALSE);
  others = show_list (file, TRUE);

  g_assert_cmpstr (list, ==, "1=first;2=second;0=!;0=older;");
  g_assert_cmpstr (others, ==, "1=other;1=hello;1=!;");
}

static void
test_limit_of_list (void)
{
  static const guint n_chunks[] = { ROSETTE_MAX_BADGES_IN_FILE, ROSETTE_MAX_BADGES_IN_FILE + 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (n_chunks); i++)
    {
      g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
      g_autoptr (GByteArray) png = g_byte_array_new ();
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GPtrArray) list = NULL;

      g_byte_array_append (png, g_bytes_get_data (bare, NULL), 33);
      for (guint j = 0; j < n_chunks[i]; j++)
        append_chunk (png, "tEXt", "openbadges\0x", 12);
      file = g_bytes_new_static (png->data, png->len);
      list = rosette_png_list (file, FALSE);
      g_assert_cmpuint (list->len, ==, ROSETTE_MAX_BADGES_IN_FILE);
    }
}

/* Together they inflate to no more than one may. */
static void
test_bombs_in_list (void)
{
  g_autofree guint8 *zeros = g_malloc0 (ROSETTE_MAX_CREDENTIAL_BYTES);
  g_autofree guint8 *deflated = g_malloc (100000);
  uLongf n_deflated = 100000;
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GPtrArray) list = NULL;

  compress (deflated, &n_deflated, zeros, ROSETTE_MAX_CREDENTIAL_BYTES);
  g_byte_array_append (text, (const guint8 *) "openbadges\0", 12);
  g_byte_array_append (text, deflated, (guint) n_deflated);
  g_byte_array_append (png, g_bytes_get_data (bare, NULL), 33);
  for (guint i = 0; i < 3; i++)
    append_chunk (png, "zTXt", text->data, text->len);
  file = g_bytes_new_static (png->data, png->len);
  list = rosette_png_list (file, FALSE);

  g_assert_cmpuint (list->len, ==, 3);
  g_assert_false (rosette_baked_is_damaged (g_ptr_array_index (list, 0)));
  g_assert_true (rosette_baked_is_damaged (g_ptr_array_index (list, 1)));
}

static void
test_malformed (void)
{
  static const struct
  {
    const char *type;
    const char *data;
    gsize length;
    int code;
  } chunks[] = {
    { "iTXt", "openbadges\0", 11, ROSETTE_ERROR_SYNTAX },
    { "iTXt", "openbadges\0\0\0en", 15, ROSETTE_ERROR_SYNTAX },
    { "iTXt", "openbadges\0\0\0\0title", 19, ROSETTE_ERROR_SYNTAX },
    { "iTXt", "openbadges\0\0\0\0\0", 15, ROSETTE_ERROR_SYNTAX },
    { "iTXt", "openbadges\0\1\0\0\0{}", 17, ROSETTE_ERROR_SYNTAX },
    { "zTXt", "openbadges\0", 11, ROSETTE_ERROR_SYNTAX },
    { "tEXt", "openbadges\0", 11, ROSETTE_ERROR_SYNTAX },
    { "tEXt", "openbadges", 10, ROSETTE_ERROR_NOT_FOUND },
    { "tEXt", "Openbadges\0x", 12, ROSETTE_ERROR_NOT_FOUND },
    { "juNk", "openbadges\0x", 12, ROSETTE_ERROR_NOT_FOUND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (chunks); i++)
    {
      g_autoptr (GBytes) file = make_png (chunks[i].type, chunks[i].data, chunks[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_png_extract (file, &error));
      g_assert_error (error, ROSETTE_ERROR, chunks[i].code);
    }
}

/* Chunks of any kind in any order, with bytes behind the end. */
static GBytes *
make_random_png (GRand *random)
{
  static const char *const types[] = { "IDAT", "tEXt", "iTXt", "zTXt", "juNk", "iCCP", "PLTE" };
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  GByteArray *out = g_byte_array_new ();
  guint8 data[64];

  g_byte_array_append (out, g_bytes_get_data (bare, NULL), 33);
  for (gint32 i = g_rand_int_range (random, 0, 12); i > 0; i--)
    {
      gsize length = (gsize) g_rand_int_range (random, 0, sizeof data);

      for (gsize j = 0; j < length; j++)
        data[j] = (guint8) g_rand_int (random);
      append_chunk (out, types[g_rand_int_range (random, 0, G_N_ELEMENTS (types))], data, length);
    }
  append_chunk (out, "IEND", NULL, 0);
  g_byte_array_append (out, data, (guint) g_rand_int_range (random, 0, sizeof data));

  return g_byte_array_free_to_bytes (out);
}

static void
test_random_pictures (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);
  g_autoptr (GBytes) credential = g_bytes_new_static (JWS, strlen (JWS));

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bare = make_random_png (random);
      g_autoptr (GBytes) baked = rosette_png_bake (bare, ROSETTE_BAKING_OB2, credential, &error);
      g_autoptr (RosetteBaked) found = NULL;
      g_autoptr (GBytes) back = NULL;

      g_assert_no_error (error);
      found = rosette_png_extract (baked, &error);
      g_assert_no_error (error);
      assert_credential (found, JWS);
      back = rosette_png_remove (baked, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (back, bare));
    }
}

static void
test_damaged (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autoptr (GBytes) credential = g_bytes_new_static (JWS, strlen (JWS));
  g_autoptr (GBytes) baked = rosette_png_bake (bare, ROSETTE_BAKING_OB3, credential, &error);
  gsize size;
  g_autofree guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&baked), &size);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (RosetteBaked) found = NULL;

  /* Signature 8, header 25, length and type 8, keyword 19, five zeros: then the text. */
  data[8 + 25 + 8 + 24 + 3] ^= 1;
  changed = g_bytes_new (data, size);
  found = rosette_png_extract (changed, &error);
  g_assert_no_error (error);
  g_assert_true (rosette_baked_is_damaged (found));
}

static void
test_every_truncation (void)
{
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autoptr (GBytes) credential = g_bytes_new_static (JWS, strlen (JWS));
  g_autoptr (GBytes) baked = rosette_png_bake (bare, ROSETTE_BAKING_OB3, credential, NULL);

  for (gsize n = 0; n < g_bytes_get_size (baked); n++)
    {
      g_autofree guint8 *exact = g_memdup2 (g_bytes_get_data (baked, NULL), n);
      g_autoptr (GBytes) part = g_bytes_new_static (exact, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteBaked) found = rosette_png_extract (part, &error);
      g_autoptr (GBytes) removed = rosette_png_remove (part, NULL);

      g_assert_null (removed);
      if (found == NULL)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      else
        {
          assert_credential (found, JWS);
          g_assert_cmpuint (rosette_baked_get_remarks (found), ==, ROSETTE_REMARK_TRUNCATED);
        }
    }
}

static void
test_random_changes (void)
{
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autoptr (GBytes) credential = g_bytes_new_static (JWS, strlen (JWS));
  g_autoptr (GBytes) baked = rosette_png_bake (bare, ROSETTE_BAKING_OB3, credential, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);
  gsize size = g_bytes_get_size (baked);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (baked, NULL), size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (RosetteBaked) found = NULL;

      data[g_rand_int_range (random, 0, (int) size)] ^= (guint8) g_rand_int_range (random, 1, 256);
      changed = g_bytes_new_static (data, size);
      found = rosette_png_extract (changed, NULL);
      if (found == NULL || rosette_baked_is_damaged (found))
        continue;
      assert_credential (found, JWS);
    }
}

static void
test_chunk_limit (void)
{
  gsize length = ROSETTE_MAX_CHUNK_BYTES;
  g_autofree guint8 *zeros = g_malloc0 (40 * 1024 * 1024);
  g_autoptr (GBytes) at_limit = make_png ("juNk", zeros, length);
  g_autoptr (GBytes) over = make_png ("juNk", zeros, length + 1);
  g_autoptr (GBytes) forty = make_png ("iTXt", zeros, 40 * 1024 * 1024);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) over_error = NULL;
  g_autoptr (GError) forty_error = NULL;

  g_assert_null (rosette_png_extract (at_limit, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_null (rosette_png_extract (over, &over_error));
  g_assert_error (over_error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
  g_assert_null (rosette_png_extract (forty, &forty_error));
  g_assert_error (forty_error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_credential_limit (void)
{
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  g_autofree char *text = g_strnfill (ROSETTE_MAX_CREDENTIAL_BYTES + 1, 'a');
  g_autoptr (GBytes) at_limit = g_bytes_new_static (text, ROSETTE_MAX_CREDENTIAL_BYTES);
  g_autoptr (GBytes) over = g_bytes_new_static (text, ROSETTE_MAX_CREDENTIAL_BYTES + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) baked = rosette_png_bake (bare, ROSETTE_BAKING_OB3, at_limit, &error);
  g_autoptr (GPtrArray) parts = rosette_png_bake_bare (bare, ROSETTE_BAKING_OB3, at_limit, NULL);

  g_assert_no_error (error);
  g_assert_nonnull (baked);
  g_assert_nonnull (parts);
  g_assert_null (rosette_png_bake (bare, ROSETTE_BAKING_OB3, over, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_null (rosette_png_bake_bare (bare, ROSETTE_BAKING_OB3, over, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

/* In two ways: read anew, and in parts. */
static void
test_image_limit (void)
{
  const gsize n_beside = strlen ("openbadgecredential") + 5 + 12;
  g_autoptr (GBytes) bare = make_png (NULL, NULL, 0);
  gsize size = g_bytes_get_size (bare);
  g_autofree guint8 *file = g_malloc0 (ROSETTE_MAX_IMAGE_BYTES);
  g_autoptr (GBytes) credential = g_bytes_new_static (JWS, strlen (JWS));

  memcpy (file, g_bytes_get_data (bare, NULL), size);
  for (gsize n_over = 0; n_over < 2; n_over++)
    {
      g_autoptr (GBytes) picture =
        g_bytes_new_static (file, ROSETTE_MAX_IMAGE_BYTES - n_beside - strlen (JWS) + n_over);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) bare_error = NULL;
      g_autoptr (GBytes) baked = rosette_png_bake (picture, ROSETTE_BAKING_OB3, credential, &error);
      g_autoptr (GPtrArray) parts =
        rosette_png_bake_bare (picture, ROSETTE_BAKING_OB3, credential, &bare_error);

      g_assert_true ((baked == NULL) == (n_over > 0));
      g_assert_true ((parts == NULL) == (n_over > 0));
      g_assert_true (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT) == (n_over > 0));
      g_assert_true (g_error_matches (bare_error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT)
                     == (n_over > 0));
    }
}

static void
test_bomb (void)
{
  static const char start[] = "openbadges\0\1\0\0\0";
  gsize n_zeros = ROSETTE_MAX_CREDENTIAL_BYTES + 1;
  g_autofree guint8 *zeros = g_malloc0 (n_zeros);
  uLongf n_deflated = compressBound (n_zeros);
  g_autofree guint8 *deflated = g_malloc (n_deflated);
  g_autoptr (GByteArray) itxt = g_byte_array_new ();
  g_autoptr (GBytes) bomb = NULL;
  g_autoptr (GError) error = NULL;

  compress (deflated, &n_deflated, zeros, n_zeros);
  g_byte_array_append (itxt, (const guint8 *) start, sizeof start - 1);
  g_byte_array_append (itxt, deflated, (guint) n_deflated);
  bomb = make_png ("iTXt", itxt->data, itxt->len);

  g_assert_null (rosette_png_extract (bomb, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/png/round-trip", test_round_trip);
  g_test_add_func ("/png/replaces", test_replaces);
  g_test_add_func ("/png/older-forms", test_older_forms);
  g_test_add_func ("/png/choice", test_choice);
  g_test_add_func ("/png/list", test_list);
  g_test_add_func ("/png/limit-of-list", test_limit_of_list);
  g_test_add_func ("/png/bombs-in-list", test_bombs_in_list);
  g_test_add_func ("/png/malformed", test_malformed);
  g_test_add_func ("/png/random-pictures", test_random_pictures);
  g_test_add_func ("/png/damaged", test_damaged);
  g_test_add_func ("/png/every-truncation", test_every_truncation);
  g_test_add_func ("/png/random-changes", test_random_changes);
  g_test_add_func ("/png/chunk-limit", test_chunk_limit);
  g_test_add_func ("/png/credential-limit", test_credential_limit);
  g_test_add_func ("/png/image-limit", test_image_limit);
  g_test_add_func ("/png/bomb", test_bomb);

  return g_test_run ();
}
