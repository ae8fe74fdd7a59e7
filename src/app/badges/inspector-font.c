/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-font.h"

#include <glib/gi18n.h>

struct _RosetteInspectorFont
{
  AdwBin parent_instance;

  char *family;
  GtkStringList *families;
  guint n_installed; /* behind them, one that is missing here */

  GtkDropDown *drop_down;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorFont, rosette_inspector_font, ADW_TYPE_BIN)

enum
{
  PROP_FAMILY = 1,
  N_PROPS
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* All families, by name. Called when one of them is first shown: to find them all takes a tenth of
 * the window's start. */
static void
list_families (RosetteInspectorFont *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree PangoFontFamily **families = NULL;
  int n_families;

  pango_context_list_families (gtk_widget_get_pango_context (GTK_WIDGET (self)), &families,
                               &n_families);
  for (int i = 0; i < n_families; i++)
    g_ptr_array_add (names, (gpointer) pango_font_family_get_name (families[i]));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (self->families, g_ptr_array_index (names, i));
  self->n_installed = names->len;
}

/* The place of @family, which is added at the end when this computer has none such. */
static guint
find_family (RosetteInspectorFont *self, const char *family)
{
  guint n_items;

  if (self->n_installed == 0)
    list_families (self);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->families));

  for (guint i = 0; i < n_items; i++)
    if (g_ascii_strcasecmp (gtk_string_list_get_string (self->families, i), family) == 0)
      return i;

  gtk_string_list_splice (self->families, self->n_installed, n_items - self->n_installed,
                          (const char *const[]){ family, NULL });

  return self->n_installed;
}

static void
selected_cb (RosetteInspectorFont *self)
{
  guint position = gtk_drop_down_get_selected (self->drop_down);

  if (self->is_updating || position == GTK_INVALID_LIST_POSITION)
    return;

  rosette_inspector_font_set_family (self, gtk_string_list_get_string (self->families, position));
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *family = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_family_new (family));
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_label (label, family);
}

static void
rosette_inspector_font_finalize (GObject *object)
{
  RosetteInspectorFont *self = ROSETTE_INSPECTOR_FONT (object);

  g_clear_pointer (&self->family, g_free);
  g_clear_object (&self->families);

  G_OBJECT_CLASS (rosette_inspector_font_parent_class)->finalize (object);
}

static void
rosette_inspector_font_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FAMILY:
      g_value_set_string (value, ROSETTE_INSPECTOR_FONT (object)->family);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_inspector_font_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FAMILY:
      rosette_inspector_font_set_family (ROSETTE_INSPECTOR_FONT (object),
                                         g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_inspector_font_class_init (RosetteInspectorFontClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_inspector_font_finalize;
  object_class->get_property = rosette_inspector_font_get_property;
  object_class->set_property = rosette_inspector_font_set_property;

  props[PROP_FAMILY] =
    g_param_spec_string ("family", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_EDITED] = g_signal_new ("edited", ROSETTE_TYPE_INSPECTOR_FONT, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_inspector_font_init (RosetteInspectorFont *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->families = gtk_string_list_new (NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  self->drop_down =
    GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->families)), name));
  gtk_drop_down_set_factory (self->drop_down, factory);
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  gtk_drop_down_set_selected (self->drop_down, GTK_INVALID_LIST_POSITION);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Font"), -1);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

GtkWidget *
rosette_inspector_font_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_FONT, NULL);
}

const char *
rosette_inspector_font_get_family (RosetteInspectorFont *self)
{
  g_return_val_if_fail (ROSETTE_IS_INSPECTOR_FONT (self), NULL);

  return self->family;
}

void
rosette_inspector_font_set_family (RosetteInspectorFont *self, const char *family)
{
  g_return_if_fail (ROSETTE_IS_INSPECTOR_FONT (self));
  g_return_if_fail (family != NULL);

  if (g_strcmp0 (self->family, family) == 0)
    return;

  g_free (self->family);
  self->family = g_strdup (family);
  self->is_updating = TRUE;
  gtk_drop_down_set_selected (self->drop_down, find_family (self, family));
  self->is_updating = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAMILY]);
}
