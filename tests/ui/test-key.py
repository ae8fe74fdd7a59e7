# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a school's key: backed up, lost, and brought back, also to another computer."""

import glob
import os
import shutil

import steps
from desktop import eventually

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
    desktop.find("push button", "Save", patience=10)
    desktop.keys("ctrl+a")
    desktop.type(story.copy)
    desktop.keys("Return")
    eventually(lambda: os.path.exists(story.copy), "the copy")
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
    desktop.press("push button", "I Have a Key…")
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


steps.run(key_is_backed_up, lost_file_is_restored, another_computer_has_the_same_key)
