/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/result-form.h"

#include "encoding/json.h"
#include "issuing/result-scale.h"

#include <glib/gi18n.h>
#include <string.h>

/* The members that say what may be given, and which kinds have them. */
#define RANGE  (1 << ROSETTE_RESULT_NUMBER | 1 << ROSETTE_RESULT_PERCENT)
#define GRADE  (1 << ROSETTE_RESULT_GRADE)
#define LEVELS (1 << ROSETTE_RESULT_LEVEL)

static const struct
{
  const char *member;
  guint kinds;
} members[] = {
  { "valueMin", RANGE },
  { "valueMax", RANGE },
  { "allowedValue", GRADE },
  { "requiredValue", RANGE | GRADE },
  { "rubricCriterionLevel", LEVELS },
  { "requiredLevel", LEVELS },
};

static const struct
{
  const char *type; /* a word of ROSETTE_VOCABULARY_RESULT_TYPE */
  const char *title;
} kinds[ROSETTE_N_RESULT_KINDS] = {
  [ROSETTE_RESULT_NUMBER] = { "RawScore", N_ ("Number") },
  [ROSETTE_RESULT_PERCENT] = { "Percent", N_ ("Percent") },
  [ROSETTE_RESULT_GRADE] = { "LetterGrade", N_ ("Grade") },
  [ROSETTE_RESULT_LEVEL] = { "RubricCriterionLevel", N_ ("Level, in words") },
  [ROSETTE_RESULT_STATE] = { "Status", N_ ("Completed or not") },
  [ROSETTE_RESULT_OTHER] = { NULL, N_ ("Another kind") },
};

const char *
rosette_result_kind_get_title (RosetteResultKind kind)
{
  return _ (kinds[kind].title);
}

gboolean
rosette_result_kind_has_range (RosetteResultKind kind)
{
  return kind == ROSETTE_RESULT_NUMBER || kind == ROSETTE_RESULT_PERCENT;
}

gboolean
rosette_result_kind_has_values (RosetteResultKind kind)
{
  return kind == ROSETTE_RESULT_GRADE || kind == ROSETTE_RESULT_LEVEL;
}

void
rosette_result_form_free (RosetteResultForm *self)
{
  g_free (self->name);
  g_free (self->lowest);
  g_free (self->highest);
  g_free (self->values);
  g_free (self->needed);
  g_free (self);
}

static JsonArray *
new_types (const char *type)
{
  JsonArray *types = json_array_new ();

  json_array_add_string_element (types, type);

  return types;
}

JsonObject *
rosette_result_form_create (void)
{
  JsonObject *description = json_object_new ();
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);

  json_object_set_string_member (description, "id", id);
  json_object_set_array_member (description, "type", new_types ("ResultDescription"));
  json_object_set_string_member (description, "resultType", kinds[ROSETTE_RESULT_NUMBER].type);
  json_object_set_string_member (description, "valueMin", "0");

  return description;
}

static RosetteResultKind
read_kind (JsonObject *description)
{
  const char *type = rosette_json_get_string (description, "resultType");
  RosetteResultKind kind = ROSETTE_RESULT_OTHER;

  for (guint i = 0; i < ROSETTE_RESULT_OTHER; i++)
    if (g_strcmp0 (type, kinds[i].type) == 0)
      kind = i;
  /* What the form could not show, it would lose. */
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if ((members[i].kinds & 1u << kind) == 0
        && json_object_has_member (description, members[i].member))
      return ROSETTE_RESULT_OTHER;

  return kind;
}

