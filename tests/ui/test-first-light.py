# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a school: from the first start to a badge that reads “Genuine”."""

import glob
import json
import os
import sqlite3

import steps
from desktop import eventually, walk

PASSPHRASE = "correct horse battery staple"


def institution_is_set_up(story):
    desktop = story.start()
    desktop.press("list item", "Set up my institution")
    desktop.write("Name", "Šola za obrt in digitalne poklice")
    desktop.write("E-mail", "praksa@school.example.org")
    desktop.write("Passphrase", PASSPHRASE)
    desktop.write("Passphrase, Once More", PASSPHRASE)
    desktop.shot("set-up")
    desktop.find("push button", "Make My Key and Continue")
    desktop.press("text", "Passphrase, Once More")
    desktop.keys("Return")
    desktop.find("push button", "Continue")
    desktop.press("push button", "Back")
    desktop.find("push button", "New Badge")


def read_width(desktop):
    """It may be scrolled away."""
    return eventually(lambda: [spin.queryValue().currentValue
                               for spin in walk(desktop.app, "spin button")
                               if spin.name == "Width"], "the width")[0]


def badge_is_drawn(story):
    desktop = story.desktop
    desktop.press("push button", "New Badge")
    desktop.find("table cell", "Internship Completed")
    desktop.shot("starters")
    desktop.press("table cell", "Empty")
    desktop.press("push button", "Add")
    desktop.press("push button", "Seal")
    canvas = desktop.at(desktop.find("image", "Badge design"))
    scale = int(desktop.find("push button", "54%").name.rstrip("%")) / 100
    corner = round(250 * scale)
    desktop.drag([at + corner for at in canvas], [at + corner + 80 for at in canvas])
    width = read_width(desktop)
    assert width > 600, f"the corner was dragged, and the width is {width}"


def drag_is_undone_by_keys(story):
    desktop = story.desktop
    desktop.click(desktop.at(desktop.find("image", "Badge design")))
    desktop.keys("ctrl+z")
    eventually(lambda: read_width(desktop) == 500,
               "the width of before")
    desktop.keys("ctrl+shift+z")
    eventually(lambda: read_width(desktop) > 600,
               "the new width again")


def badge_has_a_text(story):
    desktop = story.desktop
    desktop.press("push button", "Add")
    desktop.press("push button", "Text")
    desktop.write("Text", "INTERN")
    desktop.find("list item", "INTERN")
    desktop.shot("design")


def badge_has_a_meaning(story):
    desktop = story.desktop
    desktop.press("page tab", "Meaning")
    desktop.write("Name", "Virtual internship")
    desktop.write("Description", "Six weeks of work for a company in another country.")
    desktop.write("Criteria", "Worked 160 hours, and was assessed by the company's tutor.")
    desktop.shot("meaning")


def starter_opens_with_its_layers(story):
    desktop = story.desktop
    desktop.press("push button", "Back to All Badges")
    desktop.press("push button", "New Badge")
    desktop.press("table cell", "Internship Completed")
    desktop.press("list item", "INTERNSHIP")
    desktop.find("spin button", "Text size")
    desktop.shot("designer")


def deleted_badge_comes_back(story):
    desktop = story.desktop
    desktop.press("push button", "Back to All Badges")
    desktop.find("table cell", "Internship Completed")
    desktop.keys("Delete")
    desktop.press("push button", "Undo")
    desktop.find("table cell", "Internship Completed")
    desktop.shot("gallery")


def people_are_imported(story):
    desktop = story.desktop
    desktop.press("page tab", "Recipients")
    desktop.press("push button", "Import a Spreadsheet…")
    story.choose_file(os.path.join(steps.SAMPLE, "people.csv"))
    desktop.find("push button", "Import 3 People")
    desktop.shot("import")
    desktop.press("push button", "Import 3 People")
    desktop.find("label", "Zoë Čeferin")
    desktop.shot("recipients")


def wizard_is_walked(story):
    desktop = story.desktop
    desktop.press("page tab", "Issue")
    desktop.press("table cell", "Virtual internship")
    desktop.shot("issue-1")
    desktop.press("push button", "Next")
    desktop.shot("issue-2")
    desktop.press("push button", "All")
    desktop.press("push button", "Next")
    story.issued = story.path("issued")
    os.mkdir(story.issued)
    desktop.press("push button", "Choose…")

    story.choose_file(story.issued)
    desktop.shot("issue-3")
    desktop.press("push button", "Next")
    desktop.shot("issue-4")
    desktop.press("push button", "Issue 3 Badges")
    desktop.find("push button", "Open Folder")
    desktop.shot("issued")


