/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/nquads.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *text;
  gsize length;
} Line;

/* Code points have the order of their UTF-8 bytes. */
static int
compare_lines (const void *a, const void *b)
{
  const Line *x = a;
  const Line *y = b;
  int order = memcmp (x->text, y->text, MIN (x->length, y->length));

  if (order != 0)
    return order;

  return x->length < y->length ? -1 : x->length > y->length;
}

static gsize
term_length (const RosetteTerm *term, const char *const *labels)
{
  if (term == NULL)
    return 0;

  return term->blank >= 0 && labels != NULL ? strlen (labels[term->blank]) : term->length;
}

static char *
write_term (char *out, const RosetteTerm *term, const char *const *labels)
{
  gsize length = term_length (term, labels);

  if (term == NULL)
    return out;
  memcpy (out, term->blank >= 0 && labels != NULL ? labels[term->blank] : term->text, length);
  out[length] = ' ';

  return out + length + 1;
}

static char *
write_quad (char *out, const RosetteQuad *quad, const char *const *labels)
{
  out = write_term (out, quad->subject, labels);
  out = write_term (out, quad->predicate, labels);
  out = write_term (out, quad->object, labels);
  out = write_term (out, quad->graph, labels);
  *out++ = '.';
  *out++ = '\n';

  return out;
}

/* At most six bytes of a line are no term: four spaces, the dot and the newline. */
static gsize
measure (const RosetteQuad *quads, guint n_quads, const char *const *labels)
{
  gsize n_bytes = 0;

  for (guint i = 0; i < n_quads; i++)
    n_bytes += term_length (quads[i].subject, labels) + term_length (quads[i].predicate, labels)
               + term_length (quads[i].object, labels) + term_length (quads[i].graph, labels) + 6;

  return n_bytes;
}

/* The lines, sorted; they point into @text. */
static Line *
write_sorted (RosetteDataset *dataset, const char *const *labels, char **text, guint *n_lines)
{
  const RosetteQuad *quads = rosette_dataset_get_quads (dataset, n_lines);
  Line *lines = g_new (Line, *n_lines);
  char *at = *text = g_malloc (measure (quads, *n_lines, labels) + 1);

  for (guint i = 0; i < *n_lines; i++)
    {
      char *end = write_quad (at, &quads[i], labels);

      lines[i] = (Line){ at, (gsize) (end - at) };
      at = end;
    }
  if (*n_lines > 1)
    qsort (lines, *n_lines, sizeof *lines, compare_lines);

  return lines;
}

GPtrArray *
rosette_nquads_write_lines (RosetteDataset *dataset, const char *const *labels)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  guint n_lines = 0;
  g_autofree Line *lines = write_sorted (dataset, labels, &text, &n_lines);

  for (guint i = 0; i < n_lines; i++)
    g_ptr_array_add (list, g_strndup (lines[i].text, lines[i].length));

  return list;
}

char *
rosette_nquads_write (RosetteDataset *dataset, const char *const *labels, gsize *length)
{
  g_autofree char *text = NULL;
  guint n_lines = 0;
  g_autofree Line *lines = write_sorted (dataset, labels, &text, &n_lines);
  gsize n_bytes = 0;
  char *sorted;
  char *at;

  for (guint i = 0; i < n_lines; i++)
    n_bytes += lines[i].length;
  at = sorted = g_malloc (n_bytes + 1);
  for (guint i = 0; i < n_lines; i++, at += lines[i - 1].length)
    memcpy (at, lines[i].text, lines[i].length);
  *at = '\0';
  if (length != NULL)
    *length = n_bytes;

  return sorted;
}
