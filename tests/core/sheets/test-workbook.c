/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/workbook.h"

#include "base/error.h"
#include "base/limits.h"
#include "books.h"
#include "support.h"

#define RELS(links)                                                                                \
  "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" links     \
  "</Relationships>"
#define RELATIONSHIP(id, type, target)                                                             \
  "<Relationship Id='" id "' Type='http://schemas.openxmlformats.org/officeDocument/2006/"         \
  "relationships/" type "' Target='" target "'/>"
#define TOP                                                                                        \
  {                                                                                                \
    "_rels/.rels", RELS (RELATIONSHIP ("a", "officeDocument", "xl/workbook.xml"))                  \
  }
#define SHEETS(sheets)                                                                             \
  "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "                   \
  "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>" sheets          \
  "</workbook>"
#define ONE_SHEET SHEETS ("<sheets><sheet name='Class' sheetId='1' r:id='s'/></sheets>")
#define LINKS                                                                                      \
  RELS (RELATIONSHIP ("s", "worksheet", "worksheets/sheet1.xml") RELATIONSHIP (                    \
    "t", "sharedStrings", "/xl/strings.xml") RELATIONSHIP ("u", "styles", "../xl/styles.xml"))
#define ROWS(rows) "<worksheet><sheetData>" rows "</sheetData></worksheet>"

#define STYLES                                                                                     \
  "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/>"                          \
  "<numFmt numFmtId='165' formatCode='00000'/></numFmts>"                                          \
  "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"                                               \
  "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='9'/>"           \
  "<xf numFmtId='165'/><xf numFmtId='46'/></cellXfs></styleSheet>"
#define STRINGS                                                                                    \
  "<sst><si><t>Ana</t></si><si><r><t>Jos</t></r><r><t xml:space='preserve'>é R</t></r></si>"      \
  "<si><t>漢</t><rPh><t>kan</t></rPh></si><si><t>a_x000D_b_x0041_</t></si></sst>"

static GBytes *
make_xlsx (const char *book, const char *sheet)
{
  const BooksPart parts[] = {
    TOP,
    { "xl/workbook.xml", book },
    { "xl/_rels/workbook.xml.rels", LINKS },
    { "xl/worksheets/sheet1.xml", sheet },
    { "xl/strings.xml", STRINGS },
    { "xl/styles.xml", STYLES },
    { NULL, NULL },
  };

  return books_make (parts);
}

static GBytes *
make_ods (const char *body)
{
  g_autofree char *content = g_strdup_printf (
    "<d:document-content xmlns:d='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:table='t' xmlns:text='x' xmlns:calcext='c'><d:body><d:spreadsheet>%s"
    "</d:spreadsheet></d:body></d:document-content>",
    body);
  const BooksPart parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
    { "content.xml", content },
    { NULL, NULL },
  };

  return books_make (parts);
}

/* The first sheet as a text, or its error's number. Takes @file. */
static char *
read_first (GBytes *file)
{
  g_autoptr (GBytes) owned = file;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, &error);
  g_autoptr (RosetteTable) table = NULL;

  if (workbook != NULL)
    table = rosette_workbook_read_sheet (workbook, 0, &error);
  g_assert_true ((table == NULL) == (error != NULL));

  return table != NULL ? books_show (table) : g_strdup_printf ("error %d", error->code);
}

