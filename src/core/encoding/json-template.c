/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/json-template.h"

#include "encoding/json.h"

#include <string.h>

/* What stands before a gap, and whose gap it is. */
typedef struct
{
  gsize start;
  gsize length;
  guint mark;
} Piece;

struct _RosetteJsonTemplate
{
  char *text;
  gsize length;
  GArray *pieces;
  gsize rest; /* where the text after the last gap begins */
};

void
rosette_json_template_free (RosetteJsonTemplate *self)
{
  g_free (self->text);
  g_array_unref (self->pieces);
  g_free (self);
}

/* The first mark in the rest of the text; NULL for none. No two begin in one place, since each has
 * its quotation marks.
 */
static const char *
find_mark (RosetteJsonTemplate *self, const char *const *marks, guint n_marks, guint *mark)
{
  const char *from = self->text + self->rest;
  const char *first = NULL;

  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *quoted = marks[i] != NULL ? g_strdup_printf ("\"%s\"", marks[i]) : NULL;
      const char *at =
        quoted != NULL ? g_strstr_len (from, (gssize) (self->length - self->rest), quoted) : NULL;

      if (at == NULL || (first != NULL && at > first))
        continue;
      first = at;
      *mark = i;
    }

  return first;
}

RosetteJsonTemplate *
rosette_json_template_new (const char *text, gsize length, const char *const *marks, guint n_marks)
{
  RosetteJsonTemplate *self = NULL;
  const char *at = NULL;
  guint mark = 0;

  g_return_val_if_fail (text != NULL && marks != NULL, NULL);

  self = g_new0 (RosetteJsonTemplate, 1);
  self->text = g_strndup (text, length);
  self->length = length;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  while ((at = find_mark (self, marks, n_marks, &mark)) != NULL)
    {
      gsize start = (gsize) (at - self->text);
      const Piece piece = { self->rest, start - self->rest, mark };

      g_array_append_val (self->pieces, piece);
      self->rest = start + strlen (marks[mark]) + 2;
    }

  return self;
}

/* Room for the text, unless much in it has to be escaped. */
static gsize
estimate (const RosetteJsonTemplate *self, const char *const *values)
{
  gsize n_bytes = self->length;

  for (guint i = 0; i < self->pieces->len; i++)
    n_bytes += strlen (values[g_array_index (self->pieces, Piece, i).mark]);

  return n_bytes;
}

char *
rosette_json_template_fill (const RosetteJsonTemplate *self,
                            const char *const *values,
                            gsize *length)
{
  GString *out = NULL;

  g_return_val_if_fail (self != NULL && values != NULL && length != NULL, NULL);

  out = g_string_sized_new (estimate (self, values));
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      g_string_append_len (out, self->text + piece->start, (gssize) piece->length);
      rosette_json_append_string (out, values[piece->mark]);
    }
  g_string_append_len (out, self->text + self->rest, (gssize) (self->length - self->rest));
  *length = out->len;

  return g_string_free (out, FALSE);
}
