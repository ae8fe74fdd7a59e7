/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/xlsx-strings.h"

#include "base/limits.h"
#include "sheets/sheet-xml.h"
#include "sheets/workbook-part.h"

#include <string.h>

/* How an escaped character is written: "_x000D_". */
#define ESCAPE_BYTES 7

typedef struct
{
  GPtrArray *strings;
  GString *text;
  gboolean in_text;    /* in <t> */
  gboolean in_reading; /* in <rPh>: how a Japanese word is read, which is no part of it */
} Strings;

static gboolean
read_escape (const char *at, gunichar *character)
{
  guint value = 0;

  if (at[0] != '_' || at[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return FALSE;
      value = value * 16 + (guint) digit;
    }
  *character = value;

  return at[6] == '_' && value != 0 && g_unichar_validate (value);
}

void
rosette_xlsx_strings_decode (GString *text)
{
  const char *at = strstr (text->str, "_x");
  gunichar character;

  while (at != NULL)
    {
      gsize position = (gsize) (at - text->str);

      if (text->len - position >= ESCAPE_BYTES && read_escape (at, &character))
        {
          g_string_erase (text, (gssize) position, ESCAPE_BYTES);
          g_string_insert_unichar (text, (gssize) position, character);
        }
      at = strstr (text->str + position + 1, "_x");
    }
}

static gboolean
start_cb (gpointer data, const char *name, const RosetteSheetXmlTag *tag, GError **error)
{
  Strings *self = data;

  if (strcmp (name, "t") == 0)
    self->in_text = !self->in_reading;
  else if (strcmp (name, "rPh") == 0)
    self->in_reading = TRUE;
  else if (strcmp (name, "si") == 0)
    g_string_truncate (self->text, 0);

  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Strings *self = data;

  if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0)
    self->in_reading = FALSE;
  else if (strcmp (name, "si") == 0)
    {
      rosette_xlsx_strings_decode (self->text);
      g_ptr_array_add (self->strings, g_strndup (self->text->str, self->text->len));
    }

  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Strings *self = data;

  if (!self->in_text)
    return TRUE;
  if (self->text->len + length > ROSETTE_MAX_CELL_BYTES)
    return rosette_workbook_part_fail (ROSETTE_ERROR_LIMIT, error);
  g_string_append_len (self->text, text, (gssize) length);

  return TRUE;
}

GPtrArray *
rosette_xlsx_strings_read (GBytes *part, GError **error)
{
  static const RosetteSheetXmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Strings self = { .strings = strings, .text = text };

  g_return_val_if_fail (part != NULL, NULL);

  if (!rosette_sheet_xml_read (part, &handler, &self, error))
    return NULL;

  return g_steal_pointer (&strings);
}
