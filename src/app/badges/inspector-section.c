/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-section.h"

#include "badges/inspector-color.h"
#include "badges/inspector-number.h"

#include <glib/gi18n.h>

#define SPACING 6

typedef enum
{
  NUMBER,
  COUNT,
  CHOICE,
  COLOR,
  OTHER
} FieldKind;

typedef struct
{
  FieldKind kind;
  GtkWidget *widget;
  GtkWidget *input; /* of a choice: what is inside of the widget */
  gboolean wide;
  gboolean shown;
  gsize offset;
  double factor;
  char *label;
} Field;

typedef struct
{
  GtkWidget *heading;
  GtkWidget *grid;
  GPtrArray *fields; /* of Field */
  gboolean is_updating;
  gboolean is_laid_out;
} RosetteInspectorSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RosetteInspectorSection,
                                     rosette_inspector_section,
                                     ROSETTE_TYPE_INSPECTOR_PART)

static RosetteInspectorSectionPrivate *
get_private (RosetteInspectorSection *self)
{
  return rosette_inspector_section_get_instance_private (self);
}

static RosetteDesignEditor *
get_editor (RosetteInspectorSection *self)
{
  return rosette_inspector_part_get_editor (ROSETTE_INSPECTOR_PART (self));
}

static void
field_free (gpointer data)
{
  Field *field = data;

  g_free (field->label);
  g_object_unref (field->widget);
  g_free (field);
}

static void
show_value (Field *field, const RosetteShape *shape)
{
  gconstpointer member = G_STRUCT_MEMBER_P (shape, field->offset);

  if (field->kind == NUMBER)
    rosette_inspector_number_set_value (ROSETTE_INSPECTOR_NUMBER (field->widget),
                                        *(const double *) member / field->factor);
  else if (field->kind == COUNT)
    rosette_inspector_number_set_value (ROSETTE_INSPECTOR_NUMBER (field->widget),
                                        *(const guint *) member);
  else if (field->kind == CHOICE)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (field->input), *(const guint *) member);
  else if (field->kind == COLOR)
    rosette_inspector_color_set_color (ROSETTE_INSPECTOR_COLOR (field->widget),
                                       *(const RosetteColor *) member);
}

/* Puts what is shown into two columns, in order. */
static void
lay_out (RosetteInspectorSection *self)
{
  RosetteInspectorSectionPrivate *priv = get_private (self);
  int place = 0;

  for (guint i = 0; i < priv->fields->len; i++)
    {
      Field *field = g_ptr_array_index (priv->fields, i);

      if (gtk_widget_get_parent (field->widget) != NULL)
        gtk_grid_remove (GTK_GRID (priv->grid), field->widget);
    }

  for (guint i = 0; i < priv->fields->len; i++)
    {
      Field *field = g_ptr_array_index (priv->fields, i);

      if (!field->shown)
        continue;
      if (field->wide && place % 2 == 1)
        place++;
      gtk_grid_attach (GTK_GRID (priv->grid), field->widget, place % 2, place / 2,
                       field->wide ? 2 : 1, 1);
      place += field->wide ? 2 : 1;
    }
  priv->is_laid_out = TRUE;
}

void
rosette_inspector_section_refresh (RosetteInspectorSection *self)
{
  RosetteInspectorSectionPrivate *priv = NULL;
  g_autoptr (RosetteShape) shape = NULL;
  gboolean is_shown = FALSE;

  g_return_if_fail (ROSETTE_IS_INSPECTOR_SECTION (self));

  priv = get_private (self);
  if (priv->is_updating)
    return;

  shape = get_editor (self) != NULL ? rosette_design_editor_dup_shape (get_editor (self)) : NULL;
  priv->is_updating = TRUE;
  is_shown = shape != NULL && ROSETTE_INSPECTOR_SECTION_GET_CLASS (self)->show_shape (self, shape);
  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (is_shown && !priv->is_laid_out)
    lay_out (self);
  for (guint i = 0; is_shown && i < priv->fields->len; i++)
    show_value (g_ptr_array_index (priv->fields, i), shape);
  priv->is_updating = FALSE;
}

