/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue-input.h"

#include "baking/file-kind.h"
#include "base/limits.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "files.h"
#include "issue-details.h"
#include "issuing/base-url.h"
#include "issuing/caption.h"
#include "issuing/result-scale.h"
#include "key-file.h"

#include <glib/gi18n.h>
#include <string.h>

void
rosette_issue_options_clear (RosetteIssueOptions *options)
{
  g_free (options->issuer);
  g_free (options->achievement);
  g_free (options->image);
  g_free (options->recipients);
  rosette_sheet_options_clear (&options->people);
  g_strfreev (options->keys);
  g_strfreev (options->passphrase_files);
  g_free (options->format);
  g_free (options->cryptosuite);
  g_free (options->base_url);
  g_free (options->container);
  g_free (options->valid_until);
  g_free (options->output);
  g_free (options->library);
  g_free (options->already);
  g_strfreev (options->details);
}

static int
check_needed (const RosetteIssueOptions *options)
{
  const char *key = options->keys != NULL ? options->keys[0] : NULL;
  const struct
  {
    const char *name;
    const char *value;
  } needed[] = {
    { "--issuer", options->issuer },
    { "--achievement", options->achievement },
    { "--image", options->image },
    { "--recipients", options->recipients },
    { "--key", options->is_rehearsal ? "" : key },
    { "--output", options->output },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (needed[i].value == NULL)
      return rosette_command_fail (
        /* Translators: %s is an option, such as --key. */
        ROSETTE_EXIT_USAGE, _ ("%s is missing; rosette-cli issue --help says what is needed."),
        needed[i].name);

  return ROSETTE_EXIT_DONE;
}

static int
read_formats (const RosetteIssueOptions *options, RosettePlan *plan)
{
  g_autofree char *all = rosette_formats_dup_names (~0u);
  g_autofree char *normal = NULL;
  g_autoptr (GError) error = NULL;

  plan->formats = ROSETTE_FORMAT_OB3_JWT;
  if (options->format != NULL && !rosette_formats_parse (options->format, &plan->formats))
    return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                 /* Translators: %s is a list such as ob3-jwt,ob2-signed. */
                                 _ ("--format is one or several of %s."), all);

  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    if ((plan->formats & ROSETTE_FORMAT_NTH (i)) != 0 && options->base_url == NULL
        && rosette_format_needs_base_url (ROSETTE_FORMAT_NTH (i)))
      return rosette_command_fail (
        ROSETTE_EXIT_USAGE,
        /* Translators: %s is the name of a format. */
        _ ("%s needs --base-url, the web address where its documents will stand."),
        rosette_format_get_name (ROSETTE_FORMAT_NTH (i)));
  if (options->base_url != NULL)
    normal = rosette_base_url_parse (options->base_url, &error);
  if (error != NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_USAGE, "--base-url", error);
  plan->base_url = options->base_url;

  return ROSETTE_EXIT_DONE;
}

static int
read_suite (const RosetteIssueOptions *options, RosettePlan *plan)
{
  if (options->cryptosuite == NULL)
    return ROSETTE_EXIT_DONE;
  if (!rosette_cryptosuite_from_name (options->cryptosuite, &plan->suite)
      || !rosette_cryptosuite_can_sign (plan->suite))
    return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                 _ ("--cryptosuite is eddsa-rdfc-2022, eddsa-jcs-2022, "
                                    "ecdsa-rdfc-2019 or ecdsa-jcs-2019."));
  if ((plan->formats & ROSETTE_FORMAT_OB3_DI) == 0)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--cryptosuite is for --format ob3-di."));
  plan->has_suite = TRUE;

  return ROSETTE_EXIT_DONE;
}

/* Options that need no file; wrong ones are wrong usage. Without --container the picture decides.
 */
static int
read_choices (const RosetteIssueOptions *options, RosettePlan *plan)
{
  static const char *const containers[] = { "png", "svg", "json" };
  g_autoptr (GError) error = NULL;
  RosetteSheetChoices sheet;
  gboolean is_known = options->container == NULL;
  int status = check_needed (options);

  if (status == ROSETTE_EXIT_DONE)
    status = read_formats (options, plan);
  if (status == ROSETTE_EXIT_DONE)
    status = read_suite (options, plan);
  if (status == ROSETTE_EXIT_DONE)
    status = rosette_sheet_options_read (&options->people, &sheet);
  if (status != ROSETTE_EXIT_DONE)
    return status;

  for (guint i = 0; i < G_N_ELEMENTS (containers) && !is_known; i++)
    if (strcmp (options->container, containers[i]) == 0)
      {
        is_known = TRUE;
        plan->container = (RosetteContainer) i;
      }
  if (!is_known)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--container is png, svg or json."));

  if (options->valid_until != NULL)
    plan->valid_until = rosette_date_parse_until (options->valid_until, &error);
  if (error != NULL)
    return rosette_command_fail (
      ROSETTE_EXIT_USAGE,
      _ ("--valid-until is a day such as 2030-12-31, or a moment such as 2030-12-31T12:00:00Z."));

  return ROSETTE_EXIT_DONE;
}

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

static int
read_issuer (const RosetteIssueOptions *options, RosettePlan *plan)
{
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (JsonObject) object = read_object (options->issuer, &status);
  g_autoptr (GError) error = NULL;

  if (object == NULL)
    return status;
  plan->issuer = rosette_profile_parse (object, &error);
  if (plan->issuer == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, options->issuer, error);

  return ROSETTE_EXIT_DONE;
}

