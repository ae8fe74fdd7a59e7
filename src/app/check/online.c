/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/online.h"

#include "base/limits.h"
#include "checking/data-uri.h"
#include "encoding/json.h"
#include "fetching/fetcher.h"
#include "openbadges/profile.h"

#include <string.h>

/* Most keys that one issuer is known by. */
#define MAX_KEYS 8

static GUri *
parse (const char *address)
{
  return g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
}

static gboolean
is_open (RosetteReport *report, const RosetteLookup *lookup)
{
  return rosette_lookup_is_open (lookup, rosette_report_get_date (report));
}

/* Was it refused for want of encryption alone? Only badges before 3.0 may stand at such addresses;
 * of one that was not reached, nothing is known. */
static gboolean
is_plain (RosetteReport *report, const RosetteLookup *lookup)
{
  const char *version = rosette_report_get_version (report);

  return g_strcmp0 (lookup->reason, rosette_fetcher_get_plain_refusal ()) == 0
         && g_strcmp0 (version, "3.0") != 0 && g_strcmp0 (version, "clr-2.0") != 0;
}

static GStrv
list_hosts (RosetteReport *report, gboolean (*is_meant) (RosetteReport *, const RosetteLookup *))
{
  GPtrArray *lookups = rosette_report_get_lookups (report);
  g_autoptr (GStrvBuilder) hosts = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lookups->len; i++)
    {
      const RosetteLookup *lookup = lookups->pdata[i];
      g_autoptr (GUri) uri = is_meant (report, lookup) ? parse (lookup->address) : NULL;

      if (uri != NULL && g_uri_get_host (uri) != NULL
          && g_hash_table_add (seen, g_strdup (g_uri_get_host (uri))))
        g_strv_builder_add (hosts, g_uri_get_host (uri));
    }

  return g_strv_builder_end (hosts);
}

GStrv
rosette_online_list_hosts (RosetteReport *report)
{
  return list_hosts (report, is_open);
}

GStrv
rosette_online_list_plain_hosts (RosetteReport *report)
{
  return list_hosts (report, is_plain);
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

/* What the issuer calls itself. */
static const char *
get_name (RosetteReport *report)
{
  const char *name = rosette_credential_get_issuer_name (rosette_report_get_credential (report));

  return name != NULL && *name != '\0' ? name : get_issuer_id (report);
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

/* The ids of the issuer: that of the badge, and the keys that it names as its other ones in what it
 * has signed: an institution signs each format with the key that suits it.
 */
static GPtrArray *
list_ids (RosetteReport *report)
{
  JsonObject *issuer = rosette_json_get_object (rosette_report_get_document (report), "issuer");
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) keys = NULL;

  g_ptr_array_add (ids, (gpointer) get_issuer_id (report));
  if (issuer == NULL)
    return ids;

  keys = rosette_profile_list_keys (issuer, MAX_KEYS);
  for (guint i = 0; i < keys->len; i++)
    if (!g_str_equal (keys->pdata[i], ids->pdata[0]))
      g_ptr_array_add (ids, keys->pdata[i]);

  return ids;
}

/* Nobody takes the place of an issuer that is known already by naming its key. */
static gboolean
is_taken (GPtrArray *known, const char *id, const char *name)
{
  const RosetteKnownIssuer *issuer = rosette_known_issuers_find (known, id);

  return issuer != NULL && issuer->source == NULL && strcmp (issuer->name, name) != 0;
}

static gboolean
set_known (RosetteLibrary *library,
           RosetteReport *report,
           const char *id,
           gboolean is_known,
           GError **error)
{
  const char *name = get_name (report);
  g_autoptr (GBytes) logo = NULL;
  g_autoptr (RosetteKnownIssuer) issuer = NULL;

  if (!is_known)
    return rosette_library_remove_known_issuer (library, id, error);

  logo = dup_logo (report);
  issuer = rosette_known_issuer_new (id, name, NULL, rosette_report_get_date (report), logo);

  return rosette_library_add_known (library, issuer, error);
}

gboolean
rosette_online_set_known (RosetteLibrary *library,
                          RosetteReport *report,
                          gboolean is_known,
                          GError **error)
{
  g_autoptr (RosetteKept) kept = rosette_library_load_kept (library, error);
  g_autoptr (GPtrArray) ids = list_ids (report);

  if (kept == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if ((i == 0 || !is_taken (rosette_kept_get_known (kept), ids->pdata[i], get_name (report)))
        && !set_known (library, report, ids->pdata[i], is_known, error))
      return FALSE;

  return TRUE;
}

gboolean
rosette_online_can_be_known (RosetteReport *report)
{
  RosetteCheck *check = rosette_report_get_check (report, ROSETTE_CHECK_ISSUER);

  return get_issuer_id (report) != NULL && rosette_check_get_result (check) == ROSETTE_RESULT_PASS;
}
