/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-item.h"

#include "check/looks.h"
#include "checking/sentences.h"

#include <glib/gi18n.h>

/* Longest name of a badge or person in a list, in characters. */
#define MAX_DETAIL_CHARS 160

struct _RosetteCheckItem
{
  GObject parent_instance;

  RosetteCandidate *candidate;
  guint which;
  char *name;
  char *recipient;
  RosetteReport *report;
  char *fault;

  /* what is left when the report is let go */
  gboolean is_checked;
  RosetteVerdict verdict;
  char *badge;
  char *recipient_name;
  char *detail;
};

G_DEFINE_FINAL_TYPE (RosetteCheckItem, rosette_check_item, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_STATE,
  PROP_ICON_NAME,
  PROP_REPORT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
rosette_check_item_finalize (GObject *object)
{
  RosetteCheckItem *self = ROSETTE_CHECK_ITEM (object);

  g_clear_pointer (&self->candidate, rosette_candidate_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->recipient, g_free);
  g_clear_object (&self->report);
  g_clear_pointer (&self->fault, g_free);
  g_clear_pointer (&self->badge, g_free);
  g_clear_pointer (&self->recipient_name, g_free);
  g_clear_pointer (&self->detail, g_free);

  G_OBJECT_CLASS (rosette_check_item_parent_class)->finalize (object);
}

static void
rosette_check_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteCheckItem *self = ROSETTE_CHECK_ITEM (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, rosette_check_item_get_name (self));
      break;

    case PROP_STATE:
      g_value_set_string (value, rosette_check_item_get_state (self));
      break;

    case PROP_ICON_NAME:
      g_value_set_string (value, rosette_check_item_get_icon_name (self));
      break;

    case PROP_REPORT:
      g_value_set_object (value, self->report);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_check_item_class_init (RosetteCheckItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rosette_check_item_finalize;
  object_class->get_property = rosette_check_item_get_property;

  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  props[PROP_REPORT] = g_param_spec_object ("report", NULL, NULL, ROSETTE_TYPE_REPORT, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_check_item_init (RosetteCheckItem *self)
{
}

RosetteCheckItem *
rosette_check_item_new_for_candidate (RosetteCandidate *candidate, guint which)
{
  RosetteCheckItem *self = g_object_new (ROSETTE_TYPE_CHECK_ITEM, NULL);

  self->candidate = rosette_candidate_ref (candidate);
  self->which = which;
  /* Translators: the name of a file, and the number of a badge in it, of which it has several */
  self->name = which > 0 ? g_strdup_printf (_ ("%s, badge %u"),
                                            rosette_candidate_get_name (candidate), which + 1)
                         : g_strdup (rosette_candidate_get_name (candidate));

  return self;
}

RosetteCheckItem *
rosette_check_item_new (const char *name, GFile *file, GBytes *bytes)
{
  g_autoptr (RosetteCandidate) candidate = file != NULL
                                             ? rosette_candidate_new_for_file (file, name)
                                             : rosette_candidate_new_for_bytes (bytes, name);

  return rosette_check_item_new_for_candidate (candidate, 0);
}

const char *
rosette_check_item_get_name (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->name;
}

const char *
rosette_check_item_get_state (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  if (self->fault != NULL)
    return self->fault;
  if (self->is_checked)
    return rosette_verdict_get_title (self->verdict);

  return _ ("Waiting…");
}

const char *
rosette_check_item_get_icon_name (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  if (!self->is_checked)
    return "rosette-unknown-symbolic";

  return rosette_looks_get_verdict_icon (self->verdict);
}

RosetteCandidate *
rosette_check_item_get_candidate (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->candidate;
}

guint
rosette_check_item_get_which (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), 0);

  return self->which;
}

RosetteReport *
rosette_check_item_get_report (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->report;
}

const char *
rosette_check_item_get_recipient (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->recipient;
}

void
rosette_check_item_set_recipient (RosetteCheckItem *self, const char *recipient)
{
  g_return_if_fail (ROSETTE_IS_CHECK_ITEM (self));

  g_free (self->recipient);
  self->recipient = g_strdup (recipient);
}

/* Of what comes out of a badge, what a list has room for. */
static char *
clean (const char *text)
{
  return text != NULL && *text != '\0' ? rosette_sentence_clean (text, MAX_DETAIL_CHARS) : NULL;
}

static void
summarize (RosetteCheckItem *self)
{
  RosetteCredential *credential = rosette_report_get_credential (self->report);

  g_clear_pointer (&self->badge, g_free);
  g_clear_pointer (&self->recipient_name, g_free);
  g_clear_pointer (&self->detail, g_free);
  self->is_checked = TRUE;
  self->verdict = rosette_report_get_verdict (self->report);
  if (credential == NULL)
    return;

  self->badge = clean (rosette_credential_get_name (credential));
  self->recipient_name = clean (rosette_credential_get_recipient_name (credential));
  if (self->badge != NULL && self->recipient_name != NULL)
    self->detail = g_strdup_printf ("%s – %s", self->badge, self->recipient_name);
  else
    self->detail = g_strdup (self->badge != NULL ? self->badge : self->recipient_name);
}

static void
notify_finding (RosetteCheckItem *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ICON_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REPORT]);
  g_object_thaw_notify (G_OBJECT (self));
}

void
rosette_check_item_set_report (RosetteCheckItem *self, RosetteReport *report)
{
  g_return_if_fail (ROSETTE_IS_CHECK_ITEM (self));
  g_return_if_fail (ROSETTE_IS_REPORT (report));

  g_set_object (&self->report, report);
  g_clear_pointer (&self->fault, g_free);
  summarize (self);
  notify_finding (self);
}

void
rosette_check_item_set_fault (RosetteCheckItem *self, const char *fault)
{
  g_return_if_fail (ROSETTE_IS_CHECK_ITEM (self));

  g_clear_object (&self->report);
  self->is_checked = FALSE;
  g_free (self->fault);
  self->fault = g_strdup (fault);
  notify_finding (self);
}

const char *
rosette_check_item_get_fault (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->fault;
}

void
rosette_check_item_drop_report (RosetteCheckItem *self)
{
  g_return_if_fail (ROSETTE_IS_CHECK_ITEM (self));

  g_clear_object (&self->report);
}

gboolean
rosette_check_item_get_verdict (RosetteCheckItem *self, RosetteVerdict *verdict)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), FALSE);

  *verdict = self->verdict;

  return self->is_checked;
}

const char *
rosette_check_item_get_badge (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->badge;
}

const char *
rosette_check_item_get_recipient_name (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->recipient_name;
}

const char *
rosette_check_item_get_detail (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->detail;
}
