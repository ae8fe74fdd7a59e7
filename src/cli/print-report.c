/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "print-report.h"

#include "checking/sentences.h"
#include "encoding/json.h"
#include "openbadges/credential.h"
#include "openbadges/identity.h"

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
print_credential (RosetteCredential *credential)
{
  const char *issuer = rosette_credential_get_issuer_name (credential);

  print_field (_ ("Badge:"), rosette_credential_get_name (credential));
  print_field (_ ("Issuer:"),
               issuer != NULL ? issuer : rosette_credential_get_issuer_id (credential));
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
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    print_check (rosette_report_get_check (report, (RosetteCheckId) i));
}

static void
append_escape (GString *json, gunichar c)
{
  if (c > 0xffff)
    g_string_append_printf (json, "\\u%04x\\u%04x", 0xd7c0 + (c >> 10), 0xdc00 + (c & 0x3ff));
  else
    g_string_append_printf (json, "\\u%04x", c);
}

/* Control characters beyond ASCII, and what turns the direction of writing, act on a terminal; a
 * line separator ends a line for some readers. In JSON only strings can hold them, where an escape
 * is the same value. */
static gboolean
is_invisible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c >= 0x7f
         && (!g_unichar_isprint (c) || type == G_UNICODE_LINE_SEPARATOR
             || type == G_UNICODE_PARAGRAPH_SEPARATOR);
}

static char *
escape_invisible (const char *json)
{
  GString *safe = g_string_new (NULL);

  for (const char *at = json; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_invisible (c))
        append_escape (safe, c);
      else
        g_string_append_len (safe, at, g_utf8_next_char (at) - at);
    }

  return g_string_free (safe, FALSE);
}

static void
copy_member_cb (JsonObject *object, const char *member, JsonNode *value, gpointer line)
{
  json_object_set_member (line, member, json_node_ref (value));
}

void
rosette_print_report_json (RosetteReport *report, const char *file)
{
  g_autoptr (JsonObject) members = rosette_report_to_json (report);
  g_autoptr (JsonObject) line = json_object_new ();
  g_autofree char *name = g_utf8_make_valid (file, -1);
  g_autofree char *text = NULL;
  g_autofree char *safe = NULL;

  json_object_set_string_member (line, "file", name);
  json_object_foreach_member (members, copy_member_cb, line);
  text = rosette_json_write_object (line, NULL);
  safe = escape_invisible (text);
  write_line (safe);
}
