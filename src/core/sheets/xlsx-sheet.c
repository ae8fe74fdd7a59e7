/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/xlsx-sheet.h"

#include "base/error.h"
#include "base/limits.h"
#include "sheets/cell.h"
#include "sheets/sheet-xml.h"
#include "sheets/table-builder.h"
#include "sheets/workbook-part.h"
#include "sheets/xlsx-strings.h"
#include "sheets/xlsx-styles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  CELL_NUMBER,
  CELL_SHARED,
  CELL_BOOLEAN,
  CELL_TEXT,
} CellType;

typedef struct
{
  RosetteTableBuilder *builder;
  GPtrArray *strings; /* nullable */
  GByteArray *styles; /* nullable */
  gboolean is_1904;

  guint row;    /* from 1 */
  guint column; /* from 0: of the cell, or of the one that follows */
  CellType type;
  guint style;
  GString *text;
  gboolean in_text;    /* in <v> or <t> */
  gboolean in_reading; /* in <rPh> */
} Sheet;

/* "AB12" is column 27 of row 12; the row is said by its own element. */
static gboolean
read_place (const char *place, guint *column)
{
  guint value = 0;
  gsize i = 0;

  for (; g_ascii_isalpha (place[i]) && i < 4; i++)
    value = value * 26 + (guint) (g_ascii_toupper (place[i]) - 'A') + 1;
  if (i == 0 || !g_ascii_isdigit (place[i]))
    return FALSE;
  *column = value - 1;

  return TRUE;
}

/* "C2:D11", the cells that are one. What is none is passed over: it only says how others look. */
static gboolean
read_merge (Sheet *self, const RosetteSheetXmlTag *tag, GError **error)
{
  g_autofree char *place = rosette_sheet_xml_dup (tag, NULL, "ref");
  const char *end = place != NULL ? strchr (place, ':') : NULL;
  guint column = 0;
  guint last_column = 0;
  guint64 first;
  guint64 last;

  if (end == NULL || !read_place (place, &column) || !read_place (end + 1, &last_column))
    return TRUE;
  first = g_ascii_strtoull (place + strcspn (place, "0123456789"), NULL, 10);
  last = g_ascii_strtoull (end + strcspn (end, "0123456789"), NULL, 10);
  if (first > G_MAXINT || last > G_MAXINT)
    return TRUE;

  return rosette_table_builder_merge (self->builder, column, (guint) first, (guint) last, error);
}

static CellType
read_type (const RosetteSheetXmlTag *tag)
{
  g_autofree char *type = rosette_sheet_xml_dup (tag, NULL, "t");

  if (type == NULL || strcmp (type, "n") == 0)
    return CELL_NUMBER;
  if (strcmp (type, "s") == 0)
    return CELL_SHARED;
  if (strcmp (type, "b") == 0)
    return CELL_BOOLEAN;

  return CELL_TEXT;
}

static gboolean
start_cell (Sheet *self, const RosetteSheetXmlTag *tag, GError **error)
{
  g_autofree char *place = rosette_sheet_xml_dup (tag, NULL, "r");

  if (place != NULL && !read_place (place, &self->column))
    return rosette_workbook_part_fail (ROSETTE_ERROR_SYNTAX, error);

  self->type = read_type (tag);
  self->style = rosette_sheet_xml_get_uint (tag, "s", 0);
  g_string_truncate (self->text, 0);

  return TRUE;
}

static gboolean
start_cb (gpointer data, const char *name, const RosetteSheetXmlTag *tag, GError **error)
{
  Sheet *self = data;

  if (strcmp (name, "c") == 0)
    return start_cell (self, tag, error);
  if (strcmp (name, "mergeCell") == 0)
    return read_merge (self, tag, error);
  if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = !self->in_reading;
  else if (strcmp (name, "rPh") == 0)
    self->in_reading = TRUE;
  else if (strcmp (name, "row") == 0)
    {
      self->row = rosette_sheet_xml_get_uint (tag, "r", self->row + 1);
      self->column = 0;
      if (rosette_sheet_xml_is (tag, "hidden", "1") || rosette_sheet_xml_is (tag, "hidden", "true"))
        rosette_table_builder_hide_row (self->builder, self->row);
    }

  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Sheet *self = data;

  if (!self->in_text)
    return TRUE;
  if (!rosette_table_builder_check_cell (self->row, self->text->len + length, error))
    return FALSE;
  g_string_append_len (self->text, text, (gssize) length);

  return TRUE;
}

