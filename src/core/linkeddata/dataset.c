/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/dataset.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/word.h"
#include "linkeddata/arena.h"

#include <string.h>

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

/* Both tables have open addressing and a size that is a power of two; they are at most half full.
 * The seed makes it hard to write a document whose terms all fall on one place.
 */
struct _RosetteDataset
{
  RosetteArena *arena;
  guint32 seed;
  GString *scratch; /* a term while it is written */

  RosetteTerm **terms;
  guint n_term_slots;
  guint n_terms;

  RosetteQuad *quads;
  guint n_quads;
  guint quads_size;
  guint32 *quad_slots; /* indices, counted from 1 */
  guint n_quad_slots;

  const RosetteTerm **blanks;
  guint n_blanks;
  guint blanks_size;
};

RosetteDataset *
rosette_dataset_new (void)
{
  RosetteDataset *self = g_new0 (RosetteDataset, 1);

  self->arena = rosette_arena_new ();
  self->seed = g_random_int ();
  self->scratch = g_string_sized_new (256);
  self->n_term_slots = 256;
  self->terms = g_new0 (RosetteTerm *, self->n_term_slots);
  self->n_quad_slots = 256;
  self->quad_slots = g_new0 (guint32, self->n_quad_slots);

  return self;
}

void
rosette_dataset_free (RosetteDataset *self)
{
  rosette_arena_free (self->arena);
  g_string_free (self->scratch, TRUE);
  g_free (self->terms);
  g_free (self->quads);
  g_free (self->quad_slots);
  g_free (self->blanks);
  g_free (self);
}

static guint32
mix (guint64 hash)
{
  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  hash ^= hash >> 32;

  return (guint32) hash;
}

/* Eight bytes at a time. */
static guint32
hash_text (guint32 seed, const char *text, gsize length)
{
  guint64 hash = seed ^ (length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
  guint64 word;

  for (; length >= 8; text += 8, length -= 8)
    {
      memcpy (&word, text, 8);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
      hash ^= hash >> 29;
    }
  word = 0;
  memcpy (&word, text, length);

  return mix ((hash ^ word) * G_GUINT64_CONSTANT (0x9fb21c651e98df25));
}

static void
grow_terms (RosetteDataset *self)
{
  guint n_slots = 2 * self->n_term_slots;
  RosetteTerm **slots = g_new0 (RosetteTerm *, n_slots);

  for (guint i = 0; i < self->n_term_slots; i++)
    {
      RosetteTerm *term = self->terms[i];
      guint at;

      if (term == NULL)
        continue;
      for (at = term->hash & (n_slots - 1); slots[at] != NULL;)
        at = (at + 1) & (n_slots - 1);
      slots[at] = term;
    }
  g_free (self->terms);
  self->terms = slots;
  self->n_term_slots = n_slots;
}

/* The term that is written so, new or known. */
static RosetteTerm *
intern (RosetteDataset *self, const char *text, gsize length)
{
  guint32 hash = hash_text (self->seed, text, length);
  guint at = hash & (self->n_term_slots - 1);
  RosetteTerm *term;

  for (; (term = self->terms[at]) != NULL; at = (at + 1) & (self->n_term_slots - 1))
    if (term->hash == hash && term->length == length && memcmp (term->text, text, length) == 0)
      return term;

  term = rosette_arena_alloc (self->arena, sizeof *term);
  term->text = rosette_arena_copy (self->arena, text, length);
  term->length = (guint32) length;
  term->hash = hash;
  term->blank = -1;
  self->terms[at] = term;
  if (++self->n_terms * 2 > self->n_term_slots)
    grow_terms (self);

  return term;
}

const RosetteTerm *
rosette_dataset_iri (RosetteDataset *self, const char *iri, gsize length)
{
  g_string_truncate (self->scratch, 0);
  g_string_append_c (self->scratch, '<');
  g_string_append_len (self->scratch, iri, (gssize) length);
  g_string_append_c (self->scratch, '>');

  return intern (self, self->scratch->str, self->scratch->len);
}

/* The escapes of the canonical form: those with a letter, and \u for all other controls. */
static void
append_escaped_byte (GString *out, guint8 byte)
{
  static const char bytes[] = "\"\\\b\t\n\f\r";
  static const char names[] = "\"\\btnfr";
  const char *found = byte != '\0' ? strchr (bytes, byte) : NULL;

  if (found != NULL)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, names[found - bytes]);
    }
  else
    g_string_append_printf (out, "\\u%04X", byte);
}

static gboolean
is_plain (guint8 byte)
{
  return byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f;
}

