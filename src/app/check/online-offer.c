/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/online-offer.h"

#include "check/online.h"
#include "checking/newer.h"
#include "checking/sentences.h"

#include <glib/gi18n.h>

/* Longest host name that is shown, and how many of them, in characters. */
#define MAX_HOST_CHARS  80
#define MAX_HOSTS_SHOWN 4

struct _RosetteOnlineOffer
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AdwActionRow *once_row;
  AdwActionRow *always_row;
  AdwActionRow *plain_row;
  AdwActionRow *newer_row;
};

G_DEFINE_FINAL_TYPE (RosetteOnlineOffer, rosette_online_offer, ADW_TYPE_BIN)

static char *
join_hosts (GStrv hosts)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; hosts[i] != NULL; i++)
    {
      g_autofree char *host = rosette_sentence_clean (hosts[i], MAX_HOST_CHARS);

      if (i == MAX_HOSTS_SHOWN)
        {
          g_string_append (names, ", …");
          break;
        }
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", host);
    }

  return g_string_free (names, FALSE);
}

static void
rosette_online_offer_dispose (GObject *object)
{
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_ONLINE_OFFER);

  G_OBJECT_CLASS (rosette_online_offer_parent_class)->dispose (object);
}

static void
rosette_online_offer_class_init (RosetteOnlineOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_online_offer_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/online-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteOnlineOffer, group);
  gtk_widget_class_bind_template_child (widget_class, RosetteOnlineOffer, once_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteOnlineOffer, always_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteOnlineOffer, plain_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteOnlineOffer, newer_row);
}

static void
rosette_online_offer_init (RosetteOnlineOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_any (GStrv hosts)
{
  return hosts != NULL && hosts[0] != NULL;
}

/* Takes @description. */
static void
describe (RosetteOnlineOffer *self, char *description)
{
  g_autofree char *safe = g_markup_escape_text (description, -1);

  adw_preferences_group_set_description (self->group, safe);
  g_free (description);
}

/* Whom it would ask stands below. */
static gboolean
show_newer (RosetteOnlineOffer *self, RosetteReport *report)
{
  const char *address = report != NULL ? rosette_newer_get_address (report) : NULL;
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_autofree char *clean = host != NULL ? rosette_sentence_clean (host, MAX_HOST_CHARS) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->newer_row), host != NULL);
  if (host == NULL)
    return FALSE;

  /* Translators: %s is the name of a website */
  text = g_strdup_printf (_ ("The issuer offers one at %s. Rosette would ask there"), clean);
  adw_action_row_set_subtitle (self->newer_row, text);

  return TRUE;
}

void
rosette_online_offer_set_report (RosetteOnlineOffer *self, RosetteReport *report)
{
  g_auto (GStrv) hosts = NULL;
  g_auto (GStrv) plain = NULL;
  g_autofree char *names = NULL;
  gboolean has_newer;

  g_return_if_fail (ROSETTE_IS_ONLINE_OFFER (self));

  hosts = report != NULL ? rosette_online_list_hosts (report) : NULL;
  plain = report != NULL ? rosette_online_list_plain_hosts (report) : NULL;
  has_newer = show_newer (self, report);
  gtk_widget_set_visible (GTK_WIDGET (self), has_any (hosts) || has_any (plain) || has_newer);
  gtk_widget_set_visible (GTK_WIDGET (self->once_row), has_any (hosts));
  gtk_widget_set_visible (GTK_WIDGET (self->always_row), has_any (hosts));
  gtk_widget_set_visible (GTK_WIDGET (self->plain_row), !has_any (hosts) && has_any (plain));
  adw_preferences_group_set_description (self->group, NULL);

  names = has_any (hosts) ? join_hosts (hosts) : has_any (plain) ? join_hosts (plain) : NULL;
  if (has_any (hosts))
    describe (self, g_strdup_printf (
                      /* Translators: %s is one or more names of websites */
                      _ ("What this check needs stands on the web: %s. Rosette would ask there, "
                         "and where that leads. The badge itself stays here."),
                      names));
  else if (names != NULL)
    describe (self, g_strdup_printf (
                      /* Translators: %s is one or more names of websites */
                      _ ("%s has no encryption. Whoever is between you and it, in a café or a "
                         "school's network, can read what is asked for and change the answer, so "
                         "that a false badge looks genuine."),
                      names));
}
