/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/saved-report.h"

#include "encoding/json.h"
#include "reporting.h"

#include <libxml/HTMLparser.h>

#define EVIL "<script>alert(1)</script>\\\"'&\\u202e"

static char *
save (RosetteReport *report, RosetteReportFormat format, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rosette_report_save (report, format, name, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    gboolean is_known;
    RosetteReportFormat format;
  } cases[] = {
    { "a.pdf", TRUE, ROSETTE_REPORT_PDF },      { "A.B.HTML", TRUE, ROSETTE_REPORT_HTML },
    { "/x/y.json", TRUE, ROSETTE_REPORT_JSON }, { "a.txt", TRUE, ROSETTE_REPORT_TEXT },
    { "a", FALSE, ROSETTE_REPORT_PDF },         { "pdf", FALSE, ROSETTE_REPORT_PDF },
    { "a.pdf.exe", FALSE, ROSETTE_REPORT_PDF },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteReportFormat format = ROSETTE_REPORT_PDF;

      g_assert_cmpint (rosette_report_format_guess (cases[i].name, &format), ==, cases[i].is_known);
      g_assert_cmpint (format, ==, cases[i].format);
    }
}

/* Elements and attributes of the page that could run, fetch or send something. */
static void
assert_harmless (xmlNode *node)
{
  static const char *const allowed[] = {
    "html", "head", "meta", "title",   "style", "body", "main", "header", "img",
    "div",  "h1",   "h2",   "h3",      "svg",   "path", "span", "p",      "br",
    "bdi",  "ul",   "li",   "section", "dl",    "dt",   "dd",   "a",      NULL,
  };

  for (; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (!g_strv_contains (allowed, (const char *) node->name))
        g_error ("an element <%s>", node->name);
      for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
        {
          g_autofree xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);

          g_assert_false (g_ascii_strncasecmp ((const char *) attribute->name, "on", 2) == 0);
          if (strcmp ((const char *) attribute->name, "src") == 0)
            g_assert_true (g_str_has_prefix ((const char *) value, "data:image/png;base64,"));
          if (strcmp ((const char *) attribute->name, "href") == 0)
            g_assert_true (g_str_has_prefix ((const char *) value, "http"));
        }
      assert_harmless (node->children);
    }
}

static void
test_html (void)
{
  g_autoptr (RosetteReport) report =
    reporting_make (EVIL, "\"narrative\":\"" EVIL "\",\"role\":\"<img src=x onerror=y>\",",
                    ",\"alignment\":[{\"type\":\"Hug\",\"targetName\":\"" EVIL "\",\"targetUrl\":"
                    "\"https://a.example/?'&amp=\"},{\"targetName\":\"J\",\"targetUrl\":"
                    "\"javascript:alert(1)\",\"targetCode\":\"</dd>\"}]");
  g_autofree char *html = save (report, ROSETTE_REPORT_HTML, "<b>\"file\".png");
  htmlDocPtr page = htmlReadMemory (html, (int) strlen (html), NULL, "UTF-8",
                                    HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);

  assert_harmless (xmlDocGetRootElement (page));
  xmlFreeDoc (page);
  g_assert_nonnull (strstr (html, "default-src 'none'"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&apos;&amp;"));
  g_assert_nonnull (strstr (html, "<h1>"));
  g_assert_nonnull (strstr (html, "Do not trust this badge"));
  g_assert_nonnull (strstr (html, "3 November 2026"));
  g_assert_null (strstr (html, "\xe2\x80\xae"));
  g_assert_null (strstr (html, "javascript:"));
}

/* The picture is drawn anew: what a PNG carries beside its pixels does not travel with the page. */
static void
test_picture (void)
{
  g_autofree char *path = rosette_test_data ("check/genuine.png");
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autoptr (RosetteReport) report = reporting_check (file);
  g_autofree char *html = save (report, ROSETTE_REPORT_HTML, "genuine.png");
  g_autofree char *pdf = save (report, ROSETTE_REPORT_PDF, "genuine.png");
  const char *data = strstr (html, "src=\"data:image/png;base64,");
  g_autofree char *encoded = NULL;
  g_autofree guchar *png = NULL;
  gsize length;

  g_assert_nonnull (data);
  data += strlen ("src=\"data:image/png;base64,");
  encoded = g_strndup (data, strcspn (data, "\""));
  png = g_base64_decode (encoded, &length);
  g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_null (g_strstr_len ((const char *) png, (gssize) length, "openbadge"));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-1."));
}

static void
test_json (void)
{
  g_autoptr (RosetteReport) report = reporting_make ("S", "", "");
  g_autofree char *json = save (report, ROSETTE_REPORT_JSON, "a\"b.png");
  g_autoptr (JsonObject) line = NULL;

  g_assert_true (g_str_has_suffix (json, "}\n"));
  line = rosette_json_parse_object (json, strlen (json), NULL);
  g_assert_cmpstr (rosette_json_get_string (line, "file"), ==, "a\"b.png");
  g_assert_cmpstr (rosette_json_get_string (line, "verdict"), ==, "unchecked");
}

static void
test_text (void)
{
  g_autoptr (RosetteReport) report = reporting_make ("S", "", "");
  g_autoptr (RosetteReport) none = reporting_check_text ("GIF89a");
  g_autofree char *text = save (report, ROSETTE_REPORT_TEXT, "a.png");
  g_autofree char *no_badge = save (none, ROSETTE_REPORT_TEXT, "a.gif");

  g_assert_true (g_str_has_prefix (text, "Could not be checked\nIt says of itself: “Internship”"));
  g_assert_nonnull (strstr (text, "\nFile: a.png\nChecked with Rosette on 1 December 2026, "));
  g_assert_nonnull (strstr (text, "\n  Signature – Not known\n    It is not signed.\n"
                                  "    → Ask the issuer for a signed badge.\n"));
  g_assert_nonnull (strstr (text, "\nWhat It Says\n  Badge\n    Internship\n"));
  g_assert_null (strstr (text, "\t"));

  g_assert_true (g_str_has_prefix (no_badge, "Not a badge\n"));
  g_assert_nonnull (strstr (no_badge, "  File – Failed\n"));
  g_assert_null (strstr (no_badge, "Signature"));
}

/* A report of one badge with @narrative, as the text that a PDF reader finds; NULL without one. */
static char *
read_pdf (const char *issuer, const char *narrative, const char *option)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *subject = g_strdup_printf ("\"narrative\":\"%s\",", narrative);
  g_autoptr (RosetteReport) report = reporting_make (issuer, subject, "");
  g_autoptr (GBytes) pdf = rosette_report_save (report, ROSETTE_REPORT_PDF, "a.png", NULL, NULL);
  g_autofree char *tool = g_find_program_in_path (option);
  const char *argv[] = { option, path, strcmp (option, "pdftotext") == 0 ? "-" : NULL, NULL };
  char *text = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
  if (tool != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text,
                                 NULL, NULL, NULL));
  else
    g_test_skip ("pdftotext and pdfinfo (poppler-utils) are not here");
  rosette_test_remove (folder);

  return text;
}

