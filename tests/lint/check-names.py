#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every button has a name for a screen reader, and one that shows only an icon a tooltip
too: GTK 4.8 makes no name out of a tooltip, nor out of what is inside of a button's child."""

import pathlib
import sys
import xml.etree.ElementTree as xml

BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton", "AdwSplitButton"}


def has(element, name):
    return element.find(f"property[@name='{name}']") is not None


def faults(button):
    is_icon = has(button, "icon-name")
    if has(button, "label") or not (is_icon or has(button, "child")):
        return
    if (is_icon and not has(button, "tooltip-text")
            and button.find("binding[@name='tooltip-text']") is None):
        yield "no tooltip"
    if button.find("accessibility/property[@name='label']") is None:
        yield "no accessible label"


bad = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ui")):
    for element in xml.parse(path).iter("object"):
        if element.get("class") in BUTTONS:
            which = element.get("id") or element.findtext("property[@name='icon-name']")
            bad += [f"{path.name}: the button {which} has {fault}" for fault in faults(element)]
print("\n".join(bad))
sys.exit(1 if bad else 0)
