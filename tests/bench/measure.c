/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* measure RUNS NAME TIME_MS MEMORY_MB COMMAND ARGUMENT… [-- NAME TIME_MS MEMORY_MB COMMAND …]…
 *
 * Runs the commands in turn, RUNS times each, and prints what they took by the clock and at most
 * of memory, in the median and at the 95th percentile; and where a limit is given, not 0, how much
 * of it that is. Exits 1 where a limit is passed. Plain C: the peak of a child begins with that of
 * its parent, which therefore has to be small.
 */

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_COMMANDS 8
#define MAX_RUNS     10000

extern char **environ;

typedef struct
{
  const char *name;
  double max_ms;
  double max_mb;
  char **argv;
  double ms[MAX_RUNS];
  double mb[MAX_RUNS];
} Command;

static Command commands[MAX_COMMANDS];

static void
fail (const char *message)
{
  fprintf (stderr, "measure: %s\n", message);
  exit (64);
}

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
run (Command *self, int index)
{
  posix_spawn_file_actions_t actions;
  struct rusage usage;
  double start;
  int status = 0;
  pid_t pid;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

  start = now_ms ();
  if (posix_spawnp (&pid, self->argv[0], &actions, NULL, self->argv, environ) != 0
      || wait4 (pid, &status, 0, &usage) != pid)
    fail ("a command cannot be run");
  self->ms[index] = now_ms () - start;
  self->mb[index] = (double) usage.ru_maxrss / 1024;

  posix_spawn_file_actions_destroy (&actions);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    fail ("a command did not succeed");
}

static int
compare (const void *a, const void *b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

/* Returns whether the limits are kept. */
static int
report (Command *self, int n_runs)
{
  int median = n_runs / 2;
  int late = n_runs * 95 / 100;

  qsort (self->ms, (size_t) n_runs, sizeof (double), compare);
  qsort (self->mb, (size_t) n_runs, sizeof (double), compare);
  printf ("%-36s %9.1f %9.1f %12.1f %9.1f\n", self->name, self->ms[median], self->ms[late],
          self->mb[median], self->mb[late]);
  if (self->max_ms <= 0 || self->max_mb <= 0)
    return 1;

  printf ("  of %3.0f ms and %3.0f MB                %9.2f %9.2f %12.2f %9.2f\n", self->max_ms,
          self->max_mb, self->ms[median] / self->max_ms, self->ms[late] / self->max_ms,
          self->mb[median] / self->max_mb, self->mb[late] / self->max_mb);

  return self->ms[late] < self->max_ms && self->mb[late] < self->max_mb;
}

static int
parse (char *argv[])
{
  int n_commands = 0;

  for (char **word = argv; *word != NULL;)
    {
      Command *command = &commands[n_commands++];

      if (n_commands > MAX_COMMANDS || word[1] == NULL || word[2] == NULL || word[3] == NULL)
        fail ("wrong usage: see measure.c");
      command->name = word[0];
      command->max_ms = atof (word[1]);
      command->max_mb = atof (word[2]);
      command->argv = word + 3;
      while (*word != NULL && strcmp (*word, "--") != 0)
        word++;
      if (*word != NULL)
        *word++ = NULL;
    }

  return n_commands;
}

int
main (int argc, char *argv[])
{
  int n_runs = argc > 1 ? atoi (argv[1]) : 0;
  int n_commands;
  int is_kept = 1;

  if (n_runs < 1 || n_runs > MAX_RUNS)
    fail ("wrong usage: see measure.c");
  n_commands = parse (argv + 2);

  for (int i = 0; i < n_runs; i++)
    {
      for (int j = 0; j < n_commands; j++)
        run (&commands[j], i);
    }

  printf ("%-36s %19s %22s\n", "", "wall time, ms", "peak memory, MB");
  printf ("%3d runs each, in turn               %9s %9s %12s %9s\n", n_runs, "median", "95 %",
          "median", "95 %");
  for (int j = 0; j < n_commands; j++)
    is_kept = report (&commands[j], n_runs) && is_kept;

  return is_kept ? 0 : 1;
}
