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
 * RosettePinStoreInterface:
 * @lookup: the document of an address that rosette_pin_normalize() made, and since when it is
 *   kept; %NULL when there is none
 */
struct _RosettePinStoreInterface
{
  GTypeInterface parent_iface;

  GBytes *(*lookup) (RosettePinStore *self, const char *address, GDateTime **since);
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
