/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/vcard.h"

#include "sheets/cell.h"
#include "sheets/charset.h"
#include "sheets/columns.h"
#include "sheets/table-builder.h"

#include <string.h>

/* The columns of the table. */
enum
{
  NAME,
  EMAIL,
  ORGANIZATION,
  TITLE,
  TAGS,
  N_FIELDS
};

static const char *const headers[] = { "name", "email", "organisation", "title", ROSETTE_TAGS };

typedef struct
{
  RosetteTableBuilder *builder;
  guint row;
  gboolean in_card;
  char *fields[N_FIELDS]; /* each may be NULL */
  char *structured;       /* nullable: N, for cards without FN */
  guint rank;             /* of the address: the lower, the more it is preferred */
} Reading;

/* In UTF-16, behind its mark, as some address books write it. */
static gboolean
begins_wide (const char *data, gsize size)
{
  static const char start[] = "BEGIN:VCARD";
  gsize first;

  if (size < 2 * sizeof start
      || (memcmp (data, "\xff\xfe", 2) != 0 && memcmp (data, "\xfe\xff", 2) != 0))
    return FALSE;
  first = data[0] == '\xff' ? 2 : 3;
  for (gsize i = 0; i + 1 < sizeof start; i++)
    if (g_ascii_toupper (data[first + 2 * i]) != start[i])
      return FALSE;

  return TRUE;
}

gboolean
rosette_vcard_is (GBytes *file)
{
  g_autofree char *start = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);

  g_return_val_if_fail (file != NULL, FALSE);

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }

  return begins_wide (data, size)
         || (size >= 11 && g_ascii_strncasecmp (data, "BEGIN:VCARD", 11) == 0);
}

/* One line of a card: `item1.EMAIL;TYPE=work;PREF=1:ana@school.example` */
typedef struct
{
  char *name;   /* in capitals, without its group */
  GStrv params; /* in capitals */
  char *value;
} Line;

static void
line_clear (Line *line)
{
  g_free (line->name);
  g_strfreev (line->params);
  g_free (line->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, line_clear)

static gboolean
has_param (const Line *line, const char *text)
{
  for (gsize i = 0; line->params[i] != NULL; i++)
    if (strstr (line->params[i], text) != NULL)
      return TRUE;

  return FALSE;
}

/* What stands behind @name in a parameter; NULL where there is none. */
static const char *
find_param (const Line *line, const char *name)
{
  for (gsize i = 0; line->params[i] != NULL; i++)
    if (g_str_has_prefix (line->params[i], name))
      return line->params[i] + strlen (name);

  return NULL;
}

/* RFC 2045, section 6.7: what vCard 2.1 writes. @charset: (nullable): as the card says; a telephone
 * may say nothing, or what we do not know. */
static char *
decode_quoted_printable (const char *text, const char *charset)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *decoded = NULL;
  gsize length = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      int high = *at == '=' ? g_ascii_xdigit_value (at[1]) : -1;
      int low = high >= 0 ? g_ascii_xdigit_value (at[2]) : -1;

      if (low >= 0)
        {
          g_string_append_c (out, (char) (high * 16 + low));
          at += 2;
        }
      else
        g_string_append_c (out, *at);
    }

  bytes = g_bytes_new (out->str, out->len);
  decoded = rosette_charset_decode (bytes, charset, &length, NULL);
  if (decoded == NULL)
    decoded = rosette_charset_decode (bytes, NULL, &length, NULL);

  return decoded != NULL ? decoded : g_utf8_make_valid (out->str, (gssize) out->len);
}

/* "\n", "\," and "\;" (RFC 6350, section 3.4). */
static char *
unescape (const char *value)
{
  GString *out = g_string_new (NULL);

  for (const char *at = value; *at != '\0'; at++)
    {
      if (*at == '\\' && at[1] != '\0')
        {
          at++;
          g_string_append_c (out, *at == 'n' || *at == 'N' ? '\n' : *at);
        }
      else
        g_string_append_c (out, *at);
    }

  return g_string_free (out, FALSE);
}

/* Where the name and its parameters end: a colon in quotation marks is a part of them. */
static const char *
find_colon (const char *text)
{
  gboolean quoted = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      else if (*at == ':' && !quoted)
        return at;
    }

  return NULL;
}

static gboolean
split_line (const char *text, Line *line)
{
  const char *colon = find_colon (text);
  g_autofree char *head = NULL;
  g_autofree char *capitals = NULL;
  const char *group = NULL;

  if (colon == NULL)
    return FALSE;

  head = g_strndup (text, (gsize) (colon - text));
  capitals = g_ascii_strup (head, -1);
  line->params = g_strsplit (capitals, ";", -1);
  if (line->params[0] == NULL)
    return FALSE;
  group = strrchr (line->params[0], '.');
  line->name = g_strdup (group != NULL ? group + 1 : line->params[0]);
  line->value = has_param (line, "QUOTED-PRINTABLE")
                  ? decode_quoted_printable (colon + 1, find_param (line, "CHARSET="))
                  : g_strdup (colon + 1);

  return TRUE;
}

/* Whether a line of vCard 2.1 goes on in the next. */
static gboolean
is_soft_break (const GString *line)
{
  g_autofree char *capitals = NULL;

  if (line->len == 0 || line->str[line->len - 1] != '=')
    return FALSE;
  capitals = g_ascii_strup (line->str, (gssize) line->len);

  return strstr (capitals, "QUOTED-PRINTABLE") != NULL;
}

