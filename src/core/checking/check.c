/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/check.h"

struct _RosetteCheck
{
  GObject parent_instance;

  RosetteCheckId id;
  RosetteResult result;
  char *message; /* NULL: it has not been read yet */
  char *remedy;  /* the same; empty: there is none */

  /* what they are made of */
  RosetteSentence sentence;
  char *first;
  char *second;
  gboolean was_asked;
  char *reason;
};

G_DEFINE_FINAL_TYPE (RosetteCheck, rosette_check, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID_NAME,
  PROP_TITLE,
  PROP_RESULT,
  PROP_RESULT_NAME,
  PROP_MESSAGE,
  PROP_REMEDY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
rosette_check_finalize (GObject *object)
{
  RosetteCheck *self = ROSETTE_CHECK (object);

  g_free (self->message);
  g_free (self->remedy);
  g_free (self->first);
  g_free (self->second);
  g_free (self->reason);

  G_OBJECT_CLASS (rosette_check_parent_class)->finalize (object);
}

static void
rosette_check_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteCheck *self = ROSETTE_CHECK (object);

  switch (prop_id)
    {
    case PROP_ID_NAME:
      g_value_set_static_string (value, rosette_check_id_get_name (self->id));
      break;
    case PROP_TITLE:
      g_value_set_string (value, rosette_check_get_title (self));
      break;
    case PROP_RESULT:
      g_value_set_enum (value, self->result);
      break;
    case PROP_RESULT_NAME:
      g_value_set_static_string (value, rosette_result_get_name (self->result));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, rosette_check_get_message (self));
      break;
    case PROP_REMEDY:
      g_value_set_string (value, rosette_check_get_remedy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
string_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
rosette_check_class_init (RosetteCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_check_finalize;
  object_class->get_property = rosette_check_get_property;

  props[PROP_ID_NAME] = string_property ("id-name");
  props[PROP_TITLE] = string_property ("title");
  props[PROP_RESULT] =
    g_param_spec_enum ("result", NULL, NULL, ROSETTE_TYPE_RESULT, ROSETTE_RESULT_SKIPPED,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_RESULT_NAME] = string_property ("result-name");
  props[PROP_MESSAGE] = string_property ("message");
  props[PROP_REMEDY] = string_property ("remedy");
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_check_init (RosetteCheck *self)
{
  self->result = ROSETTE_RESULT_SKIPPED;
}

RosetteCheck *
rosette_check_new (RosetteCheckId id, RosetteResult result, const char *message, const char *remedy)
{
  RosetteCheck *self;

  g_return_val_if_fail ((guint) id < ROSETTE_N_CHECKS, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (ROSETTE_TYPE_CHECK, NULL);
  self->id = id;
  self->result = result;
  self->message = g_strdup (message);
  self->remedy = g_strdup (remedy != NULL ? remedy : "");

  return self;
}

RosetteCheck *
rosette_check_new_saying (RosetteSentence sentence,
                          const char *first,
                          const char *second,
                          gboolean was_asked,
                          const char *reason)
{
  RosetteCheck *self = g_object_new (ROSETTE_TYPE_CHECK, NULL);

  self->id = rosette_sentence_get_check (sentence);
  self->result = rosette_sentence_get_result (sentence);
  self->sentence = sentence;
  self->first = g_strdup (first);
  self->second = g_strdup (second);
  self->was_asked = was_asked;
  self->reason = g_strdup (reason);

  return self;
}

/* Puts @text, which it takes, at @place; who comes second finds that of the first there. */
static const char *
keep_first (char **place, char *text)
{
  if (!g_atomic_pointer_compare_and_exchange (place, NULL, text))
    g_free (text);

  return g_atomic_pointer_get (place);
}

RosetteCheckId
rosette_check_get_id (RosetteCheck *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK (self), ROSETTE_CHECK_CONTAINER);

  return self->id;
}

const char *
rosette_check_get_title (RosetteCheck *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK (self), NULL);

  return rosette_check_id_get_title (self->id);
}

RosetteResult
rosette_check_get_result (RosetteCheck *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK (self), ROSETTE_RESULT_UNKNOWN);

  return self->result;
}

const char *
rosette_check_get_message (RosetteCheck *self)
{
  g_return_val_if_fail (ROSETTE_IS_CHECK (self), NULL);

  if (g_atomic_pointer_get (&self->message) != NULL)
    return self->message;

  return keep_first (&self->message,
                     rosette_sentence_dup_message (self->sentence, self->first, self->second));
}

const char *
rosette_check_get_remedy (RosetteCheck *self)
{
  const char *remedy;

  g_return_val_if_fail (ROSETTE_IS_CHECK (self), NULL);

  remedy = g_atomic_pointer_get (&self->remedy);
  if (remedy == NULL)
    {
      char *text = rosette_sentence_dup_remedy (self->sentence, self->was_asked, self->reason);

      remedy = keep_first (&self->remedy, text != NULL ? text : g_strdup (""));
    }

  return *remedy != '\0' ? remedy : NULL;
}
