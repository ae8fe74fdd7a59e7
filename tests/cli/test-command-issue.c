/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What `rosette-cli issue` makes. What it refuses is in test-command-issue-refusals.c, its
 * rehearsals are in test-command-issue-rehearse.c, and what it does with the register is in
 * test-command-issue-register.c. */

#include "issuing.h"

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "baking/baking.h"
#include "keys/jwk.h"
#include "sheets/csv.h"

#define BOTH "--format ob3-jwt,ob2-signed --base-url " URL
#define OB2  "--format ob2-signed --base-url " URL

static void
test_help (School *school, gconstpointer data)
{
  static const char *const options[] = {
    "--issuer",          "--achievement", "--image",    "--recipients", "--key",
    "--passphrase-file", "--format",      "--base-url", "--container",  "--valid-until",
    "--output",          "ob3-jwt",       "ob2-signed", "awards.csv",   "--sheet",
    "--charset",         "--separator",
  };
  g_autoptr (GBytes) help = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (rosette_test_cli (&help, NULL, "issue", "--help", NULL), ==, 0);
  text = g_strndup (g_bytes_get_data (help, NULL), g_bytes_get_size (help));
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_nonnull (strstr (text, options[i]));
}

/* Each format in each container, and without a picture with each kind of key: what is baked does
 * not depend on it. A check has the documents of 2.0 at hand, and then has none.
 */
static void
test_forms (School *school, gconstpointer data)
{
  static const struct
  {
    const char *options;
    const char *files;
  } cases[] = {
    { "", "Ana.svg|awards.csv" },
    { "--format ob3-jwt --container svg", "Ana.svg|awards.csv" },
    { "--container png", "Ana.png|awards.csv" },
    { "--container json", "Ana.jwt|awards.csv" },
    { "--format ob3-di", "Ana.svg|awards.csv" },
    { "--format ob3-di --container png", "Ana.png|awards.csv" },
    { "--format ob3-jwt,ob3-di", "Ana-ob3-di.svg|Ana-ob3-jwt.svg|awards.csv" },
    { "--format ob3-di --cryptosuite ecdsa-jcs-2019", "Ana.svg|awards.csv" },
    { OB2, "Ana.svg|awards.csv|badge.svg|badgeclass.json|issuer.json|key.json" },
    { OB2 " --container png", "Ana.png|awards.csv|badge.svg|badgeclass.json|issuer.json|key.json" },
    { OB2 "/ --container json",
      "Ana.jws|awards.csv|badge.svg|badgeclass.json|issuer.json|key.json" },
    { BOTH " --container svg", "Ana-ob2-signed.svg|Ana-ob3-jwt.svg|awards.csv|badge.svg|"
                               "badgeclass.json|issuer.json|key.json" },
    { BOTH " --container json", "Ana-ob2-signed.jws|Ana-ob3-jwt.jwt|awards.csv|badge.svg|"
                                "badgeclass.json|issuer.json|key.json" },
  };

  for (RosetteKeyType type = ROSETTE_KEY_ED25519; type <= ROSETTE_KEY_RSA; type++)
    {
      school_write_key (school, type, NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_auto (GStrv) names = NULL;

          if (type != ROSETTE_KEY_P256 && !g_str_has_suffix (cases[i].options, "json"))
            continue;
          rosette_test_remove (school->output);
          school_issue (school, cases[i].options);
          school_assert_files (school, cases[i].files);
          names = school_list (school);
          for (gsize k = 0; g_str_has_prefix (names[k], "Ana"); k++)
            {
              gboolean is_2 =
                strstr (cases[i].options, OB2) != NULL || strstr (names[k], "ob2") != NULL;

              school_assert_verdict (school, names[k], "ANA@example.org", is_2, "genuine");
              school_assert_verdict (school, names[k], "bo@example.org", is_2, "mismatch");
              school_assert_verdict (school, names[k], NULL, FALSE, is_2 ? "unchecked" : "genuine");
            }
        }
    }
}

