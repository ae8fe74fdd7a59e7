/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/caption.h"

#include "base/limits.h"
#include "encoding/json.h"
#include "issuing/documents.h"

#include <string.h>

#define OPENING  "<title>"
#define PROPOSED "<title rosette:proposed=\"true\">"
#define CLOSING  "</title>"

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  g_string_append_len (user_data, text, (gssize) length);
}

/* @element: a title of words alone */
static char *
read_title (const char *element, gsize length)
{
  static const GMarkupParser parser = { .text = text_cb };
  g_autoptr (GString) text = g_string_new (NULL);
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, text, NULL);
  gboolean is_read = g_markup_parse_context_parse (context, element, (gssize) length, NULL)
                     && g_markup_parse_context_end_parse (context, NULL);

  g_markup_parse_context_free (context);

  return is_read && text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Where the title begins, that was written or that was proposed. */
static const char *
find_start (const char *data, gssize length)
{
  const char *start = g_strstr_len (data, length, OPENING);

  return start != NULL ? start : g_strstr_len (data, length, PROPOSED);
}

char *
rosette_caption_find (GBytes *image)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (image, &size);
  const char *layer = data != NULL ? g_strstr_len (data, (gssize) size, "<g") : NULL;
  gssize head = layer != NULL ? layer - data : (gssize) size;
  const char *start = data != NULL ? find_start (data, head) : NULL;
  const char *end = start != NULL ? g_strstr_len (start, head - (start - data), CLOSING) : NULL;
  g_autofree char *caption = NULL;

  if (end == NULL || g_strstr_len (data, start - data, " rosette:version=\"") == NULL
      || end - start > 6 * ROSETTE_MAX_ALT_TEXT_BYTES)
    return NULL;

  caption = read_title (start, (gsize) (end - start) + strlen (CLOSING));
  if (caption != NULL && strchr (caption, '{') != NULL)
    return NULL;

  return g_steal_pointer (&caption);
}

static const char *
get_address (const RosettePlan *plan, const RosetteOb2Places *places)
{
  return places != NULL && (plan->formats & ROSETTE_FORMATS_OB2) != 0 ? places->image : NULL;
}

/* The image of an achievement, to be changed; NULL where it has and gets none. */
static JsonObject *
make_image (JsonObject *achievement, const char *address)
{
  JsonObject *old = rosette_json_get_object (achievement, "image");
  JsonObject *image = NULL;

  if (old != NULL)
    return rosette_json_copy_object (old);
  if (address == NULL || json_object_has_member (achievement, "image"))
    return NULL;

  image = json_object_new ();
  json_object_set_string_member (image, "id", address);
  json_object_set_string_member (image, "type", "Image");

  return image;
}

RosetteAchievement *
rosette_caption_add (const RosettePlan *plan)
{
  g_autofree char *caption = rosette_caption_find (plan->image);
  g_autoptr (RosetteOb2Places) places = rosette_documents_find_places (plan);
  g_autoptr (JsonObject) json =
    rosette_json_copy_object (rosette_achievement_get_json (plan->achievement));
  g_autoptr (JsonObject) image = make_image (json, get_address (plan, places));
  RosetteAchievement *captioned = NULL;

  if (caption == NULL || image == NULL || json_object_has_member (image, "caption"))
    return rosette_achievement_ref (plan->achievement);

  json_object_set_string_member (image, "caption", caption);
  json_object_set_object_member (json, "image", g_steal_pointer (&image));
  captioned = rosette_achievement_parse (json, NULL);

  return captioned != NULL ? captioned : rosette_achievement_ref (plan->achievement);
}
