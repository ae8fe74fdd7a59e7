/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/error.h"
#include "base/limits.h"
#include "checking/candidate-private.h"
#include "checking/walk.h"
#include "support.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static RosetteCandidate *
new_for_path (const char *path, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return rosette_candidate_new_for_file (file, name);
}

static RosetteCandidate *
new_for_data (const char *relative, const char *name)
{
  g_autofree char *path = rosette_test_data (relative);

  return new_for_path (path, name);
}

static const char *const codes[] = {
  [ROSETTE_ERROR_SYNTAX] = "syntax",       [ROSETTE_ERROR_LIMIT] = "limit",
  [ROSETTE_ERROR_UNSUPPORTED] = "packing", [ROSETTE_ERROR_PASSPHRASE] = "locked",
  [ROSETTE_ERROR_NOT_FOUND] = "empty",     [ROSETTE_ERROR_STORAGE] = "unreadable",
};

/* "name=size" of each file that a walk comes to, "name!why" where it cannot be read. */
static char *
walk (RosetteCandidate *candidate)
{
  g_autoptr (GPtrArray) chosen =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_candidate_unref);
  g_autoptr (RosetteWalk) walk = NULL;
  GString *text = g_string_new (NULL);

  g_ptr_array_add (chosen, candidate);
  walk = rosette_walk_new (chosen);
  while (TRUE)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) fault = NULL;
      g_autoptr (RosetteCandidate) next = rosette_walk_next (walk, &bytes, &fault, NULL);

      if (next == NULL)
        break;
      g_assert_true ((bytes == NULL) == (fault != NULL));
      g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "",
                              rosette_candidate_get_name (next));
      if (fault != NULL)
        g_string_append_printf (text, "!%s", codes[fault->code]);
      else
        g_string_append_printf (text, "=%" G_GSIZE_FORMAT, g_bytes_get_size (bytes));
    }
  g_assert_cmpuint (rosette_walk_get_n_waiting (walk), ==, 0);

  return g_string_free (text, FALSE);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *around = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (around, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_folder (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autofree char *round = g_build_filename (folder, "b", "round", NULL);
  g_autofree char *pipe = g_build_filename (folder, "b", "pipe.json", NULL);
  g_autofree char *found = NULL;

  write_file (folder, "a10.json", "x");
  write_file (folder, "a9.json", "xy");
  write_file (folder, "b/c.png", "xyz");
  write_file (folder, ".hidden", "x");
  write_file (folder, "Thumbs.db", "x");
  write_file (folder, "b/.DS_Store", "x");
  write_file (folder, "__MACOSX/._a", "x");
  g_assert_cmpint (symlink ("/etc/passwd", link), ==, 0);
  g_assert_cmpint (symlink ("..", round), ==, 0);
  /* who opens it waits for ever */
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  found = walk (new_for_path (folder, "badges"));
  g_assert_cmpstr (found, ==, "badges/a9.json=2|badges/a10.json=1|badges/b/c.png=3");
  rosette_test_remove (folder);
}

static void
test_empty_folder (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *found = walk (new_for_path (folder, "badges"));
  g_autofree char *missing = walk (new_for_path ("/nowhere", "x"));

  g_assert_cmpstr (found, ==, "badges!empty");
  g_assert_cmpstr (missing, ==, "x!unreadable");
  rosette_test_remove (folder);
}

static void
test_depth (void)
{
  g_autofree char *folder = rosette_test_folder ();
  GString *path = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 1; i < ROSETTE_MAX_FOLDER_DEPTH; i++)
    g_string_append (path, "d/");
  {
    g_autofree char *deepest = g_strconcat (path->str, "x", NULL);
    g_autofree char *too_deep = g_strconcat (path->str, "d/y", NULL);
    g_autofree char *expected = g_strconcat ("f/", path->str, "d!limit|f/", path->str, "x=1", NULL);

    write_file (folder, deepest, "1");
    write_file (folder, too_deep, "2");
    found = walk (new_for_path (folder, "f"));
    g_assert_cmpstr (found, ==, expected);
  }
  g_string_free (path, TRUE);
  rosette_test_remove (folder);
}

