/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/nquads.h"

#include "base/error.h"
#include "base/limits.h"
#include "linkeddata/iri.h"

#include <string.h>

/* Goes over the text once. Every function that fails has set the error. */
typedef struct
{
  const char *at;
  const char *end;
  guint line;
  RosetteDataset *dataset;
  GString *text; /* what stood between brackets or quotes, unescaped */
  GString *datatype;
  GString *language;
  GError **error;
} Reader;

static gboolean
fail (Reader *self, const char *what)
{
  g_set_error (self->error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "N-Quads, line %u: %s", self->line,
               what);

  return FALSE;
}

static char
peek (Reader *self)
{
  return self->at < self->end ? *self->at : '\0';
}

static void
skip_space (Reader *self)
{
  while (peek (self) == ' ' || peek (self) == '\t')
    self->at++;
}

/* The digits of \u or \U. */
static gboolean
read_hex (Reader *self, guint n_digits)
{
  gunichar c = 0;

  for (guint i = 0; i < n_digits; i++, self->at++)
    {
      int digit = g_ascii_xdigit_value (peek (self));

      if (digit < 0)
        return fail (self, "an escape has too few digits");
      c = c << 4 | (gunichar) digit;
    }
  if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
    return fail (self, "an escape is no character");
  if (c == 0)
    g_string_append_c (self->text, '\0');
  else
    g_string_append_unichar (self->text, c);

  return TRUE;
}

static gboolean
read_escape (Reader *self, gboolean is_literal)
{
  static const char names[] = "tbnrf\"'\\";
  static const char values[] = "\t\b\n\r\f\"'\\";
  const char *name;
  char c;

  self->at++;
  c = peek (self);
  self->at++;
  if (c == 'u')
    return read_hex (self, 4);
  if (c == 'U')
    return read_hex (self, 8);

  name = c != '\0' && is_literal ? strchr (names, c) : NULL;
  if (name == NULL)
    return fail (self, "no such escape");
  g_string_append_c (self->text, values[name - names]);

  return TRUE;
}

/* Reads into self->text up to @closing; the opening character is before it. */
static gboolean
read_delimited (Reader *self, char closing)
{
  g_string_truncate (self->text, 0);
  self->at++;

  while (TRUE)
    {
      const char *from = self->at;

      while (self->at < self->end && *self->at != closing && *self->at != '\\' && *self->at != '\n'
             && *self->at != '\r')
        self->at++;
      g_string_append_len (self->text, from, self->at - from);
      if (self->at == self->end || *self->at == '\n' || *self->at == '\r')
        return fail (self, closing == '>' ? "an IRI has no end" : "a text has no end");
      if (*self->at == closing)
        break;
      if (!read_escape (self, closing == '"'))
        return FALSE;
    }
  self->at++;

  return TRUE;
}

static gboolean
read_iri_text (Reader *self)
{
  if (peek (self) != '<')
    return fail (self, "an IRI in angle brackets is expected");
  if (!read_delimited (self, '>'))
    return FALSE;
  if (!rosette_iri_is_well_formed (self->text->str, self->text->len))
    return fail (self, "an IRI is relative, or has characters that no IRI has");

  return TRUE;
}

static const RosetteTerm *
read_iri (Reader *self)
{
  return read_iri_text (self)
           ? rosette_dataset_iri (self->dataset, self->text->str, self->text->len)
           : NULL;
}

/* Letters, digits and what BLANK_NODE_LABEL allows inside; all beyond ASCII is taken. */
static gboolean
is_label_byte (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '-' || c == ':' || (guint8) c >= 0x80;
}

static const RosetteTerm *
read_blank (Reader *self)
{
  const char *from = self->at + 2;
  const char *to = from;

  if (self->end - self->at < 3 || self->at[1] != ':' || *from == '-' || !is_label_byte (*from))
    {
      fail (self, "a blank node has no label");
      return NULL;
    }
  while (to < self->end && (is_label_byte (*to) || *to == '.'))
    to++;
  while (to[-1] == '.')
    to--;
  self->at = to;

  return rosette_dataset_blank (self->dataset, from, (gsize) (to - from));
}

