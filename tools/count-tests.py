#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what was skipped and why, and closes with "N passed, N failed, N skipped"."""

import json
import re
import sys

TAP = re.compile(r"^(not )?ok \d+ (\S+)(?: # (SKIP|TODO)\s*(.*))?$", re.M)

passed = failed = skipped = 0
for log in sys.argv[1:]:
    with open(log, encoding="utf-8") as lines:
        for line in lines:
            test = json.loads(line)
            points = TAP.findall(test.get("stdout") or "")
            good = sum(1 for p in points if not p[0] and p[2] != "SKIP")
            bad = sum(1 for p in points if p[0])
            left = [p for p in points if not p[0] and p[2] == "SKIP"]
            for point in left:
                print(f"skipped: {point[1]}: {point[3]}")
            if not points:
                good, bad = int(test["result"] == "OK"), 0
                if test["result"] == "SKIP":
                    skipped += 1
                    print(f"skipped: {test['name']}")
            if test["result"] in ("FAIL", "ERROR", "TIMEOUT", "INTERRUPT"):
                bad = max(bad, 1)
                print(f"failed: {test['name']}")
            passed += good
            failed += bad
            skipped += len(left)

print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
