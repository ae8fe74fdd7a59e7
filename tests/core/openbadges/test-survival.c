/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every member of a document survives reading and writing, whether a form shows it or not: in the
 * published documents of every version, and in random ones that the tables of rules describe. The
 * seed of the random ones is that of GTest: --seed repeats a run.
 */

#include "openbadges/ob3.h"

#include "encoding/jcs.h"
#include "openbadges/credential.h"
#include "openbadges/structure-rules.h"
#include "openbadges/structure.h"
#include "proofs/jws.h"
#include "reading.h"
#include "support.h"

#define N_RANDOM  60
#define MAX_DEPTH 4

/* @node is written, read again, and is the same: as a value, as a text, and in its canonical form.
 */
static void
assert_survives (JsonNode *node)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *text = rosette_json_write (node, &length);
  g_autofree char *pretty = rosette_json_write_pretty (node);
  g_autoptr (JsonNode) again = rosette_json_parse (text, length, &error);
  g_autoptr (JsonNode) from_pretty = rosette_json_parse (pretty, strlen (pretty), &error);
  g_autofree char *text_again = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *canonical_again = NULL;

  g_assert_no_error (error);
  g_assert_true (json_node_equal (node, again));
  g_assert_true (json_node_equal (node, from_pretty));
  text_again = rosette_json_write (from_pretty, NULL);
  g_assert_cmpstr (text_again, ==, text);
  canonical = rosette_jcs_canonicalize (node, NULL, NULL);
  canonical_again = rosette_jcs_canonicalize (again, NULL, NULL);
  g_assert_cmpstr (canonical_again, ==, canonical);
}

/* The same through the view of a credential, where it is of some version. Returns that. */
static RosetteVersion
assert_view_keeps (JsonObject *document)
{
  g_autoptr (RosetteCredential) read = rosette_credential_read (document, NULL);
  g_autoptr (JsonNode) node = rosette_json_new_node (document);
  g_autoptr (JsonNode) kept = NULL;

  if (read == NULL)
    return ROSETTE_VERSION_NONE;
  kept = rosette_json_new_node (rosette_credential_get_json (read));
  g_assert_true (json_node_equal (node, kept));

  return rosette_credential_get_version (read);
}

typedef struct
{
  guint n_of[ROSETTE_VERSION_CLR_2_0 + 1];
  guint n_other; /* no JSON by our rules: pictures, and what the sources damaged on purpose */
} Count;

/* The JSON in a file: itself, or the payload of a compact JWS. */
static JsonNode *
read_file (const char *path)
{
  g_autoptr (GBytes) file = rosette_test_read (path);
  gsize length = g_bytes_get_size (file);
  g_autofree char *text = g_strstrip (g_strndup (g_bytes_get_data (file, NULL), length));
  g_autoptr (RosetteJws) jws = NULL;

  if (g_str_has_suffix (path, ".jws") || g_str_has_suffix (path, ".jwt"))
    {
      jws = rosette_jws_parse (text, strlen (text), NULL);
      return jws != NULL ? rosette_json_parse_bytes (rosette_jws_get_payload (jws), NULL) : NULL;
    }

  return rosette_json_parse (text, strlen (text), NULL);
}

static void
check_file (const char *path, Count *count)
{
  g_autoptr (JsonNode) node = read_file (path);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      count->n_other++;
      return;
    }
  assert_survives (node);
  count->n_of[assert_view_keeps (json_node_get_object (node))]++;
}

static void
check_folder (const char *path, Count *count)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        check_folder (inner, count);
      else
        check_file (inner, count);
    }
}

static void
test_published (void)
{
  static const char *const folders[] = { "badges", "ob-spec" };
  Count count = { 0 };
  guint n_passed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = rosette_test_shared (folders[i]);

      if (path == NULL)
        return;
      check_folder (path, &count);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (count.n_of); i++)
    {
      const char *name = rosette_version_get_name ((RosetteVersion) i);

      g_test_message ("%u documents of %s", count.n_of[i], name != NULL ? name : "no version");
      n_passed += count.n_of[i];
    }
  g_test_message ("%u passed, 0 failed, %u not applicable (pictures, and no JSON)", n_passed,
                  count.n_other);
  g_assert_cmpuint (count.n_of[ROSETTE_VERSION_3_0], >, 100);
  g_assert_cmpuint (count.n_of[ROSETTE_VERSION_2_0], >, 40);
}