def each_got_a_genuine_badge(story):
    badges = [os.path.join(story.issued, name) for name in sorted(os.listdir(story.issued))
              if name.endswith(".png")]
    assert len(badges) == 3, badges
    story.badge = badges[0]
    for badge in badges:
        checked = json.loads(story.cli("check", "--json", badge).stdout)
        assert checked["verdict"] == "genuine", checked
        assert checked["proof"]["cryptosuite"] == "eddsa-rdfc-2022", checked["proof"]


def register_lists_the_awards(story):
    story.desktop.press("push button", "Awards")
    story.desktop.find("label", "Zoë Čeferin")
    story.desktop.shot("awards")


def dropped_badge_is_genuine(story):
    story.drop(story.badge)
    story.desktop.find("label", "Genuine")
    story.desktop.find("label", "“Virtual internship”, given by Šola za obrt in digitalne poklice")
    story.desktop.shot("first-light")


def all_is_there_the_next_day(story):
    assert story.desktop.close() in (0, -15)
    desktop = story.start()
    desktop.press("page tab", "Badges")
    desktop.find("label", "Virtual internship")
    desktop.press("page tab", "Recipients")
    desktop.find("label", "Zoë Čeferin")
    assert desktop.close() in (0, -15)


def make_it_older():
    """All as a Rosette of before left it, whose institutions had one key and issued JWTs."""
    folder = os.path.join(os.environ["XDG_DATA_HOME"], "rosette")
    path, = glob.glob(os.path.join(folder, "key-*.pem"))
    with open(path, encoding="ascii") as file:
        text = file.read()
    end = "-----END ENCRYPTED PRIVATE KEY-----\n"
    old, new = text.split(end)[:2]
    assert old.startswith("-----BEGIN") and new.startswith("-----BEGIN"), text
    with open(path, "w", encoding="ascii") as file:
        file.write(old + end)
    with sqlite3.connect(glob.glob(os.path.join(folder, "*.db"))[0]) as library:
        profile = json.loads(library.execute("SELECT json FROM profiles").fetchone()[0])
        entry, = profile.pop("otherIdentifier")
        library.execute("UPDATE profiles SET json = ?", [json.dumps(profile)])
        library.execute("DELETE FROM known_issuers WHERE id = ?", [entry["identifier"]])
    return path


def older_institution_issues(story):
    path = make_it_older()
    desktop = story.start()
    desktop.press("page tab", "Issue")
    desktop.press("table cell", "Virtual internship")
    desktop.press("push button", "Next")
    desktop.press("push button", "All")
    desktop.press("push button", "Next")
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


N_CLASS = 1500


def count_badges(folder):
    return len([name for name in os.listdir(folder) if name.endswith(".png")])


def add_a_class():
    """So many people that a run takes some seconds; straight into the library, which is quicker."""
    folder = os.path.join(os.environ["XDG_DATA_HOME"], "rosette")
    with sqlite3.connect(glob.glob(os.path.join(folder, "*.db"))[0]) as library:
        library.executemany("INSERT INTO recipients (name, email) VALUES (?, ?)",
                            [(f"Pupil {n}", f"p{n}@example.org") for n in range(N_CLASS)])


def run_is_killed_in_the_middle(story):
    add_a_class()
    story.before = count_badges(story.issued)
    desktop = story.start()
    desktop.press("page tab", "Issue")
    desktop.press("table cell", "Virtual internship")
    desktop.press("push button", "Next")
    desktop.press("push button", "All")
    desktop.press("push button", "Next")
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


steps.run(institution_is_set_up, badge_is_drawn, drag_is_undone_by_keys, badge_has_a_text,
          badge_has_a_meaning, starter_opens_with_its_layers, deleted_badge_comes_back,
          people_are_imported, wizard_is_walked, each_got_a_genuine_badge,
          register_lists_the_awards, dropped_badge_is_genuine, all_is_there_the_next_day,
          older_institution_issues, badge_of_the_new_key_is_known, run_is_killed_in_the_middle,
          it_goes_on_to_one_of_each)
