/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-issue.h"

#include "issue-already.h"
#include "issue-run.h"
#include "library-file.h"

#include <glib/gi18n.h>

/* Texts that are too long for the table of options. */
#define FORMAT_HELP                                                                                \
  N_ (                                                                                             \
    "ob3-jwt (Open Badges 3.0, the default), ob3-di (3.0, signed inside its JSON), "               \
    "ob2-signed (Open Badges 2.0), ob2-hosted (2.0, each assertion on the web), or several with "  \
    "commas between")
#define KEY_HELP                                                                                       \
  N_ ("The signing key: a file, or a pkcs11: address that “key list” prints; given again, one of " \
      "another kind: ob3-di takes Ed25519 first, the other formats RSA, then P-256")
#define CRYPTOSUITE_HELP                                                                           \
  N_ ("For ob3-di: eddsa-rdfc-2022, eddsa-jcs-2022, ecdsa-rdfc-2019 or ecdsa-jcs-2019; else one "  \
      "with rdfc, by the kind of key")

#define DETAILS_HELP                                                                               \
  N_ ("Says in each badge what the columns of the sheet say of its person, known by their "        \
      "headers in many languages: host, start, end, hours, role, mode, tasks, outcomes, "          \
      "assessment, assessor, credits, each result of the achievement by its name, narrative, "     \
      "evidence (a web address), evidence-file (kept beside the badge), issued, valid-until")
#define DETAIL_HELP                                                                                \
  N_ ("The same of everybody, where no column says it: host=Company; a result is result-1, …")
#define ALREADY_HELP                                                                               \
  N_ ("For those who have this badge by the register: skip leaves them out, renew gives a new "    \
      "one and notes which it renews (the earlier one stays valid), again (the default) one more")

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteIssueOptions, rosette_issue_options_clear)

