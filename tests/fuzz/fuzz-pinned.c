/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One document that stands at every address a badge names: issuer, badge class, key, assertion and
 * list of withdrawn badges in one. */

#include "checking/checker.h"
#include "encoding/json.h"
#include "keys/jwk.h"
#include "proofs/jws.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

#define TYPE_EVERYWHERE (everywhere_get_type ())
G_DECLARE_FINAL_TYPE (Everywhere, everywhere, FUZZ, EVERYWHERE, GObject)

struct _Everywhere
{
  GObject parent_instance;

  GBytes *document; /* not owned */
};

static GBytes *
everywhere_lookup (RosettePinStore *store, const char *address, GDateTime **since)
{
  return g_bytes_ref (FUZZ_EVERYWHERE (store)->document);
}

static void
pin_store_iface_init (RosettePinStoreInterface *iface)
{
  iface->lookup = everywhere_lookup;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (Everywhere,
                               everywhere,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ROSETTE_TYPE_PIN_STORE, pin_store_iface_init))

static void
everywhere_class_init (EverywhereClass *klass)
{
}

static void
everywhere_init (Everywhere *self)
{
}

#define ENTRY(type)                                                                                \
  "{\"type\":\"" type "\",\"id\":\"https://s.example/l#7\",\"statusPurpose\":\"revocation\","      \
  "\"statusListIndex\":\"7\",\"statusListCredential\":\"https://s.example/l\"}"

/* What each names has another part in its check. */
static const char *const badges[] = {
  "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
  "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:1\","
  "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":{\"id\":"
  "\"did:web:s.example\",\"type\":[\"Profile\"]},\"validFrom\":\"2026-01-02T03:04:05Z\","
  "\"credentialSubject\":{\"type\":[\"AchievementSubject\"],\"id\":\"did:example:z\","
  "\"achievement\":{\"id\":\"urn:uuid:5\",\"type\":[\"Achievement\"],\"name\":\"x\","
  "\"description\":\"d\",\"criteria\":{\"narrative\":\"n\"}}},\"credentialStatus\":[" ENTRY (
    "BitstringStatusListEntry") "," ENTRY ("StatusList2021Entry") "," ENTRY ("1EdTechRevocationLis"
                                                                             "t") "]}",
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
  "\"id\":\"https://s.example/a\",\"recipient\":{\"type\":\"email\",\"hashed\":false,"
  "\"identity\":\"zoe@example.org\"},\"badge\":\"https://s.example/b\","
  "\"issuedOn\":\"2016-12-31T23:59:59Z\",\"verification\":{\"type\":\"signed\","
  "\"creator\":\"https://s.example/k\"}}",
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
  "\"id\":\"https://s.example/a\",\"recipient\":{\"type\":\"email\",\"hashed\":false,"
  "\"identity\":\"zoe@example.org\"},\"badge\":\"https://s.example/b\","
  "\"issuedOn\":\"2016-12-31T23:59:59Z\",\"verification\":{\"type\":\"hosted\"}}",
  "{\"uid\":\"1\",\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":"
  "\"zoe@example.org\"},\"badge\":\"https://s.example/b\",\"issuedOn\":1373681532,"
  "\"verify\":{\"type\":\"hosted\",\"url\":\"https://s.example/a\"}}",
  "https://s.example/a",
};

/* The key of RFC 8037 appendix A.1. */
#define KEY                                                                                        \
  "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","    \
  "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"

static char *
sign (const char *payload)
{
  g_autoptr (JsonObject) jwk = rosette_json_parse_object (KEY, strlen (KEY), NULL);
  g_autoptr (RosetteKey) key = rosette_key_parse_jwk_private (jwk, NULL);
  g_autoptr (JsonObject) header = json_object_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (payload, strlen (payload));

  return rosette_jws_sign (header, bytes, key, NULL);
}

/* Signed once: that is what takes time. */
static gpointer
sign_all (gpointer user_data)
{
  GStrv all = g_new0 (char *, G_N_ELEMENTS (badges) + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (badges); i++)
    all[i] = sign (badges[i]);

  return all;
}

static GDateTime *
tell_time (gpointer user_data)
{
  return g_date_time_new_utc (2026, 11, 23, 10, 0, 0);
}

static void
check (RosetteChecker *checker, const char *text)
{
  g_autoptr (GBytes) file = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteReport) report = rosette_checker_check (checker, file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (rosette_report_get_summary (report));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static GOnce once = G_ONCE_INIT;
  const char *const *jws = g_once (&once, sign_all, NULL);
  g_autoptr (Everywhere) pins = g_object_new (TYPE_EVERYWHERE, NULL);
  g_autoptr (GBytes) document = g_bytes_new_static (data, size);
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new (ROSETTE_PIN_STORE (pins), NULL, NULL, tell_time, NULL);

  pins->document = document;
  for (gsize i = 0; i < G_N_ELEMENTS (badges); i++)
    {
      check (checker, badges[i]);
      check (checker, jws[i]);
    }

  return 0;
}
