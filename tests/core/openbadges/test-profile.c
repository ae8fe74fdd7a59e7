/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/profile.h"

#include "base/error.h"
#include "reading.h"

#define TYPE "\"type\":[\"Profile\"]"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *kept; /* NULL: refused */
    const char *what; /* or what the message names */
  } cases[] = {
    { "{\"name\":\"S\"}", "{\"name\":\"S\"," TYPE "}", NULL },
    { "{" TYPE ",\"name\":\"S\"}", "{" TYPE ",\"name\":\"S\"}", NULL },
    { "{\"type\":\"Profile\",\"name\":\"S\"}", "{" TYPE ",\"name\":\"S\"}", NULL },
    { "{\"type\":[\"x:Own\"],\"name\":\"S\"}", "{\"type\":[\"Profile\",\"x:Own\"],\"name\":\"S\"}",
      NULL },
    { "{" TYPE ",\"id\":\"did:example:s\",\"name\":{\"en\":\"S\"},\"x-own\":[[],{},null,1.5]}",
      "{" TYPE ",\"id\":\"did:example:s\",\"name\":{\"en\":\"S\"},\"x-own\":[[],{},null,1.5]}",
      NULL },
    { "{}", NULL, "name" },
    { "{\"name\":\"\"}", NULL, "name" },
    { "{\"name\":[\"S\"]}", NULL, "name" },
    { "{\"name\":\"S\",\"id\":{\"en\":\"urn:x:1\"}}", NULL, "id" },
    { "{\"name\":\"S\",\"id\":null}", NULL, "id" },
    { "{\"name\":\"S\",\"url\":7}", NULL, "url" },
    { "{\"name\":\"S\",\"email\":[\"a@e.org\"]}", NULL, "email" },
    { "{\"name\":\"S\",\"parentOrg\":{\"name\":\"T\"}}", NULL, "parentOrg.id" },
    { "{\"name\":\"S\",\"address\":{\"type\":[\"Address\"],\"geo\":{\"type\":\"GeoCoordinates\","
      "\"latitude\":\"x\",\"longitude\":0}}}",
      NULL, "address.geo.latitude" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) object = read_object (cases[i].text);
      g_autoptr (RosetteProfile) profile = rosette_profile_parse (object, &error);

      g_test_message ("%s", cases[i].text);
      if (cases[i].kept != NULL)
        {
          g_assert_no_error (error);
          assert_json (rosette_profile_get_json (profile), cases[i].kept);
          continue;
        }
      g_assert_null (profile);
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, cases[i].what));
    }
}

