/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every real badge and every test badge that was published: what the checker says of it without
 * the network, and with the documents that its source shipped, against what published.h works out
 * of the word of that source. */

#include "config.h"

#include "making.h"
#include "published.h"

#include "baking/baking.h"

typedef struct
{
  guint n_passed;
  guint n_failed;
  guint n_other;
} Count;

/* Documents that a source shipped for its badges: the files of a folder stand at one site under
 * their names, or a file stands at one address. */
static const struct
{
  const char *badges; /* in the name of the badge */
  const char *address;
  const char *file;
} shipped[] = {
  { "pubval-ob20-", "https://example.org/", "status-and-keys/pubval-ob20-assets" },
  { "pubval-ob20-", "http://example.org/", "status-and-keys/pubval-ob20-assets" },
  { "/valcore-1_0", "http://a.com/badgeclass", "ob1-json/valcore-1_0_basic_badgeclass.json" },
  { "/valcore-1_0", "http://a.com/issuer", "ob1-json/valcore-1_0_basic_issuer.json" },
  { "/valcore-1_1", "https://example.org/robotics-badge.json",
    "ob1-json/valcore-1_1_basic_badgeclass.json" },
  { "/valcore-1_1", "https://example.org/organization.json",
    "ob1-json/valcore-1_1_basic_issuer.json" },
  { "/valcore-2_0", "https://example.org/robotics-badge.json",
    "ob2-json/valcore-2_0_basic_badgeclass.json" },
  { "/valcore-2_0", "https://example.org/organization.json",
    "ob2-json/valcore-2_0_basic_issuer.json" },
  { "/valcore-history", "https://example.org/robotics-badge.json",
    "ob2-json/valcore-2_0_basic_badgeclass.json" },
  { "/valcore-history", "https://example.org/organization.json",
    "ob2-json/valcore-2_0_basic_issuer.json" },
  { "/mozval-1.0.0", "https://example.org/badge", "ob1-json/mozval-1.0.0-badge.json" },
  { "/mozval-1.0.0", "https://example.org/issuer", "ob1-json/mozval-1.0.0-issuer.json" },
  { "/mozval-1.1.0", "https://example.org/1.1/badge", "ob1-json/mozval-1.1.0-badge.json" },
  { "/mozval-1.1.0", "https://example.org/1.1/issuer", "ob1-json/mozval-1.1.0-issuer.json" },
  { "/andy2k11", "http://openbadges.example.uk/badgeClass.json",
    "ob1-json/andy2k11-badgeClass.json" },
  { "/andy2k11", "http://openbadges.example.uk/issuerOrganisation.json",
    "ob1-json/andy2k11-issuerOrganisation.json" },
  { "/dcc", "did:web:digitalcredentials.github.io:vc-test-fixtures:dids:legacy",
    "status-and-keys/did-web-digitalcredentials.github.io-vc-test-fixtures-dids-legacy.json" },
  { "/dcc", "did:web:digitalcredentials.github.io:vc-test-fixtures:dids:oidf",
    "status-and-keys/did-web-digitalcredentials.github.io-vc-test-fixtures-dids-oidf.json" },
  { "/dcc", "https://testing.dcconsortium.org/status/e5WK8CbZ1GjycuPombrj",
    "status-and-keys/dcc-statuslist-e5WK8CbZ1GjycuPombrj" },
  { "/dcc",
    "https://digitalcredentials.github.io/vc-test-fixtures/statusLists/didkey-ed25519Signature2020/"
    "expired",
    "status-and-keys/dcc-statuslist-expired" },
  { "/dcc",
    "https://digitalcredentials.github.io/vc-test-fixtures/statusLists/didkey-ed25519Signature2020/"
    "missingBitStringType",
    "status-and-keys/dcc-statuslist-missingBitStringType" },
};

static void
pin_file (RosetteFilePins *pins, const char *address, const char *path)
{
  g_autoptr (GBytes) document = rosette_test_read (path);

  rosette_file_pins_add (pins, address, document);
}

static void
pin_folder (RosetteFilePins *pins, const char *site, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *address = g_strconcat (site, name, NULL);

      pin_file (pins, address, path);
    }
}

/* A hosted assertion stands at its own address, as the tests of its source have it. */
static void
pin_itself (RosetteFilePins *pins, GBytes *file)
{
  g_autoptr (RosetteBaked) baked = rosette_baking_extract (file, NULL);
  GBytes *bytes = baked != NULL ? rosette_baked_get_credential (baked) : file;
  g_autoptr (JsonNode) node = rosette_json_parse_bytes (bytes, NULL);
  JsonObject *assertion =
    node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *address;

  if (assertion == NULL || json_object_has_member (assertion, "credentialSubject"))
    return;

  address = rosette_json_get_string (rosette_json_get_object (assertion, "verify"), "url");
  if (address == NULL)
    address = rosette_json_get_string (assertion, "id");
  if (address != NULL)
    rosette_file_pins_add (pins, address, bytes);
}

