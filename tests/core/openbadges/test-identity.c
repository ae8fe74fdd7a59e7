/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/identity.h"

#include "support.h"

#include <string.h>

static void
test_published (void)
{
  g_autofree char *path = rosette_test_shared ("identity-hash.tsv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_passed = 0;

  if (path == NULL)
    return;
  g_file_get_contents (path, &text, NULL, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      gboolean expected = g_str_has_prefix (cells[5], "match");

      g_assert_true (rosette_identity_hash_matches (cells[3], cells[1], cells[0]) == expected);
      n_passed++;
    }
  g_test_message ("%u passed, 0 failed", n_passed);
  g_assert_cmpuint (n_passed, ==, 8);
}

static void
test_matches (void)
{
  static const struct
  {
    const char *hash;
    const char *salt;
    const char *typed;
    gboolean matches;
  } cases[] = {
    { "sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", NULL, "mayze",
      TRUE },
    { "sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", NULL, " Mayze ",
      TRUE },
    { "sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", "x", "mayze",
      FALSE },
    { "sha512$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", NULL, "mayze",
      FALSE },
    { "SHA256$7A1A1B3F7D40552E4299180E346E3ADD12BF9A751A43D9C4CA4518FEBC2C60C6", NULL, "mayze",
      TRUE },
    { "7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", NULL, "mayze", TRUE },
    { "7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c", NULL, "mayze", FALSE },
    { "sha1$28d50415252ab6c689a54413da15b083034b66e5", NULL, "mayze", TRUE },
    { "md5$28d50415252ab6c689a54413da15b083034b66e5", NULL, "mayze", FALSE },
    { "sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942", "deadsea",
      "mailto:NOBODY@example.org", TRUE },
    { "sha256$", NULL, "mayze", FALSE },
    { "", NULL, "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (rosette_identity_hash_matches (cases[i].hash, cases[i].salt, cases[i].typed)
                   == cases[i].matches);
}

/* An international address in the forms that issuers write it in, each hashed and plain. */
static void
test_international (void)
{
  static const char *const forms[] = {
    "zo\u00eb@b\u00fccher.example",        "zoe\u0308@bu\u0308cher.example",
    "ZO\u00cb@B\u00dcCHER.example",        "zo\u00eb@xn--bcher-kva.example",
    "mailto:zo%C3%AB@b%C3%BCcher.example",
  };
  static const char *const written[] = {
    "zo\u00eb@b\u00fccher.example",
    "zo\u00eb@xn--bcher-kva.example",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *hash = rosette_identity_hash (written[i], "x");
      g_autoptr (RosetteIdentity) plain =
        rosette_identity_new ("emailAddress", written[i], FALSE, NULL);
      g_autoptr (RosetteIdentity) hashed = rosette_identity_new ("emailAddress", hash, TRUE, "x");

      for (gsize k = 0; k < G_N_ELEMENTS (forms); k++)
        {
          g_test_message ("%s, typed as %s", written[i], forms[k]);
          g_assert_true (rosette_identity_matches (plain, forms[k]));
          g_assert_true (rosette_identity_matches (hashed, forms[k]));
        }
      g_assert_false (rosette_identity_matches (plain, "zoe@b\u00fccher.example"));
      g_assert_false (rosette_identity_matches (hashed, "zoe@bucher.example"));
    }
}

/* What `hashed` says is not always so. */
static void
test_lies (void)
{
  static const struct
  {
    const char *type;
    const char *value;
    gboolean hashed;
    const char *typed;
    gboolean can_compare;
    gboolean matches;
  } cases[] = {
    { "emailAddress", "sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942",
      FALSE, "nobody@example.org", TRUE, TRUE },
    { "emailAddress", "nobody@example.org", TRUE, "nobody@example.org", TRUE, TRUE },
    { "emailAddress", "bcrypt$abc", TRUE, "bcrypt$abc", FALSE, FALSE },
    { "telephone", "+49 30 123-45", FALSE, "+493012345", TRUE, TRUE },
    { "telephone", "+49 30 123-45", FALSE, "", TRUE, FALSE },
    { "url", "https://zoe.example/", FALSE, "https://zoe.example", TRUE, TRUE },
    { "studentId", "A-7", FALSE, " A-7 ", TRUE, TRUE },
    { "studentId", "A-7", FALSE, "a-7", TRUE, FALSE },
    /* digits that are no hash unless somebody says so */
    { "studentId", "00000000000000000000000000000000", FALSE, "x", TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteIdentity) identity =
        rosette_identity_new (cases[i].type, cases[i].value, cases[i].hashed, "deadsea");

      g_test_message ("%s", cases[i].value);
      g_assert_cmpint (rosette_identity_can_compare (identity), ==, cases[i].can_compare);
      g_assert_cmpint (rosette_identity_matches (identity, cases[i].typed), ==, cases[i].matches);
    }
}

static void
test_ids (void)
{
  static const struct
  {
    const char *id;
    const char *typed;
    gboolean matches;
  } cases[] = {
    { "did:example:zoe", " did:example:zoe ", TRUE },
    { "did:example:zoe", "did:example:Zoe", FALSE },
    { "mailto:zoe@example.org", "Zoe@Example.org", TRUE },
    { "MAILTO:Zoe%2Bx@example.org", "zoe+x@example.org", TRUE },
    { "mailto:zoe@example.org", "mailto:zoe@example.org", TRUE },
    { "tel:+49-30-12345", "+49 30 12345", TRUE },
    { "urn:uuid:0B2F", "urn:uuid:0b2f", TRUE },
    { "https://zoe.example/", "https://zoe.example", TRUE },
    { "https://zoe.example/", "https://zoe.example/a", FALSE },
    { "", "", FALSE },
    { "mailto:", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rosette_identity_id_matches (cases[i].id, cases[i].typed), ==,
                     cases[i].matches);
}

static void
test_plain (void)
{
  g_autoptr (RosetteIdentity) email =
    rosette_identity_new ("emailAddress", "Ada@Example.org", FALSE, NULL);

  g_assert_true (rosette_identity_matches (email, "ada@example.org"));
  g_assert_false (rosette_identity_matches (email, "ada@example.com"));
}

/* What a credential does not say the type of is compared as it stands. */
static void
test_without_type (void)
{
  g_autoptr (RosetteIdentity) identity =
    rosette_identity_new (NULL, "Ada@Example.org", FALSE, NULL);

  g_assert_true (rosette_identity_matches (identity, "Ada@Example.org"));
  g_assert_false (rosette_identity_matches (identity, "ada@example.org"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identity/published", test_published);
  g_test_add_func ("/identity/matches", test_matches);
  g_test_add_func ("/identity/international", test_international);
  g_test_add_func ("/identity/lies", test_lies);
  g_test_add_func ("/identity/ids", test_ids);
  g_test_add_func ("/identity/plain", test_plain);
  g_test_add_func ("/identity/without-type", test_without_type);

  return g_test_run ();
}
