/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/structure-class.h"

#include "encoding/json.h"

#include <string.h>

/* Equal constants are mostly the same one. */
const RosetteClass *
rosette_class_find (const RosetteClass *classes, const char *name)
{
  for (const RosetteClass *class = classes; class->name != NULL; class ++)
    {
      if (class->name == name)
        return class;
    }
  for (; classes->name != NULL; classes++)
    {
      if (strcmp (classes->name, name) == 0)
        return classes;
    }

  g_assert_not_reached ();
}

static gboolean
has_type (JsonObject *object, const char *type)
{
  return rosette_json_has_type (object, "type", type);
}

/* Whether "VerifiableCredential" is all that it says to be. */
static gboolean
is_plain_credential (JsonObject *object)
{
  g_autoptr (GPtrArray) types = rosette_json_list (object, "type");

  return types->len == 1 && has_type (object, "VerifiableCredential");
}

const char *
rosette_class_pick_of_credential (JsonObject *object)
{
  if (has_type (object, "VerifiablePresentation"))
    return "Presentation";
  if (has_type (object, "EndorsementCredential"))
    return "EndorsementCredential";
  if (has_type (object, "ClrCredential"))
    return "ClrCredential";
  if (is_plain_credential (object))
    return "PlainCredential";
  return "AchievementCredential";
}

static const char *
root_class_3 (JsonObject *object)
{
  if (!json_object_has_member (object, "credentialSubject"))
    {
      if (has_type (object, "Profile"))
        return "Profile";
      if (has_type (object, "Achievement"))
        return "Achievement";
    }

  return rosette_class_pick_of_credential (object);
}

static const char *
root_class_2 (JsonObject *object)
{
  static const char *const names[] = {
    "BadgeClass", "Issuer", "Profile", "CryptographicKey", "RevocationList", "Endorsement", NULL,
  };

  if (rosette_json_get_boolean (object, "revoked", FALSE) && !has_type (object, "Endorsement"))
    return "RevokedAssertion";
  if (has_type (object, "Assertion"))
    return "Assertion";
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (has_type (object, names[i]))
        return names[i];
    }
  return has_type (object, "AlignmentObject") ? "Alignment" : "Other";
}

static const char *
root_class_1 (JsonObject *object)
{
  if (rosette_json_get_boolean (object, "revoked", FALSE))
    return "Anything";
  if (json_object_has_member (object, "recipient") || json_object_has_member (object, "badge"))
    return "Assertion1";
  if (json_object_has_member (object, "criteria"))
    return "BadgeClass1";
  return has_type (object, "Extension") ? "Anything" : "Issuer1";
}

const char *
rosette_class_pick (JsonObject *document, RosetteVersion version)
{
  switch (version)
    {
    case ROSETTE_VERSION_0_5:
      return "Assertion0";
    case ROSETTE_VERSION_1_0:
    case ROSETTE_VERSION_1_1:
      return root_class_1 (document);
    case ROSETTE_VERSION_2_0:
    case ROSETTE_VERSION_2_1:
      return root_class_2 (document);
    case ROSETTE_VERSION_3_0:
    case ROSETTE_VERSION_CLR_2_0:
      return root_class_3 (document);
    case ROSETTE_VERSION_NONE:
    default:
      return NULL;
    }
}
