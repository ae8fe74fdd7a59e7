/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/file-kind.h"

#include "support.h"

#define BYTES(text) text, sizeof (text) - 1

static void
test_kinds (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    RosetteFileKind kind;
  } files[] = {
    { BYTES (""), ROSETTE_FILE_UNKNOWN },
    { BYTES ("\x89PNG\r\n\x1a\n"), ROSETTE_FILE_PNG },
    { BYTES ("\x89PNG\n\x1a\n"), ROSETTE_FILE_UNKNOWN },
    { BYTES ("\xff\xd8\xff\xe0"), ROSETTE_FILE_JPEG },
    { BYTES ("GIF89a"), ROSETTE_FILE_GIF },
    { BYTES ("%PDF-1.7"), ROSETTE_FILE_PDF },
    { BYTES ("PK\x03\x04"), ROSETTE_FILE_ZIP },
    { BYTES ("RIFF\0\0\0\0WEBPVP8 "), ROSETTE_FILE_WEBP },
    { BYTES ("RIFF\0\0\0\0WAVE"), ROSETTE_FILE_UNKNOWN },
    { BYTES ("\xef\xbb\xbf \n{\"a\":1}"), ROSETTE_FILE_JSON },
    { BYTES ("[]"), ROSETTE_FILE_JSON },
    { BYTES ("{\"a\":\"<svg/>\"}"), ROSETTE_FILE_JSON },
    { BYTES ("eyJh.eyJi.c2ln\n"), ROSETTE_FILE_JWS },
    { BYTES ("ewogICJh.eyJi.c2ln"), ROSETTE_FILE_JWS },
    { BYTES ("eyJh.eyJi."), ROSETTE_FILE_JWS },
    { BYTES ("eyJh.eyJi.c2ln~WyJh~"), ROSETTE_FILE_JWS },
    { BYTES ("eyJh.eyJi.c2ln~WyJh~eyJh.eyJi.c2ln"), ROSETTE_FILE_JWS },
    { BYTES ("eyJh.eyJi.c2ln~WyJh ~"), ROSETTE_FILE_TEXT },
    { BYTES ("eyJh.eyJi"), ROSETTE_FILE_TEXT },
    { BYTES ("eyJh.eyJi.c2ln.c2ln"), ROSETTE_FILE_TEXT },
    { BYTES ("eyJh.ey i.c2ln"), ROSETTE_FILE_TEXT },
    { BYTES ("example.org.uk"), ROSETTE_FILE_TEXT },
    { BYTES (" https://example.org/badge "), ROSETTE_FILE_URL },
    { BYTES ("HTTP://example.org"), ROSETTE_FILE_URL },
    { BYTES ("https://"), ROSETTE_FILE_TEXT },
    { BYTES ("https://example.org/ and more"), ROSETTE_FILE_TEXT },
    { BYTES ("<svg/>"), ROSETTE_FILE_SVG },
    { BYTES ("\xef\xbb\xbf\n<!-- a > b --><s:svg xmlns:s='x'>"), ROSETTE_FILE_SVG },
    { BYTES ("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a '<b>'>]><svg>"), ROSETTE_FILE_SVG },
    { BYTES ("\xff\xfe<\0s\0v\0g\0/\0>\0"), ROSETTE_FILE_SVG },
    { BYTES ("\xfe\xff\0<\0s\0v\0g\0/\0>"), ROSETTE_FILE_SVG },
    { BYTES ("\xff\xfe<\0p\0/\0>\0"), ROSETTE_FILE_UNKNOWN },
    { BYTES ("<html><svg/></html>"), ROSETTE_FILE_HTML },
    { BYTES ("\n<!DOCTYPE html>\n<html>"), ROSETTE_FILE_HTML },
    { BYTES ("<?xml version='1.0'?>\n<!-- a -->\n<HTML lang='en'>"), ROSETTE_FILE_HTML },
    { BYTES ("<!-- a --><p>b</p>"), ROSETTE_FILE_HTML },
    { BYTES ("<a href='x'>"), ROSETTE_FILE_HTML },
    { BYTES ("<address>"), ROSETTE_FILE_TEXT },
    { BYTES ("<p"), ROSETTE_FILE_TEXT },
    { BYTES ("<!-- html"), ROSETTE_FILE_TEXT },
    { BYTES ("BM\x46\0\0\0\0\0\0\0\x36\0\0\0"), ROSETTE_FILE_BMP },
    { BYTES ("BMW, Audi"), ROSETTE_FILE_TEXT },
    { BYTES ("II*\0\x08\0\0\0"), ROSETTE_FILE_TIFF },
    { BYTES ("MM\0*\0\0\0\x08"), ROSETTE_FILE_TIFF },
    { BYTES ("\0\0\0\x18"
             "ftypheic\0\0\0\0"),
      ROSETTE_FILE_HEIF },
    { BYTES ("\0\0\0\x18"
             "ftypmif1\0\0\0\0"),
      ROSETTE_FILE_HEIF },
    { BYTES ("\0\0\0\x1c"
             "ftypavif\0\0\0\0"),
      ROSETTE_FILE_AVIF },
    { BYTES ("\0\0\0\x20"
             "ftypisom\0\0\2\0"),
      ROSETTE_FILE_VIDEO },
    { BYTES ("\x1a\x45\xdf\xa3\x9f"), ROSETTE_FILE_VIDEO },
    { BYTES ("RIFF\0\0\0\0AVI LIST"), ROSETTE_FILE_VIDEO },
    { BYTES ("\xff\x0a\xfa"), ROSETTE_FILE_JPEG_XL },
    { BYTES ("\0\0\0\x0cJXL \r\n\x87\n"), ROSETTE_FILE_JPEG_XL },
    { BYTES ("\0\0\1\0\1\0"), ROSETTE_FILE_ICON },
    { BYTES ("8BPS\0\1\0\0"), ROSETTE_FILE_PHOTOSHOP },
    { BYTES ("{\\rtf1\\ansi Hello}"), ROSETTE_FILE_OFFICE },
    { BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0d\0"), ROSETTE_FILE_OFFICE },
    { BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1_\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0_\0"),
      ROSETTE_FILE_OUTLOOK },
    { BYTES ("7z\xbc\xaf\x27\x1c\0\4"), ROSETTE_FILE_ARCHIVE },
    { BYTES ("Rar!\x1a\x07\1\0"), ROSETTE_FILE_ARCHIVE },
    { BYTES ("\x1f\x8b\x08\0"), ROSETTE_FILE_ARCHIVE },
    { BYTES ("From: a@b.eu\nTo: c@d.eu\n\nHello"), ROSETTE_FILE_MAIL },
    { BYTES ("\xef\xbb\xbf"
             "From: a@b.eu\nTo: \xff\n\nHello"),
      ROSETTE_FILE_MAIL },
    { BYTES ("-----BEGIN PRIVATE KEY-----\n"), ROSETTE_FILE_KEY },
    { BYTES ("see <svg/>"), ROSETTE_FILE_TEXT },
    { BYTES ("</svg>"), ROSETTE_FILE_TEXT },
    { BYTES ("<!DOCTYPE svg ["), ROSETTE_FILE_TEXT },
    { BYTES ("name,email\n"), ROSETTE_FILE_TEXT },
    { BYTES ("\x00\x01\x02\xff"), ROSETTE_FILE_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree guint8 *exact = g_memdup2 (files[i].bytes, files[i].length);
      g_autoptr (GBytes) file = g_bytes_new_static (exact, files[i].length);

      g_assert_cmpint (rosette_file_kind_guess (file), ==, files[i].kind);
    }
}

static void
test_long_prolog (void)
{
  g_autoptr (GString) text = g_string_new ("<!--");
  g_autoptr (GBytes) file = NULL;

  g_test_summary ("Drawing programs write long comments before the root.");

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, " <g> ");
  g_string_append (text, "--><svg/>");
  file = g_bytes_new_static (text->str, text->len);
  g_assert_cmpint (rosette_file_kind_guess (file), ==, ROSETTE_FILE_SVG);
}

/* What a ZIP file is to those who use it, by what it holds. */
static void
test_zips (void)
{
  static const struct
  {
    const char *file;
    RosetteFileKind kind;
  } cases[] = {
    { "info-zip.zip", ROSETTE_FILE_ZIP },   { "word.docx", ROSETTE_FILE_OFFICE },
    { "writer.odt", ROSETTE_FILE_OFFICE },  { "wallet.pkpass", ROSETTE_FILE_WALLET_PASS },
    { "../bad/cut.zip", ROSETTE_FILE_ZIP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *relative = g_build_filename ("zip", "good", cases[i].file, NULL);
      g_autofree char *path = rosette_test_data (relative);
      g_autoptr (GBytes) file = rosette_test_read (path);

      g_assert_cmpint (rosette_file_kind_guess (file), ==, cases[i].kind);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-kind/kinds", test_kinds);
  g_test_add_func ("/file-kind/zips", test_zips);
  g_test_add_func ("/file-kind/long-prolog", test_long_prolog);

  return g_test_run ();
}
