/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/version.h"

#include "encoding/json.h"

#include <string.h>

/* Every context of Open Badges 1.1 and 2.0, and what looks like one. */
#define OB_CONTEXTS   "https://w3id.org/openbadges/"
#define OB_VOCABULARY "https://w3id.org/openbadges#"

const char *
rosette_version_get_name (RosetteVersion version)
{
  static const char *const names[] = {
    NULL, "0.5", "1.0", "1.1", "2.0", "2.1", "3.0", "clr-2.0",
  };

  g_return_val_if_fail (version < G_N_ELEMENTS (names), NULL);

  return names[version];
}

static gboolean
is_published_ob3 (const char *address)
{
  return g_str_has_prefix (address, "https://purl.imsglobal.org/spec/ob/v3p0/context");
}

/* Where drafts of 2021 to 2023 had their context. */
static gboolean
is_draft_of_ob3 (const char *address)
{
  return g_str_has_prefix (address, "https://imsglobal.github.io/openbadges-specification/")
         || g_str_has_prefix (address, "https://dc.imsglobal.org/draft/ob/v3p0/context")
         || strstr (address, "/jff-vc-edu-plugfest-1-context.json") != NULL;
}

gboolean
rosette_context_is_ob3 (const char *address)
{
  return is_published_ob3 (address) || is_draft_of_ob3 (address);
}

gboolean
rosette_context_is_clr (const char *address)
{
  return g_str_has_prefix (address, "https://purl.imsglobal.org/spec/clr/v2p0/context")
         || g_str_has_prefix (address, "https://dc.imsglobal.org/draft/clr/v2p0/context");
}

/* Whether an inline context maps anything to the vocabulary of Open Badges. */
static gboolean
inline_context_is_ob (JsonObject *context)
{
  JsonObjectIter iter;
  const char *term; /* json-glib 1.6 dies where none is asked for */
  JsonNode *value;

  json_object_iter_init_ordered (&iter, context);
  while (json_object_iter_next_ordered (&iter, &term, &value))
    {
      if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING
          && g_str_has_prefix (json_node_get_string (value), OB_VOCABULARY))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_type (JsonObject *document, const char *type)
{
  return rosette_json_has_type (document, "type", type);
}

static RosetteVersion
version_of_vc (JsonObject *document)
{
  if (has_type (document, "ClrCredential"))
    return ROSETTE_VERSION_CLR_2_0;
  if (has_type (document, "OpenBadgeCredential") || has_type (document, "AchievementCredential")
      || has_type (document, "EndorsementCredential"))
    return ROSETTE_VERSION_3_0;
  return ROSETTE_VERSION_NONE;
}

/* Before 3.0 some wrote http, which leads to the same. */
char *
rosette_context_dup_secure (const char *address)
{
  return g_str_has_prefix (address, "http://")
           ? g_strconcat ("https://", address + strlen ("http://"), NULL)
           : g_strdup (address);
}

char *
rosette_context_dup_meant (const char *address)
{
  g_autofree char *stripped = g_strstrip (g_strdup (address));
  gsize length = strcspn (stripped, "#");

  while (length > 0 && stripped[length - 1] == '/')
    length--;
  stripped[length] = '\0';

  return rosette_context_dup_secure (stripped);
}

static RosetteVersion
version_of_old_address (const char *address)
{
  g_autofree char *meant = rosette_context_dup_meant (address);

  if (strcmp (meant, ROSETTE_CONTEXT_OB_1) == 0)
    return ROSETTE_VERSION_1_1;
  if (g_str_has_prefix (meant, "https://purl.imsglobal.org/spec/ob/v2p1/"))
    return ROSETTE_VERSION_2_1;
  if (g_str_has_prefix (meant, OB_CONTEXTS)
      || g_str_has_prefix (meant, "https://openbadgespec.org/"))
    return ROSETTE_VERSION_2_0;
  return ROSETTE_VERSION_NONE;
}

static RosetteVersion
version_of_address (JsonObject *document, const char *address)
{
  if (strcmp (address, ROSETTE_CONTEXT_VC_2) == 0 || strcmp (address, ROSETTE_CONTEXT_VC_1) == 0)
    return version_of_vc (document);
  if (rosette_context_is_clr (address))
    return ROSETTE_VERSION_CLR_2_0;
  if (rosette_context_is_ob3 (address))
    return has_type (document, "ClrCredential") ? ROSETTE_VERSION_CLR_2_0 : ROSETTE_VERSION_3_0;
  return version_of_old_address (address);
}

/* A credential of the W3C data model is none of the older versions, whatever it maps its terms to.
 */
static gboolean
is_vc (JsonObject *document)
{
  return rosette_json_has_type (document, "@context", ROSETTE_CONTEXT_VC_2)
         || rosette_json_has_type (document, "@context", ROSETTE_CONTEXT_VC_1);
}

static RosetteVersion
version_of_context (JsonObject *document, GPtrArray *contexts)
{
  RosetteVersion version = ROSETTE_VERSION_NONE;
  gboolean may_be_inline = !is_vc (document);

  for (guint i = 0; i < contexts->len && version == ROSETTE_VERSION_NONE; i++)
    {
      JsonNode *context = contexts->pdata[i];

      if (JSON_NODE_HOLDS_OBJECT (context))
        version = may_be_inline && inline_context_is_ob (json_node_get_object (context))
                    ? ROSETTE_VERSION_2_0
                    : ROSETTE_VERSION_NONE;
      else if (JSON_NODE_HOLDS_VALUE (context)
               && json_node_get_value_type (context) == G_TYPE_STRING)
        version = version_of_address (document, json_node_get_string (context));
    }

  return version;
}

/* Open Badges 0.5 and 1.0 had no context: the shape tells ("History" of the specification of 1.1).
 */
static RosetteVersion
version_of_shape (JsonObject *document)
{
  JsonObject *badge = rosette_json_get_object (document, "badge");

  /* a badge of a later version, with something around it */
  if (badge != NULL && json_object_has_member (badge, "@context")
      && !json_object_has_member (document, "recipient"))
    return ROSETTE_VERSION_NONE;
  if (badge != NULL
      && (rosette_json_get_object (badge, "issuer") != NULL
          || rosette_json_get_string (document, "recipient") != NULL)
      && !json_object_has_member (document, "verify"))
    return ROSETTE_VERSION_0_5;
  if (json_object_has_member (document, "badge") && json_object_has_member (document, "recipient"))
    return ROSETTE_VERSION_1_0;
  if (json_object_has_member (document, "criteria") && json_object_has_member (document, "issuer"))
    return ROSETTE_VERSION_1_0;
  return ROSETTE_VERSION_NONE;
}

/* What calls itself by a name that only badges have is one, whatever its context: the rules of the
 * structure then say that the context is wrong. */
static RosetteVersion
version_of_type (JsonObject *document, GPtrArray *contexts)
{
  if (json_object_has_member (document, "credentialSubject"))
    return version_of_vc (document);
  /* An own context may make the words of 2.0 mean anything. */
  for (guint i = 0; i < contexts->len; i++)
    {
      if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) contexts->pdata[i]))
        return ROSETTE_VERSION_NONE;
    }
  if (has_type (document, "Assertion") && json_object_has_member (document, "badge")
      && json_object_has_member (document, "recipient"))
    return ROSETTE_VERSION_2_0;

  return ROSETTE_VERSION_NONE;
}

