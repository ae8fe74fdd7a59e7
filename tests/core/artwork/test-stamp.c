/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/stamp.h"

#include "artwork/picture.h"
#include "base/error.h"

#include <string.h>

#define NS "xmlns=\"http://www.w3.org/2000/svg\""

static GBytes *
stamp (const char *svg, GError **error)
{
  g_autoptr (GBytes) picture = g_bytes_new (svg, strlen (svg));

  return rosette_stamp_test (picture, error);
}

/* Where the word stands, in the units of each picture; what was there is there still, and it can be
 * drawn.
 */
static void
test_svgs (void)
{
  static const struct
  {
    const char *svg;
    const char *part;
  } cases[] = {
    { "<svg " NS " viewBox=\"0 0 50 100\"><path/></svg>", "translate(25,50) rotate(-18) scale(2)" },
    { "<svg " NS " viewBox=\"-50,-25 100,50\"><path/></svg>\n<!-- > -->\n", "translate(0,0)" },
    { "<?xml version=\"1.0\"?>\n<svg " NS " width='200px' height='100'><path/></svg>\n",
      "translate(100,50) rotate(-18) scale(4)" },
    { "<svg " NS " width=\"100%\"><path/></svg>", "translate(50,50)" },
    { "<svg " NS " viewBox=\"0 0 1 1\"/>", "translate(0.5,0.5)" },
    { "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><s:path/></s:svg>",
      "translate(1,1)" },
    { "<svg " NS " viewBox=\"0 0 2 2\"><svg><path/></svg></svg>", "</svg><g " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) stamped = stamp (cases[i].svg, &error);
      g_autoptr (GBytes) drawn = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = g_strndup (g_bytes_get_data (stamped, NULL), g_bytes_get_size (stamped));
      g_test_message ("%s", text);
      g_assert_nonnull (strstr (text, cases[i].part));
      drawn = rosette_picture_render_svg (stamped, 32, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "no picture", "<svg", "<svg><path>", "<svg>\xff</svg>", "\x89PNG"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (stamp (texts[i], &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stamp/svgs", test_svgs);
  g_test_add_func ("/stamp/refused", test_refused);

  return g_test_run ();
}
