/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/mail-links.h"

#include "baking/xml-scan.h"
#include "base/limits.h"
#include "checking/finds.h"
#include "checking/unwrap-words.h"

#include <string.h>

/* Shortest id, in letters: those that count from one have a word of their own before them. */
#define MIN_ID 6

#define MAX_LINK_BYTES 2048

/* Most addresses of one text that are looked at. */
#define MAX_TRIED 10000

/* The longest run of letters and digits in @link that has a digit and is long enough; NULL when
 * there is none. */
static char *
dup_id (const char *link)
{
  const char *best = NULL;
  gsize best_length = MIN_ID - 1;

  for (const char *at = link; *at != '\0';)
    {
      gsize n = strspn (at, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_");

      if (n > best_length && strcspn (at, G_CSET_DIGITS) < n)
        {
          best = at;
          best_length = n;
        }
      at += n > 0 ? n : 1;
    }

  return best != NULL ? g_strndup (best, best_length) : NULL;
}

static gboolean
has_id (GPtrArray *links, const char *id)
{
  for (guint i = 0; i < links->len; i++)
    {
      g_autofree char *other = dup_id (strstr (links->pdata[i], "://") + 3);

      if (g_strcmp0 (other, id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What pages are made of is no badge, whatever it is called. */
static gboolean
is_part_of_page (const char *link)
{
  static const char *const endings[] = { ".css", ".js", ".jpg", ".jpeg", ".gif", ".woff2" };
  g_autofree char *path = g_strndup (link, strcspn (link, "?#"));

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (path, endings[i]))
        return TRUE;
    }

  return FALSE;
}

static void
add_link (GPtrArray *links, const char *start, gsize length)
{
  g_autoptr (GString) link = g_string_new (NULL);
  g_autofree char *id = NULL;

  if (length > MAX_LINK_BYTES)
    return;
  rosette_xml_append_unescaped (link, start, length);
  if (!rosette_link_is_about_badges (link->str) || is_part_of_page (link->str))
    return;
  id = dup_id (strstr (link->str, "://") + 3);
  if (id != NULL && !has_id (links, id))
    g_ptr_array_add (links, g_strdup (link->str));
}

void
rosette_mail_links_add (GPtrArray *links, GBytes *text)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  g_autofree char *copy = g_strndup (data != NULL ? data : "", length);

  const char *end = copy + strlen (copy);
  guint n_tried = 0;

  for (const char *at = copy;
       links->len < ROSETTE_MAX_MAIL_LINKS && n_tried < MAX_TRIED && *at != '\0'; at++)
    {
      gsize n;

      if (g_ascii_strncasecmp (at, "https://", 8) != 0
          && g_ascii_strncasecmp (at, "http://", 7) != 0)
        continue;
      n = rosette_unwrap_measure_address (at, end);
      add_link (links, at, n);
      n_tried++;
      at += n - 1;
    }
}
