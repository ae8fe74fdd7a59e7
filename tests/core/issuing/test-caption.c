/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "planning.h"

#include "issuing/caption.h"

#define DESIGN "<svg xmlns=\"http://www.w3.org/2000/svg\" rosette:version=\"1\">"

static void
test_find (void)
{
  static const struct
  {
    const char *image;
    const char *caption;
  } cases[] = {
    { DESIGN "<title>A star</title><g/></svg>", "A star" },
    { DESIGN "<title rosette:proposed=\"true\">A star</title><g/></svg>", "A star" },
    { DESIGN "<title rosette:proposed=\"no\">A star</title><g/></svg>", NULL },
    { DESIGN "<title>A &lt;b&gt; &amp; c</title><g/></svg>", "A <b> & c" },
    { DESIGN "<title>For {name}</title><g/></svg>", NULL },
    { DESIGN "<title></title><g/></svg>", NULL },
    { DESIGN "<g><title>A layer's</title></g></svg>", NULL },
    { DESIGN "<title>Open<g/></svg>", NULL },
    { DESIGN "<title>A &what;</title><g/></svg>", NULL },
    { "<svg><title>Another program's</title><g/></svg>", NULL },
    { "<title>x</title> rosette:version=\"1\"", NULL },
    { "\x89PNG", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) image = g_bytes_new (cases[i].image, strlen (cases[i].image));
      g_autofree char *caption = rosette_caption_find (image);

      g_assert_cmpstr (caption, ==, cases[i].caption);
    }
}

static void
set_achievement (Planning *self, const char *image)
{
  g_autofree char *text = g_strdup_printf (
    "{\"name\":\"N\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}%s%s}",
    image != NULL ? ",\"image\":" : "", image != NULL ? image : "");
  g_autoptr (JsonObject) object = rosette_json_parse_object (text, strlen (text), NULL);
  g_autoptr (GError) error = NULL;

  rosette_achievement_unref (self->plan.achievement);
  self->plan.achievement = rosette_achievement_parse (object, &error);
  g_assert_no_error (error);
}

static void
test_add (Planning *self, gconstpointer data)
{
  static const struct
  {
    const char *image;
    gboolean is_published;
    const char *id, *caption;
  } cases[] = {
    { NULL, FALSE, NULL, NULL },
    { NULL, TRUE, PLANNING_URL "/badge.svg", "A star" },
    { "{\"id\":\"https://a.example/i.png\",\"type\":\"Image\"}", FALSE, "https://a.example/i.png",
      "A star" },
    { "{\"id\":\"https://a.example/i.png\",\"type\":\"Image\",\"caption\":\"Mine\"}", TRUE,
      "https://a.example/i.png", "Mine" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteAchievement) captioned = NULL;
      JsonObject *image = NULL;

      planning_set_image (self, DESIGN "<title>A star</title><g/></svg>");
      set_achievement (self, cases[i].image);
      self->plan.formats = cases[i].is_published
                             ? ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED
                             : ROSETTE_FORMAT_OB3_JWT;
      self->plan.base_url = cases[i].is_published ? PLANNING_URL : NULL;
      captioned = rosette_caption_add (&self->plan);
      image = rosette_json_get_object (rosette_achievement_get_json (captioned), "image");
      g_assert_cmpstr (rosette_json_get_string (image, "id"), ==, cases[i].id);
      g_assert_cmpstr (rosette_json_get_string (image, "caption"), ==, cases[i].caption);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/caption/find", test_find);
  g_test_add ("/caption/add", Planning, NULL, planning_set_up, test_add, planning_tear_down);

  return g_test_run ();
}
