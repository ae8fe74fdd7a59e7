/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/readiness.h"

#include "artwork/svg-read.h"
#include "badges/result-form.h"
#include "encoding/json.h"
#include "institution.h"
#include "issuing/base-url.h"
#include "issuing/result-scale.h"
#include "openbadges/achievement.h"
#include "own-issuer.h"
#include "sheets/person.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
rosette_readiness_has_issuer (RosetteLibrary *library)
{
  const char *profile = rosette_library_get_profile_json (library);
  g_autoptr (RosetteInstitution) institution = rosette_institution_read (profile);

  return institution->name != NULL && institution->name[0] != '\0'
         && rosette_own_issuer_has_key (library);
}

static gboolean
has_text (JsonObject *object, const char *member)
{
  const char *text = rosette_json_get_text (object, member);

  return text != NULL && text[0] != '\0';
}

/* Of a picture that another program made, nothing more is known here. */
static gboolean
is_empty (GBytes *design)
{
  g_autoptr (RosetteDesign) opened = rosette_design_from_svg (design, NULL);

  return opened != NULL && g_list_model_get_n_items (G_LIST_MODEL (opened)) == 0;
}

/* The parts that a badge lacks, each in the words of the form. */
static GPtrArray *
list_missing (JsonObject *achievement, GBytes *design)
{
  GPtrArray *missing = g_ptr_array_new ();
  JsonObject *criteria = rosette_json_get_object (achievement, "criteria");

  if (!has_text (achievement, "name"))
    g_ptr_array_add (missing, _ ("name"));
  if (!has_text (achievement, "description"))
    g_ptr_array_add (missing, _ ("description"));
  if (!has_text (criteria, "narrative") && !has_text (criteria, "id"))
    g_ptr_array_add (missing, _ ("criteria"));
  if (design == NULL || is_empty (design))
    g_ptr_array_add (missing, _ ("picture"));

  return missing;
}

static char *
dup_missing (GPtrArray *missing)
{
  g_autofree char *list = NULL;

  g_ptr_array_add (missing, NULL);
  /* Translators: between the parts of a list: description, criteria */
  list = g_strjoinv (_ (", "), (char **) missing->pdata);

  /* Translators: %s is a list such as: description, criteria, picture */
  return g_strdup_printf (_ ("Still missing: %s"), list);
}

/* What the page Meaning shows as wrong of a result, which no grade could be given in. */
static char *
dup_fault_of_results (JsonObject *achievement)
{
  g_autoptr (GPtrArray) results = rosette_json_list (achievement, "resultDescription");

  for (guint i = 0; i < results->len; i++)
    {
      JsonNode *node = results->pdata[i];
      JsonObject *description = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      g_autoptr (RosetteResultForm) form =
        description != NULL ? rosette_result_form_read (description) : NULL;
      const char *fault = form != NULL ? rosette_result_form_find_fault (form) : NULL;

      /* The form does not know every kind. */
      if (form != NULL && fault == NULL)
        fault = rosette_result_description_find_fault (description);

      if (fault != NULL)
        /* Translators: the name of a result, such as Hours worked, and a sentence; Meaning is the
         * page of a badge. */
        return g_strdup_printf (_ ("“%s” on the page Meaning: %s"), form->name, fault);
    }

  return NULL;
}

char *
rosette_readiness_dup_fault_of_badge (RosetteBadge *badge)
{
  const char *json = rosette_badge_get_achievement_json (badge);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = rosette_json_parse_object (json, strlen (json), &error);
  g_autoptr (RosetteAchievement) achievement = NULL;
  g_autoptr (GPtrArray) missing = list_missing (object, rosette_badge_get_design (badge));

  if (missing->len > 0)
    return dup_missing (missing);

  achievement = rosette_achievement_parse (object, &error);
  if (achievement != NULL)
    return dup_fault_of_results (object);

  /* Translators: %s is the technical reason, in English */
  return g_strdup_printf (_ ("A detail of its meaning is not right: %s"), error->message);
}

const char *
rosette_readiness_find_fault_of_recipient (RosetteRecipient *recipient)
{
  const char *email = rosette_recipient_get_email (recipient);
  const char *id = rosette_recipient_get_identifier (recipient);

  if (strspn (rosette_recipient_get_name (recipient), " ")
      == strlen (rosette_recipient_get_name (recipient)))
    return _ ("The name is missing.");
  if (email[0] == '\0' && id[0] == '\0')
    return _ ("The e-mail address is missing.");
  if (email[0] != '\0' && !rosette_person_is_email (email))
    return _ ("The e-mail address is not right.");
  if (id[0] != '\0' && !rosette_person_is_id (id))
    return _ ("The id is not right: it is a DID or a web address, or empty.");

  return NULL;
}

guint
rosette_readiness_count_formats (RosetteFormats formats)
{
  guint n_formats = 0;

  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    if ((formats & ROSETTE_FORMAT_NTH (i)) != 0)
      n_formats++;

  return n_formats;
}

gboolean
rosette_readiness_needs_base_url (RosetteFormats formats)
{
  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    if ((formats & ROSETTE_FORMAT_NTH (i)) != 0
        && rosette_format_needs_base_url (ROSETTE_FORMAT_NTH (i)))
      return TRUE;

  return FALSE;
}

const char *
rosette_readiness_find_fault_of_profile (const char *profile_json, RosetteFormats formats)
{
  g_autoptr (RosetteInstitution) institution = rosette_institution_read (profile_json);

  if (!rosette_readiness_needs_base_url (formats))
    return NULL;
  if (institution->url == NULL)
    return _ ("Open Badges 2.0 needs the website of your institution.");
  if (institution->email == NULL)
    return _ ("Open Badges 2.0 needs the e-mail address of your institution.");

  return NULL;
}

char *
rosette_readiness_dup_base_url (const char *text)
{
  g_autofree char *url = rosette_institution_dup_url (text);

  return url != NULL ? rosette_base_url_parse (url, NULL) : NULL;
}

const char *
rosette_readiness_find_fault_of_base_url (const char *text, RosetteFormats formats)
{
  g_autofree char *url = rosette_readiness_dup_base_url (text);

  if (!rosette_readiness_needs_base_url (formats) || url != NULL)
    return NULL;

  return _ ("Type the web address for the documents, such as https://www.example.org/badges.");
}
