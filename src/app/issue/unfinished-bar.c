/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/unfinished-bar.h"

#include "issue/award-dates.h"
#include "issuing/stored-plan.h"

#include <glib/gi18n.h>

struct _RosetteUnfinishedBar
{
  AdwBin parent_instance;

  RosetteLibrary *library;
  gboolean is_wanted;
  gboolean has_run;

  GtkLabel *label;
  GtkActionable *give_up_button;
  GtkActionable *go_on_button;
};

G_DEFINE_FINAL_TYPE (RosetteUnfinishedBar, rosette_unfinished_bar, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static char *
describe (RosetteLedgerRun *run)
{
  g_autoptr (RosetteStoredPlan) stored = rosette_stored_plan_read (run->plan, NULL, NULL);
  g_autoptr (GDateTime) started = g_date_time_to_local (run->started);
  g_autofree char *day = rosette_award_dates_abbreviate_day (started);

  if (stored == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_ ("Badges that were begun on %s are not finished."), day);

  return g_strdup_printf (
    /* Translators: how many, the badge's name, a day: 12 badges “Internship”, begun on 24 Nov 2026
     * …
     */
    ngettext ("%u badge “%s”, begun on %s, is still to be made.",
              "%u badges “%s”, begun on %s, are still to be made.", run->n_left),
    run->n_left,
    stored->plan.badge_name != NULL ? stored->plan.badge_name
                                    : rosette_achievement_get_name (stored->plan.achievement),
    day);
}

static void
update (RosetteUnfinishedBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_wanted && self->has_run);
}

void
rosette_unfinished_bar_refresh (RosetteUnfinishedBar *self)
{
  g_autoptr (GPtrArray) runs = NULL;

  g_return_if_fail (ROSETTE_IS_UNFINISHED_BAR (self));

  if (self->library != NULL)
    runs = rosette_ledger_list_runs (rosette_library_get_ledger (self->library), NULL);
  self->has_run = runs != NULL && runs->len > 0;
  if (self->has_run)
    {
      RosetteLedgerRun *run = runs->pdata[0];
      g_autofree char *text = describe (run);

      gtk_label_set_label (self->label, text);
      gtk_actionable_set_action_target (self->give_up_button, "x", run->id);
      gtk_actionable_set_action_target (self->go_on_button, "x", run->id);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_on_button),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->give_up_button),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  update (self);
}

void
rosette_unfinished_bar_set_wanted (RosetteUnfinishedBar *self, gboolean is_wanted)
{
  g_return_if_fail (ROSETTE_IS_UNFINISHED_BAR (self));

  self->is_wanted = is_wanted;
  update (self);
}

static void
rosette_unfinished_bar_dispose (GObject *object)
{
  RosetteUnfinishedBar *self = ROSETTE_UNFINISHED_BAR (object);

  g_clear_object (&self->library);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_UNFINISHED_BAR);

  G_OBJECT_CLASS (rosette_unfinished_bar_parent_class)->dispose (object);
}

static void
rosette_unfinished_bar_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, ROSETTE_UNFINISHED_BAR (object)->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_unfinished_bar_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  RosetteUnfinishedBar *self = ROSETTE_UNFINISHED_BAR (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      if (g_set_object (&self->library, g_value_get_object (value)))
        rosette_unfinished_bar_refresh (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_unfinished_bar_class_init (RosetteUnfinishedBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_unfinished_bar_dispose;
  object_class->get_property = rosette_unfinished_bar_get_property;
  object_class->set_property = rosette_unfinished_bar_set_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/unfinished-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteUnfinishedBar, label);
  gtk_widget_class_bind_template_child (widget_class, RosetteUnfinishedBar, give_up_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteUnfinishedBar, go_on_button);
}

static void
rosette_unfinished_bar_init (RosetteUnfinishedBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