static JsonObject *
get_level (GPtrArray *levels, guint n)
{
  JsonNode *node = levels->pdata[n];

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static char *
join (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static char *
read_values (JsonObject *description)
{
  g_autoptr (GPtrArray) levels = rosette_json_list (description, "rubricCriterionLevel");
  g_autoptr (GPtrArray) allowed = rosette_json_list (description, "allowedValue");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < levels->len; i++)
    {
      const char *name = rosette_json_get_text (get_level (levels, i), "name");

      if (name != NULL)
        g_ptr_array_add (names, (gpointer) name);
    }
  for (guint i = 0; i < allowed->len; i++)
    if (json_node_get_value_type (allowed->pdata[i]) == G_TYPE_STRING)
      g_ptr_array_add (names, (gpointer) json_node_get_string (allowed->pdata[i]));

  /* A grade such as 1,3 has a comma of its own. */
  for (guint i = 0; i < names->len; i++)
    if (strchr (names->pdata[i], ',') != NULL)
      {
        g_ptr_array_add (names, NULL);
        return g_strjoinv ("; ", (char **) names->pdata);
      }

  return join (names);
}

static char *
read_needed (JsonObject *description)
{
  const char *id = rosette_json_get_string (description, "requiredLevel");
  const char *value = rosette_json_get_string (description, "requiredValue");
  g_autoptr (GPtrArray) levels = rosette_json_list (description, "rubricCriterionLevel");

  for (guint i = 0; id != NULL && i < levels->len; i++)
    {
      JsonObject *level = get_level (levels, i);

      if (g_strcmp0 (rosette_json_get_string (level, "id"), id) == 0)
        return g_strdup (rosette_json_get_text (level, "name"));
    }

  return g_strdup (value != NULL ? value : "");
}

static char *
dup_or_empty (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

RosetteResultForm *
rosette_result_form_read (JsonObject *description)
{
  RosetteResultForm *self = g_new0 (RosetteResultForm, 1);

  self->name = dup_or_empty (rosette_json_get_text (description, "name"));
  self->kind = read_kind (description);
  self->lowest = dup_or_empty (rosette_json_get_string (description, "valueMin"));
  self->highest = dup_or_empty (rosette_json_get_string (description, "valueMax"));
  self->values = read_values (description);
  self->needed = read_needed (description);

  return self;
}

/* Each once, in their order: "A, B" or "1,3; 2,0". */
static GStrv
split (const char *values)
{
  const char *separator = strchr (values, ';') != NULL ? ";" : ",";
  g_auto (GStrv) parts = g_strsplit (values, separator, -1);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *name = g_strstrip (parts[i]);

      if (*name != '\0' && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (names, FALSE);
}

static char *
dup_trimmed (const char *text)
{
  return g_strstrip (g_strdup (text));
}

static void
set_text (JsonObject *object, const char *member, const char *text)
{
  g_autofree char *trimmed = dup_trimmed (text);
  const char *old = rosette_json_get_text (object, member);

  if (g_strcmp0 (old, trimmed) == 0)
    return;
  if (*trimmed != '\0')
    json_object_set_string_member (object, member, trimmed);
  else
    json_object_remove_member (object, member);
}

/* With a point, as documents have it. */
static void
set_number (JsonObject *object, const char *member, const char *text)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), ",", '.');

  set_text (object, member, plain);
}

static void
set_allowed (JsonObject *object, const char *const *names)
{
  JsonArray *allowed = json_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    json_array_add_string_element (allowed, names[i]);
  json_object_set_array_member (object, "allowedValue", allowed);
}

/* The level of before that has this name; one in its place that has lost its own; NULL for none. */
static JsonObject *
find_level (GPtrArray *levels, const char *const *names, guint n)
{
  const char *old = NULL;

  for (guint i = 0; i < levels->len; i++)
    if (g_strcmp0 (rosette_json_get_text (get_level (levels, i), "name"), names[n]) == 0)
      return get_level (levels, i);
  if (n >= levels->len)
    return NULL;
  old = rosette_json_get_text (get_level (levels, n), "name");

  return old != NULL && g_strv_contains (names, old) ? NULL : get_level (levels, n);
}

/* The same as long as the name is: it is written with each letter that is typed. */
static char *
make_level_id (JsonObject *description, const char *name)
{
  g_autofree char *text =
    g_strconcat (rosette_json_get_string (description, "id"), " ", name, NULL);
  g_autofree char *hex = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);

  /* A UUID out of a name (RFC 9562 section 5.5). */
  return g_strdup_printf ("urn:uuid:%.8s-%.4s-5%.3s-8%.3s-%.12s", hex, hex + 8, hex + 12, hex + 15,
                          hex + 18);
}

