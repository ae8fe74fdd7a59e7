/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "registering.h"

#include "library/chain.h"

#include <string.h>

#define N_ROWS 5

static void
test_whole (Registering *self, gconstpointer data)
{
  RosetteRegisterReport report = registering_verify (self, NULL);

  g_assert_cmpint (report.fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (report.n_rows, ==, 0);
  registering_add (self, 1, 2);
  registering_add (self, 3, N_ROWS);
  report = registering_verify (self, NULL);
  g_assert_cmpint (report.fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (report.n_rows, ==, N_ROWS);
  g_assert_cmpuint (report.n_expected, ==, N_ROWS);
  g_assert_cmpuint (strlen (report.head), ==, 64);
  g_assert_cmpint (report.bad_id, ==, 0);
}

/* Each way to tamper with one of the rows, and what is found, and where. */
static void
test_tampering (Registering *self, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    RosetteRegisterFault fault;
    gint64 bad_id;
  } cases[] = {
    { "UPDATE awards SET badge_name = 'Master' WHERE id = 3", ROSETTE_REGISTER_BROKEN, 3 },
    { "UPDATE awards SET issued = issued + 1 WHERE id = 1", ROSETTE_REGISTER_BROKEN, 1 },
    { "UPDATE awards SET valid_until = NULL WHERE id = 2", ROSETTE_REGISTER_BROKEN, 2 },
    { "UPDATE awards SET credential_id = 'urn:x' WHERE id = 5", ROSETTE_REGISTER_BROKEN, 5 },
    { "UPDATE awards SET achievement_id = '' WHERE id = 5", ROSETTE_REGISTER_BROKEN, 5 },
    { "UPDATE awards SET renews = 'urn:x' WHERE id = 5", ROSETTE_REGISTER_BROKEN, 5 },
    { "UPDATE awards SET format = 'ob3-di' WHERE id = 4", ROSETTE_REGISTER_BROKEN, 4 },
    { "UPDATE awards SET badge_id = 8 WHERE id = 4", ROSETTE_REGISTER_BROKEN, 4 },
    { "UPDATE awards SET chain = NULL WHERE id = 4", ROSETTE_REGISTER_BROKEN, 4 },
    { "UPDATE awards SET person = zeroblob (32) WHERE id = 4", ROSETTE_REGISTER_BROKEN, 4 },
    { "UPDATE awards SET name = 'Eve' WHERE id = 2", ROSETTE_REGISTER_PERSON, 2 },
    { "UPDATE awards SET email = 'e@x.org' WHERE id = 2", ROSETTE_REGISTER_PERSON, 2 },
    { "UPDATE awards SET identifier = '' WHERE id = 2", ROSETTE_REGISTER_PERSON, 2 },
    { "UPDATE awards SET file = '/e.png' WHERE id = 2", ROSETTE_REGISTER_PERSON, 2 },
    { "UPDATE awards SET credential = x'00' WHERE id = 2", ROSETTE_REGISTER_PERSON, 2 },
    { "UPDATE awards SET salt = zeroblob (16) WHERE id = 2", ROSETTE_REGISTER_PERSON, 2 },
    { "UPDATE awards SET salt = NULL WHERE id = 2", ROSETTE_REGISTER_PERSON, 2 },
    { "DELETE FROM awards WHERE id = 3", ROSETTE_REGISTER_BROKEN, 4 },
    { "DELETE FROM awards WHERE id = 1", ROSETTE_REGISTER_BROKEN, 2 },
    { "DELETE FROM awards WHERE id = 5", ROSETTE_REGISTER_CUT, 4 },
    { "DELETE FROM awards", ROSETTE_REGISTER_CUT, 0 },
    { "UPDATE awards SET id = 9 WHERE id = 2; UPDATE awards SET id = 2 WHERE id = 3;"
      "UPDATE awards SET id = 3 WHERE id = 9",
      ROSETTE_REGISTER_BROKEN, 2 },
    { "INSERT INTO awards SELECT 6, credential_id, badge_id, badge_name, name, email, identifier,"
      " issued, valid_until, format, file, credential, achievement_id, renews, salt, person, chain"
      " FROM awards WHERE id = 5",
      ROSETTE_REGISTER_BROKEN, 6 },
    { "UPDATE register_head SET n_rows = 6", ROSETTE_REGISTER_CUT, 5 },
    { "DELETE FROM register_head", ROSETTE_REGISTER_CUT, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Registering fresh;
      RosetteRegisterReport report;

      g_test_message ("%s", cases[i].sql);
      registering_set_up (&fresh, NULL);
      registering_add (&fresh, 1, N_ROWS);
      registering_tamper (&fresh, cases[i].sql);
      report = registering_verify (&fresh, NULL);
      g_assert_cmpint (report.fault, ==, cases[i].fault);
      g_assert_cmpint (report.bad_id, ==, cases[i].bad_id);
      registering_tear_down (&fresh, NULL);
    }
}

/* The end was cut off and the head set to it: only what was noted elsewhere tells. */
static void
test_noted (Registering *self, gconstpointer data)
{
  RosetteRegisterReport noted;
  RosetteRegisterReport report;

  registering_add (self, 1, 4);
  noted = registering_verify (self, NULL);
  registering_add (self, 5, N_ROWS);
  report = registering_verify (self, noted.head);
  g_assert_true (report.has_noted);
  g_assert_cmpint (report.noted_id, ==, 4);

  registering_tamper (self, "DELETE FROM awards WHERE id > 3; UPDATE register_head SET n_rows = 3,"
                            " chain = (SELECT chain FROM awards WHERE id = 3)");
  report = registering_verify (self, noted.head);
  g_assert_cmpint (report.fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_false (report.has_noted);
}

/* A row that was cut off leaves its number behind: none is given twice. */
static void
test_number (Registering *self, gconstpointer data)
{
  registering_add (self, 1, 2);
  registering_tamper (self, "DELETE FROM awards WHERE id = 2");
  registering_add (self, 3, 3);
  g_assert_cmpint (registering_verify (self, NULL).bad_id, ==, 3);
}

/* Two that write in turn, each with a way of its own into the file, make one chain. */
static void
test_two_writers (Registering *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Registering other = { self->folder, self->path, rosette_ledger_open (self->path, &error) };

  g_assert_no_error (error);
  for (guint i = 0; i < 10; i++)
    registering_add (i % 2 == 0 ? self : &other, i, i);
  g_assert_cmpint (registering_verify (self, NULL).fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (registering_verify (self, NULL).n_rows, ==, 10);
  rosette_ledger_close (other.ledger);
}

static gpointer
add_many (gpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  Registering writer = { NULL, (char *) path, rosette_ledger_open (path, &error) };

  g_assert_no_error (error);
  for (guint i = 0; i < 50; i++)
    registering_add (&writer, i, i + 1);
  rosette_ledger_close (writer.ledger);

  return NULL;
}

static void
test_at_once (Registering *self, gconstpointer data)
{
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("writer", add_many, self->path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (registering_verify (self, NULL).fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (registering_verify (self, NULL).n_rows, ==, 300);
}

static gboolean
count_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  guint *n_rows = user_data;

  g_assert_cmpstr (rosette_award_row_get_badge_name (award), ==, "Intern");
  (*n_rows)++;

  return TRUE;
}

static void
test_filter (Registering *self, gconstpointer data)
{
  static const struct
  {
    RosetteAwardFilter filter;
    guint n_rows;
  } cases[] = {
    { { NULL, NULL, NULL, 0, FALSE }, N_ROWS },
    { { "", "", "", 0, FALSE }, N_ROWS },
    { { NULL, NULL, NULL, 3, TRUE }, 2 },
    { { "PERSON 2", NULL, NULL, 0, FALSE }, 1 },
    { { "intern", NULL, NULL, 0, FALSE }, N_ROWS },
    { { "%", NULL, NULL, 0, FALSE }, 0 },
    { { "Person_2", NULL, NULL, 0, FALSE }, 0 },
    { { NULL, "P3@EXAMPLE.org", NULL, 0, FALSE }, 1 },
    { { NULL, NULL, "did:example:2", 0, FALSE }, 1 },
    { { NULL, "p3@example.org", "did:example:2", 0, FALSE }, 2 },
    { { NULL, "p9@example.org", "", 0, FALSE }, 0 },
  };

  registering_add (self, 1, N_ROWS);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n_rows = 0;

      rosette_ledger_each_award (self->ledger, &cases[i].filter, count_cb, &n_rows, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n_rows, ==, cases[i].n_rows);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, Registering, NULL, registering_set_up, func, registering_tear_down)
  ADD ("/register/whole", test_whole);
  ADD ("/register/tampering", test_tampering);
  ADD ("/register/noted", test_noted);
  ADD ("/register/number", test_number);
  ADD ("/register/two-writers", test_two_writers);
  ADD ("/register/at-once", test_at_once);
  ADD ("/register/filter", test_filter);

  return g_test_run ();
}
