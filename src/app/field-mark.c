/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "field-mark.h"

void
rosette_field_mark (GtkEditable *field, gboolean is_right)
{
  if (is_right || gtk_editable_get_text (field)[0] == '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (field), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (field), "error");

  gtk_accessible_update_state (
    GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
    is_right ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}
