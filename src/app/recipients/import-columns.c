/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/import-columns.h"

#include "recipients/reading-texts.h"

#include <glib/gi18n.h>

/* How many are shown without being asked for: many take their time. */
#define MAX_SHOWN_COLUMNS 40

/* Where a row keeps its column. */
#define COLUMN_KEY "rosette-column"

struct _RosetteImportColumns
{
  AdwBin parent_instance;

  GtkListBox *list;

  RosettePeopleImport *import;
  RosetteTable *shown; /* whose columns there are rows for */
  gboolean shows_all;
  gboolean updating; /* the rows follow; nobody has touched them */
};

G_DEFINE_FINAL_TYPE (RosetteImportColumns, rosette_import_columns, ADW_TYPE_BIN)

/* In the order of RosetteColumnMeaning. */
static const char *const meanings[] = {
  N_ ("Own column"),  N_ ("Name"),   N_ ("First name"), N_ ("Middle name"),
  N_ ("Family name"), N_ ("E-mail"), N_ ("Id"),         N_ ("Tags"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (meanings) == ROSETTE_COLUMN_TAGS + 1);

static guint
get_column (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (row, COLUMN_KEY));
}

static void
meaning_chosen_cb (RosetteImportColumns *self, GParamSpec *pspec, AdwComboRow *row)
{
  if (!self->updating)
    rosette_people_import_set_meaning (self->import, get_column (row),
                                       (RosetteColumnMeaning) adw_combo_row_get_selected (row));
}

static void
append_column (RosetteImportColumns *self,
               const RosetteSheetReading *reading,
               guint column,
               GtkStringList *names)
{
  g_autofree char *title = rosette_reading_dup_title (reading, column);
  g_autofree char *sample = rosette_reading_dup_sample (reading, column);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "model", names, NULL);

  /* From outside: no markup, which must be said before the text is there. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample);
  g_object_set_data (G_OBJECT (row), COLUMN_KEY, GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (meaning_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
append_more_columns (RosetteImportColumns *self, guint n_more)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("Show %'u More Column", "Show %'u More Columns", n_more), n_more);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "columns.show-all");
  gtk_list_box_append (self->list, row);
}

static void
create_rows (RosetteImportColumns *self, const RosetteSheetReading *reading)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = NULL;
  guint n_hidden = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    gtk_string_list_append (names, _ (meanings[i]));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < rosette_table_get_n_columns (reading->table); i++)
    {
      if (i < MAX_SHOWN_COLUMNS || self->shows_all
          || rosette_columns_get_meaning (&reading->columns, i) != ROSETTE_COLUMN_OTHER)
        append_column (self, reading, i, names);
      else
        n_hidden++;
    }
  if (n_hidden > 0)
    append_more_columns (self, n_hidden);

  g_clear_pointer (&self->shown, rosette_table_unref);
  self->shown = rosette_table_ref (reading->table);
}

static void
update_rows (RosetteImportColumns *self, const RosetteSheetReading *reading)
{
  if (self->shown != reading->table)
    create_rows (self, reading);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (ADW_IS_COMBO_ROW (row))
        adw_combo_row_set_selected (
          ADW_COMBO_ROW (row), rosette_columns_get_meaning (&reading->columns, get_column (row)));
    }
}

static void
show_all_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteImportColumns *self = ROSETTE_IMPORT_COLUMNS (widget);

  self->shows_all = TRUE;
  g_clear_pointer (&self->shown, rosette_table_unref);
  rosette_import_columns_update (self, self->import);
}

static void
rosette_import_columns_finalize (GObject *object)
{
  RosetteImportColumns *self = ROSETTE_IMPORT_COLUMNS (object);

  g_clear_object (&self->import);
  g_clear_pointer (&self->shown, rosette_table_unref);

  G_OBJECT_CLASS (rosette_import_columns_parent_class)->finalize (object);
}

static void
rosette_import_columns_class_init (RosetteImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_import_columns_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "columns.show-all", NULL,
                                   show_all_action);
}

static void
rosette_import_columns_init (RosetteImportColumns *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the columns mean"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
rosette_import_columns_new (void)
{
  return g_object_new (ROSETTE_TYPE_IMPORT_COLUMNS, NULL);
}

void
rosette_import_columns_update (RosetteImportColumns *self, RosettePeopleImport *import)
{
  g_return_if_fail (ROSETTE_IS_IMPORT_COLUMNS (self));
  g_return_if_fail (rosette_people_import_get_reading (import) != NULL);

  g_set_object (&self->import, import);
  self->updating = TRUE;
  update_rows (self, rosette_people_import_get_reading (import));
  self->updating = FALSE;
}
