/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/template.h"

#include "artwork/design-edits.h"
#include "artwork/levels.h"
#include "artwork/symbols.h"

#include <glib/gi18n-lib.h>

/* One layer of a starter. What is left out is nothing: no fill, no stroke, not turned. */
typedef struct
{
  RosetteShapeKind kind;
  const char *name;
  double x, y, width, height;
  const char *fill;
  const char *stroke;
  double stroke_width;
  guint n_points;
  double ratio;
  double rotation;
  guint variant;
  const char *fade;   /* what the fill becomes towards the lower end */
  const char *symbol; /* of a symbol: its name in the set */
  gboolean has_shadow;
  const char *text;
  double font_size;
  double arc;
  double spacing;
} Sketch;

/* Short forms, so that a sketch reads as a list. */
#define AT(kind, name, x, y, width, height) ROSETTE_SHAPE_##kind, name, x, y, width, height
#define WORDS(name, y, size, color, words)                                                         \
  {                                                                                                \
    AT (TEXT, name, 500, y, 0, 0), .fill = color, .text = words, .font_size = size                 \
  }

/* Words on a circle of @size, which fill up to @part degrees of it. */
#define CURVED(y, size, part, height, color, side, words)                                          \
  {                                                                                                \
    AT (ARC, "", 500, y, size, size), .fill = color, .text = words, .font_size = height,           \
                                      .variant = ROSETTE_ARC_##side, .arc = part, .spacing = 0.06  \
  }
#define SYMBOL(title, id, x, y, size, color)                                                       \
  {                                                                                                \
    AT (SYMBOL, title, x, y, size, size), .fill = color, .symbol = id                              \
  }

static const Sketch internship[] = {
  { AT (SEAL, N_ ("Seal"), 500, 500, 960, 960), .fill = "#1a5fb4", .n_points = 36, .ratio = 0.045 },
  { AT (CIRCLE, N_ ("Disc"), 500, 500, 850, 850), .fill = "#123f7c" },
  { AT (RING, N_ ("Gold ring"), 500, 500, 810, 810), .fill = "#f6d32d", .ratio = 0.975 },
  { AT (RECTANGLE, N_ ("Handle"), 500, 250, 150, 120), .stroke = "#ffffff", .stroke_width = 26,
    .ratio = 0.5 },
  { AT (RECTANGLE, N_ ("Briefcase"), 500, 385, 380, 250), .fill = "#ffffff", .ratio = 0.22 },
  { AT (LINE, N_ ("Seam"), 500, 385, 340, 0), .stroke = "#123f7c", .stroke_width = 12 },
  { AT (RECTANGLE, N_ ("Clasp"), 500, 392, 60, 74), .fill = "#f6d32d", .ratio = 0.4 },
  { AT (RIBBON, N_ ("Ribbon"), 500, 656, 990, 230), .fill = "#f6d32d", .ratio = 0.15 },
  WORDS ("", 635, 90, "#123f7c", N_ ("INTERNSHIP")),
  WORDS ("", 802, 64, "#ffffff", N_ ("completed")),
};

static const Sketch competence[] = {
  { AT (POLYGON, N_ ("Hexagon"), 500, 500, 960, 960), .fill = "#613583", .n_points = 6 },
  { AT (POLYGON, N_ ("Light hexagon"), 500, 500, 850, 850), .stroke = "#dc8add", .stroke_width = 10,
    .n_points = 6 },
  { AT (CIRCLE, N_ ("Disc"), 500, 390, 380, 380), .fill = "#ffffff" },
  { AT (LINE, N_ ("Check mark, short"), 433, 433, 105, 0), .stroke = "#813d9c", .stroke_width = 46,
    .rotation = 45 },
  { AT (LINE, N_ ("Check mark, long"), 537.5, 389.6, 210, 0), .stroke = "#813d9c",
    .stroke_width = 46, .rotation = -50 },
  WORDS ("", 660, 88, "#ffffff", N_ ("COMPETENCE")),
  WORDS ("", 764, 64, "#dc8add", N_ ("assessed")),
};

static const Sketch course[] = {
  { AT (SHIELD, N_ ("Shield"), 500, 500, 800, 970), .fill = "#2fbf7c", .fade = "#1a7f52" },
  { AT (SHIELD, N_ ("Inner shield"), 500, 496, 720, 880), .fill = "#15573a" },
  { AT (RECTANGLE, N_ ("Cap"), 500, 410, 220, 130), .fill = "#ffffff", .ratio = 0.5 },
  { AT (POLYGON, N_ ("Board"), 500, 325, 470, 220), .fill = "#ffffff", .stroke = "#15573a",
    .stroke_width = 14, .n_points = 4 },
  { AT (LINE, N_ ("Tassel cord"), 697, 395, 120, 0), .stroke = "#f6d32d", .stroke_width = 14,
    .rotation = 90 },
  { AT (CIRCLE, N_ ("Tassel"), 697, 470, 44, 56), .fill = "#f6d32d" },
  { AT (RIBBON, N_ ("Ribbon"), 500, 636, 960, 210), .fill = "#f6d32d", .ratio = 0.14 },
  WORDS ("", 617, 92, "#15573a", N_ ("COURSE")),
  WORDS ("", 778, 64, "#ffffff", N_ ("completed")),
};

