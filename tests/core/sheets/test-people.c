/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/people.h"

#include "base/error.h"
#include "sheets/csv.h"

static RosetteTable *
make_table (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  RosetteTable *table = rosette_csv_read (file, &error);

  g_assert_no_error (error);

  return table;
}

static GPtrArray *
read_people (const char *text, GPtrArray **problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteTable) table = make_table (text);
  GPtrArray *people = rosette_people_read (table, problems, &error);

  g_assert_no_error (error);

  return people;
}

static void
test_sample (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) people = read_people ("name,email,id,Host,\n"
                                              "Zoë Brontë,zoe@example.org,,Acme,1\n"
                                              "Seán O'Brien,sean@example.org,did:key:z6Mk,,\n"
                                              "دانا محمد,dana@example.org,,,\n",
                                              &problems);
  RosettePerson *person = NULL;

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (people->len, ==, 3);
  person = g_ptr_array_index (people, 0);
  g_assert_cmpstr (rosette_person_get_name (person), ==, "Zoë Brontë");
  g_assert_cmpstr (rosette_person_get_email (person), ==, "zoe@example.org");
  g_assert_null (rosette_person_get_id (person));
  g_assert_cmpstr (rosette_person_get_extra (person, "Host"), ==, "Acme");
  g_assert_cmpstr (rosette_person_get_extra (person, "E"), ==, "1");
  person = g_ptr_array_index (people, 1);
  g_assert_cmpstr (rosette_person_get_name (person), ==, "Seán O'Brien");
  g_assert_cmpstr (rosette_person_get_id (person), ==, "did:key:z6Mk");
  person = g_ptr_array_index (people, 2);
  g_assert_cmpstr (rosette_person_get_name (person), ==, "دانا محمد");
}

/* A formula that found nothing says nothing of a person, and half a name is none. */
static void
test_formula_errors (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) people = read_people ("first name,middle name,last name,email,Hours,Class\n"
                                              "Ana,#N/A,Roe,a@b.eu,#REF!,#1\n"
                                              "#NV,,Roe,b@b.eu,3,4\n"
                                              "Cem,,#N/A,c@b.eu,3,4\n",
                                              &problems);
  static const guint columns[] = { 0, 2 };
  RosettePerson *person = NULL;

  g_assert_cmpuint (people->len, ==, 1);
  person = g_ptr_array_index (people, 0);
  g_assert_cmpstr (rosette_person_get_name (person), ==, "Ana Roe");
  g_assert_cmpstr (rosette_person_get_extra (person, "Hours"), ==, "");
  g_assert_cmpstr (rosette_person_get_extra (person, "Class"), ==, "#1");
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (columns));
  for (guint i = 0; i < problems->len; i++)
    {
      const RosettePeopleProblem *problem = problems->pdata[i];

      g_assert_cmpint (problem->kind, ==, ROSETTE_PEOPLE_MISSING_NAME);
      g_assert_cmpuint (problem->column, ==, columns[i]);
    }
}

/* Around an address there may be what a mail program writes, and what nobody sees. */
static void
test_wrapped_addresses (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) people = read_people ("name,email\n"
                                              "Ana,\"Roe, Ana <a@b.eu>\"\n"
                                              "Bo,mailto:b@b.eu\n"
                                              "Cem,c@b.eu\xe2\x80\x8b\n"
                                              "Dora,\"Ana <a@b.eu>, Bo <b@b.eu>\"\n",
                                              &problems);
  static const char *const emails[] = { "a@b.eu", "b@b.eu", "c@b.eu" };

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (people->len, ==, G_N_ELEMENTS (emails));
  for (guint i = 0; i < people->len; i++)
    g_assert_cmpstr (rosette_person_get_email (people->pdata[i]), ==, emails[i]);
}

