/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/issuer-rows.h"

#include "check/online.h"
#include "checking/permission.h"
#include "checking/sentences.h"

#include <glib/gi18n.h>

struct _RosetteIssuerRows
{
  AdwBin parent_instance;

  AdwActionRow *known_row;
  GtkSwitch *known_switch;
  AdwActionRow *allowed_row;
  GtkSwitch *allowed_switch;

  gboolean is_filling; /* the switches are set, not switched */
};

G_DEFINE_FINAL_TYPE (RosetteIssuerRows, rosette_issuer_rows, ADW_TYPE_BIN)

/* Called from the .ui file. */
static void
known_switched_cb (RosetteIssuerRows *self)
{
  if (!self->is_filling)
    gtk_widget_activate_action (GTK_WIDGET (self), "check.set-issuer-known", "b",
                                gtk_switch_get_active (self->known_switch));
}

/* Called from the .ui file. */
static void
allowed_switched_cb (RosetteIssuerRows *self)
{
  if (!self->is_filling)
    gtk_widget_activate_action (GTK_WIDGET (self), "check.set-issuer-allowed", "b",
                                gtk_switch_get_active (self->allowed_switch));
}

static void
rosette_issuer_rows_dispose (GObject *object)
{
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_ISSUER_ROWS);

  G_OBJECT_CLASS (rosette_issuer_rows_parent_class)->dispose (object);
}

static void
rosette_issuer_rows_class_init (RosetteIssuerRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_issuer_rows_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/issuer-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuerRows, known_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuerRows, known_switch);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuerRows, allowed_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssuerRows, allowed_switch);
  gtk_widget_class_bind_template_callback (widget_class, known_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, allowed_switched_cb);
}

static void
rosette_issuer_rows_init (RosetteIssuerRows *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_known (RosetteIssuerRows *self, RosetteReport *report, RosetteKept *kept)
{
  RosetteCredential *credential = rosette_report_get_credential (report);
  const char *id = rosette_credential_get_issuer_id (credential);
  RosetteKnownIssuer *known = rosette_known_issuers_find (rosette_kept_get_known (kept), id);
  gboolean is_known = known != NULL && known->source == NULL;

  gtk_switch_set_active (self->known_switch, is_known);
  if (is_known && known->since != NULL)
    {
      g_autofree char *day = rosette_sentence_dup_day (known->since);
      /* Translators: %s is a date */
      g_autofree char *text = g_strdup_printf (_ ("Since %s"), day);

      adw_action_row_set_subtitle (self->known_row, text);
      return;
    }

  adw_action_row_set_subtitle (self->known_row,
                               _ ("Its badges are then called known, and another key that "
                                  "takes its name is called out"));
}

void
rosette_issuer_rows_set_report (RosetteIssuerRows *self, RosetteReport *report, RosetteKept *kept)
{
  gboolean can_be_known;
  gboolean is_allowed = FALSE;
  g_autofree char *subject = NULL;

  g_return_if_fail (ROSETTE_IS_ISSUER_ROWS (self));

  can_be_known = report != NULL && kept != NULL && rosette_online_can_be_known (report);
  subject = report != NULL && kept != NULL ? rosette_online_dup_subject (report) : NULL;
  if (subject != NULL)
    is_allowed = rosette_permission_covers_issuer (rosette_kept_get_allowed (kept), subject);

  self->is_filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->known_row), can_be_known);
  if (can_be_known)
    fill_known (self, report, kept);
  gtk_widget_set_visible (GTK_WIDGET (self->allowed_row), is_allowed);
  gtk_switch_set_active (self->allowed_switch, is_allowed);
  gtk_widget_set_visible (GTK_WIDGET (self), can_be_known || is_allowed);
  self->is_filling = FALSE;
}
