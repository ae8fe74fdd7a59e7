/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/svg-unknown.h"

#include <libxml/parser.h>
#include <string.h>

#define ROOT                                                                                       \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""         \
  " xmlns:rosette=\"https://rosette-badges.github.io/ns/design/1\" xmlns:a=\"urn:a\">%s</svg>"

static const struct
{
  const char *element;
  const char *kept;
} elements[] = {
  { "<metadata><a:x b=\"1\"/></metadata>",
    "<metadata xmlns=\"http://www.w3.org/2000/svg\" xmlns:a=\"urn:a\"><a:x b=\"1\"/></metadata>" },
  { "<a:x>text</a:x>", "<a:x xmlns:a=\"urn:a\">text</a:x>" },
  { "<script>alert (1)</script>", "" },
  { "<SCRIPT/>", "" },
  { "<foreignObject/>", "" },
  { "<g xmlns=\"\"><script/></g>", "<g xmlns=\"\"/>" },
  { "<a:g><a:script/>x</a:g>", "<a:g xmlns:a=\"urn:a\">x</a:g>" },
  { "<a:g onload=\"x\"/>", "<a:g xmlns:a=\"urn:a\"/>" },
  { "<a:g href=\"https://example.org\"/>", "<a:g xmlns:a=\"urn:a\"/>" },
  { "<a:g href=\"javascript:x\"/>", "<a:g xmlns:a=\"urn:a\"/>" },
  { "<a:g href=\"#a\"/>", "<a:g xmlns:a=\"urn:a\" href=\"#a\"/>" },
  { "<a:g fill=\"url(#a)\"/>", "<a:g xmlns:a=\"urn:a\" fill=\"url(#a)\"/>" },
  { "<a:g fill=\"url( 'http://a')\"/>", "<a:g xmlns:a=\"urn:a\"/>" },
  { "<a:style>@import 'x'</a:style>", "<a:style xmlns:a=\"urn:a\"/>" },
  { "<a:style>.a{fill:red}</a:style>", "<a:style xmlns:a=\"urn:a\">.a{fill:red}</a:style>" },
  { "<a:g><!-- x --><?y z?></a:g>", "<a:g xmlns:a=\"urn:a\"/>" },
  { "<g rosette:kind=\"javascript:x\"/>",
    "<g xmlns=\"http://www.w3.org/2000/svg\" "
    "xmlns:rosette=\"https://rosette-badges.github.io/ns/design/1\" "
    "rosette:kind=\"javascript:x\"/>" },
  /* prefixes that nothing declares, and that what we write may declare */
  { "<a:g z:href=\"https://example.org\"/>", "<a:g xmlns:a=\"urn:a\"/>" },
  { "<a:g><z:script/>x</a:g>", "<a:g xmlns:a=\"urn:a\">x</a:g>" },
  { "<z:script/>", "" },
};

static xmlDoc *
parse (const char *element)
{
  g_auto (GStrv) parts = g_strsplit (ROOT, "%s", 2);
  g_autofree char *text = g_strjoinv (element, parts);
  xmlDoc *doc =
    xmlReadMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);

  g_assert_nonnull (doc);

  return doc;
}

static void
test_elements (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      g_autoptr (GString) kept = g_string_new (NULL);
      xmlDoc *doc = parse (elements[i].element);

      rosette_svg_unknown_add_element (kept, xmlDocGetRootElement (doc)->children);
      g_assert_cmpstr (kept->str, ==, elements[i].kept);
      xmlFreeDoc (doc);
    }
}

static void
test_attributes (void)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  xmlDoc *doc =
    parse ("<g class=\"x\" rosette:new=\"1\" a:b=\"&lt;&#10;\" a:c=\"2\" xml:lang=\"de\""
           " onclick=\"x\" xlink:href=\"http://a\" style=\"fill:url(//b)\"/>");

  for (xmlAttr *at = xmlDocGetRootElement (doc)->children->properties; at != NULL; at = at->next)
    rosette_svg_unknown_add_attribute (kept, at);
  g_assert_cmpstr (kept->str, ==,
                   " class=\"x\" rosette:new=\"1\" xmlns:a=\"urn:a\" a:b=\"&lt;&#10;\" a:c=\"2\""
                   " xml:lang=\"de\"");
  xmlFreeDoc (doc);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-unknown/elements", test_elements);
  g_test_add_func ("/svg-unknown/attributes", test_attributes);

  return g_test_run ();
}
