/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/dataset.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteContextFunc:
 * @url: the absolute address of a context document
 * @is_permanent: (out): whether the document lives as long as the process and never changes, so
 *   that what is made of it may be kept for others; %FALSE unless it is set
 * @user_data: what the options hold
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Finds a context. Nothing else finds any: what it does not know is an error.
 *
 * Returns: (transfer full): the document, read by rosette_json_parse(); %NULL with the error
 */
typedef JsonNode *(*RosetteContextFunc) (const char *url,
                                         gboolean *is_permanent,
                                         gpointer user_data,
                                         GError **error);

/**
 * RosetteRdfDirection:
 * @ROSETTE_RDF_DIRECTION_NONE: the base direction of a text is not in the RDF
 * @ROSETTE_RDF_DIRECTION_DATATYPE: `i18n-datatype`
 * @ROSETTE_RDF_DIRECTION_COMPOUND: `compound-literal`
 *
 * How a base direction is written as RDF (JSON-LD 1.1 API section 8.2).
 */
typedef enum
{
  ROSETTE_RDF_DIRECTION_NONE,
  ROSETTE_RDF_DIRECTION_DATATYPE,
  ROSETTE_RDF_DIRECTION_COMPOUND,
} RosetteRdfDirection;

/**
 * RosettePlainName:
 * @iri: a property; %NULL ends an array of them
 * @name: the name that a document has to write it with
 * @length: length of @iri, in bytes
 */
typedef struct
{
  const char *iri;
  const char *name;
  gsize length;
} RosettePlainName;

/* An entry of such an array. */
#define ROSETTE_PLAIN_NAME(iri, name)                                                              \
  {                                                                                                \
    iri, name, sizeof (iri) - 1                                                                    \
  }

/**
 * RosetteJsonldOptions:
 * @load: (nullable): finds contexts; without it each that is named is an error
 * @load_data: for @load
 * @base: (nullable): the address of the document, against which its references are resolved
 * @expand_context: (nullable): a context to begin with, or a document that has one
 * @is_lax: whether what means nothing is dropped, as the JSON-LD API has it
 * @keeps_terms: whether contexts that are not permanent may only add terms, and change none: then
 *   a signed document cannot be made to say its things under each other's names
 * @keeps_case: whether language tags are written as they stand; otherwise in lower case, as RDF 1.1
 *   Concepts section 3.3 allows and most programs do that sign
 * @plain: (nullable): what a document must write with these names, and of the thing at its top in
 *   no other place than there: then who reads a signed document as JSON misses none of it. It may
 *   not use `@graph`, `@included`, `@nest` and `@reverse` at all
 * @names: (nullable) (element-type JsonObject guint): a number for each object of the document:
 *   where it is a node without an `@id`, its blank node is called `_:n` and the number, so that the
 *   same node can be found in what is made of a part of the document. What the document itself
 *   calls by a blank node's label has a `d` before that
 * @rdf_direction: how base directions are written
 *
 * How a document is processed. All zero but @load is what badges want: where a signature would not
 * cover a part of the document (a term that no context defines, a relative address without a base,
 * a text that stands alone, an IRI that RDF cannot write), that is an error which names it.
 */
typedef struct
{
  RosetteContextFunc load;
  gpointer load_data;
  const char *base;
  JsonNode *expand_context;
  gboolean is_lax;
  gboolean keeps_terms;
  gboolean keeps_case;
  const RosettePlainName *plain;
  GHashTable *names;
  RosetteRdfDirection rdf_direction;
} RosetteJsonldOptions;

/**
 * rosette_jsonld_expand:
 * @document: a JSON-LD document, read by rosette_json_parse()
 * @options: how to process it
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Expands a document (JSON-LD 1.1 API section 5.1.2).
 *
 * Returns: (transfer full): an array of node objects; or %NULL with ROSETTE_ERROR_SYNTAX, whose
 *   message begins with the error code of section 9.4.10, ROSETTE_ERROR_LIMIT, ROSETTE_ERROR_HIDDEN
 *   when it is not as @options->plain says, or what @options->load has set
 */
JsonNode *rosette_jsonld_expand (JsonNode *document,
                                 const RosetteJsonldOptions *options,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jsonld_to_rdf:
 * @document: a JSON-LD document, read by rosette_json_parse()
 * @options: how to process it
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Deserializes a document to RDF (JSON-LD 1.1 API section 8.1).
 *
 * Returns: (transfer full): the dataset; or %NULL as rosette_jsonld_expand(), with
 *   ROSETTE_ERROR_LIMIT also for more than ROSETTE_MAX_QUADS
 */
RosetteDataset *rosette_jsonld_to_rdf (JsonNode *document,
                                       const RosetteJsonldOptions *options,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
