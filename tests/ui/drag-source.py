# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small window from which a file can be dragged: drag-source.py FILE."""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402


def activate(app):
    uri = Gio.File.new_for_commandline_arg(sys.argv[1]).get_uri()
    content = Gdk.ContentProvider.new_for_bytes(
        "text/uri-list", GLib.Bytes.new(f"{uri}\r\n".encode()))
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    source.connect("prepare", lambda *_: content)
    label = Gtk.Label(label="Drag me", hexpand=True, vexpand=True)
    label.add_controller(source)
    window = Gtk.ApplicationWindow(application=app, title="drag-source", child=label)
    window.set_default_size(160, 120)
    window.present()


application = Gtk.Application(application_id="io.github.rosette_badges.DragSource",
                              flags=Gio.ApplicationFlags.NON_UNIQUE)
application.connect("activate", activate)
application.run([])
