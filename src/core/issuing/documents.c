/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/documents.h"

#include "baking/baking.h"
#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"
#include "issuing/base-url.h"
#include "issuing/issuer-document.h"
#include "issuing/signer.h"
#include "issuing/whole-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *name;
  GBytes *contents;
  gboolean is_there;
  gboolean is_outdated; /* one with fewer keys is there */
} Document;

static void
document_free (gpointer data)
{
  Document *self = data;

  g_bytes_unref (self->contents);
  g_free (self);
}

static const char *
get_image_name (const RosettePlan *plan)
{
  return rosette_file_kind_guess (plan->image) == ROSETTE_FILE_PNG ? "badge.png" : "badge.svg";
}

RosetteOb2Places *
rosette_documents_find_places (const RosettePlan *plan)
{
  g_autofree char *base_url =
    plan->base_url != NULL ? rosette_base_url_parse (plan->base_url, NULL) : NULL;

  return base_url != NULL ? rosette_ob2_places_new (base_url, get_image_name (plan)) : NULL;
}

gboolean
rosette_documents_is_issuer_there (const RosettePlan *plan, const RosetteOb2Places *places)
{
  return g_strcmp0 (rosette_profile_get_id (plan->issuer), places->issuer) == 0;
}

static void
add_document (GPtrArray *documents, const char *name, GBytes *contents)
{
  Document *document = g_new0 (Document, 1);

  document->name = name;
  document->contents = contents;
  g_ptr_array_add (documents, document);
}

static void
add_json (GPtrArray *documents, const char *name, JsonObject *object)
{
  g_autoptr (JsonNode) node = rosette_json_new_node (object);
  char *text = rosette_json_write_pretty (node);

  add_document (documents, name, g_bytes_new_take (text, strlen (text)));
  json_object_unref (object);
}

static JsonObject *
write_profile (const RosettePlan *plan, const RosetteOb2Places *places)
{
  JsonObject *profile = rosette_ob2_write_profile (plan->issuer, places);

  if (rosette_documents_is_issuer_there (plan, places))
    rosette_ob2_add_methods (profile, plan->keys, places);

  return profile;
}

static GPtrArray *
make_documents (const RosettePlan *plan, const RosetteOb2Places *places, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (document_free);
  gboolean has_ob2 = (plan->formats & ROSETTE_FORMATS_OB2) != 0;
  RosetteKey *key = rosette_signer_pick_key (plan, ROSETTE_FORMAT_OB2_SIGNED);
  GBytes *picture = NULL;

  if (!has_ob2 && !rosette_documents_is_issuer_there (plan, places))
    return g_steal_pointer (&documents);

  add_json (documents, ROSETTE_OB2_ISSUER_NAME, write_profile (plan, places));
  add_json (documents, ROSETTE_OB2_KEY_NAME, rosette_ob2_write_key (key, places));
  if (!has_ob2)
    return g_steal_pointer (&documents);

  add_json (documents, ROSETTE_OB2_BADGE_CLASS_NAME,
            rosette_ob2_write_badge_class (plan->achievement, places));
  picture = rosette_baking_remove (plan->image, error);
  if (picture == NULL)
    return NULL;
  add_document (documents, get_image_name (plan), picture);

  return g_steal_pointer (&documents);
}

/* The file there, when it is one that may be the document. */
static GBytes *
load (const Document *document, GFile *file)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  gsize size = info != NULL ? (gsize) g_file_info_get_size (info) : 0;
  gsize most = strcmp (document->name, ROSETTE_OB2_ISSUER_NAME) == 0
                 ? ROSETTE_MAX_JSON_BYTES
                 : g_bytes_get_size (document->contents);

  return info != NULL && size <= most ? g_file_load_bytes (file, NULL, NULL, NULL) : NULL;
}

static void
match (Document *document, GBytes *there)
{
  RosetteIssuerDocumentMatch match = ROSETTE_ISSUER_DOCUMENT_OTHER;

  if (g_bytes_equal (there, document->contents))
    match = ROSETTE_ISSUER_DOCUMENT_HAS;
  else if (strcmp (document->name, ROSETTE_OB2_ISSUER_NAME) == 0)
    match = rosette_issuer_document_compare (there, document->contents);

  document->is_there = match == ROSETTE_ISSUER_DOCUMENT_HAS;
  document->is_outdated = match == ROSETTE_ISSUER_DOCUMENT_LACKS;
}

/* Whether what stands in the folder under the document's name, if anything, is the document. */
static gboolean
compare (Document *document, GFile *folder, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, document->name);
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);
  g_autoptr (GBytes) there = NULL;

  if (type == G_FILE_TYPE_UNKNOWN)
    return TRUE;
  if (type == G_FILE_TYPE_REGULAR)
    there = load (document, file);
  if (there != NULL)
    match (document, there);

  if (!document->is_there && !document->is_outdated)
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS,
                 _ ("“%s” in that folder belongs to other badges, which need it as it is. Choose "
                    "another folder, and another web address."),
                 document->name);

  return document->is_there || document->is_outdated;
}

static void
take_back (GPtrArray *documents, guint n_written, GFile *folder)
{
  for (guint i = 0; i < n_written; i++)
    {
      const Document *document = documents->pdata[i];
      g_autoptr (GFile) file = g_file_get_child (folder, document->name);

      if (!document->is_there && !document->is_outdated)
        g_file_delete (file, NULL, NULL);
    }
}

static gboolean
write_document (const Document *document, GFile *folder, GError **error)
{
  return document->is_outdated
           ? rosette_whole_file_replace (folder, document->name, document->contents, error)
           : rosette_whole_file_write (folder, document->name, document->contents, error);
}

gboolean
rosette_documents_write (const RosettePlan *plan, const RosetteOb2Places *places, GError **error)
{
  g_autoptr (GPtrArray) documents = make_documents (plan, places, error);

  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    if (!compare (documents->pdata[i], plan->folder, error))
      return FALSE;

  for (guint i = 0; i < documents->len; i++)
    {
      const Document *document = documents->pdata[i];

      if (document->is_there || write_document (document, plan->folder, error))
        continue;
      take_back (documents, i, plan->folder);
      return FALSE;
    }

  return TRUE;
}
