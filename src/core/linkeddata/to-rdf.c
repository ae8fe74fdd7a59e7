/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/to-rdf.h"

#include "linkeddata/expand.h"
#include "linkeddata/iri.h"

#include <string.h>

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

/* The algorithm makes a map of all nodes first, and statements from it. A dataset is a set, so the
 * statements can be made at once: a node that is described twice is the same by its name.
 */

/* Where statements go: a graph, NULL for the default one. In one whose name RDF cannot write they
 * go nowhere.
 */
typedef struct
{
  const RosetteTerm *name;
  gboolean is_dropped;
} Graph;

static const RosetteTerm *emit_node (RosetteToRdf *self, const RosetteValue *node, Graph graph);

static gboolean
has_failed (RosetteToRdf *self)
{
  return *self->jsonld->error != NULL;
}

gboolean
rosette_to_rdf_add (RosetteToRdf *self,
                    const RosetteTerm *subject,
                    const RosetteTerm *predicate,
                    const RosetteTerm *object,
                    const RosetteTerm *graph)
{
  RosetteQuad quad = { subject, predicate, object, graph };

  return rosette_dataset_add (self->dataset, &quad, self->jsonld->error);
}

/* Unless a part of it cannot be written. */
static gboolean
add (RosetteToRdf *self,
     const RosetteTerm *subject,
     const RosetteTerm *predicate,
     const RosetteTerm *object,
     Graph graph)
{
  if (has_failed (self))
    return FALSE;
  if (subject == NULL || predicate == NULL || object == NULL || graph.is_dropped)
    return TRUE;

  return rosette_to_rdf_add (self, subject, predicate, object, graph.name);
}

static const RosetteTerm *
get_blank (RosetteToRdf *self, const char *label)
{
  const RosetteTerm *term = g_hash_table_lookup (self->blanks, label);

  if (term == NULL)
    {
      g_autofree char *kept = g_strconcat ("d", label + strlen ("_:"), NULL);

      term = self->jsonld->options->names != NULL
               ? rosette_dataset_blank (self->dataset, kept, strlen (kept))
               : rosette_dataset_new_blank (self->dataset);
      g_hash_table_insert (self->blanks, (gpointer) label, (gpointer) term);
    }

  return term;
}

/* The node or property with that name; NULL when RDF cannot write it. */
static const RosetteTerm *
get_resource (RosetteToRdf *self, const char *name)
{
  gsize length = strlen (name);

  if (name[0] == '_' && name[1] == ':')
    return get_blank (self, name);
  if (rosette_iri_is_well_formed (name, length))
    return rosette_dataset_iri (self->dataset, name, length);
  rosette_jsonld_may_drop (self->jsonld, name, "is no whole and well formed address");

  return NULL;
}

/* RDF has no properties without a name. */
static const RosetteTerm *
get_property (RosetteToRdf *self, const char *name)
{
  if (name[0] == '_' && name[1] == ':')
    {
      rosette_jsonld_may_drop (self->jsonld, name, "is a property without an address");
      return NULL;
    }

  return get_resource (self, name);
}

static const RosetteTerm *emit_object (RosetteToRdf *self, const RosetteValue *value, Graph graph);

/* List Conversion (section 8.2.3): a chain of nodes. */
static const RosetteTerm *
emit_list (RosetteToRdf *self, const RosetteValue *items, Graph graph)
{
  const RosetteTerm *head = self->nil;
  const RosetteTerm *last = NULL;

  for (guint i = 0; i < items->n; i++)
    {
      const RosetteTerm *node = rosette_dataset_new_blank (self->dataset);

      if (last == NULL)
        head = node;
      else if (!add (self, last, self->rest, node, graph))
        return NULL;
      if (!add (self, node, self->first, emit_object (self, items->items[i], graph), graph))
        return NULL;
      last = node;
    }
  if (last != NULL && !add (self, last, self->rest, self->nil, graph))
    return NULL;

  return head;
}

/* Object to RDF Conversion (section 8.2.2). */
static const RosetteTerm *
emit_object (RosetteToRdf *self, const RosetteValue *value, Graph graph)
{
  if (rosette_value_is_value_object (value))
    return rosette_to_rdf_literal (self, value, graph.name);
  if (rosette_value_is_list_object (value))
    return emit_list (self, rosette_value_get_keyword (value, ROSETTE_KEYWORD_LIST), graph);

  return emit_node (self, value, graph);
}

