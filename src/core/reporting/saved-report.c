/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/saved-report.h"

#include "artwork/picture.h"
#include "reporting/report-html.h"
#include "reporting/report-pdf.h"
#include "reporting/report-text.h"

#include <string.h>

/* How wide the picture is drawn, in pixels: sharp on paper at the size it has there. */
#define PICTURE_PX 512

static const char *const endings[ROSETTE_N_REPORT_FORMATS] = { ".pdf", ".html", ".json", ".txt" };

const char *
rosette_report_format_get_ending (RosetteReportFormat format)
{
  g_return_val_if_fail ((guint) format < ROSETTE_N_REPORT_FORMATS, NULL);

  return endings[format];
}

gboolean
rosette_report_format_guess (const char *file_name, RosetteReportFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (file_name, -1);

  for (guint i = 0; i < ROSETTE_N_REPORT_FORMATS; i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = (RosetteReportFormat) i;
        return TRUE;
      }

  return FALSE;
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/* A report without its picture is better than none: only a cancellation is an error. */
static gboolean
draw_picture (RosetteReport *report, GBytes **png, GCancellable *cancellable, GError **error)
{
  GBytes *picture = rosette_report_get_picture (report);

  *png = picture != NULL ? rosette_picture_render (picture, PICTURE_PX, cancellable, NULL) : NULL;

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

GBytes *
rosette_report_save (RosetteReport *self,
                     RosetteReportFormat format,
                     const char *file_name,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GBytes) png = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (ROSETTE_IS_REPORT (self), NULL);

  switch (format)
    {
    case ROSETTE_REPORT_PDF:
      if (!draw_picture (self, &png, cancellable, error))
        return NULL;
      return rosette_report_to_pdf (self, file_name, png, error);

    case ROSETTE_REPORT_HTML:
      if (!draw_picture (self, &png, cancellable, error))
        return NULL;
      return take_text (rosette_report_to_html (self, file_name, png));

    case ROSETTE_REPORT_JSON:
      line = rosette_report_to_json_line (self, file_name);
      return take_text (g_strconcat (line, "\n", NULL));

    case ROSETTE_REPORT_TEXT:
      return take_text (rosette_report_to_text (self, file_name));

    default:
      g_return_val_if_reached (NULL);
    }
}
