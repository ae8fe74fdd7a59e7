/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/ledger-private.h"

#include "library/register.h"
#include "library/schema.h"

#include <glib/gstdio.h>

static RosetteLedger *
open_ledger (const char *path, gboolean is_patient, GError **error)
{
  g_autoptr (RosetteLedger) self = g_new0 (RosetteLedger, 1);

  self->path = g_strdup (path);
  self->lock = -1;
  self->database = rosette_database_open (path, error);
  if (self->database == NULL)
    return NULL;
  if (is_patient)
    rosette_database_set_patient (self->database);
  if (!rosette_schema_prepare (self->database, error))
    return NULL;

  return g_steal_pointer (&self);
}

RosetteLedger *
rosette_ledger_open (const char *path, GError **error)
{
  return open_ledger (path, TRUE, error);
}

RosetteLedger *
rosette_ledger_open_hasty (const char *path, GError **error)
{
  return open_ledger (path, FALSE, error);
}

void
rosette_ledger_close (RosetteLedger *self)
{
  g_clear_pointer (&self->planning, sqlite3_finalize);
  g_clear_pointer (&self->database, rosette_database_free);
  if (self->lock >= 0)
    g_close (self->lock, NULL);
  g_free (self->path);
  g_free (self);
}

gboolean
rosette_ledger_add_awards (RosetteLedger *self, GPtrArray *awards, GError **error)
{
  gboolean success;

  g_return_val_if_fail (self != NULL && awards != NULL, FALSE);

  if (!rosette_database_begin (self->database, error))
    return FALSE;
  success = rosette_register_add (self->database, awards, error);

  return rosette_database_end (self->database, success, error);
}

gboolean
rosette_ledger_each_award (RosetteLedger *self,
                           const RosetteAwardFilter *filter,
                           RosetteAwardFunc func,
                           gpointer user_data,
                           GError **error)
{
  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  return rosette_register_each (self->database, filter, func, user_data, error);
}

gboolean
rosette_ledger_verify (RosetteLedger *self,
                       const char *noted,
                       RosetteRegisterReport *report,
                       GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (self != NULL && report != NULL, FALSE);

  return rosette_register_verify (self->database, noted, report, cancellable, error);
}
