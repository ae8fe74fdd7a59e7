/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/import-window.h"

#include "recipients/import-columns.h"
#include "recipients/reading-texts.h"
#include "save-file.h"
#include "seam.h"
#include "toast.h"

#include <glib/gi18n.h>

/* How many of many are shown. */
#define MAX_SHOWN_PEOPLE 5
#define MAX_SHOWN_FAULTS 50

/* Where the row of a fault keeps which cell it mends. */
#define CELL_KEY "rosette-cell"

typedef struct
{
  guint row;
  guint column;
} RosetteCell;

struct _RosetteImportWindow
{
  AdwWindow parent_instance;

  RosettePeopleImport *import;

  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  GtkButton *take_button;
  GtkStack *stack;
  AdwStatusPage *fault_page;
  GtkWidget *another_button;
  AdwPreferencesRow *summary_row;
  GtkImage *summary_icon;
  AdwPreferencesRow *faulty_row;
  AdwPreferencesRow *known_row;
  AdwPreferencesRow *hidden_row;
  AdwPreferencesRow *filled_row;
  RosetteImportColumns *columns;
  GtkWidget *memory_row;
  GtkListBox *people_list;
  GtkWidget *people_group;
  GtkListBox *faults_list;
  GtkWidget *faults_group;
  AdwComboRow *sheet_row;
  AdwComboRow *charset_row;
  AdwComboRow *separator_row;
  GtkSwitch *header_switch;
  GtkWidget *targets_group;
  AdwPreferencesRow *list_row;
  GtkSwitch *list_switch;
  AdwPreferencesRow *tag_row;
  GtkSwitch *tag_switch;

  char *tag; /* that is proposed; or NULL */

  gboolean is_mending; /* a cell, and the sheet is read again for it */
  gboolean updating;   /* the controls follow; nobody has touched them */
};

G_DEFINE_FINAL_TYPE (RosetteImportWindow, rosette_import_window, ADW_TYPE_WINDOW)

enum
{
  PROP_IMPORT = 1,
  N_PROPS
};

enum
{
  SIGNAL_IMPORTED,
  SIGNAL_CHOOSE_ANOTHER,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  const char *value;
  const char *name;
} Choice;

static const Choice charsets[] = {
  { "WINDOWS-1252", N_ ("Western European") },
  { "WINDOWS-1250", N_ ("Central European") },
  { "WINDOWS-1257", N_ ("Baltic") },
  { "WINDOWS-1253", N_ ("Greek") },
  { "WINDOWS-1251", N_ ("Cyrillic") },
  { "WINDOWS-1254", N_ ("Turkish") },
  { "ISO-8859-15", N_ ("Western European, ISO") },
  { "CP850", N_ ("Western European, DOS") },
  { "MACINTOSH", N_ ("Western European, old Mac") },
  { "ISO-8859-2", N_ ("Central European, ISO") },
  { "CP852", N_ ("Central European, DOS") },
  { "MAC-CENTRALEUROPE", N_ ("Central European, old Mac") },
  { "KOI8-U", N_ ("Cyrillic, KOI8") },
  { "CP866", N_ ("Cyrillic, DOS") },
};

static const Choice separators[] = {
  { "", N_ ("Automatic") }, { ",", N_ ("Comma") },        { ";", N_ ("Semicolon") },
  { "\t", N_ ("Tab") },     { "|", N_ ("Vertical bar") },
};

static void
toast (RosetteImportWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toast_overlay, rosette_toast_new (text));
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* Text that came from outside: no markup, which must be said before it is there. */
static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static void
update_people (RosetteImportWindow *self, const RosetteSheetReading *reading)
{
  clear_list (self->people_list);
  for (guint i = 0; i < MIN (reading->people->len, MAX_SHOWN_PEOPLE); i++)
    {
      RosettePerson *person = g_ptr_array_index (reading->people, i);
      const char *email = rosette_person_get_email (person);

      gtk_list_box_append (self->people_list,
                           new_row (rosette_person_get_name (person),
                                    email != NULL ? email : rosette_person_get_id (person)));
    }
  gtk_widget_set_visible (self->people_group, reading->people->len > 0);
}

