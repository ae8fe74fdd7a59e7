/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/checker.h"

#include "base/limits.h"
#include "checking/inspection.h"
#include "keys/kept-keys.h"

struct _RosetteChecker
{
  GObject parent_instance;

  RosettePinStore *pins;
  RosetteTrustStore *trust;
  RosetteFetcher *fetcher;
  RosetteClockFunc clock;
  gpointer clock_data;
  char **allowed; /* NULL: all */
  RosetteKeptKeys *keys;
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
  rosette_kept_keys_free (self->keys);

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
  self->keys = rosette_kept_keys_new ();
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

/* One of the credentials of a file. */
static RosetteReport *
check_find (RosetteChecker *self,
            const RosetteFind *find,
            const char *const *recipients,
            GCancellable *cancellable,
            GError **error)
{
  g_auto (RosetteInspection) inspection = { 0 };
  g_autoptr (GDateTime) now =
    self->clock != NULL ? self->clock (self->clock_data) : g_date_time_new_now_utc ();

  rosette_inspection_init (&inspection, NULL);
  inspection.lookups = rosette_lookups_new (self->pins, self->fetcher, cancellable,
                                            ROSETTE_MAX_FETCHES, ROSETTE_MAX_FETCHES_MS);
  if (self->allowed != NULL)
    rosette_lookups_restrict (inspection.lookups, (const char *const *) self->allowed);
  inspection.trust = self->trust;
  inspection.keys = self->keys;
  inspection.now = now;
  inspection.recipients = recipients;
  inspection.cancellable = cancellable;
  inspection.find = find;

  rosette_inspection_check_container (&inspection);

  return rosette_inspection_examine (&inspection, error);
}

GPtrArray *
rosette_checker_check_all (RosetteChecker *self,
                           GBytes *file,
                           const char *const *recipients,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) finds = NULL;

  g_return_val_if_fail (ROSETTE_IS_CHECKER (self), NULL);
  g_return_val_if_fail (file != NULL, NULL);

  finds = rosette_finds_look (file);
  for (guint i = 0; i < finds->len; i++)
    {
      RosetteReport *report =
        check_find (self, g_ptr_array_index (finds, i), recipients, cancellable, error);

      if (report == NULL)
        return NULL;
      g_ptr_array_add (reports, report);
    }

  return g_steal_pointer (&reports);
}

RosetteReport *
rosette_checker_check (RosetteChecker *self,
                       GBytes *file,
                       const char *const *recipients,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GPtrArray) finds = NULL;

  g_return_val_if_fail (ROSETTE_IS_CHECKER (self), NULL);
  g_return_val_if_fail (file != NULL, NULL);

  finds = rosette_finds_look (file);

  return check_find (self, g_ptr_array_index (finds, 0), recipients, cancellable, error);
}
