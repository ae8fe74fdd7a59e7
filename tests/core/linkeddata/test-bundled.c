/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/bundled.h"

#include "base/error.h"
#include "encoding/json.h"
#include "linkeddata/jsonld.h"
#include "support.h"

#include <string.h>

/* What each of our files restates. */
static const struct
{
  const char *name;
  const char *published;
} files[] = {
  { "credentials-v1", "w3c-credentials-v1.jsonld" },
  { "credentials-v2", "w3c-credentials-v2.jsonld" },
  { "credentials-examples-v1", "w3c-credentials-examples-v1.jsonld" },
  { "credentials-examples-v2", "w3c-credentials-examples-v2.jsonld" },
  { "undefined-terms-v2", "w3c-undefined-terms-v2.jsonld" },
  { "data-integrity-v1", "w3c-data-integrity-v1.jsonld" },
  { "data-integrity-v2", "w3c-data-integrity-v2.jsonld" },
  { "multikey-v1", "w3c-multikey-v1.jsonld" },
  { "jwk-v1", "w3c-jwk-v1.jsonld" },
  { "ed25519-2018-v1", "ed25519-2018-v1.jsonld" },
  { "ed25519-2020-v1", "ed25519-2020-v1.jsonld" },
  { "jws-2020-v1", "jws-2020-v1.jsonld" },
  { "secp256k1-2019-v1", "secp256k1-2019-v1.jsonld" },
  { "x25519-2019-v1", "x25519-2019-v1.jsonld" },
  { "x25519-2020-v1", "x25519-2020-v1.json" },
  { "security-v1", "security-v1.jsonld" },
  { "security-v2", "security-v2.jsonld" },
  { "security-bbs-v1", "security-bbs-v1.jsonld" },
  { "status-v1", "bitstring-status-v1.jsonld" },
  { "status-list-2021-v1", "status-list-2021-v1.jsonld" },
  { "revocation-list-2020-v1", "revocation-list-2020-v1.jsonld" },
  { "did-v1", "did-v1.jsonld" },
  { "odrl", "odrl.jsonld" },
  { "dcc-v1", "dcc-v1.jsonld" },
  { "citizenship-v4", "citizenship-v4rc1.jsonld" },
  { "educredential", "educredential.json" },
  { "plugfest-1", "jff-plugfest-1.json" },
  { "ob-3.0.0", "ob-v3p0-context.json" },
  { "ob-3.0.1", "ob-v3p0-context-3.0.1.json" },
  { "ob-3.0.2", "ob-v3p0-context-3.0.2.json" },
  { "ob-3.0.3-2026-06-29", "ob-v3p0-context-3.0.3.json" },
  { "ob-3.0.3-2025-11-06", "alt/ob-v3p0-context-3.0.3.rev-2025-11-06-jti.json" },
  { "ob-3.0.3-2024-03-04", "alt/ob-v3p0-context-3.0.3.rev-2024-03-04-74da24d.json" },
  { "ob-3.0.3-2024-01-24", "alt/ob-v3p0-context-3.0.3.rev-2024-01-24-7876ea0.json" },
  { "ob-3.0.3-2023-12-13", "alt/ob-v3p0-context-3.0.3.rev-2023-12-13-8cd2325.json" },
  { "ob-3.0.3-2023-10-11", "alt/ob-v3p0-context-3.0.3.rev-2023-10-11-196258d.json" },
  { "ob-3.0-extensions", "ob-v3p0-extensions.json" },
  { "ob-3.0-beta", "alt/ob-v3p0-context.dcc-3.0-beta.json" },
  { "clr-2.0.0", "clr-v2p0-context.json" },
  { "clr-2.0.1", "clr-v2p0-context-2.0.1.json" },
  { "ob-0.5", "ob-v0.json" },
  { "ob-1.0", "ob-v1-legacy.json" },
  { "ob-1.1", "ob-v1.json" },
  { "ob-2.0", "ob-v2.json" },
  { "ob-2.0-validator", "alt/ob-v2.public-validator-ob-v2p0.json" },
  { "ob-2.1", "ob-v2p1.jsonld" },
  { "ext-accessibility", "ob2-ext-accessibilityExtension.json" },
  { "ext-apply-link", "ob2-ext-applyLinkExtension.json" },
  { "ext-assessment", "ob2-ext-assessmentExtension.json" },
  { "ext-example", "ob2-ext-exampleExtension.json" },
  { "ext-geo-coordinates", "ob2-ext-geoCoordinatesExtension.json" },
  { "ext-issuer-accreditation", "ob2-ext-issuerAccreditationExtension.json" },
  { "ext-license", "ob2-ext-licenseExtension.json" },
  { "ext-original-creator", "ob2-ext-originalCreatorExtension.json" },
  { "ext-endorsement", "ob2-ext-endorsement.json" },
  { "ext-extra-description", "ob2-ext-extraDescription.json" },
  { "ext-recipient-profile", "ob2-ext-recipientProfile.json" },
};

