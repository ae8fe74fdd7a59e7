/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteIssuerDocumentMatch:
 * @ROSETTE_ISSUER_DOCUMENT_OTHER: it is not the same issuer, or not only
 * @ROSETTE_ISSUER_DOCUMENT_LACKS: the same, with fewer keys
 * @ROSETTE_ISSUER_DOCUMENT_HAS: the same, with these keys and perhaps more
 *
 * How the document of an issuer that stands in a folder goes with one that is to stand there.
 */
typedef enum
{
  ROSETTE_ISSUER_DOCUMENT_OTHER,
  ROSETTE_ISSUER_DOCUMENT_LACKS,
  ROSETTE_ISSUER_DOCUMENT_HAS,
} RosetteIssuerDocumentMatch;

/**
 * rosette_issuer_document_compare:
 * @there: what stands there, in whatever form
 * @wanted: what rosette_documents_write() would write
 *
 * A key that is added to the `verificationMethod` and `assertionMethod` of an issuer takes nothing
 * from the badges that name that issuer; any other change may.
 *
 * Returns: how they go together
 */
RosetteIssuerDocumentMatch rosette_issuer_document_compare (GBytes *there, GBytes *wanted);

G_END_DECLS
