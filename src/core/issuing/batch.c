/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/plan.h"

#include "artwork/picture.h"
#include "baking/baking.h"
#include "encoding/date.h"
#include "issuing/file-name.h"
#include "keys/secrets.h"
#include "openbadges/ob3.h"
#include "proofs/vc-jwt.h"
#include "sheets/csv.h"
#include "sheets/person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RENDER_WIDTH_PX 512
#define SALT_BYTES      16
#define LIST_NAME       "awards.csv"

/* What the batch makes once for all its awards. */
typedef struct
{
  const RosettePlan *plan;
  GBytes *picture; /* in the container's kind; NULL for none */
  GHashTable *taken;
  GPtrArray *issued;
} Batch;

static void
issued_free (gpointer data)
{
  RosetteIssued *issued = data;

  g_free (issued->file);
  g_free (issued->name);
  g_free (issued->email);
  g_free (issued->credential_id);
  g_free (issued->issued);
  g_free (issued);
}

static void
batch_clear (Batch *self)
{
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_clear_pointer (&self->issued, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

static gboolean
prepare_picture (Batch *self, GCancellable *cancellable, GError **error)
{
  RosetteContainer container = self->plan->container;
  GBytes *image = self->plan->image;
  gboolean is_png;

  if (container == ROSETTE_CONTAINER_JSON)
    return TRUE;

  is_png = rosette_file_kind_guess (image) == ROSETTE_FILE_PNG;
  if (is_png == (container == ROSETTE_CONTAINER_PNG))
    self->picture = rosette_baking_remove (image, error);
  else if (is_png)
    self->picture = rosette_picture_wrap_png (image, error);
  else
    self->picture = rosette_picture_render_svg (image, RENDER_WIDTH_PX, cancellable, error);

  return self->picture != NULL;
}

static gboolean
is_there_cb (const char *name, gpointer user_data)
{
  Batch *self = user_data;
  g_autoptr (GFile) file = g_file_get_child (self->plan->folder, name);

  return g_file_query_exists (file, NULL);
}

/* Writes beside the name, and then moves without replacing: nobody ever sees half a file. */
static gboolean
write_file (GFile *folder, const char *name, GBytes *contents, GError **error)
{
  g_autofree char *part_name = g_strconcat (name, ".part", NULL);
  g_autoptr (GFile) part = g_file_get_child (folder, part_name);
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  if (!g_file_replace_contents (part, g_bytes_get_data (contents, NULL),
                                g_bytes_get_size (contents), NULL, FALSE,
                                G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error)
      || !g_file_move (part, file, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, error))
    {
      g_file_delete (part, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

static GBytes *
make_credential (Batch *self, RosettePerson *person, const char *id, GError **error)
{
  const RosettePlan *plan = self->plan;
  g_autofree char *salt = rosette_random_hex (SALT_BYTES);
  RosetteAward award = { id,
                         rosette_person_get_email (person),
                         rosette_person_get_id (person),
                         salt,
                         plan->issued,
                         plan->valid_until };
  g_autoptr (JsonObject) credential = rosette_ob3_write (plan->issuer, plan->achievement, &award);
  char *jwt = NULL;

  /* No kid: 1EdTech's validator fetches it by HTTP when it is there, and a DID is no address. */
  jwt = rosette_vc_jwt_sign (credential, plan->key, NULL, error);

  return jwt != NULL ? g_bytes_new_take (jwt, strlen (jwt)) : NULL;
}

static gboolean
make_award (Batch *self, RosettePerson *person, GError **error)
{
  static const char *const endings[] = { ".png", ".svg", ".jwt" };
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);
  g_autofree char *name = NULL;
  g_autoptr (GBytes) credential = make_credential (self, person, id, error);
  g_autoptr (GBytes) contents = NULL;
  RosetteIssued *issued = NULL;

  if (credential == NULL)
    return FALSE;
  contents = self->picture != NULL
               ? rosette_baking_bake (self->picture, ROSETTE_BAKING_OB3, credential, NULL, error)
               : g_bytes_ref (credential);
  if (contents == NULL)
    return FALSE;

  name = rosette_file_name_make (rosette_person_get_name (person), endings[self->plan->container],
                                 self->taken, is_there_cb, self);
  if (!write_file (self->plan->folder, name, contents, error))
    return FALSE;

  issued = g_new0 (RosetteIssued, 1);
  issued->file = g_steal_pointer (&name);
  issued->name = g_strdup (rosette_person_get_name (person));
  issued->email = g_strdup (rosette_person_get_email (person));
  issued->credential_id = g_steal_pointer (&id);
  issued->issued = rosette_date_format (self->plan->issued);
  g_ptr_array_add (self->issued, issued);

  return TRUE;
}

/* The rows of a list that an earlier batch left in the folder. */
static void
add_earlier_rows (GFile *list, GPtrArray *rows)
{
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (RosetteTable) table = NULL;

  if (!g_file_load_contents (list, NULL, &text, &length, NULL, NULL))
    return;
  file = g_bytes_new_take (g_steal_pointer (&text), length);
  table = rosette_csv_read_as (file, "UTF-8", ',', NULL);
  for (guint row = 0; table != NULL && row < rosette_table_get_n_rows (table); row++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      for (guint column = 0; column < rosette_table_get_n_columns (table); column++)
        g_strv_builder_add (cells, rosette_table_get_cell (table, row, column));
      g_ptr_array_add (rows, g_strv_builder_end (cells));
    }
}

static gboolean
write_list (Batch *self, GError **error)
{
  static const char *const header[] = { "file", "name", "email", "credential_id", "issued", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GFile) list = g_file_get_child (self->plan->folder, LIST_NAME);
  g_autoptr (GBytes) text = NULL;

  if (self->issued->len == 0)
    return TRUE;

  add_earlier_rows (list, rows);
  for (guint i = 0; i < self->issued->len; i++)
    {
      RosetteIssued *issued = self->issued->pdata[i];
      const char *cells[] = {
        issued->file,          issued->name,   issued->email != NULL ? issued->email : "",
        issued->credential_id, issued->issued, NULL
      };

      g_ptr_array_add (rows, g_strdupv ((char **) cells));
    }
  text = rosette_csv_write (header, rows);

  return g_file_replace_contents (list, g_bytes_get_data (text, NULL), g_bytes_get_size (text),
                                  NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL,
                                  error);
}

static gboolean
make_awards (Batch *self,
             RosetteProgressFunc progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  guint n_people = self->plan->people->len;

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *message = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !make_award (self, self->plan->people->pdata[i], error))
        return FALSE;
      /* Translators: how many badges are made, of how many. */
      message = g_strdup_printf (_ ("%u of %u badges"), i + 1, n_people);
      if (progress != NULL)
        progress ((double) (i + 1) / n_people, message, progress_data);
    }

  return TRUE;
}

GPtrArray *
rosette_batch_run (const RosettePlan *plan,
                   RosetteProgressFunc progress,
                   gpointer progress_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_auto (Batch) self = { .plan = plan };
  gboolean is_done;

  g_return_val_if_fail (plan != NULL, NULL);

  self.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.issued = g_ptr_array_new_with_free_func (issued_free);
  g_hash_table_add (self.taken, g_strdup (LIST_NAME));

  if (!prepare_picture (&self, cancellable, error))
    return NULL;

  is_done = make_awards (&self, progress, progress_data, cancellable, error);
  if (!write_list (&self, is_done ? error : NULL))
    return NULL;

  return is_done ? g_steal_pointer (&self.issued) : NULL;
}
