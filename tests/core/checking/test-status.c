/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "making.h"

#define LIST "https://school.example/status/1"

/* 16 KiB of bits: numbers 0, 94567 and 131071 are set. */
static const char bits_set[] =
  "H4sIAAAAAAACA-3QAQ0AAAgDIN_c6M-hgwjsAAAAAAAAAAAAAADwTRQAAAAAXJMCpM6u2wBAAAA";

/* The same in 32 KiB, for entries of two bits. */
static const char double_bits[] =
  "uH4sIAAAAAAACA-"
  "3QQREAAAwCIO1f2gz77iACCQAAAAAAAAAAAAAA31QBAAAAAAAAAAAAAAAAAAAAAAAAAMDZAPJuMoIAgAAA";

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define LAPSED    ROSETTE_VERDICT_LAPSED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

typedef struct
{
  const char *type;
  const char *list_type;
  const char *subject_type;
  const char *before; /* the list's text */
} Kind;

static const Kind kinds[] = {
  { "BitstringStatusListEntry", "BitstringStatusListCredential", "BitstringStatusList", "u" },
  { "StatusList2021Entry", "StatusList2021Credential", "StatusList2021", "" },
};

/* A list of the issuer that @key is. */
static JsonObject *
make_list (const Kind *kind, RosetteKey *key, const char *purpose)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"id\":\"" LIST "\","
    "\"type\":[\"VerifiableCredential\",\"%s\"],\"issuer\":\"%s\","
    "\"validFrom\":\"2026-01-01T00:00:00Z\",\"credentialSubject\":{\"id\":\"" LIST "#list\","
    "\"type\":\"%s\",\"statusPurpose\":\"%s\",\"encodedList\":\"%s%s\"}}",
    kind->list_type, did, kind->subject_type, purpose, kind->before, bits_set);

  return making_json (text);
}

static char *
make_badge (RosetteKey *key, const char *status)
{
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *text = g_strdup_printf ("{\"credentialStatus\":%s}", status);
  g_autoptr (JsonObject) members = making_json (text);

  json_object_set_member (credential, "credentialStatus",
                          json_node_copy (json_object_get_member (members, "credentialStatus")));

  return making_jwt (credential, key, NULL);
}

static char *
make_entry (const char *type, const char *purpose, const char *index)
{
  return g_strdup_printf ("{\"id\":\"" LIST "#%s\",\"type\":\"%s\",\"statusPurpose\":\"%s\","
                          "\"statusListIndex\":\"%s\",\"statusListCredential\":\"" LIST "\"}",
                          index, type, purpose, index);
}

static void
test_bitstring (void)
{
  static const struct
  {
    const char *purpose;
    const char *index;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { "revocation", "1", GENUINE, ROSETTE_SAYS_STATUS_GOOD },
    { "revocation", "94567", LAPSED, ROSETTE_SAYS_STATUS_REVOKED },
    { "revocation", "0", LAPSED, ROSETTE_SAYS_STATUS_REVOKED },
    { "revocation", "131071", LAPSED, ROSETTE_SAYS_STATUS_REVOKED },
    { "revocation", "131072", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE },
    { "revocation", "-1", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE },
    { "revocation", "one", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE },
    { "suspension", "1", GENUINE, ROSETTE_SAYS_STATUS_GOOD },
    { "suspension", "94567", LAPSED, ROSETTE_SAYS_STATUS_SUSPENDED },
    { "message", "94567", GENUINE, ROSETTE_SAYS_STATUS_GOOD },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
        g_autofree char *entry = make_entry (kinds[k].type, cases[i].purpose, cases[i].index);
        g_autofree char *jwt = make_badge (key, entry);
        g_autoptr (JsonObject) list = make_list (&kinds[k], key, cases[i].purpose);
        g_autofree char *signed_list = making_jwt (list, key, NULL);

        assert_text (pins, jwt, UNCHECKED, ROSETTE_SAYS_STATUS_OUT_OF_REACH, LIST);
        making_pin (pins, LIST, signed_list);
        assert_text (pins, jwt, cases[i].verdict, cases[i].sentence, LIST);
      }
}

