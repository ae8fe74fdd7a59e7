/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/recipient.h"

G_BEGIN_DECLS

/* Makes what each person is searched by, in slices while the window has nothing else to do, so that
 * the first letter of a search finds it made.
 *
 * @recipients: a list of RosetteRecipient, which lives until @source is 0 again or removed
 * @source: (inout): the id of the source that does it; 0 for none, as it is when all is made */
void rosette_search_texts_prepare (GListModel *recipients, guint *source);

G_END_DECLS
