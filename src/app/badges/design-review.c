/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-review.h"

#include "artwork/fields.h"
#include "artwork/render.h"
#include "badges/surface-texture.h"
#include "job.h"

/* From a change to the look at it: within a drag there are some each second. */
#define DELAY_MS 150

#define N_SIZES 4

static const int sizes[N_SIZES] = { 512, 128, 64, 32 }; /* px */

struct _RosetteDesignReview
{
  GObject parent_instance;

  RosetteDesignEditor *editor;
  gboolean is_drawing;
  int scale;
  RosetteVision vision;
  GHashTable *fields;

  GdkTexture *pictures[N_SIZES];
  GArray *findings; /* of RosetteLintFinding */

  RosetteJob *job;
  GCancellable *cancellable;
  guint wait_id;
  gboolean is_busy;
  gboolean is_stale; /* changed since the look that is under way began */
};

G_DEFINE_FINAL_TYPE (RosetteDesignReview, rosette_design_review, G_TYPE_OBJECT)

enum
{
  PROP_EDITOR = 1,
  N_PROPS
};

enum
{
  SIGNAL_DRAWN,
  SIGNAL_LOOKED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* What the thread is given: all its own. */
typedef struct
{
  RosetteDesign *design;
  GHashTable *fields; /* nobody changes it any more */
  gboolean is_drawing;
  int scale;
  RosetteVision vision;
} Look;

/* What it gives back. */
typedef struct
{
  cairo_surface_t *surfaces[N_SIZES];
  GArray *findings;
} Sight;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_object_unref (look->design);
  g_clear_pointer (&look->fields, g_hash_table_unref);
  g_free (look);
}

static void
sight_free (gpointer data)
{
  Sight *sight = data;

  for (guint i = 0; i < N_SIZES; i++)
    g_clear_pointer (&sight->surfaces[i], cairo_surface_destroy);
  g_array_unref (sight->findings);
  g_free (sight);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sight, sight_free)

static cairo_surface_t *
draw (RosetteDesign *design, int side, RosetteVision vision)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr = cairo_create (surface);

  rosette_design_draw (design, cr, side);
  cairo_destroy (cr);
  rosette_vision_apply (surface, vision);
  cairo_surface_flush (surface);

  return surface;
}

static gpointer
look_at (gpointer input,
         RosetteProgressFunc progress,
         gpointer progress_data,
         GCancellable *cancellable,
         GError **error)
{
  Look *look = input;
  g_autoptr (RosetteDesign) filled = NULL;
  Sight *sight = g_new0 (Sight, 1);

  if (look->is_drawing && look->fields != NULL)
    filled = rosette_design_new_filled (look->design, look->fields);
  for (guint i = 0; look->is_drawing && i < N_SIZES; i++)
    sight->surfaces[i] =
      draw (filled != NULL ? filled : look->design, sizes[i] * look->scale, look->vision);
  sight->findings = rosette_design_lint (look->design);

  return sight;
}

static void
take_pictures (RosetteDesignReview *self, Sight *sight)
{
  if (sight->surfaces[0] == NULL)
    return;

  for (guint i = 0; i < N_SIZES; i++)
    {
      g_clear_object (&self->pictures[i]);
      if (cairo_surface_status (sight->surfaces[i]) == CAIRO_STATUS_SUCCESS)
        self->pictures[i] = rosette_surface_texture_new (sight->surfaces[i]);
    }
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

/* Meanwhile a layer may have gone. */
static void
take_findings (RosetteDesignReview *self, GArray *findings)
{
  RosetteDesign *design = rosette_design_editor_get_design (self->editor);

  g_array_set_size (self->findings, 0);
  for (guint i = 0; i < findings->len && design != NULL; i++)
    {
      RosetteLintFinding *finding = &g_array_index (findings, RosetteLintFinding, i);

      if (finding->layer_id == 0 || rosette_design_get_layer (design, finding->layer_id) != NULL)
        g_array_append_val (self->findings, *finding);
    }
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteDesignReview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Sight) sight = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  self->is_busy = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (sight != NULL)
    {
      take_pictures (self, sight);
      take_findings (self, sight->findings);
    }
}

static void
look (RosetteDesignReview *self, RosetteDesign *design)
{
  Look *input = g_new0 (Look, 1);

  input->design = rosette_design_copy_apart (design);
  input->fields = self->fields != NULL ? g_hash_table_ref (self->fields) : NULL;
  input->is_drawing = self->is_drawing;
  input->scale = self->scale;
  input->vision = self->vision;
  self->is_busy = TRUE;
  rosette_job_run_async (self->job, look_at, input, look_free, sight_free, self->cancellable,
                         looked_cb, g_object_ref (self));
}

/* Again and again while there is something to look at, or a look is under way. */
static gboolean
look_cb (gpointer user_data)
{
  RosetteDesignReview *self = user_data;
  RosetteDesign *design = rosette_design_editor_get_design (self->editor);

  if (self->is_busy)
    return G_SOURCE_CONTINUE;

  if (!self->is_stale || design == NULL)
    {
      self->wait_id = 0;
      return G_SOURCE_REMOVE;
    }

  self->is_stale = FALSE;
  look (self, design);

  return G_SOURCE_CONTINUE;
}