static gboolean
emit_all (RosetteToRdf *self, const RosetteValue *nodes, Graph graph)
{
  for (guint i = 0; i < nodes->n; i++)
    {
      emit_object (self, nodes->items[i], graph);
      if (has_failed (self))
        return FALSE;
    }

  return TRUE;
}

static gboolean
emit_types (RosetteToRdf *self, const RosetteTerm *subject, const RosetteValue *types, Graph graph)
{
  for (guint i = 0; i < types->n; i++)
    if (!add (self, subject, self->type, get_resource (self, types->items[i]->string), graph))
      return FALSE;

  return TRUE;
}

/* The statements of a property, from @subject to its values or the other way round. */
static gboolean
emit_property (RosetteToRdf *self,
               const RosetteTerm *subject,
               const RosetteEntry *entry,
               gboolean is_reverse,
               Graph graph)
{
  const RosetteTerm *property = get_property (self, entry->key);

  for (guint i = 0; i < entry->value->n; i++)
    {
      const RosetteTerm *object = emit_object (self, entry->value->items[i], graph);

      if (!(is_reverse ? add (self, object, property, subject, graph)
                       : add (self, subject, property, object, graph)))
        return FALSE;
    }

  return !has_failed (self);
}

static gboolean
emit_reverse (RosetteToRdf *self, const RosetteTerm *subject, const RosetteValue *map, Graph graph)
{
  for (guint i = 0; i < map->n; i++)
    if (!emit_property (self, subject, &map->entries[i], TRUE, graph))
      return FALSE;

  return TRUE;
}

static gboolean
emit_entry (RosetteToRdf *self, const RosetteTerm *subject, const RosetteEntry *entry, Graph graph)
{
  Graph inner = { subject, graph.is_dropped || subject == NULL };

  switch ((guint) entry->keyword)
    {
    case ROSETTE_KEYWORD_ID:
    case ROSETTE_KEYWORD_INDEX:
      return TRUE;
    case ROSETTE_KEYWORD_TYPE:
      return emit_types (self, subject, entry->value, graph);
    case ROSETTE_KEYWORD_GRAPH:
      return emit_all (self, entry->value, inner);
    case ROSETTE_KEYWORD_INCLUDED:
      return emit_all (self, entry->value, graph);
    case ROSETTE_KEYWORD_REVERSE:
      return emit_reverse (self, subject, entry->value, graph);
    case ROSETTE_KEYWORD_NO:
      return emit_property (self, subject, entry, FALSE, graph);
    default:
      return rosette_jsonld_may_drop (self->jsonld, entry->key,
                                      "belongs to a value, not to a node");
    }
}

/* NULL when RDF cannot write it. */
static const RosetteTerm *
get_subject (RosetteToRdf *self, const RosetteValue *id)
{
  char label[32];

  if (id == NULL)
    return rosette_dataset_new_blank (self->dataset);
  if (id->kind == ROSETTE_VALUE_INTEGER)
    {
      g_snprintf (label, sizeof label, "n%" G_GINT64_FORMAT, id->integer);
      return rosette_dataset_blank (self->dataset, label, strlen (label));
    }

  return rosette_value_is_string (id) ? get_resource (self, id->string) : NULL;
}

/* A node with all that is in it. NULL when RDF cannot write its name, and with the error. */
static const RosetteTerm *
emit_node (RosetteToRdf *self, const RosetteValue *node, Graph graph)
{
  const RosetteTerm *subject =
    get_subject (self, rosette_value_get_keyword (node, ROSETTE_KEYWORD_ID));

  for (guint i = 0; i < node->n; i++)
    if (has_failed (self) || !emit_entry (self, subject, &node->entries[i], graph))
      return NULL;

  return subject;
}

static const RosetteTerm *
get_term (RosetteDataset *dataset, const char *iri)
{
  return rosette_dataset_iri (dataset, iri, strlen (iri));
}

RosetteDataset *
rosette_to_rdf (RosetteJsonld *jsonld, const RosetteValue *expanded)
{
  g_autoptr (RosetteDataset) dataset = rosette_dataset_new ();
  g_autoptr (GHashTable) blanks = g_hash_table_new (g_str_hash, g_str_equal);
  RosetteToRdf self = {
    jsonld,
    dataset,
    blanks,
    get_term (dataset, RDF "type"),
    get_term (dataset, RDF "first"),
    get_term (dataset, RDF "rest"),
    get_term (dataset, RDF "nil"),
  };
  Graph graph = { NULL, FALSE };

  if (!emit_all (&self, expanded, graph))
    return NULL;

  return g_steal_pointer (&dataset);
}
