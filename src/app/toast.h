/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast that shows @text as it is: AdwToast reads markup, and a name may look like it.
 * The reference is the caller's. */
AdwToast *rosette_toast_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The same with a button Undo, shown long enough to read it, and to reach it without a mouse. */
AdwToast *rosette_toast_new_undo (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The same with a button that runs @action_name. It is not to be missed: it stays until the button
 * is pressed or it is closed. */
AdwToast *rosette_toast_new_action (const char *text,
                                    const char *button_label,
                                    const char *action_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