static void
append_text (GString *out)
{
  static const char *const texts[] = {
    "",
    "a",
    "Šola za obrt",
    "ليلى",
    "\"quoted\"\\",
    "line\nbreak\ttab",
    "\x7f",
    "\u2028",
    "😀",
    "https://e.org",
    "urn:x:1",
    "</svg>]]>",
    "null",
    "1e3",
  };

  rosette_json_append_string (out, texts[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (texts))]);
}

static void
append_number (GString *out)
{
  static const char *const numbers[] = {
    "0",
    "-1",
    "42",
    "9223372036854775807",
    "-9223372036854775808",
    "9007199254740993",
    "0.1",
    "3.0",
    "-0.0",
    "1e300",
    "5e-324",
    "-123456.789",
  };

  g_string_append (out, numbers[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (numbers))]);
}

/* Anything at all, as a member that nobody knows may be. */
static void
append_value (GString *out, guint depth)
{
  static const char *const words[] = { "null", "true", "false" };
  gint32 kind = g_test_rand_int_range (0, depth < MAX_DEPTH ? 5 : 3);
  gint32 n_parts = g_test_rand_int_range (0, 4);

  if (kind == 0)
    g_string_append (out, words[g_test_rand_int_range (0, 3)]);
  else if (kind == 1)
    append_text (out);
  else if (kind == 2)
    append_number (out);
  if (kind < 3)
    return;

  g_string_append_c (out, kind == 3 ? '[' : '{');
  for (gint32 i = 0; i < n_parts; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (kind == 4)
        g_string_append_printf (out, "\"x-é %d\":", i);
      append_value (out, depth + 1);
    }
  g_string_append_c (out, kind == 3 ? ']' : '}');
}

static void append_object (GString *out,
                           const RosetteClass *classes,
                           const char *name,
                           guint depth);

static void
append_type (GString *out, const RosetteMemberRow *row)
{
  g_auto (GStrv) names = g_strsplit (row->of != NULL ? row->of : "signed", "|", -1);

  g_string_append_printf (out, "\"%s\"", names[0]);
}

/* One value that the row allows. */
static void
append_of_row (GString *out, const RosetteClass *classes, const RosetteMemberRow *row, guint depth)
{
  switch ((guint) row->kind)
    {
    case ROSETTE_KIND_BOOLEAN:
      g_string_append (out, g_test_rand_bit () ? "true" : "false");
      break;
    case ROSETTE_KIND_NUMBER:
      append_number (out);
      break;
    case ROSETTE_KIND_DATE_TIME:
    case ROSETTE_KIND_INSTANT:
    case ROSETTE_KIND_DATE:
    case ROSETTE_KIND_OLD_DATE:
      g_string_append (out, "\"2026-11-23T10:00:00.250+01:00\"");
      break;
    case ROSETTE_KIND_JWS:
      g_string_append (out, "\"YQ.Yg.Yw\"");
      break;
    case ROSETTE_KIND_WORD:
      rosette_json_append_string (out, rosette_vocabulary_get_words (row->words)[0]);
      break;
    case ROSETTE_KIND_CONTEXT:
      g_string_append (out, "[\"https://www.w3.org/ns/credentials/v2\","
                            "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]");
      break;
    case ROSETTE_KIND_TYPE:
    case ROSETTE_KIND_TYPE_2:
      append_type (out, row);
      break;
    case ROSETTE_KIND_OBJECT:
    case ROSETTE_KIND_REFERENCE:
    case ROSETTE_KIND_LINK:
    case ROSETTE_KIND_PICTURE:
      append_object (out, classes, row->of, depth + 1);
      break;
    default:
      append_text (out);
      break;
    }
}

static const RosetteMemberRow *
find_rows (const RosetteClass *classes, const char *name)
{
  while (strcmp (classes->name, name) != 0)
    classes++;

  return classes->rows;
}

/* Whether a random object has this member: what it needs always, other parts while there is depth.
 */
static gboolean
is_chosen (const RosetteMemberRow *row, guint depth)
{
  gboolean is_part = row->kind == ROSETTE_KIND_OBJECT || row->kind == ROSETTE_KIND_REFERENCE
                     || row->kind == ROSETTE_KIND_LINK || row->kind == ROSETTE_KIND_PICTURE;

  if (row->kind == ROSETTE_KIND_ANY_OF || (row->flags & ROSETTE_MEMBER_VCDM_1) != 0)
    return FALSE;
  if ((row->flags & ROSETTE_MEMBER_REQUIRED) != 0)
    return TRUE;

  return g_test_rand_bit () && (!is_part || depth < MAX_DEPTH);
}

