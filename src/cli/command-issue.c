/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-issue.h"

#include "baking/file-kind.h"
#include "base/limits.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "files.h"
#include "issuing/plan.h"
#include "keys/did.h"
#include "keys/pem.h"
#include "keys/secrets.h"
#include "sheets/csv.h"
#include "sheets/people.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was typed. */
typedef struct
{
  char *issuer;
  char *achievement;
  char *image;
  char *recipients;
  char *key;
  char *passphrase_file;
  char *format;
  char *container;
  char *valid_until;
  char *output;
} Options;

/* What was read; the plan borrows from it. */
typedef struct
{
  RosetteProfile *issuer;
  RosetteAchievement *achievement;
  GBytes *image;
  GPtrArray *people;
  RosetteKey *key;
  GDateTime *issued;
  GDateTime *valid_until;
  GFile *folder;
  RosetteContainer container;
} Input;

static void
options_clear (Options *options)
{
  g_free (options->issuer);
  g_free (options->achievement);
  g_free (options->image);
  g_free (options->recipients);
  g_free (options->key);
  g_free (options->passphrase_file);
  g_free (options->format);
  g_free (options->container);
  g_free (options->valid_until);
  g_free (options->output);
}

static void
input_clear (Input *input)
{
  g_clear_pointer (&input->issuer, rosette_profile_unref);
  g_clear_pointer (&input->achievement, rosette_achievement_unref);
  g_clear_pointer (&input->image, g_bytes_unref);
  g_clear_pointer (&input->people, g_ptr_array_unref);
  g_clear_pointer (&input->key, rosette_key_unref);
  g_clear_pointer (&input->issued, g_date_time_unref);
  g_clear_pointer (&input->valid_until, g_date_time_unref);
  g_clear_object (&input->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Input, input_clear)

static JsonObject *
read_object (const char *path, int *status)
{
  g_autoptr (GBytes) file = rosette_files_read_or_fail (path, ROSETTE_MAX_JSON_BYTES, status);
  g_autoptr (GError) error = NULL;
  JsonObject *object = NULL;

  if (file == NULL)
    return NULL;
  object =
    rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), &error);
  if (object == NULL)
    *status = rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);

  return object;
}

/* The whole passphrase file, less one newline at its end. */
static char *
read_passphrase (const char *path, int *status)
{
  g_autoptr (GBytes) file = rosette_files_read_or_fail (path, ROSETTE_MAX_KEY_BYTES, status);
  gsize size = 0;
  const char *data;

  if (file == NULL)
    return NULL;
  data = g_bytes_get_data (file, &size);
  if (size > 0 && data[size - 1] == '\n')
    size--;
  if (size > 0 && data[size - 1] == '\r')
    size--;

  return g_strndup (data, size);
}

static gboolean
read_key (const Options *options, Input *input, int *status)
{
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  char *passphrase = NULL;

  file = rosette_files_read_or_fail (options->key, ROSETTE_MAX_KEY_BYTES, status);
  if (file == NULL)
    return FALSE;
  if (options->passphrase_file != NULL)
    {
      passphrase = read_passphrase (options->passphrase_file, status);
      if (passphrase == NULL)
        return FALSE;
    }

  input->key = rosette_key_load_pem (file, passphrase, &error);
  if (passphrase != NULL)
    rosette_secret_free (passphrase);
  if (input->key == NULL)
    *status = rosette_command_fail_error (ROSETTE_EXIT_KEY, options->key, error);

  return input->key != NULL;
}

static gboolean
read_parts (const Options *options, Input *input, int *status)
{
  g_autoptr (JsonObject) issuer = read_object (options->issuer, status);
  g_autoptr (JsonObject) achievement = NULL;
  g_autoptr (RosetteProfile) profile = NULL;
  g_autofree char *did = rosette_key_dup_did (input->key);
  g_autoptr (GError) error = NULL;

  if (issuer == NULL)
    return FALSE;
  profile = rosette_profile_parse (issuer, &error);
  if (profile == NULL)
    {
      *status = rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, options->issuer, error);
      return FALSE;
    }
  input->issuer = rosette_profile_get_id (profile) != NULL ? g_steal_pointer (&profile)
                                                           : rosette_profile_with_id (profile, did);

  achievement = read_object (options->achievement, status);
  if (achievement == NULL)
    return FALSE;
  input->achievement = rosette_achievement_parse (achievement, &error);
  if (input->achievement == NULL)
    *status = rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, options->achievement, error);

  return input->achievement != NULL;
}

/* All rows or none: a file of some of the people would look like a file of all. */
static gboolean
read_people (const Options *options, Input *input, int *status)
{
  g_autoptr (GBytes) file = NULL;
  g_autoptr (RosetteTable) table = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  file = rosette_files_read_or_fail (options->recipients, ROSETTE_MAX_SHEET_BYTES, status);
  if (file == NULL)
    return FALSE;
  table = rosette_csv_read (file, &error);
  if (table != NULL)
    input->people = rosette_people_read (table, &problems, &error);
  if (input->people == NULL)
    {
      *status = rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, options->recipients, error);
      return FALSE;
    }

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *message = rosette_people_problem_dup_message (problems->pdata[i], table);

      *status =
        rosette_command_fail (ROSETTE_EXIT_BAD_DATA, "%s: %s", options->recipients, message);
    }
  if (problems->len == 0 && input->people->len == 0)
    *status = rosette_command_fail (ROSETTE_EXIT_BAD_DATA, _ ("%s: There is nobody in it."),
                                    options->recipients);

  return problems->len == 0 && input->people->len > 0;
}