/* The first byte at or behind @at that must be escaped; @end when there is none. */
static const char *
skip_plain (const char *at, const char *end)
{
  for (; (gsize) (end - at) >= ROSETTE_WORD_BYTES; at += ROSETTE_WORD_BYTES)
    {
      guint64 word = rosette_word_load (at);
      guint64 marks = rosette_word_find_below (word, 0x20) | rosette_word_find (word, '"')
                      | rosette_word_find (word, '\\') | rosette_word_find (word, 0x7f);

      if (marks != 0)
        return at + rosette_word_get_place (marks);
    }
  while (at < end && is_plain ((guint8) *at))
    at++;

  return at;
}

static void
append_quoted (GString *out, const char *value, gsize length)
{
  const char *end = value + length;

  g_string_append_c (out, '"');
  while (value < end)
    {
      const char *from = value;

      value = skip_plain (value, end);
      g_string_append_len (out, from, value - from);
      if (value < end)
        append_escaped_byte (out, (guint8) *value++);
    }
  g_string_append_c (out, '"');
}

const RosetteTerm *
rosette_dataset_literal (RosetteDataset *self,
                         const char *value,
                         gsize length,
                         const char *datatype,
                         const char *language)
{
  GString *out = self->scratch;

  g_string_truncate (out, 0);
  append_quoted (out, value, length);
  if (language != NULL)
    {
      g_string_append_c (out, '@');
      g_string_append (out, language);
    }
  else if (datatype != NULL && strcmp (datatype, XSD_STRING) != 0)
    {
      g_string_append (out, "^^<");
      g_string_append (out, datatype);
      g_string_append_c (out, '>');
    }

  return intern (self, out->str, out->len);
}

static const RosetteTerm *
intern_blank (RosetteDataset *self)
{
  RosetteTerm *term = intern (self, self->scratch->str, self->scratch->len);

  if (term->blank >= 0)
    return term;

  if (self->n_blanks == self->blanks_size)
    {
      self->blanks_size = MAX (64, 2 * self->blanks_size);
      self->blanks = g_renew (const RosetteTerm *, self->blanks, self->blanks_size);
    }
  term->blank = (gint32) self->n_blanks;
  self->blanks[self->n_blanks++] = term;

  return term;
}

const RosetteTerm *
rosette_dataset_blank (RosetteDataset *self, const char *label, gsize length)
{
  g_string_assign (self->scratch, "_:");
  g_string_append_len (self->scratch, label, (gssize) length);

  return intern_blank (self);
}

const RosetteTerm *
rosette_dataset_new_blank (RosetteDataset *self)
{
  g_string_printf (self->scratch, "_:b%u", self->n_blanks);

  return intern_blank (self);
}

static guint32
hash_quad (const RosetteQuad *quad)
{
  guint64 hash = quad->subject->hash;

  hash = hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + quad->predicate->hash;
  hash = hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + quad->object->hash;
  hash =
    hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + (quad->graph != NULL ? quad->graph->hash : 0);

  return mix (hash);
}

/* Where @quad is in the table, or where it would be. */
static guint
find_slot (RosetteDataset *self, const RosetteQuad *quad)
{
  guint at = hash_quad (quad) & (self->n_quad_slots - 1);

  while (self->quad_slots[at] != 0
         && memcmp (&self->quads[self->quad_slots[at] - 1], quad, sizeof *quad) != 0)
    at = (at + 1) & (self->n_quad_slots - 1);

  return at;
}

static void
grow_quads (RosetteDataset *self)
{
  self->quads_size = MAX (64, 2 * self->quads_size);
  self->quads = g_renew (RosetteQuad, self->quads, self->quads_size);
  if (2 * self->quads_size <= self->n_quad_slots)
    return;

  self->n_quad_slots = 2 * self->quads_size;
  g_free (self->quad_slots);
  self->quad_slots = g_new0 (guint32, self->n_quad_slots);
  for (guint i = 0; i < self->n_quads; i++)
    self->quad_slots[find_slot (self, &self->quads[i])] = i + 1;
}

gboolean
rosette_dataset_add (RosetteDataset *self, const RosetteQuad *quad, GError **error)
{
  guint slot;

  if (self->n_quads == self->quads_size)
    grow_quads (self);
  slot = find_slot (self, quad);
  if (self->quad_slots[slot] != 0)
    return TRUE;
  if (self->n_quads == ROSETTE_MAX_QUADS)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the document makes more than %d statements", ROSETTE_MAX_QUADS);
      return FALSE;
    }
  self->quads[self->n_quads++] = *quad;
  self->quad_slots[slot] = self->n_quads;

  return TRUE;
}

const RosetteQuad *
rosette_dataset_get_quads (RosetteDataset *self, guint *n_quads)
{
  *n_quads = self->n_quads;

  return self->quads;
}

guint
rosette_dataset_get_n_blanks (RosetteDataset *self)
{
  return self->n_blanks;
}

const RosetteTerm *
rosette_dataset_get_blank (RosetteDataset *self, guint number)
{
  g_return_val_if_fail (number < self->n_blanks, NULL);

  return self->blanks[number];
}
