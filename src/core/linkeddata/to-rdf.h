/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/context.h"
#include "linkeddata/value.h"

G_BEGIN_DECLS

/* Deserialization to RDF (API section 8) while it runs. */
typedef struct
{
  RosetteJsonld *jsonld;
  RosetteDataset *dataset;
  GHashTable *blanks; /* label -> term */
  const RosetteTerm *type;
  const RosetteTerm *first;
  const RosetteTerm *rest;
  const RosetteTerm *nil;
} RosetteToRdf;

/* The statements of an expanded document. Transfer full; NULL with the error. */
RosetteDataset *rosette_to_rdf (RosetteJsonld *jsonld, const RosetteValue *expanded);

/* The literal that a value object is (section 8.2.2). A compound one has statements of its own, in
 * @graph. NULL when it is none that RDF can write, and with the error.
 */
const RosetteTerm *rosette_to_rdf_literal (RosetteToRdf *self,
                                           const RosetteValue *value,
                                           const RosetteTerm *graph);

/* Adds a statement. FALSE with the error. */
gboolean rosette_to_rdf_add (RosetteToRdf *self,
                             const RosetteTerm *subject,
                             const RosetteTerm *predicate,
                             const RosetteTerm *object,
                             const RosetteTerm *graph);

G_END_DECLS
