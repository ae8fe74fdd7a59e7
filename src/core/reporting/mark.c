/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/mark.h"

#define GOOD    "good", 0x1b8553
#define CAUTION "caution", 0x9c6e03
#define BAD     "bad", 0xc01c28
#define OPEN    "open", 0x1a5fb4
#define NONE    "none", 0x5e5c64

#define GENUINE_PATH                                                                               \
  "M 8 0 L 9.79 1.34 L 12 1.07 L 12.88 3.12 L 14.93 4 L 14.66 6.21 L 16 8 L 14.66 9.79 "           \
  "L 14.93 12 L 12.88 12.88 L 12 14.93 L 9.79 14.66 L 8 16 L 6.21 14.66 L 4 14.93 L "              \
  "3.12 12.88 L 1.07 12 L 1.34 9.79 L 0 8 L 1.34 6.21 L 1.07 4 L 3.12 3.12 L 4 1.07 L "            \
  "6.21 1.34 Z M 12 5.7 L 10.9 4.6 L 7.1 8.4 L 5.1 6.4 L 4 7.5 L 7.1 10.6 Z"

#define LAPSED_PATH                                                                                \
  "M 2 0 L 14 0 L 14 2.2 L 13 2.2 L 13 3.5 C 13 5.6 11.6 6.9 10 8 C 11.6 9.1 13 "                  \
  "10.4 13 12.5 L 13 13.8 L 14 13.8 L 14 16 L 2 16 L 2 13.8 L 3 13.8 L 3 12.5 C 3 "                \
  "10.4 4.4 9.1 6 8 C 4.4 6.9 3 5.6 3 3.5 L 3 2.2 L 2 2.2 Z M 4.7 2.2 L 4.7 3.5 C "                \
  "4.7 5 6 5.8 8 7.2 C 10 5.8 11.3 5 11.3 3.5 L 11.3 2.2 Z"

#define FORGED_PATH                                                                                \
  "M 5 0.5 L 11 0.5 L 15.5 5 L 15.5 11 L 11 15.5 L 5 15.5 L 0.5 11 L 0.5 5 Z M 6.6 8 L "           \
  "4 10.6 L 5.4 12 L 8 9.4 L 10.6 12 L 12 10.6 L 9.4 8 L 12 5.4 L 10.6 4 L 8 6.6 L 5.4 "           \
  "4 L 4 5.4 Z"

#define MISMATCH_PATH                                                                              \
  "M 2.5 4.5 C 2.5 2.84 3.84 1.5 5.5 1.5 C 7.16 1.5 8.5 2.84 8.5 4.5 C 8.5 6.16 7.16 "             \
  "7.5 5.5 7.5 C 3.84 7.5 2.5 6.16 2.5 4.5 Z M 0 14 C 0 10.7 2.2 8.5 5.5 8.5 C 8.8 8.5 "           \
  "11 10.7 11 14 Z M 10.9 4.5 L 12.3 3.1 L 13.35 4.15 L 14.4 3.1 L 15.8 4.5 L 14.75 "              \
  "5.55 L 15.8 6.6 L 14.4 8 L 13.35 6.95 L 12.3 8 L 10.9 6.6 L 11.95 5.55 Z"

#define UNCHECKED_PATH                                                                             \
  "M 8 0 C 9.8 1.4 12 2.1 15 2.2 L 15 7.8 C 15 11.6 11.4 13.8 8 16 C 4.6 13.8 1 "                  \
  "11.6 1 7.8 L 1 2.2 C 4 2.1 6.2 1.4 8 0 Z M 7.1 9.6 L 7.1 8.8 C 7.1 7.9 7.6 7.4 "                \
  "8.2 6.9 C 8.8 6.4 9.1 6.1 9.1 5.6 C 9.1 4.9 8.6 4.5 7.9 4.5 C 7.1 4.5 6.6 5 6.5 "               \
  "5.8 L 4.9 5.8 C 5 4.1 6.2 3 7.9 3 C 9.7 3 10.9 4 10.9 5.6 C 10.9 6.7 10.3 7.4 "                 \
  "9.6 7.9 C 9 8.4 8.8 8.6 8.8 9.1 L 8.8 9.6 Z M 6.95 11.7 C 6.95 11.34 7.14 11.01 "               \
  "7.45 10.83 C 7.76 10.66 8.14 10.66 8.45 10.83 C 8.76 11.01 8.95 11.34 8.95 11.7 "               \
  "C 8.95 12.25 8.5 12.7 7.95 12.7 C 7.4 12.7 6.95 12.25 6.95 11.7 Z"

#define NOT_A_BADGE_PATH                                                                           \
  "M 3 0 L 9 0 L 14 5 L 14 15 C 14 15.55 13.55 16 13 16 L 3 16 C 2.45 16 2 15.55 2 "               \
  "15 L 2 1 C 2 0.45 2.45 0 3 0 Z M 3.75 1.75 L 3.75 14.25 L 12.25 14.25 L 12.25 "                 \
  "5.75 L 8.25 1.75 Z M 8 7.9 L 9.7 6.2 L 10.8 7.3 L 9.1 9 L 10.8 10.7 L 9.7 11.8 L "              \
  "8 10.1 L 6.3 11.8 L 5.2 10.7 L 6.9 9 L 5.2 7.3 L 6.3 6.2 Z"

