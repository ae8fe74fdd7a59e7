/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checking/finds.h"

#include "base/limits.h"
#include "checking/unwrap.h"
#include "making.h"

#include <zlib.h>

#define GENUINE     ROSETTE_VERDICT_GENUINE
#define FORGED      ROSETTE_VERDICT_FORGED
#define UNCHECKED   ROSETTE_VERDICT_UNCHECKED
#define NOT_A_BADGE ROSETTE_VERDICT_NOT_A_BADGE

typedef struct
{
  char *jwt;
  char *json; /* not signed */
} Badge;

static void
make_badge (Badge *badge, const char *id)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);

  json_object_set_string_member (credential, "id", id);
  badge->jwt = making_jwt (credential, key, NULL);
  badge->json = rosette_json_write_object (credential, NULL);
}

static void
clear_badge (Badge *badge)
{
  g_free (badge->jwt);
  g_free (badge->json);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Badge, clear_badge)

/* "verdict/sentence …" of all that is found, the sentence by its number. */
static void
assert_finds (GBytes *file, const char *what, RosetteVerdict verdict, RosetteSentence sentence)
{
  g_autoptr (RosetteReport) report = making_report_for (NULL, file, NULL);
  g_autoptr (GPtrArray) finds = rosette_finds_look (file);
  const RosetteFind *find = g_ptr_array_index (finds, 0);

  g_test_message ("%.60s", what);
  g_assert_cmpuint (finds->len, ==, 1);
  g_assert_cmpint (find->sentence, ==, sentence);
  assert_verdict (report, verdict);
}

static char *
base64 (const char *text)
{
  return g_base64_encode ((const guint8 *) text, strlen (text));
}

static char *
replace (const char *format, const char *text)
{
  GString *out = g_string_new (format);

  g_string_replace (out, "@", text, 1);

  return g_string_free (out, FALSE);
}

/* A signed badge as people paste it. */
static void
test_texts (void)
{
  static const struct
  {
    const char *format; /* "@" is the badge */
    RosetteSentence sentence;
  } cases[] = {
    { "@", ROSETTE_SAYS_FOUND_IN_FILE },
    { " \r\n\t@\n\n", ROSETTE_SAYS_FOUND_IN_FILE },
    { "\xef\xbb\xbf@", ROSETTE_SAYS_FOUND_IN_FILE },
    { "\"@\"", ROSETTE_SAYS_FOUND_CODED },
    { "'@'", ROSETTE_SAYS_FOUND_CODED },
    { "“@”", ROSETTE_SAYS_FOUND_CODED },
    { "`@`", ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "data:application/vc+jwt,@", ROSETTE_SAYS_FOUND_CODED },
    { "Bearer @", ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "Authorization: Bearer @\n", ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "Dear Zoe,\n\nhere is your badge: @.\n\nYours", ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "```\n@\n```", ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "jwt=@;", ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "<!DOCTYPE html><p data-vc=\"@\">x</p>", ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "[\"@\"]", ROSETTE_SAYS_FOUND_AMONG_DATA },
    { "{\"credential\":\"@\"}", ROSETTE_SAYS_FOUND_AMONG_DATA },
    { "{\"data\":{\"items\":[{\"vc\":\"@\"}]}}", ROSETTE_SAYS_FOUND_AMONG_DATA },
    { "{\"type\":[\"VerifiablePresentation\"],\"verifiableCredential\":[{\"type\":"
      "\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt,@\"}]}",
      ROSETTE_SAYS_FOUND_IN_FILE },
  };
  g_auto (Badge) badge = { 0 };

  make_badge (&badge, BADGE_ID);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace (cases[i].format, badge.jwt);
      g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

      assert_finds (file, cases[i].format, GENUINE, cases[i].sentence);
    }
}

