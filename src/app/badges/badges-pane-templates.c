/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badges-pane-private.h"

#include "toast.h"

#include <glib/gi18n.h>

void
rosette_badges_pane_save_template (RosetteBadgesPane *self, RosetteBadge *badge)
{
  g_autoptr (AdwToast) toast = NULL;
  g_autoptr (GError) error = NULL;

  if (rosette_badge_get_design (badge) == NULL)
    toast = rosette_toast_new (_ ("There is nothing drawn yet."));
  else if (rosette_library_add_template (
             rosette_badges_pane_get_library (self), rosette_badge_get_name (badge),
             rosette_badge_get_achievement_json (badge), rosette_badge_get_design (badge), &error)
           != NULL)
    toast = rosette_toast_new (_ ("Saved. New badges can begin with it."));

  if (toast != NULL)
    rosette_badges_pane_toast (self, toast);
  else
    rosette_badges_pane_say_fault (self, _ ("The Template Was Not Saved"), error->message);
}

RosetteBadge *
rosette_badges_pane_find_template (RosetteBadgesPane *self, gint64 id)
{
  GListModel *templates = rosette_library_get_templates (rosette_badges_pane_get_library (self));

  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (RosetteBadge) template = g_list_model_get_item (templates, i);

      if (rosette_badge_get_id (template) == id)
        return template; /* the library holds it */
    }

  return NULL;
}

static void
undo_cb (RosetteBadgesPane *self, AdwToast *toast)
{
  RosetteBadge *template = g_object_get_data (G_OBJECT (toast), "template");
  g_autoptr (GError) error = NULL;

  if (!rosette_library_restore_template (rosette_badges_pane_get_library (self), template, &error))
    rosette_badges_pane_say_fault (self, _ ("The Template Is Not Back"), error->message);
}

void
rosette_badges_pane_delete_template (RosetteBadgesPane *self, gint64 id)
{
  RosetteBadge *found = rosette_badges_pane_find_template (self, id);
  g_autoptr (RosetteBadge) kept = found != NULL ? g_object_ref (found) : NULL;
  g_autoptr (AdwToast) toast = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (kept == NULL)
    return;
  if (!rosette_library_remove_template (rosette_badges_pane_get_library (self), kept, &error))
    {
      rosette_badges_pane_say_fault (self, _ ("The Template Was Not Deleted"), error->message);
      return;
    }

  /* Translators: %s is the name of a template */
  text = g_strdup_printf (_ ("Deleted “%s”"), rosette_badge_get_name (kept));
  toast = rosette_toast_new_undo (text);
  g_object_set_data_full (G_OBJECT (toast), "template", g_object_ref (kept), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  rosette_badges_pane_toast (self, toast);
}
