/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/xlsx-book.h"

#include "sheets/sheet-xml.h"
#include "sheets/workbook-part.h"

#include <string.h>

/* Most sheets that are looked at. */
#define MAX_SHEETS 1024

/* Where a part points to. */
typedef struct
{
  char *type; /* the last word of its address: worksheet, sharedStrings */
  char *part;
} Target;

typedef struct
{
  char *name;
  char *part;
  gboolean is_hidden;
} Sheet;

struct _RosetteXlsxBook
{
  GPtrArray *sheets; /* of Sheet */
  char *strings;
  char *styles;
  gboolean is_1904;

  GHashTable *targets; /* of the book: id to Target */
};

/* The relationships of one part. */
typedef struct
{
  const char *folder;  /* of the part, without a slash at its end */
  GHashTable *targets; /* id to Target */
} Links;

static void
target_free (gpointer data)
{
  Target *target = data;

  g_free (target->type);
  g_free (target->part);
  g_free (target);
}

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

/* "../styles.xml" in "xl" is "styles.xml"; what begins with a slash begins at the top. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *base = g_strconcat ("/", folder, NULL);
  g_autofree char *path = g_canonicalize_filename (target, base);

  return g_strdup (path + strspn (path, "/"));
}

static gboolean
link_cb (gpointer data, const char *name, const RosetteSheetXmlTag *tag, GError **error)
{
  Links *links = data;
  g_autofree char *id = NULL;
  g_autofree char *type = NULL;
  g_autofree char *to = NULL;
  Target *target = NULL;

  if (strcmp (name, "Relationship") != 0 || rosette_sheet_xml_is (tag, "TargetMode", "External"))
    return TRUE;
  id = rosette_sheet_xml_dup (tag, NULL, "Id");
  type = rosette_sheet_xml_dup (tag, NULL, "Type");
  to = rosette_sheet_xml_dup (tag, NULL, "Target");
  if (id == NULL || type == NULL || to == NULL)
    return TRUE;

  target = g_new0 (Target, 1);
  target->type = g_path_get_basename (type);
  target->part = resolve (links->folder, to);
  g_hash_table_replace (links->targets, g_steal_pointer (&id), target);

  return TRUE;
}

/* Where the part @name points to, which a part beside it says; NULL with the error. */
static GHashTable *
read_links (RosetteZip *zip, const char *folder, const char *name, GError **error)
{
  static const RosetteSheetXmlHandler handler = { .start = link_cb };
  g_autofree char *path = g_strdup_printf ("%s%s_rels/%s.rels", folder, folder[0] ? "/" : "", name);
  g_autoptr (GBytes) part = rosette_workbook_part_read (zip, path, error);
  g_autoptr (GHashTable) targets =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, target_free);
  Links links = { folder, targets };

  if (part == NULL || !rosette_sheet_xml_read (part, &handler, &links, error))
    return NULL;

  return g_steal_pointer (&targets);
}

static const char *
find_type (GHashTable *targets, const char *type)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, targets);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (strcmp (((Target *) value)->type, type) == 0)
      return ((Target *) value)->part;

  return NULL;
}

static gboolean
add_sheet (RosetteXlsxBook *self, const RosetteSheetXmlTag *tag, GError **error)
{
  g_autofree char *id = rosette_sheet_xml_dup (tag, "/relationships", "id");
  const Target *target = id != NULL ? g_hash_table_lookup (self->targets, id) : NULL;
  Sheet *sheet = NULL;

  /* Sheets of other kinds are charts and dialogs. */
  if (target == NULL || strcmp (target->type, "worksheet") != 0)
    return TRUE;
  if (self->sheets->len >= MAX_SHEETS)
    return rosette_workbook_part_fail (ROSETTE_ERROR_LIMIT, error);

  sheet = g_new0 (Sheet, 1);
  sheet->name = rosette_sheet_xml_dup (tag, NULL, "name");
  sheet->part = g_strdup (target->part);
  sheet->is_hidden = rosette_sheet_xml_is (tag, "state", "hidden")
                     || rosette_sheet_xml_is (tag, "state", "veryHidden");
  if (sheet->name == NULL)
    sheet->name = g_strdup ("");
  g_ptr_array_add (self->sheets, sheet);

  return TRUE;
}

