/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "change-key.h"

#include "institution.h"
#include "seam.h"

#include <glib/gi18n.h>

/* An address of its own is no key, and stays. */
static gboolean
is_id_of_key (RosetteLibrary *library)
{
  g_autoptr (RosetteInstitution) institution =
    rosette_institution_read (rosette_library_get_profile_json (library));

  return institution->id == NULL || g_str_has_prefix (institution->id, "did:");
}

static guint
count_unfinished (RosetteLibrary *library)
{
  g_autoptr (GPtrArray) runs =
    rosette_ledger_list_runs (rosette_library_get_ledger (library), NULL);

  return runs != NULL ? runs->len : 0;
}

static gboolean
has_documents (RosetteLibrary *library)
{
  const char *url = rosette_library_get_setting (library, ROSETTE_SETTING_BASE_URL);

  return url != NULL && url[0] != '\0';
}

static char *
dup_body (RosetteLibrary *library)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint n_unfinished = count_unfinished (library);

  g_strv_builder_add (lines, _ ("The badges that you have issued stay valid, and Rosette goes on "
                                "knowing them as yours."));
  if (is_id_of_key (library))
    g_strv_builder_add (lines, _ ("New badges name another issuer id, because it is made from the "
                                  "key. Tell it to whoever keeps yours in a list of issuers."));
  if (has_documents (library))
    g_strv_builder_add (lines, _ ("For Open Badges 2.0, choose another folder and another web "
                                  "address: the documents there are of the key until now."));
  if (n_unfinished > 0)
    {
      g_autofree char *unfinished =
        g_strdup_printf (ngettext ("%u batch is unfinished, and needs the key until now: go on "
                                   "with it first.",
                                   "%u batches are unfinished, and need the key until now: go on "
                                   "with them first.",
                                   n_unfinished),
                         n_unfinished);

      g_strv_builder_add (lines, unfinished);
    }
  all = g_strv_builder_end (lines);

  return g_strjoinv ("\n\n", all);
}

void
rosette_change_key_ask_async (GtkWindow *parent,
                              RosetteLibrary *library,
                              gboolean to_card,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "change", _ ("_Change the Key"), ADW_RESPONSE_SUGGESTED },
  };
  g_autofree char *body = dup_body (library);

  rosette_seam_ask_async (
    parent, to_card ? _ ("Sign With This Card?") : _ ("Sign With a Key File?"), body, NULL,
    responses, G_N_ELEMENTS (responses), cancellable, callback, user_data);
}

gboolean
rosette_change_key_ask_finish (GAsyncResult *result)
{
  g_autofree char *response = rosette_seam_ask_finish (result, NULL);

  return response != NULL;
}
