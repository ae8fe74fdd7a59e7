/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/issuer-document.h"

#include <string.h>

#define OTHER ROSETTE_ISSUER_DOCUMENT_OTHER
#define LACKS ROSETTE_ISSUER_DOCUMENT_LACKS
#define HAS   ROSETTE_ISSUER_DOCUMENT_HAS

#define BARE "{\"@context\":\"c\",\"id\":\"i\",\"name\":\"S\"}"
#define A                                                                                          \
  "{\"@context\":\"c\",\"id\":\"i\",\"name\":\"S\"," KEYS ("{\"id\":\"i#a\"}", "\"i#a\"") "}"
#define B                                                                                          \
  "{\"@context\":[\"c\",{}],\"id\":\"i\",\"name\":\"S\"," KEYS ("{\"id\":\"i#b\"}", "\"i#b\"") "}"
#define BOTH                                                                                       \
  "{\"id\":\"i\",\"name\":\"S\"," KEYS ("{\"id\":\"i#a\"},{\"id\":\"i#b\"}", "\"i#a\",\"i#b\"") "}"
#define EVIL               "{\"id\":\"i\",\"name\":\"S\"," KEYS ("{\"id\":\"i#a\",\"x\":1}", "\"i#a\"") "}"
#define NAMED              "{\"id\":\"i\",\"name\":\"T\"," KEYS ("{\"id\":\"i#a\"}", "\"i#a\"") "}"
#define KEYS(methods, ids) "\"verificationMethod\":[" methods "],\"assertionMethod\":[" ids "]"

static void
test_compare (void)
{
  static const struct
  {
    const char *there;
    const char *wanted;
    RosetteIssuerDocumentMatch match;
  } cases[] = {
    { BARE, BARE, HAS }, { BARE, A, LACKS }, { A, BARE, HAS },   { A, A, HAS },
    { A, B, OTHER },     { A, BOTH, LACKS }, { BOTH, B, HAS },   { NAMED, A, OTHER },
    { EVIL, A, OTHER },  { "", A, OTHER },   { "[]", A, OTHER }, { "other", BARE, OTHER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) there = g_bytes_new (cases[i].there, strlen (cases[i].there));
      g_autoptr (GBytes) wanted = g_bytes_new (cases[i].wanted, strlen (cases[i].wanted));

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (rosette_issuer_document_compare (there, wanted), ==, cases[i].match);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issuer-document/compare", test_compare);

  return g_test_run ();
}
