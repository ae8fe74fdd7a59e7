/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/claim-value.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "issuing/worded-date.h"
#include "sheets/person.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static JsonNode *
refuse (GError **error, const RosetteClaimField *field, const char *text, const char *advice)
{
  /* Translators: what a field is called, what was written in it, and what to do: Hours: “many” is
   * no number. */
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, _ ("%s: “%s” %s"), field->title, text,
               advice);

  return NULL;
}

static JsonNode *
new_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

/* So many digits, @least to @most, with what separates them from the next. */
static gboolean
take_number (const char **at, guint least, guint most, const char *separators, int *number)
{
  const char *start = *at;

  for (*number = 0; g_ascii_isdigit (**at) && *at - start < most; (*at)++)
    *number = *number * 10 + g_ascii_digit_value (**at);
  if (*at - start < least)
    return FALSE;
  if (separators == NULL)
    return TRUE;
  *at += strspn (*at, " ");
  if (**at == '\0' || strchr (separators, **at) == NULL)
    return FALSE;
  (*at)++;
  *at += strspn (*at, " ");

  return TRUE;
}

/* 31.3.2026, 31. 3. 2026, 31/3/2026 or 31-3-2026. */
static GDateTime *
parse_day_first (const char *text)
{
  const char *at = text;
  int day, month, year;

  if (!take_number (&at, 1, 2, "./-", &day) || !take_number (&at, 1, 2, "./-", &month)
      || !take_number (&at, 4, 4, NULL, &year))
    return NULL;
  at += *at == '.' ? 1 : 0;

  return *at == '\0' ? g_date_time_new_utc (year, month, day, 0, 0, 0) : NULL;
}

/* However people write one. */
static GDateTime *
parse_day (const char *text)
{
  GDateTime *date = parse_day_first (text);

  return date != NULL ? date : rosette_worded_date_parse (text);
}

/* 31.3.26 or 31 March 26: of which century is not for us to say. */
static gboolean
has_short_year (const char *text)
{
  const char *end = text + strlen (text);
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *whole = NULL;

  while (end > text && !g_ascii_isdigit (end[-1]))
    end--;
  if (end - text < 3 || !g_ascii_isdigit (end[-2]) || g_ascii_isdigit (end[-3]))
    return FALSE;
  whole = g_strdup_printf ("%.*s20%s", (int) (end - 2 - text), text, end - 2);
  date = parse_day (whole);

  return date != NULL;
}

static JsonNode *
read_date (const RosetteClaimField *field, const char *text, GError **error)
{
  g_autoptr (GDateTime) date = parse_day (text);
  g_autofree char *written = NULL;

  if (date == NULL)
    date = rosette_date_parse_lenient (text, NULL);
  if (date == NULL)
    return refuse (error, field, text,
                   has_short_year (text)
                     ? _ ("has a year of two digits. Write all four: 2026-03-31.")
                     : _ ("is no date. Write it as 2026-03-31."));
  written = rosette_date_format (date);

  return new_text (written);
}

/* A number, with nothing but a sign of hours or percent behind it; NAN for none. A score may be
 * below nothing, and then a sheet may have the sign for minus (U+2212). */
static double
parse_number (const char *text)
{
  const char *digits = g_str_has_prefix (text, "−") ? text + strlen ("−") : text + (*text == '-');
  g_autofree char *plain =
    g_strdelimit (g_strconcat (digits > text ? "-" : "", digits, NULL), ",", '.');
  char *end = NULL;
  double number;

  /* No hexadecimal number is meant by 0x10. */
  if (!g_ascii_isdigit (*digits) || strpbrk (digits, "xX") != NULL)
    return NAN;
  number = g_ascii_strtod (plain, &end);
  g_strstrip (end);

  return *end == '\0' || strcmp (end, "h") == 0 || strcmp (end, "%") == 0 ? number : NAN;
}

static char *
format_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", number));
}