static void
mend_cb (RosetteImportWindow *self, AdwEntryRow *row)
{
  const RosetteCell *cell = g_object_get_data (G_OBJECT (row), CELL_KEY);

  self->is_mending = TRUE;
  rosette_people_import_mend (self->import, cell->row, cell->column,
                              gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* What is wrong, and the cell to mend it in. */
static GtkWidget *
new_fault (RosetteImportWindow *self,
           const RosetteSheetReading *reading,
           const RosettePeopleProblem *problem)
{
  g_autofree char *fault = rosette_reading_dup_fault (reading, problem);
  GtkWidget *row = NULL;
  RosetteCell *cell = NULL;

  if (problem->column >= rosette_table_get_n_columns (reading->table))
    return new_row (fault, NULL);

  row = adw_entry_row_new ();
  cell = g_new (RosetteCell, 1);
  cell->row = problem->row;
  cell->column = problem->column;
  g_object_set_data_full (G_OBJECT (row), CELL_KEY, cell, g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fault);
  gtk_widget_set_tooltip_text (row, fault);
  gtk_editable_set_text (GTK_EDITABLE (row),
                         rosette_table_get_cell (reading->table, cell->row, cell->column));
  gtk_widget_add_css_class (row, "error");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (mend_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* On to the next one, or to what takes them all. */
static void
focus_next_fault (RosetteImportWindow *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->faults_list));

  if (!self->is_mending)
    return;
  self->is_mending = FALSE;
  if (first == NULL || !gtk_widget_grab_focus (first))
    gtk_widget_grab_focus (GTK_WIDGET (self->take_button));
}

static void
update_faults (RosetteImportWindow *self, const RosetteSheetReading *reading)
{
  gboolean are_columns_known = rosette_reading_get_needed (reading) == NULL;
  guint n_faulty = rosette_reading_count_faulty (reading);
  guint n_shown = 0;

  clear_list (self->faults_list);
  for (guint i = 0; i < reading->problems->len && n_shown < MAX_SHOWN_FAULTS; i++)
    {
      const RosettePeopleProblem *problem = g_ptr_array_index (reading->problems, i);

      if (problem->kind == ROSETTE_PEOPLE_KNOWN)
        continue;
      gtk_list_box_append (self->faults_list, new_fault (self, reading, problem));
      n_shown++;
    }
  if (n_faulty > n_shown)
    {
      g_autofree char *more = g_strdup_printf (
        ngettext ("And %'u more row", "And %'u more rows", n_faulty - n_shown), n_faulty - n_shown);

      gtk_list_box_append (self->faults_list, new_row (more, NULL));
    }

  gtk_widget_set_visible (self->faults_group, n_faulty > 0 && are_columns_known);
  focus_next_fault (self);
}

static void
update_summary (RosetteImportWindow *self, const RosetteSheetReading *reading)
{
  gboolean are_columns_known = rosette_reading_get_needed (reading) == NULL;
  guint n_faulty = rosette_reading_count_faulty (reading);
  guint n_known = rosette_reading_count_known (reading);
  gboolean is_good = reading->people->len > 0;
  g_autofree char *summary = rosette_reading_dup_summary (reading);
  g_autofree char *faulty =
    g_strdup_printf (ngettext ("%'u row has a problem and is left out",
                               "%'u rows have problems and are left out", n_faulty),
                     n_faulty);
  g_autofree char *known = g_strdup_printf (
    ngettext ("%'u person is in your list already", "%'u people are in your list already", n_known),
    n_known);

  adw_preferences_row_set_title (self->summary_row, summary);
  gtk_image_set_from_icon_name (self->summary_icon,
                                is_good ? "rosette-pass-symbolic" : "rosette-unknown-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self->summary_icon),
                              (const char *[]){ is_good ? "success" : "accent", NULL });
  adw_preferences_row_set_title (self->faulty_row, faulty);
  gtk_widget_set_visible (GTK_WIDGET (self->faulty_row), n_faulty > 0 && are_columns_known);
  adw_preferences_row_set_title (self->known_row, known);
  gtk_widget_set_visible (GTK_WIDGET (self->known_row), n_known > 0);
}

static void
update_filled (RosetteImportWindow *self, const RosetteSheetReading *reading)
{
  g_autofree char *filled = rosette_sheet_file_dup_filled (reading->table);

  adw_preferences_row_set_title (self->filled_row, filled != NULL ? filled : "");
  gtk_widget_set_visible (GTK_WIDGET (self->filled_row), filled != NULL);
}

/* Who filtered a class out of a long list expects no others. */
static void
update_hidden (RosetteImportWindow *self, const RosetteSheetReading *reading)
{
  guint n_hidden = rosette_table_get_n_hidden (reading->table);
  g_autofree char *hidden = g_strdup_printf (
    ngettext ("%'u row is hidden in the sheet, and is read like the others",
              "%'u rows are hidden in the sheet, and are read like the others", n_hidden),
    n_hidden);

  adw_preferences_row_set_title (self->hidden_row, hidden);
  gtk_widget_set_visible (GTK_WIDGET (self->hidden_row), n_hidden > 0);
}

static void
update_take_button (RosetteImportWindow *self, const RosetteSheetReading *reading)
{
  gboolean is_read = rosette_people_import_get_state (self->import) == ROSETTE_IMPORT_READ;
  guint n_people = reading != NULL ? reading->people->len : 0;
  g_autofree char *label = NULL;

  if (n_people > 0)
    label =
      g_strdup_printf (ngettext ("_Import %'u Person", "_Import %'u People", n_people), n_people);
  gtk_button_set_label (self->take_button, label != NULL ? label : _ ("_Import"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.take", is_read && n_people > 0);
}

static void
set_choices (AdwComboRow *row, const Choice *choices, gsize n_choices)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < n_choices; i++)
    gtk_string_list_append (names, _ (choices[i].name));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static void
select_choice (AdwComboRow *row, const Choice *choices, gsize n_choices, const char *value)
{
  for (guint i = 0; i < n_choices; i++)
    {
      if (g_strcmp0 (choices[i].value, value) == 0)
        adw_combo_row_set_selected (row, i);
    }
}

/* A workbook with one sheet leaves no choice. */
static void
update_sheets (RosetteImportWindow *self, const RosetteSheetReading *reading)
{
  gboolean has_several = reading->found.sheets != NULL && g_strv_length (reading->found.sheets) > 1;

  if (has_several && adw_combo_row_get_model (self->sheet_row) == NULL)
    {
      g_autoptr (GtkStringList) names =
        gtk_string_list_new ((const char *const *) reading->found.sheets);

      adw_combo_row_set_model (self->sheet_row, G_LIST_MODEL (names));
    }
  if (has_several)
    adw_combo_row_set_selected (self->sheet_row, rosette_people_import_get_sheet (self->import));
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_row), has_several);
}

static void
update_options (RosetteImportWindow *self, const RosetteSheetReading *reading)
{
  gboolean is_text = rosette_people_import_get_file (self->import) != NULL
                     && reading->kind == ROSETTE_SHEET_SEPARATED;
  const char separator[] = { rosette_people_import_get_separator (self->import), '\0' };

  if (is_text)
    {
      select_choice (self->charset_row, charsets, G_N_ELEMENTS (charsets),
                     rosette_people_import_get_charset (self->import));
      select_choice (self->separator_row, separators, G_N_ELEMENTS (separators), separator);
    }
  gtk_switch_set_active (self->header_switch, rosette_table_has_header (reading->table));

  /* In Unicode no letter is in doubt. */
  gtk_widget_set_visible (GTK_WIDGET (self->charset_row),
                          is_text && !g_str_has_prefix (reading->charset, "UTF-"));
  gtk_widget_set_visible (GTK_WIDGET (self->separator_row), is_text);
  update_sheets (self, reading);
}

/* Enter takes the people once they are shown. */
static void
show_preview (RosetteImportWindow *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "preview") == 0)
    return;

  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_widget_grab_focus (GTK_WIDGET (self->take_button));
}

