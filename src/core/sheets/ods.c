/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/ods.h"

#include "base/limits.h"
#include "sheets/cell.h"
#include "sheets/sheet-xml.h"
#include "sheets/table-builder.h"
#include "sheets/workbook-part.h"

#include <string.h>

/* How the namespace of what a cell's value is ends. */
#define OFFICE "xmlns:office:1.0"

typedef struct
{
  GPtrArray *names;
  GArray *places;     /* of guint: of each among all */
  GHashTable *hidden; /* styles of sheets that are not shown */
  char *style;        /* nullable: the one that is being said */
  gboolean shows_all;
  guint n_tables;
  guint depth; /* in tables: a cell may have one of its own */
} List;

typedef struct
{
  RosetteTableBuilder *builder;
  guint index;    /* of the sheet that is wanted */
  guint n_tables; /* begun so far */
  guint depth;    /* in tables */
  guint skipped;  /* in elements of which no text counts */

  guint row;    /* from 1 */
  guint n_rows; /* how often this one stands there */
  gboolean is_hidden;
  GPtrArray *cells; /* of the row */

  guint n_cells;   /* how often the cell stands there */
  guint n_spanned; /* rows that it reaches over */
  gboolean in_cell;
  guint n_lines;
  char *value; /* nullable: the cell's value, when it is more than its text */
  GString *text;
} Sheet;

static gboolean
find_encryption_cb (gpointer data, const char *name, const RosetteSheetXmlTag *tag, GError **error)
{
  if (strcmp (name, "encryption-data") == 0)
    *(gboolean *) data = TRUE;

  return TRUE;
}

gboolean
rosette_ods_is_encrypted (RosetteZip *zip)
{
  static const RosetteSheetXmlHandler handler = { .start = find_encryption_cb };
  g_autoptr (GBytes) manifest = NULL;
  gboolean is_encrypted = FALSE;

  g_return_val_if_fail (zip != NULL, FALSE);

  manifest = rosette_workbook_part_read (zip, "META-INF/manifest.xml", NULL);
  if (manifest != NULL && !rosette_sheet_xml_read (manifest, &handler, &is_encrypted, NULL))
    return FALSE;

  return is_encrypted;
}

static void
list_sheet (List *self, const RosetteSheetXmlTag *tag)
{
  g_autofree char *title = rosette_sheet_xml_dup (tag, NULL, "name");
  g_autofree char *style = rosette_sheet_xml_dup (tag, NULL, "style-name");
  guint place = self->n_tables++;

  if (!self->shows_all && style != NULL && g_hash_table_contains (self->hidden, style))
    return;
  g_ptr_array_add (self->names, title != NULL ? g_steal_pointer (&title) : g_strdup (""));
  g_array_append_val (self->places, place);
}

static gboolean
list_start_cb (gpointer data, const char *name, const RosetteSheetXmlTag *tag, GError **error)
{
  List *self = data;

  if (strcmp (name, "style") == 0)
    {
      g_free (self->style);
      self->style = rosette_sheet_xml_dup (tag, NULL, "name");
    }
  else if (strcmp (name, "table-properties") == 0 && self->style != NULL
           && rosette_sheet_xml_is (tag, "display", "false"))
    g_hash_table_add (self->hidden, g_strdup (self->style));
  else if (strcmp (name, "table") == 0 && self->depth++ == 0)
    list_sheet (self, tag);

  return TRUE;
}

static gboolean
list_end_cb (gpointer data, const char *name, GError **error)
{
  if (strcmp (name, "table") == 0)
    ((List *) data)->depth--;

  return TRUE;
}

GPtrArray *
rosette_ods_list_sheets (GBytes *content, GArray *places, GError **error)
{
  static const RosetteSheetXmlHandler handler = { .start = list_start_cb, .end = list_end_cb };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  List self = { .names = names, .places = places, .hidden = hidden };
  gboolean is_read;

  g_return_val_if_fail (content != NULL && places != NULL, NULL);

  is_read = rosette_sheet_xml_read (content, &handler, &self, error);
  if (is_read && names->len == 0 && self.n_tables > 0)
    {
      self.shows_all = TRUE;
      self.n_tables = 0;
      is_read = rosette_sheet_xml_read (content, &handler, &self, error);
    }
  g_free (self.style);

  return is_read ? g_steal_pointer (&names) : NULL;
}

