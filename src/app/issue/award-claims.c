/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/award-claims.h"

#include "recipients/sheet-folders.h"

struct _RosetteAwardClaims
{
  GObject parent_instance;

  char *achievement_json; /* or NULL */
  GStrv headers;
  GPtrArray *fields;
  GArray *sources;
  GHashTable *own; /* RosetteRecipient to a table of keys to texts */
  char *fault;     /* of what was looked at last */
};

G_DEFINE_FINAL_TYPE (RosetteAwardClaims, rosette_award_claims, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (RosetteAwardClaims *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
rosette_award_claims_finalize (GObject *object)
{
  RosetteAwardClaims *self = ROSETTE_AWARD_CLAIMS (object);

  g_clear_pointer (&self->achievement_json, g_free);
  g_clear_pointer (&self->headers, g_strfreev);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_array_unref);
  g_clear_pointer (&self->own, g_hash_table_unref);
  g_clear_pointer (&self->fault, g_free);

  G_OBJECT_CLASS (rosette_award_claims_parent_class)->finalize (object);
}

static void
rosette_award_claims_class_init (RosetteAwardClaimsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_award_claims_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_AWARD_CLAIMS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_award_claims_init (RosetteAwardClaims *self)
{
  self->headers = g_new0 (char *, 1);
  self->fields = g_ptr_array_new ();
  self->sources = rosette_claim_sources_new (0);
  self->own =
    g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_hash_table_unref);
}

RosetteAwardClaims *
rosette_award_claims_new (void)
{
  return g_object_new (ROSETTE_TYPE_AWARD_CLAIMS, NULL);
}

static RosetteClaimField *
get_field (RosetteAwardClaims *self, guint field)
{
  return self->fields->pdata[field];
}

static RosetteClaimSource *
get_source (RosetteAwardClaims *self, guint field)
{
  return &g_array_index (self->sources, RosetteClaimSource, field);
}

/* What was said of the same fields before. A result of another badge is another one. */
static void
take_over (RosetteAwardClaims *self, GPtrArray *fields, GArray *sources)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      int place = get_field (self, i)->kind == ROSETTE_CLAIM_RESULT
                    ? -1
                    : rosette_claim_fields_find (fields, get_field (self, i)->key);

      if (place < 0)
        continue;
      g_array_index (sources, RosetteClaimSource, place).value =
        g_steal_pointer (&get_source (self, i)->value);
    }
}

static void
guess (RosetteAwardClaims *self)
{
  for (gsize i = 0; self->headers[i] != NULL; i++)
    {
      int place = rosette_claim_fields_guess (self->fields, self->headers[i]);

      if (place >= 0 && get_source (self, (guint) place)->column == NULL)
        get_source (self, (guint) place)->column = g_strdup (self->headers[i]);
    }
}

void
rosette_award_claims_set_badge (RosetteAwardClaims *self,
                                const char *achievement_json,
                                const char *const *headers)
{
  GPtrArray *fields = NULL;
  GArray *sources = NULL;

  g_return_if_fail (ROSETTE_IS_AWARD_CLAIMS (self));

  if (g_strcmp0 (self->achievement_json, achievement_json) == 0
      && g_strv_equal ((const char *const *) self->headers, headers))
    return;

  g_free (self->achievement_json);
  self->achievement_json = g_strdup (achievement_json);
  g_strfreev (self->headers);
  self->headers = g_strdupv ((char **) headers);
  fields = rosette_claims_check_new_fields (achievement_json);
  sources = rosette_claim_sources_new (fields->len);
  take_over (self, fields, sources);
  g_ptr_array_unref (self->fields);
  g_array_unref (self->sources);
  self->fields = fields;
  self->sources = sources;
  guess (self);
  emit_changed (self);
}

GPtrArray *
rosette_award_claims_get_fields (RosetteAwardClaims *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_CLAIMS (self), NULL);

  return self->fields;
}

const char *const *
rosette_award_claims_get_headers (RosetteAwardClaims *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_CLAIMS (self), NULL);

  return (const char *const *) self->headers;
}

static gboolean
set_text (char **text, const char *new_text)
{
  if (g_strcmp0 (*text, new_text) == 0)
    return FALSE;

  g_free (*text);
  *text = g_strdup (new_text);

  return TRUE;
}

const char *
rosette_award_claims_get_value (RosetteAwardClaims *self, guint field)
{
  const char *value = NULL;

  g_return_val_if_fail (ROSETTE_IS_AWARD_CLAIMS (self) && field < self->fields->len, NULL);

  value = get_source (self, field)->value;

  return value != NULL ? value : "";
}

