/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One byte of a signed badge is changed, anywhere and to anything, or its end is cut off. GLib
 * prints the seed of the changes; --seed gives it back. */

#include "config.h"

#include "making.h"

#define N_CHANGES 2000

/* The key of RFC 8037 appendix A.1, so that a seed makes the same badge again. */
#define KEY                                                                                        \
  "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","    \
  "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"

typedef struct
{
  const char *name;
  GBytes *file;
  gsize start; /* of the signed text in @file */
  gsize length;
} Badge;

static void
badge_free (Badge *self)
{
  g_bytes_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Badge, badge_free)

static gsize
find (GBytes *file, const char *text)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  gsize length = strlen (text);

  for (gsize i = 0; i + length <= size; i++)
    {
      if (memcmp (data + i, text, length) == 0)
        return i;
    }

  g_assert_not_reached ();
}

static Badge *
make_badge (const char *name)
{
  g_autoptr (JsonObject) jwk = making_json (KEY);
  g_autoptr (RosetteKey) key = rosette_key_parse_jwk_private (jwk, NULL);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autoptr (RosetteReport) report = NULL;
  Badge *self = g_new0 (Badge, 1);

  self->name = name;
  self->length = strlen (jwt);
  if (strcmp (name, "png") == 0)
    self->file = making_bake (making_png, sizeof making_png, jwt);
  else if (strcmp (name, "svg") == 0)
    self->file = making_bake (making_svg, strlen (making_svg), jwt);
  else
    self->file = g_bytes_new (jwt, self->length);
  self->start = find (self->file, jwt);

  report = making_report_for (NULL, self->file, NULL);
  assert_verdict (report, ROSETTE_VERDICT_GENUINE);

  return self;
}

static const char *
get_verdict (RosetteReport *report)
{
  return rosette_verdict_get_name (rosette_report_get_verdict (report));
}

/* Whether the credential of @badge stands in @file as it was signed. By another way than the
 * checker's: the picture is not looked at, and the text is looked for. */
static gboolean
holds_signed_text (Badge *badge, GBytes *file)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  const char *text = (const char *) g_bytes_get_data (badge->file, NULL) + badge->start;

  for (gsize i = 0; i + badge->length <= size; i++)
    {
      if (memcmp (data + i, text, badge->length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* One byte breaks at most one of payload and signature, and the other still decodes: a change of
 * the signed text is always seen to be one. Elsewhere in a file it may be the end of the picture,
 * but never of the truth. */
static void
check_change (Badge *badge, gsize at, guint8 byte, GHashTable *counts)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (badge->file, &size);
  guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (RosetteReport) report = NULL;
  gboolean is_signed_text = at >= badge->start && at < badge->start + badge->length;

  copy[at] = byte;
  file = g_bytes_new_take (copy, size);
  report = making_report_for (NULL, file, NULL);

  if (is_signed_text != !holds_signed_text (badge, file)
      || (is_signed_text && rosette_report_get_verdict (report) != ROSETTE_VERDICT_FORGED))
    g_error ("%s: byte %" G_GSIZE_FORMAT " from 0x%02x to 0x%02x: %s", badge->name, at, data[at],
             byte, get_verdict (report));
  g_hash_table_insert (
    counts, (gpointer) get_verdict (report),
    GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, get_verdict (report))) + 1));
}

static void
tell_counts (Badge *badge, GHashTable *counts)
{
  GHashTableIter iter;
  gpointer verdict;
  gpointer count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &verdict, &count))
    g_test_message ("%s: %u %s", badge->name, GPOINTER_TO_UINT (count), (const char *) verdict);
}

static void
test_changes (gconstpointer name)
{
  g_autoptr (Badge) badge = make_badge (name);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (badge->file, &size);

  for (guint i = 0; i < N_CHANGES; i++)
    {
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) size);
      guint8 byte = (guint8) (data[at] + g_test_rand_int_range (1, 256));

      check_change (badge, at, byte, counts);
    }
  tell_counts (badge, counts);
}

/* Every byte of the signed text: to what is most like it, or to what ends one of its parts. */
static void
test_likely (gconstpointer name)
{
  g_autoptr (Badge) badge = make_badge (name);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const guint8 *data = g_bytes_get_data (badge->file, NULL);

  for (gsize at = badge->start; at < badge->start + badge->length; at++)
    {
      const guint8 bytes[] = { data[at] ^ 0x01, '.', data[at] ^ 0x20, ' ', '\0', '<', '&', '\n' };
      guint8 byte = bytes[at % G_N_ELEMENTS (bytes)];

      if (byte != data[at])
        check_change (badge, at, byte, counts);
    }
  tell_counts (badge, counts);
}

/* A file that was not copied to its end is genuine only when its credential was; and with all of
 * its payload it is known for a badge that was cut. */
static void
test_truncations (gconstpointer name)
{
  g_autoptr (Badge) badge = make_badge (name);
  gsize size = 0;
  const char *text = (const char *) g_bytes_get_data (badge->file, &size) + badge->start;
  gsize payload_end = 0;

  for (guint n_dots = 0; n_dots < 2; payload_end++)
    n_dots += text[payload_end] == '.';

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GBytes) file = g_bytes_new_from_bytes (badge->file, 0, length);
      g_autoptr (RosetteReport) report = making_report_for (NULL, file, NULL);

      if (length < badge->start + badge->length)
        g_assert_cmpstr (get_verdict (report), !=, "genuine");
      if (length < badge->start + badge->length && length >= badge->start + payload_end)
        g_assert_cmpstr (get_verdict (report), ==, "forged");
    }
  g_test_message ("%s: %" G_GSIZE_FORMAT " lengths", badge->name, size);
}

int
main (int argc, char *argv[])
{
  static const char *const names[] = { "png", "svg", "jwt" };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *changes = g_strconcat ("/mutations/changes/", names[i], NULL);
      g_autofree char *likely = g_strconcat ("/mutations/likely/", names[i], NULL);
      g_autofree char *truncations = g_strconcat ("/mutations/truncations/", names[i], NULL);

      g_test_add_data_func (changes, names[i], test_changes);
      g_test_add_data_func (likely, names[i], test_likely);
      g_test_add_data_func (truncations, names[i], test_truncations);
    }

  return g_test_run ();
}