/* A note on a cell, and what is drawn over it, is not its text. */
static gboolean
is_skipped (const char *name)
{
  static const char *const names[] = { "annotation", "shapes", "frame", "custom-shape" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i]) == 0)
      return TRUE;

  return FALSE;
}

/* "PT120H30M00S" (XML Schema, part 2, section 3.2.6), as it is written of a cell; NULL for others.
 */
static char *
dup_time (const char *text)
{
  guint64 hours = 0;
  guint64 minutes = 0;
  char *end = NULL;

  if (text == NULL || !g_str_has_prefix (text, "PT") || !g_ascii_isdigit (text[2]))
    return NULL;
  hours = g_ascii_strtoull (text + 2, &end, 10);
  if (*end != 'H' || !g_ascii_isdigit (end[1]) || hours > G_MAXUINT)
    return NULL;
  minutes = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != 'M' || !g_ascii_isdigit (end[1]) || minutes > 59)
    return NULL;

  return rosette_cell_dup_elapsed (hours * 3600 + minutes * 60
                                   + MIN (g_ascii_strtoull (end + 1, NULL, 10), 59));
}

/* A day, a number or a truth value is said more plainly beside the text that shows it; a text need
 * not be shown at all (OpenDocument 1.3, part 3, section 19.391). */
static char *
dup_value (const RosetteSheetXmlTag *tag)
{
  g_autofree char *type = rosette_sheet_xml_dup (tag, OFFICE, "value-type");
  g_autofree char *value = NULL;

  if (type == NULL)
    return NULL;
  if (strcmp (type, "string") == 0)
    return rosette_sheet_xml_dup (tag, OFFICE, "string-value");
  if (strcmp (type, "date") == 0)
    return rosette_sheet_xml_dup (tag, OFFICE, "date-value");
  if (strcmp (type, "time") == 0)
    {
      value = rosette_sheet_xml_dup (tag, OFFICE, "time-value");
      return dup_time (value);
    }
  if (strcmp (type, "boolean") == 0)
    {
      value = rosette_sheet_xml_dup (tag, OFFICE, "boolean-value");
      return value != NULL ? g_ascii_strup (value, -1) : NULL;
    }

  value = rosette_sheet_xml_dup (tag, OFFICE, "value");
  if (value != NULL && strcmp (type, "percentage") == 0)
    return rosette_cell_dup_percent (value);

  return value != NULL ? rosette_cell_dup_number (value) : NULL;
}

/* Whether the text is the value with noughts before it, as a number of a pupil may be shown. */
static gboolean
is_padded (const char *text, const char *value)
{
  return text[0] == '0' && strlen (text) > strlen (value)
         && strspn (text, "0123456789") == strlen (text)
         && strcmp (text + strlen (text) - strlen (value), value) == 0
         && strspn (text, "0") >= strlen (text) - strlen (value);
}

static void
start_cell (Sheet *self, const RosetteSheetXmlTag *tag)
{
  self->in_cell = TRUE;
  self->n_spanned = rosette_sheet_xml_get_uint (tag, "number-rows-spanned", 1);
  self->n_cells = rosette_sheet_xml_get_uint (tag, "number-columns-repeated", 1);
  self->n_lines = 0;
  g_free (self->value);
  self->value = dup_value (tag);
  g_string_truncate (self->text, 0);
}

static void
start_row (Sheet *self, const RosetteSheetXmlTag *tag)
{
  self->row += self->n_rows;
  self->n_rows = rosette_sheet_xml_get_uint (tag, "number-rows-repeated", 1);
  self->is_hidden = rosette_sheet_xml_is (tag, "visibility", "collapse")
                    || rosette_sheet_xml_is (tag, "visibility", "filter");
  g_ptr_array_set_size (self->cells, 0);
}

