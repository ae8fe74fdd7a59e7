#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each icon that the window names is shipped, each shipped one is named and a square in
black, and that the desktop file offers us for files that we read."""

import pathlib
import re
import sys
import xml.etree.ElementTree as ET

NAME = re.compile(r'["/>]([a-z-]+-symbolic)(?:-rtl)?["<.]')
READ = {"image/png", "image/svg+xml", "application/json"}  # what baking/file-kind.c tells apart

data, src = (pathlib.Path(argument) for argument in sys.argv[1:])
actions = data / "icons/scalable/actions"
listed = re.findall(rf">(icons/scalable/.+\.svg)</file>", (data / "rosette.gresource.xml").read_text())
shipped = {path.stem for path in actions.glob("*.svg")}
named = set()
for path in [*src.rglob("*.c"), *data.glob("ui/*.ui")]:
    named |= set(NAME.findall(path.read_text()))

bad = [f"{name}: is named and not shipped" for name in sorted(named - shipped)]
bad += [f"{name}: is shipped and never named" for name in sorted(shipped - named)
        if name.removesuffix("-rtl") not in named]
bad += [f"{path.name}: is not in rosette.gresource.xml" for path in sorted(actions.iterdir())
        if path.relative_to(data).as_posix() not in listed]
for path in [*sorted(actions.iterdir()), data / "icons/rosette.svg", data / "icons/rosette-symbolic.svg"]:
    icon = ET.parse(path).getroot()
    side = "16" if path.stem.endswith(("-symbolic", "-rtl")) else "128"
    if [icon.get(key) for key in ("width", "height", "viewBox")] != [side, side, f"0 0 {side} {side}"]:
        bad.append(f"{path.name}: is not a square of {side}")
    if side == "16" and re.search(r'(fill|stroke|style)="(?!none|currentColor)', path.read_text()):
        bad.append(f"{path.name}: has a colour of its own")
types = re.search(r"^MimeType=(.*);$", (data / "rosette.desktop.in").read_text(), re.M)[1].split(";")
bad += [f"rosette.desktop.in: {name} is not what we read" for name in sorted(set(types) ^ READ)]
print("\n".join(bad))
sys.exit(1 if bad else 0)
