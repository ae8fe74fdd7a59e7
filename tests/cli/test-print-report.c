/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What `check` prints: the JSON is of one fixed form, and nothing that a badge holds reaches a
 * terminal as it is. */

#include "config.h"

#include "issued.h"

static const char *const ids[] = {
  "container", "structure", "signature",    "issuer", "dates",
  "status",    "recipient", "endorsements", "trust",
};

/* Escapes, C1 controls and bidi overrides, where a badge may hold text. */
#define EVIL                                                                                       \
  "\\u001b[31mA\\u0007\\u009b2J\\u202eB\\u2066C\\nD\\u2028E\\u0085F\\u007f\\ud834\\udd73G"

static void
assert_is_one_of (const char *word, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (g_strcmp0 (word, words[i]) == 0)
        return;
    }
  g_error ("“%s” is none of the words", word);
}

static void
assert_members (JsonObject *object, const char *const *names, gsize n_names)
{
  g_autoptr (GList) members = json_object_get_members (object);
  gsize i = 0;

  g_assert_cmpuint (g_list_length (members), ==, n_names);
  for (GList *at = members; at != NULL; at = at->next)
    g_assert_cmpstr (at->data, ==, names[i++]);
}

static gboolean
is_null (JsonObject *object, const char *member)
{
  return json_object_get_null_member (object, member);
}

static void
assert_checks (JsonObject *line)
{
  static const char *const members[] = { "id", "result", "message", "remedy" };
  static const char *const results[] = { "pass", "fail", "unknown", "skipped" };
  JsonArray *checks = rosette_json_get_array (line, "checks");

  g_assert_cmpuint (json_array_get_length (checks), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      JsonObject *check = json_array_get_object_element (checks, i);

      assert_members (check, members, G_N_ELEMENTS (members));
      g_assert_cmpstr (rosette_json_get_string (check, "id"), ==, ids[i]);
      assert_is_one_of (rosette_json_get_string (check, "result"), results, G_N_ELEMENTS (results));
      g_assert_cmpstr (rosette_json_get_string (check, "message"), !=, "");
      g_assert_true (is_null (check, "remedy")
                     || rosette_json_get_string (check, "remedy") != NULL);
    }
}

static void
assert_proof (JsonObject *line)
{
  static const char *const members[] = { "type", "alg", "cryptosuite", "verificationMethod" };
  JsonObject *proof = rosette_json_get_object (line, "proof");

  if (is_null (line, "proof"))
    return;

  g_assert_nonnull (proof);
  assert_members (proof, members, G_N_ELEMENTS (members));
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_true (is_null (proof, members[i])
                   || rosette_json_get_string (proof, members[i]) != NULL);
}

/* One line, as issue 2 fixes its form; what has credentials inside has its parts as well. */
static void
assert_line (const char *text, const char *file)
{
  static const char *const plain[] = {
    "file", "verdict", "version", "proof", "checks", "credential"
  };
  static const char *const with_parts[] = { "file",   "verdict", "version",   "proof",
                                            "checks", "parts",   "credential" };
  static const char *const verdicts[] = { "genuine",  "lapsed",    "forged",
                                          "mismatch", "unchecked", "not-a-badge" };
  static const char *const versions[] = { "0.5", "1.0", "1.1", "2.0", "2.1", "3.0", "clr-2.0" };
  g_autoptr (JsonObject) line = issued_parse_line (text);

  if (json_object_has_member (line, "parts"))
    assert_members (line, with_parts, G_N_ELEMENTS (with_parts));
  else
    assert_members (line, plain, G_N_ELEMENTS (plain));
  g_assert_cmpstr (rosette_json_get_string (line, "file"), ==, file);
  assert_is_one_of (rosette_json_get_string (line, "verdict"), verdicts, G_N_ELEMENTS (verdicts));
  if (!is_null (line, "version"))
    assert_is_one_of (rosette_json_get_string (line, "version"), versions, G_N_ELEMENTS (versions));
  assert_proof (line);
  assert_checks (line);
  g_assert_true (is_null (line, "credential")
                 || rosette_json_get_object (line, "credential") != NULL);
}

