/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/json-step.h"

/* As deep as the reader of JSON allows. */
static void
append (GString *path, const RosetteJsonStep *step)
{
  if (step->up != NULL)
    append (path, step->up);
  if (step->name == NULL)
    g_string_append_printf (path, "[%u]", step->index);
  else
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", step->name);
}

char *
rosette_json_step_dup_path (const RosetteJsonStep *last)
{
  GString *path = g_string_new (NULL);

  if (last != NULL)
    append (path, last);

  return g_string_free (path, FALSE);
}
