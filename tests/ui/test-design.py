# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a designer: a starter is changed by mouse and by keys, left and opened again."""

import glob
import os
import sqlite3
import subprocess

import steps
from desktop import eventually, walk


def status(desktop):
    """What is selected, as the canvas says it: "Briefcase: 380 × 250 at 500, 385"."""
    for accessible in walk(desktop.app):
        if accessible.getRoleName() == "status bar" and " × " in accessible.name:
            return accessible.name
    return ""


def says(desktop, text):
    eventually(lambda: status(desktop).startswith(text),
               lambda: f"“{text}”, where there is “{status(desktop)}”")


def on_canvas(desktop, x, y):
    """The point of the screen where a point of the design is, while all of it is shown."""
    middle = desktop.at(desktop.find("image", "Badge design"))
    shown = next(name for name in desktop.names("push button") if name.endswith("%"))
    zoom = int(shown.rstrip("%")) / 100
    return round(middle[0] + (x - 500) * zoom), round(middle[1] + (y - 500) * zoom)


def hold(key, action):
    subprocess.run(["xdotool", "keydown", key], check=True)
    try:
        action()
    finally:
        subprocess.run(["xdotool", "keyup", key], check=True)


def layers(desktop):
    return desktop.names("list item")


def a_badge_is_begun(story):
    desktop = story.start()
    steps.fill_in_institution(desktop)
    desktop.press("push button", "Make My Key and Continue")
    desktop.press("push button", "Continue")
    desktop.press("push button", "New Badge")
    desktop.find("table cell", "Internship Completed")
    desktop.keys("Return")
    desktop.find("image", "Badge design")
    eventually(lambda: "INTERNSHIP" in layers(desktop), "the layers of the starter")
    desktop.shot("design")


def a_layer_is_moved_and_scaled_by_mouse(story):
    desktop = story.desktop
    hold("Control_L", lambda: desktop.drag(on_canvas(desktop, 420, 340),
                                           on_canvas(desktop, 420, 320)))
    eventually(lambda: "at 500, 36" in status(desktop), lambda: status(desktop))
    desktop.keys("ctrl+z")
    says(desktop, "Briefcase: 380 × 250 at 500, 385")
    desktop.drag(on_canvas(desktop, 690, 510), on_canvas(desktop, 740, 540))
    eventually(lambda: "380 × 250" not in status(desktop), "a larger briefcase")
    desktop.shot("design-scaled")
    desktop.keys("ctrl+z")
    says(desktop, "Briefcase: 380 × 250 at 500, 385")


def the_same_by_keys(story):
    desktop = story.desktop
    desktop.keys("shift+Left", "Up", "ctrl+Right")
    says(desktop, "Briefcase: 390 × 250 at 490, 384")
    desktop.keys("bracketright")
    says(desktop, "Briefcase: 390 × 250 at 490, 384, turned by 15°")
    for _ in range(4):
        desktop.keys("ctrl+z")
    says(desktop, "Briefcase: 380 × 250 at 500, 385")
    desktop.keys("Escape", "Tab", "Tab")
    says(desktop, "INTERNSHIP: ")


def words_are_typed(story):
    desktop = story.desktop
    desktop.keys("Return")
    desktop.type("PLACEMENT")
    says(desktop, "PLACEMENT: ")
    eventually(lambda: "PLACEMENT" in layers(desktop), "the list follows the words")
    desktop.keys("ctrl+z")
    says(desktop, "INTERNSHIP: ")
    desktop.keys("ctrl+shift+z")
    says(desktop, "PLACEMENT: ")
    desktop.shot("design-text")


def a_star_is_added(story):
    desktop = story.desktop
    desktop.press("push button", "Add")
    desktop.keys("Down", "Right", "Return")
    says(desktop, "Star: 400 × 400 at 500, 500")
    desktop.keys("alt+Down")
    assert layers(desktop).index("Star") == 1, layers(desktop)
    desktop.keys("F2")
    desktop.type("Guiding star")
    desktop.keys("Return")
    says(desktop, "Guiding star: ")


def what_was_drawn_is_there_again(story):
    desktop = story.desktop
    before = layers(desktop)
    desktop.leave_badge("Internship Completed")
    desktop.shot("design-gallery")
    desktop.press("table cell", "Internship Completed")
    if not desktop.has("image", "Badge design", 3.0):
        desktop.keys("Return")
    desktop.find("image", "Badge design")
    eventually(lambda: layers(desktop) == before, lambda: f"{before}, not {layers(desktop)}")


def saved_place():
    path, = glob.glob(os.path.join(os.environ["XDG_DATA_HOME"], "rosette", "*.db"))
    with sqlite3.connect(path) as library:
        row = library.execute("SELECT value FROM settings WHERE key = 'open-badge'").fetchone()
    return row[0] if row else ""


def it_is_open_again_after_a_kill(story):
    desktop = story.desktop
    desktop.press("list item", "Guiding star")
    desktop.keys("ctrl+plus", "alt+Up")
    before = status(desktop)
    eventually(lambda: ", false, 0.75, " in saved_place(), saved_place)
    desktop.process.kill()
    desktop.process.wait()
    desktop = story.start()
    says(desktop, before)
    desktop.shot("design-open-again")
    desktop.keys("ctrl+0")


def all_of_it_fits_a_narrow_window(story):
    desktop = story.desktop
    desktop.place(0, 0, 360, 640)
    desktop.press("list item", "Guiding star")
    desktop.shot("design-narrow")
    desktop.press("push button", "Properties")
    desktop.find("check box", "Fill")
    desktop.shot("design-narrow-properties")
    assert desktop.close() is not None


steps.run(a_badge_is_begun, a_layer_is_moved_and_scaled_by_mouse, the_same_by_keys, words_are_typed,
          a_star_is_added, what_was_drawn_is_there_again, it_is_open_again_after_a_kill,
          all_of_it_fits_a_narrow_window)
