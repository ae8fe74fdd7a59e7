/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "toast.h"

#include <glib/gi18n.h>

#define UNDO_SECONDS 10

AdwToast *
rosette_toast_new (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

AdwToast *
rosette_toast_new_undo (const char *text)
{
  AdwToast *toast = rosette_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);

  return toast;
}

AdwToast *
rosette_toast_new_action (const char *text, const char *button_label, const char *action_name)
{
  AdwToast *toast = rosette_toast_new (text);

  adw_toast_set_button_label (toast, button_label);
  adw_toast_set_action_name (toast, action_name);
  adw_toast_set_timeout (toast, 0);

  return toast;
}