static void
test_pictures (School *school, gconstpointer data)
{
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) embedded = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) unbaked = NULL;
  g_autofree char *text = NULL;
  const guint8 *bytes;

  school_issue (school, "--container png");
  drawn = school_read (school, "Ana.png");
  bytes = g_bytes_get_data (drawn, NULL);
  /* IHDR: width and height, 512 px and half of that. */
  g_assert_cmpmem (bytes + 16, 8, "\0\0\2\0\0\0\1\0", 8);

  school_write_png (school);
  school_issue (school, OB2 " --container svg");
  embedded = school_read (school, "Ana.svg");
  text = g_strndup (g_bytes_get_data (embedded, NULL), g_bytes_get_size (embedded));
  g_assert_nonnull (strstr (text, "data:image/png;base64," PNG));

  rosette_test_remove (school->output);
  school_issue (school, OB2);
  school_assert_files (school, "Ana.png|awards.csv|badge.png|badgeclass.json|issuer.json|key.json");
  plain = school_read (school, "badge.png");
  drawn = (g_bytes_unref (drawn), school_read (school, "Ana.png"));
  unbaked = rosette_baking_remove (drawn, NULL);
  g_assert_true (g_bytes_equal (plain, unbaked));
}

/* A design with fields, as the window saves it. */
static void
write_design (School *school, const char *words)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *path = school_path (school, "image");

  rosette_shape_set_text (&shape->text, words);
  rosette_design_add (design, shape, "Add");
  svg = rosette_design_to_svg (design);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (svg, NULL),
                                      (gssize) g_bytes_get_size (svg), NULL));
}

/* What stands on the picture of an award, which is a design still. */
static char *
dup_words (School *school, const char *name)
{
  g_autoptr (GBytes) file = school_read (school, name);
  g_autoptr (RosetteDesign) design = rosette_design_from_svg (file, NULL);
  g_autoptr (RosetteLayer) layer = NULL;

  g_assert_nonnull (design);
  layer = g_list_model_get_item (G_LIST_MODEL (design), 0);

  return g_strdup (rosette_layer_get_shape (layer)->text);
}

static GBytes *
dup_unbaked (School *school, const char *name)
{
  g_autoptr (GBytes) file = school_read (school, name);

  return rosette_baking_remove (file, NULL);
}

/* Each person gets a picture of their own, also in a rehearsal. */
static void
test_fields (School *school, gconstpointer data)
{
  g_autofree char *ana = NULL;
  g_autofree char *bo = NULL;
  g_autoptr (GBytes) ana_png = NULL;
  g_autoptr (GBytes) bo_png = NULL;

  write_design (school, "{name}: {Level} of {issuer}{town}");
  school_write (school, "recipients",
                "name,email,level\nAna,ana@example.org,B2\nBo & Co,bo@example.org,\n");
  school_issue (school, "--jobs 2");
  school_assert_files (school, "Ana.svg|Bo & Co.svg|awards.csv");
  ana = dup_words (school, "Ana.svg");
  bo = dup_words (school, "Bo & Co.svg");
  g_assert_cmpstr (ana, ==, "Ana: B2 of Šola");
  g_assert_cmpstr (bo, ==, "Bo & Co:  of Šola");
  school_assert_verdict (school, "Ana.svg", "ana@example.org", FALSE, "genuine");

  rosette_test_remove (school->output);
  school_issue (school, "--container png --rehearse");
  rosette_test_remove (school->output);
  school_issue (school, "--container png");
  school_assert_verdict (school, "Ana.png", "ana@example.org", FALSE, "genuine");
  ana_png = dup_unbaked (school, "Ana.png");
  bo_png = dup_unbaked (school, "Bo & Co.png");
  g_assert_false (g_bytes_equal (ana_png, bo_png));
}

