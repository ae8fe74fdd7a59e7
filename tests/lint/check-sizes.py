#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no function of the program is longer than 40 lines between its braces, and no file
longer than 800."""

import pathlib
import sys

MAX_FUNCTION_LINES = 40
MAX_FILE_LINES = 800

bad = []
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.c")):
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > MAX_FILE_LINES:
        bad.append(f"{path}: {len(lines)} lines")
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            if number - start - 1 > MAX_FUNCTION_LINES:
                bad.append(f"{path}:{start}: a function of {number - start - 1} lines")
            start = None
print("\n".join(bad))
sys.exit(1 if bad else 0)
