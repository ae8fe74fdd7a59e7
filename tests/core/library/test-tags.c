/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/tags.h"

#include "base/limits.h"
#include "library/own-columns.h"
#include "sheets/columns.h"

static RosetteRecipient *
new_person (const char *cell)
{
  const char *const pairs[] = { "Hours", "40", ROSETTE_TAGS, cell, NULL };
  g_autofree char *extra = rosette_own_columns_write (pairs);

  return rosette_recipient_new ("Ana", "ana@example.org", NULL, extra);
}

static void
assert_tags (const char *const *tags, const char *expected)
{
  g_autofree char *joined = g_strjoinv ("|", (GStrv) tags);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_split (void)
{
  static const struct
  {
    const char *cell;
    const char *expected;
  } cases[] = {
    { "", "" },
    { " , ;\n", "" },
    { "4A", "4A" },
    { " 4A ,choir;4a\nČeta, ceta", "4A|choir|Četa" },
    { "Year 4, \"quoted\"", "Year 4|\"quoted\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) tags = rosette_tags_split (cases[i].cell);

      assert_tags ((const char *const *) tags, cases[i].expected);
    }
}

static void
test_read (void)
{
  static const struct
  {
    const char *extra;
    const char *expected;
  } cases[] = {
    { NULL, "" },
    { "{", "" },
    { "{\"Hours\":\"\\\"Tags\\\":\\\"x\\\"\"}", "" },
    { "{\"tags\":\"4A\"}", "" },
    { "{\"Tags\":[\"4A\"]}", "" },
    { "{\"Tags\" : \"4A, B\"}", "4A|B" },
    { "{\"Hours\":\"4\",\"Tags\":\"4A, B\"}", "4A|B" },
    { "{\"Tags\":\"\\\"x\\\", B\"}", "\"x\"|B" },
    { "{\"a\\\"Tags\":\"b\"}", "" },
    { "{\"a\\\"Tags\":\"b\",\"Tags\":\"c\"}", "c" },
    { "{\"xTags\":\"b\"}", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) tags = rosette_tags_read (cases[i].extra);

      assert_tags ((const char *const *) tags, cases[i].expected);
    }
}

/* What comes stands at the end, what goes takes no other cell with it. */
static void
test_give_and_take (void)
{
  static const struct
  {
    const char *cell;
    const char *tag;
    gboolean is_given;
    const char *expected;
  } cases[] = {
    { "", "4A", TRUE, "4A" },
    { "4A", "Choir", TRUE, "4A, Choir" },
    { "4A", "4a", TRUE, "4A" },
    { "4A", "choir; 5B", TRUE, "4A, choir, 5B" },
    { "4A; choir,  5B", "CHOIR", FALSE, "4A, 5B" },
    { "4A", "5B", FALSE, "4A" },
    { "4A", "4A", FALSE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteRecipient) person = new_person (cases[i].cell);
      g_autofree char *extra = rosette_tags_dup_with (rosette_recipient_get_extra (person),
                                                      cases[i].tag, cases[i].is_given);
      g_autofree char *cell = rosette_own_columns_dup (extra, ROSETTE_TAGS);
      g_autofree char *hours = rosette_own_columns_dup (extra, "Hours");

      g_assert_cmpstr (cell, ==, cases[i].expected);
      g_assert_cmpstr (hours, ==, "40");
    }
}

static void
test_nothing_is_left (void)
{
  g_autofree char *given = rosette_tags_dup_with (NULL, "4A", TRUE);
  g_autofree char *taken = rosette_tags_dup_with (given, "4A", FALSE);

  g_assert_cmpstr (given, ==, "{\"Tags\":\"4A\"}");
  g_assert_null (taken);
}

static void
test_has (void)
{
  g_autoptr (RosetteRecipient) person = new_person ("Čeferin, 4A");

  g_assert_true (rosette_recipient_has_tag (person, "ceferin"));
  g_assert_true (rosette_recipient_has_tag (person, "4a"));
  g_assert_false (rosette_recipient_has_tag (person, "4"));
}

static void
test_list (void)
{
  g_autoptr (GListStore) store = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  static const char *const cells[] = { "choir, 4B", "", "4A; CHOIR", "4b" };
  g_auto (GStrv) tags = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (RosetteRecipient) person = new_person (cells[i]);

      g_list_store_append (store, person);
    }
  tags = rosette_tags_list (G_LIST_MODEL (store));
  assert_tags ((const char *const *) tags, "4A|4B|choir");
}

static void
test_limit (void)
{
  for (guint more = 0; more <= 1; more++)
    {
      g_autoptr (GListStore) store = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
      g_autoptr (GString) cell = g_string_new ("first");
      g_autoptr (RosetteRecipient) person = NULL;
      g_auto (GStrv) tags = NULL;

      for (guint i = 1; i < ROSETTE_MAX_TAGS + more; i++)
        g_string_append_printf (cell, ",%u", i);
      person = new_person (cell->str);
      g_list_store_append (store, person);
      tags = rosette_tags_list (G_LIST_MODEL (store));
      g_assert_cmpuint (g_strv_length (tags), ==, ROSETTE_MAX_TAGS);
      g_assert_cmpuint (g_strv_length ((GStrv) rosette_recipient_get_tags (person)), ==,
                        ROSETTE_MAX_TAGS + more);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tags/split", test_split);
  g_test_add_func ("/tags/read", test_read);
  g_test_add_func ("/tags/give-and-take", test_give_and_take);
  g_test_add_func ("/tags/nothing-is-left", test_nothing_is_left);
  g_test_add_func ("/tags/has", test_has);
  g_test_add_func ("/tags/list", test_list);
  g_test_add_func ("/tags/limit", test_limit);

  return g_test_run ();
}
