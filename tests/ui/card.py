# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A smart card for the stories: SoftHSM's token, behind the module of tests/token/ that can take it
out. ROSETTE_TOKEN_MODULE and ROSETTE_TOKEN_PRELOAD name what is made there."""

import os
import shutil
import subprocess

PIN = "1234"


def is_here():
    return all(shutil.which(program) for program in ("softhsm2-util", "p11tool"))


class Card:
    """It has one key, and is out until it is put in. Programs that start from now on see it."""

    def __init__(self, folder, name="school", key="issuer"):
        self.folder = folder
        configuration = os.path.join(folder, "softhsm2.conf")
        for each in ("tokens", "modules"):
            os.makedirs(os.path.join(folder, each))
        with open(configuration, "w", encoding="utf-8") as file:
            file.write(f"directories.tokendir = {folder}/tokens\n")
        with open(os.path.join(folder, "modules", "softhsm2.module"), "w", encoding="utf-8") as file:
            file.write(f"module: {os.environ['ROSETTE_TOKEN_MODULE']}\n")
        os.environ |= {"SOFTHSM2_CONF": configuration, "ROSETTE_TEST_TOKEN": folder}
        subprocess.run(["softhsm2-util", "--init-token", "--free", "--label", name, "--pin", PIN, "--so-pin",
                        "56785678"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["p11tool", "--login", f"--set-pin={PIN}", "--generate-privkey=ecdsa", "--curve=secp256r1",
                        f"--label={key}", f"pkcs11:token={name}"], check=True, capture_output=True)
        # Read by the loader, and so not by p11tool: it takes the module as it is installed.
        os.environ |= {"LD_PRELOAD": os.environ["ROSETTE_TOKEN_PRELOAD"],
                       "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"}
        self.set("removed", "")

    def set(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def put_in(self):
        os.unlink(os.path.join(self.folder, "removed"))
