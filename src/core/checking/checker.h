/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/clock.h"
#include "checking/report.h"
#include "fetching/fetcher.h"
#include "fetching/pins.h"
#include "fetching/trust.h"

G_BEGIN_DECLS

/**
 * RosetteChecker:
 *
 * Checks files with the same options. Immutable and free of state: many threads may use one.
 */
#define ROSETTE_TYPE_CHECKER (rosette_checker_get_type ())
G_DECLARE_FINAL_TYPE (RosetteChecker, rosette_checker, ROSETTE, CHECKER, GObject)

/**
 * rosette_checker_new:
 * @pins: (nullable): documents that the user gave
 * @trust: (nullable): issuers that the user knows; without, nobody asks
 * @fetcher: (nullable): the network, when it may be used; without, a check is offline
 * @clock: (nullable): tells the time; %NULL: the computer's clock
 * @clock_data: given to @clock; must outlive the checker
 *
 * Returns: (transfer full): a new checker
 */
RosetteChecker *rosette_checker_new (RosettePinStore *pins,
                                     RosetteTrustStore *trust,
                                     RosetteFetcher *fetcher,
                                     RosetteClockFunc clock,
                                     gpointer clock_data) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_checker_restrict:
 * @allowed: (nullable) (array zero-terminated=1): for whose badges the network may be used:
 *   issuers, or sites (permission.h); %NULL: for all
 *
 * Narrows what the fetcher may be asked for. Only before @self is shared.
 */
void rosette_checker_restrict (RosetteChecker *self, const char *const *allowed);

/**
 * rosette_checker_check_all:
 * @file: any file
 * @recipients: as rosette_checker_check()
 * @cancellable: (nullable): cancels it
 * @error: return location for a #GError
 *
 * Checks every credential of one file: a picture may carry several, and a text may list them.
 *
 * Returns: (transfer full) (element-type RosetteReport): a report for each, never none, at most
 *   ROSETTE_MAX_BADGES_IN_FILE; or %NULL with G_IO_ERROR_CANCELLED
 */
GPtrArray *rosette_checker_check_all (RosetteChecker *self,
                                      GBytes *file,
                                      const char *const *recipients,
                                      GCancellable *cancellable,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_checker_check:
 * @file: any file
 * @recipients: (nullable) (array zero-terminated=1): e-mail addresses or ids of one person: the
 *   badge must be awarded to one of them; one text may name several, with commas, semicolons or
 *   line ends between them
 * @cancellable: (nullable): cancels it
 * @error: return location for a #GError
 *
 * Checks one file, whatever it is; of several credentials in it the first. That a badge is bad is
 * no error: the report says so.
 *
 * Returns: (transfer full): the report; or %NULL with G_IO_ERROR_CANCELLED
 */
RosetteReport *rosette_checker_check (RosetteChecker *self,
                                      GBytes *file,
                                      const char *const *recipients,
                                      GCancellable *cancellable,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
