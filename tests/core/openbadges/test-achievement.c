/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/achievement.h"

#include "base/error.h"
#include "reading.h"

#define NAMES    "\"name\":\"N\",\"description\":\"D\","
#define CRITERIA "\"criteria\":{\"narrative\":\"C\"}"
#define TYPE     "\"type\":[\"Achievement\"]"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *kept; /* NULL: refused */
    const char *what; /* or what the message names */
  } cases[] = {
    { "{" NAMES CRITERIA "}", "{" NAMES CRITERIA "," TYPE "}", NULL },
    { "{" NAMES CRITERIA "," TYPE "}", "{" NAMES CRITERIA "," TYPE "}", NULL },
    { "{" NAMES CRITERIA ",\"type\":\"Achievement\"}", "{" NAMES CRITERIA "," TYPE "}", NULL },
    { "{" NAMES CRITERIA ",\"type\":[\"x:Own\"]}",
      "{" NAMES CRITERIA ",\"type\":[\"Achievement\",\"x:Own\"]}", NULL },
    { "{\"id\":\"urn:x:1\"," NAMES CRITERIA "," TYPE ",\"x-own\":[1,{\"a\":null}]}",
      "{\"id\":\"urn:x:1\"," NAMES CRITERIA "," TYPE ",\"x-own\":[1,{\"a\":null}]}", NULL },
    { "{\"name\":{\"sl\":\"N\"},\"description\":\"D\"," CRITERIA "," TYPE "}",
      "{\"name\":{\"sl\":\"N\"},\"description\":\"D\"," CRITERIA "," TYPE "}", NULL },
    { "{" NAMES "\"criteria\":{\"id\":\"https://e.org/c\"}," TYPE "}",
      "{" NAMES "\"criteria\":{\"id\":\"https://e.org/c\"}," TYPE "}", NULL },
    /* A word outside the list is no reason to refuse. */
    { "{" NAMES CRITERIA "," TYPE ",\"achievementType\":\"Badgelet\"}",
      "{" NAMES CRITERIA "," TYPE ",\"achievementType\":\"Badgelet\"}", NULL },
    { "{}", NULL, "name" },
    { "{\"description\":\"D\"," CRITERIA "}", NULL, "name" },
    { "{\"name\":\"\",\"description\":\"D\"," CRITERIA "}", NULL, "name" },
    { "{\"name\":7,\"description\":\"D\"," CRITERIA "}", NULL, "name" },
    { "{\"name\":\"N\"," CRITERIA "}", NULL, "description" },
    { "{\"name\":\"N\",\"description\":\"D\"}", NULL, "criteria" },
    { "{" NAMES "\"criteria\":{}}", NULL, "criteria" },
    { "{" NAMES "\"criteria\":{\"narrative\":\"\"}}", NULL, "criteria" },
    { "{" NAMES "\"criteria\":\"https://e.org/c\"}", NULL, "criteria" },
    { "{" NAMES CRITERIA ",\"id\":7}", NULL, "id" },
    { "{" NAMES CRITERIA ",\"tag\":[\"a\",7]}", NULL, "tag[1]" },
    { "{" NAMES CRITERIA ",\"alignment\":[{\"type\":[\"Alignment\"],\"targetName\":\"T\"}]}", NULL,
      "alignment[0].targetUrl" },
    { "{" NAMES CRITERIA ",\"creditsAvailable\":\"3\"}", NULL, "creditsAvailable" },
    { "{" NAMES CRITERIA ",\"image\":7}", NULL, "image" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) object = read_object (cases[i].text);
      g_autoptr (RosetteAchievement) achievement = rosette_achievement_parse (object, &error);

      g_test_message ("%s", cases[i].text);
      if (cases[i].kept != NULL)
        {
          g_assert_no_error (error);
          assert_json (rosette_achievement_get_json (achievement), cases[i].kept);
          continue;
        }
      g_assert_null (achievement);
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, cases[i].what));
    }
}

static void
test_with_id (void)
{
  g_autoptr (JsonObject) object =
    read_object ("{\"x-own\":{\"a\":1.0},\"id\":\"urn:x:1\"," NAMES CRITERIA "," TYPE "}");
  g_autoptr (RosetteAchievement) first = rosette_achievement_parse (object, NULL);
  g_autoptr (RosetteAchievement) second = rosette_achievement_with_id (first, "urn:x:2");

  g_assert_cmpstr (rosette_achievement_get_id (first), ==, "urn:x:1");
  g_assert_cmpstr (rosette_achievement_get_id (second), ==, "urn:x:2");
  assert_json (rosette_achievement_get_json (second),
               "{\"id\":\"urn:x:2\",\"x-own\":{\"a\":1.0}," NAMES CRITERIA "," TYPE "}");
}

static void
test_get (void)
{
  g_autoptr (JsonObject) full =
    read_object ("{\"id\":\"urn:x:1\"," NAMES "\"achievementType\":\"Course\",\"criteria\":"
                 "{\"id\":\"https://e.org/c\",\"narrative\":{\"en\":\"C\",\"sl\":\"K\"}}}");
  g_autoptr (JsonObject) bare = read_object ("{" NAMES CRITERIA "}");
  g_autoptr (RosetteAchievement) one = rosette_achievement_parse (full, NULL);
  g_autoptr (RosetteAchievement) other = rosette_achievement_parse (bare, NULL);

  g_assert_cmpstr (rosette_achievement_get_id (one), ==, "urn:x:1");
  g_assert_cmpstr (rosette_achievement_get_name (one), ==, "N");
  g_assert_cmpstr (rosette_achievement_get_description (one), ==, "D");
  g_assert_cmpstr (rosette_achievement_get_achievement_type (one), ==, "Course");
  g_assert_cmpstr (rosette_achievement_get_criteria_narrative (one), ==, "C");
  g_assert_cmpstr (rosette_achievement_get_criteria_url (one), ==, "https://e.org/c");

  g_assert_null (rosette_achievement_get_id (other));
  g_assert_null (rosette_achievement_get_achievement_type (other));
  g_assert_null (rosette_achievement_get_criteria_url (other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/achievement/parse", test_parse);
  g_test_add_func ("/achievement/with-id", test_with_id);
  g_test_add_func ("/achievement/get", test_get);

  return g_test_run ();
}
