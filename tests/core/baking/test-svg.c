/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/svg.h"

#include "base/error.h"
#include "base/limits.h"
#include "support.h"

#include <string.h>

#define JWS  "eyJhbGciOiJFUzI1NiJ9.eyJpZCI6MX0.c2ln"
#define JSON "{\"name\": \"a <b> & ]]> \\\"c\\\" é\"}\n"

/* Pictures as drawing programs, hands and enemies of ours write them. */
static const char *const pictures[] = {
  "<svg/>",
  "<svg></svg>",
  "<svg ></svg>",
  "<svg />",
  "<svg><g/></svg>\n",
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <svg> -->\n"
  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox='0 0 1 1'>\n  <path d='M0 0'/>\n</svg>\n",
  "\xef\xbb\xbf<svg xmlns=\"http://www.w3.org/2000/svg\"><text>é &amp; &lt;</text></svg>",
  "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [\n"
  "  <!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n  <!-- ]> ' -->\n]>\n"
  "<svg xmlns=\"&ns_svg;\"><g id=\"a>b\"/></svg>",
  "<svg xmlns:openbadges=\"http://openbadges.org\"><g/></svg>",
  "<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"/>",
  "<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><g/></svg>",
  "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" />",
  "<svg><![CDATA[<openbadges:credential verify=\"a\"/>]]></svg>",
  "<svg\n  a='1'\n/>",
  "<svg xmlns:openbadges='urn:other'><openbadges:mine/></svg>",
  "<svg><openbadges:unbound/><g xmlns:openbadges=\"http://openbadges.org\"/></svg>",
  "<svg xmlns:openbadges=\"http://openbadges.org\" "
  "xmlns:ob=\"https://purl.imsglobal.org/ob/v3p0\"/>",
  "<svg></svg >\n<!-- end -->\n<?end?>",
  "<svg>\r\n<g\tid='a'/>\r\n</svg>\r\n",
};

static GBytes *
bytes (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

static void
assert_credential (RosetteBaked *baked, const char *expected)
{
  GBytes *credential = rosette_baked_get_credential (baked);

  g_assert_cmpmem (g_bytes_get_data (credential, NULL), g_bytes_get_size (credential), expected,
                   strlen (expected));
}

static void
check_round_trip (GBytes *bare, RosetteBakingKind kind, const char *text)
{
  g_autoptr (GBytes) credential = bytes (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) baked = rosette_svg_bake (bare, kind, credential, NULL, &error);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (RosetteBaked) found = NULL;

  g_assert_no_error (error);
  found = rosette_svg_extract (baked, &error);
  g_assert_no_error (error);
  assert_credential (found, text);
  g_assert_cmpint (rosette_baked_get_kind (found), ==, kind);
  g_assert_cmpuint (rosette_baked_get_n_found (found), ==, 1);
  g_assert_cmpuint (rosette_baked_get_remarks (found), ==, 0);

  again = rosette_svg_bake (baked, kind, credential, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (again, baked));

  back = rosette_svg_remove (baked, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (back, NULL), g_bytes_get_size (back),
                   g_bytes_get_data (bare, NULL), g_bytes_get_size (bare));
}

static void
test_round_trip (void)
{
  g_test_summary ("Taking the credential out gives every picture back, byte for byte.");

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GBytes) bare = bytes (pictures[i]);

      check_round_trip (bare, ROSETTE_BAKING_OB2, JWS);
      check_round_trip (bare, ROSETTE_BAKING_OB3, JWS);
      check_round_trip (bare, ROSETTE_BAKING_OB3, JSON);
      check_round_trip (bare, ROSETTE_BAKING_CLR2, JSON);
    }
}