static void
test_header (School *school, gconstpointer data)
{
  static const struct
  {
    const char *issuer;
    const char *options;
    const char *kid;
  } cases[] = {
    { ISSUER, "--container json", NULL },
    { ISSUER, BOTH " --container json", NULL },
    { "{\"id\":\"https://school.example.org/s\",\"name\":\"S\"}", "--container json", NULL },
    { "{\"id\":\"" URL "/issuer.json\",\"name\":\"S\",\"url\":\"https://e.org\","
      "\"email\":\"a@e.org\"}",
      BOTH " --container json", URL "/key.json" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *name = strstr (cases[i].options, "ob2") != NULL ? "Ana-ob3-jwt.jwt" : "Ana.jwt";
      g_autoptr (JsonObject) header = NULL;

      rosette_test_remove (school->output);
      school_write (school, "issuer", cases[i].issuer);
      school_issue (school, cases[i].options);
      header = school_open (school, name, 0);
      g_assert_cmpstr (rosette_json_get_string (header, "alg"), ==, "ES256");
      g_assert_cmpstr (rosette_json_get_string (header, "typ"), ==, "JWT");
      g_assert_cmpstr (rosette_json_get_string (header, "kid"), ==, cases[i].kid);
      g_assert_cmpuint (json_object_get_size (header), ==, cases[i].kid != NULL ? 4 : 3);
      g_assert_false (json_object_has_member (rosette_json_get_object (header, "jwk"), "d"));
    }
}

/* An issuer that stands on the web with its key is found there, in either version. */
static void
test_issuer_on_the_web (School *school, gconstpointer data)
{
  school_write (school, "issuer",
                "{\"id\":\"" URL "/issuer.json\",\"name\":\"S\",\"url\":\"https://e.org\","
                "\"email\":\"a@e.org\"}");
  school_issue (school, BOTH);
  for (int has_pins = 0; has_pins <= 1; has_pins++)
    {
      school_assert_verdict (school, "Ana-ob3-jwt.svg", NULL, has_pins,
                             has_pins ? "genuine" : "unchecked");
      school_assert_verdict (school, "Ana-ob2-signed.svg", NULL, has_pins,
                             has_pins ? "genuine" : "unchecked");
    }
}

static void
test_claims (School *school, gconstpointer data)
{
  g_autoptr (JsonObject) ana = NULL;
  g_autoptr (JsonObject) bo = NULL;
  JsonObject *subject;

  school_write (school, "recipients",
                "name,email,id\nAna,ANA@Example.org,\nBo,bo@example.org,did:example:bo\n"
                "Cy,,did:example:cy\n");
  school_issue (school, "--container json");
  school_assert_files (school, "Ana.jwt|Bo.jwt|Cy.jwt|awards.csv");

  ana = school_open (school, "Ana.jwt", 1);
  subject = rosette_json_get_object (ana, "credentialSubject");
  g_assert_false (json_object_has_member (ana, "sub"));
  g_assert_false (json_object_has_member (subject, "id"));
  g_assert_cmpuint (json_array_get_length (rosette_json_get_array (subject, "identifier")), ==, 1);
  g_assert_cmpstr (rosette_json_get_string (ana, "iss"), ==,
                   rosette_json_get_string (rosette_json_get_object (ana, "issuer"), "id"));
  g_assert_true (g_str_has_prefix (rosette_json_get_string (ana, "iss"), "did:key:zDn"));

  bo = school_open (school, "Bo.jwt", 1);
  subject = rosette_json_get_object (bo, "credentialSubject");
  g_assert_cmpstr (rosette_json_get_string (bo, "sub"), ==, "did:example:bo");
  g_assert_cmpstr (rosette_json_get_string (subject, "id"), ==, "did:example:bo");

  school_assert_verdict (school, "Ana.jwt", "ana@example.org", FALSE, "genuine");
  school_assert_verdict (school, "Cy.jwt", "did:example:cy", FALSE, "genuine");
  school_assert_verdict (school, "Cy.jwt", "did:example:bo", FALSE, "mismatch");
}

/* What one person's row says of its dates, in all formats, in the list and in the register. */
static void
test_own_dates (School *school, gconstpointer data)
{
  g_autoptr (JsonObject) ana = NULL;
  g_autoptr (JsonObject) bo = NULL;
  g_autoptr (JsonObject) two = NULL;
  g_autoptr (GBytes) list = NULL;
  g_autofree char *said = NULL;

  school_write (school, "recipients",
                "name,email,Issued on,Valid until\nAna,ana@example.org,31.3.2026,2030-12-31\n"
                "Bo,bo@example.org,,\n");
  g_assert_cmpint (
    school_issue_without (school, NULL, BOTH " --container json --details --valid-until 2031-01-01",
                          &said),
    ==, 0);
  ana = school_open (school, "Ana-ob3-jwt.jwt", 1);
  bo = school_open (school, "Bo-ob3-jwt.jwt", 1);
  two = school_open (school, "Ana-ob2-signed.jws", 1);
  g_assert_cmpstr (rosette_json_get_string (ana, "validFrom"), ==, "2026-03-31T00:00:00Z");
  g_assert_cmpint (json_object_get_int_member (ana, "nbf"), ==, 1774915200);
  g_assert_cmpstr (rosette_json_get_string (ana, "validUntil"), ==, "2030-12-31T23:59:59Z");
  g_assert_cmpint (json_object_get_int_member (ana, "exp"), ==, 1924991999);
  g_assert_false (json_object_has_member (ana, "issued"));
  g_assert_cmpstr (rosette_json_get_string (two, "issuedOn"), ==, "2026-03-31T00:00:00Z");
  g_assert_cmpstr (rosette_json_get_string (two, "expires"), ==, "2030-12-31T23:59:59Z");
  g_assert_cmpstr (rosette_json_get_string (bo, "validFrom"), !=, "2026-03-31T00:00:00Z");
  g_assert_cmpstr (rosette_json_get_string (bo, "validUntil"), ==, "2031-01-01T23:59:59Z");
  list = school_read (school, "awards.csv");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (list, NULL), (gssize) g_bytes_get_size (list),
                                  ",2026-03-31T00:00:00Z\n"));

  rosette_test_remove (school->output);
  g_clear_pointer (&said, g_free);
  g_assert_cmpint (
    school_issue_without (school, NULL, "--details --detail valid-until=2026-03-30", &said), ==,
    65);
  g_assert_nonnull (strstr (said, "Bo: The last day it is valid, 2026-03-30, is before"));
}

