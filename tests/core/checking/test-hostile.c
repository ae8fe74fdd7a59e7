/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The published pictures and documents that an upload must survive: each gets its verdict, and as
 * a picture it carries a badge, in a moment. */

#include "config.h"

#include "making.h"

#include "base/error.h"
#include "baking/baking.h"
#include "support.h"

/* What one file may take, in seconds: a hundred times what it does take, with sanitizers. */
#define MAX_SECONDS 5

/* The few that are badges, and bad ones; all others are not a badge. */
static const struct
{
  const char *file;
  RosetteVerdict verdict;
} badges[] = {
  { "0_5_basic_instance.json", ROSETTE_VERDICT_UNCHECKED },
  { "1_0_basic_instance.json", ROSETTE_VERDICT_UNCHECKED },
  { "1_0_basic_instance2.json", ROSETTE_VERDICT_UNCHECKED },
  { "1_0_basic_instance3.json", ROSETTE_VERDICT_UNCHECKED },
  { "baked_image.png", ROSETTE_VERDICT_UNCHECKED },
  /* Bad by name. */
  { "1_0_basic_instance_with_bad_date.json", ROSETTE_VERDICT_FORGED },
  /* The issuer inside has no id and no email, which 2.0 asks for. */
  { "2_0_assertion_embedded_badgeclass.json", ROSETTE_VERDICT_FORGED },
};

static RosetteVerdict
get_expected (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (badges); i++)
    {
      if (strcmp (badges[i].file, name) == 0)
        return badges[i].verdict;
    }

  return ROSETTE_VERDICT_NOT_A_BADGE;
}

/* Its picture carries a new badge, which is genuine, and is itself again without it. */
static gboolean
carries_badge (GBytes *file, GBytes *credential)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bare = rosette_baking_remove (file, NULL);
  g_autoptr (GBytes) baked =
    rosette_baking_bake (file, ROSETTE_BAKING_OB3, credential, NULL, &error);
  g_autoptr (RosetteBaked) found = NULL;
  g_autoptr (RosetteReport) report = NULL;
  g_autoptr (GBytes) back = NULL;

  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED))
    return FALSE;
  g_assert_no_error (error);

  found = rosette_baking_extract (baked, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (rosette_baked_get_credential (found), credential));
  report = making_report_for (NULL, baked, NULL);
  assert_verdict (report, ROSETTE_VERDICT_GENUINE);
  back = rosette_baking_remove (baked, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (back, bare));

  return TRUE;
}

static gboolean
check_file (const char *path, const char *name, GBytes *credential)
{
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autoptr (RosetteReport) report = NULL;
  gboolean carries;

  g_test_message ("%s", name);
  g_test_timer_start ();
  report = making_report_for (NULL, file, NULL);
  assert_verdict (report, get_expected (name));
  g_assert_nonnull (rosette_report_get_summary (report));
  carries = carries_badge (file, credential);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, MAX_SECONDS);

  return carries;
}

static void
test_hostile (void)
{
  static const char *const folders[] = { "hostile-images/backpack", "hostile-images/issuer",
                                         "hostile-images/mainsite" };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) members = making_own_credential (key);
  char *jwt = making_jwt (members, key, NULL);
  g_autoptr (GBytes) credential = g_bytes_new_take (jwt, strlen (jwt));
  guint n_files = 0;
  guint n_pictures = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = rosette_test_shared (folders[i]);
      g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
      const char *name;

      if (dir == NULL)
        return;
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          n_files++;
          n_pictures += check_file (path, name, credential);
        }
    }

  g_test_message ("%u passed, 0 failed, 0 not applicable: %u of them carry a badge", n_files,
                  n_pictures);
  g_assert_cmpuint (n_files, ==, 29);
  g_assert_cmpuint (n_pictures, ==, 14);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/published", test_hostile);

  return g_test_run ();
}
