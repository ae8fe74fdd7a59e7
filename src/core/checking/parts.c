/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "base/limits.h"
#include "checking/remains.h"
#include "encoding/json-step.h"
#include "encoding/json.h"

#include <string.h>

/* Credentials may stand inside a credential: the badges of a learner record (CLR 2.0), and
 * endorsements, of whatever has one: the credential, an achievement, a profile. The signature
 * around them says that they were put there, and no more; so each is examined as if it were alone.
 */

typedef struct
{
  RosetteInspection *inspection;
  RosetteRole role;    /* of the parts that are looked for */
  GHashTable *ids;     /* of all that an endorsement may be of; not owned */
  gboolean has_others; /* whether parts of the other role were passed by */
} Walk;

static void
add_report (RosetteInspection *self, RosetteReport *report)
{
  if (self->parts == NULL)
    self->parts = g_list_store_new (ROSETTE_TYPE_REPORT);
  g_list_store_append (self->parts, report);
}

/* What is left of a badge that somebody changed is no other data. */
static void
take (RosetteInspection *part, JsonNode *node)
{
  gboolean is_read = rosette_inspection_take (part, node);

  part->is_found = is_read || (part->bytes != NULL && rosette_remains_are_badge (part->bytes));
  rosette_inspection_say (
    part, part->is_found ? ROSETTE_SAYS_FOUND_INSIDE : ROSETTE_SAYS_OTHER_DATA, NULL);
  if (part->is_found && !is_read)
    {
      g_clear_pointer (&part->document, json_object_unref);
      rosette_inspection_say (part, ROSETTE_SAYS_STRUCTURE_UNREADABLE, NULL);
    }
}

/* A credential that stands in @self at @path. */
static void
examine (RosetteInspection *self,
         JsonNode *node,
         RosetteRole role,
         const char *path,
         GHashTable *endorsable)
{
  g_auto (RosetteInspection) part = { 0 };
  g_autoptr (RosetteReport) report = NULL;

  if (self->tally->n_parts == ROSETTE_MAX_PARTS || self->depth == ROSETTE_MAX_PART_DEPTH
      || g_cancellable_is_cancelled (self->cancellable))
    {
      self->has_more = TRUE;
      return;
    }
  self->tally->n_parts++;

  rosette_inspection_init (&part, self);
  part.role = role;
  part.path = g_strdup (path);
  part.depth = self->depth + 1;
  part.endorsable = endorsable;
  part.recipients = role == ROSETTE_ROLE_BADGE ? self->recipients : NULL;
  take (&part, node);
  report = rosette_inspection_examine (&part, NULL);
  if (report != NULL)
    add_report (self, report);
}

/* The credentials that are the member of @object to which @step leads. */
static void
examine_list (Walk *self, JsonObject *object, const RosetteJsonStep *step)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (object, step->name);
  gboolean is_array = JSON_NODE_HOLDS_ARRAY (json_object_get_member (object, step->name));

  for (guint i = 0; i < nodes->len; i++)
    {
      RosetteJsonStep element = { step, NULL, i };
      g_autofree char *path = rosette_json_step_dup_path (is_array ? &element : step);

      examine (self->inspection, nodes->pdata[i], self->role, path, self->ids);
    }
}

/* The role of what is called @name; the whole's where it is no credential. */
static RosetteRole
find_role (const char *name)
{
  if (name[0] == 'v' && strcmp (name, "verifiableCredential") == 0)
    return ROSETTE_ROLE_BADGE;
  if (name[0] == 'e' && (strcmp (name, "endorsement") == 0 || strcmp (name, "endorsementJwt") == 0))
    return ROSETTE_ROLE_ENDORSEMENT;

  return ROSETTE_ROLE_WHOLE;
}

static gboolean
is_about_form (const char *name)
{
  return (name[0] == '@' && strcmp (name, "@context") == 0)
         || (name[0] == 'p' && strcmp (name, "proof") == 0);
}

static void walk_object (Walk *self, JsonObject *object, const RosetteJsonStep *up);

static void
walk_node (Walk *self, JsonNode *node, const RosetteJsonStep *up)
{
  JsonNodeType type = json_node_get_node_type (node);
  JsonArray *array = type == JSON_NODE_ARRAY ? json_node_get_array (node) : NULL;

  if (type == JSON_NODE_OBJECT)
    walk_object (self, json_node_get_object (node), up);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      RosetteJsonStep step = { up, NULL, i };

      walk_node (self, json_array_get_element (array, i), &step);
    }
}

