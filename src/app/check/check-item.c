/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/check-item.h"

#include "check/looks.h"

#include <glib/gi18n.h>

struct _RosetteCheckItem
{
  GObject parent_instance;

  char *name;
  GFile *file;
  GBytes *bytes;
  char *recipient;
  RosetteReport *report;
  char *fault;
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

  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->recipient, g_free);
  g_clear_object (&self->report);
  g_clear_pointer (&self->fault, g_free);

  G_OBJECT_CLASS (rosette_check_item_parent_class)->finalize (object);
}

static void
rosette_check_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteCheckItem *self = ROSETTE_CHECK_ITEM (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
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
rosette_check_item_new (const char *name, GFile *file, GBytes *bytes)
{
  RosetteCheckItem *self = g_object_new (ROSETTE_TYPE_CHECK_ITEM, NULL);

  self->name = g_strdup (name);
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;

  return self;
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
  if (self->report != NULL)
    return rosette_report_get_title (self->report);

  return _ ("Waiting…");
}

const char *
rosette_check_item_get_icon_name (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  if (self->report == NULL)
    return "rosette-unknown-symbolic";

  return rosette_looks_get_verdict_icon (rosette_report_get_verdict (self->report));
}

GFile *
rosette_check_item_get_file (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->file;
}

GBytes *
rosette_check_item_get_bytes (RosetteCheckItem *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK_ITEM (self), NULL);

  return self->bytes;
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
  notify_finding (self);
}

void
rosette_check_item_set_fault (RosetteCheckItem *self, const char *fault)
{
  g_return_if_fail (ROSETTE_IS_CHECK_ITEM (self));

  g_clear_object (&self->report);
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