/* 2.0 names a recipient in one way: by the e-mail where there is one. */
static void
test_recipients_of_2 (School *school, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *recipient;
    const char *verdict;
  } cases[] = {
    { "Bo.svg", "BO@example.org", "genuine" },          { "Bo.svg", "did:example:bo", "mismatch" },
    { "Cy.svg", "did:example:Cy", "genuine" },          { "Cy.svg", "did:example:cy", "mismatch" },
    { "Di.svg", "https://di.example.org/", "genuine" },
  };

  school_write (school, "recipients",
                "name,email,id\nBo,bo@example.org,did:example:bo\nCy,,did:example:Cy\n"
                "Di,,https://di.example.org/\n");
  school_issue (school, OB2);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    school_assert_verdict (school, cases[i].name, cases[i].recipient, TRUE, cases[i].verdict);
}

/* A share is named by its address; where what keeps it has a path, that is what the register has.
 */
static void
test_address (School *school, gconstpointer data)
{
  g_autofree char *path = g_steal_pointer (&school->output);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *none = NULL;

  school->output = g_file_get_uri (folder);
  school_issue (school, NULL);
  g_free (school->output);
  school->output = g_strdup ("no-such-kind://host/share");
  g_assert_cmpint (school_issue_without (school, NULL, NULL, &none), ==, 73);
  g_free (school->output);
  school->output = g_steal_pointer (&path);
  school_assert_files (school, "Ana.svg|awards.csv");
}

static void
test_valid_until (School *school, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *written;
    gint64 seconds;
  } cases[] = {
    { "2030-12-31", "2030-12-31T23:59:59Z", 1924991999 },
    { "2030-12-31T12:00:00Z", "2030-12-31T12:00:00Z", 1924948800 },
    { "2030-12-31T12:00:00+01:00", "2030-12-31T11:00:00Z", 1924945200 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *options =
        g_strconcat (BOTH " --container json --valid-until ", cases[i].typed, NULL);
      g_autoptr (JsonObject) three = NULL;
      g_autoptr (JsonObject) two = NULL;

      rosette_test_remove (school->output);
      school_issue (school, options);
      three = school_open (school, "Ana-ob3-jwt.jwt", 1);
      two = school_open (school, "Ana-ob2-signed.jws", 1);
      g_assert_cmpstr (rosette_json_get_string (three, "validUntil"), ==, cases[i].written);
      g_assert_cmpint (json_object_get_int_member (three, "exp"), ==, cases[i].seconds);
      g_assert_cmpstr (rosette_json_get_string (two, "expires"), ==, cases[i].written);
    }

  rosette_test_remove (school->output);
  school_issue (school, "--valid-until 2020-01-01");
  school_assert_verdict (school, "Ana.svg", NULL, FALSE, "lapsed");
}

