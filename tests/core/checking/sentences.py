#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""sentences.py SOURCE_ROOT TESTS_FOLDER: proves that each sentence of a report is said.

tests/core/checking/sentences.tsv has a line for each: what triggers it, and a test that does so by
checking a file. That test is run, and its reports must say the sentence. And no sentence has a word
that the users of Rosette would not know."""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

# Words of those who make such programs.
JARGON = re.compile(
    r"\b(JSON|JWTs?|JWS|JWKS?|DIDs?|RDF|URIs?|URLs?|IRIs?|HTTPS?|TLS|SSL|PEM|HMAC|CRC|DNS|IP|API|iTXt|PKCS|X\.509"
    r"|[Hh]ash(es|ed)?|[Cc]anonical\w*|[Ss]chemas?|[Bb]ase64|[Pp]ayload|[Aa]lgorithms?|[Aa]ssertions?|[Cc]ryptosuites?"
    r"|[Mm]ultibase|[Kk]eywords?|[Nn]ull|[Pp]arsed?|[Ss]erver|[Rr]edirect\w*|[Vv]erification|[Cc]redentials?|[Pp]roofs?"
    r"|[Ii]ssuer [Pp]rofile|[Bb]itstring|[Rr]evocation|[Rr]evoked|40[0-9]|500)\b")
# What may be said all the same: file, words, reason.
EXCUSED = {
    ("src/core/checking/sentences.c", "credential"): "what is no Open Badge has no other name",
    ("src/core/reporting/facts.c", "Keywords"): "the tags of a badge",
}


def texts(path):
    """The translatable texts of a C file, each with its line."""
    source = path.read_text()
    for match in re.finditer(r'\b[NC]?_ ?\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)', source):
        yield (source.count("\n", 0, match.start()) + 1,
               "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', match[1])))


def ui_texts(path):
    """The same of a template."""
    source = path.read_text()
    for match in re.finditer(r'translatable="yes"[^>]*>([^<]*)<', source):
        yield source.count("\n", 0, match.start()) + 1, match[1].replace("_", "")


def find_jargon(root):
    """Says which texts of reports, and of the window that shows them, have words of the trade."""
    found = [(path, line, text)
             for folder in ("src/core/checking", "src/core/reporting", "src/app/check")
             for path in sorted((root / folder).glob("*.c")) for line, text in texts(path)]
    found += [(path, line, text) for name in ("check-pane", "report-page")
              for path in [root / f"data/ui/{name}.ui"] for line, text in ui_texts(path)]
    bad = []
    for path, line, text in found:
        where = path.relative_to(root).as_posix()
        bad += [f"{where}:{line}: “{word[0]}” in “{text}”" for word in JARGON.finditer(text)
                if (where, word[0]) not in EXCUSED]
    return bad


def read_table(path):
    """The lines of the table: sentence, program, test path, what triggers it."""
    rows = {}
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            name, test, when = line.split("\t")
            program, case = test.split(" ")
            rows[name] = (program, case, when)
    return rows


def run(tests, program, case):
    """The numbers of the sentences that the reports of one test say, or None where it was skipped."""
    env = dict(os.environ, G_MESSAGES_DEBUG="rosette")
    done = subprocess.run([tests / f"test-core-checking_{program.replace('-', '_')}", "--tap", "-p", case],
                          env=env, capture_output=True, text=True, errors="replace", check=False)
    if re.search(rf"^ok \d+ {re.escape(case)} # SKIP", done.stdout, re.M):
        return None
    if not re.search(rf"^ok \d+ {re.escape(case)}$", done.stdout, re.M):
        return set()
    return {int(n) for n in re.findall(r"report says sentence (\d+)$", done.stdout + done.stderr, re.M)}


def main(root, tests):
    header = (root / "src/core/checking/sentences.h").read_text()
    sentences = re.findall(r"^  ROSETTE_SAYS_(\w+),$", header, re.M)
    rows = read_table(root / "tests/core/checking/sentences.tsv")
    bad = [f"{name}: is in the table, and is no sentence" for name in rows if name not in sentences]
    n_skipped = 0

    wanted = sorted({rows[name][:2] for name in sentences if name in rows})
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = dict(zip(wanted, pool.map(lambda test: run(tests, *test), wanted)))

    for number, name in enumerate(sentences):
        if name not in rows:
            bad.append(f"{name}: no line in tests/core/checking/sentences.tsv says what triggers it")
            continue
        program, case, _ = rows[name]
        said = runs[(program, case)]
        if said is None:
            n_skipped += 1
        elif number not in said:
            bad.append(f"{name}: is not said by {program} {case}")
    jargon = find_jargon(root)

    print("1..2")
    for line in bad:
        print(f"# {line}")
    print(f"{'not ' if bad else ''}ok 1 each of {len(sentences)} sentences is said by a test"
          f" ({n_skipped} not tried: no published data here)")
    for line in jargon:
        print(f"# {line}")
    print(f"{'not ' if jargon else ''}ok 2 no sentence has a word of the trade")
    return 1 if bad or jargon else 0


sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
