#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every button that shows only an icon has a tooltip, and a name for a screen reader:
GTK 4.8 makes no name out of the tooltip."""

import pathlib
import sys
import xml.etree.ElementTree as xml

BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton", "AdwSplitButton"}


def has(element, name):
    return element.find(f"property[@name='{name}']") is not None


def faults(button):
    if not has(button, "icon-name") or has(button, "label"):
        return
    if not has(button, "tooltip-text") and button.find("binding[@name='tooltip-text']") is None:
        yield "no tooltip"
    if button.find("accessibility/property[@name='label']") is None:
        yield "no accessible label"


bad = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ui")):
    for element in xml.parse(path).iter("object"):
        if element.get("class") in BUTTONS:
            icon = element.findtext("property[@name='icon-name']")
            bad += [f"{path.name}: the button {icon} has {fault}" for fault in faults(element)]
print("\n".join(bad))
sys.exit(1 if bad else 0)