static void
walk_object (Walk *self, JsonObject *object, const RosetteJsonStep *up)
{
  RosetteJsonStep step = { .up = up };
  JsonObjectIter iter;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &step.name, &value))
    {
      RosetteRole role = find_role (step.name);

      if (role == self->role)
        examine_list (self, object, &step);
      else if (role != ROSETTE_ROLE_WHOLE)
        self->has_others = TRUE;
      else if (!is_about_form (step.name))
        walk_node (self, value, &step);
    }
}

static gboolean holds_parts (JsonObject *object);

static gboolean
node_holds_parts (JsonNode *node)
{
  JsonNodeType type = json_node_get_node_type (node);
  JsonArray *array = type == JSON_NODE_ARRAY ? json_node_get_array (node) : NULL;

  if (type == JSON_NODE_OBJECT)
    return holds_parts (json_node_get_object (node));
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (node_holds_parts (json_array_get_element (array, i)))
      return TRUE;

  return FALSE;
}

/* Whether a walk would find anything at all. Most badges hold none, and to look without an order is
 * quicker. */
static gboolean
holds_parts (JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    if (find_role (name) != ROSETTE_ROLE_WHOLE
        || (!is_about_form (name) && node_holds_parts (value)))
      return TRUE;

  return FALSE;
}

static void collect_ids (GHashTable *ids, JsonObject *object);

static void
collect_ids_in (GHashTable *ids, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    collect_ids (ids, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      collect_ids_in (ids, json_array_get_element (json_node_get_array (node), i));
}

/* The ids of all that is in @object, but not in endorsements there. */
static void
collect_ids (GHashTable *ids, JsonObject *object)
{
  const char *id = rosette_json_get_string (object, "id");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (id != NULL)
    g_hash_table_add (ids, (gpointer) id);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    if (find_role (name) != ROSETTE_ROLE_ENDORSEMENT && !is_about_form (name))
      collect_ids_in (ids, value);
}

/* What an endorsement may be of: "the credential, and the achievement and profiles in the
 * credential" (the schema of June 2026), and the badges of a learner record. Published examples
 * have it stand in one of these and be of another. Badges that are JWTs have been read by now.
 */
static GHashTable *
list_ids (RosetteInspection *self)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *parts = G_LIST_MODEL (self->parts);

  collect_ids (ids, self->document);
  if (self->issuer_id != NULL)
    g_hash_table_add (ids, self->issuer_id);
  for (guint i = 0; parts != NULL && i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (RosetteReport) part = g_list_model_get_item (parts, i);

      if (rosette_report_get_document (part) != NULL)
        collect_ids (ids, rosette_report_get_document (part));
    }

  return ids;
}

/* The credentials after the first of what a wallet presents. */
static void
examine_others (RosetteInspection *self)
{
  for (guint i = 0; self->others != NULL && i < self->others->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("verifiableCredential[%u]", i + 1);

      examine (self, self->others->pdata[i], ROSETTE_ROLE_BADGE, path, NULL);
    }
}

/* What a part that is a badge does to the whole: nothing, or the sentence that says it. */
static gboolean
find_sentence (RosetteVerdict verdict, RosetteSentence *sentence)
{
  switch (verdict)
    {
    case ROSETTE_VERDICT_GENUINE:
    case ROSETTE_VERDICT_MISMATCH:
      return FALSE;
    case ROSETTE_VERDICT_FORGED:
      *sentence = ROSETTE_SAYS_STRUCTURE_PARTS_BAD;
      return TRUE;
    case ROSETTE_VERDICT_LAPSED:
      *sentence = ROSETTE_SAYS_STRUCTURE_PARTS_LAPSED;
      return TRUE;
    case ROSETTE_VERDICT_UNCHECKED:
    case ROSETTE_VERDICT_NOT_A_BADGE:
    default:
      *sentence = ROSETTE_SAYS_STRUCTURE_PARTS_UNCHECKED;
      return TRUE;
    }
}

static const char *
get_name (RosetteReport *report)
{
  RosetteCredential *credential = rosette_report_get_credential (report);
  const char *name = credential != NULL ? rosette_credential_get_name (credential) : NULL;

  return name != NULL ? name : rosette_report_get_path (report);
}

