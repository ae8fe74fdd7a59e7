/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-tags.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static RosetteMeaningTags *
new_tags (void)
{
  return g_object_ref_sink (ROSETTE_MEANING_TAGS (rosette_meaning_tags_new ()));
}

/* The first widget of @type below @widget. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
type_text (RosetteMeaningTags *tags, const char *text)
{
  GtkWidget *entry = find (GTK_WIDGET (tags), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
assert_tags (RosetteMeaningTags *tags, const char *expected)
{
  g_auto (GStrv) all = rosette_meaning_tags_dup_tags (tags);
  g_autofree char *text = g_strjoinv ("|", all);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_finalize (void)
{
  RosetteMeaningTags *tags = new_tags ();

  rosette_meaning_tags_set_tags (tags, (const char *[]){ "a", "b", NULL });
  g_assert_finalize_object (tags);
}

static void
test_property (void)
{
  g_autoptr (RosetteMeaningTags) tags = new_tags ();
  g_auto (GStrv) got = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (tags, "notify::tags", G_CALLBACK (count_cb), &n_notified);
  g_object_set (tags, "tags", ((const char *[]){ "a, b", "c", NULL }), NULL);
  g_object_get (tags, "tags", &got, NULL);
  g_assert_cmpstrv (got, ((const char *[]){ "a, b", "c", NULL }));
  g_assert_cmpuint (n_notified, ==, 1);
}

/* What is being typed counts already; a comma makes a chip of it. */
static void
test_type (void)
{
  const struct
  {
    const char *typed;
    const char *tags;
  } cases[] = {
    { "", "a" },   { "  ", "a" },   { " new ", "a|new" },
    { "A", "a" },  { "b,", "a|b" }, { "c; d,e\n,", "a|c|d|e" },
    { ",,", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteMeaningTags) tags = new_tags ();
      guint n_notified = 0;

      rosette_meaning_tags_set_tags (tags, (const char *[]){ "a", NULL });
      g_signal_connect_swapped (tags, "notify::tags", G_CALLBACK (count_cb), &n_notified);
      type_text (tags, cases[i].typed);
      assert_tags (tags, cases[i].tags);
      g_assert_cmpint (n_notified > 0, ==, cases[i].typed[0] != '\0');
    }
}

static void
test_remove (void)
{
  g_autoptr (RosetteMeaningTags) tags = new_tags ();
  guint n_notified = 0;

  rosette_meaning_tags_set_tags (tags, (const char *[]){ "a", "b", NULL });
  type_text (tags, "c");
  g_signal_connect_swapped (tags, "notify::tags", G_CALLBACK (count_cb), &n_notified);
  g_signal_emit_by_name (find (GTK_WIDGET (tags), GTK_TYPE_BUTTON), "clicked");

  assert_tags (tags, "b|c");
  g_assert_cmpuint (n_notified, ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/meaning-tags/finalize", test_finalize);
  g_test_add_func ("/meaning-tags/property", test_property);
  g_test_add_func ("/meaning-tags/type", test_type);
  g_test_add_func ("/meaning-tags/remove", test_remove);

  return g_test_run ();
}
