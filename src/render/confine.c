/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "confine.h"

#include "base/limits.h"

#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#ifndef __has_feature
#define __has_feature(feature) 0
#endif

/* A sanitizer reserves terabytes of addresses before main(): there the memory cannot be bounded. */
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
#define CAN_BOUND_MEMORY 0
#else
#define CAN_BOUND_MEMORY 1
#endif

/* Of its addresses half are taken before it begins, by libraries and fonts that are only read: what
 * it may fill is the other half, 256 MB. Since Linux 4.7 that is what RLIMIT_DATA bounds. */
#define MAX_FILLED_BYTES (ROSETTE_MAX_RENDER_BYTES / 2)

/* Enough for the fonts of a text in several scripts. */
#define MAX_OPEN_FILES 64

static gboolean
set_limit (int resource, rlim_t value)
{
  struct rlimit limit = { value, value };

  return setrlimit (resource, &limit) == 0;
}

gboolean
rosette_render_confine (void)
{
  /* One thread and one heap: what is used then does not depend on how many cores there are. */
  g_setenv ("RAYON_NUM_THREADS", "1", TRUE);
  mallopt (M_ARENA_MAX, 1);

  /* A library that would keep its font cache is refused, not killed. */
  signal (SIGXFSZ, SIG_IGN);

  if (CAN_BOUND_MEMORY
      && (!set_limit (RLIMIT_AS, ROSETTE_MAX_RENDER_BYTES)
          || !set_limit (RLIMIT_DATA, MAX_FILLED_BYTES)))
    return FALSE;

  return set_limit (RLIMIT_CPU, ROSETTE_MAX_RENDER_CPU_SECONDS)
         && set_limit (RLIMIT_NOFILE, MAX_OPEN_FILES) && set_limit (RLIMIT_FSIZE, 0)
         && set_limit (RLIMIT_CORE, 0) && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}
