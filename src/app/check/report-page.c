/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/report-page.h"

#include "check/check-row.h"
#include "check/fact-rows.h"
#include "check/issuer-rows.h"
#include "check/looks.h"
#include "check/online-offer.h"
#include "check/report-actions.h"
#include "checking/sentences.h"
#include "narrow-bin.h"
#include "reporting/facts.h"
#include "reporting/report-text.h"
#include "reporting/share.h"
#include "safe-picture.h"

#include <glib/gi18n.h>

struct _RosetteReportPage
{
  AdwBin parent_instance;

  RosetteCheckItem *item;
  RosetteKept *kept; /* nullable */

  GtkAdjustment *adjustment;
  GtkWidget *back_button;
  GtkLabel *name_label;
  GtkWidget *verdict_box;
  RosetteOnlineOffer *online_offer;
  RosetteIssuerRows *issuer_rows;
  RosetteSafePicture *picture;
  GtkImage *verdict_icon;
  GtkLabel *verdict_label;
  GtkLabel *sentence_label;
  GtkLabel *summary_label;
  GtkWidget *bar;
  GtkWidget *recipient_group;
  GtkEditable *recipient_row;
  GtkBox *facts_box;
  GtkWidget *checks_group;
  GtkListBox *checks_list;
  GtkLabel *date_label;
  GtkWidget *save_button;
  GtkWidget *share_button;
  AdwPreferencesGroup *details_group;
  GtkWidget *details_row; /* nullable */
  GtkWidget *json_row;

  const char *verdict_class; /* that the verdict has now */
};

G_DEFINE_FINAL_TYPE (RosetteReportPage, rosette_report_page, ADW_TYPE_BIN)

enum
{
  PROP_ITEM = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Called from the .ui file. */
static GtkOrientation
pick_orientation (GObject *object, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
remove_rows (RosetteReportPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->checks_list))) != NULL)
    gtk_list_box_remove (self->checks_list, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts_box))) != NULL)
    gtk_box_remove (self->facts_box, child);
  if (self->details_row != NULL)
    adw_preferences_group_remove (self->details_group, self->details_row);
  self->details_row = NULL;
}

static void
show_verdict (RosetteReportPage *self, const char *icon_name, const char *css_class)
{
  if (self->verdict_class != NULL)
    gtk_widget_remove_css_class (self->verdict_box, self->verdict_class);
  self->verdict_class = css_class;
  gtk_widget_add_css_class (self->verdict_box, css_class);
  gtk_image_set_from_icon_name (self->verdict_icon, icon_name);
}

static void
say (RosetteReportPage *self, const char *title, const char *sentence, const char *summary)
{
  g_autofree char *whole = g_strjoin (". ", title, summary, sentence, NULL);

  gtk_label_set_label (self->verdict_label, title);
  gtk_label_set_label (self->summary_label, summary);
  gtk_label_set_label (self->sentence_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence_label), sentence != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->verdict_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  whole, -1);
}

static void
show_checks (RosetteReportPage *self, RosetteReport *report)
{
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    if (rosette_report_shows_check (report, (RosetteCheckId) i))
      gtk_list_box_append (self->checks_list, rosette_check_row_new (rosette_report_get_check (
                                                report, (RosetteCheckId) i)));
}

/* What only few can read is folded up, at the end. */
static void
show_facts (RosetteReportPage *self, RosetteReport *report)
{
  g_autoptr (GPtrArray) groups = rosette_facts_list (report);

  for (guint i = 0; i < groups->len; i++)
    {
      RosetteFactGroup *group = groups->pdata[i];

      if (!group->is_technical)
        {
          gtk_box_append (self->facts_box, rosette_fact_rows_new_group (group));
          continue;
        }
      self->details_row = rosette_fact_rows_new_expander (group);
      adw_preferences_group_add (self->details_group, self->details_row);
    }
}

/* What is wrong, or left to do, comes before what is said; where all is right, the other way round.
 */
static void
order_groups (RosetteReportPage *self, RosetteVerdict verdict)
{
  GtkWidget *facts = GTK_WIDGET (self->facts_box);
  gboolean facts_first = verdict == ROSETTE_VERDICT_GENUINE || verdict == ROSETTE_VERDICT_MISMATCH;
  GtkWidget *order[] = { self->recipient_group, facts, self->checks_group };
  GtkWidget *other_order[] = { self->checks_group, self->recipient_group, facts };
  GtkWidget *before = self->bar;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GtkWidget *group = facts_first ? order[i] : other_order[i];

      gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (group)), group, before);
      before = group;
    }
}

static void
show_date (RosetteReportPage *self, RosetteReport *report)
{
  g_autofree char *date = rosette_sentence_dup_moment (rosette_report_get_date (report));
  g_autofree char *text = NULL;

  /* Translators: %s is a date and a time */
  text = g_strdup_printf (_ ("Last checked on %s"), date);
  gtk_label_set_label (self->date_label, text);
}

static void
show_report (RosetteReportPage *self, RosetteReport *report)
{
  RosetteVerdict verdict = rosette_report_get_verdict (report);
  g_autofree char *sentence = rosette_facts_dup_claim (report);

  show_verdict (self, rosette_looks_get_verdict_icon (verdict),
                rosette_looks_get_verdict_class (verdict));
  say (self, rosette_report_get_title (report), sentence, rosette_report_get_summary (report));
  rosette_safe_picture_set_picture (self->picture, rosette_report_get_picture (report));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), rosette_report_get_picture (report) != NULL);
  show_facts (self, report);
  show_checks (self, report);
  order_groups (self, verdict);
  show_date (self, report);
}