/* What @text, the number of a cell, is to read. */
static char *
show_number (const Sheet *self)
{
  guint8 look = self->styles != NULL && self->style < self->styles->len
                  ? self->styles->data[self->style]
                  : ROSETTE_XLSX_PLAIN;

  return rosette_xlsx_styles_show (self->text->str, look, self->is_1904);
}

/* The cell's text; NULL when it names one that is not there. */
static char *
dup_value (Sheet *self)
{
  guint64 index;

  switch (self->type)
    {
    case CELL_SHARED:
      if (self->text->len == 0)
        return g_strdup ("");
      if (self->strings == NULL
          || !g_ascii_string_to_unsigned (self->text->str, 10, 0, G_MAXUINT32, &index, NULL)
          || index >= self->strings->len)
        return NULL;
      return g_strdup (self->strings->pdata[index]);

    case CELL_BOOLEAN:
      return g_strdup (strcmp (self->text->str, "1") == 0 ? "TRUE" : "FALSE");

    case CELL_NUMBER:
      return show_number (self);

    case CELL_TEXT:
    default:
      rosette_xlsx_strings_decode (self->text);
      return g_strdup (self->text->str);
    }
}

static void
fail_cell (const Sheet *self, GError **error)
{
  g_autofree char *letter = NULL;

  if (!rosette_table_builder_check_column (self->row, self->column, error))
    return;
  letter = rosette_cell_dup_letter (self->column);
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
               /* Translators: %s%u is a cell, as A5 */
               _ ("The workbook is damaged: what stands in cell %s%u is missing. Save it again in "
                  "the spreadsheet program, or save the sheet as CSV and open that."),
               letter, self->row);
}

static gboolean
end_cell (Sheet *self, GError **error)
{
  g_autofree char *value = dup_value (self);

  if (value == NULL)
    {
      fail_cell (self, error);
      return FALSE;
    }

  return rosette_table_builder_put (self->builder, self->row, self->column++, value, strlen (value),
                                    error);
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Sheet *self = data;

  if (strcmp (name, "c") == 0)
    return end_cell (self, error);
  if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0)
    self->in_reading = FALSE;

  return TRUE;
}

static gboolean
read_strings (Sheet *self, RosetteZip *zip, const char *name, GError **error)
{
  g_autoptr (GBytes) part = NULL;

  if (name == NULL)
    return TRUE;

  part = rosette_workbook_part_read (zip, name, error);
  self->strings = part != NULL ? rosette_xlsx_strings_read (part, error) : NULL;

  return self->strings != NULL;
}

static gboolean
read_styles (Sheet *self, RosetteZip *zip, const char *name, GError **error)
{
  g_autoptr (GBytes) part = NULL;

  if (name == NULL)
    return TRUE;

  part = rosette_workbook_part_read (zip, name, error);
  self->styles = part != NULL ? rosette_xlsx_styles_read (part, error) : NULL;

  return self->styles != NULL;
}

static gboolean
read_cells (Sheet *self, RosetteZip *zip, const char *name, GError **error)
{
  static const RosetteSheetXmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (GBytes) part = rosette_workbook_part_read (zip, name, error);

  return part != NULL && rosette_sheet_xml_read (part, &handler, self, error);
}

RosetteTable *
rosette_xlsx_sheet_read (RosetteZip *zip, RosetteXlsxBook *book, guint index, GError **error)
{
  g_autoptr (RosetteTableBuilder) builder = rosette_table_builder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  Sheet self = { .builder = builder, .text = text };
  gboolean is_read;

  g_return_val_if_fail (zip != NULL && book != NULL, NULL);

  self.is_1904 = rosette_xlsx_book_is_1904 (book);
  is_read = read_strings (&self, zip, rosette_xlsx_book_get_strings (book), error)
            && read_styles (&self, zip, rosette_xlsx_book_get_styles (book), error)
            && read_cells (&self, zip, rosette_xlsx_book_get_part (book, index), error);
  g_clear_pointer (&self.strings, g_ptr_array_unref);
  g_clear_pointer (&self.styles, g_byte_array_unref);

  return is_read ? rosette_table_builder_end (g_steal_pointer (&builder), error) : NULL;
}
