/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "base/limits.h"
#include "checking/data-uri.h"

/* What no step has spoken of was of no use after what was found before. */
static void
complete (RosetteInspection *inspection)
{
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    {
      if (inspection->checks[i] == NULL)
        inspection->checks[i] = rosette_check_new ((RosetteCheckId) i, ROSETTE_RESULT_SKIPPED,
                                                   rosette_sentence_get_not_reached (), NULL);
    }
}

/* A badge without a picture around it may carry one inside. */
static GBytes *
find_picture (RosetteInspection *inspection)
{
  const char *uri;
  g_autoptr (GBytes) picture = NULL;
  RosetteFileKind kind;

  if (inspection->picture != NULL)
    return g_bytes_ref (inspection->picture);

  uri = inspection->view != NULL ? rosette_credential_get_image_uri (inspection->view) : NULL;
  picture = uri != NULL ? rosette_data_uri_decode (uri, ROSETTE_MAX_IMAGE_BYTES) : NULL;
  if (picture == NULL)
    return NULL;

  kind = rosette_file_kind_guess (picture);

  return kind == ROSETTE_FILE_PNG || kind == ROSETTE_FILE_SVG ? g_steal_pointer (&picture) : NULL;
}

/* For those who look for the reason, and for the test that proves that each sentence is said. */
static void
log_sentences (RosetteInspection *inspection)
{
  if (g_log_writer_default_would_drop (G_LOG_LEVEL_DEBUG, G_LOG_DOMAIN))
    return;

  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    if (inspection->said[i] > 0)
      g_debug ("report says sentence %u", inspection->said[i] - 1);
}

static RosetteReport *
make_report (RosetteInspection *inspection)
{
  g_autoptr (GBytes) picture = find_picture (inspection);
  g_autoptr (GPtrArray) lookups = rosette_lookups_list (inspection->lookups);
  RosetteReportDraft draft = {
    .found = inspection->is_found,
    .version = rosette_version_get_name (inspection->version),
    .proof = inspection->proof,
    .document = inspection->document,
    .credential = inspection->view,
    .picture = picture,
    .date = inspection->now,
    .lookups = lookups,
    .role = inspection->role,
    .path = inspection->path,
    .parts = inspection->parts,
  };

  log_sentences (inspection);
  complete (inspection);
  for (gsize i = 0; i < ROSETTE_N_CHECKS; i++)
    draft.checks[i] = inspection->checks[i];

  return rosette_report_new (&draft);
}

/* Each step looks at what the steps before it found, and keeps silent when there is nothing. */
static gboolean
run_steps (RosetteInspection *inspection, GError **error)
{
  static void (*const steps[]) (RosetteInspection *) = {
    rosette_inspection_check_structure, rosette_inspection_check_signature,
    rosette_inspection_check_issuer,    rosette_inspection_check_dates,
    rosette_inspection_check_status,    rosette_inspection_check_recipient,
    rosette_inspection_check_parts,     rosette_inspection_check_endorsements,
    rosette_inspection_check_trust,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps) && inspection->is_found; i++)
    {
      if (g_cancellable_set_error_if_cancelled (inspection->cancellable, error))
        return FALSE;
      steps[i](inspection);
    }

  return !g_cancellable_set_error_if_cancelled (inspection->cancellable, error);
}

RosetteReport *
rosette_inspection_examine (RosetteInspection *self, GError **error)
{
  return run_steps (self, error) ? make_report (self) : NULL;
}
