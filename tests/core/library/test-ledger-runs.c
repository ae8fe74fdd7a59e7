/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */

#include "library/register-export.h"
#include "registering.h"

#define N_ROWS 10

static gint64
plan_run (Registering *self)
{
  g_autoptr (GBytes) picture = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;
  gint64 run_id = 0;

  rosette_ledger_begin_run (self->ledger, "{}", picture, &run_id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_ROWS; i++)
    {
      const RosetteLedgerRow row = { i, "N", "e", "", NULL, "ob3-jwt", "urn:x", "00", "f", "" };

      g_assert_true (rosette_ledger_plan_row (self->ledger, run_id, &row, NULL));
    }
  rosette_ledger_end_run (self->ledger, run_id, TRUE, &error);
  g_assert_no_error (error);

  return run_id;
}

/* Enters the rows at the digits of @places. */
static gboolean
finish (Registering *self, gint64 run_id, const char *places, GError **error)
{
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; *places != '\0'; places++)
    {
      guint n = (guint) g_ascii_digit_value (*places);

      g_array_append_val (numbers, n);
      g_ptr_array_add (awards, registering_row (n));
    }

  return rosette_ledger_finish_rows (self->ledger, run_id, numbers, awards, error);
}

static char *
list_left (Registering *self, gint64 run_id)
{
  g_autoptr (GPtrArray) rows = rosette_ledger_load_rows (self->ledger, run_id, 0, N_ROWS + 1, NULL);
  GString *left = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (left, "%u", ((RosetteLedgerRow *) rows->pdata[i])->n);

  return g_string_free (left, FALSE);
}

