#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every text of the window can be translated, and that translators are told what stands
in it where the text alone does not say so."""

import pathlib
import re
import subprocess
import sys

FIELD = re.compile(r"%(?:\d\$)?[a-z]")
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3"]
# What a person reads of a widget; an example of an address is the same in all languages.
SHOWN = re.compile(
    r'<property name="(?:label|title|subtitle|tooltip-text|placeholder-text|description|text)">'
    r"(?!https://)[^<]*[A-Za-z][^<]*<")

root = pathlib.Path(sys.argv[1])
extracted = subprocess.run(
    ["xgettext", "--add-comments=Translators", "--from-code=UTF-8", "--no-wrap", "-f",
     "po/POTFILES.in", "-o", "-", *[f"--keyword={keyword}" for keyword in KEYWORDS]],
    cwd=root, capture_output=True, text=True, check=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"})

bad = [f"{path.relative_to(root)}: a text that differs between machines: {found}"
       for path in sorted((root / "src").rglob("*.c"))
       for found in re.findall(r'_ \(".*" G_\w+_FORMAT', path.read_text())]
bad += [line for line in extracted.stderr.splitlines() if line.strip()]
for entry in extracted.stdout.split("\n\n")[1:]:
    text = "".join(re.findall(r'"(.*)"', re.search(r'^msgid (.*(?:\n".*")*)', entry, re.M)[1]))
    n_words = len(re.findall(r"[A-Za-z]{2,}", FIELD.sub("", text).replace("\\n", " ")))
    where = re.search(r"^#: (\S+)", entry, re.M)[1]
    is_plain = "%s" not in text.replace("1$", "") or (len(FIELD.findall(text)) == 1 and n_words > 2)
    if not is_plain and "#. " not in entry:
        bad.append(f"{where}: no comment for translators: {text}")
told = " ".join(re.findall(r"^#\. (.*)", extracted.stdout, re.M))
for path in sorted((root / "src").rglob("*.c")):
    for comment in re.findall(r"/\* (Translators:.*?)\s*\*/", path.read_text(), re.S):
        if re.sub(r"\s+", " ", comment) not in told:
            bad.append(f"{path.relative_to(root)}: is not right above a text: {comment}")
for path in sorted((root / "data/ui").glob("*.ui")):
    bad += [f"{path.name}: cannot be translated: {found}" for found in SHOWN.findall(path.read_text())]
print("\n".join(bad))
sys.exit(1 if bad else 0)
