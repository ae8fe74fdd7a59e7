/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/people-import.h"

#include "library/own-columns.h"
#include "library/tags.h"
#include "recipients/column-memory.h"
#include "recipients/own-headers.h"
#include "recipients/person-check.h"
#include "recipients/sheet-folders.h"

/* What the user said of the sheet; the rest is guessed. */
typedef struct
{
  const char *charset; /* interned; or NULL */
  char separator;      /* or 0 */
  guint sheet;         /* from 1; or 0 */
  RosetteHeader header;
} Answers;

struct _RosettePeopleImport
{
  GObject parent_instance;

  RosetteRecipientChanges *changes;
  RosettePeopleIndex *known; /* who is in the list already */
  GFile *file;               /* or */
  char *text;
  char *tag; /* that they get; or NULL */

  Answers said;  /* what is being read by */
  Answers taken; /* what the reading was read by */

  RosetteJob *job;
  GCancellable *cancellable; /* of what is read now */
  RosetteImportState state;
  char *fault;
  RosetteSheetReading *reading;
};

G_DEFINE_FINAL_TYPE (RosettePeopleImport, rosette_people_import, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_state (RosettePeopleImport *self, RosetteImportState state)
{
  self->state = state;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What a reading of the same table did not look at is kept. */
static void
take_reading (RosettePeopleImport *self, RosetteSheetReading *reading)
{
  if (self->reading != NULL && reading->bytes == NULL)
    {
      reading->bytes = g_steal_pointer (&self->reading->bytes);
      reading->kind = self->reading->kind;
      reading->charset = self->reading->charset;
      reading->found = self->reading->found;
      self->reading->found.sheets = NULL;
    }
  g_clear_pointer (&self->reading, rosette_sheet_reading_free);
  self->reading = reading;
  self->taken = self->said;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosettePeopleImport) self = user_data;
  g_autoptr (GError) error = NULL;
  RosetteSheetReading *reading =
    rosette_sheet_reading_run_finish (ROSETTE_JOB (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (reading != NULL)
    {
      take_reading (self, reading);
      set_state (self, ROSETTE_IMPORT_READ);
    }
  else if (self->reading != NULL)
    {
      self->said = self->taken;
      set_state (self, ROSETTE_IMPORT_READ);
      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error->message);
    }
  else
    {
      self->fault = g_strdup (error->message);
      set_state (self, ROSETTE_IMPORT_FAULTY);
    }
}

/* @columns: (nullable): what the user said of the sheet as it was read last
 * @mended: (nullable): that sheet, with other cells */
static void
start (RosettePeopleImport *self, const RosetteColumns *columns, RosetteTable *mended)
{
  RosetteSheetRequest *request = rosette_sheet_request_new ();

  if (columns != NULL)
    {
      request->table = rosette_table_ref (mended != NULL ? mended : self->reading->table);
      request->has_columns = TRUE;
      request->columns = *columns;
    }
  else if (self->text != NULL)
    request->text = g_strdup (self->text);
  else if (self->reading != NULL)
    request->bytes = g_bytes_ref (self->reading->bytes);
  else
    request->file = g_object_ref (self->file);
  request->charset = g_strdup (self->said.charset);
  request->separator = self->said.separator;
  request->sheet = self->said.sheet;
  request->header = self->said.header;
  request->known = rosette_people_index_ref (self->known);
  request->memory =
    rosette_column_memory_dup (rosette_recipient_changes_get_library (self->changes));

  rosette_people_import_cancel (self);
  self->cancellable = g_cancellable_new ();
  set_state (self, ROSETTE_IMPORT_READING);
  rosette_sheet_reading_run_async (self->job, request, self->cancellable, read_cb,
                                   g_object_ref (self));
}

static void
rosette_people_import_dispose (GObject *object)
{
  rosette_people_import_cancel (ROSETTE_PEOPLE_IMPORT (object));

  G_OBJECT_CLASS (rosette_people_import_parent_class)->dispose (object);
}

static void
rosette_people_import_finalize (GObject *object)
{
  RosettePeopleImport *self = ROSETTE_PEOPLE_IMPORT (object);

  g_clear_object (&self->changes);
  g_clear_pointer (&self->known, rosette_people_index_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->tag, g_free);
  g_clear_object (&self->job);
  g_clear_pointer (&self->fault, g_free);
  g_clear_pointer (&self->reading, rosette_sheet_reading_free);

  G_OBJECT_CLASS (rosette_people_import_parent_class)->finalize (object);
}

static void
rosette_people_import_class_init (RosettePeopleImportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rosette_people_import_dispose;
  G_OBJECT_CLASS (klass)->finalize = rosette_people_import_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_PEOPLE_IMPORT, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", ROSETTE_TYPE_PEOPLE_IMPORT, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rosette_people_import_init (RosettePeopleImport *self)
{
  self->job = rosette_job_new ();
}

static RosettePeopleImport *
new_import (RosetteRecipientChanges *changes)
{
  RosettePeopleImport *self = g_object_new (ROSETTE_TYPE_PEOPLE_IMPORT, NULL);
  RosetteLibrary *library = rosette_recipient_changes_get_library (changes);

  self->changes = g_object_ref (changes);
  self->known = rosette_person_check_index (rosette_library_get_recipients (library), NULL);

  return self;
}

RosettePeopleImport *
rosette_people_import_new_for_file (RosetteRecipientChanges *changes, GFile *file)
{
  RosettePeopleImport *self = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = new_import (changes);
  self->file = g_object_ref (file);
  start (self, NULL, NULL);

  return self;
}

RosettePeopleImport *
rosette_people_import_new_for_text (RosetteRecipientChanges *changes, const char *text)
{
  RosettePeopleImport *self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = new_import (changes);
  self->text = g_strdup (text);
  start (self, NULL, NULL);

  return self;
}

void
rosette_people_import_cancel (RosettePeopleImport *self)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

RosetteImportState
rosette_people_import_get_state (RosettePeopleImport *self)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), ROSETTE_IMPORT_FAULTY);

  return self->state;
}

