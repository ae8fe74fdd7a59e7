# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a school that issues again: with what an older Rosette left, and killed in between."""

import glob
import json
import os

import steps
from desktop import eventually, walk

BADGE = "Internship Completed"
FOLDER = os.path.join(os.environ["XDG_DATA_HOME"], "rosette")


def three_people_have_a_badge(story):
    desktop = story.start()
    steps.fill_in_institution(desktop)
    desktop.keys("Return")
    desktop.press("push button", "Continue")
    desktop.press("push button", "New Badge")
    desktop.press("table cell", BADGE)
    desktop.press("page tab", "Meaning")
    desktop.write("Description", "Six weeks of work for a company in another country.")
    desktop.write("Criteria", "Worked 160 hours, and was assessed by the company's tutor.")
    desktop.leave_badge(BADGE)
    assert desktop.close() in (0, -15)
    steps.add_people([("Zoë Čeferin", "zoe.ceferin@example.org"), ("Seán", "sean@example.org"),
                      ("ليلى منصور", "layla.mansour@example.org")])
    desktop = story.start()
    steps.choose_all_people(desktop, BADGE)
    story.issued = story.path("issued")
    os.mkdir(story.issued)
    desktop.press("push button", "Choose…")
    story.choose_file(story.issued)
    desktop.press("push button", "Next")
    desktop.press("push button", "Issue 3 Badges")
    desktop.find("push button", "Open Folder")
    assert desktop.close() in (0, -15)


def make_it_older():
    """All as a Rosette of before left it, whose institutions had one key and issued JWTs."""
    path, = glob.glob(os.path.join(FOLDER, "key-*.pem"))
    with open(path, encoding="ascii") as file:
        text = file.read()
    end = "-----END ENCRYPTED PRIVATE KEY-----\n"
    old, new = text.split(end)[:2]
    assert old.startswith("-----BEGIN") and new.startswith("-----BEGIN"), text
    with open(path, "w", encoding="ascii") as file:
        file.write(old + end)
    with steps.library() as library:
        profile = json.loads(library.execute("SELECT json FROM profiles").fetchone()[0])
        entry, = profile.pop("otherIdentifier")
        library.execute("UPDATE profiles SET json = ?", [json.dumps(profile)])
        library.execute("DELETE FROM known_issuers WHERE id = ?", [entry["identifier"]])
    return path


def older_institution_issues(story):
    path = make_it_older()
    desktop = story.start()
    steps.choose_all_people(desktop, BADGE)
    desktop.press("push button", "Next")
    desktop.find("label", "3 people have this badge already")
    desktop.press("list item", "Issue Again")
    desktop.shot("already")
    desktop.press("push button", "Issue 3 Badges")
    desktop.find("push button", "Open Folder")
    desktop.shot("older-issued")
    desktop.press("push button", "My Institution")
    desktop.find("label", "Save a new copy: the one that you have lacks a part of your key.")
    desktop.shot("older-institution")
    with open(path, encoding="ascii") as file:
        assert file.read().count("BEGIN ENCRYPTED PRIVATE KEY") == 2


def badge_of_the_new_key_is_known(story):
    desktop = story.desktop
    desktop.press("push button", "Back")
    story.drop(os.path.join(story.issued, "Zoë Čeferin (2).png"))
    desktop.find("label", "Genuine")
    eventually(lambda: [label for label in walk(desktop.app, "label")
                        if label.name.startswith("You know this issuer") and "Šola" in label.name],
               "that the issuer is known")
    desktop.shot("older-known")
    assert desktop.close() in (0, -15)


N_CLASS = 1500  # so many that a run takes some seconds


def count_badges(folder):
    return len([name for name in os.listdir(folder) if name.endswith(".png")])


def run_is_killed_in_the_middle(story):
    steps.add_people((f"Pupil {n}", f"p{n}@example.org") for n in range(N_CLASS))
    story.before = count_badges(story.issued)
    desktop = story.start()
    steps.choose_all_people(desktop, BADGE)
    desktop.press("push button", "Next")
    desktop.press("list item", "Skip Them")
    desktop.press("push button", f"Issue {N_CLASS} Badges")
    eventually(lambda: count_badges(story.issued) > story.before + 20, "some of the badges")
    desktop.process.kill()
    desktop.process.wait()
    assert count_badges(story.issued) < story.before + N_CLASS, "all were made before the kill"


def it_goes_on_to_one_of_each(story):
    desktop = story.start()
    desktop.press("page tab", "Issue")
    desktop.shot("unfinished")
    desktop.press("push button", "Go On")
    desktop.find("push button", "Issue More", patience=120)
    assert not desktop.has("label", "Badges that were begun are not finished.")
    desktop.shot("gone-on")
    assert count_badges(story.issued) == story.before + N_CLASS
    with open(os.path.join(story.issued, "awards.csv"), encoding="utf-8") as file:
        listed = [line for line in file if line.startswith("Pupil ")]
    rows = [row for row in story.cli("register", "list").stdout.splitlines() if "Pupil " in row]
    assert len(listed) == len(set(listed)) == len(rows) == len(set(rows)) == N_CLASS, \
        f"{len(listed)} are listed, and {len(rows)} are in the register"
    assert story.cli("register", "verify").returncode == 0
    assert desktop.close() in (0, -15)


steps.run(three_people_have_a_badge, older_institution_issues, badge_of_the_new_key_is_known,
          run_is_killed_in_the_middle, it_goes_on_to_one_of_each)
