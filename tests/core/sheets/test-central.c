/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/central.h"

/* Real names of each language, as a class may have them. */
static const struct
{
  const char *charset;
  const char *names;
} cases[] = {
  { "WINDOWS-1250", "Łukasz Żółć\nŚwiętosława Gąsior\nBożena Ćwikła" },
  { "WINDOWS-1250", "Anna Kamiński\nPiotr Wiśniewski\nJan Pędzich" },
  { "WINDOWS-1250", "Řehoř Šťastný\nTomáš Müller\nJiří Dvořák\nZdeněk Růžička" },
  { "WINDOWS-1250", "Špela Žagar\nMatjaž Čeh\nTina Kovačič" },
  { "WINDOWS-1250", "Luka Marković\nIva Horvatić\nAnte Jurčević" },
  { "WINDOWS-1250", "Ľubomír Ďurica\nŠtefan Kováč\nMária Hroššová" },
  { "WINDOWS-1250", "Gábor Erdős\nSándor Szűcs\nLászló Kő" },
  { "WINDOWS-1252", "Élodie Müller\nFrançois Lefèvre\nHélène Geneviève\nJosé Peña" },
  { "WINDOWS-1252", "Søren Sørensen\nJørgen Kjær\nBjørn Ødegård" },
  { "WINDOWS-1252", "Åsa Öberg\nJosé Muñoz\nBegoña Ibáñez" },
  { "WINDOWS-1252", "João Simões\nInês Conceição\nÂngela Gonçalves" },
  { "WINDOWS-1252", "Jürgen Groß\nKäthe Schröder\nJörg Weiß" },
  { "WINDOWS-1252", "Niccolò Forlì\nNicolò Cantù\nAndrè D’Alò" },
  { "WINDOWS-1252", "Élodie Müller\nFrançois Œuvrard\nJosé Peña\nAnne Lebœuf" },
  { "WINDOWS-1252", "Anaïs Loïc\nZoë Noël\nMaëlys" },
  { "WINDOWS-1252", "5 € – 3 £, 2½ %, 3. Straße" },
  { "WINDOWS-1252", "1.ª turma, n.º 5, 20 m²" },
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
      g_assert_cmpint (rosette_central_is ((const guint8 *) bytes, length), ==,
                       g_str_equal (cases[i].charset, "WINDOWS-1250"));
    }
}

static void
test_nothing (void)
{
  g_assert_false (rosette_central_is (NULL, 0));
  g_assert_false (rosette_central_is ((const guint8 *) "\xb3", 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/central/names", test_names);
  g_test_add_func ("/central/nothing", test_nothing);

  return g_test_run ();
}
