/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "application.h"

#include "badges/command-table.h"
#include "seam.h"
#include "window.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gi18n.h>

struct _RosetteApplication
{
  AdwApplication parent_instance;

  char *data_folder;

  RosetteLibrary *library; /* opened with the first window; NULL when it cannot be */
  GError *library_error;   /* why */
};

G_DEFINE_FINAL_TYPE (RosetteApplication, rosette_application, ADW_TYPE_APPLICATION)

enum
{
  PROP_DATA_FOLDER = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const RosetteShortcut badge_shortcuts[] = {
  { N_ ("Badges"), NULL },
  { N_ ("New badge"), "<Control>n" },
  { N_ ("Find a badge"), "<Control>f" },
  { N_ ("Rename the badge"), "F2" },
  { N_ ("Duplicate the badge"), "<Control>d" },
  { N_ ("Delete the badge"), "Delete" },
  { N_ ("Save the badge as a PNG picture"), "<Control>e" },
  { N_ ("Save the badge as an SVG picture"), "<Control><Shift>s" },
  { N_ ("Back to all badges"), "<Alt>Left" },
};

static const RosetteShortcut other_shortcuts[] = {
  { N_ ("Recipients"), NULL },
  { N_ ("Import a spreadsheet"), "<Control>i" },
  { N_ ("Paste cells of a spreadsheet"), "<Control>v" },
  { N_ ("Add a person"), "<Control>n" },
  { N_ ("Edit the person"), "Return" },
  { N_ ("Remove the people that are selected"), "Delete" },
  { N_ ("Undo"), "<Control>z" },
  { N_ ("Find a person"), "<Control>f" },
  { N_ ("Copy people as cells"), "<Control>c" },
  { N_ ("Save the list"), "<Control>s" },
  { N_ ("Issuing"), NULL },
  { N_ ("Next step"), "<Alt>Right" },
  { N_ ("Back"), "<Alt>Left" },
  { N_ ("Find a badge, a person, an award"), "<Control>f" },
  { N_ ("Checking"), NULL },
  { N_ ("Check a file"), "<Control>o" },
  { N_ ("Check what was copied"), "<Control>v" },
  { N_ ("Check the same file again"), "F5" },
  { N_ ("Moving around"), NULL },
  { N_ ("Badges"), "<Alt>1" },
  { N_ ("Recipients"), "<Alt>2" },
  { N_ ("Issue"), "<Alt>3" },
  { N_ ("Check"), "<Alt>4" },
  { N_ ("Main menu"), "F10" },
  { N_ ("Program"), NULL },
  { N_ ("My institution"), "<Control>comma" },
  { N_ ("Keyboard shortcuts"), "<Control>question" },
  { N_ ("Quit"), "<Control>q" },
};

static void
ensure_library (RosetteApplication *self)
{
  g_autofree char *path = g_build_filename (self->data_folder, "rosette.db", NULL);
  g_autofree char *display = g_filename_display_name (self->data_folder);

  if (self->library != NULL)
    return;

  g_clear_error (&self->library_error);
  /* Only for its owner: the names of recipients and the key are in it. */
  if (g_mkdir_with_parents (self->data_folder, 0700) != 0)
    g_set_error (&self->library_error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE,
                 /* Translators: a path, and why, as the system says it: No space left on device */
                 _ ("The folder “%s” cannot be made: %s."), display, g_strerror (errno));
  else
    self->library = rosette_library_open (path, &self->library_error);
}

static RosetteWindow *
ensure_window (RosetteApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !ROSETTE_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    {
      ensure_library (self);
      window =
        GTK_WINDOW (rosette_window_new (GTK_APPLICATION (self), self->library, self->data_folder));
      if (self->library == NULL)
        rosette_window_show_fault (ROSETTE_WINDOW (window), self->library_error->message);
    }

  gtk_window_present (window);

  return ROSETTE_WINDOW (window);
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (user_data));

  /* Closed rather than dropped: a window may have something to ask first. */
  for (GList *l = g_list_last (windows), *previous; l != NULL; l = previous)
    {
      previous = l->prev;
      gtk_window_close (l->data);
    }
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rosette_seam_show_about (GTK_WINDOW (ensure_window (user_data)));
}

