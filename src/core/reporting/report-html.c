/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/report-html.h"

#include "checking/sentences.h"
#include "reporting/facts.h"
#include "reporting/mark.h"
#include "reporting/report-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char style[] =
  ":root{color-scheme:light dark;--bg:#fafafa;--card:#fff;--fg:#2e3436;--dim:#5e5c64;"
  "--line:#0000001a;--good:#1b8553;--caution:#8f5f00;--bad:#c01c28;--open:#1a5fb4;--none:#5e5c64}\n"
  "@media (prefers-color-scheme:dark){:root{--bg:#242424;--card:#303030;--fg:#fff;--dim:#c0bfbc;"
  "--line:#ffffff1f;--good:#8ff0a4;--caution:#f8e45c;--bad:#ff938c;--open:#99c1f1;"
  "--none:#c0bfbc}}\n"
  "*{box-sizing:border-box}\n"
  "body{margin:0;background:var(--bg);color:var(--fg);"
  "font:1rem/1.5 Cantarell,system-ui,sans-serif;overflow-wrap:anywhere}\n"
  "main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}\n"
  "a{color:var(--open)}\n"
  ".verdict{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:center;padding:1.5rem;"
  "border-radius:.75rem;border:2px solid currentColor;background:var(--card)}\n"
  ".verdict>div{flex:1 1 18rem}\n"
  ".verdict>img{width:10rem;height:auto;max-height:14rem;object-fit:contain}\n"
  "h1{display:flex;gap:.75rem;align-items:center;margin:0 0 .5rem;font-size:1.75rem;"
  "line-height:1.2;color:var(--fg)}\n"
  "svg{flex:none;fill:currentColor}\n"
  "h1 svg{width:2.5rem;height:2.5rem}\n"
  ".claim{margin:0 0 .5rem;font-weight:bold;color:var(--fg)}\n"
  ".verdict p{margin:0 0 .5rem;color:var(--fg)}\n"
  ".about{color:var(--dim)}\n"
  "h2{margin:2rem 0 .75rem;font-size:1.15rem}\n"
  "ul,dl{margin:0;padding:0;list-style:none;background:var(--card);border:1px solid var(--line);"
  "border-radius:.75rem}\n"
  "li,dl>div{padding:.75rem 1rem}\n"
  "li+li,dl>div+div{border-top:1px solid var(--line)}\n"
  "li{display:flex;gap:.75rem}\n"
  "li>svg{width:1.1rem;height:1.1rem;margin-top:.25rem}\n"
  "li>div{color:var(--fg)}\n"
  "h3{margin:0;font-size:1rem}\n"
  "h3 span{font-weight:normal;color:var(--dim)}\n"
  "li p{margin:.1rem 0 0}\n"
  ".next{font-weight:bold}\n"
  "dt{color:var(--dim);font-size:.875rem}\n"
  "dd{margin:0}\n"
  ".good{color:var(--good)}.caution{color:var(--caution)}.bad{color:var(--bad)}"
  ".open{color:var(--open)}.none{color:var(--none)}\n"
  "@media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--fg:#000;--dim:#444;"
  "--line:#00000033;--good:#1b8553;--caution:#8f5f00;--bad:#c01c28;--open:#1a5fb4;--none:#444}"
  "main{max-width:none;padding:0}.verdict,li,dl>div{break-inside:avoid}h2{break-after:avoid}"
  "*{print-color-adjust:exact}}\n";

static void
append_text (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (html, escaped);
}

static void
append_element (GString *html, const char *start, const char *text, const char *end)
{
  g_string_append (html, start);
  append_text (html, text);
  g_string_append (html, end);
}

static void
append_mark (GString *html, const RosetteMark *mark)
{
  g_string_append_printf (html,
                          "<svg class=\"%s\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
                          "<path fill-rule=\"evenodd\" d=\"%s\"/></svg>",
                          mark->name, mark->path);
}

static void
append_picture (GString *html, GBytes *png)
{
  g_autofree char *data = NULL;

  if (png == NULL)
    return;

  data = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  append_element (html, "<img alt=\"", _ ("The picture of the badge"), "\" ");
  g_string_append_printf (html, "src=\"data:image/png;base64,%s\">\n", data);
}

/* The direction of the user's language, as its words show it. */
static gboolean
is_right_to_left (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalpha (c))
        return g_unichar_get_script (c) == G_UNICODE_SCRIPT_ARABIC
               || g_unichar_get_script (c) == G_UNICODE_SCRIPT_HEBREW;
    }

  return FALSE;
}

