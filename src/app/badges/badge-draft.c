/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badge-draft.h"

#include "artwork/svg-write.h"
#include "badges/meaning.h"

#define SAVE_DELAY_MS 500

/* Who draws without a pause has at most so much that is not saved. */
#define MAX_UNSAVED_MS 1500

/* After each fault twice as long: a library that another program holds keeps the window waiting. */
#define FIRST_RETRY_MS 5000
#define LAST_RETRY_MS  60000

struct _RosetteBadgeDraft
{
  GObject parent_instance;

  RosetteLibrary *library;
  RosetteBadge *badge;
  RosetteDesign *design;
  char *achievement;
  char *fault;

  gboolean design_is_changed;
  gint64 edited_us; /* when the first edit was made that is not saved; 0 while there is none */
  guint save_id;    /* the save that is due */
  guint retry_ms;   /* until the next one, while there is a fault */
};

G_DEFINE_FINAL_TYPE (RosetteBadgeDraft, rosette_badge_draft, G_TYPE_OBJECT)

enum
{
  PROP_DESIGN = 1,
  PROP_ACHIEVEMENT,
  PROP_FAULT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
save_cb (gpointer user_data)
{
  RosetteBadgeDraft *self = user_data;

  self->save_id = 0;
  rosette_badge_draft_flush (self);

  return G_SOURCE_REMOVE;
}

static void
save_in (RosetteBadgeDraft *self, guint delay_ms)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (delay_ms, save_cb, self);
}

/* A moment after the last edit, and not too long after the first. */
static void
save_soon (RosetteBadgeDraft *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 left_ms;

  if (self->edited_us == 0)
    self->edited_us = now;
  left_ms = MAX_UNSAVED_MS - (now - self->edited_us) / 1000;
  save_in (self, (guint) CLAMP (left_ms, 0, SAVE_DELAY_MS));
}

static void
design_changed_cb (RosetteBadgeDraft *self)
{
  self->design_is_changed = TRUE;
  save_soon (self);
}

static void
set_fault (RosetteBadgeDraft *self, const char *fault)
{
  if (g_strcmp0 (self->fault, fault) == 0)
    return;

  g_free (self->fault);
  self->fault = g_strdup (fault);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAULT]);
}

static gboolean
save_meaning (RosetteBadgeDraft *self, GError **error)
{
  g_autoptr (RosetteMeaning) meaning = NULL;

  if (g_str_equal (self->achievement, rosette_badge_get_achievement_json (self->badge)))
    return TRUE;

  meaning = rosette_meaning_read (self->achievement);

  return rosette_library_save_badge_meaning (self->library, self->badge,
                                             meaning->name != NULL ? meaning->name : "",
                                             self->achievement, error);
}

/* An edit that was undone leaves nothing to save. */
static gboolean
save_design (RosetteBadgeDraft *self, GError **error)
{
  GBytes *saved = rosette_badge_get_design (self->badge);
  g_autoptr (GBytes) svg = NULL;

  if (!self->design_is_changed)
    return TRUE;

  svg = rosette_design_to_svg (self->design);
  if ((saved == NULL || !g_bytes_equal (svg, saved))
      && !rosette_library_save_badge_design (self->library, self->badge, svg, error))
    return FALSE;

  /* Not marked in the history: nothing merges across a mark, and a drag that rests for a moment
   * is still one step to undo. */
  self->design_is_changed = FALSE;

  return TRUE;
}

static void
unset_design (RosetteBadgeDraft *self)
{
  if (self->design != NULL)
    g_signal_handlers_disconnect_by_func (self->design, design_changed_cb, self);
  g_clear_object (&self->design);
  self->design_is_changed = FALSE;
}

