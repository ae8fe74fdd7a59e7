/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/baked.h"

struct _RosetteBaked
{
  RosetteBakingKind kind;
  GBytes *credential;
  char *verify_url;
  guint n_found;
  gboolean is_damaged;
  RosetteRemarks remarks;
};

G_DEFINE_BOXED_TYPE (RosetteBaked, rosette_baked, rosette_baked_ref, rosette_baked_unref)

RosetteBaked *
rosette_baked_new (RosetteBakingKind kind,
                   GBytes *credential,
                   const char *verify_url,
                   guint n_found,
                   gboolean is_damaged,
                   RosetteRemarks remarks)
{
  RosetteBaked *self = g_atomic_rc_box_new0 (RosetteBaked);

  self->kind = kind;
  self->credential = g_bytes_ref (credential);
  self->verify_url = g_strdup (verify_url);
  self->n_found = n_found;
  self->is_damaged = is_damaged;
  self->remarks = remarks | (n_found > 1 ? ROSETTE_REMARK_SEVERAL : 0);

  return self;
}

RosetteBaked *
rosette_baked_ref (RosetteBaked *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
baked_clear (gpointer data)
{
  RosetteBaked *self = data;

  g_bytes_unref (self->credential);
  g_free (self->verify_url);
}

void
rosette_baked_unref (RosetteBaked *self)
{
  g_atomic_rc_box_release_full (self, baked_clear);
}

GBytes *
rosette_baked_get_credential (RosetteBaked *self)
{
  return self->credential;
}

RosetteBakingKind
rosette_baked_get_kind (RosetteBaked *self)
{
  return self->kind;
}

const char *
rosette_baked_get_verify_url (RosetteBaked *self)
{
  return self->verify_url;
}

guint
rosette_baked_get_n_found (RosetteBaked *self)
{
  return self->n_found;
}

gboolean
rosette_baked_is_damaged (RosetteBaked *self)
{
  return self->is_damaged;
}

RosetteRemarks
rosette_baked_get_remarks (RosetteBaked *self)
{
  return self->remarks;
}
