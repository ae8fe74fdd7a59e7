/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/starters-private.h"

#include "artwork/levels.h"

#include <glib/gi18n-lib.h>

/* The starters are one family: a body that is lighter above, a thin rim inside of it, gold for what
 * stands out, one emblem in white, words in capitals with a line in small letters. What tells them
 * apart also where they are small is their outline and their hue. */

/* Short forms, so that a sketch reads as a list. */
#define AT(kind, name, x, y, width, height) ROSETTE_SHAPE_##kind, name, x, y, width, height
#define SYMBOL(id, x, y, size, color)                                                              \
  {                                                                                                \
    AT (SYMBOL, "", x, y, size, size), .fill = color, .symbol = id                                 \
  }

/* Words that stay in a box of @width, and become smaller where they are too long for it. */
#define WORDS(x, y, width, size, color, words)                                                     \
  {                                                                                                \
    AT (TEXT, "", x, y, width, 1.4 * size), .fill = color, .text = words, .font_size = size        \
  }

/* Words on a circle of @size, which fill up to @part degrees of it. */
#define CURVED(y, size, part, height, color, side, words)                                          \
  {                                                                                                \
    AT (ARC, "", 500, y, size, size), .fill = color, .text = words, .font_size = height,           \
                                      .variant = ROSETTE_ARC_##side, .arc = part, .spacing = 0.06  \
  }

/* Gold as it shines, and as it hangs down. */
#define GOLD  "#f6c445"
#define SHEEN "linear 55 0.5 0.5 0 #fff3c9 0.3 #f6c445 0.55 #dd9a2b 0.8 #f8d067 1 #fdeab0"
#define SILK  "linear 90 0.5 0.5 0 #ffe08a 0.5 #f9c649 1 #eda32a"

/* Left and right in two shades, as if it had an edge down the middle. */
#define SPLIT(left, right) "linear 0 0.5 0.5 0 " left " 0.5 " left " 0.5 " right " 1 " right

static const RosetteSketch internship[] = {
  { AT (SEAL, N_ ("Seal"), 500, 495, 960, 960), .fill = "#2f74e0", .fade = "#173f9e",
    .n_points = 40, .ratio = 0.042, .has_shadow = TRUE },
  { AT (CIRCLE, N_ ("Rim"), 500, 495, 840, 840), .fill = "#0c2d70" },
  { AT (ROSETTE, N_ ("Rays"), 500, 495, 830, 830), .fill = "#2561c4", .n_points = 36, .ratio = 0.0,
    .opacity = 0.55 },
  { AT (RING, N_ ("Gold ring"), 500, 495, 850, 850), .fill = GOLD, .gradient = SHEEN,
    .ratio = 0.945, .has_shadow = TRUE },
  { AT (RECTANGLE, N_ ("Handle"), 500, 250, 150, 120), .stroke = "#ffffff", .stroke_width = 26,
    .ratio = 0.5 },
  { AT (RECTANGLE, N_ ("Briefcase"), 500, 385, 380, 250), .fill = "#ffffff", .fade = "#dbe7ff",
    .ratio = 0.22, .has_shadow = TRUE },
  { AT (LINE, N_ ("Seam"), 500, 385, 356, 0), .stroke = "#173f9e", .stroke_width = 12 },
  { AT (RECTANGLE, N_ ("Clasp"), 500, 392, 64, 76), .fill = GOLD, .gradient = SILK, .ratio = 0.4 },
  { AT (RIBBON, N_ ("Ribbon"), 500, 650, 990, 226), .fill = GOLD, .gradient = SILK, .ratio = 0.14,
    .has_shadow = TRUE },
  WORDS (500, 628, 700, 96, "#0c2d70", N_ ("INTERNSHIP")),
  WORDS (500, 800, 420, 70, "#ffffff", N_ ("completed")),
};

