/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checking/checker.h"
#include "encoding/json.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static GDateTime *
tell_time (gpointer user_data)
{
  return g_date_time_new_utc (2026, 11, 23, 10, 0, 0);
}

/* Nine lines, a verdict in words, and JSON that is read again. */
static void
assert_whole (RosetteReport *report)
{
  g_autoptr (JsonObject) json = rosette_report_to_json (report);
  g_autofree char *text = rosette_json_write_object (json, NULL);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    {
      RosetteCheck *check = rosette_report_get_check (report, (RosetteCheckId) i);

      g_assert_nonnull (rosette_check_get_message (check));
    }
}

/* Any file has a report, and may have several. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const recipients[] = { "zoe@example.org", NULL };
  g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, NULL, tell_time, NULL);
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports =
    rosette_checker_check_all (checker, file, recipients, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reports->len, >, 0);
  for (guint i = 0; i < reports->len; i++)
    assert_whole (g_ptr_array_index (reports, i));

  return 0;
}
