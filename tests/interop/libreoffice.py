#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One list of people, written by LibreOffice in every format and encoding: each reads the same.

libreoffice.py ROSETTE_CLI; prints TAP. Skipped where LibreOffice is not installed.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

# What all encodings have, and what only some have.
WESTERN = [
    ("Name", "E-mail", "Hours", "Start", "Note"),
    ("José Peña", "jose@school.example", "120", "2026-03-09", "said \"yes\""),
    ("Jürgen Groß", "juergen@school.example", "80.25", "1999-12-31", "one; two, three"),
    ("Zoë O'Neil", "zoe@school.example", "0.3", "2026-11-28", "first\nsecond"),
]
CENTRAL = WESTERN[:1] + [("Łukasz Żak", "lukasz@school.example", "40", "2026-06-01", "Őr")]
WORLD = CENTRAL + WESTERN[1:] + [
    ("Ανδρέας Νίκου", "andreas@school.example", "7", "2026-01-02", "漢字"),
    ("Иван Петров", "ivan@school.example", "1000", "2026-02-03", "ليلى"),
]

# The filter's separator, quotation mark, character set, first line (LibreOffice's own numbers).
COMMA, SEMICOLON, TAB = "44", "59", "9"
UTF8, UTF16, CP1252, CP1250 = "76", "65535", "1", "33"

CASES = [
    ("xlsx", "xlsx", WORLD, []),
    ("ods", "ods", WORLD, []),
    ("xlsx, Office Open XML", "xlsx:Calc Office Open XML", WORLD, []),
    ("csv UTF-8, commas", f"csv:Text - txt - csv (StarCalc):{COMMA},34,{UTF8},1", WORLD, []),
    ("csv UTF-8, semicolons", f"csv:Text - txt - csv (StarCalc):{SEMICOLON},34,{UTF8},1", WORLD, []),
    ("tsv UTF-8", f"csv:Text - txt - csv (StarCalc):{TAB},34,{UTF8},1", WORLD, []),
    ("tsv UTF-16", f"csv:Text - txt - csv (StarCalc):{TAB},34,{UTF16},1", WORLD, []),
    ("csv Windows-1252", f"csv:Text - txt - csv (StarCalc):{SEMICOLON},34,{CP1252},1", WESTERN, []),
    ("csv Windows-1250", f"csv:Text - txt - csv (StarCalc):{SEMICOLON},34,{CP1250},1", CENTRAL,
     ["--charset", "WINDOWS-1250"]),
]


def write_source(folder, rows):
    """A flat OpenDocument sheet, in which days and numbers are what they are."""
    def cell(text, column, row):
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</text:p><text:p>")
        kind = 'office:value-type="string"'
        if row > 0 and column == 2:
            kind = f'office:value-type="float" office:value="{text}"'
        if row > 0 and column == 3:
            kind = f'office:value-type="date" office:date-value="{text}" table:style-name="day"'
        return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"

    lines = ["<table:table-row>" + "".join(cell(text, i, number) for i, text in enumerate(row))
             + "</table:table-row>" for number, row in enumerate(rows)]
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    path = folder / "people.fods"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="{space}office:1.0"'
        f' xmlns:table="{space}table:1.0" xmlns:text="{space}text:1.0"'
        f' xmlns:style="{space}style:1.0" xmlns:number="{space}datastyle:1.0" office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        '<office:automatic-styles><number:date-style style:name="iso">'
        '<number:year number:style="long"/><number:text>-</number:text>'
        '<number:month number:style="long"/><number:text>-</number:text>'
        '<number:day number:style="long"/></number:date-style>'
        '<style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>'
        '</office:automatic-styles><office:body><office:spreadsheet>'
        '<table:table table:name="People">' + "".join(lines) +
        "</table:table></office:spreadsheet></office:body></office:document>")
    return path


def expected(rows):
    """What `rosette-cli sheet` prints of them: a line a person, whatever breaks are in a cell."""
    lines, number = [], 2
    for name, email, hours, start, note in rows[1:]:
        note = note.replace("\n", " ")
        lines.append(f"Row {number}: {name} <{email}>, Hours: {hours}, Start: {start}, Note: {note}")
        number += 1
    lines.append(f"{len(rows) - 1} " + ("person" if len(rows) == 2 else "people") + " can be taken.")
    return "\n".join(lines) + "\n"


def convert(folder, source, target):
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", target, "--outdir", str(out), str(source)],
                   check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return next(out.iterdir())


def check(cli, folder, case):
    title, target, rows, options = case
    sheet = convert(folder, write_source(folder, rows), target)
    done = subprocess.run([cli, "sheet", *options, str(sheet)], capture_output=True, text=True,
                          timeout=60, check=False)
    if done.returncode == 0 and done.stdout == expected(rows):
        return True
    for line in (f"{title}: {done.returncode}\n" + done.stdout + done.stderr).splitlines():
        print("#", line)
    return False


def check_refused(cli, folder):
    """The old binary format is refused, with what to do."""
    sheet = convert(folder, write_source(folder, WESTERN), "xls")
    done = subprocess.run([cli, "sheet", str(sheet)], capture_output=True, text=True, timeout=60,
                          check=False)
    return done.returncode == 65 and "Save it as .xlsx" in done.stderr


def main():
    cli = sys.argv[1]
    if shutil.which("soffice") is None:
        print("1..0 # SKIP LibreOffice is not here")
        return
    print(f"1..{len(CASES) + 1}")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number, case in enumerate(CASES, 1):
            print("ok" if check(cli, folder, case) else "not ok", number, case[0])
        print("ok" if check_refused(cli, folder) else "not ok", len(CASES) + 1, "xls is refused")


main()
