/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/register-page.h"
#include "job.h"

G_BEGIN_DECLS

/* The page's fields and what its files share. register-page.c shows the register;
 * register-page-actions.c does what the user asks for. */
struct _RosetteRegisterPage
{
  AdwBin parent_instance;

  RosetteLibrary *library;
  GtkSingleSelection *selection; /* over what is shown */
  GListModel *found;             /* of the last search */
  GtkSliceListModel *shown;      /* of it: the first rows, and with the next frame all */
  guint tick;                    /* that shows the rest; 0 for none */
  guint n_ticks;
  char *search;        /* what is looked for */
  gboolean is_changed; /* the register, since it was looked for */

  GtkStack *stack;
  GtkStack *found_stack;
  GtkEditable *search_entry;
  GtkLabel *count_label;
  GtkColumnView *view;
  GObject *bin; /* says whether there is room for one column */

  RosetteJob *job; /* that writes or verifies; NULL while there is none */
};

void rosette_register_page_install_actions (GtkWidgetClass *widget_class);

/* Which actions make sense now. */
void rosette_register_page_update_actions (RosetteRegisterPage *self);

/* Shows all about @award. */
void rosette_register_page_open (RosetteRegisterPage *self, RosetteAwardRow *award);

void rosette_register_page_toast (RosetteRegisterPage *self, const char *text);

G_END_DECLS
