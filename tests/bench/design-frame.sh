#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# design-frame.sh BUILD_FOLDER [N]: a drag step of the designer's canvas, from the event to the drawn frame, on a display of its
# own. See design-frame.c.
set -eu
build=$(cd "$1" && pwd)
ninja -C "$build" tests/bench/design-frame >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
env XDG_DATA_HOME="$work" XDG_CONFIG_HOME="$work" XDG_CACHE_HOME="$work" DBUS_SESSION_BUS_ADDRESS=disabled: GDK_BACKEND=x11 \
  GSK_RENDERER=cairo GSETTINGS_BACKEND=memory GIO_USE_VFS=local GTK_A11Y=none LC_ALL=C.UTF-8 \
  xvfb-run -a -s '-screen 0 1800x1200x24 -noreset' "$build/tests/bench/design-frame" "${2:-200}"