static void
test_finish (Registering *self, gconstpointer data)
{
  static const struct
  {
    const char *places;
    gboolean is_done;
    const char *left; /* afterwards */
  } steps[] = {
    { "", TRUE, "0123456789" }, { "1", TRUE, "023456789" }, { "3467", TRUE, "02589" },
    { "34", FALSE, "02589" },   { "01", FALSE, "02589" },   { "0123", FALSE, "02589" },
    { "89", TRUE, "025" },      { "9", FALSE, "025" },      { "025", TRUE, "" },
  };
  gint64 run_id = plan_run (self);
  gint64 other_id = plan_run (self);
  g_autofree char *of_other = NULL;
  g_autoptr (GError) error = NULL;

  g_test_summary ("Awards are entered whose places the run still has, all of them or none.");

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *left = NULL;
      g_autoptr (GError) why = NULL;

      g_assert_true (finish (self, run_id, steps[i].places, &why) == steps[i].is_done);
      if (!steps[i].is_done)
        g_assert_error (why, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
      left = list_left (self, run_id);
      g_assert_cmpstr (left, ==, steps[i].left);
    }
  of_other = list_left (self, other_id);
  g_assert_cmpstr (of_other, ==, "0123456789");
  g_assert_cmpuint (registering_verify (self, NULL).n_rows, ==, N_ROWS);

  g_assert_null (rosette_ledger_load_run (self->ledger, run_id, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

/* Who only waits in a run that was interrupted is in the library too, and so are lists. */
static void
test_export_person (Registering *self, gconstpointer data)
{
  static const RosetteLedgerRow rows[] = {
    { 0, "Ana", "Äna@b.eu", "", "{\"hours\":3}", "ob3-jwt", "urn:x", "secret", "Ana.png", "" },
    { 1, "Bo", "b@b.eu", "", NULL, "ob3-jwt", "urn:y", "secret", "Bo.png", "" },
    { 2, "Ana", "äna@b.eu", "", NULL, "ob2-signed", "urn:z", "secret", "Ana (2).png", "" },
  };
  g_autoptr (GBytes) picture = g_bytes_new_static ("x", 1);
  g_autofree char *text = NULL;
  g_autofree char *gone = NULL;
  RosetteForgotten forgotten;
  gint64 run_id = 0;
  guint n_found = 0;

  registering_add (self, 1, 1);
  registering_tamper (self,
                      "INSERT INTO recipients (id, name, email) VALUES (5, 'Ana', 'äna@B.eu');"
                      "UPDATE awards SET email = 'ÄNA@b.eu';"
                      "INSERT INTO recipient_lists (id, name) VALUES (2, '4A'), (3, '4B');"
                      "INSERT INTO list_members VALUES (2, 5)");
  g_assert_true (rosette_ledger_begin_run (self->ledger, "{}", picture, &run_id, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (rosette_ledger_plan_row (self->ledger, run_id, &rows[i], NULL));
  g_assert_true (rosette_ledger_end_run (self->ledger, run_id, TRUE, NULL));

  text = rosette_ledger_export_person (self->ledger, "äna@b.eu", NULL, &n_found, NULL);
  g_assert_cmpuint (n_found, ==, 4);
  g_assert_nonnull (strstr (text, "4A"));
  g_assert_null (strstr (text, "4B"));
  g_assert_nonnull (strstr (text, "\"hours\": 3"));
  g_assert_nonnull (strstr (text, "Ana (2).png"));
  g_assert_null (strstr (text, "Bo"));
  g_assert_null (strstr (text, "secret"));

  g_assert_true (rosette_ledger_forget (self->ledger, "äna@b.eu", NULL, &forgotten, NULL));
  g_assert_cmpuint (forgotten.n_planned, ==, 2);
  g_assert_cmpuint (forgotten.n_awards, ==, 1);
  g_assert_cmpuint (forgotten.n_recipients, ==, 1);
  gone = rosette_ledger_export_person (self->ledger, "äna@b.eu", NULL, &n_found, NULL);
  g_assert_cmpuint (n_found, ==, 0);
}

/* Whether @text stands in any file of the library, as it is on the disk now. */
static gboolean
is_on_disk (Registering *self, const char *text)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      if (memmem (bytes, length, text, strlen (text)) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* While the library is open; of a run in which nobody is left nothing stays. */
static void
test_forget_bytes (Registering *self, gconstpointer data)
{
  static const char *const texts[] = { "Person 2", "p2@example.org", "did:example:2",
                                       "a.b.2",    "Maple",          "her hours" };
  const RosetteLedgerRow row = { 0,
                                 "Person 2",
                                 "p2@example.org",
                                 "",
                                 "{\"her hours\":3}",
                                 "ob3-jwt",
                                 "urn:uuid:x",
                                 "salt",
                                 "Person 2.png",
                                 "" };
  g_autoptr (GBytes) picture = g_bytes_new_static ("x", 1);
  g_autoptr (GPtrArray) runs = NULL;
  RosetteForgotten forgotten;
  gint64 other_id = plan_run (self);
  gint64 run_id = 0;

  registering_add (self, 1, 3);
  registering_tamper (self, "INSERT INTO recipients (name, email, extra) VALUES"
                            " ('Person 2', 'p2@example.org', '{\"Street\":\"Maple\"}')");
  g_assert_true (rosette_ledger_begin_run (self->ledger, "{}", picture, &run_id, NULL));
  g_assert_true (rosette_ledger_plan_row (self->ledger, run_id, &row, NULL));
  g_assert_true (rosette_ledger_end_run (self->ledger, run_id, TRUE, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (is_on_disk (self, texts[i]));

  g_assert_true (
    rosette_ledger_forget (self->ledger, "p2@example.org", "did:example:2", &forgotten, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (is_on_disk (self, texts[i]));
  g_assert_true (is_on_disk (self, "p3@example.org"));
  runs = rosette_ledger_list_runs (self->ledger, NULL);
  g_assert_cmpuint (runs->len, ==, 1);
  g_assert_cmpint (((RosetteLedgerRun *) runs->pdata[0])->id, ==, other_id);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ledger-runs/export-person", Registering, NULL, registering_set_up,
              test_export_person, registering_tear_down);
  g_test_add ("/ledger-runs/forget-bytes", Registering, NULL, registering_set_up, test_forget_bytes,
              registering_tear_down);
  g_test_add ("/ledger-runs/finish", Registering, NULL, registering_set_up, test_finish,
              registering_tear_down);

  return g_test_run ();
}
