/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

/* An issuer that the user knows, or a list that the user added. */
static void
say_known (RosetteInspection *self, RosetteKnownIssuer *issuer)
{
  g_autofree char *day = NULL;

  if (issuer->source != NULL)
    {
      rosette_inspection_say_two (self, ROSETTE_SAYS_TRUST_LISTED, issuer->name, issuer->source);
      return;
    }
  if (issuer->since == NULL)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_TRUST_KNOWN, issuer->name);
      return;
    }

  day = rosette_sentence_dup_day (issuer->since);
  rosette_inspection_say_two (self, ROSETTE_SAYS_TRUST_KNOWN_SINCE, issuer->name, day);
}

/* Who may say to be a known issuer is settled before: this is asked of a confirmed issuer. Who is
 * called like one, but is not, is told even when nobody confirmed it; of who was found out already,
 * no more is said. */
void
rosette_inspection_check_trust (RosetteInspection *self)
{
  g_autoptr (RosetteKnownIssuer) known = NULL;
  g_autoptr (RosetteKnownIssuer) like = NULL;
  gboolean is_confirmed = rosette_inspection_has (self, ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_PASS);

  if (self->trust != NULL && self->issuer_id != NULL
      && !rosette_inspection_has (self, ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_FAIL))
    known = rosette_trust_store_find (self->trust, self->issuer_id);
  if (self->trust != NULL && self->issuer_id != NULL && known == NULL && self->signer != NULL
      && self->issuer_name != NULL
      && !rosette_inspection_has (self, ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_FAIL))
    like = rosette_trust_store_find_like (self->trust, self->issuer_name);

  if (like != NULL)
    rosette_inspection_say_two (self, ROSETTE_SAYS_TRUST_LOOK_ALIKE, self->issuer_name, like->name);
  else if (self->trust == NULL || self->issuer_id == NULL || !is_confirmed)
    rosette_inspection_say (self, ROSETTE_SAYS_TRUST_NOT_ASKED, NULL);
  else if (known != NULL)
    say_known (self, known);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_TRUST_UNKNOWN, NULL);
}
