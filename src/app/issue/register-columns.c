/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/register-columns.h"

#include "issue/award-dates.h"

#include <glib/gi18n.h>

/* Where a column keeps which one it is, and a label which line of the row. */
#define COLUMN_KEY "rosette-column"

static char *
dup_name (RosetteAwardRow *award)
{
  return g_strdup (rosette_register_columns_get_name (award));
}

static char *
dup_badge (RosetteAwardRow *award)
{
  return g_strdup (rosette_award_row_get_badge_name (award));
}

static char *
dup_email (RosetteAwardRow *award)
{
  return g_strdup (rosette_award_row_get_email (award));
}

static char *
dup_day (RosetteAwardRow *award)
{
  g_autoptr (GDateTime) issued = g_date_time_to_local (rosette_award_row_get_issued (award));

  return rosette_award_dates_abbreviate_day (issued);
}

static char *
dup_state (RosetteAwardRow *award)
{
  return g_strdup (rosette_register_columns_get_state (award));
}

/* What stands below the name where there is room for one column. */
static char *
dup_detail (RosetteAwardRow *award)
{
  const char *state = rosette_register_columns_get_state (award);
  g_autofree char *day = dup_day (award);

  return g_strjoin (" · ", rosette_award_row_get_badge_name (award), day,
                    *state != '\0' ? state : NULL, NULL);
}

static const struct
{
  const char *by; /* NULL where it is not sorted by */
  const char *title;
  RosetteAwardOrder order;
  char *(*dup_text) (RosetteAwardRow *award);
  gboolean expand;
} columns[] = {
  { "name", N_ ("Name"), ROSETTE_AWARDS_BY_NAME, dup_name, TRUE },
  { "badge", N_ ("Badge"), ROSETTE_AWARDS_BY_BADGE, dup_badge, TRUE },
  { "email", N_ ("E-mail"), ROSETTE_AWARDS_BY_EMAIL, dup_email, TRUE },
  { "date", N_ ("Given On"), ROSETTE_AWARDS_BY_DATE, dup_day, FALSE },
  { NULL, N_ ("State"), 0, dup_state, FALSE },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

const char *
rosette_register_columns_get_state (RosetteAwardRow *award)
{
  GDateTime *until = rosette_award_row_get_valid_until (award);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (rosette_award_row_is_renewed (award))
    return _ ("Renewed");

  return until != NULL && g_date_time_compare (until, now) < 0 ? _ ("Expired") : "";
}

const char *
rosette_register_columns_get_name (RosetteAwardRow *award)
{
  return rosette_award_row_is_forgotten (award) ? _ ("(forgotten)")
                                                : rosette_award_row_get_name (award);
}

static GtkWidget *
new_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
}

static void
set_up_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, new_label ());
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_autofree char *text =
    columns[GPOINTER_TO_UINT (user_data)].dup_text (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
set_up_name_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *detail = new_label ();

  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), new_label ());
  gtk_box_append (GTK_BOX (box), detail);
  g_object_bind_property (user_data, "narrow", detail, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, box);
}

static void
bind_name_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *text = dup_name (gtk_list_item_get_item (item));
  g_autofree char *detail = dup_detail (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (name), text);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), detail);
}

/* What the headers are asked with: an object that has a rank in each column. */
typedef struct
{
  int ranks[N_COLUMNS];
} Probe;

static GObject *
new_probe (const Probe *ranks)
{
  GObject *probe = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data_full (probe, COLUMN_KEY, g_memdup2 (ranks, sizeof *ranks), g_free);

  return probe;
}

static int
compare_probes (gconstpointer one, gconstpointer other, gpointer user_data)
{
  const Probe *a = g_object_get_data ((GObject *) one, COLUMN_KEY);
  const Probe *b = g_object_get_data ((GObject *) other, COLUMN_KEY);
  guint column = GPOINTER_TO_UINT (user_data);

  return a->ranks[column] - b->ranks[column];
}

/* -1, 0 or 1, as the view puts them. */
static int
ask (GtkColumnView *view, const Probe *one, const Probe *other)
{
  g_autoptr (GObject) a = new_probe (one);
  g_autoptr (GObject) b = new_probe (other);

  return gtk_sorter_compare (gtk_column_view_get_sorter (view), a, b);
}

/* Before GTK 4.10 the view does not say by which column it sorts, and it keeps those that were
 * clicked before: for each of them, whether it decides where all others say the contrary. */
static gboolean
is_primary (GtkColumnView *view, const int *signs, guint column)
{
  Probe one = { { 0 } };
  Probe other = { { 0 } };

  if (signs[column] == 0)
    return FALSE;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      int sign = i == column ? signs[i] : -signs[i];

      one.ranks[i] = sign > 0 ? 0 : 1;
      other.ranks[i] = 1 - one.ranks[i];
    }

  return ask (view, &one, &other) < 0;
}

RosetteAwardOrder
rosette_register_columns_get_order (GtkColumnView *view, gboolean *is_descending)
{
  int signs[N_COLUMNS] = { 0 };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const Probe low = { { 0 } };
      Probe high = { { 0 } };

      high.ranks[i] = 1;
      signs[i] = -ask (view, &low, &high);
    }

  for (guint i = 0; i < N_COLUMNS; i++)
    if (is_primary (view, signs, i))
      {
        *is_descending = signs[i] < 0;
        return columns[i].order;
      }
  *is_descending = TRUE;

  return ROSETTE_AWARDS_BY_DATE;
}

static GtkColumnViewColumn *
new_column (guint i, GObject *owner)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ (columns[i].title), factory);
  g_autoptr (GtkSorter) sorter = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (i == 0 ? set_up_name_cb : set_up_cb), owner);
  g_signal_connect (factory, "bind", G_CALLBACK (i == 0 ? bind_name_cb : bind_cb),
                    GUINT_TO_POINTER (i));
  if (columns[i].by != NULL)
    {
      sorter = GTK_SORTER (gtk_custom_sorter_new (compare_probes, GUINT_TO_POINTER (i), NULL));
      gtk_column_view_column_set_sorter (column, sorter);
    }
  gtk_column_view_column_set_expand (column, columns[i].expand);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (i > 0)
    g_object_bind_property (owner, "narrow", column, "visible",
                            G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  return column;
}

void
rosette_register_columns_add (GtkColumnView *view, GObject *owner)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) && G_IS_OBJECT (owner));

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = new_column (i, owner);

      gtk_column_view_append_column (view, column);
      if (g_strcmp0 (columns[i].by, "date") == 0)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
    }
}

void
rosette_register_columns_sort (GtkColumnView *view, const char *by)
{
  gboolean is_descending = FALSE;
  RosetteAwardOrder order = rosette_register_columns_get_order (view, &is_descending);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = NULL;

      if (g_strcmp0 (columns[i].by, by) != 0)
        continue;
      column = g_list_model_get_item (gtk_column_view_get_columns (view), i);
      if (order != columns[i].order)
        is_descending = columns[i].order != ROSETTE_AWARDS_BY_DATE;
      gtk_column_view_sort_by_column (view, column,
                                      is_descending ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING);
    }
}
