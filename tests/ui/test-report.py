# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a report: each verdict, seen with the keyboard alone, kept, and read in every look that a
desktop may have: dark, high contrast, large letters, a narrow window, from right to left."""

import json
import os
import subprocess
import time

import pyatspi

import steps
from desktop import Desktop, eventually, extents, is_on_screen, plain, toplevel, walk

EMAIL = "zoe.ceferin@example.org"


def make(story, name, *options):
    """The folder with one person's badge, and the badge."""
    issued = story.cli("issue", "--achievement", os.path.join(steps.SAMPLE, "achievement.json"),
                       "--image", os.path.join(steps.SAMPLE, "badge.svg"), "--recipients", story.path("people.csv"),
                       "--key", story.path("key.pem"), "--output", story.path(name), *options)
    assert issued.returncode == 0, issued.stderr
    return next(os.path.join(story.path(name), file) for file in os.listdir(story.path(name))
                if file.startswith("Zo") and not file.endswith(".csv"))


def badges_are_made(story):
    assert story.cli("key", "new", "--type", "p256", "--output", story.path("key.pem")).returncode == 0
    with open(story.path("people.csv"), "w", encoding="utf-8") as file:
        file.write(f"name,email\nZoë Čeferin,{EMAIL}\n")
    sample = os.path.join(steps.SAMPLE, "issuer.json")
    with open(sample, encoding="utf-8") as file:
        profile = json.load(file)
    with open(story.path("web.json"), "w", encoding="utf-8") as file:
        json.dump(dict(profile, id="https://school.example.org/issuer"), file)
    story.genuine = make(story, "genuine", "--issuer", sample, "--container", "png")
    story.lapsed = make(story, "lapsed", "--issuer", sample, "--container", "svg", "--valid-until", "2020-01-01")
    story.unchecked = make(story, "unchecked", "--issuer", story.path("web.json"), "--container", "json")
    with open(story.unchecked, encoding="ascii") as file:
        header, payload, signature = file.read().strip().split(".")
    story.forged = story.path("forged.jwt")
    with open(story.forged, "w", encoding="ascii") as file:
        file.write(".".join((header, payload[:-9] + ("A" if payload[-9] != "A" else "B") + payload[-8:], signature)))
    story.no_badge = story.path("picture.svg")
    with open(story.no_badge, "w", encoding="ascii") as file:
        file.write('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')


def open_file(story, path):
    """From any pane, with the keyboard alone."""
    story.desktop.keys("ctrl+o")
    # After the first time it begins with recent files, and with nothing that could be opened.
    story.choose_file(path, "Cancel")


def clipboard():
    shown = subprocess.run(["xclip", "-selection", "clipboard", "-out"], capture_output=True, timeout=10)
    return shown.stdout


def paste(story, path):
    with open(path, "rb") as file:
        contents = file.read()
    with open(path, "rb") as file:
        subprocess.run(["xclip", "-selection", "clipboard", "-in"], stdin=file, check=True, timeout=10)
    eventually(lambda: clipboard() == contents, "the text on the clipboard")
    time.sleep(0.5)
    story.desktop.keys("ctrl+v")


def verdict_is_heard(story, title):
    """A screen reader is told at once: the verdict has the focus and says itself."""
    heard = story.desktop.find("alert", title)
    eventually(lambda: heard.getState().contains(pyatspi.STATE_FOCUSED), f"the focus on {title}")
    assert len(heard.name) > len(title) + 20, heard.name


def each_verdict_is_heard(story):
    story.start()
    for name, how, path, title in (
            ("genuine", open_file, story.genuine, "Genuine"),
            ("lapsed", open_file, story.lapsed, "Genuine, but no longer in force"),
            ("unchecked", paste, story.unchecked, "Could not be checked"),
            ("forged", paste, story.forged, "Do not trust this badge"),
            ("not-a-badge", open_file, story.no_badge, "Not a badge")):
        how(story, path)
        verdict_is_heard(story, title)
        story.desktop.shot(f"report-{name}")
    open_file(story, story.genuine)
    verdict_is_heard(story, "Genuine")
    story.desktop.write("E-mail", "somebody@example.org")
    story.desktop.keys("Return")
    verdict_is_heard(story, "Genuine, but awarded to someone else")
    story.desktop.shot("report-mismatch")


def report_is_saved(story):
    desktop = story.desktop
    desktop.press("push button", "Save")
    desktop.press("menu item", "Save as PDF…")
    story.save_file_as(story.path("kept.pdf"))
    desktop.shot("report-saved")
    with open(story.path("kept.pdf"), "rb") as file:
        assert file.read(5) == b"%PDF-"


def link_is_opened_after_a_question(story):
    desktop = story.desktop
    desktop.press("list item", "Given by")
    desktop.find("label", "Open school.example.org?")
    desktop.shot("report-link")
    desktop.keys("Escape")
    desktop.find("list item", "Given by")


def nothing_is_cut(story, width):
    """No text reaches beyond the window."""
    for label in walk(story.desktop.app, "label"):
        box = extents(label)
        if box is not None and is_on_screen(label) and plain(label.name):
            room = toplevel(label).queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            assert box.x >= 0 and box.x + box.width <= room.width, f"“{label.name}” is cut"
            assert room.width <= width + 80, f"the window is {room.width} wide"


def look(story, name, title, path, width=1080, environment=None, dpi=96):
    """The report of one badge in a window of its own."""
    subprocess.run(["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", f"Xft.dpi:\t{dpi}\n"],
                   check=False)
    before = dict(os.environ)
    os.environ.update(environment or {})
    try:
        story.desktop = Desktop([os.environ["ROSETTE"], path], story.shots)
    finally:
        os.environ.clear()
        os.environ.update(before)
    story.desktop.place(0, 0, width, 760)
    story.desktop.find("alert", title)
    nothing_is_cut(story, width)
    story.desktop.shot(f"report-look-{name}")
    story.desktop.close()


def every_look(story):
    story.desktop.close()
    look(story, "dark", "Genuine", story.genuine, environment={"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"})
    look(story, "high-contrast", "Could not", story.unchecked, environment={"ADW_DEBUG_HIGH_CONTRAST": "1"})
    look(story, "narrow", "Could not", story.unchecked, width=360)
    look(story, "large", "Genuine", story.genuine, width=360, dpi=144)
    locale = story.path("locale")
    os.makedirs(locale)
    made = subprocess.run(["localedef", "-i", "ar_EG", "-f", "UTF-8", os.path.join(locale, "ar_EG.UTF-8")],
                          capture_output=True, check=False)
    if made.returncode in (0, 1) and os.path.exists(os.path.join(locale, "ar_EG.UTF-8")):
        look(story, "right-to-left", "Genuine, but", story.lapsed,
             environment={"LOCPATH": locale, "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar"})


steps.run(badges_are_made, each_verdict_is_heard, report_is_saved, link_is_opened_after_a_question, every_look)