/* NULL where the source shipped nothing. */
static RosetteFilePins *
make_pins (const char *root, const char *badge, GBytes *file)
{
  g_autoptr (RosetteFilePins) pins = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *path = g_build_filename (root, shipped[i].file, NULL);

      if (strstr (badge, shipped[i].badges) == NULL)
        continue;
      if (pins == NULL)
        pins = rosette_file_pins_new ();
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        pin_folder (pins, shipped[i].address, path);
      else
        pin_file (pins, shipped[i].address, path);
    }
  if (pins != NULL)
    pin_itself (pins, file);

  return g_steal_pointer (&pins);
}

static GBytes *
read_badge (const char *root, char **cells)
{
  g_autofree char *path = g_build_filename (root, cells[COLUMN_FILE], NULL);

  return rosette_test_read (path);
}

static void
tell_failure (char **cells, RosetteReport *report, RosetteVerdict expected)
{
  g_test_message ("%s: %s, not %s (the source: %s)", cells[COLUMN_FILE],
                  rosette_verdict_get_name (rosette_report_get_verdict (report)),
                  rosette_verdict_get_name (expected), cells[COLUMN_EXPECTED]);
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    {
      RosetteCheck *check = rosette_report_get_check (report, (RosetteCheckId) i);

      g_test_message ("  %s: %s", rosette_result_get_name (rosette_check_get_result (check)),
                      rosette_check_get_message (check));
    }
}

static void
count_verdict (Count *count, char **cells, RosetteReport *report, RosetteVerdict expected)
{
  if (rosette_report_get_verdict (report) == expected)
    {
      count->n_passed++;
      return;
    }

  count->n_failed++;
  tell_failure (cells, report, expected);
}

static void
check_offline (const char *root, char **cells, gpointer user_data)
{
  g_autoptr (GBytes) file = read_badge (root, cells);
  g_autoptr (RosetteReport) report = making_report_for (NULL, file, NULL);

  PublishedVerdicts expected = published_expect (cells);

  count_verdict (user_data, cells, report,
                 published_is_whole (root, cells) ? expected.pinned : expected.offline);
}

static void
test_offline (void)
{
  Count count = { 0 };

  if (!published_foreach (check_offline, &count))
    return;

  g_test_message ("%u passed, %u failed, 0 not applicable", count.n_passed, count.n_failed);
  g_assert_cmpuint (count.n_failed, ==, 0);
  g_assert_cmpuint (count.n_passed, >=, 340);
}

static gboolean
is_at_hand (RosetteFilePins *pins, const char *address)
{
  g_autoptr (GBytes) document = NULL;

  if (address == NULL || g_str_has_prefix (address, "did:key:"))
    return TRUE;
  document = rosette_pin_store_lookup (ROSETTE_PIN_STORE (pins), address, NULL);

  return document != NULL;
}

/* Whether the source shipped what the verdict on a badge with a proof inside hangs on: the
 * document of its issuer, and the list that it names.
 */
static gboolean
is_complete (GBytes *file, RosetteFilePins *pins)
{
  g_autoptr (JsonObject) badge =
    rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), NULL);
  JsonObject *status = rosette_json_get_object (badge, "credentialStatus");
  JsonObject *issuer = rosette_json_get_object (badge, "issuer");
  const char *id = issuer != NULL ? rosette_json_get_string (issuer, "id")
                                  : rosette_json_get_string (badge, "issuer");

  if (badge == NULL || !json_object_has_member (badge, "proof"))
    return TRUE;

  return is_at_hand (pins, id)
         && is_at_hand (pins, rosette_json_get_string (status, "statusListCredential"));
}

static void
check_pinned (const char *root, char **cells, gpointer user_data)
{
  Count *count = user_data;
  g_autoptr (GBytes) file = read_badge (root, cells);
  g_autoptr (RosetteFilePins) pins = make_pins (root, cells[COLUMN_FILE], file);
  g_autoptr (RosetteReport) report = NULL;
  RosetteVerdict expected = published_expect (cells).pinned;

  if (pins == NULL)
    {
      count->n_other++;
      return;
    }

  if ((expected == GENUINE || expected == LAPSED) && !is_complete (file, pins))
    expected = UNCHECKED;
  report = making_report_for (pins, file, NULL);
  count_verdict (count, cells, report, expected);
}