static void
assert_list (RosetteKey *key, const char *document)
{
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  g_autofree char *entry = make_entry (kinds[0].type, "revocation", "1");
  g_autofree char *jwt = make_badge (key, entry);

  making_pin (pins, LIST, document);
  assert_text (pins, jwt, UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, LIST);
}

/* A list that is not what it should be says nothing, neither good nor bad. */
static void
test_unreliable (void)
{
  static const struct
  {
    const char *member;
    const char *value; /* NULL: as an unsigned list */
  } cases[] = {
    { "id", "https://school.example/status/2" },
    { "validFrom", "2030-01-01T00:00:00Z" },
    { "type", "VerifiableCredential" },
    { "id", NULL },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) good = make_list (&kinds[0], key, "revocation");
  g_autoptr (JsonObject) suspending = make_list (&kinds[0], key, "suspension");
  g_autofree char *forged = making_jwt (good, other, NULL);
  g_autofree char *for_other = making_jwt (suspending, key, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) list = make_list (&kinds[0], key, "revocation");
      g_autofree char *text = NULL;

      if (cases[i].value != NULL)
        {
          json_object_set_string_member (list, cases[i].member, cases[i].value);
          text = making_jwt (list, key, NULL);
        }
      else
        {
          text = rosette_json_write_object (list, NULL);
        }
      assert_list (key, text);
    }
  assert_list (key, forged);
  assert_list (key, for_other);
  assert_list (key, "nonsense");
  assert_list (key, "{}");
}

/* A list that has ended cannot say that all is well, and not that a pause goes on; but what was
 * withdrawn for good, stays so. */
static void
test_ended (void)
{
  static const struct
  {
    const char *purpose;
    const char *index;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { "revocation", "1", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_ENDED },
    { "suspension", "94567", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_ENDED },
    { "revocation", "94567", LAPSED, ROSETTE_SAYS_STATUS_REVOKED },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (GDateTime) end = g_date_time_new_utc (2026, 2, 1, 0, 0, 0);
  g_autofree char *day = rosette_sentence_dup_day (end);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autoptr (JsonObject) list = make_list (&kinds[0], key, cases[i].purpose);
      g_autofree char *entry = make_entry (kinds[0].type, cases[i].purpose, cases[i].index);
      g_autofree char *jwt = make_badge (key, entry);
      g_autofree char *text = NULL;

      json_object_set_string_member (list, "validUntil", "2026-02-01T00:00:00Z");
      text = making_jwt (list, key, NULL);
      making_pin (pins, LIST, text);
      assert_text (pins, jwt, cases[i].verdict, cases[i].sentence, day);
    }
}

/* What an issuer says of a badge beyond whether it is withdrawn: bits 94566 and 94567 of the list,
 * read as one entry, are 01. */
