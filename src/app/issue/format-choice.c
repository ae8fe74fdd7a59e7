/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/format-choice.h"

#include "issuing/signer.h"

#include <glib/gi18n.h>

static const RosetteFormatChoice all[] = {
  { ROSETTE_FORMAT_OB3_DI, N_ ("Open Badges 3.0"),
    N_ ("The present standard. Nothing needs to be on the web.") },
  { ROSETTE_FORMAT_OB3_JWT, N_ ("3.0, as a JWT"),
    N_ ("For systems that ask for a signed token, a VC-JWT.") },
  { ROSETTE_FORMAT_OB2_SIGNED, N_ ("Open Badges 2.0"),
    N_ ("For systems that do not read 3.0 yet.") },
  { ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB2_SIGNED, N_ ("Both 3.0 and 2.0"),
    N_ ("Two files for each person, one of each format.") },
  { ROSETTE_FORMAT_OB2_HOSTED, N_ ("2.0, on your website"),
    N_ ("For platforms that fetch each badge from your website, where it has to stand.") },
  { ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB2_HOSTED, N_ ("3.0, and 2.0 on your website"),
    N_ ("Two files for each person. Those of 2.0 have to stand on your website.") },
};

/* Of the formats, one alone is not for each kind of key. */
static gboolean
can_sign_inside (GPtrArray *keys)
{
  const RosettePlan plan = { .keys = keys };

  return keys->len == 0 || rosette_signer_pick_key (&plan, ROSETTE_FORMAT_OB3_DI) != NULL;
}

static gboolean
find (GArray *choices, RosetteFormats formats, guint *place)
{
  for (*place = 0; *place < choices->len; (*place)++)
    if (g_array_index (choices, RosetteFormatChoice, *place).formats == formats)
      return TRUE;

  return FALSE;
}

GArray *
rosette_format_choices_list (GPtrArray *keys)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (RosetteFormatChoice));
  gboolean inside = can_sign_inside (keys);

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      RosetteFormatChoice choice = all[i];

      if (choice.formats == ROSETTE_FORMAT_OB3_DI && !inside)
        continue;
      if ((choice.formats & ROSETTE_FORMAT_OB3_DI) != 0 && !inside)
        choice.formats ^= ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB3_JWT;
      g_array_append_val (choices, choice);
    }

  return choices;
}

const char *
rosette_format_choices_explain (GPtrArray *keys)
{
  return can_sign_inside (keys)
           ? NULL
           : _ ("Your key is an RSA key, which cannot sign inside a badge: 3.0 is made as a JWT.");
}

guint
rosette_format_choices_find (GArray *choices, RosetteFormats formats)
{
  RosetteFormats similar = formats & ROSETTE_FORMATS_OB2;
  guint place;

  if (find (choices, formats, &place))
    return place;
  if (similar == ROSETTE_FORMATS_OB2)
    similar = ROSETTE_FORMAT_OB2_SIGNED;
  if ((formats & ~ROSETTE_FORMATS_OB2) == 0)
    return find (choices, similar, &place) ? place : 0;
  if (find (choices, similar | ROSETTE_FORMAT_OB3_DI, &place)
      || find (choices, similar | ROSETTE_FORMAT_OB3_JWT, &place))
    return place;

  return 0;
}
