#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that po/POTFILES.in names every file with a translatable text, and no other."""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
listed = [
    line for line in (root / "po/POTFILES.in").read_text().splitlines()
    if line and not line.startswith("#")
]
CODE = re.compile(r'\b[NC]?_ ?\(\s*"|\bn?gettext \(|\bg_dngettext \(')
MARKED = {
    ".c": CODE,
    ".h": CODE,
    ".ui": re.compile(r'translatable="(yes|true|1)"'),
    ".in": re.compile(r"^(Name|Comment|Keywords)=|<(summary|p|name)>", re.M),
}

wanted = set()
for folder in ("src", "data"):
    for path in sorted((root / folder).rglob("*")):
        pattern = MARKED.get(path.suffix)
        if pattern is not None and pattern.search(path.read_text()):
            wanted.add(path.relative_to(root).as_posix())

bad = [f"{name}: has texts but is not in po/POTFILES.in" for name in sorted(wanted - set(listed))]
bad += [f"{name}: is in po/POTFILES.in but has no texts" for name in sorted(set(listed) - wanted)]
if listed != sorted(set(listed)):
    bad.append("po/POTFILES.in is not sorted")
print("\n".join(bad))
sys.exit(1 if bad else 0)
