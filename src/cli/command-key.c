/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-key.h"

#include "base/limits.h"
#include "files.h"
#include "key-file.h"
#include "keys/did.h"
#include "keys/jwk.h"
#include "keys/multikey.h"
#include "keys/pem.h"
#include "keys/secrets.h"
#include "keys/token.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *name;
  RosetteKeyType kind;
  guint rsa_bits;
} types[] = {
  { "ed25519", ROSETTE_KEY_ED25519, 0 },
  { "p256", ROSETTE_KEY_P256, 0 },
  { "p384", ROSETTE_KEY_P384, 0 },
  { "rsa3072", ROSETTE_KEY_RSA, 3072 },
};

/* What was typed. */
typedef struct
{
  char *type;
  char *output;
  char *passphrase_file;
  gboolean jwk;
  gboolean did;
  gboolean multikey;
  char **rest;
} Options;

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->type, g_free);
  g_clear_pointer (&options->output, g_free);
  g_clear_pointer (&options->passphrase_file, g_free);
  g_clear_pointer (&options->rest, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static int
print (GString *text)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);

  return rosette_files_print (bytes);
}

static void
append_line (GString *text, const char *line)
{
  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

/* The DID and the thumbprint, a line each. */
static void
describe (GString *text, RosetteKey *key)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *thumbprint = rosette_key_dup_thumbprint (key);

  append_line (text, did);
  append_line (text, thumbprint);
}

static int
make_key (gsize type, const char *output, const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GBytes) pem = NULL;
  GString *text;
  int status;

  key = rosette_key_generate (types[type].kind, types[type].rsa_bits, &error);
  if (key != NULL)
    pem = rosette_key_save_pem (key, passphrase, &error);
  if (pem == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_KEY, NULL, error);

  status = rosette_key_file_save (output, pem);

  if (status != ROSETTE_EXIT_DONE)
    return status;
  text = g_string_new (NULL);
  describe (text, key);

  return print (text);
}

static const RosetteCommand command_new = {
  .name = "key new",
  .usage = "--type ed25519|p256|p384|rsa3072 --output FILE",
  .summary = N_ ("Makes a key, and prints its DID and its JWK thumbprint"),
};

static int
run_new (int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  char *passphrase = NULL;
  gsize type = 0;
  int status = ROSETTE_EXIT_DONE;
  const GOptionEntry entries[] = {
    { "type", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.type,
      N_ ("What kind of key: ed25519, p256, p384 or rsa3072"), N_ ("TYPE") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("The key file to write; it must not be there yet"), N_ ("FILE") },
    { "passphrase-file", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.passphrase_file,
      N_ ("Encrypts the key with the passphrase in this file"), N_ ("FILE") },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options.rest, NULL,
      NULL },
    { NULL },
  };

  if (!rosette_command_parse (&command_new, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (options.type == NULL || options.output == NULL || options.rest != NULL)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Give --type and --output."));
  while (type < G_N_ELEMENTS (types) && !g_str_equal (types[type].name, options.type))
    type++;
  if (type == G_N_ELEMENTS (types))
    return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                 _ ("“%s” is no type of key: use ed25519, p256, p384 or rsa3072."),
                                 options.type);

  if (options.passphrase_file != NULL)
    {
      passphrase = rosette_key_file_read_passphrase (options.passphrase_file, &status);
      if (passphrase == NULL)
        return status;
    }
  status = make_key (type, options.output, passphrase);
  rosette_secret_free (passphrase);

  return status;
}

static const char *
get_kind_name (RosetteKeyType kind)
{
  switch (kind)
    {
    case ROSETTE_KEY_ED25519:
      return "Ed25519";
    case ROSETTE_KEY_P256:
      return "P-256";
    case ROSETTE_KEY_P384:
      return "P-384";
    case ROSETTE_KEY_P521:
      return "P-521";
    case ROSETTE_KEY_RSA:
    default:
      return "RSA";
    }
}

/* Just what was asked for, a line each. */
static void
append_parts (GString *text, RosetteKey *key, const Options *options)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *multikey = rosette_key_dup_multikey (key);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);

  if (options->did)
    append_line (text, did);
  if (options->multikey)
    append_line (text, multikey);
  if (options->jwk)
    append_line (text, jwk);
}

static void
append_key (GString *text, RosetteKey *key, const Options *options)
{
  if (options->jwk || options->did || options->multikey)
    {
      append_parts (text, key, options);
      return;
    }

  describe (text, key);
  if (rosette_key_get_kind (key) == ROSETTE_KEY_RSA)
    g_string_append_printf (text, "RSA %u\n", rosette_key_get_bits (key));
  else
    append_line (text, get_kind_name (rosette_key_get_kind (key)));
}

