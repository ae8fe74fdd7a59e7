/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/xml-scan.h"

static void
test_tags (void)
{
  static const char text[] = "<?xml version='1.0'?><!-- <no> --><!DOCTYPE a [<!ENTITY b '>'>]>\n"
                             "<a x='>' y=\"'\"><b/>t<![CDATA[<no>]]><p:c\n></p:c ></a>";
  static const char *const expected[] = { "<a x='>' y=\"'\">", "<b/>", "<p:c\n>", "</p:c >",
                                          "</a>" };
  static const guint depths[] = { 1, 1, 2, 1, 0 };
  g_auto (RosetteXmlScan) scan = { 0 };
  RosetteXmlTag tag;

  rosette_xml_scan_init (&scan, text, sizeof text - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (rosette_xml_scan_next (&scan, &tag));
      g_assert_cmpmem (tag.start, (gsize) (tag.end - tag.start), expected[i], strlen (expected[i]));
      g_assert_cmpuint (scan.depth, ==, depths[i]);
      g_assert_cmpint (tag.is_empty, ==, i == 1);
      g_assert_cmpint (tag.is_closing, ==, i >= 3);
    }
  g_assert_false (rosette_xml_scan_next (&scan, &tag));
}

static void
test_namespaces (void)
{
  static const char text[] = "<a xmlns='u:1' xmlns:p='u:&amp;'><b xmlns=''/><p:c/>"
                             "<p:d xmlns:p='u:2'><p:e/></p:d><p:f/><q:g/></a>";
  static const char *const expected[] = { "u:1", "", "u:&", "u:2", "u:2", NULL, "u:&", "", NULL };
  g_auto (RosetteXmlScan) scan = { 0 };
  RosetteXmlTag tag;

  rosette_xml_scan_init (&scan, text, sizeof text - 1);
  for (gsize i = 0; rosette_xml_scan_next (&scan, &tag); i++)
    {
      g_autofree char *uri = rosette_xml_scan_dup_namespace (&scan, &tag);

      g_assert_cmpuint (i, <, G_N_ELEMENTS (expected));
      g_assert_cmpint (tag.is_closing, ==, expected[i] == NULL);
      if (!tag.is_closing)
        g_assert_cmpstr (uri, ==, expected[i]);
    }
}

static void
test_attributes (void)
{
  static const char text[] = "<p:a b='1'\n p:b = \"&lt;&#233;&#xe9;&none;&\" c=''/>";
  g_auto (RosetteXmlScan) scan = { 0 };
  RosetteXmlTag tag;
  g_autofree char *local = NULL;
  g_autofree char *b = NULL;
  g_autofree char *prefixed = NULL;
  g_autofree char *c = NULL;

  rosette_xml_scan_init (&scan, text, sizeof text - 1);
  g_assert_true (rosette_xml_scan_next (&scan, &tag));
  local = rosette_xml_tag_dup_local_name (&tag);
  g_assert_cmpstr (local, ==, "a");
  g_assert_true (rosette_xml_tag_has_prefix (&tag, "p"));
  g_assert_false (rosette_xml_tag_has_prefix (&tag, "pp"));
  g_assert_cmpuint (rosette_xml_tag_count_attributes (&tag), ==, 3);

  b = rosette_xml_tag_dup_attribute (&tag, "b");
  g_assert_cmpstr (b, ==, "1");
  prefixed = rosette_xml_tag_dup_attribute (&tag, "p:b");
  g_assert_cmpstr (prefixed, ==, "<éé&none;&");
  c = rosette_xml_tag_dup_attribute (&tag, "c");
  g_assert_cmpstr (c, ==, "");
  g_assert_null (rosette_xml_tag_dup_attribute (&tag, "d"));
}

/* It is asked what a file is before anything is known of it: garbage must end, within bounds. */
static void
test_garbage (void)
{
  static const char *const pieces[] = { "<",         ">",  "/",   "'",     "\"",    "a", "=",
                                        "&",         ";",  "!--", "-->",   "<!",    "[", "]",
                                        "<?",        "?>", "]]>", ":",     "xmlns", " ", "&#x",
                                        "<![CDATA[", "\n", "</",  "<a b=", "/>" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *exact = NULL;
      g_auto (RosetteXmlScan) scan = { 0 };
      RosetteXmlTag tag;
      const char *before = NULL;

      for (gint32 i = g_rand_int_range (random, 0, 30); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      exact = g_memdup2 (text->str, text->len);
      rosette_xml_scan_init (&scan, exact, text->len);
      while (rosette_xml_scan_next (&scan, &tag))
        {
          g_autofree char *value = rosette_xml_tag_dup_attribute (&tag, "a");

          g_assert_true (tag.end > before && tag.end <= exact + text->len);
          before = tag.end;
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml-scan/tags", test_tags);
  g_test_add_func ("/xml-scan/namespaces", test_namespaces);
  g_test_add_func ("/xml-scan/attributes", test_attributes);
  g_test_add_func ("/xml-scan/garbage", test_garbage);

  return g_test_run ();
}
