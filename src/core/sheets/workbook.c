/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include "sheets/workbook.h"

#include "base/limits.h"
#include "sheets/ods.h"
#include "sheets/workbook-part.h"
#include "sheets/xlsx-book.h"
#include "sheets/xlsx-sheet.h"

#include <string.h>

/* How OpenDocument's own description of the file begins. */
#define ODS_TYPE "application/vnd.oasis.opendocument.spreadsheet"

struct _RosetteWorkbook
{
  GStrv sheets;

  RosetteZip *zip;
  RosetteXlsxBook *book; /* of an .xlsx */
  GBytes *content;       /* of an .ods */
  GArray *places;        /* of guint: of the sheets of an .ods */
};

static gboolean
begins_with (GBytes *file, const char *bytes, gsize n_bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);

  return size >= n_bytes && memcmp (data, bytes, n_bytes) == 0;
}

/* The old format of Excel, in which newer ones are when they have a password. */
static gboolean
is_compound (GBytes *file)
{
  return begins_with (file, "\xd0\xcf\x11\xe0", 4);
}

/* An .xlsx with a password is a stream in such a file, under a name in UTF-16 (MS-OFFCRYPTO,
 * section 2.3.4.4). */
static gboolean
is_encrypted (GBytes *file)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);

  return is_compound (file) && memmem (data, size, name, sizeof name) != NULL;
}

/* Some programs write a web page, or XML, under the name of an .xls. */
static gboolean
is_markup (GBytes *file)
{
  static const char *const starts[] = {
    "<html", "<!doctype", "<table", "<?xml", "<meta", "{\\rtf"
  };
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  gsize i = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (i < size && g_ascii_isspace (data[i]))
    i++;
  for (gsize k = 0; k < G_N_ELEMENTS (starts); k++)
    if (size - i >= strlen (starts[k])
        && g_ascii_strncasecmp (data + i, starts[k], strlen (starts[k])) == 0)
      return TRUE;

  return FALSE;
}

gboolean
rosette_workbook_is (GBytes *file)
{
  g_return_val_if_fail (file != NULL, FALSE);

  return begins_with (file, "PK\x03\x04", 4) || is_compound (file) || is_markup (file);
}

static gboolean
is_ods (RosetteZip *zip)
{
  g_autoptr (GBytes) type = rosette_workbook_part_read (zip, "mimetype", NULL);

  return type != NULL && begins_with (type, ODS_TYPE, strlen (ODS_TYPE));
}

static gboolean
list_ods (RosetteWorkbook *self, GError **error)
{
  g_autoptr (GPtrArray) names = NULL;

  self->content = rosette_workbook_part_read (self->zip, "content.xml", error);
  if (self->content == NULL)
    return FALSE;
  if (rosette_ods_is_encrypted (self->zip))
    return rosette_workbook_part_fail (ROSETTE_ERROR_PASSPHRASE, error);

  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  names = rosette_ods_list_sheets (self->content, self->places, error);
  if (names == NULL)
    return FALSE;
  g_ptr_array_add (names, NULL);
  self->sheets = (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);

  return TRUE;
}

static gboolean
list_xlsx (RosetteWorkbook *self, GError **error)
{
  self->book = rosette_xlsx_book_read (self->zip, error);
  if (self->book == NULL)
    return FALSE;

  self->sheets = rosette_xlsx_book_dup_sheets (self->book);

  return TRUE;
}

static RosetteZip *
read_zip (GBytes *file, GError **error)
{
  g_autoptr (GError) why = NULL;
  RosetteZip *zip = NULL;

  if (g_bytes_get_size (file) > ROSETTE_MAX_SHEET_BYTES)
    rosette_workbook_part_fail (ROSETTE_ERROR_LIMIT, error);
  else if (is_encrypted (file))
    rosette_workbook_part_fail (ROSETTE_ERROR_PASSPHRASE, error);
  else if (is_compound (file) || is_markup (file))
    rosette_workbook_part_fail (ROSETTE_ERROR_UNSUPPORTED, error);
  else if ((zip = rosette_zip_read (file, &why)) == NULL)
    rosette_workbook_part_fail ((RosetteError) why->code, error);

  return zip;
}

RosetteWorkbook *
rosette_workbook_read (GBytes *file, GError **error)
{
  g_autoptr (RosetteWorkbook) self = g_new0 (RosetteWorkbook, 1);
  gboolean is_read;

  g_return_val_if_fail (file != NULL, NULL);

  self->zip = read_zip (file, error);
  if (self->zip == NULL)
    return NULL;

  is_read = is_ods (self->zip) ? list_ods (self, error) : list_xlsx (self, error);
  /* As in a text, which is packed like a workbook. */
  if (is_read && self->sheets[0] == NULL)
    is_read = rosette_workbook_part_fail (ROSETTE_ERROR_UNSUPPORTED, error);

  return is_read ? g_steal_pointer (&self) : NULL;
}

void
rosette_workbook_free (RosetteWorkbook *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->sheets);
  g_clear_pointer (&self->book, rosette_xlsx_book_free);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->zip, rosette_zip_unref);
  g_free (self);
}

const char *const *
rosette_workbook_get_sheets (RosetteWorkbook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->sheets;
}

RosetteTable *
rosette_workbook_read_sheet (RosetteWorkbook *self, guint index, GError **error)
{
  g_return_val_if_fail (self != NULL && index < g_strv_length (self->sheets), NULL);

  if (self->content != NULL)
    return rosette_ods_read_sheet (self->content, g_array_index (self->places, guint, index),
                                   error);

  return rosette_xlsx_sheet_read (self->zip, self->book, index, error);
}
