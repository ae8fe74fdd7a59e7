/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/limits.h"
#include "making.h"

#define GENUINE     ROSETTE_VERDICT_GENUINE
#define FORGED      ROSETTE_VERDICT_FORGED
#define NOT_A_BADGE ROSETTE_VERDICT_NOT_A_BADGE

static char *
make_badge (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_own_credential (key);

  return making_jwt (credential, key, NULL);
}

static void
assert_file (GBytes *file, RosetteVerdict verdict, RosetteSentence sentence, const char *subject)
{
  g_autoptr (RosetteReport) report = making_report_for (NULL, file, NULL);

  assert_says (report, sentence, subject);
  assert_verdict (report, verdict);
}

static void
test_pictures (void)
{
  g_autofree char *jwt = make_badge ();
  g_autoptr (GBytes) baked_png = making_bake (making_png, sizeof making_png, jwt);
  g_autoptr (GBytes) baked_svg = making_bake (making_svg, strlen (making_svg), jwt);
  g_autoptr (RosetteReport) report = making_report_for (NULL, baked_png, NULL);

  assert_file (baked_png, GENUINE, ROSETTE_SAYS_FOUND_IN_PICTURE, NULL);
  assert_file (baked_svg, GENUINE, ROSETTE_SAYS_FOUND_IN_PICTURE, NULL);
  g_assert_true (g_bytes_equal (rosette_report_get_picture (report), baked_png));
}

/* White space and a byte order mark around a bare badge do no harm. */
static void
test_bare (void)
{
  static const char *const formats[] = { "%s", "%s\n", "  \r\n%s \t\n", "\xef\xbb\xbf%s" };
  g_autofree char *jwt = make_badge ();

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GString *text = g_string_new (formats[i]);

      g_string_replace (text, "%s", jwt, 0);
      assert_text (NULL, text->str, GENUINE, ROSETTE_SAYS_FOUND_IN_FILE, NULL);
      g_string_free (text, TRUE);
    }
}