/* One medal in three metals: rim, face, and the shade of what stands on the face. */
#define MEDAL(...) DRAW_MEDAL (__VA_ARGS__)
#define DRAW_MEDAL(rim, face, dark, words)                                                         \
  {                                                                                                \
    { AT (RECTANGLE, N_ ("Left tail"), 375, 770, 170, 420), .fill = "#c01c28", .rotation = 20 },   \
      { AT (RECTANGLE, N_ ("Right tail"), 625, 770, 170, 420), .fill = "#e01b24",                  \
        .rotation = -20 },                                                                         \
      { AT (SEAL, N_ ("Rim"), 500, 420, 780, 780), .fill = rim, .n_points = 40, .ratio = 0.04 },   \
      { AT (CIRCLE, N_ ("Face"), 500, 420, 660, 660), .fill = face, .fade = rim,                   \
        .has_shadow = TRUE },                                                                      \
      { AT (RING, N_ ("Ring"), 500, 420, 610, 610), .fill = dark, .ratio = 0.97 },                 \
      { AT (STAR, N_ ("Star"), 500, 360, 330, 330), .fill = dark, .n_points = 5, .ratio = 0.42 },  \
      WORDS ("", 590, 84, dark, words),                                                            \
  }

static const Sketch bronze[] = MEDAL (ROSETTE_METAL_BRONZE, N_ ("BRONZE"));
static const Sketch silver[] = MEDAL (ROSETTE_METAL_SILVER, N_ ("SILVER"));
static const Sketch gold[] = MEDAL (ROSETTE_METAL_GOLD, N_ ("GOLD"));

static const Sketch tutor[] = {
  { AT (SEAL, N_ ("Flower"), 500, 500, 960, 960), .fill = "#f47b1a", .fade = "#c94f00",
    .n_points = 12, .ratio = 0.1 },
  { AT (CIRCLE, N_ ("Disc"), 500, 500, 770, 770), .fill = "#fff4e6" },
  { AT (RING, N_ ("Ring"), 500, 500, 720, 720), .fill = "#ff7800", .ratio = 0.975 },
  { AT (CIRCLE, N_ ("Tutor's head"), 430, 300, 130, 130), .fill = "#63452c" },
  { AT (RECTANGLE, N_ ("Tutor"), 430, 460, 220, 180), .fill = "#63452c", .ratio = 0.8 },
  { AT (CIRCLE, N_ ("Learner's head"), 600, 350, 105, 105), .fill = "#e66100" },
  { AT (RECTANGLE, N_ ("Learner"), 600, 479, 180, 142), .fill = "#e66100", .stroke = "#fff4e6",
    .stroke_width = 12, .ratio = 0.8 },
  WORDS ("", 650, 110, "#63452c", N_ ("TUTOR")),
  WORDS ("", 746, 64, "#b33e00", N_ ("with thanks")),
};

static const Sketch host[] = {
  { AT (RECTANGLE, N_ ("Ground"), 500, 500, 920, 920), .fill = "#0f7f89", .fade = "#084d54",
    .ratio = 0.28 },
  { AT (RECTANGLE, N_ ("Frame"), 500, 500, 820, 820), .stroke = "#7fd6d2", .stroke_width = 10,
    .ratio = 0.22 },
  { AT (RECTANGLE, N_ ("Tower"), 440, 380, 210, 330), .fill = "#ffffff", .ratio = 0.1 },
  { AT (RECTANGLE, N_ ("Wing"), 610, 440, 150, 210), .fill = "#b5ece8", .ratio = 0.12 },
  { AT (RECTANGLE, N_ ("Window"), 395, 290, 50, 50), .fill = "#0b6b74", .ratio = 0.2 },
  { AT (RECTANGLE, N_ ("Window"), 485, 290, 50, 50), .fill = "#0b6b74", .ratio = 0.2 },
  { AT (RECTANGLE, N_ ("Window"), 395, 380, 50, 50), .fill = "#0b6b74", .ratio = 0.2 },
  { AT (RECTANGLE, N_ ("Window"), 485, 380, 50, 50), .fill = "#0b6b74", .ratio = 0.2 },
  { AT (RECTANGLE, N_ ("Door"), 440, 500, 64, 90), .fill = "#f6d32d", .ratio = 0.2 },
  { AT (RECTANGLE, N_ ("Window"), 610, 410, 90, 36), .fill = "#0b6b74", .ratio = 0.3 },
  { AT (RECTANGLE, N_ ("Window"), 610, 475, 90, 36), .fill = "#0b6b74", .ratio = 0.3 },
  WORDS ("", 655, 96, "#ffffff", N_ ("HOST")),
  WORDS ("", 760, 64, "#7fd6d2", N_ ("company")),
};