const char *
rosette_people_import_get_fault (RosettePeopleImport *self)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), NULL);

  return self->fault;
}

GFile *
rosette_people_import_get_file (RosettePeopleImport *self)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), NULL);

  return self->file;
}

const RosetteSheetReading *
rosette_people_import_get_reading (RosettePeopleImport *self)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), NULL);

  return self->reading;
}

void
rosette_people_import_set_meaning (RosettePeopleImport *self,
                                   guint column,
                                   RosetteColumnMeaning meaning)
{
  RosetteColumns columns;

  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));
  g_return_if_fail (self->reading != NULL);

  columns = self->reading->columns;
  if (rosette_columns_get_meaning (&columns, column) == meaning)
    return;

  rosette_columns_set_meaning (&columns, column, meaning);
  start (self, &columns, NULL);
}

void
rosette_people_import_mend (RosettePeopleImport *self, guint row, guint column, const char *text)
{
  g_autoptr (RosetteTable) mended = NULL;
  RosetteColumns columns;

  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));
  g_return_if_fail (self->reading != NULL && text != NULL);

  columns = self->reading->columns;
  mended = rosette_table_new_with_cell (self->reading->table, row, column, text);
  start (self, &columns, mended);
}

gboolean
rosette_people_import_is_remembered (RosettePeopleImport *self)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), FALSE);

  return self->reading != NULL && self->reading->is_remembered;
}

void
rosette_people_import_guess_anew (RosettePeopleImport *self)
{
  RosetteColumns columns;

  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));
  g_return_if_fail (self->reading != NULL);

  rosette_columns_guess (self->reading->table, &columns);
  start (self, &columns, NULL);
}

void
rosette_people_import_set_has_header (RosettePeopleImport *self, gboolean has_header)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));
  g_return_if_fail (self->reading != NULL);

  if (rosette_table_has_header (self->reading->table) == has_header)
    return;

  self->said.header = has_header ? ROSETTE_HEADER_PRESENT : ROSETTE_HEADER_ABSENT;
  start (self, NULL, NULL);
}

const char *
rosette_people_import_get_charset (RosettePeopleImport *self)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), NULL);
  g_return_val_if_fail (self->reading != NULL, NULL);

  return self->said.charset != NULL ? self->said.charset : self->reading->charset;
}

