/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-fields.h"

#include "artwork/number.h"

typedef enum
{
  NUMBER,
  COUNT,
  COLOR,
  GRADIENT,
  TEXT,
  FLAG,
} FieldType;

typedef struct
{
  const char *name;
  FieldType type;
  gsize offset;
  const char *standard; /* its default, as text */
} Field;

#define FIELD(name, type, member, standard)                                                        \
  {                                                                                                \
    name, type, G_STRUCT_OFFSET (RosetteShape, member), standard                                   \
  }

/* In the order they are written. */
static const Field fields[] = {
  FIELD ("name", TEXT, name, ""),
  FIELD ("x", NUMBER, x, "0"),
  FIELD ("y", NUMBER, y, "0"),
  FIELD ("width", NUMBER, width, "0"),
  FIELD ("height", NUMBER, height, "0"),
  FIELD ("rotation", NUMBER, rotation, "0"),
  FIELD ("mirrored", FLAG, is_mirrored, "no"),
  FIELD ("flipped", FLAG, is_flipped, "no"),
  FIELD ("fill", COLOR, fill, "#00000000"),
  FIELD ("gradient", GRADIENT, gradient, "none"),
  FIELD ("stroke", COLOR, stroke, "#00000000"),
  FIELD ("stroke-width", NUMBER, stroke_width, "0"),
  FIELD ("dash", NUMBER, dash, "0"),
  FIELD ("gap", NUMBER, gap, "0"),
  FIELD ("cap", COUNT, cap, "0"),
  FIELD ("join", COUNT, join, "0"),
  FIELD ("opacity", NUMBER, opacity, "1"),
  FIELD ("shadow", COLOR, shadow, "#00000000"),
  FIELD ("shadow-x", NUMBER, shadow_x, "0"),
  FIELD ("shadow-y", NUMBER, shadow_y, "0"),
  FIELD ("shadow-blur", NUMBER, shadow_blur, "0"),
  FIELD ("points", COUNT, n_points, "0"),
  FIELD ("ratio", NUMBER, ratio, "0"),
  FIELD ("variant", COUNT, variant, "0"),
  FIELD ("bend", NUMBER, bend, "0"),
  FIELD ("text", TEXT, text, ""),
  FIELD ("font-family", TEXT, font_family, "Sans"),
  FIELD ("font-size", NUMBER, font_size, "80"),
  FIELD ("font-bold", FLAG, font_bold, "no"),
  FIELD ("spacing", NUMBER, spacing, "0"),
  FIELD ("fit", COUNT, fit, "0"),
  FIELD ("arc", NUMBER, arc, "180"),
  FIELD ("symbol", TEXT, symbol, ""),
  FIELD ("path", TEXT, path, ""),
  FIELD ("even-odd", FLAG, is_even_odd, "no"),
  FIELD ("hidden", FLAG, is_hidden, "no"),
  FIELD ("locked", FLAG, is_locked, "no"),
};

static gboolean
read_field (const Field *field, RosetteShape *shape, const char *value)
{
  gpointer member = G_STRUCT_MEMBER_P (shape, field->offset);
  guint64 count;

  switch (field->type)
    {
    case NUMBER:
      return rosette_number_parse (value, member);

    case COUNT:
      if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &count, NULL))
        return FALSE;
      *(guint *) member = (guint) count;
      return TRUE;

    case COLOR:
      return rosette_color_parse (value, member);

    case GRADIENT:
      return rosette_gradient_parse (value, member);

    case TEXT:
      rosette_shape_set_text (member, value);
      return TRUE;

    case FLAG:
    default:
      *(gboolean *) member = g_str_equal (value, "yes");
      return *(gboolean *) member || g_str_equal (value, "no");
    }
}

static char *
field_to_text (const Field *field, const RosetteShape *shape)
{
  gconstpointer member = G_STRUCT_MEMBER_P (shape, field->offset);
  GString *text = NULL;

  switch (field->type)
    {
    case NUMBER:
      text = g_string_new (NULL);
      rosette_number_append (text, *(const double *) member);
      return g_string_free (text, FALSE);

    case COUNT:
      return g_strdup_printf ("%u", *(const guint *) member);

    case COLOR:
      return rosette_color_to_text (*(const RosetteColor *) member);

    case GRADIENT:
      return rosette_gradient_to_text (member);

    case TEXT:
      return g_strdup (*(char *const *) member);

    case FLAG:
    default:
      return g_strdup (*(const gboolean *) member ? "yes" : "no");
    }
}

void
rosette_svg_fields_reset (RosetteShape *shape)
{
  g_return_if_fail (shape != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    read_field (&fields[i], shape, fields[i].standard);
}

/* The box of a text follows from the fonts of this computer, that of a group from its layers. */
static gboolean
is_derived (const RosetteShape *shape, const Field *field)
{
  gboolean is_size = field->offset == G_STRUCT_OFFSET (RosetteShape, width)
                     || field->offset == G_STRUCT_OFFSET (RosetteShape, height);
  gboolean is_place = field->offset == G_STRUCT_OFFSET (RosetteShape, x)
                      || field->offset == G_STRUCT_OFFSET (RosetteShape, y);

  if (shape->kind == ROSETTE_SHAPE_GROUP)
    return is_size || is_place;

  return is_size && shape->kind == ROSETTE_SHAPE_TEXT && !rosette_shape_has_free_box (shape);
}

void
rosette_svg_fields_write (const RosetteShape *shape, GString *svg)
{
  g_return_if_fail (shape != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = field_to_text (&fields[i], shape);
      g_autofree char *name = g_strconcat ("rosette:", fields[i].name, NULL);

      if (is_derived (shape, &fields[i]))
        continue;

      if (!g_str_equal (value, fields[i].standard))
        rosette_svg_append_attribute (svg, name, value);
    }
}

gboolean
rosette_svg_fields_read (RosetteShape *shape,
                         const char *name,
                         const char *value,
                         gboolean *is_known)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      {
        *is_known = TRUE;
        return read_field (&fields[i], shape, value);
      }

  *is_known = FALSE;

  return TRUE;
}

void
rosette_svg_append_attribute (GString *svg, const char *name, const char *value)
{
  g_string_append_printf (svg, " %s=\"", name);
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (svg, "&amp;");
      else if (*p == '<')
        g_string_append (svg, "&lt;");
      else if (*p == '>')
        g_string_append (svg, "&gt;");
      else if (*p == '"')
        g_string_append (svg, "&quot;");
      else if (*p == '\n' || *p == '\r' || *p == '\t')
        g_string_append_printf (svg, "&#%d;", *p);
      else
        g_string_append_c (svg, *p);
    }
  g_string_append_c (svg, '"');
}
