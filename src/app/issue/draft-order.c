/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/draft-order.h"

#include "encoding/json.h"
#include "issue/claims-check.h"
#include "issue/readiness.h"
#include "library/own-columns.h"
#include "own-issuer.h"
#include "recipients/sheet-folders.h"

#include <string.h>

static gboolean
fill_documents (RosetteDraft *self, RosetteOrder *order, GError **error)
{
  const char *profile = rosette_library_get_profile_json (rosette_draft_get_library (self));
  const char *achievement = rosette_badge_get_achievement_json (rosette_draft_get_badge (self));
  g_autoptr (JsonObject) of_issuer = NULL;
  g_autoptr (JsonObject) of_badge = NULL;

  of_issuer = rosette_json_parse_object (profile, strlen (profile), error);
  if (of_issuer == NULL)
    return FALSE;
  of_badge = rosette_json_parse_object (achievement, strlen (achievement), error);
  if (of_badge == NULL)
    return FALSE;

  order->issuer = rosette_profile_parse (of_issuer, error);
  if (order->issuer == NULL)
    return FALSE;
  order->keys = rosette_own_issuer_list_keys (rosette_draft_get_library (self));
  order->achievement = rosette_achievement_parse (of_badge, error);

  return order->achievement != NULL;
}

/* What the badge of one person says; NULL for nothing, or where it cannot. */
static char *
dup_claims (RosetteDraft *self, RosetteOrder *order, RosetteRecipient *recipient)
{
  const char *known = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (RosetteClaimsCheck) check = NULL;
  g_autoptr (GPtrArray) checked = NULL;

  if (rosette_draft_find_claims (self, recipient, &known))
    return g_strdup (known);

  one = g_ptr_array_new ();
  g_ptr_array_add (one, recipient);
  folders = rosette_sheet_folders_load (rosette_draft_get_library (self));
  check = rosette_award_claims_new_check (rosette_draft_get_claims (self), one, folders,
                                          order->folder, order->issued, order->valid_until);
  checked = rosette_claims_check_run (check, NULL, NULL, NULL, NULL);

  return g_steal_pointer (&((RosetteClaimsChecked *) checked->pdata[0])->claims);
}

static void
add_person (RosetteDraft *self, RosetteOrder *order, RosetteRecipient *recipient)
{
  RosetteAlready already = ROSETTE_ALREADY_AGAIN;
  gboolean renews = rosette_draft_get_already (self, &already) && already == ROSETTE_ALREADY_RENEW;
  g_auto (GStrv) own = rosette_own_columns_read (rosette_recipient_get_extra (recipient));
  RosettePerson *person = rosette_person_new_full (
    rosette_recipient_get_name (recipient), rosette_recipient_get_email (recipient),
    rosette_recipient_get_identifier (recipient), (const char *const *) own);
  const char *award = renews ? rosette_draft_find_award (self, recipient) : NULL;
  char *claims = dup_claims (self, order, recipient);

  g_ptr_array_add (order->people, person);
  if (claims != NULL)
    g_hash_table_insert (order->claims, person, claims);
  if (award != NULL)
    g_hash_table_insert (order->renewed, person, g_strdup (award));
}

/* All but the people. */
static RosetteOrder *
make_order (RosetteDraft *self, GError **error)
{
  RosetteBadge *badge = rosette_draft_get_badge (self);
  RosetteDetails *details = rosette_draft_get_details (self);
  g_autoptr (RosetteOrder) order = rosette_order_new ();

  if (!fill_documents (self, order, error))
    return NULL;

  rosette_details_read_dates (details, &order->issued, &order->valid_until);
  order->design = g_bytes_ref (rosette_badge_get_design (badge));
  order->badge_id = rosette_badge_get_id (badge);
  order->badge_name = g_strdup (rosette_achievement_get_name (order->achievement));
  order->formats = rosette_details_get_formats (details);
  if (rosette_readiness_needs_base_url (order->formats))
    order->base_url = rosette_readiness_dup_base_url (rosette_details_get_base_url (details));
  order->container = rosette_details_get_container (details);
  order->folder = g_object_ref (rosette_details_get_folder (details));

  return g_steal_pointer (&order);
}

RosetteOrder *
rosette_draft_dup_order_of_one (RosetteDraft *self, RosetteRecipient *recipient, GError **error)
{
  RosetteOrder *order = NULL;

  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);
  g_return_val_if_fail (rosette_draft_get_last_step (self) == ROSETTE_STEP_REVIEW, NULL);

  order = make_order (self, error);
  if (order != NULL)
    add_person (self, order, recipient);

  return order;
}

RosetteOrder *
rosette_draft_dup_order (RosetteDraft *self, GError **error)
{
  g_autoptr (GPtrArray) given = NULL;
  RosetteOrder *order = NULL;

  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);
  g_return_val_if_fail (rosette_draft_get_last_step (self) == ROSETTE_STEP_REVIEW, NULL);

  order = make_order (self, error);
  given = rosette_draft_list_given (self);
  for (guint i = 0; order != NULL && i < given->len; i++)
    add_person (self, order, given->pdata[i]);

  return order;
}
