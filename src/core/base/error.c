/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/error.h"

/* By hand: G_DEFINE_QUARK takes a name with hyphens, which the formatter would pull apart. */
GQuark
rosette_error_quark (void)
{
  return g_quark_from_static_string ("rosette-error-quark");
}
