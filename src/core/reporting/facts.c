/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/facts.h"

#include "checking/sentences.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "openbadges/type-title.h"
#include "reporting/fact-extensions.h"
#include "reporting/fact-lists.h"
#include "reporting/fact-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longest name in the one sentence of a badge, in characters. */
#define MAX_NAME_CHARS 200

static char *
dup_claim (RosetteCredential *credential)
{
  g_autofree char *badge = NULL;
  g_autofree char *issuer = NULL;
  g_autofree char *recipient = NULL;

  badge = rosette_sentence_clean (rosette_credential_get_name (credential), MAX_NAME_CHARS);
  if (rosette_credential_get_issuer_name (credential) == NULL)
    return g_steal_pointer (&badge);

  issuer = rosette_sentence_clean (rosette_credential_get_issuer_name (credential), MAX_NAME_CHARS);
  if (rosette_credential_get_recipient_name (credential) == NULL)
    /* Translators: the name of a badge, and who gave it */
    return g_strdup_printf (_ ("“%s”, given by %s"), badge, issuer);

  recipient =
    rosette_sentence_clean (rosette_credential_get_recipient_name (credential), MAX_NAME_CHARS);

  /* Translators: the name of a badge, who gave it, and to whom */
  return g_strdup_printf (_ ("“%s”, given by %s to %s"), badge, issuer, recipient);
}

char *
rosette_facts_dup_claim (RosetteReport *report)
{
  RosetteCredential *credential = rosette_report_get_credential (report);
  RosetteVerdict verdict = rosette_report_get_verdict (report);
  g_autofree char *claim = NULL;

  if (credential == NULL || rosette_credential_get_name (credential) == NULL)
    return NULL;

  claim = dup_claim (credential);
  if (verdict != ROSETTE_VERDICT_FORGED && verdict != ROSETTE_VERDICT_UNCHECKED)
    return g_steal_pointer (&claim);

  /* Translators: what a badge says of itself, which is not proven */
  return g_strdup_printf (_ ("It says of itself: %s"), claim);
}

static void
add_date (RosetteFactGroup *group, const char *title, GDateTime *date)
{
  g_autofree char *text = date != NULL ? rosette_sentence_dup_day (date) : NULL;

  rosette_fact_group_add (group, title, text, NULL);
}

/* The first of several names that says something. */
static const char *
pick (const char *first, const char *second, const char *third)
{
  if (first != NULL && first[0] != '\0')
    return first;
  if (second != NULL && second[0] != '\0')
    return second;

  return third;
}

/* An address in the clear is what the badge names its recipient by. */
static const char *
get_plain_identity (RosetteCredential *credential)
{
  GPtrArray *identities = rosette_credential_get_identities (credential);

  for (guint i = 0; i < identities->len; i++)
    {
      const RosetteIdentity *identity = identities->pdata[i];

      if (!identity->hashed)
        return identity->value;
    }

  return NULL;
}

/* A hashed address is not to be read: that it is there is worth saying. */
static const char *
get_recipient (RosetteCredential *credential)
{
  const char *hidden =
    rosette_credential_get_identities (credential)->len > 0
      ? _ ("Somebody whose address is kept secret. Who knows the address can compare it.")
      : NULL;

  return pick (rosette_credential_get_recipient_name (credential), get_plain_identity (credential),
               pick (rosette_credential_get_subject_id (credential), hidden, NULL));
}

static RosetteFactGroup *
list_award (RosetteCredential *credential)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("What It Says"));
  const char *type = rosette_credential_get_achievement_type (credential);

  rosette_fact_group_add (group, _ ("Badge"), rosette_credential_get_name (credential), NULL);
  rosette_fact_group_add (group, _ ("Kind"),
                          type != NULL ? rosette_achievement_type_get_title (type) : NULL, NULL);
  rosette_fact_group_add (group, _ ("Given by"),
                          pick (rosette_credential_get_issuer_name (credential),
                                rosette_credential_get_issuer_email (credential),
                                rosette_credential_get_issuer_id (credential)),
                          rosette_credential_get_issuer_url (credential));
  rosette_fact_group_add (group, _ ("Given to"), get_recipient (credential), NULL);
  add_date (group, _ ("Given on"), rosette_credential_get_valid_from (credential));
  add_date (group, _ ("Valid until"), rosette_credential_get_valid_until (credential));

  return group;
}

static RosetteFactGroup *
list_meaning (RosetteCredential *credential)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("What It Stands For"));
  JsonObject *achievement = rosette_credential_get_achievement (credential);
  g_autoptr (GPtrArray) tags = rosette_credential_list_tags (credential);
  g_autofree char *tag_list = rosette_fact_join_texts (tags);
  g_autofree char *credits = rosette_fact_dup_number (achievement, "creditsAvailable");

  rosette_fact_group_add (group, _ ("Description"), rosette_credential_get_description (credential),
                          NULL);
  rosette_fact_group_add (group, _ ("Criteria"),
                          rosette_credential_get_criteria_narrative (credential),
                          rosette_credential_get_criteria_url (credential));
  rosette_fact_group_add (group, _ ("Field of study"),
                          rosette_json_get_text (achievement, "fieldOfStudy"), NULL);
  rosette_fact_group_add (group, _ ("Specialisation"),
                          rosette_json_get_text (achievement, "specialization"), NULL);
  rosette_fact_group_add (group, _ ("Credits"), credits, NULL);
  rosette_fact_group_add (group, _ ("Keywords"), tag_list, NULL);

  return group;
}

