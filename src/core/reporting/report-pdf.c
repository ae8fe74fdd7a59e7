/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/report-pdf.h"

#include "checking/sentences.h"
#include "reporting/facts.h"
#include "reporting/pages.h"
#include "reporting/report-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define INK  0x2e3436
#define DIM  0x5e5c64
#define LINK 0x1a5fb4

/* How the page is divided, in points. */
#define PICTURE_SIZE 112.0
#define GAP          18.0
#define MARK_SIZE    10.0
#define MARK_ROOM    20.0
#define NAME_ROOM    128.0

static const RosettePagesStyle headline = { "H1", 20, TRUE, INK, 0, 0 };
static const RosettePagesStyle heading = { "H2", 13, TRUE, INK, 18, 40 };
static const RosettePagesStyle claim_style = { "P", 11, TRUE, INK, 4, 0 };
static const RosettePagesStyle body = { "P", 10, FALSE, INK, 2, 0 };
static const RosettePagesStyle strong = { "P", 10, TRUE, INK, 0, 14 };
static const RosettePagesStyle next_step = { "P", 10, TRUE, INK, 1, 0 };
static const RosettePagesStyle name_style = { "P", 9, FALSE, DIM, 0, 0 };
static const RosettePagesStyle value_style = { "P", 10, FALSE, INK, 0, 0 };
static const RosettePagesStyle link_style = { "P", 9, FALSE, LINK, 0, 0 };
static const RosettePagesStyle small = { "P", 9, FALSE, DIM, 0, 0 };

static void
add_verdict (RosettePages *pages, RosetteReport *report, GBytes *png)
{
  const RosetteMark *mark = rosette_mark_get_of_verdict (rosette_report_get_verdict (report));
  g_autofree char *claim = rosette_facts_dup_claim (report);
  double top = rosette_pages_get_y (pages);
  double height = png != NULL ? rosette_pages_add_picture (pages, png, PICTURE_SIZE) : 0;
  double left = height > 0 ? PICTURE_SIZE + GAP : 0;
  double width = rosette_pages_get_width (pages) - left;

  rosette_pages_set_y (pages, top + (height > 0 ? 10 : 0));
  rosette_pages_add_mark (pages, mark, left, 28);
  rosette_pages_add_text (pages, &headline, left + 38, width - 38,
                          rosette_report_get_title (report), NULL);
  rosette_pages_set_y (pages, rosette_pages_get_y (pages) + 4);
  if (claim != NULL)
    rosette_pages_add_text (pages, &claim_style, left, width, claim, NULL);
  rosette_pages_add_text (pages, &body, left, width, rosette_report_get_summary (report), NULL);
  rosette_pages_set_y (pages, MAX (rosette_pages_get_y (pages), top + height) + 12);
}

static void
add_about (RosettePages *pages, RosetteReport *report, const char *file_name)
{
  double width = rosette_pages_get_width (pages);
  g_autofree char *date = rosette_report_dup_date_line (report);
  g_autofree char *file = file_name != NULL ? rosette_report_dup_file_line (file_name) : NULL;

  if (file != NULL)
    rosette_pages_add_text (pages, &small, 0, width, file, NULL);
  rosette_pages_add_text (pages, &small, 0, width, date, NULL);
}

static void
add_check (RosettePages *pages, RosetteCheck *check)
{
  double width = rosette_pages_get_width (pages) - MARK_ROOM;
  RosetteResult result = rosette_check_get_result (check);
  const char *remedy = rosette_check_get_remedy (check);
  g_autofree char *title =
    g_strdup_printf ("%s – %s", rosette_check_get_title (check), rosette_result_get_title (result));

  rosette_pages_set_y (pages, rosette_pages_get_y (pages) + 7);
  rosette_pages_need (pages, 30);
  rosette_pages_set_y (pages, rosette_pages_get_y (pages) + 2);
  rosette_pages_add_mark (pages, rosette_mark_get_of_result (result), 0, MARK_SIZE);
  rosette_pages_set_y (pages, rosette_pages_get_y (pages) - 2);
  rosette_pages_add_text (pages, &strong, MARK_ROOM, width, title, NULL);
  rosette_pages_add_text (pages, &value_style, MARK_ROOM, width, rosette_check_get_message (check),
                          NULL);
  if (remedy != NULL)
    rosette_pages_add_text (pages, &next_step, MARK_ROOM, width, remedy, NULL);
}

static void
add_checks (RosettePages *pages, RosetteReport *report)
{
  rosette_pages_add_text (pages, &heading, 0, rosette_pages_get_width (pages),
                          _ ("What Was Checked"), NULL);
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    if (rosette_report_shows_check (report, (RosetteCheckId) i))
      add_check (pages, rosette_report_get_check (report, (RosetteCheckId) i));
}

/* Its name stands beside it; where the text goes on to the next page, the name stays. */
static void
add_fact (RosettePages *pages, RosetteFact *fact)
{
  double left = NAME_ROOM + 12;
  double width = rosette_pages_get_width (pages) - left;
  double top, below;
  guint page;

  rosette_pages_set_y (pages, rosette_pages_get_y (pages) + 6);
  rosette_pages_need (pages, 30);
  page = rosette_pages_get_n_pages (pages);
  top = rosette_pages_get_y (pages);
  rosette_pages_add_text (pages, &name_style, 0, NAME_ROOM, fact->title, NULL);
  below = rosette_pages_get_y (pages);
  if (rosette_pages_get_n_pages (pages) == page)
    rosette_pages_set_y (pages, top);

  if (fact->link == NULL || strcmp (fact->link, fact->text) != 0)
    rosette_pages_add_text (pages, &value_style, left, width, fact->text, NULL);
  if (fact->link != NULL)
    rosette_pages_add_text (pages, &link_style, left, width, fact->link, fact->link);
  if (rosette_pages_get_n_pages (pages) == page)
    rosette_pages_set_y (pages, MAX (below, rosette_pages_get_y (pages)));
}

static void
add_group (RosettePages *pages, RosetteFactGroup *group)
{
  rosette_pages_add_text (pages, &heading, 0, rosette_pages_get_width (pages), group->title, NULL);
  for (guint i = 0; i < group->facts->len; i++)
    add_fact (pages, group->facts->pdata[i]);
}

static RosettePages *
compose (RosetteReport *report, const char *file_name, GBytes *png, guint n_pages)
{
  g_autofree char *title =
    file_name != NULL ? g_strdup_printf ("%s – %s", rosette_report_get_title (report), file_name)
                      : g_strdup (rosette_report_get_title (report));
  g_autofree char *clean = rosette_sentence_clean (title, 200);
  RosettePages *pages = rosette_pages_new (clean, rosette_report_get_date (report), n_pages);
  g_autoptr (GPtrArray) groups = rosette_facts_list (report);

  add_verdict (pages, report, png);
  rosette_pages_add_rule (pages);
  rosette_pages_set_y (pages, rosette_pages_get_y (pages) + 6);
  add_about (pages, report, file_name);
  add_checks (pages, report);
  for (guint i = 0; i < groups->len; i++)
    add_group (pages, groups->pdata[i]);

  return pages;
}

/* Twice: the foot of the first page says how many there are. */
GBytes *
rosette_report_to_pdf (RosetteReport *self, const char *file_name, GBytes *png, GError **error)
{
  g_autoptr (RosettePages) draft = compose (self, file_name, png, 0);
  g_autoptr (RosettePages) pages =
    compose (self, file_name, png, rosette_pages_get_n_pages (draft));

  return rosette_pages_finish (pages, error);
}
