/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Signed badges, put into whatever people and programs keep them in. */

#include "making.h"

typedef struct
{
  char *jwts[2];
  char *jsons[2];
  char *png; /* with the first baked in, in base64 */
} Forms;

static inline void
forms_make (Forms *forms)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (GBytes) baked = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("urn:uuid:%u", i + 1);
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autoptr (JsonObject) secured = NULL;

      json_object_set_string_member (credential, "id", id);
      secured = making_signed (credential, key);
      forms->jwts[i] = making_jwt (credential, key, NULL);
      forms->jsons[i] = rosette_json_write_object (secured, NULL);
    }
  baked = making_bake (making_png, sizeof making_png, forms->jwts[0]);
  forms->png = g_base64_encode (g_bytes_get_data (baked, NULL), g_bytes_get_size (baked));
}

static inline void
forms_clear (Forms *forms)
{
  for (guint i = 0; i < 2; i++)
    {
      g_free (forms->jwts[i]);
      g_free (forms->jsons[i]);
    }
  g_free (forms->png);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Forms, forms_clear)

/* What is put in for the mark @mark: @t and @u two tokens, @j and @k two signed objects; @q and @r
 * the same objects as JSON strings, @h and @i in the escapes of HTML, @c and @d with each
 * mark written twice as in CSV; @x the first object with its
 * end lost, @p a picture in base64, @B the first object and @J the first token in it. */
static inline char *
forms_dup_piece (const Forms *forms, char mark)
{
  guint second = strchr ("ukrid", mark) != NULL;

  switch (mark)
    {
    case 't':
    case 'u':
      return g_strdup (forms->jwts[second]);
    case 'q':
    case 'r':
      {
        GString *string = g_string_new (NULL);

        rosette_json_append_string (string, forms->jsons[second]);
        return g_string_free (string, FALSE);
      }
    case 'h':
    case 'i':
      return g_markup_escape_text (forms->jsons[second], -1);
    case 'c':
    case 'd':
      {
        GString *cell = g_string_new (forms->jsons[second]);

        g_string_replace (cell, "\"", "\"\"", 0);
        return g_string_free (cell, FALSE);
      }
    case 'x':
      return g_strndup (forms->jsons[0], strlen (forms->jsons[0]) - 40);
    case 'B':
      return g_base64_encode ((const guchar *) forms->jsons[0], strlen (forms->jsons[0]));
    case 'J':
      return g_base64_encode ((const guchar *) forms->jwts[0], strlen (forms->jwts[0]));
    case 'p':
      return g_strdup (forms->png);
    default:
      return g_strdup (forms->jsons[second]);
    }
}

static inline GBytes *
forms_fill (const Forms *forms, const char *format)
{
  GString *text = g_string_new (NULL);

  for (const char *at = format; *at != '\0'; at++)
    {
      if (*at == '@' && strchr ("tujkqrhicdxpBJ", at[1]) != NULL && at[1] != '\0')
        {
          g_autofree char *piece = forms_dup_piece (forms, *++at);

          g_string_append (text, piece);
        }
      else
        {
          g_string_append_c (text, *at);
        }
    }

  return g_string_free_to_bytes (text);
}

/* The verdicts of all that is found in @file, a letter each: Genuine, Forged, Unchecked, Not a
 * badge. */
static inline char *
forms_dup_verdicts (GBytes *file)
{
  g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, NULL, making_clock, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = rosette_checker_check_all (checker, file, NULL, NULL, &error);
  GString *verdicts = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < reports->len; i++)
    {
      const char *name =
        rosette_verdict_get_name (rosette_report_get_verdict (g_ptr_array_index (reports, i)));

      g_string_append_c (verdicts, g_ascii_toupper (name[0]));
    }

  return g_string_free (verdicts, FALSE);
}

static inline void
forms_assert (const Forms *forms, const char *format, const char *verdicts)
{
  g_autoptr (GBytes) file = forms_fill (forms, format);
  g_autofree char *found = forms_dup_verdicts (file);

  g_test_message ("%.100s", format);
  g_assert_cmpstr (found, ==, verdicts);
}
