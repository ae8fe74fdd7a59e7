/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-issue.h"

#include "issue-input.h"

#include <glib/gi18n.h>

/* Texts that are too long for the table of options. */
#define FORMAT_HELP                                                                                \
  N_ ("ob3-jwt (Open Badges 3.0, the default), ob3-di (3.0, signed inside its JSON), "             \
      "ob2-signed (Open Badges 2.0), or several with commas between")
#define KEY_HELP                                                                                   \
  N_ ("The signing key; given again, one of another kind: ob3-di takes Ed25519 first, the other "  \
      "formats RSA, then P-256")
#define CRYPTOSUITE_HELP                                                                           \
  N_ ("For ob3-di: eddsa-rdfc-2022, eddsa-jcs-2022, ecdsa-rdfc-2019 or ecdsa-jcs-2019; else one "  \
      "with rdfc, by the kind of key")

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteIssueOptions, rosette_issue_options_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosettePlan, rosette_issue_input_clear)

/* Whether the folder is there, and whether it was not before. */
static gboolean
make_folder (GFile *folder, gboolean *is_new, GError **error)
{
  g_autoptr (GError) why = NULL;

  *is_new = g_file_make_directory_with_parents (folder, NULL, &why);
  if (*is_new
      || g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&why));

  return FALSE;
}

static int
get_status (const GError *error)
{
  if (error->domain == ROSETTE_ERROR && error->code != ROSETTE_ERROR_EXISTS)
    return ROSETTE_EXIT_BAD_DATA;

  return ROSETTE_EXIT_CANNOT_WRITE;
}

static int
issue (const RosetteIssueOptions *options, const RosettePlan *plan)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_new = FALSE;
  gboolean is_done = make_folder (plan->folder, &is_new, &error)
                     && rosette_batch_run (plan, issued, NULL, NULL, NULL, &error);

  for (guint i = 0; i < issued->len; i++)
    g_print ("%s\n", ((RosetteIssued *) issued->pdata[i])->file);
  if (is_done)
    return ROSETTE_EXIT_DONE;
  /* Fails where there is something in it. */
  if (is_new)
    g_file_delete (plan->folder, NULL, NULL);

  return rosette_command_fail_error (get_status (error), options->output, error);
}

static int
run (int argc, char *argv[])
{
  g_auto (RosetteIssueOptions) options = { 0 };
  g_auto (RosettePlan) plan = { 0 };
  int status;
  const GOptionEntry entries[] = {
    { "issuer", 0, 0, G_OPTION_ARG_FILENAME, &options.issuer,
      N_ ("The institution: an Open Badges 3.0 Profile; without an id it gets the key's DID"),
      "FILE" },
    { "achievement", 0, 0, G_OPTION_ARG_FILENAME, &options.achievement,
      N_ ("What is given: an Open Badges 3.0 Achievement"), "FILE" },
    { "image", 0, 0, G_OPTION_ARG_FILENAME, &options.image, N_ ("The picture: PNG or SVG"),
      "FILE" },
    { "recipients", 0, 0, G_OPTION_ARG_FILENAME, &options.recipients,
      N_ ("The people: CSV, XLSX, ODS or vCard with the columns name and email, and id if there is "
          "one"),
      "FILE" },
    { "key", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.keys, KEY_HELP, "FILE" },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.passphrase_files,
      N_ ("Where the passphrase of the keys is; else one for each --key"), "FILE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, FORMAT_HELP, "FORMAT" },
    { "cryptosuite", 0, 0, G_OPTION_ARG_STRING, &options.cryptosuite, CRYPTOSUITE_HELP, "NAME" },
    { "base-url", 0, 0, G_OPTION_ARG_STRING, &options.base_url,
      N_ ("For ob2-signed: the https address where issuer.json, badgeclass.json, key.json and the "
          "picture will stand"),
      "URL" },
    { "container", 0, 0, G_OPTION_ARG_STRING, &options.container,
      N_ ("png, svg, or json for what is signed without a picture; else that of the picture"),
      "KIND" },
    { "valid-until", 0, 0, G_OPTION_ARG_STRING, &options.valid_until,
      N_ ("The last day, or the moment, that it is in force"), "DATE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("The folder for the badges and their list, awards.csv"), "FOLDER" },
    { NULL },
  };

  if (!rosette_command_parse (&rosette_command_issue, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;

  status = rosette_issue_input_read (&options, &plan);

  return status != ROSETTE_EXIT_DONE ? status : issue (&options, &plan);
}

const RosetteCommand rosette_command_issue = {
  "issue",
  "--issuer FILE --achievement FILE --image FILE --recipients FILE --key FILE --output FOLDER",
  N_ ("Gives a badge to each person of a sheet, and writes one file each"),
  run,
};
