/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosettePinStore:
 *
 * Documents that the user gave for an address: "this is what that address holds". A check asks
 * here before it asks the network. An implementation may be called from any thread.
 */
#define ROSETTE_TYPE_PIN_STORE (rosette_pin_store_get_type ())
G_DECLARE_INTERFACE (RosettePinStore, rosette_pin_store, ROSETTE, PIN_STORE, GObject)

/**
 * RosettePin:
 * @document: what the address holds, or held
 * @since: (nullable): when the user gave it, or when it was last seen at the address
 * @is_given: whether the user gave it; else it was fetched, and the network knows better
 *
 * One document that is kept for an address.
 */
typedef struct
{
  GBytes *document;
  GDateTime *since;
  gboolean is_given;
} RosettePin;

/**
 * rosette_pin_new:
 * @document: (transfer full): what the address holds
 * @since: (transfer full) (nullable): since when it is kept
 *
 * Returns: (transfer full): a pin
 */
RosettePin *rosette_pin_new (GBytes *document,
                             GDateTime *since,
                             gboolean is_given) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_pin_free:
 * @self: (transfer full): a pin
 */
void rosette_pin_free (RosettePin *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosettePin, rosette_pin_free)

/**
 * RosettePinStoreInterface:
 * @lookup: the document of an address that rosette_pin_normalize() made, and since when it is
 *   kept; %NULL when there is none
 * @list: (nullable): as rosette_pin_store_list(), for a store that keeps what was fetched too;
 *   without, all that @lookup finds was given
 */
struct _RosettePinStoreInterface
{
  GTypeInterface parent_iface;

  GBytes *(*lookup) (RosettePinStore *self, const char *address, GDateTime **since);
  GPtrArray *(*list) (RosettePinStore *self, const char *address);
};

/**
 * rosette_pin_store_lookup:
 * @address: a URL or a DID, as a badge writes it
 * @since: (out) (optional) (transfer full) (nullable): since when the document is kept
 *
 * Returns: (transfer full) (nullable): the document that the user gave for @address
 */
GBytes *rosette_pin_store_lookup (RosettePinStore *self, const char *address, GDateTime **since);

/**
 * rosette_pin_store_list:
 * @address: a URL or a DID, as a badge writes it
 *
 * Returns: (transfer full) (element-type RosettePin): all that is kept for @address: what the user
 *   gave, then what was fetched, the newest first; an address that holds something new keeps its
 *   older documents too
 */
GPtrArray *rosette_pin_store_list (RosettePinStore *self,
                                   const char *address) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_pin_normalize:
 * @address: a URL or a DID
 *
 * The form in which addresses are compared: without fragment, scheme and host in small letters,
 * no default port, and a did:web DID as the address of its document, so that both find each other.
 *
 * Returns: (transfer full): the address to compare; what is neither URL nor did:web loses its
 *   fragment only
 */
char *rosette_pin_normalize (const char *address) G_GNUC_WARN_UNUSED_RESULT;

/**
 * RosetteFilePins:
 *
 * A pin store in memory, filled by the options of the command line. Fill it before it is shared.
 */
#define ROSETTE_TYPE_FILE_PINS (rosette_file_pins_get_type ())
G_DECLARE_FINAL_TYPE (RosetteFilePins, rosette_file_pins, ROSETTE, FILE_PINS, GObject)

/**
 * rosette_file_pins_new:
 *
 * Returns: (transfer full): an empty store
 */
RosetteFilePins *rosette_file_pins_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_file_pins_add:
 * @address: a URL or a DID
 * @document: what it holds
 *
 * Replaces what was kept for @address.
 */
void rosette_file_pins_add (RosetteFilePins *self, const char *address, GBytes *document);

G_END_DECLS
