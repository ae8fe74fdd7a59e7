/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The institution as the set-up page shows it. */
typedef struct
{
  char *id; /* the DID of its key */
  char *name;
  char *email;
  char *url;
  char *image; /* data: or https: URI */
} RosetteInstitution;

/* @profile_json: an Open Badges 3.0 Profile; NULL and what cannot be read give empty fields */
RosetteInstitution *rosette_institution_read (const char *profile_json) G_GNUC_WARN_UNUSED_RESULT;

/* The Profile with the fields of @self. What else @profile_json (or NULL) says stays. */
char *rosette_institution_write (RosetteInstitution *self,
                                 const char *profile_json) G_GNUC_WARN_UNUSED_RESULT;

void rosette_institution_free (RosetteInstitution *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteInstitution, rosette_institution_free)

/* Whether @text has the shape of one e-mail address. */
gboolean rosette_institution_is_email (const char *text);

/* The web address that a person means who types @text, often without https://; NULL when it is
 * none. */
char *rosette_institution_dup_url (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
