/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "planning.h"

#include "issuing/preview.h"
#include "keys/did.h"

/* What is shown before is what is signed later, but for what is not known yet. */
static void
test_same (Planning *planning, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) preview = NULL;
  g_autoptr (JsonObject) made = NULL;
  g_autofree char *did = rosette_key_dup_did (planning_get_key (planning, 0));
  g_autoptr (RosetteKey) public = rosette_key_parse_did (did, NULL);
  static const char *const members[] = { "@context", "type", "name", "issuer", "validFrom" };

  /* Its id is the key that signs. */
  planning_set_issuer (planning, "{\"name\":\"S\"}");
  planning->plan.formats = ROSETTE_FORMAT_OB3_DI;
  planning->plan.container = ROSETTE_CONTAINER_JSON;
  g_assert_true (planning_run (planning, issued, &error));
  g_assert_no_error (error);
  {
    const RosetteIssued *first = issued->pdata[0];
    gsize size = 0;
    const char *text = g_bytes_get_data (first->credential, &size);

    made = rosette_json_parse_object (text, size, NULL);
  }
  g_ptr_array_set_size (planning->plan.keys, 0);
  g_ptr_array_add (planning->plan.keys, g_steal_pointer (&public));
  preview = rosette_preview_write (&planning->plan, planning->plan.people->pdata[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *one =
        rosette_json_write (json_object_get_member (preview, members[i]), NULL);
      g_autofree char *other = rosette_json_write (json_object_get_member (made, members[i]), NULL);

      g_assert_cmpstr (one, ==, other);
    }
  g_assert_false (json_object_has_member (preview, "proof"));
}

static void
test_formats (Planning *planning, gconstpointer data)
{
  static const struct
  {
    RosetteFormats formats;
    const char *base_url;
    const char *member; /* NULL: nothing can be shown */
  } cases[] = {
    { ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_HOSTED, PLANNING_URL, "credentialSubject" },
    { ROSETTE_FORMAT_OB2_SIGNED, PLANNING_URL, "verification" },
    { ROSETTE_FORMAT_OB2_HOSTED, PLANNING_URL, "verification" },
    { ROSETTE_FORMAT_OB2_SIGNED, NULL, NULL },
    { 0, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) preview = NULL;

      planning->plan.formats = cases[i].formats;
      planning->plan.base_url = cases[i].base_url;
      preview = rosette_preview_write (&planning->plan, planning->plan.people->pdata[0]);
      g_assert_cmpint (preview != NULL, ==, cases[i].member != NULL);
      if (preview != NULL)
        g_assert_true (json_object_has_member (preview, cases[i].member));
    }
  g_ptr_array_set_size (planning->plan.keys, 0);
  planning->plan.formats = ROSETTE_FORMAT_OB3_DI;
  g_assert_null (rosette_preview_write (&planning->plan, planning->plan.people->pdata[0]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/preview/same", Planning, NULL, planning_set_up, test_same, planning_tear_down);
  g_test_add ("/preview/formats", Planning, NULL, planning_set_up, test_formats,
              planning_tear_down);

  return g_test_run ();
}
