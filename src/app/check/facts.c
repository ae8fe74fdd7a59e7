/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/facts.h"

#include "checking/sentences.h"
#include "openbadges/credential.h"

#include <glib/gi18n.h>

/* Longest value of a row, in characters: criteria may be an essay. */
#define MAX_SHORT_CHARS 200
#define MAX_LONG_CHARS  4000

static void
append_fact (GtkListBox *list, const char *title, const char *text, gsize max_chars)
{
  g_autofree char *clean = text != NULL ? rosette_sentence_clean (text, max_chars) : NULL;
  GtkWidget *row = NULL;

  if (clean == NULL || clean[0] == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), clean);
  gtk_widget_add_css_class (row, "fact");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (list, row);
}

static void
append_date (GtkListBox *list, const char *title, GDateTime *date)
{
  g_autoptr (GDateTime) local = date != NULL ? g_date_time_to_local (date) : NULL;
  g_autofree char *text = NULL;

  if (local == NULL)
    return;

  /* Translators: a date as strftime() writes it: 7 March 2026 */
  text = g_date_time_format (local, _ ("%-d %B %Y"));
  append_fact (list, title, text, MAX_SHORT_CHARS);
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

static void
append_issuer (GtkListBox *list, RosetteCredential *credential)
{
  const char *name = rosette_credential_get_issuer_name (credential);
  const char *where = pick (rosette_credential_get_issuer_url (credential),
                            rosette_credential_get_issuer_email (credential), NULL);
  g_autofree char *both = NULL;

  if (name != NULL && where != NULL)
    both = g_strdup_printf ("%s (%s)", name, where);

  append_fact (list, _ ("Given by"),
               pick (both, name, pick (where, rosette_credential_get_issuer_id (credential), NULL)),
               MAX_SHORT_CHARS);
}

/* A hashed address is not to be read: that it is there is worth saying. */
static void
append_recipient (GtkListBox *list, RosetteCredential *credential)
{
  const char *name = pick (rosette_credential_get_recipient_name (credential),
                           rosette_credential_get_subject_id (credential), NULL);

  append_fact (list, _ ("Given to"),
               pick (name,
                     _ ("Somebody whose address is kept secret. Type yours above to see "
                        "whether it is you."),
                     NULL),
               MAX_SHORT_CHARS);
}

static void
append_format (GtkListBox *list, RosetteReport *report)
{
  const char *version = rosette_report_get_version (report);
  g_autofree char *text = NULL;

  if (version == NULL)
    return;

  if (g_str_has_prefix (version, "clr"))
    text = g_strdup ("CLR 2.0");
  else
    /* Translators: %s is a version such as 3.0 */
    text = g_strdup_printf (_ ("Open Badges %s"), version);
  append_fact (list, _ ("Format"), text, MAX_SHORT_CHARS);
}

static char *
dup_claim (RosetteCredential *credential)
{
  g_autofree char *badge = NULL;
  g_autofree char *issuer = NULL;
  g_autofree char *recipient = NULL;

  badge = rosette_sentence_clean (rosette_credential_get_name (credential), MAX_SHORT_CHARS);
  if (rosette_credential_get_issuer_name (credential) == NULL)
    return g_steal_pointer (&badge);

  issuer =
    rosette_sentence_clean (rosette_credential_get_issuer_name (credential), MAX_SHORT_CHARS);
  if (rosette_credential_get_recipient_name (credential) == NULL)
    /* Translators: the name of a badge, and who gave it */
    return g_strdup_printf (_ ("“%s”, given by %s"), badge, issuer);

  recipient =
    rosette_sentence_clean (rosette_credential_get_recipient_name (credential), MAX_SHORT_CHARS);

  /* Translators: the name of a badge, who gave it, and to whom */
  return g_strdup_printf (_ ("“%s”, given by %s to %s"), badge, issuer, recipient);
}

char *
rosette_facts_dup_sentence (RosetteReport *report)
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

void
rosette_facts_fill (GtkListBox *list, RosetteReport *report)
{
  RosetteCredential *credential = rosette_report_get_credential (report);

  if (credential == NULL)
    return;

  append_fact (list, _ ("Badge"), rosette_credential_get_name (credential), MAX_SHORT_CHARS);
  append_issuer (list, credential);
  append_recipient (list, credential);
  append_date (list, _ ("Given on"), rosette_credential_get_valid_from (credential));
  append_date (list, _ ("Valid until"), rosette_credential_get_valid_until (credential));
  append_fact (list, _ ("Description"), rosette_credential_get_description (credential),
               MAX_LONG_CHARS);
  append_fact (list, _ ("Criteria"), rosette_credential_get_criteria_narrative (credential),
               MAX_LONG_CHARS);
  append_fact (list, _ ("Criteria on the web"), rosette_credential_get_criteria_url (credential),
               MAX_SHORT_CHARS);
  append_format (list, report);
}
