/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/jsonld.h"

#include "linkeddata/expand.h"
#include "linkeddata/to-rdf.h"

/* What a run owns; all of it is gone with the run, but for the contexts that are kept. */
typedef struct
{
  RosetteJsonld jsonld;
  gsize work;
  GError *error;
} Run;

static void
run_init (Run *self, const RosetteJsonldOptions *options)
{
  self->work = 0;
  self->error = NULL;
  self->jsonld = (RosetteJsonld){
    .arena = rosette_arena_new (),
    .options = options,
    .documents = rosette_context_new_documents (),
    .kept = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref),
    .nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref),
    .work = &self->work,
    .error = &self->error,
  };
}

static void
run_clear (Run *self)
{
  rosette_arena_free (self->jsonld.arena);
  g_ptr_array_unref (self->jsonld.documents);
  g_ptr_array_unref (self->jsonld.kept);
  g_ptr_array_unref (self->jsonld.nodes);
  g_clear_error (&self->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

JsonNode *
rosette_jsonld_expand (JsonNode *document, const RosetteJsonldOptions *options, GError **error)
{
  g_auto (Run) run = { 0 };
  RosetteValue *expanded;

  g_return_val_if_fail (document != NULL && options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  run_init (&run, options);
  expanded = rosette_expand_document (&run.jsonld, document);
  if (expanded == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&run.error));
      return NULL;
    }

  return rosette_value_to_json (expanded);
}

RosetteDataset *
rosette_jsonld_to_rdf (JsonNode *document, const RosetteJsonldOptions *options, GError **error)
{
  g_auto (Run) run = { 0 };
  RosetteValue *expanded;
  RosetteDataset *dataset = NULL;

  g_return_val_if_fail (document != NULL && options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  run_init (&run, options);
  expanded = rosette_expand_document (&run.jsonld, document);
  if (expanded != NULL)
    dataset = rosette_to_rdf (&run.jsonld, expanded);
  if (dataset == NULL)
    g_propagate_error (error, g_steal_pointer (&run.error));

  return dataset;
}
