# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a school: from the first start to a badge that reads “Genuine”."""

import json
import os

import steps
from desktop import eventually, walk


def institution_is_set_up(story):
    desktop = story.start()
    steps.fill_in_institution(desktop)
    desktop.shot("set-up")
    desktop.find("push button", "Make My Key and Continue")
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
    desktop.leave_badge("Internship Completed")
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


steps.run(institution_is_set_up, badge_is_drawn, drag_is_undone_by_keys, badge_has_a_text,
          badge_has_a_meaning, starter_opens_with_its_layers, deleted_badge_comes_back,
          people_are_imported, wizard_is_walked, each_got_a_genuine_badge,
          register_lists_the_awards, dropped_badge_is_genuine, all_is_there_the_next_day)