/* The next line, with those that continue it (RFC 6350, section 3.2); NULL at the end. */
static char *
take_line (const char **at)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (**at == '\0')
    return NULL;

  while (**at != '\0')
    {
      gsize length = strcspn (*at, "\r\n");

      g_string_append_len (line, *at, (gssize) length);
      *at += length;
      *at += strspn (*at, "\r\n");
      if (is_soft_break (line))
        g_string_truncate (line, line->len - 1);
      else if (**at == ' ' || **at == '\t')
        (*at)++;
      else
        break;
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
set_field (Reading *self, guint field, const char *value)
{
  g_free (self->fields[field]);
  self->fields[field] = rosette_cell_dup_squeezed (value);
}

/* "Roe;Ana;Maria;Dr;" is Dr Ana Maria Roe. */
static char *
join_name (const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ";", 5);
  guint n = g_strv_length (parts);

  return g_strjoin (" ", n > 3 ? parts[3] : "", n > 1 ? parts[1] : "", n > 2 ? parts[2] : "",
                    n > 0 ? parts[0] : "", n > 4 ? parts[4] : "", NULL);
}

/* RFC 6350, section 5.3: 1 is preferred to 100; before, it was one of the types. */
static guint
find_rank (const Line *line)
{
  const char *number = find_param (line, "PREF=");
  guint64 rank = 0;

  if (number != NULL && g_ascii_string_to_unsigned (number, 10, 1, 100, &rank, NULL))
    return (guint) rank;

  return has_param (line, "PREF") ? 1 : 101;
}

static void
take_email (Reading *self, const Line *line, const char *value)
{
  guint rank = find_rank (line);

  if (self->fields[EMAIL] != NULL && self->rank <= rank)
    return;

  set_field (self, EMAIL, g_str_has_prefix (value, "mailto:") ? value + 7 : value);
  self->rank = rank;
}

/* There may be several lines of them. */
static void
take_tags (Reading *self, const char *value)
{
  g_autofree char *all = g_strconcat (self->fields[TAGS] != NULL ? self->fields[TAGS] : "",
                                      self->fields[TAGS] != NULL ? ", " : "", value, NULL);

  set_field (self, TAGS, all);
}

static void
take_property (Reading *self, const Line *line)
{
  g_autofree char *value = unescape (line->value);

  if (strcmp (line->name, "FN") == 0)
    set_field (self, NAME, value);
  else if (strcmp (line->name, "N") == 0)
    {
      g_free (self->structured);
      self->structured = join_name (value);
    }
  else if (strcmp (line->name, "EMAIL") == 0)
    take_email (self, line, value);
  else if (strcmp (line->name, "ORG") == 0)
    {
      g_strdelimit (value, ";", ' ');
      set_field (self, ORGANIZATION, value);
    }
  else if (strcmp (line->name, "TITLE") == 0)
    set_field (self, TITLE, value);
  else if (strcmp (line->name, "CATEGORIES") == 0)
    take_tags (self, value);
}

static void
clear_card (Reading *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    g_clear_pointer (&self->fields[i], g_free);
  g_clear_pointer (&self->structured, g_free);
  self->rank = 0;
}

static gboolean
put_card (Reading *self, GError **error)
{
  if ((self->fields[NAME] == NULL || self->fields[NAME][0] == '\0') && self->structured != NULL)
    set_field (self, NAME, self->structured);

  self->row++;
  for (guint i = 0; i < N_FIELDS; i++)
    if (self->fields[i] != NULL
        && !rosette_table_builder_put (self->builder, self->row, i, self->fields[i],
                                       strlen (self->fields[i]), error))
      return FALSE;
  clear_card (self);

  return TRUE;
}

/* Also where the next one begins, or the file ends: half a card is shown, and not lost. */
static gboolean
end_card (Reading *self, GError **error)
{
  gboolean was_in_card = self->in_card;

  self->in_card = FALSE;

  return !was_in_card || put_card (self, error);
}

static gboolean
take (Reading *self, const char *text, GError **error)
{
  g_auto (Line) line = { 0 };

  if (!split_line (text, &line))
    return TRUE;

  if (strcmp (line.name, "BEGIN") == 0 && g_ascii_strcasecmp (line.value, "VCARD") == 0)
    {
      if (!end_card (self, error))
        return FALSE;
      self->in_card = TRUE;
    }
  else if (strcmp (line.name, "END") == 0)
    return end_card (self, error);
  else if (self->in_card)
    take_property (self, &line);

  return TRUE;
}

static gboolean
read_cards (Reading *self, const char *text, GError **error)
{
  const char *at = text;
  char *line = NULL;
  gboolean is_good = TRUE;

  for (guint i = 0; i < N_FIELDS && is_good; i++)
    is_good =
      rosette_table_builder_put (self->builder, 1, i, headers[i], strlen (headers[i]), error);
  self->row = 1;
  while (is_good && (line = take_line (&at)) != NULL)
    {
      is_good = take (self, line, error);
      g_free (line);
    }
  is_good = is_good && end_card (self, error);
  clear_card (self);

  return is_good;
}

RosetteTable *
rosette_vcard_read (GBytes *file, GError **error)
{
  g_autoptr (RosetteTableBuilder) builder = rosette_table_builder_new ();
  g_autofree char *text = NULL;
  Reading self = { .builder = builder };
  gsize length;

  g_return_val_if_fail (file != NULL, NULL);

  text = rosette_charset_decode (file, NULL, &length, error);
  if (text == NULL || !read_cards (&self, text, error))
    return NULL;

  return rosette_table_builder_end (g_steal_pointer (&builder), error);
}
