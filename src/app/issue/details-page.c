/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/details-page.h"

#include "institution.h"
#include "issue/claims-form.h"
#include "issue/column-choice.h"
#include "issue/date-row.h"
#include "issue/format-choice.h"
#include "issue/readiness.h"
#include "own-issuer.h"
#include "seam.h"

#include <glib/gi18n.h>

/* The dates, each of which a column may say too. */
typedef enum
{
  DATE_ISSUED,
  DATE_UNTIL,
  N_DATES
} Date;

static const struct
{
  const char *key;
  const char *title;
} dates[N_DATES] = {
  [DATE_ISSUED] = { "issued", N_ ("Date of Award") },
  [DATE_UNTIL] = { "valid-until", N_ ("Last Day It Is Valid (optional)") },
};

struct _RosetteDetailsPage
{
  AdwBin parent_instance;

  RosetteDraft *draft;

  GtkWidget *issued_row;
  GtkWidget *until_row;
  GtkWidget *date_choices[N_DATES]; /* or NULL */
  GPtrArray *fields;                /* that those are for */
  GtkWidget *claims_form;
  AdwActionRow *folder_row;
  AdwComboRow *container_row;
  GtkLabel *container_label;
  AdwActionRow *issuer_row;
  AdwComboRow *formats_row;
  GArray *choices;   /* of RosetteFormatChoice, as the row has them */
  const char *less;  /* why it has not all; or NULL */
  GBinding *binding; /* of what is chosen */
  GtkLabel *formats_label;
  GtkWidget *base_url_group;
  GtkWidget *base_url_row;
  GtkWidget *profile_row;

  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteDetailsPage, rosette_details_page, ADW_TYPE_BIN)

enum
{
  PROP_DRAFT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *const container_abouts[] = {
  [ROSETTE_CONTAINER_PNG] = N_ ("Can be shown and shared everywhere. The badge is inside."),
  [ROSETTE_CONTAINER_SVG] = N_ ("Sharp at every size. The badge is inside."),
  [ROSETTE_CONTAINER_JSON] = N_ ("Only the signed badge, without a picture, for other programs."),
};

static void
update_issuer (RosetteDetailsPage *self)
{
  const char *json = rosette_library_get_profile_json (rosette_draft_get_library (self->draft));
  g_autoptr (RosetteInstitution) institution = rosette_institution_read (json);

  adw_action_row_set_subtitle (self->issuer_row,
                               institution->name != NULL ? institution->name : "");
}

static void
update_folder (RosetteDetailsPage *self)
{
  GFile *folder = rosette_details_get_folder (rosette_draft_get_details (self->draft));
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : NULL;

  adw_action_row_set_subtitle (self->folder_row, name != NULL ? name : _ ("Not chosen yet"));
}

static void
update_base_url (RosetteDetailsPage *self)
{
  RosetteDetails *details = rosette_draft_get_details (self->draft);
  RosetteFormats formats = rosette_details_get_formats (details);
  const char *url = rosette_details_get_base_url (details);
  const char *json = rosette_library_get_profile_json (rosette_draft_get_library (self->draft));
  const char *fault = rosette_readiness_find_fault_of_profile (json, formats);
  gboolean is_wrong =
    url[0] != '\0' && rosette_readiness_find_fault_of_base_url (url, formats) != NULL;

  gtk_widget_set_visible (self->base_url_group, rosette_readiness_needs_base_url (formats));
  gtk_widget_set_visible (self->profile_row, fault != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->profile_row),
                                 fault != NULL ? fault : "");
  if (is_wrong)
    gtk_widget_add_css_class (self->base_url_row, "error");
  else
    gtk_widget_remove_css_class (self->base_url_row, "error");
}

static void
update (RosetteDetailsPage *self)
{
  RosetteDetails *details = rosette_draft_get_details (self->draft);
  guint choice = adw_combo_row_get_selected (self->formats_row);
  const char *about = "";
  g_autofree char *text = NULL;

  if (choice < self->choices->len)
    about = _ (g_array_index (self->choices, RosetteFormatChoice, choice).about);
  text = g_strjoin (" ", about, self->less, NULL);
  gtk_label_set_label (self->formats_label, text);
  gtk_label_set_label (self->container_label,
                       _ (container_abouts[rosette_details_get_container (details)]));
  update_issuer (self);
  update_folder (self);
  update_base_url (self);
}

static gboolean
formats_to_choice (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  RosetteDetailsPage *self = user_data;

  g_value_set_uint (to, rosette_format_choices_find (self->choices, g_value_get_uint (from)));

  return TRUE;
}

static gboolean
choice_to_formats (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  RosetteDetailsPage *self = user_data;
  guint choice = g_value_get_uint (from);

  if (choice >= self->choices->len)
    return FALSE;
  g_value_set_uint (to, g_array_index (self->choices, RosetteFormatChoice, choice).formats);

  return TRUE;
}

/* What the institution's keys can sign now. What is chosen and they cannot, or what an older or
 * newer Rosette offers and this one does not, comes near. */
static void
offer_formats (RosetteDetailsPage *self)
{
  RosetteDetails *details = rosette_draft_get_details (self->draft);
  g_autoptr (GPtrArray) keys =
    rosette_own_issuer_list_keys (rosette_draft_get_library (self->draft));
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint choice;

  g_clear_pointer (&self->binding, g_binding_unbind);
  g_clear_pointer (&self->choices, g_array_unref);
  self->choices = rosette_format_choices_list (keys);
  self->less = rosette_format_choices_explain (keys);
  for (guint i = 0; i < self->choices->len; i++)
    gtk_string_list_append (titles,
                            _ (g_array_index (self->choices, RosetteFormatChoice, i).title));
  adw_combo_row_set_model (self->formats_row, G_LIST_MODEL (titles));

  choice = rosette_format_choices_find (self->choices, rosette_details_get_formats (details));
  g_object_set (details, "formats",
                g_array_index (self->choices, RosetteFormatChoice, choice).formats, NULL);
  self->binding = g_object_bind_property_full (details, "formats", self->formats_row, "selected",
                                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                                               formats_to_choice, choice_to_formats, self, NULL);
}

