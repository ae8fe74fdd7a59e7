/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/sentences.h"

#include "base/error.h"

#include <glib/gi18n.h>

/* So many names are said; more would fill the page. */
#define MAX_NAMES 5

char *
rosette_sentences_dup_headline (const char *badge_name, guint n_people)
{
  return g_strdup_printf (
    /* Translators: %s is the badge's name */
    ngettext ("You give “%s” to %u person", "You give “%s” to %u people", n_people), badge_name,
    n_people);
}

char *
rosette_sentences_dup_files (guint n_files, RosetteContainer container)
{
  switch (container)
    {
    case ROSETTE_CONTAINER_PNG:
      return g_strdup_printf (ngettext ("%u PNG picture", "%u PNG pictures", n_files), n_files);

    case ROSETTE_CONTAINER_SVG:
      return g_strdup_printf (ngettext ("%u SVG picture", "%u SVG pictures", n_files), n_files);

    case ROSETTE_CONTAINER_JSON:
    default:
      return g_strdup_printf (
        ngettext ("%u file without a picture", "%u files without a picture", n_files), n_files);
    }
}

char *
rosette_sentences_dup_formats (RosetteFormats formats)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    if ((formats & ROSETTE_FORMAT_NTH (i)) != 0)
      g_ptr_array_add (titles, (char *) rosette_format_get_title (ROSETTE_FORMAT_NTH (i)));
  g_ptr_array_add (titles, NULL);

  /* Translators: between the last two of a list: Open Badges 3.0 and Open Badges 2.0 */
  return g_strjoinv (_ (" and "), (char **) titles->pdata);
}

char *
rosette_sentences_dup_button (guint n_people)
{
  return g_strdup_printf (ngettext ("_Issue %u Badge", "_Issue %u Badges", n_people), n_people);
}

char *
rosette_sentences_dup_folder (GFile *folder)
{
  g_autofree char *name = NULL;

  if (folder == NULL)
    return g_strdup ("");
  name = g_file_get_basename (folder);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (folder);
}

char **
rosette_sentences_dup_notes (const RosetteReviewNotes *notes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *documents = NULL;

  if (notes->until != NULL && g_date_time_compare (notes->until, notes->now) < 0)
    g_strv_builder_add (builder, _ ("The last day is in the past: whoever checks the badge reads "
                                    "that it is no longer in force."));
  if (g_date_time_compare (notes->issued, notes->now) > 0)
    g_strv_builder_add (builder, _ ("The date of award is in the future: until then, whoever "
                                    "checks the badge reads that it is not in force yet."));
  if (notes->base_url != NULL)
    {
      /* Translators: %s is a web address */
      documents = g_strdup_printf (_ ("Beside the badges come the documents of Open Badges 2.0. "
                                      "Upload them to %s, or the badges cannot be checked."),
                                   notes->base_url);
      g_strv_builder_add (builder, documents);
    }

  return g_strv_builder_end (builder);
}

static gboolean
is_cancelled (const GError *error)
{
  return error != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

char *
rosette_sentences_dup_reason (const GError *error, GFile *folder)
{
  g_autofree char *name = rosette_sentences_dup_folder (folder);

  if (is_cancelled (error))
    return g_strdup (_ ("You stopped it."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_ ("There is no room left on the disk. Make some, and then go on."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    /* Translators: %s is the name of a folder, in this text and the next two */
    return g_strdup_printf (_ ("The folder “%s” is not there any more. Choose another."), name);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return g_strdup_printf (_ ("You may not write into the folder “%s”. Choose another."), name);

  return g_strdup (error->message);
}

static char *
dup_rehearsal_title (const RosetteBatchResult *result, guint n_done)
{
  if (n_done == 0 && result->n_files == 0)
    return g_strdup (_ ("Nothing was rehearsed"));
  if (result->n_rest == 0)
    return g_strdup_printf (
      ngettext ("Rehearsal: %u badge marked TEST", "Rehearsal: %u badges marked TEST", n_done),
      n_done);

  /* Translators: how many badges were made for trial, of how many */
  return g_strdup_printf (ngettext ("Rehearsal: %u of %u badge marked TEST",
                                    "Rehearsal: %u of %u badges marked TEST", result->n_people),
                          n_done, result->n_people);
}

char *
rosette_sentences_dup_result_title (const RosetteBatchResult *result)
{
  guint n_done = result->n_people - result->n_rest;

  if (result->is_rehearsal)
    return dup_rehearsal_title (result, n_done);
  /* Another window or program has come to the end of it. */
  if (result->n_people == 0
      && g_error_matches (result->error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND))
    return g_strdup (_ ("Nothing is left to be made"));
  if (result->n_rest == 0 && result->error == NULL)
    return g_strdup_printf (ngettext ("%u badge issued", "%u badges issued", n_done), n_done);
  if (n_done == 0 && result->n_files == 0)
    return g_strdup (_ ("No badge was issued"));

  return g_strdup_printf (
    /* Translators: how many badges were made, of how many */
    ngettext ("%u of %u badge issued", "%u of %u badges issued", result->n_people), n_done,
    result->n_people);
}

char *
rosette_sentences_dup_held (guint n_held)
{
  return g_strdup_printf (
    ngettext ("%u person has this badge already", "%u people have this badge already", n_held),
    n_held);
}

char *
rosette_sentences_dup_names (GPtrArray *rest, guint n_rest)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *more = NULL;

  for (guint i = 0; i < MIN (rest->len, MAX_NAMES); i++)
    g_ptr_array_add (names, rest->pdata[i]);
  if (n_rest > names->len)
    {
      /* Translators: the end of a list of names: … and 12 more */
      more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_rest - names->len),
                              n_rest - names->len);
      g_ptr_array_add (names, more);
    }
  g_ptr_array_add (names, NULL);

  /* Translators: between the parts of a list */
  return g_strjoinv (_ (", "), (char **) names->pdata);
}

/* Of a run that went on, some were made before. */
static char *
dup_files_line (const RosetteBatchResult *result, const char *folder)
{
  if (result->n_people - result->n_rest > result->n_files)
    /* Translators: %s is the name of a folder */
    return g_strdup_printf (ngettext ("%u more file is in the folder “%s”.",
                                      "%u more files are in the folder “%s”.", result->n_files),
                            result->n_files, folder);

  /* Translators: %s is the name of a folder */
  return g_strdup_printf (ngettext ("%u file is in the folder “%s”.",
                                    "%u files are in the folder “%s”.", result->n_files),
                          result->n_files, folder);
}

char *
rosette_sentences_dup_result (const RosetteBatchResult *result)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = rosette_sentences_dup_folder (result->folder);
  g_autofree char *names = rosette_sentences_dup_names (result->rest, result->n_rest);

  if (result->error != NULL)
    g_ptr_array_add (lines, rosette_sentences_dup_reason (result->error, result->folder));
  if (result->is_rehearsal)
    g_ptr_array_add (lines, g_strdup (_ ("This was a rehearsal: nobody was given a badge, and your "
                                         "key was not used. The files say TEST, and can be "
                                         "deleted.")));
  if (result->n_files > 0)
    g_ptr_array_add (lines, dup_files_line (result, folder));
  if (result->n_rest > 0 && !result->is_rehearsal)
    /* Translators: %s is a list of names */
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u person is left: %s",
                                                       "%u people are left: %s", result->n_rest),
                                             result->n_rest, names));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
rosette_sentences_dup_go_on (guint n_rest)
{
  return g_strdup_printf (ngettext ("_Go On with %u Badge", "_Go On with %u Badges", n_rest),
                          n_rest);
}
