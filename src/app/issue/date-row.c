/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/date-row.h"

#include "issue/award-dates.h"
#include "seam.h"

struct _RosetteDateRow
{
  AdwEntryRow parent_instance;

  gboolean optional;
  gboolean is_setting; /* the calendar is being set, not pressed */

  GtkLabel *words_label;
  GtkPopover *popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (RosetteDateRow, rosette_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_OPTIONAL = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
update (RosetteDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autoptr (GDateTime) day = rosette_date_row_dup_day (self);
  g_autofree char *words = day != NULL ? rosette_award_dates_abbreviate_day (day) : NULL;
  gboolean is_right = day != NULL || (self->optional && text[0] == '\0');

  gtk_label_set_label (self->words_label, words != NULL ? words : "");
  if (is_right)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
    is_right ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* Called from the .ui file. */
static void
calendar_shown_cb (RosetteDateRow *self)
{
  g_autoptr (GDateTime) day = rosette_date_row_dup_day (self);

  if (day == NULL)
    day = g_date_time_new_now_local ();
  self->is_setting = TRUE;
  rosette_seam_calendar_set_date (self->calendar, day);
  self->is_setting = FALSE;
}

/* Called from the .ui file. */
static void
day_selected_cb (RosetteDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *text = NULL;

  if (self->is_setting)
    return;

  day = gtk_calendar_get_date (self->calendar);
  text = rosette_award_dates_format_day (day);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_popover_popdown (self->popover);
}

static void
rosette_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_DATE_ROW);

  G_OBJECT_CLASS (rosette_date_row_parent_class)->dispose (object);
}

static void
rosette_date_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteDateRow *self = ROSETTE_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_date_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  RosetteDateRow *self = ROSETTE_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_OPTIONAL:
      self->optional = g_value_get_boolean (value);
      update (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_date_row_class_init (RosetteDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_date_row_dispose;
  object_class->get_property = rosette_date_row_get_property;
  object_class->set_property = rosette_date_row_set_property;

  props[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteDateRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, RosetteDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
rosette_date_row_init (RosetteDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
rosette_date_row_new (void)
{
  return g_object_new (ROSETTE_TYPE_DATE_ROW, NULL);
}

GDateTime *
rosette_date_row_dup_day (RosetteDateRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_DATE_ROW (self), NULL);

  return rosette_award_dates_parse_day (gtk_editable_get_text (GTK_EDITABLE (self)),
                                        rosette_award_dates_is_month_first ());
}
