/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "application.h"
#include "baking/xml-check.h"

#include <glib/gi18n.h>

int
main (int argc, char *argv[])
{
  g_autoptr (RosetteApplication) application = NULL;

  rosette_xml_begin ();
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Rosette"));

  application = rosette_application_new (NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
