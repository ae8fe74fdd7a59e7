/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/award-row.h"
#include "library/badge.h"
#include "library/kept.h"
#include "library/ledger.h"
#include "library/recipient-list.h"
#include "library/recipient.h"

G_BEGIN_DECLS

/**
 * RosetteLibrary:
 *
 * What the user keeps, in one SQLite file. Belongs to the main thread. Each function that changes
 * something writes it at once, whole or not at all, and only then changes the objects and lists
 * that the window is bound to; so a window that saves on each edit loses nothing.
 *
 * Property `has-profile` (gboolean, read-only) says whether the institution is set up.
 *
 * Unless a function says more, its errors are ROSETTE_ERROR_STORAGE (disk full, file in use or not
 * writable) and ROSETTE_ERROR_SYNTAX (the file is damaged), with a message for the user.
 */
#define ROSETTE_TYPE_LIBRARY (rosette_library_get_type ())
G_DECLARE_FINAL_TYPE (RosetteLibrary, rosette_library, ROSETTE, LIBRARY, GObject)

/* Keys of settings that more than one room reads. */
#define ROSETTE_SETTING_KEY_FILE       "key-file"       /* path of the encrypted signing key */
#define ROSETTE_SETTING_KEY_THUMBPRINT "key-thumbprint" /* its RFC 7638 thumbprint */
#define ROSETTE_SETTING_KEY_CHANGED    "key-changed"    /* set: more is in it than in the backup */
#define ROSETTE_SETTING_KEY_DIDS       "key-dids"       /* the DIDs of its keys, between spaces */
#define ROSETTE_SETTING_CARD_KEY       "card-key"       /* one on a card signs instead, JSON */
#define ROSETTE_SETTING_OWN_COLUMNS    "own-columns"    /* their headers, a JSON array */
#define ROSETTE_SETTING_HOUSE_COLORS   "house-colors"   /* as of rosette_house_colors_write() */
#define ROSETTE_SETTING_OUTPUT_FOLDER  "output-folder"  /* where the last batch was written */
#define ROSETTE_SETTING_BASE_URL       "issue-base-url" /* where the last documents of 2.0 stand */
#define ROSETTE_SETTING_OPEN_BADGE     "open-badge"     /* which, and where one is in it */

/**
 * rosette_library_open:
 * @path: (nullable): path of the file, whose folder must exist; %NULL for a library in memory
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Opens the library and reads its lists; makes it when it is not there; brings the file of an older
 * Rosette up to date.
 *
 * Returns: (transfer full): the library; or %NULL with ROSETTE_ERROR_STORAGE (cannot be opened for
 *   writing), ROSETTE_ERROR_SYNTAX (damaged, or another program's file) or
 *   ROSETTE_ERROR_UNSUPPORTED (written by a newer Rosette); none of these changes the file
 */
RosetteLibrary *rosette_library_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_library_open_kept:
 * @path: path of the file, whose folder must exist
 *
 * As rosette_library_open(), for who needs no more than what is kept of issuers: the institution,
 * badges, recipients and the register are not read, and their functions are not to be called.
 *
 * Returns: (transfer full): the library, or %NULL with an error
 */