RosetteVersion
rosette_version_guess (JsonObject *document)
{
  g_autoptr (GPtrArray) contexts = NULL;
  RosetteVersion version;

  g_return_val_if_fail (document != NULL, ROSETTE_VERSION_NONE);

  if (has_type (document, "VerifiablePresentation"))
    {
      g_autoptr (GPtrArray) credentials = rosette_json_list (document, "verifiableCredential");

      if (credentials->len > 0 && JSON_NODE_HOLDS_OBJECT ((JsonNode *) credentials->pdata[0]))
        return rosette_version_guess (json_node_get_object (credentials->pdata[0]));
      return ROSETTE_VERSION_NONE;
    }

  contexts = rosette_json_list (document, "@context");
  if (contexts->len == 0)
    version = version_of_shape (document);
  else
    version = version_of_context (document, contexts);

  return version != ROSETTE_VERSION_NONE ? version : version_of_type (document, contexts);
}

gboolean
rosette_version_is_vcdm_1 (JsonObject *document)
{
  g_autoptr (GPtrArray) contexts = NULL;

  g_return_val_if_fail (document != NULL, FALSE);

  contexts = rosette_json_list (document, "@context");

  return contexts->len > 0 && JSON_NODE_HOLDS_VALUE ((JsonNode *) contexts->pdata[0])
         && g_strcmp0 (json_node_get_string (contexts->pdata[0]), ROSETTE_CONTEXT_VC_1) == 0;
}

gboolean
rosette_version_is_draft (JsonObject *document)
{
  g_autoptr (GPtrArray) contexts = NULL;
  gboolean is_draft = FALSE;

  g_return_val_if_fail (document != NULL, FALSE);

  contexts = rosette_json_list (document, "@context");
  for (guint i = 0; i < contexts->len; i++)
    {
      JsonNode *context = contexts->pdata[i];

      if (!JSON_NODE_HOLDS_VALUE (context) || json_node_get_value_type (context) != G_TYPE_STRING)
        continue;
      if (is_published_ob3 (json_node_get_string (context)))
        return FALSE;
      is_draft = is_draft || is_draft_of_ob3 (json_node_get_string (context));
    }

  return is_draft;
}
