/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/review-panel.h"

#include "artwork/fields.h"
#include "badges/design-preview.h"
#include "badges/person-stepper.h"
#include "issuing/person-picture.h"
#include "library/own-columns.h"

struct _RosetteReviewPanel
{
  AdwBin parent_instance;

  RosetteDesignReview *review;
  GPtrArray *messages; /* what the rows say */
  char *issuer_name;
  char *fields_shown; /* which fields the design has, as one text */

  RosettePersonStepper *stepper;
  GtkWidget *well_box;
  GtkListBox *list_box;
  GtkDropDown *vision_choice;
  GtkToggleButton *dark_toggle;
  GtkWidget *large_ground;
};

G_DEFINE_FINAL_TYPE (RosetteReviewPanel, rosette_review_panel, ADW_TYPE_BIN)

enum
{
  PROP_REVIEW = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static RosetteDesign *
get_design (RosetteReviewPanel *self)
{
  return self->review != NULL
           ? rosette_design_editor_get_design (rosette_design_review_get_editor (self->review))
           : NULL;
}

static RosetteLintFinding *
get_finding (RosetteReviewPanel *self, int index)
{
  GArray *findings = rosette_design_review_get_findings (self->review);

  return index >= 0 && (guint) index < findings->len
           ? &g_array_index (findings, RosetteLintFinding, index)
           : NULL;
}

static void
select_layer_of (RosetteReviewPanel *self, const RosetteLintFinding *finding)
{
  RosetteDesign *design = get_design (self);
  RosetteLayer *layer =
    design != NULL ? rosette_design_get_layer (design, finding->layer_id) : NULL;

  if (layer != NULL)
    rosette_design_editor_select (rosette_design_review_get_editor (self->review), layer);
}

/* Called from the .ui file. */
static void
row_activated_cb (RosetteReviewPanel *self, GtkListBoxRow *row)
{
  RosetteLintFinding *finding = get_finding (self, gtk_list_box_row_get_index (row));

  if (finding != NULL)
    select_layer_of (self, finding);
}

/* What else was begun is a step of its own. */
static void
fix_cb (RosetteReviewPanel *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  RosetteDesignEditor *editor = rosette_design_review_get_editor (self->review);
  RosetteLintFinding *finding =
    get_finding (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));

  if (finding == NULL || get_design (self) == NULL)
    return;

  select_layer_of (self, finding);
  rosette_design_editor_end_step (editor);
  rosette_lint_fix (get_design (self), finding);
  rosette_design_editor_end_step (editor);
}

static GtkWidget *
create_fix_button (RosetteReviewPanel *self, const char *fix, const char *message)
{
  GtkWidget *button = gtk_button_new_with_label (fix);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (fix_cb), self);

  return button;
}

static GtkWidget *
create_row (RosetteReviewPanel *self, const RosetteLintFinding *finding, const char *message)
{
  const char *fix = rosette_lint_get_fix (get_design (self), finding);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean is_hint = rosette_lint_is_hint (finding);
  GtkWidget *image =
    gtk_image_new_from_icon_name (is_hint ? "rosette-edit-symbolic" : "rosette-warning-symbolic");
  GtkWidget *label = gtk_label_new (message);

  gtk_widget_add_css_class (row, "finding");
  gtk_widget_add_css_class (image, is_hint ? "dim-label" : "warning");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 2);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), label);
  if (fix != NULL)
    gtk_box_append (GTK_BOX (words), create_fix_button (self, fix, message));
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);

  return row;
}

static GPtrArray *
list_messages (RosetteReviewPanel *self)
{
  GPtrArray *messages = g_ptr_array_new_with_free_func (g_free);
  RosetteDesign *design = get_design (self);
  GArray *findings =
    self->review != NULL ? rosette_design_review_get_findings (self->review) : NULL;

  for (guint i = 0; design != NULL && i < findings->len; i++)
    g_ptr_array_add (messages, rosette_lint_dup_message (
                                 design, &g_array_index (findings, RosetteLintFinding, i)));

  return messages;
}

