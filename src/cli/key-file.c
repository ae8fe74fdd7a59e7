/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* renameat2() */
#define _GNU_SOURCE

#include "config.h"

#include "key-file.h"

#include "base/error.h"
#include "base/limits.h"
#include "files.h"
#include "keys/pem.h"
#include "keys/secrets.h"
#include "keys/token.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Longest passphrase, in bytes. */
#define MAX_PASSPHRASE_BYTES 4096

char *
rosette_key_file_read_passphrase (const char *path, int *status)
{
  g_autoptr (GBytes) contents = rosette_files_read_or_fail (path, MAX_PASSPHRASE_BYTES, status);
  const char *data;
  gsize length;

  if (contents == NULL)
    {
      if (*status == ROSETTE_EXIT_BAD_DATA)
        *status = ROSETTE_EXIT_KEY;
      return NULL;
    }

  data = g_bytes_get_data (contents, &length);
  /* One newline, as Unix or as Windows writes it. */
  if (length > 1 && memcmp (data + length - 2, "\r\n", 2) == 0)
    length -= 2;
  else if (length > 0 && data[length - 1] == '\n')
    length--;
  if (length == 0 || memchr (data, '\0', length) != NULL)
    {
      *status =
        rosette_command_fail (ROSETTE_EXIT_KEY, _ ("%s: There is no passphrase in it."), path);
      return NULL;
    }

  return g_strndup (data, length);
}

static int
fail_key (const char *path, const GError *error)
{
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE))
    return rosette_command_fail (
      ROSETTE_EXIT_KEY, _ ("%s: The passphrase is wrong, or the key file is damaged."), path);
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED))
    /* Translators: the name of a file, and why */
    return rosette_command_fail (ROSETTE_EXIT_KEY, _ ("%s: This kind of key cannot be used (%s)."),
                                 path, error->message);

  /* Translators: the name of a file, and why */
  return rosette_command_fail (ROSETTE_EXIT_KEY, _ ("%s: The key file is damaged (%s)."), path,
                               error->message);
}

static GPtrArray *
load (const char *path, GBytes *pem, const char *passphrase, int *status)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *keys = rosette_key_load_pem_all (pem, passphrase, &error);

  if (keys == NULL)
    *status = fail_key (path, error);

  return keys;
}

int
rosette_key_file_fail_token (gboolean has_pin, const GError *error)
{
  const char *message = error->message;

  if (has_pin || !g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE))
    return rosette_command_fail_error (ROSETTE_EXIT_KEY, NULL, error);

  return rosette_command_fail (ROSETTE_EXIT_KEY,
                               /* Translators: a sentence that says that a token needs its PIN */
                               _ ("%s Name a file that holds it with --passphrase-file."), message);
}

/* An address may hold a PIN, and so is not said again. */
static GPtrArray *
load_from_token (const char *address, const char *pin_path, int *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = NULL;
  GPtrArray *keys;
  char *pin = NULL;

  if (pin_path != NULL && (pin = rosette_key_file_read_passphrase (pin_path, status)) == NULL)
    return NULL;

  key = rosette_token_open_key (address, pin, &error);
  rosette_secret_free (pin);
  if (key == NULL)
    {
      *status = rosette_key_file_fail_token (pin_path != NULL, error);
      return NULL;
    }
  keys = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);
  g_ptr_array_add (keys, g_steal_pointer (&key));

  return keys;
}

static GPtrArray *
load_from_file (const char *path, const char *passphrase_path, int *status)
{
  g_autoptr (GBytes) pem = rosette_files_read_or_fail (path, ROSETTE_MAX_KEY_BYTES, status);
  GPtrArray *keys;
  char *passphrase;

  if (pem == NULL)
    {
      if (*status == ROSETTE_EXIT_BAD_DATA)
        *status = ROSETTE_EXIT_KEY;
      return NULL;
    }

  if (!rosette_key_pem_is_encrypted (pem))
    return load (path, pem, NULL, status);

  if (passphrase_path == NULL)
    {
      *status = rosette_command_fail (
        ROSETTE_EXIT_KEY,
        _ ("%s: The key is encrypted. Give its passphrase with --passphrase-file."), path);
      return NULL;
    }

  passphrase = rosette_key_file_read_passphrase (passphrase_path, status);
  if (passphrase == NULL)
    return NULL;
  keys = load (path, pem, passphrase, status);
  rosette_secret_free (passphrase);

  return keys;
}

GPtrArray *
rosette_key_file_load (const char *key, const char *passphrase_path, int *status)
{
  return rosette_token_is_address (key) ? load_from_token (key, passphrase_path, status)
                                        : load_from_file (key, passphrase_path, status);
}

static gboolean
write_all (int fd, GBytes *contents)
{
  gsize length;
  const char *data = g_bytes_get_data (contents, &length);

  while (length > 0)
    {
      gssize n_bytes = write (fd, data, length);

      if (n_bytes < 0 && errno == EINTR)
        continue;
      if (n_bytes <= 0)
        return FALSE;
      data += n_bytes;
      length -= (gsize) n_bytes;
    }

  return fsync (fd) == 0;
}

/* Gives the finished file its name. A file system without hard links can perhaps rename. */
static gboolean
publish (const char *temporary, const char *path)
{
  if (link (temporary, path) == 0)
    return g_unlink (temporary) == 0;
  if (errno == EEXIST)
    return FALSE;

  return renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0;
}

static int
fail_save (const char *path, int failure)
{
  const char *message = rosette_files_describe_failure (g_file_error_from_errno (failure));

  return rosette_command_fail (ROSETTE_EXIT_CANNOT_WRITE, _ ("%s: %s"), path,
                               message != NULL ? message : g_strerror (failure));
}

int
rosette_key_file_save (const char *path, GBytes *pem)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".rosette-key-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  int failure;
  gboolean written;

  if (fd < 0)
    return fail_save (path, errno);

  written = write_all (fd, pem);
  failure = errno;
  if (close (fd) != 0 && written)
    {
      failure = errno;
      written = FALSE;
    }
  if (written)
    {
      if (publish (temporary, path))
        return ROSETTE_EXIT_DONE;
      failure = errno;
    }

  g_unlink (temporary);
  if (failure == EEXIST)
    return rosette_command_fail (
      ROSETTE_EXIT_CANNOT_WRITE,
      _ ("%s is there already, and a key is never overwritten. Give another name."), path);

  return fail_save (path, failure);
}