static void
update (RosetteImportWindow *self)
{
  const RosetteSheetReading *reading = rosette_people_import_get_reading (self->import);
  const char *fault = rosette_people_import_get_fault (self->import);

  self->updating = TRUE;
  update_take_button (self, reading);
  if (fault != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (fault, -1);

      adw_status_page_set_description (self->fault_page, escaped);
      gtk_stack_set_visible_child_name (self->stack, "fault");
    }
  else if (reading != NULL && rosette_people_import_get_state (self->import) == ROSETTE_IMPORT_READ)
    {
      update_summary (self, reading);
      update_hidden (self, reading);
      update_filled (self, reading);
      rosette_import_columns_update (self->columns, self->import);
      gtk_widget_set_visible (self->memory_row, rosette_people_import_is_remembered (self->import));
      update_people (self, reading);
      update_faults (self, reading);
      update_options (self, reading);
      show_preview (self);
    }
  self->updating = FALSE;
}

/* Called from the .ui file, as those below. */
static void
charset_chosen_cb (RosetteImportWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->charset_row);

  if (!self->updating && selected < G_N_ELEMENTS (charsets))
    rosette_people_import_set_charset (self->import, charsets[selected].value);
}

static void
sheet_chosen_cb (RosetteImportWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->sheet_row);

  if (!self->updating && selected != GTK_INVALID_LIST_POSITION)
    rosette_people_import_set_sheet (self->import, selected);
}

