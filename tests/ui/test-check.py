# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a student: nothing set up, a badge dropped on the window."""

import os

import steps

EMAIL = "zoe.ceferin@example.org"


def badges_are_made(story):
    cli, path = story.cli, story.path
    assert cli("key", "new", "--type", "p256", "--output", path("key.pem")).returncode == 0
    made = cli("issue", "--issuer", os.path.join(steps.SAMPLE, "issuer.json"),
               "--achievement", os.path.join(steps.SAMPLE, "achievement.json"),
               "--image", os.path.join(steps.SAMPLE, "badge.svg"),
               "--recipients", os.path.join(steps.SAMPLE, "people.csv"),
               "--key", path("key.pem"), "--container", "png", "--output", path("badges"))
    assert made.returncode == 0, made.stderr
    story.badge = next(path(os.path.join("badges", name)) for name in os.listdir(path("badges"))
                       if name.startswith("Zo"))
    extracted = cli("extract", story.badge)
    assert extracted.returncode == 0, extracted.stderr
    header, payload, signature = extracted.stdout.strip().split(".")
    other = "A" if payload[40] != "A" else "B"
    story.changed = path("changed.jwt")
    with open(story.changed, "w", encoding="ascii") as file:
        file.write(".".join((header, payload[:40] + other + payload[41:], signature)))


def first_start_asks_for_nothing(story):
    desktop = story.start()
    desktop.shot("welcome")
    desktop.press("list item", "Check a badge")
    desktop.find("push button", "Open File…")
    desktop.shot("check-empty")


def dropped_badge_is_genuine(story):
    story.drop(story.badge)
    story.desktop.find("label", "Genuine")
    story.desktop.find("label", "Virtual internship completed")
    story.desktop.shot("check-genuine")


def is_it_mine(story):
    desktop = story.desktop
    desktop.write("E-mail", "somebody@example.org")
    desktop.keys("Return")
    desktop.find("label", "Genuine, but awarded to someone else")
    desktop.shot("check-mismatch")
    desktop.write("E-mail", EMAIL)
    desktop.keys("Return")
    desktop.find("label", "Genuine")


def dropped_screenshot_is_not_a_badge(story):
    story.drop(os.path.join(story.shots, "welcome.png"))
    story.desktop.find("label", "Not a badge")
    story.desktop.shot("check-not-a-badge")


def dropped_changed_badge_is_not_trusted(story):
    story.drop(story.changed)
    story.desktop.find("label", "Do not trust this badge")
    story.desktop.shot("check-forged")


def it_closes(story):
    assert story.desktop.close() in (0, -15)


steps.run(badges_are_made, first_start_asks_for_nothing, dropped_badge_is_genuine, is_it_mine,
          dropped_screenshot_is_not_a_badge, dropped_changed_badge_is_not_trusted, it_closes)
