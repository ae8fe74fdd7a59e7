# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real window on a virtual screen, driven as a person would: what a screen reader cannot
name, these tests cannot find, and what is covered or hidden, their pointer cannot press."""

import os
import re
import subprocess
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 60.0  # seconds that anything may take to appear

# What can be used by hand, and so needs a name; and what GTK calls a thing without one.
USABLE = ("push button", "toggle button", "check box", "radio button", "combo box", "text", "entry",
          "spin button", "page tab", "slider", "menu item")
IS_TYPE = re.compile(r"^(Gtk|Adw|Rosette)[A-Z]\w+$|^$")


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
            raise NotSeen(what() if callable(what) else what)
        time.sleep(0.1)


def ask(question, otherwise=None):
    """The answer of an accessible, also of one whose window has just closed."""
    try:
        return question()
    except GLib.Error:
        return otherwise


def is_never_shown(accessible):
    """Whether it takes no room: a page of a stack that was not visited, with all in it."""
    try:
        box = accessible.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    except (GLib.Error, NotImplementedError):
        return False
    return box.width == 0 or box.height == 0


def walk(root, roles=None):
    """Every accessible below root, of one role, of several or of all, but for those of windows that
    have just closed."""
    roles = (roles,) if isinstance(roles, str) else roles
    for index in range(ask(root.get_child_count, 0)):
        child = ask(lambda at=index: root.get_child_at_index(at))
        role = child is not None and ask(child.getRoleName)
        if role and (roles is None or role in roles):
            yield child
        if role and not is_never_shown(child):
            yield from walk(child, roles)


def extents(accessible):
    """Where it is in its window, or None for what takes no room there."""
    try:
        box = accessible.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    except NotImplementedError:
        return None
    return box if box.width > 0 and box.height > 0 else None


def has_focus(accessible):
    return ask(lambda: accessible.getState().contains(pyatspi.STATE_FOCUSED), False)


def toplevel(accessible):
    """The window or the dialog that it is in."""
    top = accessible
    while top.parent is not None and top.parent.getRoleName() != "application":
        top = top.parent
    return top


def popover(accessible):
    """The popover or the menu that it is in, if it is in one."""
    at = accessible
    while at is not None and at.name != "GtkPopoverContent":
        at = at.parent
    return at.parent if at is not None else None


def is_on_screen(accessible):
    """Whether a click would meet it: neither hidden, nor covered, nor scrolled away. GTK 4.8 cannot
    say what some points belong to; such a point speaks neither for it nor against."""
    return ask(lambda: is_met_by_click(accessible), False)


def is_met_by_click(accessible):
    box = extents(accessible)
    if box is None:
        return False
    over = popover(accessible)
    if over is not None:  # a surface of its own: GTK 4.8 does not say where
        return over.getState().contains(pyatspi.STATE_VISIBLE)
    window = toplevel(accessible).queryComponent()
    room = window.getExtents(pyatspi.WINDOW_COORDS)
    x, y = box.x + box.width // 2, box.y + box.height // 2
    if not (0 <= x < room.width and 0 <= y < room.height):
        return False
    is_other = False
    for at_x, at_y in ((x, y), (box.x + 3, box.y + 3), (box.x + box.width - 4, y),
                       (x, box.y + box.height - 4)):
        at = window.getAccessibleAtPoint(at_x, at_y, pyatspi.WINDOW_COORDS)
        is_other = is_other or at is not None
        while at is not None and at != accessible:
            at = at.parent
        if at is not None:
            return True
    return not is_other


def plain(name):
    """The name without what GTK 4.8 repeats: a button “_Paste” is called “_Paste Paste” there."""
    for cut in range(1, len(name)):
        if name[cut] == " " and name[:cut].replace("_", "") == name[cut + 1:]:
            return name[cut + 1:]
    return name


def is_part_of_named(accessible):
    """Whether it is a button that GTK or libadwaita puts into a control which has a name."""
    at = accessible.parent
    for _ in range(4):
        if at is None or at.name == "AdwToastWidget":
            return at is not None
        if at.getRoleName() in ("combo box", "text", "push button") and at.name:
            return not IS_TYPE.match(at.name)
        at = at.parent
    return False


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
        """What is on the screen with this role, whose name is, or begins with, name."""

        def look():
            near = None
            for accessible in walk(root or self.app, role):
                its_name = plain(ask(lambda of=accessible: of.name, ""))
                if not its_name.startswith(name) or not is_on_screen(accessible):
                    continue
                if its_name == name:
                    return accessible
                near = near or (accessible if name else None)
            return near

        return eventually(look, lambda: f"a {role} named “{name}”\n{self.tree()}", patience)

    def has(self, role, name, patience=1.0):
        try:
            return self.find(role, name, patience)
        except NotSeen:
            return None

    def names(self, role):
        """What a screen reader would say of all of this role that are on the screen."""
        return [plain(a.name) for a in walk(self.app, role) if is_on_screen(a)]

    def nameless(self):
        """What is on the screen, can be used, and has no name that a screen reader could say."""
        return [f"{accessible.getRoleName()} “{accessible.name}” in {toplevel(accessible).name}"
                f" at {self.at(accessible)}"
                for accessible in walk(self.app, USABLE)
                if IS_TYPE.match(plain(accessible.name)) and is_on_screen(accessible)
                and not is_part_of_named(accessible)]

    def tree(self, root=None, depth=0):
        """What takes room on the screen as a screen reader has it, for a failure's message."""
        lines = []
        for child in list(root or self.app):
            if child is None:
                continue
            if extents(child) is not None:
                lines.append("  " * depth + f"{child.getRoleName()} “{child.name}”")
            below = self.tree(child, depth + 1)
            if below:
                lines.append(below)
        return "\n".join(lines)

    def at(self, accessible):
        """The middle of it, as a point of the screen."""
        box = extents(accessible)
        top = extents(toplevel(accessible))
        window = self.geometry(toplevel(accessible).name)
        edge = (window["WIDTH"] - top.width) // 2
        return (window["X"] + edge + box.x + box.width // 2,
                window["Y"] + edge + box.y + box.height // 2)

    def press(self, role, name, root=None, patience=PATIENCE):
        """Clicks what a person sees under this name; scrolls to it where needed."""
        target, point = self.reach(role, name, root, patience)
        if point is None:
            target.queryAction().doAction(0)  # as a screen reader does it
            time.sleep(0.4)
        else:
            self.click(point)
        return target

    def leave_badge(self, badge):
        """Back to where all badges are. The click has been lost once in some hundred runs, and nobody
        knows to what: then one clicks again, and the log says so."""
        self.press("push button", "Back to All Badges")
        if not self.has("table cell", badge, 10.0):
            print("# a click on Back was lost", flush=True)
            self.shot("lost-click")
            self.press("push button", "Back to All Badges")
        self.find("table cell", badge)

    def reach(self, role, name, root, patience):
        """What has this name, and where it can be clicked: None in a popover, whose place GTK 4.8 does
        not tell. What goes away while it is looked at is looked for again."""
        for _ in range(5):
            try:
                target = self.find_or_scroll(role, name, root, patience)
                return target, self.at_rest(target) if popover(target) is None else None
            except GLib.Error:
                time.sleep(0.3)
        raise NotSeen(f"a {role} named “{name}” that stays")

    def at_rest(self, accessible):
        """Where it is once nothing moves it any more: pages slide and fade in."""
        before = None
        while before != self.at(accessible):
            before = self.at(accessible)
            time.sleep(0.3)
        return before

    def find_or_scroll(self, role, name, root=None, patience=PATIENCE):
        found = self.has(role, name, 1.0) if root is None else None
        if found:
            return found
        for accessible in walk(root or self.app, role):
            if plain(accessible.name).startswith(name) and extents(accessible) is not None:
                ask(accessible.queryComponent().grabFocus)
                time.sleep(0.5)
                if is_on_screen(accessible):
                    return accessible
        return self.find(role, name, patience, root)

    def click(self, point):
        subprocess.run(["xdotool", "mousemove", *map(str, point)], check=True)
        time.sleep(0.1)
        subprocess.run(["xdotool", "mousedown", "1", "sleep", "0.06", "mouseup", "1"], check=True)
        time.sleep(0.4)

    def scroll(self, clicks):
        """Turns the wheel over the middle of the window: down, or up for a negative number."""
        subprocess.run(["xdotool", "mousemove", "540", "400"], check=True)
        subprocess.run(["xdotool", "click", "--repeat", str(abs(clicks)), "--delay", "40",
                        "5" if clicks > 0 else "4"], check=True)
        time.sleep(0.6)

    def write(self, name, text, role="text"):
        """Clicks the field of this name and replaces what stands in it."""
        field = self.press(role, name)
        try:
            field.queryEditableText().setTextContents(text)
        except NotImplementedError:
            self.keys("ctrl+a")
            self.type(text)
        time.sleep(0.2)
        return field

    def fill(self, text):
        """Replaces what stands in the field that has the focus. No key is pressed: a letter that this
        keyboard lacks, and any that comes before the field is ready, would be lost."""

        def stands():
            field = next(field for field in walk(self.app, "text") if has_focus(field) and is_on_screen(field))
            field.queryEditableText().setTextContents(text)
            shown = field.queryText()
            return shown.getText(0, shown.characterCount) == text

        eventually(stands, lambda: f"a field with the focus, for “{text}”\n{self.tree()}")

    def is_top_active(self):
        """Whether the window in front is the one that gets the keys."""
        shown = subprocess.run(["xprop", "-root", "_NET_CLIENT_LIST_STACKING", "_NET_ACTIVE_WINDOW"],
                               capture_output=True, text=True, check=False).stdout
        stack, active = ([int(name, 16) for name in re.findall("0x[0-9a-f]+", line)] or [0]
                         for line in shown.splitlines())
        return stack[-1] == active[0]

    def hold_until_active(self):
        """A dialog that has just come gets its keys a moment later."""
        try:
            eventually(self.is_top_active, "the window in front is active", 5.0)
        except NotSeen:
            pass  # there is no window manager that says so

    def keys(self, *keys):
        self.hold_until_active()
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)
        time.sleep(0.3)

    def type(self, text):
        assert text.isascii(), "xdotool loses letters that the keyboard lacks"
        self.hold_until_active()
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)
        time.sleep(0.3)

    def shot(self, name):
        """Keeps a picture of the screen among the build's artefacts."""
        time.sleep(0.7)
        path = os.path.join(self.shots, f"{name}.png")
        subprocess.run(["import", "-window", "root", path], check=True)

    def window(self, title):
        """The program's window of this title as xdotool names it."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.process.pid),
             "--name", f"^{re.escape(title)}$"],
            capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    def geometry(self, title):
        window = eventually(lambda: self.window(title), f"the window “{title}” on the screen")
        shown = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window],
                               capture_output=True, text=True, check=True).stdout
        return {key: int(value) for key, value in
                (line.split("=") for line in shown.split()) if value.lstrip("-").isdigit()}

    def place(self, x, y, width, height, title="Rosette"):
        window = eventually(lambda: self.window(title), f"the window “{title}” on the screen")
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=False)
        subprocess.run(["xdotool", "windowmove", window, str(x), str(y)], check=True)
        subprocess.run(["xdotool", "windowsize", window, str(width), str(height)], check=True)
        time.sleep(0.7)

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
