/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/bundled.h"

#include "base/error.h"
#include "encoding/json.h"

#include "bundled-contexts.h"

#include <string.h>

#define OB3       "https://purl.imsglobal.org/spec/ob/v3p0/"
#define CLR       "https://purl.imsglobal.org/spec/clr/v2p0/"
#define SECURITY  "https://w3id.org/security/"
#define EXTENSION "https://w3id.org/openbadges/extensions/"

#define MAX_REVISIONS 6

/* An address with its revisions, the newest first. */
typedef struct
{
  const char *url;
  const char *names[MAX_REVISIONS];
} Bundled;

static const Bundled bundled[] = {
  { "https://www.w3.org/ns/credentials/v2", { "credentials-v2" } },
  { "https://www.w3.org/2018/credentials/v1", { "credentials-v1" } },
  { OB3 "context-3.0.3.json",
    { "ob-3.0.3-2026-06-29", "ob-3.0.3-2025-11-06", "ob-3.0.3-2024-03-04", "ob-3.0.3-2024-01-24",
      "ob-3.0.3-2023-12-13", "ob-3.0.3-2023-10-11" } },
  { OB3 "context-3.0.2.json", { "ob-3.0.2" } },
  { OB3 "context-3.0.1.json", { "ob-3.0.1" } },
  { OB3 "context.json", { "ob-3.0.0", "ob-3.0-beta" } },
  { OB3 "context/ob_v3p0.jsonld", { "ob-3.0.0", "ob-3.0-beta" } },
  { "https://imsglobal.github.io/openbadges-specification/context.json",
    { "ob-3.0.0", "ob-3.0-beta" } },
  { OB3 "extensions.json", { "ob-3.0-extensions" } },
  { CLR "context-2.0.1.json", { "clr-2.0.1" } },
  { CLR "context.json", { "clr-2.0.0" } },
  { SECURITY "data-integrity/v2", { "data-integrity-v2" } },
  { SECURITY "data-integrity/v1", { "data-integrity-v1" } },
  { SECURITY "multikey/v1", { "multikey-v1" } },
  { SECURITY "jwk/v1", { "jwk-v1" } },
  { SECURITY "suites/ed25519-2020/v1", { "ed25519-2020-v1" } },
  { SECURITY "suites/ed25519-2018/v1", { "ed25519-2018-v1" } },
  { SECURITY "suites/jws-2020/v1", { "jws-2020-v1" } },
  { SECURITY "suites/secp256k1-2019/v1", { "secp256k1-2019-v1" } },
  { SECURITY "suites/x25519-2019/v1", { "x25519-2019-v1" } },
  { SECURITY "suites/x25519-2020/v1", { "x25519-2020-v1" } },
  { SECURITY "v1", { "security-v1" } },
  { SECURITY "v2", { "security-v2" } },
  { SECURITY "bbs/v1", { "security-bbs-v1" } },
  { "https://www.w3.org/ns/credentials/status/v1", { "status-v1" } },
  { "https://w3id.org/vc/status-list/2021/v1", { "status-list-2021-v1" } },
  { "https://w3id.org/vc-revocation-list-2020/v1", { "revocation-list-2020-v1" } },
  { "https://www.w3.org/ns/did/v1", { "did-v1" } },
  { "https://www.w3.org/ns/odrl.jsonld", { "odrl" } },
  { "https://www.w3.org/ns/credentials/examples/v2", { "credentials-examples-v2" } },
  { "https://www.w3.org/2018/credentials/examples/v1", { "credentials-examples-v1" } },
  { "https://www.w3.org/ns/credentials/undefined-terms/v2", { "undefined-terms-v2" } },
  { "https://w3id.org/dcc/v1", { "dcc-v1" } },
  { "https://w3id.org/citizenship/v4rc1", { "citizenship-v4" } },
  { "https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json",
    { "plugfest-1" } },
  { "https://raw.githubusercontent.com/educredentials/obv3-examples/refs/heads/main/contexts/"
    "educredential.json",
    { "educredential" } },
  { "https://w3id.org/openbadges/v2", { "ob-2.0", "ob-2.0-validator" } },
  { "https://openbadgespec.org/v2/context.json", { "ob-2.0-validator", "ob-2.0" } },
  { "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld", { "ob-2.1" } },
  { "https://w3id.org/openbadges/v1", { "ob-1.1" } },
  { "https://w3id.org/openbadges/legacy-v1", { "ob-1.0" } },
  { "https://openbadgespec.org/v1/legacy", { "ob-1.0" } },
  { "https://openbadgespec.org/v0", { "ob-0.5" } },
  { EXTENSION "accessibilityExtension/context.json", { "ext-accessibility" } },
  { EXTENSION "applyLinkExtension/context.json", { "ext-apply-link" } },
  { EXTENSION "assessmentExtension/context.json", { "ext-assessment" } },
  { EXTENSION "endorsement/context.json", { "ext-endorsement" } },
  { EXTENSION "exampleExtension/context.json", { "ext-example" } },
  { EXTENSION "extraDescription/context.json", { "ext-extra-description" } },
  { EXTENSION "geoCoordinatesExtension/context.json", { "ext-geo-coordinates" } },
  { EXTENSION "issuerAccreditationExtension/context.json", { "ext-issuer-accreditation" } },
  { EXTENSION "licenseExtension/context.json", { "ext-license" } },
  { EXTENSION "originalCreatorExtension/context.json", { "ext-original-creator" } },
  { EXTENSION "recipientProfile/context.json", { "ext-recipient-profile" } },
};

/* What has been read; by file, since several addresses may share one. */
static GMutex reading;
static GHashTable *documents;

static const Bundled *
find (const char *url)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bundled); i++)
    if (strcmp (bundled[i].url, url) == 0)
      return &bundled[i];

  return NULL;
}

static guint
count (const Bundled *self)
{
  guint n = 0;

  while (n < MAX_REVISIONS && self->names[n] != NULL)
    n++;

  return n;
}

static JsonNode *
read_file (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/contexts/%s.json", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (bundled_contexts_get_resource (), path, 0, &error);
  JsonNode *node = bytes != NULL ? rosette_json_parse_bytes (bytes, &error) : NULL;

  /* It is a part of the program. */
  if (node == NULL)
    g_error ("%s: %s", name, error->message);

  return node;
}

JsonNode *
rosette_bundled_context_load (const char *url,
                              gboolean *is_permanent,
                              gpointer revision,
                              GError **error)
{
  const Bundled *found = find (url);
  g_autoptr (GMutexLocker) locker = NULL;
  const char *name;
  JsonNode *node;

  if (found == NULL)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                   "“%s” is no context that is known", url);
      return NULL;
    }

  name = found->names[MIN (GPOINTER_TO_UINT (revision), count (found) - 1)];
  *is_permanent = TRUE;
  locker = g_mutex_locker_new (&reading);
  if (documents == NULL)
    documents = g_hash_table_new (g_str_hash, g_str_equal);
  node = g_hash_table_lookup (documents, name);
  if (node == NULL)
    {
      node = read_file (name);
      g_hash_table_insert (documents, (gpointer) name, node);
    }

  return json_node_ref (node);
}

guint
rosette_bundled_context_count (const char *url)
{
  const Bundled *found = find (url);

  return found != NULL ? count (found) : 0;
}

const char *
rosette_bundled_context_get_name (const char *url, guint revision)
{
  const Bundled *found = find (url);

  return found != NULL && revision < count (found) ? found->names[revision] : NULL;
}

const char *
rosette_bundled_context_get_url (guint place)
{
  return place < G_N_ELEMENTS (bundled) ? bundled[place].url : NULL;
}
