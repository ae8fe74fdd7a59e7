/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/json.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/utf8.h"
#include "encoding/word.h"

#include <math.h>
#include <string.h>

/* A recursive descent over a copy of the text, at most ROSETTE_MAX_JSON_DEPTH calls deep, that
 * builds the tree as it goes. Every function that fails has set the error, and the position no
 * longer counts. A string is unescaped where it stands, and a NUL ends it there: nothing is longer
 * unescaped. Behind the copy is a word of NULs.
 */
typedef struct
{
  const char *text; /* as it came */
  char *start;
  char *at;
  char *end;
  guint depth;
  guint n_values;
  GError **error;
} Reader;

static JsonNode *read_value (Reader *self);

/* Sets the error, with the place of @at as an editor counts it. */
static gboolean
fail (Reader *self, const char *at, RosetteError code, const char *what)
{
  const char *place = self->text + (at - self->start);
  const char *line = self->text;
  guint n_lines = 1;

  for (const char *p = self->text; p < place; p++)
    if (*p == '\n')
      {
        n_lines++;
        line = p + 1;
      }

  g_set_error (self->error, ROSETTE_ERROR, code, "JSON, line %u, byte %" G_GSIZE_FORMAT ": %s",
               n_lines, (gsize) (place - line) + 1, what);

  return FALSE;
}

static gboolean
fail_syntax (Reader *self, const char *what)
{
  return fail (self, self->at, ROSETTE_ERROR_SYNTAX,
               self->at < self->end ? what : "the text ends too early");
}

/* No NUL can be in the text: it is refused with the invalid UTF-8, before the first value. */
static char
peek (Reader *self)
{
  return *self->at;
}

