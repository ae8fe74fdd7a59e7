/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/result-row.h"

#include "badges/result-form.h"
#include "encoding/json.h"

#include <glib/gi18n.h>

struct _RosetteResultRow
{
  AdwExpanderRow parent_instance;

  JsonObject *description; /* as it was given */
  gboolean is_edited;
  gboolean is_showing; /* the entries are being filled, not edited */

  GtkEditable *name_row;
  AdwComboRow *kind_row;
  GtkEditable *lowest_row;
  GtkEditable *highest_row;
  GtkEditable *values_row;
  GtkEditable *needed_row;
};

G_DEFINE_FINAL_TYPE (RosetteResultRow, rosette_result_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RosetteResultForm *
dup_form (RosetteResultRow *self)
{
  RosetteResultForm *form = g_new0 (RosetteResultForm, 1);

  form->name = g_strdup (gtk_editable_get_text (self->name_row));
  form->kind = adw_combo_row_get_selected (self->kind_row);
  form->lowest = g_strdup (gtk_editable_get_text (self->lowest_row));
  form->highest = g_strdup (gtk_editable_get_text (self->highest_row));
  form->values = g_strdup (gtk_editable_get_text (self->values_row));
  form->needed = g_strdup (gtk_editable_get_text (self->needed_row));

  return form;
}

static void
update (RosetteResultRow *self, const RosetteResultForm *form)
{
  gboolean has_range = rosette_result_kind_has_range (form->kind);
  gboolean has_values = rosette_result_kind_has_values (form->kind);
  const char *fault = rosette_result_form_find_fault (form);
  g_autofree char *summary = rosette_result_form_dup_summary (form);

  gtk_widget_set_visible (GTK_WIDGET (self->lowest_row), has_range);
  gtk_widget_set_visible (GTK_WIDGET (self->highest_row), has_range);
  gtk_widget_set_visible (GTK_WIDGET (self->values_row), has_values);
  gtk_widget_set_visible (GTK_WIDGET (self->needed_row), has_range || has_values);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->values_row),
                                 form->kind == ROSETTE_RESULT_GRADE
                                   ? _ ("Grades, with Commas Between")
                                   : _ ("Levels, with Commas Between"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *form->name != '\0' ? form->name : _ ("New Result"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), fault != NULL ? fault : summary);
  if (fault != NULL && self->is_edited)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

/* Called from the .ui file, by each entry. */
static void
edited_cb (RosetteResultRow *self)
{
  g_autoptr (RosetteResultForm) form = NULL;

  if (self->is_showing)
    return;
  self->is_edited = TRUE;
  form = dup_form (self);
  /* That is what percent are. */
  if (form->kind == ROSETTE_RESULT_PERCENT && *form->highest == '\0')
    {
      gtk_editable_set_text (self->highest_row, "100");
      return;
    }
  update (self, form);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVED], 0);
}

static void
rosette_result_row_dispose (GObject *object)
{
  /* An entry that goes is not an edit. */
  ROSETTE_RESULT_ROW (object)->is_showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_RESULT_ROW);

  G_OBJECT_CLASS (rosette_result_row_parent_class)->dispose (object);
}

static void
rosette_result_row_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_RESULT_ROW (object)->description, json_object_unref);

  G_OBJECT_CLASS (rosette_result_row_parent_class)->finalize (object);
}

static void
rosette_result_row_class_init (RosetteResultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_result_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rosette_result_row_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_RESULT_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", ROSETTE_TYPE_RESULT_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteResultRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteResultRow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteResultRow, lowest_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteResultRow, highest_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteResultRow, values_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteResultRow, needed_row);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_install_action (widget_class, "result.remove", NULL, remove_action);
}

static void
rosette_result_row_init (RosetteResultRow *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The kind of another document cannot be chosen, only left. */
static void
offer_kinds (RosetteResultRow *self, RosetteResultKind kind)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint n_kinds = kind == ROSETTE_RESULT_OTHER ? ROSETTE_N_RESULT_KINDS : ROSETTE_RESULT_OTHER;

  for (guint i = 0; i < n_kinds; i++)
    gtk_string_list_append (titles, rosette_result_kind_get_title (i));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->kind_row, kind);
}

GtkWidget *
rosette_result_row_new (JsonObject *description)
{
  RosetteResultRow *self = g_object_new (ROSETTE_TYPE_RESULT_ROW, NULL);
  g_autoptr (RosetteResultForm) form = rosette_result_form_read (description);

  self->description = rosette_json_copy_object (description);
  offer_kinds (self, form->kind);
  gtk_editable_set_text (self->name_row, form->name);
  gtk_editable_set_text (self->lowest_row, form->lowest);
  gtk_editable_set_text (self->highest_row, form->highest);
  gtk_editable_set_text (self->values_row, form->values);
  gtk_editable_set_text (self->needed_row, form->needed);
  update (self, form);
  self->is_showing = FALSE;

  return GTK_WIDGET (self);
}

JsonObject *
rosette_result_row_dup_description (RosetteResultRow *self)
{
  g_autoptr (RosetteResultForm) form = NULL;

  g_return_val_if_fail (ROSETTE_IS_RESULT_ROW (self), NULL);

  form = dup_form (self);
  if (!self->is_edited && *form->name != '\0')
    return rosette_json_copy_object (self->description);

  return rosette_result_form_write (form, self->description);
}

void
rosette_result_row_focus_name (RosetteResultRow *self)
{
  g_return_if_fail (ROSETTE_IS_RESULT_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}