static void
test_coded_texts (void)
{
  g_auto (Badge) badge = { 0 };
  g_autofree char *coded_jwt = NULL;
  g_autofree char *coded_json = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *inside = NULL;
  g_autofree char *marked = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GString) string = g_string_new (NULL);

  make_badge (&badge, BADGE_ID);
  coded_jwt = base64 (badge.jwt);
  coded_json = base64 (badge.json);
  twice = base64 (coded_jwt);
  uri = g_strconcat ("data:application/json;base64,", coded_json, NULL);
  escaped = g_uri_escape_string (badge.json, NULL, FALSE);
  rosette_json_append_string (string, badge.json);
  quoted = g_strdup (string->str);
  inside = g_strndup (quoted + 1, strlen (quoted) - 2);
  marked = g_markup_escape_text (badge.json, -1);
  for (const char *at = badge.jwt; *at != '\0'; at++)
    g_string_append_printf (lines, "%c%s", *at, (at - badge.jwt) % 76 == 75 ? "\r\n" : "");

  {
    const struct
    {
      const char *text;
      RosetteVerdict verdict;
      RosetteSentence sentence;
    } cases[] = {
      { coded_jwt, GENUINE, ROSETTE_SAYS_FOUND_CODED },
      { lines->str, GENUINE, ROSETTE_SAYS_FOUND_CODED },
      { coded_json, UNCHECKED, ROSETTE_SAYS_FOUND_CODED },
      { uri, UNCHECKED, ROSETTE_SAYS_FOUND_CODED },
      { escaped, UNCHECKED, ROSETTE_SAYS_FOUND_CODED },
      { quoted, UNCHECKED, ROSETTE_SAYS_FOUND_CODED },
      { inside, UNCHECKED, ROSETTE_SAYS_FOUND_CODED },
      { marked, UNCHECKED, ROSETTE_SAYS_FOUND_CODED },
      { twice, NOT_A_BADGE, ROSETTE_SAYS_OTHER_FILE },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (GBytes) file = g_bytes_new (cases[i].text, strlen (cases[i].text));

        assert_finds (file, cases[i].text, cases[i].verdict, cases[i].sentence);
      }
  }
}

/* As a program in C writes it that counts the end of the text along. */
static void
test_end_of_text (void)
{
  g_auto (Badge) badge = { 0 };
  g_autofree char *json = NULL;
  g_autofree char *broken = NULL;

  make_badge (&badge, BADGE_ID);
  json = g_strconcat (badge.json, "\n", NULL);
  broken = replace ("{&quot;@", badge.json);
  {
    g_autoptr (GBytes) token = g_bytes_new (badge.jwt, strlen (badge.jwt) + 1);
    g_autoptr (GBytes) object = g_bytes_new (json, strlen (json) + 1);
    g_autoptr (GBytes) damaged = g_bytes_new (broken, strlen (broken));

    assert_finds (token, "token", GENUINE, ROSETTE_SAYS_FOUND_IN_FILE);
    assert_finds (object, "object", UNCHECKED, ROSETTE_SAYS_FOUND_IN_FILE);
    assert_finds (damaged, "damaged", FORGED, ROSETTE_SAYS_FOUND_CODED);
  }
}

/* As Windows writes "Unicode", with and without the mark, in either order of bytes. */
static void
test_utf16 (void)
{
  static const char *const charsets[] = { "UTF-16LE", "UTF-16BE" };
  g_auto (Badge) badge = { 0 };

  make_badge (&badge, BADGE_ID);
  for (gsize i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strconcat (i < 2 ? "\xef\xbb\xbf" : "", badge.json, "\r\n", NULL);
      gsize length = 0;
      char *wide = g_convert (text, -1, charsets[i % 2], "UTF-8", NULL, &length, NULL);
      g_autoptr (GBytes) file = g_bytes_new_take (wide, length);

      assert_finds (file, charsets[i % 2], UNCHECKED, ROSETTE_SAYS_FOUND_CODED);
    }
}

