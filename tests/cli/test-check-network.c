/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* That `check` opens no socket of the network unless it may, and then only for what is needed: the
 * kernel ends it when it does. */

#include "config.h"

#include "issued.h"
#include "keys/did.h"
#include "proofs/vc-jwt.h"

#include <signal.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#endif

typedef struct
{
  char *folder;
  char *genuine;   /* of the key's own DID */
  char *unchecked; /* of an issuer at a web address on this computer */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = issued_begin ();
  fixture->genuine = issued_make (fixture->folder, "genuine", NULL, "png", NULL, NULL);
  fixture->unchecked =
    issued_make (fixture->folder, "unchecked", "https://127.0.0.1:9/issuer", "png", NULL, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->genuine);
  g_free (fixture->unchecked);
}

/* Has the child killed when it as much as opens a socket that is not of this computer. */
static void
jail (gpointer user_data)
{
#ifdef __linux__
  /* any socket but one of this computer; the low half of the first argument is the family */
  struct sock_filter filter[] = {
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, nr)),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 3),
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS,
              offsetof (struct seccomp_data, args[0]) + (G_BYTE_ORDER == G_BIG_ENDIAN ? 4 : 0)),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
      || prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
    _exit (125);
#else
  _exit (125);
#endif
}

static int
run_jailed (const char *path, const char *option)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  const char *words[] = { g_getenv ("ROSETTE_CLI"), "check", path, option, NULL };

  g_subprocess_launcher_set_child_setup (launcher, jail, NULL, NULL);

  return issued_run (launcher, words);
}

/* Not one socket is opened without --online, whatever addresses a badge names. */
static void
test_offline (Fixture *fixture, gconstpointer data)
{
  static const char *const published[] = {
    "badges/png/thomasmore-ob2.png",
    "badges/png/pubval-ob30-simple-jwt_v1.png",
    "badges/png/mozilla-backpack-valid-baked-tEXt.png",
    "badges/ob2-json/pubval-ob20-assertion-with-endorsements.json",
  };
  g_autofree char *hosted = issued_write_in (
    fixture->folder, "hosted.json",
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
    "\"id\":\"https://127.0.0.1:9/a\",\"recipient\":{\"type\":\"email\",\"hashed\":false,"
    "\"identity\":\"" STUDENT "\"},\"badge\":\"https://127.0.0.1:9/b\",\"issuedOn\":"
    "\"2026-01-02T03:04:05Z\",\"verification\":{\"type\":\"HostedBadge\"}}");

  if (run_jailed (fixture->genuine, NULL) == 125)
    {
      g_test_skip ("no seccomp here, which would show that a socket was opened");
      return;
    }

  g_assert_cmpint (run_jailed (fixture->genuine, NULL), ==, 0);
  g_assert_cmpint (run_jailed (fixture->unchecked, NULL), ==, 3);
  g_assert_cmpint (run_jailed (hosted, NULL), ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autofree char *path = rosette_test_shared (published[i]);

      if (path != NULL)
        g_assert_cmpint (run_jailed (path, NULL), >, 0);
    }
}

/* With it the network is asked for what is needed only, and this computer is not part of it. */
static void
test_online (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;
  g_autofree char *public = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autofree char *offered = NULL;

  g_assert_cmpint (rosette_test_cli (&before, NULL, "check", fixture->unchecked, NULL), ==, 3);
  offered = issued_dup_text (before);
  g_assert_nonnull (strstr (offered, "Look online"));
  g_assert_nonnull (strstr (offered, "--online looks there"));
  g_assert_cmpint (rosette_test_cli (&output, NULL, "check", "--online", fixture->unchecked, NULL),
                   ==, 3);
  text = issued_dup_text (output);
  g_assert_nonnull (strstr (text, "Its address is not on the public internet."));
  g_assert_null (strstr (text, "Look online"));
  g_assert_null (strstr (text, "--online"));
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", "--online", fixture->genuine, NULL), ==,
                   0);
  if (run_jailed (fixture->genuine, "--online") == 125)
    return;

  g_assert_cmpint (run_jailed (fixture->genuine, "--online"), ==, 0);
  g_assert_cmpint (run_jailed (fixture->unchecked, "--online"), ==, 3);
#ifdef __linux__
  /* that the jail sees a socket at all: it ends the program before anything is sent */
  public = issued_make (fixture->folder, "public", "https://1.1.1.1/issuer", "png", NULL, NULL);
  g_assert_cmpint (run_jailed (public, "--online"), ==, -SIGSYS);
#endif
}

/* A badge that has ended, of the key's own DID, whose issuer offers a newer one on this computer.
 */
static char *
make_ended (const char *folder)
{
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:1\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"Internship\","
    "\"issuer\":{\"id\":\"%s\",\"type\":[\"Profile\"],\"name\":\"A School\"},"
    "\"validFrom\":\"2025-01-02T03:04:05Z\",\"validUntil\":\"2025-02-02T03:04:05Z\","
    "\"refreshService\":{\"id\":\"https://127.0.0.1:9/newer\","
    "\"type\":\"1EdTechCredentialRefresh\"},\"credentialSubject\":{\"id\":\"did:example:zoe\","
    "\"type\":[\"AchievementSubject\"],\"achievement\":{\"id\":\"urn:uuid:5\",\"type\":"
    "[\"Achievement\"],\"name\":\"Internship\",\"description\":\"Four weeks\",\"criteria\":"
    "{\"narrative\":\"Be there\"}}}}",
    did);
  g_autoptr (JsonObject) credential = rosette_json_parse_object (text, strlen (text), NULL);
  g_autofree char *jwt = rosette_vc_jwt_sign (credential, key, NULL, NULL);
  char *path = g_build_filename (folder, "ended.jwt", NULL);

  g_assert_true (g_file_set_contents (path, jwt, -1, NULL));

  return path;
}

/* What follows it is asked for only when that is wanted, and has a report of its own. */
static void
test_refresh (Fixture *fixture, gconstpointer data)
{
  g_autofree char *ended = make_ended (fixture->folder);
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) both = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (rosette_test_cli (&plain, NULL, "check", "--json", "--online", ended, NULL), ==,
                   2);
  text = issued_dup_text (plain);
  g_assert_null (strstr (strstr (text, "\n") + 1, "{"));
  g_free (text);

  g_assert_cmpint (
    rosette_test_cli (&both, NULL, "check", "--json", "--online", "--refresh", ended, NULL), ==, 3);
  text = issued_dup_text (both);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_nonnull (strstr (lines[0], "\"verdict\":\"lapsed\""));
  g_assert_true (g_str_has_prefix (lines[1], "{\"file\":\"https://127.0.0.1:9/newer\","
                                             "\"verdict\":\"unchecked\""));
  g_assert_nonnull (strstr (lines[1], "Its address is not on the public internet."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/check-network/offline", Fixture, NULL, set_up, test_offline, tear_down);
  g_test_add ("/check-network/refresh", Fixture, NULL, set_up, test_refresh, tear_down);
  g_test_add ("/check-network/online", Fixture, NULL, set_up, test_online, tear_down);

  return g_test_run ();
}
