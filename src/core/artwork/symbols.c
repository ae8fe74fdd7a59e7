/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/symbols.h"

#include "bundled-symbols.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>

#define PREFIX "/symbols/"

typedef struct
{
  char *id;
  char *title;
  char *category;
  char *haystack; /* all that it is found by */
  char *path;
} Symbol;

/* What the words of the index mean to people, who may look for all of a kind. */
static const struct
{
  const char *id;
  const char *title;
} categories[] = {
  { "work", N_ ("Work") },     { "tools", N_ ("Tools") },       { "health", N_ ("Health") },
  { "food", N_ ("Food") },     { "code", N_ ("Code") },         { "people", N_ ("People") },
  { "travel", N_ ("Travel") }, { "language", N_ ("Language") }, { "science", N_ ("Science") },
  { "art", N_ ("Art") },       { "award", N_ ("Award") },
};

static void
add_category (GString *haystack, const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    if (g_strcmp0 (categories[i].id, id) == 0)
      g_string_append_printf (haystack, "%s %s ", categories[i].title, _ (categories[i].title));
}

/* Adds what a symbol is called and found by, in one language. */
static void
add_words (GString *haystack, GKeyFile *index, const char *id, const char *locale)
{
  g_autofree char *title = locale != NULL
                             ? g_key_file_get_locale_string (index, id, "title", locale, NULL)
                             : g_key_file_get_string (index, id, "title", NULL);
  g_autofree char *words = locale != NULL
                             ? g_key_file_get_locale_string (index, id, "words", locale, NULL)
                             : g_key_file_get_string (index, id, "words", NULL);

  g_string_append_printf (haystack, "%s %s ", title != NULL ? title : "",
                          words != NULL ? words : "");
}

/* All paths of a file, one after the other. */
static char *
load_path (const char *id)
{
  g_autofree char *name = g_strconcat (PREFIX, id, ".svg", NULL);
  g_autoptr (GBytes) svg = g_resource_lookup_data (bundled_symbols_get_resource (), name,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GString *path = g_string_new (NULL);
  xmlDoc *doc = NULL;

  g_assert (svg != NULL);
  doc = xmlReadMemory (g_bytes_get_data (svg, NULL), (int) g_bytes_get_size (svg), NULL, NULL,
                       XML_PARSE_NONET);
  g_assert (doc != NULL);
  for (xmlNode *at = xmlDocGetRootElement (doc)->children; at != NULL; at = at->next)
    {
      xmlChar *data = at->type == XML_ELEMENT_NODE ? xmlGetProp (at, (const xmlChar *) "d") : NULL;

      if (data != NULL)
        g_string_append (path, (const char *) data);
      xmlFree (data);
    }
  xmlFreeDoc (doc);

  return g_string_free (path, FALSE);
}

static void
load_symbol (GArray *symbols, GKeyFile *index, const char *id)
{
  g_autoptr (GString) haystack = g_string_new (id);
  Symbol symbol = { .id = g_strdup (id) };

  symbol.title = g_key_file_get_locale_string (index, id, "title", NULL, NULL);
  symbol.category = g_key_file_get_string (index, id, "category", NULL);
  g_string_append_c (haystack, ' ');
  add_category (haystack, symbol.category);
  add_words (haystack, index, id, NULL);
  for (const char *const *locale = g_get_language_names (); *locale != NULL; locale++)
    add_words (haystack, index, id, *locale);
  symbol.haystack = g_strdup (haystack->str);
  symbol.path = load_path (id);
  g_array_append_val (symbols, symbol);
}

static gpointer
load (gpointer data)
{
  g_autoptr (GBytes) file = g_resource_lookup_data (
    bundled_symbols_get_resource (), PREFIX "index.ini", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) index = g_key_file_new ();
  g_auto (GStrv) ids = NULL;
  GArray *symbols = g_array_new (FALSE, FALSE, sizeof (Symbol));
  gboolean is_loaded = g_key_file_load_from_bytes (index, file, G_KEY_FILE_KEEP_TRANSLATIONS, NULL);

  g_assert (is_loaded);
  ids = g_key_file_get_groups (index, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    load_symbol (symbols, index, ids[i]);

  return symbols;
}

/* A constant, which is read when it is first needed. */
static GArray *
get_symbols (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

static const Symbol *
get_symbol (guint index)
{
  GArray *symbols = get_symbols ();

  g_return_val_if_fail (index < symbols->len, NULL);

  return &g_array_index (symbols, Symbol, index);
}

guint
rosette_symbols_count (void)
{
  return get_symbols ()->len;
}

const char *
rosette_symbols_get_id (guint index)
{
  return get_symbol (index)->id;
}

const char *
rosette_symbols_get_title (guint index)
{
  return get_symbol (index)->title;
}

const char *
rosette_symbols_get_category (guint index)
{
  return get_symbol (index)->category;
}

guint
rosette_symbols_count_categories (void)
{
  return G_N_ELEMENTS (categories);
}

const char *
rosette_symbols_get_category_id (guint category)
{
  g_return_val_if_fail (category < G_N_ELEMENTS (categories), NULL);

  return categories[category].id;
}

const char *
rosette_symbols_get_category_title (guint category)
{
  g_return_val_if_fail (category < G_N_ELEMENTS (categories), NULL);

  return _ (categories[category].title);
}

gboolean
rosette_symbols_find (const char *id, guint *index)
{
  g_return_val_if_fail (id != NULL && index != NULL, FALSE);

  for (guint i = 0; i < rosette_symbols_count (); i++)
    if (g_str_equal (get_symbol (i)->id, id))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
rosette_symbols_matches (guint index, const char *words)
{
  g_return_val_if_fail (words != NULL, FALSE);

  return words[0] == '\0' || g_str_match_string (words, get_symbol (index)->haystack, TRUE);
}

void
rosette_symbols_put_into (guint index, RosetteShape *shape)
{
  const Symbol *symbol = get_symbol (index);

  g_return_if_fail (shape != NULL && shape->kind == ROSETTE_SHAPE_SYMBOL);

  rosette_shape_set_text (&shape->symbol, symbol->id);
  rosette_shape_set_text (&shape->path, symbol->path);
  rosette_shape_set_text (&shape->name, symbol->title);
}

RosetteShape *
rosette_symbols_new_shape (guint index)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_SYMBOL);

  rosette_symbols_put_into (index, shape);

  return shape;
}
