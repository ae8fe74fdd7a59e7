/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/review-page.h"

#include "institution.h"
#include "issue/award-dates.h"
#include "issue/award-preview.h"
#include "issue/claims-window.h"
#include "issue/draft-order.h"
#include "issue/readiness.h"
#include "issue/sentences.h"
#include "narrow-bin.h"
#include "one-stop.h"
#include "recipients/sheet-folders.h"

#include <glib/gi18n.h>

struct _RosetteReviewPage
{
  AdwBin parent_instance;

  RosetteDraft *draft;
  GListStore *people;
  gboolean is_updating;

  RosetteNarrowBin *bin;
  RosetteAwardPreview *preview;
  GtkSingleSelection *selection; /* whose badge is shown */
  GtkLabel *headline_label;
  GtkBox *notes_box;
  AdwPreferencesGroup *held_group;
  GtkCheckButton *skip_check;
  GtkCheckButton *renew_check;
  GtkCheckButton *again_check;
  GtkWidget *grid;
  GtkListBox *facts_list;
  AdwPreferencesGroup *people_group;
  GtkListView *people_list;
};

G_DEFINE_FINAL_TYPE (RosetteReviewPage, rosette_review_page, ADW_TYPE_BIN)

enum
{
  PROP_DRAFT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Called from the .ui file: the names stand beside the facts, or below them. */
static void
arrange (RosetteReviewPage *self)
{
  gboolean narrow = rosette_narrow_bin_is_narrow (self->bin);
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (self->grid);
  GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (
    gtk_layout_manager_get_layout_child (manager, GTK_WIDGET (self->people_group)));

  gtk_grid_layout_child_set_column (place, narrow ? 0 : 1);
  gtk_grid_layout_child_set_row (place, narrow ? 1 : 0);
}

static void
add_fact (RosetteReviewPage *self, const char *title, const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = g_strdup_printf ("%s: %s", title, value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  gtk_widget_add_css_class (row, "fact");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (self->facts_list, row);
}

/* The day that was typed, in words; NULL for none. */
static char *
spell (const char *text)
{
  g_autoptr (GDateTime) day =
    rosette_award_dates_parse_day (text, rosette_award_dates_is_month_first ());

  return day != NULL ? rosette_award_dates_spell_day (day) : NULL;
}

/* A date as it was typed for all, and the column that says it of one person. */
static void
add_date_fact (RosetteReviewPage *self, const char *title, const char *key, const char *typed)
{
  RosetteAwardClaims *claims = rosette_draft_get_claims (self->draft);
  int place = rosette_claim_fields_find (rosette_award_claims_get_fields (claims), key);
  const char *column = place >= 0 ? rosette_award_claims_get_column (claims, (guint) place) : NULL;
  g_autofree char *day = spell (typed);
  const char *usual = day != NULL ? day : _ ("None: it stays valid");
  g_autofree char *text =
    /* Translators: the header of a column, and a date or “None” */
    column != NULL ? g_strdup_printf (_ ("From “%s”; where it is empty: %s"), column, usual)
                   : g_strdup (usual);

  add_fact (self, title, text);
}

static void
show_facts (RosetteReviewPage *self, guint n_people)
{
  RosetteLibrary *library = rosette_draft_get_library (self->draft);
  RosetteDetails *details = rosette_draft_get_details (self->draft);
  RosetteFormats formats = rosette_details_get_formats (details);
  g_autoptr (RosetteInstitution) institution =
    rosette_institution_read (rosette_library_get_profile_json (library));
  g_autofree char *files = rosette_sentences_dup_files (
    n_people * rosette_readiness_count_formats (formats), rosette_details_get_container (details));
  g_autofree char *titles = rosette_sentences_dup_formats (formats);
  g_autofree char *folder = g_file_get_parse_name (rosette_details_get_folder (details));

  add_fact (self, _ ("Files"), files);
  add_fact (self, _ ("Folder"), folder);
  add_fact (self, _ ("Format"), titles);
  add_fact (self, _ ("Signed With the Key Of"), institution->name);
  add_date_fact (self, _ ("Date of Award"), "issued", rosette_details_get_issued (details));
  add_date_fact (self, _ ("Last Day It Is Valid"), "valid-until",
                 rosette_details_get_until (details));
}

static void
add_note (RosetteReviewPage *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("rosette-warning-symbolic");
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "notice");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->notes_box, box);
}