static const RosetteSketch distant[] = {
  { AT (CIRCLE, N_ ("Disc"), 500, 440, 860, 860), .fill = "#6a55ee", .fade = "#24127f",
    .has_shadow = TRUE },
  { AT (RING, N_ ("Outer ring"), 500, 440, 820, 820), .fill = "#9be8ff", .ratio = 0.98 },
  { AT (CIRCLE, N_ ("Window"), 500, 440, 550, 550), .fill = "#ffffff", .fade = "#dfe6ff",
    .has_shadow = TRUE },
  SYMBOL ("laptop", 500, 445, 440, "#2c1a8f"),
  SYMBOL ("globe", 500, 413, 176, "#5a46e0"),
  CURVED (440, 685, 230, 88, "#ffffff", TOP, N_ ("VIRTUAL INTERNSHIP")),
  { AT (RIBBON, N_ ("Ribbon"), 500, 788, 850, 330), .fill = GOLD, .gradient = SILK,
    .variant = ROSETTE_RIBBON_CURVED, .bend = -0.75, .ratio = 0.14, .has_shadow = TRUE },
  CURVED (440, 880, 84, 80, "#2c1a8f", BOTTOM, N_ ("completed")),
};

static const RosetteSketch competence[] = {
  { AT (POLYGON, N_ ("Hexagon"), 500, 495, 970, 970), .fill = "#a35bd6",
    .gradient = SPLIT ("#a35bd6", "#7f3bb5"), .n_points = 6, .has_shadow = TRUE },
  { AT (POLYGON, N_ ("Inner hexagon"), 500, 495, 850, 850), .fill = "#5d2391",
    .gradient = SPLIT ("#67299e", "#521d82"), .stroke = GOLD, .stroke_width = 10, .n_points = 6 },
  { AT (SEAL, N_ ("Seal"), 500, 362, 430, 430), .fill = "#ffffff", .fade = "#ead9f7",
    .n_points = 18, .ratio = 0.07, .has_shadow = TRUE },
  SYMBOL ("check", 500, 364, 256, "#67299e"),
  WORDS (500, 655, 610, 92, "#ffffff", N_ ("COMPETENCE")),
  WORDS (500, 762, 440, 70, "#f6c445", N_ ("assessed")),
};

static const RosetteSketch course[] = {
  { AT (SHIELD, N_ ("Shield"), 500, 495, 800, 970), .fill = "#d13a57", .fade = "#8d1233",
    .has_shadow = TRUE },
  { AT (SHIELD, N_ ("Inner shield"), 500, 491, 700, 862), .fill = "#8a1433",
    .gradient = SPLIT ("#961a3b", "#7a0e2b"), .stroke = GOLD, .stroke_width = 12 },
  SYMBOL ("graduation-cap", 500, 335, 440, "#ffffff"),
  { AT (RIBBON, N_ ("Ribbon"), 500, 625, 990, 226), .fill = GOLD, .gradient = SILK, .ratio = 0.14,
    .has_shadow = TRUE },
  WORDS (500, 603, 700, 98, "#6d0c26", N_ ("COURSE")),
  WORDS (500, 770, 340, 66, "#ffffff", N_ ("completed")),
};

static const RosetteSketch language[] = {
  { AT (POLYGON, N_ ("Tip"), 270, 845, 210, 240), .fill = "#075a66", .n_points = 3,
    .rotation = 205 },
  { AT (RECTANGLE, N_ ("Speech bubble"), 500, 425, 940, 780), .fill = "#12a396", .fade = "#075a66",
    .ratio = 0.5, .has_shadow = TRUE },
  { AT (RECTANGLE, N_ ("Line"), 500, 425, 860, 700), .stroke = "#8fe9dc", .stroke_width = 8,
    .ratio = 0.45 },
  WORDS (500, 205, 700, 88, "#ffffff", N_ ("LANGUAGE")),
  WORDS (500, 455, 700, 360, "#ffffff", N_ ("B2")),
  { AT (CIRCLE, N_ ("Gold disc"), 810, 800, 300, 300), .fill = GOLD, .gradient = SHEEN,
    .has_shadow = TRUE },
  SYMBOL ("translate", 810, 800, 196, "#0a4d55"),
};