/* Spaces, tabs and line ends are elements. */
static void
append_space (Sheet *self, const char *name, const RosetteSheetXmlTag *tag)
{
  if (strcmp (name, "p") == 0 && self->n_lines++ > 0)
    g_string_append_c (self->text, '\n');
  else if (strcmp (name, "line-break") == 0)
    g_string_append_c (self->text, '\n');
  else if (strcmp (name, "tab") == 0)
    g_string_append_c (self->text, '\t');
  else if (strcmp (name, "s") == 0)
    for (guint n = MIN (rosette_sheet_xml_get_uint (tag, "c", 1), 1000); n > 0; n--)
      g_string_append_c (self->text, ' ');
}

static gboolean
is_cell (const char *name)
{
  return strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0;
}

/* Whether what is read stands in the sheet itself. */
static gboolean
is_wanted (const Sheet *self)
{
  return self->depth == 1 && self->n_tables == self->index + 1 && self->skipped == 0;
}

static gboolean
start_cb (gpointer data, const char *name, const RosetteSheetXmlTag *tag, GError **error)
{
  Sheet *self = data;

  if (strcmp (name, "table") == 0)
    {
      if (self->depth++ == 0)
        self->n_tables++;
      return TRUE;
    }
  if (self->skipped > 0 || is_skipped (name))
    self->skipped++;
  if (!is_wanted (self))
    return TRUE;

  if (strcmp (name, "table-row") == 0)
    start_row (self, tag);
  else if (is_cell (name))
    start_cell (self, tag);
  else if (self->in_cell)
    append_space (self, name, tag);

  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Sheet *self = data;

  if (!self->in_cell || !is_wanted (self) || self->n_lines == 0)
    return TRUE;
  if (!rosette_table_builder_check_cell (self->row, self->text->len + length, error))
    return FALSE;
  g_string_append_len (self->text, text, (gssize) length);

  return TRUE;
}

static gboolean
end_cell (Sheet *self, GError **error)
{
  const char *text = self->value != NULL && !is_padded (self->text->str, self->value)
                       ? self->value
                       : self->text->str;
  guint n = self->n_cells;

  self->in_cell = FALSE;
  if (self->n_spanned > 1
      && !rosette_table_builder_merge (self->builder, self->cells->len, self->row,
                                       self->row + self->n_spanned - 1, error))
    return FALSE;
  /* The last cells of a row are often thousands of empty ones. */
  if (text[0] == '\0')
    n = MIN (n, ROSETTE_MAX_SHEET_COLUMNS + 1);
  for (; n > 0 && self->cells->len <= ROSETTE_MAX_SHEET_COLUMNS; n--)
    g_ptr_array_add (self->cells, g_strdup (text));

  return TRUE;
}

static gboolean
end_row (Sheet *self, GError **error)
{
  gboolean is_empty = TRUE;

  for (guint i = 0; i < self->cells->len && is_empty; i++)
    is_empty = ((char *) self->cells->pdata[i])[0] == '\0';
  if (is_empty)
    return TRUE;

  for (guint n = 0; n < self->n_rows; n++)
    {
      if (self->is_hidden)
        rosette_table_builder_hide_row (self->builder, self->row + n);
      for (guint i = 0; i < self->cells->len; i++)
        if (!rosette_table_builder_put (self->builder, self->row + n, i, self->cells->pdata[i],
                                        strlen (self->cells->pdata[i]), error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Sheet *self = data;

  if (strcmp (name, "table") == 0)
    self->depth--;
  else if (self->skipped > 0)
    self->skipped--;
  else if (is_wanted (self) && is_cell (name))
    return end_cell (self, error);
  else if (is_wanted (self) && strcmp (name, "table-row") == 0)
    return end_row (self, error);

  return TRUE;
}

RosetteTable *
rosette_ods_read_sheet (GBytes *content, guint index, GError **error)
{
  static const RosetteSheetXmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (RosetteTableBuilder) builder = rosette_table_builder_new ();
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Sheet self = { .builder = builder, .index = index, .n_rows = 1, .cells = cells, .text = text };
  gboolean is_read;

  g_return_val_if_fail (content != NULL, NULL);

  is_read = rosette_sheet_xml_read (content, &handler, &self, error);
  g_free (self.value);

  return is_read ? rosette_table_builder_end (g_steal_pointer (&builder), error) : NULL;
}