static void
separator_chosen_cb (RosetteImportWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->separator_row);

  if (!self->updating && selected < G_N_ELEMENTS (separators))
    rosette_people_import_set_separator (self->import, separators[selected].value[0]);
}

static void
header_switched_cb (RosetteImportWindow *self)
{
  if (!self->updating)
    rosette_people_import_set_has_header (self->import,
                                          gtk_switch_get_active (self->header_switch));
}

static void
take_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteImportWindow *self = ROSETTE_IMPORT_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean is_tagged = self->tag != NULL && gtk_switch_get_active (self->tag_switch);
  guint number = 0;
  g_autoptr (GPtrArray) recipients = NULL;

  rosette_people_import_set_tag (self->import, is_tagged ? self->tag : NULL);
  recipients = rosette_people_import_take (self->import, &number, &error);
  if (recipients == NULL)
    {
      toast (self, error->message);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, recipients, number);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
guess_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_people_import_guess_anew (ROSETTE_IMPORT_WINDOW (widget)->import);
}

static void
another_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CHOOSE_ANOTHER], 0);
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rosette_save_file_finish (result, &error))
    toast (self, _ ("Rows saved"));
  else
    toast (self, error->message);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteImportWindow) self = user_data;
  g_autoptr (GFile) file = rosette_seam_save_file_finish (result, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return;

  bytes = rosette_reading_write_faulty (rosette_people_import_get_reading (self->import));
  rosette_save_file_async (file, bytes, saved_cb, g_object_ref (self));
}

static void
save_faulty_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_seam_save_file_async (GTK_WINDOW (widget), _ ("Save the Rows That Are Left Out"),
                                /* Translators: the name of a file; keep the .csv */
                                _ ("left-out.csv"), NULL, NULL, save_chosen_cb,
                                g_object_ref (widget));
}

static void
rosette_import_window_constructed (GObject *object)
{
  RosetteImportWindow *self = ROSETTE_IMPORT_WINDOW (object);
  GFile *file = rosette_people_import_get_file (self->import);

  G_OBJECT_CLASS (rosette_import_window_parent_class)->constructed (object);

  if (file != NULL)
    {
      g_autofree char *base = g_file_get_basename (file);
      g_autofree char *name = g_filename_display_name (base);

      adw_window_title_set_subtitle (self->window_title, name);
    }
  else
    adw_window_title_set_subtitle (self->window_title, _ ("Copied cells"));
  gtk_widget_set_visible (self->another_button, file != NULL);

  g_signal_connect_object (self->import, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->import, "refused", G_CALLBACK (toast), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
rosette_import_window_unroot (GtkWidget *widget)
{
  rosette_people_import_cancel (ROSETTE_IMPORT_WINDOW (widget)->import);

  GTK_WIDGET_CLASS (rosette_import_window_parent_class)->unroot (widget);
}

static void
rosette_import_window_dispose (GObject *object)
{
  RosetteImportWindow *self = ROSETTE_IMPORT_WINDOW (object);

  if (self->import != NULL)
    rosette_people_import_cancel (self->import);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_IMPORT_WINDOW);

  G_OBJECT_CLASS (rosette_import_window_parent_class)->dispose (object);
}

static void
rosette_import_window_finalize (GObject *object)
{
  RosetteImportWindow *self = ROSETTE_IMPORT_WINDOW (object);

  g_clear_object (&self->import);
  g_clear_pointer (&self->tag, g_free);

  G_OBJECT_CLASS (rosette_import_window_parent_class)->finalize (object);
}

static void
rosette_import_window_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IMPORT:
      g_value_set_object (value, ROSETTE_IMPORT_WINDOW (object)->import);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_import_window_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IMPORT:
      ROSETTE_IMPORT_WINDOW (object)->import = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  props[PROP_IMPORT] =
    g_param_spec_object ("import", NULL, NULL, ROSETTE_TYPE_PEOPLE_IMPORT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_IMPORTED] =
    g_signal_new ("imported", ROSETTE_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_UINT);
  signals[SIGNAL_CHOOSE_ANOTHER] =
    g_signal_new ("choose-another", ROSETTE_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, take_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, fault_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, another_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, summary_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, summary_icon);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, faulty_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, known_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, hidden_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, filled_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, memory_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, people_list);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, people_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, faults_list);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, faults_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, charset_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, separator_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, header_switch);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, targets_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, list_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, list_switch);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, tag_row);
  gtk_widget_class_bind_template_child (widget_class, RosetteImportWindow, tag_switch);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, charset_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, separator_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_switched_cb);
}

