# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of an employer: a folder and a ZIP file of badges, dropped on the window."""

import os
import shutil
import zipfile

import steps

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data")


def files_are_there(story):
    folder = story.path("applications")
    os.makedirs(os.path.join(folder, "more"))
    for name in ("genuine.png", "hmac.jwt", "genuine.svg"):
        shutil.copy(os.path.join(DATA, "check", name), folder)
    with open(os.path.join(folder, "more", "photo.jpg"), "wb") as file:
        file.write(b"\xff\xd8\xff\xe0 JFIF")
    with open(os.path.join(folder, ".DS_Store"), "wb") as file:
        file.write(b"x")
    story.archive = story.path("thousand.zip")
    picture = os.path.join(DATA, "check", "genuine.png")
    with zipfile.ZipFile(story.archive, "w") as archive:
        for number in range(1000):
            archive.write(picture, f"badge {number:04}.png")
    story.folder = folder


def dropped_folder_becomes_a_list(story):
    desktop = story.start()
    desktop.press("list item", "Check a badge")
    desktop.shot("many-start")
    story.drop(story.folder)
    desktop.find("status bar", "4 checked")
    desktop.find("list item", "applications/hmac.jwt: Do not trust this badge")
    desktop.find("list item", "applications/more/photo.jpg: Not a badge")
    desktop.shot("many-list")


def list_is_searched(story):
    desktop = story.desktop
    desktop.write("Search by file, badge or person", "hmac", "entry")
    desktop.find("status bar", "1 of 4 shown")
    desktop.write("Search by file, badge or person", "no such thing", "entry")
    desktop.find("label", "None of the files is like that.")
    desktop.shot("many-nothing")
    desktop.write("Search by file, badge or person", "", "entry")
    desktop.find("status bar", "4 checked")


def report_opens_and_closes(story):
    desktop = story.desktop
    desktop.press("list item", "applications/hmac.jwt")
    desktop.find("label", "Do not trust this badge")
    desktop.shot("many-report")
    desktop.keys("alt+Left")
    desktop.find("status bar", "4 checked")


def list_is_narrow(story):
    desktop = story.desktop
    desktop.place(0, 0, 360, 700)
    desktop.shot("many-narrow")
    desktop.place(0, 0, 1080, 760)


def list_is_saved(story):
    desktop = story.desktop
    desktop.press("push button", "Save List…")
    story.save_file_as(story.path("list.csv"))
    desktop.shot("many-saved")
    with open(story.path("list.csv"), encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    assert len(lines) == 5, lines
    assert any("hmac.jwt,Do not trust this badge" in line for line in lines), lines


def thousand_badges_are_checked(story):
    desktop = story.desktop
    story.drop(story.archive)
    desktop.shot("many-progress")
    desktop.find("status bar", "1000 checked", patience=120)
    desktop.shot("many-thousand")
    desktop.press("list item", "thousand.zip/badge 0002.png")
    desktop.find("label", "Genuine")
    desktop.keys("alt+Left")


def it_closes(story):
    assert story.desktop.close() in (0, -15)


steps.run(files_are_there, dropped_folder_becomes_a_list, list_is_searched, report_opens_and_closes,
          list_is_narrow, list_is_saved, thousand_badges_are_checked, it_closes)
