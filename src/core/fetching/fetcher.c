/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/fetcher.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (RosetteFetcher, rosette_fetcher, G_TYPE_OBJECT)

static void
rosette_fetcher_default_init (RosetteFetcherInterface *iface)
{
}

GBytes *
rosette_fetcher_fetch (RosetteFetcher *self,
                       const char *url,
                       const char *accept,
                       guint *http_status,
                       GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_FETCHER (self), NULL);
  g_return_val_if_fail (url != NULL && http_status != NULL, NULL);

  *http_status = 0;

  return ROSETTE_FETCHER_GET_IFACE (self)->fetch (self, url, accept, http_status, cancellable,
                                                  error);
}

RosetteFetcher *
rosette_fetcher_dup_plain (RosetteFetcher *self)
{
  g_return_val_if_fail (ROSETTE_IS_FETCHER (self), NULL);

  if (ROSETTE_FETCHER_GET_IFACE (self)->dup_plain == NULL)
    return g_object_ref (self);

  return ROSETTE_FETCHER_GET_IFACE (self)->dup_plain (self);
}

const char *
rosette_fetcher_get_plain_refusal (void)
{
  return _ ("The address does not begin with https, so what stands there could be changed on the "
            "way.");
}
