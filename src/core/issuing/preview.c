/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/preview.h"

#include "encoding/json.h"
#include "issuing/base-url.h"
#include "issuing/documents.h"
#include "issuing/hosted-file.h"
#include "issuing/own-dates.h"
#include "issuing/signer.h"
#include "openbadges/ob2.h"
#include "openbadges/ob3.h"

#include <string.h>

/* The newest first. */
static const RosetteFormats newest[] = { ROSETTE_FORMAT_OB3_DI, ROSETTE_FORMAT_OB3_JWT,
                                         ROSETTE_FORMAT_OB2_SIGNED, ROSETTE_FORMAT_OB2_HOSTED };

static RosetteFormats
pick_format (RosetteFormats formats)
{
  for (gsize i = 0; i < G_N_ELEMENTS (newest); i++)
    if ((formats & newest[i]) != 0)
      return newest[i];

  return 0;
}

static JsonObject *
write_ob2 (const RosettePlan *plan, RosetteFormats format, RosetteAward *award, const char *uuid)
{
  g_autoptr (RosetteOb2Places) places = rosette_documents_find_places (plan);
  g_autofree char *base_url = places != NULL ? rosette_base_url_parse (plan->base_url, NULL) : NULL;
  g_autofree char *id = NULL;

  if (places == NULL)
    return NULL;
  if (format == ROSETTE_FORMAT_OB2_SIGNED)
    return rosette_ob2_write_assertion (award, places);
  award->credential_id = id = rosette_hosted_file_make_id (base_url, uuid);

  return rosette_ob2_write_hosted_assertion (award, places);
}

static JsonObject *
write_ob3 (const RosettePlan *plan, RosetteFormats format, const RosetteAward *award)
{
  RosetteSigner signer = { 0 };
  JsonObject *credential = NULL;

  if (rosette_signer_pick_key (plan, format) == NULL)
    return NULL;
  rosette_signer_init (&signer, plan, format);
  credential = rosette_ob3_write (signer.issuer, plan->achievement, award);
  rosette_signer_clear (&signer);

  return credential;
}

JsonObject *
rosette_preview_write (const RosettePlan *plan, RosettePerson *person)
{
  RosetteFormats format = pick_format (plan->formats);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);
  const char *said = plan->claims != NULL ? g_hash_table_lookup (plan->claims, person) : NULL;
  g_autoptr (JsonObject) claims =
    said != NULL ? rosette_json_parse_object (said, strlen (said), NULL) : NULL;
  g_auto (RosetteOwnDates) dates = { NULL, NULL };
  RosetteAward award = {
    id, rosette_person_get_email (person), rosette_person_get_id (person), uuid, NULL, NULL, claims
  };

  rosette_own_dates_find (plan, claims, &dates);
  award.issued = dates.issued;
  award.valid_until = dates.valid_until;
  if (award.email == NULL && award.subject_id == NULL)
    return NULL;
  if ((format & ROSETTE_FORMATS_OB2) != 0)
    return write_ob2 (plan, format, &award, uuid);

  return format != 0 ? write_ob3 (plan, format, &award) : NULL;
}
