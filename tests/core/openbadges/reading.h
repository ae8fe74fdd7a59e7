/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* JSON in and out, for the tests of this room. */

#include "encoding/json.h"

#include <string.h>

static inline JsonObject *
read_object (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = rosette_json_parse_object (text, strlen (text), &error);

  g_assert_no_error (error);

  return object;
}

static inline void
assert_json (JsonObject *object, const char *expected)
{
  g_autofree char *text = rosette_json_write_object (object, NULL);

  g_assert_cmpstr (text, ==, expected);
}
