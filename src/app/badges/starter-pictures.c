/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/starter-pictures.h"

#include "artwork/template.h"
#include "badges/new-design.h"

struct _RosetteStarterPictures
{
  GObject parent_instance;

  GPtrArray *pictures; /* of RosetteBadgePicture */
  char *colors;
  GBytes *logo;

  RosetteJob *job;
  GCancellable *cancellable; /* of what is under way */
};

G_DEFINE_FINAL_TYPE (RosetteStarterPictures, rosette_starter_pictures, G_TYPE_OBJECT)

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteStarterPictures) self = user_data;
  g_autoptr (GPtrArray) designs =
    rosette_new_design_make_all_finish (ROSETTE_JOB (source), result, NULL);

  for (guint i = 0; designs != NULL && i < designs->len; i++)
    rosette_badge_picture_set_svg (g_ptr_array_index (self->pictures, i),
                                   g_ptr_array_index (designs, i));
}

static void
rosette_starter_pictures_dispose (GObject *object)
{
  RosetteStarterPictures *self = ROSETTE_STARTER_PICTURES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (rosette_starter_pictures_parent_class)->dispose (object);
}

static void
rosette_starter_pictures_finalize (GObject *object)
{
  RosetteStarterPictures *self = ROSETTE_STARTER_PICTURES (object);

  g_ptr_array_unref (self->pictures);
  g_free (self->colors);
  g_clear_pointer (&self->logo, g_bytes_unref);

  G_OBJECT_CLASS (rosette_starter_pictures_parent_class)->finalize (object);
}

static void
rosette_starter_pictures_class_init (RosetteStarterPicturesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rosette_starter_pictures_dispose;
  G_OBJECT_CLASS (klass)->finalize = rosette_starter_pictures_finalize;
}

static void
rosette_starter_pictures_init (RosetteStarterPictures *self)
{
  self->job = rosette_job_new ();
  self->pictures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rosette_template_count (); i++)
    g_ptr_array_add (self->pictures, rosette_badge_picture_new (NULL));
}

RosetteStarterPictures *
rosette_starter_pictures_new (void)
{
  return g_object_new (ROSETTE_TYPE_STARTER_PICTURES, NULL);
}

RosetteBadgePicture *
rosette_starter_pictures_get (RosetteStarterPictures *self, guint index)
{
  g_return_val_if_fail (ROSETTE_IS_STARTER_PICTURES (self), NULL);
  g_return_val_if_fail (index < self->pictures->len, NULL);

  return g_ptr_array_index (self->pictures, index);
}

static gboolean
is_same_logo (GBytes *a, GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

void
rosette_starter_pictures_draw (RosetteStarterPictures *self, const char *colors, GBytes *logo)
{
  g_return_if_fail (ROSETTE_IS_STARTER_PICTURES (self));

  if (self->cancellable != NULL && g_strcmp0 (self->colors, colors) == 0
      && is_same_logo (self->logo, logo))
    return;

  g_free (self->colors);
  self->colors = g_strdup (colors);
  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = logo != NULL ? g_bytes_ref (logo) : NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rosette_new_design_make_all_async (self->job, colors, logo, self->cancellable, made_cb,
                                     g_object_ref (self));
}