static void
test_pinned (void)
{
  Count count = { 0 };

  if (!published_foreach (check_pinned, &count))
    return;

  g_test_message ("%u passed, %u failed, %u not applicable (their sources shipped no documents)",
                  count.n_passed, count.n_failed, count.n_other);
  g_assert_cmpuint (count.n_failed, ==, 0);
}

/* Its type is a draft's, OpenBadge, which no version of Open Badges has. */
#define DRAFT "ob3-json/digitalbazaar-obv3-example.json"

/* The name that the table has for a version, in the words of a report. */
static gboolean
is_version_line (char **cells, const char *version)
{
  const char *said = cells[COLUMN_VERSION];

  if (strcmp (cells[COLUMN_FILE], DRAFT) == 0)
    return version == NULL;
  if (strcmp (said, "CLR 2.0") == 0)
    return g_strcmp0 (version, "clr-2.0") == 0;
  if (strcmp (said, "VC (not OB)") == 0)
    return version == NULL;

  return g_strcmp0 (version, said) == 0;
}

/* Whether the key stands in the badge: in the header of a JWT, as its did:key, or behind the hash
 * of its address.
 */
static gboolean
has_key (const char *root, char **cells)
{
  g_autoptr (GBytes) file = read_badge (root, cells);
  g_autoptr (RosetteBaked) baked = rosette_baking_extract (file, NULL);
  GBytes *bytes = baked != NULL ? rosette_baked_get_credential (baked) : file;
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return strstr (cells[COLUMN_PROOF], "key in jwk") != NULL
         || g_regex_match_simple ("\"verificationMethod\": ?\"(did:key:|[^\"]*#z[1-9A-Za-z])", text,
                                  G_REGEX_RAW, 0);
}

/* Which result the signature line must have offline: what the independent check says, where the key
 * is at hand.
 */
static gboolean
is_signature_line (const char *root, char **cells, RosetteResult result)
{
  const char *crypto = cells[COLUMN_CRYPTO];

  if (!has_key (root, cells))
    return result == ROSETTE_RESULT_UNKNOWN;
  if (strstr (crypto, "=VALID") != NULL)
    return result == ROSETTE_RESULT_PASS
           || strstr (cells[COLUMN_FILE], "tec-de-monterrey-pdf-sample-2") != NULL;
  if (strstr (crypto, "INVALID") != NULL || strstr (crypto, "protected term") != NULL)
    return result == ROSETTE_RESULT_FAIL;

  return TRUE;
}

/* Dates need no key: the line is right whatever the proof is. */
static gboolean
is_date_line (char **cells, RosetteResult result)
{
  static const char *const bad[] = { "EXPIRED", "INVALID (expire", "NOT YET VALID",
                                     "issuedOn in future" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      if (strstr (cells[COLUMN_EXPECTED], bad[i]) != NULL)
        return result == ROSETTE_RESULT_FAIL;
    }

  return strcmp (cells[COLUMN_EXPECTED], "VALID") != 0 || result == ROSETTE_RESULT_PASS;
}

static void
check_lines (const char *root, char **cells, gpointer user_data)
{
  Count *count = user_data;
  g_autoptr (GBytes) file = read_badge (root, cells);
  g_autoptr (RosetteReport) report = making_report_for (NULL, file, NULL);
  RosetteCheck *signature = rosette_report_get_check (report, ROSETTE_CHECK_SIGNATURE);
  RosetteCheck *dates = rosette_report_get_check (report, ROSETTE_CHECK_DATES);

  if (rosette_report_get_document (report) == NULL)
    {
      g_assert_null (rosette_report_get_version (report));
      count->n_other++;
    }
  else if (is_version_line (cells, rosette_report_get_version (report))
           && is_signature_line (root, cells, rosette_check_get_result (signature))
           && is_date_line (cells, rosette_check_get_result (dates)))
    {
      count->n_passed++;
    }
  else
    {
      count->n_failed++;
      tell_failure (cells, report, published_expect (cells).offline);
    }
}

static void
test_lines (void)
{
  Count count = { 0 };

  g_test_summary ("Version, signature and dates of each badge are what the table says.");

  if (!published_foreach (check_lines, &count))
    return;

  g_test_message ("%u passed, %u failed, %u not applicable (no credential inside)", count.n_passed,
                  count.n_failed, count.n_other);
  g_assert_cmpuint (count.n_failed, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/published/offline", test_offline);
  g_test_add_func ("/published/pinned", test_pinned);
  g_test_add_func ("/published/lines", test_lines);

  return g_test_run ();
}
