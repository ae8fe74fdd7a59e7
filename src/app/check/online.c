/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/online.h"

#include "base/limits.h"
#include "checking/data-uri.h"
#include "encoding/json.h"

#include <string.h>

static GUri *
parse (const char *address)
{
  return g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
}

/* Could the network help, and was it not asked? */
static gboolean
is_open (RosetteReport *report, const RosetteLookup *lookup)
{
  gboolean is_web =
    g_str_has_prefix (lookup->address, "https://") || g_str_has_prefix (lookup->address, "http://");

  return is_web && lookup->reason == NULL && lookup->state != ROSETTE_LOOKUP_GIVEN
         && !rosette_lookup_is_fresh (lookup, rosette_report_get_date (report));
}

GStrv
rosette_online_list_hosts (RosetteReport *report)
{
  GPtrArray *lookups = rosette_report_get_lookups (report);
  g_autoptr (GStrvBuilder) hosts = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lookups->len; i++)
    {
      const RosetteLookup *lookup = lookups->pdata[i];
      g_autoptr (GUri) uri = is_open (report, lookup) ? parse (lookup->address) : NULL;

      if (uri != NULL && g_uri_get_host (uri) != NULL
          && g_hash_table_add (seen, g_strdup (g_uri_get_host (uri))))
        g_strv_builder_add (hosts, g_uri_get_host (uri));
    }

  return g_strv_builder_end (hosts);
}

static const char *
get_issuer_id (RosetteReport *report)
{
  RosetteCredential *credential = rosette_report_get_credential (report);

  return credential != NULL ? rosette_credential_get_issuer_id (credential) : NULL;
}

char *
rosette_online_dup_subject (RosetteReport *report)
{
  GPtrArray *lookups = rosette_report_get_lookups (report);
  const char *id = get_issuer_id (report);

  if (id != NULL && g_uri_peek_scheme (id) != NULL)
    return g_strdup (id);

  for (guint i = 0; i < lookups->len; i++)
    {
      const RosetteLookup *lookup = lookups->pdata[i];
      g_autoptr (GUri) uri = is_open (report, lookup) ? parse (lookup->address) : NULL;

      if (uri != NULL && g_uri_get_host (uri) != NULL)
        return g_uri_join (G_URI_FLAGS_ENCODED, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                           g_uri_get_port (uri), "", NULL, NULL);
    }

  return NULL;
}

gboolean
rosette_online_keep (RosetteLibrary *library, RosetteReport *report, GError **error)
{
  GPtrArray *lookups = rosette_report_get_lookups (report);

  for (guint i = 0; i < lookups->len; i++)
    {
      const RosetteLookup *lookup = lookups->pdata[i];

      if (lookup->state == ROSETTE_LOOKUP_FETCHED && !lookup->is_plain
          && !rosette_library_add_fetched (library, lookup->address, lookup->document,
                                           rosette_report_get_date (report), error))
        return FALSE;
    }

  return TRUE;
}

/* The picture that the issuer has in its own badge, if any. */
static GBytes *
dup_logo (RosetteReport *report)
{
  JsonObject *document = rosette_report_get_document (report);
  JsonObject *issuer = rosette_json_get_object (document, "issuer");
  JsonObject *image = rosette_json_get_object (issuer, "image");
  const char *uri = image != NULL ? rosette_json_get_string (image, "id")
                                  : rosette_json_get_string (issuer, "image");

  return uri != NULL && g_str_has_prefix (uri, "data:")
           ? rosette_data_uri_decode (uri, ROSETTE_MAX_LAYER_PICTURE_BYTES)
           : NULL;
}

gboolean
rosette_online_set_known (RosetteLibrary *library,
                          RosetteReport *report,
                          gboolean is_known,
                          GError **error)
{
  const char *id = get_issuer_id (report);
  const char *name;
  g_autoptr (GBytes) logo = NULL;
  g_autoptr (RosetteKnownIssuer) issuer = NULL;

  if (!is_known)
    return rosette_library_remove_known_issuer (library, id, error);

  name = rosette_credential_get_issuer_name (rosette_report_get_credential (report));
  logo = dup_logo (report);
  issuer = rosette_known_issuer_new (id, name != NULL && *name != '\0' ? name : id, NULL,
                                     rosette_report_get_date (report), logo);

  return rosette_library_add_known (library, issuer, error);
}

gboolean
rosette_online_can_be_known (RosetteReport *report)
{
  RosetteCheck *check = rosette_report_get_check (report, ROSETTE_CHECK_ISSUER);

  return get_issuer_id (report) != NULL && rosette_check_get_result (check) == ROSETTE_RESULT_PASS;
}