static void
test_passphrase (School *school, gconstpointer data)
{
  static const char *const files[] = { "word", "word\n", "word\r\n" };
  g_autofree char *path = school_path (school, "passphrase");
  g_autofree char *option = g_strconcat ("--passphrase-file ", path, NULL);

  school_write_key (school, ROSETTE_KEY_P256, "word");
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      rosette_test_remove (school->output);
      school_write (school, "passphrase", files[i]);
      school_issue (school, option);
      school_assert_files (school, "Ana.svg|awards.csv");
    }
}

/* What the window can be told of a file of people. */
static void
test_sheet (School *school, gconstpointer data)
{
  g_autofree char *book = rosette_test_data ("sheet/merged.xlsx");
  g_autofree char *recipients = g_strconcat ("--recipients ", book, " --sheet 2", NULL);
  g_autofree char *messages = NULL;

  g_assert_cmpint (school_issue_without (school, "recipients", recipients, &messages), ==, 0);
  g_assert_cmpstr (messages, ==, "");
  school_assert_files (school, "Ana Novak.svg|Bor Kos.svg|awards.csv");

  rosette_test_remove (school->output);
  school_write (school, "recipients", "name|email\nJ\x81rgen \x8erne|j@e.org\n");
  school_issue (school, "--charset CP850 --separator |");
  school_assert_files (school, "Jürgen Ärne.svg|awards.csv");
}

/* Names of people are no names of files. */
static void
test_names (School *school, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *people = g_strconcat ("name,email\n"
                                         "Zoë Čeferin,1@e.org\n"
                                         "Seán O’Connor-D'Arcy,2@e.org\n"
                                         "ليلى منصور,3@e.org\n"
                                         "../../etc/passwd,4@e.org\n"
                                         "/,5@e.org\n"
                                         ".,6@e.org\n"
                                         "..,7@e.org\n"
                                         "Ana,8@e.org\n"
                                         "ANA,9@e.org\n"
                                         "Ana,10@e.org\n"
                                         "con,11@e.org\n"
                                         "awards.csv,12@e.org\n"
                                         "badge,13@e.org\n"
                                         "\"a \"\"b\"\", c\",14@e.org\n"
                                         "-rf,15@e.org\n",
                                         long_name, ",16@e.org\n", NULL);
  g_auto (GStrv) names = NULL;
  g_autoptr (GBytes) list = NULL;
  g_autoptr (RosetteTable) table = NULL;
  guint n_badges = 0;

  school_write (school, "recipients", people);
  school_issue (school, OB2);
  names = school_list (school);
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".svg") && strcmp (names[i], "badge.svg") != 0)
      {
        g_assert_cmpuint (strlen (names[i]), <=, 104);
        school_assert_verdict (school, names[i], NULL, TRUE, "genuine");
        n_badges++;
      }
  g_assert_cmpuint (n_badges, ==, 16);
  g_assert_true (g_strv_contains ((const char *const *) names, "Zoë Čeferin.svg"));
  g_assert_true (g_strv_contains ((const char *const *) names, "Seán O’Connor-D'Arcy.svg"));
  g_assert_true (g_strv_contains ((const char *const *) names, "ليلى منصور.svg"));
  g_assert_true (g_strv_contains ((const char *const *) names, "Ana.svg"));
  g_assert_true (g_strv_contains ((const char *const *) names, "ANA (2).svg"));
  g_assert_true (g_strv_contains ((const char *const *) names, "Ana (3).svg"));
  g_assert_true (g_strv_contains ((const char *const *) names, "badge (2).svg"));

  list = school_read (school, "awards.csv");
  table = rosette_csv_read_as (list, "UTF-8", ',', NULL);
  g_assert_cmpuint (rosette_table_get_n_rows (table), ==, 16);
  g_assert_cmpstr (rosette_table_get_cell (table, 13, 1), ==, "a \"b\", c");
  for (guint row = 0; row < 16; row++)
    g_assert_true (
      g_strv_contains ((const char *const *) names, rosette_table_get_cell (table, row, 0)));
}

static void
test_list (School *school, gconstpointer data)
{
  g_autoptr (GBytes) list = NULL;
  g_autoptr (JsonObject) payload = NULL;
  g_autofree char *expected = NULL;

  school_issue (school, "--container json");
  payload = school_open (school, "Ana.jwt", 1);
  expected = g_strdup_printf ("file,name,email,credential_id,issued\n"
                              "Ana.jwt,Ana,ana@example.org,%s,%s\n",
                              rosette_json_get_string (payload, "id"),
                              rosette_json_get_string (payload, "validFrom"));
  list = school_read (school, "awards.csv");
  g_assert_cmpmem (g_bytes_get_data (list, NULL), g_bytes_get_size (list), expected,
                   strlen (expected));
}

