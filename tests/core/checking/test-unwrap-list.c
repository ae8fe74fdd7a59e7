/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checking/unwrap.h"

#include "forms.h"

/* What programs answer and export, by what they call it. */
static void
test_answers (void)
{
  static const struct
  {
    const char *format;
    const char *verdicts;
  } cases[] = {
    { "{\"assertion\":@j}", "G" },
    { "{\"status\":{\"success\":true},\"result\":[@j,@k]}", "GG" },
    { "{\"result\":[{\"entityType\":\"Assertion\",\"json\":@j}]}", "G" },
    { "{\"data\":{\"id\":\"1\",\"open_badge\":@j}}", "G" },
    { "{\"data\":{\"badge\":{\"name\":\"n\"},\"openBadge\":@q}}", "G" },
    { "{\"payload\":{\"assertion\":{\"json\":@j}}}", "G" },
    { "[{\"id\":1,\"rawCredential\":@q},{\"id\":2,\"rawCredential\":@r}]", "GG" },
    { "{\"id\":\"did:x\",\"verifiableCredentials\":[@j,\"@u\"]}", "GG" },
    { "{\"log\":{\"entries\":[{\"response\":{\"content\":{\"text\":@q}}}]}}", "G" },
    { "{\"access_token\":\"eyJhbGciOiJFUzI1NiJ9.e30.AAAA\",\"credential\":\"@t\"}", "G" },
    { "{\"access_token\":\"eyJhbGciOiJFUzI1NiJ9.e30.AAAA\"}", "N" },
    { "{\"image\":\"data:image/png;base64,@p\"}", "G" },
    { "{\"pages\":{\"one\":@j,\"two\":@k}}", "GG" },
    { "{\"text\":\"{\\\"credentialSubject\\\": broken\"}", "F" },
    { "{\"a\":\"{\",\"b\":[{}],\"c\":null,\"d\":\"<p>\"}", "N" },
    { "{\"type\":\"EnvelopedVerifiableCredential\","
      "\"id\":\"data:application/vc+ld+json+jwt;@t\"}",
      "G" },
    { "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt,@t\"}", "G" },
  };
  g_auto (Forms) forms = { 0 };

  forms_make (&forms);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    forms_assert (&forms, cases[i].format, cases[i].verdicts);
}

/* What was around a part of a badge is gone: the part is not the badge, whatever it is in. */
static void
test_pieces (void)
{
  static const char *const formats[] = {
    "{\"endorsement\":[@j]}",
    "{\"data\":{\"credentialSubject\":{\"x\":@j}}}",
    "{\"issuer\":\"x\",\"extra\":@j}",
    "{\"proof\":{},\"note\":@q}",
    "{\"achievement\":{\"creator\":{\"endorsementJwt\":\"@t\"}}}",
  };
  g_auto (Forms) forms = { 0 };

  forms_make (&forms);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) file = forms_fill (&forms, formats[i]);
      g_autofree char *found = forms_dup_verdicts (file);

      g_test_message ("%s", formats[i]);
      g_assert_null (strchr (found, 'G'));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unwrap-list/answers", test_answers);
  g_test_add_func ("/unwrap-list/pieces", test_pieces);

  return g_test_run ();
}
