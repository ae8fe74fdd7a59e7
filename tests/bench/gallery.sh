#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# gallery.sh BUILD_FOLDER [N]: the gallery of N badges (500), on a display of its own. See gallery.c.
set -eu
build=$(cd "$1" && pwd)
ninja -C "$build" tests/bench/gallery >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
env XDG_DATA_HOME="$work" XDG_CONFIG_HOME="$work" XDG_CACHE_HOME="$work" DBUS_SESSION_BUS_ADDRESS=disabled: GDK_BACKEND=x11 \
  GSK_RENDERER=cairo GSETTINGS_BACKEND=memory GIO_USE_VFS=local GTK_A11Y=none LC_ALL=C.UTF-8 \
  xvfb-run -a -s '-screen 0 1280x800x24 -noreset' "$build/tests/bench/gallery" "${2:-500}"
