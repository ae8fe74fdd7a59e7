/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/column-choice.h"

#include <glib/gi18n.h>

/* The claims, and which of their fields it is. */
typedef struct
{
  RosetteAwardClaims *claims;
  guint place;
} Chosen;

static void
chosen_free (gpointer data, GClosure *closure)
{
  Chosen *self = data;

  g_object_unref (self->claims);
  g_free (self);
}

static void
chosen_cb (GtkDropDown *choice, GParamSpec *pspec, gpointer user_data)
{
  const Chosen *self = user_data;
  const char *const *headers = rosette_award_claims_get_headers (self->claims);
  guint selected = gtk_drop_down_get_selected (choice);
  const char *column =
    selected > 0 && selected != GTK_INVALID_LIST_POSITION ? headers[selected - 1] : NULL;

  rosette_award_claims_set_column (self->claims, self->place, column);
}

static guint
find_header (const char *const *headers, const char *column)
{
  for (guint i = 0; column != NULL && headers[i] != NULL; i++)
    if (g_str_equal (headers[i], column))
      return i + 1;

  return 0;
}

/* A long header does not make the row wide. */
static void
set_up_item_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_list_item_set_child (item, label);
}

static void
bind_item_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
new_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_item_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), NULL);

  return factory;
}

GtkWidget *
rosette_column_choice_new (RosetteAwardClaims *claims, guint place)
{
  const char *const *headers = rosette_award_claims_get_headers (claims);
  const RosetteClaimField *field = rosette_award_claims_get_fields (claims)->pdata[place];
  GtkStringList *names = gtk_string_list_new ((const char *const[]){ _ ("For All"), NULL });
  GtkWidget *choice = NULL;
  g_autoptr (GtkListItemFactory) factory = new_factory ();
  /* Translators: %s is what a field is called */
  g_autofree char *label = g_strdup_printf (_ ("Column for: %s"), field->title);
  Chosen *chosen = g_new0 (Chosen, 1);

  for (gsize i = 0; headers[i] != NULL; i++)
    gtk_string_list_append (names, headers[i]);
  choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), factory);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (choice, _ ("The same for all, or from a column of your list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_drop_down_set_selected (
    GTK_DROP_DOWN (choice), find_header (headers, rosette_award_claims_get_column (claims, place)));
  *chosen = (Chosen){ g_object_ref (claims), place };
  g_signal_connect_data (choice, "notify::selected", G_CALLBACK (chosen_cb), chosen, chosen_free,
                         0);

  return choice;
}
