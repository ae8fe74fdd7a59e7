/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "encoding/json.h"
#include "keys/key.h"
#include "support.h"

/* What the tests of this room share: published vectors are JSON with numbers in hex. */

static inline GBytes *
from_hex (const char *hex)
{
  gsize length = strlen (hex) / 2;
  guint8 *data = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    data[i] =
      (guint8) (g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]));

  return g_bytes_new_take (data, length);
}

static inline GBytes *
from_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static inline JsonObject *
json_from_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = rosette_json_parse_object (text, strlen (text), &error);

  g_assert_no_error (error);

  return object;
}

/* The object in a file of the published data, or NULL after g_test_skip(). */
static inline JsonObject *
json_from_shared (const char *relative)
{
  g_autofree char *path = rosette_test_shared (relative);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *object;

  if (path == NULL)
    return NULL;

  bytes = rosette_test_read (path);
  object =
    rosette_json_parse_object (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return object;
}

static inline void
assert_bytes (GBytes *bytes, const char *hex)
{
  g_autoptr (GBytes) expected = from_hex (hex);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

/* One key of each kind, made once: RSA takes a while. */
static inline RosetteKey *
get_key (RosetteKeyType kind)
{
  static RosetteKey *keys[ROSETTE_KEY_P521 + 1];

  if (keys[kind] == NULL)
    {
      g_autoptr (GError) error = NULL;

      keys[kind] = rosette_key_generate (kind, 2048, &error);
      g_assert_no_error (error);
    }

  return keys[kind];
}