/* Of "1,000" and "1.000" the thousand that one half of Europe means; NAN where there is none. */
static double
parse_thousands (const char *text)
{
  const char *digits = text + (*text == '-');
  gsize n_before = strspn (digits, "0123456789");
  const char *mark = digits + n_before;
  g_autofree char *joined = NULL;

  if (n_before < 1 || n_before > 3 || *digits == '0' || (*mark != '.' && *mark != ',')
      || strspn (mark + 1, "0123456789") != 3)
    return NAN;
  joined = g_strdup_printf ("%.*s%s", (int) (mark - text), text, mark + 1);

  return parse_number (joined);
}

/* Hours as a clock has them, which is how a spreadsheet program adds them up: "120:30",
 * "120:30:00" and "120h30" are 120.5; NULL for others. Two digits behind the point are no thousand.
 */
static char *
dup_hours (const char *text)
{
  const char *at = text;
  int hours, minutes;
  int seconds = 0;

  if (!take_number (&at, 1, 6, ":hH", &hours) || !take_number (&at, 2, 2, NULL, &minutes))
    return NULL;
  if (*at == ':')
    {
      at++;
      if (!take_number (&at, 2, 2, NULL, &seconds))
        return NULL;
    }
  if (*at != '\0' || minutes > 59 || seconds > 59)
    return NULL;

  return format_number (round ((hours + minutes / 60.0 + seconds / 3600.0) * 100) / 100);
}

static JsonNode *
refuse_unclear (GError **error, const RosetteClaimField *field, const char *text)
{
  return refuse (error, field, text,
                 _ ("may be a thousand or a fraction. Write a thousand without a mark, or a "
                    "fraction with two digits."));
}

static JsonNode *
read_number (const RosetteClaimField *field, const char *text, GError **error)
{
  double number = parse_number (text);

  if (!isfinite (number) || number < 0)
    return refuse (error, field, text, _ ("is no number. Write it as 120 or 120.5."));
  if (isfinite (parse_thousands (text)))
    return refuse_unclear (error, field, text);
  if (floor (number) == number && number < 1e15)
    return json_node_init_int (json_node_alloc (), (gint64) number);

  return json_node_init_double (json_node_alloc (), number);
}

static JsonNode *
read_url (const RosetteClaimField *field, const char *text, GError **error)
{
  gboolean is_web = g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://");

  if (is_web && rosette_person_is_id (text))
    return new_text (text);

  return refuse (error, field, text, _ ("is no web address. It begins with https://."));
}

static gboolean
is_same (const char *one, const char *other)
{
  g_autofree char *a = g_utf8_casefold (one != NULL ? one : "", -1);
  g_autofree char *b = g_utf8_casefold (other, -1);

  return g_str_equal (a, b);
}

static JsonNode *
new_result (const RosetteClaimField *field, const char *member, const char *value)
{
  g_autoptr (JsonObject) result = json_object_new ();
  JsonArray *types = json_array_new ();

  json_array_add_string_element (types, "Result");
  json_object_set_array_member (result, "type", types);
  if (field->description != NULL)
    json_object_set_string_member (result, "resultDescription",
                                   rosette_json_get_string (field->description, "id"));
  json_object_set_string_member (result, member, value);

  return rosette_json_new_node (result);
}

static JsonNode *
refuse_choice (const RosetteClaimField *field, const char *text, GError **error)
{
  g_autofree char *hint = rosette_claim_field_dup_hint (field);
  g_autofree char *advice =
    /* Translators: %s is a list of what may be written. */
    g_strdup_printf (_ ("is not among what this badge allows: %s."), hint != NULL ? hint : "…");

  return refuse (error, field, text, advice);
}

static JsonNode *
find_level (const RosetteClaimField *field, GPtrArray *levels, const char *text)
{
  for (guint i = 0; i < levels->len; i++)
    {
      JsonObject *level = JSON_NODE_HOLDS_OBJECT ((JsonNode *) levels->pdata[i])
                            ? json_node_get_object (levels->pdata[i])
                            : NULL;
      const char *id = level != NULL ? rosette_json_get_string (level, "id") : NULL;

      if (id != NULL
          && (is_same (rosette_json_get_text (level, "name"), text)
              || is_same (rosette_json_get_string (level, "level"), text) || is_same (id, text)))
        return new_result (field, "achievedLevel", id);
    }

  return NULL;
}

