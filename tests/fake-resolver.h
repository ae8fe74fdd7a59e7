/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A resolver that knows the names it was told, and no other: no question leaves this computer. */
#define ROSETTE_TYPE_TEST_RESOLVER (rosette_test_resolver_get_type ())
G_DECLARE_FINAL_TYPE (RosetteTestResolver, rosette_test_resolver, ROSETTE, TEST_RESOLVER, GResolver)

/* Makes it the resolver of this process until rosette_test_resolver_leave(), which frees it. */
RosetteTestResolver *rosette_test_resolver_enter (void);
void rosette_test_resolver_leave (RosetteTestResolver *self);

/* What @name means: addresses in digits, separated by spaces. Said more than once, each question
 * gets the next answer, and the last one for ever. */
void rosette_test_resolver_put (RosetteTestResolver *self, const char *name, const char *addresses);

/* How many names were asked for. */
guint rosette_test_resolver_get_n_asked (RosetteTestResolver *self);

G_END_DECLS
