/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/person-picture.h"

#include "artwork/fields.h"
#include "artwork/picture.h"
#include "artwork/render.h"
#include "artwork/stamp.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"

#include <glib/gi18n-lib.h>

#define WIDTH_PX 512

GHashTable *
rosette_person_picture_list_fields (RosetteDesign *design,
                                    RosettePerson *person,
                                    const char *issuer_name,
                                    GDateTime *issued)
{
  GHashTable *fields = rosette_fields_new ();
  g_autoptr (GPtrArray) names = rosette_design_list_fields (design);
  const char *const *extras = rosette_person_get_extras (person);
  /* Translators: a date as strftime() writes it: 7 March 2026 */
  g_autofree char *date = g_date_time_format (issued, _ ("%-d %B %Y"));

  for (guint i = 0; i < names->len; i++)
    rosette_fields_set (fields, g_ptr_array_index (names, i), "");
  for (gsize i = 0; extras != NULL && extras[i] != NULL; i += 2)
    rosette_fields_set (fields, extras[i], extras[i + 1]);
  rosette_fields_set (fields, ROSETTE_FIELD_NAME, rosette_person_get_name (person));
  rosette_fields_set (fields, ROSETTE_FIELD_DATE, date);
  rosette_fields_set (fields, ROSETTE_FIELD_ISSUER, issuer_name);

  return fields;
}

/* The stamp is no layer of the design, and so it is put on anew. */
static GBytes *
stamp (RosetteDesign *design, RosetteContainer container, GError **error)
{
  g_autoptr (GBytes) svg = rosette_design_to_issued_svg (design);
  g_autoptr (GBytes) stamped = rosette_stamp_test (svg, error);

  if (stamped == NULL || container != ROSETTE_CONTAINER_PNG)
    return g_steal_pointer (&stamped);

  return rosette_picture_render_svg (stamped, WIDTH_PX, NULL, error);
}

GBytes *
rosette_person_picture_paint (const RosettePlan *plan, RosettePerson *person, GError **error)
{
  g_autoptr (RosetteDesign) design = NULL;
  g_autoptr (RosetteDesign) filled = NULL;
  g_autoptr (GHashTable) fields = NULL;

  g_return_val_if_fail (plan != NULL && person != NULL, NULL);

  design = rosette_design_from_svg (plan->image, error);
  if (design == NULL)
    return NULL;

  fields = rosette_person_picture_list_fields (
    design, person, rosette_profile_get_name (plan->issuer), plan->issued);
  filled = rosette_design_new_filled (design, fields);
  if (plan->is_rehearsal)
    return stamp (filled, plan->container, error);

  return plan->container == ROSETTE_CONTAINER_PNG ? rosette_design_to_png (filled, WIDTH_PX, error)
                                                  : rosette_design_to_issued_svg (filled);
}