/* The options, and where in RosetteIssueOptions what was typed goes. */
static const struct
{
  GOptionEntry entry;
  gsize offset;
} rows[] = {
  { { "issuer", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("The institution: an Open Badges 3.0 Profile; without an id it gets the key's DID"),
      "FILE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, issuer) },
  { { "achievement", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("What is given: an Open Badges 3.0 Achievement"), "FILE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, achievement) },
  { { "image", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("The picture: PNG or SVG"), "FILE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, image) },
  { { "recipients", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("The people: CSV, XLSX, ODS or vCard with the columns name and email, and id if there is "
          "one"),
      "FILE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, recipients) },
  { { "sheet", 0, 0, G_OPTION_ARG_STRING, NULL, ROSETTE_SHEET_HELP, "NUMBER" },
    G_STRUCT_OFFSET (RosetteIssueOptions, people.sheet) },
  { { "charset", 0, 0, G_OPTION_ARG_STRING, NULL, ROSETTE_CHARSET_HELP, "NAME" },
    G_STRUCT_OFFSET (RosetteIssueOptions, people.charset) },
  { { "separator", 0, 0, G_OPTION_ARG_STRING, NULL, ROSETTE_SEPARATOR_HELP, "CHARACTER" },
    G_STRUCT_OFFSET (RosetteIssueOptions, people.separator) },
  { { "key", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, KEY_HELP, "FILE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, keys) },
  { { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL,
      N_ ("Where the passphrase of the keys, or the token's PIN, is; else one for each --key"),
      "FILE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, passphrase_files) },
  { { "format", 0, 0, G_OPTION_ARG_STRING, NULL, FORMAT_HELP, "FORMAT" },
    G_STRUCT_OFFSET (RosetteIssueOptions, format) },
  { { "cryptosuite", 0, 0, G_OPTION_ARG_STRING, NULL, CRYPTOSUITE_HELP, "NAME" },
    G_STRUCT_OFFSET (RosetteIssueOptions, cryptosuite) },
  { { "base-url", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("For ob2-signed and ob2-hosted: the https address where issuer.json, badgeclass.json, "
          "key.json, the picture and, for ob2-hosted, the folder assertions will stand"),
      "URL" },
    G_STRUCT_OFFSET (RosetteIssueOptions, base_url) },
  { { "container", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("png, svg, or json for what is signed without a picture; else that of the picture"),
      "KIND" },
    G_STRUCT_OFFSET (RosetteIssueOptions, container) },
  { { "valid-until", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("The last day, or the moment, that it is in force"), "DATE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, valid_until) },
  { { "output", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("The folder for the badges and their list, awards.csv: a path, or the address of a share "
          "that is mounted, such as sftp://host/folder"),
      "FOLDER" },
    G_STRUCT_OFFSET (RosetteIssueOptions, output) },
  { { "details", 0, 0, G_OPTION_ARG_NONE, NULL, DETAILS_HELP, NULL },
    G_STRUCT_OFFSET (RosetteIssueOptions, has_details) },
  { { "detail", 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, DETAIL_HELP, "NAME=VALUE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, details) },
  { { "already", 0, 0, G_OPTION_ARG_STRING, NULL, ALREADY_HELP, "WHAT" },
    G_STRUCT_OFFSET (RosetteIssueOptions, already) },
  { { "jobs", 'j', 0, G_OPTION_ARG_INT, NULL,
      N_ ("How many badges are made at once; else as many as there are processors"), "N" },
    G_STRUCT_OFFSET (RosetteIssueOptions, n_jobs) },
  { { "rehearse", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Makes the same files marked TEST, signed by a key that is thrown away (--key may be "
          "left out), in a new folder TEST … in --output; they are no badges, and in no register"),
      NULL },
    G_STRUCT_OFFSET (RosetteIssueOptions, is_rehearsal) },
  { { "resume", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Goes on with what did not come to its end, in whatever way; needs the same --key"),
      NULL },
    G_STRUCT_OFFSET (RosetteIssueOptions, is_resume) },
  { { "give-up", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Forgets what did not come to its end"), NULL },
    G_STRUCT_OFFSET (RosetteIssueOptions, is_give_up) },
  { { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL, ROSETTE_LIBRARY_FILE_HELP, "FILE" },
    G_STRUCT_OFFSET (RosetteIssueOptions, library) },
  { { "no-register", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Enters nothing in the register: for trying out. Cannot be gone on with"), NULL },
    G_STRUCT_OFFSET (RosetteIssueOptions, is_unregistered) },
};

static gboolean
parse (RosetteIssueOptions *options, int argc, char *argv[])
{
  GOptionEntry entries[G_N_ELEMENTS (rows) + 1] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      entries[i] = rows[i].entry;
      entries[i].arg_data = G_STRUCT_MEMBER_P (options, rows[i].offset);
    }

  return rosette_command_parse (&rosette_command_issue, entries, argc, argv);
}

static int
run (int argc, char *argv[])
{
  g_auto (RosetteIssueOptions) options = { 0 };
  g_auto (RosettePlan) plan = { 0 };
  int status;

  if (!parse (&options, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (options.n_jobs < 0)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--jobs is a number from 1."));
  if (options.is_resume)
    return rosette_issue_run_resume (&options);
  if (options.is_give_up)
    return rosette_issue_run_give_up (&options);
  status = rosette_issue_input_read (&options, &plan);
  if (status == ROSETTE_EXIT_DONE)
    status = rosette_issue_already_apply (&options, &plan);
  if (status != ROSETTE_EXIT_DONE || plan.people->len == 0)
    return status;

  return options.is_rehearsal ? rosette_issue_run_rehearse (&options, &plan)
                              : rosette_issue_run_new (&options, &plan);
}

const RosetteCommand rosette_command_issue = {
  "issue",
  "--issuer FILE --achievement FILE --image FILE --recipients FILE --key FILE --output FOLDER",
  N_ ("Gives a badge to each person of a sheet, a file each, and enters it in the register"),
  run,
};
