/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/known-issuers-window.h"

#include "base/limits.h"
#include "check/slip.h"
#include "checking/sentences.h"
#include "fetching/registry.h"
#include "job.h"
#include "read-file.h"
#include "safe-picture.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longest name or address that a row shows, in characters, and most rows of one kind: what is
 * searched for is among all of them. */
#define MAX_CHARS 300
#define MAX_ROWS  200

/* Longest name or address in a toast, in characters. */
#define MAX_TOAST_CHARS 60

#define LOGO_PX 32

struct _RosetteKnownIssuersWindow
{
  AdwWindow parent_instance;

  RosetteLibrary *library;
  RosetteKept *kept;    /* what the library has of them, and of documents; or NULL */
  GPtrArray *documents; /* element-type RosetteKeptDocument */
  GCancellable *cancellable;

  AdwToastOverlay *toast_overlay;
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkWidget *known_group;
  GtkListBox *known_list;
  GtkWidget *allowed_group;
  GtkListBox *allowed_list;
  GtkWidget *documents_group;
  GtkListBox *documents_list;
};

G_DEFINE_FINAL_TYPE (RosetteKnownIssuersWindow, rosette_known_issuers_window, ADW_TYPE_WINDOW)

/* What a row's button forgets. */
typedef struct
{
  RosetteKnownIssuersWindow *window;
  char *id;
  char *title; /* of the row */
  RosetteSlipKind kind;
} Forgetting;

/* What the button of a toast undoes. */
typedef struct
{
  RosetteKnownIssuersWindow *window; /* not owned: the toast is in it */
  RosetteSlip *forgotten;
} Undoing;

static void reload (RosetteKnownIssuersWindow *self);

static void
toast (RosetteKnownIssuersWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toast_overlay, rosette_toast_new (text));
}

static void
forgetting_free (gpointer data, GClosure *closure)
{
  Forgetting *forgetting = data;

  g_free (forgetting->id);
  g_free (forgetting->title);
  g_free (forgetting);
}

static void
undoing_free (gpointer data, GClosure *closure)
{
  Undoing *undoing = data;

  rosette_slip_free (undoing->forgotten);
  g_free (undoing);
}

static void
undo_clicked_cb (AdwToast *clicked, Undoing *undoing)
{
  g_autoptr (GError) error = NULL;

  if (!rosette_slip_put_back (undoing->forgotten, &error))
    toast (undoing->window, error->message);
  reload (undoing->window);
}

static void
offer_undo (RosetteKnownIssuersWindow *self, const char *title, RosetteSlip *forgotten)
{
  g_autofree char *clean = rosette_sentence_clean (title, MAX_TOAST_CHARS);
  /* Translators: the name or address of an issuer */
  g_autofree char *text = g_strdup_printf (_ ("Forgot “%s”"), clean);
  AdwToast *offer = rosette_toast_new_undo (text);
  Undoing *undoing = g_new0 (Undoing, 1);

  undoing->window = self;
  undoing->forgotten = forgotten;
  g_signal_connect_data (offer, "button-clicked", G_CALLBACK (undo_clicked_cb), undoing,
                         undoing_free, 0);
  adw_toast_overlay_add_toast (self->toast_overlay, offer);
}

static void
forget_clicked_cb (GtkButton *button, Forgetting *forgetting)
{
  RosetteKnownIssuersWindow *self = forgetting->window;
  g_autoptr (GError) error = NULL;
  RosetteSlip *forgotten =
    rosette_slip_new (self->library, forgetting->kind, forgetting->id, &error);

  if (forgotten != NULL)
    offer_undo (self, forgetting->title, forgotten);
  else
    toast (self, error->message);
  /* The button, and what it forgets, goes with this. */
  reload (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static GtkWidget *
new_forget_button (RosetteKnownIssuersWindow *self,
                   const char *id,
                   const char *title,
                   RosetteSlipKind kind)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("rosette-delete-symbolic");
  Forgetting *forgetting = g_new0 (Forgetting, 1);

  forgetting->window = self;
  forgetting->id = g_strdup (id);
  forgetting->title = g_strdup (title);
  forgetting->kind = kind;
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Forget"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Forget"), -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (forget_clicked_cb), forgetting,
                         forgetting_free, 0);

  return button;
}

/* Its own picture, or one that stands for any. */
static GtkWidget *
new_logo (const RosetteKnownIssuer *issuer)
{
  GtkWidget *picture;

  if (issuer->logo == NULL)
    {
      picture = gtk_image_new_from_icon_name ("rosette-institution-symbolic");
      gtk_widget_set_size_request (picture, LOGO_PX, LOGO_PX);
      return picture;
    }

  picture = rosette_safe_picture_new ();
  rosette_safe_picture_set_size (ROSETTE_SAFE_PICTURE (picture), LOGO_PX);
  rosette_safe_picture_set_alternative_text (ROSETTE_SAFE_PICTURE (picture), issuer->name);
  rosette_safe_picture_set_picture (ROSETTE_SAFE_PICTURE (picture), issuer->logo);

  return picture;
}