/* The contacts of a chip, along one side of it. */
#define PINS(x, y, turn)                                                                           \
  {                                                                                                \
    AT (LINE, N_ ("Contacts"), x, y, 520, 0), .stroke = GOLD, .stroke_width = 110, .dash = 60,     \
                                              .gap = 55, .cap = ROSETTE_CAP_BUTT, .rotation = turn \
  }

static const RosetteSketch digital[] = {
  PINS (500, 85, 0),
  PINS (500, 905, 0),
  PINS (90, 495, 90),
  PINS (910, 495, 90),
  { AT (RECTANGLE, N_ ("Chip"), 500, 495, 780, 780), .fill = "#12a5d6", .fade = "#07416e",
    .ratio = 0.22, .has_shadow = TRUE },
  { AT (RECTANGLE, N_ ("Line"), 500, 495, 700, 700), .stroke = "#9be8ff", .stroke_width = 8,
    .ratio = 0.17 },
  SYMBOL ("code", 500, 360, 330, "#ffffff"),
  WORDS (500, 610, 600, 124, "#ffffff", N_ ("DIGITAL")),
  WORDS (500, 728, 500, 84, "#ffe08a", N_ ("skills")),
};

static const RosetteSketch safety[] = {
  { AT (POLYGON, N_ ("Diamond"), 500, 495, 980, 980), .fill = "#ffd24d", .fade = "#ee860c",
    .n_points = 4, .has_shadow = TRUE },
  { AT (POLYGON, N_ ("Inner diamond"), 500, 495, 850, 850), .fill = "#fdb924",
    .gradient = SPLIT ("#ffc22e", "#f7ab16"), .stroke = "#3d2a10", .stroke_width = 14,
    .n_points = 4 },
  SYMBOL ("hard-hat", 500, 315, 340, "#3d2a10"),
  { AT (RIBBON, N_ ("Ribbon"), 500, 575, 990, 226), .fill = "#54402a", .fade = "#2a1c0a",
    .ratio = 0.14, .has_shadow = TRUE },
  WORDS (500, 553, 680, 112, "#ffd97a", N_ ("SAFETY")),
  WORDS (500, 722, 320, 72, "#3d2a10", N_ ("trained")),
};

/* One medal in three metals: rim, face, and what stands on it. */
#define MEDAL(...)     DRAW_MEDAL (__VA_ARGS__)
#define SHINE(a, b, c) "linear 55 0.5 0.5 0 " a " 0.35 " b " 0.6 " c " 0.85 " b " 1 " a
#define DRAW_MEDAL(rim, face, dark, stars, words)                                                  \
  {                                                                                                \
    { AT (BANNER, N_ ("Ribbon"), 500, 190, 420, 330), .fill = "#1c3a86",                           \
      .gradient = "linear 0 0.5 0.5 0 #16306f 0.5 #2b57bd 1 #16306f",                              \
      .variant = ROSETTE_BANNER_POINTED, .ratio = 0.3 },                                           \
      { AT (RECTANGLE, N_ ("Stripe"), 500, 200, 190, 310), .fill = "#2b57bd", .stroke = face,      \
        .stroke_width = 22 },                                                                      \
      { AT (RECTANGLE, N_ ("Bar"), 500, 52, 500, 72), .fill = rim,                                 \
        .gradient = SHINE (face, rim, rim), .ratio = 0.6, .has_shadow = TRUE },                    \
      { AT (SEAL, N_ ("Rim"), 500, 616, 726, 726),                                                 \
        .fill = rim,                                                                               \
        .gradient = SHINE (face, rim, rim),                                                        \
        .n_points = 48,                                                                            \
        .ratio = 0.03,                                                                             \
        .has_shadow = TRUE },                                                                      \
      { AT (CIRCLE, N_ ("Face"), 500, 616, 614, 614), .fill = face, .fade = rim,                   \
        .has_shadow = TRUE },                                                                      \
      { AT (ROSETTE, N_ ("Rays"), 500, 616, 586, 586), .fill = face, .n_points = 40, .ratio = 0.0, \
        .opacity = 0.4 },                                                                          \
      { AT (RING, N_ ("Ring"), 500, 616, 566, 566), .fill = dark, .ratio = 0.975 },                \
      { AT (SYMBOL, N_ ("Stars"), 500, 568, 484, 484), .fill = dark, .path = stars },              \
      WORDS (500, 730, 380, 98, dark, words),                                                      \
  }