/* What --base-url will have, for a check. */
static void
add_pins (School *school, GPtrArray *words)
{
  static const char *const documents[] = { "issuer.json", "badgeclass.json", "key.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_ptr_array_add (words, g_strdup ("--pin"));
      g_ptr_array_add (
        words, g_strconcat (URL "/", documents[i], "=", school->output, "/", documents[i], NULL));
    }
}

/* A hosted badge is genuine with what is to be uploaded, and unchecked without its assertion. */
static void
test_hosted (School *school, gconstpointer data)
{
  static const char *const containers[] = { "png", "svg", "json" };

  for (gsize i = 0; i < G_N_ELEMENTS (containers); i++)
    {
      g_autofree char *options =
        g_strconcat ("--format ob2-hosted --base-url " URL " --container ", containers[i], NULL);
      g_autofree char *name = g_strconcat ("Ana.", containers[i], NULL);
      g_autofree char *path = g_build_filename (school->output, name, NULL);
      g_autofree char *folder = g_build_filename (school->output, "assertions", NULL);
      g_autofree char *pin = NULL;
      g_autoptr (GDir) dir = NULL;
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      const char *assertion = NULL;

      rosette_test_remove (school->output);
      school_issue (school, options);
      school_assert_verdict (school, name, NULL, TRUE, "unchecked");
      dir = g_dir_open (folder, 0, NULL);
      assertion = g_dir_read_name (dir);
      pin = g_strdup_printf (URL "/assertions/%s=%s/%s", assertion, folder, assertion);
      g_ptr_array_add (words, g_strdup ("check"));
      g_ptr_array_add (words, g_strdup ("--pin"));
      g_ptr_array_add (words, g_steal_pointer (&pin));
      add_pins (school, words);
      g_ptr_array_add (words, g_strdup (path));
      g_ptr_array_add (words, NULL);
      g_assert_cmpint (rosette_test_cli_words (NULL, NULL, (const char *const *) words->pdata), ==,
                       0);
    }
}

#define DETAILS_SHEET                                                                              \
  "name,email,Role,Hours,Evidence file,Class\n"                                                    \
  "Ana,ana@example.org,Intern,160,ana.txt,3b\nBor,bor@example.org,,,,3b\n"

/* What columns say is in the badge, and nothing else of the sheet; the file is beside it. */
static void
test_details (School *school, gconstpointer data)
{
  g_autoptr (JsonObject) ana = NULL;
  g_autoptr (JsonObject) bor = NULL;
  g_autoptr (JsonObject) old = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autofree char *said = NULL;
  JsonObject *subject;

  school_write (school, "recipients", DETAILS_SHEET);
  school_write (school, "ana.txt", "abc");
  g_assert_cmpint (school_issue_without (
                     school, NULL, BOTH " --details --detail role=Guest --detail host=ACME", &said),
                   ==, 0);
  g_assert_cmpstr (said, ==,
                   "Each badge says what is in its row under: Role, Hours, Evidence file\n");
  ana = school_open (school, "Ana-ob3-jwt.svg", 1);
  subject = rosette_json_get_object (ana, "credentialSubject");
  g_assert_cmpstr (rosette_json_get_string (subject, "role"), ==, "Intern");
  g_assert_cmpstr (rosette_json_get_string (subject, "narrative"), ==, "- Hours: 160");
  g_assert_cmpuint (json_array_get_length (rosette_json_get_array (ana, "evidence")), ==, 1);
  kept = school_read (school, "Ana – ana.txt");
  g_assert_cmpuint (g_bytes_get_size (kept), ==, 3);
  bor = school_open (school, "Bor-ob3-jwt.svg", 1);
  subject = rosette_json_get_object (bor, "credentialSubject");
  g_assert_cmpstr (rosette_json_get_string (subject, "role"), ==, "Guest");
  g_assert_false (json_object_has_member (bor, "evidence"));
  old = school_open (school, "Ana-ob2-signed.svg", 1);
  g_assert_cmpstr (rosette_json_get_string (old, "narrative"), ==,
                   "- Host Organisation: ACME\n- Hours: 160\n- Role: Intern");
  school_assert_verdict (school, "Ana-ob3-jwt.svg", NULL, FALSE, "genuine");
  school_assert_verdict (school, "Ana-ob2-signed.svg", NULL, TRUE, "genuine");
}

