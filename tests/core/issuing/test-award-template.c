/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/award-template.h"

#include "base/error.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "keys/jwk.h"
#include "openbadges/ob3.h"
#include "proofs/vc-jwt.h"
#include "support.h"

#include <string.h>

#define N_AWARDS 400

/* Of an achievement and its issuer, the least there can be, and all that there can be. */
static const char *const issuers[] = {
  "{\"id\":\"did:example:s\",\"name\":\"S\"}",
  "{\"id\":\"https://š.example/\\\"\",\"name\":\"Š\\u0001\",\"url\":\"https://s.example\","
  "\"email\":\"a@s.example\",\"image\":{\"id\":\"data:image/png;base64,AA==\",\"type\":\"Image\"},"
  "\"x-own\":{\"a\":[1,null,2.5,true,{}],\"salt\":\"\"}}",
};
static const char *const achievements[] = {
  "{\"name\":\"A\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}",
  "{\"id\":\"urn:uuid:1\",\"name\":\"\\\"\\\\\\n\\u0001ž\",\"description\":\"D\","
  "\"criteria\":{\"id\":\"https://s.example/c\",\"narrative\":\"C\"},\"tag\":[\"a\",\"b\"],"
  "\"achievementType\":\"Badge\",\"creditsAvailable\":5.5,"
  "\"alignment\":[{\"type\":[\"Alignment\"],\"targetName\":\"T\",\"targetUrl\":\"https://t\"}],"
  "\"image\":{\"id\":\"data:image/png;base64,AA==\",\"type\":\"Image\"},"
  "\"resultDescription\":[{\"id\":\"urn:uuid:2\",\"type\":[\"ResultDescription\"],"
  "\"name\":\"Grade\",\"resultType\":\"LetterGrade\"}]}",
};

/* What is said of a person: nothing, the least, and all kinds of it. */
static const char *const claims[] = {
  NULL,
  "{\"subject\":{}}",
  "{\"subject\":{\"role\":\"\\\"ž\\u0001\",\"activityStartDate\":\"2026-03-02T00:00:00Z\","
  "\"creditsEarned\":2.5,\"source\":{\"id\":\"urn:uuid:1\",\"type\":[\"Profile\"]},"
  "\"result\":[{\"type\":[\"Result\"],\"value\":\"1\"}],\"narrative\":\"a\\n- b\"},"
  "\"evidence\":[{\"type\":[\"Evidence\"],\"narrative\":\"😀\"}],\"summary\":\"s\"}",
  "{\"subject\":{},\"evidence\":[{\"id\":\"https://e.example\",\"type\":[\"Evidence\"]}]}",
};

static JsonObject *
read_object (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = rosette_json_parse_object (text, strlen (text), &error);

  g_assert_no_error (error);

  return object;
}

static RosetteProfile *
read_issuer (const char *text)
{
  g_autoptr (JsonObject) object = read_object (text);
  g_autoptr (GError) error = NULL;
  RosetteProfile *issuer = rosette_profile_parse (object, &error);

  g_assert_no_error (error);

  return issuer;
}

static RosetteAchievement *
read_achievement (const char *text)
{
  g_autoptr (JsonObject) object = read_object (text);
  g_autoptr (GError) error = NULL;
  RosetteAchievement *achievement = rosette_achievement_parse (object, &error);

  g_assert_no_error (error);

  return achievement;
}

/* Letters of all kinds that JSON, base64 and an address treat each in its own way. */
static char *
make_text (GRand *random, const char *start)
{
  static const char *const letters[] = { "a", "Z", "\"", "\\", "\n", "\x01",
                                         "/", "ž", "İ",  "😀",  "@",  "\x7f" };
  GString *text = g_string_new (start);

  for (gint32 n = g_rand_int_range (random, 0, 20); n > 0; n--)
    g_string_append (text, letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);

  return g_string_free (text, FALSE);
}

static void
compare (RosetteAwardTemplate *template,
         RosetteProfile *issuer,
         RosetteAchievement *achievement,
         const RosetteAward *award,
         RosetteKey *key,
         const char *kid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) credential = rosette_ob3_write (issuer, achievement, award);
  g_autofree char *written = rosette_vc_jwt_sign (credential, key, kid, &error);
  g_autofree char *filled = NULL;

  g_assert_no_error (error);
  filled = rosette_award_template_sign (template, award, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (filled, ==, written);
}

static void
test_same (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  g_autoptr (GDateTime) until = rosette_date_parse ("2027-11-23T23:59:59Z", NULL);

  g_test_summary ("A template's award is, byte for byte, the one that is written as a whole.");

  for (guint i = 0; i < N_AWARDS; i++)
    {
      g_autoptr (RosetteProfile) issuer = read_issuer (issuers[i % 2]);
      g_autoptr (RosetteAchievement) achievement = read_achievement (achievements[i / 2 % 2]);
      const char *kid = i / 4 % 2 != 0 ? "https://s.example/key.json" : NULL;
      GDateTime *valid_until = i / 8 % 2 != 0 ? until : NULL;
      g_autoptr (RosetteAwardTemplate) template =
        rosette_award_template_new (issuer, achievement, key, kid, NULL);
      g_autofree char *id = make_text (random, "urn:");
      g_autofree char *email = make_text (random, "");
      g_autofree char *subject = make_text (random, "did:");
      g_autofree char *salt = make_text (random, "");
      guint who = i / 16 % 3;
      const char *said = claims[i / 48 % G_N_ELEMENTS (claims)];
      g_autoptr (JsonObject) own = said != NULL ? read_object (said) : NULL;
      const RosetteAward award = {
        id, who != 0 ? email : NULL, who != 1 ? subject : NULL, salt, issued, valid_until, own
      };

      compare (template, issuer, achievement, &award, key, kid);
    }
}

static void
test_verified (void)
{
  static const RosetteKeyType kinds[] = { ROSETTE_KEY_ED25519, ROSETTE_KEY_P256, ROSETTE_KEY_P384,
                                          ROSETTE_KEY_RSA };
  g_autoptr (RosetteProfile) issuer = read_issuer (issuers[0]);
  g_autoptr (RosetteAchievement) achievement = read_achievement (achievements[0]);
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  const RosetteAward award = { "urn:uuid:1", "a@example.org", NULL, "00ff", issued, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RosetteKey) key = rosette_key_generate (kinds[i], ROSETTE_KEY_MAX_RSA_BITS, NULL);
      g_autoptr (RosetteAwardTemplate) template =
        rosette_award_template_new (issuer, achievement, key, NULL, NULL);
      g_autofree char *text = rosette_award_template_sign (template, &award, NULL);
      g_autoptr (RosetteJws) jws = rosette_jws_parse (text, strlen (text), NULL);

      g_assert_true (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, NULL));
    }
}

static void
test_public_key (void)
{
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  g_autoptr (JsonObject) jwk = rosette_key_to_jwk (key);
  g_autoptr (RosetteKey) public_key = rosette_key_parse_jwk (jwk, NULL);
  g_autoptr (RosetteProfile) issuer = read_issuer (issuers[0]);
  g_autoptr (RosetteAchievement) achievement = read_achievement (achievements[0]);
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  g_autoptr (RosetteAwardTemplate) template =
    rosette_award_template_new (issuer, achievement, public_key, NULL, NULL);
  const RosetteAward award = { "urn:uuid:1", "a@example.org", NULL, "00ff", issued, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_award_template_sign (template, &award, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/award-template/same", test_same);
  g_test_add_func ("/award-template/verified", test_verified);
  g_test_add_func ("/award-template/public-key", test_public_key);

  return g_test_run ();
}
