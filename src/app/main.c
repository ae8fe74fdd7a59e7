/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "application.h"
#include "baking/xml-check.h"
#include "job.h"

#include <glib/gi18n.h>

/* For how long the program stays after its window has closed, at most. */
#define LAST_JOBS_MS 2000

int
main (int argc, char *argv[])
{
  g_autoptr (RosetteApplication) application = NULL;
  int status;

  rosette_xml_begin ();
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Rosette"));

  application = rosette_application_new (NULL);

  status = g_application_run (G_APPLICATION (application), argc, argv);
  rosette_job_wait_for_all (LAST_JOBS_MS);

  return status;
}
