/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-tags.h"

#include "badges/meaning-wrap.h"

#include <glib/gi18n.h>

#define SEPARATORS ",;\n"
#define SPACING_PX 6
#define CHIP_CHARS 40

struct _RosetteMeaningTags
{
  AdwBin parent_instance;

  GPtrArray *tags; /* those on chips */

  GtkEditable *entry;
  GtkWidget *chips;
};

G_DEFINE_FINAL_TYPE (RosetteMeaningTags, rosette_meaning_tags, ADW_TYPE_BIN)

enum
{
  PROP_TAGS = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
has_tag (GPtrArray *tags, const char *tag)
{
  g_autofree char *key = g_utf8_casefold (tag, -1);

  for (guint i = 0; i < tags->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (tags->pdata[i], -1);

      if (g_str_equal (key, other))
        return TRUE;
    }

  return FALSE;
}

/* Adds each tag of @text that is not there yet. Returns: whether there was one */
static gboolean
add_typed (GPtrArray *tags, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, SEPARATORS, -1);
  guint n_before = tags->len;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *tag = g_strstrip (parts[i]);

      if (tag[0] != '\0' && !has_tag (tags, tag))
        g_ptr_array_add (tags, g_strdup (tag));
    }

  return tags->len > n_before;
}

static void
notify_tags (RosetteMeaningTags *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAGS]);
}

static void update_chips (RosetteMeaningTags *self);

static void
chip_clicked_cb (RosetteMeaningTags *self, GtkWidget *chip)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "position"));

  g_ptr_array_remove_index (self->tags, position);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  update_chips (self);
  notify_tags (self);
}

static GtkWidget *
create_chip (RosetteMeaningTags *self, guint position)
{
  const char *tag = self->tags->pdata[position];
  /* Translators: %s is a tag of a badge */
  g_autofree char *text = g_strdup_printf (_ ("Remove “%s”"), tag);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING_PX);
  GtkWidget *label = gtk_label_new (tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHIP_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("rosette-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (chip), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);

  return chip;
}

static void
update_chips (RosetteMeaningTags *self)
{
  GtkWidget *chip = NULL;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_widget_unparent (chip);
  for (guint i = 0; i < self->tags->len; i++)
    gtk_widget_set_parent (create_chip (self, i), self->chips);
  gtk_widget_set_visible (self->chips, self->tags->len > 0);
}

/* What was typed becomes chips. */
static void
commit (RosetteMeaningTags *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->entry));

  if (text[0] == '\0')
    return;

  if (add_typed (self->tags, text))
    update_chips (self);
  gtk_editable_set_text (self->entry, "");
}

/* Called from the .ui file. */
static void
entry_changed_cb (RosetteMeaningTags *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  if (strpbrk (text, SEPARATORS) != NULL)
    commit (self);
  else
    notify_tags (self);
}

static void
entry_left_cb (RosetteMeaningTags *self)
{
  commit (self);
}

/* Backspace where nothing is typed takes the last tag back into the entry. */
static gboolean
key_pressed_cb (RosetteMeaningTags *self, guint keyval)
{
  g_autofree char *tag = NULL;

  if (keyval != GDK_KEY_BackSpace || self->tags->len == 0
      || gtk_editable_get_text (self->entry)[0] != '\0')
    return GDK_EVENT_PROPAGATE;

  tag = g_ptr_array_steal_index (self->tags, self->tags->len - 1);
  update_chips (self);
  gtk_editable_set_text (self->entry, tag);
  gtk_editable_set_position (self->entry, -1);

  return GDK_EVENT_STOP;
}

static gboolean
rosette_meaning_tags_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_MEANING_TAGS (widget)->entry));
}

static void
rosette_meaning_tags_dispose (GObject *object)
{
  RosetteMeaningTags *self = ROSETTE_MEANING_TAGS (object);
  GtkWidget *chip = NULL;

  while (self->chips != NULL && (chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_widget_unparent (chip);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_MEANING_TAGS);

  G_OBJECT_CLASS (rosette_meaning_tags_parent_class)->dispose (object);
}

static void
rosette_meaning_tags_finalize (GObject *object)
{
  g_clear_pointer (&ROSETTE_MEANING_TAGS (object)->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_meaning_tags_parent_class)->finalize (object);
}

static void
rosette_meaning_tags_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TAGS:
      g_value_take_boxed (value, rosette_meaning_tags_dup_tags (ROSETTE_MEANING_TAGS (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_tags_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TAGS:
      rosette_meaning_tags_set_tags (ROSETTE_MEANING_TAGS (object), g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_tags_class_init (RosetteMeaningTagsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_meaning_tags_dispose;
  object_class->finalize = rosette_meaning_tags_finalize;
  object_class->get_property = rosette_meaning_tags_get_property;
  object_class->set_property = rosette_meaning_tags_set_property;
  widget_class->grab_focus = rosette_meaning_tags_grab_focus;

  props[PROP_TAGS] =
    g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/meaning-tags.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningTags, entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteMeaningTags, chips);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rosette_meaning_tags_init (RosetteMeaningTags *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->chips, rosette_meaning_wrap_new (SPACING_PX));
  update_chips (self);
}

GtkWidget *
rosette_meaning_tags_new (void)
{
  return g_object_new (ROSETTE_TYPE_MEANING_TAGS, NULL);
}

char **
rosette_meaning_tags_dup_tags (RosetteMeaningTags *self)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (ROSETTE_IS_MEANING_TAGS (self), NULL);

  all = g_ptr_array_new ();
  for (guint i = 0; i < self->tags->len; i++)
    g_ptr_array_add (all, g_strdup (self->tags->pdata[i]));
  add_typed (all, gtk_editable_get_text (self->entry));
  g_ptr_array_add (all, NULL);

  return (char **) g_ptr_array_steal (all, NULL);
}

void
rosette_meaning_tags_set_tags (RosetteMeaningTags *self, const char *const *tags)
{
  g_return_if_fail (ROSETTE_IS_MEANING_TAGS (self));

  g_ptr_array_set_size (self->tags, 0);
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    g_ptr_array_add (self->tags, g_strdup (tags[i]));
  gtk_editable_set_text (self->entry, "");
  update_chips (self);
  notify_tags (self);
}
