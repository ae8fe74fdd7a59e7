/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "job.h"

#include <gtk/gtk.h>

/* Stands around each test of the window: the linker hands it every call of g_test_run() (--wrap).
 *
 * A picture that is still being drawn on a thread when main() returns reads what libraries take
 * down then. And a cursor that blinks while a test selects text makes GTK 4.8 warn where the
 * machine is busy: the selection came before the cursor knew of it.
 */
#define LAST_JOBS_MS 10000

int __real_g_test_run (void);
int __wrap_g_test_run (void);

int
__wrap_g_test_run (void)
{
  GtkSettings *settings = gtk_is_initialized () ? gtk_settings_get_default () : NULL;
  int status;

  if (settings != NULL)
    g_object_set (settings, "gtk-cursor-blink", FALSE, NULL);
  status = __real_g_test_run ();
  rosette_job_wait_for_all (LAST_JOBS_MS);

  return status;
}