static void
test_turned_names (void)
{
  static const struct
  {
    const char *sheet;
    const char *names;
  } cases[] = {
    { "name,email\n\"Roe, Ana\",a@b.eu\n\"Li,Bo Chen\",b@b.eu\n", "Ana Roe|Bo Chen Li" },
    { "name,email\n\"Roe, Ana\",a@b.eu\n\"Li, Bo\",b@b.eu\n\"Doe, Cy\",c@b.eu\nDi,d@b.eu\n",
      "Ana Roe|Bo Li|Cy Doe|Di" },
    { "name,email\n\"Roe, Ana\",a@b.eu\nBo Li,b@b.eu\n", "Roe, Ana|Bo Li" },
    { "name,email\n\"Ana Roe, PhD\",a@b.eu\n", "Ana Roe, PhD" },
    { "name,email\n\"Roe, Ana, Dr.\",a@b.eu\n", "Roe, Ana, Dr." },
    { "name,email\n\"Roe,\",a@b.eu\n", "Roe," },
    { "vorname,nachname,email\nAna,\"Roe, Li\",a@b.eu\n", "Ana Roe, Li" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) people = read_people (cases[i].sheet, NULL);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint k = 0; k < people->len; k++)
        g_string_append_printf (names, "%s%s", k > 0 ? "|" : "",
                                rosette_person_get_name (people->pdata[k]));
      g_assert_cmpstr (names->str, ==, cases[i].names);
    }
}

static void
test_joined_names (void)
{
  static const struct
  {
    const char *sheet;
    const char *name;
  } cases[] = {
    { "Voornaam,Tussenvoegsel,Achternaam,email\nJan,van der,Berg,j@b.nl\n", "Jan van der Berg" },
    { "Voornaam,Tussenvoegsel,Achternaam,email\nJan,,Berg,j@b.nl\n", "Jan Berg" },
    { "Nom,Prénom,email\nDupont,Zoé,z@b.fr\n", "Zoé Dupont" },
    { "Vezetéknév,Keresztnév,email\nKovács,János,k@b.hu\n", "Kovács János" },
    { "Vezetéknév,Middle name,Keresztnév,email\nKovács,Pál,János,k@b.hu\n", "Kovács János Pál" },
    { "First name,email\n Ana ,a@b.eu\n", "Ana" },
    { "name,email\n\" Ana\xc2\xa0 \n Roe \",a@b.eu\n", "Ana Roe" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) people = read_people (cases[i].sheet, NULL);

      g_assert_cmpuint (people->len, ==, 1);
      g_assert_cmpstr (rosette_person_get_name (g_ptr_array_index (people, 0)), ==, cases[i].name);
    }
}

static void
test_problems (void)
{
  static const RosettePeopleProblem expected[] = {
    { ROSETTE_PEOPLE_MISSING_NAME, 1, 3, 0, 0 }, { ROSETTE_PEOPLE_MISSING_EMAIL, 2, 4, 1, 0 },
    { ROSETTE_PEOPLE_BAD_EMAIL, 3, 5, 1, 0 },    { ROSETTE_PEOPLE_BAD_ID, 4, 6, 2, 0 },
    { ROSETTE_PEOPLE_DUPLICATE, 5, 7, 1, 2 },    { ROSETTE_PEOPLE_DUPLICATE, 7, 9, 1, 8 },
  };
  const char *sheet = "name,email,id\n"
                      "Ana,ana@example.org,\n"
                      " ,b@example.org,\n"
                      "Ben,,\n"
                      "Cem,cem at example,\n"
                      "Dora,dora@example.org,17\n"
                      "Ana again,ANA@example.org,\n"
                      "Eva,eva@example.org,did:x:1\n"
                      "Eva again,other@example.org,did:x:1\n"
                      "Eva's brother,eva@example.org,did:x:2\n";
  g_autoptr (RosetteTable) table = make_table (sheet);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) people = read_people (sheet, &problems);

  g_test_summary ("What can be used is taken, and each other row says why not.");

  g_assert_cmpuint (people->len, ==, 3);
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < problems->len; i++)
    {
      const RosettePeopleProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *message = rosette_people_problem_dup_message (problem, table);
      g_autofree char *number = g_strdup_printf ("Row %u", expected[i].number);

      g_assert_cmpint (problem->kind, ==, expected[i].kind);
      g_assert_cmpuint (problem->row, ==, expected[i].row);
      g_assert_cmpuint (problem->number, ==, expected[i].number);
      g_assert_cmpuint (problem->column, ==, expected[i].column);
      g_assert_cmpuint (problem->other_number, ==, expected[i].other_number);
      g_assert_true (g_str_has_prefix (message, number));
    }
}