static const Sketch distant[] = {
  { AT (CIRCLE, N_ ("Disc"), 500, 500, 940, 940), .fill = "#3d5fd9", .fade = "#31197a" },
  { AT (RING, N_ ("Outer ring"), 500, 500, 900, 900), .fill = "#a9c4ff", .ratio = 0.985 },
  { AT (CIRCLE, N_ ("Window"), 500, 500, 590, 590), .fill = "#ffffff", .fade = "#dfe8ff",
    .has_shadow = TRUE },
  SYMBOL (N_ ("Laptop"), "laptop", 500, 500, 410, "#31197a"),
  SYMBOL (N_ ("Globe"), "globe", 500, 470, 176, "#3d5fd9"),
  CURVED (500, 745, 250, 92, "#ffffff", TOP, N_ ("VIRTUAL INTERNSHIP")),
  CURVED (500, 745, 100, 70, "#cfdcff", BOTTOM, N_ ("completed")),
  SYMBOL (N_ ("Star"), "star", 140, 600, 62, "#ffd75e"),
  SYMBOL (N_ ("Star"), "star", 860, 600, 62, "#ffd75e"),
};

static const Sketch language[] = {
  { AT (SHIELD, N_ ("Shield"), 500, 500, 810, 960), .fill = "#d8475b", .fade = "#7c1238",
    .variant = ROSETTE_SHIELD_HEATER, .has_shadow = TRUE },
  { AT (SHIELD, N_ ("Line"), 500, 494, 735, 880), .stroke = "#ffd9a8", .stroke_width = 8,
    .variant = ROSETTE_SHIELD_HEATER },
  SYMBOL (N_ ("Languages"), "translate", 500, 225, 220, "#ffffff"),
  WORDS ("", 472, 215, "#ffffff", N_ ("B2")),
  { AT (RIBBON, N_ ("Ribbon"), 500, 690, 960, 200), .fill = "#ffd9a8", .fade = "#f4b869",
    .ratio = 0.15 },
  WORDS ("", 672, 84, "#7c1238", N_ ("LANGUAGE")),
};

static const Sketch participation[] = {
  { AT (ROSETTE, N_ ("Pleats"), 500, 500, 950, 950), .fill = "#17a398", .fade = "#0a5c63",
    .n_points = 28, .ratio = 0.72, .has_shadow = TRUE },
  { AT (CIRCLE, N_ ("Disc"), 500, 500, 690, 690), .fill = "#fffdf6", .fade = "#f3ead2" },
  { AT (RING, N_ ("Ring"), 500, 500, 650, 650), .fill = "#17a398", .ratio = 0.975 },
  SYMBOL (N_ ("People"), "team", 500, 500, 300, "#0a5c63"),
  CURVED (500, 525, 230, 66, "#0a5c63", TOP, N_ ("PARTICIPATION")),
  CURVED (500, 525, 110, 64, "#0d6e67", BOTTOM, N_ ("took part")),
};

static const Sketch project[] = {
  { AT (LAUREL, N_ ("Laurel"), 500, 520, 940, 900), .fill = "#f2c14e", .fade = "#a9701a",
    .n_points = 9, .ratio = 0.5 },
  { AT (CIRCLE, N_ ("Rim"), 500, 480, 640, 640), .fill = "#ffe59a", .fade = "#b57b17",
    .has_shadow = TRUE },
  { AT (CIRCLE, N_ ("Face"), 500, 480, 590, 590), .fill = "#2f3350", .fade = "#14162a" },
  SYMBOL (N_ ("Trophy"), "trophy", 500, 490, 260, "#f9d976"),
  CURVED (480, 470, 220, 66, "#ffffff", TOP, N_ ("BEST PROJECT")),
  WORDS ("", 682, 64, "#f9d976", N_ ("of the year")),
};

