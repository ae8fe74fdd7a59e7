/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/award-list.h"

#include "base/error.h"
#include "encoding/date.h"
#include "support.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define HEADER "file,name,email,credential_id,issued\n"
#define ROW    "a.svg,\"Ana \"\"A\"\", B\",ana@example.org,urn:x:1,2026-11-23T10:00:00Z\n"

typedef struct
{
  char *path;
  char *list;
  GFile *folder;
  RosetteIssued *issued;
} Fixture;

static RosetteIssued *
new_award (const char *file, const char *name, const char *email, const char *id)
{
  RosetteIssued *issued = g_new0 (RosetteIssued, 1);

  issued->person = rosette_person_new (name, email, NULL);
  issued->file = g_strdup (file);
  issued->credential_id = g_strdup (id);
  issued->issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);

  return issued;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = rosette_test_folder ();
  fixture->list = g_build_filename (fixture->path, "awards.csv", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
  fixture->issued = new_award ("a.svg", "Ana \"A\", B", "ana@example.org", "urn:x:1");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->path);
  g_object_unref (fixture->folder);
  rosette_issued_free (fixture->issued);
  g_free (fixture->list);
  g_free (fixture->path);
}

static void
assert_list (Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->list, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_extend (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *earlier; /* NULL: there is none */
    const char *later;
  } cases[] = {
    { NULL, HEADER ROW },
    { "", HEADER ROW },
    { HEADER, HEADER ROW },
    { HEADER "x,y,z,1,2\n", HEADER "x,y,z,1,2\n" ROW },
    { HEADER "no newline", HEADER "no newline\n" ROW },
    { "file,name,email,credential_id,issued\r\nof,Windows,,,\r\n",
      "file,name,email,credential_id,issued\r\nof,Windows,,,\r\n" ROW },
    /* Not ours to repair. */
    { HEADER "\"a cell that stays,as it is,\xff\n",
      HEADER "\"a cell that stays,as it is,\xff\n" ROW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteAwardList) list = NULL;

      if (cases[i].earlier != NULL)
        g_assert_true (g_file_set_contents (fixture->list, cases[i].earlier, -1, NULL));
      list = rosette_award_list_open (fixture->folder, &error);
      g_assert_no_error (error);
      g_assert_true (rosette_award_list_add (list, &fixture->issued, 1, &error));
      g_assert_no_error (error);
      assert_list (fixture, cases[i].later);
    }
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteIssued) other = new_award ("b.svg", "Bo", NULL, "urn:x:2");
  g_autoptr (RosetteAwardList) list = rosette_award_list_open (fixture->folder, &error);

  g_test_summary ("Each row is in the file when it has been added; without any there is no file.");

  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->list, G_FILE_TEST_EXISTS));
  g_assert_true (rosette_award_list_add (list, &fixture->issued, 1, &error));
  assert_list (fixture, HEADER ROW);
  g_assert_true (rosette_award_list_add (list, &other, 1, &error));
  g_assert_no_error (error);
  assert_list (fixture, HEADER ROW "b.svg,Bo,,urn:x:2,2026-11-23T10:00:00Z\n");
  g_assert_true (
    rosette_award_list_add (list, (RosetteIssued *[]){ other, fixture->issued }, 2, &error));
  g_assert_true (rosette_award_list_add (list, NULL, 0, &error));
  assert_list (fixture, HEADER ROW "b.svg,Bo,,urn:x:2,2026-11-23T10:00:00Z\n"
                                   "b.svg,Bo,,urn:x:2,2026-11-23T10:00:00Z\n" ROW);
}

/* Two runs may begin the list of a folder at once. */
static void
test_two_runs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteIssued) other = new_award ("b.svg", "Bo", NULL, "urn:x:2");
  g_autoptr (RosetteAwardList) one = rosette_award_list_open (fixture->folder, NULL);
  g_autoptr (RosetteAwardList) two = rosette_award_list_open (fixture->folder, NULL);
  goffset mark;

  g_assert_true (rosette_award_list_add (one, &fixture->issued, 1, NULL));
  g_assert_true (rosette_award_list_add (two, &other, 1, NULL));
  g_assert_true (rosette_award_list_add (one, &fixture->issued, 1, NULL));
  assert_list (fixture, HEADER ROW "b.svg,Bo,,urn:x:2,2026-11-23T10:00:00Z\n" ROW);

  mark = rosette_award_list_mark (one);
  g_assert_true (rosette_award_list_add (one, &fixture->issued, 1, NULL));
  rosette_award_list_cut (one, mark);
  assert_list (fixture, HEADER ROW "b.svg,Bo,,urn:x:2,2026-11-23T10:00:00Z\n" ROW);
  g_assert_true (rosette_award_list_add (one, &fixture->issued, 1, NULL));
  mark = rosette_award_list_mark (two);
  g_assert_true (rosette_award_list_add (two, &other, 1, NULL));
  rosette_award_list_cut (two, mark);
  assert_list (fixture, HEADER ROW "b.svg,Bo,,urn:x:2,2026-11-23T10:00:00Z\n" ROW ROW);
  g_assert_true (rosette_award_list_add (two, &other, 1, NULL));
  g_assert_true (rosette_award_list_add (one, &fixture->issued, 1, NULL));
  rosette_award_list_cut (two, mark);
  assert_list (fixture, HEADER ROW "b.svg,Bo,,urn:x:2,2026-11-23T10:00:00Z\n" ROW ROW
                                   "b.svg,Bo,,urn:x:2,2026-11-23T10:00:00Z\n" ROW);
}

/* A limit on the size of a file takes the place of a full disk: rows are written in part. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteAwardList) list = NULL;
  struct rlimit before;
  struct rlimit limit = { strlen (HEADER ROW ROW) + 10, RLIM_INFINITY };
  RosetteIssued *both[] = { fixture->issued, fixture->issued };

  g_assert_true (g_file_set_contents (fixture->list, HEADER ROW, -1, NULL));
  list = rosette_award_list_open (fixture->folder, &error);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit.rlim_max = before.rlim_max;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_false (rosette_award_list_add (list, both, 2, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, "“awards.csv” could not be written: "));
  assert_list (fixture, HEADER ROW);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_clear_error (&error);
  g_assert_true (rosette_award_list_add (list, &fixture->issued, 1, &error));
  assert_list (fixture, HEADER ROW ROW);
}

static void
test_other_file (Fixture *fixture, gconstpointer data)
{
  static const char *const files[] = {
    "my own list\n",
    "file;name;email;credential_id;issued\n",
    "file,name,email,credential_id,issued",
    "file,name,email,credential_id,issued,more\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->list, files[i], -1, NULL));
      g_assert_null (rosette_award_list_open (fixture->folder, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS);
      assert_list (fixture, files[i]);
    }
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->list, 0700), ==, 0);
  g_assert_null (rosette_award_list_open (fixture->folder, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/award-list/extend", Fixture, NULL, set_up, test_extend, tear_down);
  g_test_add ("/award-list/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/award-list/two-runs", Fixture, NULL, set_up, test_two_runs, tear_down);
  g_test_add ("/award-list/no-room", Fixture, NULL, set_up, test_no_room, tear_down);
  g_test_add ("/award-list/other-file", Fixture, NULL, set_up, test_other_file, tear_down);
  g_test_add ("/award-list/no-file", Fixture, NULL, set_up, test_no_file, tear_down);

  return g_test_run ();
}
