/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/badge.h"

G_BEGIN_DECLS

/* A template of the user's own, which can be deleted: its button, and the key Delete, do
 * "badges.delete-template". */
#define ROSETTE_TYPE_OWN_TEMPLATE_CARD (rosette_own_template_card_get_type ())
G_DECLARE_FINAL_TYPE (RosetteOwnTemplateCard,
                      rosette_own_template_card,
                      ROSETTE,
                      OWN_TEMPLATE_CARD,
                      GtkFlowBoxChild)

GtkWidget *rosette_own_template_card_new (RosetteBadge *template) G_GNUC_WARN_UNUSED_RESULT;

RosetteBadge *rosette_own_template_card_get_template (RosetteOwnTemplateCard *self);

G_END_DECLS