static void
read_value (Field *field, RosetteShape *shape)
{
  gpointer member = G_STRUCT_MEMBER_P (shape, field->offset);

  if (field->kind == NUMBER)
    *(double *) member =
      rosette_inspector_number_get_value (ROSETTE_INSPECTOR_NUMBER (field->widget)) * field->factor;
  else if (field->kind == COUNT)
    *(guint *) member =
      (guint) rosette_inspector_number_get_value (ROSETTE_INSPECTOR_NUMBER (field->widget));
  else if (field->kind == CHOICE)
    *(guint *) member = gtk_drop_down_get_selected (GTK_DROP_DOWN (field->input));
  else if (field->kind == COLOR)
    *(RosetteColor *) member =
      rosette_inspector_color_get_color (ROSETTE_INSPECTOR_COLOR (field->widget));
}

static void
edited_cb (RosetteInspectorSection *self, GtkWidget *input)
{
  RosetteInspectorSectionPrivate *priv = get_private (self);
  g_autoptr (RosetteShape) shape = rosette_inspector_section_dup_shape (self);

  for (guint i = 0; shape != NULL && i < priv->fields->len; i++)
    {
      Field *field = g_ptr_array_index (priv->fields, i);

      if (field->widget != input && field->input != input)
        continue;
      read_value (field, shape);
      if (ROSETTE_INSPECTOR_SECTION_GET_CLASS (self)->complete_shape != NULL)
        ROSETTE_INSPECTOR_SECTION_GET_CLASS (self)->complete_shape (self, shape);
      rosette_inspector_section_change (self, shape, field->label);
      return;
    }
}

static void
chosen_cb (RosetteInspectorSection *self, GParamSpec *pspec, GtkWidget *input)
{
  edited_cb (self, input);
}

static void
rosette_inspector_section_dispose (GObject *object)
{
  RosetteInspectorSection *self = ROSETTE_INSPECTOR_SECTION (object);

  g_clear_pointer (&get_private (self)->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_inspector_section_parent_class)->dispose (object);
}

static void
rosette_inspector_section_refresh_part (RosetteInspectorPart *part)
{
  rosette_inspector_section_refresh (ROSETTE_INSPECTOR_SECTION (part));
}

static void
rosette_inspector_section_class_init (RosetteInspectorSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_inspector_section_dispose;
  ROSETTE_INSPECTOR_PART_CLASS (klass)->refresh = rosette_inspector_section_refresh_part;
}

static void
rosette_inspector_section_init (RosetteInspectorSection *self)
{
  RosetteInspectorSectionPrivate *priv = get_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  priv->fields = g_ptr_array_new_with_free_func (field_free);
  priv->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->heading), 0.0f);
  gtk_widget_add_css_class (priv->heading, "heading");
  gtk_widget_set_visible (priv->heading, FALSE);
  priv->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (priv->grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (priv->grid), SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (priv->grid), SPACING);
  gtk_box_append (GTK_BOX (box), priv->heading);
  gtk_box_append (GTK_BOX (box), priv->grid);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
rosette_inspector_section_set_heading (RosetteInspectorSection *self, const char *heading)
{
  gtk_label_set_label (GTK_LABEL (get_private (self)->heading), heading);
  gtk_widget_set_visible (get_private (self)->heading, TRUE);
}

/* @title: NULL where the widget shows its own; takes @widget over */
static Field *
add_field (RosetteInspectorSection *self,
           FieldKind kind,
           GtkWidget *widget,
           gsize offset,
           const char *label)
{
  Field *field = g_new0 (Field, 1);

  field->kind = kind;
  field->widget = g_object_ref_sink (widget);
  field->shown = TRUE;
  field->offset = offset;
  field->factor = 1.0;
  field->label = g_strdup (label);
  g_ptr_array_add (get_private (self)->fields, field);

  return field;
}