static gboolean
read_image (const Options *options, Input *input, int *status)
{
  RosetteFileKind kind;

  input->image = rosette_files_read_or_fail (options->image, ROSETTE_MAX_IMAGE_BYTES, status);
  if (input->image == NULL)
    return FALSE;
  kind = rosette_file_kind_guess (input->image);
  if (kind != ROSETTE_FILE_PNG && kind != ROSETTE_FILE_SVG)
    {
      *status = rosette_command_fail (
        ROSETTE_EXIT_BAD_DATA, _ ("%s: A badge's picture is a PNG or an SVG."), options->image);
      return FALSE;
    }
  if (options->container == NULL)
    input->container = kind == ROSETTE_FILE_PNG ? ROSETTE_CONTAINER_PNG : ROSETTE_CONTAINER_SVG;

  return TRUE;
}

/* Options that need no file; wrong ones are wrong usage. */
static gboolean
read_choices (const Options *options, Input *input, int *status)
{
  static const char *const containers[] = { "png", "svg", "json", NULL };
  const char *const needed[] = { options->issuer,     options->achievement, options->image,
                                 options->recipients, options->key,         options->output };
  g_autoptr (GError) error = NULL;
  gboolean is_known = options->container == NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (needed[i] == NULL)
      {
        *status = rosette_command_fail (
          ROSETTE_EXIT_USAGE,
          _ ("--issuer, --achievement, --image, --recipients, --key and --output "
             "are all needed."));
        return FALSE;
      }
  for (guint i = 0; containers[i] != NULL && !is_known; i++)
    if (strcmp (options->container, containers[i]) == 0)
      {
        is_known = TRUE;
        input->container = (RosetteContainer) i;
      }
  if (!is_known)
    *status = rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--container is png, svg or json."));
  else if (options->format != NULL && strcmp (options->format, "ob3-jwt") != 0)
    {
      *status = rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--format is ob3-jwt."));
      is_known = FALSE;
    }
  if (is_known && options->valid_until != NULL)
    {
      input->valid_until = rosette_date_parse_until (options->valid_until, &error);
      if (input->valid_until == NULL)
        *status = rosette_command_fail_error (ROSETTE_EXIT_USAGE, "--valid-until", error);
      is_known = input->valid_until != NULL;
    }

  return is_known;
}

static gboolean
make_folder (const Options *options, Input *input, int *status)
{
  g_autoptr (GError) error = NULL;

  input->folder = g_file_new_for_commandline_arg (options->output);
  if (g_file_make_directory_with_parents (input->folder, NULL, &error)
      || g_file_query_file_type (input->folder, G_FILE_QUERY_INFO_NONE, NULL)
           == G_FILE_TYPE_DIRECTORY)
    return TRUE;
  *status = rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, options->output, error);

  return FALSE;
}

static int
issue (const Options *options, const Input *input)
{
  RosettePlan plan = { input->issuer, input->achievement,     input->image, input->people,
                       input->key,    ROSETTE_FORMAT_OB3_JWT, NULL,         input->container,
                       input->issued, input->valid_until,     input->folder };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  gboolean is_done = rosette_batch_run (&plan, issued, NULL, NULL, NULL, &error);

  for (guint i = 0; i < issued->len; i++)
    g_print ("%s\n", ((RosetteIssued *) issued->pdata[i])->file);
  if (is_done)
    return ROSETTE_EXIT_DONE;

  return rosette_command_fail_error (error->domain == G_IO_ERROR ? ROSETTE_EXIT_CANNOT_WRITE
                                                                 : ROSETTE_EXIT_BAD_DATA,
                                     options->output, error);
}

static int
run (int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  g_auto (Input) input = { 0 };
  int status = ROSETTE_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "issuer", 0, 0, G_OPTION_ARG_FILENAME, &options.issuer,
      N_ ("The institution: an Open Badges 3.0 Profile"), "FILE" },
    { "achievement", 0, 0, G_OPTION_ARG_FILENAME, &options.achievement,
      N_ ("What is given: an Open Badges 3.0 Achievement"), "FILE" },
    { "image", 0, 0, G_OPTION_ARG_FILENAME, &options.image, N_ ("The picture: PNG or SVG"),
      "FILE" },
    { "recipients", 0, 0, G_OPTION_ARG_FILENAME, &options.recipients,
      N_ ("The people: CSV with the columns name and email, and id if there is one"), "FILE" },
    { "key", 0, 0, G_OPTION_ARG_FILENAME, &options.key, N_ ("The signing key"), "FILE" },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
      N_ ("Where the key's passphrase is"), "FILE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("ob3-jwt"), "FORMAT" },
    { "container", 0, 0, G_OPTION_ARG_STRING, &options.container, N_ ("png, svg or json"), "KIND" },
    { "valid-until", 0, 0, G_OPTION_ARG_STRING, &options.valid_until,
      N_ ("The last day, or the moment, that it is in force"), "DATE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The folder for the badges"),
      "FOLDER" },
    { NULL },
  };

  if (!rosette_command_parse (&rosette_command_issue, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;

  input.issued = g_date_time_new_now_utc ();
  if (!read_choices (&options, &input, &status) || !read_key (&options, &input, &status)
      || !read_parts (&options, &input, &status) || !read_image (&options, &input, &status)
      || !read_people (&options, &input, &status) || !make_folder (&options, &input, &status))
    return status;

  return issue (&options, &input);
}

const RosetteCommand rosette_command_issue = {
  "issue",
  "--issuer FILE --achievement FILE --image FILE --recipients FILE --key FILE --output FOLDER",
  N_ ("Gives a badge to each person of a sheet, and writes one file each"),
  run,
};
