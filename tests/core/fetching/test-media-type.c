/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/media-type.h"

#define DOCUMENT ROSETTE_ACCEPT_DOCUMENT
#define PICTURE  ROSETTE_ACCEPT_PICTURE

static void
test_table (void)
{
  static const struct
  {
    const char *type;
    const char *accept;
    gboolean is_accepted;
  } cases[] = {
    { "application/json", DOCUMENT, TRUE },
    { "application/json; charset=utf-8", DOCUMENT, TRUE },
    { "Application/JSON ;charset=utf-8", DOCUMENT, TRUE },
    { "application/ld+json", DOCUMENT, TRUE },
    { "application/vc+ld+json", DOCUMENT, TRUE },
    { "application/jwk-set+json", DOCUMENT, TRUE },
    { "application/jwt", DOCUMENT, TRUE },
    { "application/vc+jwt", DOCUMENT, TRUE },
    { "application/jose", DOCUMENT, TRUE },
    { "application/x-pem-file", DOCUMENT, TRUE },
    { "application/octet-stream", DOCUMENT, TRUE },
    { "text/plain", DOCUMENT, TRUE },
    { NULL, DOCUMENT, TRUE },
    { "", DOCUMENT, FALSE },
    { "text/html", DOCUMENT, FALSE },
    { "text/html; note=application/json", DOCUMENT, FALSE },
    { "text/html, application/json", DOCUMENT, FALSE },
    { "application/xhtml+xml", DOCUMENT, FALSE },
    { "application/jsonp", DOCUMENT, FALSE },
    { "model/gltf+json", DOCUMENT, FALSE },
    { "image/png", DOCUMENT, FALSE },
    { "image/png", PICTURE, TRUE },
    { "image/svg+xml; charset=utf-8", PICTURE, TRUE },
    { "image/jpeg", PICTURE, FALSE },
    { "application/json", PICTURE, FALSE },
    { "application/ld+json", PICTURE, FALSE },
    { "application/vc+jwt", "application/json", FALSE },
    { "application/ld+json", "application/jwt, text/plain", FALSE },
    { NULL, PICTURE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].type);
      g_assert_cmpint (rosette_media_type_is_accepted (cases[i].type, cases[i].accept), ==,
                       cases[i].is_accepted);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/media-type/table", test_table);

  return g_test_run ();
}