static GtkWidget *
append_row (GtkListBox *list, const char *title, const char *subtitle, GtkWidget *button)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *clean = rosette_sentence_clean (title, MAX_CHARS);
  g_autofree char *more = rosette_sentence_clean (subtitle, MAX_CHARS);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), clean);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (button != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (list, row);

  return row;
}

static void
empty (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static gboolean
is_sought (RosetteKnownIssuersWindow *self, const char *text)
{
  g_autofree char *sought = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, sought) != NULL;
}

static gboolean
is_issuer_sought (RosetteKnownIssuersWindow *self, const RosetteKnownIssuer *issuer)
{
  return is_sought (self, issuer->name) || is_sought (self, issuer->id)
         || (issuer->source != NULL && is_sought (self, issuer->source));
}

static char *
dup_issuer_subtitle (const RosetteKnownIssuer *issuer)
{
  g_autofree char *day = rosette_sentence_dup_day (issuer->since);

  if (issuer->source != NULL)
    /* Translators: the name of a list, a date, and an address or another identifier */
    return g_strdup_printf (_ ("On the list “%s” since %s: %s"), issuer->source, day, issuer->id);

  /* Translators: a date, and an address or another identifier */
  return g_strdup_printf (_ ("Since %s: %s"), day, issuer->id);
}

/* How many were left out because they are too many. */
static void
append_rest (GtkListBox *list, guint n_left)
{
  g_autofree char *text = NULL;

  if (n_left == 0)
    return;

  text = g_strdup_printf (ngettext ("%u more", "%u more", n_left), n_left);
  append_row (list, text, _ ("Type a part of its name to find it."), NULL);
}

static guint
fill_known (RosetteKnownIssuersWindow *self)
{
  GPtrArray *issuers = rosette_kept_get_known (self->kept);
  guint n_shown = 0;
  guint n_left = 0;

  empty (self->known_list);
  for (guint i = 0; i < issuers->len; i++)
    {
      const RosetteKnownIssuer *issuer = issuers->pdata[i];
      g_autofree char *subtitle = dup_issuer_subtitle (issuer);
      GtkWidget *row;

      if (!is_issuer_sought (self, issuer))
        continue;
      if (n_shown == MAX_ROWS)
        {
          n_left++;
          continue;
        }
      row = append_row (self->known_list, issuer->name, subtitle,
                        new_forget_button (self, issuer->id, issuer->name, ROSETTE_SLIP_ISSUER));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_logo (issuer));
      n_shown++;
    }
  append_rest (self->known_list, n_left);
  gtk_widget_set_visible (self->known_group, n_shown > 0);

  return n_shown;
}

static guint
fill_allowed (RosetteKnownIssuersWindow *self)
{
  const char *const *allowed = rosette_kept_get_allowed (self->kept);
  guint n_shown = 0;

  empty (self->allowed_list);
  for (gsize i = 0; allowed[i] != NULL; i++)
    {
      RosetteKnownIssuer *known =
        rosette_known_issuers_find (rosette_kept_get_known (self->kept), allowed[i]);
      const char *name = known != NULL ? known->name : allowed[i];

      if (n_shown == MAX_ROWS || (!is_sought (self, name) && !is_sought (self, allowed[i])))
        continue;
      append_row (self->allowed_list, name, known != NULL ? allowed[i] : "",
                  new_forget_button (self, allowed[i], name, ROSETTE_SLIP_PERMISSION));
      n_shown++;
    }
  gtk_widget_set_visible (self->allowed_group, n_shown > 0);

  return n_shown;
}

/* A document has a line for each of its versions, the newest first: one row for all. */
static guint
fill_documents (RosetteKnownIssuersWindow *self)
{
  const char *last = NULL;
  guint n_shown = 0;
  guint n_left = 0;

  empty (self->documents_list);
  for (guint i = 0; i < self->documents->len; i++)
    {
      const RosetteKeptDocument *line = self->documents->pdata[i];
      g_autofree char *day = rosette_sentence_dup_day (line->since);
      g_autofree char *subtitle = NULL;

      if (g_strcmp0 (last, line->address) == 0 || !is_sought (self, line->address))
        continue;
      last = line->address;
      if (n_shown == MAX_ROWS)
        {
          n_left++;
          continue;
        }
      /* Translators: %s is a date */
      subtitle = g_strdup_printf (line->is_given ? _ ("Given on %s") : _ ("Seen there on %s"), day);
      append_row (self->documents_list, line->address, subtitle,
                  new_forget_button (self, line->address, line->address, ROSETTE_SLIP_DOCUMENTS));
      n_shown++;
    }
  append_rest (self->documents_list, n_left);
  gtk_widget_set_visible (self->documents_group, n_shown > 0);

  return n_shown;
}