static GtkWidget *
create_number (RosetteInspectorSection *self,
               const char *title,
               const char *unit,
               double lower,
               double upper)
{
  GtkWidget *number = rosette_inspector_number_new ();

  g_object_set (number, "title", title, "unit", unit, "lower", lower, "upper", upper, NULL);
  g_signal_connect_swapped (number, "edited", G_CALLBACK (edited_cb), self);

  return number;
}

GtkWidget *
rosette_inspector_section_add_number (RosetteInspectorSection *self,
                                      const char *title,
                                      const char *unit,
                                      double lower,
                                      double upper,
                                      gsize offset,
                                      double factor,
                                      const char *label)
{
  Field *field =
    add_field (self, NUMBER, create_number (self, title, unit, lower, upper), offset, label);

  field->factor = factor;

  return field->widget;
}

GtkWidget *
rosette_inspector_section_add_count (RosetteInspectorSection *self,
                                     const char *title,
                                     guint lower,
                                     guint upper,
                                     gsize offset,
                                     const char *label)
{
  return add_field (self, COUNT, create_number (self, title, "", lower, upper), offset, label)
    ->widget;
}

GtkWidget *
rosette_inspector_section_add_choice (RosetteInspectorSection *self,
                                      const char *title,
                                      const char *const *choices,
                                      gsize offset,
                                      const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2);
  GtkWidget *name = gtk_label_new (title);
  Field *field = add_field (self, CHOICE, box, offset, label);

  /* Its words are longer than a number. */
  field->wide = TRUE;
  field->input = gtk_drop_down_new (NULL, NULL);
  gtk_label_set_xalign (GTK_LABEL (name), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field->input),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), field->input);
  if (choices != NULL)
    rosette_inspector_section_set_choices (box, choices);
  g_signal_connect_swapped (field->input, "notify::selected", G_CALLBACK (chosen_cb), self);

  return box;
}

GtkWidget *
rosette_inspector_section_add_color (RosetteInspectorSection *self,
                                     const char *title,
                                     gboolean optional,
                                     gsize offset,
                                     const char *label)
{
  GtkWidget *color = rosette_inspector_color_new ();
  Field *field = add_field (self, COLOR, color, offset, label);

  field->wide = TRUE;
  g_object_set (color, "title", title, "optional", optional, NULL);
  g_signal_connect_swapped (color, "edited", G_CALLBACK (edited_cb), self);

  return color;
}

void
rosette_inspector_section_add_widget (RosetteInspectorSection *self,
                                      GtkWidget *widget,
                                      gboolean wide)
{
  add_field (self, OTHER, widget, 0, NULL)->wide = wide;
}

void
rosette_inspector_section_show_field (RosetteInspectorSection *self,
                                      GtkWidget *widget,
                                      gboolean shown)
{
  RosetteInspectorSectionPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->fields->len; i++)
    {
      Field *field = g_ptr_array_index (priv->fields, i);

      if (field->widget != widget || field->shown == shown)
        continue;
      field->shown = shown;
      priv->is_laid_out = FALSE;
    }
}

void
rosette_inspector_section_set_choices (GtkWidget *field, const char *const *choices)
{
  GtkDropDown *input = GTK_DROP_DOWN (gtk_widget_get_last_child (field));
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; choices[i] != NULL; i++)
    gtk_string_list_append (list, _ (choices[i]));
  gtk_drop_down_set_model (input, G_LIST_MODEL (list));
}

RosetteShape *
rosette_inspector_section_dup_shape (RosetteInspectorSection *self)
{
  RosetteInspectorSectionPrivate *priv = get_private (self);

  if (priv->is_updating || get_editor (self) == NULL
      || !rosette_design_editor_can_edit (get_editor (self)))
    return NULL;

  return rosette_design_editor_dup_shape (get_editor (self));
}

/* The field need not be told what came from it; the others may depend on it. */
void
rosette_inspector_section_change (RosetteInspectorSection *self,
                                  const RosetteShape *shape,
                                  const char *label)
{
  rosette_design_editor_change (get_editor (self), shape, label);
}
