/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/plan.h"

#include "artwork/picture.h"
#include "baking/baking.h"
#include "encoding/json.h"
#include "issuing/award-list.h"
#include "issuing/documents.h"
#include "issuing/file-name.h"
#include "issuing/signer.h"
#include "issuing/whole-file.h"
#include "keys/secrets.h"
#include "openbadges/ob3.h"
#include "proofs/data-integrity.h"
#include "proofs/vc-jwt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RENDER_WIDTH_PX 512
#define SALT_BYTES      16

/* What the batch makes once for all its awards. */
typedef struct
{
  const RosettePlan *plan;
  RosetteOb2Places *places; /* of the documents on the web; NULL where there are none */
  GBytes *picture;          /* in the container's kind; NULL for none */
  RosetteAwardList *list;
  GHashTable *taken;
  RosetteSigner signers[ROSETTE_N_FORMATS]; /* of the plan's formats */
  GPtrArray *issued;                        /* the caller's */
} Batch;

static void
batch_clear (Batch *self)
{
  g_clear_pointer (&self->places, rosette_ob2_places_free);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->list, rosette_award_list_close);
  g_clear_pointer (&self->taken, g_hash_table_unref);
  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    rosette_signer_clear (&self->signers[i]);
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

/* A kid only where it leads to a document with the key: 1EdTech's validator fetches it by HTTP, and
 * a DID is no address.
 */
static char *
sign_ob3 (Batch *self, const RosetteSigner *signer, const RosetteAward *award, GError **error)
{
  const RosettePlan *plan = self->plan;
  g_autoptr (JsonObject) credential = rosette_ob3_write (signer->issuer, plan->achievement, award);
  gboolean has_kid = self->places != NULL && rosette_documents_is_issuer_there (plan, self->places);

  return rosette_vc_jwt_sign (credential, signer->key, has_kid ? self->places->key : NULL, error);
}

static char *
sign_ob3_inside (Batch *self,
                 const RosetteSigner *signer,
                 const RosetteAward *award,
                 GError **error)
{
  const RosettePlan *plan = self->plan;
  g_autoptr (JsonObject) credential = rosette_ob3_write (signer->issuer, plan->achievement, award);
  g_autoptr (JsonObject) secured = NULL;
  RosetteCryptosuite suite;

  rosette_cryptosuite_for_key (rosette_key_get_kind (signer->key), &suite);
  if (plan->has_suite)
    suite = plan->suite;
  secured = rosette_data_integrity_sign (credential, suite, signer->key, signer->method,
                                         plan->issued, error);
  if (secured != NULL)
    return rosette_json_write_object (secured, NULL);

  /* Translators: a technical message in English follows. */
  g_prefix_error (error, _ ("The badge says something that no Open Badge can say, and cannot be "
                            "signed as a whole. "));

  return NULL;
}

static char *
sign_ob2 (Batch *self, const RosetteSigner *signer, const RosetteAward *award, GError **error)
{
  g_autoptr (JsonObject) assertion = rosette_ob2_write_assertion (award, self->places);

  return rosette_ob2_sign (assertion, signer->key, error);
}

/* How each format is made and secured, and the name that it is baked under. */
static const struct
{
  RosetteFormats format;
  char *(*sign) (Batch *self,
                 const RosetteSigner *signer,
                 const RosetteAward *award,
                 GError **error);
  RosetteBakingKind kind;
} makers[ROSETTE_N_FORMATS] = {
  { ROSETTE_FORMAT_OB3_JWT, sign_ob3, ROSETTE_BAKING_OB3 },
  { ROSETTE_FORMAT_OB2_SIGNED, sign_ob2, ROSETTE_BAKING_OB2 },
  { ROSETTE_FORMAT_OB3_DI, sign_ob3_inside, ROSETTE_BAKING_OB3 },
};

static RosetteIssued *
new_issued (const RosettePlan *plan,
            RosettePerson *person,
            RosetteFormats format,
            const char *credential_id,
            GBytes *credential)
{
  RosetteIssued *issued = g_new0 (RosetteIssued, 1);

  issued->person = rosette_person_ref (person);
  issued->format = format;
  issued->credential_id = g_strdup (credential_id);
  issued->credential = g_bytes_ref (credential);
  issued->issued = g_date_time_ref (plan->issued);
  issued->valid_until = plan->valid_until != NULL ? g_date_time_ref (plan->valid_until) : NULL;

  return issued;
}

/* Its file, then its row. A badge that is not in the list would be one that nobody knows of. */
static gboolean
write_award (Batch *self, RosetteIssued *issued, RosetteBakingKind kind, GError **error)
{
  GFile *folder = self->plan->folder;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) contents =
    self->picture != NULL
      ? rosette_baking_bake (self->picture, kind, issued->credential, NULL, error)
      : g_bytes_ref (issued->credential);

  issued->file = make_name (self, issued->person, issued->format);
  if (contents == NULL || !rosette_whole_file_write (folder, issued->file, contents, error))
    return FALSE;
  if (rosette_award_list_add (self->list, issued, error))
    return TRUE;

  file = g_file_get_child (folder, issued->file);
  g_file_delete (file, NULL, NULL);

  return FALSE;
}

/* @n is the format's place in the table. */
static gboolean
make_award (Batch *self, RosettePerson *person, guint n, GError **error)
{
  g_autofree char *salt = rosette_random_hex (SALT_BYTES);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);
  RosetteAward award = { id,
                         rosette_person_get_email (person),
                         rosette_person_get_id (person),
                         salt,
                         self->plan->issued,
                         self->plan->valid_until };
  char *text = makers[n].sign (self, &self->signers[n], &award, error);
  g_autoptr (GBytes) credential = text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
  g_autoptr (RosetteIssued) issued = NULL;

  if (credential == NULL)
    return FALSE;
  issued = new_issued (self->plan, person, makers[n].format, id, credential);
  if (!write_award (self, issued, makers[n].kind, error))
    return FALSE;
  g_ptr_array_add (self->issued, g_steal_pointer (&issued));

  return TRUE;
}

static gboolean
make_awards_of (Batch *self, RosettePerson *person, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      if ((self->plan->formats & makers[i].format) == 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !make_award (self, person, i, error))
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

static void
prepare_signers (Batch *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if ((self->plan->formats & makers[i].format) != 0)
      rosette_signer_init (&self->signers[i], self->plan, makers[i].format);
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

  g_return_val_if_fail (plan != NULL && issued != NULL, FALSE);

  if (!rosette_plan_check (plan, error) || !prepare_picture (&self, cancellable, error))
    return FALSE;
  self.list = rosette_award_list_open (plan->folder, error);
  if (self.list == NULL)
    return FALSE;
  self.places = rosette_documents_find_places (plan);
  if (self.places != NULL && !rosette_documents_write (plan, self.places, error))
    return FALSE;
  prepare_signers (&self);
  self.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self.taken, g_strdup (ROSETTE_AWARD_LIST_NAME));

  return make_awards (&self, progress, progress_data, cancellable, error);
}