static void
show_notes (RosetteReviewPage *self)
{
  RosetteDetails *details = rosette_draft_get_details (self->draft);
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) issued = NULL;
  g_autoptr (GDateTime) until = NULL;
  g_autofree char *base_url = NULL;
  RosetteReviewNotes asked = { 0 };
  g_auto (GStrv) notes = NULL;

  rosette_details_read_dates (details, &issued, &until);
  now = g_date_time_new_now_utc ();
  asked.now = now;
  asked.issued = issued;
  asked.until = until;
  if (rosette_readiness_needs_base_url (rosette_details_get_formats (details)))
    asked.base_url = base_url =
      rosette_readiness_dup_base_url (rosette_details_get_base_url (details));

  notes = rosette_sentences_dup_notes (&asked);
  for (guint i = 0; notes[i] != NULL; i++)
    add_note (self, notes[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_box), notes[0] != NULL);
}

/* Those who have the badge already: how many, who, and what was answered. */
static void
show_held (RosetteReviewPage *self)
{
  GtkCheckButton *const answers[ROSETTE_N_ALREADY] = {
    [ROSETTE_ALREADY_AGAIN] = self->again_check,
    [ROSETTE_ALREADY_SKIP] = self->skip_check,
    [ROSETTE_ALREADY_RENEW] = self->renew_check,
  };
  GPtrArray *held = rosette_draft_get_held (self->draft);
  g_autofree char *title = rosette_sentences_dup_held (held->len);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *escaped = NULL;
  RosetteAlready already = ROSETTE_ALREADY_AGAIN;
  gboolean is_answered = rosette_draft_get_already (self->draft, &already);

  for (guint i = 0; i < held->len; i++)
    g_ptr_array_add (names, (gpointer) rosette_recipient_get_name (held->pdata[i]));
  list = rosette_sentences_dup_names (names, held->len);
  escaped = g_markup_escape_text (list, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->held_group), held->len > 0);
  adw_preferences_group_set_title (self->held_group, title);
  adw_preferences_group_set_description (self->held_group, escaped);
  self->is_updating = TRUE;
  for (guint i = 0; i < ROSETTE_N_ALREADY; i++)
    gtk_check_button_set_active (answers[i], is_answered && already == i);
  self->is_updating = FALSE;
}

/* Called from the .ui file. */
static void
answered_cb (RosetteReviewPage *self)
{
  RosetteAlready already = ROSETTE_ALREADY_AGAIN;

  if (self->is_updating || self->draft == NULL)
    return;
  if (gtk_check_button_get_active (self->skip_check))
    already = ROSETTE_ALREADY_SKIP;
  else if (gtk_check_button_get_active (self->renew_check))
    already = ROSETTE_ALREADY_RENEW;
  else if (!gtk_check_button_get_active (self->again_check))
    return;
  rosette_draft_set_already (self->draft, already);
}

static void
edit (RosetteReviewPage *self, RosetteRecipient *recipient)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  RosetteDetails *details = rosette_draft_get_details (self->draft);
  GFile *folder = rosette_details_get_folder (details);
  g_autoptr (GDateTime) issued = NULL;
  g_autoptr (GDateTime) until = NULL;
  g_autoptr (GPtrArray) folders =
    rosette_sheet_folders_load (rosette_draft_get_library (self->draft));

  rosette_details_read_dates (details, &issued, &until);
  if (recipient != NULL)
    gtk_window_present (GTK_WINDOW (rosette_claims_window_new (
      parent, rosette_draft_get_claims (self->draft), recipient,
      rosette_sheet_folders_find (folders, recipient), folder, issued, until)));
}

static void
edit_cb (RosetteReviewPage *self, GtkWidget *button)
{
  edit (self, gtk_list_item_get_item (g_object_get_data (G_OBJECT (button), "item")));
}

/* Called from the .ui file: the Enter key, or a double click. */
static void
person_activated_cb (RosetteReviewPage *self, guint position)
{
  g_autoptr (RosetteRecipient) recipient =
    g_list_model_get_item (G_LIST_MODEL (self->people), position);

  edit (self, recipient);
}

