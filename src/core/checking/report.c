/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/report.h"

#include "checking/report-private.h"
#include "checking/sentences.h"

struct _RosetteReport
{
  GObject parent_instance;

  RosetteVerdict verdict;
  RosetteCheck *checks[ROSETTE_N_CHECKS];
  const char *version;
  JsonObject *proof;
  JsonObject *document;
  RosetteCredential *credential;
  GBytes *picture;
  GDateTime *date;
  GPtrArray *lookups;
  RosetteRole role;
  char *path;
  GListModel *parts;
};

static GType
rosette_report_get_item_type (GListModel *model)
{
  return ROSETTE_TYPE_CHECK;
}

static guint
rosette_report_get_n_items (GListModel *model)
{
  return ROSETTE_N_CHECKS;
}

static gpointer
rosette_report_get_item (GListModel *model, guint position)
{
  RosetteReport *self = ROSETTE_REPORT (model);

  return position < ROSETTE_N_CHECKS ? g_object_ref (self->checks[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rosette_report_get_item_type;
  iface->get_n_items = rosette_report_get_n_items;
  iface->get_item = rosette_report_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteReport,
                               rosette_report,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  PROP_0,
  PROP_VERDICT,
  PROP_TITLE,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
rosette_report_finalize (GObject *object)
{
  RosetteReport *self = ROSETTE_REPORT (object);

  for (gsize i = 0; i < ROSETTE_N_CHECKS; i++)
    g_clear_object (&self->checks[i]);
  g_clear_pointer (&self->proof, json_object_unref);
  g_clear_pointer (&self->document, json_object_unref);
  g_clear_pointer (&self->credential, rosette_credential_unref);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_pointer (&self->lookups, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->parts);

  G_OBJECT_CLASS (rosette_report_parent_class)->finalize (object);
}

static void
rosette_report_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteReport *self = ROSETTE_REPORT (object);

  switch (prop_id)
    {
    case PROP_VERDICT:
      g_value_set_enum (value, self->verdict);
      break;
    case PROP_TITLE:
      g_value_set_string (value, rosette_report_get_title (self));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, rosette_report_get_summary (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_report_class_init (RosetteReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_report_finalize;
  object_class->get_property = rosette_report_get_property;

  props[PROP_VERDICT] =
    g_param_spec_enum ("verdict", NULL, NULL, ROSETTE_TYPE_VERDICT, ROSETTE_VERDICT_UNCHECKED,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_report_init (RosetteReport *self)
{
  self->verdict = ROSETTE_VERDICT_UNCHECKED;
}

RosetteReport *
rosette_report_new (const RosetteReportDraft *draft)
{
  RosetteReport *self;
  RosetteResult results[ROSETTE_N_CHECKS];

  g_return_val_if_fail (draft != NULL && draft->date != NULL, NULL);

  self = g_object_new (ROSETTE_TYPE_REPORT, NULL);
  for (gsize i = 0; i < ROSETTE_N_CHECKS; i++)
    {
      g_assert (rosette_check_get_id (draft->checks[i]) == i);
      self->checks[i] = g_object_ref (draft->checks[i]);
      results[i] = rosette_check_get_result (draft->checks[i]);
    }
  self->verdict = rosette_verdict_decide (draft->found, results);
  self->version = draft->version;
  self->proof = draft->proof != NULL ? json_object_ref (draft->proof) : NULL;
  self->document = draft->document != NULL ? json_object_ref (draft->document) : NULL;
  self->credential = draft->credential != NULL ? rosette_credential_ref (draft->credential) : NULL;
  self->picture = draft->picture != NULL ? g_bytes_ref (draft->picture) : NULL;
  self->date = g_date_time_ref (draft->date);
  self->lookups = draft->lookups != NULL ? g_ptr_array_ref (draft->lookups) : g_ptr_array_new ();
  self->role = draft->role;
  self->path = g_strdup (draft->path);
  self->parts = draft->parts != NULL ? G_LIST_MODEL (g_object_ref (draft->parts))
                                     : G_LIST_MODEL (g_list_store_new (ROSETTE_TYPE_REPORT));

  return self;
}

RosetteVerdict
rosette_report_get_verdict (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), ROSETTE_VERDICT_UNCHECKED);

  return self->verdict;
}

const char *
rosette_report_get_title (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return rosette_verdict_get_title (self->verdict);
}

const char *
rosette_report_get_summary (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return rosette_verdict_get_summary (self->verdict);
}

RosetteCheck *
rosette_report_get_check (RosetteReport *self, RosetteCheckId id)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);
  g_return_val_if_fail ((guint) id < ROSETTE_N_CHECKS, NULL);

  return self->checks[id];
}

const char *
rosette_report_get_version (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->version;
}

JsonObject *
rosette_report_get_proof (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->proof;
}

JsonObject *
rosette_report_get_document (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->document;
}

RosetteCredential *
rosette_report_get_credential (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->credential;
}

GBytes *
rosette_report_get_picture (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->picture;
}

GDateTime *
rosette_report_get_date (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->date;
}

GPtrArray *
rosette_report_get_lookups (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->lookups;
}

RosetteRole
rosette_report_get_role (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), ROSETTE_ROLE_WHOLE);

  return self->role;
}

const char *
rosette_report_get_path (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->path;
}

GListModel *
rosette_report_get_parts (RosetteReport *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  return self->parts;
}

static void
set_string (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

static void
set_object (JsonObject *object, const char *member, JsonObject *value)
{
  if (value != NULL)
    json_object_set_object_member (object, member, json_object_ref (value));
  else
    json_object_set_null_member (object, member);
}

static JsonObject *
check_to_json (RosetteCheck *check)
{
  JsonObject *object = json_object_new ();

  set_string (object, "id", rosette_check_id_get_name (rosette_check_get_id (check)));
  set_string (object, "result", rosette_result_get_name (rosette_check_get_result (check)));
  set_string (object, "message", rosette_check_get_message (check));
  set_string (object, "remedy", rosette_check_get_remedy (check));

  return object;
}

static JsonArray *
checks_to_json (RosetteReport *self)
{
  JsonArray *checks = json_array_sized_new (ROSETTE_N_CHECKS);

  for (gsize i = 0; i < ROSETTE_N_CHECKS; i++)
    json_array_add_object_element (checks, check_to_json (self->checks[i]));

  return checks;
}

static JsonArray *
parts_to_json (RosetteReport *self)
{
  guint n = g_list_model_get_n_items (self->parts);
  JsonArray *parts = json_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RosetteReport) part = g_list_model_get_item (self->parts, i);

      json_array_add_object_element (parts, rosette_report_to_json (part));
    }

  return parts;
}

JsonObject *
rosette_report_to_json (RosetteReport *self)
{
  JsonObject *object;

  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  object = json_object_new ();
  if (self->role != ROSETTE_ROLE_WHOLE)
    {
      set_string (object, "path", self->path);
      set_string (object, "role", self->role == ROSETTE_ROLE_BADGE ? "badge" : "endorsement");
    }
  set_string (object, "verdict", rosette_verdict_get_name (self->verdict));
  set_string (object, "version", self->version);
  set_object (object, "proof", self->proof);
  json_object_set_array_member (object, "checks", checks_to_json (self));
  if (g_list_model_get_n_items (rosette_report_get_parts (self)) > 0)
    json_object_set_array_member (object, "parts", parts_to_json (self));
  set_object (object, "credential", self->document);

  return object;
}
