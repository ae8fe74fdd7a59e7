/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/checker.h"

#include "base/limits.h"
#include "checking/data-uri.h"
#include "checking/inspection.h"

struct _RosetteChecker
{
  GObject parent_instance;

  RosettePinStore *pins;
  RosetteTrustStore *trust;
  RosetteFetcher *fetcher;
  RosetteClockFunc clock;
  gpointer clock_data;
  char **allowed; /* NULL: all */
};

G_DEFINE_FINAL_TYPE (RosetteChecker, rosette_checker, G_TYPE_OBJECT)

static void
rosette_checker_finalize (GObject *object)
{
  RosetteChecker *self = ROSETTE_CHECKER (object);

  g_clear_object (&self->pins);
  g_clear_object (&self->trust);
  g_clear_object (&self->fetcher);
  g_strfreev (self->allowed);

  G_OBJECT_CLASS (rosette_checker_parent_class)->finalize (object);
}

static void
rosette_checker_class_init (RosetteCheckerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_checker_finalize;
}

static void
rosette_checker_init (RosetteChecker *self)
{
}

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
  };

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
    rosette_inspection_check_structure,    rosette_inspection_check_signature,
    rosette_inspection_check_issuer,       rosette_inspection_check_dates,
    rosette_inspection_check_status,       rosette_inspection_check_recipient,
    rosette_inspection_check_endorsements, rosette_inspection_check_trust,
  };

  rosette_inspection_check_container (inspection);
  for (gsize i = 0; i < G_N_ELEMENTS (steps) && inspection->is_found; i++)
    {
      if (g_cancellable_set_error_if_cancelled (inspection->cancellable, error))
        return FALSE;
      steps[i](inspection);
    }

  return !g_cancellable_set_error_if_cancelled (inspection->cancellable, error);
}

RosetteChecker *
rosette_checker_new (RosettePinStore *pins,
                     RosetteTrustStore *trust,
                     RosetteFetcher *fetcher,
                     RosetteClockFunc clock,
                     gpointer clock_data)
{
  RosetteChecker *self = g_object_new (ROSETTE_TYPE_CHECKER, NULL);

  g_set_object (&self->pins, pins);
  g_set_object (&self->trust, trust);
  g_set_object (&self->fetcher, fetcher);
  self->clock = clock;
  self->clock_data = clock_data;

  return self;
}

void
rosette_checker_restrict (RosetteChecker *self, const char *const *allowed)
{
  g_return_if_fail (ROSETTE_IS_CHECKER (self));

  g_strfreev (self->allowed);
  self->allowed = g_strdupv ((char **) allowed);
}

RosetteReport *
rosette_checker_check (RosetteChecker *self,
                       GBytes *file,
                       const char *const *recipients,
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (RosetteInspection) inspection = { 0 };
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (ROSETTE_IS_CHECKER (self), NULL);
  g_return_val_if_fail (file != NULL, NULL);

  now = self->clock != NULL ? self->clock (self->clock_data) : g_date_time_new_now_utc ();
  rosette_inspection_init (&inspection, NULL);
  inspection.lookups = rosette_lookups_new (self->pins, self->fetcher, cancellable,
                                            ROSETTE_MAX_FETCHES, ROSETTE_MAX_FETCHES_MS);
  if (self->allowed != NULL)
    rosette_lookups_restrict (inspection.lookups, (const char *const *) self->allowed);
  inspection.trust = self->trust;
  inspection.now = now;
  inspection.recipients = recipients;
  inspection.cancellable = cancellable;
  inspection.file = file;

  if (!run_steps (&inspection, error))
    return NULL;

  return make_report (&inspection);
}
