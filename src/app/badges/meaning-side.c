/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-side.h"

#include "badges/meaning-choice.h"
#include "badges/meaning-field.h"
#include "badges/meaning-languages.h"
#include "badges/meaning-results.h"
#include "badges/meaning-tags.h"
#include "badges/meaning-text.h"
#include "badges/meaning-types.h"
#include "badges/meaning.h"
#include "institution.h"
#include "openbadges/type-title.h"
#include "tab-into.h"

#include <glib/gi18n.h>

struct _RosetteMeaningSide
{
  AdwBin parent_instance;

  char *achievement;
  gboolean is_showing; /* the fields are being filled, not edited */

  GtkScrolledWindow *scroller;
  RosetteMeaningField *name_field;
  RosetteMeaningField *description_field;
  RosetteMeaningField *criteria_field;
  GtkEditable *name_entry;
  RosetteMeaningText *description_text;
  RosetteMeaningText *narrative_text;
  GtkEditable *url_entry;
  GtkEventControllerFocus *url_focus;
  GtkLabel *url_fault_label;
  RosetteMeaningChoice *type_choice;
  RosetteMeaningTags *tags;
  RosetteMeaningResults *results;
  RosetteMeaningChoice *language_choice;
  RosetteMeaningText *alt_text;
};

G_DEFINE_FINAL_TYPE (RosetteMeaningSide, rosette_meaning_side, ADW_TYPE_BIN)

enum
{
  PROP_ACHIEVEMENT = 1,
  PROP_ALT_TEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* The address as it is to be written: what cannot be one is kept as it was typed. */
static char *
dup_url (RosetteMeaningSide *self, gboolean *is_right)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->url_entry)));
  char *url = typed[0] != '\0' ? rosette_institution_dup_url (typed) : NULL;

  *is_right = url != NULL || typed[0] == '\0';

  return url != NULL ? url : g_steal_pointer (&typed);
}

static RosetteMeaning *
dup_meaning (RosetteMeaningSide *self)
{
  RosetteMeaning *meaning = g_new0 (RosetteMeaning, 1);
  gboolean url_is_right;

  meaning->name = g_strdup (gtk_editable_get_text (self->name_entry));
  meaning->description = rosette_meaning_text_dup_text (self->description_text);
  meaning->narrative = rosette_meaning_text_dup_text (self->narrative_text);
  meaning->criteria_url = dup_url (self, &url_is_right);
  meaning->type = g_strdup (rosette_meaning_choice_get_value (self->type_choice));
  meaning->tags = rosette_meaning_tags_dup_tags (self->tags);
  meaning->results = rosette_meaning_results_dup (self->results);
  meaning->language = g_strdup (rosette_meaning_choice_get_value (self->language_choice));

  return meaning;
}

static gboolean
is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

static void
update_marks (RosetteMeaningSide *self, const RosetteMeaning *meaning)
{
  gboolean url_is_right;
  g_autofree char *url = dup_url (self, &url_is_right);

  /* Half an address is no fault as long as it is being typed. */
  url_is_right |= gtk_event_controller_focus_contains_focus (self->url_focus);

  rosette_meaning_field_set_needed (self->name_field, is_blank (meaning->name));
  rosette_meaning_field_set_needed (self->description_field, is_blank (meaning->description));
  rosette_meaning_field_set_needed (self->criteria_field,
                                    is_blank (meaning->narrative) && is_blank (url));

  gtk_widget_set_visible (GTK_WIDGET (self->url_fault_label), !url_is_right);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self->url_entry), GTK_ACCESSIBLE_STATE_INVALID,
    url_is_right ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (url_is_right)
    gtk_widget_remove_css_class (GTK_WIDGET (self->url_entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->url_entry), "error");
}

/* Called from the .ui file, by every field. */
static void
edited_cb (RosetteMeaningSide *self)
{
  g_autoptr (RosetteMeaning) meaning = NULL;
  g_autofree char *written = NULL;

  if (self->is_showing)
    return;

  meaning = dup_meaning (self);
  update_marks (self, meaning);
  written = rosette_meaning_write (meaning, self->achievement);
  if (g_strcmp0 (written, self->achievement) == 0)
    return;

  g_free (self->achievement);
  self->achievement = g_steal_pointer (&written);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACHIEVEMENT]);
}

/* Called from the .ui file. It is the design's, and no part of the achievement. */
static void
alt_text_edited_cb (RosetteMeaningSide *self)
{
  if (!self->is_showing)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ALT_TEXT]);
}

static void
set_entry (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show (RosetteMeaningSide *self)
{
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (self->achievement);

  self->is_showing = TRUE;
  set_entry (self->name_entry, meaning->name);
  rosette_meaning_text_set_text (self->description_text, meaning->description);
  rosette_meaning_text_set_text (self->narrative_text, meaning->narrative);
  set_entry (self->url_entry, meaning->criteria_url);
  rosette_meaning_choice_set_value (self->type_choice, meaning->type);
  rosette_meaning_tags_set_tags (self->tags, (const char *const *) meaning->tags);
  rosette_meaning_results_set (self->results, meaning->results);
  rosette_meaning_choice_set_value (self->language_choice, meaning->language);
  self->is_showing = FALSE;

  update_marks (self, meaning);
}

static gboolean
rosette_meaning_side_grab_focus (GtkWidget *widget)
{
  GtkEditable *entry = ROSETTE_MEANING_SIDE (widget)->name_entry;

  /* Not selected: a key that is pressed by chance would take the name away. */
  return gtk_entry_grab_focus_without_selecting (GTK_ENTRY (entry));
}

static void
rosette_meaning_side_dispose (GObject *object)
{
  RosetteMeaningSide *self = ROSETTE_MEANING_SIDE (object);

  /* A field that goes is not an edit. */
  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_MEANING_SIDE);

  G_OBJECT_CLASS (rosette_meaning_side_parent_class)->dispose (object);
}

