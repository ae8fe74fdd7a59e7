/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A real HTTPS server on this computer, on a thread of its own, with a certificate of its own. */

#include <gio/gio.h>

G_BEGIN_DECLS

/* How an answer is sent. */
typedef enum
{
  ROSETTE_TEST_WHOLE,   /* at once */
  ROSETTE_TEST_CHUNKED, /* at once, without a length */
  ROSETTE_TEST_ENDLESS, /* the body again and again */
  ROSETTE_TEST_DRIP,    /* the body again and again, every 20 ms */
  ROSETTE_TEST_SILENT,  /* never */
  ROSETTE_TEST_RAW,     /* the body is all of it, headers too; then the server hangs up */
} RosetteTestManner;

typedef struct
{
  guint status;
  const char *type;     /* Content-Type; NULL: none */
  const char *body;     /* NULL: none */
  gsize n_bytes;        /* of the body; 0: as far as its NUL */
  const char *location; /* NULL: none */
  RosetteTestManner manner;
} RosetteTestAnswer;

typedef struct _RosetteTestServer RosetteTestServer;

/* Starts a server whose certificate names `localhost`, and has expired or not. */
RosetteTestServer *rosette_test_server_new (gboolean is_expired);
void rosette_test_server_free (RosetteTestServer *self);

/* Ends its service; what it was told and asked stays. */
void rosette_test_server_stop (RosetteTestServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteTestServer, rosette_test_server_free)

guint16 rosette_test_server_get_port (RosetteTestServer *self);

/* The authority that signed its certificate. */
GTlsDatabase *rosette_test_server_get_database (RosetteTestServer *self);

/* "https://localhost:PORT" and @path. Free with g_free(). */
char *rosette_test_server_dup_url (RosetteTestServer *self, const char *path);

/* Says what stands at @path; copies @answer. Elsewhere stands a 404. */
void rosette_test_server_put (RosetteTestServer *self,
                              const char *path,
                              const RosetteTestAnswer *answer);

/* The same for a JSON document. */
void rosette_test_server_put_json (RosetteTestServer *self, const char *path, const char *json);

/* How often it was asked, and a header of the last request, or NULL. Free with g_free(). */
guint rosette_test_server_get_n_requests (RosetteTestServer *self);
char *rosette_test_server_dup_last_header (RosetteTestServer *self, const char *name);

/* A RosetteAddressPolicyFunc: this computer, at the port of the server @user_data alone. */
gboolean rosette_test_server_policy (GInetSocketAddress *address, gpointer user_data);

G_END_DECLS
