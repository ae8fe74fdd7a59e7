/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/report-text.h"

#include "checking/sentences.h"
#include "encoding/json.h"
#include "reporting/facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longest file name that is repeated, in characters. */
#define MAX_NAME_CHARS 200

char *
rosette_report_dup_file_line (const char *file_name)
{
  g_autofree char *clean = rosette_sentence_clean (file_name, MAX_NAME_CHARS);

  /* Translators: %s is the name of a file */
  return g_strdup_printf (_ ("File: %s"), clean);
}

char *
rosette_report_dup_date_line (RosetteReport *self)
{
  g_autofree char *moment = rosette_sentence_dup_moment (rosette_report_get_date (self));

  /* Translators: %s is a date and a time */
  return g_strdup_printf (_ ("Checked with Rosette on %s"), moment);
}

gboolean
rosette_report_shows_check (RosetteReport *self, RosetteCheckId id)
{
  return rosette_report_get_verdict (self) != ROSETTE_VERDICT_NOT_A_BADGE
         || rosette_check_get_result (rosette_report_get_check (self, id))
              != ROSETTE_RESULT_SKIPPED;
}

/* Lines below the first stand under it. */
static void
append_indented (GString *text, const char *indent, const char *lines)
{
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", indent, parts[i]);
}

static void
append_check (GString *text, RosetteCheck *check)
{
  const char *remedy = rosette_check_get_remedy (check);

  g_string_append_printf (text, "  %s – %s\n", rosette_check_get_title (check),
                          rosette_result_get_title (rosette_check_get_result (check)));
  append_indented (text, "    ", rosette_check_get_message (check));
  if (remedy != NULL)
    append_indented (text, "    → ", remedy);
}

static void
append_group (GString *text, RosetteFactGroup *group)
{
  g_string_append_printf (text, "\n%s\n", group->title);
  for (guint i = 0; i < group->facts->len; i++)
    {
      RosetteFact *fact = group->facts->pdata[i];

      g_string_append_printf (text, "  %s\n", fact->title);
      append_indented (text, "    ", fact->text);
      if (fact->link != NULL && strcmp (fact->link, fact->text) != 0)
        append_indented (text, "    ", fact->link);
    }
}

char *
rosette_report_to_text (RosetteReport *self, const char *file_name)
{
  GString *text = g_string_new (NULL);
  g_autofree char *claim = rosette_facts_dup_claim (self);
  g_autofree char *date = rosette_report_dup_date_line (self);
  g_autofree char *file = file_name != NULL ? rosette_report_dup_file_line (file_name) : NULL;
  g_autoptr (GPtrArray) groups = rosette_facts_list (self);

  g_string_append_printf (text, "%s\n", rosette_report_get_title (self));
  if (claim != NULL)
    g_string_append_printf (text, "%s\n", claim);
  g_string_append_printf (text, "%s\n\n", rosette_report_get_summary (self));
  if (file != NULL)
    g_string_append_printf (text, "%s\n", file);
  g_string_append_printf (text, "%s\n\n%s\n", date, _ ("What Was Checked"));
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    if (rosette_report_shows_check (self, (RosetteCheckId) i))
      append_check (text, rosette_report_get_check (self, (RosetteCheckId) i));
  for (guint i = 0; i < groups->len; i++)
    append_group (text, groups->pdata[i]);

  return g_string_free (text, FALSE);
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

char *
rosette_report_to_json_line (RosetteReport *self, const char *file_name)
{
  g_autoptr (JsonObject) members = rosette_report_to_json (self);
  g_autoptr (JsonObject) line = json_object_new ();
  g_autofree char *name = g_utf8_make_valid (file_name, -1);
  g_autofree char *text = NULL;

  json_object_set_string_member (line, "file", name);
  json_object_foreach_member (members, copy_member_cb, line);
  text = rosette_json_write_object (line, NULL);

  return escape_invisible (text);
}
