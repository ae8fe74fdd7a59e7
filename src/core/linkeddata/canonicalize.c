/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/canonicalize-private.h"

#include "base/error.h"
#include "base/limits.h"
#include "linkeddata/nquads.h"

#include <stdlib.h>
#include <string.h>

/* A hash that one or several nodes have: those of @nodes are at the same place in a sorted list. */
typedef struct
{
  const char *hash;
  guint node;
} Hashed;

/* What hash N-degree made of one node. */
typedef struct
{
  RosetteHexHash hash;
  RosetteIssuer issuer;
} Path;

static void
path_clear (gpointer data)
{
  rosette_issuer_clear (&((Path *) data)->issuer);
}

gboolean
rosette_canonical_state_work (RosetteCanonicalState *self, gsize amount)
{
  self->work += amount;
  if (self->work <= ROSETTE_MAX_CANONICAL_WORK)
    return TRUE;

  g_set_error_literal (self->error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                       "the blank nodes are too alike to be told apart in reasonable time");

  return FALSE;
}

void
rosette_canonical_state_hash (RosetteCanonicalState *self,
                              const char *text,
                              gsize length,
                              char *hash)
{
  static const char digits[] = "0123456789abcdef";
  guint8 bytes[ROSETTE_DIGEST_MAX_BYTES];
  gsize n_bytes = rosette_digest (self->digest, text, length, bytes);

  for (gsize i = 0; i < n_bytes; i++)
    {
      *hash++ = digits[bytes[i] >> 4];
      *hash++ = digits[bytes[i] & 15];
    }
  *hash = '\0';
}

/* Calls for each blank node of @quad, once a quad; NULL ends the three. */
static guint
list_blanks (const RosetteQuad *quad, guint blanks[3])
{
  const RosetteTerm *terms[] = { quad->subject, quad->object, quad->graph };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      gboolean is_new = terms[i] != NULL && terms[i]->blank >= 0;

      for (guint k = 0; is_new && k < n; k++)
        is_new = blanks[k] != (guint) terms[i]->blank;
      if (is_new)
        blanks[n++] = (guint) terms[i]->blank;
    }

  return n;
}

/* Step 2 of section 4.4.3: which quads mention which node. */
static void
find_mentions (RosetteCanonicalState *self)
{
  guint blanks[3];
  g_autofree guint *at = NULL;

  self->starts = g_new0 (guint, self->n_blanks + 1);
  for (guint i = 0; i < self->n_quads; i++)
    for (guint k = list_blanks (&self->quads[i], blanks); k-- > 0;)
      self->starts[blanks[k] + 1]++;
  for (guint i = 0; i < self->n_blanks; i++)
    self->starts[i + 1] += self->starts[i];

  self->mentions = g_new (guint, self->starts[self->n_blanks] + 1);
  at = g_memdup2 (self->starts, (self->n_blanks + 1) * sizeof (guint));
  for (guint i = 0; i < self->n_quads; i++)
    for (guint k = list_blanks (&self->quads[i], blanks); k-- > 0;)
      self->mentions[at[blanks[k]]++] = i;
}

static void
append_for (GString *out, const RosetteTerm *term, guint node)
{
  if (term == NULL)
    return;
  if (term->blank < 0)
    g_string_append_len (out, term->text, term->length);
  else
    g_string_append (out, (guint) term->blank == node ? "_:a" : "_:z");
  g_string_append_c (out, ' ');
}

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Hash First Degree Quads (section 4.6). @scratch gets the lines one after the other, each with a
 * NUL, which no line holds.
 */
static void
hash_first_degree (RosetteCanonicalState *self, guint node, GString *scratch, GString *joined)
{
  guint n = self->starts[node + 1] - self->starts[node];
  g_autofree gsize *offsets = g_new (gsize, n + 1);
  g_autofree const char **lines = g_new (const char *, n + 1);

  g_string_truncate (scratch, 0);
  g_string_truncate (joined, 0);
  for (guint i = 0; i < n; i++)
    {
      const RosetteQuad *quad = &self->quads[self->mentions[self->starts[node] + i]];

      offsets[i] = scratch->len;
      append_for (scratch, quad->subject, node);
      append_for (scratch, quad->predicate, node);
      append_for (scratch, quad->object, node);
      append_for (scratch, quad->graph, node);
      g_string_append_len (scratch, ".\n", 3);
    }
  for (guint i = 0; i < n; i++)
    lines[i] = scratch->str + offsets[i];
  if (n > 1)
    qsort (lines, n, sizeof *lines, compare_texts);
  for (guint i = 0; i < n; i++)
    g_string_append (joined, lines[i]);

  rosette_canonical_state_hash (self, joined->str, joined->len, self->first_hashes[node]);
}

