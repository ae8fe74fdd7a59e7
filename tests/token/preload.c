/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Loaded before a program that a test starts: p11-kit then reads its configuration from the test's
 * folder. It has no variable for that, and reads none of the user's for root.
 */

#define P11_KIT_FUTURE_UNSTABLE_API

#include <p11-kit/p11-kit.h>
#include <stdio.h>
#include <stdlib.h>

static char modules[4096];

__attribute__ ((constructor)) static void
override (void)
{
  const char *folder = getenv ("ROSETTE_TEST_TOKEN");

  if (folder == NULL)
    return;

  snprintf (modules, sizeof modules, "%s/modules", folder);
  p11_kit_override_system_files ("/nonexistent", "/nonexistent", modules, "/nonexistent",
                                 "/nonexistent");
}
