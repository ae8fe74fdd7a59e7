/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/details.h"

#include "issue/award-dates.h"
#include "issue/readiness.h"

#include <glib/gi18n.h>

#define SETTING_FORMATS   "issue-formats"
#define SETTING_CONTAINER "issue-container"

struct _RosetteDetails
{
  GObject parent_instance;

  RosetteLibrary *library;

  char *issued;
  char *until;
  RosetteFormats formats;
  RosetteContainer container;
  char *base_url;
  GFile *folder;
};

G_DEFINE_FINAL_TYPE (RosetteDetails, rosette_details, G_TYPE_OBJECT)

enum
{
  PROP_ISSUED = 1,
  PROP_UNTIL,
  PROP_FORMATS,
  PROP_CONTAINER,
  PROP_BASE_URL,
  PROP_FOLDER,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *const container_words[] = {
  [ROSETTE_CONTAINER_PNG] = "png",
  [ROSETTE_CONTAINER_SVG] = "svg",
  [ROSETTE_CONTAINER_JSON] = "json",
};

/* That a choice is not there the next time is no harm: a fault of the disk is not told here. */
static void
remember (RosetteDetails *self, const char *key, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (!rosette_library_set_setting (self->library, key, value, &error))
    g_debug ("Not remembered: %s", error->message);
}

static gboolean
set_text (RosetteDetails *self, char **field, const char *text, guint prop_id)
{
  if (g_strcmp0 (*field, text) == 0)
    return FALSE;

  g_free (*field);
  *field = g_strdup (text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);

  return TRUE;
}

static void
set_formats (RosetteDetails *self, RosetteFormats formats)
{
  g_autofree char *names = NULL;

  if (formats == 0 || self->formats == formats)
    return;

  self->formats = formats;
  names = rosette_formats_dup_names (formats);
  remember (self, SETTING_FORMATS, names);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FORMATS]);
}

static void
set_container (RosetteDetails *self, RosetteContainer container)
{
  if (self->container == container)
    return;

  self->container = container;
  remember (self, SETTING_CONTAINER, container_words[container]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTAINER]);
}

static void
set_folder (RosetteDetails *self, GFile *folder)
{
  g_autofree char *name = NULL;

  if (!g_set_object (&self->folder, folder))
    return;

  name = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  remember (self, ROSETTE_SETTING_OUTPUT_FOLDER, name);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDER]);
}

static void
rosette_details_finalize (GObject *object)
{
  RosetteDetails *self = ROSETTE_DETAILS (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->issued, g_free);
  g_clear_pointer (&self->until, g_free);
  g_clear_pointer (&self->base_url, g_free);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (rosette_details_parent_class)->finalize (object);
}

