/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/svg-find.h"

#define OB2 "http://openbadges.org"
#define OB3 "https://purl.imsglobal.org/ob/v3p0"
#define CLR "https://purl.imsglobal.org/clr/v2p0"

static void
test_names (void)
{
  static const struct
  {
    const char *uri;
    const char *name;
    gboolean is_found;
    gboolean is_wrong;
    RosetteBakingKind kind;
  } cases[] = {
    { OB2, "p:assertion", TRUE, FALSE, ROSETTE_BAKING_OB2 },
    { OB3, "p:credential", TRUE, FALSE, ROSETTE_BAKING_OB3 },
    { CLR, "p:credential", TRUE, FALSE, ROSETTE_BAKING_CLR2 },
    { OB2 "/", "p:assertion", TRUE, TRUE, ROSETTE_BAKING_OB2 },
    { "https://openbadges.org", "p:assertion", TRUE, TRUE, ROSETTE_BAKING_OB2 },
    { "http://purl.imsglobal.org/clr/v2p0/", "p:credential", TRUE, TRUE, ROSETTE_BAKING_CLR2 },
    { OB2, "p:credential", TRUE, TRUE, ROSETTE_BAKING_OB3 },
    { OB3, "p:assertion", TRUE, TRUE, ROSETTE_BAKING_OB2 },
    { "urn:x", "openbadges:assertion", TRUE, TRUE, ROSETTE_BAKING_OB2 },
    { "urn:x", "openbadges:credential", TRUE, TRUE, ROSETTE_BAKING_OB3 },
    { "urn:x", "p:assertion", FALSE },
    { OB2 "/other", "p:assertion", FALSE },
    { "openbadges.org", "p:assertion", FALSE },
    { OB3, "p:credentials", FALSE },
    { OB3, "credential", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("<svg xmlns:p=\"%s\"><g><%s/></g></svg>", cases[i].uri, cases[i].name);
      g_auto (RosetteSvgFound) found = { 0 };
      const RosetteSvgElement *element = NULL;

      rosette_svg_find (text, strlen (text), &found);
      g_assert_cmpuint (found.elements->len, ==, cases[i].is_found ? 1 : 0);
      if (!cases[i].is_found)
        continue;
      element = &g_array_index (found.elements, RosetteSvgElement, 0);
      g_assert_cmpint (element->is_wrong_namespace, ==, cases[i].is_wrong);
      g_assert_cmpint (element->kind, ==, cases[i].kind);
    }
}

static void
test_bodies (void)
{
  static const struct
  {
    const char *body;
    const char *text;
  } cases[] = {
    { "", "" },
    { "\n  <![CDATA[ {} \n]]>\n", " {} \n" },
    { "<![CDATA[{\"a\":\"]]]]><![CDATA[>\"}]]>", "{\"a\":\"]]>\"}" },
    { " {\"a\":<![CDATA[\"<b>\"]]>} ", "{\"a\":\"<b>\"}" },
    { "\n {&quot;a&quot;:1}\n", "{\"a\":1}" },
    { "<!-- no -->{}<?no no?>", "{}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "<svg><credential xmlns='" OB3 "'>%s</credential><g>x</g></svg>", cases[i].body);
      g_auto (RosetteSvgFound) found = { 0 };

      rosette_svg_find (text, strlen (text), &found);
      g_assert_cmpstr (g_array_index (found.elements, RosetteSvgElement, 0).body, ==,
                       cases[i].text);
      g_assert_null (g_array_index (found.elements, RosetteSvgElement, 0).verify);
    }
}

static void
test_positions (void)
{
  const char *text = "<svg xmlns:p='" OB3 "'>a<p:credential><p:credential/></p:credential>"
                     "b<p:credential verify='x'/>c</svg>";
  static const char *const expected[] = { "<p:credential><p:credential/></p:credential>",
                                          "<p:credential verify='x'/>" };
  g_auto (RosetteSvgFound) found = { 0 };

  g_test_summary ("What is inside a credential is part of it, not another one.");

  rosette_svg_find (text, strlen (text), &found);
  g_assert_cmpuint (found.elements->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found.elements->len; i++)
    {
      const RosetteSvgElement *element = &g_array_index (found.elements, RosetteSvgElement, i);

      g_assert_cmpmem (element->tag.start, (gsize) (element->end - element->tag.start), expected[i],
                       strlen (expected[i]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-find/names", test_names);
  g_test_add_func ("/svg-find/bodies", test_bodies);
  g_test_add_func ("/svg-find/positions", test_positions);

  return g_test_run ();
}
