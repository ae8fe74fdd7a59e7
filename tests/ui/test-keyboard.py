# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of who has no mouse: from the first start to a picture of a badge, by keys alone. The
screen is only looked at, as a screen reader does."""

import glob
import os
import sqlite3

import pyatspi

import steps
from desktop import ask, eventually, plain, walk


def focused(desktop):
    """What has the keys."""
    found = None
    for accessible in walk(desktop.app):
        state = ask(accessible.getState)
        if state is not None and state.contains(pyatspi.STATE_FOCUSED):
            found = accessible
    return found


def name_of_focused(desktop):
    accessible = focused(desktop)
    return plain(ask(lambda: accessible.name, "") or "") if accessible else ""


def tab_to(desktop, name, key="Tab", most=60):
    """Presses the key until what is called so has the keys."""
    way = []
    for _ in range(most):
        here = name_of_focused(desktop)
        if here.startswith(name):
            return
        way.append(here)
        desktop.keys(key)
    raise AssertionError(f"“{name}” is not on the way of {key}: {way}")


def says(desktop, text):
    """What is selected, as the canvas says it."""
    def status():
        return next((a.name for a in walk(desktop.app, "status bar") if " × " in a.name), "")
    eventually(lambda: status().startswith(text), lambda: f"“{text}”, not “{status()}”")


def saved_design():
    path, = glob.glob(os.path.join(os.environ["XDG_DATA_HOME"], "rosette", "*.db"))
    with sqlite3.connect(path) as library:
        row = library.execute("SELECT design FROM badges").fetchone()
    return row[0].decode() if row and row[0] else ""


def a_badge_is_begun(story):
    desktop = story.start()
    desktop.find("list item", "Set up my institution")
    desktop.keys("alt+1")
    tab_to(desktop, "New Badge")
    desktop.keys("Return")
    tab_to(desktop, "Internship Completed", "Right")
    desktop.keys("Return")
    desktop.find("image", "Badge design")


def its_words_are_changed(story):
    desktop = story.desktop
    for _ in range(20):
        desktop.keys("Tab")
        if any(a.name.startswith("INTERNSHIP: ") for a in walk(desktop.app, "status bar")):
            break
    says(desktop, "INTERNSHIP: ")
    desktop.keys("Return")
    desktop.keys("ctrl+a")
    desktop.type("PLACEMENT")
    says(desktop, "PLACEMENT: ")


def its_colour_is_changed(story):
    desktop = story.desktop
    desktop.keys("Escape", "alt+Return")
    tab_to(desktop, "Palette")
    desktop.keys("Return")
    eventually(lambda: name_of_focused(desktop).startswith("#"), "a colour that has the keys")
    desktop.keys("Right")
    color = name_of_focused(desktop)
    desktop.shot("keyboard-colour")
    desktop.keys("Return")
    eventually(lambda: f'fill="{color.lower()}"' in saved_design(), f"words in {color}")


def a_symbol_is_added_and_changed(story):
    desktop = story.desktop
    desktop.keys("Escape", "Escape", "s")
    desktop.find("table cell", "Briefcase")
    desktop.type("rocket")
    desktop.keys("Return")
    says(desktop, "Rocket: ")
    desktop.keys("alt+Return")
    tab_to(desktop, "Another Symbol")
    desktop.keys("Return")
    desktop.type("briefcase")
    desktop.keys("Return")
    says(desktop, "Briefcase: ")
    desktop.keys("Escape", "shift+Up", "ctrl+Left")
    desktop.shot("keyboard-symbol")


def it_is_saved_as_a_picture(story):
    desktop = story.desktop
    picture = story.path("placement.png")
    desktop.keys("ctrl+e")
    desktop.find("push button", "Save…")
    desktop.keys("Return")
    story.save_file_as(picture)
    with open(picture, "rb") as file:
        assert file.read(8) == b"\x89PNG\r\n\x1a\n"


def one_goes_back_and_comes_again(story):
    desktop = story.desktop
    desktop.keys("alt+Left")
    desktop.find("table cell", "Internship Completed")
    desktop.keys("Return")
    says(desktop, "Briefcase: ")
    assert desktop.close() is not None


steps.run(a_badge_is_begun, its_words_are_changed, its_colour_is_changed,
          a_symbol_is_added_and_changed, it_is_saved_as_a_picture, one_goes_back_and_comes_again)