static void
wait_and_look (RosetteDesignReview *self)
{
  self->is_stale = TRUE;
  if (self->wait_id == 0)
    self->wait_id = g_timeout_add_full (G_PRIORITY_LOW, DELAY_MS, look_cb, self, NULL);
}

/* Of another design there is nothing yet. */
static void
design_cb (RosetteDesignReview *self)
{
  for (guint i = 0; i < N_SIZES; i++)
    g_clear_object (&self->pictures[i]);
  g_array_set_size (self->findings, 0);
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
  wait_and_look (self);
}

static void
set_editor (RosetteDesignReview *self, RosetteDesignEditor *editor)
{
  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "changed", G_CALLBACK (wait_and_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::design", G_CALLBACK (design_cb), self,
                           G_CONNECT_SWAPPED);
  wait_and_look (self);
}

static void
rosette_design_review_dispose (GObject *object)
{
  rosette_design_review_close (ROSETTE_DESIGN_REVIEW (object));

  G_OBJECT_CLASS (rosette_design_review_parent_class)->dispose (object);
}

static void
rosette_design_review_finalize (GObject *object)
{
  RosetteDesignReview *self = ROSETTE_DESIGN_REVIEW (object);

  for (guint i = 0; i < N_SIZES; i++)
    g_clear_object (&self->pictures[i]);
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_clear_pointer (&self->findings, g_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (rosette_design_review_parent_class)->finalize (object);
}

static void
rosette_design_review_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, ROSETTE_DESIGN_REVIEW (object)->editor);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_review_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      set_editor (ROSETTE_DESIGN_REVIEW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_design_review_class_init (RosetteDesignReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_design_review_dispose;
  object_class->finalize = rosette_design_review_finalize;
  object_class->get_property = rosette_design_review_get_property;
  object_class->set_property = rosette_design_review_set_property;

  props[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, ROSETTE_TYPE_DESIGN_EDITOR,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", ROSETTE_TYPE_DESIGN_REVIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOOKED] = g_signal_new ("looked", ROSETTE_TYPE_DESIGN_REVIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_design_review_init (RosetteDesignReview *self)
{
  self->job = rosette_job_new ();
  self->cancellable = g_cancellable_new ();
  self->findings = g_array_new (FALSE, FALSE, sizeof (RosetteLintFinding));
  self->scale = 1;
}

RosetteDesignReview *
rosette_design_review_new (RosetteDesignEditor *editor)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_EDITOR (editor), NULL);

  return g_object_new (ROSETTE_TYPE_DESIGN_REVIEW, "editor", editor, NULL);
}

RosetteDesignEditor *
rosette_design_review_get_editor (RosetteDesignReview *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_REVIEW (self), NULL);

  return self->editor;
}

void
rosette_design_review_set_drawing (RosetteDesignReview *self, gboolean is_drawing)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_REVIEW (self));

  if (self->is_drawing == is_drawing)
    return;

  self->is_drawing = is_drawing;
  if (is_drawing)
    wait_and_look (self);
}

void
rosette_design_review_set_scale (RosetteDesignReview *self, int scale)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_REVIEW (self));
  g_return_if_fail (scale >= 1);

  if (self->scale == scale)
    return;

  self->scale = scale;
  wait_and_look (self);
}

RosetteVision
rosette_design_review_get_vision (RosetteDesignReview *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_REVIEW (self), ROSETTE_VISION_FULL);

  return self->vision;
}

void
rosette_design_review_set_vision (RosetteDesignReview *self, RosetteVision vision)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_REVIEW (self));
  g_return_if_fail (vision < ROSETTE_VISION_N_KINDS);

  if (self->vision == vision)
    return;

  self->vision = vision;
  wait_and_look (self);
}

void
rosette_design_review_set_fields (RosetteDesignReview *self, GHashTable *fields)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_REVIEW (self));

  g_clear_pointer (&self->fields, g_hash_table_unref);
  self->fields = fields != NULL ? g_hash_table_ref (fields) : NULL;
  wait_and_look (self);
}

GdkTexture *
rosette_design_review_get_picture (RosetteDesignReview *self, int size)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_REVIEW (self), NULL);

  for (guint i = 0; i < N_SIZES; i++)
    if (sizes[i] == size)
      return self->pictures[i];

  return NULL;
}

GArray *
rosette_design_review_get_findings (RosetteDesignReview *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN_REVIEW (self), NULL);

  return self->findings;
}

guint
rosette_design_review_count_faults (RosetteDesignReview *self)
{
  guint n = 0;

  g_return_val_if_fail (ROSETTE_IS_DESIGN_REVIEW (self), 0);

  for (guint i = 0; i < self->findings->len; i++)
    n += !rosette_lint_is_hint (&g_array_index (self->findings, RosetteLintFinding, i));

  return n;
}

void
rosette_design_review_close (RosetteDesignReview *self)
{
  g_return_if_fail (ROSETTE_IS_DESIGN_REVIEW (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_object (&self->editor);
}