static void
set_up_person_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *about = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("rosette-edit-symbolic");

  gtk_label_set_xalign (GTK_LABEL (name), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (about), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (about), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (about), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (about), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (about, "caption");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), about);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Change what the badge says of this person"));
  g_object_set_data (G_OBJECT (button), "item", item);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), user_data, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  /* The row has the Enter key: one stop for each person is enough. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_list_item_set_child (item, box);
}

/* What is wrong stands in the place of the address. */
static void
bind_person_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  RosetteReviewPage *self = user_data;
  RosetteRecipient *recipient = gtk_list_item_get_item (item);
  GtkWidget *texts = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *button = gtk_widget_get_next_sibling (texts);
  GtkWidget *name = gtk_widget_get_first_child (texts);
  GtkWidget *about = gtk_widget_get_next_sibling (name);
  const char *problem = rosette_draft_find_problem (self->draft, recipient);
  /* Translators: %s is a person's name */
  g_autofree char *label = g_strdup_printf (_ ("Change what the badge says of %s"),
                                            rosette_recipient_get_name (recipient));

  gtk_label_set_label (GTK_LABEL (name), rosette_recipient_get_name (recipient));
  gtk_label_set_label (GTK_LABEL (about),
                       problem != NULL ? problem : rosette_recipient_get_email (recipient));
  gtk_label_set_lines (GTK_LABEL (about), problem != NULL ? 4 : 1);
  gtk_widget_remove_css_class (about, problem != NULL ? "dim-label" : "error");
  gtk_widget_add_css_class (about, problem != NULL ? "error" : "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_preview (RosetteReviewPage *self)
{
  RosetteRecipient *recipient = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GError) error = NULL;
  RosetteOrder *order = NULL;

  if (self->draft == NULL || self->is_updating
      || rosette_draft_get_last_step (self->draft) != ROSETTE_STEP_REVIEW)
    return;
  if (recipient != NULL)
    order = rosette_draft_dup_order_of_one (self->draft, recipient, &error);
  if (error != NULL)
    g_debug ("Nothing to look at: %s", error->message);
  rosette_award_preview_show (self->preview, rosette_draft_get_badge (self->draft), order);
}

/* Who was shown before, when something changed; else the first person. */
static void
select_again (RosetteReviewPage *self, RosetteRecipient *recipient)
{
  guint position = 0;

  self->is_updating = TRUE;
  if (recipient == NULL || !g_list_store_find (self->people, recipient, &position))
    position = 0;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_updating = FALSE;
  show_preview (self);
}

static void
empty (RosetteReviewPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts_list))) != NULL)
    gtk_list_box_remove (self->facts_list, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes_box))) != NULL)
    gtk_box_remove (self->notes_box, child);
  self->is_updating = TRUE;
  g_list_store_remove_all (self->people);
  self->is_updating = FALSE;
}

static void
update (RosetteReviewPage *self)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *title = NULL;
  g_autoptr (RosetteRecipient) shown = NULL;
  RosetteBadge *badge = NULL;

  if (self->draft == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (gtk_single_selection_get_selected_item (self->selection) != NULL)
    shown = g_object_ref (gtk_single_selection_get_selected_item (self->selection));
  empty (self);
  if (rosette_draft_get_last_step (self->draft) != ROSETTE_STEP_REVIEW)
    return;

  badge = rosette_draft_get_badge (self->draft);
  people = rosette_draft_list_given (self->draft);
  headline = rosette_sentences_dup_headline (rosette_badge_get_name (badge), people->len);
  /* Translators: how many people are in the list below */
  title = g_strdup_printf (_ ("Recipients (%u)"), people->len);
  gtk_label_set_label (self->headline_label, headline);
  adw_preferences_group_set_title (self->people_group, title);
  g_list_store_splice (self->people, 0, 0, people->pdata, people->len);
  select_again (self, shown);
  show_held (self);
  show_notes (self);
  show_facts (self, people->len);
}

static void
rosette_review_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_review_page_parent_class)->map (widget);

  update (ROSETTE_REVIEW_PAGE (widget));
}

static void
set_draft (RosetteReviewPage *self, RosetteDraft *draft)
{
  if (!g_set_object (&self->draft, draft) || draft == NULL)
    return;

  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
rosette_review_page_dispose (GObject *object)
{
  RosetteReviewPage *self = ROSETTE_REVIEW_PAGE (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->people);
  g_clear_object (&self->selection);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_REVIEW_PAGE);

  G_OBJECT_CLASS (rosette_review_page_parent_class)->dispose (object);
}

static void
rosette_review_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteReviewPage *self = ROSETTE_REVIEW_PAGE (object);

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
rosette_review_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  RosetteReviewPage *self = ROSETTE_REVIEW_PAGE (object);

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
rosette_review_page_class_init (RosetteReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_review_page_dispose;
  object_class->get_property = rosette_review_page_get_property;
  object_class->set_property = rosette_review_page_set_property;
  widget_class->map = rosette_review_page_map;

  props[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, ROSETTE_TYPE_DRAFT,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ROSETTE_TYPE_NARROW_BIN);
  g_type_ensure (ROSETTE_TYPE_AWARD_PREVIEW);
  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, preview);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, bin);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, grid);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, held_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, skip_check);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, renew_check);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, again_check);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_activated_cb);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, headline_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, notes_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, facts_list);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, people_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPage, people_list);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
rosette_review_page_init (RosetteReviewPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_person_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_person_cb), self);
  gtk_list_view_set_factory (self->people_list, factory);
  self->people = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->people)));
  gtk_list_view_set_model (self->people_list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (show_preview), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
rosette_review_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_REVIEW_PAGE, NULL);
}
