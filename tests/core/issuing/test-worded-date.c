/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/worded-date.h"

/* The months as dates of each official language of the European Union have them. */
static const struct
{
  const char *language;
  const char *months[12];
} languages[] = {
  { "bg",
    { "януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври",
      "ноември", "декември" } },
  { "cs",
    { "ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října",
      "listopadu", "prosince" } },
  { "da",
    { "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
      "oktober", "november", "december" } },
  { "de",
    { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember" } },
  { "el",
    { "Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου",
      "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου" } },
  { "en",
    { "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December" } },
  { "es",
    { "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre" } },
  { "et",
    { "jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september",
      "oktoober", "november", "detsember" } },
  { "fi",
    { "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta",
      "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta" } },
  { "fr",
    { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre" } },
  { "ga",
    { "Eanáir", "Feabhra", "Márta", "Aibreán", "Bealtaine", "Meitheamh", "Iúil", "Lúnasa",
      "Meán Fómhair", "Deireadh Fómhair", "Samhain", "Nollaig" } },
  { "hr",
    { "siječnja", "veljače", "ožujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza",
      "rujna", NULL, "studenoga", "prosinca" } },
  { "hu",
    { "január", "február", "március", "április", "május", "június", "július", "augusztus",
      "szeptember", "október", "november", "december" } },
  { "it",
    { "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
      "ottobre", "novembre", "dicembre" } },
  { "lt",
    { "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "rugpjūčio",
      "rugsėjo", "spalio", "lapkričio", "gruodžio" } },
  { "lv",
    { "janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs", "jūlijs", "augusts",
      "septembris", "oktobris", "novembris", "decembris" } },
  { "mt",
    { "Jannar", "Frar", "Marzu", "April", "Mejju", "Ġunju", "Lulju", "Awwissu", "Settembru",
      "Ottubru", "Novembru", "Diċembru" } },
  { "nl",
    { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december" } },
  { "pl",
    { "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
      "października", NULL, "grudnia" } },
  { "pt",
    { "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
      "outubro", "novembro", "dezembro" } },
  { "ro",
    { "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
      "octombrie", "noiembrie", "decembrie" } },
  { "sk",
    { "januára", "februára", "marca", "apríla", "mája", "júna", "júla", "augusta", "septembra",
      "októbra", "novembra", "decembra" } },
  { "sl",
    { "januarja", "februarja", "marca", "aprila", "maja", "junija", "julija", "avgusta",
      "septembra", "oktobra", "novembra", "decembra" } },
  { "sv",
    { "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december" } },
};

static void
assert_day (const char *text, const char *expected)
{
  g_autoptr (GDateTime) date = rosette_worded_date_parse (text);
  g_autofree char *day = date != NULL ? g_date_time_format (date, "%F %T") : NULL;

  g_test_message ("%s", text);
  g_assert_cmpstr (day, ==, expected);
}

static void
test_languages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint month = 0; month < 12; month++)
      {
        const char *word = languages[i].months[month];
        g_autofree char *day_first = g_strdup_printf ("12. %s 2026", word);
        g_autofree char *year_first = g_strdup_printf ("2026. %s 12.", word);
        g_autofree char *expected = g_strdup_printf ("2026-%02u-12 00:00:00", month + 1);

        if (word == NULL)
          continue;
        assert_day (day_first, expected);
        assert_day (year_first, expected);
      }
}

static void
test_forms (void)
{
  static const struct
  {
    const char *text;
    const char *day; /* NULL where it is refused */
  } forms[] = {
    { "May 12, 2026", "2026-05-12 00:00:00" },
    { "12 MAY 2026", "2026-05-12 00:00:00" },
    { "12-May-2026", "2026-05-12 00:00:00" },
    { "12/mai/2026", "2026-05-12 00:00:00" },
    { "1st of May 2026", "2026-05-01 00:00:00" },
    { "1er mai 2026", "2026-05-01 00:00:00" },
    { "1º maggio 2026", "2026-05-01 00:00:00" },
    { "12 de mayo de 2026", "2026-05-12 00:00:00" },
    { "15 d’août 2026", "2026-08-15 00:00:00" },
    { "den 12. maj 2026", "2026-05-12 00:00:00" },
    { "12 fevrier 2026", "2026-02-12 00:00:00" },
    { "3. Sept. 2026", "2026-09-03 00:00:00" },
    { "12 maja 2026 r.", "2026-05-12 00:00:00" },
    { "12 май 2026 г.", "2026-05-12 00:00:00" },
    { "2026 m. gegužės 12 d.", "2026-05-12 00:00:00" },
    { "012 May 2026", NULL },
    { "2026. gada 12. maijs", "2026-05-12 00:00:00" },
    { "12 Μάιος 2026", "2026-05-12 00:00:00" },
    { "12\xc2\xa0mai\xc2\xa0"
      "2026",
      "2026-05-12 00:00:00" },
    { "29 February 2028", "2028-02-29 00:00:00" },

    { "29 February 2026", NULL },
    { "32 May 2026", NULL },
    { "0 May 2026", NULL },
    { "12 listopada 2026", NULL },
    { "12. listopad 2026", NULL },
    { "12 May 26", NULL },
    { "12 May 026", NULL },
    { "12 May 20266", NULL },
    { "May 2026", NULL },
    { "12 2026", NULL },
    { "12 May", NULL },
    { "12 13 May 2026", NULL },
    { "12 May June 2026", NULL },
    { "12 May 2026 2027", NULL },
    { "12 May 2026 10:00", NULL },
    { "12 May 2026 or so", NULL },
    { "12 Maybe 2026", NULL },
    { "12. 5. 2026", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    assert_day (forms[i].text, forms[i].day);
}

static void
test_length (void)
{
  for (gsize over = 0; over < 2; over++)
    {
      g_autofree char *spaces = g_strnfill (64 - strlen ("12 May2026") + over, ' ');
      g_autofree char *text = g_strconcat ("12 May", spaces, "2026", NULL);

      assert_day (text, over ? NULL : "2026-05-12 00:00:00");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/worded-date/languages", test_languages);
  g_test_add_func ("/worded-date/forms", test_forms);
  g_test_add_func ("/worded-date/length", test_length);

  return g_test_run ();
}
