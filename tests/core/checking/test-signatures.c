/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/limits.h"
#include "keys/multikey.h"
#include "making.h"

/* A badge that is signed several times over (RFC 7515 section 7.2.1). */

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define FORGED    ROSETTE_VERDICT_FORGED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

/* The parts of one JWS for each letter: the issuer's Own, a Foreign one that is right, one of the
 * issuer's that is broKen, one of a key that is out of reach, one without algorithm, and one that
 * does not read. */
typedef struct
{
  GStrv parts[128];
} Signatures;

static void
add (Signatures *self, char letter, char *jws)
{
  self->parts[(guint) letter] = g_strsplit (jws, ".", 3);
  g_free (jws);
}

static void
make (Signatures *self, JsonObject *credential, RosetteKey *own)
{
  g_autoptr (RosetteKey) foreign = making_key (ROSETTE_KEY_P256);
  g_autofree char *own_method = rosette_key_dup_verification_method (own);
  g_autofree char *method = rosette_key_dup_verification_method (foreign);

  add (self, 'O', making_jwt (credential, own, own_method));
  add (self, 'F', making_jwt (credential, foreign, method));
  add (self, 'K', making_jwt (credential, own, own_method));
  add (self, 'R', making_jws ("{\"kid\":\"https://elsewhere.example/key\"}", credential, foreign));
  add (self, 'N', making_raw ("{\"alg\":\"none\"}", credential, ""));
  add (self, 'U', g_strdup_printf ("%%.%s.AAAA", self->parts['O'][1]));
  self->parts['K'][2][0] = self->parts['K'][2][0] == 'A' ? 'B' : 'A';
}

static void
clear (Signatures *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_strfreev (self->parts[i]);
}

static char *
write_all (const Signatures *self, const char *letters)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "{\"payload\":\"%s\",\"signatures\":[", self->parts['O'][1]);
  for (gsize i = 0; letters[i] != '\0'; i++)
    {
      const GStrv parts = self->parts[(guint) letters[i]];

      g_string_append_printf (
        text, "%s{\"protected\":\"%s\",\"header\":{\"kid\":\"x\"},\"signature\":\"%s\"}",
        i > 0 ? "," : "", parts[0], parts[2]);
    }
  g_string_append (text, "]}");

  return g_string_free (text, FALSE);
}

static void
test_several (void)
{
  static const struct
  {
    const char *letters;
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *subject;
    const char *alg; /* of the one that counts */
  } cases[] = {
    { "OO", GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "2", "EdDSA" },
    /* whatever else there is, in any order */
    { "OF", GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "2", "EdDSA" },
    { "FO", GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "2", "EdDSA" },
    { "KO", GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "2", "EdDSA" },
    { "NRO", GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "3", "EdDSA" },
    { "UO", GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD, NULL, "EdDSA" },
    { "UOF", GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "2", "EdDSA" },
    { "KKKKKKKO", GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "8", "EdDSA" },
    { "KKKKKKKKO", FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL, "EdDSA" },
    /* none of the issuer's */
    { "FK", FORGED, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "2", "ES256" },
    { "KK", FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL, "EdDSA" },
    { "NK", FORGED, ROSETTE_SAYS_SIGNATURE_EMPTY, NULL, "none" },
    { "RK", FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL, "EdDSA" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  Signatures signatures = { 0 };

  G_STATIC_ASSERT (ROSETTE_MAX_SIGNATURES == 8);
  make (&signatures, credential, key);
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      gsize n = i / 2;
      g_autofree char *written = write_all (&signatures, cases[n].letters);
      g_autofree char *text =
        i % 2 == 0 ? g_strdup (written) : g_strconcat ("{\"data\":[", written, "]}", NULL);
      g_autoptr (RosetteReport) report = making_report (NULL, text);

      g_test_message ("%s", cases[n].letters);
      assert_verdict (report, cases[n].verdict);
      assert_says (report, cases[n].sentence, cases[n].subject);
      g_assert_cmpstr (rosette_json_get_string (rosette_report_get_proof (report), "alg"), ==,
                       cases[n].alg);
    }
  clear (&signatures);
}

/* Of an issuer whose keys are out of reach nothing is proven, and what is wrong speaks first. */
static void
test_out_of_reach (void)
{
  static const struct
  {
    const char *letters;
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { "RR", UNCHECKED, ROSETTE_SAYS_SIGNATURE_NO_KEY, "https://elsewhere.example/key" },
    { "RK", FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_credential ("https://school.example/issuer");
  Signatures signatures = { 0 };

  make (&signatures, credential, key);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_all (&signatures, cases[i].letters);
      g_autoptr (RosetteReport) report = making_report (NULL, text);

      assert_verdict (report, cases[i].verdict);
      assert_says (report, cases[i].sentence, cases[i].subject);
    }
  clear (&signatures);
}

/* The issuer took one key back and signed with the next as well: that one counts, in any order. */
static void
test_ended_key (void)
{
#define ISSUER "https://school.example/issuer"
  static const char *const orders[] = { "OE", "EO", "EE" };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) ended = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_credential (ISSUER);
  g_autofree char *method = rosette_key_dup_multikey (key);
  g_autofree char *ended_method = rosette_key_dup_multikey (ended);
  g_autofree char *document = g_strdup_printf (
    "{\"id\":\"" ISSUER "\",\"type\":\"Profile\",\"name\":\"A School\",\"assertionMethod\":["
    "{\"id\":\"" ISSUER "#1\",\"type\":\"Multikey\",\"controller\":\"" ISSUER "\","
    "\"publicKeyMultibase\":\"%s\",\"revoked\":\"2026-01-01T00:00:00Z\"},"
    "{\"id\":\"" ISSUER "#2\",\"type\":\"Multikey\",\"controller\":\"" ISSUER "\","
    "\"publicKeyMultibase\":\"%s\"}]}",
    ended_method, method);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  Signatures signatures = { 0 };

  add (&signatures, 'O', making_jws ("{\"kid\":\"" ISSUER "#2\"}", credential, key));
  add (&signatures, 'E', making_jws ("{\"kid\":\"" ISSUER "#1\"}", credential, ended));
  making_pin (pins, ISSUER, document);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *text = write_all (&signatures, orders[i]);
      g_autoptr (RosetteReport) report = making_report (pins, text);

      assert_says (report, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, "2");
      assert_verdict (report, i < 2 ? GENUINE : UNCHECKED);
    }
  clear (&signatures);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signatures/several", test_several);
  g_test_add_func ("/signatures/out-of-reach", test_out_of_reach);
  g_test_add_func ("/signatures/ended-key", test_ended_key);

  return g_test_run ();
}