/* JSON among words; but a piece of a broken badge is no badge. */
static void
test_json_in_words (void)
{
  static const struct
  {
    const char *format;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { "Here: @ That is all.", UNCHECKED, ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "```json\n@\n```\n", UNCHECKED, ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "<html><head><script type=\"application/ld+json\">\n@\n</script></head></html>", UNCHECKED,
      ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "\"x\": @", FORGED, ROSETTE_SAYS_FOUND_IN_FILE },
    { "@ {", FORGED, ROSETTE_SAYS_FOUND_IN_FILE },
    { "x {} @", UNCHECKED, ROSETTE_SAYS_FOUND_AMONG_DATA },
    { "Only {\"a\": 1} here", NOT_A_BADGE, ROSETTE_SAYS_OTHER_FILE },
  };
  g_auto (Badge) badge = { 0 };

  make_badge (&badge, BADGE_ID);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace (cases[i].format, badge.json);
      g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

      assert_finds (file, cases[i].format, cases[i].verdict, cases[i].sentence);
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *text;
    const char *link;
  } cases[] = {
    { "https://school.example/badges/1\n", "https://school.example/badges/1" },
    { "<https://school.example/badges/1>", "https://school.example/badges/1" },
    { "\"https://school.example/badges/1\"", "https://school.example/badges/1" },
    { "My badge: https://school.example/badges/1.", "https://school.example/badges/1" },
    { "[InternetShortcut]\r\nURL=https://school.example/b?x=1&y=2\r\n",
      "https://school.example/b?x=1&y=2" },
    { "[Desktop Entry]\nType=Link\nURL=https://school.example/b\n", "https://school.example/b" },
    { "[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\n"
      "URL=https://school.example/b\r\nIconFile=https://school.example/favicon.ico\r\n",
      "https://school.example/b" },
    { "[Desktop Entry]\nName=My badge\nType=Link\nURL[$e]=https://school.example/b\n"
      "Icon=https://school.example/i.png\n",
      "https://school.example/b" },
    { "[InternetShortcut]\nIconFile=https://a.example/\nHotKey=https://b.example/\n", NULL },
    { "bplist00\xd1\1\2SURL_\x10\x18https://school.example/b\x08\x0b", "https://school.example/b" },
    { "bplist00\xd1\1\2SURL\x5ehttps://a.eu/b\x08", "https://a.eu/b" },
    { "bplist00\xd1\1\2SURL\x51https://a.eu/b", NULL },
    { "bplist00\xd1\1\2SURL_\x10\x7fhttps://a.eu/b", NULL },
    { "<plist version=\"1.0\"><dict><key>URL</key><string>https://school.example/b?x=1&amp;y=2"
      "</string></dict></plist>",
      "https://school.example/b?x=1&y=2" },
    { "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
      "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\"><dict>"
      "<key>URL</key><string>https://school.example/b</string></dict></plist>",
      "https://school.example/b" },
    { "https://school.example/1 and https://school.example/2", NULL },
    { "<?xml version=\"1.0\"?><diploma xmlns=\"https://school.example/diplomas\"/>", NULL },
    { "<diploma xmlns=\"https://school.example/diplomas\"/>", NULL },
    { "no address", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GPtrArray) finds = rosette_finds_look (file);
      const RosetteFind *find = g_ptr_array_index (finds, 0);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (find->link, ==, cases[i].link);
      assert_finds (file, cases[i].text, cases[i].link != NULL ? UNCHECKED : NOT_A_BADGE,
                    cases[i].link != NULL ? ROSETTE_SAYS_FOUND_ADDRESS : ROSETTE_SAYS_OTHER_FILE);
    }
}

