/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/known-as.h"

#include "library/library.h"

#define MERGED(addresses) "{\"Other e-mail\":\"" addresses "\"}"

/* The people of the lists: two brothers share an address; Ana was merged, and Cem twice, the second
 * time into another entry. */
static const struct
{
  const char *email;
  const char *identifier;
  const char *extra;
} people[] = {
  { "ana@work.org", "", MERGED ("Ana@home.org, ana@school.org") },
  { "family@home.org", "did:x:bo", NULL },
  { "family@home.org", "did:x:ben", NULL },
  { "cem@work.org", "did:x:cem", MERGED ("cem@home.org") },
  { "c@club.org", "", MERGED ("CEM@home.org") },
  { "dora@home.org", "did:x:dora", NULL },
  { "Ämilie@home.org", "", NULL },
  { "ÄMILIE@HOME.org", "did:x:emmy", MERGED ("ämilie@work.org") },
  { "strasse@home.org", "", NULL },
};

static RosetteLibrary *
make_library (void)
{
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  RosetteLibrary *library = rosette_library_open (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (recipients, rosette_recipient_new ("X", people[i].email, people[i].identifier,
                                                        people[i].extra));
  g_assert_true (rosette_library_add_recipients (library, recipients, NULL));

  return library;
}

static void
assert_texts (GPtrArray *texts, const char *expected)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", (const char *) texts->pdata[i]);
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_identify (void)
{
  static const struct
  {
    const char *email;
    const char *identifier;
    const char *emails;
    const char *identifiers;
  } cases[] = {
    { "nobody@x.org", NULL, "nobody@x.org", "" },
    { "ANA@work.org", NULL, "ANA@work.org Ana@home.org ana@school.org", "" },
    { "ana@SCHOOL.org", "", "ana@SCHOOL.org ana@work.org Ana@home.org", "" },
    { "family@home.org", NULL, "family@home.org", "" },
    { "family@home.org", "did:x:bo", "family@home.org", "did:x:bo" },
    { "c@club.org", NULL, "c@club.org CEM@home.org cem@work.org", "did:x:cem" },
    { NULL, "did:x:cem", "cem@work.org cem@home.org c@club.org", "did:x:cem" },
    { "dora@home.org", NULL, "dora@home.org", "did:x:dora" },
    { "dora@home.org", "did:x:other", "dora@home.org", "did:x:other" },
    { "", "", "", "" },
    { "ämilie@home.org", NULL, "ämilie@home.org ÄMILIE@HOME.org ämilie@work.org", "did:x:emmy" },
    { "straße@home.org", NULL, "straße@home.org", "" },
    { "strasse@home.org", NULL, "strasse@home.org", "" },
  };
  g_autoptr (RosetteLibrary) library = make_library ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteKnownAs) identity = rosette_ledger_identify (
        rosette_library_get_ledger (library), cases[i].email, cases[i].identifier, &error);

      g_assert_no_error (error);
      assert_texts (identity->emails, cases[i].emails);
      assert_texts (identity->identifiers, cases[i].identifiers);
    }
}

/* An address may be shared: two ids are two people. */
static void
test_is (void)
{
  static const struct
  {
    const char *only;
    const char *email;
    const char *identifier;
    gboolean expected;
  } cases[] = {
    { "did:x:ana", "ANA@home.org", "", TRUE },
    { "did:x:ana", "old@home.org", "", TRUE },
    { "did:x:ana", "", "did:x:ana", TRUE },
    { "did:x:ana", "other@home.org", "did:x:ana", TRUE },
    { "did:x:ana", "ana@home.org", "did:x:ben", FALSE },
    { "did:x:ana", "", "", FALSE },
    { "", "ana@home.org", "did:x:ben", TRUE },
    { "", "other@home.org", "", FALSE },
    { "", "ZOË@home.org", "", TRUE },
    { "", "zoé@home.org", "", FALSE },
    { "", "zoë@home.org.uk", "", FALSE },
    { "", "zoë@home", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteKnownAs) identity =
        rosette_known_as_new ("ana@home.org", cases[i].only, MERGED ("old@home.org, zoë@home.org"));

      g_assert_cmpint (rosette_known_as_is (identity, cases[i].email, cases[i].identifier), ==,
                       cases[i].expected);
    }
}

static void
test_merged (void)
{
  g_autoptr (RosetteLibrary) library = make_library ();
  g_autoptr (GPtrArray) merged =
    rosette_ledger_list_merged (rosette_library_get_ledger (library), NULL);

  g_assert_cmpuint (merged->len, ==, 4);
}

/* Whoever is forgotten by an address of before is gone wholly, and the brother stays. */
static void
test_forget (void)
{
  static const struct
  {
    const char *email;
    const char *identifier;
    guint n_recipients;
  } cases[] = {
    { "ana@home.org", NULL, 1 }, { "family@home.org", "did:x:ben", 1 }, { "c@club.org", NULL, 2 },
    { "cem@home.org", NULL, 0 }, { "ämilie@home.org", NULL, 2 },
  };
  g_autoptr (RosetteLibrary) library = make_library ();
  GListModel *recipients = rosette_library_get_recipients (library);
  guint n_left = G_N_ELEMENTS (people);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteForgotten forgotten;

      g_assert_true (
        rosette_library_forget (library, cases[i].email, cases[i].identifier, &forgotten, NULL));
      g_assert_cmpuint (forgotten.n_recipients, ==, cases[i].n_recipients);
      n_left -= cases[i].n_recipients;
      g_assert_cmpuint (g_list_model_get_n_items (recipients), ==, n_left);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/known-as/identify", test_identify);
  g_test_add_func ("/known-as/is", test_is);
  g_test_add_func ("/known-as/merged", test_merged);
  g_test_add_func ("/known-as/forget", test_forget);

  return g_test_run ();
}
