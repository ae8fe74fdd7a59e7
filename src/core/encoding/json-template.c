/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include "encoding/json-template.h"

#include "encoding/base64url-writer.h"
#include "encoding/json.h"

#include <string.h>

/* What most values have room in. */
#define VALUE_BYTES 128

/* What stands before a gap, and whose gap it is. */
typedef struct
{
  RosetteBase64urlPiece *text;
  guint mark;
} Part;

/* What stands for a gap, as it is in the text. */
typedef struct
{
  char *text;
  gsize length;
} Mark;

struct _RosetteJsonTemplate
{
  GArray *parts;
  RosetteBase64urlPiece *end; /* what stands after the last gap */
  gsize length;               /* of all but the gaps */
  guint n_strings;
};

static void
part_clear (gpointer data)
{
  Part *part = data;

  rosette_base64url_piece_free (part->text);
}

void
rosette_json_template_free (RosetteJsonTemplate *self)
{
  g_array_unref (self->parts);
  rosette_base64url_piece_free (self->end);
  g_free (self);
}

static RosetteBase64urlPiece *
make_piece (RosetteJsonTemplate *self, const char *from, const char *to)
{
  self->length += (gsize) (to - from);

  return rosette_base64url_piece_new ((const guint8 *) from, (gsize) (to - from));
}

static void
mark_clear (gpointer data)
{
  g_free (((Mark *) data)->text);
}

static GArray *
quote_marks (const char *const *marks, guint n_marks, guint n_strings)
{
  GArray *quoted = g_array_new (FALSE, FALSE, sizeof (Mark));

  g_array_set_clear_func (quoted, mark_clear);
  for (guint i = 0; i < n_marks; i++)
    {
      const char *quote = i < n_strings ? "\"" : "";
      Mark mark = { marks[i] != NULL ? g_strconcat (quote, marks[i], quote, NULL) : NULL, 0 };

      mark.length = mark.text != NULL ? strlen (mark.text) : 0;
      g_array_append_val (quoted, mark);
    }

  return quoted;
}

/* The first mark from @from on; NULL for none. No two begin in one place: each is random, and a
 * string has its quotation marks.
 */
static const char *
find_mark (const char *from, const char *end, GArray *marks, guint *n)
{
  const char *first = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);
      const char *at =
        mark->text != NULL ? memmem (from, (gsize) (end - from), mark->text, mark->length) : NULL;

      if (at == NULL || (first != NULL && at > first))
        continue;
      first = at;
      *n = i;
    }

  return first;
}

RosetteJsonTemplate *
rosette_json_template_new (const char *text,
                           gsize length,
                           const char *const *marks,
                           guint n_marks,
                           guint n_strings)
{
  RosetteJsonTemplate *self = NULL;
  g_autoptr (GArray) quoted = NULL;
  const char *end = text + length;
  const char *from = text;
  const char *at = NULL;
  guint n = 0;

  g_return_val_if_fail (text != NULL && marks != NULL && n_strings <= n_marks, NULL);

  self = g_new0 (RosetteJsonTemplate, 1);
  self->n_strings = n_strings;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, part_clear);
  quoted = quote_marks (marks, n_marks, n_strings);
  while ((at = find_mark (from, end, quoted, &n)) != NULL)
    {
      const Part part = { make_piece (self, from, at), n };

      g_array_append_val (self->parts, part);
      from = at + g_array_index (quoted, Mark, n).length;
    }
  self->end = make_piece (self, from, end);

  return self;
}

gsize
rosette_json_template_get_length (const RosetteJsonTemplate *self)
{
  return self->length;
}

void
rosette_json_template_fill (const RosetteJsonTemplate *self,
                            const char *const *values,
                            GString *out)
{
  g_autoptr (GString) value = NULL;
  RosetteBase64urlWriter writer = { .out = out };

  g_return_if_fail (self != NULL && values != NULL && out != NULL);

  value = g_string_sized_new (VALUE_BYTES);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      rosette_base64url_writer_put_piece (&writer, part->text);
      g_string_truncate (value, 0);
      if (part->mark < self->n_strings)
        rosette_json_append_string (value, values[part->mark]);
      else
        g_string_append (value, values[part->mark]);
      rosette_base64url_writer_put (&writer, (const guint8 *) value->str, value->len);
    }
  rosette_base64url_writer_put_piece (&writer, self->end);
  rosette_base64url_writer_end (&writer);
}