/* The gravest of what was found of badges inside; their order is that of the sentences. */
static void
tell_badges (RosetteInspection *self)
{
  static const RosetteSentence gravest[] = { ROSETTE_SAYS_STRUCTURE_PARTS_BAD,
                                             ROSETTE_SAYS_STRUCTURE_PARTS_UNCHECKED,
                                             ROSETTE_SAYS_STRUCTURE_PARTS_LAPSED };
  GListModel *parts = G_LIST_MODEL (self->parts);
  guint n_parts = parts != NULL ? g_list_model_get_n_items (parts) : 0;
  gboolean has_badges = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (gravest); i++)
    for (guint k = 0; k < n_parts; k++)
      {
        g_autoptr (RosetteReport) part = g_list_model_get_item (parts, k);
        RosetteSentence sentence;

        if (rosette_report_get_role (part) != ROSETTE_ROLE_BADGE)
          continue;
        has_badges = TRUE;
        if (find_sentence (rosette_report_get_verdict (part), &sentence) && sentence == gravest[i])
          {
            rosette_inspection_say (self, sentence, get_name (part));
            return;
          }
      }

  if (self->has_more)
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_PARTS_UNCHECKED, "…");
  else if (has_badges)
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_PARTS_GOOD, NULL);
}

/* What an endorsement of 2.0 may be of. */
static GHashTable *
list_older_ids (RosetteInspection *self)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonObject *const objects[] = { self->document, self->badge_class, self->profile };

  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      const char *id = rosette_json_get_string (objects[i], "id");

      if (id != NULL)
        g_hash_table_add (ids, (gpointer) id);
    }
  if (self->issuer_id != NULL)
    g_hash_table_add (ids, self->issuer_id);

  return ids;
}

/* An endorsement of 2.0 stands at an address of its own, or is a text that is signed; one that
 * stands inside counts as its address says. */
static JsonNode *
find_older (RosetteInspection *self, JsonNode *node)
{
  JsonObject *inside = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *text = inside != NULL ? rosette_json_get_string (inside, "id") : NULL;
  GBytes *document;
  g_autofree char *found = NULL;

  if (inside == NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);
  if (text == NULL)
    return NULL;
  if (strstr (text, "://") == NULL)
    return inside == NULL ? json_node_copy (node) : NULL;

  document = rosette_inspection_look_up (self, text, NULL);
  if (document == NULL)
    return NULL;
  found = g_strndup (g_bytes_get_data (document, NULL), g_bytes_get_size (document));

  return json_node_init_string (json_node_alloc (), g_strstrip (found));
}

static void
examine_older (RosetteInspection *self, JsonObject *object, const char *path, GHashTable *ids)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (object, "endorsement");

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("%sendorsement[%u]", path, i);
      g_autoptr (JsonNode) found =
        i < ROSETTE_MAX_PARTS ? find_older (self, nodes->pdata[i]) : NULL;

      if (found != NULL)
        examine (self, found, ROSETTE_ROLE_ENDORSEMENT, place, ids);
      else
        self->has_more = TRUE;
    }
}

static void
check_older_parts (RosetteInspection *self)
{
  g_autoptr (GHashTable) ids = list_older_ids (self);

  examine_older (self, self->document, "", ids);
  if (self->badge_class != NULL)
    examine_older (self, self->badge_class, "badge.", ids);
  if (self->profile != NULL)
    examine_older (self, self->profile, "badge.issuer.", ids);
}

/* Both walks go the same way, so where the first passed no endorsement there is none. */
static void
check_newer_parts (RosetteInspection *self)
{
  Walk walk = { self, ROSETTE_ROLE_BADGE, NULL, FALSE };
  g_autoptr (GHashTable) ids = NULL;

  if (holds_parts (self->document))
    walk_object (&walk, self->document, NULL);
  tell_badges (self);
  if (!walk.has_others)
    return;

  ids = list_ids (self);
  walk.role = ROSETTE_ROLE_ENDORSEMENT;
  walk.ids = ids;
  walk_object (&walk, self->document, NULL);
}

/* What is beside the first badge of a presentation does not make that one better or worse. */
void
rosette_inspection_check_parts (RosetteInspection *self)
{
  if (self->document != NULL && json_object_has_member (self->document, "credentialSubject"))
    check_newer_parts (self);
  else if (self->document != NULL && self->version < ROSETTE_VERSION_3_0
           && self->role == ROSETTE_ROLE_WHOLE)
    check_older_parts (self);
  examine_others (self);
}