static int
read_achievement (const RosetteIssueOptions *options, RosettePlan *plan)
{
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (JsonObject) object = read_object (options->achievement, &status);
  g_autofree char *fault = NULL;
  g_autoptr (GError) error = NULL;

  if (object == NULL)
    return status;
  fault = rosette_result_scales_dup_fault (object);
  if (fault != NULL)
    return rosette_command_fail (ROSETTE_EXIT_BAD_DATA, "%s: %s", options->achievement, fault);
  plan->achievement = rosette_achievement_parse (object, &error);
  if (plan->achievement == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, options->achievement, error);

  return ROSETTE_EXIT_DONE;
}

static int
read_image (const RosetteIssueOptions *options, RosettePlan *plan)
{
  int status = ROSETTE_EXIT_DONE;
  RosetteFileKind kind;

  plan->image = rosette_files_read_or_fail (options->image, ROSETTE_MAX_IMAGE_BYTES, &status);
  if (plan->image == NULL)
    return status;
  kind = rosette_file_kind_guess (plan->image);
  if (kind != ROSETTE_FILE_PNG && kind != ROSETTE_FILE_SVG)
    return rosette_command_fail (ROSETTE_EXIT_BAD_DATA,
                                 _ ("%s: A badge's picture is a PNG or an SVG."), options->image);
  if (options->container == NULL)
    plan->container = kind == ROSETTE_FILE_PNG ? ROSETTE_CONTAINER_PNG : ROSETTE_CONTAINER_SVG;

  return ROSETTE_EXIT_DONE;
}

static int
fail_rows (const char *path, GPtrArray *problems, RosetteTable *table)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *message = rosette_people_problem_dup_message (problems->pdata[i], table);

      rosette_command_fail (ROSETTE_EXIT_BAD_DATA, "%s: %s", path, message);
    }

  return ROSETTE_EXIT_BAD_DATA;
}

static void
say_filled (RosetteTable *table)
{
  g_autofree char *filled = rosette_sheet_file_dup_filled (table);
  g_autofree char *line = filled != NULL ? rosette_command_dup_line (filled) : NULL;

  if (line != NULL)
    g_printerr ("%s\n", line);
}

/* All rows or none: badges for some of the people would look like badges for all. */
static int
read_people (const RosetteIssueOptions *options, RosettePlan *plan)
{
  RosetteSheetChoices choices;
  g_auto (RosetteSheetInput) input = { 0 };
  int status = rosette_sheet_options_read (&options->people, &choices);

  if (status == ROSETTE_EXIT_DONE)
    status = rosette_sheet_input_read (options->recipients, &choices, FALSE, &input);
  if (status != ROSETTE_EXIT_DONE)
    return status;
  if (input.problems->len > 0)
    return fail_rows (options->recipients, input.problems, input.table);
  if (input.people->len == 0)
    return rosette_command_fail (ROSETTE_EXIT_BAD_DATA, _ ("%s: There is nobody in it."),
                                 options->recipients);
  plan->people = g_steal_pointer (&input.people);
  say_filled (input.table);

  return rosette_issue_details_read (options, input.table, plan);
}

GPtrArray *
rosette_issue_input_read_keys (const RosetteIssueOptions *options, int *status)
{
  guint n_files = options->passphrase_files != NULL ? g_strv_length (options->passphrase_files) : 0;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);

  if (n_files > 1 && n_files != g_strv_length (options->keys))
    {
      *status = rosette_command_fail (
        ROSETTE_EXIT_USAGE,
        _ ("Give one --passphrase-file for all the keys, or one for each, in their order."));
      return NULL;
    }

  for (guint i = 0; options->keys[i] != NULL; i++)
    {
      const char *file = n_files > 0 ? options->passphrase_files[MIN (i, n_files - 1)] : NULL;
      GPtrArray *keys = rosette_key_file_load (options->keys[i], file, status);

      if (keys == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, keys);
    }

  return g_steal_pointer (&all);
}

static int
read_keys (const RosetteIssueOptions *options, RosettePlan *plan)
{
  int status = ROSETTE_EXIT_DONE;

  /* A rehearsal has keys of its own: one that is given tells it of what kind. */
  if (options->keys == NULL)
    return ROSETTE_EXIT_DONE;
  plan->keys = rosette_issue_input_read_keys (options, &status);

  return status;
}

int
rosette_issue_input_read (const RosetteIssueOptions *options, RosettePlan *plan)
{
  static int (*const steps[]) (const RosetteIssueOptions *options, RosettePlan *plan) = {
    read_choices, read_keys, read_issuer, read_achievement, read_image, read_people,
  };
  g_autoptr (RosetteAchievement) uncaptioned = NULL;
  g_autoptr (GError) error = NULL;
  int status = ROSETTE_EXIT_DONE;

  memset (plan, 0, sizeof *plan);
  plan->issued = g_date_time_new_now_utc ();
  for (gsize i = 0; i < G_N_ELEMENTS (steps) && status == ROSETTE_EXIT_DONE; i++)
    status = steps[i](options, plan);
  if (status != ROSETTE_EXIT_DONE)
    return status;

  uncaptioned = plan->achievement;
  plan->achievement = rosette_caption_add (plan);
  plan->folder = g_file_new_for_commandline_arg (options->output);
  /* Each file is good by itself: what is left is how they go together. A rehearsal without a key is
   * looked at when it has its own. */
  if (plan->keys != NULL && !rosette_plan_check (plan, &error))
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, NULL, error);

  return ROSETTE_EXIT_DONE;
}
