/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/badge-choice.h"

#include "issue/issue-card.h"
#include "one-stop.h"

/* So many are seen at a glance, without a search. */
#define MANY 6

struct _RosetteBadgeChoice
{
  AdwBin parent_instance;

  RosetteDraft *draft;
  GtkFilterListModel *found;

  GtkStack *stack;
  GtkEditable *search_entry;
  GtkFlowBox *cards;
  GtkWidget *nothing_label;
};

G_DEFINE_FINAL_TYPE (RosetteBadgeChoice, rosette_badge_choice, ADW_TYPE_BIN)

enum
{
  PROP_DRAFT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static RosetteIssueCard *
get_card (RosetteBadgeChoice *self, guint position)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->cards, position);

  return child != NULL ? ROSETTE_ISSUE_CARD (child) : NULL;
}

static gboolean
is_found (gpointer object, gpointer user_data)
{
  RosetteBadgeChoice *self = user_data;
  const char *search = gtk_editable_get_text (self->search_entry);

  return search[0] == '\0' || g_str_match_string (search, rosette_badge_get_name (object), TRUE);
}

static void
update (RosetteBadgeChoice *self)
{
  GListModel *badges = rosette_library_get_badges (rosette_draft_get_library (self->draft));
  guint n_badges = g_list_model_get_n_items (badges);
  RosetteIssueCard *card = NULL;

  gtk_stack_set_visible_child_name (self->stack, n_badges > 0 ? "badges" : "none");
  gtk_widget_set_visible (self->nothing_label,
                          g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n_badges > MANY);
  if (n_badges <= MANY)
    gtk_editable_set_text (self->search_entry, "");
  for (guint i = 0; (card = get_card (self, i)) != NULL; i++)
    rosette_issue_card_set_chosen (card, rosette_issue_card_get_badge (card)
                                           == rosette_draft_get_badge (self->draft));
}

/* Called from the .ui file. */
static void
search_changed_cb (RosetteBadgeChoice *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

/* Called from the .ui file. */
static void
card_activated_cb (RosetteBadgeChoice *self, GtkFlowBoxChild *child)
{
  RosetteIssueCard *card = ROSETTE_ISSUE_CARD (child);
  RosetteBadge *badge = rosette_issue_card_get_badge (card);

  if (rosette_issue_card_is_ready (card))
    rosette_draft_set_badge (self->draft, badge);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.finish-badge", "x",
                                rosette_badge_get_id (badge));
}

static GtkWidget *
create_card (gpointer object, gpointer user_data)
{
  return rosette_issue_card_new (object);
}

static void
set_draft (RosetteBadgeChoice *self, RosetteDraft *draft)
{
  if (!g_set_object (&self->draft, draft) || draft == NULL)
    return;

  gtk_filter_list_model_set_model (self->found,
                                   rosette_library_get_badges (rosette_draft_get_library (draft)));
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static gboolean
find_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_BADGE_CHOICE (widget)->search_entry));
}

static void
rosette_badge_choice_dispose (GObject *object)
{
  RosetteBadgeChoice *self = ROSETTE_BADGE_CHOICE (object);

  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_BADGE_CHOICE);
  g_clear_object (&self->found);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (rosette_badge_choice_parent_class)->dispose (object);
}

static void
rosette_badge_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteBadgeChoice *self = ROSETTE_BADGE_CHOICE (object);

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
rosette_badge_choice_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  RosetteBadgeChoice *self = ROSETTE_BADGE_CHOICE (object);

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
rosette_badge_choice_class_init (RosetteBadgeChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_badge_choice_dispose;
  object_class->get_property = rosette_badge_choice_get_property;
  object_class->set_property = rosette_badge_choice_set_property;

  props[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, ROSETTE_TYPE_DRAFT,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/badge-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgeChoice, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgeChoice, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgeChoice, cards);
  gtk_widget_class_bind_template_child (widget_class, RosetteBadgeChoice, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);
}

static void
rosette_badge_choice_init (RosetteBadgeChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->found =
    gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL)));
  gtk_flow_box_bind_model (self->cards, G_LIST_MODEL (self->found), create_card, NULL, NULL);
}

GtkWidget *
rosette_badge_choice_new (void)
{
  return g_object_new (ROSETTE_TYPE_BADGE_CHOICE, NULL);
}
