/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/plan.h"

#include "artwork/picture.h"
#include "baking/baking.h"
#include "issuing/award-list.h"
#include "issuing/file-name.h"
#include "issuing/whole-file.h"
#include "keys/secrets.h"
#include "openbadges/ob3.h"
#include "proofs/vc-jwt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RENDER_WIDTH_PX 512
#define SALT_BYTES      16

/* What the batch makes once for all its awards. */
typedef struct
{
  const RosettePlan *plan;
  GBytes *picture; /* in the container's kind; NULL for none */
  GHashTable *taken;
  GPtrArray *issued; /* the caller's */
} Batch;

static void
batch_clear (Batch *self)
{
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->taken, g_hash_table_unref);
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

  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL)
         != G_FILE_TYPE_UNKNOWN;
}

/* A name for the file of @person, in @format, that nothing has. */
static char *
make_name (Batch *self, RosettePerson *person, RosetteFormats format)
{
  static const char *const endings[] = { ".png", ".svg", NULL };
  const char *ending = endings[self->plan->container];
  gboolean has_several = rosette_formats_has_several (self->plan->formats);
  g_autofree char *suffix =
    g_strconcat (has_several ? "-" : "", has_several ? rosette_format_get_name (format) : "",
                 ending != NULL ? ending : rosette_format_get_ending (format), NULL);

  return rosette_file_name_make (rosette_person_get_name (person), suffix, self->taken, is_there_cb,
                                 self);
}

static GBytes *
make_ob3_jwt (Batch *self, const RosetteAward *award, GError **error)
{
  const RosettePlan *plan = self->plan;
  g_autoptr (JsonObject) credential = rosette_ob3_write (plan->issuer, plan->achievement, award);
  char *jwt = NULL;

  /* No kid: 1EdTech's validator fetches it by HTTP when it is there, and a DID is no address. */
  jwt = rosette_vc_jwt_sign (credential, plan->key, NULL, error);

  return jwt != NULL ? g_bytes_new_take (jwt, strlen (jwt)) : NULL;
}

static gboolean
make_award (Batch *self, RosettePerson *person, RosetteFormats format, GError **error)
{
  const RosettePlan *plan = self->plan;
  g_autofree char *salt = rosette_random_hex (SALT_BYTES);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);
  RosetteAward award = { id,
                         rosette_person_get_email (person),
                         rosette_person_get_id (person),
                         salt,
                         plan->issued,
                         plan->valid_until };
  g_autofree char *name = make_name (self, person, format);
  g_autoptr (GBytes) credential = make_ob3_jwt (self, &award, error);
  g_autoptr (GBytes) contents = NULL;
  RosetteIssued *issued = NULL;

  if (credential == NULL)
    return FALSE;
  contents = self->picture != NULL
               ? rosette_baking_bake (self->picture, ROSETTE_BAKING_OB3, credential, NULL, error)
               : g_bytes_ref (credential);
  if (contents == NULL || !rosette_whole_file_write (plan->folder, name, contents, error))
    return FALSE;

  issued = g_new0 (RosetteIssued, 1);
  issued->person = rosette_person_ref (person);
  issued->format = format;
  issued->file = g_steal_pointer (&name);
  issued->credential_id = g_steal_pointer (&id);
  issued->credential = g_steal_pointer (&credential);
  issued->issued = g_date_time_ref (plan->issued);
  issued->valid_until = plan->valid_until != NULL ? g_date_time_ref (plan->valid_until) : NULL;
  g_ptr_array_add (self->issued, issued);

  return TRUE;
}

static gboolean
make_awards_of (Batch *self, RosettePerson *person, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    {
      RosetteFormats format = ROSETTE_FORMAT_NTH (i);

      if ((self->plan->formats & format) == 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !make_award (self, person, format, error))
        return FALSE;
    }

  return TRUE;
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

      if (!make_awards_of (self, self->plan->people->pdata[i], cancellable, error))
        return FALSE;
      /* Translators: how many badges are made, of how many. */
      message = g_strdup_printf (_ ("%u of %u badges"), i + 1, n_people);
      if (progress != NULL)
        progress ((double) (i + 1) / n_people, message, progress_data);
    }

  return TRUE;
}

gboolean
rosette_batch_run (const RosettePlan *plan,
                   GPtrArray *issued,
                   RosetteProgressFunc progress,
                   gpointer progress_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_auto (Batch) self = { .plan = plan, .issued = issued };
  guint first;
  gboolean is_done;

  g_return_val_if_fail (plan != NULL && issued != NULL, FALSE);
  g_return_val_if_fail (plan->formats != 0, FALSE);

  if (plan->formats != ROSETTE_FORMAT_OB3_JWT)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           _ ("Open Badges 2.0 cannot be written yet."));
      return FALSE;
    }
  if (!rosette_award_list_check (plan->folder, error)
      || !prepare_picture (&self, cancellable, error))
    return FALSE;

  self.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self.taken, g_strdup (ROSETTE_AWARD_LIST_NAME));
  first = issued->len;
  is_done = make_awards (&self, progress, progress_data, cancellable, error);

  return rosette_award_list_extend (plan->folder, issued, first, is_done ? error : NULL) && is_done;
}