static void
show_fault (RosetteReportPage *self)
{
  const char *fault = rosette_check_item_get_fault (self->item);

  show_verdict (self, "rosette-unchecked-symbolic", "verdict-none");
  say (self, _ ("Could not be read"), NULL, fault != NULL ? fault : "");
  rosette_safe_picture_set_picture (self->picture, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), FALSE);
  gtk_label_set_label (self->date_label, "");
}

static void
refresh (RosetteReportPage *self)
{
  RosetteReport *report = rosette_check_item_get_report (self->item);
  gboolean has_credential = report != NULL && rosette_report_get_credential (report) != NULL;

  remove_rows (self);
  gtk_label_set_label (self->name_label, rosette_check_item_get_name (self->item));

  if (report != NULL)
    show_report (self, report);
  else
    show_fault (self);

  gtk_widget_set_visible (self->recipient_group,
                          has_credential
                            && rosette_report_get_verdict (report) != ROSETTE_VERDICT_FORGED);
  rosette_online_offer_set_report (self->online_offer, report);
  rosette_issuer_rows_set_report (self->issuer_rows, report, self->kept);
  gtk_widget_set_visible (self->save_button, report != NULL);
  gtk_widget_set_visible (self->share_button, report != NULL && rosette_share_is_worth (report));
  gtk_widget_set_visible (self->checks_group, report != NULL);
  gtk_widget_set_visible (self->json_row,
                          report != NULL && rosette_report_get_document (report) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->details_group),
                          self->details_row != NULL || gtk_widget_get_visible (self->json_row));
}

static void
recipient_applied_cb (RosetteReportPage *self)
{
  g_autofree char *recipient = g_strstrip (g_strdup (gtk_editable_get_text (self->recipient_row)));

  gtk_widget_activate_action (GTK_WIDGET (self), "check.set-recipient", "s", recipient);
}

static void
rosette_report_page_dispose (GObject *object)
{
  RosetteReportPage *self = ROSETTE_REPORT_PAGE (object);

  g_clear_object (&self->item);
  g_clear_object (&self->kept);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_REPORT_PAGE);

  G_OBJECT_CLASS (rosette_report_page_parent_class)->dispose (object);
}

static void
rosette_report_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteReportPage *self = ROSETTE_REPORT_PAGE (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_report_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  RosetteReportPage *self = ROSETTE_REPORT_PAGE (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      rosette_report_page_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, adjustment);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, online_offer);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, issuer_rows);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, picture);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, bar);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, recipient_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, recipient_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, checks_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, facts_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, share_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, details_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, checks_list);
  gtk_widget_class_bind_template_child (widget_class, RosetteReportPage, json_row);
  gtk_widget_class_bind_template_callback (widget_class, pick_orientation);
  gtk_widget_class_bind_template_callback (widget_class, recipient_applied_cb);
}

static void
rosette_report_page_class_init (RosetteReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_report_page_dispose;
  object_class->get_property = rosette_report_page_get_property;
  object_class->set_property = rosette_report_page_set_property;

  props[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, ROSETTE_TYPE_CHECK_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_REPORT_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (ROSETTE_TYPE_ISSUER_ROWS);
  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  g_type_ensure (ROSETTE_TYPE_ONLINE_OFFER);
  g_type_ensure (ROSETTE_TYPE_SAFE_PICTURE);
  bind_template (GTK_WIDGET_CLASS (klass));
  rosette_report_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
rosette_report_page_init (RosetteReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_report_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_REPORT_PAGE, NULL);
}

RosetteCheckItem *
rosette_report_page_get_item (RosetteReportPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_REPORT_PAGE (self), NULL);

  return self->item;
}

void
rosette_report_page_set_item (RosetteReportPage *self, RosetteCheckItem *item)
{
  const char *recipient = NULL;

  g_return_if_fail (ROSETTE_IS_REPORT_PAGE (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, refresh, self);
  g_set_object (&self->item, item);

  if (item != NULL)
    {
      g_signal_connect_object (item, "notify::report", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
      recipient = rosette_check_item_get_recipient (item);
      gtk_editable_set_text (self->recipient_row, recipient != NULL ? recipient : "");
      refresh (self);
      gtk_adjustment_set_value (self->adjustment, 0);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEM]);
}

void
rosette_report_page_set_kept (RosetteReportPage *self, RosetteKept *kept)
{
  g_return_if_fail (ROSETTE_IS_REPORT_PAGE (self));

  g_set_object (&self->kept, kept);
}

void
rosette_report_page_set_has_list (RosetteReportPage *self, gboolean has_list)
{
  g_return_if_fail (ROSETTE_IS_REPORT_PAGE (self));

  gtk_widget_set_visible (self->back_button, has_list);
}

void
rosette_report_page_announce (RosetteReportPage *self)
{
  g_return_if_fail (ROSETTE_IS_REPORT_PAGE (self));

  gtk_adjustment_set_value (self->adjustment, 0);
  gtk_widget_grab_focus (self->verdict_box);
}
