/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteTerm:
 * @text: the term as canonical N-Quads write it (RDF 1.2 N-Quads, "Canonical form"): an IRI in
 *   angle brackets, a literal in quotes with its language or type, or `_:` and a label
 * @length: length of @text, in bytes
 * @blank: the number of a blank node, from 0; -1 for other terms
 *
 * An RDF term. A dataset has each term once, so that equal terms have equal addresses.
 */
typedef struct
{
  const char *text;
  guint32 length;
  guint32 hash;
  gint32 blank;
} RosetteTerm;

/**
 * RosetteQuad:
 * @graph: %NULL in the default graph
 */
typedef struct
{
  const RosetteTerm *subject;
  const RosetteTerm *predicate;
  const RosetteTerm *object;
  const RosetteTerm *graph;
} RosetteQuad;

/**
 * RosetteDataset:
 *
 * An RDF dataset (RDF 1.1 Concepts section 4): a set of quads, in the order they came. Owns its
 * terms. For one thread at a time.
 */
typedef struct _RosetteDataset RosetteDataset;

/**
 * rosette_dataset_new:
 *
 * Returns: (transfer full): a dataset without quads
 */
RosetteDataset *rosette_dataset_new (void);

/**
 * rosette_dataset_free:
 * @self: (transfer full): a dataset
 */
void rosette_dataset_free (RosetteDataset *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteDataset, rosette_dataset_free)

/**
 * rosette_dataset_iri:
 * @self: a dataset
 * @iri: an absolute IRI that rosette_iri_is_well_formed()
 * @length: its length, in bytes
 *
 * Returns: (transfer none): the term
 */
const RosetteTerm *rosette_dataset_iri (RosetteDataset *self, const char *iri, gsize length);

/**
 * rosette_dataset_literal:
 * @self: a dataset
 * @value: the lexical form, valid UTF-8
 * @length: its length, in bytes
 * @datatype: (nullable): a well formed IRI; %NULL for xsd:string, and ignored with a @language
 * @language: (nullable): a language tag
 *
 * Returns: (transfer none): the term
 */
const RosetteTerm *rosette_dataset_literal (RosetteDataset *self,
                                            const char *value,
                                            gsize length,
                                            const char *datatype,
                                            const char *language);

/**
 * rosette_dataset_blank:
 * @self: a dataset
 * @label: the label of a blank node, without `_:`
 * @length: its length, in bytes
 *
 * Returns: (transfer none): the node with that label, each time the same
 */
const RosetteTerm *rosette_dataset_blank (RosetteDataset *self, const char *label, gsize length);

/**
 * rosette_dataset_new_blank:
 * @self: a dataset in which rosette_dataset_blank() has made none whose label is `b` and a number
 *
 * Returns: (transfer none): a blank node that is new
 */
const RosetteTerm *rosette_dataset_new_blank (RosetteDataset *self);

/**
 * rosette_dataset_add:
 * @self: a dataset
 * @quad: terms of this dataset
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Adds a quad, unless it is there.
 *
 * Returns: %FALSE with ROSETTE_ERROR_LIMIT when there would be more than ROSETTE_MAX_QUADS
 */
gboolean rosette_dataset_add (RosetteDataset *self, const RosetteQuad *quad, GError **error);

/**
 * rosette_dataset_get_quads:
 * @self: a dataset
 * @n_quads: (out): how many
 *
 * Returns: (transfer none) (array length=n_quads): the quads, until the next is added
 */
const RosetteQuad *rosette_dataset_get_quads (RosetteDataset *self, guint *n_quads);

/**
 * rosette_dataset_get_n_blanks:
 *
 * Returns: how many blank nodes there are; their numbers are smaller than that
 */
guint rosette_dataset_get_n_blanks (RosetteDataset *self);

/**
 * rosette_dataset_get_blank:
 * @self: a dataset
 * @number: the number of a blank node
 *
 * Returns: (transfer none): the node
 */
const RosetteTerm *rosette_dataset_get_blank (RosetteDataset *self, guint number);

G_END_DECLS
