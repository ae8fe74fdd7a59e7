/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "archives/mail.h"
#include "baking/file-kind.h"
#include "base/error.h"
#include "base/limits.h"
#include "checking/candidate-private.h"
#include "checking/finds.h"
#include "checking/mail-links.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many archives may lie in one another. */
#define MAX_ARCHIVES 2

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_candidate_unref);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  RosetteCandidate *const *one = a;
  RosetteCandidate *const *other = b;
  g_autofree char *key = g_utf8_collate_key_for_filename ((*one)->name, -1);
  g_autofree char *other_key = g_utf8_collate_key_for_filename ((*other)->name, -1);

  return strcmp (key, other_key);
}

/* Links are not followed: they may lead out of the folder, or round. */
static gboolean
is_looked_at (GFileInfo *info)
{
  GFileType type = g_file_info_get_file_type (info);
  g_autofree char *name = g_utf8_make_valid (g_file_info_get_name (info), -1);

  return (type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_DIRECTORY)
         && !rosette_candidate_is_passed_over (name);
}

static gboolean
add_info (RosetteCandidate *self, GPtrArray *list, GFileInfo *info, GFile *file)
{
  RosetteCandidate *candidate;

  if (!is_looked_at (info))
    return TRUE;

  candidate = rosette_candidate_new_within (self, g_file_info_get_display_name (info));
  candidate->file = g_object_ref (file);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    candidate->depth = self->depth + 1;
  if (candidate->depth >= ROSETTE_MAX_FOLDER_DEPTH)
    {
      g_clear_object (&candidate->file);
      candidate->fault = g_strdup (_ ("This folder lies too deep in the others. Check it alone."));
    }

  return rosette_candidate_add (list, candidate);
}

GPtrArray *
rosette_candidate_list_folder (RosetteCandidate *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
    self->file,
    G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME
                                   "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
    G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  GFileInfo *info = NULL;
  GFile *file = NULL;

  if (children == NULL)
    return NULL;
  do
    {
      if (!g_file_enumerator_iterate (children, &info, &file, cancellable, error))
        return NULL;
    }
  while (info != NULL && add_info (self, list, info, file));

  if (list->len == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           _ ("There is nothing to check in this folder."));
      return NULL;
    }
  g_ptr_array_sort (list, compare_names);

  return g_steal_pointer (&list);
}

/* Whether any part of a path is one that is passed over. */
static gboolean
is_passed_over (const char *path)
{
  g_auto (GStrv) names = g_strsplit_set (path, "/\\", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], "..") != 0 && strcmp (names[i], ".") != 0
          && rosette_candidate_is_passed_over (names[i]))
        return TRUE;
    }

  return FALSE;
}

/* Some programs put "./" before every name. */
static const char *
skip_here (const char *name)
{
  while (g_str_has_prefix (name, "./"))
    name += 2;

  return name;
}

static GPtrArray *
list_zip (RosetteCandidate *self, GBytes *bytes)
{
  g_autoptr (RosetteZip) zip = rosette_zip_read (bytes, NULL);
  g_autoptr (GPtrArray) list = new_list ();
  gboolean has_room = TRUE;

  for (guint i = 0; zip != NULL && i < rosette_zip_get_n_entries (zip) && has_room; i++)
    {
      const char *name = rosette_zip_get_name (zip, i);
      RosetteCandidate *candidate;

      if (rosette_zip_is_folder (zip, i) || is_passed_over (name))
        continue;
      candidate = rosette_candidate_new_within (self, skip_here (name));
      candidate->zip = rosette_zip_ref (zip);
      candidate->entry = i;
      candidate->archives = self->archives + 1;
      has_room = rosette_candidate_add (list, candidate);
    }

  return list->len > 0 ? g_steal_pointer (&list) : NULL;
}

static char *
dup_part_name (const RosetteMailPart *part, guint number)
{
  if (part->name != NULL && *part->name != '\0')
    return g_strdup (part->name);
  if (part->is_body)
    return g_strdup (_ ("text of the message"));

  /* Translators: what a file in an e-mail is called that has no name; %u is a number */
  return g_strdup_printf (_ ("attachment %u"), number);
}