static void
test_archives (void)
{
  static const struct
  {
    const char *file;
    const char *found;
  } cases[] = {
    { "zip/good/info-zip.zip", "a/Zoë.txt=3|a/one.json=14|a/empty=0|a/sub/two.txt=3000" },
    { "zip/good/python-names.zip",
      "a/../../etc/passwd=16|a//abs=4|a/C:\\x\\y=6|a/a.png=5|a/a.png=5|a/line\nbreak=10" },
    { "zip/good/encrypted.zip", "a/one.json!locked" },
    { "zip/good/bzip2.zip", "a/sub/two.txt!packing" },
    { "zip/good/word.docx", "a=%u" },
    { "zip/bad/cut.zip", "a=%u" },
    { "mail/good/python.eml", "a/badge.png=113" },
    { "mail/good/forwarded.eml", "a/inner.png=113" },
    { "csv/people.csv", "a=%u" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = rosette_test_data (cases[i].file);
      g_autoptr (GBytes) bytes = rosette_test_read (path);
      g_autofree char *found = walk (new_for_data (cases[i].file, "a"));
      g_autofree char *again = walk (rosette_candidate_new_for_bytes (bytes, "a"));
      g_autofree char *whole = g_strdup_printf ("a=%" G_GSIZE_FORMAT, g_bytes_get_size (bytes));

      g_assert_cmpstr (found, ==, strstr (cases[i].found, "%u") != NULL ? whole : cases[i].found);
      g_assert_cmpstr (again, ==, found);
    }
}

/* The text of a message counts where nothing is attached, also where no badge is in it. */
static void
test_message_alone (void)
{
  static const struct
  {
    const char *body;
    const char *found;
  } cases[] = {
    { "https://school.example/badge\n", "m.eml/text of the message=29" },
    { "Good morning.\n", "m.eml/text of the message=14" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("From: a@b.eu\nTo: c@d.eu\n\n", cases[i].body, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autofree char *found = walk (rosette_candidate_new_for_bytes (bytes, "m.eml"));

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Files without a name are told apart by their place in the message. */
static void
test_message_nameless (void)
{
#define PART "--x\nContent-Type: image/png\nContent-Disposition: attachment\n\nabc\n"
  static const char text[] = "From: a@b.eu\nTo: c@d.eu\nMIME-Version: 1.0\n"
                             "Content-Type: multipart/mixed; boundary=x\n\n"
                             "--x\nContent-Type: text/plain\n\nHello\n" PART PART "--x--\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autofree char *found = walk (rosette_candidate_new_for_bytes (bytes, "m.eml"));

  g_assert_cmpstr (found, ==, "m.eml/attachment 2=3|m.eml/attachment 3=3");
}

/* Beside attachments the text counts where a badge is in it, and once. */
static void
test_message_texts (void)
{
  static const char token[] =
    "eyJhbGciOiJFUzI1NiJ9.eyJ0eXBlIjoiT3BlbkJhZGdlQ3JlZGVudGlhbCIsImNyZWRlbnRp"
    "YWxTdWJqZWN0Ijp7fX0.AAAA";
  static const struct
  {
    const char *plain;
    const char *html;
    const char *found;
  } cases[] = {
    { "Hello", "<p>Hello</p>", "m.eml/logo.gif=4" },
    { "Hello", "<pre>%</pre>", "m.eml/logo.gif=4|m.eml/text of the message=#" },
    { "Hello %", "<pre>%</pre>", "m.eml/logo.gif=4|m.eml/text of the message=#" },
    { "See https://school.example/", "", "m.eml/logo.gif=4" },
    { "See https://school.example/badges/1", "", "m.eml/logo.gif=4|m.eml/text of the message=35" },
    { "Hello", "<a href='https://school.example/badges/1234567'>Get it</a>, or ask.",
      "m.eml/logo.gif=4|m.eml/link 1=37" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *size = NULL;
      GString *expected = g_string_new (cases[i].found);
      g_autofree char *found = NULL;
      gboolean is_plain = strchr (cases[i].plain, '%') != NULL;

      g_string_append_printf (
        text,
        "From: a@b.eu\nTo: c@d.eu\nContent-Type: multipart/mixed; boundary=B\n\n"
        "--B\nContent-Type: text/plain\n\n%s\n--B\nContent-Type: text/html\n\n%s\n"
        "--B\nContent-Type: image/gif; name=logo.gif\n\nGIF8\n--B--\n",
        cases[i].plain, cases[i].html);
      g_string_replace (text, "%", token, 0);
      size = g_strdup_printf ("%" G_GSIZE_FORMAT, strlen (is_plain ? cases[i].plain : cases[i].html)
                                                    - 1 + strlen (token));
      g_string_replace (expected, "#", size, 0);
      {
        g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
        g_autofree char *wanted = g_string_free (expected, FALSE);

        found = walk (rosette_candidate_new_for_bytes (bytes, "m.eml"));
        g_assert_cmpstr (found, ==, wanted);
      }
    }
}

static void
put (GByteArray *out, guint64 value, guint n_bytes)
{
  guint64 little = GUINT64_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &little, n_bytes);
}

/* A ZIP file with @inner stored in it under @name, @n_times, its checksum as given. */
static GBytes *
wrap_as (GBytes *inner, guint32 crc, guint n_times, const char *name)
{
  GByteArray *out = g_byte_array_new ();
  guint length = (guint) strlen (name);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (inner, &size);
  gsize directory;

  for (guint i = 0; i < n_times; i++)
    {
      put (out, 0x04034b50, 4);
      put (out, 20, 8);
      put (out, 0, 2);
      put (out, crc, 4);
      put (out, size, 4);
      put (out, size, 4);
      put (out, length, 4);
      g_byte_array_append (out, (const guint8 *) name, length);
      g_byte_array_append (out, data, (guint) size);
    }
  directory = out->len;
  for (guint i = 0; i < n_times; i++)
    {
      put (out, 0x02014b50, 4);
      put (out, 20, 2);
      put (out, 20, 8);
      put (out, 0, 2);
      put (out, crc, 4);
      put (out, size, 4);
      put (out, size, 4);
      put (out, length, 4);
      put (out, 0, 8);
      put (out, 0, 2);
      put (out, i * (30 + length + size), 4);
      g_byte_array_append (out, (const guint8 *) name, length);
    }
  put (out, 0x06054b50, 8);
  put (out, n_times, 2);
  put (out, n_times, 2);
  put (out, (46 + length) * n_times, 4);
  put (out, directory, 4);
  put (out, 0, 2);

  return g_byte_array_free_to_bytes (out);
}

static GBytes *
wrap (GBytes *inner, guint32 crc, guint n_times)
{
  return wrap_as (inner, crc, n_times, "z");
}

static guint32
crc_of (GBytes *bytes)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }

  return ~crc;
}

/* Programs put "./" before every name; what they leave behind is passed over, wherever it lies. An
 * archive of nothing else stays what it is. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *found; /* NULL: the archive itself */
  } cases[] = {
    { "./z", "a/z=2" },       { "././z", "a/z=2" },     { "./x/z", "a/x/z=2" },
    { "x/./z", "a/x/./z=2" }, { "../z", "a/../z=2" },   { "x\\.\\z", "a/x\\.\\z=2" },
    { "x//z", "a/x//z=2" },   { "z.", "a/z.=2" },       { ".z", NULL },
    { "./.z", NULL },         { ".../z", NULL },        { "x/.git/z", NULL },
    { "__MACOSX/z", NULL },   { "x\\Thumbs.db", NULL }, { "x/~$z", NULL },
    { "./", NULL },           { "x/", NULL },
  };
  g_autoptr (GBytes) text = g_bytes_new_static ("hi", 2);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) archive = wrap_as (text, crc_of (text), 1, cases[i].name);
      g_autofree char *found = walk (rosette_candidate_new_for_bytes (archive, "a"));
      g_autofree char *whole = g_strdup_printf ("a=%" G_GSIZE_FORMAT, g_bytes_get_size (archive));

      g_assert_cmpstr (found, ==, cases[i].found != NULL ? cases[i].found : whole);
    }
}

