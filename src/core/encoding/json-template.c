/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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

struct _RosetteJsonTemplate
{
  GArray *parts;
  RosetteBase64urlPiece *end; /* what stands after the last gap */
  gsize length;               /* of all but the gaps */
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

/* The first mark from @from on; NULL for none. No two begin in one place, since each has its
 * quotation marks.
 */
static const char *
find_mark (const char *from, const char *end, const char *const *marks, guint n_marks, guint *mark)
{
  const char *first = NULL;

  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *quoted = marks[i] != NULL ? g_strdup_printf ("\"%s\"", marks[i]) : NULL;
      const char *at = quoted != NULL ? g_strstr_len (from, end - from, quoted) : NULL;

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
  const char *end = text + length;
  const char *from = text;
  const char *at = NULL;
  guint mark = 0;

  g_return_val_if_fail (text != NULL && marks != NULL, NULL);

  self = g_new0 (RosetteJsonTemplate, 1);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, part_clear);
  while ((at = find_mark (from, end, marks, n_marks, &mark)) != NULL)
    {
      const Part part = { make_piece (self, from, at), mark };

      g_array_append_val (self->parts, part);
      from = at + strlen (marks[mark]) + 2;
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
      rosette_json_append_string (value, values[part->mark]);
      rosette_base64url_writer_put (&writer, (const guint8 *) value->str, value->len);
    }
  rosette_base64url_writer_put_piece (&writer, self->end);
  rosette_base64url_writer_end (&writer);
}