/* The text of a message is looked into where a badge stands in it, or its address. */
static gboolean
holds_badge (GBytes *text)
{
  g_autoptr (GPtrArray) finds = rosette_finds_look (text);
  const RosetteFind *first = g_ptr_array_index (finds, 0);

  return first->is_found && (first->bytes != NULL || rosette_link_is_about_badges (first->link));
}

static void
add_part (RosetteCandidate *self, GPtrArray *list, const RosetteMailPart *part, guint number)
{
  g_autofree char *name = dup_part_name (part, number);
  RosetteCandidate *candidate = rosette_candidate_new_within (self, name);

  candidate->bytes = g_bytes_ref (part->contents);
  candidate->archives = self->archives + 1;
  rosette_candidate_add (list, candidate);
}

static void
add_attachments (RosetteCandidate *self, GPtrArray *list, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const RosetteMailPart *part = g_ptr_array_index (parts, i);

      if (!part->is_body)
        add_part (self, list, part, i + 1);
    }
}

/* Adds the texts of this media type; @is_all: also where no badge is in them. */
static void
add_texts (RosetteCandidate *self,
           GPtrArray *list,
           GPtrArray *parts,
           const char *media_type,
           gboolean is_all)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const RosetteMailPart *part = g_ptr_array_index (parts, i);

      if (part->is_body && strcmp (part->media_type, media_type) == 0
          && (is_all || holds_badge (part->contents)))
        add_part (self, list, part, i + 1);
    }
}

static gboolean
has_badge (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const RosetteMailPart *part = g_ptr_array_index (parts, i);

      if (holds_badge (part->contents))
        return TRUE;
    }

  return FALSE;
}

/* Issuers write to people where their badge is. */
static void
add_links (RosetteCandidate *self, GPtrArray *list, GPtrArray *parts)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->len; i++)
    {
      const RosetteMailPart *part = g_ptr_array_index (parts, i);

      if (part->is_body)
        rosette_mail_links_add (links, part->contents);
    }
  for (guint i = 0; i < links->len; i++)
    {
      /* Translators: what a web address in an e-mail is called, in the place of a file's name; %u
         is a number */
      g_autofree char *name = g_strdup_printf (_ ("link %u"), i + 1);
      RosetteCandidate *candidate = rosette_candidate_new_within (self, name);

      candidate->bytes = g_bytes_new (links->pdata[i], strlen (links->pdata[i]));
      rosette_candidate_add (list, candidate);
    }
}

/* The attachments; and the text, once, where a badge is in it: messages often have it in two forms.
 * Where there is nothing of these, the addresses of badges in it, or the text all the same. */
static GPtrArray *
list_mail (RosetteCandidate *self, GBytes *bytes)
{
  g_autoptr (GPtrArray) parts = rosette_mail_read (bytes, NULL);
  g_autoptr (GPtrArray) list = new_list ();
  guint n_attachments;

  if (parts == NULL)
    return NULL;
  add_attachments (self, list, parts);
  n_attachments = list->len;
  add_texts (self, list, parts, "text/plain", FALSE);
  if (list->len == n_attachments)
    add_texts (self, list, parts, "text/html", FALSE);
  if (!has_badge (parts))
    add_links (self, list, parts);
  if (list->len == 0)
    add_texts (self, list, parts, "text/plain", TRUE);

  return list->len > 0 ? g_steal_pointer (&list) : NULL;
}

/* What lies in an archive is kept in memory as long as what lies in it. */
static gboolean
has_room_for (RosetteCandidate *self, GBytes *bytes)
{
  int n_kibibytes = (int) (g_bytes_get_size (bytes) / 1024) + 1;

  if (self->archives == 0)
    return TRUE;
  if (self->archives >= MAX_ARCHIVES)
    return FALSE;

  return g_atomic_int_add (&self->choice->n_kibibytes, n_kibibytes) + n_kibibytes
         <= ROSETTE_MAX_ARCHIVE_BYTES / 1024;
}

GPtrArray *
rosette_candidate_list_archive (RosetteCandidate *self, GBytes *bytes)
{
  RosetteFileKind kind = rosette_file_kind_guess (bytes);

  if ((kind != ROSETTE_FILE_ZIP && kind != ROSETTE_FILE_MAIL) || !has_room_for (self, bytes))
    return NULL;

  return kind == ROSETTE_FILE_ZIP ? list_zip (self, bytes) : list_mail (self, bytes);
}
