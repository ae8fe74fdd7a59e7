/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/dos.h"

#include "sheets/charset.h"

#include <string.h>

/* A sheet of a class in each language that CP850 is for. */
static const char *const western[] = {
  "Vorname;Name;Straße\nJürgen;Groß;Größenstraße 5\nKäthe;Schröder;Bäckerweg 3\nÄnne;Öttinger;",
  "Prénom;Nom;Téléphone\nÉlodie;Lefèvre;1\nFrançois;Geneviève;2\nAnaïs;Côté;3\nLoïc;Mâcon;4",
  "Nombre;Apellidos\nJosé;Muñoz Ibáñez\nBegoña;García Pérez\nÍñigo;López\nRaúl;Núñez",
  "Nome;Apelido\nJoão;Simões\nInês;Conceição\nÂngela;Gonçalves\nLuís;Magalhães",
  "Nome;Cognome;Città\nNiccolò;Cantù;Forlì\nAndrè;Cefalù;Mondovì",
  "Förnamn;Efternamn\nÅsa;Öberg\nBjörn;Sjöström\nGöran;Ångström",
  "Fornavn;Efternavn\nSøren;Sørensen\nJørgen;Kjær\nBjørn;Nørgård",
  "Etunimi;Sukunimi\nÄijä;Mäkinen\nPäivi;Hämäläinen\nJyrki;Särkkä",
  "Voornaam;Achternaam\nChloë;Daniëls\nRené;Coördinator\nZoë;Noël",
  "Nom;Cognoms\nNúria;Güell\nÒscar;Mallorquí\nMònica;Peçanha",
  "Nafn\nSigurður Þórðarson\nGuðrún Æsa Þorláksdóttir\nHörður Óðinsson",
  "Nimi\nÜlo Jõgi\nÕnne Pärn\nTõnu Mägi\nKülli Õunapuu",
};

/* The least that is known: one name, and what is written in capitals. */
static const char *const little[] = {
  "Jürgen", "René", "García", "Söderström", "Muñoz", "MÜLLER;FRANÇOIS;HÉLÈNE",
};

/* Of Windows, with signs where a word would be in CP850; the third is what was found on the web. */
static const struct
{
  const char *charset;
  const char *text;
} windows[] = {
  { "WINDOWS-1252", "„Klasse“ A; ‚B‘; D’Alò; L’École; “quoted”; a – b — c… • x ™ 5‰ †1999" },
  { "WINDOWS-1252", "Lebœuf;Œuvrard;Šime;Žižek;LaŸ;rock’n’roll;A–Z;wait…what—ever" },
  { "WINDOWS-1252", "Ana\xc2\xa0Müller;Zoë\xc2\xa0Nöl" },
  { "WINDOWS-1252", "5 € – 3 £, 2½ %, 3. Straße" },
  { "WINDOWS-1252", "¡Atención!;¿Quién?\nJosé Peña, 1.ª" },
  { "WINDOWS-1252", "foo™;bar™;baz®;5‰" },
  { "WINDOWS-1250", "Imię;Nazwisko\nŁukasz;Żółć;Łódź\nŚwiętosława;Gąsior\nŻaneta;Ćwikła" },
  { "WINDOWS-1250", "ŁUKASZ;ŻÓŁĆ;ŁÓDŹ" },
  { "WINDOWS-1250", "GĄSIOR" },
  { "WINDOWS-1250", "Jméno;Příjmení\nŘehoř;Šťastný\nZdeněk;Růžička\nŤapka;Ďurica;Ľubomír" },
  { "WINDOWS-1250", "Név\nErdős Gábor\nSzűcs Sándor\nÖrdög Ágnes" },
  { "WINDOWS-1250", "Nume\nNiţă;Ionuţ\nŞtefănescu;Cătălin" },
  { "WINDOWS-1250", "„Šolski“ ‚center‘;Matjaž Čeh – Žalec" },
  { "WINDOWS-1257", "Vārds;Uzvārds\nJānis Bērziņš\nĢirts Kļaviņš\nŽydrūnas Šimkus" },
  { "WINDOWS-1253", "Ονοματεπώνυμο;E-mail\nΓιώργος Παπαδόπουλος" },
  { "WINDOWS-1251", "Име и фамилия;Имейл\nГеорги Иванов\nЕлена Николова" },
  { "WINDOWS-1251", "Ђорђе Његош Љубић Џаја" },
  { "ISO-8859-2", "Imię;Nazwisko\nBożena;Śmiałek-Ząb\nWĄSIK;GĄSIOR" },
  { "KOI8-U", "Имя;Фамилия\nГеорги Иванов" },
};

static gboolean
is_dos (const char *text, const char *charset)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *bytes = g_convert (text, -1, charset, "UTF-8", NULL, &length, &error);
  g_autoptr (GBytes) file = NULL;
  gboolean is;

  g_assert_no_error (error);
  g_test_message ("%s: %s", charset, text);
  is = rosette_dos_is ((const guint8 *) bytes, length);
  file = g_bytes_new (bytes, length);
  g_assert_cmpint (g_str_equal (rosette_charset_guess (file), "CP850"), ==, is);

  return is;
}

static void
test_western (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (western); i++)
    {
      g_assert_true (is_dos (western[i], "CP850"));
      g_assert_false (is_dos (western[i], "WINDOWS-1252"));
    }
}

static void
test_little (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (little); i++)
    {
      g_assert_true (is_dos (little[i], "CP850"));
      g_assert_false (is_dos (little[i], "WINDOWS-1252"));
    }
}

static void
test_windows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    g_assert_false (is_dos (windows[i].text, windows[i].charset));
}

static void
test_nothing (void)
{
  g_assert_false (rosette_dos_is (NULL, 0));
  g_assert_false (rosette_dos_is ((const guint8 *) "\x82", 1));
  g_assert_false (rosette_dos_is ((const guint8 *) "abc", 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dos/western", test_western);
  g_test_add_func ("/dos/little", test_little);
  g_test_add_func ("/dos/windows", test_windows);
  g_test_add_func ("/dos/nothing", test_nothing);

  return g_test_run ();
}