/* No control character but the end of a line, and nothing that turns the direction. */
static void
assert_harmless (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (c);
      gboolean is_joiner = c == 0x200c || c == 0x200d;

      if (c != '\n'
          && (type == G_UNICODE_CONTROL || (type == G_UNICODE_FORMAT && !is_joiner)
              || type == G_UNICODE_LINE_SEPARATOR))
        g_error ("U+%04X is printed", c);
    }
}

/* Title, summary, facts, and one line a check, in the order of the checks. */
static void
assert_report (const char *text, const char *file)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines);
  g_autofree char *start = g_strconcat (file, ": ", NULL);

  assert_harmless (text);
  g_assert_cmpuint (n_lines, >=, 2 + G_N_ELEMENTS (ids) + 1);
  g_assert_true (g_str_has_prefix (lines[0], start));
  g_assert_cmpstr (lines[n_lines - 1], ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const char *line = lines[n_lines - 1 - G_N_ELEMENTS (ids) + i];
      g_autofree char *id = g_strconcat (" ", ids[i], " ", NULL);

      g_assert_true (g_str_has_prefix (line, "  "));
      g_assert_true (strstr (line, id) == line + 9);
    }
}

static char *
check (const char *option, const char *path)
{
  g_autoptr (GBytes) output = NULL;

  rosette_test_cli (&output, NULL, "check", path, option, NULL);

  return issued_dup_text (output);
}

static void
test_issued (void)
{
  g_autofree char *folder = issued_begin ();
  g_autofree char *path = issued_make (folder, "badge", NULL, "svg", NULL, NULL);
  g_autofree char *json = check ("--json", path);
  g_autofree char *text = check (NULL, path);
  g_autofree char *first = g_strconcat (path, ": Genuine\n", NULL);
  g_autoptr (JsonObject) line = NULL;
  JsonObject *proof;

  g_assert_cmpint (json[strlen (json) - 1], ==, '\n');
  g_strchomp (json);
  assert_line (json, path);
  line = issued_parse_line (json);
  proof = rosette_json_get_object (line, "proof");
  g_assert_cmpstr (rosette_json_get_string (line, "version"), ==, "3.0");
  g_assert_cmpstr (rosette_json_get_string (proof, "type"), ==, "JWT");
  g_assert_cmpstr (rosette_json_get_string (proof, "alg"), ==, "ES256");
  g_assert_true (is_null (proof, "cryptosuite"));
  g_assert_cmpstr (rosette_json_get_string (rosette_json_get_object (line, "credential"), "name"),
                   ==, "Internship");

  assert_report (text, path);
  g_assert_true (g_str_has_prefix (text, first));
  g_assert_nonnull (
    strstr (text, "\n  Badge: Internship\n  Issuer: A School\n  Recipient: hidden; "));
  rosette_test_remove (folder);
}

static void
test_no_badge (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = issued_write_in (folder, "a", "hello");
  g_autofree char *json = check ("--json", path);
  g_autofree char *text = check (NULL, path);
  g_autoptr (JsonObject) line = NULL;

  g_strchomp (json);
  assert_line (json, path);
  assert_report (text, path);
  line = issued_parse_line (json);
  g_assert_true (is_null (line, "version"));
  g_assert_true (is_null (line, "proof"));
  g_assert_true (is_null (line, "credential"));
  rosette_test_remove (folder);
}

/* Plain recipients are shown, each field of a hostile badge is shown without its poison, and in
 * JSON it is all there, escaped. */
