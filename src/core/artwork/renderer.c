/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memfd_create */

#include "config.h"

#include "artwork/renderer.h"

#include "base/error.h"
#include "base/limits.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* How many folders above the running program its build tree may begin. */
#define MAX_LEVELS 4

/* Runs foreign SVG through a child process. The SVG is given to it as a file in memory, so that
 * nothing has to be written while its picture is read; reading stops at a deadline.
 */
typedef struct
{
  GPid pid;
  int output; /* its standard output, or -1 */
} Child;

/* In a build tree, which its meson-private tells, the renderer that was built with this program. */
static char *
find_built_renderer (void)
{
  g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);

  for (guint i = 0; i < MAX_LEVELS && folder != NULL; i++)
    {
      g_autofree char *parent = g_path_get_dirname (folder);
      g_autofree char *mark = g_build_filename (parent, "meson-private", NULL);

      if (g_file_test (mark, G_FILE_TEST_IS_DIR))
        return g_build_filename (parent, "src", "render", ROSETTE_RENDERER_NAME, NULL);

      g_free (folder);
      folder = g_steal_pointer (&parent);
    }

  return NULL;
}

static char *
find_renderer (void)
{
  g_autofree char *built = find_built_renderer ();

  if (built != NULL && g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&built);

  return g_build_filename (LIBEXEC_DIR, ROSETTE_RENDERER_NAME, NULL);
}

/* A file that has no name and holds @bytes, to be read from its start; or -1. */
static int
open_bytes (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int fd = memfd_create ("svg", MFD_CLOEXEC);

  while (fd >= 0 && size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno != EINTR)
        {
          close (fd);
          return -1;
        }
      data += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }

  if (fd >= 0)
    lseek (fd, 0, SEEK_SET);

  return fd;
}

/* The debugging variables of GLib would turn a remark about a strange SVG into a crash. */
static char **
make_environment (void)
{
  char **environment = g_get_environ ();

  environment = g_environ_unsetenv (environment, "G_DEBUG");
  environment = g_environ_unsetenv (environment, "G_MESSAGES_DEBUG");
  environment = g_environ_unsetenv (environment, "MALLOC_PERTURB_");

  return environment;
}

static gboolean
child_start (Child *child, GBytes *svg, guint width_px, GError **error)
{
  g_autofree char *program = find_renderer ();
  g_autofree char *width = g_strdup_printf ("%u", width_px);
  g_auto (GStrv) environment = make_environment ();
  const char *argv[] = { program, width, NULL };
  g_autoptr (GError) why = NULL;
  int input = open_bytes (svg);
  gboolean started;

  if (input < 0)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "no memory for the picture: %s",
                   g_strerror (errno));
      return FALSE;
    }

  started = g_spawn_async_with_pipes_and_fds (
    NULL, argv, (const char *const *) environment,
    G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL | G_SPAWN_CLOEXEC_PIPES, NULL, NULL,
    input, -1, -1, NULL, NULL, 0, &child->pid, NULL, &child->output, NULL, &why);
  close (input);

  if (!started)
    {
      g_debug ("%s: %s", program, why->message);
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           _ ("The part of Rosette that draws pictures, rosette-render, "
                              "cannot be started. Install Rosette again."));
    }

  return started;
}

/* Waits until there is output to read or the output has ended. */
static gboolean
wait_for_output (Child *child, gint64 deadline, GCancellable *cancellable, GError **error)
{
  GPollFD fds[2] = { { child->output, G_IO_IN | G_IO_HUP | G_IO_ERR, 0 }, { -1, 0, 0 } };
  gboolean can_cancel = g_cancellable_make_pollfd (cancellable, &fds[1]);
  gint64 left_ms = (deadline - g_get_monotonic_time ()) / 1000;
  int n = left_ms > 0 ? g_poll (fds, can_cancel ? 2 : 1, (int) left_ms) : 0;

  if (can_cancel)
    g_cancellable_release_fd (cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (n == 0)
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "not drawn within %d seconds",
                 ROSETTE_MAX_RENDER_SECONDS);

  return n != 0;
}

static gboolean
read_output (Child *child, GByteArray *output, GCancellable *cancellable, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + ROSETTE_MAX_RENDER_SECONDS * G_USEC_PER_SEC;
  g_autofree guint8 *buffer = g_malloc (65536);

  while (wait_for_output (child, deadline, cancellable, error))
    {
      gssize n = read (child->output, buffer, 65536);

      if (n == 0)
        return TRUE;

      if (n > 0)
        g_byte_array_append (output, buffer, (guint) n);

      if (output->len > ROSETTE_MAX_IMAGE_BYTES || (n < 0 && errno != EINTR && errno != EAGAIN))
        {
          g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                               "the drawn picture cannot be taken over");
          return FALSE;
        }
    }

  return FALSE;
}

/* Ends the child if it has not ended by itself, and says what became of it. */
static gboolean
child_finish (Child *child, GError **error)
{
  int status = 0;

  close (child->output);
  while (waitpid (child->pid, &status, 0) < 0 && errno == EINTR)
    continue;
  g_spawn_close_pid (child->pid);

  if (WIFEXITED (status) && WEXITSTATUS (status) == 0)
    return TRUE;

  if (WIFSIGNALED (status) || WEXITSTATUS (status) == ROSETTE_RENDERER_LIMIT)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                         "the picture is too large or too complex to draw");
  else
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                         "the picture is not an SVG that can be drawn");

  return FALSE;
}

GBytes *
rosette_renderer_run (GBytes *svg, guint width_px, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  Child child = { 0, -1 };

  if (!child_start (&child, svg, width_px, error))
    return NULL;

  if (!read_output (&child, output, cancellable, error))
    {
      kill (child.pid, SIGKILL);
      child_finish (&child, NULL);
      return NULL;
    }

  if (!child_finish (&child, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&output));
}