static GBytes *
dup_compressed (const char *data, gsize length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GInputStream) source =
    g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  g_output_stream_splice (out, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* An SVGZ, and whatever else is one file in GZIP; several in a TAR are not taken apart. */
static void
test_compressed (void)
{
  g_auto (Badge) badge = { 0 };
  g_autofree char *svg = NULL;
  g_autoptr (GBytes) svgz = NULL;
  g_autoptr (GBytes) token = NULL;
  g_autoptr (GBytes) tar = NULL;
  g_autoptr (GBytes) cut = NULL;
  g_autofree char *zeros = g_malloc0 (ROSETTE_MAX_IMAGE_BYTES + 1);

  make_badge (&badge, BADGE_ID);
  svg =
    replace ("<svg><x:credential xmlns:x='https://purl.imsglobal.org/ob/v3p0' verify='@'/></svg>",
             badge.jwt);
  svgz = dup_compressed (svg, strlen (svg));
  token = dup_compressed (badge.jwt, strlen (badge.jwt));
  cut = g_bytes_new_from_bytes (svgz, 0, g_bytes_get_size (svgz) / 2);
  assert_finds (svgz, "svgz", GENUINE, ROSETTE_SAYS_FOUND_IN_PICTURE);
  assert_finds (token, "token", GENUINE, ROSETTE_SAYS_FOUND_IN_FILE);
  assert_finds (cut, "cut", NOT_A_BADGE, ROSETTE_SAYS_ARCHIVE_BROKEN);

  memcpy (zeros + 257, "ustar", 5);
  tar = dup_compressed (zeros, 1024);
  assert_finds (tar, "tar", NOT_A_BADGE, ROSETTE_SAYS_ARCHIVE);
  for (guint n_more = 0; n_more <= 1; n_more++)
    {
      g_autoptr (GBytes) bomb = dup_compressed (zeros, ROSETTE_MAX_IMAGE_BYTES + n_more);

      assert_finds (bomb, "bomb", NOT_A_BADGE,
                    n_more == 0 ? ROSETTE_SAYS_ARCHIVE : ROSETTE_SAYS_ARCHIVE_TOO_LARGE);
    }
}

static void
append_number (GByteArray *out, gsize number)
{
  guint32 big = GUINT32_TO_BE ((guint32) number);

  g_byte_array_append (out, (const guint8 *) &big, 4);
}

/* Puts a chunk before the end of @png: its keyword with what follows it in its kind, and a text. */
static void
add_chunk (GByteArray *png, const char *type, const char *start, gsize n_start, const char *text)
{
  g_autoptr (GByteArray) chunk = g_byte_array_new ();
  static const guint8 end[] = { 0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82 };

  g_byte_array_append (chunk, (const guint8 *) type, 4);
  g_byte_array_append (chunk, (const guint8 *) start, (guint) n_start);
  g_byte_array_append (chunk, (const guint8 *) text, (guint) strlen (text));

  g_byte_array_set_size (png, png->len - sizeof end);
  append_number (png, chunk->len - 4);
  g_byte_array_append (png, chunk->data, chunk->len);
  append_number (png, crc32 (0, chunk->data, chunk->len));
  g_byte_array_append (png, end, sizeof end);
}

static GByteArray *
new_png (void)
{
  GByteArray *png = g_byte_array_new ();

  g_byte_array_append (png, making_png, sizeof making_png);

  return png;
}

#define START(text) text, sizeof (text) - 1

static void
test_chunks (void)
{
  static const struct
  {
    const char *type;
    const char *start;
    gsize n_start;
    const char *format;
    RosetteSentence sentence;
  } cases[] = {
    { "iTXt", START ("openbadgecredential\0\0\0\0\0"), "@", ROSETTE_SAYS_FOUND_IN_PICTURE },
    { "iTXt", START ("openbadges\0\0\0\0\0"), "@", ROSETTE_SAYS_FOUND_IN_PICTURE },
    { "iTXt", START ("openbadges\0\0\0en\0a title\0"), " \n@\n", ROSETTE_SAYS_FOUND_IN_PICTURE },
    { "iTXt", START ("openbadges\0\0\0\0\0"), "\xef\xbb\xbf@", ROSETTE_SAYS_FOUND_IN_PICTURE },
    { "tEXt", START ("openbadges\0"), "@", ROSETTE_SAYS_FOUND_UNUSUAL },
    { "tEXt", START ("OpenBadge\0"), "@", ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME },
    { "iTXt", START ("Openbadgecredential\0\0\0\0\0"), "@", ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME },
    { "iTXt", START ("Comment\0\0\0\0\0"), "@", ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME },
    { "iTXt", START ("openbadges\0\0\0\0\0"), "\"@\"", ROSETTE_SAYS_FOUND_CODED },
    { "iTXt", START ("openbadges\0\0\0\0\0"), "data:,@", ROSETTE_SAYS_FOUND_CODED },
    { "iTXt", START ("openbadges\0\0\0\0\0"), "Bearer @", ROSETTE_SAYS_FOUND_AMONG_WORDS },
    { "iTXt", START ("openbadges\0\0\0\0\0"), "{\"credential\":\"@\"}",
      ROSETTE_SAYS_FOUND_AMONG_DATA },
    { "tEXt", START ("Comment\0"), "see @", ROSETTE_SAYS_FOUND_AMONG_WORDS },
  };
  g_auto (Badge) badge = { 0 };

  make_badge (&badge, BADGE_ID);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace (cases[i].format, badge.jwt);
      GByteArray *png = new_png ();
      g_autoptr (GBytes) file = NULL;

      add_chunk (png, cases[i].type, cases[i].start, cases[i].n_start, text);
      file = g_byte_array_free_to_bytes (png);
      assert_finds (file, cases[i].start, GENUINE, cases[i].sentence);
    }
}

