/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/stamp.h"

#include "artwork/picture.h"
#include "base/error.h"

#include <string.h>

/* The word, 19 wide and 5 high, around the origin. */
#define WORD                                                                                       \
  "M-9.5-2.5h4v1H-7v4h-1v-4h-1.5zM-4.5-2.5h4v1h-3v1h2v1h-2v1h3v1h-4zM.5-2.5h4v1h-3v1h3v3h-4v-1h3"  \
  "v-1h-3zM5.5-2.5h4v1H8v4H7v-4H5.5z"

/* The frame of a picture, in its own units. */
typedef struct
{
  double left;
  double top;
  double width;
  double height;
} Frame;

/* What stands in the root's tag under @name, without its unit; NULL where it is no length. */
static char *
dup_attribute (const char *tag, const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("\\s%s\\s*=\\s*[\"']([^\"']*)[\"']", name);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, tag, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

static double
read_length (const char *tag, const char *name)
{
  g_autofree char *text = dup_attribute (tag, name);
  double length = text != NULL && strchr (text, '%') == NULL ? g_ascii_strtod (text, NULL) : 0.0;

  return length > 0.0 ? length : 100.0;
}

static Frame
read_frame (const char *tag)
{
  g_autofree char *box = dup_attribute (tag, "viewBox");
  Frame frame = { 0.0, 0.0, read_length (tag, "width"), read_length (tag, "height") };
  double *const numbers[] = { &frame.left, &frame.top, &frame.width, &frame.height };
  char *at = box;

  for (gsize i = 0; at != NULL && i < G_N_ELEMENTS (numbers); i++)
    {
      at += strspn (at, " ,\t\r\n");
      *numbers[i] = g_ascii_strtod (at, &at);
    }

  return frame;
}

static char *
make_stamp (const char *tag)
{
  Frame frame = read_frame (tag);
  double scale = MIN (frame.width, frame.height) / 25.0;
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (x, sizeof x, frame.left + frame.width / 2.0);
  g_ascii_dtostr (y, sizeof y, frame.top + frame.height / 2.0);
  g_ascii_dtostr (size, sizeof size, scale);

  return g_strdup_printf (
    "<g xmlns=\"http://www.w3.org/2000/svg\" transform=\"translate(%s,%s) rotate(-18) scale(%s)\">"
    "<path d=\"M-11-4h22v8h-22z\" fill=\"#fff\" fill-opacity=\".85\" stroke=\"#b00\""
    " stroke-width=\".5\"/><path d=\"" WORD "\" fill=\"#b00\"/></g>",
    x, y, size);
}

/* The root ends with its own tag, or is empty. */
static char *
insert (const char *svg)
{
  g_autoptr (GRegex) root = g_regex_new ("<(?:[\\w.-]+:)?svg\\b[^>]*>", 0, 0, NULL);
  g_autoptr (GRegex) end =
    g_regex_new ("</(?:[\\w.-]+:)?svg\\s*>\\s*(?:<!--.*-->\\s*)*$", G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) first = NULL;
  g_autoptr (GMatchInfo) last = NULL;
  g_autofree char *tag = NULL;
  g_autofree char *stamp = NULL;
  int from = 0;
  int to = 0;

  if (!g_regex_match (root, svg, 0, &first))
    return NULL;
  tag = g_match_info_fetch (first, 0);
  stamp = make_stamp (tag);
  if (g_regex_match (end, svg, 0, &last) && g_match_info_fetch_pos (last, 0, &from, &to))
    return g_strdup_printf ("%.*s%s%s", from, svg, stamp, svg + from);
  if (!g_str_has_suffix (tag, "/>") || !g_match_info_fetch_pos (first, 0, &from, &to))
    return NULL;

  return g_strdup_printf ("%.*s%.*s>%s</svg>%s", from, svg, (int) strlen (tag) - 2, tag, stamp,
                          svg + to);
}

GBytes *
rosette_stamp_test (GBytes *picture, GError **error)
{
  gsize size = 0;
  const char *start = g_bytes_get_data (picture, &size);
  g_autoptr (GBytes) svg = size > 1 && (guint8) start[0] == 0x89
                             ? rosette_picture_wrap_png (picture, error)
                             : g_bytes_ref (picture);
  g_autofree char *text = NULL;
  char *stamped = NULL;

  if (svg == NULL)
    return NULL;
  start = g_bytes_get_data (svg, &size);
  text = g_strndup (start != NULL ? start : "", size);
  if (g_utf8_validate (text, -1, NULL))
    stamped = insert (text);
  if (stamped != NULL)
    return g_bytes_new_take (stamped, strlen (stamped));
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       "not an SVG that can be stamped");

  return NULL;
}