void
rosette_award_claims_set_value (RosetteAwardClaims *self, guint field, const char *value)
{
  g_return_if_fail (ROSETTE_IS_AWARD_CLAIMS (self) && field < self->fields->len);

  if (set_text (&get_source (self, field)->value, value))
    emit_changed (self);
}

const char *
rosette_award_claims_get_column (RosetteAwardClaims *self, guint field)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_CLAIMS (self) && field < self->fields->len, NULL);

  return get_source (self, field)->column;
}

void
rosette_award_claims_set_column (RosetteAwardClaims *self, guint field, const char *column)
{
  g_return_if_fail (ROSETTE_IS_AWARD_CLAIMS (self) && field < self->fields->len);

  if (set_text (&get_source (self, field)->column, column))
    emit_changed (self);
}

/* A file is looked at only when it is someone's. */
static GStrv
dup_common (RosetteAwardClaims *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->fields->len; i++)
    g_strv_builder_add (builder, get_field (self, i)->kind == ROSETTE_CLAIM_FILE
                                   ? ""
                                   : rosette_award_claims_get_value (self, i));

  return g_strv_builder_end (builder);
}

const char *
rosette_award_claims_find_fault (RosetteAwardClaims *self)
{
  g_auto (GStrv) values = NULL;
  g_autoptr (JsonObject) claims = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ROSETTE_IS_AWARD_CLAIMS (self), NULL);

  values = dup_common (self);
  g_clear_pointer (&self->fault, g_free);
  if (!rosette_claims_make (self->fields, (const char *const *) values, NULL, &claims, &error))
    self->fault = g_strdup (error->message);

  return self->fault;
}

GStrv
rosette_award_claims_dup_values (RosetteAwardClaims *self,
                                 RosetteRecipient *recipient,
                                 gboolean is_own)
{
  GHashTable *own = NULL;

  g_return_val_if_fail (ROSETTE_IS_AWARD_CLAIMS (self), NULL);

  own = is_own ? g_hash_table_lookup (self->own, recipient) : NULL;

  return rosette_claims_check_dup_values (self->fields, self->sources,
                                          rosette_recipient_get_extra (recipient), own);
}

void
rosette_award_claims_set_own (RosetteAwardClaims *self,
                              RosetteRecipient *recipient,
                              const char *const *values)
{
  g_auto (GStrv) usual = NULL;
  g_autoptr (GHashTable) own = NULL;

  g_return_if_fail (ROSETTE_IS_AWARD_CLAIMS (self));

  usual = rosette_award_claims_dup_values (self, recipient, FALSE);
  own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < self->fields->len; i++)
    if (!g_str_equal (values[i], usual[i]))
      g_hash_table_insert (own, g_strdup (get_field (self, i)->key), g_strdup (values[i]));
  if (g_hash_table_size (own) > 0)
    g_hash_table_replace (self->own, g_object_ref (recipient), g_steal_pointer (&own));
  else
    g_hash_table_remove (self->own, recipient);
  emit_changed (self);
}

gboolean
rosette_award_claims_is_empty (RosetteAwardClaims *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_CLAIMS (self), TRUE);

  for (guint i = 0; i < self->fields->len; i++)
    if (get_source (self, i)->column != NULL || *rosette_award_claims_get_value (self, i) != '\0')
      return FALSE;

  return g_hash_table_size (self->own) == 0;
}

RosetteClaimsCheck *
rosette_award_claims_new_check (RosetteAwardClaims *self,
                                GPtrArray *recipients,
                                GPtrArray *folders,
                                GFile *base,
                                GDateTime *issued,
                                GDateTime *until)
{
  RosetteClaimsCheck *check = NULL;

  g_return_val_if_fail (ROSETTE_IS_AWARD_CLAIMS (self), NULL);

  check = rosette_claims_check_new (self->achievement_json, self->sources, base, issued, until);
  for (guint i = 0; i < recipients->len; i++)
    rosette_claims_check_add (check, rosette_recipient_get_extra (recipients->pdata[i]),
                              g_hash_table_lookup (self->own, recipients->pdata[i]),
                              rosette_sheet_folders_find (folders, recipients->pdata[i]));

  return check;
}

void
rosette_award_claims_reset (RosetteAwardClaims *self)
{
  g_return_if_fail (ROSETTE_IS_AWARD_CLAIMS (self));

  for (guint i = 0; i < self->fields->len; i++)
    g_clear_pointer (&get_source (self, i)->value, g_free);
  g_hash_table_remove_all (self->own);
  emit_changed (self);
}
