/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/xlsx-styles.h"

#include "sheets/cell.h"
#include "sheets/sheet-xml.h"

#include <math.h>
#include <string.h>

#define SECONDS_OF_DAY 86400

/* The day that counts as nought, one before it up to the day that never was, 29 February 1900. */
#define LAST_DAY_BEFORE_GAP 59

/* Most digits that noughts fill up. */
#define MAX_PADDED_DIGITS 15

typedef struct
{
  GHashTable *codes; /* of guint to GUINT: the look of a format of the file's own */
  GByteArray *styles;
  gboolean in_cells; /* in <cellXfs> */
} Styles;

/* Formats that every program knows by number (section 18.8.30); 27 and more are those of the east
 * of Asia.
 */
static guint8
find_known_look (guint id)
{
  if (id == 9 || id == 10)
    return ROSETTE_XLSX_PERCENT;
  if (id == 46)
    return ROSETTE_XLSX_ELAPSED;
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47
      || (id >= 50 && id <= 58))
    return ROSETTE_XLSX_DATE;

  return ROSETTE_XLSX_PLAIN;
}

/* What stands in brackets: a colour, a currency, a condition, or hours past a day. */
static const char *
skip_bracket (const char *at, gboolean *is_date)
{
  const char *end = strchr (at, ']');

  if (end == NULL)
    return at + strlen (at);
  if (end > at + 1 && strspn (at + 1, "hHmMsS") == (gsize) (end - at - 1))
    *is_date = TRUE;

  return end + 1;
}

static const char *
skip_literal (const char *at)
{
  const char *end = NULL;

  if (*at == '"')
    {
      end = strchr (at + 1, '"');
      return end != NULL ? end + 1 : at + strlen (at);
    }

  return at[1] != '\0' ? at + 2 : at + 1;
}

gboolean
rosette_xlsx_styles_is_date (const char *code)
{
  gboolean is_date = FALSE;

  g_return_val_if_fail (code != NULL, FALSE);

  /* Only the first part counts: it is for numbers above nought. */
  for (const char *at = code; *at != '\0' && *at != ';' && !is_date;)
    {
      if (*at == '[')
        at = skip_bracket (at, &is_date);
      else if (strchr ("\"\\_*", *at) != NULL)
        at = skip_literal (at);
      else if (g_ascii_strncasecmp (at, "General", 7) == 0)
        at += 7;
      else
        is_date = strchr ("yYmMdDhHsS", *at++) != NULL;
    }

  return is_date;
}

/* Whether hours run on past a day. */
static gboolean
is_elapsed (const char *code)
{
  gsize length = strcspn (code, ";");

  return g_strstr_len (code, (gssize) length, "[h") != NULL
         || g_strstr_len (code, (gssize) length, "[H") != NULL;
}

static gboolean
is_percent (const char *code)
{
  for (const char *at = code; *at != '\0' && *at != ';';)
    {
      if (*at == '%')
        return TRUE;
      at = strchr ("\"\\_*", *at) != NULL ? skip_literal (at) : at + 1;
    }

  return FALSE;
}

guint8
rosette_xlsx_styles_find_look (const char *code)
{
  gsize n_digits;

  g_return_val_if_fail (code != NULL, ROSETTE_XLSX_PLAIN);

  n_digits = strspn (code, "0");
  if (rosette_xlsx_styles_is_date (code))
    return is_elapsed (code) ? ROSETTE_XLSX_ELAPSED : ROSETTE_XLSX_DATE;
  if (is_percent (code))
    return ROSETTE_XLSX_PERCENT;
  if (n_digits > 1 && n_digits <= MAX_PADDED_DIGITS && strchr (";", code[n_digits]) != NULL)
    return (guint8) (ROSETTE_XLSX_PADDED + n_digits);

  return ROSETTE_XLSX_PLAIN;
}

