/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/command-table.h"

#include "badges/design-side.h"

/* Each action of the table is one of the designer, and takes the target that it is given. */
static void
test_actions (void)
{
  g_autoptr (GTypeClass) side_class = g_type_class_ref (ROSETTE_TYPE_DESIGN_SIDE);
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  const char *name, *property;
  const GVariantType *type;
  GType owner;
  gsize n_commands;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (side_class), i, &owner, &name,
                                                   &type, &property);
       i++)
    g_hash_table_insert (types, (gpointer) name, (gpointer) type);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_autofree char *action = NULL;
      g_autoptr (GVariant) target = NULL;

      if (commands[i].action == NULL)
        continue;
      g_test_message ("%s", commands[i].action);
      g_assert_true (g_action_parse_detailed_name (commands[i].action, &action, &target, NULL));
      g_assert_true (g_hash_table_contains (types, action));
      g_assert_true ((target != NULL) == (g_hash_table_lookup (types, action) != NULL));
      g_assert_true (rosette_command_table_find (commands[i].action) == &commands[i]);
    }
}

/* Each key is one, and stands for one command. */
static void
test_keys (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n_commands;
  const RosetteDesignCommand *commands = rosette_command_table_get (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    {
      g_auto (GStrv) keys = g_strsplit_set (commands[i].keys, "| ", -1);

      g_assert_nonnull (commands[i].section);
      for (guint j = 0; keys[j] != NULL; j++)
        {
          guint key;
          GdkModifierType modifiers;

          g_test_message ("%s: %s", commands[i].title, keys[j]);
          g_assert_true (gtk_accelerator_parse (keys[j], &key, &modifiers));
          g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (key, modifiers)));
        }
    }
}

static void
test_texts (void)
{
  const RosetteDesignCommand *duplicate = rosette_command_table_find ("layer.duplicate");
  g_autofree char *title = rosette_design_command_dup_title (duplicate);
  g_autofree char *tooltip = rosette_design_command_dup_tooltip (duplicate);
  g_autofree char *align =
    rosette_design_command_dup_tooltip (rosette_command_table_find ("layer.align::left"));

  g_assert_cmpstr (title, ==, "Duplicate");
  g_assert_cmpstr (tooltip, ==, "Duplicate (Ctrl+D)");
  g_assert_cmpstr (align, ==, "Align Left (Shift+Ctrl+L)");
  g_assert_null (rosette_command_table_find ("layer.nonsense"));
}

static void
test_tooltips (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *button = gtk_button_new_from_icon_name ("rosette-raise-symbolic");

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "layer.align::top");
  gtk_box_append (GTK_BOX (box), button);
  rosette_command_table_set_tooltips (box);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Align Top (Shift+Ctrl+T)");
  g_object_unref (box);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/command-table/actions", test_actions);
  g_test_add_func ("/command-table/keys", test_keys);
  g_test_add_func ("/command-table/texts", test_texts);
  g_test_add_func ("/command-table/tooltips", test_tooltips);

  return g_test_run ();
}