static void
rosette_meaning_side_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_MEANING_SIDE (object)->achievement, g_free);

  G_OBJECT_CLASS (rosette_meaning_side_parent_class)->finalize (object);
}

static void
rosette_meaning_side_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ACHIEVEMENT:
      g_value_set_string (value, ROSETTE_MEANING_SIDE (object)->achievement);
      break;

    case PROP_ALT_TEXT:
      g_value_take_string (value,
                           rosette_meaning_side_dup_alt_text (ROSETTE_MEANING_SIDE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_side_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ACHIEVEMENT:
      rosette_meaning_side_set_achievement (ROSETTE_MEANING_SIDE (object),
                                            g_value_get_string (value));
      break;

    case PROP_ALT_TEXT:
      rosette_meaning_side_set_alt_text (ROSETTE_MEANING_SIDE (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/meaning-side.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, scroller);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, name_field);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, description_field);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, criteria_field);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, name_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, description_text);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, narrative_text);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, url_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, url_focus);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, url_fault_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, type_choice);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, tags);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, results);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, language_choice);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningSide, alt_text);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, alt_text_edited_cb);
}

static void
rosette_meaning_side_class_init (RosetteMeaningSideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_meaning_side_dispose;
  object_class->finalize = rosette_meaning_side_finalize;
  object_class->get_property = rosette_meaning_side_get_property;
  object_class->set_property = rosette_meaning_side_set_property;
  widget_class->grab_focus = rosette_meaning_side_grab_focus;
  widget_class->focus = rosette_tab_into;

  props[PROP_ACHIEVEMENT] =
    g_param_spec_string ("achievement", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_ALT_TEXT] =
    g_param_spec_string ("alt-text", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ROSETTE_TYPE_MEANING_CHOICE);
  g_type_ensure (ROSETTE_TYPE_MEANING_FIELD);
  g_type_ensure (ROSETTE_TYPE_MEANING_RESULTS);
  g_type_ensure (ROSETTE_TYPE_MEANING_TAGS);
  g_type_ensure (ROSETTE_TYPE_MEANING_TEXT);
  bind_template (widget_class);
}

static void
rosette_meaning_side_init (RosetteMeaningSide *self)
{
  g_autofree const char **types = rosette_meaning_types_list ();
  g_autofree const char **languages = rosette_meaning_languages_list ();

  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  rosette_meaning_choice_offer (self->type_choice, types, rosette_achievement_type_get_title,
                                _ ("Not stated"));
  rosette_meaning_choice_offer (self->language_choice, languages, rosette_meaning_language_get_name,
                                _ ("Not stated"));
  show (self);
}

GtkWidget *
rosette_meaning_side_new (void)
{
  return g_object_new (ROSETTE_TYPE_MEANING_SIDE, NULL);
}

const char *
rosette_meaning_side_get_achievement (RosetteMeaningSide *self)
{
  g_return_val_if_fail (ROSETTE_IS_MEANING_SIDE (self), NULL);

  return self->achievement;
}

void
rosette_meaning_side_set_achievement (RosetteMeaningSide *self, const char *achievement_json)
{
  g_return_if_fail (ROSETTE_IS_MEANING_SIDE (self));

  if (g_strcmp0 (self->achievement, achievement_json) == 0)
    return;

  g_free (self->achievement);
  self->achievement = g_strdup (achievement_json);
  show (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACHIEVEMENT]);
}

static GtkWidget *
find_needed (RosetteMeaningSide *self)
{
  RosetteMeaningField *const fields[] = { self->name_field, self->description_field,
                                          self->criteria_field };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (rosette_meaning_field_is_needed (fields[i]))
      return GTK_WIDGET (fields[i]);

  return gtk_widget_get_visible (GTK_WIDGET (self->url_fault_label)) ? GTK_WIDGET (self->url_entry)
                                                                     : GTK_WIDGET (self);
}

void
rosette_meaning_side_focus_needed (RosetteMeaningSide *self)
{
  g_return_if_fail (ROSETTE_IS_MEANING_SIDE (self));

  gtk_widget_grab_focus (find_needed (self));
}

char *
rosette_meaning_side_dup_alt_text (RosetteMeaningSide *self)
{
  g_return_val_if_fail (ROSETTE_IS_MEANING_SIDE (self), NULL);

  return rosette_meaning_text_dup_text (self->alt_text);
}

void
rosette_meaning_side_set_alt_text (RosetteMeaningSide *self, const char *alt_text)
{
  g_autofree char *shown = NULL;
  g_autofree char *typed = NULL;

  g_return_if_fail (ROSETTE_IS_MEANING_SIDE (self));

  /* A space at the end, which the design does not keep, may be the start of the next word. */
  shown = rosette_meaning_text_dup_text (self->alt_text);
  typed = g_strstrip (g_strdelimit (g_strdup (shown), "\n\t", ' '));
  if (g_str_equal (typed, alt_text != NULL ? alt_text : ""))
    return;

  self->is_showing = TRUE;
  rosette_meaning_text_set_text (self->alt_text, alt_text);
  self->is_showing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ALT_TEXT]);
}
