/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/person-check.h"

#include "library/duplicates.h"
#include "making.h"

static void
test_fields (void)
{
  static const struct
  {
    const char *name;
    const char *email;
    const char *id;
    gboolean is_usable;
    gboolean is_bad_email;
    gboolean is_bad_id;
  } cases[] = {
    { "", "", "", FALSE, FALSE, FALSE },
    { "Ana", "", "", FALSE, FALSE, FALSE },
    { " ", "ana@example.org", "", FALSE, FALSE, FALSE },
    { "Ana", "ana@example.org", "", TRUE, FALSE, FALSE },
    { "Ana", " ana@example.org\n", "", TRUE, FALSE, FALSE },
    { "Ana", "", "did:x:1", TRUE, FALSE, FALSE },
    { "Ana", "ana@", "", FALSE, TRUE, FALSE },
    { "", "ana@", "17", FALSE, TRUE, TRUE },
    { "Ana", "ana@example.org", "17", FALSE, FALSE, TRUE },
    { "Ana", "ana@", "did:x:1", FALSE, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosettePersonCheck) checked =
        rosette_person_check_new (cases[i].name, cases[i].email, cases[i].id, NULL, NULL);

      g_assert_cmpint (checked->is_usable, ==, cases[i].is_usable);
      g_assert_cmpint (checked->is_bad_email, ==, cases[i].is_bad_email);
      g_assert_cmpint (checked->is_bad_id, ==, cases[i].is_bad_id);
      g_assert_cmpint (checked->hint == NULL, ==, cases[i].is_usable);
    }
}

/* What was pasted with its line break is kept as a name. */
static void
test_squeezed (void)
{
  g_autoptr (RosettePersonCheck) checked =
    rosette_person_check_new (" Zoë \n Čeferin ", "\tz@b.eu", "did:x:1 ", NULL, NULL);

  g_assert_cmpstr (checked->name, ==, "Zoë Čeferin");
  g_assert_cmpstr (checked->email, ==, "z@b.eu");
  g_assert_cmpstr (checked->id, ==, "did:x:1");
}

static void
test_doubts (void)
{
  static const struct
  {
    const char *email;
    const char *id;
    const char *who;
  } cases[] = {
    { "ANA@example.org", "", "Ana" }, { "other@example.org", "did:x:eva", "Eva" },
    { "eva@example.org", "", "Eva" }, { "eva@example.org", "did:x:brother", NULL },
    { "new@example.org", "", NULL },  { "Old@example.org", "", "Mia" },
  };
  g_autoptr (RosetteLibrary) library = make_library ();
  GListModel *recipients = rosette_library_get_recipients (library);
  g_autoptr (RosettePeopleIndex) index = NULL;

  g_test_summary ("Somebody who seems to be in the list is named, and can be added all the same.");

  add_person (library, "Ana", "ana@example.org", NULL);
  add_person (library, "Eva", "eva@example.org", "did:x:eva");
  add_person_with (library, "Mia", ROSETTE_OTHER_EMAIL, "older@example.org, old@example.org");
  index = rosette_person_check_index (recipients, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosettePersonCheck) checked =
        rosette_person_check_new ("Name", cases[i].email, cases[i].id, index, recipients);

      g_assert_true (checked->is_usable);
      if (cases[i].who != NULL)
        g_assert_nonnull (strstr (checked->hint, cases[i].who));
      else
        g_assert_null (checked->hint);
    }
}

/* Nobody is a duplicate of himself. */
static void
test_except (void)
{
  g_autoptr (RosetteLibrary) library = make_library ();
  GListModel *recipients = rosette_library_get_recipients (library);
  RosetteRecipient *ana = add_person (library, "Ana", "ana@example.org", NULL);
  g_autoptr (RosettePeopleIndex) index = rosette_person_check_index (recipients, ana);
  g_autoptr (RosettePersonCheck) checked =
    rosette_person_check_new ("Ana", "ana@example.org", "", index, recipients);

  g_assert_null (checked->hint);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-check/fields", test_fields);
  g_test_add_func ("/person-check/squeezed", test_squeezed);
  g_test_add_func ("/person-check/doubts", test_doubts);
  g_test_add_func ("/person-check/except", test_except);

  return g_test_run ();
}