static void
test_xlsx_cells (void)
{
  static const struct
  {
    const char *rows;
    const char *table;
  } cases[] = {
    { "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>", "Ana|José R" },
    { "<row r='1'><c r='A1' t='s'><v>2</v></c><c r='B1' t='s'><v>3</v></c></row>", "漢|a\rbA" },
    { "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "1|2/3|" },
    { "<row r='3'><c r='B3'><v>1</v></c></row><row r='7'><c r='A7'><v>2</v></c></row>", "|1/2|" },
    { "<row><c t='inlineStr'><is><t>a &amp; b</t></is></c></row>", "a & b" },
    { "<row><c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c></row>", "ab" },
    { "<row><c t='str'><f>A1&amp;B1</f><v>joined</v></c></row>", "joined" },
    { "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c></row>",
      "TRUE|FALSE|#N/A" },
    { "<row><c t='d'><v>2026-03-09</v></c></row>", "2026-03-09" },
    { "<row><c><v>0.30000000000000004</v></c><c><v>1E3</v></c><c><v>-2.5</v></c></row>",
      "0.3|1000|-2.5" },
    { "<row><c s='1'><v>46090</v></c><c s='2'><v>46090.5</v></c><c s='2'><v>0.75</v></c></row>",
      "2026-03-09|2026-03-09T12:00:00|18:00:00" },
    { "<row><c s='1'><v>1</v></c><c s='1'><v>59</v></c><c s='1'><v>61</v></c></row>",
      "1900-01-01|1900-02-28|1900-03-01" },
    { "<row><c s='1'><v>-1</v></c><c s='9'><v>46090</v></c><c s='1'><v>1e300</v></c></row>",
      "-1|46090|1e+300" },
    { "<row><c s='3'><v>0.85</v></c><c s='4'><v>123</v></c><c "
      "s='5'><v>5.0208333333333</v></c></row>",
      "85%|00123|120:30:00" },
    { "<row><c s='1'/><c><v></v></c><c><v>1</v></c></row>", "||1" },
    { "<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>", "2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet = g_strdup_printf (ROWS ("%s"), cases[i].rows);
      g_autofree char *shown = read_first (make_xlsx (ONE_SHEET, sheet));

      g_assert_cmpstr (shown, ==, cases[i].table);
    }
}

/* As other programs than Excel call its parts. */
static void
test_xlsx_part_names (void)
{
  const BooksPart parts[] = {
    { "_rels\\.rels", RELS (RELATIONSHIP ("a", "officeDocument", "xl/Workbook.xml")) },
    { "xl\\workbook.xml", ONE_SHEET },
    { "xl\\_rels\\workbook.xml.rels", LINKS },
    { "xl\\worksheets\\Sheet1.xml",
      ROWS ("<row><c t='s'><v>0</v></c><c s='4'><v>7</v></c></row>") },
    { "XL/STRINGS.XML.BAK", "<sst/>" },
    { "xl/Strings.xml", STRINGS },
    { "xl\\styles.xml", STYLES },
    { NULL, NULL },
  };
  g_autofree char *shown = read_first (books_make (parts));

  g_assert_cmpstr (shown, ==, "Ana|00007");
}

static void
test_xlsx_1904 (void)
{
  g_autofree char *shown = read_first (
    make_xlsx (SHEETS ("<workbookPr date1904='1'/><sheets><sheet name='x' r:id='s'/></sheets>"),
               ROWS ("<row><c s='1'><v>44628</v></c><c s='1'><v>0</v></c></row>")));

  g_assert_cmpstr (shown, ==, "2026-03-09|1904-01-01");
}

static void
test_xlsx_row_numbers (void)
{
  g_autoptr (GBytes) file =
    make_xlsx (ONE_SHEET, ROWS ("<row r='2'><c><v>1</v></c></row><row r='4'/>"
                                "<row r='9'><c><v>2</v></c></row>"));
  g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, NULL);
  g_autoptr (RosetteTable) table = rosette_workbook_read_sheet (workbook, 0, NULL);

  g_assert_cmpuint (rosette_table_get_row_number (table, 0), ==, 9);
}

static void
test_xlsx_sheets (void)
{
  static const struct
  {
    const char *sheets;
    const char *names;
  } cases[] = {
    { "<sheet name='A' r:id='s'/><sheet name='B' r:id='s'/>", "A,B" },
    { "<sheet name='A' state='hidden' r:id='s'/><sheet name='B' r:id='s'/>", "B" },
    { "<sheet name='A' state='veryHidden' r:id='s'/>", "A" },
    { "<sheet name='Chart' r:id='t'/><sheet name='B' r:id='s'/>", "B" },
    { "<sheet name='Gone' r:id='z'/><sheet name='B' r:id='s'/>", "B" },
    { "<sheet name='None' id='s'/><sheet name='B' r:id='s'/>", "B" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *book = g_strdup_printf (SHEETS ("<sheets>%s</sheets>"), cases[i].sheets);
      g_autoptr (GBytes) file = make_xlsx (book, ROWS (""));
      g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, NULL);
      g_autofree char *names = NULL;

      g_assert_nonnull (workbook);
      names = g_strjoinv (",", (GStrv) rosette_workbook_get_sheets (workbook));
      g_assert_cmpstr (names, ==, cases[i].names);
    }
}

static void
test_xlsx_refusals (void)
{
  static const char *const sheets[] = {
    "<worksheet><sheetData><row>",
    "<worksheet><sheetData><row><c r='1'><v>1</v></c></row></sheetData></worksheet>",
    ROWS ("<row><c r='A1' t='s'><v>99</v></c></row>"),
    ROWS ("<row><c r='A1' t='s'><v>x</v></c></row>"),
    ROWS (""),
    "",
    "<!DOCTYPE worksheet>" ROWS ("<row><c><v>1</v></c></row>"),
    "<!DOCTYPE a [<!ENTITY b 'c'>]>" ROWS ("<row><c t='str'><v>&b;</v></c></row>"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *shown = read_first (make_xlsx (ONE_SHEET, sheets[i]));
      g_autofree char *expected = g_strdup_printf ("error %d", ROSETTE_ERROR_SYNTAX);

      g_assert_cmpstr (shown, ==, expected);
    }
}

/* A row whose only cell stands in @column. */
static char *
read_at (const char *column)
{
  g_autofree char *sheet = g_strdup_printf (ROWS ("<row><c r='%s1'><v>1</v></c></row>"), column);

  return read_first (make_xlsx (ONE_SHEET, sheet));
}

static void
test_xlsx_limits (void)
{
  g_autofree char *limit = g_strdup_printf ("error %d", ROSETTE_ERROR_LIMIT);
  g_autofree char *widest = read_at ("IV");
  g_autofree char *wider = read_at ("IW");
  g_autofree char *missing =
    read_first (make_xlsx (ONE_SHEET, ROWS ("<row><c r='XFD1' t='s'><v>99</v></c></row>")));
  g_autofree char *cell = g_strnfill (ROSETTE_MAX_CELL_BYTES + 1, 'a');
  g_autofree char *sheet = g_strdup_printf (ROWS ("<row><c t='str'><v>%s</v></c></row>"), cell);
  g_autofree char *longer = read_first (make_xlsx (ONE_SHEET, sheet));
  g_autofree char *longest = NULL;

  g_assert_cmpuint (strlen (widest), ==, ROSETTE_MAX_SHEET_COLUMNS);
  g_assert_cmpstr (wider, ==, limit);
  g_assert_cmpstr (missing, ==, limit);
  g_assert_cmpstr (longer, ==, limit);

  *strstr (sheet, "aaaa") = ' ';
  memmove (strstr (sheet, " a"), strstr (sheet, " a") + 1, strlen (strstr (sheet, " a")));
  longest = read_first (make_xlsx (ONE_SHEET, sheet));
  g_assert_cmpuint (strlen (longest), ==, ROSETTE_MAX_CELL_BYTES);
}

static void
test_xlsx_depth (void)
{
  for (guint more = 0; more < 2; more++)
    {
      GString *xml = g_string_new ("");
      guint depth = ROSETTE_MAX_XML_DEPTH + more;
      g_autofree char *shown = NULL;
      g_autofree char *expected = g_strdup_printf (
        "error %d", more > 0 ? (int) ROSETTE_ERROR_LIMIT : (int) ROSETTE_ERROR_SYNTAX);
      g_autofree char *text = NULL;

      for (guint i = 0; i < depth; i++)
        g_string_append (xml, "<a>");
      for (guint i = 0; i < depth; i++)
        g_string_append (xml, "</a>");
      text = g_string_free (xml, FALSE);
      shown = read_first (make_xlsx (ONE_SHEET, text));
      g_assert_cmpstr (shown, ==, expected);
    }
}

#define S(place, text) "<c r='" place "' t='str'><v>" text "</v></c>"
#define M(range)       "<mergeCell ref='" range "'/>"

/* What is merged down is in each of its rows, whatever these had; a row of nothing else is none. */
static void
test_xlsx_merged (void)
{
  static const struct
  {
    const char *rows;
    const char *merged;
    const char *table;
    const char *filled; /* columns */
  } cases[] = {
    { "<row>" S ("A1", "h") S ("B1", "c") "</row><row>" S ("A2", "x")
        S ("B2", "3b") "</row><row>" S ("A3", "y") "</row><row>" S ("A4", "z") "</row>",
      M ("B2:B3"), "h|c/x|3b/y|3b/z|", "1" },
    { "<row>" S ("A1", "h") S ("B1", "c") "</row><row>" S ("A2", "x")
        S ("B2", "3b") "</row><row>" S ("A3", "y") S ("B3", "old") "</row>",
      M ("B2:B3"), "h|c/x|3b/y|3b", "1" },
    /* the longest there may be; a column past the row's end; a row that is not there */
    { "<row>" S ("A1", "h")
        S ("D1", "c") "</row><row>" S ("D2", "3b") "</row><row r='9'>" S ("A9", "y") "</row>",
      M ("D2:D1048576"), "h|||c/|||3b/y|||3b", "3" },
    { "<row>" S ("A1", "h") "</row><row>" S ("A2", "x") "</row><row r='4'>" S ("A4", "y") "</row>",
      M ("A2:A3"), "h/x/y", "" },
    /* across, and both: the first column alone has it */
    { "<row>" S ("A1", "t") "</row><row>" S ("A2", "x")
        S ("B2", "1") "</row><row>" S ("C3", "2") "</row>",
      M ("A1:C1") M ("A2:B3"), "t||/x|1|/x||2", "0" },
    /* nothing to fill with, and what no program writes */
    { "<row>" S ("A1", "h") "</row><row r='3'>" S ("A3", "x") "</row><row>" S ("A4", "y") "</row>",
      M ("A2:A4"), "h/x/y", "" },
    { "<row>" S ("B1", "h") "</row><row>" S ("B2", "x") "</row>", M ("A1:A2"), "|h/|x", "" },
    { "<row>" S ("A1", "h") "</row><row>" S ("A2", "x") "</row><row>" S ("A3", "y") "</row>",
      M ("A1:A2") M ("A2:A3"), "h/h/y", "0" },
    { "<row>" S ("A1", "h") "</row><row>" S ("A2", "x") "</row>",
      M ("A1") M ("A1:A") M (":") M ("A2:A1") M ("A0:A2") M ("A1:A99999999999999999999")
        M ("IW1:IW2") "<mergeCell/>",
      "h/x", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet = g_strdup_printf (
        "<worksheet><sheetData>%s</sheetData><mergeCells>%s</mergeCells></worksheet>",
        cases[i].rows, cases[i].merged);
      g_autoptr (GBytes) file = make_xlsx (ONE_SHEET, sheet);
      g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, NULL);
      g_autoptr (RosetteTable) table = rosette_workbook_read_sheet (workbook, 0, NULL);
      g_autofree char *shown = books_show (table);
      g_autoptr (GString) filled = g_string_new (NULL);

      for (guint k = 0; k < rosette_table_get_n_columns (table); k++)
        if (rosette_table_is_filled (table, k))
          g_string_append_printf (filled, "%u", k);
      g_assert_cmpstr (shown, ==, cases[i].table);
      g_assert_cmpstr (filled->str, ==, cases[i].filled);
    }
}

static void
test_xlsx_merged_limit (void)
{
  for (guint more = 0; more < 2; more++)
    {
      GString *sheet =
        g_string_new ("<worksheet><sheetData><row>" S ("A1", "h") "</row></sheetData><mergeCells>");
      g_autofree char *text = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *expected =
        more > 0 ? g_strdup_printf ("error %d", ROSETTE_ERROR_LIMIT) : g_strdup ("h");

      /* What is merged across is not counted. */
      g_string_append (sheet, M ("A1:D1"));
      for (guint i = 0; i < ROSETTE_MAX_SHEET_MERGES + more; i++)
        g_string_append (sheet, M ("B1:B2"));
      g_string_append (sheet, "</mergeCells></worksheet>");
      text = g_string_free (sheet, FALSE);
      shown = read_first (make_xlsx (ONE_SHEET, text));
      g_assert_cmpstr (shown, ==, expected);
    }
}

#define CELL(text) "<table:table-cell><text:p>" text "</text:p></table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TALL(n)                                                                                    \
  "<table:table-cell table:number-rows-spanned='" n "'><text:p>3b</text:p></table:table-cell>"
#define COVERED(text) "<table:covered-table-cell>" text "</table:covered-table-cell>"
#define TABLE(rows)   "<table:table table:name='Class'>" rows "</table:table>"

static void
test_ods_cells (void)
{
  static const struct
  {
    const char *rows;
    const char *table;
  } cases[] = {
    { ROW (CELL ("Ana") CELL ("b &amp; c")), "Ana|b & c" },
    { ROW ("<table:table-cell><text:p>a<text:s text:c='2'/>b<text:tab/>c</text:p>"
           "<text:p><text:span>d</text:span></text:p></table:table-cell>"),
      "a  b\tc\nd" },
    { ROW ("<table:table-cell d:value-type='float' calcext:value-type='float' d:value='1250.5'>"
           "<text:p>1.250,50 €</text:p></table:table-cell>"),
      "1250.5" },
    { ROW ("<table:table-cell d:value-type='date' d:date-value='2026-03-09'>"
           "<text:p>9. März</text:p></table:table-cell>"),
      "2026-03-09" },
    { ROW ("<table:table-cell d:value-type='boolean' d:boolean-value='true'>"
           "<text:p>WAHR</text:p></table:table-cell>"),
      "TRUE" },
    { ROW ("<table:table-cell d:value-type='time' d:time-value='PT12H'>"
           "<text:p>12:00</text:p></table:table-cell>"),
      "12:00" },
    { ROW ("<table:table-cell d:value-type='time' d:time-value='PT120H30M00.5S'>"
           "<text:p>120:30</text:p></table:table-cell>"),
      "120:30:00" },
    { ROW ("<table:table-cell d:value-type='string' d:string-value='Ana'/>"
           "<table:table-cell d:value-type='string' d:string-value='0007'><text:p>0007</text:p>"
           "</table:table-cell>"),
      "Ana|0007" },
    { ROW ("<table:table-cell d:value-type='percentage' d:value='0.925'>"
           "<text:p>93 %</text:p></table:table-cell>"),
      "92.5%" },
    { ROW ("<table:table-cell d:value-type='float' d:value='123'>"
           "<text:p>00123</text:p></table:table-cell>"
           "<table:table-cell d:value-type='float' d:value='23'><text:p>0123</text:p>"
           "</table:table-cell>"
           "<table:table-cell d:value-type='float' d:value='1.5'><text:p>02</text:p>"
           "</table:table-cell>"),
      "00123|23|1.5" },
    { ROW (CELL ("a") "<table:table-cell table:number-columns-repeated='2'/>" CELL ("b")),
      "a|||b" },
    { ROW ("<table:table-cell table:number-columns-repeated='3'><text:p>x</text:p>"
           "</table:table-cell><table:table-cell table:number-columns-repeated='16381'/>"),
      "x|x|x" },
    { ROW (CELL ("a") "<table:covered-table-cell/>" CELL ("c")), "a||c" },
    { ROW (CELL ("h") CELL ("c")) ROW (CELL ("x") TALL ("3")) ROW (CELL ("y") COVERED (""))
        ROW (CELL ("z") COVERED ("<text:p>old</text:p>")) ROW (CELL ("w")),
      "h|c/x|3b/y|3b/z|3b/w|" },
    { ROW (CELL ("h") CELL ("c"))
        ROW (CELL ("x") TALL ("4")) "<table:table-row table:number-rows-repeated='2'>" CELL ("y")
          COVERED ("") "</table:table-row>" ROW (COVERED ("") COVERED ("")),
      "h|c/x|3b/y|3b/y|3b" },
    { ROW (CELL ("h")) ROW (TALL ("nonsense")) ROW (CELL ("y")), "h/3b/y" },
    { ROW (CELL ("h")) "<table:table-row table:number-rows-repeated='2'>" CELL (
        "x") "</table:table-row>"
             "<table:table-row table:number-rows-repeated='1048000'><table:table-cell/>"
             "</table:table-row>",
      "h/x/x" },
    { ROW ("<table:table-cell><d:annotation><text:p>note</text:p></d:annotation>"
           "<text:p>text</text:p></table:table-cell>"),
      "text" },
    { "<table:shapes><table:table-row>" CELL ("no") "</table:table-row></table:shapes>" ROW (
        CELL ("yes")),
      "yes" },
    { ROW ("<table:table-cell><table:table table:name='in'>" ROW (
        CELL ("no")) "</table:table></table:table-cell>" CELL ("yes")),
      "|yes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body =
        g_strdup_printf ("<table:table table:name='Class'>%s</table:table>", cases[i].rows);
      g_autofree char *shown = read_first (make_ods (body));

      g_assert_cmpstr (shown, ==, cases[i].table);
    }
}

static void
test_ods_sheets (void)
{
  g_autoptr (GBytes) file = make_ods (
    TABLE (ROW (CELL ("a"))) "<table:table table:name='Two'>"
                             "<table:table-row table:number-rows-repeated='3'/>" ROW (CELL ("b"))
                               ROW (CELL ("c")) "</table:table>");
  g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, NULL);
  g_autoptr (RosetteTable) table = rosette_workbook_read_sheet (workbook, 1, NULL);
  g_autofree char *names = g_strjoinv (",", (GStrv) rosette_workbook_get_sheets (workbook));
  g_autofree char *shown = books_show (table);

  g_assert_cmpstr (names, ==, "Class,Two");
  g_assert_cmpstr (shown, ==, "b/c");
  g_assert_cmpuint (rosette_table_get_row_number (table, 0), ==, 5);
}

/* Rows that are hidden or filtered out are read, and counted where they are not empty. */
static void
test_hidden_rows (void)
{
  GBytes *files[] = {
    make_xlsx (
      ONE_SHEET,
      ROWS ("<row><c><v>1</v></c></row><row hidden='1'><c><v>2</v></c><c><v>3</v></c></row>"
            "<row hidden='true'><c><v>4</v></c></row><row hidden='1'/>"
            "<row><c><v>5</v></c></row>")),
    make_ods (
      TABLE (ROW (CELL ("1")) "<table:table-row table:visibility='filter'>" CELL ("2")
               CELL ("3") "</table:table-row><table:table-row table:visibility='collapse'>" CELL (
                 "4") "</table:table-row>"
                      "<table:table-row table:visibility='collapse'/>" ROW (CELL ("5")))),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = files[i];
      g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, NULL);
      g_autoptr (RosetteTable) table = rosette_workbook_read_sheet (workbook, 0, NULL);
      g_autoptr (RosetteTable) below = rosette_table_new_below (table, 1);
      g_autofree char *shown = books_show (table);

      g_assert_cmpstr (shown, ==, "1|/2|3/4|/5|");
      g_assert_cmpuint (rosette_table_get_n_hidden (table), ==, 2);
      g_assert_cmpuint (rosette_table_get_n_hidden (below), ==, 2);
    }
}

/* A sheet that is not shown is none, where another is. */
static void
test_ods_hidden (void)
{
  static const struct
  {
    const char *sheets;
    const char *names;
    const char *shown; /* the first of them */
  } cases[] = {
    { "<table:table table:name='A' table:style-name='off'>" ROW (
        CELL ("a")) "</table:table>"
                    "<table:table table:name='B' table:style-name='on'>" ROW (
                      CELL ("b")) "</table:table>",
      "B", "b" },
    { "<table:table table:name='A' table:style-name='off'>" ROW (CELL ("a")) "</table:table>", "A",
      "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat (
        "<d:s><st:style st:name='off' xmlns:st='s'><st:table-properties table:display='false'/>"
        "</st:style><st:style st:name='on' xmlns:st='s'><st:table-properties "
        "table:display='true'/></st:style></d:s>",
        cases[i].sheets, NULL);
      g_autoptr (GBytes) file = make_ods (body);
      g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, NULL);
      g_autoptr (RosetteTable) table = rosette_workbook_read_sheet (workbook, 0, NULL);
      g_autofree char *names = g_strjoinv (",", (GStrv) rosette_workbook_get_sheets (workbook));
      g_autofree char *shown = books_show (table);

      g_assert_cmpstr (names, ==, cases[i].names);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_ods_limits (void)
{
  g_autofree char *limit = g_strdup_printf ("error %d", ROSETTE_ERROR_LIMIT);
  g_autofree char *rows = read_first (make_ods (TABLE (
    "<table:table-row table:number-rows-repeated='200002'>" CELL ("x") "</table:table-row>")));
  g_autofree char *columns = read_first (make_ods (
    TABLE (ROW ("<table:table-cell "
                "table:number-columns-repeated='257'><text:p>x</text:p></table:table-cell>"))));

  g_assert_cmpstr (rows, ==, limit);
  g_assert_cmpstr (columns, ==, limit);
}

static void
test_not_read (void)
{
  static const struct
  {
    BooksPart parts[3];
    int code;
  } cases[] = {
    { { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" } }, ROSETTE_ERROR_SYNTAX },
    { { { "a.txt", "no workbook" } }, ROSETTE_ERROR_UNSUPPORTED },
    { { TOP }, ROSETTE_ERROR_SYNTAX },
    { { { "_rels/.rels", RELS ("") } }, ROSETTE_ERROR_UNSUPPORTED },
    { { { "_rels/.rels", RELS (RELATIONSHIP ("a", "officeDocument", "word/document.xml")) },
        { "word/_rels/document.xml.rels", RELS ("") },
        { "word/document.xml", "<document><body/></document>" } },
      ROSETTE_ERROR_UNSUPPORTED },
    { { { "_rels/.rels", RELS (RELATIONSHIP ("a", "officeDocument", "xl/workbook.bin")) } },
      ROSETTE_ERROR_UNSUPPORTED },
    { { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
        { "content.xml", "\x01\x02" },
        { "META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>" } },
      ROSETTE_ERROR_PASSPHRASE },
  };
  static const char compound[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  static const char locked[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d"
                               "\0P\0a\0c\0k\0a\0g\0e\0";

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BooksPart parts[4] = { cases[i].parts[0], cases[i].parts[1], cases[i].parts[2] };
      g_autofree char *shown = read_first (books_make (parts));
      g_autofree char *expected = g_strdup_printf ("error %d", cases[i].code);

      g_assert_cmpstr (shown, ==, expected);
    }

  {
    g_autofree char *shown = read_first (g_bytes_new_static (compound, sizeof compound));
    g_autofree char *expected = g_strdup_printf ("error %d", ROSETTE_ERROR_UNSUPPORTED);
    g_autofree char *shown_locked = read_first (g_bytes_new_static (locked, sizeof locked));
    g_autofree char *expected_locked = g_strdup_printf ("error %d", ROSETTE_ERROR_PASSPHRASE);

    g_assert_cmpstr (shown, ==, expected);
    g_assert_cmpstr (shown_locked, ==, expected_locked);
  }
}

/* What LibreOffice 7.4 wrote of the same sheet. */
static void
test_real_files (void)
{
  static const char *const names[] = { "sheet/people.xlsx", "sheet/people.ods" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = rosette_test_data (names[i]);
      g_autofree char *shown = read_first (rosette_test_read (path));

      g_assert_cmpstr (shown, ==,
                       "Nombre|Correo electrónico|Horas|Fecha|Nota|Aprobado"
                       "/Ana Pérez|ana@school.example|120|2026-03-09|9.5|TRUE"
                       "/Łukasz \"Luk\" Żak|luk@school.example|80.25|2026-11-28|0.3|FALSE"
                       "/Ανδρέας Νίκου|not-an-address|5|1999-12-31|7|TRUE"
                       "/Müller, Jürgen\nvon|juergen@school.example|40|2026-06-01|1000|TRUE"
                       "/Ana Pérez|ANA@school.example|1|2026-03-09|1|TRUE");
    }
}

static void
test_damaged (void)
{
  g_autofree char *path = rosette_test_data ("sheet/people.xlsx");
  g_autoptr (GBytes) file = rosette_test_read (path);
  gsize size = g_bytes_get_size (file);

  g_test_summary ("Cut anywhere, it is an error and not half a sheet.");

  for (gsize length = 4; length < size; length += 97)
    {
      g_autofree char *shown = read_first (g_bytes_new_from_bytes (file, 0, length));

      g_assert_true (g_str_has_prefix (shown, "error "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workbook/xlsx/cells", test_xlsx_cells);
  g_test_add_func ("/workbook/xlsx/part_names", test_xlsx_part_names);
  g_test_add_func ("/workbook/xlsx/1904", test_xlsx_1904);
  g_test_add_func ("/workbook/xlsx/row-numbers", test_xlsx_row_numbers);
  g_test_add_func ("/workbook/xlsx/sheets", test_xlsx_sheets);
  g_test_add_func ("/workbook/xlsx/refusals", test_xlsx_refusals);
  g_test_add_func ("/workbook/xlsx/limits", test_xlsx_limits);
  g_test_add_func ("/workbook/xlsx/depth", test_xlsx_depth);
  g_test_add_func ("/workbook/xlsx/merged", test_xlsx_merged);
  g_test_add_func ("/workbook/xlsx/merged-limit", test_xlsx_merged_limit);
  g_test_add_func ("/workbook/ods/cells", test_ods_cells);
  g_test_add_func ("/workbook/ods/sheets", test_ods_sheets);
  g_test_add_func ("/workbook/hidden-rows", test_hidden_rows);
  g_test_add_func ("/workbook/ods/hidden", test_ods_hidden);
  g_test_add_func ("/workbook/ods/limits", test_ods_limits);
  g_test_add_func ("/workbook/not-read", test_not_read);
  g_test_add_func ("/workbook/real-files", test_real_files);
  g_test_add_func ("/workbook/damaged", test_damaged);

  return g_test_run ();
}
