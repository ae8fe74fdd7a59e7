/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "job.h"

#include <glib.h>

/* Stands between each test of the window and the end of its program: the linker hands it every call
 * of g_test_run() (--wrap). A picture that is still being drawn on a thread when main() returns
 * reads what libraries take down then.
 */
#define LAST_JOBS_MS 10000

int __real_g_test_run (void);
int __wrap_g_test_run (void);

int
__wrap_g_test_run (void)
{
  int status = __real_g_test_run ();

  rosette_job_wait_for_all (LAST_JOBS_MS);

  return status;
}
