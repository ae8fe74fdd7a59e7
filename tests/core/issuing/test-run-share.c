/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Runs into a folder that has no path, as a share has none. */

#include "planning.h"
#include "share.h"

#include "issuing/hosted-file.h"

#include <glib/gstdio.h>

static void
set_up (Planning *self, gconstpointer data)
{
  planning_set_up (self, data);
  self->plan.folder = share_wrap (self->plan.folder);
  self->n_jobs = 2;
}

static void
assert_files (Planning *self, GPtrArray *issued)
{
  g_autoptr (GBytes) list = planning_read (self, "awards.csv");

  g_assert_cmpuint (issued->len, ==, 3);
  g_assert_cmpuint (planning_count_files (self), ==, 4);
  for (guint i = 0; i < issued->len; i++)
    {
      const RosetteIssued *award = issued->pdata[i];
      g_autoptr (GBytes) file = planning_read (self, award->file);

      g_assert_nonnull (file);
      g_assert_nonnull (g_strstr_len (g_bytes_get_data (list, NULL),
                                      (gssize) g_bytes_get_size (list), award->credential_id));
    }
}

static void
test_all (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (planning_run (self, issued, &error));
  g_assert_no_error (error);
  assert_files (self, issued);
}

static gboolean
keep_address_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (rosette_award_row_get_file (award)));

  return TRUE;
}

/* The register has addresses where there are no paths. */
static void
test_addresses (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (planning_run (self, issued, NULL));
  g_assert_true (rosette_ledger_each_award (self->ledger, NULL, keep_address_cb, files, NULL));
  g_assert_cmpuint (files->len, ==, 3);
  for (guint i = 0; i < files->len; i++)
    g_assert_true (g_str_has_prefix (files->pdata[i], SHARE_PREFIX "/"));
}

/* What a killed process left is taken in, or made again. */
static void
test_goes_on (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *part = planning_path (self, "Ana.svg.part");
  g_autofree char *empty = planning_path (self, "Ana (2).svg");

  g_assert_true (rosette_run_begin (&self->plan, self->ledger, &self->run_id, NULL, &error));
  g_assert_true (g_file_set_contents (part, "half", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_true (planning_go_on (self, issued, NULL, &error));
  g_assert_no_error (error);
  assert_files (self, issued);
}

/* A file of somebody else stays; the award gets a name of its own. */
static void
test_taken (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = planning_path (self, "Ana.svg");
  g_autofree char *text = NULL;

  g_assert_true (rosette_run_begin (&self->plan, self->ledger, &self->run_id, NULL, &error));
  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_true (planning_go_on (self, issued, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
  g_assert_cmpuint (planning_count_files (self), ==, 5);
}

static void
test_hosted (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) local = g_file_new_for_path (self->folder);

  rosette_profile_unref (self->plan.issuer);
  self->plan.issuer =
    planning_issuer ("{\"name\":\"S\",\"url\":\"https://s.example\",\"email\":\"a@s.example\"}");
  self->plan.formats = ROSETTE_FORMAT_OB2_HOSTED;
  self->plan.base_url = "https://s.example/badges";
  g_assert_true (planning_run (self, issued, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < issued->len; i++)
    {
      const RosetteIssued *award = issued->pdata[i];
      g_autoptr (GFile) file = rosette_hosted_file_find (local, award->credential_id);

      g_assert_true (g_file_query_exists (file, NULL));
    }
}

/* It was unmounted, or taken away. */
static void
test_gone (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_run_begin (&self->plan, self->ledger, &self->run_id, NULL, &error));
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_assert_false (planning_go_on (self, issued, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  g_clear_error (&error);
  g_assert_true (planning_go_on (self, issued, NULL, &error));
  assert_files (self, issued);
}

#define add(path, func) g_test_add (path, Planning, NULL, set_up, func, planning_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  share_register ();

  add ("/run-share/all", test_all);
  add ("/run-share/addresses", test_addresses);
  add ("/run-share/goes-on", test_goes_on);
  add ("/run-share/taken", test_taken);
  add ("/run-share/hosted", test_hosted);
  add ("/run-share/gone", test_gone);

  return g_test_run ();
}
