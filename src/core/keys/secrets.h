/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_secret_wipe:
 * @data: (nullable): what to overwrite with zeros
 * @length: its length, in bytes
 *
 * Overwrites a secret, in a way that the compiler may not leave out.
 */
void rosette_secret_wipe (gpointer data, gsize length);

/**
 * rosette_secret_free:
 * @text: (transfer full) (nullable): a NUL-terminated secret from g_malloc()
 *
 * Wipes the text, then frees it.
 */
void rosette_secret_free (char *text);

/**
 * rosette_secret_bytes:
 * @data: what to copy
 * @length: its length, in bytes
 *
 * Returns: (transfer full): a copy of the bytes that wipes itself when the last reference goes
 */
GBytes *rosette_secret_bytes (gconstpointer data, gsize length);

/**
 * rosette_secret_bytes_take:
 * @data: (transfer full): memory from g_malloc()
 * @length: its length, in bytes
 *
 * The same as rosette_secret_bytes() without the copy.
 */
GBytes *rosette_secret_bytes_take (gpointer data, gsize length);

/**
 * rosette_random_bytes:
 * @length: how many bytes
 *
 * Random bytes fit for keys and salts. A system without a random source ends the program: there
 * is nothing safe to go on with.
 *
 * Returns: (transfer full): the bytes; they wipe themselves
 */
GBytes *rosette_random_bytes (gsize length);

/**
 * RosetteRandomStock:
 *
 * Random bytes as rosette_random_bytes() gives, drawn many at once: for who needs a few for each of
 * many rows. For one thread. What is 0 is an empty one, and what was taken is not in it any more.
 */
typedef struct
{
  guint8 bytes[1024];
  gsize n_left;
} RosetteRandomStock;

/**
 * rosette_random_stock_take:
 * @out: room for them
 * @n_bytes: how many: no more than the stock holds
 */
void rosette_random_stock_take (RosetteRandomStock *self, guint8 *out, gsize n_bytes);

G_END_DECLS
