/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/canonicalize-private.h"

#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* Hash N-Degree Quads (RDFC-1.0 section 4.8): nodes that look alike are told apart by what is
 * around them. All orders of neighbours that look alike are tried, and the least path is chosen;
 * that is what may take forever, and what the work is counted for.
 */

/* The neighbours of a node with their hashes, sorted by them. */
typedef struct
{
  RosetteHexHash hash;
  guint node;
} Related;

/* One order of neighbours that look alike, and what has come of it. */
typedef struct
{
  GString *path;
  RosetteIssuer issuer;
} Attempt;

static void
attempt_clear (Attempt *self)
{
  if (self->path != NULL)
    g_string_free (self->path, TRUE);
  self->path = NULL;
  rosette_issuer_clear (&self->issuer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Attempt, attempt_clear)

void
rosette_issuer_clear (RosetteIssuer *self)
{
  g_clear_pointer (&self->nodes, g_free);
  self->n_nodes = 0;
  self->size = 0;
}

/* The place of @node, or the number of nodes when it has none. */
static guint
find_place (const RosetteIssuer *self, guint node)
{
  guint i = 0;

  while (i < self->n_nodes && self->nodes[i] != node)
    i++;

  return i;
}

guint
rosette_issuer_issue (RosetteIssuer *self, guint node)
{
  guint place = find_place (self, node);

  if (place < self->n_nodes)
    return place;
  if (self->n_nodes == self->size)
    {
      self->size = MAX (8, 2 * self->size);
      self->nodes = g_renew (guint, self->nodes, self->size);
    }
  self->nodes[self->n_nodes++] = node;

  return place;
}

static void
issuer_assign (RosetteIssuer *self, const RosetteIssuer *other)
{
  if (self->size < other->n_nodes)
    {
      self->size = other->n_nodes;
      self->nodes = g_renew (guint, self->nodes, self->size);
    }
  if (other->n_nodes > 0)
    memcpy (self->nodes, other->nodes, other->n_nodes * sizeof (guint));
  self->n_nodes = other->n_nodes;
}

/* Hash Related Blank Node (section 4.7). */
static void
hash_related (RosetteCanonicalState *self,
              guint related,
              const RosetteQuad *quad,
              const RosetteIssuer *issuer,
              char position,
              GString *scratch,
              char *hash)
{
  guint place = find_place (issuer, related);

  g_string_truncate (scratch, 0);
  g_string_append_c (scratch, position);
  if (position != 'g')
    g_string_append_len (scratch, quad->predicate->text, quad->predicate->length);

  if (self->labels[related] != NULL)
    g_string_append (scratch, self->labels[related]);
  else if (place < issuer->n_nodes)
    g_string_append_printf (scratch, "_:b%u", place);
  else
    g_string_append (scratch, self->first_hashes[related]);

  rosette_canonical_state_hash (self, scratch->str, scratch->len, hash);
}

static int
compare_related (gconstpointer a, gconstpointer b)
{
  const Related *x = a;
  const Related *y = b;
  int order = strcmp (x->hash, y->hash);

  return order != 0 ? order : (x->node > y->node) - (x->node < y->node);
}

/* Step 3: the neighbours of @node in each of its quads. */
static GArray *
list_related (RosetteCanonicalState *self, guint node, const RosetteIssuer *issuer)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Related));
  g_autoptr (GString) scratch = g_string_sized_new (256);

  for (guint i = self->starts[node]; i < self->starts[node + 1]; i++)
    {
      const RosetteQuad *quad = &self->quads[self->mentions[i]];
      const RosetteTerm *terms[] = { quad->subject, quad->object, quad->graph };

      for (guint k = 0; k < G_N_ELEMENTS (terms); k++)
        {
          Related related;

          if (terms[k] == NULL || terms[k]->blank < 0 || (guint) terms[k]->blank == node)
            continue;
          related.node = (guint) terms[k]->blank;
          hash_related (self, related.node, quad, issuer, "sog"[k], scratch, related.hash);
          g_array_append_val (list, related);
          self->work += scratch->len + 64 + issuer->n_nodes;
        }
    }
  g_array_sort (list, compare_related);

  return list;
}

/* The order after this one in the order of words, of which @nodes may hold one twice; FALSE after
 * the last.
 */
static gboolean
next_permutation (guint *nodes, guint n)
{
  guint i = n;
  guint k = n;
  guint swap;

  do
    {
      if (i < 2)
        return FALSE;
      i--;
    }
  while (nodes[i - 1] >= nodes[i]);
  while (nodes[--k] <= nodes[i - 1])
    ;

  swap = nodes[i - 1];
  nodes[i - 1] = nodes[k];
  nodes[k] = swap;

  for (k = n; i + 1 < k; i++)
    {
      swap = nodes[i];
      nodes[i] = nodes[--k];
      nodes[k] = swap;
    }

  return TRUE;
}

