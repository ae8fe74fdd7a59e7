/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/claims-window.h"

#include "issue/claim-row.h"
#include "issue/claims-check.h"
#include "issuing/own-dates.h"

#include <glib/gi18n.h>

struct _RosetteClaimsWindow
{
  AdwWindow parent_instance;

  RosetteAwardClaims *claims;
  RosetteRecipient *recipient;
  GFile *near;       /* or NULL */
  GFile *base;       /* or NULL */
  GDateTime *issued; /* the dates of all, or NULL */
  GDateTime *until;
  GPtrArray *rows; /* one for each field, borrowed */

  GtkWidget *save_button;
  GtkLabel *fault_label;
  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (RosetteClaimsWindow, rosette_claims_window, ADW_TYPE_WINDOW)

static GStrv
dup_texts (RosetteClaimsWindow *self)
{
  GStrv texts = g_new0 (char *, self->rows->len + 1);

  for (guint i = 0; i < self->rows->len; i++)
    texts[i] = g_strstrip (g_strdup (gtk_editable_get_text (self->rows->pdata[i])));

  return texts;
}

/* What is wrong is said at once; what was typed is not lost by it. */
static void
update (RosetteClaimsWindow *self)
{
  g_auto (GStrv) texts = dup_texts (self);
  g_autoptr (JsonObject) claims = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *fields = rosette_award_claims_get_fields (self->claims);
  GFile *base =
    rosette_claims_check_pick_base (fields, (const char *const *) texts, self->near, self->base);
  gboolean is_right =
    rosette_claims_make (fields, (const char *const *) texts, base, &claims, &error)
    && rosette_own_dates_check (claims, self->issued, self->until, &error);

  gtk_label_set_label (self->fault_label, is_right ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fault_label), !is_right);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "claims.save", is_right);
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteClaimsWindow *self = ROSETTE_CLAIMS_WINDOW (widget);
  g_auto (GStrv) texts = dup_texts (self);

  rosette_award_claims_set_own (self->claims, self->recipient, (const char *const *) texts);
  gtk_window_close (GTK_WINDOW (self));
}

static void
discard_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
rosette_claims_window_dispose (GObject *object)
{
  RosetteClaimsWindow *self = ROSETTE_CLAIMS_WINDOW (object);

  g_clear_object (&self->claims);
  g_clear_pointer (&self->issued, g_date_time_unref);
  g_clear_pointer (&self->until, g_date_time_unref);
  g_clear_object (&self->recipient);
  g_clear_object (&self->near);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (rosette_claims_window_parent_class)->dispose (object);
}

static void
rosette_claims_window_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_CLAIMS_WINDOW (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_claims_window_parent_class)->finalize (object);
}

static void
rosette_claims_window_class_init (RosetteClaimsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_claims_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rosette_claims_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/claims-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteClaimsWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteClaimsWindow, fault_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteClaimsWindow, page);

  gtk_widget_class_install_action (widget_class, "claims.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "claims.discard", NULL, discard_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "claims.discard", NULL);
}

static void
rosette_claims_window_init (RosetteClaimsWindow *self)
{
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (RosetteClaimsWindow *self)
{
  GPtrArray *fields = rosette_award_claims_get_fields (self->claims);
  g_auto (GStrv) values = rosette_award_claims_dup_values (self->claims, self->recipient, TRUE);
  GtkWidget *groups[ROSETTE_N_CLAIM_GROUPS] = { NULL };

  for (guint i = 0; i < ROSETTE_N_CLAIM_GROUPS; i++)
    {
      groups[i] = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (groups[i]),
                                       rosette_claim_row_get_group_title (i));
      adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (groups[i]));
    }
  for (guint i = 0; i < fields->len; i++)
    {
      GtkWidget *row = rosette_claim_row_new (fields->pdata[i]);

      gtk_editable_set_text (GTK_EDITABLE (row), values[i]);
      g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (groups[rosette_claim_row_pick_group (fields->pdata[i])]), row);
    }
}

GtkWidget *
rosette_claims_window_new (GtkWindow *parent,
                           RosetteAwardClaims *claims,
                           RosetteRecipient *recipient,
                           GFile *near,
                           GFile *base,
                           GDateTime *issued,
                           GDateTime *until)
{
  RosetteClaimsWindow *self =
    g_object_new (ROSETTE_TYPE_CLAIMS_WINDOW, "transient-for", parent, NULL);

  gtk_window_set_title (GTK_WINDOW (self), rosette_recipient_get_name (recipient));
  self->claims = g_object_ref (claims);
  self->recipient = g_object_ref (recipient);
  g_set_object (&self->near, near);
  g_set_object (&self->base, base);
  self->issued = issued != NULL ? g_date_time_ref (issued) : NULL;
  self->until = until != NULL ? g_date_time_ref (until) : NULL;
  fill (self);
  update (self);
  /* Not on Cancel, where the Enter key would be meant for Save. */
  gtk_widget_grab_focus (self->rows->pdata[0]);

  return GTK_WIDGET (self);
}

GtkEditable *
rosette_claims_window_get_entry (RosetteClaimsWindow *self, const char *key)
{
  int place;

  g_return_val_if_fail (ROSETTE_IS_CLAIMS_WINDOW (self), NULL);

  place = rosette_claim_fields_find (rosette_award_claims_get_fields (self->claims), key);

  return place >= 0 ? self->rows->pdata[place] : NULL;
}
