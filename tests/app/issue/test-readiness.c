/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/readiness.h"

#include "making.h"

#define WITH_RESULT(members)                                                                       \
  "{\"name\":\"N\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"},"                      \
  "\"resultDescription\":[{\"type\":[\"ResultDescription\"],\"id\":\"urn:uuid:1\",\"name\":"       \
  "\"Points\",\"resultType\":\"RawScore\"," members "}]}"

static void
test_badge (void)
{
  const struct
  {
    const char *achievement;
    const char *fault; /* how it begins; NULL: none */
  } cases[] = {
    { MAKING_COMPLETE, NULL },
    { "{\"name\":\"N\",\"description\":\"D\",\"criteria\":{\"id\":\"https://example.org/c\"}}",
      NULL },
    { "{}", "Still missing: name, description, criteria" },
    { "{\"name\":\"N\",\"description\":\"\",\"criteria\":{\"narrative\":\"\"}}",
      "Still missing: description, criteria" },
    { "{\"name\":\"N\",\"description\":\"D\"}", "Still missing: criteria" },
    { "{\"name\":\"N\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"},"
      "\"alignment\":[{}]}",
      "A detail of its meaning is not right: " },
    { WITH_RESULT ("\"valueMin\":\"0\",\"valueMax\":\"10\""), NULL },
    { WITH_RESULT ("\"valueMin\":\"10\",\"valueMax\":\"0\""),
      "“Points” on the page Meaning: The lowest is more than the highest." },
    { WITH_RESULT ("\"valueMin\":\"0\",\"valueMax\":\"10\",\"requiredValue\":\"11\""),
      "“Points” on the page Meaning: What is needed" },
    /* What the form cannot show. */
    { WITH_RESULT ("\"allowedValue\":[\"1\"],\"requiredValue\":\"2\""),
      "“Points” on the page Meaning: What is needed is not one of them." },
    { "nothing", "Still missing: name" },
  };
  g_autoptr (RosetteLibrary) library = making_library ();
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GBytes) empty = rosette_design_to_svg (design);
  g_autofree char *without = NULL;
  g_autofree char *blank = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteBadge *badge = making_add_badge (library, "N", cases[i].achievement);
      g_autofree char *fault = rosette_readiness_dup_fault_of_badge (badge);

      g_test_message ("%s: %s", cases[i].achievement, fault);
      if (cases[i].fault == NULL)
        g_assert_null (fault);
      else
        g_assert_true (g_str_has_prefix (fault, cases[i].fault));
    }

  without = rosette_readiness_dup_fault_of_badge (
    rosette_library_add_badge (library, "N", MAKING_COMPLETE, NULL, NULL));
  g_assert_cmpstr (without, ==, "Still missing: picture");
  blank = rosette_readiness_dup_fault_of_badge (
    rosette_library_add_badge (library, "N", MAKING_COMPLETE, empty, NULL));
  g_assert_cmpstr (blank, ==, "Still missing: picture");
}

static void
test_recipient (void)
{
  const struct
  {
    const char *name;
    const char *email;
    const char *id;
    gboolean is_right;
  } cases[] = {
    { "Ana", "ana@example.org", "", TRUE },
    { "Ana", "", "did:key:z6Mk", TRUE },
    { "Ana", "ana@example.org", "https://ana.example.org", TRUE },
    { "", "ana@example.org", "", FALSE },
    { "  ", "ana@example.org", "", FALSE },
    { "Ana", "", "", FALSE },
    { "Ana", "ana", "", FALSE },
    { "Ana", "ana@example.org", "12 345", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteRecipient) recipient =
        rosette_recipient_new (cases[i].name, cases[i].email, cases[i].id, NULL);

      g_assert_true ((rosette_readiness_find_fault_of_recipient (recipient) == NULL)
                     == cases[i].is_right);
    }
}

static void
test_issuer (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);

  g_assert_false (rosette_readiness_has_issuer (library));
  g_assert_true (rosette_library_set_profile_json (library, "{\"name\":\"A\"}", NULL));
  g_assert_false (rosette_readiness_has_issuer (library));
  g_clear_object (&library);

  library = making_library ();
  g_assert_true (rosette_readiness_has_issuer (library));
}

static void
test_profile (void)
{
  const char *bare = "{\"name\":\"A\"}";
  const char *whole = "{\"name\":\"A\",\"url\":\"https://a.example\",\"email\":\"a@a.example\"}";
  RosetteFormats both = ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED;

  g_assert_null (rosette_readiness_find_fault_of_profile (bare, ROSETTE_FORMAT_OB3_JWT));
  g_assert_nonnull (rosette_readiness_find_fault_of_profile (bare, both));
  g_assert_nonnull (rosette_readiness_find_fault_of_profile (
    "{\"name\":\"A\",\"url\":\"https://a.example\"}", ROSETTE_FORMAT_OB2_SIGNED));
  g_assert_null (rosette_readiness_find_fault_of_profile (whole, both));
}

static void
test_base_url (void)
{
  const struct
  {
    const char *text;
    const char *url; /* NULL: it is none */
  } cases[] = {
    { "https://www.example.org/badges", "https://www.example.org/badges" },
    { " www.example.org/badges// ", "https://www.example.org/badges" },
    { "https://www.example.org", "https://www.example.org" },
    { "http://www.example.org/badges", NULL },
    { "https://www.example.org/?a=b", NULL },
    { "https://www.example.org/#a", NULL },
    { "badges", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *url = rosette_readiness_dup_base_url (cases[i].text);

      g_assert_cmpstr (url, ==, cases[i].url);
      g_assert_null (
        rosette_readiness_find_fault_of_base_url (cases[i].text, ROSETTE_FORMAT_OB3_JWT));
      g_assert_true (
        (rosette_readiness_find_fault_of_base_url (cases[i].text, ROSETTE_FORMAT_OB2_SIGNED)
         == NULL)
        == (url != NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/readiness/badge", test_badge);
  g_test_add_func ("/readiness/recipient", test_recipient);
  g_test_add_func ("/readiness/issuer", test_issuer);
  g_test_add_func ("/readiness/profile", test_profile);
  g_test_add_func ("/readiness/base-url", test_base_url);

  return g_test_run ();
}