/* What a picture says of itself is no badge. */
static void
test_other_chunks (void)
{
  static const char *const texts[] = {
    "made with love", "https://inkscape.org/", "{\"a\":1}", "[1,2]", "eyJhbGciOiJub25lIn0.e30.x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GByteArray *png = new_png ();
      g_autoptr (GBytes) file = NULL;

      add_chunk (png, "tEXt", START ("Comment\0"), texts[i]);
      file = g_byte_array_free_to_bytes (png);
      assert_finds (file, texts[i], NOT_A_BADGE, ROSETTE_SAYS_PLAIN_PICTURE);
    }
}

static void
test_flawed_pictures (void)
{
  g_auto (Badge) badge = { 0 };
  g_autoptr (GBytes) baked = NULL;
  g_autoptr (GBytes) cut = NULL;
  guint8 *copy;
  g_autoptr (GBytes) flawed = NULL;
  gsize size;

  make_badge (&badge, BADGE_ID);
  baked = making_bake (making_png, sizeof making_png, badge.jwt);
  size = g_bytes_get_size (baked);
  cut = g_bytes_new_from_bytes (baked, 0, size - 14);
  copy = g_memdup2 (g_bytes_get_data (baked, NULL), size);
  copy[size - 18] ^= 1;
  flawed = g_bytes_new_take (copy, size);

  assert_finds (cut, "cut", GENUINE, ROSETTE_SAYS_FOUND_IN_CUT_PICTURE);
  assert_finds (flawed, "flawed", GENUINE, ROSETTE_SAYS_FOUND_IN_FLAWED_PICTURE);
}

static void
test_svgs (void)
{
  static const struct
  {
    const char *svg;
    RosetteSentence sentence;
  } cases[] = {
    { "<svg><x:credential xmlns:x='https://purl.imsglobal.org/ob/v3p0' verify='@'/></svg>",
      ROSETTE_SAYS_FOUND_IN_PICTURE },
    { "<svg><openbadges:credential xmlns:openbadges='urn:x' verify='@'/></svg>",
      ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME },
    { "<svg><credential verify='@'/></svg>", ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME },
    { "<svg><ob:OpenBadgeCredential xmlns:ob='urn:x'>@</ob:OpenBadgeCredential></svg>",
      ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME },
    { "<svg><metadata>@</metadata></svg>", ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME },
    { "<svg><metadata><!-- x --><y xmlns='urn:y'>@</y></metadata></svg>",
      ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME },
  };
  g_auto (Badge) badge = { 0 };

  make_badge (&badge, BADGE_ID);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace (cases[i].svg, badge.jwt);
      g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

      assert_finds (file, cases[i].svg, GENUINE, cases[i].sentence);
    }
}

/* A baked PNG in the frame of an SVG, whole and cut off. */
static void
test_picture_in_picture (void)
{
  g_auto (Badge) badge = { 0 };
  g_autoptr (GBytes) baked = NULL;
  g_autofree char *coded = NULL;
  gsize size = 0;
  const guint8 *data;

  make_badge (&badge, BADGE_ID);
  baked = making_bake (making_png, sizeof making_png, badge.jwt);
  data = g_bytes_get_data (baked, &size);
  coded = g_base64_encode (data, size);
  for (guint n_cut = 0; n_cut < 200; n_cut += 199)
    {
      g_autofree char *start = g_strndup (coded, strlen (coded) - n_cut);
      g_autofree char *svg =
        g_strdup_printf ("<svg><image href=\"data:image/png;base64,%s\"/></svg>", start);
      g_autoptr (GBytes) file = g_bytes_new (svg, strlen (svg));

      assert_finds (file, "picture in picture", n_cut == 0 ? GENUINE : NOT_A_BADGE,
                    n_cut == 0 ? ROSETTE_SAYS_FOUND_IN_PICTURE : ROSETTE_SAYS_PLAIN_PICTURE);
    }
}

