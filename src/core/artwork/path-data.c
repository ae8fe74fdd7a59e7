/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/path-data.h"

#include "artwork/outline-private.h"
#include "base/limits.h"

#include <math.h>
#include <string.h>

#define MAX_NUMBERS 7

/* No path leaves this many units: what is beyond is no picture. */
#define MAX_REACH 1000.0

typedef struct
{
  RosetteOutline *outline;
  const char *at;
  double x, y;               /* the current point */
  double start_x, start_y;   /* of the subpath */
  double handle_x, handle_y; /* of the last curve, for one that goes on smoothly */
  char last;                 /* the command before, in upper case */
} Reader;

static void
skip_space (Reader *reader, gboolean comma)
{
  while (*reader->at != '\0' && strchr (" \t\n\r", *reader->at) != NULL)
    reader->at++;
  if (comma && *reader->at == ',')
    {
      reader->at++;
      skip_space (reader, FALSE);
    }
}

/* A flag of an arc is one digit, and need not be set off from what follows. */
static gboolean
read_flag (Reader *reader, double *flag)
{
  skip_space (reader, TRUE);
  if (*reader->at != '0' && *reader->at != '1')
    return FALSE;
  *flag = *reader->at++ - '0';

  return TRUE;
}

static gboolean
read_number (Reader *reader, double *number)
{
  char *end = NULL;
  const char *first = NULL;

  skip_space (reader, TRUE);
  first = reader->at + (*reader->at == '-' || *reader->at == '+');
  /* Not the words and hexadecimals that strtod() would take. */
  if (!g_ascii_isdigit (*first) && *first != '.')
    return FALSE;
  if (first[0] == '0' && (first[1] == 'x' || first[1] == 'X'))
    return FALSE;

  *number = g_ascii_strtod (reader->at, &end);
  if (end == reader->at || !isfinite (*number) || fabs (*number) > MAX_REACH)
    return FALSE;
  reader->at = end;

  return TRUE;
}

static void
line_to (Reader *reader, double x, double y)
{
  rosette_outline_line_to (reader->outline, x, y);
  reader->x = reader->handle_x = x;
  reader->y = reader->handle_y = y;
}

static void
curve_to (Reader *reader, double x1, double y1, double x2, double y2, double x, double y)
{
  rosette_outline_curve_to (reader->outline, x1, y1, x2, y2, x, y);
  reader->handle_x = x2;
  reader->handle_y = y2;
  reader->x = x;
  reader->y = y;
}

/* A quadratic as a cubic; its own handle is what a smooth one after it goes on from. */
static void
quadratic_to (Reader *reader, double hx, double hy, double x, double y)
{
  curve_to (reader, reader->x + (hx - reader->x) * 2.0 / 3.0,
            reader->y + (hy - reader->y) * 2.0 / 3.0, x + (hx - x) * 2.0 / 3.0,
            y + (hy - y) * 2.0 / 3.0, x, y);
  reader->handle_x = hx;
  reader->handle_y = hy;
}

/* From end points to a centre: SVG 1.1, F.6.5. @nx, @ny: the end, where the ellipse is a circle of
 * radius 1 that is not turned; the centre is given in that measure, too. */
static void
find_center (double ox, double oy, double nx, double ny, gboolean is_far, double *cx, double *cy)
{
  double dx = (nx - ox) / 2.0, dy = (ny - oy) / 2.0;
  double square = dx * dx + dy * dy;
  double lift = square > 0.0 && square < 1.0 ? sqrt ((1.0 - square) / square) : 0.0;

  if (is_far)
    lift = -lift;
  *cx = (ox + nx) / 2.0 + lift * -dy;
  *cy = (oy + ny) / 2.0 + lift * dx;
}

/* Pieces of at most a quarter, each as a cubic. */
static void
add_arc_pieces (Reader *reader,
                const cairo_matrix_t *matrix,
                double cx,
                double cy,
                double from,
                double sweep)
{
  int n = (int) ceil (fabs (sweep) / (G_PI / 2.0) - 1e-9);
  double step = sweep / MAX (n, 1);
  double reach = 4.0 / 3.0 * tan (step / 4.0);

  for (int i = 0; i < n; i++)
    {
      double a = from + i * step, b = a + step;
      double x1 = cx + cos (a) - reach * sin (a), y1 = cy + sin (a) + reach * cos (a);
      double x2 = cx + cos (b) + reach * sin (b), y2 = cy + sin (b) - reach * cos (b);
      double x = cx + cos (b), y = cy + sin (b);

      cairo_matrix_transform_point (matrix, &x1, &y1);
      cairo_matrix_transform_point (matrix, &x2, &y2);
      cairo_matrix_transform_point (matrix, &x, &y);
      curve_to (reader, x1, y1, x2, y2, x, y);
    }
}

