/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "keys/key.h"
#include "library/library.h"

G_BEGIN_DECLS

/* A library with what an institution has made before it issues. */

#define MAKING_COMPLETE                                                                            \
  "{\"id\":\"urn:uuid:8a1f2b3c-1111-4222-8333-123456789abc\",\"type\":[\"Achievement\"],"          \
  "\"name\":\"Internship\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}"

static inline RosetteBadge *
making_add_badge (RosetteLibrary *library, const char *name, const char *achievement)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  g_autoptr (GBytes) svg = rosette_design_to_svg (design);

  return rosette_library_add_badge (library, name, achievement, svg, NULL);
}

/* Borrowed: the library holds it. */
static inline RosetteRecipient *
making_add_person (RosetteLibrary *library, const char *name, const char *email)
{
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  RosetteRecipient *recipient = rosette_recipient_new (name, email, "", NULL);

  g_ptr_array_add (recipients, recipient);
  g_assert_true (rosette_library_add_recipients (library, recipients, NULL));

  return recipient;
}

/* An award of @badge in the register. */
static inline void
making_add_award (RosetteLibrary *library,
                  RosetteBadge *badge,
                  const char *email,
                  const char *credential_id)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  g_ptr_array_add (
    rows, rosette_award_row_new (&(RosetteAwardFields){ .credential_id = credential_id,
                                                        .badge_id = rosette_badge_get_id (badge),
                                                        .badge_name = "Internship",
                                                        .name = "X",
                                                        .email = email,
                                                        .identifier = "",
                                                        .issued = now,
                                                        .format = "ob3-jwt",
                                                        .file = "/tmp/a.png" }));
  g_assert_true (rosette_library_add_awards (library, rows, NULL));
}

/* Keys of the two kinds that an institution has. */
static inline GPtrArray *
making_keys (void)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);

  g_ptr_array_add (keys, rosette_key_generate (ROSETTE_KEY_P256, 0, NULL));
  g_ptr_array_add (keys, rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL));

  return keys;
}

/* An institution and its key, which is no file. */
static inline void
making_fill (RosetteLibrary *library)
{
  g_assert_true (rosette_library_set_setting (library, ROSETTE_SETTING_KEY_FILE, "/k.pem", NULL));
  g_assert_true (rosette_library_set_setting (library, ROSETTE_SETTING_KEY_THUMBPRINT, "t", NULL));
  g_assert_true (rosette_library_set_profile_json (
    library, "{\"type\":[\"Profile\"],\"name\":\"Ahornweg\",\"email\":\"a@example.org\"}", NULL));
}

static inline RosetteLibrary *
making_library (void)
{
  RosetteLibrary *library = rosette_library_open (NULL, NULL);

  making_fill (library);

  return library;
}

G_END_DECLS