static JsonNode *
find_allowed (const RosetteClaimField *field, GPtrArray *allowed, const char *text)
{
  for (guint i = 0; i < allowed->len; i++)
    {
      JsonNode *node = allowed->pdata[i];

      if (json_node_get_value_type (node) == G_TYPE_STRING
          && is_same (json_node_get_string (node), text))
        return new_result (field, "value", json_node_get_string (node));
    }

  return NULL;
}

static JsonNode *
find_status (const RosetteClaimField *field, const char *text)
{
  static const char *const words[] = { "Completed", "Enrolled",    "Failed",  "InProgress",
                                       "OnHold",    "Provisional", "Withdrew" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (is_same (words[i], text))
      return new_result (field, "status", words[i]);

  return NULL;
}

/* Between what the description says is the least and the most. */
static gboolean
is_within (double number, double low, double high)
{
  return isfinite (number) && !(isfinite (low) && number < low)
         && !(isfinite (high) && number > high);
}

static JsonNode *
read_within (const RosetteClaimField *field, const char *text, GError **error)
{
  const char *lowest = rosette_json_get_string (field->description, "valueMin");
  const char *highest = rosette_json_get_string (field->description, "valueMax");
  double low = lowest != NULL ? parse_number (lowest) : NAN;
  double high = highest != NULL ? parse_number (highest) : NAN;
  double number = parse_number (text);
  g_autofree char *written = NULL;
  g_autofree char *advice = NULL;

  /* Of marks that are no numbers, the order is not known. */
  if (!isfinite (low) && !isfinite (high))
    return new_result (field, "value", text);
  if (!isfinite (number))
    return refuse (error, field, text, _ ("is no number."));
  if (is_within (number, low, high) && is_within (parse_thousands (text), low, high))
    return refuse_unclear (error, field, text);
  if (!is_within (number, low, high))
    {
      advice =
        lowest == NULL ? g_strdup_printf (_ ("is more than %s, the most."), highest)
        : highest == NULL
          ? g_strdup_printf (_ ("is less than %s, the least."), lowest)
          /* Translators: two numbers, the least and the most; before it stands what was written */
          : g_strdup_printf (_ ("is not within %s to %s."), lowest, highest);
      return refuse (error, field, text, advice);
    }
  written = format_number (number);

  return new_result (field, "value", written);
}

static JsonNode *
read_result (const RosetteClaimField *field, const char *text, GError **error)
{
  g_autoptr (GPtrArray) levels = NULL;
  g_autoptr (GPtrArray) allowed = NULL;
  JsonNode *found = NULL;
  const char *type = NULL;

  if (field->description == NULL)
    return new_result (field, "value", text);
  levels = rosette_json_list (field->description, "rubricCriterionLevel");
  allowed = rosette_json_list (field->description, "allowedValue");
  type = rosette_json_get_string (field->description, "resultType");
  if (levels->len > 0)
    found = find_level (field, levels, text);
  else if (allowed->len > 0)
    found = find_allowed (field, allowed, text);
  else if (g_strcmp0 (type, "Status") == 0)
    found = find_status (field, text);
  else
    return read_within (field, text, error);

  return found != NULL ? found : refuse_choice (field, text, error);
}

JsonNode *
rosette_claim_value_read (const RosetteClaimField *field, const char *text, GError **error)
{
  g_autofree char *hours = NULL;

  if (strlen (text) > ROSETTE_MAX_CLAIM_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, _ ("%s: The text is too long."),
                   field->title);
      return NULL;
    }
  if (rosette_claim_field_counts_hours (field))
    hours = dup_hours (text);
  if (hours != NULL)
    text = hours;

  switch (field->kind)
    {
    case ROSETTE_CLAIM_DATE:
      return read_date (field, text, error);

    case ROSETTE_CLAIM_NUMBER:
      return read_number (field, text, error);

    case ROSETTE_CLAIM_URL:
      return read_url (field, text, error);

    case ROSETTE_CLAIM_RESULT:
      return read_result (field, text, error);

    case ROSETTE_CLAIM_TEXT:
    case ROSETTE_CLAIM_FILE:
    default:
      return new_text (text);
    }
}