static GDateTime *
read_date (JsonObject *object, const char *member)
{
  const char *text = rosette_json_get_string (object, member);

  return text != NULL ? rosette_date_parse_lenient (text, NULL) : NULL;
}

static char *
dup_period (JsonObject *subject)
{
  g_autoptr (GDateTime) start = read_date (subject, "activityStartDate");
  g_autoptr (GDateTime) end = read_date (subject, "activityEndDate");
  g_autofree char *first = start != NULL ? rosette_sentence_dup_day (start) : NULL;
  g_autofree char *last = end != NULL ? rosette_sentence_dup_day (end) : NULL;

  if (first != NULL && last != NULL)
    /* Translators: two dates, of a period that begins and ends with them */
    return g_strdup_printf (_ ("%s to %s"), first, last);
  if (first != NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Since %s"), first);
  if (last != NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Until %s"), last);

  return NULL;
}

static RosetteFactGroup *
list_deeds (RosetteCredential *credential)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("What Was Done"));
  JsonObject *subject = rosette_credential_get_subject (credential);
  JsonObject *source = rosette_json_get_object (subject, "source");
  g_autofree char *period = dup_period (subject);
  g_autofree char *credits = rosette_fact_dup_number (subject, "creditsEarned");

  rosette_fact_group_add (group, _ ("Description"), rosette_credential_get_narrative (credential),
                          NULL);
  rosette_fact_group_add (group, _ ("Period"), period, NULL);
  rosette_fact_group_add (group, _ ("Term"), rosette_json_get_text (subject, "term"), NULL);
  rosette_fact_group_add (group, _ ("Role"), rosette_json_get_text (subject, "role"), NULL);
  rosette_fact_group_add (group, _ ("Credits earned"), credits, NULL);
  rosette_fact_group_add (group, _ ("Licence number"),
                          rosette_json_get_text (subject, "licenseNumber"), NULL);
  rosette_fact_group_add (group, _ ("Assessed by"), rosette_json_get_text (source, "name"),
                          rosette_json_get_string (source, "url"));

  return group;
}

static char *
dup_format (const char *version)
{
  if (version == NULL)
    return NULL;
  if (strncmp (version, "clr-", 4) == 0)
    return g_strdup_printf ("CLR %s", version + 4);

  return g_strdup_printf ("Open Badges %s", version);
}

static RosetteFactGroup *
list_details (RosetteReport *report)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("Technical Details"));
  RosetteCredential *credential = rosette_report_get_credential (report);
  JsonObject *proof = rosette_report_get_proof (report);
  g_autofree char *format = dup_format (rosette_report_get_version (report));
  g_autofree char *extensions = rosette_fact_dup_extensions (report);

  group->is_technical = TRUE;
  rosette_fact_group_add (group, _ ("Format"), format, NULL);
  rosette_fact_group_add (group, _ ("Identifier of the badge"),
                          rosette_credential_get_id (credential), NULL);
  rosette_fact_group_add (group, _ ("Identifier of the issuer"),
                          rosette_credential_get_issuer_id (credential), NULL);
  rosette_fact_group_add (group, _ ("Kind of signature"),
                          pick (rosette_json_get_string (proof, "cryptosuite"),
                                rosette_json_get_string (proof, "alg"),
                                rosette_json_get_string (proof, "type")),
                          NULL);
  rosette_fact_group_add (group, _ ("Key"), rosette_json_get_string (proof, "verificationMethod"),
                          NULL);
  rosette_fact_group_add (group, _ ("Added by others"), extensions, NULL);

  return group;
}

static void
take_group (GPtrArray *groups, RosetteFactGroup *group)
{
  if (group->facts->len > 0)
    g_ptr_array_add (groups, group);
  else
    rosette_fact_group_free (group);
}

GPtrArray *
rosette_facts_list (RosetteReport *report)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_fact_group_free);
  RosetteCredential *credential = rosette_report_get_credential (report);

  if (credential == NULL)
    return groups;

  take_group (groups, list_award (credential));
  take_group (groups, list_meaning (credential));
  take_group (groups, list_deeds (credential));
  take_group (groups, rosette_fact_list_badges (report));
  take_group (groups, rosette_fact_list_results (credential));
  take_group (groups, rosette_fact_list_alignments (credential));
  take_group (groups, rosette_fact_list_evidence (credential));
  take_group (groups, rosette_fact_list_endorsements (report));
  take_group (groups, list_details (report));

  return groups;
}