/* One archive in another is opened, a third stays what it is. */
static void
test_nested (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("hi", 2);
  g_autoptr (GBytes) one = wrap (text, crc_of (text), 2);
  g_autoptr (GBytes) two = wrap (one, crc_of (one), 1);
  g_autoptr (GBytes) three = wrap (two, crc_of (two), 1);
  g_autofree char *in_one = walk (rosette_candidate_new_for_bytes (one, "a"));
  g_autofree char *in_two = walk (rosette_candidate_new_for_bytes (two, "a"));
  g_autofree char *in_three = walk (rosette_candidate_new_for_bytes (three, "a"));
  g_autofree char *third = g_strdup_printf ("a/z/z=%" G_GSIZE_FORMAT, g_bytes_get_size (one));

  g_assert_cmpstr (in_one, ==, "a/z=2|a/z=2");
  g_assert_cmpstr (in_two, ==, "a/z/z=2|a/z/z=2");
  g_assert_cmpstr (in_three, ==, third);
}

/* A message in an archive counts as one, and what is in it is not opened. */
static void
test_nested_message (void)
{
  g_autofree char *path = rosette_test_data ("mail/good/python.eml");
  g_autoptr (GBytes) mail = rosette_test_read (path);
  g_autoptr (GBytes) text = g_bytes_new_static ("hi", 2);
  g_autoptr (GBytes) archive = wrap (text, crc_of (text), 1);
  g_autoptr (GBytes) one = wrap (mail, crc_of (mail), 1);
  g_autoptr (GBytes) two = wrap (one, crc_of (one), 1);
  g_autofree char *in_one = walk (rosette_candidate_new_for_bytes (one, "a"));
  g_autofree char *in_two = walk (rosette_candidate_new_for_bytes (two, "a"));
  g_autofree char *third = g_strdup_printf ("a/z/z=%" G_GSIZE_FORMAT, g_bytes_get_size (mail));
  g_autofree char *base64 =
    g_base64_encode (g_bytes_get_data (archive, NULL), g_bytes_get_size (archive));
  g_autofree char *attached = g_strconcat (
    "From: a@b.eu\nTo: c@d.eu\nMIME-Version: 1.0\nContent-Type: application/zip; name=b.zip\n"
    "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n",
    base64, "\n", NULL);
  g_autoptr (GBytes) message = g_bytes_new_static (attached, strlen (attached));
  g_autoptr (GBytes) sent = wrap (message, crc_of (message), 1);
  g_autofree char *in_message = walk (rosette_candidate_new_for_bytes (message, "m"));
  g_autofree char *in_sent = walk (rosette_candidate_new_for_bytes (sent, "m"));
  g_autofree char *unopened =
    g_strdup_printf ("m/z/b.zip=%" G_GSIZE_FORMAT, g_bytes_get_size (archive));

  g_assert_cmpstr (in_one, ==, "a/z/badge.png=113");
  g_assert_cmpstr (in_two, ==, third);
  g_assert_cmpstr (in_message, ==, "m/b.zip/z=2");
  g_assert_cmpstr (in_sent, ==, unopened);
}

