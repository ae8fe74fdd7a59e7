/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  RosetteFormats format;
  const char *name;
  const char *title;
  const char *ending;
  gboolean needs_base_url;
} rows[ROSETTE_N_FORMATS] = {
  { ROSETTE_FORMAT_OB3_JWT, "ob3-jwt", N_ ("Open Badges 3.0, as a JWT"), ".jwt", FALSE },
  { ROSETTE_FORMAT_OB2_SIGNED, "ob2-signed", N_ ("Open Badges 2.0"), ".jws", TRUE },
  { ROSETTE_FORMAT_OB3_DI, "ob3-di", N_ ("Open Badges 3.0"), ".json", FALSE },
  { ROSETTE_FORMAT_OB2_HOSTED, "ob2-hosted", N_ ("Open Badges 2.0, on the web"), ".json", TRUE },
};

static gsize
find_row (RosetteFormats format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].format == format)
      return i;

  g_return_val_if_reached (0);
}

const char *
rosette_format_get_name (RosetteFormats format)
{
  return rows[find_row (format)].name;
}

const char *
rosette_format_get_title (RosetteFormats format)
{
  return _ (rows[find_row (format)].title);
}

const char *
rosette_format_get_ending (RosetteFormats format)
{
  return rows[find_row (format)].ending;
}

gboolean
rosette_format_needs_base_url (RosetteFormats format)
{
  return rows[find_row (format)].needs_base_url;
}

gboolean
rosette_format_from_name (const char *name, RosetteFormats *format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].name, name) == 0)
      {
        *format = rows[i].format;
        return TRUE;
      }

  return FALSE;
}

gboolean
rosette_formats_parse (const char *text, RosetteFormats *formats)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  RosetteFormats all = 0;
  RosetteFormats one = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (!rosette_format_from_name (g_strstrip (words[i]), &one))
        return FALSE;
      all |= one;
    }
  *formats = all;

  return all != 0;
}

char *
rosette_formats_dup_names (RosetteFormats formats)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (formats & rows[i].format)
      g_string_append_printf (names, "%s%s", names->len > 0 ? "," : "", rows[i].name);

  return g_strdup (names->str);
}

gboolean
rosette_formats_has_several (RosetteFormats formats)
{
  return (formats & (formats - 1)) != 0;
}