static void
test_new (void)
{
  static const struct
  {
    const char *url;
    const char *email;
    const char *image;
    const char *written;
  } cases[] = {
    { NULL, NULL, NULL, "{" TYPE ",\"name\":\"S\"}" },
    { "", "", "", "{" TYPE ",\"name\":\"S\"}" },
    { "https://e.org", "a@e.org", "data:image/png;base64,AA",
      "{" TYPE ",\"name\":\"S\",\"url\":\"https://e.org\",\"email\":\"a@e.org\","
      "\"image\":{\"id\":\"data:image/png;base64,AA\",\"type\":\"Image\"}}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteProfile) profile =
        rosette_profile_new ("S", cases[i].url, cases[i].email, cases[i].image);
      g_autoptr (RosetteProfile) again = NULL;

      assert_json (rosette_profile_get_json (profile), cases[i].written);
      again = rosette_profile_parse (rosette_profile_get_json (profile), NULL);
      assert_json (rosette_profile_get_json (again), cases[i].written);
    }
}

static void
test_with_id (void)
{
  g_autoptr (JsonObject) object =
    read_object ("{\"x-own\":1,\"id\":\"urn:x:1\"," TYPE ",\"name\":\"S\"}");
  g_autoptr (RosetteProfile) first = rosette_profile_parse (object, NULL);
  g_autoptr (RosetteProfile) second = rosette_profile_with_id (first, "urn:x:2");

  g_assert_cmpstr (rosette_profile_get_id (first), ==, "urn:x:1");
  assert_json (rosette_profile_get_json (second),
               "{\"id\":\"urn:x:2\",\"x-own\":1," TYPE ",\"name\":\"S\"}");
}

#define ENTRY(id)                                                                                  \
  "{\"type\":\"IdentifierEntry\",\"identifier\":\"" id "\",\"identifierType\":\"identifier\"}"

/* Other ids are told once, and what else identifies the issuer stays. */
static void
test_with_ids (void)
{
  static const struct
  {
    const char *before;
    const char *id;
    const char *other; /* or NULL */
    const char *after;
  } cases[] = {
    { "{\"name\":\"S\"," TYPE "}", "urn:x:1", NULL,
      "{\"id\":\"urn:x:1\",\"name\":\"S\"," TYPE "}" },
    { "{\"name\":\"S\"," TYPE "}", "urn:x:1", "urn:x:2",
      "{\"id\":\"urn:x:1\",\"name\":\"S\"," TYPE ",\"otherIdentifier\":[" ENTRY ("urn:x:2") "]}" },
    { "{\"id\":\"urn:x:1\",\"name\":\"S\"," TYPE ",\"otherIdentifier\":" ENTRY ("urn:x:2") "}",
      "urn:x:2", "urn:x:1",
      "{\"id\":\"urn:x:2\",\"name\":\"S\"," TYPE ",\"otherIdentifier\":[" ENTRY ("urn:x:1") "]}" },
    { "{\"id\":\"urn:x:1\",\"name\":\"S\"," TYPE
      ",\"otherIdentifier\":[" ENTRY ("7") "," ENTRY ("urn:x:2") "]}",
      "urn:x:1", "urn:x:2",
      "{\"id\":\"urn:x:1\",\"name\":\"S\"," TYPE
      ",\"otherIdentifier\":[" ENTRY ("7") "," ENTRY ("urn:x:2") "]}" },
    { "{\"id\":\"urn:x:1\",\"name\":\"S\"," TYPE ",\"otherIdentifier\":" ENTRY ("urn:x:2") "}",
      "urn:x:2", NULL, "{\"id\":\"urn:x:2\",\"name\":\"S\"," TYPE "}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].before);
      g_autoptr (RosetteProfile) before = rosette_profile_parse (object, NULL);
      g_autoptr (GPtrArray) others = g_ptr_array_new ();
      g_autoptr (RosetteProfile) after = NULL;

      if (cases[i].other != NULL)
        g_ptr_array_add (others, (char *) cases[i].other);
      after = rosette_profile_with_ids (before, cases[i].id, others);
      assert_json (rosette_profile_get_json (after), cases[i].after);
    }
}

#define KEY "did:key:z6Mk"
#define WEB "did:web:e.org"
#define JWK "did:jwk:e30"

static void
test_list_keys (void)
{
  const struct
  {
    const char *profile;
    guint max;
    const char *keys;
  } cases[] = {
    { "{}", 9, "" },
    { "{\"id\":\"" KEY "\"}", 9, KEY },
    { "{\"id\":\"" WEB "\"}", 9, "" },
    { "{\"id\":7,\"otherIdentifier\":\"" KEY "\"}", 9, "" },
    { "{\"id\":\"" WEB "\",\"otherIdentifier\":" ENTRY (JWK) "}", 9, JWK },
    { "{\"otherIdentifier\":[" ENTRY ("7") "," ENTRY (KEY) "," ENTRY (JWK) "]}", 9, KEY " " JWK },
    { "{\"id\":\"" JWK "\",\"otherIdentifier\":[" ENTRY (KEY) "," ENTRY (JWK) "," ENTRY (KEY) "]}",
      9, JWK " " KEY },
    { "{\"id\":\"" JWK "\",\"otherIdentifier\":[" ENTRY (KEY) "]}", 1, JWK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].profile);
      g_autoptr (GPtrArray) keys = rosette_profile_list_keys (object, cases[i].max);
      g_autofree char *text = NULL;

      g_ptr_array_add (keys, NULL);
      text = g_strjoinv (" ", (char **) keys->pdata);
      g_assert_cmpstr (text, ==, cases[i].keys);
    }
}

static void
test_get (void)
{
  g_autoptr (JsonObject) object = read_object (
    "{\"id\":\"urn:x:1\",\"name\":{\"sl\":\"Š\",\"en\":\"S\"},\"url\":\"https://e.org\","
    "\"email\":\"a@e.org\"}");
  g_autoptr (RosetteProfile) profile = rosette_profile_parse (object, NULL);
  g_autoptr (RosetteProfile) bare = rosette_profile_new ("S", NULL, NULL, NULL);

  g_assert_cmpstr (rosette_profile_get_id (profile), ==, "urn:x:1");
  g_assert_cmpstr (rosette_profile_get_name (profile), ==, "S");
  g_assert_cmpstr (rosette_profile_get_url (profile), ==, "https://e.org");
  g_assert_cmpstr (rosette_profile_get_email (profile), ==, "a@e.org");
  g_assert_null (rosette_profile_get_id (bare));
  g_assert_null (rosette_profile_get_url (bare));
  g_assert_null (rosette_profile_get_email (bare));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile/parse", test_parse);
  g_test_add_func ("/profile/new", test_new);
  g_test_add_func ("/profile/with-id", test_with_id);
  g_test_add_func ("/profile/with-ids", test_with_ids);
  g_test_add_func ("/profile/list-keys", test_list_keys);
  g_test_add_func ("/profile/get", test_get);

  return g_test_run ();
}
