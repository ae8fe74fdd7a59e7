/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/many-row.h"

#include "check/looks.h"
#include "safe-picture.h"

#include <glib/gi18n.h>

struct _RosetteManyRow
{
  AdwBin parent_instance;

  RosetteCheckItem *item;

  GtkImage *icon;
  GtkLabel *name_label;
  GtkLabel *detail_label;
  GtkLabel *state_label;
  RosetteSafePicture *picture;
};

G_DEFINE_FINAL_TYPE (RosetteManyRow, rosette_many_row, ADW_TYPE_BIN)

/* All that the row says. */
static char *
dup_label (RosetteCheckItem *item)
{
  const char *detail = rosette_check_item_get_detail (item);

  return detail != NULL ? g_strdup_printf ("%s: %s. %s", rosette_check_item_get_name (item),
                                           rosette_check_item_get_state (item), detail)
                        : g_strdup_printf ("%s: %s", rosette_check_item_get_name (item),
                                           rosette_check_item_get_state (item));
}

/* The list's own row around this one is what a screen reader stops at; it has no name by itself. */
static void
name_row (RosetteManyRow *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *label = dup_label (self->item);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* A row that is scrolled by has none yet, and of many files only the first keep theirs. */
static void
show_picture (RosetteManyRow *self)
{
  RosetteReport *report = rosette_check_item_get_report (self->item);
  GBytes *picture = report != NULL ? rosette_report_get_picture (report) : NULL;

  rosette_safe_picture_set_picture (self->picture, picture);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), picture != NULL);
}

static void
update (RosetteManyRow *self)
{
  const char *classes[] = { "verdict-none", NULL };
  const char *detail = rosette_check_item_get_detail (self->item);
  RosetteVerdict verdict;

  if (rosette_check_item_get_verdict (self->item, &verdict))
    classes[0] = rosette_looks_get_verdict_class (verdict);
  gtk_image_set_from_icon_name (self->icon, rosette_check_item_get_icon_name (self->item));
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), classes);
  gtk_label_set_label (self->name_label, rosette_check_item_get_name (self->item));
  gtk_label_set_label (self->state_label, rosette_check_item_get_state (self->item));
  gtk_label_set_label (self->detail_label, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), detail != NULL);
  show_picture (self);
  name_row (self);
}

static void
rosette_many_row_dispose (GObject *object)
{
  RosetteManyRow *self = ROSETTE_MANY_ROW (object);

  rosette_many_row_set_item (self, NULL);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_MANY_ROW);

  G_OBJECT_CLASS (rosette_many_row_parent_class)->dispose (object);
}

static void
rosette_many_row_class_init (RosetteManyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_many_row_dispose;

  g_type_ensure (ROSETTE_TYPE_SAFE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/many-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteManyRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteManyRow, picture);
}

static void
rosette_many_row_init (RosetteManyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_many_row_new (void)
{
  return g_object_new (ROSETTE_TYPE_MANY_ROW, NULL);
}

void
rosette_many_row_set_item (RosetteManyRow *self, RosetteCheckItem *item)
{
  g_return_if_fail (ROSETTE_IS_MANY_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    {
      if (self->picture != NULL)
        rosette_safe_picture_set_picture (self->picture, NULL);
      return;
    }

  g_signal_connect_object (item, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
