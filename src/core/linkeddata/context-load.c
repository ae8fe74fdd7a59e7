/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/context.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"

#include <string.h>

typedef struct
{
  char *url;
  JsonNode *root;
  gboolean is_permanent;
} Document;

static void
document_free (gpointer data)
{
  Document *self = data;

  g_free (self->url);
  json_node_unref (self->root);
  g_free (self);
}

GPtrArray *
rosette_context_new_documents (void)
{
  return g_ptr_array_new_with_free_func (document_free);
}

static Document *
find (RosetteJsonld *self, const char *url)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      Document *document = self->documents->pdata[i];

      if (strcmp (document->url, url) == 0)
        return document;
    }

  return NULL;
}

static Document *
load (RosetteJsonld *self, const char *url)
{
  gboolean is_permanent = FALSE;
  JsonNode *root = NULL;
  Document *document;

  if (self->documents->len == ROSETTE_MAX_CONTEXTS)
    {
      rosette_jsonld_fail (self, "context overflow", url);
      return NULL;
    }
  if (self->options->load != NULL)
    root = self->options->load (url, &is_permanent, self->options->load_data, self->error);
  else
    g_set_error (self->error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND, "“%s” is not known", url);
  if (root == NULL)
    {
      g_prefix_error (self->error, "loading remote context failed: ");
      return NULL;
    }

  document = g_new0 (Document, 1);
  document->url = g_strdup (url);
  document->root = root;
  document->is_permanent = is_permanent;
  g_ptr_array_add (self->documents, document);

  return document;
}

gboolean
rosette_context_load (RosetteJsonld *self, const char *url, RosetteLocalContext *local)
{
  Document *document = find (self, url);
  JsonNode *context = NULL;

  if (document == NULL)
    document = load (self, url);
  if (document == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (document->root))
    context = json_object_get_member (json_node_get_object (document->root), "@context");
  if (context == NULL)
    return rosette_jsonld_fail (self, "invalid remote context", url);

  /* The address outlives this run where the document does. */
  *local = (RosetteLocalContext){ context, rosette_arena_copy (self->arena, url, strlen (url)),
                                  document->is_permanent };

  return TRUE;
}