static void
set_levels (JsonObject *object, const char *const *names, const char *needed)
{
  g_autoptr (GPtrArray) levels = rosette_json_list (object, "rubricCriterionLevel");
  JsonArray *written = json_array_new ();
  g_autofree char *required = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      JsonObject *old = find_level (levels, names, i);
      JsonObject *level = old != NULL ? rosette_json_copy_object (old) : json_object_new ();
      g_autofree char *id = make_level_id (object, names[i]);

      if (old == NULL)
        {
          json_object_set_string_member (level, "id", id);
          json_object_set_array_member (level, "type", new_types ("RubricCriterionLevel"));
        }
      set_text (level, "name", names[i]);
      if (g_str_equal (names[i], needed))
        required = g_strdup (rosette_json_get_string (level, "id"));
      json_array_add_object_element (written, level);
    }
  json_object_set_array_member (object, "rubricCriterionLevel", written);
  set_text (object, "requiredLevel", required != NULL ? required : "");
}

static void
write_kind (const RosetteResultForm *self, JsonObject *object)
{
  g_auto (GStrv) names = split (self->values);
  g_autofree char *needed = dup_trimmed (self->needed);

  set_text (object, "resultType", kinds[self->kind].type);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if ((members[i].kinds & 1u << self->kind) == 0)
      json_object_remove_member (object, members[i].member);
  if (rosette_result_kind_has_range (self->kind))
    {
      set_number (object, "valueMin", self->lowest);
      set_number (object, "valueMax", self->highest);
      set_number (object, "requiredValue", needed);
    }
  else if (self->kind == ROSETTE_RESULT_GRADE)
    {
      set_allowed (object, (const char *const *) names);
      set_text (object, "requiredValue", needed);
    }
  else if (self->kind == ROSETTE_RESULT_LEVEL)
    set_levels (object, (const char *const *) names, needed);
}

JsonObject *
rosette_result_form_write (const RosetteResultForm *self, JsonObject *description)
{
  g_autofree char *name = dup_trimmed (self->name);
  JsonObject *object = NULL;

  if (*name == '\0')
    return NULL;
  object = rosette_json_copy_object (description);
  set_text (object, "name", name);
  if (self->kind != ROSETTE_RESULT_OTHER)
    write_kind (self, object);

  return object;
}

static const char *
find_fault_of_values (const RosetteResultForm *self)
{
  g_auto (GStrv) names = split (self->values);
  g_autofree char *needed = dup_trimmed (self->needed);

  if (g_strv_length (names) < 2)
    return _ ("Write at least two, with commas between.");

  return rosette_result_values_find_fault ((const char *const *) names, needed);
}

const char *
rosette_result_form_find_fault (const RosetteResultForm *self)
{
  g_autofree char *name = dup_trimmed (self->name);

  if (*name == '\0')
    return _ ("Give it a name, such as “Hours worked”.");
  if (rosette_result_kind_has_range (self->kind))
    return rosette_result_range_find_fault (self->lowest, self->highest, self->needed);
  if (rosette_result_kind_has_values (self->kind))
    return find_fault_of_values (self);

  return NULL;
}

static char *
dup_scale (const RosetteResultForm *self)
{
  if (rosette_result_kind_has_values (self->kind) && *self->values != '\0')
    return g_strdup (self->values);
  if (!rosette_result_kind_has_range (self->kind))
    return g_strdup (rosette_result_kind_get_title (self->kind));
  if (*self->lowest != '\0' && *self->highest != '\0')
    /* Translators: the lowest and the highest number */
    return g_strdup_printf (_ ("%s to %s"), self->lowest, self->highest);

  return g_strdup (rosette_result_kind_get_title (self->kind));
}

char *
rosette_result_form_dup_summary (const RosetteResultForm *self)
{
  g_autofree char *scale = dup_scale (self);
  gboolean can_need =
    rosette_result_kind_has_range (self->kind) || rosette_result_kind_has_values (self->kind);

  return can_need && *self->needed != '\0'
           /* Translators: what may be given, and the least of it that is needed */
           ? g_strdup_printf (_ ("%s; at least %s"), scale, self->needed)
           : g_steal_pointer (&scale);
}
