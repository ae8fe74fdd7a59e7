/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/canonicalize.h"
#include "linkeddata/nquads.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What was written is read again, and has the same canonical form. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = rosette_nquads_parse ((const char *) data, size, &error);
  g_autoptr (RosetteDataset) again = NULL;
  g_autofree char *form = NULL;
  g_autofree char *second_form = NULL;
  gsize length = 0;

  g_assert_true ((dataset == NULL) == (error != NULL));
  if (dataset == NULL)
    return 0;

  form = rosette_canonicalize (dataset, ROSETTE_DIGEST_SHA256, &length, &error);
  g_assert_true ((form == NULL) == (error != NULL));
  if (form == NULL)
    return 0;

  again = rosette_nquads_parse (form, length, &error);
  g_assert_no_error (error);
  second_form = rosette_canonicalize (again, ROSETTE_DIGEST_SHA256, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (second_form, ==, form);

  return 0;
}
