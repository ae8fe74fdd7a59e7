/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sources.h"

#include "fetching/https-fetcher.h"
#include "fetching/remembering-fetcher.h"
#include "library-file.h"
#include "library/library.h"
#include "list-file.h"
#include "pin-option.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _RosetteSources
{
  char *path;              /* of the library; NULL: none is to be used */
  RosetteLibrary *library; /* NULL until it is needed, and where there is none */
  RosetteKept *kept;
  RosetteChecker *checker;
};

static const struct
{
  GOptionEntry entry;
  gsize offset; /* of its place in RosetteSourceOptions */
} source_entries[ROSETTE_N_SOURCE_ENTRIES] = {
  { { "pin", 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL,
      N_ ("Say what a web address or DID holds: a key, a profile, a list, any document"),
      N_ ("URL=FILE") },
    G_STRUCT_OFFSET (RosetteSourceOptions, pins) },
  { { "trust", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL,
      N_ ("Know the issuers that this list names, for this check"), N_ ("FILE") },
    G_STRUCT_OFFSET (RosetteSourceOptions, lists) },
  { { "online", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Allow the network for what is needed and not pinned"), NULL },
    G_STRUCT_OFFSET (RosetteSourceOptions, is_online) },
  { { "allow", 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL,
      N_ ("Allow the network for the badges of this issuer only: a URL, a DID or a host name"),
      N_ ("ISSUER") },
    G_STRUCT_OFFSET (RosetteSourceOptions, allowed) },
  { { "insecure-http", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("With --online or --allow: fetch for badges before 3.0 from http addresses too, where "
          "others can change it on the way"),
      NULL },
    G_STRUCT_OFFSET (RosetteSourceOptions, is_plain) },
  { { "apart", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Use nothing that was kept before, and keep nothing"), NULL },
    G_STRUCT_OFFSET (RosetteSourceOptions, is_apart) },
  { { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL, ROSETTE_LIBRARY_FILE_HELP, N_ ("FILE") },
    G_STRUCT_OFFSET (RosetteSourceOptions, library) },
};

void
rosette_source_options_fill_entries (RosetteSourceOptions *self, GOptionEntry *entries)
{
  for (gsize i = 0; i < ROSETTE_N_SOURCE_ENTRIES; i++)
    {
      entries[i] = source_entries[i].entry;
      entries[i].arg_data = G_STRUCT_MEMBER_P (self, source_entries[i].offset);
    }
}

void
rosette_source_options_clear (RosetteSourceOptions *self)
{
  g_strfreev (self->pins);
  g_strfreev (self->lists);
  g_strfreev (self->allowed);
  g_free (self->library);
}

void
rosette_sources_free (RosetteSources *self)
{
  g_free (self->path);
  g_clear_object (&self->library);
  g_clear_object (&self->kept);
  g_clear_object (&self->checker);
  g_free (self);
}

/* From now on without the library. */
static void
give_up_library (RosetteSources *self, const GError *error)
{
  rosette_command_fail_error (ROSETTE_EXIT_DONE, self->path, error);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->library);
}

/* What is kept there, or nothing. */
static RosetteKept *
load_kept (RosetteSources *self)
{
  g_autoptr (GError) error = NULL;
  RosetteKept *kept = NULL;

  if (self->path != NULL && g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      self->library = rosette_library_open_kept (self->path, &error);
      if (self->library != NULL)
        kept = rosette_library_load_kept (self->library, &error);
      if (kept == NULL)
        give_up_library (self, error);
    }

  return kept != NULL ? kept : rosette_kept_new ();
}

static int
add_pins (RosetteSources *self, char **pins)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (gsize i = 0; pins != NULL && pins[i] != NULL; i++)
    {
      g_autofree char *address = NULL;
      g_autofree char *normalized = NULL;
      g_autoptr (GBytes) document = NULL;
      int status = rosette_pin_option_read (pins[i], "--pin", &address, &document);

      if (status != ROSETTE_EXIT_DONE)
        return status;
      normalized = rosette_pin_normalize (address);
      rosette_kept_take_pin (self->kept, normalized, g_steal_pointer (&document), now);
    }

  return ROSETTE_EXIT_DONE;
}

static int
add_lists (RosetteSources *self, char **lists)
{
  for (gsize i = 0; lists != NULL && lists[i] != NULL; i++)
    {
      int status = ROSETTE_EXIT_DONE;
      g_autoptr (GPtrArray) issuers = rosette_list_file_read (lists[i], NULL, &status);

      if (issuers == NULL)
        return status;
      for (guint k = 0; k < issuers->len; k++)
        rosette_kept_add_known (self->kept, issuers->pdata[k]);
    }

  return ROSETTE_EXIT_DONE;
}

static RosetteFetcher *
new_fetcher (const RosetteSourceOptions *options)
{
  g_autoptr (RosetteFetcher) network = NULL;

  if (!options->is_online && options->allowed == NULL)
    return NULL;

  network = rosette_https_fetcher_new ();
  if (options->is_plain)
    rosette_https_fetcher_allow_plain (ROSETTE_HTTPS_FETCHER (network));

  return rosette_remembering_fetcher_new (network);
}

static void
make_checker (RosetteSources *self, const RosetteSourceOptions *options)
{
  g_autoptr (RosetteFetcher) fetcher = new_fetcher (options);
  gboolean is_trusting = rosette_kept_get_known (self->kept)->len > 0;

  self->checker = rosette_checker_new (ROSETTE_PIN_STORE (self->kept),
                                       is_trusting ? ROSETTE_TRUST_STORE (self->kept) : NULL,
                                       fetcher, NULL, NULL);
  if (!options->is_online && options->allowed != NULL)
    rosette_checker_restrict (self->checker, (const char *const *) options->allowed);
}

RosetteSources *
rosette_sources_new (const RosetteSourceOptions *options, int *status)
{
  g_autoptr (RosetteSources) self = g_new0 (RosetteSources, 1);

  if (!options->is_apart)
    self->path = rosette_library_file_dup_path (options->library);
  self->kept = load_kept (self);
  *status = add_pins (self, options->pins);
  if (*status == ROSETTE_EXIT_DONE)
    *status = add_lists (self, options->lists);
  if (*status != ROSETTE_EXIT_DONE)
    return NULL;

  make_checker (self, options);

  return g_steal_pointer (&self);
}

RosetteChecker *
rosette_sources_get_checker (RosetteSources *self)
{
  return self->checker;
}

static gboolean
open_library (RosetteSources *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (self->library != NULL)
    return TRUE;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno),
                   /* Translators: a path, and why, as the system says it */
                   _ ("The folder “%s” cannot be made: %s."), folder, g_strerror (errno));
      return FALSE;
    }
  self->library = rosette_library_open_kept (self->path, error);

  return self->library != NULL;
}

/* What came without encryption may be anybody's, and is not kept. */
static gboolean
is_worth_keeping (const RosetteLookup *lookup)
{
  return lookup->state == ROSETTE_LOOKUP_FETCHED && !lookup->is_plain;
}

void
rosette_sources_keep (RosetteSources *self, RosetteReport *report)
{
  GPtrArray *lookups = rosette_report_get_lookups (report);

  for (guint i = 0; self->path != NULL && i < lookups->len; i++)
    {
      const RosetteLookup *lookup = lookups->pdata[i];
      g_autoptr (GError) error = NULL;

      if (is_worth_keeping (lookup)
          && (!open_library (self, &error)
              || !rosette_library_add_fetched (self->library, lookup->address, lookup->document,
                                               rosette_report_get_date (report), &error)))
        give_up_library (self, error);
    }
}