RosetteLibrary *rosette_library_open_kept (const char *path,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_library_get_path:
 *
 * Returns: (nullable): the path of the file, for a ledger of another thread; %NULL in memory
 */
const char *rosette_library_get_path (RosetteLibrary *self);

/**
 * rosette_library_get_ledger:
 *
 * Returns: (transfer none): the library's own way to its register and runs, for its own thread
 */
RosetteLedger *rosette_library_get_ledger (RosetteLibrary *self);

/**
 * rosette_library_refresh:
 *
 * Takes in what another thread or program has entered in the register, or changed in it.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_refresh (RosetteLibrary *self, GError **error);

/**
 * rosette_library_get_setting:
 * @key: one of ROSETTE_SETTING_*, or a word of the caller's own
 *
 * Returns: (nullable): the value, valid until that setting changes; %NULL when it was never set
 */
const char *rosette_library_get_setting (RosetteLibrary *self, const char *key);

/**
 * rosette_library_set_setting:
 * @value: (nullable): the new value, or %NULL to forget it
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_set_setting (RosetteLibrary *self,
                                      const char *key,
                                      const char *value,
                                      GError **error);

/**
 * rosette_library_get_profile_json:
 *
 * Returns: (nullable): the institution as an Open Badges 3.0 Profile in JSON; %NULL before set-up
 */
const char *rosette_library_get_profile_json (RosetteLibrary *self);

/**
 * rosette_library_set_profile_json:
 * @json: the Profile, at most ROSETTE_MAX_JSON_BYTES long
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_LIMIT, or another error
 */
gboolean rosette_library_set_profile_json (RosetteLibrary *self, const char *json, GError **error);

/**
 * rosette_library_has_profile:
 *
 * Returns: whether the institution is set up
 */
gboolean rosette_library_has_profile (RosetteLibrary *self);

/**
 * rosette_library_get_badges:
 *
 * Returns: (transfer none): a list of #RosetteBadge, oldest first
 */
GListModel *rosette_library_get_badges (RosetteLibrary *self);

/**
 * rosette_library_add_badge:
 * @name: what the gallery shows, possibly empty
 * @achievement_json: as rosette_badge_get_achievement_json(), at most ROSETTE_MAX_JSON_BYTES long
 * @design: (nullable): the design as SVG, at most ROSETTE_MAX_IMAGE_BYTES long
 *
 * Returns: (transfer none): the new badge, last in the list; or %NULL with ROSETTE_ERROR_LIMIT or
 *   another error
 */
RosetteBadge *rosette_library_add_badge (RosetteLibrary *self,
                                         const char *name,
                                         const char *achievement_json,
                                         GBytes *design,
                                         GError **error);

/**
 * rosette_library_save_badge_meaning:
 * @name: as rosette_library_add_badge()
 * @achievement_json: as rosette_library_add_badge()
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_LIMIT, ROSETTE_ERROR_NOT_FOUND (it was removed) or
 *   another error
 */
gboolean rosette_library_save_badge_meaning (RosetteLibrary *self,
                                             RosetteBadge *badge,
                                             const char *name,
                                             const char *achievement_json,
                                             GError **error);

/**
 * rosette_library_save_badge_design:
 * @design: as rosette_library_add_badge()
 *
 * Returns: %TRUE; or %FALSE with an error as rosette_library_save_badge_meaning()
 */
gboolean rosette_library_save_badge_design (RosetteLibrary *self,
                                            RosetteBadge *badge,
                                            GBytes *design,
                                            GError **error);

/**
 * rosette_library_remove_badge:
 *
 * Removes a badge; the register keeps its awards. Hold a reference to @badge for the undo.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_remove_badge (RosetteLibrary *self, RosetteBadge *badge, GError **error);

/**
 * rosette_library_restore_badge:
 *
 * Undoes rosette_library_remove_badge(): the badge is back with its id, at its place.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_restore_badge (RosetteLibrary *self, RosetteBadge *badge, GError **error);

/**
 * rosette_library_get_templates:
 *
 * Returns: (transfer none): a list of #RosetteBadge, by id: designs that the user keeps to begin
 *   badges with, and what those stand for
 */
GListModel *rosette_library_get_templates (RosetteLibrary *self);

/**
 * rosette_library_add_template:
 * @design: what it looks like, as SVG
 *
 * As rosette_library_add_badge().
 *
 * Returns: (transfer none): the template, which the list holds; or %NULL with an error
 */
RosetteBadge *rosette_library_add_template (RosetteLibrary *self,
                                            const char *name,
                                            const char *achievement_json,
                                            GBytes *design,
                                            GError **error);

/**
 * rosette_library_remove_template:
 *
 * Removes a template. Whoever keeps a reference can have it back.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_remove_template (RosetteLibrary *self,
                                          RosetteBadge *template,
                                          GError **error);

/**
 * rosette_library_restore_template:
 * @template: one that was removed
 *
 * Brings it back to its place.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_restore_template (RosetteLibrary *self,
                                           RosetteBadge *template,
                                           GError **error);

/**
 * rosette_library_get_recipients:
 *
 * Returns: (transfer none): a list of #RosetteRecipient in the order they were added
 */
GListModel *rosette_library_get_recipients (RosetteLibrary *self);

/**
 * rosette_library_add_recipients:
 * @recipients: (element-type RosetteRecipient): new ones; each gets its id
 *
 * Adds them all in one transaction, or none: one typed in, or an import of many.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_add_recipients (RosetteLibrary *self,
                                         GPtrArray *recipients,
                                         GError **error);

/**
 * rosette_library_update_recipient:
 *
 * @extra: (nullable): values of the user's own columns, as one JSON object
 *
 * Stores new values of a recipient.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_NOT_FOUND (it was removed) or another error
 */
gboolean rosette_library_update_recipient (RosetteLibrary *self,
                                           RosetteRecipient *recipient,
                                           const char *name,
                                           const char *email,
                                           const char *identifier,
                                           const char *extra,
                                           GError **error);

/**
 * rosette_library_update_extras:
 * @recipients: (element-type RosetteRecipient): people
 * @extras: (element-type utf8): for each of them what stands in the user's own columns from now on,
 *   or %NULL
 *
 * Stores them all in one transaction, or none. Who was removed has it when they are restored.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_update_extras (RosetteLibrary *self,
                                        GPtrArray *recipients,
                                        GPtrArray *extras,
                                        GError **error);

/**
 * rosette_library_remove_recipients:
 * @recipients: (element-type RosetteRecipient): keep the array for the undo
 *
 * Removes them all in one transaction, or none. The register keeps what they were given.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_remove_recipients (RosetteLibrary *self,
                                            GPtrArray *recipients,
                                            GError **error);

/**
 * rosette_library_restore_recipients:
 * @recipients: (element-type RosetteRecipient): what was removed
 *
 * Undoes rosette_library_remove_recipients(): they are back with their ids, at their places.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_restore_recipients (RosetteLibrary *self,
                                             GPtrArray *recipients,
                                             GError **error);

/**
 * rosette_library_forget:
 * @email: (nullable): as rosette_ledger_forget()
 * @identifier: (nullable): as rosette_ledger_forget()
 * @forgotten: (out caller-allocates): what was there
 *
 * As rosette_ledger_forget(), and takes the person out of the lists that are in memory.
 *
 * Returns: %TRUE, or %FALSE with an error, and then nothing changed
 */
gboolean rosette_library_forget (RosetteLibrary *self,
                                 const char *email,
                                 const char *identifier,
                                 RosetteForgotten *forgotten,
                                 GError **error);

/**
 * rosette_library_get_lists:
 *
 * Returns: (transfer none): the lists of people, of #RosetteRecipientList
 */
GListModel *rosette_library_get_lists (RosetteLibrary *self);

/**
 * rosette_library_add_people_list:
 * @name: what the user calls it; others may be called the same
 *
 * Returns: (transfer none): the new list, with nobody in it; or %NULL with an error
 */
RosetteRecipientList *rosette_library_add_people_list (RosetteLibrary *self,
                                                       const char *name,
                                                       GError **error);

/**
 * rosette_library_rename_people_list:
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_NOT_FOUND (it was removed) or another error
 */
gboolean rosette_library_rename_people_list (RosetteLibrary *self,
                                             RosetteRecipientList *list,
                                             const char *name,
                                             GError **error);

/**
 * rosette_library_remove_people_list:
 *
 * Removes a list, and nobody who is in it.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_remove_people_list (RosetteLibrary *self,
                                             RosetteRecipientList *list,
                                             GError **error);

/**
 * rosette_library_restore_people_list:
 * @list: a list that was removed
 *
 * Takes a removal back, with all who were in the list.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_restore_people_list (RosetteLibrary *self,
                                              RosetteRecipientList *list,
                                              GError **error);

/**
 * rosette_library_put_into_list:
 * @recipients: (element-type RosetteRecipient): people of this library
 * @are_in: whether they come or go
 *
 * Puts people into a list or takes them out, all or none.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_put_into_list (RosetteLibrary *self,
                                        RosetteRecipientList *list,
                                        GPtrArray *recipients,
                                        gboolean are_in,
                                        GError **error);

/**
 * rosette_library_get_awards:
 *
 * Rows are read as they are asked for (library/award-pages.h): to go through all of them,
 * rosette_ledger_each_award() and rosette_library_each_holder() are faster.
 *
 * Returns: (transfer none): the register, a list of #RosetteAwardRow, oldest first
 */
GListModel *rosette_library_get_awards (RosetteLibrary *self);

/**
 * RosetteAwardOrder:
 *
 * What awards are sorted by.
 */
typedef enum
{
  ROSETTE_AWARDS_BY_DATE, /* when they were given */
  ROSETTE_AWARDS_BY_NAME, /* of the person */
  ROSETTE_AWARDS_BY_BADGE,
  ROSETTE_AWARDS_BY_EMAIL,
} RosetteAwardOrder;

/**
 * rosette_library_find_awards:
 * @search: (nullable): words, each of which must be in the name, the e-mail, the id or the badge,
 *   whatever the case and the accents of both; %NULL or an empty text for all
 * @order: what they are sorted by, and then by their numbers
 * @is_descending: whether the last one comes first
 *
 * Looks through the register as it is now. What is entered later is not added to what was found.
 *
 * Returns: (transfer full): a list of #RosetteAwardRow, whose rows are read as they are asked for;
 *   or %NULL with an error
 */
GListModel *rosette_library_find_awards (RosetteLibrary *self,
                                         const char *search,
                                         RosetteAwardOrder order,
                                         gboolean is_descending,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * RosetteHolderFunc:
 * @email: an e-mail address, or an empty text
 * @identifier: a subject's id, or an empty text
 */
typedef void (*RosetteHolderFunc) (const char *email, const char *identifier, gpointer user_data);

/**
 * rosette_library_each_holder:
 * @badge_id: the number of a badge; 0 for all, also those that are not of this library
 * @func: (scope call): called for each award, oldest first, with whom it was given to
 *
 * Goes through the register without reading the rows: 100,000 take no time to speak of.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_each_holder (RosetteLibrary *self,
                                      gint64 badge_id,
                                      RosetteHolderFunc func,
                                      gpointer user_data,
                                      GError **error);

/**
 * rosette_library_add_awards:
 * @awards: (element-type RosetteAwardRow): new rows, each with its credential
 *
 * Writes them all to the register in one transaction, or none. The list gets rows of its own, with
 * their ids.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_add_awards (RosetteLibrary *self, GPtrArray *awards, GError **error);

/**
 * rosette_library_add_pin:
 * @address: a URL or a DID
 * @document: what it holds, at most ROSETTE_MAX_JSON_BYTES long
 *
 * Keeps @document in place of what was kept for @address.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_LIMIT or another error
 */
gboolean rosette_library_add_pin (RosetteLibrary *self,
                                  const char *address,
                                  GBytes *document,
                                  GError **error);

/**
 * rosette_library_remove_pin:
 * @address: as rosette_library_add_pin()
 *
 * Forgets what the user gave for @address, and what was fetched from there.
 *
 * Returns: %TRUE, also when nothing was kept; or %FALSE with an error
 */
gboolean rosette_library_remove_pin (RosetteLibrary *self, const char *address, GError **error);

/**
 * rosette_library_add_fetched:
 * @address: a URL or a DID
 * @document: what it held, at most ROSETTE_MAX_JSON_BYTES long
 * @seen: when
 *
 * Keeps what was fetched. An address that holds what it held before is noted to have been seen
 * again; else its older documents stay as well, in the limits of ROSETTE_MAX_KEPT_*.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_LIMIT or another error
 */
gboolean rosette_library_add_fetched (RosetteLibrary *self,
                                      const char *address,
                                      GBytes *document,
                                      GDateTime *seen,
                                      GError **error);

/**
 * rosette_library_put_back:
 * @address: an address that was forgotten
 * @pins: (element-type RosettePin): what was kept for it, as rosette_pin_store_list() has it
 *
 * Undoes rosette_library_remove_pin(), days and all.
 *
 * Returns: %TRUE; or %FALSE with an error, and nothing is put back
 */
gboolean rosette_library_put_back (RosetteLibrary *self,
                                   const char *address,
                                   GPtrArray *pins,
                                   GError **error);

/**
 * RosetteKeptDocument:
 * @address: where it stands, or stood
 * @since: when the user gave it, or when it was last seen there
 * @size: its size in bytes
 * @is_given: whether the user gave it; else it was fetched
 *
 * A line of the list of what is kept.
 */
typedef struct
{
  char *address;
  GDateTime *since;
  gsize size;
  gboolean is_given;
} RosetteKeptDocument;

/**
 * rosette_library_list_documents:
 *
 * Returns: (transfer full) (element-type RosetteKeptDocument): what is kept, by address; or %NULL
 *   with an error
 */
GPtrArray *rosette_library_list_documents (RosetteLibrary *self,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_library_add_known_issuer:
 * @issuer_id: a URL or a DID
 * @name: what the user calls the issuer
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_add_known_issuer (RosetteLibrary *self,
                                           const char *issuer_id,
                                           const char *name,
                                           GError **error);

/**
 * rosette_library_add_known:
 * @issuer: an issuer that the user knows, or that a list names
 *
 * As rosette_library_add_known_issuer(). What a list says does not replace what the user said.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_add_known (RosetteLibrary *self,
                                    RosetteKnownIssuer *issuer,
                                    GError **error);

/**
 * rosette_library_add_list:
 * @issuers: (element-type RosetteKnownIssuer): all issuers of one list, with the same source
 *
 * Puts the issuers of a list in the place of those that it named before, all or none.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_add_list (RosetteLibrary *self, GPtrArray *issuers, GError **error);

/**
 * rosette_library_remove_list:
 * @source: the name of a list
 *
 * Returns: %TRUE, also when there was no such list; or %FALSE with an error
 */
gboolean rosette_library_remove_list (RosetteLibrary *self, const char *source, GError **error);

/**
 * rosette_library_allow_issuer:
 * @issuer: an issuer's id, or its site
 * @is_allowed: whether the network may be used for its badges without asking again
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_library_allow_issuer (RosetteLibrary *self,
                                       const char *issuer,
                                       gboolean is_allowed,
                                       GError **error);

/**
 * rosette_library_remove_known_issuer:
 *
 * Returns: %TRUE, also when it was not known; or %FALSE with an error
 */
gboolean rosette_library_remove_known_issuer (RosetteLibrary *self,
                                              const char *issuer_id,
                                              GError **error);

/**
 * rosette_library_load_kept:
 *
 * Reads pins and known issuers, for a check that may run on another thread.
 *
 * Returns: (transfer full): a pin store and trust store; or %NULL with an error
 */
RosetteKept *rosette_library_load_kept (RosetteLibrary *self,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
