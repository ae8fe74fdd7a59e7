/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/recipient-filter.h"

#include "library/recipient.h"

static void
test_match (void)
{
  static const struct
  {
    const char *search;
    gboolean zoe;
    gboolean sean;
    gboolean layla;
  } cases[] = {
    { "", TRUE, TRUE, TRUE },
    { "  ", TRUE, TRUE, TRUE },
    { "ceferin", TRUE, FALSE, FALSE },
    { "ČEFERIN", TRUE, FALSE, FALSE },
    { "zoe", TRUE, FALSE, FALSE },
    { "o'con", FALSE, FALSE, FALSE },
    { "o’con", FALSE, TRUE, FALSE },
    { "d'arcy sean", FALSE, TRUE, FALSE },
    { "example.ORG", TRUE, TRUE, TRUE },
    { "example zoe", TRUE, FALSE, FALSE },
    { "zoe sean", FALSE, FALSE, FALSE },
    { "منصور", FALSE, FALSE, TRUE },
    { "did:example", FALSE, FALSE, TRUE },
    { "nobody", FALSE, FALSE, FALSE },
  };
  g_autoptr (RosetteRecipientFilter) filter = rosette_recipient_filter_new ();
  g_autoptr (RosetteRecipient) zoe =
    rosette_recipient_new ("Zoë Čeferin", "z@example.org", NULL, NULL);
  g_autoptr (RosetteRecipient) sean =
    rosette_recipient_new ("Seán O’Connor-D'Arcy", "sean@example.org", NULL, NULL);
  g_autoptr (RosetteRecipient) layla =
    rosette_recipient_new ("ليلى منصور", "layla.mansour@example.org", "did:example:layla", NULL);

  g_test_summary ("Every word counts, in any field, whatever its case and accents.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      rosette_recipient_filter_set_search (filter, cases[i].search);
      g_assert_cmpint (gtk_filter_match (GTK_FILTER (filter), zoe), ==, cases[i].zoe);
      g_assert_cmpint (gtk_filter_match (GTK_FILTER (filter), sean), ==, cases[i].sean);
      g_assert_cmpint (gtk_filter_match (GTK_FILTER (filter), layla), ==, cases[i].layla);
    }
}

static void
test_strictness (void)
{
  g_autoptr (RosetteRecipientFilter) filter = rosette_recipient_filter_new ();

  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_ALL);
  rosette_recipient_filter_set_search (filter, "a");
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_SOME);
}

static void
changed_cb (GtkFilter *filter, GtkFilterChange change, GtkFilterChange *last)
{
  *last = change;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_change (void)
{
  static const struct
  {
    const char *search;
    GtkFilterChange change;
    guint n_notified;
  } cases[] = {
    { "an", GTK_FILTER_CHANGE_MORE_STRICT, 1 },  { "ana r", GTK_FILTER_CHANGE_MORE_STRICT, 2 },
    { "ana r", GTK_FILTER_CHANGE_DIFFERENT, 2 }, { "ana", GTK_FILTER_CHANGE_LESS_STRICT, 3 },
    { "ben", GTK_FILTER_CHANGE_DIFFERENT, 4 },   { "", GTK_FILTER_CHANGE_LESS_STRICT, 5 },
  };
  g_autoptr (RosetteRecipientFilter) filter = rosette_recipient_filter_new ();
  GtkFilterChange last = GTK_FILTER_CHANGE_DIFFERENT;
  guint n_notified = 0;

  g_signal_connect (filter, "changed", G_CALLBACK (changed_cb), &last);
  g_signal_connect_swapped (filter, "notify::search", G_CALLBACK (count_cb), &n_notified);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      last = GTK_FILTER_CHANGE_DIFFERENT;
      g_object_set (filter, "search", cases[i].search, NULL);
      g_assert_cmpint (last, ==, cases[i].change);
      g_assert_cmpuint (n_notified, ==, cases[i].n_notified);
      g_assert_cmpstr (rosette_recipient_filter_get_search (filter), ==, cases[i].search);
    }
}

/* In whatever case, and beside what is searched for. */
static void
test_tag (void)
{
  g_autoptr (RosetteRecipientFilter) filter = rosette_recipient_filter_new ();
  g_autoptr (RosetteRecipient) ana =
    rosette_recipient_new ("Ana", "", "", "{\"Tags\":\"4A, Choir\"}");
  g_autoptr (RosetteRecipient) ben = rosette_recipient_new ("Ben", "", "", "{\"Class\":\"4A\"}");
  guint n_changed = 0;

  g_signal_connect_swapped (filter, "changed", G_CALLBACK (count_cb), &n_changed);
  rosette_recipient_filter_refresh (filter);
  g_assert_cmpuint (n_changed, ==, 0);
  rosette_recipient_filter_set_tag (filter, "4A");
  rosette_recipient_filter_set_tag (filter, "4a");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_SOME);
  g_assert_true (gtk_filter_match (GTK_FILTER (filter), ana));
  g_assert_false (gtk_filter_match (GTK_FILTER (filter), ben));

  rosette_recipient_filter_set_search (filter, "ben");
  g_assert_false (gtk_filter_match (GTK_FILTER (filter), ana));
  rosette_recipient_filter_set_tag (filter, NULL);
  g_assert_true (gtk_filter_match (GTK_FILTER (filter), ben));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recipient-filter/match", test_match);
  g_test_add_func ("/recipient-filter/strictness", test_strictness);
  g_test_add_func ("/recipient-filter/change", test_change);
  g_test_add_func ("/recipient-filter/tag", test_tag);

  return g_test_run ();
}
