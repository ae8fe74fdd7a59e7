#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the Flatpak manifest, which meson does not write: it has meson.build's id, a module for each
dependency that the runtime lacks, and no right beyond those that are argued here."""

import pathlib
import re
import sys

RIGHTS = {
    "--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri",  # a window
    "--share=network",  # a check asks an issuer, where the user allows it
    "--socket=pcsc",  # a key on a smart card signs: the card's daemon, and no device
}
# Modules that nothing is linked with: opened when a key on a card is looked for.
OPENED = {"opensc", "pcsc-lite"}

root = pathlib.Path(sys.argv[1])
build = [(root / name).read_text() for name in ("meson.build", "src/app/meson.build")]
manifest = (root / "flatpak/rosette.yml").read_text()
in_runtime = set(re.findall(r"^[^#\s].*$", pathlib.Path(sys.argv[2]).read_text(), re.M))

app_id = re.search(r"^app_id = '(.+)'$", build[0], re.M)[1]
needed = set(re.findall(r"\bdependency \('([^']+)'", "\n".join(build)))
modules = set(re.findall(r"^  - name: (\S+)$", manifest, re.M)) - {"rosette"}
rights = set(re.findall(r"^  - (--\S+)$", manifest, re.M))

bad = [] if f"\nid: {app_id}\n" in manifest else [f"its id is not {app_id}"]
if OPENED & modules and "-Dtoken_module=/app/lib/opensc-pkcs11.so" not in manifest:
    bad += ["the module opensc is not opened"]
bad += [f"there is no module for {name}" for name in sorted(needed - in_runtime - modules)]
bad += [f"nothing needs the module {name}" for name in sorted(modules - needed - OPENED)]
bad += [f"the module {name} is missing" for name in sorted(OPENED - modules)]
bad += [f"the right {name} is not argued" for name in sorted(rights - RIGHTS)]
bad += [f"the right {name} is missing" for name in sorted(RIGHTS - rights)]
bad += [f"{name}, which the runtime has, is not needed" for name in sorted(in_runtime - needed)]
print("\n".join(f"flatpak/rosette.yml: {line}" for line in bad))
sys.exit(1 if bad else 0)
