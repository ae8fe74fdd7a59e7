/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-results.h"

#include "badges/result-form.h"
#include "badges/result-row.h"
#include "encoding/json.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RosetteMeaningResults
{
  AdwBin parent_instance;

  JsonObject *removed; /* the one that was removed last, or NULL */
  int removed_place;

  GtkListBox *list;
  GtkButton *restore_button;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (RosetteMeaningResults, rosette_meaning_results, ADW_TYPE_BIN)

enum
{
  PROP_RESULTS = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
update (RosetteMeaningResults *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), self->removed != NULL);
}

static void
changed_cb (RosetteMeaningResults *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RESULTS]);
}

static void
forget_removed (RosetteMeaningResults *self)
{
  g_clear_pointer (&self->removed, json_object_unref);
}

static void
removed_cb (RosetteMeaningResults *self, GtkWidget *row)
{
  g_autofree char *label = g_strdup_printf (
    /* Translators: %s is what a result is called. */
    _ ("Bring Back “%s”"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  forget_removed (self);
  self->removed = rosette_result_row_dup_description (ROSETTE_RESULT_ROW (row));
  self->removed_place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gtk_list_box_remove (self->list, row);
  gtk_button_set_label (self->restore_button, label);
  changed_cb (self);
  /* One without a name is nothing to bring back. */
  gtk_widget_grab_focus (self->removed != NULL ? GTK_WIDGET (self->restore_button)
                                               : self->add_button);
}

/* @place: -1 for the end */
static GtkWidget *
add_row (RosetteMeaningResults *self, JsonObject *description, int place)
{
  GtkWidget *row = rosette_result_row_new (description);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, row, place);

  return row;
}

/* Called from the .ui file. */
static void
add_cb (RosetteMeaningResults *self)
{
  g_autoptr (JsonObject) description = rosette_result_form_create ();
  GtkWidget *row = add_row (self, description, -1);

  update (self);
  rosette_result_row_focus_name (ROSETTE_RESULT_ROW (row));
}

/* Called from the .ui file. */
static void
restore_cb (RosetteMeaningResults *self)
{
  GtkWidget *row = NULL;

  if (self->removed == NULL)
    return;
  row = add_row (self, self->removed, self->removed_place);
  forget_removed (self);
  changed_cb (self);
  gtk_widget_grab_focus (row);
}

static gboolean
rosette_meaning_results_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ROSETTE_MEANING_RESULTS (widget)->add_button);
}

static void
rosette_meaning_results_dispose (GObject *object)
{
  forget_removed (ROSETTE_MEANING_RESULTS (object));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_MEANING_RESULTS);

  G_OBJECT_CLASS (rosette_meaning_results_parent_class)->dispose (object);
}

static void
rosette_meaning_results_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RESULTS:
      g_value_take_string (value, rosette_meaning_results_dup (ROSETTE_MEANING_RESULTS (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_results_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RESULTS:
      rosette_meaning_results_set (ROSETTE_MEANING_RESULTS (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_results_class_init (RosetteMeaningResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_meaning_results_dispose;
  object_class->get_property = rosette_meaning_results_get_property;
  object_class->set_property = rosette_meaning_results_set_property;
  widget_class->grab_focus = rosette_meaning_results_grab_focus;

  props[PROP_RESULTS] =
    g_param_spec_string ("results", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_ROOT "/ui/meaning-results.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningResults, list);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningResults, restore_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningResults, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
rosette_meaning_results_init (RosetteMeaningResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
rosette_meaning_results_new (void)
{
  return g_object_new (ROSETTE_TYPE_MEANING_RESULTS, NULL);
}

char *
rosette_meaning_results_dup (RosetteMeaningResults *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  g_return_val_if_fail (ROSETTE_IS_MEANING_RESULTS (self), NULL);

  json_node_take_array (node, array);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      JsonObject *description = rosette_result_row_dup_description (ROSETTE_RESULT_ROW (row));

      if (description != NULL)
        json_array_add_object_element (array, description);
    }

  return json_array_get_length (array) > 0 ? rosette_json_write (node, NULL) : NULL;
}

void
rosette_meaning_results_set (RosetteMeaningResults *self, const char *results)
{
  g_autoptr (JsonNode) node =
    results != NULL ? rosette_json_parse (results, strlen (results), NULL) : NULL;
  JsonArray *array =
    node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  GtkWidget *row = NULL;

  g_return_if_fail (ROSETTE_IS_MEANING_RESULTS (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  forget_removed (self);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      add_row (self, json_array_get_object_element (array, i), -1);
  changed_cb (self);
}
