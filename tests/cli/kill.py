#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill.py RUNS AWARDS: issues AWARDS badges RUNS times, kills each run with SIGKILL at random moments, goes on until all
are made, and compares files, awards.csv and register. Also on a disk that is too small, with the folder taken away, and
with a key on a token that is slow and taken out. ROSETTE_CLI names the program, ROSETTE_SAMPLE the folder with the sample,
ROSETTE_TOKEN_MODULE and ROSETTE_TOKEN_PRELOAD what tests/token/ makes. Prints TAP, with what it counted."""

import base64
import csv
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

CLI = os.environ["ROSETTE_CLI"]
SAMPLE = os.environ["ROSETTE_SAMPLE"]
N_RUNS, N_AWARDS = int(sys.argv[1]), int(sys.argv[2])
NO_ROOM = 73
NO_KEY = 77


class School:
    """A key, people, a library and a folder for badges."""

    def __init__(self, folder, container="json", output=None, kind="ed25519", n_awards=N_AWARDS, evidence=None):
        self.folder = folder
        self.library = os.path.join(folder, "rosette.db")
        self.output = output or os.path.join(folder, "badges")
        self.key = os.path.join(folder, "key.pem")
        self.container = container
        self.n_awards = n_awards
        self.evidence = evidence  # what is in the file that is kept beside each badge
        self.n_kills = 0
        people = os.path.join(folder, "people.csv")
        with open(people, "w", encoding="utf-8") as file:
            file.write("name,email,hours,issued on,evidence file\n")
            file.writelines(f"Ana Čeh,p{n}@example.org,{n % 180},2026-03-{n % 28 + 1:02},work.txt\n"
                            for n in range(n_awards))
        with open(os.path.join(folder, "work.txt"), "w", encoding="utf-8") as file:
            file.write(evidence or "")
        self.make_key(kind)
        self.first = [CLI, "issue", "--issuer", SAMPLE + "/issuer.json",
                      "--achievement", SAMPLE + "/achievement.json", "--image", SAMPLE + "/badge.svg",
                      "--recipients", people, "--container", container]
        if evidence:
            self.first.append("--details")
        self.words = ["--key", self.key, "--library", self.library, "--jobs", "2"]

    def make_key(self, kind):
        subprocess.run([CLI, "key", "new", "--type", kind, "--output", self.key], check=True,
                       stdout=subprocess.DEVNULL)

    def start(self):
        words = self.first + self.words + ["--output", self.output]
        if self.rows_left():
            words = [CLI, "issue", "--resume"] + self.words
        return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def rows_left(self):
        """Whether there is a run to go on with: a plan that was not stored is begun anew."""
        if not os.path.exists(self.library):
            return False
        # A key that is none of the run's: nothing is made.
        other = os.path.join(self.folder, "other.pem")
        if not os.path.exists(other):
            subprocess.run([CLI, "key", "new", "--type", "p384", "--output", other], check=True,
                           stdout=subprocess.DEVNULL)
        return subprocess.run([CLI, "issue", "--resume", "--key", other, "--library", self.library],
                              stderr=subprocess.DEVNULL).returncode != 1

    def is_done(self):
        """A kill may come when all is entered, and the process has only to end."""
        return os.path.exists(self.library) and len(self.register()) == self.n_awards

    def run(self, kill_after=None):
        """Runs to the end, or kills it. Returns the exit status, minus 9 for a kill, and what it said."""
        process = self.start()
        try:
            _, said = process.communicate(timeout=kill_after)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            _, said = process.communicate()
            self.n_kills += 1
        return process.returncode, said

    def finish(self):
        if not self.is_done():
            status, said = self.run()
            assert status == 0, said

    def register(self):
        out = subprocess.run([CLI, "register", "export", "--format", "json", "--library", self.library],
                             check=True, capture_output=True).stdout
        subprocess.run([CLI, "register", "verify", "--library", self.library], check=True,
                       stdout=subprocess.DEVNULL)
        return json.loads(out)

    def badges(self):
        """The credential in each file, by name."""
        found = {}
        for name in os.listdir(self.output):
            if name == "awards.csv" or name.endswith(".txt"):
                continue
            with open(os.path.join(self.output, name), encoding="latin-1") as file:
                text = file.read()
            assert not name.endswith(".part"), name
            found[name] = re.search(r"eyJ[\w-]+\.[\w-]+\.[\w-]+", text)[0]
        return found

    def listed(self):
        with open(os.path.join(self.output, "awards.csv"), encoding="utf-8", newline="") as file:
            return {row["credential_id"]: row["file"] for row in csv.DictReader(file)}

    def compare_details(self, award):
        """What the sheet says of the person, and the evidence beside."""
        person = int(award["validFrom"][8:10])
        hours = int(award["credentialSubject"]["result"][0]["value"])
        assert any(n % 180 == hours and n % 28 + 1 == person for n in range(self.n_awards)), award["id"]
        with open(os.path.join(self.output, award["evidence"][0]["name"]), encoding="utf-8") as file:
            assert file.read() == self.evidence, award["id"]

    def compare(self, n_gone=0):
        """One file, one row in the list and one in the register for each award, and no more."""
        n_files = self.n_awards - n_gone
        badges, rows = self.badges(), self.register()
        in_register = {os.path.basename(row["file"]): row for row in rows}
        assert len(badges) == n_files, f"{len(badges)} files"
        assert len(rows) == len(in_register) == self.n_awards, f"{len(rows)} rows"
        assert len({row["credentialId"] for row in rows}) == self.n_awards
        assert len({row["email"] for row in rows}) == self.n_awards
        for name, jwt in badges.items():
            payload = jwt.split(".")[1]
            award = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
            assert award["id"] == in_register[name]["credentialId"], name
            assert jwt == in_register[name]["credential"], name
            if self.evidence:
                self.compare_details(award)
        if self.evidence:
            kept = [name for name in os.listdir(self.output) if name.endswith(".txt")]
            assert len(kept) == n_files, f"{len(kept)} files of evidence"
        listed = self.listed()
        assert len(listed) == n_files, f"{len(listed)} listed"
        assert all(listed[in_register[name]["credentialId"]] == name for name in badges)
        with open(os.path.join(self.output, "awards.csv"), encoding="utf-8") as file:
            assert len(file.readlines()) == n_files + 1


class TokenSchool(School):
    """Its key is on a token (tests/token/module.c says what the files in the folder do)."""

    def make_key(self, kind):
        self.key = "pkcs11:token=school;object=issuer"
        configuration, pin = os.path.join(self.folder, "softhsm2.conf"), os.path.join(self.folder, "pin")
        for name in ("tokens", "modules"):
            os.mkdir(os.path.join(self.folder, name))
        for path, text in ((configuration, f"directories.tokendir = {self.folder}/tokens\n"), (pin, "1234\n"),
                           (os.path.join(self.folder, "modules", "softhsm2.module"),
                            f"module: {os.environ['ROSETTE_TOKEN_MODULE']}\n")):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        os.environ |= {"SOFTHSM2_CONF": configuration, "ROSETTE_TEST_TOKEN": self.folder}
        subprocess.run(["softhsm2-util", "--init-token", "--free", "--label", "school", "--pin", "1234", "--so-pin",
                        "56785678"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["p11tool", "--login", "--set-pin=1234", "--generate-privkey=ecdsa", "--curve=secp256r1",
                        "--label=issuer", "pkcs11:token=school"], check=True, capture_output=True)

    def __init__(self, folder):
        super().__init__(folder)
        self.words += ["--passphrase-file", os.path.join(folder, "pin")]
        # Read by the loader, and so not by p11tool: it takes the module as it is installed.
        os.environ |= {"LD_PRELOAD": os.environ["ROSETTE_TOKEN_PRELOAD"],
                       "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"}

    def set(self, name, number):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(str(number))

    def put_back(self):
        """Whether it was out."""
        for name in ("leaves", "removed"):
            path = os.path.join(self.folder, name)
            is_there = os.path.exists(path)
            if is_there:
                os.unlink(path)
        return is_there


def time_of_one(folder):
    """How long an undisturbed run takes."""
    school = School(folder)
    start = time.monotonic()
    school.finish()
    school.compare()
    return time.monotonic() - start


def killed(school, seconds):
    """Killed again and again: at first anywhere, then it may come to its end."""
    for _ in range(random.randint(1, 4)):
        if school.run(kill_after=random.uniform(0.005, seconds))[0] == 0 or school.is_done():
            break
    else:
        school.finish()
    school.compare()


def test_killed(folder, seconds):
    n_kills = 0
    for n in range(N_RUNS):
        inner = os.path.join(folder, str(n))
        os.mkdir(inner)
        school = School(inner, ["json", "svg"][n % 2], kind=["ed25519", "p256"][n // 2 % 2],
                        evidence="A report.\n" * 200 if n % 3 == 2 else None)
        killed(school, seconds)
        n_kills += school.n_kills
        shutil.rmtree(inner)
    return (f"{N_RUNS} runs of {N_AWARDS}, {n_kills} kills: one file and one row an award; "
            f"in {N_RUNS // 3} also what is said of each person, and one file of evidence")


def test_small_disk(folder, seconds):
    disk = os.path.join(folder, "disk")
    os.mkdir(disk)
    small = N_AWARDS * 4  # KiB: an award is about 6 KiB, and a file takes whole pages
    mount = ["mount", "-t", "tmpfs", "-o", f"size={min(small, 2048)}k", "tmpfs", disk]
    if (shutil.which("mount") is None
            or subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0):
        return "skipped: no small disk can be made here"
    try:
        school = School(folder, "svg", disk)
        status, said = school.run()
        assert status == NO_ROOM and "disk is full" in said, f"{status}: {said}"
        n_made = len(school.badges())
        assert len(school.register()) == len(school.listed()) == n_made > 0
        status, said = school.run()
        assert status == NO_ROOM, f"{status}: {said}"
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        killed(school, seconds)
    finally:
        subprocess.run(["umount", disk], check=True)
    return f"full after {n_made} of {N_AWARDS}, then {school.n_kills} kills: one file and one row an award"


def test_folder_gone(folder, seconds):
    school = School(folder, n_awards=N_AWARDS + 600)  # more than are entered in one transaction
    n_before = 0
    while not 0 < n_before < school.n_awards:
        for name in ("badges", "rosette.db", "rosette.db-wal", "rosette.db-shm"):
            path = os.path.join(folder, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.path.exists(path) and os.unlink(path)
        school.run(kill_after=random.uniform(seconds / 4, seconds * 4))
        n_before = len(school.register()) if os.path.exists(school.library) else 0
    shutil.rmtree(school.output)
    status, said = school.run()
    assert status == NO_ROOM and "not there any more" in said, f"{status}: {said}"
    os.mkdir(school.output)
    school.finish()
    school.compare(n_gone=n_before)
    return f"gone after {n_before} of {school.n_awards}: the others were made, and no row was lost"


def test_token(folder, seconds):
    if shutil.which("softhsm2-util") is None or shutil.which("p11tool") is None:
        return "skipped: no SoftHSM here"
    before = dict(os.environ)
    n_gone = n_kills = 0
    try:
        school = TokenSchool(folder)
        school.set("slow", 4)
        for n in range(8):
            if n % 2 == 0:
                school.set("leaves", random.randint(2, N_AWARDS // 9))
                status, said = school.run()
                assert status == NO_KEY and "does not answer any more" in said, f"{status}: {said}"
                assert len(said.splitlines()) <= 2, said
                n_gone += school.put_back()
            else:
                school.set("dies", random.randint(2, N_AWARDS // 9))
                status, said = school.run()
                assert status == -signal.SIGKILL, f"{status}: {said}"
                n_kills += 1
        assert n_gone == n_kills == 4
        school.finish()
        school.compare()
    finally:
        os.environ.clear()
        os.environ |= before
    return f"taken out {n_gone} times and killed {n_kills} times: one file and one row an award"


def main():
    tests = [test_killed, test_small_disk, test_folder_gone, test_token]
    with tempfile.TemporaryDirectory() as folder:
        seconds = time_of_one(folder)
    print(f"1..{len(tests)}")
    print(f"# seed {seed}; undisturbed, {N_AWARDS} awards take {seconds:.2f} s")
    n_failed = 0
    for number, test in enumerate(tests, 1):
        name = test.__name__[5:]
        with tempfile.TemporaryDirectory() as folder:
            try:
                said = test(folder, seconds)
                skip = " # SKIP" if said.startswith("skipped") else ""
                print(f"ok {number} {name}{skip}\n# {name}: {said}", flush=True)
            except (AssertionError, subprocess.CalledProcessError, KeyError) as error:
                n_failed += 1
                print(f"not ok {number} {name}\n# {name}: {error!r}", flush=True)
    return 1 if n_failed else 0


seed = int(os.environ.get("SEED", time.time_ns() % 1000000))
random.seed(seed)
sys.exit(main())
