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
    /* in base64 */
    { "{\"credential\":\"@B\"}", "G" },
    { "{\"data\":{\"content\":\"@B\",\"encoding\":\"base64\"}}", "G" },
    { "{\"any\":\"@J\"}", "G" },
    { "{\"picture\":\"@p\"}", "G" },
    { "[\"@B\",@k]", "GG" },
    { "{\"next\":\"eyJwYWdlIjoyLCJwZXIiOjEwMCwic29ydCI6Im5hbWUifQ==\",\"data\":[]}", "N" },
    { "{\"next\":\"eyJwYWdlIjoyLCJwZXIiOjEwMCwic29ydCI6Im5hbWUifQ==\",\"data\":[@j]}", "G" },
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

/* A token as an object, flat and with a list of signatures. */
static void
test_flat_tokens (void)
{
  static const struct
  {
    const char *format;
    const char *verdicts;
  } cases[] = {
    { "{\"protected\":\"%0\",\"payload\":\"%1\",\"signature\":\"%2\"}", "G" },
    { "{\"data\":{\"payload\":\"%1\",\"signatures\":[{\"protected\":\"%0\",\"signature\":\"%2\"},"
      "{\"protected\":\"%0\",\"signature\":\"AAAA\"}]}}",
      "G" },
    { "{\"protected\":\"%0\",\"payload\":\"%1\",\"signature\":\"%1\"}", "F" },
    { "{\"protected\":\"%0\",\"payload\":\"e30\",\"signature\":\"%2\"}", "N" },
    /* nobody signed what is left */
    { "{\"protected\":\"%0\",\"payload\":\"%1\"}", "U" },
  };
  g_auto (Forms) forms = { 0 };
  g_auto (GStrv) parts = NULL;

  forms_make (&forms);
  parts = g_strsplit (forms.jwts[0], ".", 3);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *text = g_string_new (cases[i].format);
      g_autofree char *format = NULL;

      g_string_replace (text, "%0", parts[0], 0);
      g_string_replace (text, "%1", parts[1], 0);
      g_string_replace (text, "%2", parts[2], 0);
      format = g_string_free (text, FALSE);
      forms_assert (&forms, format, cases[i].verdicts);
    }
}

/* A presentation in a token, in either way to write one, bare and in an envelope: who presents is
 * not asked, and what is presented is checked. */
static void
test_presentations (void)
{
  static const char *const payloads[] = {
    "{\"vp\":{\"type\":\"VerifiablePresentation\",\"verifiableCredential\":[\"%s\"]}}",
    "{\"type\":[\"VerifiablePresentation\"],\"verifiableCredential\":[{\"type\":"
    "\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt,%s\"}]}",
  };
  static const char *const formats[] = {
    "%s",
    "{\"type\":\"EnvelopedVerifiablePresentation\",\"id\":\"data:application/vp+jwt,%s\"}",
    "{\"presentation\":\"%s\"}",
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_auto (Forms) forms = { 0 };

  forms_make (&forms);
  for (gsize i = 0; i < G_N_ELEMENTS (payloads) * G_N_ELEMENTS (formats); i++)
    {
      GString *payload = g_string_new (payloads[i % 2]);
      g_autofree char *text = NULL;
      g_autoptr (JsonObject) object = NULL;
      g_autofree char *token = NULL;
      GString *whole = g_string_new (formats[i / 2]);

      g_string_replace (payload, "%s", forms.jwts[0], 0);
      text = g_string_free (payload, FALSE);
      object = making_json (text);
      token = making_jws ("{\"typ\":\"vp+jwt\"}", object, key);
      g_string_replace (whole, "%s", token, 0);
      {
        g_autofree char *format = g_string_free (whole, FALSE);

        forms_assert (&forms, format, "G");
      }
    }
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
    "{\"proof\":{},\"note\":\"@B\"}",
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
  g_test_add_func ("/unwrap-list/flat-tokens", test_flat_tokens);
  g_test_add_func ("/unwrap-list/presentations", test_presentations);
  g_test_add_func ("/unwrap-list/pieces", test_pieces);

  return g_test_run ();
}