static void
rosette_import_window_class_init (RosetteImportWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rosette_import_window_constructed;
  object_class->dispose = rosette_import_window_dispose;
  object_class->finalize = rosette_import_window_finalize;
  object_class->get_property = rosette_import_window_get_property;
  object_class->set_property = rosette_import_window_set_property;
  widget_class->unroot = rosette_import_window_unroot;
  install_properties (object_class);

  g_type_ensure (ROSETTE_TYPE_IMPORT_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/import-window.ui");
  bind_children (widget_class);

  gtk_widget_class_install_action (widget_class, "import.guess", NULL, guess_action);
  gtk_widget_class_install_action (widget_class, "import.take", NULL, take_action);
  gtk_widget_class_install_action (widget_class, "import.choose-another", NULL, another_action);
  gtk_widget_class_install_action (widget_class, "import.save-faulty", NULL, save_faulty_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rosette_import_window_init (RosetteImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->updating = TRUE;
  set_choices (self->charset_row, charsets, G_N_ELEMENTS (charsets));
  set_choices (self->separator_row, separators, G_N_ELEMENTS (separators));
  self->updating = FALSE;
}

GtkWidget *
rosette_import_window_new (GtkWindow *parent, RosettePeopleImport *import)
{
  g_return_val_if_fail (ROSETTE_IS_PEOPLE_IMPORT (import), NULL);

  return g_object_new (ROSETTE_TYPE_IMPORT_WINDOW, "transient-for", parent, "import", import, NULL);
}

/* @format: with one %s, for @name */
static void
propose (AdwPreferencesRow *row, GtkSwitch *answer, const char *format, const char *name)
{
  g_autoptr (GString) title = g_string_new (format);

  gtk_widget_set_visible (GTK_WIDGET (row), name != NULL);
  gtk_switch_set_active (answer, name != NULL);
  g_string_replace (title, "%s", name != NULL ? name : "", 1);
  adw_preferences_row_set_title (row, title->str);
}

void
rosette_import_window_set_targets (RosetteImportWindow *self, const char *list, const char *tag)
{
  g_return_if_fail (ROSETTE_IS_IMPORT_WINDOW (self));

  g_free (self->tag);
  self->tag = g_strdup (tag);
  /* Translators: %s is the name of a list of people */
  propose (self->list_row, self->list_switch, _ ("Put Them into the List “%s”"), list);
  /* Translators: %s is what people are found by: the name of a class or group */
  propose (self->tag_row, self->tag_switch, _ ("Give Them the Tag “%s”"), tag);
  gtk_widget_set_visible (self->targets_group, list != NULL || tag != NULL);
}

gboolean
rosette_import_window_is_for_list (RosetteImportWindow *self)
{
  g_return_val_if_fail (ROSETTE_IS_IMPORT_WINDOW (self), FALSE);

  return gtk_switch_get_active (self->list_switch);
}