static void
test_strangers (void)
{
  static const struct
  {
    const char *content;
    gsize length; /* 0: as a text */
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { "\xff\xd8\xff\xe0 JFIF", 0, ROSETTE_SAYS_OTHER_PICTURE, "JPEG" },
    { "GIF89a....", 0, ROSETTE_SAYS_OTHER_PICTURE, "GIF" },
    { "RIFF\1\2\3\4WEBPVP8 ", 0, ROSETTE_SAYS_OTHER_PICTURE, "WebP" },
    { "%PDF-1.7\n", 0, ROSETTE_SAYS_DOCUMENT, NULL },
    { "PK\3\4...........", 0, ROSETTE_SAYS_ARCHIVE_BROKEN, NULL },
    { "PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22, ROSETTE_SAYS_ARCHIVE, NULL },
    { "PK\5\6\0\0\0\0\xff\xfe\xff\xfe\0\0\0\0\0\0\0\0\0\0", 22, ROSETTE_SAYS_ARCHIVE_TOO_LARGE,
      NULL },
    { "Rar!\x1a\7\1", 0, ROSETTE_SAYS_ARCHIVE, NULL },
    { "BM\x46\0\0\0\0\0\0\0\x36\0\0\0", 14, ROSETTE_SAYS_OTHER_PICTURE, "BMP" },
    { "II*\0\x08\0\0\0", 8, ROSETTE_SAYS_OTHER_PICTURE, "TIFF" },
    { "\0\0\0\x18"
      "ftypheic\0\0\0\0",
      16, ROSETTE_SAYS_OTHER_PICTURE, "HEIC" },
    { "\0\0\0\x1c"
      "ftypavif\0\0\0\0",
      16, ROSETTE_SAYS_OTHER_PICTURE, "AVIF" },
    { "\xff\x0a\xfa", 0, ROSETTE_SAYS_OTHER_PICTURE, "JPEG XL" },
    { "\0\0\1\0\1\0", 6, ROSETTE_SAYS_OTHER_PICTURE, "ICO" },
    { "8BPS\0\1\0\0", 8, ROSETTE_SAYS_OTHER_PICTURE, "Photoshop" },
    { "\0\0\0\x20"
      "ftypisom\0\0\2\0",
      16, ROSETTE_SAYS_VIDEO, NULL },
    { "{\\rtf1 Hello}", 0, ROSETTE_SAYS_OFFICE_DOCUMENT, NULL },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W", 9, ROSETTE_SAYS_OFFICE_DOCUMENT, NULL },
    { "From: a@b.eu\nTo: c@d.eu\n\nHello", 0, ROSETTE_SAYS_MAIL, NULL },
    { "<!DOCTYPE html><title>Badge</title>", 0, ROSETTE_SAYS_WEB_PAGE, NULL },
    { "-----BEGIN PRIVATE KEY-----\nMC4C\n", 0, ROSETTE_SAYS_KEY, NULL },
    { "Dear Zoe, here is your badge.", 0, ROSETTE_SAYS_OTHER_FILE, NULL },
    { "a.b.c", 0, ROSETTE_SAYS_OTHER_FILE, NULL },
    { "\0\1\2\3", 4, ROSETTE_SAYS_OTHER_FILE, NULL },
    { "{}", 0, ROSETTE_SAYS_OTHER_DATA, NULL },
    { "[]", 0, ROSETTE_SAYS_OTHER_DATA, NULL },
    { "{\"name\": \"something\"", 0, ROSETTE_SAYS_OTHER_DATA, NULL },
    /* an access token: signed, and no badge */
    { "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.AAAA", 0, ROSETTE_SAYS_OTHER_DATA, NULL },
    { making_svg, 0, ROSETTE_SAYS_PLAIN_PICTURE, NULL },
    { (const char *) making_png, sizeof making_png, ROSETTE_SAYS_PLAIN_PICTURE, NULL },
    { (const char *) making_png, 20, ROSETTE_SAYS_BROKEN_PICTURE, NULL },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", 0, ROSETTE_SAYS_BROKEN_PICTURE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = cases[i].length > 0 ? cases[i].length : strlen (cases[i].content);
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].content, length);

      assert_file (file, NOT_A_BADGE, cases[i].sentence, cases[i].subject);
    }
}

/* A bare badge into which something strange was put is still known for one. */
static void
test_strange_letters (void)
{
  static const char *const strange[] = { "é", "....", "€ €", "\x01\x02", "=" };
  g_autofree char *jwt = make_badge ();
  const gsize places[] = { 0, 10, strcspn (jwt, "."), strlen (jwt) / 2, strlen (jwt) - 10 };

  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (places); j++)
        {
          g_autofree char *start = g_strndup (jwt, places[j]);
          g_autofree char *text = g_strconcat (start, strange[i], jwt + places[j] + 1, NULL);
          g_autoptr (RosetteReport) report = making_report (NULL, text);

          assert_verdict (report, FORGED);
        }
    }
}

/* A picture that was cut off within its badge shows that it had one, signed or not. */
static void
test_broken_badges (void)
{
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autofree char *json = rosette_json_write_object (credential, NULL);
  g_autofree char *jwt = make_badge ();
  const char *const badges[] = { json, jwt };

  for (gsize i = 0; i < G_N_ELEMENTS (badges); i++)
    {
      g_autoptr (GBytes) baked_png = making_bake (making_png, sizeof making_png, badges[i]);
      g_autoptr (GBytes) baked_svg = making_bake (making_svg, strlen (making_svg), badges[i]);
      GBytes *const files[] = { baked_png, baked_svg };

      for (gsize j = 0; j < G_N_ELEMENTS (files); j++)
        {
          g_autoptr (GBytes) cut =
            g_bytes_new_from_bytes (files[j], 0, g_bytes_get_size (files[j]) - 40);

          assert_file (cut, FORGED, ROSETTE_SAYS_DAMAGED, NULL);
        }
    }
}

