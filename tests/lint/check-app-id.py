#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the Flatpak manifest, which meson does not write, has meson.build's id."""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
app_id = re.search(r"^app_id = '(.+)'$", (root / "meson.build").read_text(), re.M)[1]
manifest = re.search(r"^id: (\S+)$", (root / "flatpak/rosette.yml").read_text(), re.M)[1]
if manifest != app_id:
    print(f"flatpak/rosette.yml: id {manifest} is not {app_id}")
sys.exit(manifest != app_id)
