# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real window on a virtual screen, driven as a person would: what a screen reader cannot
name, these tests cannot press."""

import os
import subprocess
import time

import pyatspi

PATIENCE = 20.0  # seconds that anything may take to appear


class NotSeen(AssertionError):
    """What the person looked for did not appear in time."""


def eventually(find, what, patience=PATIENCE):
    """Calls find until it returns something true, and returns that."""
    end = time.monotonic() + patience
    while True:
        try:
            found = find()
        except Exception:  # a widget that went away while it was looked at
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise NotSeen(what)
        time.sleep(0.1)


def walk(root):
    """Every accessible below root that a person could see."""
    for child in list(root):
        if child is None:
            continue
        yield child
        yield from walk(child)


def is_shown(accessible):
    states = accessible.getState()
    return states.contains(pyatspi.STATE_SHOWING) or states.contains(pyatspi.STATE_VISIBLE)


class Desktop:
    """The virtual screen with one program on it."""

    def __init__(self, program, shots):
        self.shots = shots
        self.process = subprocess.Popen(program)
        self.name = os.path.basename(program[0])
        self.app = eventually(self._find_app, f"the program {self.name} on the desktop")

    def _find_app(self):
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == self.process.pid:
                return app
        return None

    def find(self, role, name, patience=PATIENCE, root=None):
        """The shown accessible of this role whose name is, or begins with, name."""

        def look():
            near = None
            for accessible in walk(root or self.app):
                if accessible.getRoleName() != role or not is_shown(accessible):
                    continue
                if accessible.name == name:
                    return accessible
                if near is None and name and accessible.name.startswith(name):
                    near = accessible
            return near

        return eventually(look, f"a {role} named “{name}”\n{self.tree()}", patience)

    def has(self, role, name, patience=1.0):
        try:
            return self.find(role, name, patience)
        except NotSeen:
            return None

    def tree(self, root=None, depth=0):
        """The tree as a screen reader has it, for a failure's message."""
        lines = []
        for child in list(root or self.app):
            if child is None or not is_shown(child):
                continue
            lines.append("  " * depth + f"{child.getRoleName()} “{child.name}”")
            below = self.tree(child, depth + 1)
            if below:
                lines.append(below)
        return "\n".join(lines)

    def press(self, role, name, root=None):
        """Presses a button, a tab, a row: whatever has a click or an activate."""
        target = self.find(role, name, root=root)
        actions = target.queryAction()
        actions.doAction(0)
        time.sleep(0.3)
        return target

    def write(self, name, text, role="text"):
        """Replaces what stands in the entry of this name."""
        entry = self.find(role, name)
        editable = entry.queryEditableText()
        editable.setTextContents(text)
        time.sleep(0.1)
        return entry

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)
        time.sleep(0.2)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)
        time.sleep(0.2)

    def shot(self, name):
        """Keeps a picture of the screen among the build's artefacts."""
        time.sleep(0.5)
        path = os.path.join(self.shots, f"{name}.png")
        subprocess.run(["import", "-window", "root", path], check=True)

    def window(self):
        """The program's window as xdotool names it."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    def place(self, x, y, width, height):
        window = eventually(self.window, "the window on the screen")
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=False)
        subprocess.run(["xdotool", "windowmove", window, str(x), str(y)], check=True)
        subprocess.run(["xdotool", "windowsize", window, str(width), str(height)], check=True)
        time.sleep(0.5)

    def drag(self, start, end):
        """Drags from one point of the screen to another, as slowly as a hand."""
        move = ["xdotool", "mousemove"]
        subprocess.run([*move, *map(str, start)], check=True)
        subprocess.run(["xdotool", "mousedown", "1"], check=True)
        for step in range(1, 13):
            at = [round(a + (b - a) * step / 12) for a, b in zip(start, end)]
            subprocess.run([*move, *map(str, at)], check=True)
            time.sleep(0.1)
        time.sleep(0.3)
        subprocess.run(["xdotool", "mouseup", "1"], check=True)
        time.sleep(0.5)

    def close(self):
        self.process.terminate()
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
