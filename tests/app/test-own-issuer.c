/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "own-issuer.h"

#include "encoding/json.h"

#include <string.h>

#define ENTRY(id)                                                                                  \
  "{\"type\":\"IdentifierEntry\",\"identifier\":\"" id "\",\"identifierType\":\"identifier\"}"
#define KEPT(id, others)                                                                           \
  "{\"id\":\"" id "\",\"type\":[\"Profile\"],\"name\":\"S\",\"otherIdentifier\":[" others "]}"

/* Between commas; NULL for none. */
static GPtrArray *
list_dids (const char *text)
{
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, ",", -1) : NULL;
  GPtrArray *dids = text != NULL ? g_ptr_array_new_with_free_func (g_free) : NULL;

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (dids, g_strdup (words[i]));

  return dids;
}

static void
assert_known (RosetteLibrary *library, const char *did, const char *name)
{
  g_autoptr (RosetteKept) kept = rosette_library_load_kept (library, NULL);
  g_autofree char *found = NULL;

  rosette_trust_store_is_known (ROSETTE_TRUST_STORE (kept), did, &found);
  g_assert_cmpstr (found, ==, name);
}

static void
test_set (void)
{
  static const struct
  {
    const char *before;
    const char *dids;
    const char *after;
    const char *known;
  } cases[] = {
    { "{\"type\":[\"Profile\"],\"name\":\"S\"}", "did:key:zA,did:key:zB",
      KEPT ("did:key:zA", ENTRY ("did:key:zB")), "did:key:zA,did:key:zB" },
    /* As an older Rosette left it. */
    { "{\"id\":\"did:key:zA\",\"type\":[\"Profile\"],\"name\":\"S\"}", "did:key:zA,did:key:zB",
      KEPT ("did:key:zA", ENTRY ("did:key:zB")), "did:key:zA,did:key:zB" },
    { KEPT ("did:key:zA", ENTRY ("did:key:zB")), "did:key:zA,did:key:zB",
      KEPT ("did:key:zA", ENTRY ("did:key:zB")), "did:key:zA,did:key:zB" },
    /* From a backup of the one key, with a second one made anew. */
    { KEPT ("did:key:zA", ENTRY ("did:key:zB")), "did:key:zA,did:key:zC",
      KEPT ("did:key:zA", ENTRY ("did:key:zB") "," ENTRY ("did:key:zC")),
      "did:key:zA,did:key:zB,did:key:zC" },
    { KEPT ("did:key:zA", ENTRY ("did:key:zB") "," ENTRY ("DE-12345")), NULL,
      KEPT ("did:key:zA", ENTRY ("DE-12345") "," ENTRY ("did:key:zB")), "did:key:zA,did:key:zB" },
    /* Another key signs from now on, as one on a card. */
    { KEPT ("did:key:zA", ENTRY ("did:key:zB")), "did:key:zC",
      KEPT ("did:key:zC", ENTRY ("did:key:zA") "," ENTRY ("did:key:zB")),
      "did:key:zA,did:key:zB,did:key:zC" },
    /* Its own address is no key, and stays its id. */
    { "{\"id\":\"https://e.org/s\",\"type\":[\"Profile\"],\"name\":\"S\"}", "did:key:zA",
      KEPT ("https://e.org/s", ENTRY ("did:key:zA")), "did:key:zA" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
      g_autoptr (GPtrArray) dids = list_dids (cases[i].dids);
      g_autoptr (GPtrArray) known = list_dids (cases[i].known);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (rosette_library_set_profile_json (library, cases[i].before, NULL));
      g_assert_true (rosette_own_issuer_set_dids (library, dids, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (rosette_library_get_profile_json (library), ==, cases[i].after);
      g_assert_true (rosette_own_issuer_has_dids (library, known));
      for (guint k = 0; k < known->len; k++)
        assert_known (library, known->pdata[k], "S");
      assert_known (library, "https://e.org/s", NULL);
      assert_known (library, "DE-12345", NULL);
    }
}

static void
test_has (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) both = list_dids ("did:key:zA,did:key:zB");

  g_assert_false (rosette_own_issuer_has_dids (library, both));
  g_assert_true (
    rosette_library_set_profile_json (library, "{\"id\":\"did:key:zA\",\"name\":\"S\"}", NULL));
  g_assert_false (rosette_own_issuer_has_dids (library, both));
  g_assert_true (rosette_own_issuer_set_dids (library, both, NULL));
  g_assert_true (rosette_own_issuer_has_dids (library, both));
}

/* A new name is the name of each of its keys. */
static void
test_new_name (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) both = list_dids ("did:key:zA,did:key:zB");
  g_autofree char *text = NULL;
  char *name = NULL;

  g_assert_true (
    rosette_library_set_profile_json (library, "{\"type\":[\"Profile\"],\"name\":\"S\"}", NULL));
  g_assert_true (rosette_own_issuer_set_dids (library, both, NULL));
  text = g_strdup (rosette_library_get_profile_json (library));
  name = strstr (text, "\"S\"");
  name[1] = 'T';
  g_assert_true (rosette_library_set_profile_json (library, text, NULL));
  g_assert_true (rosette_own_issuer_set_dids (library, NULL, NULL));
  assert_known (library, "did:key:zA", "T");
  assert_known (library, "did:key:zB", "T");
}

static void
test_broken (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) both = list_dids ("did:key:zA,did:key:zB");

  g_assert_false (rosette_own_issuer_set_dids (library, both, &error));
  g_assert_nonnull (error);
  assert_known (library, "did:key:zA", NULL);
}

