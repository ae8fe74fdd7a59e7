/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/jcs.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A decimal is @digits, the point before the first of them, times ten to the power of @exponent. */
typedef struct
{
  char digits[18];
  int n_digits;
  int exponent;
} Decimal;

/* @value in scientific notation with @n_digits digits, the nearest such number. */
static void
format_scientific (double value, int n_digits, char *text, int size)
{
  char format[8];

  g_snprintf (format, sizeof format, "%%.%de", n_digits - 1);
  g_ascii_formatd (text, size, format, value);
}

/* Adds one to the last digit of "d.ddde+xx", unless the number would grow longer. */
static gboolean
increment (char *text)
{
  char *p = strchr (text, 'e');

  while (p-- > text)
    {
      if (*p == '.')
        continue;
      if (*p != '9')
        {
          ++*p;
          return TRUE;
        }
      *p = '0';
    }

  return FALSE;
}

/* Whether @n_digits digits are enough for @value, and which. The nearest number of so many digits
 * is the one, if any is. But below a power of two doubles are twice as dense as above it: there the
 * nearest may be below, and too far, while the next one above is near enough.
 */
static gboolean
try_digits (double value, int n_digits, char *text, int size)
{
  int exponent;

  format_scientific (value, n_digits, text, size);
  if (g_ascii_strtod (text, NULL) == value)
    return TRUE;

  return frexp (value, &exponent) == 0.5 && increment (text)
         && g_ascii_strtod (text, NULL) == value;
}

static Decimal
shortest_decimal (double value)
{
  Decimal decimal = { .n_digits = 0 };
  char text[40];
  /* Each number of 15 digits survives being a double, so 15 digits or fewer need no search: their
   * zeros at the end are cut below. Denormal numbers have less precision than that.
   */
  int n_digits = value < DBL_MIN ? 1 : DBL_DIG;

  while (!try_digits (value, n_digits, text, sizeof text))
    n_digits++;

  for (const char *p = text; *p != 'e'; p++)
    if (*p != '.')
      decimal.digits[decimal.n_digits++] = *p;
  while (decimal.n_digits > 1 && decimal.digits[decimal.n_digits - 1] == '0')
    decimal.n_digits--;
  decimal.digits[decimal.n_digits] = '\0';
  decimal.exponent = atoi (strchr (text, 'e') + 1) + 1;

  return decimal;
}

char *
rosette_jcs_format_number (double value)
{
  const char *sign = value < 0 ? "-" : "";
  Decimal d;

  g_return_val_if_fail (isfinite (value), NULL);

  if (value == 0)
    return g_strdup ("0");

  d = shortest_decimal (fabs (value));

  if (d.n_digits <= d.exponent && d.exponent <= 21)
    return g_strdup_printf ("%s%s%.*s", sign, d.digits, d.exponent - d.n_digits,
                            "00000000000000000000");
  if (0 < d.exponent && d.exponent <= 21)
    return g_strdup_printf ("%s%.*s.%s", sign, d.exponent, d.digits, d.digits + d.exponent);
  if (-6 < d.exponent && d.exponent <= 0)
    return g_strdup_printf ("%s0.%.*s%s", sign, -d.exponent, "00000", d.digits);

  return g_strdup_printf ("%s%c%s%se%+d", sign, d.digits[0], d.n_digits > 1 ? "." : "",
                          d.digits + 1, d.exponent - 1);
}

/* By UTF-16 code units. That is the order of the UTF-8 bytes, but for what is written there as
 * surrogates (lead bytes F0 and up), which comes before U+E000 to U+FFFF (lead bytes EE and EF).
 */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const guint8 *x = *(const guint8 *const *) a;
  const guint8 *y = *(const guint8 *const *) b;

  while (*x == *y && *x != '\0')
    {
      x++;
      y++;
    }
  if (*x >= 0xee && *y >= 0xee && (*x >= 0xf0) != (*y >= 0xf0))
    return *x >= 0xf0 ? -1 : 1;

  return (int) *x - (int) *y;
}

static gboolean append_node (GString *out, JsonNode *node, guint depth, GError **error);

static gboolean
append_string (GString *out, const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "a text is not UTF-8");
      return FALSE;
    }
  rosette_json_append_string (out, text);

  return TRUE;
}

static gboolean
append_double (GString *out, double value, GError **error)
{
  g_autofree char *text = NULL;

  if (!isfinite (value))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "a number is not finite");
      return FALSE;
    }
  text = rosette_jcs_format_number (value);
  g_string_append (out, text);

  return TRUE;
}

static gboolean
append_integer (GString *out, gint64 value, GError **error)
{
  double number = (double) value;

  /* 2^63 as a double is one more than fits, and cannot be turned back. */
  if (number >= 9223372036854775808.0 || (gint64) number != value)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the integer %" G_GINT64_FORMAT " has no canonical form: no double holds it",
                   value);
      return FALSE;
    }

  return append_double (out, number, error);
}

static gboolean
append_array (GString *out, JsonArray *array, guint depth, GError **error)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (!append_node (out, json_array_get_element (array, i), depth, error))
        return FALSE;
    }
  g_string_append_c (out, ']');

  return TRUE;
}

static GPtrArray *
sorted_names (JsonObject *object)
{
  GPtrArray *names = g_ptr_array_sized_new (json_object_get_size (object));
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, (gpointer) name);
  g_ptr_array_sort (names, compare_names);

  return names;
}

static gboolean
append_object (GString *out, JsonObject *object, guint depth, GError **error)
{
  g_autoptr (GPtrArray) names = sorted_names (object);

  g_string_append_c (out, '{');
  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (!append_string (out, names->pdata[i], error))
        return FALSE;
      g_string_append_c (out, ':');
      if (!append_node (out, json_object_get_member (object, names->pdata[i]), depth, error))
        return FALSE;
    }
  g_string_append_c (out, '}');

  return TRUE;
}

static gboolean
append_scalar (GString *out, JsonNode *node, GError **error)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    return append_string (out, json_node_get_string (node), error);
  if (type == G_TYPE_DOUBLE)
    return append_double (out, json_node_get_double (node), error);
  if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else
    return append_integer (out, json_node_get_int (node), error);

  return TRUE;
}

/* @depth is how many containers are around @node. */
static gboolean
append_node (GString *out, JsonNode *node, guint depth, GError **error)
{
  if (JSON_NODE_HOLDS_VALUE (node))
    return append_scalar (out, node, error);

  if (JSON_NODE_HOLDS_NULL (node))
    {
      g_string_append (out, "null");
      return TRUE;
    }
  if (depth == ROSETTE_MAX_JSON_DEPTH)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                           "arrays and objects are nested too deep");
      return FALSE;
    }

  return JSON_NODE_HOLDS_ARRAY (node)
           ? append_array (out, json_node_get_array (node), depth + 1, error)
           : append_object (out, json_node_get_object (node), depth + 1, error);
}

char *
rosette_jcs_canonicalize (JsonNode *node, gsize *length, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (node != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!append_node (out, node, 0, error))
    return NULL;
  if (length != NULL)
    *length = out->len;

  return g_string_free (g_steal_pointer (&out), FALSE);
}