void
rosette_people_import_set_charset (RosettePeopleImport *self, const char *charset)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));
  g_return_if_fail (self->file != NULL && self->reading != NULL);

  if (g_strcmp0 (rosette_people_import_get_charset (self), charset) == 0)
    return;

  self->said.charset = g_intern_string (charset);
  start (self, NULL, NULL);
}

char
rosette_people_import_get_separator (RosettePeopleImport *self)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), 0);

  return self->said.separator;
}

void
rosette_people_import_set_separator (RosettePeopleImport *self, char separator)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));
  g_return_if_fail (self->file != NULL && self->reading != NULL);

  if (self->said.separator == separator)
    return;

  self->said.separator = separator;
  start (self, NULL, NULL);
}

guint
rosette_people_import_get_sheet (RosettePeopleImport *self)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), 0);

  return self->reading != NULL ? self->reading->found.sheet : 0;
}

void
rosette_people_import_set_sheet (RosettePeopleImport *self, guint sheet)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));
  g_return_if_fail (self->file != NULL && self->reading != NULL);

  if (self->reading->found.sheet == sheet)
    return;

  /* Another sheet may begin otherwise. */
  self->said.sheet = sheet + 1;
  self->said.header = ROSETTE_HEADER_GUESSED;
  start (self, NULL, NULL);
}

/* The people of one sheet have the same columns: of each the first cell that is not empty. */
static gboolean
keep_own_headers (RosettePeopleImport *self, GError **error)
{
  GPtrArray *people = self->reading->people;
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    {
      const char *const *own = rosette_person_get_extras (people->pdata[i]);

      for (guint j = 0; own[j] != NULL; j++)
        if (pairs->len <= j)
          g_ptr_array_add (pairs, (gpointer) own[j]);
        else if (((const char *) pairs->pdata[j])[0] == '\0')
          pairs->pdata[j] = (gpointer) own[j];
    }
  if (self->tag != NULL)
    {
      g_ptr_array_add (pairs, (gpointer) ROSETTE_TAGS);
      g_ptr_array_add (pairs, self->tag);
    }
  g_ptr_array_add (pairs, NULL);

  return rosette_own_headers_add (rosette_recipient_changes_get_library (self->changes),
                                  (const char *const *) pairs->pdata, error);
}

/* That it is not remembered is no reason not to import. */
static void
keep_columns (RosettePeopleImport *self)
{
  g_autoptr (GError) error = NULL;

  if (!rosette_column_memory_keep (rosette_recipient_changes_get_library (self->changes),
                                   self->reading->table, &self->reading->columns, &error))
    g_debug ("Columns are not remembered: %s", error->message);
}

/* Nor is this. */
static void
keep_folder (RosettePeopleImport *self, GPtrArray *recipients)
{
  g_autoptr (GError) error = NULL;

  if (self->file != NULL
      && !rosette_sheet_folders_keep (rosette_recipient_changes_get_library (self->changes),
                                      self->file, recipients, &error))
    g_debug ("The folder is not remembered: %s", error->message);
}

static RosetteRecipient *
new_recipient (RosettePerson *person, const char *tag)
{
  g_autofree char *own = rosette_own_columns_write (rosette_person_get_extras (person));
  g_autofree char *extra =
    tag != NULL ? rosette_tags_dup_with (own, tag, TRUE) : g_steal_pointer (&own);

  return rosette_recipient_new (rosette_person_get_name (person), rosette_person_get_email (person),
                                rosette_person_get_id (person), extra);
}

void
rosette_people_import_set_tag (RosettePeopleImport *self, const char *tag)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self));

  g_free (self->tag);
  self->tag = g_strdup (tag);
}

GPtrArray *
rosette_people_import_take (RosettePeopleImport *self, guint *number, GError **error)
{
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (self), NULL);
  g_return_val_if_fail (self->state == ROSETTE_IMPORT_READ, NULL);

  if (!keep_own_headers (self, error))
    return NULL;

  for (guint i = 0; i < self->reading->people->len; i++)
    g_ptr_array_add (recipients, new_recipient (self->reading->people->pdata[i], self->tag));
  *number = rosette_recipient_changes_add (self->changes, recipients, error);
  if (*number > 0)
    {
      keep_columns (self);
      keep_folder (self, recipients);
    }

  return *number > 0 ? g_steal_pointer (&recipients) : NULL;
}