/* A text that begins as a badge, and is @size long. */
static GBytes *
make_long (const char *begin, const char *end, gsize size)
{
  GString *text = g_string_new (begin);
  g_autofree char *middle = g_strnfill (size - strlen (begin) - strlen (end), 'A');

  g_string_append (text, middle);
  g_string_append (text, end);

  return g_string_free_to_bytes (text);
}

/* That is too long to be read does not make it a forgery. */
static void
test_long_texts (void)
{
  static const char json_begin[] =
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],"
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"";
  static const char jws_begin[] = "eyJhbGciOiJFZERTQSJ9."; /* {"alg":"EdDSA"} */
  g_autoptr (GBytes) json = make_long (json_begin, "\"}", ROSETTE_MAX_JSON_BYTES);
  g_autoptr (GBytes) long_json = make_long (json_begin, "\"}", ROSETTE_MAX_JSON_BYTES + 1);
  g_autoptr (GBytes) jws = make_long (jws_begin, ".AAAA", ROSETTE_MAX_JWS_BYTES);
  g_autoptr (GBytes) long_jws = make_long (jws_begin, ".AAAA", ROSETTE_MAX_JWS_BYTES + 1);

  assert_file (json, FORGED, ROSETTE_SAYS_FOUND_IN_FILE, NULL);
  assert_file (long_json, NOT_A_BADGE, ROSETTE_SAYS_TOO_LARGE, NULL);
  assert_file (jws, FORGED, ROSETTE_SAYS_FOUND_IN_FILE, NULL);
  assert_file (long_jws, NOT_A_BADGE, ROSETTE_SAYS_TOO_LARGE, NULL);
}

static void
test_sizes (void)
{
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  gsize size = 64 * 1024 * 1024;
  char *blank = g_malloc0 (size + 1);
  g_autoptr (GBytes) largest = NULL;
  g_autoptr (GBytes) larger = g_bytes_new_take (blank, size + 1);

  largest = g_bytes_new_from_bytes (larger, 0, size);
  assert_file (empty, NOT_A_BADGE, ROSETTE_SAYS_EMPTY_FILE, NULL);
  assert_file (largest, NOT_A_BADGE, ROSETTE_SAYS_OTHER_FILE, NULL);
  assert_file (larger, NOT_A_BADGE, ROSETTE_SAYS_TOO_LARGE, NULL);
}

/* Documents about badges and issuers were awarded to nobody. */
static void
test_descriptions (void)
{
  static const char *const documents[] = {
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"BadgeClass\",\"id\":\"a:b\"}",
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Profile\",\"id\":\"a:b\"}",
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"RevocationList\"}",
    "{\"@context\":\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\","
    "\"type\":[\"Achievement\"],\"id\":\"a:b\",\"name\":\"x\"}",
    "{\"@context\":\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\","
    "\"type\":[\"Profile\"],\"id\":\"a:b\",\"name\":\"x\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    assert_text (NULL, documents[i], NOT_A_BADGE, ROSETTE_SAYS_ONLY_A_DESCRIPTION, NULL);
}

/* A copy of @file with one byte of @needle, wherever it stands, made another. */
static GBytes *
damage (GBytes *file, const char *needle)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (file, &size);
  guint8 *copy = g_memdup2 (data, size);
  gsize at = 0;

  while (memcmp (copy + at, needle, strlen (needle)) != 0)
    at++;
  copy[at] ^= 1;

  return g_bytes_new_take (copy, size);
}

static void
test_damaged (void)
{
  g_autofree char *jwt = make_badge ();
  g_autoptr (GBytes) baked = making_bake (making_png, sizeof making_png, jwt);
  g_autoptr (GBytes) changed = damage (baked, strchr (jwt, '.') + 1);

  assert_file (changed, FORGED, ROSETTE_SAYS_DAMAGED, NULL);
}

/* PNG specification, annex D. */
static guint32
update_crc (guint32 crc, const char *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      crc ^= (guint8) data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }

  return crc;
}

static void
put_number (GByteArray *out, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big, 4);
}

