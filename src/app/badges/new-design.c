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
  g_bytes_unref (wish->logo);
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

static gpointer
make (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  Wish *wish = input;
  g_autoptr (RosetteDesign) design = create (wish->index, wish->colors);
  g_autoptr (GError) why = NULL;
  RosetteShape *logo = NULL;
  double x, y;

  if (rosette_template_get_logo_place (wish->index, &x, &y))
    {
      logo = rosette_picture_shape_new (wish->logo, cancellable, &why);
      if (logo != NULL)
        rosette_house_add_logo (design, logo, x, y);
      else
        g_debug ("No logo on the new badge: %s", why->message);
    }

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL
                                                                   : rosette_design_to_svg (design);
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
  Wish *wish = g_new0 (Wish, 1);

  wish->index = index;
  wish->colors = g_strdup (colors);
  wish->logo = g_bytes_ref (logo);
  rosette_job_run_async (job, make, wish, wish_free, (GDestroyNotify) g_bytes_unref, cancellable,
                         callback, user_data);
}

GBytes *
rosette_new_design_make_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}
