/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "encoding/jcs.h"
#include "encoding/json.h"

#include <string.h>

/* Open Badges 1.x and 2.0 are several documents: an assertion names its badge class, and that its
 * issuer. Each may stand inside the one before, or at an address of its own. What stands at the
 * address counts: what is inside says only what its writer wished. */

static void
miss (RosetteInspection *self, const char *address)
{
  if (self->out_of_reach == NULL)
    self->out_of_reach = g_strdup (address);
}

/* What a badge class or a profile has: 1.0 knew neither id nor type. */
static gboolean
is_description (JsonObject *object)
{
  static const char *const members[] = { "id", "issuer", "url", "origin" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (json_object_has_member (object, members[i]))
        return TRUE;
    }

  return FALSE;
}

/* A website that says "not found" as data, such as {"name": "NotFound"}, describes nothing. */
static JsonObject *
look_up_description (RosetteInspection *self, const char *address)
{
  g_autoptr (JsonObject) found = rosette_inspection_look_up_object (self, address);

  if (found == NULL || !is_description (found))
    return NULL;

  return g_steal_pointer (&found);
}

/* The document that @member of @object names: looked up when it has an address, else as it stands
 * inside. @is_confirmed says which. */
static JsonObject *
follow (RosetteInspection *self, JsonObject *object, const char *member, gboolean *is_confirmed)
{
  JsonObject *inside = rosette_json_get_object (object, member);
  const char *address = inside != NULL ? rosette_json_get_string (inside, "id")
                                       : rosette_json_get_string (object, member);
  JsonObject *found = address != NULL ? look_up_description (self, address) : NULL;

  *is_confirmed = found != NULL;
  if (found != NULL)
    return found;
  if (inside != NULL && json_object_get_size (inside) > 1)
    return json_object_ref (inside);

  if (address != NULL)
    miss (self, address);

  return NULL;
}

/* The issuer as the badge class writes it: the address of its profile; or of its site, in 0.5,
 * where some wrote the name alone, and where 1.0 has the profile inside. */
static char *
dup_issuer_address (JsonObject *badge_class)
{
  JsonObject *inside = rosette_json_get_object (badge_class, "issuer");
  const char *address = rosette_json_get_string (badge_class, "issuer");
  const char *site;

  if (inside == NULL)
    return g_strdup (address);

  address = rosette_json_get_string (inside, "id");
  site = rosette_json_get_string (inside, "origin");
  if (site == NULL)
    site = rosette_json_get_string (inside, "url");
  if (address != NULL || site == NULL)
    return g_strdup (address);

  return strstr (site, "://") != NULL ? g_strdup (site) : g_strconcat ("http://", site, NULL);
}

static void
link_profile (RosetteInspection *self)
{
  self->issuer_id = dup_issuer_address (self->badge_class);
  self->profile = follow (self, self->badge_class, "issuer", &self->is_profile_confirmed);
  if (self->profile != NULL)
    self->issuer_name = g_strdup (rosette_json_get_text (self->profile, "name"));
  if (self->issuer_name == NULL)
    self->issuer_name = g_strdup (self->issuer_id);
}

/* Whether two members say the same; one that is not there says nothing. */
static gboolean
is_same_member (JsonObject *one, JsonObject *other, const char *member)
{
  JsonNode *a = json_object_get_member (one, member);
  JsonNode *b = json_object_get_member (other, member);
  g_autofree char *first = a != NULL ? rosette_jcs_canonicalize (a, NULL, NULL) : NULL;
  g_autofree char *second = b != NULL ? rosette_jcs_canonicalize (b, NULL, NULL) : NULL;

  return a == NULL || b == NULL || g_strcmp0 (first, second) == 0;
}

/* An assertion may carry a badge class of its own making. When the real one can be had, both must
 * name the same issuer; an issuer may have described the badge anew since, which is said. */
static void
compare_badge_classes (RosetteInspection *self)
{
  static const char *const members[] = { "name", "description", "criteria" };
  JsonObject *inside = rosette_json_get_object (self->document, "badge");
  g_autofree char *said = inside != NULL ? dup_issuer_address (inside) : NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  if (said != NULL && self->issuer_id != NULL
      && !rosette_inspection_is_same_address (said, self->issuer_id))
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_OTHER_ISSUER, said);

  for (gsize i = 0; inside != NULL && i < G_N_ELEMENTS (members); i++)
    if (!is_same_member (inside, self->badge_class, members[i]))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", members[i]);
  if (names->len > 0)
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_DESCRIBED_ANEW, names->str);
}

/* The assertion with its badge class and profile put inside, for people to look at; nobody changes
 * what they share with it. */
static JsonObject *
compose (RosetteInspection *self)
{
  JsonObject *whole = rosette_json_share_object (self->document);
  JsonObject *badge_class;

  if (self->badge_class == NULL)
    return whole;
  if (self->badge_class == self->document)
    {
      if (self->profile != NULL)
        json_object_set_object_member (whole, "issuer", json_object_ref (self->profile));
      return whole;
    }

  badge_class = rosette_json_share_object (self->badge_class);
  if (self->profile != NULL)
    json_object_set_object_member (badge_class, "issuer", json_object_ref (self->profile));
  json_object_set_object_member (whole, "badge", badge_class);

  return whole;
}

void
rosette_inspection_link_issuer (RosetteInspection *self)
{
  g_autoptr (JsonObject) whole = NULL;
  gboolean is_confirmed = FALSE;

  g_clear_pointer (&self->issuer_id, g_free);
  g_clear_pointer (&self->issuer_name, g_free);
  g_clear_pointer (&self->badge_class, json_object_unref);
  g_clear_pointer (&self->profile, json_object_unref);
  g_clear_pointer (&self->out_of_reach, g_free);
  self->is_profile_confirmed = FALSE;

  /* An endorsement names its issuer itself. */
  if (json_object_has_member (self->document, "claim"))
    self->badge_class = json_object_ref (self->document);
  else
    self->badge_class = follow (self, self->document, "badge", &is_confirmed);
  if (self->badge_class != NULL)
    link_profile (self);
  if (is_confirmed)
    {
      rosette_inspection_check_linked (self, self->badge_class, "BadgeClass", "badge");
      compare_badge_classes (self);
    }
  if (self->is_profile_confirmed)
    rosette_inspection_check_linked (self, self->profile, "Profile", "badge.issuer");

  whole = compose (self);
  g_clear_pointer (&self->view, rosette_credential_unref);
  self->view = rosette_credential_read (whole, NULL);
}