static const RosetteSketch bronze[] =
  MEDAL (ROSETTE_METAL_BRONZE, ROSETTE_METAL_BRONZE_STARS, N_ ("BRONZE"));
static const RosetteSketch silver[] =
  MEDAL (ROSETTE_METAL_SILVER, ROSETTE_METAL_SILVER_STARS, N_ ("SILVER"));
static const RosetteSketch gold[] =
  MEDAL (ROSETTE_METAL_GOLD, ROSETTE_METAL_GOLD_STARS, N_ ("GOLD"));

static const RosetteSketch tutor[] = {
  { AT (SEAL, N_ ("Flower"), 500, 495, 970, 970), .fill = "#ff9545", .fade = "#d4470f",
    .n_points = 12, .ratio = 0.12, .has_shadow = TRUE },
  { AT (CIRCLE, N_ ("Disc"), 500, 495, 740, 740), .fill = "#fffaf2", .fade = "#ffe6cc",
    .has_shadow = TRUE },
  { AT (RING, N_ ("Ring"), 500, 495, 690, 690), .fill = GOLD, .gradient = SHEEN, .ratio = 0.965 },
  SYMBOL ("tutor", 500, 376, 380, "#b5400d"),
  WORDS (500, 632, 520, 116, "#6b2a10", N_ ("TUTOR")),
  WORDS (500, 734, 420, 65, "#a83a0c", N_ ("with thanks")),
};

static const RosetteSketch host[] = {
  { AT (RECTANGLE, N_ ("Ground"), 500, 495, 940, 940), .fill = "#2aa873", .fade = "#08543b",
    .ratio = 0.3, .has_shadow = TRUE },
  { AT (RECTANGLE, N_ ("Frame"), 500, 495, 860, 860), .stroke = "#a9f0cf", .stroke_width = 8,
    .ratio = 0.26 },
  { AT (CIRCLE, N_ ("Sun"), 690, 330, 230, 230), .fill = GOLD, .gradient = SHEEN },
  SYMBOL ("tree", 262, 514, 200, "#dcfaec"),
  SYMBOL ("tree", 738, 530, 168, "#dcfaec"),
  { AT (RECTANGLE, N_ ("Windows"), 450, 400, 180, 400), .fill = "#0a5a40", .ratio = 0.1 },
  { AT (RECTANGLE, N_ ("Windows"), 590, 470, 120, 260), .fill = "#0a5a40", .ratio = 0.1 },
  SYMBOL ("office", 490, 390, 480, "#ffffff"),
  { AT (RECTANGLE, N_ ("Band"), 500, 690, 940, 170), .fill = GOLD, .gradient = SILK,
    .has_shadow = TRUE },
  WORDS (500, 688, 820, 102, "#0a4a35", N_ ("HOST COMPANY")),
  WORDS (500, 836, 600, 72, "#ffffff", N_ ("with thanks")),
};

