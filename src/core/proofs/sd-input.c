/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/sd-input.h"

#include "base/error.h"
#include "encoding/base64url.h"
#include "keys/digest.h"
#include "linkeddata/canonicalize.h"
#include "linkeddata/nquads.h"
#include "proofs/sd-select.h"

#include <stdlib.h>
#include <string.h>

void
rosette_sd_input_clear (RosetteSdInput *self)
{
  g_clear_pointer (&self->proof_form, g_free);
  g_clear_pointer (&self->mandatory, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE, "the selective disclosure %s", what);

  return FALSE;
}

/* Of a base proof: what an HMAC makes of the canonical label (section 3.4.4). */
static char *
make_label (RosetteSdProof *sd, const char *canonical)
{
  const char *name = canonical + strlen ("_:");
  guint8 hmac[ROSETTE_DIGEST_MAX_BYTES];
  gsize n_bytes = rosette_hmac_sha256 (g_bytes_get_data (sd->hmac_key, NULL),
                                       g_bytes_get_size (sd->hmac_key), name, strlen (name), hmac);
  g_autofree char *text = rosette_base64url_encode (hmac, n_bytes);

  return g_strconcat ("_:u", text, NULL);
}

/* Of a derived proof: what it says (section 3.4.5). */
static char *
find_label (RosetteSdProof *sd, const char *canonical)
{
  guint number = (guint) strtoul (canonical + strlen ("_:c14n"), NULL, 10);

  return g_strdup (g_hash_table_lookup (sd->labels, GUINT_TO_POINTER (number)));
}

/* The issuer's label of each blank node. */
static char **
list_labels (RosetteDataset *dataset, RosetteSdProof *sd, GError **error)
{
  g_auto (GStrv) labels = rosette_canonicalize_labels (dataset, ROSETTE_DIGEST_SHA256, error);

  for (guint i = 0; labels != NULL && labels[i] != NULL; i++)
    {
      char *label = sd->is_base ? make_label (sd, labels[i]) : find_label (sd, labels[i]);

      if (label == NULL)
        {
          fail (error, "names no label for a part of the document");
          return NULL;
        }
      g_free (labels[i]);
      labels[i] = label;
    }

  return g_steal_pointer (&labels);
}

/* Takes out of @others what is at @places. */
static gboolean
split_by_places (RosetteSdInput *self, GArray *places, GError **error)
{
  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);

      if (place >= self->others->len)
        return fail (error, "lacks a statement that must be shown");
      g_ptr_array_add (self->mandatory, g_strdup (self->others->pdata[place]));
    }
  for (guint i = places->len; i-- > 0;)
    g_ptr_array_remove_index (self->others, g_array_index (places, guint, i));

  return TRUE;
}

/* The label that each blank node of @part has, where it is one of the whole; its own if it is not.
 */
static char **
carry_labels (RosetteDataset *part, RosetteDataset *whole, char **labels)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = rosette_dataset_get_n_blanks (part);
  char **carried = g_new0 (char *, n + 1);

  for (guint i = 0; i < rosette_dataset_get_n_blanks (whole); i++)
    g_hash_table_insert (by_name, (gpointer) rosette_dataset_get_blank (whole, i)->text, labels[i]);
  for (guint i = 0; i < n; i++)
    {
      const char *name = rosette_dataset_get_blank (part, i)->text;
      const char *label = g_hash_table_lookup (by_name, name);

      carried[i] = g_strdup (label != NULL ? label : name);
    }

  return carried;
}

/* Takes out of @others what @part says. */
static void
split_by_statements (RosetteSdInput *self, RosetteDataset *part, char **labels)
{
  g_autoptr (GPtrArray) lines = rosette_nquads_write_lines (part, (const char *const *) labels);
  g_autoptr (GHashTable) is_shown = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *others = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->len; i++)
    g_hash_table_add (is_shown, lines->pdata[i]);
  for (guint i = 0; i < self->others->len; i++)
    g_ptr_array_add (g_hash_table_contains (is_shown, self->others->pdata[i]) ? self->mandatory
                                                                              : others,
                     g_strdup (self->others->pdata[i]));
  g_ptr_array_unref (self->others);
  self->others = others;
}

/* Of a base proof: by the parts of the document that its pointers lead to (section 3.4.16). */
static gboolean
split_by_pointers (RosetteSdInput *self,
                   JsonObject *unsecured,
                   RosetteSdProof *sd,
                   RosetteDataset *whole,
                   char **labels,
                   const RosetteReading *reading,
                   GError **error)
{
  g_autoptr (JsonObject) selected = NULL;
  g_autoptr (RosetteDataset) part = NULL;
  g_auto (GStrv) carried = NULL;

  if (sd->pointers->len == 0)
    return TRUE;
  selected = rosette_sd_select (unsecured, sd->pointers, reading->names, error);
  part = selected != NULL ? rosette_proof_input_read (selected, reading, error) : NULL;
  if (part == NULL)
    return FALSE;
  carried = carry_labels (part, whole, labels);
  split_by_statements (self, part, carried);

  return TRUE;
}

static gboolean
make_statements (RosetteSdInput *self,
                 JsonObject *unsecured,
                 RosetteSdProof *sd,
                 const RosetteReading *reading,
                 GError **error)
{
  g_autoptr (GHashTable) names = sd->is_base ? rosette_sd_number_objects (unsecured) : NULL;
  RosetteReading named = *reading;
  g_autoptr (RosetteDataset) whole = NULL;
  g_auto (GStrv) labels = NULL;

  named.names = names;
  whole = rosette_proof_input_read (unsecured, &named, error);
  labels = whole != NULL ? list_labels (whole, sd, error) : NULL;
  if (labels == NULL)
    return FALSE;

  self->others = rosette_nquads_write_lines (whole, (const char *const *) labels);
  self->mandatory = g_ptr_array_new_with_free_func (g_free);

  return sd->is_base ? split_by_pointers (self, unsecured, sd, whole, labels, &named, error)
                     : split_by_places (self, sd->mandatory, error);
}

gboolean
rosette_sd_input_make (RosetteSdInput *self,
                       JsonObject *document,
                       JsonObject *proof,
                       RosetteSdProof *sd,
                       const RosetteReading *reading,
                       GError **error)
{
  g_autoptr (JsonObject) unsecured = NULL;
  g_autoptr (JsonObject) config = NULL;

  g_return_val_if_fail (document != NULL && proof != NULL && sd != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!rosette_proof_input_split (document, proof, ROSETTE_CRYPTOSUITE_ECDSA_SD_2023, &unsecured,
                                  &config, error))
    return FALSE;
  self->proof_form = rosette_proof_input_canonicalize (config, ROSETTE_DIGEST_SHA256, reading,
                                                       &self->proof_length, error);

  return self->proof_form != NULL && make_statements (self, unsecured, sd, reading, error);
}