static JsonNode *
read_published (const char *name)
{
  g_autofree char *relative = g_strconcat ("contexts/", name, NULL);
  g_autofree char *path = rosette_test_shared (relative);
  g_autoptr (GBytes) bytes = path != NULL ? rosette_test_read (path) : NULL;

  return bytes != NULL ? rosette_json_parse_bytes (bytes, NULL) : NULL;
}

static const char *
find_published (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    if (strcmp (files[i].name, name) == 0)
      return files[i].published;

  g_error ("%s is nowhere published", name);
}

/* As the bundle's own, but with the published file, which is not kept. */
static JsonNode *
load_published (const char *url, gboolean *is_permanent, gpointer revision, GError **error)
{
  const char *name = rosette_bundled_context_get_name (
    url, MIN (GPOINTER_TO_UINT (revision), rosette_bundled_context_count (url) - 1));

  return read_published (find_published (name));
}

static JsonObject *use_context (JsonNode *context, guint depth);

/* A value for @term that makes its scoped context count. */
static JsonNode *
use_term (const char *term, JsonNode *definition, guint depth)
{
  JsonObject *object =
    JSON_NODE_HOLDS_OBJECT (definition) ? json_node_get_object (definition) : NULL;
  JsonNode *scoped = object != NULL ? json_object_get_member (object, "@context") : NULL;
  JsonObject *members;
  JsonNode *node = json_node_alloc ();

  if (scoped == NULL || depth == 0)
    return json_node_init_string (node, "urn:x");

  members = use_context (scoped, depth - 1);
  json_object_set_string_member (members, "@type", term);
  json_node_init_object (node, members);
  json_object_unref (members);

  return node;
}

/* An object that uses every term of @context. */
static JsonObject *
use_context (JsonNode *context, guint depth)
{
  JsonObject *use = json_object_new ();
  JsonObjectIter iter;
  const char *term;
  JsonNode *definition;

  if (JSON_NODE_HOLDS_ARRAY (context))
    context = json_array_get_element (json_node_get_array (context),
                                      json_array_get_length (json_node_get_array (context)) - 1);
  if (!JSON_NODE_HOLDS_OBJECT (context))
    return use;

  json_object_iter_init_ordered (&iter, json_node_get_object (context));
  while (json_object_iter_next_ordered (&iter, &term, &definition))
    if (term[0] != '@'
        && !(JSON_NODE_HOLDS_VALUE (definition)
             && g_str_has_prefix (json_node_get_string (definition), "@")))
      json_object_set_member (use, term, use_term (term, definition, depth));

  return use;
}

/* A document that has one member of @use. */
static JsonNode *
make_document (const char *url, const char *term, JsonNode *value)
{
  g_autoptr (JsonObject) document = json_object_new ();

  json_object_set_string_member (document, "@context", url);
  json_object_set_member (document, term, rosette_json_copy (value));

  return rosette_json_new_node (document);
}

/* Whether it expands at all. */
static gboolean
assert_expands_equally (JsonNode *document, guint revision)
{
  RosetteJsonldOptions ours = { .load = rosette_bundled_context_load,
                                .load_data = GUINT_TO_POINTER (revision),
                                .is_lax = TRUE };
  RosetteJsonldOptions theirs = { .load = load_published,
                                  .load_data = GUINT_TO_POINTER (revision),
                                  .is_lax = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other_error = NULL;
  g_autoptr (JsonNode) expanded = rosette_jsonld_expand (document, &ours, &error);
  g_autoptr (JsonNode) other = rosette_jsonld_expand (document, &theirs, &other_error);

  if (error != NULL || other_error != NULL)
    {
      g_assert_cmpstr (error->message, ==, other_error->message);
      return FALSE;
    }
  g_assert_true (json_node_equal (expanded, other));

  return TRUE;
}

static void
check_terms (const char *url, const char *name, guint revision, JsonNode *context)
{
  g_autoptr (JsonObject) use = use_context (context, 4);
  guint n_expanded = 0;
  JsonObjectIter iter;
  const char *term;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, use);
  while (json_object_iter_next_ordered (&iter, &term, &value))
    {
      g_autoptr (JsonNode) document = make_document (url, term, value);

      n_expanded += assert_expands_equally (document, revision) ? 1 : 0;
    }
  g_test_message ("%s: %u of %u terms", name, n_expanded, json_object_get_size (use));

  /* One published context is wrong in itself. */
  if (strcmp (name, "educredential") != 0 && json_object_get_size (use) > 0)
    g_assert_cmpuint (n_expanded, >, 0);
}