static gboolean
read_language (Reader *self)
{
  const char *from = ++self->at;

  while (g_ascii_isalnum (peek (self)) || peek (self) == '-')
    self->at++;
  g_string_append_len (self->language, from, self->at - from);

  return rosette_language_is_well_formed (self->language->str)
         || fail (self, "a language tag is malformed");
}

/* After the closing quote. The value moves aside while the type is read. */
static gboolean
read_datatype (Reader *self)
{
  GString *value = self->text;
  gboolean is_right;

  self->at += 2;
  self->text = self->datatype;
  is_right = read_iri_text (self);
  self->text = value;

  return is_right;
}

static const RosetteTerm *
read_literal (Reader *self)
{
  g_string_truncate (self->datatype, 0);
  g_string_truncate (self->language, 0);
  if (!read_delimited (self, '"'))
    return NULL;

  if (peek (self) == '@' && !read_language (self))
    return NULL;
  if (self->end - self->at >= 2 && self->at[0] == '^' && self->at[1] == '^'
      && (self->language->len > 0 || !read_datatype (self)))
    {
      if (self->language->len > 0)
        fail (self, "a text has a language and a type");
      return NULL;
    }

  return rosette_dataset_literal (self->dataset, self->text->str, self->text->len,
                                  self->datatype->len > 0 ? self->datatype->str : NULL,
                                  self->language->len > 0 ? self->language->str : NULL);
}

static const RosetteTerm *
read_term (Reader *self, gboolean is_object)
{
  const RosetteTerm *term;

  skip_space (self);
  if (peek (self) == '_')
    term = read_blank (self);
  else if (peek (self) == '"' && is_object)
    term = read_literal (self);
  else
    term = read_iri (self);
  skip_space (self);

  return term;
}

static gboolean
read_quad (Reader *self)
{
  RosetteQuad quad = { 0 };

  if ((quad.subject = read_term (self, FALSE)) == NULL || (quad.predicate = read_iri (self)) == NULL
      || (quad.object = read_term (self, TRUE)) == NULL)
    return FALSE;
  if (peek (self) != '.' && (quad.graph = read_term (self, FALSE)) == NULL)
    return FALSE;
  if (peek (self) != '.')
    return fail (self, "a dot is expected");
  self->at++;

  return rosette_dataset_add (self->dataset, &quad, self->error);
}

static gboolean
read_line (Reader *self)
{
  skip_space (self);
  if (self->at < self->end && strchr ("#\r\n", *self->at) == NULL && !read_quad (self))
    return FALSE;

  skip_space (self);
  if (peek (self) == '#')
    while (self->at < self->end && *self->at != '\n' && *self->at != '\r')
      self->at++;
  if (self->at < self->end && *self->at != '\n' && *self->at != '\r')
    return fail (self, "something follows the dot");
  if (self->end - self->at >= 2 && self->at[0] == '\r' && self->at[1] == '\n')
    self->at++;
  if (self->at < self->end)
    self->at++;
  self->line++;

  return TRUE;
}

static gboolean
check_text (const char *text, gsize length, GError **error)
{
  if (length > ROSETTE_MAX_NQUADS_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "N-Quads of %" G_GSIZE_FORMAT " bytes are too long", length);
      return FALSE;
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "N-Quads: the text is not UTF-8");
      return FALSE;
    }

  return TRUE;
}

RosetteDataset *
rosette_nquads_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (RosetteDataset) dataset = rosette_dataset_new ();
  g_autoptr (GString) scratch = g_string_new (NULL);
  g_autoptr (GString) datatype = g_string_new (NULL);
  g_autoptr (GString) language = g_string_new (NULL);
  Reader self = { text, text + length, 1, dataset, scratch, datatype, language, error };

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_text (text, length, error))
    return NULL;
  while (self.at < self.end)
    if (!read_line (&self))
      return NULL;

  return g_steal_pointer (&dataset);
}
