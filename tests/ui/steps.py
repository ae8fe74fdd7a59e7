# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the steps of one story in their order and speaks TAP; after a step that fails there is no
next one. ROSETTE and ROSETTE_CLI name the programs, ROSETTE_SHOTS where screenshots are kept."""

import glob
import os
import sqlite3
import subprocess
import sys
import tempfile
import traceback

from desktop import Desktop, eventually

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "data", "sample")


PASSPHRASE = "correct horse battery staple"


def fill_in_institution(desktop, passphrase=PASSPHRASE):
    """From the welcome page to where Return makes the key; without a passphrase to before it."""
    desktop.press("list item", "Set up my institution")
    desktop.write("Name", "Šola za obrt in digitalne poklice")
    desktop.write("E-mail", "praksa@school.example.org")
    if passphrase is not None:
        desktop.write("Passphrase", passphrase)
        desktop.write("Passphrase, Once More", passphrase)
        desktop.press("text", "Passphrase, Once More")


def choose_all_people(desktop, badge):
    """From anywhere to the third step of the wizard."""
    desktop.press("page tab", "Issue")
    desktop.press("table cell", badge)
    desktop.press("push button", "Next")
    desktop.press("push button", "All")
    desktop.press("push button", "Next")


def library():
    """The user's library, while no window has it."""
    path, = glob.glob(os.path.join(os.environ["XDG_DATA_HOME"], "rosette", "*.db"))
    return sqlite3.connect(path)


def add_people(people):
    """Names with addresses, straight into the library, which is quicker than by the window."""
    with library() as database:
        database.executemany("INSERT INTO recipients (name, email) VALUES (?, ?)", people)


class Story:
    """What the steps share: the desktop, a folder of scratch files, and the command line."""

    def __init__(self):
        self.shots = os.environ["ROSETTE_SHOTS"]
        os.makedirs(self.shots, exist_ok=True)
        self.scratch = tempfile.mkdtemp(prefix="rosette-ui-", dir=os.environ["HOME"])
        self.desktop = None

    def start(self):
        self.desktop = Desktop([os.environ["ROSETTE"]], self.shots)
        self.desktop.place(0, 0, 1080, 760)
        return self.desktop

    def audit(self):
        """After each step a screen reader can say what all is that could be used next."""
        if self.desktop is not None and self.desktop.process.poll() is None:
            nameless = self.desktop.nameless()
            assert not nameless, "\n".join(nameless)

    def path(self, name):
        return os.path.join(self.scratch, name)

    def cli(self, *args):
        return subprocess.run([os.environ["ROSETTE_CLI"], *args], capture_output=True, text=True,
                              check=False)

    def choose_file(self, path, button="Open"):
        """Gives the file chooser that is open, and has this button, a path."""
        self.desktop.find("push button", button)
        self.desktop.keys("ctrl+l")
        path = os.path.abspath(path)
        self.desktop.fill(path[:-1])
        self.desktop.keys("End")
        self.desktop.type(path[-1])  # GTK looks for the file up to the cursor, when a key has moved it
        self.desktop.keys("Return")

    def save_file_as(self, path):
        """Gives the file chooser that asks where to save a path, and waits for the file."""
        self.desktop.find("push button", "Save")
        self.desktop.fill(path)
        self.desktop.keys("Return")
        eventually(lambda: os.path.exists(path), path)

    def drop(self, path):
        """Drags a real file from another program's window onto the middle of Rosette's."""
        source = subprocess.Popen([sys.executable, os.path.join(HERE, "drag-source.py"), path])
        try:
            window = eventually(
                lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--name",
                                        "^drag-source$"], capture_output=True, text=True,
                                       check=False).stdout.split(), "the window to drag from")[-1]
            subprocess.run(["xdotool", "windowmove", "--sync", window, "1100", "560"], check=False)
            subprocess.run(["xdotool", "windowactivate", "--sync", window], check=False)
            self.desktop.drag((1180, 620), (540, 400))
        finally:
            source.terminate()
            source.wait()


def run(*steps):
    story = Story()
    print(f"1..{len(steps)}", flush=True)
    for number, step in enumerate(steps, 1):
        name = step.__name__.replace("_", " ")
        try:
            step(story)
            story.audit()
        except Exception as error:  # whatever it was: it ends the story
            for line in traceback.format_exc().splitlines() + str(error).splitlines():
                print(f"# {line}")
            if story.desktop is not None:
                story.desktop.shot("failed")
                story.desktop.close()
            print(f"not ok {number} {name}")
            print(f"Bail out! {name}", flush=True)
            sys.exit(1)
        print(f"ok {number} {name}", flush=True)
