/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "library/own-columns.h"
#include "recipients/own-headers.h"

/* What the tests of this folder make. */

static inline RosetteLibrary *
make_library (void)
{
  g_autoptr (GError) error = NULL;
  RosetteLibrary *library = rosette_library_open (NULL, &error);

  g_assert_no_error (error);

  return library;
}

static inline RosetteRecipient *
get_recipient (RosetteLibrary *library, guint position)
{
  g_autoptr (RosetteRecipient) recipient =
    g_list_model_get_item (rosette_library_get_recipients (library), position);

  return recipient;
}

static inline guint
count_recipients (RosetteLibrary *library)
{
  return g_list_model_get_n_items (rosette_library_get_recipients (library));
}

/* Adds one person, who is borrowed from the library. */
static inline RosetteRecipient *
add_person (RosetteLibrary *library, const char *name, const char *email, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (recipients, rosette_recipient_new (name, email, id, NULL));
  rosette_library_add_recipients (library, recipients, &error);
  g_assert_no_error (error);

  return get_recipient (library, count_recipients (library) - 1);
}

/* Adds one person with a cell in a column of the user's own, who is borrowed from the library. */
static inline RosetteRecipient *
add_person_with (RosetteLibrary *library, const char *name, const char *header, const char *cell)
{
  const char *const pairs[] = { header, cell, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *email = g_strdup_printf ("%s@example.org", name);
  g_autofree char *extra = rosette_own_columns_write (pairs);

  rosette_own_headers_add (library, pairs, &error);
  g_assert_no_error (error);
  g_ptr_array_add (recipients, rosette_recipient_new (name, email, NULL, extra));
  rosette_library_add_recipients (library, recipients, &error);
  g_assert_no_error (error);

  return get_recipient (library, count_recipients (library) - 1);
}

/* Adds "Person 0", person0@example.org, and so on. */
static inline void
add_people (RosetteLibrary *library, guint n_people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autofree char *email = g_strdup_printf ("person%u@example.org", i);

      g_ptr_array_add (recipients, rosette_recipient_new (name, email, NULL, NULL));
    }
  rosette_library_add_recipients (library, recipients, &error);
  g_assert_no_error (error);
}

static inline void
add_award (RosetteLibrary *library, const char *email, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 6, 1, 12, 0, 0);
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (awards, rosette_award_row_new (&(RosetteAwardFields){ .credential_id = "urn:x:1",
                                                                         .badge_id = 1,
                                                                         .badge_name = "Badge",
                                                                         .name = "Name",
                                                                         .email = email,
                                                                         .identifier = id,
                                                                         .issued = issued,
                                                                         .format = "ob3-jwt",
                                                                         .file = "file.png" }));
  rosette_library_add_awards (library, awards, &error);
  g_assert_no_error (error);
}
