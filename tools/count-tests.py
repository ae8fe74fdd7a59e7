#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what each test said of the published cases it read, what was skipped and why, and closes
with "N passed, N failed, N skipped"."""

import json
import re
import sys

TAP = re.compile(r"^(not )?ok \d+ (\S+)(?: # (SKIP|TODO)\s*(.*))?$", re.M)

ALL_SKIPPED = re.compile(r"^1\.\.0 # SKIP\s*(.*)$", re.M)
PUBLISHED = re.compile(r"^# (.*?(\d+) (?:groups )?passed\b.*?, (\d+) failed(?:, (\d+) not applicable)?.*)$", re.M)

passed = failed = skipped = 0
published = {}
for log in sys.argv[1:]:
    with open(log, encoding="utf-8") as lines:
        for line in lines:
            test = json.loads(line)
            output = test.get("stdout") or ""
            points = TAP.findall(output)
            for case in PUBLISHED.finditer(output):
                # The second build says the same once more.
                published[test["name"], case[1]] = [int(n or 0) for n in case.groups()[1:]]
            good = sum(1 for p in points if not p[0] and p[2] != "SKIP")
            bad = sum(1 for p in points if p[0])
            left = [p for p in points if not p[0] and p[2] == "SKIP"]
            for point in left:
                print(f"skipped: {point[1]}: {point[3]}")
            if not points:
                good, bad = int(test["result"] == "OK"), 0
                if test["result"] == "SKIP":
                    skipped += 1
                    why = ALL_SKIPPED.search(output)
                    print(f"skipped: {test['name']}" + (f": {why[1]}" if why else ""))
            if test["result"] in ("FAIL", "ERROR", "TIMEOUT", "INTERRUPT"):
                bad = max(bad, 1)
                print(f"failed: {test['name']}")
            passed += good
            failed += bad
            skipped += len(left)

for name, text in published:
    print(f"published: {name}: {text}")
sums = [sum(column) for column in zip(*published.values())]
if sums:
    print("published cases in all: {} passed, {} failed, {} not applicable".format(*sums))
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
