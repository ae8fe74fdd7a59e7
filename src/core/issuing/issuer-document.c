/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/issuer-document.h"

#include "encoding/json.h"

#include <string.h>

static JsonObject *
read_document (GBytes *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return text != NULL ? rosette_json_parse_object (text, length, NULL) : NULL;
}

/* All but which keys there are, as text. */
static char *
write_rest (JsonObject *document)
{
  static const char *const members[] = { "@context", "verificationMethod", "assertionMethod" };
  g_autoptr (JsonObject) rest = rosette_json_copy_object (document);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (rest, members[i]))
      json_object_remove_member (rest, members[i]);

  return rosette_json_write_object (rest, NULL);
}

static gboolean
has_value (GPtrArray *values, JsonNode *value)
{
  for (guint i = 0; i < values->len; i++)
    if (json_node_equal (values->pdata[i], value))
      return TRUE;

  return FALSE;
}

/* Whether each value of @member in @one is there in @other too. */
static gboolean
is_within (JsonObject *one, JsonObject *other, const char *member)
{
  g_autoptr (GPtrArray) values = rosette_json_list (one, member);
  g_autoptr (GPtrArray) others = rosette_json_list (other, member);

  for (guint i = 0; i < values->len; i++)
    if (!has_value (others, values->pdata[i]))
      return FALSE;

  return TRUE;
}

static gboolean
has_fewer_keys (JsonObject *one, JsonObject *other)
{
  return is_within (one, other, "verificationMethod") && is_within (one, other, "assertionMethod");
}

RosetteIssuerDocumentMatch
rosette_issuer_document_compare (GBytes *there, GBytes *wanted)
{
  g_autoptr (JsonObject) before = read_document (there);
  g_autoptr (JsonObject) after = read_document (wanted);
  g_autofree char *rest_before = NULL;
  g_autofree char *rest_after = NULL;

  if (before == NULL || after == NULL)
    return ROSETTE_ISSUER_DOCUMENT_OTHER;
  rest_before = write_rest (before);
  rest_after = write_rest (after);
  if (strcmp (rest_before, rest_after) != 0)
    return ROSETTE_ISSUER_DOCUMENT_OTHER;

  if (has_fewer_keys (after, before))
    return ROSETTE_ISSUER_DOCUMENT_HAS;

  return has_fewer_keys (before, after) ? ROSETTE_ISSUER_DOCUMENT_LACKS
                                        : ROSETTE_ISSUER_DOCUMENT_OTHER;
}