static void
test_hostile (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = issued_write_in (
    folder, "hostile.json",
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:" EVIL "\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":{\"id\":\"https://" EVIL
    "\",\"type\":[\"Profile\"],\"name\":\"" EVIL "\"},\"validFrom\":\"2026-01-02T03:04:05Z\","
    "\"credentialStatus\":{\"type\":\"" EVIL "\"},\"proof\":{\"type\":\"" EVIL "\"},"
    "\"credentialSubject\":{\"type\":[\"AchievementSubject\"],\"identifier\":[{\"type\":"
    "\"IdentityObject\",\"hashed\":false,\"identityHash\":\"" EVIL "\",\"identityType\":\"name\"}],"
    "\"achievement\":{\"id\":\"urn:uuid:5\",\"type\":[\"Achievement\"],\"name\":\"" EVIL
    "\",\"description\":\"" EVIL "\",\"criteria\":{\"narrative\":\"" EVIL "\"}}}}");
  g_autofree char *json = check ("--json", path);
  g_autofree char *text = check (NULL, path);
  g_autoptr (JsonObject) line = NULL;
  const char *name;

  assert_report (text, path);
  g_assert_nonnull (strstr (text, "\n  Badge: [31mA2JBC D EFG\n"));
  g_assert_nonnull (strstr (text, "\n  Issuer: [31mA2JBC D EFG\n"));
  g_assert_nonnull (strstr (text, "\n  Recipient: [31mA2JBC D EFG\n"));

  assert_harmless (json);
  g_strchomp (json);
  g_assert_null (strchr (json, '\n'));
  assert_line (json, path);
  line = issued_parse_line (json);
  name = rosette_json_get_string (
    rosette_json_get_object (rosette_json_get_object (line, "credential"), "issuer"), "name");
  g_assert_cmpstr (name, ==,
                   "\033[31mA\a\xc2\x9b"
                   "2J\xe2\x80\xae"
                   "B\xe2\x81\xa6"
                   "C\nD\xe2\x80\xa8"
                   "E\xc2\x85"
                   "F\x7f\xf0\x9d\x85\xb3G");
  rosette_test_remove (folder);
}

/* The name of a file is no more to be trusted. */
static void
test_hostile_name (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = issued_write_in (folder,
                                           "a\033[2J\xe2\x80\xae"
                                           "b\xff\nc",
                                           "hello");
  g_autofree char *shown = g_build_filename (folder, "a[2Jb\xef\xbf\xbd c", NULL);
  g_autofree char *given = g_build_filename (folder,
                                             "a\033[2J\xe2\x80\xae"
                                             "b\xef\xbf\xbd\nc",
                                             NULL);
  g_autofree char *json = check ("--json", path);
  g_autofree char *text = check (NULL, path);
  g_autofree char *messages = NULL;

  assert_report (text, shown);
  assert_harmless (json);
  g_strchomp (json);
  assert_line (json, given);

  rosette_test_remove (folder);
  g_assert_cmpint (rosette_test_cli (NULL, &messages, "check", path, NULL), ==, 66);
  assert_harmless (messages);
}

static void
add_words (GPtrArray *words, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          add_words (words, path);
          g_free (path);
        }
      else
        {
          g_ptr_array_add (words, path);
        }
    }
}

static GBytes *
run (GPtrArray *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv ((const char *const *) words->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  GBytes *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  return output;
}

/* All that was published, in one run: each file has its line, in order. */
static void
test_published (gconstpointer data)
{
  g_autofree char *root = rosette_test_shared (data);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (root == NULL)
    return;

  g_ptr_array_add (words, g_strdup (g_getenv ("ROSETTE_CLI")));
  g_ptr_array_add (words, g_strdup ("check"));
  g_ptr_array_add (words, g_strdup ("--json"));
  add_words (words, root);
  g_ptr_array_add (words, NULL);

  output = run (words);
  text = issued_dup_text (output);
  assert_harmless (text);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (words->len, >, 20);
  g_assert_cmpuint (g_strv_length (lines), ==, words->len - 3);
  for (guint i = 0; i + 4 < words->len; i++)
    assert_line (lines[i], words->pdata[i + 3]);
  g_test_message ("%u files", words->len - 4);
}

static void
test_published_text (void)
{
  g_autofree char *root = rosette_test_shared ("badges/png");
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (root == NULL)
    return;

  add_words (words, root);
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *text = check (NULL, words->pdata[i]);

      assert_report (text, words->pdata[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print-report/issued", test_issued);
  g_test_add_func ("/print-report/no-badge", test_no_badge);
  g_test_add_func ("/print-report/hostile", test_hostile);
  g_test_add_func ("/print-report/hostile-name", test_hostile_name);
  g_test_add_data_func ("/print-report/published/badges", "badges", test_published);
  g_test_add_data_func ("/print-report/published/hostile", "hostile-images", test_published);
  g_test_add_func ("/print-report/published/text", test_published_text);

  return g_test_run ();
}
