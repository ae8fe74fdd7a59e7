/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* linked-data DOCUMENT PNG SVG SECONDS PEER_US: how fast a credential is made canonical, signed and
 * baked, and verified, on one thread; and beside it in turn how fast GnuTLS signs and verifies with
 * Ed25519 and does nothing else. PEER_US is what a peer takes for the canonical form, in µs, or 0.
 * Exits 1 where a bar is missed.
 */

#include "baking/baking.h"
#include "encoding/json.h"
#include "keys/multikey.h"
#include "linkeddata/bundled.h"
#include "linkeddata/canonicalize.h"
#include "linkeddata/jsonld.h"
#include "proofs/data-integrity.h"

#include <gnutls/abstract.h>
#include <locale.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define METHOD     "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi#z6Mk"
#define MAX_MB     20
#define N_FEW      10
#define N_MANY     1000
#define N_ROUNDS   12
#define MAX_SLOWER 1.1

typedef struct
{
  char *text;
  gsize length;
  JsonObject *document;
  GBytes *png;
  GBytes *svg;
  RosetteKey *key;
  GDateTime *now;
  char *secured; /* the document with its proof */

  gnutls_privkey_t raw_private;
  gnutls_pubkey_t raw_public;
  gnutls_datum_t raw_signature;
} Bench;

typedef void (*Work) (Bench *self, guint n);

static const guint8 hashes[64];
static const gnutls_datum_t message = { (unsigned char *) hashes, sizeof hashes };

static void
must (gboolean is_fine, const char *what)
{
  if (!is_fine)
    g_error ("linked-data: %s", what);
}

static void
raw_sign (Bench *self, guint n)
{
  gnutls_datum_t signature;

  must (gnutls_privkey_sign_data2 (self->raw_private, GNUTLS_SIGN_EDDSA_ED25519, 0, &message,
                                   &signature)
          == 0,
        "GnuTLS does not sign");
  gnutls_free (signature.data);
}

static void
raw_verify (Bench *self, guint n)
{
  must (gnutls_pubkey_verify_data2 (self->raw_public, GNUTLS_SIGN_EDDSA_ED25519, 0, &message,
                                    &self->raw_signature)
          == 0,
        "GnuTLS does not verify");
}

static void
canonicalize (Bench *self, guint n)
{
  RosetteJsonldOptions options = { .load = rosette_bundled_context_load };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = rosette_json_parse (self->text, self->length, &error);
  g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (node, &options, &error);
  g_autofree char *form = NULL;

  must (dataset != NULL, "no RDF");
  form = rosette_canonicalize (dataset, ROSETTE_DIGEST_SHA256, NULL, &error);
  must (form != NULL, "no canonical form");
}

/* The document under an id of its own; what is in it is shared. */
static JsonObject *
make_document (Bench *self, guint n)
{
  JsonObject *document = json_object_new ();
  g_autofree char *id = g_strdup_printf ("urn:uuid:6f5b2c1e-9f0e-4d0a-8b53-2a4f3e1d%04x", n);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, self->document);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (document, name, json_node_ref (value));
  json_object_set_string_member (document, "id", id);

  return document;
}

static char *
sign (Bench *self, guint n, gsize *length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) document = make_document (self, n);
  g_autoptr (JsonObject) secured = rosette_data_integrity_sign (
    document, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, self->key, METHOD, self->now, &error);

  must (secured != NULL, "not signed");

  return rosette_json_write_object (secured, length);
}

static void
sign_and_bake (Bench *self, GBytes *image, guint n)
{
  gsize length;
  char *text = sign (self, n, &length);
  g_autoptr (GBytes) credential = g_bytes_new_take (text, length);
  g_autoptr (GPtrArray) badge =
    rosette_baking_bake_bare (image, ROSETTE_BAKING_OB3, credential, NULL, NULL);

  must (badge != NULL, "not baked");
}

static void
sign_and_bake_png (Bench *self, guint n)
{
  sign_and_bake (self, self->png, n);
}

static void
sign_and_bake_svg (Bench *self, guint n)
{
  sign_and_bake (self, self->svg, n);
}

static void
verify (Bench *self, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) document =
    rosette_json_parse_object (self->secured, strlen (self->secured), &error);
  JsonObject *proof = rosette_json_get_object (document, "proof");

  must (rosette_data_integrity_verify (document, proof, self->key, NULL, &error), "not verified");
}

/* What one piece of work takes of the processor, in µs: the fastest of some rounds, in which all
 * take turns, so that what else the machine does falls on all alike.
 */
typedef struct
{
  const char *name;
  Work work;
  guint n_documents; /* in one go */
  double us;
} Row;

enum
{
  RAW_SIGN,
  RAW_VERIFY,
  CANONICALIZE,
  PNG,
  SVG,
  VERIFY,
  FEW,
  MANY,
  N_ROWS
};