/* For other fields, other columns are looked for. */
static void
choose_anew (RosetteDetailsPage *self, AdwEntryRow *row, Date date, guint place)
{
  RosetteAwardClaims *claims = rosette_draft_get_claims (self->draft);

  if (self->date_choices[date] != NULL)
    adw_entry_row_remove (row, self->date_choices[date]);
  self->date_choices[date] = NULL;
  if (place == G_MAXUINT || rosette_award_claims_get_headers (claims)[0] == NULL)
    return;
  self->date_choices[date] = rosette_column_choice_new (claims, place);
  adw_entry_row_add_suffix (row, self->date_choices[date]);
}

static void
update_dates (RosetteDetailsPage *self)
{
  RosetteAwardClaims *claims = rosette_draft_get_claims (self->draft);
  GPtrArray *fields = rosette_award_claims_get_fields (claims);
  GtkWidget *const rows[N_DATES] = { self->issued_row, self->until_row };
  gboolean is_new = self->fields != fields;

  if (is_new)
    {
      g_clear_pointer (&self->fields, g_ptr_array_unref);
      self->fields = g_ptr_array_ref (fields);
    }
  for (guint i = 0; i < N_DATES; i++)
    {
      int found = rosette_claim_fields_find (fields, dates[i].key);
      guint place = found >= 0 ? (guint) found : G_MAXUINT;
      const char *column = found >= 0 ? rosette_award_claims_get_column (claims, place) : NULL;
      g_autofree char *title = NULL;

      if (is_new)
        choose_anew (self, ADW_ENTRY_ROW (rows[i]), i, place);
      title = column != NULL
                /* Translators: what a field is called, and the header of a column */
                ? g_strdup_printf (_ ("%s, where “%s” is empty"), _ (dates[i].title), column)
                : g_strdup (_ (dates[i].title));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rows[i]), title);
    }
}

static void
set_draft (RosetteDetailsPage *self, RosetteDraft *draft)
{
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  RosetteDetails *details = NULL;

  if (!g_set_object (&self->draft, draft) || draft == NULL)
    return;

  details = rosette_draft_get_details (draft);
  g_object_bind_property (details, "issued", self->issued_row, "text", flags);
  g_object_bind_property (details, "until", self->until_row, "text", flags);
  g_object_bind_property (details, "base-url", self->base_url_row, "text", flags);
  g_object_bind_property (details, "container", self->container_row, "selected", flags);
  offer_formats (self);
  g_object_set (self->claims_form, "claims", rosette_draft_get_claims (draft), NULL);
  g_signal_connect_object (rosette_draft_get_claims (draft), "changed", G_CALLBACK (update_dates),
                           self, G_CONNECT_SWAPPED);
  update_dates (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteDetailsPage) self = user_data;
  g_autoptr (GFile) folder = rosette_seam_select_folder_finish (result, NULL);

  if (folder != NULL && self->draft != NULL)
    g_object_set (rosette_draft_get_details (self->draft), "folder", folder, NULL);
}

static void
choose_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteDetailsPage *self = ROSETTE_DETAILS_PAGE (widget);

  rosette_seam_select_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                    _ ("Folder for the Badges"), self->cancellable,
                                    folder_chosen_cb, g_object_ref (self));
}

/* Another key may sign since. */
static void
rosette_details_page_map (GtkWidget *widget)
{
  RosetteDetailsPage *self = ROSETTE_DETAILS_PAGE (widget);

  if (self->draft != NULL)
    {
      offer_formats (self);
      update (self);
    }

  GTK_WIDGET_CLASS (rosette_details_page_parent_class)->map (widget);
}

static void
rosette_details_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_DETAILS_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_details_page_parent_class)->unroot (widget);
}

static void
rosette_details_page_dispose (GObject *object)
{
  RosetteDetailsPage *self = ROSETTE_DETAILS_PAGE (object);

  g_clear_pointer (&self->binding, g_binding_unbind);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_DETAILS_PAGE);

  G_OBJECT_CLASS (rosette_details_page_parent_class)->dispose (object);
}

static void
rosette_details_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteDetailsPage *self = ROSETTE_DETAILS_PAGE (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_details_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  RosetteDetailsPage *self = ROSETTE_DETAILS_PAGE (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      set_draft (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/details-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, issued_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, until_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, claims_form);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, folder_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, container_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, container_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, issuer_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, formats_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, formats_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, base_url_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, base_url_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteDetailsPage, profile_row);
}

static void
rosette_details_page_class_init (RosetteDetailsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_details_page_dispose;
  object_class->get_property = rosette_details_page_get_property;
  object_class->set_property = rosette_details_page_set_property;
  widget_class->map = rosette_details_page_map;
  widget_class->unroot = rosette_details_page_unroot;

  props[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, ROSETTE_TYPE_DRAFT,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ROSETTE_TYPE_CLAIMS_FORM);
  g_type_ensure (ROSETTE_TYPE_DATE_ROW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "details.choose-folder", NULL,
                                   choose_folder_action);
}

static void
rosette_details_page_init (RosetteDetailsPage *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_details_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_DETAILS_PAGE, NULL);
}