static int
compare_hashed (const void *a, const void *b)
{
  const Hashed *x = a;
  const Hashed *y = b;
  int order = strcmp (x->hash, y->hash);

  return order != 0 ? order : (x->node > y->node) - (x->node < y->node);
}

/* The nodes that some quad mentions, by their hashes. */
static Hashed *
sort_by_hash (RosetteCanonicalState *self, guint *n_hashed)
{
  g_autoptr (GString) scratch = g_string_sized_new (1024);
  g_autoptr (GString) joined = g_string_sized_new (1024);
  Hashed *list = g_new (Hashed, self->n_blanks + 1);

  *n_hashed = 0;
  for (guint i = 0; i < self->n_blanks; i++)
    if (self->starts[i] < self->starts[i + 1])
      {
        hash_first_degree (self, i, scratch, joined);
        list[(*n_hashed)++] = (Hashed){ self->first_hashes[i], i };
      }
  qsort (list, *n_hashed, sizeof *list, compare_hashed);

  return list;
}

static void
give_label (RosetteCanonicalState *self, guint node)
{
  if (self->labels[node] == NULL)
    self->labels[node] = g_strdup_printf ("_:c14n%u", self->n_labels++);
}

/* How many of @list share the hash of its first. */
static guint
count_equal (const Hashed *list, guint n)
{
  guint i = 1;

  while (i < n && strcmp (list[0].hash, list[i].hash) == 0)
    i++;

  return i;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Path *) a)->hash, ((const Path *) b)->hash);
}

/* Step 5 of section 4.4.3, for the nodes of one hash. */
static gboolean
label_alike (RosetteCanonicalState *self, const Hashed *list, guint n)
{
  g_autoptr (GArray) paths = g_array_new (FALSE, FALSE, sizeof (Path));

  g_array_set_clear_func (paths, path_clear);
  for (guint i = 0; i < n; i++)
    {
      Path path = { 0 };
      gboolean is_done;

      if (self->labels[list[i].node] != NULL)
        continue;
      rosette_issuer_issue (&path.issuer, list[i].node);
      is_done = rosette_canonical_state_hash_n_degree (self, list[i].node, &path.issuer, path.hash);
      g_array_append_val (paths, path);
      if (!is_done)
        return FALSE;
    }

  g_array_sort (paths, compare_paths);
  for (guint i = 0; i < paths->len; i++)
    {
      const RosetteIssuer *issuer = &g_array_index (paths, Path, i).issuer;

      for (guint k = 0; k < issuer->n_nodes; k++)
        give_label (self, issuer->nodes[k]);
    }

  return TRUE;
}

static gboolean
label_all (RosetteCanonicalState *self)
{
  guint n = 0;
  g_autofree Hashed *list = sort_by_hash (self, &n);

  for (guint i = 0, n_equal; i < n; i += n_equal)
    {
      n_equal = count_equal (list + i, n - i);
      if (n_equal == 1)
        give_label (self, list[i].node);
    }
  for (guint i = 0, n_equal; i < n; i += n_equal)
    {
      n_equal = count_equal (list + i, n - i);
      if (n_equal > 1 && !label_alike (self, list + i, n_equal))
        return FALSE;
    }

  /* A node that no quad mentions is in no text; it gets a label all the same. */
  for (guint i = 0; i < self->n_blanks; i++)
    give_label (self, i);

  return TRUE;
}

char **
rosette_canonicalize_labels (RosetteDataset *dataset, RosetteDigest digest, GError **error)
{
  RosetteCanonicalState self = { .dataset = dataset, .digest = digest, .error = error };
  g_auto (GStrv) labels = NULL;
  gboolean is_done;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self.quads = rosette_dataset_get_quads (dataset, &self.n_quads);
  self.n_blanks = rosette_dataset_get_n_blanks (dataset);
  self.first_hashes = g_new (RosetteHexHash, self.n_blanks + 1);
  self.labels = labels = g_new0 (char *, self.n_blanks + 1);
  find_mentions (&self);

  is_done = label_all (&self);
  g_free (self.starts);
  g_free (self.mentions);
  g_free (self.first_hashes);
  if (!is_done)
    {
      /* The list has gaps, and g_strfreev() would stop at the first. */
      for (guint i = 0; i < self.n_blanks; i++)
        g_clear_pointer (&labels[i], g_free);
      return NULL;
    }

  return g_steal_pointer (&labels);
}

char *
rosette_canonicalize (RosetteDataset *dataset, RosetteDigest digest, gsize *length, GError **error)
{
  g_auto (GStrv) labels = rosette_canonicalize_labels (dataset, digest, error);

  if (labels == NULL)
    return NULL;

  return rosette_nquads_write (dataset, (const char *const *) labels, length);
}
