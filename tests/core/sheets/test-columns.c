/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/columns.h"

#include "sheets/csv.h"

static void
find (const char *header, RosetteColumns *columns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new (header, strlen (header));
  g_autoptr (RosetteTable) table = rosette_csv_read_as (file, NULL, ',', &error);

  g_assert_no_error (error);
  rosette_columns_find (table, columns);
}

static void
test_languages (void)
{
  /* Where the whole name stands, or its first and last part; then the e-mail address. */
  static const struct
  {
    const char *header;
    guint name;
    guint first;
    guint last;
    guint email;
  } cases[] = {
    { "name,email", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { " E-MAIL ,Full name", 1, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 0 },
    { "First Name,Last Name,Email address", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Name,Vorname,E-Mail-Adresse", ROSETTE_NO_COLUMN, 1, 0, 2 },
    { "Name,Vorname,Nachname,E-Mail", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 3 },
    { "Vollständiger Name,E-Mail", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Nom,Prénom,Courriel", ROSETTE_NO_COLUMN, 1, 0, 2 },
    { "Prénom et nom,Adresse e-mail", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Nombre,Apellidos,Correo electrónico", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Nombre,Correo", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Nome,Cognome,Posta elettronica", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Nome completo,E-mail", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Nome,Apelido,Correio eletrónico", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Voornaam,Tussenvoegsel,Achternaam,E-mailadres", ROSETTE_NO_COLUMN, 0, 2, 3 },
    { "Imię i nazwisko,Adres e-mail", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Imię,Nazwisko,E-mail", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Nume,Prenume,Adresă de e-mail", ROSETTE_NO_COLUMN, 1, 0, 2 },
    { "Jméno,Příjmení,E-mailová adresa", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Meno,Priezvisko,E-mail", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Vezetéknév,Keresztnév,E-mail cím", ROSETTE_NO_COLUMN, 1, 0, 2 },
    { "Förnamn,Efternamn,E-post", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Fornavn,Efternavn,E-mailadresse", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Etunimi,Sukunimi,Sähköposti", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Ονοματεπώνυμο,Ηλεκτρονικό ταχυδρομείο", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Μαθητής,email", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "ΌΝΟΜΑ,ΕΠΏΝΥΜΟ,email", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Име,Фамилия,Имейл", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Ime,Prezime,E-pošta", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Ime,Priimek,E-naslov", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Vārds,Uzvārds,E-pasts", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Vardas ir pavardė,El. paštas", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Pavardė,Vardas,El. pašto adresas", ROSETTE_NO_COLUMN, 1, 0, 2 },
    { "Eesnimi,Perekonnanimi,E-posti aadress", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Isem,Kunjom,Indirizz elettroniku", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Ainm,Sloinne,Ríomhphost", ROSETTE_NO_COLUMN, 0, 1, 2 },
    { "Трите имена,Електронна поща", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Name *,E-mail (school)", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Name / Nom,E-mail / Courriel", 0, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, 1 },
    { "Name (company),Vorname,Nachname,E-Mail", ROSETTE_NO_COLUMN, 1, 2, 3 },
    { "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value", ROSETTE_NO_COLUMN, 0, 1, 3 },
    { "longName,foreName,address.email", ROSETTE_NO_COLUMN, 1, 0, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteColumns columns;

      find (cases[i].header, &columns);
      g_assert_cmpuint (columns.name, ==, cases[i].name);
      g_assert_cmpuint (columns.first, ==, cases[i].first);
      g_assert_cmpuint (columns.last, ==, cases[i].last);
      g_assert_cmpuint (columns.email, ==, cases[i].email);
      g_assert_cmpuint (columns.id, ==, ROSETTE_NO_COLUMN);
    }
}

static void
test_other_columns (void)
{
  RosetteColumns columns;

  g_test_summary ("Neither a word inside a word nor an empty header means anything.");

  find ("username,,e,em,Matrikelnummer,ID,id,name,name", &columns);
  g_assert_cmpuint (columns.name, ==, 7);
  g_assert_cmpuint (columns.email, ==, ROSETTE_NO_COLUMN);
  g_assert_cmpuint (columns.id, ==, 5);
}

/* A sheet whose first row is taken for a person when it has an address or an id. */
static void
guess (const char *sheet, RosetteColumns *columns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new (sheet, strlen (sheet));
  g_autoptr (RosetteTable) table = rosette_csv_read_as (file, NULL, ',', &error);
  g_autoptr (RosetteTable) other = NULL;

  g_assert_no_error (error);
  if (!rosette_columns_has_header (table))
    other = rosette_table_new_without_header (table);
  rosette_columns_guess (other != NULL ? other : table, columns);
}

static void
test_running_number (void)
{
  static const struct
  {
    const char *sheet;
    guint id;
  } cases[] = {
    { "ID,Name,Email\n1,Ana,a@b.eu\n2,Bo,b@b.eu\n", ROSETTE_NO_COLUMN },
    { "ID,Name,Login\n1,Ana,a@b.eu\n2,Bo,b@b.eu\n", ROSETTE_NO_COLUMN },
    { "ID,Name,Email\n1,Ana,a@b.eu\ndid:x:bo,Bo,b@b.eu\n", 0 },
    { "ID,Name,Email\n,Ana,a@b.eu\n", 0 },
    { "ID,Name\n1,Ana\n", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteColumns columns;

      guess (cases[i].sheet, &columns);
      g_assert_cmpuint (columns.id, ==, cases[i].id);
    }
}

static void
test_family_first (void)
{
  RosetteColumns columns;

  find ("Vezetéknév,Utónév,Tussenvoegsel", &columns);
  g_assert_true (columns.family_first);
  g_assert_cmpuint (columns.infix, ==, 2);

  find ("Nachname,Vorname", &columns);
  g_assert_false (columns.family_first);
}

static void
test_guess (void)
{
  static const struct
  {
    const char *sheet;
    guint name;
    guint email;
    guint id;
  } cases[] = {
    { "Ana,ana@example.org\nBen,ben@example.org\n", 0, 1, ROSETTE_NO_COLUMN },
    { "10b,2009-04-01,ana@example.org,Ana Roe\n", 3, 2, ROSETTE_NO_COLUMN },
    { "did:x:ana, Ana\ndid:x:ben,Ben\n", 1, ROSETTE_NO_COLUMN, 0 },
    { "https://example.org/ana,ana@example.org,Ana\n", 2, 1, ROSETTE_NO_COLUMN },
    { "Name,Kontakt\nAna,ana@example.org\nBen,none\n", 0, 1, ROSETTE_NO_COLUMN },
    { "Class,Somebody\nA,ana@example.org\n", ROSETTE_NO_COLUMN, 1, ROSETTE_NO_COLUMN },
    { "Room: east,ana@example.org,Ana\n", 2, 1, ROSETTE_NO_COLUMN },
    { "Name,Mail\n", 0, 1, ROSETTE_NO_COLUMN },
    { "Ana,Ben\nCem,Dora\n", ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN },
    { "a@b.eu,Ana\n,Ben\n,Cem\n", 1, 0, ROSETTE_NO_COLUMN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteColumns columns;

      guess (cases[i].sheet, &columns);
      g_assert_cmpuint (columns.name, ==, cases[i].name);
      g_assert_cmpuint (columns.email, ==, cases[i].email);
      g_assert_cmpuint (columns.id, ==, cases[i].id);
    }
}

static void
test_guess_tags (void)
{
  static const struct
  {
    const char *header;
    guint tags;
  } cases[] = {
    { "Name,E-mail,Tags", 2 },   { "Class,Group,Name,E-mail", 0 },
    { "Name,E-Mail,Klasse", 2 }, { "Nom,Courriel,Étiquettes", 2 },
    { "Jméno,E-mail,Třída", 2 }, { "Név,E-mail,Osztály", 2 },
    { "Όνομα,email,Τάξη", 2 },   { "Όνομα,email,Ομάδες", 2 },
    { "Име,Имейл,Група", 2 },    { "Name,E-mail,Classroom,Grade", ROSETTE_NO_COLUMN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteColumns columns;

      guess (cases[i].header, &columns);
      g_assert_cmpuint (columns.tags, ==, cases[i].tags);
      find (cases[i].header, &columns);
      g_assert_cmpuint (columns.tags, ==, ROSETTE_NO_COLUMN);
    }
}

/* A row without a meaning is not guessed for one with more of them. */
static void
test_guess_most (void)
{
  RosetteColumns columns;

  guess ("name,note\nAna,a@b.eu\nBen,no\nCem,no\n", &columns);

  g_assert_cmpuint (columns.email, ==, ROSETTE_NO_COLUMN);
  g_assert_true (rosette_columns_has_names (&columns));
  g_assert_false (rosette_columns_has_addresses (&columns));
}

static void
test_meaning (void)
{
  RosetteColumns columns;

  find ("Voornaam,Tussenvoegsel,Achternaam,E-mail,id,Klas", &columns);
  g_assert_cmpint (rosette_columns_get_meaning (&columns, 0), ==, ROSETTE_COLUMN_FIRST);
  g_assert_cmpint (rosette_columns_get_meaning (&columns, 1), ==, ROSETTE_COLUMN_INFIX);
  g_assert_cmpint (rosette_columns_get_meaning (&columns, 2), ==, ROSETTE_COLUMN_LAST);
  g_assert_cmpint (rosette_columns_get_meaning (&columns, 3), ==, ROSETTE_COLUMN_EMAIL);
  g_assert_cmpint (rosette_columns_get_meaning (&columns, 4), ==, ROSETTE_COLUMN_ID);
  g_assert_cmpint (rosette_columns_get_meaning (&columns, 5), ==, ROSETTE_COLUMN_OTHER);

  rosette_columns_set_meaning (&columns, 5, ROSETTE_COLUMN_EMAIL);
  g_assert_cmpuint (columns.email, ==, 5);
  g_assert_cmpint (rosette_columns_get_meaning (&columns, 3), ==, ROSETTE_COLUMN_OTHER);

  rosette_columns_set_meaning (&columns, 0, ROSETTE_COLUMN_NAME);
  g_assert_cmpuint (columns.name, ==, 0);
  g_assert_cmpuint (columns.infix, ==, ROSETTE_NO_COLUMN);
  g_assert_cmpuint (columns.last, ==, ROSETTE_NO_COLUMN);

  rosette_columns_set_meaning (&columns, 2, ROSETTE_COLUMN_LAST);
  g_assert_cmpuint (columns.name, ==, ROSETTE_NO_COLUMN);
  g_assert_cmpuint (columns.last, ==, 2);

  rosette_columns_set_meaning (&columns, 2, ROSETTE_COLUMN_OTHER);
  g_assert_false (rosette_columns_has_names (&columns));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/languages", test_languages);
  g_test_add_func ("/columns/other", test_other_columns);
  g_test_add_func ("/columns/running-number", test_running_number);
  g_test_add_func ("/columns/family-first", test_family_first);

  g_test_add_func ("/columns/guess", test_guess);
  g_test_add_func ("/columns/guess-tags", test_guess_tags);
  g_test_add_func ("/columns/guess-most", test_guess_most);
  g_test_add_func ("/columns/meaning", test_meaning);

  return g_test_run ();
}
