/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/register-page-private.h"

#include "issue/register-columns.h"
#include "library/award-pages.h"
#include "narrow-bin.h"
#include "one-stop.h"
#include "toast.h"

#include <glib/gi18n.h>

/* More than a window has room for. */
#define N_FIRST_ROWS 64

G_DEFINE_FINAL_TYPE (RosetteRegisterPage, rosette_register_page, ADW_TYPE_BIN)

enum
{
  PROP_LIBRARY = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
update (RosetteRegisterPage *self)
{
  guint n_awards = g_list_model_get_n_items (rosette_library_get_awards (self->library));
  guint n_found = self->found != NULL ? g_list_model_get_n_items (self->found) : 0;
  g_autofree char *text = NULL;

  if (n_found == n_awards)
    text = g_strdup_printf (ngettext ("%'u award", "%'u awards", n_awards), n_awards);
  else
    /* Translators: how many awards fit the search, of how many */
    text = g_strdup_printf (ngettext ("%'u of %'u award", "%'u of %'u awards", n_awards), n_found,
                            n_awards);
  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, n_awards > 0 ? "awards" : "none");
  gtk_stack_set_visible_child_name (self->found_stack, n_found > 0 ? "table" : "nothing");
  rosette_register_page_update_actions (self);
}

/* The second frame from then on: the first has been seen. */
static gboolean
show_rest_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RosetteRegisterPage *self = ROSETTE_REGISTER_PAGE (widget);

  if (self->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  if (self->shown != NULL)
    gtk_slice_list_model_set_size (self->shown, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

/* The view makes rows for some screens more than one sees, which takes longer than the search. */
static void
show_first_rows (RosetteRegisterPage *self, GListModel *found)
{
  g_clear_object (&self->shown);
  self->shown = gtk_slice_list_model_new (g_object_ref (found), 0, N_FIRST_ROWS);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  self->n_ticks = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_rest_cb, NULL, NULL);
}

/* A letter more may find the same: then the rows stay. An award that was entered may have changed
 * what is said of others.
 * Not one model for the other: the view would look for each row that it shows in all of the new
 * one, and so read it. */
static void
show_found (RosetteRegisterPage *self, GListModel *found)
{
  GListModel *before = self->found;

  if (before != NULL && !self->is_changed
      && rosette_award_pages_is_same (ROSETTE_AWARD_PAGES (before), ROSETTE_AWARD_PAGES (found)))
    return;
  self->is_changed = FALSE;
  gtk_single_selection_set_model (self->selection, NULL);
  g_set_object (&self->found, found);
  show_first_rows (self, found);
}

/* What is found is asked for anew when the search, the order or the register changes. */
static void
find (RosetteRegisterPage *self)
{
  gboolean is_descending = FALSE;
  RosetteAwardOrder order = rosette_register_columns_get_order (self->view, &is_descending);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) found = NULL;

  if (self->library == NULL)
    return;

  found = rosette_library_find_awards (self->library, self->search, order, is_descending, &error);
  if (found == NULL)
    {
      rosette_register_page_toast (self, error->message);
      return;
    }
  show_found (self, found);
  update (self);
}

/* Nobody sees it: it is looked for when somebody does. */
static void
awards_changed_cb (RosetteRegisterPage *self)
{
  self->is_changed = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    find (self);
}

static void
set_library (RosetteRegisterPage *self, RosetteLibrary *library)
{
  if (!g_set_object (&self->library, library) || library == NULL)
    return;

  g_signal_connect_object (rosette_library_get_awards (library), "items-changed",
                           G_CALLBACK (awards_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Called from the .ui file, as those below. */
static void
search_changed_cb (RosetteRegisterPage *self)
{
  rosette_register_page_set_search (self, gtk_editable_get_text (self->search_entry));
}

static void
activate_cb (RosetteRegisterPage *self, guint position)
{
  g_autoptr (RosetteAwardRow) award =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (award != NULL)
    rosette_register_page_open (self, award);
}

static void
stop_search_cb (RosetteRegisterPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static gboolean
find_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_REGISTER_PAGE (widget)->search_entry));
}

static void
rosette_register_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_register_page_parent_class)->map (widget);

  find (ROSETTE_REGISTER_PAGE (widget));
}

static void
rosette_register_page_dispose (GObject *object)
{
  RosetteRegisterPage *self = ROSETTE_REGISTER_PAGE (object);

  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_REGISTER_PAGE);
  g_clear_object (&self->library);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->found);
  g_clear_object (&self->job);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (rosette_register_page_parent_class)->dispose (object);
}

static void
rosette_register_page_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosetteRegisterPage *self = ROSETTE_REGISTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_register_page_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  RosetteRegisterPage *self = ROSETTE_REGISTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_register_page_class_init (RosetteRegisterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_register_page_dispose;
  object_class->get_property = rosette_register_page_get_property;
  object_class->set_property = rosette_register_page_set_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_REGISTER_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  widget_class->map = rosette_register_page_map;
  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, found_stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, view);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterPage, bin);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  rosette_register_page_install_actions (widget_class);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);
}

static void
rosette_register_page_init (RosetteRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  rosette_register_columns_add (self->view, self->bin);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (find),
                            self);
  g_signal_connect_object (self->selection, "notify::selected",
                           G_CALLBACK (rosette_register_page_update_actions), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
rosette_register_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_REGISTER_PAGE, NULL);
}

void
rosette_register_page_set_search (RosetteRegisterPage *self, const char *search)
{
  g_return_if_fail (ROSETTE_IS_REGISTER_PAGE (self));

  if (g_strcmp0 (self->search, search) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (search);
  find (self);
}

GListModel *
rosette_register_page_get_found (RosetteRegisterPage *self)
{
  g_return_val_if_fail (ROSETTE_IS_REGISTER_PAGE (self), NULL);

  return G_LIST_MODEL (self->selection);
}

void
rosette_register_page_toast (RosetteRegisterPage *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}