/* Real letters, in every script that there is a font for. */
static void
test_pdf_text (void)
{
  static const char *const names[] = { "Σχολή Τεχνών Αθηνών", "Łódź Żeromskiego", "Šola Čeferin",
                                       "مدرسة الفنون", "Гимназия" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = read_pdf (names[i], "N", "pdftotext");

      if (text == NULL)
        return;
      g_assert_nonnull (strstr (text, "Could not be checked"));
      g_assert_nonnull (strstr (text, "Page 1 of 2"));
      if (strstr (text, names[i]) == NULL)
        g_error ("“%s” is not in: %s", names[i], text);
    }
}

static void
test_pdf_pages (void)
{
  g_autoptr (GString) essay = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (essay, "Day %u: I worked.\\n", i);
  text = read_pdf ("S", essay->str, "pdftotext");
  info = read_pdf ("S", essay->str, "pdfinfo");
  if (text == NULL || info == NULL)
    return;

  g_assert_nonnull (strstr (text, "Page 4 of 4"));
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *line = g_strdup_printf ("Day %u: I worked.", i);

      g_assert_nonnull (strstr (text, line));
    }
  g_assert_nonnull (strstr (info, "Could not be checked – a.png"));
  g_assert_nonnull (g_regex_match_simple ("Tagged: *yes", info, 0, 0) ? info : NULL);
}

static void
test_same_bytes (void)
{
  for (guint i = 0; i < ROSETTE_N_REPORT_FORMATS; i++)
    {
      g_autoptr (RosetteReport) one = reporting_make ("S", "", "");
      g_autoptr (RosetteReport) other = reporting_make ("S", "", "");
      g_autoptr (GBytes) first =
        rosette_report_save (one, (RosetteReportFormat) i, "a.png", NULL, NULL);
      g_autoptr (GBytes) second =
        rosette_report_save (other, (RosetteReportFormat) i, "a.png", NULL, NULL);

      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_cancelled (void)
{
  g_autofree char *path = rosette_test_data ("check/genuine.png");
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autoptr (RosetteReport) report = reporting_check (file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rosette_report_save (report, ROSETTE_REPORT_PDF, "a.png", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/saved-report/formats", test_formats);
  g_test_add_func ("/saved-report/html", test_html);
  g_test_add_func ("/saved-report/picture", test_picture);
  g_test_add_func ("/saved-report/json", test_json);
  g_test_add_func ("/saved-report/text", test_text);
  g_test_add_func ("/saved-report/pdf-text", test_pdf_text);
  g_test_add_func ("/saved-report/pdf-pages", test_pdf_pages);
  g_test_add_func ("/saved-report/same-bytes", test_same_bytes);
  g_test_add_func ("/saved-report/cancelled", test_cancelled);

  return g_test_run ();
}
