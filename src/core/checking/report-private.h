/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/**
 * RosetteReportDraft:
 * @found: whether the file holds a credential
 * @checks: one #RosetteCheck for each #RosetteCheckId
 * @path: (nullable): where it stands, when it is a part
 * @parts: (nullable): a list of #RosetteReport
 *
 * What a report is made of. The report takes its own references.
 */
typedef struct
{
  gboolean found;
  RosetteCheck *checks[ROSETTE_N_CHECKS];
  const char *version; /* static, nullable */
  JsonObject *proof;
  JsonObject *document;
  RosetteCredential *credential;
  GBytes *picture;
  GDateTime *date;
  GPtrArray *lookups; /* of RosetteLookup; nullable */
  RosetteRole role;
  const char *path;
  GListStore *parts;
} RosetteReportDraft;

/**
 * rosette_report_new:
 * @draft: all of it but its nullable members
 *
 * Decides the verdict and makes the report.
 *
 * Returns: (transfer full): the report
 */
RosetteReport *rosette_report_new (const RosetteReportDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