static void
check_revision (const char *url, guint revision)
{
  const char *name = rosette_bundled_context_get_name (url, revision);
  gboolean is_permanent = FALSE;
  g_autoptr (JsonNode) ours =
    rosette_bundled_context_load (url, &is_permanent, GUINT_TO_POINTER (revision), NULL);
  g_autoptr (JsonNode) published = read_published (find_published (name));
  JsonNode *context = json_object_get_member (json_node_get_object (ours), "@context");
  JsonNode *other = json_object_get_member (json_node_get_object (published), "@context");

  g_assert_true (is_permanent);
  g_assert_true (json_node_equal (context, other));
  check_terms (url, name, revision, context);
}

static void
test_published (void)
{
  g_autofree char *folder = rosette_test_shared ("contexts");

  if (folder == NULL)
    return;
  for (guint i = 0; rosette_bundled_context_get_url (i) != NULL; i++)
    {
      const char *url = rosette_bundled_context_get_url (i);

      for (guint k = 0; k < rosette_bundled_context_count (url); k++)
        check_revision (url, k);
    }
}

/* The addresses that the folder of published contexts names are all known. */
static void
test_complete (void)
{
  g_autofree char *path = rosette_test_shared ("contexts/MANIFEST.tsv");
  g_autoptr (GBytes) bytes = path != NULL ? rosette_test_read (path) : NULL;
  g_auto (GStrv) lines = NULL;

  if (bytes == NULL)
    return;
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 1; lines[i] != NULL && g_str_has_prefix (lines[i], "http"); i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 2);

      g_assert_cmpuint (rosette_bundled_context_count (cells[0]), >, 0);
    }
}

/* One context, at the addresses that the drafts and 1EdTech's validator gave it in turn. */
static void
test_addresses (void)
{
  static const char *const urls[] = {
    "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
    "https://imsglobal.github.io/openbadges-specification/context.json",
  };
  static const char first[] = "https://purl.imsglobal.org/spec/ob/v3p0/context.json";

  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_assert_cmpuint (rosette_bundled_context_count (urls[i]), ==,
                        rosette_bundled_context_count (first));
      for (guint k = 0; k < rosette_bundled_context_count (first); k++)
        g_assert_cmpstr (rosette_bundled_context_get_name (urls[i], k), ==,
                         rosette_bundled_context_get_name (first, k));
    }
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  gboolean is_permanent = FALSE;

  g_assert_null (
    rosette_bundled_context_load ("https://example.org/", &is_permanent, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_cmpuint (rosette_bundled_context_count ("https://example.org/"), ==, 0);
  g_assert_null (rosette_bundled_context_get_name ("https://www.w3.org/ns/credentials/v2", 1));
}

static gpointer
expand_often (gpointer data)
{
  RosetteJsonldOptions options = { .load = rosette_bundled_context_load };
  JsonNode *first = NULL;

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) expanded = rosette_jsonld_expand (data, &options, &error);

      g_assert_no_error (error);
      if (first == NULL)
        first = g_steal_pointer (&expanded);
      else
        g_assert_true (json_node_equal (first, expanded));
    }

  return first;
}

static void
test_threads (void)
{
  static const char text[] =
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],"
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":{\"id\":\"urn:i\","
    "\"type\":\"Profile\",\"name\":\"x\"},\"credentialSubject\":{\"type\":\"AchievementSubject\","
    "\"achievement\":{\"id\":\"urn:a\",\"type\":\"Achievement\",\"criteria\":{\"narrative\":"
    "\"y\"},\"resultDescription\":[{\"id\":\"urn:r\",\"type\":\"ResultDescription\","
    "\"allowedValue\":[\"1\",\"2\"]}]}}}";
  g_autoptr (JsonNode) document = rosette_json_parse (text, strlen (text), NULL);
  GThread *threads[8];
  JsonNode *results[G_N_ELEMENTS (threads)];

  g_test_summary ("Threads that begin at once share what they make.");

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("expand", expand_often, document);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    results[i] = g_thread_join (threads[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_assert_true (json_node_equal (results[0], results[i]));
      if (i > 0)
        json_node_unref (results[i]);
    }
  json_node_unref (results[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bundled/threads", test_threads);
  g_test_add_func ("/bundled/published", test_published);
  g_test_add_func ("/bundled/complete", test_complete);
  g_test_add_func ("/bundled/addresses", test_addresses);
  g_test_add_func ("/bundled/unknown", test_unknown);

  return g_test_run ();
}