/* Called from the .ui file too: what was typed has changed. */
static void
refresh (RosetteKnownIssuersWindow *self)
{
  guint n_shown = 0;
  gboolean is_searching = *gtk_editable_get_text (self->search_entry) != '\0';

  if (self->documents == NULL)
    return;

  n_shown += fill_known (self);
  n_shown += fill_allowed (self);
  n_shown += fill_documents (self);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0    ? "lists"
                                                 : is_searching ? "nothing-found"
                                                                : "empty");
}

/* What the library has is another. */
static void
reload (RosetteKnownIssuersWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKept) kept = rosette_library_load_kept (self->library, &error);
  GPtrArray *documents =
    kept != NULL ? rosette_library_list_documents (self->library, &error) : NULL;

  if (documents == NULL)
    {
      toast (self, error->message);
      return;
    }
  g_set_object (&self->kept, kept);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  self->documents = documents;
  refresh (self);
}

/* Called from the .ui file: Escape clears what was typed, and then closes the window. */
static void
search_stopped_cb (RosetteKnownIssuersWindow *self)
{
  if (*gtk_editable_get_text (self->search_entry) != '\0')
    gtk_editable_set_text (self->search_entry, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static char *
dup_list_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';

  return g_filename_display_name (base);
}

/* @input: the file */
static gpointer
read_list (gpointer input,
           RosetteProgressFunc progress,
           gpointer progress_data,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *name = dup_list_name (input);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GBytes) bytes = rosette_read_file (input, ROSETTE_MAX_JSON_BYTES, cancellable, error);

  return bytes != NULL ? rosette_registry_read (bytes, name, now, error) : NULL;
}

static void
list_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteKnownIssuersWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issuers = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (issuers == NULL || !rosette_library_add_list (self->library, issuers, &error))
    {
      toast (self, error->message);
      return;
    }

  reload (self);
  text = g_strdup_printf (ngettext ("%u issuer was added", "%u issuers were added", issuers->len),
                          issuers->len);
  toast (self, text);
}

void
rosette_known_issuers_window_add_list (RosetteKnownIssuersWindow *self, GFile *file)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();

  g_return_if_fail (ROSETTE_IS_KNOWN_ISSUERS_WINDOW (self));

  rosette_job_run_async (job, read_list, g_object_ref (file), g_object_unref,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, list_read_cb,
                         g_object_ref (self));
}

static void
list_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteKnownIssuersWindow) self = user_data;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, NULL);

  /* Whoever closed the window meanwhile does not want it any more. */
  if (file != NULL && !g_cancellable_is_cancelled (self->cancellable))
    rosette_known_issuers_window_add_list (self, file);
}

static void
add_list_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_seam_open_file_async (GTK_WINDOW (widget), _ ("Add a List of Issuers"), NULL, NULL,
                                list_chosen_cb, g_object_ref (widget));
}

/* What still reads has a reference: dispose comes after it. */
static gboolean
rosette_known_issuers_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ROSETTE_KNOWN_ISSUERS_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (rosette_known_issuers_window_parent_class)->close_request (window);
}

static void
rosette_known_issuers_window_dispose (GObject *object)
{
  RosetteKnownIssuersWindow *self = ROSETTE_KNOWN_ISSUERS_WINDOW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->kept);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_KNOWN_ISSUERS_WINDOW);

  G_OBJECT_CLASS (rosette_known_issuers_window_parent_class)->dispose (object);
}

static void
rosette_known_issuers_window_finalize (GObject *object)
{
  g_clear_object (&ROSETTE_KNOWN_ISSUERS_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (rosette_known_issuers_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_ROOT "/ui/known-issuers-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, known_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, known_list);
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, allowed_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, allowed_list);
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, documents_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteKnownIssuersWindow, documents_list);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
rosette_known_issuers_window_class_init (RosetteKnownIssuersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_known_issuers_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rosette_known_issuers_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = rosette_known_issuers_window_close_request;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "issuers.add-list", NULL, add_list_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rosette_known_issuers_window_init (RosetteKnownIssuersWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
rosette_known_issuers_window_new (GtkWindow *parent, RosetteLibrary *library)
{
  RosetteKnownIssuersWindow *self =
    g_object_new (ROSETTE_TYPE_KNOWN_ISSUERS_WINDOW, "transient-for", parent, NULL);

  self->library = g_object_ref (library);
  reload (self);

  return GTK_WIDGET (self);
}
