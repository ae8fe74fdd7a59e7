/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/level-switch.h"

#include "artwork/levels.h"

#include <glib/gi18n.h>

struct _RosetteLevelSwitch
{
  AdwBin parent_instance;

  RosetteDesignEditor *editor;
  RosetteLevels family; /* whose levels the choice has */

  GtkWidget *box;
  GtkDropDown *choice;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (RosetteLevelSwitch, rosette_level_switch, ADW_TYPE_BIN)

enum
{
  PROP_EDITOR = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static RosetteDesign *
get_design (RosetteLevelSwitch *self)
{
  return self->editor != NULL ? rosette_design_editor_get_design (self->editor) : NULL;
}

static void
set_family (RosetteLevelSwitch *self, RosetteLevels family)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  if (self->family == family)
    return;

  self->family = family;
  for (guint i = 0; i < rosette_levels_count (family); i++)
    gtk_string_list_append (titles, rosette_levels_get_title (family, i));
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (titles));
}

/* While it is not seen, a drag does not wait for it. */
static void
update (RosetteLevelSwitch *self)
{
  RosetteDesign *design = get_design (self);
  guint level = 0;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_updating = TRUE;
  set_family (self, design != NULL ? rosette_levels_find (design, &level) : ROSETTE_LEVELS_NONE);
  gtk_widget_set_visible (self->box, self->family != ROSETTE_LEVELS_NONE);
  if (self->family != ROSETTE_LEVELS_NONE)
    gtk_drop_down_set_selected (self->choice, level);
  self->is_updating = FALSE;
}

static void
chosen_cb (RosetteLevelSwitch *self)
{
  guint level = gtk_drop_down_get_selected (self->choice);

  if (self->is_updating || get_design (self) == NULL
      || level >= rosette_levels_count (self->family))
    return;

  rosette_design_editor_end_step (self->editor);
  rosette_levels_switch (get_design (self), level, _ ("Level"));
}

static void
rosette_level_switch_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_level_switch_parent_class)->map (widget);

  update (ROSETTE_LEVEL_SWITCH (widget));
}

static void
rosette_level_switch_dispose (GObject *object)
{
  rosette_level_switch_set_editor (ROSETTE_LEVEL_SWITCH (object), NULL);

  G_OBJECT_CLASS (rosette_level_switch_parent_class)->dispose (object);
}

static void
rosette_level_switch_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, ROSETTE_LEVEL_SWITCH (object)->editor);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_level_switch_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITOR:
      rosette_level_switch_set_editor (ROSETTE_LEVEL_SWITCH (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_level_switch_class_init (RosetteLevelSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_level_switch_dispose;
  object_class->get_property = rosette_level_switch_get_property;
  object_class->set_property = rosette_level_switch_set_property;
  GTK_WIDGET_CLASS (klass)->map = rosette_level_switch_map;

  props[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, ROSETTE_TYPE_DESIGN_EDITOR,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_level_switch_init (RosetteLevelSwitch *self)
{
  GtkWidget *label = gtk_label_new (_ ("Level"));
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->choice = GTK_DROP_DOWN (choice);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Level"), -1);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), choice);
  gtk_widget_set_visible (self->box, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->box);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
}

GtkWidget *
rosette_level_switch_new (void)
{
  return g_object_new (ROSETTE_TYPE_LEVEL_SWITCH, NULL);
}

void
rosette_level_switch_set_editor (RosetteLevelSwitch *self, RosetteDesignEditor *editor)
{
  g_return_if_fail (ROSETTE_IS_LEVEL_SWITCH (self));

  if (self->editor == editor)
    return;

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_set_object (&self->editor, editor);
  if (editor != NULL)
    g_signal_connect_swapped (editor, "changed", G_CALLBACK (update), self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITOR]);
}
