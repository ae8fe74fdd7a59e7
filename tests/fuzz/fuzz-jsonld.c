/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"
#include "linkeddata/canonicalize.h"
#include "linkeddata/jsonld.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Every address is one context, which is under its own name in itself. */
static JsonNode *
load (const char *url, gboolean *is_permanent, gpointer user_data, GError **error)
{
  static const char text[] = "{\"@context\":{\"@version\":1.1,\"id\":\"@id\",\"type\":\"@type\","
                             "\"T\":{\"@id\":\"urn:T\",\"@context\":\"https://a/\"},"
                             "\"p\":{\"@id\":\"urn:p\",\"@container\":\"@index\"}}}";

  return rosette_json_parse (text, sizeof text - 1, error);
}

static void
process (JsonNode *document, const RosetteJsonldOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) expanded = rosette_jsonld_expand (document, options, &error);
  g_autoptr (RosetteDataset) dataset = NULL;
  g_autofree char *form = NULL;

  g_assert_true ((expanded == NULL) == (error != NULL));
  if (expanded == NULL)
    return;

  dataset = rosette_jsonld_to_rdf (document, options, &error);
  g_assert_true ((dataset == NULL) == (error != NULL));
  if (dataset != NULL)
    form = rosette_canonicalize (dataset, ROSETTE_DIGEST_SHA256, NULL, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JsonNode) document = rosette_json_parse ((const char *) data, size, NULL);
  static const RosettePlainName plain[] = { ROSETTE_PLAIN_NAME ("urn:p", "p"), { NULL } };
  RosetteJsonldOptions safe = { .load = load };
  RosetteJsonldOptions strict = {
    .load = load, .keeps_terms = TRUE, .keeps_case = TRUE, .plain = plain
  };
  RosetteJsonldOptions lax = { .load = load,
                               .base = "https://base/a/b",
                               .is_lax = TRUE,
                               .rdf_direction = ROSETTE_RDF_DIRECTION_COMPOUND };

  if (document == NULL)
    return 0;
  process (document, &safe);
  process (document, &strict);
  process (document, &lax);

  return 0;
}
