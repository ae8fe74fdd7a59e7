/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The table of the published badges, and what its words mean in ours. */

#include "checking/verdict.h"
#include "support.h"

#include <string.h>

/* Columns of badges/INDEX.tsv that speak of a verdict. */
enum
{
  COLUMN_FILE,
  COLUMN_VERSION,
  COLUMN_CONTAINER,
  COLUMN_PROOF,
  COLUMN_EXPECTED,
  COLUMN_FROM,
  COLUMN_CRYPTO,
  N_COLUMNS = 10,
};

typedef struct
{
  RosetteVerdict offline;
  RosetteVerdict pinned; /* with every document that the source shipped */
} PublishedVerdicts;

#define NO_BADGE  ROSETTE_VERDICT_NOT_A_BADGE
#define GENUINE   ROSETTE_VERDICT_GENUINE
#define LAPSED    ROSETTE_VERDICT_LAPSED
#define FORGED    ROSETTE_VERDICT_FORGED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

/* What the source's word means by the rule of the verdicts. A source calls invalid what we call by
 * three names: what the file itself shows to be wrong is forged at once; what another document
 * shows, once that is there; and what expired was genuine. Good and bad alike, what hangs on a
 * document that is not at hand is unchecked. */
static const struct
{
  const char *word;
  PublishedVerdicts verdicts;
} published_words[] = {
  { "recipient fragment", { NO_BADGE, NO_BADGE } },
  { "INVALID (@context)", { FORGED, FORGED } },
  { "INVALID (type)", { FORGED, FORGED } },
  { "INVALID (IdentityObject type)", { FORGED, FORGED } },
  { "INVALID (credentialSubject.type)", { FORGED, FORGED } },
  { "INVALID (data: image in Assertion)", { FORGED, FORGED } },
  { "INVALID (recipient is a bare string)", { FORGED, FORGED } },
  { "INVALID (body is not JSON", { FORGED, FORGED } },
  { "INVALID (startsWith)", { UNCHECKED, FORGED } },
  { "INVALID (proofValue)", { FORGED, FORGED } },
  { "INVALID (proof/JSON-LD)", { FORGED, FORGED } },
  { "proof INVALID", { FORGED, FORGED } },
  { "EXPIRED", { UNCHECKED, LAPSED } },
  { "NOT YET VALID", { UNCHECKED, LAPSED } },
  { "INVALID (expire", { UNCHECKED, LAPSED } },
  { "INVALID (issuedOn in future)", { UNCHECKED, LAPSED } },
  { "VALID", { UNCHECKED, GENUINE } },
};

