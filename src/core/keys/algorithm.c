/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/algorithm.h"

static const struct
{
  const char *name;
  RosetteAlgorithm algorithm;
} names[] = {
  /* The first name of each is the one we write. */
  { "EdDSA", ROSETTE_ALGORITHM_EDDSA },   { "ES256", ROSETTE_ALGORITHM_ES256 },
  { "ES384", ROSETTE_ALGORITHM_ES384 },   { "RS256", ROSETTE_ALGORITHM_RS256 },
  { "RS384", ROSETTE_ALGORITHM_RS384 },   { "RS512", ROSETTE_ALGORITHM_RS512 },
  { "PS256", ROSETTE_ALGORITHM_PS256 },   { "PS384", ROSETTE_ALGORITHM_PS384 },
  { "PS512", ROSETTE_ALGORITHM_PS512 },   { "ES512", ROSETTE_ALGORITHM_ES512 },
  { "Ed25519", ROSETTE_ALGORITHM_EDDSA },
};

const char *
rosette_algorithm_get_name (RosetteAlgorithm algorithm)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (names[i].algorithm == algorithm)
        return names[i].name;
    }

  g_return_val_if_reached (NULL);
}

gboolean
rosette_algorithm_from_name (const char *name, RosetteAlgorithm *algorithm)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (algorithm != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].name, name))
        {
          *algorithm = names[i].algorithm;
          return TRUE;
        }
    }

  return FALSE;
}