/* A cell is quoted on one line, and a long one not whole. */
static void
test_quoted (void)
{
  static const struct
  {
    guint n_chars;
    gboolean is_whole;
  } cases[] = { { 80, TRUE }, { 81, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cell = g_strnfill (cases[i].n_chars, 'x');
      g_autofree char *sheet = g_strdup_printf ("name,email\nAna,%s\n", cell);
      g_autoptr (RosetteTable) table = make_table (sheet);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GPtrArray) people = read_people (sheet, &problems);
      g_autofree char *message =
        rosette_people_problem_dup_message (g_ptr_array_index (problems, 0), table);

      g_assert_cmpuint (people->len, ==, 0);
      g_assert_cmpint (strstr (message, cell) != NULL, ==, cases[i].is_whole);
      g_assert_cmpint (strstr (message, "…") == NULL, ==, cases[i].is_whole);
    }
}

static void
test_missing_columns (void)
{
  static const char *const sheets[] = { "email\na@b.eu\n", "name\nAna\n", "Ana,a@b.eu\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteTable) table = make_table (sheets[i]);
      g_autoptr (GPtrArray) problems = NULL;

      g_assert_null (rosette_people_read (table, &problems, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
      g_assert_null (problems);
    }
}

static void
test_ids_only (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) people = read_people ("name,id\nAna,did:x:1\nBen,\n", &problems);

  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpuint (problems->len, ==, 1);
}

/* Each with the columns that somebody chose. */
static void
test_read_as (void)
{
  const RosetteColumns columns = { .name = 1,
                                   .first = ROSETTE_NO_COLUMN,
                                   .infix = ROSETTE_NO_COLUMN,
                                   .last = ROSETTE_NO_COLUMN,
                                   .email = 0,
                                   .id = 2,
                                   .tags = 3 };
  static const RosettePeopleProblem expected[] = {
    { ROSETTE_PEOPLE_KNOWN, 1, 3, 0, 0 },
    { ROSETTE_PEOPLE_KNOWN, 2, 4, 2, 0 },
    { ROSETTE_PEOPLE_DUPLICATE, 3, 5, 0, 2 },
  };
  g_autoptr (RosettePeopleIndex) known = rosette_people_index_new ();
  g_autoptr (RosetteTable) table = make_table ("name,email,c,Klasse\n"
                                               "ana@example.org,Ana,,4A\n"
                                               "BEN@example.org,Ben,\n"
                                               ",Cem,did:x:cem\n"
                                               "ana@example.org,Ana,\n");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) people = NULL;

  rosette_people_index_add (known, "ben@example.org", NULL, 1);
  rosette_people_index_add (known, NULL, "did:x:cem", 2);
  people = rosette_people_read_as (table, &columns, known, &problems);

  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (rosette_person_get_name (g_ptr_array_index (people, 0)), ==, "Ana");
  g_assert_cmpstr (rosette_person_get_extra (people->pdata[0], ROSETTE_TAGS), ==, "4A");
  g_assert_null (rosette_person_get_extra (people->pdata[0], "Klasse"));
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < problems->len; i++)
    {
      const RosettePeopleProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *message = rosette_people_problem_dup_message (problem, table);

      g_assert_cmpint (problem->kind, ==, expected[i].kind);
      g_assert_cmpuint (problem->row, ==, expected[i].row);
      g_assert_cmpuint (problem->number, ==, expected[i].number);
      g_assert_cmpuint (problem->column, ==, expected[i].column);
      g_assert_cmpuint (problem->other_number, ==, expected[i].other_number);
      g_assert_nonnull (message);
    }
}

/* No row can be taken, and nothing is read beside the table. */
static void
test_read_as_nothing (void)
{
  const RosetteColumns columns = {
    ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, FALSE,
    ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN
  };
  g_autoptr (RosetteTable) table = make_table ("name,email\nAna,ana@example.org\n");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) people = rosette_people_read_as (table, &columns, NULL, &problems);

  g_assert_cmpuint (people->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/sample", test_sample);
  g_test_add_func ("/people/formula-errors", test_formula_errors);
  g_test_add_func ("/people/turned-names", test_turned_names);
  g_test_add_func ("/people/wrapped-addresses", test_wrapped_addresses);
  g_test_add_func ("/people/joined-names", test_joined_names);
  g_test_add_func ("/people/problems", test_problems);
  g_test_add_func ("/people/quoted", test_quoted);
  g_test_add_func ("/people/missing-columns", test_missing_columns);
  g_test_add_func ("/people/ids-only", test_ids_only);
  g_test_add_func ("/people/read-as", test_read_as);
  g_test_add_func ("/people/read-as-nothing", test_read_as_nothing);

  return g_test_run ();
}
