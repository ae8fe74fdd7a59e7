/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/arena.h"

#include <string.h>

static void
test_pieces (void)
{
  g_autoptr (RosetteArena) arena = rosette_arena_new ();

  g_test_summary ("Pieces of all sizes are aligned, empty and apart.");

  for (gsize n = 0; n < 3000; n += 7)
    {
      guint8 *piece = rosette_arena_alloc (arena, n);

      g_assert_cmpuint (GPOINTER_TO_SIZE (piece) % 16, ==, 0);
      for (gsize i = 0; i < n; i++)
        g_assert_cmpuint (piece[i], ==, 0);
      memset (piece, 0xff, n);
    }
}

static void
test_large (void)
{
  g_autoptr (RosetteArena) arena = rosette_arena_new ();
  gsize n_bytes = 5 * 1024 * 1024;
  char *piece = rosette_arena_alloc (arena, n_bytes);

  piece[n_bytes - 1] = 'x';
  g_assert_cmpstr (rosette_arena_copy (arena, "after", 5), ==, "after");
}

static void
test_grow (void)
{
  g_autoptr (RosetteArena) arena = rosette_arena_new ();
  char *text = rosette_arena_copy (arena, "abc", 3);
  char *more = rosette_arena_grow (arena, text, 3, 8);

  g_assert_cmpmem (more, 8, "abc\0\0\0\0\0", 8);
  g_assert_cmpstr (rosette_arena_concat (arena, more, "def"), ==, "abcdef");
}

static void
test_rewind (void)
{
  g_autoptr (RosetteArena) arena = rosette_arena_new ();
  RosetteArenaMark empty = rosette_arena_mark (arena);
  const char *kept = rosette_arena_copy (arena, "kept", 4);
  RosetteArenaMark mark = rosette_arena_mark (arena);
  gpointer first = rosette_arena_alloc (arena, 100);

  for (guint i = 0; i < 10000; i++)
    rosette_arena_alloc (arena, 100);
  rosette_arena_rewind (arena, mark);
  g_assert_cmpstr (kept, ==, "kept");
  g_assert_true (rosette_arena_alloc (arena, 100) == first);

  rosette_arena_rewind (arena, empty);
  g_assert_nonnull (rosette_arena_alloc (arena, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arena/pieces", test_pieces);
  g_test_add_func ("/arena/large", test_large);
  g_test_add_func ("/arena/grow", test_grow);
  g_test_add_func ("/arena/rewind", test_rewind);

  return g_test_run ();
}