static int
show_keys (GPtrArray *keys, const Options *options)
{
  GString *text;

  for (guint i = 0; i < keys->len; i++)
    if (options->multikey && rosette_key_get_kind (keys->pdata[i]) == ROSETTE_KEY_RSA)
      return rosette_command_fail (ROSETTE_EXIT_BAD_DATA,
                                   _ ("%s: An RSA key has no multikey. Use --jwk or --did."),
                                   options->rest[0]);

  text = g_string_new (NULL);
  for (guint i = 0; i < keys->len; i++)
    append_key (text, keys->pdata[i], options);

  return print (text);
}

static const RosetteCommand command_show = {
  .name = "key show",
  .usage = "KEY",
  .summary = N_ ("Prints the DID, the JWK thumbprint and the kind of each key in a file, or of the "
                 "one at a pkcs11: address"),
};

static int
run_show (int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  g_autoptr (GPtrArray) keys = NULL;
  int status = ROSETTE_EXIT_DONE;
  const GOptionEntry entries[] = {
    { "passphrase-file", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.passphrase_file,
      N_ ("The file with the passphrase of the key, or with the PIN of the token"), N_ ("FILE") },
    { "jwk", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.jwk,
      N_ ("Prints the public key as a JWK"), NULL },
    { "did", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.did, N_ ("Prints the DID"), NULL },
    { "multikey", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.multikey,
      N_ ("Prints the public key as a multikey"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options.rest, NULL,
      NULL },
    { NULL },
  };

  if (!rosette_command_parse (&command_show, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (options.rest == NULL || g_strv_length (options.rest) != 1)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Give one key file."));

  keys = rosette_key_file_load (options.rest[0], options.passphrase_file, &status);

  return keys != NULL ? show_keys (keys, &options) : status;
}

static int
print_list (GPtrArray *keys)
{
  GString *text;

  if (keys->len == 0)
    return rosette_command_fail (ROSETTE_EXIT_NOTHING_FOUND,
                                 _ ("There is no token with a key to sign with. Plug it in; where "
                                    "it hides its keys, name a file that holds its PIN with "
                                    "--passphrase-file."));

  text = g_string_new (NULL);
  for (guint i = 0; i < keys->len; i++)
    {
      const RosetteTokenKey *key = keys->pdata[i];
      g_autofree char *token = rosette_command_dup_line (key->token);
      g_autofree char *label = rosette_command_dup_line (key->label);

      g_string_append_printf (text, "%s\t%s\t%s\t%s\n", key->address, get_kind_name (key->kind),
                              token, label);
    }

  return print (text);
}

static int
list_keys (const char *pin)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = rosette_token_list_keys (pin, &error);

  return keys != NULL ? print_list (keys) : rosette_key_file_fail_token (pin != NULL, error);
}

static const RosetteCommand command_list = {
  .name = "key list",
  .usage = "",
  .summary = N_ ("Prints the keys on smart cards and other tokens that --key takes: address, kind, "
                 "token and name, with a tab between them"),
};

static int
run_list (int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  char *pin = NULL;
  int status = ROSETTE_EXIT_DONE;
  const GOptionEntry entries[] = {
    { "passphrase-file", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.passphrase_file,
      N_ ("The file with the PIN of a token that hides its keys"), N_ ("FILE") },
    { NULL },
  };

  if (!rosette_command_parse (&command_list, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (options.passphrase_file != NULL)
    {
      pin = rosette_key_file_read_passphrase (options.passphrase_file, &status);
      if (pin == NULL)
        return status;
    }
  status = list_keys (pin);
  rosette_secret_free (pin);

  return status;
}

static int
run (int argc, char *argv[])
{
  if (argc > 1 && g_str_equal (argv[1], "new"))
    return run_new (argc - 1, argv + 1);
  if (argc > 1 && g_str_equal (argv[1], "show"))
    return run_show (argc - 1, argv + 1);
  if (argc > 1 && g_str_equal (argv[1], "list"))
    return run_list (argc - 1, argv + 1);
  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    {
      g_print (_ ("Usage:\n  rosette-cli key new …\n  rosette-cli key show …\n  rosette-cli "
                  "key list …\n\nAdd --help to each.\n"));
      return ROSETTE_EXIT_DONE;
    }

  return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Say “key new”, “key show” or “key list”."));
}

const RosetteCommand rosette_command_key = {
  .name = "key",
  .usage = "new|show|list …",
  .summary = N_ ("Makes a key, shows one, or lists those on tokens"),
  .run = run,
};
