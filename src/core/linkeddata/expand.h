/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/context.h"
#include "linkeddata/value.h"

G_BEGIN_DECLS

/* Expansion (API section 5), as its files see it. What returns a value returns NULL for null, and
 * also with the error; the error tells.
 */

/* A property whose values are nested: section 5.1.2 step 14. */
typedef struct
{
  const char *key;
  JsonNode *value;
} RosetteNest;

/* An object while it is expanded. */
typedef struct
{
  RosetteJsonld *jsonld;
  const RosetteContext *context;
  const RosetteContext *type_context; /* as it was before the types' own contexts */
  const char *property;               /* NULL at the top */
  RosetteValue *result;
  GArray *nests;    /* NULL until there is one */
  gboolean is_json; /* its @value is a JSON literal */
} RosetteExpansion;

/* Expands any value of @property, which is NULL at the top. @is_of_map: see step 7. */
RosetteValue *rosette_expand_element (RosetteJsonld *self,
                                      const RosetteContext *context,
                                      const char *property,
                                      JsonNode *element,
                                      gboolean is_of_map);

/* An object: steps 7 to 20. @definition is that of @property before step 7. */
RosetteValue *rosette_expand_object (RosetteJsonld *self,
                                     const RosetteContext *context,
                                     const char *property,
                                     const RosetteDefinition *definition,
                                     JsonObject *object,
                                     gboolean is_of_map);

/* Value Expansion (section 5.3) of a scalar. */
RosetteValue *rosette_expand_value (RosetteJsonld *self,
                                    const RosetteContext *context,
                                    const RosetteDefinition *definition,
                                    JsonNode *scalar);

/* Steps 13.4: what stands under a keyword. FALSE with the error. */
gboolean rosette_expand_keyword (RosetteExpansion *self,
                                 const char *key,
                                 RosetteKeyword keyword,
                                 JsonNode *value);

/* Steps 13.5 to 13.14: what stands under a term or an IRI. FALSE with the error. */
gboolean rosette_expand_property (RosetteExpansion *self,
                                  const char *key,
                                  const char *iri,
                                  JsonNode *value);

/* Steps 13.7 and 13.8. */
RosetteValue *rosette_expand_language_map (RosetteExpansion *self,
                                           const RosetteDefinition *definition,
                                           JsonObject *map);
RosetteValue *rosette_expand_index_map (RosetteExpansion *self,
                                        const char *key,
                                        const RosetteDefinition *definition,
                                        JsonObject *map);

/* Whether @why @about may be left out; if not, sets the error that says so, and returns FALSE. */
gboolean rosette_jsonld_may_drop (RosetteJsonld *self, const char *about, const char *why);

/* The whole document. An array; NULL with the error. */
RosetteValue *rosette_expand_document (RosetteJsonld *self, JsonNode *document);

G_END_DECLS