#define PASS_PATH "M 13.3 3 L 14.7 4.4 L 6 13.1 L 1.3 8.4 L 2.7 7 L 6 10.3 Z"

#define FAIL_PATH                                                                                  \
  "M 8 6.6 L 12.3 2.3 L 13.7 3.7 L 9.4 8 L 13.7 12.3 L 12.3 13.7 L 8 9.4 L 3.7 13.7 L "            \
  "2.3 12.3 L 6.6 8 L 2.3 3.7 L 3.7 2.3 Z"

#define UNKNOWN_PATH                                                                               \
  "M 7 10.5 L 7 9.3 C 7 8.1 7.7 7.4 8.5 6.8 C 9.3 6.2 9.7 5.8 9.7 5.1 C 9.7 4.2 9 3.7 "            \
  "8.1 3.7 C 7 3.7 6.4 4.4 6.3 5.5 L 4.2 5.5 C 4.3 3.3 5.8 1.8 8.1 1.8 C 10.4 1.8 11.9 "           \
  "3.1 11.9 5.1 C 11.9 6.6 11.1 7.4 10.2 8.1 C 9.4 8.7 9.1 9 9.1 9.7 L 9.1 10.5 Z M "              \
  "6.75 12.9 C 6.75 12.18 7.33 11.6 8.05 11.6 C 8.77 11.6 9.35 12.18 9.35 12.9 C 9.35 "            \
  "13.62 8.77 14.2 8.05 14.2 C 7.33 14.2 6.75 13.62 6.75 12.9 Z"

#define SKIPPED_PATH                                                                               \
  "M 4 7 L 12 7 C 12.55 7 13 7.45 13 8 C 13 8.55 12.55 9 12 9 L 4 9 C 3.45 9 3 8.55 3 8 "          \
  "C 3 7.45 3.45 7 4 7 Z"

static const RosetteMark verdict_marks[] = {
  [ROSETTE_VERDICT_GENUINE] = { GENUINE_PATH, GOOD },
  [ROSETTE_VERDICT_LAPSED] = { LAPSED_PATH, CAUTION },
  [ROSETTE_VERDICT_FORGED] = { FORGED_PATH, BAD },
  [ROSETTE_VERDICT_MISMATCH] = { MISMATCH_PATH, CAUTION },
  [ROSETTE_VERDICT_UNCHECKED] = { UNCHECKED_PATH, OPEN },
  [ROSETTE_VERDICT_NOT_A_BADGE] = { NOT_A_BADGE_PATH, NONE },
};

static const RosetteMark result_marks[] = {
  [ROSETTE_RESULT_PASS] = { PASS_PATH, GOOD },
  [ROSETTE_RESULT_FAIL] = { FAIL_PATH, BAD },
  [ROSETTE_RESULT_UNKNOWN] = { UNKNOWN_PATH, OPEN },
  [ROSETTE_RESULT_SKIPPED] = { SKIPPED_PATH, NONE },
};

const RosetteMark *
rosette_mark_get_of_verdict (RosetteVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdict_marks), NULL);

  return &verdict_marks[verdict];
}

const RosetteMark *
rosette_mark_get_of_result (RosetteResult result)
{
  g_return_val_if_fail ((guint) result < G_N_ELEMENTS (result_marks), NULL);

  return &result_marks[result];
}

/* The numbers of one command; the path is ours, so that it holds what the command needs. */
static const char *
read_numbers (const char *at, double *numbers, guint n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    {
      char *end;

      numbers[i] = g_ascii_strtod (at, &end);
      g_assert (end != at);
      at = end;
    }

  return at;
}

static void
add_path (cairo_t *cr, const char *path)
{
  for (const char *at = path; *at != '\0'; at++)
    {
      double n[6];

      switch (*at)
        {
        case 'M':
          at = read_numbers (at + 1, n, 2) - 1;
          cairo_move_to (cr, n[0], n[1]);
          break;
        case 'L':
          at = read_numbers (at + 1, n, 2) - 1;
          cairo_line_to (cr, n[0], n[1]);
          break;
        case 'C':
          at = read_numbers (at + 1, n, 6) - 1;
          cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
          break;
        case 'Z':
          cairo_close_path (cr);
          break;
        default:
          g_assert (*at == ' ');
        }
    }
}

void
rosette_mark_draw (const RosetteMark *self, cairo_t *cr, double x, double y, double size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 16, size / 16);
  cairo_new_path (cr);
  add_path (cr, self->path);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgb (cr, (self->rgb >> 16) / 255.0, (self->rgb >> 8 & 0xff) / 255.0,
                        (self->rgb & 0xff) / 255.0);
  cairo_fill (cr);
  cairo_restore (cr);
}