static gboolean
book_cb (gpointer data, const char *name, const RosetteSheetXmlTag *tag, GError **error)
{
  RosetteXlsxBook *self = data;

  if (strcmp (name, "workbookPr") == 0)
    self->is_1904 =
      rosette_sheet_xml_is (tag, "date1904", "1") || rosette_sheet_xml_is (tag, "date1904", "true");
  if (strcmp (name, "sheet") == 0)
    return add_sheet (self, tag, error);

  return TRUE;
}

static void
leave_out_hidden (GPtrArray *sheets)
{
  gboolean has_shown = FALSE;

  for (guint i = 0; i < sheets->len; i++)
    has_shown = has_shown || !((Sheet *) sheets->pdata[i])->is_hidden;
  for (guint i = sheets->len; has_shown && i > 0; i--)
    if (((Sheet *) sheets->pdata[i - 1])->is_hidden)
      g_ptr_array_remove_index (sheets, i - 1);
}

static gboolean
read_book (RosetteXlsxBook *self, RosetteZip *zip, const char *path, GError **error)
{
  static const RosetteSheetXmlHandler handler = { .start = book_cb };
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) part = NULL;

  /* The binary kind (.xlsb) differs in this alone. */
  if (!g_str_has_suffix (path, ".xml"))
    return rosette_workbook_part_fail (ROSETTE_ERROR_UNSUPPORTED, error);

  self->targets = read_links (zip, strcmp (folder, ".") == 0 ? "" : folder, name, error);
  part = self->targets != NULL ? rosette_workbook_part_read (zip, path, error) : NULL;
  if (part == NULL || !rosette_sheet_xml_read (part, &handler, self, error))
    return FALSE;

  leave_out_hidden (self->sheets);
  self->strings = g_strdup (find_type (self->targets, "sharedStrings"));
  self->styles = g_strdup (find_type (self->targets, "styles"));

  return TRUE;
}

RosetteXlsxBook *
rosette_xlsx_book_read (RosetteZip *zip, GError **error)
{
  g_autoptr (RosetteXlsxBook) self = g_new0 (RosetteXlsxBook, 1);
  g_autoptr (GHashTable) links = NULL;
  const char *path = NULL;
  guint index;

  g_return_val_if_fail (zip != NULL, NULL);

  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  if (!rosette_workbook_part_find (zip, "_rels/.rels", &index))
    {
      rosette_workbook_part_fail (ROSETTE_ERROR_UNSUPPORTED, error);
      return NULL;
    }
  links = read_links (zip, "", "", error);
  if (links == NULL)
    return NULL;
  path = find_type (links, "officeDocument");
  if (path == NULL)
    {
      rosette_workbook_part_fail (ROSETTE_ERROR_UNSUPPORTED, error);
      return NULL;
    }

  return read_book (self, zip, path, error) ? g_steal_pointer (&self) : NULL;
}

void
rosette_xlsx_book_free (RosetteXlsxBook *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_hash_table_unref);
  g_free (self->strings);
  g_free (self->styles);
  g_free (self);
}

GStrv
rosette_xlsx_book_dup_sheets (RosetteXlsxBook *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->sheets->len; i++)
    g_strv_builder_add (names, ((Sheet *) self->sheets->pdata[i])->name);

  return g_strv_builder_end (names);
}

const char *
rosette_xlsx_book_get_part (RosetteXlsxBook *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->sheets->len, NULL);

  return ((Sheet *) self->sheets->pdata[index])->part;
}

const char *
rosette_xlsx_book_get_strings (RosetteXlsxBook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->strings;
}

const char *
rosette_xlsx_book_get_styles (RosetteXlsxBook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->styles;
}

gboolean
rosette_xlsx_book_is_1904 (RosetteXlsxBook *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_1904;
}
