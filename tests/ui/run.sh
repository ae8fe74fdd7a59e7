#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SCRIPT.py …: runs a window test on a virtual screen of its own, with a session bus,
# accessibility and a window manager, and with a home folder that is thrown away.
set -u

for program in xvfb-run dbus-run-session openbox xdotool import /usr/libexec/at-spi-bus-launcher; do
  if ! command -v "$program" >/dev/null; then
    echo "1..0 # SKIP $program is not here, so no window can be driven"
    exit 0
  fi
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/home" "$scratch/runtime"
chmod 700 "$scratch/runtime"

export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/runtime
export XDG_DATA_HOME=$HOME/.local/share XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache
export GDK_BACKEND=x11 GTK_A11Y=atspi GSK_RENDERER=cairo LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS G_DEBUG MALLOC_PERTURB_

xvfb-run -a -s '-screen 0 1280x800x24 -noreset' dbus-run-session -- bash -c '
  gsettings set org.gnome.desktop.interface toolkit-accessibility true
  /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
  openbox >/dev/null 2>&1 &
  if command -v gnome-keyring-daemon >/dev/null; then
    printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  fi
  sleep 1
  "$@"
' bash /usr/bin/python3 "$@"