static void
append_head (GString *html, RosetteReport *report, const char *file_name)
{
  const char *title = rosette_report_get_title (report);

  g_string_append_printf (html, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n",
                          /* Translators: the code of the language that you translate to */
                          C_ ("language", "en"), is_right_to_left (title) ? "rtl" : "ltr");
  g_string_append (html,
                   "<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'; img-src data:\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
  append_text (html, title);
  if (file_name != NULL)
    append_element (html, " – ", file_name, "");
  g_string_append_printf (html, "</title>\n<style>\n%s</style>\n</head>\n", style);
}

static void
append_verdict (GString *html, RosetteReport *report, GBytes *png)
{
  const RosetteMark *mark = rosette_mark_get_of_verdict (rosette_report_get_verdict (report));
  g_autofree char *claim = rosette_facts_dup_claim (report);

  g_string_append_printf (html, "<header class=\"verdict %s\">\n", mark->name);
  append_picture (html, png);
  g_string_append (html, "<div>\n<h1>");
  append_mark (html, mark);
  append_element (html, "<span>", rosette_report_get_title (report), "</span></h1>\n");
  if (claim != NULL)
    append_element (html, "<p class=\"claim\" dir=\"auto\">", claim, "</p>\n");
  append_element (html, "<p>", rosette_report_get_summary (report), "</p>\n</div>\n</header>\n");
}

static void
append_about (GString *html, RosetteReport *report, const char *file_name)
{
  g_autofree char *date = rosette_report_dup_date_line (report);
  g_autofree char *file = file_name != NULL ? rosette_report_dup_file_line (file_name) : NULL;

  g_string_append (html, "<p class=\"about\">");
  if (file != NULL)
    append_element (html, "<bdi>", file, "</bdi><br>");
  append_element (html, "", date, "</p>\n");
}

static void
append_check (GString *html, RosetteCheck *check)
{
  RosetteResult result = rosette_check_get_result (check);
  const char *remedy = rosette_check_get_remedy (check);

  g_string_append (html, "<li>");
  append_mark (html, rosette_mark_get_of_result (result));
  append_element (html, "<div><h3>", rosette_check_get_title (check), " <span>– ");
  append_element (html, "", rosette_result_get_title (result), "</span></h3>");
  append_element (html, "<p dir=\"auto\">", rosette_check_get_message (check), "</p>");
  if (remedy != NULL)
    append_element (html, "<p class=\"next\" dir=\"auto\">", remedy, "</p>");
  g_string_append (html, "</div></li>\n");
}

static void
append_checks (GString *html, RosetteReport *report)
{
  append_element (html, "<section>\n<h2>", _ ("What Was Checked"), "</h2>\n<ul>\n");
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    if (rosette_report_shows_check (report, (RosetteCheckId) i))
      append_check (html, rosette_report_get_check (report, (RosetteCheckId) i));
  g_string_append (html, "</ul>\n</section>\n");
}

static void
append_fact (GString *html, RosetteFact *fact)
{
  g_auto (GStrv) lines = g_strsplit (fact->text, "\n", -1);

  append_element (html, "<div><dt dir=\"auto\">", fact->title, "</dt>");
  if (fact->link == NULL || strcmp (fact->link, fact->text) != 0)
    for (gsize i = 0; lines[i] != NULL; i++)
      append_element (html, "<dd dir=\"auto\">", lines[i], "</dd>");
  if (fact->link != NULL)
    {
      append_element (html, "<dd><a rel=\"noopener noreferrer nofollow\" href=\"", fact->link,
                      "\">");
      append_element (html, "", fact->link, "</a></dd>");
    }
  g_string_append (html, "</div>\n");
}

static void
append_group (GString *html, RosetteFactGroup *group)
{
  append_element (html, "<section>\n<h2>", group->title, "</h2>\n<dl>\n");
  for (guint i = 0; i < group->facts->len; i++)
    append_fact (html, group->facts->pdata[i]);
  g_string_append (html, "</dl>\n</section>\n");
}

char *
rosette_report_to_html (RosetteReport *self, const char *file_name, GBytes *png)
{
  GString *html = g_string_new (NULL);
  g_autoptr (GPtrArray) groups = rosette_facts_list (self);

  append_head (html, self, file_name);
  g_string_append (html, "<body>\n<main>\n");
  append_verdict (html, self, png);
  append_about (html, self, file_name);
  append_checks (html, self);
  for (guint i = 0; i < groups->len; i++)
    append_group (html, groups->pdata[i]);
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_string_free (html, FALSE);
}
