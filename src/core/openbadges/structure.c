/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One walker over the tables of structure-rules-2.c and structure-rules-3.c. It goes from an object
 * to the objects in it by the class that a row names; that the strict reader limits the depth of a
 * document keeps the recursion short.
 */

#include "config.h"

#include "openbadges/structure.h"

#include "base/limits.h"
#include "encoding/date.h"
#include "encoding/json-step.h"
#include "encoding/json.h"
#include "openbadges/kind.h"
#include "openbadges/members.h"
#include "openbadges/structure-class.h"
#include "openbadges/structure-context.h"

#include <string.h>

typedef struct
{
  const RosetteClass *classes;
  GPtrArray *problems;
  const RosetteJsonStep *at; /* NULL: the document itself */
  guint n_fatal;
  guint n_advice;
  guint advice_depth; /* above 0: inside of what is only advice */
  gboolean vcdm_1;    /* by the nearest @context */
  gboolean is_draft;  /* the same: what is missing is only advice */
  gboolean is_strict; /* slips of an issuer are fatal */
} Walk;

static void check_object (Walk *self, JsonObject *object, const RosetteClass *of);

static void
problem_free (gpointer data)
{
  RosetteProblem *problem = data;

  g_free (problem->path);
  g_free (problem);
}

static void
add_problem (Walk *self, const char *member, RosetteRule rule, gboolean fatal)
{
  guint *n = fatal ? &self->n_fatal : &self->n_advice;
  RosetteJsonStep step = { self->at, member, 0 };
  RosetteProblem *problem = NULL;
  g_autofree char *path = NULL;

  if (*n >= ROSETTE_MAX_PROBLEMS)
    return;

  path = rosette_json_step_dup_path (member != NULL ? &step : self->at);

  /* Two rows of one member may say the same. */
  if (self->problems->len > 0)
    {
      problem = self->problems->pdata[self->problems->len - 1];
      if (problem->rule == rule && strcmp (problem->path, path) == 0)
        return;
    }

  problem = g_new0 (RosetteProblem, 1);
  problem->path = g_steal_pointer (&path);
  problem->rule = rule;
  problem->fatal = fatal;
  g_ptr_array_add (self->problems, problem);
  (*n)++;
}

/* What the drafts did not ask for; but who issued it, to whom and when the W3C data model always
 * did. */
static gboolean
is_missing_in_draft (Walk *self, const RosetteMemberRow *row, RosetteRule rule)
{
  static const char *const always[] = { "issuer", "credentialSubject", "issuanceDate|validFrom",
                                        NULL };

  return self->is_draft && rule == ROSETTE_RULE_MISSING && !g_strv_contains (always, row->member);
}

/* What the rules forbid and nothing hangs on. A type may be left out, but not be another. */
static gboolean
is_slip (Walk *self, const RosetteMemberRow *row, RosetteRule rule)
{
  return !self->is_strict && (row->flags & ROSETTE_MEMBER_SLIP) != 0
         && rule != ROSETTE_RULE_WRONG_TYPE;
}

static void
add_slip (Walk *self)
{
  add_problem (self, NULL, ROSETTE_RULE_WRONG_KIND, self->is_strict && self->advice_depth == 0);
}

static void
add_row_problem (Walk *self, const RosetteMemberRow *row, RosetteRule rule)
{
  gboolean fatal = self->advice_depth == 0 && (row->flags & ROSETTE_MEMBER_ADVICE) == 0
                   && rule != ROSETTE_RULE_UNKNOWN_WORD && !is_slip (self, row, rule)
                   && !is_missing_in_draft (self, row, rule);

  /* The path already ends with the member, but for one that is not there. */
  add_problem (self, rule == ROSETTE_RULE_MISSING ? row->member : NULL, rule, fatal);
}

