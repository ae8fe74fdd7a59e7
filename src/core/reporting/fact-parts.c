/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/fact-parts.h"

#include "checking/sentences.h"
#include "encoding/json.h"

#include <glib/gi18n-lib.h>

/* Parts that are shown. */
#define MAX_PARTS 50

/* The result of a check that made the verdict what it is. */
static RosetteResult
find_reason (RosetteVerdict verdict)
{
  return verdict == ROSETTE_VERDICT_UNCHECKED ? ROSETTE_RESULT_UNKNOWN : ROSETTE_RESULT_FAIL;
}

/* What came of it in a word, then why. */
static void
append_outcome (GString *text, RosetteReport *part)
{
  RosetteVerdict verdict = rosette_report_get_verdict (part);

  g_string_append (text, rosette_verdict_get_word (verdict));
  for (guint i = 0; i < ROSETTE_CHECK_ENDORSEMENTS; i++)
    {
      RosetteCheck *check = rosette_report_get_check (part, (RosetteCheckId) i);

      if (rosette_check_get_result (check) == find_reason (verdict))
        g_string_append_printf (text, "\n%s", rosette_check_get_message (check));
    }
}

static const char *
get_issuer (RosetteReport *part)
{
  RosetteCredential *view = rosette_report_get_credential (part);
  const char *name = view != NULL ? rosette_credential_get_issuer_name (view) : NULL;

  return name != NULL || view == NULL ? name : rosette_credential_get_issuer_id (view);
}

static void
add_badge (RosetteFactGroup *group, RosetteReport *part)
{
  RosetteCredential *view = rosette_report_get_credential (part);
  const char *name = view != NULL ? rosette_credential_get_name (view) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  append_outcome (text, part);
  if (get_issuer (part) != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: %s is the name of a school. */
      g_string_append_printf (text, _ ("Issued by %s"), get_issuer (part));
    }
  rosette_fact_group_add (group, name != NULL ? name : rosette_report_get_path (part), text->str,
                          NULL);
}

static void
add_endorsement (RosetteFactGroup *group, RosetteReport *part)
{
  JsonObject *document = rosette_report_get_document (part);
  JsonObject *subject = rosette_json_get_object (document, "credentialSubject");
  JsonObject *issuer = rosette_json_get_object (document, "issuer");
  const char *comment = rosette_json_get_text (subject, "endorsementComment");
  const char *name = get_issuer (part);
  g_autoptr (GString) text = g_string_new (comment != NULL ? comment : "");

  if (comment != NULL)
    g_string_append_c (text, '\n');
  append_outcome (text, part);
  rosette_fact_group_add (group, name != NULL ? name : _ ("Endorsement"), text->str,
                          rosette_json_get_string (issuer, "url"));
}

static void
add_parts (RosetteFactGroup *group,
           RosetteReport *report,
           RosetteRole role,
           void (*add) (RosetteFactGroup *, RosetteReport *))
{
  GListModel *parts = rosette_report_get_parts (report);
  guint n_parts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (RosetteReport) part = g_list_model_get_item (parts, i);

      if (rosette_report_get_role (part) == role && n_parts++ < MAX_PARTS)
        add (group, part);
    }
  if (n_parts > MAX_PARTS)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("There is %u more.", "There are %u more.", n_parts - MAX_PARTS),
                         n_parts - MAX_PARTS);

      rosette_fact_group_add (group, _ ("More"), text, NULL);
    }
}

RosetteFactGroup *
rosette_fact_list_badges (RosetteReport *report)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("Badges Inside"));

  add_parts (group, report, ROSETTE_ROLE_BADGE, add_badge);

  return group;
}

RosetteFactGroup *
rosette_fact_list_endorsements (RosetteReport *report)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("Endorsements It Carries"));

  add_parts (group, report, ROSETTE_ROLE_ENDORSEMENT, add_endorsement);

  return group;
}
