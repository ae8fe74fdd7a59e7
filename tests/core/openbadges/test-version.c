/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/version.h"

#include "reading.h"

#define VC_2 "\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]"
#define VC_1 "\"@context\":[\"https://www.w3.org/2018/credentials/v1\"]"
#define OB_2 "\"@context\":\"https://w3id.org/openbadges/v2\""

static void
test_guess (void)
{
  static const struct
  {
    const char *document;
    const char *version;
  } cases[] = {
    { "{" VC_2 ",\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"]}", "3.0" },
    { "{" VC_2 ",\"type\":[\"VerifiableCredential\",\"AchievementCredential\"]}", "3.0" },
    { "{" VC_2 ",\"type\":[\"VerifiableCredential\",\"EndorsementCredential\"]}", "3.0" },
    { "{" VC_1 ",\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"]}", "3.0" },
    { "{" VC_2 ",\"type\":[\"VerifiableCredential\",\"ClrCredential\"]}", "clr-2.0" },
    { "{" VC_2 ",\"type\":\"VerifiableCredential\"}", NULL },
    { "{\"@context\":[\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]}", "3.0" },
    { "{\"@context\":[\"https://dc.imsglobal.org/draft/ob/v3p0/context\"]}", "3.0" },
    { "{\"@context\":[\"https://purl.imsglobal.org/spec/clr/v2p0/context.json\"]}", "clr-2.0" },
    { "{" OB_2 ",\"type\":\"Assertion\"}", "2.0" },
    { "{\"@context\":\"https://w3id.org/openbadges/v99\"}", "2.0" },
    { "{\"@context\":\"https://openbadgespec.org/v2/context.json\"}", "2.0" },
    { "{\"@context\":[\"https://e.org/c\",\"https://w3id.org/openbadges/v2\"]}", "2.0" },
    { "{\"@context\":{\"a\":\"https://w3id.org/openbadges#a\"}}", "2.0" },
    { "{\"@context\":[{\"a\":\"https://e.org/a\",\"b\":{\"@id\":\"x\"}},{}]}", NULL },
    { "{\"@context\":\"https://w3id.org/openbadges/v1\"}", "1.1" },
    { "{\"@context\":\"https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld\"}", "2.1" },
    { "{\"recipient\":{},\"badge\":\"https://e.org/b\",\"verify\":{}}", "1.0" },
    { "{\"name\":\"a\",\"criteria\":\"https://e.org/c\",\"issuer\":\"https://e.org/i\"}", "1.0" },
    { "{\"recipient\":\"a@e.org\",\"badge\":{\"issuer\":{\"origin\":\"https://e.org\"}}}", "0.5" },
    { "{\"id\":1,\"badge\":{" VC_2 ",\"issuer\":{}}}", NULL },
    { "{\"type\":\"VerifiablePresentation\",\"verifiableCredential\":[{" VC_2
      ",\"type\":[\"OpenBadgeCredential\"]}]}",
      "3.0" },
    { "{\"type\":\"VerifiablePresentation\",\"verifiableCredential\":[]}", NULL },
    { "{\"type\":\"VerifiablePresentation\",\"verifiableCredential\":[\"a.b.c\"]}", NULL },
    { "{\"@context\":[7,null,[]]}", NULL },
    { "{\"@context\":\"https://schema.org\",\"badge\":1,\"recipient\":1}", NULL },
    { "{\"@context\":\"http://w3id.org/openbadges/v2\"}", "2.0" },
    { "{\"@context\":\"http://w3id.org/openbadges/v1\"}", "1.1" },
    { "{\"@context\":\"https://w3id.org/openbadges/v2/\"}", "2.0" },
    { "{\"@context\":\"https://w3id.org/openbadges/v1/\"}", "1.1" },
    { "{\"@context\":\" http://w3id.org/openbadges/v1#\"}", "1.1" },
    { "{\"@context\":\"/\"}", NULL },
    { "{\"@context\":\"#\"}", NULL },
    { "{\"@context\":\"http://www.w3.org/ns/credentials/v2\",\"type\":\"Profile\"}", NULL },
    /* by what it calls itself, whatever its context */
    { "{\"type\":[\"OpenBadgeCredential\"],\"credentialSubject\":{}}", "3.0" },
    { "{\"@context\":null,\"type\":\"AchievementCredential\",\"credentialSubject\":{}}", "3.0" },
    { "{\"@context\":\"https://e.org\",\"type\":[\"ClrCredential\"],\"credentialSubject\":{}}",
      "clr-2.0" },
    { "{\"type\":[\"OpenBadgeCredential\"]}", NULL },
    { "{\"@context\":\"https://e.org\",\"type\":\"Assertion\",\"badge\":1,\"recipient\":1}",
      "2.0" },
    { "{\"@context\":{\"a\":\"b\"},\"type\":\"Assertion\",\"badge\":1,\"recipient\":1}", NULL },
    { "{}", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) document = read_object (cases[i].document);
      RosetteVersion version = rosette_version_guess (document);

      g_test_message ("%s", cases[i].document);
      g_assert_cmpstr (rosette_version_get_name (version), ==, cases[i].version);
    }
}

static void
test_vcdm_1 (void)
{
  static const struct
  {
    const char *document;
    gboolean is_1;
  } cases[] = {
    { "{" VC_1 "}", TRUE },
    { "{" VC_2 "}", FALSE },
    { "{\"@context\":\"https://www.w3.org/2018/credentials/v1\"}", TRUE },
    { "{\"@context\":[\"https://e.org\",\"https://www.w3.org/2018/credentials/v1\"]}", FALSE },
    { "{\"@context\":[{}]}", FALSE },
    { "{\"@context\":[7]}", FALSE },
    { "{}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) document = read_object (cases[i].document);

      g_assert_cmpint (rosette_version_is_vcdm_1 (document), ==, cases[i].is_1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/version/guess", test_guess);
  g_test_add_func ("/version/vcdm-1", test_vcdm_1);

  return g_test_run ();
}