/* Where a badge is, is read out of the text of a message wherever the message lies: in an archive,
 * and in another message as one that was forwarded or as a file; not where a badge is attached. */
static void
test_nested_link (void)
{
#define HEAD   "From: a@b.eu\nTo: c@d.eu\nMIME-Version: 1.0\n"
#define LINK   "https://school.example/badges/1234567"
#define LETTER HEAD "Content-Type: text/html\n\n<a href='" LINK "'>Get it</a>, or ask.\n"
#define MIXED(part)                                                                                \
  HEAD "Content-Type: multipart/mixed; boundary=B\n\n"                                             \
       "--B\nContent-Type: text/plain\n\nSee below.\n--B\n" part "\n--B--\n"
  static const struct
  {
    const char *message;
    guint n_around; /* archives */
    const char *found;
  } cases[] = {
    { LETTER, 0, "m/link 1=37" },
    { LETTER, 1, "m/z/link 1=37" },
    { LETTER, 2, "m/z/z=%" },
    { MIXED ("Content-Type: message/rfc822\n\n" LETTER), 0, "m/link 1=37" },
    { MIXED ("Content-Type: message/rfc822\n\n" LETTER), 1, "m/z/link 1=37" },
    { MIXED ("Content-Type: application/octet-stream; name=l.eml\n\n" LETTER), 0,
      "m/l.eml/link 1=37" },
    { MIXED ("Content-Type: text/html\n\n<a href='" LINK "'>Get it</a>, or ask.\n--B\n"
             "Content-Type: text/plain; name=b.jwt\nContent-Disposition: attachment\n\n" LINK),
      0, "m/b.jwt=37" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) message = g_bytes_new (cases[i].message, strlen (cases[i].message));
      g_autofree char *size = g_strdup_printf ("%" G_GSIZE_FORMAT, g_bytes_get_size (message));
      GString *expected = g_string_new (cases[i].found);
      g_autofree char *wanted = NULL;
      g_autofree char *found = NULL;

      g_string_replace (expected, "%", size, 0);
      wanted = g_string_free (expected, FALSE);
      for (guint n = 0; n < cases[i].n_around; n++)
        {
          GBytes *archive = wrap (message, crc_of (message), 1);

          g_bytes_unref (message);
          message = archive;
        }
      found = walk (rosette_candidate_new_for_bytes (message, "m"));
      g_assert_cmpstr (found, ==, wanted);
    }
}

/* What stands in archives within archives counts together, in whole kibibytes; the archive that
 * the user chose does not, and one that there is no room for stays what it is. */
