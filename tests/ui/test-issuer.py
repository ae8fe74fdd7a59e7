# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of an employer: a badge that needs the web, and an issuer that gets to be known."""

import os

import steps
from desktop import eventually

DID = "did:web:school.example"


def badges_are_made(story):
    cli, path = story.cli, story.path
    assert cli("key", "new", "--type", "p256", "--output", path("key.pem")).returncode == 0
    with open(os.path.join(steps.SAMPLE, "issuer.json"), encoding="utf-8") as file:
        profile = file.read()
    with open(path("web.json"), "w", encoding="utf-8") as file:
        file.write(profile.replace("{", '{"id": "' + DID + '",', 1))
    for issuer, folder in ((os.path.join(steps.SAMPLE, "issuer.json"), "own"),
                           (path("web.json"), "web")):
        made = cli("issue", "--issuer", issuer,
                   "--achievement", os.path.join(steps.SAMPLE, "achievement.json"),
                   "--image", os.path.join(steps.SAMPLE, "badge.svg"),
                   "--recipients", os.path.join(steps.SAMPLE, "people.csv"),
                   "--key", path("key.pem"), "--container", "png", "--output", path(folder))
        assert made.returncode == 0, made.stderr
    story.own, story.web = (
        next(path(os.path.join(folder, name)) for name in os.listdir(path(folder))
             if name.startswith("Zo")) for folder in ("own", "web"))
    with open(path("Consortium.json"), "w", encoding="utf-8") as file:
        file.write('{"registry": {"did:key:z6MkA": {"name": "Ahornweg Academy"},'
                   ' "did:key:z6MkB": {"name": "Birkenhof School"}}}')


def badge_needs_the_web(story):
    desktop = story.start()
    desktop.press("list item", "Check a badge")
    desktop.find("push button", "Open File…")
    story.drop(story.web)
    desktop.find("label", "Could not be checked")
    desktop.find("label", "What this check needs stands on the web: school.example.")
    desktop.shot("issuer-offer")


def badge_of_a_stranger(story):
    story.drop(story.own)
    story.desktop.find("label", "Genuine")
    story.desktop.scroll(60)
    story.desktop.press("check box", "I know this issuer")
    story.desktop.find("label", "Genuine")
    story.desktop.scroll(60)
    story.desktop.find("label", "Since ")
    story.desktop.shot("issuer-known")


def known_issuers_are_listed(story):
    desktop = story.desktop
    desktop.press("list item", "All Known Issuers")
    desktop.find("label", "Issuers You Know")
    desktop.press("push button", "Add a List…")
    story.choose_file(story.path("Consortium.json"))
    desktop.find("label", "Ahornweg Academy")
    desktop.shot("issuer-list")
    desktop.write("Find an issuer or an address", "birken", role="entry")
    desktop.find("label", "Birkenhof School")
    eventually(lambda: not desktop.has("label", "Ahornweg Academy", 0.5), "the others are hidden")
    desktop.press("push button", "Forget")
    desktop.find("label", "Nothing Found")
    desktop.keys("Escape")
    desktop.find("label", "Ahornweg Academy")
    desktop.keys("Escape")
    desktop.find("list item", "All Known Issuers")


def it_closes(story):
    assert story.desktop.close() in (0, -15)


steps.run(badges_are_made, badge_needs_the_web, badge_of_a_stranger, known_issuers_are_listed,
          it_closes)
