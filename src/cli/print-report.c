/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "print-report.h"

#include "checking/sentences.h"
#include "openbadges/credential.h"
#include "openbadges/identity.h"
#include "reporting/report-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* Longest text of a badge that is printed, in characters. */
#define MAX_PRINTED_CHARS 200

/* Standard output as bytes: JSON is UTF-8 whatever the terminal's encoding is. */
static void
write_line (const char *text)
{
  fputs (text, stdout);
  fputc ('\n', stdout);
}

/* A badge may hold anything, also what moves the cursor: nothing of it is printed as it is. */
static void
print_field (const char *label, const char *value)
{
  g_autofree char *clean = NULL;

  if (value == NULL || *value == '\0')
    return;

  clean = rosette_sentence_clean (value, MAX_PRINTED_CHARS);
  g_print ("  %s %s\n", label, clean);
}

static void
print_date (const char *label, GDateTime *date)
{
  g_autofree char *text = date != NULL ? g_date_time_format (date, "%Y-%m-%d") : NULL;

  print_field (label, text);
}

static const char *
get_recipient (RosetteCredential *credential)
{
  GPtrArray *identities = rosette_credential_get_identities (credential);
  const char *name = rosette_credential_get_recipient_name (credential);

  if (name == NULL)
    name = rosette_credential_get_subject_id (credential);
  for (guint i = 0; name == NULL && i < identities->len; i++)
    {
      const RosetteIdentity *identity = identities->pdata[i];

      if (!identity->hashed)
        name = identity->value;
    }
  if (name == NULL && identities->len > 0)
    name = _ ("hidden; --recipient compares an e-mail address or id with it");

  return name;
}

static void
print_issuer (RosetteCredential *credential)
{
  const char *name = rosette_credential_get_issuer_name (credential);

  print_field (_ ("Issuer:"), name != NULL ? name : rosette_credential_get_issuer_id (credential));
}

static void
print_credential (RosetteCredential *credential)
{
  print_field (_ ("Badge:"), rosette_credential_get_name (credential));
  print_issuer (credential);
  print_field (_ ("Recipient:"), get_recipient (credential));
  print_date (_ ("Date:"), rosette_credential_get_valid_from (credential));
}

/* What was found, and what to do: two sentences, or an address before the second. */
static void
print_check (RosetteCheck *check)
{
  const char *message = rosette_check_get_message (check);
  const char *remedy = rosette_check_get_remedy (check);
  const char *between = g_str_has_suffix (message, ".") ? " " : " – ";

  g_print ("  %-8s%-13s%s%s%s\n", rosette_result_get_name (rosette_check_get_result (check)),
           rosette_check_id_get_name (rosette_check_get_id (check)), message,
           remedy != NULL ? between : "", remedy != NULL ? remedy : "");
}

/* The credentials inside, and what speaks against each. */
static void
print_parts (RosetteReport *report)
{
  GListModel *parts = rosette_report_get_parts (report);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (RosetteReport) part = g_list_model_get_item (parts, i);
      RosetteCredential *credential = rosette_report_get_credential (part);
      g_autofree char *path =
        rosette_sentence_clean (rosette_report_get_path (part), MAX_PRINTED_CHARS);

      g_print ("  %s: %s\n", path, rosette_verdict_get_word (rosette_report_get_verdict (part)));
      if (credential != NULL && rosette_report_get_role (part) == ROSETTE_ROLE_BADGE)
        print_credential (credential);
      else if (credential != NULL)
        print_issuer (credential);
      for (guint k = 0; k < ROSETTE_N_CHECKS; k++)
        {
          RosetteCheck *check = rosette_report_get_check (part, (RosetteCheckId) k);
          RosetteResult result = rosette_check_get_result (check);

          if (result == ROSETTE_RESULT_FAIL || result == ROSETTE_RESULT_UNKNOWN)
            print_check (check);
        }
      print_parts (part);
    }
}

static gboolean
could_look_online (RosetteReport *report)
{
  GPtrArray *lookups = rosette_report_get_lookups (report);

  for (guint i = 0; i < lookups->len; i++)
    {
      if (rosette_lookup_is_open (lookups->pdata[i], rosette_report_get_date (report)))
        return TRUE;
    }

  return FALSE;
}

void
rosette_print_report (RosetteReport *report, const char *file)
{
  RosetteCredential *credential = rosette_report_get_credential (report);
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *name = rosette_sentence_clean (shown, MAX_PRINTED_CHARS);

  g_print ("%s: %s\n", name, rosette_report_get_title (report));
  g_print ("  %s\n", rosette_report_get_summary (report));
  if (credential != NULL)
    print_credential (credential);
  if (could_look_online (report))
    print_field (_ ("Online:"), _ ("not asked; --online looks there, or --allow ISSUER"));
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    print_check (rosette_report_get_check (report, (RosetteCheckId) i));
  print_parts (report);
}

void
rosette_print_report_json (RosetteReport *report, const char *file)
{
  g_autofree char *line = rosette_report_to_json_line (report, file);

  write_line (line);
}