static const struct
{
  const char *id;
  const char *title;
  const char *achievement_type;
  const Sketch *sketches;
  gsize n_sketches;
} templates[] = {
  { "internship", N_ ("Internship Completed"), "Fieldwork", internship, G_N_ELEMENTS (internship) },
  { "virtual", N_ ("Virtual Internship"), "Fieldwork", distant, G_N_ELEMENTS (distant) },
  { "competence", N_ ("Competence Assessed"), "Competency", competence, G_N_ELEMENTS (competence) },
  { "course", N_ ("Course Completed"), "Course", course, G_N_ELEMENTS (course) },
  { "language", N_ ("Language Level"), "Certification", language, G_N_ELEMENTS (language) },
  { "bronze", N_ ("Level Bronze"), "Award", bronze, G_N_ELEMENTS (bronze) },
  { "silver", N_ ("Level Silver"), "Award", silver, G_N_ELEMENTS (silver) },
  { "gold", N_ ("Level Gold"), "Award", gold, G_N_ELEMENTS (gold) },
  { "tutor", N_ ("Tutor"), "CommunityService", tutor, G_N_ELEMENTS (tutor) },
  { "host", N_ ("Host Company"), "Award", host, G_N_ELEMENTS (host) },
  { "participation", N_ ("Participation"), "Award", participation, G_N_ELEMENTS (participation) },
  { "project", N_ ("Best Project"), "Award", project, G_N_ELEMENTS (project) },
  { "empty", N_ ("Empty"), NULL, NULL, 0 },
};

guint
rosette_template_count (void)
{
  return G_N_ELEMENTS (templates);
}

const char *
rosette_template_get_id (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  return templates[index].id;
}

const char *
rosette_template_get_title (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  return _ (templates[index].title);
}

gboolean
rosette_template_is_empty (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), TRUE);

  return templates[index].n_sketches == 0;
}

const char *
rosette_template_get_achievement_type (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  return templates[index].achievement_type;
}

static RosetteColor
to_color (const char *text)
{
  RosetteColor color = { 0, 0, 0, 0 };
  gboolean is_color = text == NULL || rosette_color_parse (text, &color);

  g_assert (is_color);

  return color;
}

/* A symbol carries its outline, a soft shadow is the same under all. */
static void
dress (RosetteShape *shape, const Sketch *sketch)
{
  guint index;

  if (sketch->fade != NULL)
    {
      rosette_gradient_init (&shape->gradient, ROSETTE_GRADIENT_LINEAR, shape->fill);
      shape->gradient.angle = 90;
      rosette_gradient_set_n_stops (&shape->gradient, 2);
      shape->gradient.stops[0].color = shape->fill;
      shape->gradient.stops[1].color = to_color (sketch->fade);
    }
  if (sketch->symbol != NULL && rosette_symbols_find (sketch->symbol, &index))
    rosette_symbols_put_into (index, shape);
  if (sketch->has_shadow)
    {
      shape->shadow = to_color ("#00000066");
      shape->shadow_y = 10;
      shape->shadow_blur = 12;
    }
}

static RosetteShape *
sketch_to_shape (const Sketch *sketch)
{
  RosetteShape *shape = rosette_shape_new (sketch->kind);

  /* gettext answers an empty text with the head of its catalogue. */
  if (sketch->name[0] != '\0')
    rosette_shape_set_text (&shape->name, _ (sketch->name));
  shape->x = sketch->x;
  shape->y = sketch->y;
  shape->width = sketch->width;
  shape->height = sketch->height;
  shape->rotation = sketch->rotation;
  shape->fill = to_color (sketch->fill);
  shape->stroke = to_color (sketch->stroke);
  shape->stroke_width = sketch->stroke_width;
  shape->n_points = sketch->n_points;
  shape->ratio = sketch->ratio;
  if (sketch->text != NULL)
    {
      rosette_shape_set_text (&shape->text, _ (sketch->text));
      shape->font_size = sketch->font_size;
      shape->spacing = sketch->spacing;
    }
  if (sketch->kind == ROSETTE_SHAPE_ARC)
    {
      shape->arc = sketch->arc;
      shape->fit = ROSETTE_FIT_SHRINK;
    }
  shape->variant = sketch->variant;
  dress (shape, sketch);

  return shape;
}

RosetteDesign *
rosette_template_new_design (guint index)
{
  RosetteDesign *design = NULL;

  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  design = rosette_design_new ();
  for (gsize i = 0; i < templates[index].n_sketches; i++)
    rosette_design_append (design, sketch_to_shape (&templates[index].sketches[i]));

  return design;
}

/* Where the rim is widest below; of the virtual internship, whose words go around, at the side. */
gboolean
rosette_template_get_logo_place (guint index, double *x, double *y)
{
  gboolean is_round;

  g_return_val_if_fail (index < G_N_ELEMENTS (templates), FALSE);

  is_round = templates[index].sketches == distant;
  *x = is_round ? 850.0 : 500.0;
  *y = is_round ? 850.0 : 905.0;

  return templates[index].n_sketches > 0;
}

gboolean
rosette_template_find (const char *id, guint *index)
{
  g_return_val_if_fail (id != NULL && index != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].id, id))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}