static void
skip_space (Reader *self)
{
  while (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t')
    self->at++;
}

/* Takes @c, with the white space after it. */
static gboolean
take (Reader *self, char c)
{
  if (peek (self) != c)
    return FALSE;
  self->at++;
  skip_space (self);

  return TRUE;
}

/* The four digits of a \u escape. */
static gboolean
read_hex (Reader *self, gunichar *value)
{
  *value = 0;
  for (guint i = 0; i < 4; i++, self->at++)
    {
      int digit = g_ascii_xdigit_value (peek (self));

      if (digit < 0)
        return fail_syntax (self, "\\u takes four hexadecimal digits");
      *value = *value << 4 | (gunichar) digit;
    }

  return TRUE;
}

static gboolean
read_unicode_escape (Reader *self, char **out)
{
  const char *escape = self->at - 2;
  gunichar c;
  gunichar low;

  if (!read_hex (self, &c))
    return FALSE;
  if (c == 0)
    return fail (self, escape, ROSETTE_ERROR_SYNTAX, "U+0000 is not accepted in a text");

  if (c >= 0xd800 && c <= 0xdfff)
    {
      if (c >= 0xdc00 || self->end - self->at < 2 || self->at[0] != '\\' || self->at[1] != 'u')
        return fail (self, escape, ROSETTE_ERROR_SYNTAX, "a surrogate stands alone");
      self->at += 2;
      if (!read_hex (self, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return fail (self, escape, ROSETTE_ERROR_SYNTAX, "a surrogate stands alone");
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
  *out += g_unichar_to_utf8 (c, *out);

  return TRUE;
}

static gboolean
read_escape (Reader *self, char **out)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *name;

  self->at++;
  if (peek (self) == 'u')
    {
      self->at++;
      return read_unicode_escape (self, out);
    }

  name = peek (self) == '\0' ? NULL : strchr (names, peek (self));
  if (name == NULL)
    return fail_syntax (self, "no such escape");
  *(*out)++ = values[name - names];
  self->at++;

  return TRUE;
}

/* Where @at is at the end of what a string may hold as it is. */
static char *
skip_plain (char *at)
{
  while (TRUE)
    {
      guint64 word = rosette_word_load (at);
      guint64 marks = rosette_word_find_below (word, 0x20) | rosette_word_find (word, '"')
                      | rosette_word_find (word, '\\');

      if (marks != 0)
        return at + rosette_word_get_place (marks);
      at += ROSETTE_WORD_BYTES;
    }
}

/* Reads a string, which is then unescaped in its place. */
static const char *
read_string (Reader *self)
{
  char *string = self->at + 1;
  char *out;

  if (peek (self) != '"')
    {
      fail_syntax (self, "a text in double quotes is expected");
      return NULL;
    }

  out = self->at = skip_plain (string);
  while (peek (self) == '\\')
    {
      char *from;

      if (!read_escape (self, &out))
        return NULL;
      from = self->at;
      self->at = skip_plain (from);
      memmove (out, from, (gsize) (self->at - from));
      out += self->at - from;
    }
  if (peek (self) != '"')
    {
      fail_syntax (self, "a control character in a text must be escaped");
      return NULL;
    }
  self->at++;
  *out = '\0';

  return string;
}

static gboolean
skip_digits (Reader *self)
{
  if (!g_ascii_isdigit (peek (self)))
    return fail_syntax (self, "a digit is expected");
  while (g_ascii_isdigit (peek (self)))
    self->at++;

  return TRUE;
}

/* Moves over a number by its grammar; @is_integer is whether it has neither fraction nor exponent.
 */
static gboolean
skip_number (Reader *self, gboolean *is_integer)
{
  *is_integer = TRUE;

  if (peek (self) == '-')
    self->at++;
  if (peek (self) == '0')
    self->at++;
  else if (!skip_digits (self))
    return FALSE;

  if (peek (self) == '.')
    {
      *is_integer = FALSE;
      self->at++;
      if (!skip_digits (self))
        return FALSE;
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      *is_integer = FALSE;
      self->at++;
      if (peek (self) == '+' || peek (self) == '-')
        self->at++;
      if (!skip_digits (self))
        return FALSE;
    }

  return TRUE;
}

static JsonNode *
make_integer (Reader *self, const char *from)
{
  gboolean is_negative = *from == '-';
  gint64 value = 0;

  for (const char *p = from + (is_negative ? 1 : 0); p < self->at; p++)
    {
      int digit = *p - '0';

      if (__builtin_mul_overflow (value, 10, &value)
          || __builtin_add_overflow (value, is_negative ? -digit : digit, &value))
        {
          fail (self, from, ROSETTE_ERROR_LIMIT, "the integer does not fit 64 bits");
          return NULL;
        }
    }

  return json_node_init_int (json_node_alloc (), value);
}

static JsonNode *
read_number (Reader *self)
{
  const char *from = self->at;
  gboolean is_integer;
  double value;

  if (!skip_number (self, &is_integer))
    return NULL;
  if (is_integer)
    return make_integer (self, from);

  value = g_ascii_strtod (from, NULL);
  if (!isfinite (value))
    {
      fail (self, from, ROSETTE_ERROR_LIMIT, "the number does not fit a double");
      return NULL;
    }

  return json_node_init_double (json_node_alloc (), value);
}

static gboolean
take_word (Reader *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return FALSE;
  self->at += length;

  return TRUE;
}

static JsonNode *
read_word (Reader *self)
{
  if (take_word (self, "true"))
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (take_word (self, "false"))
    return json_node_init_boolean (json_node_alloc (), FALSE);
  if (take_word (self, "null"))
    return json_node_init_null (json_node_alloc ());

  fail_syntax (self, "a value is expected");

  return NULL;
}

/* After a value in a container: takes the comma, or leaves @is_last set when it was @closing. */
static gboolean
take_separator (Reader *self, char closing, gboolean *is_last)
{
  skip_space (self);
  *is_last = take (self, closing);
  if (*is_last || take (self, ','))
    return TRUE;

  return fail_syntax (self,
                      closing == ']' ? "a comma or ] is expected" : "a comma or } is expected");
}

static gboolean
read_elements (Reader *self, JsonArray *array)
{
  gboolean is_last = take (self, ']');

  while (!is_last)
    {
      JsonNode *element = read_value (self);

      if (element == NULL)
        return FALSE;
      json_array_add_element (array, element);
      if (!take_separator (self, ']', &is_last))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_member (Reader *self, JsonObject *object)
{
  const char *place = self->at;
  guint n_before = json_object_get_size (object);
  const char *name = read_string (self);
  JsonNode *value;

  if (name == NULL)
    return FALSE;
  skip_space (self);
  if (!take (self, ':'))
    return fail_syntax (self, "a colon is expected");
  if (n_before >= ROSETTE_MAX_JSON_MEMBERS)
    return fail (self, place, ROSETTE_ERROR_LIMIT, "the object has too many members");

  value = read_value (self);
  if (value == NULL)
    return FALSE;
  json_object_set_member (object, name, value);

  return json_object_get_size (object) > n_before
         || fail (self, place, ROSETTE_ERROR_SYNTAX, "the object has this key already");
}

static gboolean
read_members (Reader *self, JsonObject *object)
{
  gboolean is_last = take (self, '}');

  while (!is_last)
    if (!read_member (self, object) || !take_separator (self, '}', &is_last))
      return FALSE;

  return TRUE;
}

static JsonNode *
read_array (Reader *self)
{
  g_autoptr (JsonArray) array = json_array_new ();

  if (!read_elements (self, array))
    return NULL;

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
read_object (Reader *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  if (!read_members (self, object))
    return NULL;

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
read_container (Reader *self)
{
  gboolean is_array = peek (self) == '[';
  JsonNode *node;

  if (self->depth == ROSETTE_MAX_JSON_DEPTH)
    {
      fail (self, self->at, ROSETTE_ERROR_LIMIT, "arrays and objects are nested too deep");
      return NULL;
    }

  self->depth++;
  self->at++;
  skip_space (self);
  node = is_array ? read_array (self) : read_object (self);
  self->depth--;

  return node;
}

static JsonNode *
read_text (Reader *self)
{
  const char *string = read_string (self);

  return string != NULL ? json_node_init_string (json_node_alloc (), string) : NULL;
}

static JsonNode *
read_value (Reader *self)
{
  char c = peek (self);

  if (self->n_values++ == ROSETTE_MAX_JSON_VALUES)
    {
      fail (self, self->at, ROSETTE_ERROR_LIMIT, "there are too many values");
      return NULL;
    }

  if (c == '{' || c == '[')
    return read_container (self);
  if (c == '-' || g_ascii_isdigit (c))
    return read_number (self);
  if (c == '"')
    return read_text (self);

  return read_word (self);
}

static JsonNode *
read_document (Reader *self)
{
  g_autoptr (JsonNode) root = NULL;

  skip_space (self);
  root = read_value (self);
  if (root == NULL)
    return NULL;

  skip_space (self);
  if (self->at < self->end)
    {
      fail_syntax (self, "something follows the value");
      return NULL;
    }

  return g_steal_pointer (&root);
}

static gboolean
check_encoding (Reader *self)
{
  const char *bad = rosette_utf8_find_bad (self->start, (gsize) (self->end - self->start));

  return bad == NULL
         || fail (self, bad, ROSETTE_ERROR_SYNTAX,
                  *bad == '\0' ? "U+0000 is not accepted" : "the text is not UTF-8");
}

JsonNode *
rosette_json_parse (const char *text, gsize length, GError **error)
{
  g_autofree char *copy = NULL;
  Reader self = { .text = text != NULL ? text : "", .error = error };

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (length > ROSETTE_MAX_JSON_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "JSON text of %" G_GSIZE_FORMAT " bytes is too long", length);
      return NULL;
    }

  self.start = self.at = copy = g_malloc (length + ROSETTE_WORD_BYTES);
  self.end = copy + length;
  memcpy (copy, self.text, length);
  memset (self.end, 0, ROSETTE_WORD_BYTES);

  return check_encoding (&self) ? read_document (&self) : NULL;
}

JsonNode *
rosette_json_parse_bytes (GBytes *bytes, GError **error)
{
  gsize length;
  const char *text;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);

  return rosette_json_parse (text, length, error);
}

JsonObject *
rosette_json_parse_object (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = rosette_json_parse (text, length, error);

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "JSON text is not an object");
      return NULL;
    }

  return json_node_dup_object (root);
}