static gboolean
messages_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/* The place of the row that has the focus; -1 for none. The window tells, also while it is not the
 * active one. */
static int
find_focused (RosetteReviewPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->list_box))
           ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))
           : -1;
}

static void
fill_list (RosetteReviewPanel *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  for (guint i = 0; i < self->messages->len; i++)
    gtk_list_box_append (self->list_box, create_row (self, get_finding (self, (int) i),
                                                     g_ptr_array_index (self->messages, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), self->messages->len > 0);
  gtk_widget_set_visible (
    self->well_box, self->review == NULL || rosette_design_review_count_faults (self->review) == 0);
}

/* The fields that a picture of this person has. */
static GHashTable *
list_fields_of (RosetteReviewPanel *self, RosetteRecipient *recipient)
{
  g_auto (GStrv) own = rosette_own_columns_read (rosette_recipient_get_extra (recipient));
  g_autoptr (RosettePerson) person = rosette_person_new_full (
    rosette_recipient_get_name (recipient), rosette_recipient_get_email (recipient),
    rosette_recipient_get_identifier (recipient), (const char *const *) own);
  g_autoptr (GDateTime) today = g_date_time_new_now_utc ();

  return rosette_person_picture_list_fields (get_design (self), person, self->issuer_name, today);
}

/* Called from the .ui file. */
static void
stepped_cb (RosetteReviewPanel *self)
{
  RosetteRecipient *person = rosette_person_stepper_get_person (self->stepper);
  g_autoptr (GHashTable) fields = NULL;

  if (self->review == NULL)
    return;
  if (person != NULL && self->fields_shown != NULL && get_design (self) != NULL)
    fields = list_fields_of (self, person);
  rosette_design_review_set_fields (self->review, fields);
}

/* Another field has a value too, which has to be found. */
static void
update_fields (RosetteReviewPanel *self)
{
  RosetteDesign *design = get_design (self);
  g_autoptr (GPtrArray) names = design != NULL ? rosette_design_list_fields (design) : NULL;
  g_autofree char *shown = NULL;

  if (names != NULL && names->len > 0)
    {
      g_ptr_array_add (names, NULL);
      shown = g_strjoinv ("}", (char **) names->pdata);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->stepper),
                          shown != NULL
                            && rosette_person_stepper_get_person (self->stepper) != NULL);
  if (g_strcmp0 (shown, self->fields_shown) == 0)
    return;

  g_free (self->fields_shown);
  self->fields_shown = g_steal_pointer (&shown);
  stepped_cb (self);
}

/* Who mends one thing after the other by keyboard stays in the list. */
static void
looked_cb (RosetteReviewPanel *self)
{
  g_autoptr (GPtrArray) messages = list_messages (self);
  int focused = find_focused (self);

  update_fields (self);
  if (messages_equal (messages, self->messages))
    return;

  g_ptr_array_unref (self->messages);
  self->messages = g_steal_pointer (&messages);
  fill_list (self);
  if (focused >= 0 && self->messages->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (
      self->list_box, MIN (focused, (int) self->messages->len - 1))));
  else if (focused >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->vision_choice));
}

/* Called from the .ui file. */
static void
vision_chosen_cb (RosetteReviewPanel *self)
{
  guint chosen = gtk_drop_down_get_selected (self->vision_choice);

  if (self->review != NULL && chosen < ROSETTE_VISION_N_KINDS)
    rosette_design_review_set_vision (self->review, (RosetteVision) chosen);
}

/* Called from the .ui file. */
static void
dark_toggled_cb (RosetteReviewPanel *self)
{
  if (gtk_toggle_button_get_active (self->dark_toggle))
    gtk_widget_add_css_class (self->large_ground, "dark");
  else
    gtk_widget_remove_css_class (self->large_ground, "dark");
}

static void
rosette_review_panel_map (GtkWidget *widget)
{
  RosetteReviewPanel *self = ROSETTE_REVIEW_PANEL (widget);

  GTK_WIDGET_CLASS (rosette_review_panel_parent_class)->map (widget);

  if (self->review == NULL)
    return;
  rosette_design_review_set_scale (self->review, gtk_widget_get_scale_factor (widget));
  rosette_design_review_set_drawing (self->review, TRUE);
}

