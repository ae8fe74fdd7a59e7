/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/kept-evidence.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"

#include <string.h>
#include <unistd.h>

typedef struct
{
  GFile *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_dir_make_tmp ("rosette-evidence-XXXXXX", NULL);
  g_autofree char *source = g_build_filename (path, "source.txt", NULL);

  self->folder = g_file_new_build_filename (path, "kept", NULL);
  self->file = g_file_new_for_path (source);
  g_file_make_directory (self->folder, NULL, NULL);
  g_file_set_contents (source, "what was done", -1, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) copy = g_file_get_child (self->folder, "copy.txt");
  g_autoptr (GFile) parent = g_file_get_parent (self->folder);

  g_file_delete (copy, NULL, NULL);
  g_file_delete (self->file, NULL, NULL);
  g_assert_true (g_file_delete (self->folder, NULL, NULL));
  g_assert_true (g_file_delete (parent, NULL, NULL));
  g_object_unref (self->folder);
  g_object_unref (self->file);
}

/* Claims with the file and what it holds, to be kept as copy.txt. */
static JsonObject *
make_claims (Fixture *self, const char *contents)
{
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autofree char *id = rosette_kept_evidence_dup_id (bytes);
  g_autofree char *uri = g_file_get_uri (self->file);
  g_autofree char *json = g_strdup_printf (
    "{\"file\":\"%s\",\"evidence\":[{\"id\":\"%s\",\"name\":\"copy.txt\"}]}", uri, id);

  return rosette_json_parse_object (json, strlen (json), NULL);
}

static char *
read_copy (Fixture *self)
{
  g_autoptr (GFile) copy = g_file_get_child (self->folder, "copy.txt");
  char *contents = NULL;

  return g_file_load_contents (copy, NULL, &contents, NULL, NULL, NULL) ? contents : NULL;
}

static void
write_copy (Fixture *self, const char *contents)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (self->folder), "copy.txt", NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* Whose it is comes before what it is called; what is no ending stays in the name and is made safe.
 */
static void
test_names (void)
{
  static const struct
  {
    const char *file;
    gboolean is_rehearsal;
    const char *name;
  } cases[] = {
    { "report.pdf", FALSE, "Zoë – report.pdf" },
    { "report.pdf", TRUE, "TEST Zoë – report.pdf" },
    { "my.report.PDF", FALSE, "Zoë – my.report.PDF" },
    { "report", FALSE, "Zoë – report" },
    { ".report", FALSE, "Zoë – .report" },
    { "report.", FALSE, "Zoë – report" },
    { "report.a b", FALSE, "Zoë – report.a b" },
    /* Ten bytes with the dot are an ending, eleven are not; all have place in the name. */
    { "report.123456789", FALSE, "Zoë – report.123456789" },
    { "report.1234567890", FALSE, "Zoë – report.1234567890" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"evidence\":[{\"name\":\"%s\"}]}", cases[i].file);
      g_autoptr (JsonObject) claims = rosette_json_parse_object (json, strlen (json), NULL);
      g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
      g_autofree char *name =
        rosette_kept_evidence_make_name (claims, "Zoë", cases[i].is_rehearsal, taken, NULL, NULL);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* Where a name is too long or taken already, an ending survives, and what is none does not. */
static void
test_endings (void)
{
  static const struct
  {
    const char *ending;
    gboolean is_kept;
  } cases[] = {
    { ".pdf", TRUE },  { ".123456789", TRUE }, { ".1234567890", FALSE },
    { ".p f", FALSE }, { ".", FALSE },
  };
  g_autofree char *stem = g_strnfill (120, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{\"evidence\":[{\"name\":\"%s%s\"}]}", stem, cases[i].ending);
      g_autoptr (JsonObject) claims = rosette_json_parse_object (json, strlen (json), NULL);
      g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
      g_autofree char *one =
        rosette_kept_evidence_make_name (claims, "Zoë", FALSE, taken, NULL, NULL);
      g_autofree char *two =
        rosette_kept_evidence_make_name (claims, "Zoë", FALSE, taken, NULL, NULL);

      g_test_message ("%s", one);
      g_assert_cmpstr (one, !=, two);
      g_assert_cmpint (g_str_has_suffix (one, cases[i].ending), ==, cases[i].is_kept);
      g_assert_cmpint (g_str_has_suffix (two, cases[i].ending), ==, cases[i].is_kept);
    }
}

static void
test_write (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonObject) claims = make_claims (self, "what was done");
  g_autoptr (JsonObject) none = json_object_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;

  g_assert_true (rosette_kept_evidence_write (none, self->folder, &error));
  g_assert_no_error (error);
  g_assert_null (read_copy (self));
  g_assert_true (rosette_kept_evidence_write (claims, self->folder, &error));
  g_assert_no_error (error);
  copy = read_copy (self);
  g_assert_cmpstr (copy, ==, "what was done");

  /* Going on after an interruption finds it there. */
  g_assert_true (rosette_kept_evidence_write (claims, self->folder, &error));
  g_assert_no_error (error);
}

/* A file of that name that is another one is neither replaced nor taken away. */
static void
test_another (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonObject) claims = make_claims (self, "what was done");
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;

  write_copy (self, "mine");
  g_assert_false (rosette_kept_evidence_write (claims, self->folder, &error));
  g_assert_nonnull (error);
  rosette_kept_evidence_remove (claims, self->folder);
  copy = read_copy (self);
  g_assert_cmpstr (copy, ==, "mine");
}

/* Gone, or changed since the claims were made. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonObject) changed = make_claims (self, "what was done before");
  g_autoptr (JsonObject) claims = make_claims (self, "what was done");
  g_autoptr (GError) error = NULL;

  g_assert_false (rosette_kept_evidence_write (changed, self->folder, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_clear_error (&error);
  g_file_delete (self->file, NULL, NULL);
  g_assert_false (rosette_kept_evidence_write (claims, self->folder, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "source.txt"));
  g_assert_null (read_copy (self));
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonObject) claims = make_claims (self, "what was done");
  g_autoptr (JsonObject) none = json_object_new ();

  write_copy (self, "what was done");
  rosette_kept_evidence_remove (none, self->folder);
  rosette_kept_evidence_remove (claims, self->folder);
  g_assert_null (read_copy (self));
  rosette_kept_evidence_remove (claims, self->folder);
}

/* SHA-256 of "abc" is that of FIPS 180-4's example. */
static void
test_id (void)
{
  g_autoptr (GBytes) contents = g_bytes_new_static ("abc", 3);
  g_autofree char *id = rosette_kept_evidence_dup_id (contents);

  g_assert_cmpstr (id, ==, "ni:///sha-256;ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  g_test_add_func ("/kept-evidence/names", test_names);
  g_test_add_func ("/kept-evidence/endings", test_endings);
  g_test_add_func ("/kept-evidence/id", test_id);
  ADD ("/kept-evidence/write", test_write);
  ADD ("/kept-evidence/another", test_another);
  ADD ("/kept-evidence/gone", test_gone);
  ADD ("/kept-evidence/remove", test_remove);

  return g_test_run ();
}
