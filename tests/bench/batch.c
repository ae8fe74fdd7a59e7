/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* batch THREADS SECONDS [FILE]: how many signatures of Ed25519 GnuTLS makes and does nothing else,
 * on so many threads: of the text in FILE, or of 64 bytes, as short as what is signed can be.
 * Ed25519 reads what it signs twice, so that a long text takes its time. Prints how many a second
 * by the clock, and how many a second of the processor.
 */

#include <glib.h>
#include <gnutls/abstract.h>
#include <time.h>

typedef struct
{
  gnutls_datum_t message;
  gint64 end; /* µs of the monotonic clock */
  guint n_signed;
} Work;

static gpointer
sign (gpointer data)
{
  Work *work = data;
  gnutls_privkey_t key;

  gnutls_privkey_init (&key);
  gnutls_privkey_generate (key, GNUTLS_PK_EDDSA_ED25519, 256, 0);
  while (g_get_monotonic_time () < work->end)
    {
      gnutls_datum_t signature;

      if (gnutls_privkey_sign_data2 (key, GNUTLS_SIGN_EDDSA_ED25519, 0, &work->message, &signature)
          != 0)
        g_error ("batch: GnuTLS does not sign");
      gnutls_free (signature.data);
      work->n_signed++;
    }
  gnutls_privkey_deinit (key);

  return NULL;
}

int
main (int argc, char *argv[])
{
  static char hashes[64];
  guint n_threads = argc >= 3 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  double seconds = argc >= 3 ? g_ascii_strtod (argv[2], NULL) : 0.0;
  g_autofree char *text = NULL;
  gsize length = sizeof hashes;
  g_autofree GThread **threads = g_new0 (GThread *, n_threads);
  g_autofree Work *works = g_new0 (Work, n_threads);
  guint n_signed = 0;

  if (n_threads == 0 || seconds <= 0.0)
    g_error ("batch: wrong usage: see batch.c");
  if (argc > 3 && !g_file_get_contents (argv[3], &text, &length, NULL))
    g_error ("batch: %s cannot be read", argv[3]);
  for (guint i = 0; i < n_threads; i++)
    {
      works[i].message.data = (unsigned char *) (text != NULL ? text : hashes);
      works[i].message.size = (unsigned) length;
      works[i].end = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);
      threads[i] = g_thread_new ("sign", sign, &works[i]);
    }
  for (guint i = 0; i < n_threads; i++)
    {
      g_thread_join (threads[i]);
      n_signed += works[i].n_signed;
    }
  g_print ("%.0f %.0f\n", n_signed / seconds,
           n_signed / ((double) clock () / (double) CLOCKS_PER_SEC));

  return 0;
}
