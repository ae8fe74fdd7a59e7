/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/register-words.h"

#include <glib/gi18n-lib.h>

gboolean
rosette_register_is_whole (const RosetteRegisterReport *report, gboolean has_head)
{
  g_return_val_if_fail (report != NULL, FALSE);

  return report->fault == ROSETTE_REGISTER_WHOLE && (!has_head || report->has_noted);
}

static char *
describe_fault (const RosetteRegisterReport *report)
{
  switch (report->fault)
    {
    case ROSETTE_REGISTER_BROKEN:
      return g_strdup_printf (
        _ ("Row %u does not follow from the row before it: it was changed, or a row was taken out, "
           "put in or exchanged just before it."),
        (guint) report->bad_id);

    case ROSETTE_REGISTER_PERSON:
      return g_strdup_printf (_ ("Row %u names another person, file or badge than was entered."),
                              (guint) report->bad_id);

    case ROSETTE_REGISTER_CUT:
      return g_strdup_printf (
        _ ("Rows that were entered: %u. Rows in the register: %u. The end was cut off, or "
           "something was added."),
        (guint) report->n_expected, (guint) report->n_rows);

    case ROSETTE_REGISTER_WHOLE:
    default:
      return g_strdup (_ ("The noted head is not in the register: what was entered then is not "
                          "there any more."));
    }
}

char *
rosette_register_words (const RosetteRegisterReport *report, gboolean has_head)
{
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  if (!rosette_register_is_whole (report, has_head))
    return describe_fault (report);

  words = g_string_new (NULL);
  g_string_append_printf (words,
                          ngettext ("%u award, and each follows from the one before it.",
                                    "%u awards, and each follows from the one before it.",
                                    report->n_rows),
                          (guint) report->n_rows);
  g_string_append_c (words, '\n');
  if (report->n_forgotten > 0)
    {
      g_string_append_printf (words,
                              ngettext ("Of %u the person was forgotten.",
                                        "Of %u the person was forgotten.", report->n_forgotten),
                              (guint) report->n_forgotten);
      g_string_append_c (words, '\n');
    }
  if (report->has_noted)
    {
      g_string_append_printf (words, _ ("The noted head is that of row %u."),
                              (guint) report->noted_id);
      g_string_append_c (words, '\n');
    }
  /* Translators: %s is a hash: the head of the chain that the register is */
  g_string_append_printf (words, _ ("Head: %s"), report->head);

  return g_strdup (words->str);
}