static void
rosette_badge_draft_dispose (GObject *object)
{
  RosetteBadgeDraft *self = ROSETTE_BADGE_DRAFT (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  unset_design (self);
  g_clear_object (&self->badge);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (rosette_badge_draft_parent_class)->dispose (object);
}

static void
rosette_badge_draft_finalize (GObject *object)
{
  RosetteBadgeDraft *self = ROSETTE_BADGE_DRAFT (object);

  g_clear_pointer (&self->achievement, g_free);
  g_clear_pointer (&self->fault, g_free);

  G_OBJECT_CLASS (rosette_badge_draft_parent_class)->finalize (object);
}

static void
rosette_badge_draft_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteBadgeDraft *self = ROSETTE_BADGE_DRAFT (object);

  switch (prop_id)
    {
    case PROP_DESIGN:
      g_value_set_object (value, self->design);
      break;

    case PROP_ACHIEVEMENT:
      g_value_set_string (value, self->achievement);
      break;

    case PROP_FAULT:
      g_value_set_string (value, self->fault);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_badge_draft_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  RosetteBadgeDraft *self = ROSETTE_BADGE_DRAFT (object);

  switch (prop_id)
    {
    case PROP_DESIGN:
      rosette_badge_draft_set_design (self, g_value_get_object (value));
      break;

    case PROP_ACHIEVEMENT:
      rosette_badge_draft_set_achievement (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_badge_draft_class_init (RosetteBadgeDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rosette_badge_draft_dispose;
  object_class->finalize = rosette_badge_draft_finalize;
  object_class->get_property = rosette_badge_draft_get_property;
  object_class->set_property = rosette_badge_draft_set_property;

  props[PROP_DESIGN] = g_param_spec_object ("design", NULL, NULL, ROSETTE_TYPE_DESIGN, flags);
  props[PROP_ACHIEVEMENT] = g_param_spec_string ("achievement", NULL, NULL, NULL, flags);
  props[PROP_FAULT] =
    g_param_spec_string ("fault", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_badge_draft_init (RosetteBadgeDraft *self)
{
  self->retry_ms = FIRST_RETRY_MS;
}

RosetteBadgeDraft *
rosette_badge_draft_new (RosetteLibrary *library, RosetteBadge *badge, RosetteDesign *design)
{
  RosetteBadgeDraft *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (ROSETTE_IS_BADGE (badge), NULL);

  self = g_object_new (ROSETTE_TYPE_BADGE_DRAFT, NULL);
  self->library = g_object_ref (library);
  self->badge = g_object_ref (badge);
  self->achievement = g_strdup (rosette_badge_get_achievement_json (badge));
  rosette_badge_draft_set_design (self, design);

  return self;
}

RosetteDesign *
rosette_badge_draft_get_design (RosetteBadgeDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_DRAFT (self), NULL);

  return self->design;
}

void
rosette_badge_draft_set_design (RosetteBadgeDraft *self, RosetteDesign *design)
{
  g_return_if_fail (ROSETTE_IS_BADGE_DRAFT (self));

  if (self->design == design)
    return;

  unset_design (self);
  if (design != NULL)
    {
      self->design = g_object_ref (design);
      g_signal_connect_object (design, "changed", G_CALLBACK (design_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESIGN]);
}

const char *
rosette_badge_draft_get_achievement (RosetteBadgeDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_DRAFT (self), NULL);

  return self->achievement;
}

void
rosette_badge_draft_set_achievement (RosetteBadgeDraft *self, const char *achievement_json)
{
  g_return_if_fail (ROSETTE_IS_BADGE_DRAFT (self));
  g_return_if_fail (achievement_json != NULL);

  if (g_str_equal (self->achievement, achievement_json))
    return;

  g_free (self->achievement);
  self->achievement = g_strdup (achievement_json);
  save_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACHIEVEMENT]);
}

/* What is too large of one half does not keep the other from being saved. */
static gboolean
save (RosetteBadgeDraft *self, GError **error)
{
  g_autoptr (GError) of_meaning = NULL;

  if (save_meaning (self, &of_meaning))
    return save_design (self, error);

  if (!g_error_matches (of_meaning, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE))
    save_design (self, NULL);
  g_propagate_error (error, g_steal_pointer (&of_meaning));

  return FALSE;
}

gboolean
rosette_badge_draft_flush (RosetteBadgeDraft *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ROSETTE_IS_BADGE_DRAFT (self), FALSE);

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->edited_us = 0;
  if (save (self, &error))
    {
      self->retry_ms = FIRST_RETRY_MS;
      set_fault (self, NULL);
      return TRUE;
    }

  save_in (self, self->retry_ms);
  self->retry_ms = MIN (2 * self->retry_ms, LAST_RETRY_MS);
  set_fault (self, error->message);

  return FALSE;
}

const char *
rosette_badge_draft_get_fault (RosetteBadgeDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_DRAFT (self), NULL);

  return self->fault;
}