/* Whether @name is A or B of "A|B". */
static gboolean
is_among (const char *names, const char *name)
{
  gsize length = strlen (name);

  for (const char *at = names; at != NULL; at = strchr (at, '|'))
    {
      at += *at == '|';
      if (strncmp (at, name, length) == 0 && (at[length] == '|' || at[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

/* One by one what rosette_json_list() has: the elements of an array, or the one that stands there;
 * NULL at the end. */
static JsonNode *
get_item (JsonNode *node, guint i)
{
  JsonArray *array =
    node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array != NULL)
    return i < json_array_get_length (array) ? json_array_get_element (array, i) : NULL;

  return i == 0 && node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/* One of "A|B" is among @types; NULL: any type will do. */
static gboolean
has_one_type (JsonNode *types, const char *of)
{
  JsonNode *type;

  for (guint i = 0; of != NULL && (type = get_item (types, i)) != NULL; i++)
    {
      if (rosette_kind_is_string (type) && is_among (of, json_node_get_string (type)))
        return TRUE;
    }

  return of == NULL;
}

static void
check_type (Walk *self, JsonObject *object, const RosetteMemberRow *row)
{
  JsonNode *types = json_object_get_member (object, "type");
  JsonNode *type;

  for (guint i = 0; (type = get_item (types, i)) != NULL; i++)
    {
      if (!rosette_kind_is_string (type) && !rosette_kind_is_language_map (type))
        add_row_problem (self, row, ROSETTE_RULE_WRONG_KIND);
      else if (row->kind == ROSETTE_KIND_TYPE_2
               && (!rosette_kind_is_string (type)
                   || (strchr (json_node_get_string (type), ':') == NULL
                       && !g_strv_contains (rosette_types_2, json_node_get_string (type)))))
        add_row_problem (self, row, ROSETTE_RULE_WRONG_TYPE);
    }

  if (get_item (types, 0) == NULL || !has_one_type (types, row->of))
    add_row_problem (self, row, ROSETTE_RULE_WRONG_TYPE);
}

static void
check_context_3 (Walk *self, JsonObject *object, const RosetteMemberRow *row)
{
  g_autoptr (GPtrArray) contexts = rosette_json_list (object, "@context");
  gboolean is_clr = row->of != NULL;
  int ob = rosette_contexts_find (contexts, rosette_context_is_ob3);
  int clr = rosette_contexts_find (contexts, rosette_context_is_clr);

  for (guint i = 0; i < contexts->len; i++)
    {
      if (!rosette_kind_is_string (contexts->pdata[i])
          && !JSON_NODE_HOLDS_OBJECT ((JsonNode *) contexts->pdata[i]))
        add_row_problem (self, row, ROSETTE_RULE_WRONG_KIND);
    }

  if (rosette_contexts_find (contexts, rosette_context_is_vc) != 0 || ob < 0 || (is_clr && clr < 0))
    add_row_problem (self, row, ROSETTE_RULE_WRONG_CONTEXT);
  else if (!is_clr && ob != 1)
    add_problem (self, NULL, ROSETTE_RULE_WRONG_CONTEXT, FALSE);
}

static void
check_date (Walk *self, JsonNode *node, const RosetteMemberRow *row)
{
  /* Seconds since 1970 were allowed until 1.1. */
  if (row->kind == ROSETTE_KIND_OLD_DATE && rosette_kind_is_number (node))
    return;

  /* Programs with a field for an end leave it empty where there is none. */
  if (self->classes == rosette_classes_2 && (row->flags & ROSETTE_MEMBER_REQUIRED) == 0
      && rosette_kind_is_string (node) && *json_node_get_string (node) == '\0')
    add_problem (self, NULL, ROSETTE_RULE_BAD_DATE, FALSE);
  else if (!rosette_kind_is_string (node))
    add_row_problem (self, row, ROSETTE_RULE_WRONG_KIND);
  else if (!rosette_kind_is_date (row->kind, json_node_get_string (node)))
    add_row_problem (self, row, ROSETTE_RULE_BAD_DATE);
}

/* {"id": "https://…"} is the address in it (JSON-LD 1.1 section 3.3). */
static gboolean
is_bare_reference (Walk *self, JsonObject *object)
{
  return self->classes == rosette_classes_2 && json_object_get_size (object) == 1
         && rosette_json_get_string (object, "id") != NULL;
}

static void
check_part (Walk *self, JsonNode *node, const RosetteMemberRow *row)
{
  const char *name = row->of;
  gboolean vcdm_1 = self->vcdm_1;
  gboolean is_draft = self->is_draft;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      if (row->kind == ROSETTE_KIND_OBJECT || !rosette_kind_is_string (node))
        add_row_problem (self, row, ROSETTE_RULE_WRONG_KIND);
      else if (row->kind == ROSETTE_KIND_LINK)
        add_slip (self);
      else if (row->kind == ROSETTE_KIND_PICTURE
               && g_ascii_strncasecmp (json_node_get_string (node), "data:", 5) == 0)
        add_row_problem (self, row, ROSETTE_RULE_BAD_VALUE);
      return;
    }

  if (row->kind == ROSETTE_KIND_REFERENCE && is_bare_reference (self, json_node_get_object (node)))
    return;
  if (strcmp (name, "PresentedCredential") == 0)
    name = rosette_class_pick_of_credential (json_node_get_object (node));

  if (row->flags & ROSETTE_MEMBER_ADVICE)
    self->advice_depth++;
  check_object (self, json_node_get_object (node), rosette_class_find (self->classes, name));
  if (row->flags & ROSETTE_MEMBER_ADVICE)
    self->advice_depth--;
  self->vcdm_1 = vcdm_1;
  self->is_draft = is_draft;
}

static void
check_word (Walk *self, JsonNode *node, const RosetteMemberRow *row)
{
  if (!rosette_kind_is_string (node))
    add_row_problem (self, row, ROSETTE_RULE_WRONG_KIND);
  else if (!rosette_vocabulary_allows (row->words, json_node_get_string (node)))
    add_row_problem (self, row, ROSETTE_RULE_UNKNOWN_WORD);
}

static void
check_value (Walk *self, JsonNode *node, const RosetteMemberRow *row)
{
  switch (row->kind)
    {
    case ROSETTE_KIND_DATE_TIME:
    case ROSETTE_KIND_INSTANT:
    case ROSETTE_KIND_DATE:
    case ROSETTE_KIND_OLD_DATE:
      check_date (self, node, row);
      break;
    case ROSETTE_KIND_WORD:
      check_word (self, node, row);
      break;
    case ROSETTE_KIND_OBJECT:
    case ROSETTE_KIND_REFERENCE:
    case ROSETTE_KIND_LINK:
    case ROSETTE_KIND_PICTURE:
      check_part (self, node, row);
      break;
    case ROSETTE_KIND_TEXT:
    case ROSETTE_KIND_STRING:
    case ROSETTE_KIND_VERSION:
    case ROSETTE_KIND_BOOLEAN:
    case ROSETTE_KIND_NUMBER:
    case ROSETTE_KIND_JWS:
      if (!rosette_kind_is (row->kind, node))
        add_row_problem (self, row, ROSETTE_RULE_WRONG_KIND);
      else if (row->kind == ROSETTE_KIND_JWS && !rosette_kind_is_jws (json_node_get_string (node)))
        add_row_problem (self, row, ROSETTE_RULE_BAD_VALUE);
      break;
    case ROSETTE_KIND_CONTEXT:
    case ROSETTE_KIND_TYPE:
    case ROSETTE_KIND_TYPE_2:
    case ROSETTE_KIND_ANY_OF:
    default:
      g_assert_not_reached ();
    }
}

/* One in a list is one, until 3.0 came with schemas. */
static gboolean
may_be_listed (Walk *self, JsonArray *array, const RosetteMemberRow *row)
{
  return (row->flags & ROSETTE_MEMBER_MANY) != 0
         || ((self->classes == rosette_classes_2 || (row->flags & ROSETTE_MEMBER_LISTED) != 0)
             && json_array_get_length (array) <= 1);
}

static void
check_array (Walk *self, JsonArray *array, const RosetteMemberRow *row)
{
  RosetteJsonStep step = { self->at, NULL, 0 };

  if (!may_be_listed (self, array, row))
    {
      if (self->classes == rosette_classes_3 && row->kind == ROSETTE_KIND_TEXT
          && rosette_kind_is_text_list (array))
        add_slip (self);
      else
        add_row_problem (self, row, ROSETTE_RULE_WRONG_KIND);
      return;
    }
  if (row->flags & ROSETTE_MEMBER_LISTED)
    add_slip (self);

  self->at = &step;
  for (; step.index < json_array_get_length (array); step.index++)
    check_value (self, json_array_get_element (array, step.index), row);
  self->at = step.up;
}

static void
check_any_of (Walk *self, JsonObject *object, const RosetteMemberRow *row)
{
  g_auto (GStrv) names = g_strsplit (row->member, "|", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (json_object_has_member (object, names[i]))
        return;
    }

  add_row_problem (self, row, ROSETTE_RULE_MISSING);
}

static void
check_member (Walk *self, JsonObject *object, const RosetteMemberRow *row, JsonNode *node)
{
  RosetteJsonStep step = { self->at, row->member, 0 };

  self->at = &step;
  if (row->kind == ROSETTE_KIND_CONTEXT)
    check_context_3 (self, object, row);
  else if (row->kind == ROSETTE_KIND_TYPE || row->kind == ROSETTE_KIND_TYPE_2)
    check_type (self, object, row);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    check_array (self, json_node_get_array (node), row);
  else
    check_value (self, node, row);
  self->at = step.up;
}

static gboolean
row_applies (Walk *self, const RosetteMemberRow *row)
{
  if (row->flags & ROSETTE_MEMBER_VCDM_1)
    return self->vcdm_1;
  if (row->flags & ROSETTE_MEMBER_VCDM_2)
    return !self->vcdm_1;
  return TRUE;
}

static gboolean
is_empty_array (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 0;
}

/* What is null is not there (JSON-LD 1.1 section 4.1.7), as 1EdTech's validator for 2.0 has it;
 * that for 3.0 wants it left out. */
static gboolean
is_absent (Walk *self, JsonNode *node, const RosetteMemberRow *row)
{
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_NULL (node))
    return FALSE;
  if (self->classes == rosette_classes_3 && (row->flags & ROSETTE_MEMBER_REQUIRED) == 0)
    {
      RosetteJsonStep step = { self->at, row->member, 0 };

      self->at = &step;
      add_slip (self);
      self->at = step.up;
    }

  return TRUE;
}

static void
check_row (Walk *self, const RosetteMembers *members, const RosetteMemberRow *row)
{
  JsonNode *node;

  if (row->kind == ROSETTE_KIND_ANY_OF)
    {
      check_any_of (self, members->object, row);
      return;
    }

  node = rosette_members_get (members, row->member);
  if (!is_absent (self, node, row)
      && !((row->flags & ROSETTE_MEMBER_REQUIRED) && is_empty_array (node)))
    check_member (self, members->object, row, node);
  else if (row->flags & ROSETTE_MEMBER_REQUIRED)
    add_row_problem (self, row, ROSETTE_RULE_MISSING);
}

static gboolean
class_has_row (const RosetteClass *of, const char *member)
{
  for (const RosetteMemberRow *row = of->rows; row->member != NULL; row++)
    {
      if (strcmp (row->member, member) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_extra (Walk *self, JsonObject *object, const RosetteClass *of)
{
  JsonObjectIter iter;
  const char *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    {
      if (!class_has_row (of, member))
        add_problem (self, member, ROSETTE_RULE_EXTRA, FALSE);
    }
}

/* What an extension says that it is, each by the rules of that type. */
static void
check_extension (Walk *self, JsonObject *object, const char *member, JsonNode *node)
{
  JsonObject *extension = JSON_NODE_HOLDS_OBJECT (node)
                            ? json_node_get_object (node)
                            : rosette_json_get_first_object (object, member);
  g_autoptr (GPtrArray) types = rosette_json_list (extension, "type");
  RosetteMemberRow row = { member, ROSETTE_KIND_REFERENCE, ROSETTE_MEMBER_MANY, "", 0 };
  gboolean is_known = FALSE;

  if (extension == NULL)
    return;
  check_member (self, object, &row, node);
  for (guint i = 0; i < types->len; i++)
    {
      const RosetteClass *of =
        rosette_kind_is_string (types->pdata[i])
          ? rosette_extension_find_class (json_node_get_string (types->pdata[i]))
          : NULL;

      if (of == NULL)
        continue;
      is_known = TRUE;
      row.of = of->name;
      check_member (self, object, &row, node);
    }
  if (!is_known)
    add_problem (self, member, ROSETTE_RULE_UNKNOWN_EXTENSION, FALSE);
}

/* The members that the specification of 1.1 and 2.0 leaves to others ("Extensions"). */
static void
check_extensions (Walk *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *member = NULL;
  JsonNode *node = NULL;

  self->classes = rosette_classes_extension;
  self->advice_depth++;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      JsonObject *value = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (g_str_has_prefix (member, "extensions:")
          || (value != NULL && rosette_json_has_type (value, "type", "Extension")))
        check_extension (self, object, member, node);
    }
  self->advice_depth--;
  self->classes = rosette_classes_2;
}

static void
check_object (Walk *self, JsonObject *object, const RosetteClass *of)
{
  RosetteMembers members;

  rosette_members_take (&members, object);
  if (rosette_members_get (&members, "@context") != NULL)
    {
      self->vcdm_1 = rosette_version_is_vcdm_1 (object);
      self->is_draft = rosette_version_is_draft (object);
    }

  for (const RosetteMemberRow *row = of->rows; row->member != NULL; row++)
    {
      if (row_applies (self, row))
        check_row (self, &members, row);
    }

  if (of->closed)
    check_extra (self, object, of);
  if (self->classes == rosette_classes_2)
    check_extensions (self, object);
}

/* The versions before 3.0 need one known context, or their terms written out in an own one. One
 * that is known but for a slip does no harm: none of them signs what its terms mean. */
static void
check_context_2 (Walk *self, JsonObject *document)
{
  g_autoptr (GPtrArray) contexts = rosette_json_list (document, "@context");

  for (guint i = 0; i < contexts->len; i++)
    {
      if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) contexts->pdata[i]))
        return;
    }

  if (rosette_contexts_find (contexts, rosette_context_is_ob2) < 0)
    add_problem (self, "@context", ROSETTE_RULE_WRONG_CONTEXT,
                 rosette_contexts_find (contexts, rosette_context_is_meant_as_ob2) < 0);
}

static void
check_document (Walk *self, JsonObject *document, RosetteVersion version)
{
  const char *name = rosette_class_pick (document, version);

  if (name == NULL)
    {
      add_problem (self, "@context", ROSETTE_RULE_WRONG_CONTEXT, TRUE);
      return;
    }

  if (version >= ROSETTE_VERSION_1_1 && version < ROSETTE_VERSION_3_0)
    check_context_2 (self, document);
  check_object (self, document, rosette_class_find (self->classes, name));
}

static GPtrArray *
walk (const RosetteClass *classes,
      JsonObject *object,
      const char *class_name,
      RosetteVersion version,
      gboolean is_strict)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (problem_free);
  Walk self = { .classes = classes, .problems = problems, .is_strict = is_strict };

  if (class_name != NULL)
    check_object (&self, object, rosette_class_find (classes, class_name));
  else
    check_document (&self, object, version);

  return g_steal_pointer (&problems);
}

GPtrArray *
rosette_credential_check_structure (JsonObject *document, RosetteVersion version)
{
  gboolean is_3 = version == ROSETTE_VERSION_3_0 || version == ROSETTE_VERSION_CLR_2_0;

  g_return_val_if_fail (document != NULL, NULL);

  return walk (is_3 ? rosette_classes_3 : rosette_classes_2, document, NULL, version, FALSE);
}

GPtrArray *
rosette_structure_check_part (JsonObject *object, const char *class_name)
{
  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (class_name != NULL, NULL);

  return walk (rosette_classes_3, object, class_name, ROSETTE_VERSION_3_0, TRUE);
}

static const char *
linked_class (const char *class_name, RosetteVersion version)
{
  if (version >= ROSETTE_VERSION_2_0)
    return class_name;

  return strcmp (class_name, "BadgeClass") == 0 ? "BadgeClass1" : "Issuer1";
}

GPtrArray *
rosette_structure_check_linked (JsonObject *document,
                                const char *class_name,
                                RosetteVersion version)
{
  RosetteVersion own;
  GPtrArray *problems;
  gboolean is_profile;

  g_return_val_if_fail (document != NULL && class_name != NULL, NULL);

  own = rosette_version_guess (document);
  is_profile = strcmp (class_name, "Profile") == 0;
  if (own == ROSETTE_VERSION_NONE)
    own = version;
  /* Who is an issuer of 3.0 as well may be described as one. */
  if (own >= ROSETTE_VERSION_3_0)
    return g_ptr_array_new_with_free_func (problem_free);

  problems = walk (rosette_classes_2, document, linked_class (class_name, own), own, FALSE);
  for (guint i = 0; is_profile && i < problems->len; i++)
    {
      RosetteProblem *problem = problems->pdata[i];

      problem->fatal = problem->fatal && problem->rule != ROSETTE_RULE_MISSING
                       && json_object_has_member (document, problem->path);
    }

  return problems;
}

gboolean
rosette_problems_is_fatal (GPtrArray *problems)
{
  g_return_val_if_fail (problems != NULL, FALSE);

  for (guint i = 0; i < problems->len; i++)
    {
      if (((RosetteProblem *) problems->pdata[i])->fatal)
        return TRUE;
    }

  return FALSE;
}