/* An object as its class describes it, with members that nobody knows. */
static void
append_object (GString *out, const RosetteClass *classes, const char *name, guint depth)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_string_append (out, "{\"x-own\":");
  append_value (out, depth);
  for (const RosetteMemberRow *row = find_rows (classes, name); row->member != NULL; row++)
    {
      gboolean is_many = (row->flags & ROSETTE_MEMBER_MANY) != 0 && g_test_rand_bit ();

      if (!is_chosen (row, depth) || !g_hash_table_add (seen, (gpointer) row->member))
        continue;
      g_string_append_printf (out, ",\"%s\":%s", row->member, is_many ? "[" : "");
      append_of_row (out, classes, row, depth);
      g_string_append (out, is_many ? "]" : "");
    }
  g_string_append_c (out, '}');
}

static JsonObject *
make_random (const RosetteClass *classes, const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_object (text, classes, name, 0);

  return read_object (text->str);
}

/* Every class of every version, written as it was read. */
static void
test_random (void)
{
  const RosetteClass *const tables[] = { rosette_classes_3, rosette_classes_2 };

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const RosetteClass *of = tables[t]; of->name != NULL; of++)
      {
        if (strcmp (of->name, "Presentation") == 0 || strcmp (of->name, "ClrSubject") == 0
            || strcmp (of->name, "ClrCredential") == 0)
          continue;
        for (guint i = 0; i < N_RANDOM / 10; i++)
          {
            g_autoptr (JsonObject) object = make_random (tables[t], of->name);
            g_autoptr (JsonNode) node = rosette_json_new_node (object);

            assert_survives (node);
            assert_view_keeps (object);
          }
      }
}

/* All members of @before stand in @after, a type perhaps in a list; @renamed may have changed. */
static void
assert_kept (JsonObject *before, JsonObject *after, const char *renamed)
{
  g_autoptr (GList) members = json_object_get_members (before);

  for (GList *member = members; member != NULL; member = member->next)
    {
      JsonNode *is = json_object_get_member (before, member->data);
      g_autoptr (GPtrArray) was = rosette_json_list (before, member->data);
      g_autoptr (GPtrArray) now = rosette_json_list (after, member->data);

      if (strcmp (member->data, renamed) == 0)
        continue;
      g_assert_true (json_object_has_member (after, member->data));
      if (strcmp (member->data, "type") != 0)
        g_assert_true (json_node_equal (is, json_object_get_member (after, member->data)));
      g_assert_cmpuint (was->len, ==, now->len);
      for (guint i = 0; i < was->len; i++)
        g_assert_true (json_node_equal (was->pdata[i], now->pdata[i]));
    }
}

/* A random part that may be issued from: with a name and, where it must, a description and
 * criteria.
 */
static JsonObject *
make_part (const char *name)
{
  g_autoptr (JsonObject) random = make_random (rosette_classes_3, name);
  JsonObject *part = rosette_json_copy_object (random);
  JsonObject *criteria = json_object_new ();

  json_object_set_string_member (part, "name", "N");
  json_object_set_string_member (part, "description", "D");
  json_object_set_string_member (criteria, "narrative", "C");
  json_object_set_object_member (part, "criteria", criteria);

  return part;
}

/* Profile and achievement, through all that is done with them, into a credential and out again. */
static void
test_issued (void)
{
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 11, 23, 10, 0, 0);
  RosetteAward award = { "urn:x:1", "a@example.org", NULL, "00ff", issued, NULL };

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) issuer = make_part ("Profile");
      g_autoptr (JsonObject) achievement = make_part ("Achievement");
      g_autoptr (RosetteProfile) profile = rosette_profile_parse (issuer, &error);
      g_autoptr (RosetteProfile) named = NULL;
      g_autoptr (RosetteAchievement) meaning = rosette_achievement_parse (achievement, &error);
      g_autoptr (RosetteAchievement) other = NULL;
      g_autoptr (JsonObject) credential = NULL;
      g_autoptr (JsonNode) node = NULL;

      g_assert_no_error (error);
      named = rosette_profile_with_id (profile, "did:example:s");
      other = rosette_achievement_with_id (meaning, "urn:x:2");
      credential = rosette_ob3_write (named, other, &award);
      assert_kept (issuer, rosette_json_get_object (credential, "issuer"), "id");
      assert_kept (achievement,
                   rosette_json_get_object (
                     rosette_json_get_object (credential, "credentialSubject"), "achievement"),
                   "id");
      node = rosette_json_new_node (credential);
      assert_survives (node);
      g_assert_cmpint (assert_view_keeps (credential), ==, ROSETTE_VERSION_3_0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/survival/published", test_published);
  g_test_add_func ("/survival/random", test_random);
  g_test_add_func ("/survival/issued", test_issued);

  return g_test_run ();
}