static void
test_forms_of_others (void)
{
  static const struct
  {
    const char *svg;
    const char *credential;
    const char *verify_url;
    RosetteRemarks remarks;
  } cases[] = {
    { "<svg xmlns:ob='http://openbadges.org'><ob:assertion verify='" JWS "'/></svg>", JWS, NULL,
      0 },
    { "<svg xmlns:ob='http://openbadges.org'><ob:assertion verify='https://e.org/1'>\n"
      "<![CDATA[{\"a\":1}]]>\n</ob:assertion></svg>",
      "{\"a\":1}", "https://e.org/1", 0 },
    { "<svg xmlns:ob='http://openbadges.org'><ob:assertion verify='https://e.org/1'>"
      "<![CDATA[ ]]></ob:assertion></svg>",
      "https://e.org/1", NULL, 0 },
    { "<svg xmlns:ob='http://openbadges.org'><ob:assertion verify=' " JWS " '>"
      "<![CDATA[{\"a\":1}]]></ob:assertion></svg>",
      JWS, NULL, 0 },
    { "<svg xmlns:ob='http://openbadges.org'><ob:assertion verify='https://e.org/?a=1&amp;b=2'>"
      "{}</ob:assertion></svg>",
      "{}", "https://e.org/?a=1&b=2", 0 },
    { "<svg xmlns:ob='http://openbadges.org/'><ob:assertion verify='" JWS "'/></svg>", JWS, NULL,
      ROSETTE_REMARK_WRONG_NAMESPACE },
    { "<svg><g><credential xmlns='https://purl.imsglobal.org/ob/v3p0'>\n {&quot;a&quot;:1}\n"
      "</credential></g></svg>",
      "{\"a\":1}", NULL, 0 },
    { "<svg><openbadges:credential verify='" JWS "'></openbadges:credential></svg>", JWS, NULL,
      ROSETTE_REMARK_WRONG_NAMESPACE },
    { "<svg xmlns:ob='http://openbadges.org'><ob:assertion verify='" JWS "'/>"
      "<ob:assertion verify='other'/></svg>",
      JWS, NULL, ROSETTE_REMARK_SEVERAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) svg = bytes (cases[i].svg);
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteBaked) found = rosette_svg_extract (svg, &error);
      g_autoptr (GBytes) removed = NULL;

      g_assert_no_error (error);
      assert_credential (found, cases[i].credential);
      g_assert_cmpstr (rosette_baked_get_verify_url (found), ==, cases[i].verify_url);
      g_assert_cmpuint (rosette_baked_get_remarks (found), ==, cases[i].remarks);

      removed = rosette_svg_remove (svg, &error);
      g_assert_no_error (error);
      g_assert_null (rosette_svg_extract (removed, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "<svg>",
    "<svg><g></svg>",
    "<svg a=1/>",
    "<svg xmlns:o='http://openbadges.org'><o:assertion/></svg>",
    "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
    "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
    "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><svg a=\"&g;&g;&g;&g;\"/>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) svg = bytes (texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_svg_extract (svg, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_outside_is_not_read (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "secret", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBaked) found = NULL;

  g_file_set_contents (path, JWS, -1, &error);
  g_assert_no_error (error);
  text =
    g_strdup_printf ("<!DOCTYPE svg [<!ENTITY s SYSTEM \"file://%s\">]>"
                     "<svg xmlns:o='http://openbadges.org'><o:assertion>&s;</o:assertion></svg>",
                     path);
  svg = bytes (text);
  found = rosette_svg_extract (svg, &error);
  g_assert_no_error (error);
  assert_credential (found, "&s;");

  rosette_test_remove (folder);
}

static void
test_encodings (void)
{
  static const char latin[] = "<?xml version='1.0' encoding='ISO-8859-1'?>"
                              "<svg xmlns:o='http://openbadges.org'><t>\xe9</t>"
                              "<o:assertion verify='" JWS "'/></svg>";
  g_autoptr (GBytes) svg = bytes (latin);
  g_autoptr (GBytes) credential = bytes (JWS);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBaked) found = rosette_svg_extract (svg, &error);

  g_assert_no_error (error);
  assert_credential (found, JWS);
  g_assert_null (rosette_svg_bake (svg, ROSETTE_BAKING_OB3, credential, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

/* A picture that many are baked into is read once; what comes out is the same, and can be read. */
static void
test_bare (void)
{
  static const struct
  {
    const char *picture;
    const char *credential;
    int code; /* -1 when it is baked */
  } cases[] = {
    { "<svg/>", "{\"a\":\"Zoë\"}", -1 },
    { "<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>", JWS, -1 },
    { "<svg xmlns:openbadges='urn:other'><openbadges:x/></svg>", JWS, -1 },
    { "<?xml version='1.0' encoding='UTF-8'?><svg/>", "{\"a\":\"Zoë\"}", -1 },
    { "<?xml version='1.0' encoding='us-ascii'?><svg/>", "{\"a\":\"Zoe\"}", -1 },
    { "<?xml version='1.0' encoding='us-ascii'?><svg/>", "{\"a\":\"Zoë\"}", ROSETTE_ERROR_SYNTAX },
    { "<svg/>", "{\"a\":\"]]>\"}", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) picture = bytes (cases[i].picture);
      g_autoptr (GBytes) credential = bytes (cases[i].credential);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bare = rosette_svg_remove (picture, NULL);
      g_autoptr (GBytes) usual =
        rosette_svg_bake (picture, ROSETTE_BAKING_OB3, credential, NULL, NULL);
      g_autoptr (GBytes) baked =
        rosette_svg_bake_bare (bare, ROSETTE_BAKING_OB3, credential, NULL, &error);
      g_autoptr (RosetteBaked) found = NULL;

      g_test_message ("%s", cases[i].picture);
      if (cases[i].code >= 0)
        {
          g_assert_error (error, ROSETTE_ERROR, cases[i].code);
          g_assert_null (usual);
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (baked, usual));
      found = rosette_svg_extract (baked, NULL);
      assert_credential (found, cases[i].credential);
    }
}

static void
test_not_baked (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    int code;
  } credentials[] = {
    { "", 0, ROSETTE_ERROR_LIMIT },
    { "{\"a\":\"\0\"}", 9, ROSETTE_ERROR_SYNTAX },
    { "{\"a\":\"\x01\"}", 9, ROSETTE_ERROR_SYNTAX },
    { "{\"a\":\"\xe9\"}", 9, ROSETTE_ERROR_SYNTAX },
    { "{\"a\":\"\xef\xbf\xbf\"}", 11, ROSETTE_ERROR_SYNTAX },
  };

  g_test_summary ("What XML cannot hold is refused, not changed.");

  for (gsize i = 0; i < G_N_ELEMENTS (credentials); i++)
    {
      g_autoptr (GBytes) bare = bytes ("<svg/>");
      g_autoptr (GBytes) credential =
        g_bytes_new_static (credentials[i].text, credentials[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_svg_bake (bare, ROSETTE_BAKING_OB3, credential, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, credentials[i].code);
    }
}

static void
test_credential_limit (void)
{
  /* Between the tags stand the 12 bytes of a CDATA section's frame too. */
  gsize most = ROSETTE_MAX_XML_TEXT_BYTES - 12;
  g_autoptr (GBytes) bare = bytes ("<svg/>");

  for (gsize n = most; n <= most + 1; n++)
    {
      g_autofree char *filling = g_strnfill (n - 8, 'a');
      g_autofree char *text = g_strconcat ("{\"a\":\"", filling, "\"}", NULL);
      g_autoptr (GBytes) credential = bytes (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) baked = NULL;

      g_assert_cmpuint (g_bytes_get_size (credential), ==, n);
      baked = rosette_svg_bake (bare, ROSETTE_BAKING_OB3, credential, NULL, &error);
      if (n == most)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

/* Elements and what else may stand in an SVG, nested at random. */
static void
append_random (GString *out, GRand *random, guint depth)
{
  static const char *const leaves[] = {
    "text", "<!-- <svg> -->", "<?pi <x> ?>",  "<path d='M0 0'/>", "<![CDATA[ <svg> ]]>",
    "\n  ", "&amp;é",         "<t a=\"/>\"/>"
  };

  for (gint32 i = g_rand_int_range (random, 0, 6); i > 0; i--)
    if (depth < 5 && g_rand_boolean (random))
      {
        g_string_append (out, g_rand_boolean (random) ? "<g>" : "<g  xmlns:openbadges='urn:x' >");
        append_random (out, random, depth + 1);
        g_string_append (out, g_rand_boolean (random) ? "</g>" : "</g >");
      }
    else
      g_string_append (out, leaves[g_rand_int_range (random, 0, G_N_ELEMENTS (leaves))]);
}

static void
test_random_pictures (void)
{
  static const char *const roots[] = {
    "<svg>", "<svg a='b' >", "<svg xmlns:openbadges=\"http://openbadges.org\">",
    "<?xml version='1.0'?>\n<svg\n xmlns=\"http://www.w3.org/2000/svg\">"
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GString) text = g_string_new (roots[i % G_N_ELEMENTS (roots)]);
      g_autoptr (GBytes) bare = NULL;

      append_random (text, random, 0);
      g_string_append (text, g_rand_boolean (random) ? "</svg>" : "</svg \n>\n");
      bare = g_bytes_new_static (text->str, text->len);
      check_round_trip (bare, (RosetteBakingKind) (i % 3), i % 2 == 0 ? JWS : JSON);
    }
}

static void
test_random_changes (void)
{
  g_autoptr (GBytes) bare = bytes (pictures[7]);
  g_autoptr (GBytes) credential = bytes (JSON);
  g_autoptr (GBytes) baked = rosette_svg_bake (bare, ROSETTE_BAKING_OB3, credential, NULL, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);
  gsize size = g_bytes_get_size (baked);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (baked, NULL), size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) removed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteBaked) found = NULL;
      g_autoptr (RosetteBaked) none = NULL;

      data[g_rand_int_range (random, 0, (int) size)] ^= (guint8) g_rand_int_range (random, 1, 256);
      changed = g_bytes_new_static (data, size);
      found = rosette_svg_extract (changed, &error);
      g_assert_true ((found == NULL) == (error != NULL));
      removed = rosette_svg_remove (changed, NULL);
      none = removed != NULL ? rosette_svg_extract (removed, NULL) : NULL;
      g_assert_null (none);
    }
}

static void
test_every_truncation (void)
{
  g_autoptr (GBytes) bare = bytes (pictures[5]);
  g_autoptr (GBytes) credential = bytes (JSON);
  g_autoptr (GBytes) baked = rosette_svg_bake (bare, ROSETTE_BAKING_OB3, credential, NULL, NULL);
  gsize size = g_bytes_get_size (baked);

  /* The last byte is a line end, and without it the picture is whole. */
  for (gsize n = 0; n < size - 1; n++)
    {
      g_autofree guint8 *exact = g_memdup2 (g_bytes_get_data (baked, NULL), n);
      g_autoptr (GBytes) part = g_bytes_new_static (exact, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_svg_extract (part, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_null (rosette_svg_remove (part, NULL));
    }
}

static void
test_depth (void)
{
  for (guint depth = ROSETTE_MAX_XML_DEPTH; depth <= ROSETTE_MAX_XML_DEPTH + 1; depth++)
    {
      g_autoptr (GString) text = g_string_new ("<svg>");
      g_autoptr (GBytes) svg = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 1; i < depth; i++)
        g_string_append (text, "<g>");
      for (guint i = 1; i < depth; i++)
        g_string_append (text, "</g>");
      g_string_append (text, "</svg>");
      svg = bytes (text->str);

      g_assert_null (rosette_svg_extract (svg, &error));
      if (depth == ROSETTE_MAX_XML_DEPTH)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

static void
test_list (void)
{
  static const char svg[] =
    "<svg xmlns:ob='https://purl.imsglobal.org/ob/v3p0' xmlns:x='urn:x'><metadata>"
    "<x:badge>other</x:badge></metadata><ob:credential verify='a.b.c'/>"
    "<ob:credential>second</ob:credential><ob:credential/><g verify='third'/></svg>";
  static const char *const listed[] = { "a.b.c", "second", "" };
  static const char *const others[] = { "other", "a.b.c", "second", "", "third" };
  g_autoptr (GBytes) file = bytes (svg);
  g_autoptr (GPtrArray) list = rosette_svg_list (file, FALSE);
  g_autoptr (GPtrArray) other = rosette_svg_list (file, TRUE);

  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (listed));
  for (guint i = 0; i < list->len; i++)
    assert_credential (g_ptr_array_index (list, i), listed[i]);
  g_assert_true (rosette_baked_is_damaged (g_ptr_array_index (list, 2)));
  g_assert_cmpuint (rosette_baked_get_remarks (g_ptr_array_index (list, 0)), ==,
                    ROSETTE_REMARK_SEVERAL);

  g_assert_cmpuint (other->len, ==, G_N_ELEMENTS (others));
  for (guint i = 0; i < other->len; i++)
    {
      assert_credential (g_ptr_array_index (other, i), others[i]);
      g_assert_cmpuint (rosette_baked_get_remarks (g_ptr_array_index (other, i)), ==,
                        ROSETTE_REMARK_OTHER_KEYWORD);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg/round-trip", test_round_trip);
  g_test_add_func ("/svg/list", test_list);
  g_test_add_func ("/svg/forms-of-others", test_forms_of_others);
  g_test_add_func ("/svg/refused", test_refused);
  g_test_add_func ("/svg/outside-is-not-read", test_outside_is_not_read);
  g_test_add_func ("/svg/encodings", test_encodings);
  g_test_add_func ("/svg/bare", test_bare);
  g_test_add_func ("/svg/not-baked", test_not_baked);
  g_test_add_func ("/svg/credential-limit", test_credential_limit);
  g_test_add_func ("/svg/random-pictures", test_random_pictures);
  g_test_add_func ("/svg/random-changes", test_random_changes);
  g_test_add_func ("/svg/every-truncation", test_every_truncation);
  g_test_add_func ("/svg/depth", test_depth);

  return g_test_run ();
}