static void
rosette_details_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteDetails *self = ROSETTE_DETAILS (object);

  switch (prop_id)
    {
    case PROP_ISSUED:
      g_value_set_string (value, self->issued);
      break;

    case PROP_UNTIL:
      g_value_set_string (value, self->until);
      break;

    case PROP_FORMATS:
      g_value_set_uint (value, self->formats);
      break;

    case PROP_CONTAINER:
      g_value_set_uint (value, self->container);
      break;

    case PROP_BASE_URL:
      g_value_set_string (value, self->base_url);
      break;

    case PROP_FOLDER:
      g_value_set_object (value, self->folder);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_details_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  RosetteDetails *self = ROSETTE_DETAILS (object);

  switch (prop_id)
    {
    case PROP_ISSUED:
      set_text (self, &self->issued, g_value_get_string (value), prop_id);
      break;

    case PROP_UNTIL:
      set_text (self, &self->until, g_value_get_string (value), prop_id);
      break;

    case PROP_FORMATS:
      set_formats (self, g_value_get_uint (value));
      break;

    case PROP_CONTAINER:
      set_container (self, g_value_get_uint (value));
      break;

    case PROP_BASE_URL:
      if (set_text (self, &self->base_url, g_value_get_string (value), prop_id))
        remember (self, ROSETTE_SETTING_BASE_URL, self->base_url);
      break;

    case PROP_FOLDER:
      set_folder (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_details_class_init (RosetteDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rosette_details_finalize;
  object_class->get_property = rosette_details_get_property;
  object_class->set_property = rosette_details_set_property;

  props[PROP_ISSUED] = g_param_spec_string ("issued", NULL, NULL, "", flags);
  props[PROP_UNTIL] = g_param_spec_string ("until", NULL, NULL, "", flags);
  props[PROP_FORMATS] =
    g_param_spec_uint ("formats", NULL, NULL, 0, (1u << ROSETTE_N_FORMATS) - 1, 0, flags);
  props[PROP_CONTAINER] = g_param_spec_uint (
    "container", NULL, NULL, 0, G_N_ELEMENTS (container_words) - 1, ROSETTE_CONTAINER_PNG, flags);
  props[PROP_BASE_URL] = g_param_spec_string ("base-url", NULL, NULL, "", flags);
  props[PROP_FOLDER] = g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_details_init (RosetteDetails *self)
{
  self->formats = ROSETTE_FORMAT_OB3_DI;
  self->container = ROSETTE_CONTAINER_PNG;
}

static void
recall (RosetteDetails *self)
{
  const char *formats = rosette_library_get_setting (self->library, SETTING_FORMATS);
  const char *container = rosette_library_get_setting (self->library, SETTING_CONTAINER);
  const char *base_url = rosette_library_get_setting (self->library, ROSETTE_SETTING_BASE_URL);
  const char *folder = rosette_library_get_setting (self->library, ROSETTE_SETTING_OUTPUT_FOLDER);

  if (formats != NULL && !rosette_formats_parse (formats, &self->formats))
    self->formats = ROSETTE_FORMAT_OB3_DI;
  for (guint i = 0; i < G_N_ELEMENTS (container_words); i++)
    if (g_strcmp0 (container, container_words[i]) == 0)
      self->container = (RosetteContainer) i;
  self->base_url = g_strdup (base_url != NULL ? base_url : "");
  self->folder = folder != NULL ? g_file_parse_name (folder) : NULL;
}

RosetteDetails *
rosette_details_new (RosetteLibrary *library)
{
  RosetteDetails *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);

  self = g_object_new (ROSETTE_TYPE_DETAILS, NULL);
  self->library = g_object_ref (library);
  recall (self);
  rosette_details_reset_dates (self);

  return self;
}

const char *
rosette_details_get_issued (RosetteDetails *self)
{
  g_return_val_if_fail (ROSETTE_IS_DETAILS (self), NULL);

  return self->issued;
}

const char *
rosette_details_get_until (RosetteDetails *self)
{
  g_return_val_if_fail (ROSETTE_IS_DETAILS (self), NULL);

  return self->until;
}

RosetteFormats
rosette_details_get_formats (RosetteDetails *self)
{
  g_return_val_if_fail (ROSETTE_IS_DETAILS (self), ROSETTE_FORMAT_OB3_DI);

  return self->formats;
}

RosetteContainer
rosette_details_get_container (RosetteDetails *self)
{
  g_return_val_if_fail (ROSETTE_IS_DETAILS (self), ROSETTE_CONTAINER_PNG);

  return self->container;
}

const char *
rosette_details_get_base_url (RosetteDetails *self)
{
  g_return_val_if_fail (ROSETTE_IS_DETAILS (self), NULL);

  return self->base_url;
}

GFile *
rosette_details_get_folder (RosetteDetails *self)
{
  g_return_val_if_fail (ROSETTE_IS_DETAILS (self), NULL);

  return self->folder;
}

static const char *
read_dates (RosetteDetails *self, GDateTime **issued, GDateTime **until)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return rosette_award_dates_read (self->issued, self->until, rosette_award_dates_is_month_first (),
                                   now, issued, until);
}

gboolean
rosette_details_read_dates (RosetteDetails *self, GDateTime **issued, GDateTime **until)
{
  g_return_val_if_fail (ROSETTE_IS_DETAILS (self), FALSE);

  return read_dates (self, issued, until) == NULL;
}

const char *
rosette_details_find_fault (RosetteDetails *self)
{
  const char *fault = NULL;

  g_return_val_if_fail (ROSETTE_IS_DETAILS (self), NULL);

  fault = read_dates (self, NULL, NULL);
  if (fault == NULL && !rosette_readiness_has_issuer (self->library))
    fault = _ ("Set up your institution first.");
  if (fault == NULL)
    fault = rosette_readiness_find_fault_of_profile (
      rosette_library_get_profile_json (self->library), self->formats);
  if (fault == NULL)
    fault = rosette_readiness_find_fault_of_base_url (self->base_url, self->formats);
  if (fault == NULL && self->folder == NULL)
    fault = _ ("Choose the folder that the files go into.");

  return fault;
}

void
rosette_details_reset_dates (RosetteDetails *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *today = NULL;

  g_return_if_fail (ROSETTE_IS_DETAILS (self));

  now = g_date_time_new_now_local ();
  today = rosette_award_dates_format_day (now);
  set_text (self, &self->issued, today, PROP_ISSUED);
  set_text (self, &self->until, "", PROP_UNTIL);
}