static void
assert_signing (RosetteLibrary *library, const char *dids)
{
  g_autoptr (GPtrArray) listed = rosette_own_issuer_list_dids (library);
  g_autofree char *text = NULL;

  g_ptr_array_add (listed, NULL);
  text = g_strjoinv (",", (char **) listed->pdata);
  g_assert_cmpstr (text, ==, dids);
}

/* To a card, to another, and back to the file: all stay known, and who signs is told by the id. */
static void
test_card (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (RosetteCardKey) one = rosette_card_key_new ("pkcs11:a", "did:key:zC", "Card", "k");
  g_autoptr (RosetteCardKey) other = rosette_card_key_new ("pkcs11:b", "did:key:zD", NULL, NULL);
  g_autoptr (GPtrArray) more = NULL;

  g_assert_false (rosette_own_issuer_has_key (library));
  g_assert_true (
    rosette_library_set_profile_json (library, KEPT ("did:key:zA", ENTRY ("did:key:zB")), NULL));
  g_assert_true (rosette_library_set_setting (library, ROSETTE_SETTING_KEY_FILE, "/k.pem", NULL));
  assert_signing (library, "did:key:zA,did:key:zB");

  g_assert_true (rosette_own_issuer_use_card (library, one, NULL));
  g_assert_true (rosette_own_issuer_has_key (library));
  assert_signing (library, "did:key:zC");
  g_assert_true (rosette_own_issuer_use_card (library, other, NULL));
  assert_signing (library, "did:key:zD");
  g_assert_cmpstr (
    rosette_library_get_profile_json (library), ==,
    KEPT ("did:key:zD", ENTRY ("did:key:zC") "," ENTRY ("did:key:zA") "," ENTRY ("did:key:zB")));

  g_assert_true (rosette_own_issuer_use_file (library, NULL));
  assert_signing (library, "did:key:zA,did:key:zB");
  g_assert_cmpstr (
    rosette_library_get_profile_json (library), ==,
    KEPT ("did:key:zA", ENTRY ("did:key:zD") "," ENTRY ("did:key:zC") "," ENTRY ("did:key:zB")));
  /* The file got a new key when it was opened. */
  more = list_dids ("did:key:zA,did:key:zE");
  g_assert_true (rosette_own_issuer_set_dids_of_file (library, more, NULL));
  assert_signing (library, "did:key:zA,did:key:zE");
  for (char c = 'A'; c <= 'E'; c++)
    {
      g_autofree char *did = g_strdup_printf ("did:key:z%c", c);

      assert_known (library, did, "S");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-issuer/set", test_set);
  g_test_add_func ("/own-issuer/has", test_has);
  g_test_add_func ("/own-issuer/new-name", test_new_name);
  g_test_add_func ("/own-issuer/broken", test_broken);
  g_test_add_func ("/own-issuer/card", test_card);

  return g_test_run ();
}
