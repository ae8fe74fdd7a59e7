/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "openbadges/credential.h"
#include "reporting/fact.h"

G_BEGIN_DECLS

/* The lists that a credential may carry, each as a group of facts with one fact an entry; no more
 * than 50 of each, and then how many more there are. Returned groups are new, and may be empty. */

/* Results with what they are measured by (Open Badges 3.0, Result and ResultDescription). */
RosetteFactGroup *rosette_fact_list_results (RosetteCredential *credential)
  G_GNUC_WARN_UNUSED_RESULT;

/* What the achievement matches in frameworks outside (Alignment). */
RosetteFactGroup *rosette_fact_list_alignments (RosetteCredential *credential)
  G_GNUC_WARN_UNUSED_RESULT;

/* Work that shows it (Evidence), which in older versions may be an address alone. */
RosetteFactGroup *rosette_fact_list_evidence (RosetteCredential *credential)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_fact_join_texts:
 * @nodes: (element-type JsonNode): what is no text is left out
 *
 * Returns: (transfer full) (nullable): the texts with a comma between them
 */
char *rosette_fact_join_texts (GPtrArray *nodes) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_fact_dup_number:
 * @object: (nullable): an object
 * @member: a member that holds a number
 *
 * Returns: (transfer full) (nullable): the number as the user writes it, or %NULL
 */
char *rosette_fact_dup_number (JsonObject *object, const char *member) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
