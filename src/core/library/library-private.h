/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/award-pages.h"
#include "library/database.h"
#include "library/library.h"
#include "library/register-texts.h"

G_BEGIN_DECLS

/* The library's fields and what its files share. library.c opens it and keeps profile and settings;
 * library-badges.c, library-recipients.c and library-register.c each keep one list.
 */
struct _RosetteLibrary
{
  GObject parent_instance;

  RosetteLedger *ledger;
  RosetteDatabase *database;            /* of the ledger */
  gint64 n_edits;                       /* how often rows of the register were changed */
  GHashTable *settings;                 /* all of them: key to value */
  char *profile_json;                   /* NULL before set-up */
  GListStore *badges;                   /* of RosetteBadge, by id */
  GListStore *templates;                /* of RosetteBadge, by id; NULL until it is asked for */
  GListStore *lists;                    /* of RosetteRecipientList, by id */
  GListStore *recipients;               /* of RosetteRecipient, by id */
  RosetteAwardPages *awards;            /* by id */
  RosetteRegisterTexts *register_texts; /* NULL until it is searched */
};

/**
 * rosette_library_load_badges:
 *
 * Reads the table into the list, once, when the library is opened.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_load_badges (RosetteLibrary *self, GError **error);

/**
 * rosette_library_load_recipients:
 *
 * Reads the table into the list, once, when the library is opened.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_load_recipients (RosetteLibrary *self, GError **error);

/**
 * rosette_library_load_lists:
 *
 * Reads the lists of people, and who is in them.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_load_lists (RosetteLibrary *self, GError **error);

/**
 * rosette_library_load_awards:
 * @after: the highest id that the list has already
 *
 * Adds the newer rows of the table to the end of the list.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_load_awards (RosetteLibrary *self, gint64 after, GError **error);

/**
 * rosette_library_load_documents:
 *
 * Reads the documents that are kept into @kept: library-documents.c.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_load_documents (RosetteLibrary *self, RosetteKept *kept, GError **error);

/**
 * rosette_library_load_awards_anew:
 *
 * Reads the whole table in place of what the list has.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_load_awards_anew (RosetteLibrary *self, GError **error);

/**
 * rosette_library_check_changed:
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_NOT_FOUND when the last UPDATE met no row
 */
gboolean rosette_library_check_changed (RosetteLibrary *self, GError **error);

/**
 * rosette_library_check_size:
 * @size: what is to be kept, in bytes
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_LIMIT when it is more than @max_bytes
 */
gboolean rosette_library_check_size (gsize size, gsize max_bytes, GError **error);

G_END_DECLS