static void
test_messages (void)
{
  static const struct
  {
    const char *purpose;
    const char *more; /* members of the entry */
    const char *index;
    const char *newer;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { "message", "", "47283", NULL, ROSETTE_SAYS_STATUS_GOOD, NULL },
    { "message",
      ",\"statusSize\":2,\"statusMessage\":[{\"status\":\"0x0\",\"message\":\"Pending\"},"
      "{\"status\":\"0x1\",\"message\":\"Under review\"}]",
      "47283", NULL, ROSETTE_SAYS_STATUS_GOOD_MESSAGE, "Under review" },
    { "message",
      ",\"statusSize\":2,\"statusMessage\":[{\"status\":\"1\",\"message\":\"Bad\"},7,"
      "{\"status\":\"0xzz\",\"message\":\"Bad\"},{\"status\":\"0x1\"}]",
      "47283", NULL, ROSETTE_SAYS_STATUS_GOOD, NULL },
    { "refresh", "", "94567", NULL, ROSETTE_SAYS_STATUS_GOOD, NULL },
    { "refresh", "", "94567", "https://school.example/new", ROSETTE_SAYS_STATUS_GOOD_NEWER,
      "https://school.example/new" },
    { "refresh", "", "1", "https://school.example/new", ROSETTE_SAYS_STATUS_GOOD, NULL },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autoptr (JsonObject) list = make_list (&kinds[0], key, cases[i].purpose);
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autofree char *entry = g_strdup_printf (
        "{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"%s\",\"statusListIndex\":"
        "\"%s\",\"statusListCredential\":\"" LIST "\"%s}",
        cases[i].purpose, cases[i].index, cases[i].more);
      g_autofree char *list_text = NULL;
      g_autofree char *jwt = NULL;

      /* entries of two bits need twice the room: the size of the test's list is one bit's */
      if (strstr (entry, "statusSize") != NULL)
        json_object_set_string_member (json_object_get_object_member (list, "credentialSubject"),
                                       "encodedList", double_bits);
      list_text = making_jwt (list, key, NULL);
      json_object_set_object_member (credential, "credentialStatus", making_json (entry));
      if (cases[i].newer != NULL)
        {
          g_autofree char *service = g_strdup_printf (
            "{\"id\":\"%s\",\"type\":\"1EdTechCredentialRefresh\"}", cases[i].newer);

          json_object_set_object_member (credential, "refreshService", making_json (service));
        }
      jwt = making_jwt (credential, key, NULL);
      making_pin (pins, LIST, list_text);
      assert_text (pins, jwt, GENUINE, cases[i].sentence, cases[i].subject);
    }
}

/* A list that may be good: its key is not at hand. */
static void
test_key_out_of_reach (void)
{
  static const char *const kids[] = { NULL, "did:web:keeper.example#1" };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) keeper = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *entry = make_entry (kinds[0].type, "revocation", "1");
  g_autofree char *jwt = make_badge (key, entry);

  for (gsize i = 0; i < G_N_ELEMENTS (kids); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autoptr (JsonObject) list = make_list (&kinds[0], key, "revocation");
      g_autofree char *text = NULL;

      json_object_set_string_member (list, "issuer", "did:web:keeper.example");
      text = making_jwt (list, keeper, kids[i]);
      making_pin (pins, LIST, text);
      assert_text (pins, jwt, UNCHECKED, ROSETTE_SAYS_STATUS_KEY_OUT_OF_REACH,
                   "did:web:keeper.example");
    }
}

/* One list may be for several purposes; one that stands in the badge itself is for none. */
static void
test_places_and_purposes (void)
{
  static const char inside[] =
    "{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":"
    "\"1\",\"statusListCredential\":\"data:application/vc+jwt,eyJhbGciOiJub25lIn0.e30.\"}";
  static const struct
  {
    const char *purpose;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { "revocation", LAPSED, ROSETTE_SAYS_STATUS_REVOKED },
    { "suspension", LAPSED, ROSETTE_SAYS_STATUS_SUSPENDED },
    { "refresh", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  g_autoptr (JsonObject) list = make_list (&kinds[0], key, "revocation");
  g_autofree char *within = make_badge (key, inside);
  g_autofree char *text = NULL;
  JsonArray *purposes = json_array_new ();

  json_array_add_string_element (purposes, "revocation");
  json_array_add_string_element (purposes, "suspension");
  json_object_set_array_member (json_object_get_object_member (list, "credentialSubject"),
                                "statusPurpose", purposes);
  text = making_jwt (list, key, NULL);
  making_pin (pins, LIST, text);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *entry = make_entry (kinds[0].type, cases[i].purpose, "94567");
      g_autofree char *jwt = make_badge (key, entry);

      assert_text (pins, jwt, cases[i].verdict, cases[i].sentence, LIST);
    }
  assert_text (pins, within, UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, "data:");
}

/* The specification wants room for 131,072 badges, so that a list tells nothing of a single one. */
static void
test_short_list (void)
{
  static const char one_byte[] = "uH4sIAAAAAAAC_2MAAI3vAtIBAAAA";
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) list = make_list (&kinds[0], key, "revocation");
  g_autofree char *text = NULL;

  json_object_set_string_member (json_object_get_object_member (list, "credentialSubject"),
                                 "encodedList", one_byte);
  text = making_jwt (list, key, NULL);
  assert_list (key, text);
}