static gboolean
start_cb (gpointer data, const char *name, const RosetteSheetXmlTag *tag, GError **error)
{
  Styles *self = data;

  if (strcmp (name, "numFmt") == 0)
    {
      g_autofree char *code = rosette_sheet_xml_dup (tag, NULL, "formatCode");
      guint id = rosette_sheet_xml_get_uint (tag, "numFmtId", 0);

      g_hash_table_insert (
        self->codes, GUINT_TO_POINTER (id),
        GUINT_TO_POINTER (code != NULL ? rosette_xlsx_styles_find_look (code) : 0));
    }
  else if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  else if (strcmp (name, "xf") == 0 && self->in_cells)
    {
      gpointer id = GUINT_TO_POINTER (rosette_sheet_xml_get_uint (tag, "numFmtId", 0));
      guint8 look = g_hash_table_contains (self->codes, id)
                      ? (guint8) GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, id))
                      : find_known_look (GPOINTER_TO_UINT (id));

      g_byte_array_append (self->styles, &look, 1);
    }

  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  if (strcmp (name, "cellXfs") == 0)
    ((Styles *) data)->in_cells = FALSE;

  return TRUE;
}

GByteArray *
rosette_xlsx_styles_read (GBytes *part, GError **error)
{
  static const RosetteSheetXmlHandler handler = { .start = start_cb, .end = end_cb };
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  g_autoptr (GByteArray) styles = g_byte_array_new ();
  Styles self = { .codes = codes, .styles = styles };

  g_return_val_if_fail (part != NULL, NULL);

  if (!rosette_sheet_xml_read (part, &handler, &self, error))
    return NULL;

  return g_steal_pointer (&styles);
}

static GDateTime *
find_day (double days, gboolean is_1904)
{
  g_autoptr (GDateTime) start = is_1904 ? g_date_time_new_utc (1904, 1, 1, 0, 0, 0)
                                        : g_date_time_new_utc (1899, 12, 30, 0, 0, 0);

  if (!is_1904 && days <= LAST_DAY_BEFORE_GAP)
    days += 1;

  return g_date_time_add_days (start, (int) days);
}

char *
rosette_xlsx_styles_dup_date (double serial, gboolean is_1904)
{
  double days = floor (serial);
  int seconds = 0;
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) moment = NULL;

  /* the year 9999 is the last that Excel knows */
  if (!(serial >= 0 && serial < 2958466))
    return NULL;

  seconds = (int) lround ((serial - days) * SECONDS_OF_DAY);
  day = find_day (days, is_1904);
  moment = day != NULL ? g_date_time_add_seconds (day, seconds) : NULL;
  if (moment == NULL)
    return NULL;
  if (seconds == 0 || seconds == SECONDS_OF_DAY)
    return g_date_time_format (moment, "%Y-%m-%d");

  return g_date_time_format (moment, days == 0 ? "%H:%M:%S" : "%Y-%m-%dT%H:%M:%S");
}

static char *
dup_elapsed (double days)
{
  /* The last day that Excel knows. */
  if (!(days >= 0 && days < 2958466))
    return NULL;

  return rosette_cell_dup_elapsed ((guint64) llround (days * SECONDS_OF_DAY));
}

static char *
dup_padded (const char *number, guint n_digits)
{
  gsize length = strlen (number);
  g_autofree char *noughts = NULL;

  if (length >= n_digits || strspn (number, "0123456789") != length)
    return NULL;
  noughts = g_strnfill (n_digits - length, '0');

  return g_strconcat (noughts, number, NULL);
}

char *
rosette_xlsx_styles_show (const char *number, guint8 look, gboolean is_1904)
{
  char *shown = NULL;

  g_return_val_if_fail (number != NULL, NULL);

  if (number[0] == '\0' || look == ROSETTE_XLSX_PLAIN)
    return rosette_cell_dup_number (number);
  if (look == ROSETTE_XLSX_DATE)
    shown = rosette_xlsx_styles_dup_date (g_ascii_strtod (number, NULL), is_1904);
  else if (look == ROSETTE_XLSX_ELAPSED)
    shown = dup_elapsed (g_ascii_strtod (number, NULL));
  else if (look == ROSETTE_XLSX_PERCENT)
    shown = rosette_cell_dup_percent (number);
  else
    shown = dup_padded (number, look - ROSETTE_XLSX_PADDED);

  return shown != NULL ? shown : rosette_cell_dup_number (number);
}
