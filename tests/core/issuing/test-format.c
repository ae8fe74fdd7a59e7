/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/format.h"

static void
test_table (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    {
      RosetteFormats format = ROSETTE_FORMAT_NTH (i);
      RosetteFormats read = 0;
      const char *name = rosette_format_get_name (format);

      g_assert_true (g_hash_table_add (seen, (gpointer) name));
      g_assert_true (rosette_format_from_name (name, &read));
      g_assert_cmpuint (read, ==, format);
      g_assert_cmpstr (rosette_format_get_title (format), !=, "");
      g_assert_true (g_str_has_prefix (rosette_format_get_ending (format), "."));
    }
  g_assert_cmpstr (rosette_format_get_name (ROSETTE_FORMAT_OB3_JWT), ==, "ob3-jwt");
  g_assert_cmpstr (rosette_format_get_name (ROSETTE_FORMAT_OB2_SIGNED), ==, "ob2-signed");
  g_assert_cmpstr (rosette_format_get_name (ROSETTE_FORMAT_OB3_DI), ==, "ob3-di");
  g_assert_cmpstr (rosette_format_get_name (ROSETTE_FORMAT_OB2_HOSTED), ==, "ob2-hosted");
  g_assert_true (rosette_format_needs_base_url (ROSETTE_FORMAT_OB2_HOSTED));
  g_assert_cmpstr (rosette_format_get_ending (ROSETTE_FORMAT_OB3_DI), ==, ".json");
  g_assert_false (rosette_format_needs_base_url (ROSETTE_FORMAT_OB3_DI));
  g_assert_false (rosette_format_needs_base_url (ROSETTE_FORMAT_OB3_JWT));
  g_assert_true (rosette_format_needs_base_url (ROSETTE_FORMAT_OB2_SIGNED));
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    RosetteFormats formats; /* 0: refused */
    const char *written;
  } cases[] = {
    { "ob3-jwt", ROSETTE_FORMAT_OB3_JWT, "ob3-jwt" },
    { "ob2-signed", ROSETTE_FORMAT_OB2_SIGNED, "ob2-signed" },
    { "ob2-signed,ob3-jwt", ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED,
      "ob3-jwt,ob2-signed" },
    { "ob3-jwt, ob2-signed", ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED,
      "ob3-jwt,ob2-signed" },
    { "ob3-jwt,ob3-jwt", ROSETTE_FORMAT_OB3_JWT, "ob3-jwt" },
    { "", 0, NULL },
    { ",", 0, NULL },
    { "ob3-jwt,", 0, NULL },
    { "OB3-JWT", 0, NULL },
    { "ob3", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteFormats formats = 0;
      gboolean is_read = rosette_formats_parse (cases[i].text, &formats);
      g_autofree char *written = is_read ? rosette_formats_dup_names (formats) : NULL;

      g_assert_cmpint (is_read, ==, cases[i].formats != 0);
      g_assert_cmpstr (written, ==, cases[i].written);
      if (is_read)
        g_assert_cmpint (rosette_formats_has_several (formats), ==, strchr (written, ',') != NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/table", test_table);
  g_test_add_func ("/format/parse", test_parse);

  return g_test_run ();
}