/* The text of a picture, as a form or a program asks for it. */
static void
test_picture_as_text (void)
{
  static const char *const formats[] = { "@", "data:image/png;base64,@", "\"@\"" };
  g_auto (Badge) badge = { 0 };
  g_autoptr (GBytes) baked = NULL;
  g_autofree char *coded = NULL;

  make_badge (&badge, BADGE_ID);
  baked = making_bake (making_png, sizeof making_png, badge.jwt);
  coded = g_base64_encode (g_bytes_get_data (baked, NULL), g_bytes_get_size (baked));
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = replace (formats[i], coded);
      g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

      assert_finds (file, formats[i], GENUINE, ROSETTE_SAYS_FOUND_IN_PICTURE);
    }
}

/* Each of several is checked, in a picture and in a list. */
static void
assert_several (GBytes *file, guint n_found, RosetteVerdict last)
{
  g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, NULL, making_clock, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = rosette_checker_check_all (checker, file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reports->len, ==, n_found);
  for (guint i = 0; i < n_found; i++)
    {
      RosetteReport *report = g_ptr_array_index (reports, i);
      RosetteCheck *check = rosette_report_get_check (report, ROSETTE_CHECK_CONTAINER);
      g_autofree char *sentence = g_strdup_printf (
        "There is more than one badge inside. This is number %u of %u.", i + 1, n_found);

      assert_verdict (report, i + 1 == n_found ? last : GENUINE);
      if (rosette_check_get_result (check) == ROSETTE_RESULT_PASS)
        g_assert_cmpstr (rosette_check_get_message (check), ==, sentence);
    }
}

static void
test_several (void)
{
  static const char *const formats[] = {
    "[\"%1$s\",\"%2$s\",\"%1$s\"]",
    "{\"assertions\":[{\"jwt\":\"%1$s\"},{\"jwt\":\"%2$s\"}]}",
  };
  g_auto (Badge) one = { 0 };
  g_auto (Badge) other = { 0 };
  GByteArray *png = new_png ();
  g_autoptr (GBytes) picture = NULL;

  make_badge (&one, BADGE_ID);
  make_badge (&other, "urn:uuid:2");
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GString *text = g_string_new (formats[i]);

      g_string_replace (text, "%1$s", one.jwt, 0);
      g_string_replace (text, "%2$s", other.jwt, 0);
      {
        g_autoptr (GBytes) file = g_string_free_to_bytes (text);

        assert_several (file, 2, GENUINE);
      }
    }

  add_chunk (png, "iTXt", START ("openbadgecredential\0\0\0\0\0"), one.jwt);
  add_chunk (png, "iTXt", START ("openbadgecredential\0\0\0\0\0"), one.jwt);
  add_chunk (png, "tEXt", START ("openbadges\0"), other.jwt);
  add_chunk (png, "iTXt", START ("openbadges\0\0\0\0\0"), "{\"broken\":");
  picture = g_byte_array_free_to_bytes (png);
  {
    g_autoptr (GPtrArray) finds = rosette_finds_look (picture);

    g_assert_cmpuint (finds->len, ==, 3);
  }
}

/* One that is broken does not hide the one beside it, nor the other way round. */
static void
test_broken_beside_whole (void)
{
  g_auto (Badge) badge = { 0 };
  GByteArray *png = new_png ();
  g_autoptr (GBytes) first_broken = NULL;

  make_badge (&badge, BADGE_ID);
  add_chunk (png, "iTXt", START ("openbadges\0\1\0\0\0"), "no deflate");
  add_chunk (png, "iTXt", START ("openbadges\0\0\0\0\0"), badge.jwt);
  first_broken = g_byte_array_free_to_bytes (png);
  {
    g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, NULL, making_clock, NULL);
    g_autoptr (GPtrArray) reports =
      rosette_checker_check_all (checker, first_broken, NULL, NULL, NULL);

    g_assert_cmpuint (reports->len, ==, 2);
    assert_verdict (g_ptr_array_index (reports, 0), FORGED);
    assert_verdict (g_ptr_array_index (reports, 1), GENUINE);
  }
}