/* A heading where another section begins; keys with alternatives show the first. */
static void
append_commands (GArray *shortcuts, GStringChunk *texts)
{
  gsize n_commands;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);
  const char *section = NULL;

  for (gsize i = 0; i < n_commands; i++)
    {
      g_autofree char *title = rosette_design_command_dup_title (&commands[i]);
      g_auto (GStrv) keys = g_strsplit (commands[i].keys, "|", -1);
      RosetteShortcut heading = { commands[i].section, NULL };
      RosetteShortcut shortcut = { g_string_chunk_insert (texts, title),
                                   g_string_chunk_insert (texts, keys[0]) };

      if (g_strcmp0 (section, commands[i].section) != 0)
        g_array_append_val (shortcuts, heading);
      section = commands[i].section;
      g_array_append_val (shortcuts, shortcut);
    }
}

/* Who draws sees first what the keys are for drawing. */
static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RosetteWindow *window = ensure_window (user_data);
  g_autoptr (GArray) commands = g_array_new (FALSE, FALSE, sizeof (RosetteShortcut));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (RosetteShortcut));
  g_autoptr (GStringChunk) texts = g_string_chunk_new (1024);
  gboolean is_designing = rosette_window_is_designing (window);
  RosetteShortcutPage pages[2];

  append_commands (commands, texts);
  g_array_append_vals (others, badge_shortcuts, G_N_ELEMENTS (badge_shortcuts));
  g_array_append_vals (others, other_shortcuts, G_N_ELEMENTS (other_shortcuts));
  pages[is_designing ? 0 : 1] =
    (RosetteShortcutPage){ N_ ("Drawing a Badge"), (gpointer) commands->data, commands->len };
  pages[is_designing ? 1 : 0] =
    (RosetteShortcutPage){ N_ ("All of Rosette"), (gpointer) others->data, others->len };
  rosette_seam_show_shortcuts (GTK_WINDOW (window), pages, G_N_ELEMENTS (pages));
}

static void
rosette_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_action },
    { .name = "about", .activate = about_action },
    { .name = "shortcuts", .activate = shortcuts_action },
  };
  GtkApplication *self = GTK_APPLICATION (application);

  G_APPLICATION_CLASS (rosette_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_application_set_accels_for_action (self, "app.quit", (const char *[]){ "<Control>q", NULL });
  gtk_application_set_accels_for_action (self, "app.shortcuts",
                                         (const char *[]){ "<Control>question", NULL });
  gtk_window_set_default_icon_name (APP_ID);
}

static void
rosette_application_activate (GApplication *application)
{
  ensure_window (ROSETTE_APPLICATION (application));
}

static void
rosette_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);

  rosette_window_check_files (ensure_window (ROSETTE_APPLICATION (application)),
                              G_LIST_MODEL (list));
}

static void
rosette_application_finalize (GObject *object)
{
  RosetteApplication *self = ROSETTE_APPLICATION (object);

  g_clear_pointer (&self->data_folder, g_free);
  g_clear_object (&self->library);
  g_clear_error (&self->library_error);

  G_OBJECT_CLASS (rosette_application_parent_class)->finalize (object);
}

static void
rosette_application_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  RosetteApplication *self = ROSETTE_APPLICATION (object);

  switch (prop_id)
    {
    case PROP_DATA_FOLDER:
      self->data_folder = g_value_dup_string (value);
      if (self->data_folder == NULL)
        self->data_folder = g_build_filename (g_get_user_data_dir (), "rosette", NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_application_class_init (RosetteApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = rosette_application_finalize;
  object_class->set_property = rosette_application_set_property;
  application_class->startup = rosette_application_startup;
  application_class->activate = rosette_application_activate;
  application_class->open = rosette_application_open;

  props[PROP_DATA_FOLDER] =
    g_param_spec_string ("data-folder", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_application_init (RosetteApplication *self)
{
}

RosetteApplication *
rosette_application_new (const char *data_folder)
{
  return g_object_new (ROSETTE_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", RESOURCE_ROOT,
                       "data-folder", data_folder, NULL);
}
