/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/keyring.h"

#include "base/error.h"
#include "keys/secrets.h"
#include "support.h"

#include <string.h>

/* A bus of our own, and on it the keyring of GNOME with a folder of its own. Both outlive the
 * tests: a process keeps its one connection to its bus.
 */
static GSubprocess *bus;
static GSubprocess *keyring;

/* No service starts itself on this bus. */
static const char configuration[] =
  "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
  "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
  "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy>"
  "</busconfig>";

static void
start_bus (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *program = g_find_program_in_path ("dbus-daemon");
  g_autofree char *address = NULL;
  g_autofree char *path = g_build_filename (folder, "bus.conf", NULL);
  g_autofree char *option = g_strconcat ("--config-file=", path, NULL);

  g_setenv ("HOME", folder, TRUE);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  if (program == NULL)
    return;

  g_file_set_contents (path, configuration, -1, &error);
  g_assert_no_error (error);
  bus = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                          &error, program, option, "--nofork", "--print-address", NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (bus));
  address = g_data_input_stream_read_line (lines, NULL, NULL, &error);
  g_assert_no_error (error);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", address, TRUE);
}

static void
start_keyring (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_find_program_in_path ("gnome-keyring-daemon");
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  GOutputStream *in;

  if (bus == NULL || program == NULL || keyring != NULL)
    return;

  /* What makes our own warnings fatal is none of its business. */
  launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                               | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  g_subprocess_launcher_unsetenv (launcher, "MALLOC_PERTURB_");
  keyring = g_subprocess_launcher_spawn (launcher, &error, program, "--foreground", "--unlock",
                                         "--components=secrets", NULL);
  g_assert_no_error (error);
  in = g_subprocess_get_stdin_pipe (keyring);
  g_output_stream_write_all (in, "pw", 2, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (in, NULL, &error);
  g_assert_no_error (error);
}

static void
stop (GSubprocess **process)
{
  if (*process == NULL)
    return;

  g_subprocess_force_exit (*process);
  g_subprocess_wait (*process, NULL, NULL);
  g_clear_object (process);
}

/* The keyring takes a moment until it has a collection to keep things in. */
static gboolean
wait_for_service (void)
{
  g_autoptr (GDBusConnection) connection = NULL;

  start_keyring ();
  if (keyring == NULL)
    return FALSE;

  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  for (guint i = 0; connection != NULL && i < 100; i++)
    {
      const char *path = "/";
      g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
        connection, "org.freedesktop.secrets", "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service", "ReadAlias", g_variant_new ("(s)", "default"), NULL,
        G_DBUS_CALL_FLAGS_NONE, 1000, NULL, NULL);

      if (answer != NULL)
        g_variant_get (answer, "(&o)", &path);
      if (strlen (path) > 1)
        return TRUE;
      g_usleep (50 * 1000);
    }

  return FALSE;
}

static void
test_kept (void)
{
  g_autoptr (GError) error = NULL;
  char *found;

  if (!wait_for_service ())
    {
      g_test_skip ("no gnome-keyring-daemon that works here");
      return;
    }

  g_assert_null (rosette_keyring_lookup ("thumb-1", NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  rosette_keyring_store ("thumb-1", "Key of the school", "first", NULL, &error);
  g_assert_no_error (error);
  rosette_keyring_store ("thumb-1", "Key of the school", "pässword", NULL, &error);
  g_assert_no_error (error);
  found = rosette_keyring_lookup ("thumb-1", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, "pässword");
  rosette_secret_free (found);
  g_assert_null (rosette_keyring_lookup ("thumb-2", NULL, NULL));

  g_assert_true (rosette_keyring_forget ("thumb-1", NULL, &error));
  g_assert_no_error (error);
  g_assert_false (rosette_keyring_forget ("thumb-1", NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  if (!wait_for_service ())
    {
      g_test_skip ("no gnome-keyring-daemon that works here");
      return;
    }

  g_cancellable_cancel (cancellable);
  g_assert_null (rosette_keyring_lookup ("thumb-1", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_service (void)
{
  g_autoptr (GError) error = NULL;

  if (bus == NULL)
    {
      g_test_skip ("no dbus-daemon here");
      return;
    }

  g_assert_false (rosette_keyring_store ("thumb-1", "Key", "pw", NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
  g_clear_error (&error);
  g_assert_null (rosette_keyring_lookup ("thumb-1", NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
  g_clear_error (&error);
  g_assert_false (rosette_keyring_forget ("thumb-1", NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = rosette_test_folder ();
  start_bus (folder);

  /* In this order: the keyring comes up after the first. */
  g_test_add_func ("/keyring/no-service", test_no_service);
  g_test_add_func ("/keyring/kept", test_kept);
  g_test_add_func ("/keyring/cancelled", test_cancelled);

  status = g_test_run ();
  stop (&keyring);
  stop (&bus);
  rosette_test_remove (folder);

  return status;
}