/* Of several entries the gravest counts. */
static void
test_several (void)
{
  static const struct
  {
    const char *second;
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { "1", GENUINE, ROSETTE_SAYS_STATUS_GOOD, NULL },
    { "94567", LAPSED, ROSETTE_SAYS_STATUS_REVOKED, NULL },
    { "999999", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, LIST },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) list = make_list (&kinds[0], key, "revocation");
  g_autofree char *signed_list = making_jwt (list, key, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autofree char *first = make_entry (kinds[0].type, "revocation", "2");
      g_autofree char *second = make_entry (kinds[0].type, "revocation", cases[i].second);
      g_autofree char *both = g_strdup_printf ("[%s,%s,%s]", first, second, first);
      g_autoptr (RosetteReport) report = NULL;
      g_autofree char *jwt = make_badge (key, both);

      making_pin (pins, LIST, signed_list);
      report = making_report (pins, jwt);
      assert_says (report, cases[i].sentence, cases[i].subject);
    }
}

static void
test_revocation_list (void)
{
  static const struct
  {
    const char *document; /* NULL: not given */
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { NULL, UNCHECKED, ROSETTE_SAYS_STATUS_OUT_OF_REACH, LIST },
    { "{\"revokedCredential\":[]}", GENUINE, ROSETTE_SAYS_STATUS_GOOD, NULL },
    { "{\"revokedCredential\":[{\"id\":\"urn:uuid:1\"}]}", GENUINE, ROSETTE_SAYS_STATUS_GOOD,
      NULL },
    { "{\"revokedCredential\":[{\"id\":\"" BADGE_ID "\"}]}", LAPSED, ROSETTE_SAYS_STATUS_REVOKED,
      NULL },
    { "{\"revokedCredential\":[{\"id\":\"" BADGE_ID "\",\"revoked\":false}]}", GENUINE,
      ROSETTE_SAYS_STATUS_GOOD, NULL },
    { "{\"revokedCredential\":{\"id\":\"" BADGE_ID "\",\"revocationReason\":\"By mistake\"}}",
      LAPSED, ROSETTE_SAYS_STATUS_REVOKED_REASON, "By mistake" },
    { "{}", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, LIST },
    { "gone", UNCHECKED, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, LIST },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *jwt =
    make_badge (key, "{\"id\":\"" LIST "\",\"type\":\"1EdTechRevocationList\"}");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();

      if (cases[i].document != NULL)
        making_pin (pins, LIST, cases[i].document);
      assert_text (pins, jwt, cases[i].verdict, cases[i].sentence, cases[i].subject);
    }
}

static void
test_unknown_kind (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *jwt = make_badge (key, "{\"id\":\"a:b\",\"type\":\"Ledger2099\"}");
  g_autoptr (JsonObject) without = making_own_credential (key);
  g_autofree char *plain = making_jwt (without, key, NULL);

  assert_text (NULL, jwt, UNCHECKED, ROSETTE_SAYS_STATUS_UNKNOWN_KIND, "Ledger2099");
  assert_text (NULL, plain, GENUINE, ROSETTE_SAYS_STATUS_NONE, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status/bitstring", test_bitstring);
  g_test_add_func ("/status/unreliable", test_unreliable);
  g_test_add_func ("/status/ended", test_ended);
  g_test_add_func ("/status/messages", test_messages);
  g_test_add_func ("/status/key-out-of-reach", test_key_out_of_reach);
  g_test_add_func ("/status/places-and-purposes", test_places_and_purposes);
  g_test_add_func ("/status/short-list", test_short_list);
  g_test_add_func ("/status/several", test_several);
  g_test_add_func ("/status/revocation-list", test_revocation_list);
  g_test_add_func ("/status/unknown-kind", test_unknown_kind);

  return g_test_run ();
}
