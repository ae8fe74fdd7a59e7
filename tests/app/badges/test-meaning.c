/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning.h"

#include "encoding/json.h"

static const char full[] =
  "{\"id\":\"urn:uuid:1\",\"type\":[\"Achievement\"],\"achievementType\":\"Fieldwork\","
  "\"name\":\"Internship\",\"description\":\"D\",\"criteria\":{\"id\":\"https://c.example\","
  "\"narrative\":\"N\"},\"tag\":[\"a\",\"b\"],\"inLanguage\":\"sl\"}";

static void
replace (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
test_read (void)
{
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (full);

  g_assert_cmpstr (meaning->name, ==, "Internship");
  g_assert_cmpstr (meaning->description, ==, "D");
  g_assert_cmpstr (meaning->narrative, ==, "N");
  g_assert_cmpstr (meaning->criteria_url, ==, "https://c.example");
  g_assert_cmpstr (meaning->type, ==, "Fieldwork");
  g_assert_cmpstrv (meaning->tags, ((const char *[]){ "a", "b", NULL }));
  g_assert_cmpstr (meaning->language, ==, "sl");
}

static void
test_read_nothing (void)
{
  const char *const nothing[] = { NULL, "", "[]", "{", "{\"tag\":[1,null],\"criteria\":\"x\"}" };

  for (gsize i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (nothing[i]);

      g_assert_null (meaning->name);
      g_assert_null (meaning->narrative);
      g_assert_cmpuint (g_strv_length (meaning->tags), ==, 0);
    }
}

/* What was not edited comes back byte for byte. */
static void
test_unchanged (void)
{
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (full);
  g_autofree char *written = rosette_meaning_write (meaning, full);

  g_assert_cmpstr (written, ==, full);
}

/* Members that no field shows stay, also inside the criteria. */
static void
test_keep (void)
{
  const char *before = "{\"type\":[\"Achievement\",\"ext:X\"],\"name\":\"Old\","
                       "\"criteria\":{\"narrative\":\"N\",\"ext:level\":5},"
                       "\"alignment\":[{\"targetName\":\"T\"}],\"creditsAvailable\":7.5,"
                       "\"tag\":[\"a\"]}";
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (before);
  g_autofree char *after = NULL;

  replace (&meaning->name, " New ");
  replace (&meaning->narrative, NULL);
  g_strfreev (meaning->tags);
  meaning->tags = g_strdupv ((char *[]){ "b", "c", NULL });
  after = rosette_meaning_write (meaning, before);

  g_assert_cmpstr (after, ==,
                   "{\"type\":[\"Achievement\",\"ext:X\"],\"name\":\"New\","
                   "\"criteria\":{\"ext:level\":5},"
                   "\"alignment\":[{\"targetName\":\"T\"}],\"creditsAvailable\":7.5,"
                   "\"tag\":[\"b\",\"c\"]}");
}

/* A field that was emptied leaves no member behind. */
static void
test_empty (void)
{
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (NULL);
  g_autofree char *after = NULL;

  replace (&meaning->name, " \n");
  after = rosette_meaning_write (meaning, full);

  g_assert_cmpstr (after, ==, "{\"id\":\"urn:uuid:1\",\"type\":[\"Achievement\"]}");
}

/* Of a text in several languages the one that is shown changes. */
static void
test_languages (void)
{
  const char *before = "{\"type\":[\"Achievement\"],\"name\":{\"sl\":\"Praksa\",\"en\":\"Work\"},"
                       "\"description\":{\"sl\":\"Opis\"}}";
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (before);
  g_autofree char *after = NULL;

  g_assert_cmpstr (meaning->name, ==, "Work");
  replace (&meaning->name, "Placement");
  after = rosette_meaning_write (meaning, before);

  g_assert_cmpstr (after, ==,
                   "{\"type\":[\"Achievement\"],\"name\":{\"sl\":\"Praksa\","
                   "\"en\":\"Placement\"},\"description\":{\"sl\":\"Opis\"}}");
}

/* Each thing that is missing has a sentence of its own. */
static void
test_fault (void)
{
  const struct
  {
    const char *name, *description, *narrative, *url;
    const char *fault;
  } cases[] = {
    { "N", "D", "C", NULL, NULL },
    { "N", "D", NULL, "https://c.example", NULL },
    { NULL, "D", "C", NULL, "First give the badge a name" },
    { "N", " ", "C", NULL, "First write the description" },
    { "N", "D", "\n", NULL, "First write the criteria" },
    { "N", "D", "C", "no address", "First correct the web address" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteMeaning meaning = { (char *) cases[i].name, (char *) cases[i].description,
                                 (char *) cases[i].narrative, (char *) cases[i].url };

      g_assert_cmpstr (rosette_meaning_find_fault (&meaning), ==, cases[i].fault);
    }
}

static char *
dup_id (const char *json)
{
  g_autoptr (JsonObject) object = rosette_json_parse_object (json, strlen (json), NULL);

  return g_strdup (rosette_json_get_string (object, "id"));
}

static void
test_create (void)
{
  g_autofree char *json = rosette_meaning_create ("Course", "Course");
  g_autofree char *other = rosette_meaning_create ("", NULL);
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (json);
  g_autofree char *id = dup_id (json);
  g_autofree char *other_id = dup_id (other);

  g_assert_cmpstr (meaning->name, ==, "Course");
  g_assert_cmpstr (meaning->type, ==, "Course");
  g_assert_true (g_str_has_prefix (id, "urn:uuid:"));
  g_assert_cmpstr (id, !=, other_id);
  g_assert_null (strstr (other, "name"));
}

static void
test_rename (void)
{
  g_autofree char *json = rosette_meaning_rename (full, "Other");
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (json);
  g_autofree char *id = dup_id (json);

  g_assert_cmpstr (meaning->name, ==, "Other");
  g_assert_cmpstr (meaning->description, ==, "D");
  g_assert_cmpstr (id, ==, "urn:uuid:1");
}

/* The copy says the same, and is another achievement. */
static void
test_duplicate (void)
{
  g_autofree char *json = rosette_meaning_duplicate (full, "Copy");
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (json);
  g_autofree char *id = dup_id (json);

  g_assert_cmpstr (meaning->name, ==, "Copy");
  g_assert_cmpstr (meaning->narrative, ==, "N");
  g_assert_cmpstr (id, !=, "urn:uuid:1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meaning/read", test_read);
  g_test_add_func ("/meaning/read-nothing", test_read_nothing);
  g_test_add_func ("/meaning/unchanged", test_unchanged);
  g_test_add_func ("/meaning/keep", test_keep);
  g_test_add_func ("/meaning/empty", test_empty);
  g_test_add_func ("/meaning/languages", test_languages);
  g_test_add_func ("/meaning/fault", test_fault);
  g_test_add_func ("/meaning/create", test_create);
  g_test_add_func ("/meaning/rename", test_rename);
  g_test_add_func ("/meaning/duplicate", test_duplicate);

  return g_test_run ();
}
