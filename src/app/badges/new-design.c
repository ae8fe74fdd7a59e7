/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/new-design.h"

#include "artwork/house.h"
#include "artwork/picture-shape.h"
#include "artwork/svg-write.h"
#include "artwork/template.h"

typedef struct
{
  guint index;
  char *colors;
  GBytes *logo;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->colors);
  g_clear_pointer (&wish->logo, g_bytes_unref);
  g_free (wish);
}

/* Only what was painted can have become hard to read. */
static RosetteDesign *
create (guint index, const char *text)
{
  RosetteDesign *design = rosette_template_new_design (index);
  g_autoptr (GArray) colors = rosette_house_colors_read (text);

  if (colors->len > 0)
    {
      rosette_house_paint (design, colors);
      rosette_house_mend (design);
    }

  return design;
}

GBytes *
rosette_new_design_make (guint index, const char *colors)
{
  g_autoptr (RosetteDesign) design = create (index, colors);

  return rosette_design_to_svg (design);
}

/* NULL for none, and where it cannot be drawn. */
static RosetteShape *
draw_logo (Wish *wish, GCancellable *cancellable)
{
  g_autoptr (GError) why = NULL;
  RosetteShape *logo =
    wish->logo != NULL ? rosette_picture_shape_new (wish->logo, cancellable, &why) : NULL;

  if (why != NULL)
    g_debug ("No logo on the new badge: %s", why->message);

  return logo;
}

static GBytes *
make_one (guint index, const char *colors, const RosetteShape *logo)
{
  g_autoptr (RosetteDesign) design = create (index, colors);
  double x, y;

  if (logo != NULL && rosette_template_get_logo_place (index, &x, &y))
    rosette_house_add_logo (design, rosette_shape_copy (logo), x, y);

  return rosette_design_to_svg (design);
}

static gpointer
make (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  Wish *wish = input;
  g_autoptr (RosetteShape) logo = draw_logo (wish, cancellable);

  return g_cancellable_set_error_if_cancelled (cancellable, error)
           ? NULL
           : make_one (wish->index, wish->colors, logo);
}

static gpointer
make_all (gpointer input,
          RosetteProgressFunc progress,
          gpointer progress_data,
          GCancellable *cancellable,
          GError **error)
{
  Wish *wish = input;
  g_autoptr (RosetteShape) logo = draw_logo (wish, cancellable);
  g_autoptr (GPtrArray) designs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < rosette_template_count (); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_ptr_array_add (designs, make_one (i, wish->colors, logo));
    }

  return g_steal_pointer (&designs);
}

static Wish *
wish_new (guint index, const char *colors, GBytes *logo)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->index = index;
  wish->colors = g_strdup (colors);
  wish->logo = logo != NULL ? g_bytes_ref (logo) : NULL;

  return wish;
}

void
rosette_new_design_make_async (RosetteJob *job,
                               guint index,
                               const char *colors,
                               GBytes *logo,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  rosette_job_run_async (job, make, wish_new (index, colors, logo), wish_free,
                         (GDestroyNotify) g_bytes_unref, cancellable, callback, user_data);
}

GBytes *
rosette_new_design_make_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}

void
rosette_new_design_make_all_async (RosetteJob *job,
                                   const char *colors,
                                   GBytes *logo,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  rosette_job_run_async (job, make_all, wish_new (0, colors, logo), wish_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
rosette_new_design_make_all_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}