static void
put_chunk (GByteArray *out, const char *type, const char *data, gsize length)
{
  put_number (out, (guint32) length);
  g_byte_array_append (out, (const guint8 *) type, 4);
  g_byte_array_append (out, (const guint8 *) data, (guint) length);
  put_number (out, ~update_crc (update_crc (0xffffffff, type, 4), data, length));
}

/* The picture above with chunks of our own before its end. */
static GBytes *
make_png (const char *type, const char *data, gsize length, guint n_times)
{
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, making_png, sizeof making_png - 12);
  for (guint i = 0; i < n_times; i++)
    put_chunk (out, type, data, length);
  g_byte_array_append (out, making_png + sizeof making_png - 12, 12);

  return g_byte_array_free_to_bytes (out);
}

static void
test_unusual (void)
{
  g_autofree char *jwt = make_badge ();
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GByteArray) legacy = g_byte_array_new ();
  g_autoptr (GBytes) twice = NULL;
  g_autoptr (GBytes) old = NULL;

  g_byte_array_append (text, (const guint8 *) "openbadgecredential\0\0\0\0\0", 24);
  g_byte_array_append (text, (const guint8 *) jwt, (guint) strlen (jwt));
  twice = make_png ("iTXt", (const char *) text->data, text->len, 2);
  assert_file (twice, GENUINE, ROSETTE_SAYS_FOUND_IN_PICTURE, NULL);

  g_byte_array_append (legacy, (const guint8 *) "openbadges\0", 11);
  g_byte_array_append (legacy, (const guint8 *) jwt, (guint) strlen (jwt));
  old = make_png ("tEXt", (const char *) legacy->data, legacy->len, 1);
  assert_file (old, GENUINE, ROSETTE_SAYS_FOUND_UNUSUAL, NULL);
}

/* As Mozilla's first backpack baked: the address of the assertion, and nothing else. */
static void
test_link (void)
{
  static const char data[] = "openbadges\0https://school.example/assertion";
  g_autoptr (GBytes) file = make_png ("tEXt", data, sizeof data - 1, 1);
  g_autoptr (RosetteReport) report = making_report_for (NULL, file, NULL);

  assert_verdict (report, ROSETTE_VERDICT_UNCHECKED);
  assert_says (report, ROSETTE_SAYS_FOUND_LINK, "https://school.example/assertion");
  assert_says (report, ROSETTE_SAYS_STRUCTURE_ELSEWHERE, NULL);
  assert_says (report, ROSETTE_SAYS_SIGNATURE_ELSEWHERE, "https://school.example/assertion");
}

/* What the picture says to hold does not read: somebody changed it. */
static void
test_unreadable_inside (void)
{
  static const char *const contents[] = { "{\"a\":", "nonsense", "e30.e30", "{\"a\":1,\"a\":1}" };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GByteArray) text = g_byte_array_new ();
      g_autoptr (GBytes) file = NULL;

      g_byte_array_append (text, (const guint8 *) "openbadgecredential\0\0\0\0\0", 24);
      g_byte_array_append (text, (const guint8 *) contents[i], (guint) strlen (contents[i]));
      file = make_png ("iTXt", (const char *) text->data, text->len, 1);
      assert_file (file, FORGED, ROSETTE_SAYS_STRUCTURE_UNREADABLE, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/container/pictures", test_pictures);
  g_test_add_func ("/container/bare", test_bare);
  g_test_add_func ("/container/strangers", test_strangers);
  g_test_add_func ("/container/strange-letters", test_strange_letters);
  g_test_add_func ("/container/broken-badges", test_broken_badges);
  g_test_add_func ("/container/sizes", test_sizes);
  g_test_add_func ("/container/long-texts", test_long_texts);
  g_test_add_func ("/container/descriptions", test_descriptions);
  g_test_add_func ("/container/damaged", test_damaged);
  g_test_add_func ("/container/unusual", test_unusual);
  g_test_add_func ("/container/link", test_link);
  g_test_add_func ("/container/unreadable-inside", test_unreadable_inside);

  return g_test_run ();
}