static void
rosette_review_panel_unmap (GtkWidget *widget)
{
  RosetteReviewPanel *self = ROSETTE_REVIEW_PANEL (widget);

  if (self->review != NULL)
    rosette_design_review_set_drawing (self->review, FALSE);

  GTK_WIDGET_CLASS (rosette_review_panel_parent_class)->unmap (widget);
}

static void
rosette_review_panel_dispose (GObject *object)
{
  rosette_review_panel_set_review (ROSETTE_REVIEW_PANEL (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_REVIEW_PANEL);

  G_OBJECT_CLASS (rosette_review_panel_parent_class)->dispose (object);
}

static void
rosette_review_panel_finalize (GObject *object)
{
  RosetteReviewPanel *self = ROSETTE_REVIEW_PANEL (object);

  g_clear_pointer (&self->messages, g_ptr_array_unref);
  g_clear_pointer (&self->issuer_name, g_free);
  g_clear_pointer (&self->fields_shown, g_free);

  G_OBJECT_CLASS (rosette_review_panel_parent_class)->finalize (object);
}

static void
rosette_review_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, ROSETTE_REVIEW_PANEL (object)->review);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_review_panel_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      rosette_review_panel_set_review (ROSETTE_REVIEW_PANEL (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/review-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPanel, stepper);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPanel, well_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPanel, list_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPanel, vision_choice);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPanel, dark_toggle);
  gtk_widget_class_bind_template_child (widget_class, RosetteReviewPanel, large_ground);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stepped_cb);
  gtk_widget_class_bind_template_callback (widget_class, vision_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, dark_toggled_cb);
}

static void
rosette_review_panel_class_init (RosetteReviewPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_review_panel_dispose;
  object_class->finalize = rosette_review_panel_finalize;
  object_class->get_property = rosette_review_panel_get_property;
  object_class->set_property = rosette_review_panel_set_property;
  widget_class->map = rosette_review_panel_map;
  widget_class->unmap = rosette_review_panel_unmap;

  props[PROP_REVIEW] =
    g_param_spec_object ("review", NULL, NULL, ROSETTE_TYPE_DESIGN_REVIEW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ROSETTE_TYPE_DESIGN_PREVIEW);
  g_type_ensure (ROSETTE_TYPE_PERSON_STEPPER);
  bind_template (widget_class);
}

static void
rosette_review_panel_init (RosetteReviewPanel *self)
{
  g_autoptr (GtkStringList) visions = gtk_string_list_new (NULL);

  self->messages = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (RosetteVision i = 0; i < ROSETTE_VISION_N_KINDS; i++)
    gtk_string_list_append (visions, rosette_vision_get_title (i));
  gtk_drop_down_set_model (self->vision_choice, G_LIST_MODEL (visions));
  fill_list (self);
}

GtkWidget *
rosette_review_panel_new (void)
{
  return g_object_new (ROSETTE_TYPE_REVIEW_PANEL, NULL);
}

void
rosette_review_panel_set_review (RosetteReviewPanel *self, RosetteDesignReview *review)
{
  g_return_if_fail (ROSETTE_IS_REVIEW_PANEL (self));

  if (self->review == review)
    return;

  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_set_object (&self->review, review);
  if (review != NULL)
    {
      g_signal_connect_swapped (review, "looked", G_CALLBACK (looked_cb), self);
      rosette_design_review_set_drawing (review, gtk_widget_get_mapped (GTK_WIDGET (self)));
      looked_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REVIEW]);
}

void
rosette_review_panel_set_people (RosetteReviewPanel *self,
                                 GListModel *people,
                                 const char *issuer_name)
{
  g_return_if_fail (ROSETTE_IS_REVIEW_PANEL (self));

  g_free (self->issuer_name);
  self->issuer_name = g_strdup (issuer_name);
  rosette_person_stepper_set_people (self->stepper, people);
  update_fields (self);
}
