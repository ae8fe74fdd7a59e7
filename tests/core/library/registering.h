/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Rows of a register, in a file that another connection can tamper with. */

#include "library/database.h"
#include "library/ledger.h"
#include "support.h"

typedef struct
{
  char *folder;
  char *path;
  RosetteLedger *ledger;
} Registering;

static inline RosetteAwardRow *
registering_row (guint n)
{
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 11, 24, 9, 30, 0);
  g_autoptr (GDateTime) valid_until = g_date_time_new_utc (2028, 1, 1, 0, 0, 0);
  g_autofree char *id = g_strdup_printf ("urn:uuid:%u", n);
  g_autofree char *name = g_strdup_printf ("Person %u", n);
  g_autofree char *email = g_strdup_printf ("p%u@example.org", n);
  g_autofree char *file = g_strdup_printf ("/badges/Person %u.png", n);
  g_autofree char *text = g_strdup_printf ("a.b.%u", n);
  g_autoptr (GBytes) credential = g_bytes_new (text, strlen (text));

  return rosette_award_row_new (
    &(RosetteAwardFields){ .credential_id = id,
                           .badge_id = 7,
                           .badge_name = "Intern",
                           .achievement_id = "urn:uuid:a",
                           .name = name,
                           .email = email,
                           .identifier = n == 2 ? "did:example:2" : "",
                           .issued = issued,
                           .valid_until = n % 2 == 0 ? valid_until : NULL,
                           .format = "ob3-jwt",
                           .file = file,
                           .credential = credential });
}

/* Rows @first to @last, in one transaction. */
static inline void
registering_add (Registering *self, guint first, guint last)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = first; i <= last; i++)
    g_ptr_array_add (rows, registering_row (i));
  rosette_ledger_add_awards (self->ledger, rows, &error);
  g_assert_no_error (error);
}

static inline void
registering_set_up (Registering *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = rosette_test_folder ();
  self->path = g_build_filename (self->folder, "rosette.db", NULL);
  self->ledger = rosette_ledger_open (self->path, &error);
  g_assert_no_error (error);
}

static inline void
registering_tear_down (Registering *self, gconstpointer data)
{
  g_clear_pointer (&self->ledger, rosette_ledger_close);
  rosette_test_remove (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

/* What somebody else does to the file. */
static inline void
registering_tamper (Registering *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDatabase) database = rosette_database_open (self->path, &error);

  g_assert_no_error (error);
  rosette_database_exec (database, sql, &error);
  g_assert_no_error (error);
}

static inline RosetteRegisterReport
registering_verify (Registering *self, const char *noted)
{
  g_autoptr (GError) error = NULL;
  RosetteRegisterReport report;

  rosette_ledger_verify (self->ledger, noted, &report, NULL, &error);
  g_assert_no_error (error);

  return report;
}