static const RosetteSketch participation[] = {
  { AT (BANNER, N_ ("Left tail"), 385, 790, 200, 370), .fill = "#8f0f45", .fade = "#b31a5a",
    .ratio = 0.2, .rotation = 14 },
  { AT (BANNER, N_ ("Right tail"), 615, 790, 200, 370), .fill = "#8f0f45", .fade = "#c72068",
    .ratio = 0.2, .rotation = -14 },
  { AT (ROSETTE, N_ ("Pleats"), 500, 430, 850, 850), .fill = "#f45f96", .fade = "#bb1b5e",
    .n_points = 28, .ratio = 0.72, .has_shadow = TRUE },
  { AT (CIRCLE, N_ ("Disc"), 500, 430, 640, 640), .fill = "#fffdf8", .fade = "#fbe6d8",
    .has_shadow = TRUE },
  { AT (RING, N_ ("Ring"), 500, 430, 600, 600), .fill = GOLD, .gradient = SHEEN, .ratio = 0.965 },
  SYMBOL ("team", 500, 432, 280, "#a3124f"),
  CURVED (430, 490, 230, 68, "#8a0f43", TOP, N_ ("PARTICIPATION")),
  CURVED (430, 490, 110, 66, "#a3124f", BOTTOM, N_ ("took part")),
};

static const RosetteSketch project[] = {
  { AT (LAUREL, N_ ("Laurel"), 500, 470, 980, 800), .fill = "#f6c445", .fade = "#b87a1c",
    .n_points = 11, .ratio = 0.3 },
  { AT (RING, N_ ("Rim"), 500, 445, 620, 620), .fill = GOLD, .gradient = SHEEN, .ratio = 0.9,
    .has_shadow = TRUE },
  { AT (CIRCLE, N_ ("Face"), 500, 445, 560, 560), .fill = "#343c80", .fade = "#10132f" },
  { AT (CIRCLE, N_ ("Beads"), 500, 445, 515, 515), .stroke = GOLD, .stroke_width = 9, .dash = 1,
    .gap = 24 },
  SYMBOL ("trophy", 500, 415, 320, "#ffdf7e"),
  SYMBOL ("star", 500, 95, 104, "#b87a1c"),
  { AT (RIBBON, N_ ("Ribbon"), 500, 800, 980, 226), .fill = "#4250a8", .fade = "#1b2053",
    .ratio = 0.14, .has_shadow = TRUE },
  WORDS (500, 778, 680, 88, "#ffffff", N_ ("BEST PROJECT")),
};

#define STARTER(id, title, type, sketches, x, y)                                                   \
  {                                                                                                \
    id, title, type, sketches, G_N_ELEMENTS (sketches), x, y                                       \
  }

static const RosetteStarter starters[] = {
  STARTER ("internship", N_ ("Internship Completed"), "Fieldwork", internship, 500, 923),
  STARTER ("virtual", N_ ("Virtual Internship"), "Fieldwork", distant, 868, 905),
  STARTER ("competence", N_ ("Competence Assessed"), "Competency", competence, 500, 888),
  STARTER ("course", N_ ("Course Completed"), "Course", course, 500, 897),
  STARTER ("language", N_ ("Language Level"), "Certification", language, 500, 712),
  STARTER ("digital", N_ ("Digital Skills"), "Competency", digital, 500, 905),
  STARTER ("safety", N_ ("Safety at Work"), "Certification", safety, 500, 858),
  STARTER ("bronze", N_ ("Level Bronze"), "Award", bronze, 500, 885),
  STARTER ("silver", N_ ("Level Silver"), "Award", silver, 500, 885),
  STARTER ("gold", N_ ("Level Gold"), "Award", gold, 500, 885),
  STARTER ("tutor", N_ ("Tutor"), "CommunityService", tutor, 500, 880),
  STARTER ("host", N_ ("Host Company"), "Award", host, 245, 262),
  STARTER ("participation", N_ ("Participation"), "Award", participation, 500, 862),
  STARTER ("project", N_ ("Best Project"), "Award", project, 500, 914),
  { "empty", N_ ("Empty"), NULL, NULL, 0, 0, 0 },
};

const RosetteStarter *
rosette_starters_get (gsize *n_starters)
{
  *n_starters = G_N_ELEMENTS (starters);

  return starters;
}
