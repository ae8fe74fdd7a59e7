/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recipients/list-choice.h"
#include "recipients/recipient-changes.h"
#include "recipients/recipients-pane.h"
#include "recipients/recipients-table.h"

G_BEGIN_DECLS

/* The pane's fields and what its files share. recipients-pane.c shows the list;
 * recipients-pane-actions.c does what the user asks for, recipients-pane-lists.c of its lists,
 * recipients-pane-tags.c of tags,
 * recipients-pane-person.c of what a person may ask for, recipients-pane-merge.c of people who are
 * in the list more than once. */
struct _RosetteRecipientsPane
{
  AdwBin parent_instance;

  RosetteLibrary *library;
  GListModel *recipients;
  RosetteRecipientChanges *changes;

  GtkStack *stack;
  GtkStack *found_stack;
  RosetteListChoice *list_choice;
  GtkBox *choice_box;
  GtkMenuButton *list_button;
  GtkMenuButton *tag_button;
  GtkMenuButton *selected_button;
  GtkWidget *take_out_button;
  GtkEditable *search_entry;
  RosetteRecipientsTable *table;
  GtkLabel *count_label;
  GtkWidget *empty_page;
  GMenu *sort_menu;
  guint n_sorts; /* that stand in it before the columns of the user's own */

  AdwToast *offer; /* weak: the last one that offers to undo */
  guint offered;   /* the change that it is about */

  GtkEventController *shortcuts; /* of the window while the pane is shown */
};

void rosette_recipients_pane_toast (RosetteRecipientsPane *self, AdwToast *toast);
void rosette_recipients_pane_toast_text (RosetteRecipientsPane *self, const char *text);

/* People were changed: they stand where they belong, and are offered by the tags that they have. */
void rosette_recipients_pane_refresh (RosetteRecipientsPane *self);

/* The form for @recipient, or for a new person when it is NULL. */
void rosette_recipients_pane_open_form (RosetteRecipientsPane *self, RosetteRecipient *recipient);

void rosette_recipients_pane_install_actions (GtkWidgetClass *widget_class);
/* Says what was done, and offers to take it back by its number. */
void rosette_recipients_pane_offer_undo (RosetteRecipientsPane *self,
                                         const char *text,
                                         guint number);

void rosette_recipients_pane_install_merge_actions (GtkWidgetClass *widget_class);
void rosette_recipients_pane_install_person_actions (GtkWidgetClass *widget_class);
void rosette_recipients_pane_install_list_actions (GtkWidgetClass *widget_class);
void rosette_recipients_pane_install_tag_actions (GtkWidgetClass *widget_class);

/* Who comes while a list is shown comes into it. */
void rosette_recipients_pane_put_new (RosetteRecipientsPane *self, GPtrArray *recipients);

/* @name as a menu can show it: no letter of it is a mnemonic. */
char *rosette_recipients_pane_dup_label (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Appends to a menu the lists that the selected people can be put into. */
void rosette_recipients_pane_append_lists (RosetteRecipientsPane *self, GMenu *menu);

/* Appends to a menu the tags that the selected people can be given, and those that they have. */
void rosette_recipients_pane_append_tags (RosetteRecipientsPane *self, GMenu *menu);

/* The keys of the actions, which work wherever the focus is in the window, unless an entry takes
 * them. */
GtkEventController *rosette_recipients_pane_new_shortcuts (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
