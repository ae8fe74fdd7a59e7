/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/ob3.h"

#include "encoding/date.h"
#include "openbadges/credential.h"
#include "openbadges/structure.h"
#include "reading.h"
#include "support.h"

#define PROFILE                                                                                    \
  "{\"name\":\"Šola\",\"url\":\"https://school.example.org\",\"x-own\":{\"a\":[1,null]}}"
#define ACHIEVEMENT                                                                                \
  "{\"name\":\"Internship\",\"description\":\"Six weeks\",\"criteria\":{\"narrative\":\"Come.\"}," \
  "\"tag\":[\"work\"],\"x-own\":true}"

static JsonObject *
write_credential (const char *email, const char *subject_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) profile_json = read_object (PROFILE);
  g_autoptr (JsonObject) achievement_json = read_object (ACHIEVEMENT);
  g_autoptr (RosetteProfile) profile = rosette_profile_parse (profile_json, &error);
  g_autoptr (RosetteProfile) issuer = NULL;
  g_autoptr (RosetteAchievement) achievement = NULL;
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  g_autoptr (GDateTime) until = rosette_date_parse ("2027-11-23T23:59:59Z", NULL);
  RosetteAward award = {
    "urn:uuid:5c1cbb44-2a0f-4dd3-8b63-07c5e8c1a3d5", email, subject_id, "00ff", issued, until
  };

  g_assert_no_error (error);
  issuer = rosette_profile_with_id (profile, "did:example:school");
  achievement = rosette_achievement_parse (achievement_json, &error);
  g_assert_no_error (error);

  return rosette_ob3_write (issuer, achievement, &award);
}

static void
test_structure (void)
{
  g_autoptr (JsonObject) credential = write_credential ("Ana@Example.org", "did:example:ana");
  g_autoptr (GPtrArray) problems =
    rosette_credential_check_structure (credential, ROSETTE_VERSION_3_0);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((RosetteProblem *) problems->pdata[i])->path);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpint (rosette_version_guess (credential), ==, ROSETTE_VERSION_3_0);
}

static void
test_read_back (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) written = write_credential ("Ana@Example.org", NULL);
  g_autoptr (RosetteCredential) read = rosette_credential_read (written, &error);
  RosetteIdentity *identity;

  g_assert_no_error (error);
  g_assert_cmpstr (rosette_credential_get_name (read), ==, "Internship");
  g_assert_cmpstr (rosette_credential_get_issuer_name (read), ==, "Šola");
  g_assert_cmpstr (rosette_credential_get_issuer_id (read), ==, "did:example:school");
  g_assert_cmpstr (rosette_credential_get_criteria_narrative (read), ==, "Come.");
  g_assert_null (rosette_credential_get_subject_id (read));
  g_assert_cmpint (g_date_time_to_unix (rosette_credential_get_valid_from (read)), ==, 1795428000);

  g_assert_cmpuint (rosette_credential_get_identities (read)->len, ==, 1);
  identity = rosette_credential_get_identities (read)->pdata[0];
  g_assert_true (rosette_identity_matches (identity, "ana@example.org"));
  g_assert_false (rosette_identity_matches (identity, "ana@example.com"));
}

static void
test_nothing_is_lost (void)
{
  g_autoptr (JsonObject) credential = write_credential ("a@example.org", NULL);
  JsonObject *issuer = rosette_json_get_object (credential, "issuer");
  JsonObject *subject = rosette_json_get_object (credential, "credentialSubject");
  JsonObject *achievement = rosette_json_get_object (subject, "achievement");

  g_test_summary ("Members that no form shows are written as they were read.");

  g_assert_nonnull (rosette_json_get_object (issuer, "x-own"));
  g_assert_true (rosette_json_get_boolean (achievement, "x-own", FALSE));
  g_assert_true (g_str_has_prefix (rosette_json_get_string (achievement, "id"), "urn:uuid:"));
}

static void
test_refused (void)
{
  static const char *const achievements[] = {
    "{}",
    "{\"name\":\"a\",\"description\":\"b\"}",
    "{\"name\":\"\",\"description\":\"b\",\"criteria\":{\"narrative\":\"c\"}}",
    "{\"name\":\"a\",\"description\":7,\"criteria\":{\"narrative\":\"c\"}}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (achievements); i++)
    {
      g_autoptr (JsonObject) object = read_object (achievements[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_achievement_parse (object, &error));
      g_assert_nonnull (error);
    }
}

/* Every member of @read stands in @written as it was; a type may have become a list. */
static void
assert_all_kept (JsonObject *read, JsonObject *written)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, read);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      g_autoptr (GPtrArray) before = rosette_json_list (read, member);
      g_autoptr (GPtrArray) after = rosette_json_list (written, member);

      g_assert_cmpuint (before->len, ==, after->len);
      for (guint i = 0; i < before->len; i++)
        g_assert_true (json_node_equal (before->pdata[i], after->pdata[i]));
    }
}

/* FALSE when issuer or achievement are not whole by the rules of those that we issue. */
static gboolean
keeps_all (JsonObject *document)
{
  JsonObject *issuer_json = rosette_json_get_object (document, "issuer");
  JsonObject *subject = rosette_json_get_object (document, "credentialSubject");
  JsonObject *achievement_json = rosette_json_get_object (subject, "achievement");
  g_autoptr (RosetteProfile) issuer =
    issuer_json != NULL ? rosette_profile_parse (issuer_json, NULL) : NULL;
  g_autoptr (RosetteAchievement) achievement =
    achievement_json != NULL ? rosette_achievement_parse (achievement_json, NULL) : NULL;
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  RosetteAward award = { "urn:uuid:1", "a@example.org", NULL, "00ff", issued, NULL };
  g_autoptr (JsonObject) written = NULL;

  if (issuer == NULL || achievement == NULL)
    return FALSE;

  written = rosette_ob3_write (issuer, achievement, &award);
  assert_all_kept (issuer_json, rosette_json_get_object (written, "issuer"));
  subject = rosette_json_get_object (written, "credentialSubject");
  assert_all_kept (achievement_json, rosette_json_get_object (subject, "achievement"));

  return TRUE;
}

static void
test_published (void)
{
  g_autofree char *folder = rosette_test_shared ("badges/ob3-json");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  guint n_passed = 0;
  guint n_other = 0;

  g_test_summary ("Issuers and achievements of published badges are written with every member.");

  if (dir == NULL)
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) file = rosette_test_read (path);
      g_autoptr (JsonNode) node = rosette_json_parse_bytes (file, NULL);

      if (node != NULL && JSON_NODE_HOLDS_OBJECT (node) && keeps_all (json_node_get_object (node)))
        n_passed++;
      else
        n_other++;
    }
  g_test_message ("%u passed, 0 failed, %u not applicable (endorsements, lists, and what names its "
                  "issuer by an id alone or is not whole)",
                  n_passed, n_other);
  g_assert_cmpuint (n_passed, >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ob3/structure", test_structure);
  g_test_add_func ("/ob3/read-back", test_read_back);
  g_test_add_func ("/ob3/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/ob3/refused", test_refused);
  g_test_add_func ("/ob3/published", test_published);

  return g_test_run ();
}
