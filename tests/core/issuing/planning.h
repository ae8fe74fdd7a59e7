/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A plan with all it needs, which the tests of this room change. */

#include "encoding/date.h"
#include "encoding/json.h"
#include "issuing/run.h"
#include "keys/did.h"
#include "sheets/person.h"
#include "support.h"

#include <string.h>

#define PLANNING_SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
#define PLANNING_URL "https://school.example.org/badges"
#define PLANNING_ISSUER                                                                            \
  "{\"id\":\"did:example:s\",\"name\":\"S\",\"url\":\"https://school.example.org\","               \
  "\"email\":\"a@school.example.org\"}"

typedef struct
{
  RosettePlan plan;
  char *folder;
  RosetteLedger *ledger;
  gint64 run_id;
  GCancellable *cancellable;
  guint n_jobs;
  guint n_progress;
} Planning;

static inline RosetteProfile *
planning_issuer (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = rosette_json_parse_object (text, strlen (text), &error);
  RosetteProfile *issuer;

  g_assert_no_error (error);
  issuer = rosette_profile_parse (object, &error);
  g_assert_no_error (error);

  return issuer;
}

static inline void
planning_set_issuer (Planning *self, const char *text)
{
  rosette_profile_unref (self->plan.issuer);
  self->plan.issuer = planning_issuer (text);
}

static inline void
planning_set_image (Planning *self, const char *text)
{
  g_bytes_unref (self->plan.image);
  self->plan.image = g_bytes_new (text, strlen (text));
}

static inline RosetteKey *
planning_add_key (Planning *self, RosetteKeyType kind)
{
  RosetteKey *key = rosette_key_generate (kind, ROSETTE_KEY_MIN_RSA_BITS, NULL);

  g_ptr_array_add (self->plan.keys, key);

  return key;
}

static inline RosetteKey *
planning_get_key (Planning *self, guint n)
{
  return self->plan.keys->pdata[n];
}

static inline void
planning_set_up (Planning *self, gconstpointer data)
{
  static const char *const people[][2] = { { "Ana", "ana@example.org" },
                                           { "Ana", "ana2@example.org" },
                                           { "../x", "x@example.org" } };
  static const char achievement_text[] =
    "{\"name\":\"A\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}";
  g_autoptr (JsonObject) achievement =
    rosette_json_parse_object (achievement_text, strlen (achievement_text), NULL);
  RosettePlan *plan = &self->plan;

  self->folder = rosette_test_folder ();
  self->ledger = rosette_ledger_open (NULL, NULL);
  self->n_jobs = 1;
  self->cancellable = g_cancellable_new ();
  plan->issuer = planning_issuer (PLANNING_ISSUER);
  plan->achievement = rosette_achievement_parse (achievement, NULL);
  plan->image = g_bytes_new_static (PLANNING_SVG, strlen (PLANNING_SVG));
  plan->people = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (plan->people, rosette_person_new (people[i][0], people[i][1], NULL));
  plan->keys = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);
  planning_add_key (self, ROSETTE_KEY_ED25519);
  plan->formats = ROSETTE_FORMAT_OB3_JWT;
  plan->container = ROSETTE_CONTAINER_SVG;
  plan->issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  plan->folder = g_file_new_for_path (self->folder);
}

static inline void
planning_tear_down (Planning *self, gconstpointer data)
{
  RosettePlan *plan = &self->plan;

  rosette_profile_unref (plan->issuer);
  rosette_achievement_unref (plan->achievement);
  g_bytes_unref (plan->image);
  g_ptr_array_unref (plan->people);
  g_ptr_array_unref (plan->keys);
  g_date_time_unref (plan->issued);
  g_object_unref (plan->folder);
  g_object_unref (self->cancellable);
  rosette_ledger_close (self->ledger);
  rosette_test_remove (self->folder);
  g_free (self->folder);
}

static inline char *
planning_path (Planning *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static inline GBytes *
planning_read (Planning *self, const char *name)
{
  g_autofree char *path = planning_path (self, name);

  return rosette_test_read (path);
}

static inline guint
planning_count_files (Planning *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static inline RosetteIssued *
planning_copy (const RosetteIssued *self)
{
  RosetteIssued *copy = g_new0 (RosetteIssued, 1);

  copy->n = self->n;
  copy->person = rosette_person_ref (self->person);
  copy->format = self->format;
  copy->file = g_strdup (self->file);
  copy->credential_id = g_strdup (self->credential_id);
  copy->credential = g_bytes_ref (self->credential);
  copy->issued = g_date_time_ref (self->issued);
  copy->renews = g_strdup (self->renews);
  copy->valid_until = self->valid_until != NULL ? g_date_time_ref (self->valid_until) : NULL;
  copy->was_there = self->was_there;

  return copy;
}

/* A copy of what was made is added to @data. */
static inline void
planning_keep_cb (const RosetteIssued *issued, gpointer data)
{
  g_ptr_array_add (data, planning_copy (issued));
}

/* Goes on with the run of the plan. */
static inline gboolean
planning_go_on (Planning *self, GPtrArray *issued, RosetteProgressFunc progress, GError **error)
{
  const RosetteRunOptions options = { .n_jobs = self->n_jobs,
                                      .issued = planning_keep_cb,
                                      .issued_data = issued,
                                      .progress = progress,
                                      .progress_data = self };

  return rosette_run_go_on (self->ledger, self->run_id, self->plan.keys, &options,
                            self->cancellable, error);
}

/* Stores the plan and carries it out. */
static inline gboolean
planning_run (Planning *self, GPtrArray *issued, GError **error)
{
  return rosette_run_begin (&self->plan, self->ledger, &self->run_id, NULL, error)
         && planning_go_on (self, issued, NULL, error);
}
