/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */

#include "encoding/json.h"
#include "issuing.h"
#include "library/library.h"

/* Two people with a badge each, one of whom is a recipient too. */
static void
set_up (School *self, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  school_set_up (self, data);
  school_write (self, "recipients",
                "name,email,id\nAna,ana@example.org,\nBo,bo@example.org,did:example:bo\n");
  school_issue (self, NULL);
  library = rosette_library_open (self->library, NULL);
  g_ptr_array_add (people,
                   rosette_recipient_new ("Ana", "Ana@example.org", "", "{\"Class\":\"3b\"}"));
  g_assert_true (rosette_library_add_recipients (library, people, NULL));
}

static char *
run (School *self, const char *verb, const char *who, int status)
{
  g_autoptr (GBytes) output = NULL;

  g_assert_cmpint (
    rosette_test_cli (&output, NULL, "person", verb, who, "--library", self->library, NULL), ==,
    status);

  return g_strdup_printf ("%.*s", (int) g_bytes_get_size (output),
                          (const char *) g_bytes_get_data (output, NULL));
}

static void
test_export (School *self, gconstpointer data)
{
  g_autofree char *text = run (self, "export", "ANA@example.org", 0);
  g_autofree char *other = run (self, "export", "did:example:bo", 0);
  g_autofree char *nobody = run (self, "export", "eve@example.org", 1);
  g_autoptr (JsonObject) object = rosette_json_parse_object (text, strlen (text), NULL);
  JsonObject *award = json_array_get_object_element (rosette_json_get_array (object, "awards"), 0);
  JsonObject *recipient =
    json_array_get_object_element (rosette_json_get_array (object, "recipients"), 0);

  g_assert_cmpstr (rosette_json_get_string (award, "email"), ==, "ana@example.org");
  g_assert_nonnull (rosette_json_get_string (award, "credential"));
  g_assert_cmpstr (
    rosette_json_get_string (rosette_json_get_object (recipient, "columns"), "Class"), ==, "3b");
  g_assert_null (strstr (text, "bo@example.org"));
  g_assert_nonnull (strstr (other, "bo@example.org"));
  g_assert_cmpstr (nobody, ==, "");
}

/* Whether the bytes of @text are anywhere in the files of the library. */
static gboolean
holds (School *self, const char *text)
{
  static const char *const endings[] = { "", "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (self->library, endings[i], NULL);
      g_autofree char *contents = NULL;
      gsize size = 0;

      if (g_file_get_contents (path, &contents, &size, NULL)
          && memmem (contents, size, text, strlen (text)) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The person is nowhere in the file, and the register still verifies. */
static void
test_forget (School *self, gconstpointer data)
{
  g_autofree char *files = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *again = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GBytes) report = NULL;
  g_autofree char *said = NULL;

  g_assert_true (holds (self, "ana@example.org"));
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "person", "forget", "ana@example.org", "--library",
                                     self->library, "--output", "ana.json", NULL),
                   ==, 64);
  g_assert_true (holds (self, "ana@example.org"));
  files = run (self, "forget", "ana@example.org", 0);
  g_assert_true (g_str_has_suffix (files, "Ana.svg\n"));
  g_assert_false (holds (self, "ana@example.org"));
  g_assert_false (holds (self, "Ana@example.org"));
  gone = run (self, "export", "ana@example.org", 1);
  again = run (self, "forget", "ana@example.org", 1);
  other = run (self, "export", "bo@example.org", 0);
  g_assert_cmpstr (gone, ==, "");

  g_assert_cmpint (
    rosette_test_cli (&report, NULL, "register", "verify", "--library", self->library, NULL), ==,
    0);
  said = g_strndup (g_bytes_get_data (report, NULL), g_bytes_get_size (report));
  g_assert_nonnull (strstr (said, "2 awards"));
  g_assert_nonnull (strstr (said, "Of 1 the person was forgotten."));
}

/* Who is only in a list, or was only to get a badge. */
static void
test_forget_without_award (School *self, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (self->library, NULL);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *messages = NULL;

  g_ptr_array_add (people, rosette_recipient_new ("Cem", "cem@example.org", "", NULL));
  g_assert_true (rosette_library_add_recipients (library, people, NULL));
  g_clear_object (&library);

  g_assert_cmpint (rosette_test_cli (NULL, &messages, "person", "forget", "cem@example.org",
                                     "--library", self->library, NULL),
                   ==, 0);
  g_assert_cmpstr (messages, ==,
                   "The library has forgotten the person, who had no award in it. What is in "
                   "folders and in awards.csv stays until you delete it.\n");
}

/* By the address of before a merge the whole person is meant, badge and all. */
static void
test_merged (School *self, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (self->library, NULL);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_autofree char *files = NULL;
  g_autofree char *gone = NULL;

  g_ptr_array_add (people, rosette_recipient_new ("Bo", "bo@work.org", "",
                                                  "{\"Other e-mail\":\"BO@example.org\"}"));
  g_assert_true (rosette_library_add_recipients (library, people, NULL));
  g_clear_object (&library);

  text = run (self, "export", "bo@work.org", 0);
  g_assert_nonnull (strstr (text, "did:example:bo"));
  g_assert_null (strstr (text, "ana@example.org"));
  files = run (self, "forget", "bo@work.org", 0);
  g_assert_true (g_str_has_suffix (files, "Bo.svg\n"));
  g_assert_false (holds (self, "bo@example.org"));
  gone = run (self, "export", "bo@example.org", 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/command-person/export", School, NULL, set_up, test_export, school_tear_down);
  g_test_add ("/command-person/forget", School, NULL, set_up, test_forget, school_tear_down);
  g_test_add ("/command-person/forget-without-award", School, NULL, set_up,
              test_forget_without_award, school_tear_down);
  g_test_add ("/command-person/merged", School, NULL, set_up, test_merged, school_tear_down);

  return g_test_run ();
}
