/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-text.h"

#define LEAST_HEIGHT_PX 84
#define MOST_HEIGHT_PX  320

struct _RosetteMeaningText
{
  AdwBin parent_instance;

  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (RosetteMeaningText, rosette_meaning_text, ADW_TYPE_BIN)

enum
{
  PROP_TEXT = 1,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
changed_cb (RosetteMeaningText *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static gboolean
rosette_meaning_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_MEANING_TEXT (widget)->view));
}

static void
rosette_meaning_text_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteMeaningText *self = ROSETTE_MEANING_TEXT (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_take_string (value, rosette_meaning_text_dup_text (self));
      break;

    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_text_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXT:
      rosette_meaning_text_set_text (ROSETTE_MEANING_TEXT (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_meaning_text_class_init (RosetteMeaningTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rosette_meaning_text_get_property;
  object_class->set_property = rosette_meaning_text_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = rosette_meaning_text_grab_focus;

  props[PROP_TEXT] = g_param_spec_string (
    "text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, GTK_TYPE_WIDGET,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_meaning_text_init (RosetteMeaningText *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  self->view = GTK_TEXT_VIEW (view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  /* A form is walked through with Tab. */
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_HEIGHT_PX);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_add_css_class (scroller, "text-frame");
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
rosette_meaning_text_new (void)
{
  return g_object_new (ROSETTE_TYPE_MEANING_TEXT, NULL);
}

char *
rosette_meaning_text_dup_text (RosetteMeaningText *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;

  g_return_val_if_fail (ROSETTE_IS_MEANING_TEXT (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
rosette_meaning_text_set_text (RosetteMeaningText *self, const char *text)
{
  GtkTextBuffer *buffer = NULL;
  g_autofree char *old = rosette_meaning_text_dup_text (self);

  g_return_if_fail (ROSETTE_IS_MEANING_TEXT (self));

  if (g_strcmp0 (old, text != NULL ? text : "") == 0)
    return;

  /* What is shown anew cannot be undone to what another badge said. */
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}
