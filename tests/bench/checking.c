/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* checking N_CHECKS PINNED_URL PINNED_FOLDER KIND=FOLDER…: what it takes to check badges, from the
 * file on the disk to the verdict: one of each kind again and again; then N_CHECKS of all kinds
 * mixed, on two threads, beside what GnuTLS takes on two threads for nothing but the signatures.
 * KIND is how they are signed, ed25519 or p256, with anything after a dash; FOLDER holds them. The
 * documents in PINNED_FOLDER stand at PINNED_URL. Exits 1 where a bar is missed.
 *
 * What GnuTLS does alone is the least that there is: a short message, and a key that was imported
 * once. A check imports the key for each badge, for it stands in the badge or behind its issuer's
 * name, and reads the file: both count as our own.
 */

#include "base/limits.h"
#include "checking/checker.h"

#include <gnutls/abstract.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define N_WARM       200
#define N_ROUNDS     5
#define N_THREADS    2
#define MAX_WARM_MS  3.0
#define MIN_RATE     40.0 /* percent of GnuTLS's */
#define MAX_GROWTH   2.0  /* MB, after the first round */
#define MESSAGE_SIZE 64

typedef struct
{
  gnutls_pubkey_t key;
  gnutls_sign_algorithm_t algorithm;
  gnutls_datum_t signature;
} Raw;

typedef struct
{
  const char *name;
  GPtrArray *paths;
  Raw raw;
} Kind;

typedef struct
{
  GPtrArray *kinds;
  RosetteChecker *checker;
  guint n_checks;
} Bench;

/* What one thread has to do: every N_THREADSth of all, from @first. */
typedef struct
{
  Bench *bench;
  guint first;
  gboolean is_raw;
  double processor_us;
} Share;

static const guint8 hashes[MESSAGE_SIZE];
static const gnutls_datum_t message = { (unsigned char *) hashes, sizeof hashes };

static void
must (gboolean is_fine, const char *what)
{
  if (!is_fine)
    g_error ("checking: %s", what);
}

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static double
resident_mb (void)
{
  g_autofree char *text = NULL;
  guint64 pages = 0;

  must (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL), "no /proc");
  must (sscanf (text, "%*u %" G_GUINT64_FORMAT, &pages) == 1, "no memory in /proc");

  return (double) pages * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

static void
check_file (Bench *self, const char *path)
{
  g_autofree char *contents = NULL;
  gsize length = 0;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (RosetteReport) report = NULL;

  must (g_file_get_contents (path, &contents, &length, NULL), path);
  file = g_bytes_new_take (g_steal_pointer (&contents), length);
  report = rosette_checker_check (self->checker, file, NULL, NULL, NULL);
  if (rosette_report_get_verdict (report) != ROSETTE_VERDICT_GENUINE)
    g_error ("checking: %s: %s", path, rosette_report_get_title (report));
}

static void
verify_raw (Raw *raw)
{
  must (gnutls_pubkey_verify_data2 (raw->key, raw->algorithm, 0, &message, &raw->signature) == 0,
        "GnuTLS does not verify");
}

static gpointer
work (gpointer data)
{
  Share *share = data;
  double start = read_clock (CLOCK_THREAD_CPUTIME_ID);

  for (guint i = share->first; i < share->bench->n_checks; i += N_THREADS)
    {
      Kind *kind = share->bench->kinds->pdata[i / N_THREADS % share->bench->kinds->len];

      if (share->is_raw)
        verify_raw (&kind->raw);
      else
        check_file (share->bench, kind->paths->pdata[i % kind->paths->len]);
    }
  share->processor_us = read_clock (CLOCK_THREAD_CPUTIME_ID) - start;

  return NULL;
}

/* What all of it takes by the clock and of the processors, in µs. */
static void
run_threads (Bench *self, gboolean is_raw, double *wall_us, double *processor_us)
{
  Share shares[N_THREADS];
  GThread *threads[N_THREADS];
  double start = read_clock (CLOCK_MONOTONIC);
  double used = 0;

  for (guint i = 0; i < N_THREADS; i++)
    {
      shares[i] = (Share){ .bench = self, .first = i, .is_raw = is_raw };
      threads[i] = g_thread_new ("check", work, &shares[i]);
    }
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_thread_join (threads[i]);
      used += shares[i].processor_us;
    }
  *wall_us = MIN (*wall_us, read_clock (CLOCK_MONOTONIC) - start);
  *processor_us = MIN (*processor_us, used);
}

