/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "card-row.h"

#include "card-window.h"
#include "change-key.h"
#include "own-issuer.h"
#include "toast.h"

#include <glib/gi18n.h>

struct _RosetteCardRow
{
  AdwActionRow parent_instance;

  RosetteLibrary *library;

  GtkButton *button;

  RosetteCardKey *card; /* what is asked about */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteCardRow, rosette_card_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_LIBRARY = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
toast (RosetteCardRow *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

static void
use (RosetteCardRow *self)
{
  g_autoptr (GError) error = NULL;

  if (rosette_own_issuer_use_card (self->library, self->card, &error))
    toast (self, _ ("Your card signs from now on."));
  else
    toast (self, error->message);
  rosette_card_row_refresh (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteCardRow) self = user_data;

  if (rosette_change_key_ask_finish (result))
    use (self);
}

static void
chosen_cb (RosetteCardRow *self, RosetteCardWindow *window)
{
  g_autoptr (RosetteCardKey) card = rosette_card_window_dup_key (window);

  rosette_card_row_take (self, card);
}

static void
choose_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *window = rosette_card_window_new (GTK_WINDOW (gtk_widget_get_root (widget)));

  g_signal_connect_object (window, "chosen", G_CALLBACK (chosen_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
rosette_card_row_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_CARD_ROW (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_card_row_parent_class)->unroot (widget);
}

static void
rosette_card_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_CARD_ROW);
  g_clear_object (&ROSETTE_CARD_ROW (object)->library);

  G_OBJECT_CLASS (rosette_card_row_parent_class)->dispose (object);
}

static void
rosette_card_row_finalize (GObject *object)
{
  RosetteCardRow *self = ROSETTE_CARD_ROW (object);

  g_clear_pointer (&self->card, rosette_card_key_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rosette_card_row_parent_class)->finalize (object);
}

static void
rosette_card_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, ROSETTE_CARD_ROW (object)->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_card_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  RosetteCardRow *self = ROSETTE_CARD_ROW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_set_object (&self->library, g_value_get_object (value));
      rosette_card_row_refresh (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_card_row_class_init (RosetteCardRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_card_row_dispose;
  object_class->finalize = rosette_card_row_finalize;
  object_class->get_property = rosette_card_row_get_property;
  object_class->set_property = rosette_card_row_set_property;
  widget_class->unroot = rosette_card_row_unroot;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_CARD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_CARD_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/card-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteCardRow, button);

  gtk_widget_class_install_action (widget_class, "card-row.choose", NULL, choose_action);
}

static void
rosette_card_row_init (RosetteCardRow *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rosette_card_row_refresh (RosetteCardRow *self)
{
  g_autoptr (RosetteCardKey) card = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (ROSETTE_IS_CARD_ROW (self));

  if (self->library == NULL)
    return;
  card = rosette_card_key_load (self->library);
  title =
    card != NULL ? rosette_card_key_dup_title (card) : g_strdup (_ ("Smart card or USB token"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               card != NULL
                                 ? _ ("It signs your badges, and cannot be copied. If the card is "
                                      "lost, you go on with another key.")
                                 : _ ("A key on it can sign your badges instead."));
  gtk_button_set_label (self->button, card != NULL ? _ ("_Change…") : _ ("_Use…"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), card != NULL
                                                            ? _ ("Sign with another card")
                                                            : _ ("Sign with a key on a card"));
}

void
rosette_card_row_take (RosetteCardRow *self, const RosetteCardKey *card)
{
  g_autoptr (RosetteCardKey) before = NULL;

  g_return_if_fail (ROSETTE_IS_CARD_ROW (self));
  g_return_if_fail (card != NULL);

  before = rosette_card_key_load (self->library);
  g_clear_pointer (&self->card, rosette_card_key_free);
  self->card = rosette_card_key_copy (card);
  /* The same key, perhaps at another address. */
  if (before != NULL && g_str_equal (before->did, card->did))
    use (self);
  else
    rosette_change_key_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                  self->library, TRUE, self->cancellable, asked_cb,
                                  g_object_ref (self));
}
