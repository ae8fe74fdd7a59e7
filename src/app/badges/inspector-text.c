/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-text.h"

#include "badges/inspector-font.h"
#include "badges/inspector-number.h"

#include <glib/gi18n.h>

struct _RosetteInspectorText
{
  RosetteInspectorPart parent_instance;

  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  RosetteInspectorFont *font;
  RosetteInspectorNumber *size;
  GtkToggleButton *bold_button;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorText, rosette_inspector_text, ROSETTE_TYPE_INSPECTOR_PART)

static RosetteDesignEditor *
get_editor (RosetteInspectorText *self)
{
  return rosette_inspector_part_get_editor (ROSETTE_INSPECTOR_PART (self));
}

static char *
dup_text (RosetteInspectorText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* While it is being typed it stays as it was typed. */
static void
show_text (RosetteInspectorText *self, const char *text)
{
  g_autofree char *shown = dup_text (self);

  if (!g_str_equal (shown, text))
    gtk_text_buffer_set_text (self->buffer, text, -1);
}

static RosetteShape *
dup_shape (RosetteInspectorText *self)
{
  g_autoptr (RosetteShape) shape =
    get_editor (self) != NULL ? rosette_design_editor_dup_shape (get_editor (self)) : NULL;

  if (shape == NULL || !rosette_shape_is_text (shape))
    return NULL;

  return g_steal_pointer (&shape);
}

static void
refresh (RosetteInspectorText *self)
{
  g_autoptr (RosetteShape) shape = dup_shape (self);

  gtk_widget_set_visible (GTK_WIDGET (self), shape != NULL);
  if (shape == NULL || self->is_updating)
    return;

  self->is_updating = TRUE;
  show_text (self, shape->text);
  rosette_inspector_font_set_family (self->font, shape->font_family);
  rosette_inspector_number_set_value (self->size, shape->font_size);
  gtk_toggle_button_set_active (self->bold_button, shape->font_bold);
  self->is_updating = FALSE;
}

/* The widgets need not be told what came from them. */
static void
change (RosetteInspectorText *self, RosetteShape *shape, const char *label)
{
  self->is_updating = TRUE;
  rosette_design_editor_change (get_editor (self), shape, label);
  self->is_updating = FALSE;
}

/* Called from the .ui file. */
static void
text_changed_cb (RosetteInspectorText *self)
{
  g_autoptr (RosetteShape) shape = self->is_updating ? NULL : dup_shape (self);
  g_autofree char *text = NULL;

  if (shape == NULL)
    return;

  text = dup_text (self);
  rosette_shape_set_text (&shape->text, text);
  change (self, shape, _ ("Text"));
}

/* Called from the .ui file. */
static void
font_edited_cb (RosetteInspectorText *self)
{
  g_autoptr (RosetteShape) shape = dup_shape (self);

  if (shape == NULL)
    return;

  rosette_shape_set_text (&shape->font_family, rosette_inspector_font_get_family (self->font));
  change (self, shape, _ ("Font"));
}

/* Called from the .ui file. */
static void
size_edited_cb (RosetteInspectorText *self)
{
  g_autoptr (RosetteShape) shape = dup_shape (self);

  if (shape == NULL)
    return;

  shape->font_size = rosette_inspector_number_get_value (self->size);
  change (self, shape, _ ("Text Size"));
}

/* Called from the .ui file. */
static void
bold_toggled_cb (RosetteInspectorText *self)
{
  g_autoptr (RosetteShape) shape = self->is_updating ? NULL : dup_shape (self);

  if (shape == NULL)
    return;

  shape->font_bold = gtk_toggle_button_get_active (self->bold_button);
  change (self, shape, _ ("Bold"));
}

/* With a space where a word stands right before or after the place. */
static char *
dup_field (GtkTextBuffer *buffer, const char *name)
{
  GtkTextIter before, after;
  gboolean is_after_word, is_before_word;

  gtk_text_buffer_get_iter_at_mark (buffer, &after, gtk_text_buffer_get_insert (buffer));
  before = after;
  is_after_word =
    gtk_text_iter_backward_char (&before) && !g_unichar_isspace (gtk_text_iter_get_char (&before));
  is_before_word = g_unichar_isalnum (gtk_text_iter_get_char (&after));

  return g_strconcat (is_after_word ? " {" : "{", name, is_before_word ? "} " : "}", NULL);
}

/* In place of what is selected: a new text is selected as a whole. */
static void
insert_field_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteInspectorText *self = ROSETTE_INSPECTOR_TEXT (widget);
  g_autofree char *field = NULL;

  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  field = dup_field (self->buffer, g_variant_get_string (parameter, NULL));
  gtk_text_buffer_insert_at_cursor (self->buffer, field, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
rosette_inspector_text_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_INSPECTOR_TEXT);

  G_OBJECT_CLASS (rosette_inspector_text_parent_class)->dispose (object);
}

static void
rosette_inspector_text_refresh (RosetteInspectorPart *part)
{
  refresh (ROSETTE_INSPECTOR_TEXT (part));
}

static void
rosette_inspector_text_class_init (RosetteInspectorTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_inspector_text_dispose;
  ROSETTE_INSPECTOR_PART_CLASS (klass)->refresh = rosette_inspector_text_refresh;

  g_type_ensure (ROSETTE_TYPE_INSPECTOR_FONT);
  g_type_ensure (ROSETTE_TYPE_INSPECTOR_NUMBER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/inspector-text.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorText, text_view);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorText, buffer);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorText, font);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorText, size);
  gtk_widget_class_bind_template_child (widget_class, RosetteInspectorText, bold_button);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, font_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, bold_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_install_action (widget_class, "words.insert-field", "s", insert_field_action);
}

static void
rosette_inspector_text_init (RosetteInspectorText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_inspector_text_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_TEXT, NULL);
}

void
rosette_inspector_text_focus (RosetteInspectorText *self)
{
  GtkTextIter start, end;

  g_return_if_fail (ROSETTE_IS_INSPECTOR_TEXT (self));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_select_range (self->buffer, &start, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}