/* Where the rule says another thing than the table, and why. */
static const struct
{
  const char *file;
  PublishedVerdicts verdicts;
  const char *why;
} published_exceptions[] = {
  { "ob1-json/andy2k11-badgeAssertion.json",
    { UNCHECKED, GENUINE },
    "the source states nothing, but its set is whole and agrees" },
  { "ob1-json/mozval-1.0.0-assertion.json",
    { UNCHECKED, LAPSED },
    "expired in 2014; its source's tests know no day" },
  { "ob1-json/mozval-1.1.0-assertion.json",
    { UNCHECKED, LAPSED },
    "expired in 2014; its source's tests know no day" },
  { "png/valcore-history-ob2.png",
    { UNCHECKED, GENUINE },
    "the source states nothing, but its set is whole and agrees" },
  { "ob2-json/obspec-examples_index-24.json", { NO_BADGE, NO_BADGE }, "an Endorsement of 2.0" },
  { "ob2-json/obspec-examples_index-25.json", { NO_BADGE, NO_BADGE }, "an Endorsement of 2.0" },
  { "ob2-json/obspec-index-02.json", { NO_BADGE, NO_BADGE }, "an Endorsement of 2.0" },
  { "ob2-json/pubval-ob20-redirected-validation-subject.json",
    { FORGED, FORGED },
    "an assertion that is not JSON, as the independent check says too" },
  { "ob3-json/dcc-v2-dataIntegrityProof-didKey-twoOIDF-revoked-notExpired-badSchema.json",
    { FORGED, FORGED },
    "made without validFrom on purpose; the source speaks of its status alone" },
  { "ob3-json/dccdocs-example-credentials-revoked-credential.json",
    { LAPSED, LAPSED },
    "it has expired as well, and its list is not here" },
  { "ob3-json/dccdocs-test-files-signed-example-credentials-svg-templates-tec-de-monterrey-pdf-"
    "sample-2-svg-signed.json",
    { UNCHECKED, UNCHECKED },
    "it has a type that no context defines: the signature is right, but does not cover it" },
  { "ob3-json/pubval-clr20-simple-noproof.json",
    { FORGED, FORGED },
    "a record without a proof; but the badge in it has one, which is wrong" },
  { "ob3-json/vc-ed-plugfests-plugfest-1-ex-1.json",
    { GENUINE, GENUINE },
    "Ed25519Signature2018, which the independent check cannot compute" },
  { "ob3-json/vc-ed-plugfests-plugfest-1-ex-2.json",
    { GENUINE, GENUINE },
    "Ed25519Signature2018, which the independent check cannot compute" },
  { "ob3-json/vc-ed-plugfests-signed_badge_example-p2.json",
    { GENUINE, GENUINE },
    "its key is its issuer, and the independent check calls it valid" },
  { "ob3-json/vc-ed-plugfests-signed_badge_example-p3.json",
    { GENUINE, GENUINE },
    "Ed25519Signature2018, which the independent check cannot compute" },
  { "ob3-jwt/pubval-ob30-velocity.jwt",
    { UNCHECKED, UNCHECKED },
    "its source found a context out of reach, and the method of its key is not known to us" },
  { "png/mozilla-backpack-loopback-tEXt.png",
    { FORGED, FORGED },
    "the checksum of its chunk is wrong: somebody changed the address in it" },
  { "svg/mozilla-bakery-baked.svg", { UNCHECKED, UNCHECKED }, "it holds an address, not a badge" },
};

static inline PublishedVerdicts
published_expect (char **cells)
{
  PublishedVerdicts other = { UNCHECKED, UNCHECKED };

  for (gsize i = 0; i < G_N_ELEMENTS (published_exceptions); i++)
    {
      if (strcmp (cells[COLUMN_FILE], published_exceptions[i].file) == 0)
        {
          g_test_message ("%s: %s", cells[COLUMN_FILE], published_exceptions[i].why);
          return published_exceptions[i].verdicts;
        }
    }

  /* A badge class, an issuer, a key, a list, a part of one: awarded to nobody. */
  if (strcmp (cells[COLUMN_PROOF], "-") == 0)
    return (PublishedVerdicts){ NO_BADGE, NO_BADGE };

  for (gsize i = 0; i < G_N_ELEMENTS (published_words); i++)
    {
      if (g_str_has_prefix (cells[COLUMN_EXPECTED], published_words[i].word))
        return published_words[i].verdicts;
    }

  return other;
}

/* Whether the file has all that its verdict needs: its issuer is the key that signed it, inside the
 * JSON, and it names no status. Then what is true with every document is true without any. */
static inline gboolean
published_is_whole (const char *root, char **cells)
{
  g_autofree char *path = g_build_filename (root, cells[COLUMN_FILE], NULL);
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autoptr (JsonObject) badge =
    rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), NULL);
  JsonObject *issuer = rosette_json_get_object (badge, "issuer");
  const char *id = issuer != NULL ? rosette_json_get_string (issuer, "id")
                                  : rosette_json_get_string (badge, "issuer");

  return id != NULL && g_str_has_prefix (id, "did:key:") && json_object_has_member (badge, "proof")
         && !json_object_has_member (badge, "credentialStatus");
}

/* Calls @func for each badge of the table; FALSE after g_test_skip() where it is not here. */
typedef void (*PublishedFunc) (const char *root, char **cells, gpointer user_data);

static inline gboolean
published_foreach (PublishedFunc func, gpointer user_data)
{
  g_autofree char *root = rosette_test_shared ("badges");
  g_autofree char *path = root != NULL ? g_build_filename (root, "INDEX.tsv", NULL) : NULL;
  g_autoptr (GBytes) table = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (root == NULL)
    return FALSE;

  table = rosette_test_read (path);
  text = g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, N_COLUMNS);
      func (root, cells, user_data);
    }

  return TRUE;
}