static int
compare (const void *a, const void *b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

/* One line: what was reached, and of what. Returns whether the bar is kept. */
static gboolean
judge (const char *what, double value, double bar, const char *unit, gboolean is_least)
{
  gboolean is_kept = is_least ? value >= bar : value <= bar;

  g_print ("%-52s %7.2f %-3s (%s %g)%s\n", what, value, unit, is_least ? "at least" : "at most",
           bar, is_kept ? "" : "  MISSED");

  return is_kept;
}

static gboolean
judge_warm (Bench *self, Kind *kind)
{
  double us[N_WARM];
  g_autofree char *what =
    g_strdup_printf ("file to verdict, warm, of the processor: %s", kind->name);

  for (guint i = 0; i < N_WARM; i++)
    {
      double start = read_clock (CLOCK_THREAD_CPUTIME_ID);

      check_file (self, kind->paths->pdata[0]);
      us[i] = read_clock (CLOCK_THREAD_CPUTIME_ID) - start;
    }
  qsort (us, N_WARM, sizeof us[0], compare);

  return judge (what, us[N_WARM / 2] / 1e3, MAX_WARM_MS, "ms", FALSE);
}

static gboolean
judge_mixed (Bench *self)
{
  double wall = G_MAXDOUBLE, processor = G_MAXDOUBLE;
  double raw_wall = G_MAXDOUBLE, raw_processor = G_MAXDOUBLE;
  double before = 0;
  gboolean is_kept;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      run_threads (self, TRUE, &raw_wall, &raw_processor);
      run_threads (self, FALSE, &wall, &processor);
      if (round == 0)
        before = resident_mb ();
    }
  g_print ("%u badges of %u kinds, %u threads: %.0f a second by the clock (GnuTLS alone: %.0f)\n",
           self->n_checks, self->kinds->len, N_THREADS, self->n_checks * 1e6 / wall,
           self->n_checks * 1e6 / raw_wall);
  g_print ("  by the clock %.1f %% of GnuTLS's verifying rate; %.2f processors were had\n",
           100 * raw_wall / wall, processor / wall);
  is_kept = judge ("mixed: of GnuTLS's verifying rate, of the processor",
                   100 * raw_processor / processor, MIN_RATE, "%", TRUE);

  return judge ("mixed: memory grown after the first round", resident_mb () - before, MAX_GROWTH,
                "MB", FALSE)
         && is_kept;
}

static void
make_raw (Raw *raw, gboolean is_p256)
{
  gnutls_privkey_t key;

  raw->algorithm = is_p256 ? GNUTLS_SIGN_ECDSA_SHA256 : GNUTLS_SIGN_EDDSA_ED25519;
  gnutls_privkey_init (&key);
  gnutls_pubkey_init (&raw->key);
  must (gnutls_privkey_generate (key, is_p256 ? GNUTLS_PK_ECDSA : GNUTLS_PK_EDDSA_ED25519,
                                 is_p256 ? GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1) : 256,
                                 0)
          == 0,
        "no key");
  gnutls_pubkey_import_privkey (raw->key, key, 0, 0);
  must (gnutls_privkey_sign_data2 (key, raw->algorithm, 0, &message, &raw->signature) == 0,
        "not signed");
  gnutls_privkey_deinit (key);
}

static Kind *
read_kind (char *argument)
{
  Kind *kind = g_new0 (Kind, 1);
  char *equals = strchr (argument, '=');
  g_autoptr (GDir) folder = NULL;
  const char *name;

  must (equals != NULL, "wrong usage: see checking.c");
  *equals = '\0';
  kind->name = argument;
  kind->paths = g_ptr_array_new_with_free_func (g_free);
  folder = g_dir_open (equals + 1, 0, NULL);
  must (folder != NULL, equals + 1);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".png"))
      g_ptr_array_add (kind->paths, g_build_filename (equals + 1, name, NULL));
  must (kind->paths->len > 0, "no badges");
  make_raw (&kind->raw, g_str_has_prefix (kind->name, "p256"));

  return kind;
}

static void
kind_free (gpointer data)
{
  Kind *kind = data;

  g_ptr_array_unref (kind->paths);
  gnutls_free (kind->raw.signature.data);
  gnutls_pubkey_deinit (kind->raw.key);
  g_free (kind);
}

static RosetteFilePins *
read_pins (const char *url, const char *path)
{
  RosetteFilePins *pins = rosette_file_pins_new ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  must (folder != NULL, path);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);
        g_autofree char *address = g_strconcat (url, "/", name, NULL);
        g_autofree char *contents = NULL;
        g_autoptr (GBytes) document = NULL;
        gsize length;

        must (g_file_get_contents (file, &contents, &length, NULL), file);
        document = g_bytes_new_take (g_steal_pointer (&contents), length);
        rosette_file_pins_add (pins, address, document);
      }

  return pins;
}

int
main (int argc, char *argv[])
{
  Bench bench = { 0 };
  g_autoptr (RosetteFilePins) pins = NULL;
  gboolean is_kept = TRUE;

  setlocale (LC_ALL, "");
  must (argc > 4, "wrong usage: see checking.c");
  bench.n_checks = (guint) atoi (argv[1]);
  pins = read_pins (argv[2], argv[3]);
  bench.checker = rosette_checker_new (ROSETTE_PIN_STORE (pins), NULL, NULL, NULL, NULL);
  bench.kinds = g_ptr_array_new_with_free_func (kind_free);
  for (int i = 4; i < argc; i++)
    g_ptr_array_add (bench.kinds, read_kind (argv[i]));

  for (guint i = 0; i < bench.kinds->len; i++)
    is_kept = judge_warm (&bench, bench.kinds->pdata[i]) && is_kept;
  is_kept = judge_mixed (&bench) && is_kept;

  g_ptr_array_unref (bench.kinds);
  g_object_unref (bench.checker);

  return is_kept ? 0 : 1;
}
