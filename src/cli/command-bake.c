/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-bake.h"

#include "baking/baking.h"
#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"
#include "files.h"
#include "proofs/vc-jwt.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was typed. */
typedef struct
{
  char *credential;
  char *image;
  char *output;
} Options;

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->credential, g_free);
  g_clear_pointer (&options->image, g_free);
  g_clear_pointer (&options->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The text as it is baked: without a byte order mark, which JSON must not have, and a JWS without
 * the line end that an editor put behind it. */
static GBytes *
trim (GBytes *file, RosetteFileKind kind)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  gsize start = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  if (kind == ROSETTE_FILE_JWS)
    {
      while (start < size && g_ascii_isspace (data[start]))
        start++;
      while (size > start && g_ascii_isspace (data[size - 1]))
        size--;
    }

  return g_bytes_new_from_bytes (file, start, size - start);
}

/* The credential as an object: the JSON itself, or what the JWS signs. */
static JsonObject *
read_object (GBytes *text, RosetteFileKind kind, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (text, &size);
  g_autoptr (RosetteJws) jws = NULL;
  g_autoptr (JsonObject) payload = NULL;

  if (kind == ROSETTE_FILE_JSON)
    return rosette_json_parse_object (data, size, error);
  if (kind != ROSETTE_FILE_JWS)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           _ ("It is neither JSON nor a signed token."));
      return NULL;
    }

  jws = rosette_jws_parse (data, size, error);
  if (jws == NULL)
    return NULL;
  payload = rosette_vc_jwt_dup_payload (jws, error);
  if (payload == NULL)
    return NULL;

  return json_object_ref (rosette_vc_jwt_get_credential (payload));
}

static gboolean
find_kind (JsonObject *credential, RosetteBakingKind *kind, GError **error)
{
  if (rosette_json_has_type (credential, "type", "ClrCredential"))
    *kind = ROSETTE_BAKING_CLR2;
  else if (json_object_has_member (credential, "credentialSubject"))
    *kind = ROSETTE_BAKING_OB3;
  else if (json_object_has_member (credential, "badge")
           || rosette_json_has_type (credential, "type", "Assertion"))
    *kind = ROSETTE_BAKING_OB2;
  else
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           _ ("It is not a credential of Open Badges."));
      return FALSE;
    }

  return TRUE;
}

/* Where a hosted assertion stands: 1.x says so in `verify`, 2.0 by its id (OB 2.0 baking). */
static const char *
find_verify_url (JsonObject *assertion)
{
  const char *url = rosette_json_get_string (rosette_json_get_object (assertion, "verify"), "url");

  if (url == NULL)
    url = rosette_json_get_string (assertion, "id");
  if (url == NULL || (!g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "http://")))
    return NULL;

  return url;
}

static int
bake (GBytes *credential, GBytes *image, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (GBytes) baked = NULL;
  RosetteFileKind file_kind = rosette_file_kind_guess (credential);
  RosetteBakingKind kind = ROSETTE_BAKING_OB3;
  const char *verify_url = NULL;

  text = trim (credential, file_kind);
  object = read_object (text, file_kind, &error);
  if (object == NULL || !find_kind (object, &kind, &error))
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, options->credential, error);

  if (kind == ROSETTE_BAKING_OB2 && file_kind == ROSETTE_FILE_JSON)
    verify_url = find_verify_url (object);
  baked = rosette_baking_bake (image, kind, text, verify_url, &error);
  if (baked == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, options->image, error);

  return rosette_files_write (options->output, baked);
}

static int
run (int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) rest = NULL;
  g_autoptr (GBytes) credential = NULL;
  g_autoptr (GBytes) image = NULL;
  int status = ROSETTE_EXIT_DONE;
  const GOptionEntry entries[] = {
    { "credential", 'c', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.credential,
      N_ ("What to bake: JSON, or a signed token"), N_ ("FILE") },
    { "image", 'i', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.image,
      N_ ("The picture to bake it into: PNG or SVG"), N_ ("FILE") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("The badge to write"), N_ ("FILE") },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };

  if (!rosette_command_parse (&rosette_command_bake, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (options.credential == NULL || options.image == NULL || options.output == NULL || rest != NULL)
    return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                 _ ("Give --credential, --image and --output, a file each."));

  credential =
    rosette_files_read_or_fail (options.credential, ROSETTE_MAX_CREDENTIAL_BYTES, &status);
  if (credential == NULL)
    return status;
  image = rosette_files_read_or_fail (options.image, ROSETTE_MAX_IMAGE_BYTES, &status);
  if (image == NULL)
    return status;

  return bake (credential, image, &options);
}

const RosetteCommand rosette_command_bake = {
  .name = "bake",
  .usage = "--credential FILE --image FILE --output FILE",
  .summary = N_ ("Puts a credential into a PNG or SVG picture"),
  .run = run,
};
