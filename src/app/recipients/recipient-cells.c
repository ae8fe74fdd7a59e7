/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipient-cells.h"

/* Where a cell's widget keeps its GtkListItem. */
#define ITEM_KEY "rosette-list-item"

GtkExpression *
rosette_recipient_cells_new_expression (const char *property, gboolean in_list_item)
{
  GtkExpression *item = NULL;

  if (in_list_item)
    item = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");

  return gtk_property_expression_new (ROSETTE_TYPE_RECIPIENT, item, property);
}

static guint
count_given (gpointer object,
             const char *email,
             const char *identifier,
             const char *extra,
             guint generation,
             RosetteGiven *given)
{
  return rosette_given_count (given, email, identifier, extra);
}

static GtkExpression *
new_given_expression (RosetteGiven *given, gboolean in_list_item)
{
  GtkExpression *constant = gtk_constant_expression_new (ROSETTE_TYPE_GIVEN, given);
  GtkExpression *params[] = {
    rosette_recipient_cells_new_expression ("email", in_list_item),
    rosette_recipient_cells_new_expression ("identifier", in_list_item),
    rosette_recipient_cells_new_expression ("extra", in_list_item),
    gtk_property_expression_new (ROSETTE_TYPE_GIVEN, constant, "generation"),
  };

  return gtk_cclosure_expression_new (G_TYPE_UINT, NULL, G_N_ELEMENTS (params), params,
                                      G_CALLBACK (count_given), g_object_ref (given),
                                      (GClosureNotify) (void (*) (void)) g_object_unref);
}

/* What is said of a person in the second line. */
static char *
pick_detail (gpointer object, const char *email, const char *identifier, gpointer user_data)
{
  return g_strdup (email[0] != '\0' ? email : identifier);
}

static GtkExpression *
new_detail_expression (void)
{
  GtkExpression *params[] = {
    rosette_recipient_cells_new_expression ("email", TRUE),
    rosette_recipient_cells_new_expression ("identifier", TRUE),
  };

  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (params), params,
                                      G_CALLBACK (pick_detail), NULL, NULL);
}

static GtkWidget *
new_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
}

static void
set_cell (GtkListItem *item, GtkWidget *cell)
{
  g_object_set_data (G_OBJECT (cell), ITEM_KEY, item);
  gtk_list_item_set_child (item, cell);
}

void
rosette_recipient_cells_set_up_name (GtkListItem *item, GObject *owner)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = new_label ();
  GtkWidget *detail = new_label ();

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_add_css_class (detail, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_expression_bind (rosette_recipient_cells_new_expression ("name", TRUE), name, "label", item);
  gtk_expression_bind (new_detail_expression (), detail, "label", item);
  g_object_bind_property (owner, "narrow", detail, "visible", G_BINDING_SYNC_CREATE);
  set_cell (item, box);
}

void
rosette_recipient_cells_set_up_expression (GtkListItem *item, GtkExpression *expression)
{
  GtkWidget *label = new_label ();

  gtk_expression_bind (expression, label, "label", item);
  set_cell (item, label);
}

void
rosette_recipient_cells_set_up_text (GtkListItem *item, const char *property)
{
  rosette_recipient_cells_set_up_expression (
    item, rosette_recipient_cells_new_expression (property, TRUE));
}

void
rosette_recipient_cells_set_up_given (GtkListItem *item, RosetteGiven *given)
{
  GtkWidget *label = new_label ();

  gtk_widget_add_css_class (label, "numeric");
  gtk_expression_bind (new_given_expression (given, TRUE), label, "label", item);
  set_cell (item, label);
}

GtkExpression *
rosette_recipient_cells_new_given_expression (RosetteGiven *given)
{
  return new_given_expression (given, FALSE);
}

static GtkListItem *
find_item_below (GtkWidget *widget)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (widget), ITEM_KEY);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); item == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    item = find_item_below (child);

  return item;
}

GtkListItem *
rosette_recipient_cells_find_item (GtkWidget *widget)
{
  while (widget != NULL && g_strcmp0 (gtk_widget_get_css_name (widget), "row") != 0)
    widget = gtk_widget_get_parent (widget);

  return widget != NULL ? find_item_below (widget) : NULL;
}
