/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is made of permanent contexts is kept for the program's life, so that this test is a program
 * of its own: nothing is kept yet. */

#include "linkeddata/jsonld.h"

#include "base/limits.h"
#include "encoding/json.h"

#include <string.h>

/* So many are kept for one that was before them: as in context-derive.c. */
#define MAX_DERIVED 64

/* What is loaded, and how often the one that others name was, for a term of theirs: each time that
 * one of them is made, and never when it is found. */
typedef struct
{
  GHashTable *contexts;
  guint n_made;
} Loader;

static JsonNode *
load (const char *url, gboolean *is_permanent, gpointer user_data, GError **error)
{
  static const char inner[] = "{\"@context\":{\"i\":\"urn:i\"}}";
  static const char outer[] =
    "{\"@context\":{\"t\":{\"@id\":\"urn:t\",\"@context\":\"https://test/inner\"}}}";
  Loader *self = user_data;
  gboolean is_inner = g_str_has_suffix (url, "/inner");
  JsonNode *context = g_hash_table_lookup (self->contexts, url);

  self->n_made += is_inner ? 1 : 0;
  *is_permanent = TRUE;
  if (context == NULL)
    {
      const char *text = is_inner ? inner : outer;

      context = rosette_json_parse (text, strlen (text), NULL);
      g_hash_table_insert (self->contexts, g_strdup (url), context);
    }

  return json_node_ref (context);
}

/* Whether the context @n after the context @before is made for a document, and not found. */
static gboolean
is_made (Loader *self, guint before, guint n)
{
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://test/%u\",\"https://test/%u/%u\"],\"@id\":\"urn:x\"}", before, before,
    n);
  g_autoptr (JsonNode) document = rosette_json_parse (text, strlen (text), NULL);
  const RosetteJsonldOptions options = { .load = load, .load_data = self, .is_lax = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) expanded = NULL;

  self->n_made = 0;
  expanded = rosette_jsonld_expand (document, &options, &error);
  g_assert_no_error (error);

  return self->n_made > 0;
}

static void
test_limit (void)
{
  Loader loader = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0 };
  guint n_kept = 0;
  guint before = 0;

  for (; n_kept < ROSETTE_MAX_KEPT_CONTEXTS; before++)
    {
      /* itself */
      n_kept++;
      for (guint n = 0; n < MAX_DERIVED && n_kept < ROSETTE_MAX_KEPT_CONTEXTS; n++, n_kept++)
        {
          g_assert_true (is_made (&loader, before, n));
          g_assert_false (is_made (&loader, before, n));
        }
    }

  /* One too many is made again and again, and those that are kept are not lost for it. */
  g_assert_cmpuint (n_kept, ==, ROSETTE_MAX_KEPT_CONTEXTS);
  g_assert_true (is_made (&loader, before - 1, MAX_DERIVED - 1));
  g_assert_true (is_made (&loader, before - 1, MAX_DERIVED - 1));
  g_assert_false (is_made (&loader, 0, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/context-derive/limit", test_limit);

  return g_test_run ();
}