static void
test_sum (void)
{
  static const struct
  {
    int n_left; /* of the kibibytes */
    const char *found;
  } cases[] = {
    { 2, "a/z/z=2|a/z/z=2" },
    { 1, "a/z/z=2|a/z=#" },
    { 0, "a/z=#|a/z=#" },
  };
  g_autoptr (GBytes) text = g_bytes_new_static ("hi", 2);
  g_autoptr (GBytes) one = wrap (text, crc_of (text), 1);
  g_autoptr (GBytes) two = wrap (one, crc_of (one), 2);
  g_autofree char *size = g_strdup_printf ("%" G_GSIZE_FORMAT, g_bytes_get_size (one));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteCandidate *candidate = rosette_candidate_new_for_bytes (two, "a");
      GString *expected = g_string_new (cases[i].found);
      g_autofree char *wanted = NULL;
      g_autofree char *found = NULL;

      g_string_replace (expected, "#", size, 0);
      wanted = g_string_free (expected, FALSE);
      candidate->choice->n_kibibytes = ROSETTE_MAX_ARCHIVE_BYTES / 1024 - cases[i].n_left;
      found = walk (candidate);
      g_assert_cmpstr (found, ==, wanted);
    }
}

static void
test_number (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) inner = wrap (nothing, 0, ROSETTE_MAX_CANDIDATES - 2);
  g_autoptr (GBytes) archive = wrap (inner, crc_of (inner), 2);
  g_autofree char *found = walk (rosette_candidate_new_for_bytes (archive, "a"));
  g_auto (GStrv) names = g_strsplit (found, "|", -1);
  guint n_faults = 0;

  for (gsize i = 0; names[i] != NULL; i++)
    n_faults += g_str_has_suffix (names[i], "!limit");
  /* the two archives count, and the one that says that there are more */
  g_assert_cmpuint (g_strv_length (names), ==, ROSETTE_MAX_CANDIDATES - 2 + 1);
  g_assert_cmpuint (n_faults, ==, 1);
}

/* Of a file that no badge can be, the beginning is enough. */
static void
test_large (void)
{
  static const struct
  {
    const char *start;
    gsize size;
    gsize n_read;
  } cases[] = {
    { "x", ROSETTE_MAX_IMAGE_BYTES, ROSETTE_MAX_IMAGE_BYTES },
    { "x", ROSETTE_MAX_IMAGE_BYTES + 100000, ROSETTE_MAX_IMAGE_BYTES + 1 },
    { "PK", ROSETTE_MAX_IMAGE_BYTES + 100000, ROSETTE_MAX_IMAGE_BYTES + 100000 },
  };
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "large", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteCandidate *candidate;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) within = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].start, -1, NULL));
      g_assert_cmpint (truncate (path, (off_t) cases[i].size), ==, 0);
      candidate = new_for_path (path, "large");
      g_assert_true (rosette_candidate_open (candidate, &bytes, &within, NULL, &error));
      g_assert_no_error (error);
      g_assert_null (within);
      g_assert_cmpuint (g_bytes_get_size (bytes), >=, cases[i].n_read);
      g_assert_cmpuint (g_bytes_get_size (bytes), <, cases[i].n_read + 65536);
      rosette_candidate_unref (candidate);
    }
  rosette_test_remove (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (RosetteCandidate) candidate = new_for_data ("zip/good/info-zip.zip", "a");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) within = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (rosette_candidate_open (candidate, &bytes, &within, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/candidate/folder", test_folder);
  g_test_add_func ("/candidate/empty-folder", test_empty_folder);
  g_test_add_func ("/candidate/depth", test_depth);
  g_test_add_func ("/candidate/archives", test_archives);
  g_test_add_func ("/candidate/message-alone", test_message_alone);
  g_test_add_func ("/candidate/message-nameless", test_message_nameless);
  g_test_add_func ("/candidate/message-texts", test_message_texts);
  g_test_add_func ("/candidate/nested", test_nested);
  g_test_add_func ("/candidate/nested-message", test_nested_message);
  g_test_add_func ("/candidate/names", test_names);
  g_test_add_func ("/candidate/nested-link", test_nested_link);
  g_test_add_func ("/candidate/sum", test_sum);
  g_test_add_func ("/candidate/number", test_number);
  g_test_add_func ("/candidate/large", test_large);
  g_test_add_func ("/candidate/cancelled", test_cancelled);

  return g_test_run ();
}
