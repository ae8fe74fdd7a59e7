/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/share.h"

#include "checking/sentences.h"
#include "reporting/fact.h"

#include <glib/gi18n-lib.h>

/* Longest name that is passed on, in characters. */
#define MAX_NAME_CHARS 200

#define LINKEDIN "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"

gboolean
rosette_share_is_worth (RosetteReport *report)
{
  RosetteCredential *credential = rosette_report_get_credential (report);

  return rosette_report_get_verdict (report) == ROSETTE_VERDICT_GENUINE && credential != NULL
         && rosette_credential_get_name (credential) != NULL;
}

static char *
dup_name (RosetteCredential *credential)
{
  return rosette_sentence_clean (rosette_credential_get_name (credential), MAX_NAME_CHARS);
}

static char *
dup_issuer (RosetteCredential *credential)
{
  const char *name = rosette_credential_get_issuer_name (credential);

  return name != NULL ? rosette_sentence_clean (name, MAX_NAME_CHARS) : NULL;
}

/* Where the badge itself can be seen, when it says so. */
static char *
dup_address (RosetteCredential *credential)
{
  return rosette_link_read (rosette_credential_get_id (credential));
}

static void
append_parameter (GString *address, const char *name, const char *value)
{
  g_autofree char *escaped = NULL;

  if (value == NULL || value[0] == '\0')
    return;

  escaped = g_uri_escape_string (value, NULL, FALSE);
  g_string_append_printf (address, "&%s=%s", name, escaped);
}

static void
append_month (GString *address, const char *of, GDateTime *date)
{
  if (date != NULL)
    g_string_append_printf (address, "&%sYear=%d&%sMonth=%d", of, g_date_time_get_year (date), of,
                            g_date_time_get_month (date));
}

char *
rosette_share_dup_linkedin_address (RosetteReport *report)
{
  RosetteCredential *credential = rosette_report_get_credential (report);
  GString *address = g_string_new (LINKEDIN);
  g_autofree char *name = dup_name (credential);
  g_autofree char *issuer = dup_issuer (credential);
  g_autofree char *own = dup_address (credential);

  append_parameter (address, "name", name);
  append_parameter (address, "organizationName", issuer);
  append_month (address, "issue", rosette_credential_get_valid_from (credential));
  append_month (address, "expiration", rosette_credential_get_valid_until (credential));
  append_parameter (address, "certUrl", own);

  return g_string_free (address, FALSE);
}

char *
rosette_share_dup_post (RosetteReport *report)
{
  RosetteCredential *credential = rosette_report_get_credential (report);
  g_autofree char *name = dup_name (credential);
  g_autofree char *issuer = dup_issuer (credential);
  g_autofree char *own = dup_address (credential);
  g_autofree char *line = NULL;

  if (issuer != NULL)
    /* Translators: a post of somebody who was given a badge: its name, and who gave it */
    line = g_strdup_printf (_ ("I have been awarded the badge “%s” by %s."), name, issuer);
  else
    /* Translators: a post of somebody who was given a badge: its name */
    line = g_strdup_printf (_ ("I have been awarded the badge “%s”."), name);

  return own != NULL ? g_strjoin ("\n", line, own, NULL) : g_steal_pointer (&line);
}

static char *
dup_caption (RosetteCredential *credential)
{
  GDateTime *from = rosette_credential_get_valid_from (credential);
  g_autofree char *issuer = dup_issuer (credential);
  g_autofree char *day = from != NULL ? rosette_sentence_dup_day (from) : NULL;

  if (issuer != NULL && day != NULL)
    /* Translators: who gave a badge, and on which day */
    return g_strdup_printf (_ ("Given by %s on %s"), issuer, day);
  if (issuer != NULL)
    /* Translators: %s is the name of an issuer */
    return g_strdup_printf (_ ("Given by %s"), issuer);

  return g_strdup (day != NULL ? day : "");
}

char *
rosette_share_dup_snippet (RosetteReport *report, const char *file_name)
{
  RosetteCredential *credential = rosette_report_get_credential (report);
  GString *html = g_string_new ("<figure>\n");
  g_autofree char *name = dup_name (credential);
  g_autofree char *caption = dup_caption (credential);
  g_autofree char *own = dup_address (credential);
  g_autofree char *source = file_name != NULL ? g_uri_escape_string (file_name, NULL, FALSE) : NULL;
  g_autofree char *start =
    own != NULL ? g_markup_printf_escaped ("<a href=\"%s\" rel=\"noopener\">%s</a>", own, name)
                : g_markup_escape_text (name, -1);
  g_autofree char *picture = NULL;
  g_autofree char *below = g_markup_escape_text (caption, -1);

  if (source != NULL)
    {
      picture =
        g_markup_printf_escaped ("  <img src=\"%s\" alt=\"%s\" width=\"200\">\n", source, name);
      g_string_append (html, picture);
    }
  g_string_append_printf (html, "  <figcaption><strong>%s</strong><br>%s</figcaption>\n</figure>\n",
                          start, below);

  return g_string_free (html, FALSE);
}