/* Whether @path cannot become the least any more. */
static gboolean
is_hopeless (const GString *path, const GString *chosen)
{
  return chosen->len > 0 && path->len >= chosen->len && strcmp (path->str, chosen->str) > 0;
}

/* Step 5.4.4: labels for the neighbours in this order; those that are new go to @recursion. */
static void
label_in_order (RosetteCanonicalState *self,
                const guint *nodes,
                guint n,
                Attempt *attempt,
                const GString *chosen,
                GArray *recursion)
{
  for (guint i = 0; i < n && !is_hopeless (attempt->path, chosen); i++)
    {
      guint place;

      if (self->labels[nodes[i]] != NULL)
        {
          g_string_append (attempt->path, self->labels[nodes[i]]);
          continue;
        }
      place = find_place (&attempt->issuer, nodes[i]);
      if (place == attempt->issuer.n_nodes)
        {
          g_array_append_val (recursion, nodes[i]);
          rosette_issuer_issue (&attempt->issuer, nodes[i]);
        }
      g_string_append_printf (attempt->path, "_:b%u", place);
    }
}

/* Step 5.4.5: what is behind each new neighbour. */
static gboolean
follow (RosetteCanonicalState *self, Attempt *attempt, const GString *chosen, GArray *recursion)
{
  for (guint i = 0; i < recursion->len && !is_hopeless (attempt->path, chosen); i++)
    {
      guint node = g_array_index (recursion, guint, i);
      guint place = find_place (&attempt->issuer, node);
      RosetteHexHash hash;

      if (!rosette_canonical_state_hash_n_degree (self, node, &attempt->issuer, hash))
        return FALSE;
      g_string_append_printf (attempt->path, "_:b%u<%s>", place, hash);
    }

  return TRUE;
}

/* Step 5.4 for one order of @nodes: replaces @chosen when its path is less. */
static gboolean
try_order (RosetteCanonicalState *self,
           const guint *nodes,
           guint n,
           const RosetteIssuer *issuer,
           Attempt *chosen)
{
  g_auto (Attempt) attempt = { g_string_sized_new (128), { 0 } };
  g_autoptr (GArray) recursion = g_array_new (FALSE, FALSE, sizeof (guint));
  Attempt swap;

  issuer_assign (&attempt.issuer, issuer);
  if (!rosette_canonical_state_work (self, 64 + 8 * (gsize) n + issuer->n_nodes * (1 + (gsize) n)))
    return FALSE;

  label_in_order (self, nodes, n, &attempt, chosen->path, recursion);
  if (!follow (self, &attempt, chosen->path, recursion))
    return FALSE;
  if (chosen->path->len > 0 && strcmp (attempt.path->str, chosen->path->str) >= 0)
    return TRUE;

  swap = *chosen;
  *chosen = attempt;
  attempt = swap;

  return TRUE;
}

/* Step 5 for the neighbours of one hash: appends the least path to @data. */
static gboolean
choose_path (RosetteCanonicalState *self,
             const Related *related,
             guint n,
             RosetteIssuer *issuer,
             GString *data)
{
  g_auto (Attempt) chosen = { g_string_new (NULL), { 0 } };
  g_autofree guint *nodes = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    nodes[i] = related[i].node;

  do
    {
      if (!try_order (self, nodes, n, issuer, &chosen))
        return FALSE;
    }
  while (next_permutation (nodes, n));

  g_string_append_len (data, chosen.path->str, (gssize) chosen.path->len);
  issuer_assign (issuer, &chosen.issuer);

  return TRUE;
}

static gboolean
hash_neighbours (RosetteCanonicalState *self, GArray *list, RosetteIssuer *issuer, char *hash)
{
  g_autoptr (GString) data = g_string_sized_new (512);

  for (guint i = 0, n; i < list->len; i += n)
    {
      const Related *related = &g_array_index (list, Related, i);

      for (n = 1; i + n < list->len && strcmp (related->hash, related[n].hash) == 0;)
        n++;
      g_string_append (data, related->hash);
      if (!choose_path (self, related, n, issuer, data))
        return FALSE;
    }
  rosette_canonical_state_hash (self, data->str, data->len, hash);

  return rosette_canonical_state_work (self, 64 + data->len);
}

gboolean
rosette_canonical_state_hash_n_degree (RosetteCanonicalState *self,
                                       guint node,
                                       RosetteIssuer *issuer,
                                       char *hash)
{
  g_autoptr (GArray) list = NULL;
  gboolean is_done;

  if (self->depth == ROSETTE_MAX_CANONICAL_DEPTH)
    {
      g_set_error_literal (self->error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                           "the blank nodes that look alike form too long a chain");
      return FALSE;
    }

  list = list_related (self, node, issuer);
  self->depth++;
  is_done = hash_neighbours (self, list, issuer, hash);
  self->depth--;

  return is_done;
}
