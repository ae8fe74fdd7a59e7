/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/registry.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url.h"

#include <string.h>

static GPtrArray *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_utc (100);

  return rosette_registry_read (file, "My list", since, error);
}

/* "did:key:z1 = MIT (My list); …" */
static void
assert_read (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issuers = read_text (text, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < issuers->len; i++)
    {
      const RosetteKnownIssuer *issuer = issuers->pdata[i];

      g_assert_cmpint (g_date_time_to_unix (issuer->since), ==, 100);
      g_string_append_printf (found, "%s%s = %s (%s)", i > 0 ? "; " : "", issuer->id, issuer->name,
                              issuer->source);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* A token whose payload is @payload; nobody looks at its signature. */
static char *
make_token (const char *payload)
{
  g_autofree char *middle = rosette_base64url_encode ((const guint8 *) payload, strlen (payload));

  return g_strconcat ("eyJhbGciOiJFUzI1NiJ9.", middle, ".AAAA", NULL);
}

#define STATEMENT                                                                                  \
  "{\"sub\":\"did:web:oneuni.example\",\"metadata\":{\"federation_entity\":{"                      \
  "\"organization_name\":\"OneUni University\",\"homepage_uri\":\"https://oneuni.example\"},"      \
  "\"institution_additional_information\":{\"legal_name\":\"Trustees of OneUni\"}},"               \
  "\"iss\":\"https://registry.example\",\"exp\":1745679643}"

static void
test_forms (void)
{
  g_autofree char *token = make_token (STATEMENT);
  g_autofree char *other =
    make_token ("{\"sub\":\"did:key:z2\",\"metadata\":{\"institution_additional_information\":"
                "{\"legal_name\":\"Two\"}},\"iss\":\"https://registry.example\"}");
  g_autofree char *lines = g_strconcat (token, "\r\n\n", other, "\n", NULL);
  g_autofree char *array = g_strconcat ("[\"", token, "\",", STATEMENT, "]", NULL);

  assert_read ("{\"meta\":{\"created\":\"2020-12-02T02:32:16+0000\"},\"registry\":{"
               "\"did:key:z1\":{\"name\":\"MIT xPRO\",\"location\":\"Cambridge, MA, USA\","
               "\"url\":\"https://xpro.mit.edu\"},\"did:web:a.example\":{\"name\":\"A\"},"
               "\"did:key:z3\":{\"url\":\"https://nameless.example\"},\"did:key:z4\":7}}",
               "did:key:z1 = MIT xPRO (My list); did:web:a.example = A (My list)");
  assert_read (STATEMENT, "did:web:oneuni.example = OneUni University (https://registry.example)");
  assert_read (token, "did:web:oneuni.example = OneUni University (https://registry.example)");
  assert_read (lines, "did:web:oneuni.example = OneUni University (https://registry.example); "
                      "did:key:z2 = Two (https://registry.example)");
  assert_read (array, "did:web:oneuni.example = OneUni University (https://registry.example); "
                      "did:web:oneuni.example = OneUni University (https://registry.example)");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    RosetteError code;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX },
    { "{}", ROSETTE_ERROR_SYNTAX },
    { "[]", ROSETTE_ERROR_SYNTAX },
    { "hello", ROSETTE_ERROR_SYNTAX },
    { "a.b.c", ROSETTE_ERROR_SYNTAX },
    { "{\"registry\":[]}", ROSETTE_ERROR_SYNTAX },
    { "{\"registry\":{}}", ROSETTE_ERROR_SYNTAX },
    { "{\"registry\":{\"\":{\"name\":\"A\"}}}", ROSETTE_ERROR_SYNTAX },
    { "[{\"type\":\"dcc-legacy\",\"name\":\"A\",\"url\":\"https://a.example/registry.json\"}]",
      ROSETTE_ERROR_UNSUPPORTED },
    { "[{\"type\":\"oidf\",\"fetchEndpoint\":\"https://a.example/fetch?sub=\"}]",
      ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (read_text (cases[i].text, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_number (void)
{
  for (guint more = 0; more < 2; more++)
    {
      g_autoptr (GString) text = g_string_new ("[");
      g_autoptr (GPtrArray) issuers = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < ROSETTE_MAX_LISTED_ISSUERS + more; i++)
        g_string_append_printf (text,
                                "%s{\"sub\":\"did:key:z%u\",\"metadata\":{\"federation_entity\":"
                                "{\"organization_name\":\"A\"}}}",
                                i > 0 ? "," : "", i);
      g_string_append (text, "]");
      issuers = read_text (text->str, &error);
      if (more == 0)
        g_assert_cmpuint (issuers->len, ==, ROSETTE_MAX_LISTED_ISSUERS);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/forms", test_forms);
  g_test_add_func ("/registry/refused", test_refused);
  g_test_add_func ("/registry/number", test_number);

  return g_test_run ();
}
