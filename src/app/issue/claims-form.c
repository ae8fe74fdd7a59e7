/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/claims-form.h"

#include "issue/claim-row.h"
#include "issue/column-choice.h"

#include <glib/gi18n.h>

struct _RosetteClaimsForm
{
  AdwBin parent_instance;

  RosetteAwardClaims *claims;
  GPtrArray *fields; /* those that are shown */
  GPtrArray *rows;   /* one for each, borrowed */

  GtkWidget *expanders[ROSETTE_CLAIM_GROUP_DATES]; /* NULL while there are no fields */
};

G_DEFINE_FINAL_TYPE (RosetteClaimsForm, rosette_claims_form, ADW_TYPE_BIN)

enum
{
  PROP_CLAIMS = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* The place of the field that a widget of its row is for. */
static guint
get_place (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (object), "place"));
}

static void
set_place (gpointer object, guint place)
{
  g_object_set_data (G_OBJECT (object), "place", GUINT_TO_POINTER (place));
}

/* What is filled in is told without opening the group. */
static void
update_expander (RosetteClaimsForm *self, guint group)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->fields->len; i++)
    {
      const RosetteClaimField *field = self->fields->pdata[i];
      const char *column = rosette_award_claims_get_column (self->claims, i);

      if (rosette_claim_row_pick_group (field) != group)
        continue;
      if (column != NULL)
        /* Translators: what a field is called, and the column that it is read from */
        g_ptr_array_add (titles, g_strdup_printf (_ ("%s (from “%s”)"), field->title, column));
      else if (*rosette_award_claims_get_value (self->claims, i) != '\0')
        g_ptr_array_add (titles, g_strdup (field->title));
    }
  g_ptr_array_add (titles, NULL);
  /* Translators: between the parts of a list */
  text = g_strjoinv (_ (", "), (char **) titles->pdata);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->expanders[group]),
                                 titles->len > 1 ? text : _ ("Nothing is said"));
}

static void
text_changed_cb (GtkEditable *row, gpointer user_data)
{
  RosetteClaimsForm *self = user_data;

  rosette_award_claims_set_value (self->claims, get_place (row), gtk_editable_get_text (row));
}

static GtkWidget *
new_row (RosetteClaimsForm *self, guint place)
{
  GtkWidget *row = rosette_claim_row_new (self->fields->pdata[place]);

  set_place (row, place);
  rosette_claim_row_set_column (ROSETTE_CLAIM_ROW (row),
                                rosette_award_claims_get_column (self->claims, place));
  gtk_editable_set_text (GTK_EDITABLE (row), rosette_award_claims_get_value (self->claims, place));
  g_signal_connect_object (row, "changed", G_CALLBACK (text_changed_cb), self, 0);
  if (rosette_award_claims_get_headers (self->claims)[0] != NULL)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), rosette_column_choice_new (self->claims, place));

  return row;
}

static void
add_expanders (RosetteClaimsForm *self, AdwPreferencesGroup *group)
{
  for (guint i = 0; i < ROSETTE_CLAIM_GROUP_DATES; i++)
    {
      self->expanders[i] = adw_expander_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->expanders[i]), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expanders[i]),
                                     rosette_claim_row_get_group_title (i));
      adw_preferences_group_add (group, self->expanders[i]);
    }
}

static void
build (RosetteClaimsForm *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = g_ptr_array_ref (rosette_award_claims_get_fields (self->claims));
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _ ("About Each Person (optional)"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _ ("The same for all, or from a column of your list. It can be changed for one person at the "
       "review. Whoever sees the badge can read it."));
  add_expanders (self, ADW_PREFERENCES_GROUP (group));
  for (guint i = 0; i < self->fields->len; i++)
    {
      guint place = rosette_claim_row_pick_group (self->fields->pdata[i]);
      GtkWidget *row = NULL;

      if (place == ROSETTE_CLAIM_GROUP_DATES)
        continue;
      row = new_row (self, i);
      g_ptr_array_add (self->rows, row);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->expanders[place]), row);
    }
  adw_bin_set_child (ADW_BIN (self), group);
}

static void
update_row (RosetteClaimsForm *self, GtkWidget *row)
{
  guint place = get_place (row);
  const char *value = rosette_award_claims_get_value (self->claims, place);

  rosette_claim_row_set_column (ROSETTE_CLAIM_ROW (row),
                                rosette_award_claims_get_column (self->claims, place));
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), value))
    gtk_editable_set_text (GTK_EDITABLE (row), value);
}

/* The same fields stay as they are, with the focus in them; only their texts follow. */
static void
update (RosetteClaimsForm *self)
{
  if (self->fields != rosette_award_claims_get_fields (self->claims))
    build (self);
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, self->rows->pdata[i]);
  for (guint i = 0; i < ROSETTE_CLAIM_GROUP_DATES; i++)
    update_expander (self, i);
}

static void
set_claims (RosetteClaimsForm *self, RosetteAwardClaims *claims)
{
  if (!g_set_object (&self->claims, claims) || claims == NULL)
    return;

  g_signal_connect_object (claims, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
rosette_claims_form_dispose (GObject *object)
{
  RosetteClaimsForm *self = ROSETTE_CLAIMS_FORM (object);

  g_clear_object (&self->claims);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (rosette_claims_form_parent_class)->dispose (object);
}

static void
rosette_claims_form_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_CLAIMS_FORM (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_claims_form_parent_class)->finalize (object);
}

static void
rosette_claims_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CLAIMS:
      g_value_set_object (value, ROSETTE_CLAIMS_FORM (object)->claims);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_claims_form_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CLAIMS:
      set_claims (ROSETTE_CLAIMS_FORM (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_claims_form_class_init (RosetteClaimsFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_claims_form_dispose;
  object_class->finalize = rosette_claims_form_finalize;
  object_class->get_property = rosette_claims_form_get_property;
  object_class->set_property = rosette_claims_form_set_property;

  props[PROP_CLAIMS] = g_param_spec_object ("claims", NULL, NULL, ROSETTE_TYPE_AWARD_CLAIMS,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_claims_form_init (RosetteClaimsForm *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
rosette_claims_form_new (void)
{
  return g_object_new (ROSETTE_TYPE_CLAIMS_FORM, NULL);
}
