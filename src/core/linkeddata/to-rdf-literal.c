/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/to-rdf.h"

#include "encoding/jcs.h"
#include "linkeddata/expand.h"
#include "linkeddata/iri.h"

#include <math.h>
#include <string.h>

#define XSD  "http://www.w3.org/2001/XMLSchema#"
#define RDF  "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define I18N "https://www.w3.org/ns/i18n#"

/* What a value object holds. */
typedef struct
{
  const RosetteValue *value;
  const char *type;
  const char *language;
  const char *direction;
} Parts;

static const char *
get_text (const RosetteValue *object, RosetteKeyword keyword)
{
  RosetteValue *value = rosette_value_get_keyword (object, keyword);

  return rosette_value_is_string (value) ? value->string : NULL;
}

static const RosetteTerm *
make (RosetteToRdf *self, const char *text, const char *datatype, const char *language)
{
  return rosette_dataset_literal (self->dataset, text, strlen (text), datatype, language);
}

/* The canonical form of an xsd:double: one digit before the point, at least one after it. */
static void
format_double (double number, char *text, int size)
{
  char long_text[40];
  char *exponent;
  char *end;

  g_ascii_formatd (long_text, sizeof long_text, "%.15E", number);
  exponent = strchr (long_text, 'E');
  for (end = exponent; end[-1] == '0' && end[-2] != '.';)
    end--;
  g_snprintf (text, (gulong) size, "%.*sE%d", (int) (end - long_text), long_text,
              atoi (exponent + 1));
}

/* Steps 7 to 11. A double that is a whole number is an integer, unless its type is a double. */
static const RosetteTerm *
make_number (RosetteToRdf *self, const Parts *parts)
{
  const RosetteValue *value = parts->value;
  gboolean is_integer = value->kind == ROSETTE_VALUE_INTEGER;
  double number = is_integer ? (double) value->integer : value->number;
  gboolean is_double = (!is_integer && (number != floor (number) || fabs (number) >= 1e21))
                       || g_strcmp0 (parts->type, XSD "double") == 0;
  char text[64];

  if (is_double)
    format_double (number, text, sizeof text);
  else if (is_integer)
    g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value->integer);
  else
    g_ascii_formatd (text, sizeof text, "%.0f", number == 0 ? 0.0 : number);

  return make (self, text,
               parts->type != NULL ? parts->type
               : is_double         ? XSD "double"
                                   : XSD "integer",
               NULL);
}

static const RosetteTerm *
make_json (RosetteToRdf *self, const RosetteValue *value)
{
  g_autoptr (JsonNode) node = rosette_value_to_json (value);
  gsize length = 0;
  g_autofree char *text = rosette_jcs_canonicalize (node, &length, self->jsonld->error);

  return text != NULL ? rosette_dataset_literal (self->dataset, text, length, RDF "JSON", NULL)
                      : NULL;
}

/* A text with a base direction, as a node that holds its parts (step 13.3). */
static const RosetteTerm *
make_compound (RosetteToRdf *self, const Parts *parts, const RosetteTerm *graph)
{
  const RosetteTerm *node = rosette_dataset_new_blank (self->dataset);
  g_autofree char *language =
    parts->language != NULL ? g_ascii_strdown (parts->language, -1) : NULL;
  const struct
  {
    const char *property;
    const char *text;
  } members[] = {
    { RDF "value", parts->value->string },
    { RDF "language", language },
    { RDF "direction", parts->direction },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].text != NULL
        && !rosette_to_rdf_add (
          self, node,
          rosette_dataset_iri (self->dataset, members[i].property, strlen (members[i].property)),
          make (self, members[i].text, NULL, NULL), graph))
      return NULL;

  return node;
}

static const RosetteTerm *
make_directed (RosetteToRdf *self, const Parts *parts, const RosetteTerm *graph)
{
  g_autofree char *datatype = NULL;
  g_autofree char *language = NULL;

  if (self->jsonld->options->rdf_direction == ROSETTE_RDF_DIRECTION_COMPOUND)
    return make_compound (self, parts, graph);

  language = g_ascii_strdown (parts->language != NULL ? parts->language : "", -1);
  datatype = g_strconcat (I18N, language, "_", parts->direction, NULL);

  return make (self, parts->value->string, datatype, NULL);
}

static gboolean
can_write (RosetteToRdf *self, const Parts *parts)
{
  if (parts->type != NULL && !rosette_iri_is_well_formed (parts->type, strlen (parts->type)))
    {
      rosette_jsonld_may_drop (self->jsonld, parts->type, "is no well formed type");
      return FALSE;
    }
  if (parts->language != NULL && !rosette_language_is_well_formed (parts->language))
    {
      rosette_jsonld_may_drop (self->jsonld, parts->language, "is no language tag");
      return FALSE;
    }

  return TRUE;
}

static const RosetteTerm *
make_plain (RosetteToRdf *self, const Parts *parts)
{
  g_autofree char *language = NULL;

  if (parts->language != NULL && !self->jsonld->options->keeps_case)
    language = g_ascii_strdown (parts->language, -1);

  return make (self, parts->value->string, parts->type,
               language != NULL ? language : parts->language);
}

static const RosetteTerm *
make_text (RosetteToRdf *self, const Parts *parts, const RosetteTerm *graph)
{
  if (parts->direction == NULL)
    return make_plain (self, parts);
  if (self->jsonld->options->rdf_direction != ROSETTE_RDF_DIRECTION_NONE)
    return make_directed (self, parts, graph);
  if (!rosette_jsonld_may_drop (self->jsonld, "@direction", "is left out of RDF"))
    return NULL;

  return make_plain (self, parts);
}

const RosetteTerm *
rosette_to_rdf_literal (RosetteToRdf *self, const RosetteValue *value, const RosetteTerm *graph)
{
  Parts parts = {
    rosette_value_get_keyword (value, ROSETTE_KEYWORD_VALUE),
    get_text (value, ROSETTE_KEYWORD_TYPE),
    get_text (value, ROSETTE_KEYWORD_LANGUAGE),
    get_text (value, ROSETTE_KEYWORD_DIRECTION),
  };

  if (g_strcmp0 (parts.type, "@json") == 0)
    return make_json (self, parts.value);
  if (!can_write (self, &parts))
    return NULL;

  switch ((guint) parts.value->kind)
    {
    case ROSETTE_VALUE_BOOLEAN:
      return make (self, parts.value->boolean ? "true" : "false",
                   parts.type != NULL ? parts.type : XSD "boolean", NULL);
    case ROSETTE_VALUE_INTEGER:
    case ROSETTE_VALUE_DOUBLE:
      return make_number (self, &parts);
    case ROSETTE_VALUE_STRING:
      return make_text (self, &parts, graph);
    default:
      return NULL;
    }
}
