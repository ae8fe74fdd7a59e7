/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/report-actions.h"

#include "check/report-file.h"
#include "check/report-page.h"
#include "reporting/fact.h"
#include "reporting/report-text.h"
#include "reporting/share.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>

static void
toast (gpointer page, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit_by_name (page, "toast", message);
}

static GtkWindow *
get_window (gpointer page)
{
  GtkRoot *root = gtk_widget_get_root (page);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static RosetteReport *
get_report (gpointer page)
{
  RosetteCheckItem *item = rosette_report_page_get_item (page);

  return item != NULL ? rosette_check_item_get_report (item) : NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;

  if (rosette_report_file_save_finish (ROSETTE_JOB (source), result, &error))
    toast (page, _ ("Report saved"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    toast (page, error->message);
}

/* What was found when the file was chosen is saved, whatever is checked meanwhile. */
typedef struct
{
  GtkWidget *page;
  RosetteReport *report;
  RosetteReportFormat format;
  char *name;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->page);
  g_object_unref (saving->report);
  g_free (saving->name);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = rosette_seam_save_file_finish (result, NULL);
  g_autoptr (RosetteJob) job = NULL;

  if (file == NULL)
    return;

  job = rosette_job_new ();
  rosette_report_file_save_async (job, saving->report, saving->format, saving->name, file, NULL,
                                  saved_cb, g_object_ref (saving->page));
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *suggested = NULL;
  Saving *saving;

  if (get_report (widget) == NULL || get_window (widget) == NULL)
    return;

  saving = g_new0 (Saving, 1);
  saving->page = g_object_ref (widget);
  saving->report = g_object_ref (get_report (widget));
  saving->name = g_strdup (
    rosette_check_item_get_name (rosette_report_page_get_item (ROSETTE_REPORT_PAGE (widget))));
  rosette_report_format_guess (g_variant_get_string (parameter, NULL), &saving->format);
  suggested = rosette_report_file_suggest_name (saving->name, saving->format);
  rosette_seam_save_file_async (get_window (widget), _ ("Save the Report"), suggested, NULL, NULL,
                                save_chosen_cb, saving);
}

static void
copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteCheckItem *item = rosette_report_page_get_item (ROSETTE_REPORT_PAGE (widget));
  g_autofree char *text = NULL;

  if (get_report (widget) == NULL)
    return;

  text = rosette_report_to_text (get_report (widget), rosette_check_item_get_name (item));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  toast (widget, _ ("Report copied"));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    toast (page, _ ("No browser could be opened. Copy the address, and open it yourself."));
}

static void
open_link (GtkWidget *page, const char *link)
{
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (page));

  g_app_info_launch_default_for_uri_async (link, G_APP_LAUNCH_CONTEXT (context), NULL, opened_cb,
                                           g_object_ref (page));
}

typedef struct
{
  GtkWidget *page;
  char *link;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->page);
  g_free (opening->link);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
link_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autofree char *response = rosette_seam_ask_finish (result, NULL);

  if (g_strcmp0 (response, "open") == 0)
    open_link (opening->page, opening->link);
  else if (g_strcmp0 (response, "copy") == 0)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (opening->page), opening->link);
}

/* Who opens an address sees where that is, before; what @heading and @body say of it is theirs. */
static void
ask_to_open (GtkWidget *page, const char *link, const char *heading, const char *body)
{
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "copy", _ ("C_opy Address"), ADW_RESPONSE_DEFAULT },
    { "open", _ ("_Open"), ADW_RESPONSE_SUGGESTED },
  };
  Opening *opening;

  if (get_window (page) == NULL)
    return;

  opening = g_new0 (Opening, 1);
  opening->page = g_object_ref (page);
  opening->link = g_strdup (link);
  rosette_seam_ask_async (get_window (page), heading, body, NULL, responses,
                          G_N_ELEMENTS (responses), NULL, link_answered_cb, opening);
}

/* A badge may link to anywhere. */
static void
open_link_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *link = rosette_link_read (g_variant_get_string (parameter, NULL));
  g_autofree char *host = link != NULL ? rosette_link_dup_host (link) : NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  if (link == NULL)
    return;

  /* Translators: %s is the name of a website */
  heading = g_strdup_printf (_ ("Open %s?"), host);
  body = g_strdup_printf (
    /* Translators: %s is a web address */
    _ ("%s\n\nIt opens in your browser. Rosette cannot say what stands there."), link);
  ask_to_open (widget, link, heading, body);
}

static RosetteReport *
get_shared (gpointer page)
{
  RosetteReport *report = get_report (page);

  return report != NULL && rosette_share_is_worth (report) ? report : NULL;
}

static void
linkedin_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteReport *report = get_shared (widget);
  g_autofree char *address = NULL;

  if (report == NULL)
    return;

  address = rosette_share_dup_linkedin_address (report);
  ask_to_open (widget, address, _ ("Add It to LinkedIn?"),
               _ ("LinkedIn opens in your browser, with its form for certificates filled in. It "
                  "learns the name of the badge, who gave it and when. Nothing is added before you "
                  "save it there."));
}

static void
copy_post_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteReport *report = get_shared (widget);
  g_autofree char *post = report != NULL ? rosette_share_dup_post (report) : NULL;

  if (post == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), post);
  toast (widget, _ ("Post copied. Add the picture of the badge to it."));
}

static void
copy_snippet_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteReport *report = get_shared (widget);
  RosetteCheckItem *item = rosette_report_page_get_item (ROSETTE_REPORT_PAGE (widget));
  g_autofree char *snippet = NULL;
  g_autofree char *name = NULL;
  gboolean is_picture;

  if (report == NULL)
    return;

  name = g_path_get_basename (rosette_check_item_get_name (item));
  is_picture = g_str_has_suffix (name, ".png") || g_str_has_suffix (name, ".svg");
  snippet = rosette_share_dup_snippet (report, is_picture ? name : NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), snippet);
  toast (widget, is_picture ? _ ("Copied. Put the badge’s file beside the page.") : _ ("Copied"));
}

void
rosette_report_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "report.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "report.open-link", "s", open_link_action);
  gtk_widget_class_install_action (widget_class, "report.share-linkedin", NULL, linkedin_action);
  gtk_widget_class_install_action (widget_class, "report.copy-post", NULL, copy_post_action);
  gtk_widget_class_install_action (widget_class, "report.copy-snippet", NULL, copy_snippet_action);
}
