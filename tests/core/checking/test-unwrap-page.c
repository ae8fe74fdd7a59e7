/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checking/unwrap-page.h"

#include "forms.h"

typedef struct
{
  const char *format;
  const char *verdicts;
} Case;

#define PAGE(content) "<!DOCTYPE html>\n<html><head></head><body>" content "</body></html>"

static void
assert_cases (const Case *cases, gsize n_cases)
{
  g_auto (Forms) forms = { 0 };

  forms_make (&forms);
  for (gsize i = 0; i < n_cases; i++)
    forms_assert (&forms, cases[i].format, cases[i].verdicts);
}

static void
test_scripts (void)
{
  static const Case cases[] = {
    { PAGE ("<script type=\"application/ld+json\">@j</script>"), "G" },
    { PAGE ("<SCRIPT id=x type='application/ld+json'>\n[@j,@k]\n</SCRIPT>"), "GG" },
    { PAGE ("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"}</script>"
            "<script type=\"application/ld+json\">@j</script>"),
      "G" },
    { PAGE ("<script type=\"application/json\">{\"props\":{\"badge\":@j}}</script>"), "G" },
    { PAGE ("<script>var a = {\"b\":@j}</script>"), "G" },
    { PAGE ("<script type=\"application/ld+json\">@j"), "G" },
    { PAGE ("<script type=\"application/ld+json\">@x</script>"), "N" },
    { PAGE ("<script type=\"application/json\">{}</script>"), "N" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* As browsers save what they show of a JSON file, and as people show badges in pages. */
static void
test_shown (void)
{
  static const Case cases[] = {
    { PAGE ("<pre>@h</pre>"), "G" },
    { PAGE ("<pre style=\"word-wrap: break-word\">@j</pre><div></div>"), "G" },
    { PAGE ("<pre><code class=\"json\">@h</code></pre>"), "G" },
    { PAGE ("<pre><span>{</span>\"credential\":<b>&quot;@t&quot;</b>}</pre>"), "G" },
    { PAGE ("<textarea rows=9>@h</textarea><textarea>@i</textarea>"), "GG" },
    { PAGE ("<div data-credential=\"@h\"></div>"), "G" },
    { PAGE ("<div data-a='{' data-b='@j'></div>"), "G" },
    { PAGE ("<p>Here it is:</p><p>@h</p>"), "G" },
    { "<?xml version=\"1.0\"?>\n" PAGE ("<pre>@h</pre>"), "G" },
    { "<!-- saved from url=(0024)https://school.example/ -->\n<html><pre>@h</pre></html>", "G" },
    { "<div>Hello</div><pre>@h</pre>", "G" },
    { PAGE ("<p>An OpenBadgeCredential has a credentialSubject.</p>"), "N" },
    { PAGE ("<p>For example:</p><pre>{\"credentialSubject\": {...}}</pre>"), "N" },
    { PAGE ("<pre>@j</pre><pre>@x</pre>"), "G" },
    { PAGE ("{<<p<pr<<PRE>@h</PRE><<textarea>@i<</textarea"), "GG" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_pictures (void)
{
  static const Case cases[] = {
    { PAGE ("<img src=\"data:image/png;base64,@p\">"), "G" },
    { PAGE ("<img src='data:image/gif;base64,R0lG'><img src='data:image/png;base64,@p'>"), "G" },
    { PAGE ("<i style=\"background:url(data:image/png;base64,@p)\"></i>"), "G" },
    { PAGE ("<img src=\"data:image/svg+xml;utf8,<svg "
            "xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'>"
            "<openbadges:credential verify='@t'/></svg>\">"),
      "G" },
    { PAGE ("<img src=\"data:image/svg+xml,%3Csvg%3E%3C/svg%3E\">"), "N" },
    { PAGE ("<img src=\"data:image/png;base64,iVBORw0KGgo=\">"), "N" },
    { PAGE ("<img src=\"data:image/png;base64,@p"), "G" },
    { "<svg><image href=\"data:image/png;base64,@p\"/></svg>", "G" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* Words about badges are no badge, let alone a forged one. */
static void
test_prose (void)
{
  static const Case cases[] = {
    { "An OpenBadgeCredential has a credentialSubject (see spec/ob/v3p0).", "N" },
    { "<?xml version=\"1.0\"?><rdf about=\"https://w3id.org/openbadges#Assertion\"/>", "N" },
    { "Such as {\"credentialSubject\": {...}} in it.", "N" },
    { "{ An OpenBadgeCredential", "F" },
    { "\"type\": \"OpenBadgeCredential\"", "F" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* An old editor's letters: who signed them tells whether they were these. */
static void
test_one_byte (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (JsonObject) secured = NULL;
  g_autofree char *json = NULL;

  json_object_set_string_member (credential, "name", "Zoë’s “badge” – 5 €");
  secured = making_signed (credential, key);
  json = rosette_json_write_object (secured, NULL);
  {
    gsize length = 0;
    char *text = g_convert (json, -1, "WINDOWS-1252", "UTF-8", NULL, &length, NULL);
    g_autoptr (GBytes) file = g_bytes_new_take (text, length);
    g_autofree char *good = forms_dup_verdicts (file);
    guint8 *changed = g_memdup2 (text, length);
    g_autoptr (GBytes) other = NULL;
    g_autofree char *bad = NULL;

    g_assert_nonnull (text);
    g_assert_cmpstr (good, ==, "G");
    *(guint8 *) memchr (changed, 0xeb, length) = 0xe9; /* Zoé */
    other = g_bytes_new_take (changed, length);
    bad = forms_dup_verdicts (other);
    g_assert_cmpstr (bad, ==, "F");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unwrap-page/scripts", test_scripts);
  g_test_add_func ("/unwrap-page/shown", test_shown);
  g_test_add_func ("/unwrap-page/pictures", test_pictures);
  g_test_add_func ("/unwrap-page/prose", test_prose);
  g_test_add_func ("/unwrap-page/one-byte", test_one_byte);

  return g_test_run ();
}