static double
now_us (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static void
run_round (Bench *self, Row *row, double seconds)
{
  double start = now_us ();
  double passed;
  guint n = 0;

  do
    {
      for (guint i = 0; i < row->n_documents; i++)
        row->work (self, i);
      n += row->n_documents;
      passed = now_us () - start;
    }
  while (passed < seconds * 1e6);

  row->us = MIN (row->us, passed / n);
}

static GBytes *
read_image (const char *path)
{
  char *image = NULL;
  g_autoptr (GBytes) file = NULL;
  GBytes *bare;
  gsize length;

  must (g_file_get_contents (path, &image, &length, NULL), "no image");
  file = g_bytes_new_take (image, length);
  bare = rosette_baking_remove (file, NULL);
  must (bare != NULL, "cannot read the image");

  return bare;
}

/* Without the proof that it has. */
static void
read_document (Bench *self, const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (JsonObject) secured = NULL;
  gsize length;

  must (g_file_get_contents (path, &text, &length, NULL), "no document");
  secured = rosette_json_parse_object (text, length, NULL);
  must (secured != NULL, "cannot read the document");
  self->document = rosette_json_copy_object (secured);
  json_object_remove_member (self->document, "proof");
  self->text = rosette_json_write_object (self->document, &self->length);
}

static void
bench_init (Bench *self, char *argv[])
{
  gsize length;

  read_document (self, argv[1]);
  self->png = read_image (argv[2]);
  self->svg = read_image (argv[3]);

  self->key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  self->now = g_date_time_new_utc (2026, 6, 12, 10, 0, 0);
  self->secured = sign (self, 0, &length);

  gnutls_privkey_init (&self->raw_private);
  gnutls_pubkey_init (&self->raw_public);
  gnutls_privkey_generate (self->raw_private, GNUTLS_PK_EDDSA_ED25519, 256, 0);
  gnutls_pubkey_import_privkey (self->raw_public, self->raw_private, 0, 0);
  gnutls_privkey_sign_data2 (self->raw_private, GNUTLS_SIGN_EDDSA_ED25519, 0, &message,
                             &self->raw_signature);
}

static void
bench_clear (Bench *self)
{
  g_free (self->text);
  g_free (self->secured);
  json_object_unref (self->document);
  g_bytes_unref (self->png);
  g_bytes_unref (self->svg);
  rosette_key_unref (self->key);
  g_date_time_unref (self->now);
  gnutls_free (self->raw_signature.data);
  gnutls_privkey_deinit (self->raw_private);
  gnutls_pubkey_deinit (self->raw_public);
}

/* One line: what was reached, and of what. Returns whether the bar is kept. */
static gboolean
judge (const char *what, double value, double bar, const char *unit, gboolean is_least)
{
  gboolean is_kept = is_least ? value >= bar : value <= bar;

  g_print ("%-50s %7.2f %-3s (%s %g)%s\n", what, value, unit, is_least ? "at least" : "at most",
           bar, is_kept ? "" : "  MISSED");

  return is_kept;
}

static gboolean
judge_all (const Row *rows, double peer_us)
{
  struct rusage usage;
  gboolean is_kept = TRUE;

  getrusage (RUSAGE_SELF, &usage);
  if (peer_us > 0)
    is_kept &=
      judge ("canonicalize: times jsonld on Node", peer_us / rows[CANONICALIZE].us, 20, "", TRUE);
  is_kept &= judge ("sign + bake into PNG: of GnuTLS's signing rate",
                    100 * rows[RAW_SIGN].us / rows[PNG].us, 25, "%", TRUE);
  is_kept &= judge ("sign + bake into SVG: of GnuTLS's signing rate",
                    100 * rows[RAW_SIGN].us / rows[SVG].us, 25, "%", TRUE);
  is_kept &= judge ("verify: of GnuTLS's verifying rate",
                    100 * rows[RAW_VERIFY].us / rows[VERIFY].us, 40, "%", TRUE);
  is_kept &= judge ("sign + bake: a document of 1,000, to one of 10", rows[MANY].us / rows[FEW].us,
                    MAX_SLOWER, "", FALSE);
  is_kept &= judge ("peak memory", (double) usage.ru_maxrss / 1024, MAX_MB, "MB", FALSE);

  return is_kept;
}

int
main (int argc, char *argv[])
{
  Row rows[N_ROWS] = {
    [RAW_SIGN] = { "GnuTLS signs (Ed25519)", raw_sign, 1, G_MAXDOUBLE },
    [RAW_VERIFY] = { "GnuTLS verifies", raw_verify, 1, G_MAXDOUBLE },
    [CANONICALIZE] = { "canonicalize", canonicalize, 1, G_MAXDOUBLE },
    [PNG] = { "sign + bake into PNG", sign_and_bake_png, 1, G_MAXDOUBLE },
    [SVG] = { "sign + bake into SVG", sign_and_bake_svg, 1, G_MAXDOUBLE },
    [VERIFY] = { "verify", verify, 1, G_MAXDOUBLE },
    [FEW] = { "sign + bake, 10 documents", sign_and_bake_png, N_FEW, G_MAXDOUBLE },
    [MANY] = { "sign + bake, 1,000 documents", sign_and_bake_png, N_MANY, G_MAXDOUBLE },
  };
  Bench bench = { 0 };
  gboolean is_kept;

  setlocale (LC_ALL, "");
  must (argc == 6, "wrong usage: see linked-data.c");
  bench_init (&bench, argv);
  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < N_ROWS; i++)
      run_round (&bench, &rows[i], g_ascii_strtod (argv[4], NULL) / N_ROUNDS);

  for (guint i = 0; i < N_ROWS; i++)
    g_print ("%-30s %9.1f µs %9.0f a second\n", rows[i].name, rows[i].us, 1e6 / rows[i].us);
  is_kept = judge_all (rows, g_ascii_strtod (argv[5], NULL));
  bench_clear (&bench);

  return is_kept ? 0 : 1;
}
