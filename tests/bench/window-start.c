/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* window-start RUNS MAX_MS COMMAND ARGUMENT…: starts a program on this X display, RUNS times, and
 * prints how long it takes until its window shows something: rows of pixels inside it that change
 * their colour. The first run, with cold caches, is told apart. Exits 1 where the median of
 * the others passes MAX_MS.
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_RUNS    1000
#define MAX_SECONDS 20

extern char **environ;

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
fail (const char *message)
{
  fprintf (stderr, "window-start: %s\n", message);
  exit (64);
}

/* A window may go away while it is looked at. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

/* Rows of pixels that are looked at: one each so many. */
#define ROW_STEP 16

static int
has_picture (Display *display, Window window)
{
  XWindowAttributes attributes;
  XImage *image;
  int n_rows = 0;

  if (!XGetWindowAttributes (display, window, &attributes) || attributes.map_state != IsViewable
      || attributes.width < 300)
    return 0;

  image = XGetImage (display, window, 0, 0, (unsigned int) attributes.width,
                     (unsigned int) attributes.height, AllPlanes, ZPixmap);
  if (image == NULL)
    return 0;
  for (int y = attributes.height / 4; y < attributes.height * 3 / 4; y += ROW_STEP)
    {
      int n_changes = 0;

      for (int x = 61; x < attributes.width - 60; x++)
        n_changes += XGetPixel (image, x, y) != XGetPixel (image, x - 1, y);
      n_rows += n_changes > 4;
    }
  XDestroyImage (image);

  return n_rows > 0;
}

static int
is_shown (Display *display)
{
  Window root, parent, *children = NULL;
  unsigned int n_children = 0;
  int found = 0;

  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children);
  for (unsigned int i = 0; i < n_children && !found; i++)
    found = has_picture (display, children[i]);
  if (children != NULL)
    XFree (children);

  return found;
}

/* What the process and its threads have used of the processor. */
static double
processor_ms (pid_t pid)
{
  char path[64];
  unsigned long user = 0, system = 0;
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/stat", (int) pid);
  file = fopen (path, "r");
  if (file == NULL
      || fscanf (file, "%*d (%*[^)]) %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user,
                 &system)
           != 2)
    fail ("/proc does not tell of the program");
  fclose (file);

  return (double) (user + system) * 1e3 / (double) sysconf (_SC_CLK_TCK);
}

static double
run (Display *display, char *argv[], double *processor)
{
  const struct timespec pause = { 0, 2000000 };
  double start = now_ms ();
  double took;
  pid_t pid;

  if (posix_spawnp (&pid, argv[0], NULL, NULL, argv, environ) != 0)
    fail ("the program cannot be run");
  while (!is_shown (display))
    {
      if (now_ms () - start > MAX_SECONDS * 1e3)
        fail ("no window has shown anything");
      nanosleep (&pause, NULL);
    }
  took = now_ms () - start;
  *processor = processor_ms (pid);

  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  while (is_shown (display))
    nanosleep (&pause, NULL);

  return took;
}

static int
compare (const void *a, const void *b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

int
main (int argc, char *argv[])
{
  static double took[MAX_RUNS], processor[MAX_RUNS];
  int n_runs = argc > 3 ? atoi (argv[1]) : 0;
  double max_ms = argc > 3 ? atof (argv[2]) : 0;
  Display *display = XOpenDisplay (NULL);
  double first, median;

  if (n_runs < 2 || n_runs > MAX_RUNS || max_ms <= 0)
    fail ("wrong usage: see window-start.c");
  if (display == NULL)
    fail ("there is no X display");

  XSetErrorHandler (ignore_error);
  for (int i = 0; i < n_runs; i++)
    took[i] = run (display, argv + 3, &processor[i]);
  first = took[0];
  qsort (processor + 1, (size_t) n_runs - 1, sizeof (double), compare);
  qsort (took + 1, (size_t) n_runs - 1, sizeof (double), compare);
  median = took[1 + (n_runs - 1) / 2];
  printf ("window to first frame: %.0f ms, %.2f of %.0f ms (the first run: %.0f ms); "
          "%.0f ms of the processor\n",
          median, median / max_ms, max_ms, first, processor[1 + (n_runs - 1) / 2]);
  XCloseDisplay (display);

  return median < max_ms ? 0 : 1;
}
