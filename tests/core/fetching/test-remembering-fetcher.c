/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/remembering-fetcher.h"

#include "base/error.h"
#include "base/limits.h"
#include "fake-fetcher.h"

#include <string.h>

static void
assert_answer (RosetteFetcher *fetcher, const char *url, guint status, const char *body)
{
  g_autoptr (GError) error = NULL;
  guint found = 0;
  g_autoptr (GBytes) document = rosette_fetcher_fetch (fetcher, url, NULL, &found, NULL, &error);

  g_assert_cmpuint (found, ==, status);
  if (body != NULL)
    g_assert_cmpmem (g_bytes_get_data (document, NULL), g_bytes_get_size (document), body,
                     strlen (body));
  else
    g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE);
}

/* Good or bad, each address is asked for once. */
static void
test_once (void)
{
  g_autoptr (RosetteTestFetcher) inner = rosette_test_fetcher_new ();
  g_autoptr (RosetteFetcher) fetcher = rosette_remembering_fetcher_new (ROSETTE_FETCHER (inner));

  rosette_test_fetcher_put (inner, "https://a.example/", 200, "{}");
  rosette_test_fetcher_put (inner, "https://b.example/", 410, NULL);
  for (guint i = 0; i < 3; i++)
    {
      assert_answer (fetcher, "https://a.example/", 200, "{}");
      assert_answer (fetcher, "https://b.example/", 410, NULL);
    }
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (inner), ==, 2);
}

/* Who gave up waiting has no answer for the others. */
static void
test_cancelled (void)
{
  g_autoptr (RosetteTestFetcher) inner = rosette_test_fetcher_new ();
  g_autoptr (RosetteFetcher) fetcher = rosette_remembering_fetcher_new (ROSETTE_FETCHER (inner));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint status = 0;

  rosette_test_fetcher_put (inner, "https://a.example/", 200, "{}");
  g_cancellable_cancel (cancellable);
  g_assert_null (
    rosette_fetcher_fetch (fetcher, "https://a.example/", NULL, &status, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_answer (fetcher, "https://a.example/", 200, "{}");
}

static void
ask (RosetteFetcher *fetcher, const char *url)
{
  guint status = 0;
  g_autoptr (GBytes) document = rosette_fetcher_fetch (fetcher, url, NULL, &status, NULL, NULL);

  g_assert_cmpuint (status, ==, 200);
}

/* As many answers as there is room for are kept; the next is asked for each time. */
static void
test_many (void)
{
  g_autoptr (RosetteTestFetcher) inner = rosette_test_fetcher_new ();
  g_autoptr (RosetteFetcher) fetcher = rosette_remembering_fetcher_new (ROSETTE_FETCHER (inner));

  for (guint i = 0; i <= ROSETTE_MAX_KEPT_DOCUMENTS; i++)
    {
      g_autofree char *url = g_strdup_printf ("https://a.example/%u", i);

      rosette_test_fetcher_put (inner, url, 200, "{}");
      ask (fetcher, url);
      ask (fetcher, url);
    }
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (inner), ==, ROSETTE_MAX_KEPT_DOCUMENTS + 2);
}

/* So are as many bytes: an answer that goes beyond them is asked for each time. */
static void
test_large (void)
{
  g_autoptr (RosetteTestFetcher) inner = rosette_test_fetcher_new ();
  g_autoptr (RosetteFetcher) fetcher = rosette_remembering_fetcher_new (ROSETTE_FETCHER (inner));
  g_autofree char *all = g_strnfill (ROSETTE_MAX_KEPT_BYTES, 'a');

  rosette_test_fetcher_put (inner, "https://a.example/", 200, all);
  rosette_test_fetcher_put (inner, "https://b.example/", 200, "a");
  for (guint i = 0; i < 2; i++)
    ask (fetcher, "https://a.example/");
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (inner), ==, 1);
  for (guint i = 0; i < 2; i++)
    ask (fetcher, "https://b.example/");
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (inner), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/remembering-fetcher/once", test_once);
  g_test_add_func ("/remembering-fetcher/cancelled", test_cancelled);
  g_test_add_func ("/remembering-fetcher/many", test_many);
  g_test_add_func ("/remembering-fetcher/large", test_large);

  return g_test_run ();
}
