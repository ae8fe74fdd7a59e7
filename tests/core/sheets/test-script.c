/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/script.h"

#include <string.h>

/* Names as they stand in a sheet, with its header. */
static const struct
{
  const char *charset;
  const char *names;
  gboolean is_known; /* else it is none of those that are told from the others here */
} cases[] = {
  { "WINDOWS-1253", "Ονοματεπώνυμο;E-mail\nΓιώργος Παπαδόπουλος;a@b.eu\nΕλένη Νικολάου;c@d.eu",
    TRUE },
  { "WINDOWS-1253", "ΟΝΟΜΑ;EMAIL\nΝΙΚΟΣ;a@b.eu", TRUE },
  { "ISO-8859-7", "Όνομα;E-mail\nΜαρία Γεωργίου;a@b.eu", FALSE },
  { "WINDOWS-1251", "Име и фамилия;Имейл\nГеорги Иванов;a@b.eu\nЕлена Николова;c@d.eu", TRUE },
  { "WINDOWS-1251", "ИМЕ;EMAIL\nПЕТЪР СТОЯНОВ;a@b.eu", TRUE },
  { "WINDOWS-1257", "Vārds;Uzvārds;E-pasts\nJānis Bērziņš;a@b.eu\nĢirts Kļaviņš;c@d.eu", TRUE },
  { "WINDOWS-1257", "Vardas;Pavardė;El. paštas\nŽydrūnas Šimkus;a@b.eu\nRūta Žukauskienė;c@d.eu",
    TRUE },
  { "ISO-8859-2", "Imię i nazwisko;E-mail\nBożena Śmiałek-Ząb;a@b.eu", TRUE },
  { "ISO-8859-2", "Jméno;Příjmení;E-mail\nŠárka;Růžičková;a@b.eu\nTomáš;Dvořák;c@d.eu", TRUE },
  { "WINDOWS-1250", "Imię i nazwisko;E-mail\nBożena Śmiałek-Ząb;a@b.eu", FALSE },
  { "WINDOWS-1250", "Jméno;Příjmení;E-mail\nŠárka;Růžičková;a@b.eu\nTomáš;Dvořák;c@d.eu", FALSE },
  { "WINDOWS-1250", "Prezime;Ime;E-pošta\nĐorđević;Đurđa;a@b.eu\nKovačević;Ćiro;c@d.eu", FALSE },
  { "WINDOWS-1250", "Đorđe Kovačević\nMaća Đurić", FALSE },
  { "WINDOWS-1250", "Nume;Prenume\nNiţă;Ionuţ;a@b.eu\nŞtefănescu;Cătălin;c@d.eu", FALSE },
  { "WINDOWS-1250", "Név;E-mail\nErdős Gábor;a@b.eu\nSzűcs Sándor;c@d.eu", FALSE },
  { "WINDOWS-1252", "Vorname;Straße\nJürgen Groß;Größenstraße 5\n© 2026 Müller® ± 5 «Käthe»",
    FALSE },
  { "WINDOWS-1252", "Nafn\nSigurður Þórðarson\nGuðrún Æsa Þorláksdóttir\nHörður Óðinsson", FALSE },
  { "WINDOWS-1252", "¡Atención!;¿Quién?\nJosé Peña, 1.ª", FALSE },
  { "WINDOWS-1252", "Élève;Prénom\nFrançois Lefèvre\nAnaïs Noël\nAgnès Œuvrard", FALSE },
  { "WINDOWS-1252", "Søren Ågård Ødegård\nÆ Ø Å æøå", FALSE },
  { "WINDOWS-1252", "ÄÖÜ äöü ß", FALSE },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length = 0;
      g_autofree char *bytes =
        g_convert (cases[i].names, -1, cases[i].charset, "UTF-8", NULL, &length, &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].names);
      if (g_str_equal (cases[i].charset, "ISO-8859-7"))
        g_assert_cmpstr (rosette_script_guess ((const guint8 *) bytes, length), ==, "WINDOWS-1253");
      else
        g_assert_cmpstr (rosette_script_guess ((const guint8 *) bytes, length), ==,
                         cases[i].is_known ? cases[i].charset : NULL);
    }
}

static void
test_nothing (void)
{
  g_assert_null (rosette_script_guess (NULL, 0));
  g_assert_null (rosette_script_guess ((const guint8 *) "\xe1\xe1\xe1", 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/script/names", test_names);
  g_test_add_func ("/script/nothing", test_nothing);

  return g_test_run ();
}