static void
test_limit (void)
{
  static const guint counts[] = { ROSETTE_MAX_BADGES_IN_FILE, ROSETTE_MAX_BADGES_IN_FILE + 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      GString *text = g_string_new ("[");
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GPtrArray) finds = NULL;

      for (guint j = 0; j < counts[i]; j++)
        g_string_append_printf (text, "%s{\"@context\":\"x\",\"credentialSubject\":%u}",
                                j > 0 ? "," : "", j);
      g_string_append (text, "]");
      file = g_string_free_to_bytes (text);
      finds = rosette_finds_look (file);
      g_assert_cmpuint (finds->len, ==, ROSETTE_MAX_BADGES_IN_FILE);
    }
}

/* How deep a text is wrapped: each layer a JSON string. */
static void
test_limit_of_wraps (void)
{
  g_auto (Badge) badge = { 0 };

  make_badge (&badge, BADGE_ID);
  for (guint n_layers = ROSETTE_MAX_WRAPS; n_layers <= ROSETTE_MAX_WRAPS + 1; n_layers++)
    {
      g_autofree char *text = g_strdup (badge.jwt);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GBytes) inner = NULL;
      RosetteWraps wraps = 0;

      for (guint i = 0; i < n_layers; i++)
        {
          char *layer = g_strdup_printf ("'%s'", text);

          g_free (text);
          text = layer;
        }
      file = g_bytes_new (text, strlen (text));
      inner = rosette_unwrap (file, &wraps);
      g_assert_cmpint (inner != NULL, ==, n_layers <= ROSETTE_MAX_WRAPS);
    }
}

/* What a signed document is must not depend on what somebody put around it: a CLR or an endorsed
 * badge that lost its head is not the badge within it. */
static void
test_no_part_for_the_whole (void)
{
  static const char *const formats[] = {
    "{\"@context\":[\"urn:x\"],\"credential\":\"@\"}",
    "{\"credentialSubject\":{\"verifiableCredential\":[\"@\"]}}",
    "{\"endorsement\":[\"@\"]}",
    "{\"issuer\":{\"endorsementJwt\":[\"@\"]}}",
  };
  g_auto (Badge) badge = { 0 };

  make_badge (&badge, BADGE_ID);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = replace (formats[i], badge.jwt);
      g_autoptr (RosetteReport) report = making_report (NULL, text);

      g_assert_cmpint (rosette_report_get_verdict (report), !=, GENUINE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finds/texts", test_texts);
  g_test_add_func ("/finds/coded-texts", test_coded_texts);
  g_test_add_func ("/finds/end-of-text", test_end_of_text);
  g_test_add_func ("/finds/utf16", test_utf16);
  g_test_add_func ("/finds/json-in-words", test_json_in_words);
  g_test_add_func ("/finds/addresses", test_addresses);
  g_test_add_func ("/finds/compressed", test_compressed);
  g_test_add_func ("/finds/chunks", test_chunks);
  g_test_add_func ("/finds/other-chunks", test_other_chunks);
  g_test_add_func ("/finds/flawed-pictures", test_flawed_pictures);
  g_test_add_func ("/finds/svgs", test_svgs);
  g_test_add_func ("/finds/picture-in-picture", test_picture_in_picture);
  g_test_add_func ("/finds/picture-as-text", test_picture_as_text);
  g_test_add_func ("/finds/several", test_several);
  g_test_add_func ("/finds/broken-beside-whole", test_broken_beside_whole);
  g_test_add_func ("/finds/limit", test_limit);
  g_test_add_func ("/finds/limit-of-wraps", test_limit_of_wraps);
  g_test_add_func ("/finds/no-part-for-the-whole", test_no_part_for_the_whole);

  return g_test_run ();
}