/* @n: radii, turn, large, sweep, end. Radii that are too small grow (F.6.6). */
static void
arc_to (Reader *reader, const double *n, double x, double y)
{
  double rx = fabs (n[0]), ry = fabs (n[1]);
  double ox = reader->x, oy = reader->y, nx = x, ny = y, half, cx, cy, from, sweep;
  cairo_matrix_t matrix, inverse;

  if (rx == 0.0 || ry == 0.0 || (x == reader->x && y == reader->y))
    {
      line_to (reader, x, y);
      return;
    }

  for (int attempt = 0; attempt < 2; attempt++)
    {
      cairo_matrix_init_rotate (&matrix, n[2] * G_PI / 180.0);
      cairo_matrix_scale (&matrix, rx, ry);
      inverse = matrix;
      if (cairo_matrix_invert (&inverse) != CAIRO_STATUS_SUCCESS)
        return;
      ox = reader->x, oy = reader->y, nx = x, ny = y;
      cairo_matrix_transform_point (&inverse, &ox, &oy);
      cairo_matrix_transform_point (&inverse, &nx, &ny);
      half = hypot (nx - ox, ny - oy) / 2.0;
      if (half <= 1.0)
        break;
      rx *= half;
      ry *= half;
    }

  find_center (ox, oy, nx, ny, (n[3] != 0.0) == (n[4] != 0.0), &cx, &cy);
  from = atan2 (oy - cy, ox - cx);
  sweep = atan2 (ny - cy, nx - cx) - from;
  if (n[4] != 0.0 && sweep < 0.0)
    sweep += 2.0 * G_PI;
  else if (n[4] == 0.0 && sweep > 0.0)
    sweep -= 2.0 * G_PI;
  add_arc_pieces (reader, &matrix, cx, cy, from, sweep);
  reader->x = x;
  reader->y = y;
}

static void
move_to (Reader *reader, double x, double y)
{
  rosette_outline_move_to (reader->outline, x, y);
  reader->x = reader->start_x = reader->handle_x = x;
  reader->y = reader->start_y = reader->handle_y = y;
}

static void
close_path (Reader *reader)
{
  rosette_outline_close (reader->outline);
  reader->x = reader->handle_x = reader->start_x;
  reader->y = reader->handle_y = reader->start_y;
}

static gboolean
goes_on (const Reader *reader, const char *commands)
{
  return reader->last != '\0' && strchr (commands, reader->last) != NULL;
}

/* One command with its numbers, from the current point where it is @relative. */
static void
run (Reader *reader, char command, gboolean relative, const double *n)
{
  double ox = relative ? reader->x : 0.0, oy = relative ? reader->y : 0.0;
  double smooth_x = reader->x, smooth_y = reader->y;

  if (goes_on (reader, command == 'S' ? "CS" : "QT"))
    {
      smooth_x = 2.0 * reader->x - reader->handle_x;
      smooth_y = 2.0 * reader->y - reader->handle_y;
    }

  if (command == 'M')
    move_to (reader, ox + n[0], oy + n[1]);
  else if (command == 'L')
    line_to (reader, ox + n[0], oy + n[1]);
  else if (command == 'H')
    line_to (reader, ox + n[0], reader->y);
  else if (command == 'V')
    line_to (reader, reader->x, oy + n[0]);
  else if (command == 'C')
    curve_to (reader, ox + n[0], oy + n[1], ox + n[2], oy + n[3], ox + n[4], oy + n[5]);
  else if (command == 'S')
    curve_to (reader, smooth_x, smooth_y, ox + n[0], oy + n[1], ox + n[2], oy + n[3]);
  else if (command == 'Q')
    quadratic_to (reader, ox + n[0], oy + n[1], ox + n[2], oy + n[3]);
  else if (command == 'T')
    quadratic_to (reader, smooth_x, smooth_y, ox + n[0], oy + n[1]);
  else if (command == 'A')
    arc_to (reader, n, ox + n[5], oy + n[6]);
  else
    close_path (reader);
  reader->last = command;
}

static int
count_numbers (char command)
{
  static const char commands[] = "ZHVMLTQSCA";
  static const int counts[] = { 0, 1, 1, 2, 2, 2, 4, 4, 6, 7 };
  const char *found = command != '\0' ? strchr (commands, command) : NULL;

  return found != NULL ? counts[found - commands] : -1;
}

static gboolean
read_numbers (Reader *reader, char command, double *numbers, int n_numbers)
{
  for (int i = 0; i < n_numbers; i++)
    {
      gboolean is_flag = command == 'A' && (i == 3 || i == 4);

      if (is_flag ? !read_flag (reader, &numbers[i]) : !read_number (reader, &numbers[i]))
        return FALSE;
    }

  return TRUE;
}

gboolean
rosette_path_data_add (const char *data, RosetteOutline *outline)
{
  Reader reader = { .outline = outline, .at = data };
  double numbers[MAX_NUMBERS];
  char letter = '\0';
  guint n_steps = 0;

  g_return_val_if_fail (data != NULL && outline != NULL, FALSE);

  for (skip_space (&reader, FALSE); *reader.at != '\0'; skip_space (&reader, FALSE))
    {
      gboolean is_new = g_ascii_isalpha (*reader.at);
      int n_numbers;

      if (is_new)
        letter = *reader.at++;
      n_numbers = count_numbers (g_ascii_toupper (letter));
      /* The first is a move, and a path that was closed needs a word to go on. */
      if (n_numbers < 0 || (n_steps == 0 && g_ascii_toupper (letter) != 'M')
          || (n_numbers == 0 && !is_new) || ++n_steps > ROSETTE_MAX_PATH_STEPS
          || !read_numbers (&reader, g_ascii_toupper (letter), numbers, n_numbers))
        return FALSE;

      run (&reader, g_ascii_toupper (letter), g_ascii_islower (letter), numbers);
      /* More pairs after a move are lines. */
      if (letter == 'M')
        letter = 'L';
      else if (letter == 'm')
        letter = 'l';
    }

  return TRUE;
}
