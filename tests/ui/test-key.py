# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a school's key: backed up, lost, and brought back, also to another computer; and of
one on a smart card, by keyboard alone."""

import glob
import os
import shutil

import pyatspi

import card
import steps
from desktop import plain, walk

BADGE = "Internship Completed"
FOLDER = os.path.join(os.environ["XDG_DATA_HOME"], "rosette")


def key_file():
    path, = glob.glob(os.path.join(FOLDER, "key-*.pem"))
    return path


def dids(story, path):
    word = story.path("passphrase")
    with open(word, "w", encoding="utf-8") as file:
        file.write(steps.PASSPHRASE)
    shown = story.cli("key", "show", "--did", path, "--passphrase-file", word)
    assert shown.returncode == 0, shown.stderr
    return shown.stdout.split()


def key_is_backed_up(story):
    desktop = story.start()
    steps.fill_in_institution(desktop)
    desktop.keys("Return")
    story.copy = story.path("copy.pem")
    desktop.press("push button", "Save a Backup Copy…")
    story.save_file_as(story.copy)
    story.dids = dids(story, key_file())
    assert len(story.dids) == 2, story.dids
    assert dids(story, story.copy) == story.dids
    desktop.press("push button", "Continue")
    desktop.find("push button", "New Badge")


def lost_file_is_restored(story):
    os.unlink(key_file())
    desktop = story.desktop
    desktop.keys("ctrl+comma")
    desktop.find("label", "Its file is missing. Choose your backup copy.")
    desktop.shot("key-missing")
    desktop.press("push button", "Restore…")
    story.choose_file(story.copy, "Cancel")  # it shows what was recent, of which none is chosen
    desktop.find("push button", "Back Up…")
    assert dids(story, key_file()) == story.dids
    assert desktop.close() in (0, -15)


def another_computer_has_the_same_key(story):
    shutil.rmtree(FOLDER)
    desktop = story.start()
    steps.fill_in_institution(desktop, None)
    desktop.press("push button", "I Have a Key")
    desktop.press("menu item", "In a Backup Copy…")
    story.choose_file(story.copy, "Cancel")
    desktop.find("label", "Your key comes from the copy “copy.pem”. Type its passphrase.")
    desktop.write("Passphrase", "not this one")
    desktop.press("push button", "Use My Key and Continue")
    desktop.find("label", "That is not the passphrase of this key. Try once more.")
    desktop.write("Passphrase", steps.PASSPHRASE)
    desktop.shot("key-restored")
    desktop.press("push button", "Use My Key and Continue")
    desktop.find("push button", "New Badge")
    assert dids(story, key_file()) == story.dids
    assert desktop.close() in (0, -15)


def reach(desktop, role, name):
    """Goes on with Tab until this has the focus."""
    desktop.find(role, name)
    for _ in range(25):
        if any(each.getState().contains(pyatspi.STATE_FOCUSED) for each in walk(desktop.app, role)
               if plain(each.name) == name):
            return
        desktop.keys("Tab")
    raise AssertionError(f"{name} is not reached")


def card_is_the_key(story):
    """The mouse lies still."""
    if not card.is_here():
        return
    shutil.rmtree(FOLDER)
    story.card = card.Card(story.path("card"))
    desktop = story.start()
    reach(desktop, "list item", "Set up my institution")
    desktop.keys("Return")
    desktop.find("text", "Name")
    desktop.type("School")
    desktop.keys("Tab")  # to the e-mail: a field of a row does not tell that it has the focus
    desktop.type("office@school.example.org")
    reach(desktop, "push button", "I Have a Key")
    desktop.keys("Return")
    desktop.find("menu item", "On a Smart Card or Token…")
    desktop.keys("Down", "Return")
    reach(desktop, "push button", "Look Again")
    desktop.shot("card-none")
    story.audit()
    story.card.put_in()
    desktop.keys("Return")
    desktop.find("text", "PIN")
    story.audit()
    desktop.type("9999")
    desktop.keys("Return")
    desktop.find("status bar", "That is not the PIN")
    desktop.shot("card-wrong-pin")
    desktop.type(card.PIN)
    desktop.keys("Return")
    reach(desktop, "push button", "Use My Key and Continue")
    desktop.shot("card-chosen")
    desktop.keys("Return")
    desktop.find("push button", "New Badge")
    with steps.library() as library:
        kept = dict(library.execute("SELECT key, value FROM settings"))
    assert "pkcs11:" in kept["card-key"] and card.PIN not in kept["card-key"], kept


def card_is_taken_out(story):
    if not card.is_here():
        return
    desktop = story.desktop
    desktop.press("push button", "New Badge")
    desktop.press("table cell", BADGE)
    desktop.press("page tab", "Meaning")
    desktop.write("Description", "Six weeks of work.")
    desktop.write("Criteria", "Worked 160 hours.")
    desktop.leave_badge(BADGE)
    assert desktop.close() in (0, -15)
    steps.add_people([(f"P{n}", f"p{n}@example.org") for n in range(9)])
    desktop = story.start()
    steps.choose_all_people(desktop, BADGE)
    issued = story.path("issued")
    os.mkdir(issued)
    desktop.press("push button", "Choose…")
    story.choose_file(issued)
    desktop.press("push button", "Next")
    story.card.set("leaves", "5")
    desktop.press("push button", "Issue 9 Badges")
    desktop.find("label", "The card “school” needs its PIN.")
    desktop.shot("card-pin")
    desktop.type(card.PIN)
    desktop.keys("Return")
    desktop.find("label", "The card “school” does not answer any more.")
    desktop.shot("card-taken-out")
    desktop.keys("Return")  # Go On with the others
    desktop.find("label", "The card “school” is not there.")
    desktop.shot("card-not-there")
    story.card.put_in()
    desktop.keys("Return")
    desktop.find("label", "The card “school” needs its PIN.")
    desktop.type(card.PIN)
    desktop.keys("Return")
    desktop.find("label", "9 badges issued")
    desktop.shot("card-issued")
    made = glob.glob(os.path.join(issued, "*.png"))
    assert len(made) == 9, made
    assert story.cli("check", *made).returncode == 0
    assert desktop.close() in (0, -15)


steps.run(key_is_backed_up, lost_file_is_restored, another_computer_has_the_same_key,
          card_is_the_key, card_is_taken_out)
