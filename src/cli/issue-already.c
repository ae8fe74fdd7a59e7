/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue-already.h"

#include "issuing/holders.h"
#include "library-file.h"

#include <glib/gi18n.h>

static gboolean
add_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  rosette_holders_add (user_data, award);

  return TRUE;
}

/* Nobody has anything where there is no register yet. */
static int
read_register (const RosetteIssueOptions *options, RosetteHolders *holders)
{
  g_autofree char *path = rosette_library_file_dup_path (options->library);
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (RosetteLedger) ledger = NULL;
  g_autoptr (GPtrArray) merged = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return ROSETTE_EXIT_DONE;
  ledger = rosette_library_file_open (options->library, FALSE, &status);
  if (ledger == NULL)
    return status;
  merged = rosette_ledger_list_merged (ledger, &error);
  if (merged != NULL && rosette_ledger_each_award (ledger, NULL, add_cb, holders, &error))
    {
      rosette_holders_join (holders, merged);
      return status;
    }

  return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);
}

static void
say (RosetteAlready already, guint n_held)
{
  switch (already)
    {
    case ROSETTE_ALREADY_SKIP:
      g_printerr (ngettext ("%u person has this badge already, and is left out.\n",
                            "%u people have this badge already, and are left out.\n", n_held),
                  n_held);
      break;

    case ROSETTE_ALREADY_RENEW:
      g_printerr (ngettext ("%u person has this badge already, and gets a new one. The earlier "
                            "badge stays valid until its own last day.\n",
                            "%u people have this badge already, and get a new one. The earlier "
                            "badges stay valid until their own last days.\n",
                            n_held),
                  n_held);
      break;

    case ROSETTE_ALREADY_AGAIN:
    default:
      g_printerr (ngettext ("%u person has this badge already, and gets it once more.\n",
                            "%u people have this badge already, and get it once more.\n", n_held),
                  n_held);
    }
}

static void
apply (RosettePlan *plan, RosetteHolders *holders, RosetteAlready already)
{
  g_autoptr (GPtrArray) held =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
  GPtrArray *given;

  plan->renewed = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  given = rosette_holders_apply (holders, plan->people, already, plan->renewed, held);
  g_ptr_array_unref (plan->people);
  plan->people = given;
  if (held->len > 0)
    say (already, held->len);
}

int
rosette_issue_already_apply (const RosetteIssueOptions *options, RosettePlan *plan)
{
  RosetteAlready already = ROSETTE_ALREADY_AGAIN;
  g_autoptr (RosetteHolders) holders = NULL;
  int status;

  if (options->already == NULL)
    return ROSETTE_EXIT_DONE;
  if (!rosette_already_from_name (options->already, &already))
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--already is skip, renew or again."));
  if (options->is_unregistered)
    return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                 _ ("--already asks the register, and so it cannot be with "
                                    "--no-register."));
  holders = rosette_holders_new (plan->badge_id, rosette_achievement_get_id (plan->achievement),
                                 rosette_achievement_get_name (plan->achievement));
  status = read_register (options, holders);
  if (status == ROSETTE_EXIT_DONE)
    apply (plan, holders, already);

  return status;
}