/* Nothing is taken unasked; what is impossible is said of each person, and nothing is written. */
static void
test_details_refused (School *school, gconstpointer data)
{
  g_autoptr (JsonObject) ana = NULL;
  g_autofree char *said = NULL;
  g_autofree char *unknown = NULL;

  school_write (school, "recipients", DETAILS_SHEET);
  school_issue (school, NULL);
  ana = school_open (school, "Ana.svg", 1);
  g_assert_false (
    json_object_has_member (rosette_json_get_object (ana, "credentialSubject"), "role"));
  rosette_test_remove (school->output);

  g_assert_cmpint (school_issue_without (school, NULL, "--details --detail start=soon", &said), ==,
                   65);
  g_assert_nonnull (strstr (said, "recipients: Row 2, Ana: First Day: “soon” is no date."));
  g_assert_nonnull (strstr (said, "recipients: Row 3, Bor: First Day: “soon” is no date."));
  g_assert_false (g_file_test (school->output, G_FILE_TEST_EXISTS));
  g_assert_cmpint (school_issue_without (school, NULL, "--detail colour=red", &unknown), ==, 64);
}

/* A list may come from anybody: it has no file of the issuer's copied that is not meant for it. */
static void
test_details_elsewhere (School *school, gconstpointer data)
{
  g_autofree char *said = NULL;

  school_write (school, "recipients",
                "name,email,Evidence file\nAna,a@example.org,/etc/passwd\n"
                "Bor,b@example.org,../people.csv\n");
  g_assert_cmpint (school_issue_without (school, NULL, "--details", &said), ==, 65);
  g_assert_nonnull (
    strstr (said, "Row 2, Ana: The file “/etc/passwd” cannot be taken as evidence."));
  g_assert_nonnull (strstr (said, "Row 3, Bor: The file “../people.csv” cannot be taken"));
  g_assert_false (g_file_test (school->output, G_FILE_TEST_EXISTS));
}

static void
test_again (School *school, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) later = NULL;
  g_autoptr (GBytes) list = NULL;

  school_issue (school, BOTH);
  first = school_read (school, "Ana-ob3-jwt.svg");
  list = school_read (school, "awards.csv");
  school_issue (school, BOTH);
  school_assert_files (school,
                       "Ana (2)-ob2-signed.svg|Ana (2)-ob3-jwt.svg|Ana-ob2-signed.svg|"
                       "Ana-ob3-jwt.svg|awards.csv|badge.svg|badgeclass.json|issuer.json|key.json");
  later = school_read (school, "Ana-ob3-jwt.svg");
  g_assert_true (g_bytes_equal (first, later));
  g_bytes_unref (later);
  later = school_read (school, "awards.csv");
  g_assert_cmpint (
    memcmp (g_bytes_get_data (later, NULL), g_bytes_get_data (list, NULL), g_bytes_get_size (list)),
    ==, 0);
  g_assert_cmpuint (g_bytes_get_size (later), >, g_bytes_get_size (list));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (School *school, gconstpointer data);
  } tests[] = {
    { "/issue/help", test_help },
    { "/issue/forms", test_forms },
    { "/issue/pictures", test_pictures },
    { "/issue/fields", test_fields },
    { "/issue/header", test_header },
    { "/issue/issuer-on-the-web", test_issuer_on_the_web },
    { "/issue/claims", test_claims },
    { "/issue/own-dates", test_own_dates },
    { "/issue/address", test_address },
    { "/issue/recipients-of-2", test_recipients_of_2 },
    { "/issue/valid-until", test_valid_until },
    { "/issue/passphrase", test_passphrase },
    { "/issue/sheet", test_sheet },
    { "/issue/names", test_names },
    { "/issue/list", test_list },
    { "/issue/hosted", test_hosted },
    { "/issue/details", test_details },
    { "/issue/details-refused", test_details_refused },
    { "/issue/details-elsewhere", test_details_elsewhere },
    { "/issue/again", test_again },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, School, NULL, school_set_up, tests[i].run, school_tear_down);

  return g_test_run ();
}
