/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/recipient-private.h"

#include "library/own-columns.h"
#include "library/tags.h"

#include <string.h>

struct _RosetteRecipient
{
  GObject parent_instance;

  gint64 id;
  char *name;
  char *email;
  char *identifier;
  char *extra;
  char *search; /* nullable: made when it is asked for, as the next */
  GStrv tags;
};

G_DEFINE_FINAL_TYPE (RosetteRecipient, rosette_recipient, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_EMAIL,
  PROP_IDENTIFIER,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
set_text (RosetteRecipient *self, char **field, const char *text, guint prop_id)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
rosette_recipient_finalize (GObject *object)
{
  RosetteRecipient *self = ROSETTE_RECIPIENT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->email, g_free);
  g_clear_pointer (&self->identifier, g_free);
  g_clear_pointer (&self->extra, g_free);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->tags, g_strfreev);

  G_OBJECT_CLASS (rosette_recipient_parent_class)->finalize (object);
}

static void
rosette_recipient_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteRecipient *self = ROSETTE_RECIPIENT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_EMAIL:
      g_value_set_string (value, self->email);
      break;

    case PROP_IDENTIFIER:
      g_value_set_string (value, self->identifier);
      break;

    case PROP_EXTRA:
      g_value_set_string (value, self->extra);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_recipient_class_init (RosetteRecipientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rosette_recipient_finalize;
  object_class->get_property = rosette_recipient_get_property;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_EMAIL] = g_param_spec_string ("email", NULL, NULL, NULL, flags);
  props[PROP_IDENTIFIER] = g_param_spec_string ("identifier", NULL, NULL, NULL, flags);
  props[PROP_EXTRA] = g_param_spec_string ("extra", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_recipient_init (RosetteRecipient *self)
{
}

RosetteRecipient *
rosette_recipient_new (const char *name,
                       const char *email,
                       const char *identifier,
                       const char *extra)
{
  RosetteRecipient *self = g_object_new (ROSETTE_TYPE_RECIPIENT, NULL);

  self->name = g_strdup (name != NULL ? name : "");
  self->email = g_strdup (email != NULL ? email : "");
  self->identifier = g_strdup (identifier != NULL ? identifier : "");
  self->extra = g_strdup (extra);

  return self;
}

void
rosette_recipient_set_id (RosetteRecipient *self, gint64 id)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENT (self));

  if (self->id == id)
    return;

  self->id = id;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ID]);
}

void
rosette_recipient_set_values (RosetteRecipient *self,
                              const char *name,
                              const char *email,
                              const char *identifier,
                              const char *extra)
{
  g_return_if_fail (ROSETTE_IS_RECIPIENT (self));

  set_text (self, &self->name, name, PROP_NAME);
  set_text (self, &self->email, email, PROP_EMAIL);
  set_text (self, &self->identifier, identifier, PROP_IDENTIFIER);
  set_text (self, &self->extra, extra, PROP_EXTRA);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->tags, g_strfreev);
}

gint64
rosette_recipient_get_id (RosetteRecipient *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (self), 0);

  return self->id;
}

const char *
rosette_recipient_get_name (RosetteRecipient *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (self), NULL);

  return self->name;
}

const char *
rosette_recipient_get_email (RosetteRecipient *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (self), NULL);

  return self->email;
}

const char *
rosette_recipient_get_identifier (RosetteRecipient *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (self), NULL);

  return self->identifier;
}

const char *
rosette_recipient_get_extra (RosetteRecipient *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (self), NULL);

  return self->extra;
}

/* Latin letters with accents, but for the sharp s, which becomes two. */
static gboolean
is_latin (gunichar letter)
{
  return letter >= 0xc0 && letter < 0x250 && letter != 0xdf;
}

static void
append_base (GString *folded, const gunichar *letters, gsize n_letters)
{
  for (gsize i = 0; i < n_letters; i++)
    if (!g_unichar_ismark (letters[i]))
      g_string_append_unichar (folded, letters[i]);
}

/* The next letters that are neither of ASCII nor Latin, by the tables of Unicode; where they end.
 */
static const char *
fold_foreign (GString *folded, const char *text)
{
  const char *end = text;
  g_autofree char *lower = NULL;
  g_autofree char *parts = NULL;

  while ((guchar) *end >= 0x80 && !is_latin (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  lower = g_utf8_casefold (text, end - text);
  parts = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKD);
  for (const char *c = parts; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      append_base (folded, &letter, 1);
    }

  return end;
}

void
rosette_recipient_append_folded (GString *folded, const char *text)
{
  g_return_if_fail (folded != NULL && text != NULL);

  while (*text != '\0')
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gunichar letter;

      for (; (guchar) *text < 0x80 && *text != '\0'; text++)
        g_string_append_c (folded, g_ascii_tolower (*text));
      if (*text == '\0')
        return;
      letter = g_utf8_get_char (text);
      if (is_latin (letter))
        {
          append_base (folded, parts,
                       g_unichar_fully_decompose (g_unichar_tolower (letter), TRUE, parts,
                                                  G_N_ELEMENTS (parts)));
          text = g_utf8_next_char (text);
        }
      else
        text = fold_foreign (folded, text);
    }
}

char *
rosette_recipient_fold (const char *text)
{
  GString *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_sized_new (strlen (text));
  rosette_recipient_append_folded (folded, text);

  return g_string_free (folded, FALSE);
}

const char *
rosette_recipient_get_search_text (RosetteRecipient *self)
{
  g_autoptr (GString) text = NULL;
  g_auto (GStrv) pairs = NULL;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (self), NULL);

  if (self->search != NULL)
    return self->search;

  text = g_string_new (self->name);
  g_string_append_printf (text, "\n%s\n%s", self->email, self->identifier);
  pairs = rosette_own_columns_read (self->extra);
  for (gsize i = 0; pairs[i] != NULL; i += 2)
    g_string_append_printf (text, "\n%s", pairs[i + 1]);
  self->search = rosette_recipient_fold (text->str);

  return self->search;
}

const char *const *
rosette_recipient_get_tags (RosetteRecipient *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (self), NULL);

  if (self->tags == NULL)
    self->tags = rosette_tags_read (self->extra);

  return (const char *const *) self->tags;
}

gboolean
rosette_recipient_has_tag (RosetteRecipient *self, const char *key)
{
  const char *const *tags = rosette_recipient_get_tags (self);

  for (gsize i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *own = rosette_recipient_fold (tags[i]);

      if (strcmp (own, key) == 0)
        return TRUE;
    }

  return FALSE;
}
