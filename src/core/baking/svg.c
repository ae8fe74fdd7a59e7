/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/svg.h"

#include "baking/xml-check.h"
#include "baking/xml-scan.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

#define PREFIX "openbadges"

static const struct
{
  const char *uri;
  const char *name;
  RosetteBakingKind kind;
} elements[] = {
  { "http://openbadges.org", "assertion", ROSETTE_BAKING_OB2 },
  { "https://purl.imsglobal.org/ob/v3p0", "credential", ROSETTE_BAKING_OB3 },
  { "https://purl.imsglobal.org/clr/v2p0", "credential", ROSETTE_BAKING_CLR2 },
};

/* One element with a credential, and where it stands in the file. */
typedef struct
{
  RosetteBakingKind kind;
  gboolean is_wrong_namespace;
  RosetteXmlTag root;
  RosetteXmlTag tag;
  const char *end; /* after the element */
  char *verify;    /* (nullable) */
  GString *text;
  GString *cdata;
} Found;

static void
found_clear (Found *self)
{
  g_clear_pointer (&self->verify, g_free);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  if (self->cdata != NULL)
    g_string_free (g_steal_pointer (&self->cdata), TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

gboolean
rosette_svg_is (GBytes *file)
{
  g_auto (RosetteXmlScan) scan;
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  RosetteXmlTag root;
  g_autofree char *name = NULL;

  rosette_xml_scan_init (&scan, data, MIN (size, 65536));
  if (size == 0 || !rosette_xml_scan_next (&scan, &root) || root.is_closing)
    return FALSE;
  name = rosette_xml_tag_dup_local_name (&root);

  return strcmp (name, "svg") == 0;
}

/* Whether the tag just read carries a credential, by namespace and name; or, with a wrong
 * namespace, by the prefix that all bakers use.
 */
static gboolean
is_credential (RosetteXmlScan *scan, const RosetteXmlTag *tag, Found *found)
{
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;

  if (tag->is_closing)
    return FALSE;
  name = rosette_xml_tag_dup_local_name (tag);
  if (strcmp (name, "assertion") != 0 && strcmp (name, "credential") != 0)
    return FALSE;
  uri = rosette_xml_scan_dup_namespace (scan, tag);

  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (uri, elements[i].uri) == 0 && strcmp (name, elements[i].name) == 0)
      {
        found->kind = elements[i].kind;
        return TRUE;
      }

  found->is_wrong_namespace = rosette_xml_tag_has_prefix (tag, PREFIX);
  found->kind = strcmp (name, "assertion") == 0 ? ROSETTE_BAKING_OB2 : ROSETTE_BAKING_OB3;

  return found->is_wrong_namespace;
}

static void
read_body (RosetteXmlScan *scan, Found *found)
{
  guint depth = scan->depth;
  RosetteXmlTag tag = found->tag;

  found->text = g_string_new (NULL);
  found->cdata = g_string_new (NULL);
  found->end = found->tag.end;
  if (found->tag.is_empty)
    return;

  scan->text = found->text;
  scan->cdata = found->cdata;
  while (scan->depth >= depth && rosette_xml_scan_next (scan, &tag))
    continue;
  scan->text = NULL;
  scan->cdata = NULL;
  found->end = tag.end;
}

/* The first credential into @found, and how many there are. */
static guint
find_credentials (const char *data, gsize size, Found *found)
{
  g_auto (RosetteXmlScan) scan;
  RosetteXmlTag tag;
  Found other = { 0 };
  guint n_found = 0;
  gboolean is_root = TRUE;

  rosette_xml_scan_init (&scan, data, size);
  while (rosette_xml_scan_next (&scan, &tag))
    {
      if (is_root)
        found->root = tag;
      is_root = FALSE;
      if (!is_credential (&scan, &tag, n_found == 0 ? found : &other) || n_found++ > 0)
        continue;
      found->tag = tag;
      found->verify = rosette_xml_tag_dup_attribute (&tag, "verify");
      read_body (&scan, found);
    }

  return n_found;
}

/* The body if there is one: its CDATA as it is, or else its text without the space around it. */
static GBytes *
choose_credential (Found *found, const char **verify_url, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (found->text->str));
  const char *text = found->cdata->len > 0 ? found->cdata->str : trimmed;
  g_autofree char *verify = g_strstrip (g_strdup (found->verify != NULL ? found->verify : ""));
  gboolean has_body = *text != '\0' && strspn (text, " \t\r\n") < strlen (text);

  if (!has_body && *verify == '\0')
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the SVG's credential element is empty");
      return NULL;
    }
  if (!has_body)
    text = verify;
  if (strlen (text) > ROSETTE_MAX_CREDENTIAL_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the credential has more than %d bytes", ROSETTE_MAX_CREDENTIAL_BYTES);
      return NULL;
    }
  *verify_url = has_body ? found->verify : NULL;

  return g_bytes_new (text, strlen (text));
}

RosetteBaked *
rosette_svg_extract (GBytes *file, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) credential = NULL;
  g_auto (Found) found = { 0 };
  const char *verify_url = NULL;
  const char *data;
  gsize size;
  guint n_found;

  g_return_val_if_fail (file != NULL, NULL);

  text = rosette_xml_check (file, NULL, error);
  if (text == NULL)
    return NULL;

  data = g_bytes_get_data (text, &size);
  n_found = find_credentials (data, size, &found);
  if (n_found == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           "the SVG has no credential in it");
      return NULL;
    }
  credential = choose_credential (&found, &verify_url, error);
  if (credential == NULL)
    return NULL;

  return rosette_baked_new (found.kind, credential, verify_url, n_found, FALSE,
                            found.is_wrong_namespace ? ROSETTE_REMARK_WRONG_NAMESPACE : 0);
}

static char *
declaration (RosetteBakingKind kind)
{
  return g_strdup_printf (" xmlns:" PREFIX "=\"%s\"", elements[kind].uri);
}

static void
append_attribute (GString *out, const char *name, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  g_string_append_printf (out, " %s=\"%s\"", name, escaped);
}

/* The element. Its own form carries what removing it must know: a namespace of its own when the
 * root's was not added by us, and two spaces after its name when the root was `<svg/>`.
 */
static void
append_element (GString *out,
                RosetteBakingKind kind,
                const char *credential,
                const char *verify_url,
                gboolean declares,
                gboolean root_was_empty)
{
  gboolean is_json = credential[strspn (credential, " \t\r\n")] == '{';

  g_string_append_printf (out, "<" PREFIX ":%s%s", elements[kind].name, root_was_empty ? "  " : "");
  if (declares)
    {
      g_autofree char *declared = declaration (kind);

      g_string_append (out, declared);
    }

  if (!is_json)
    {
      append_attribute (out, "verify", credential);
      g_string_append (out, "/>");
      return;
    }

  if (verify_url != NULL)
    append_attribute (out, "verify", verify_url);
  g_string_append (out, "><![CDATA[");
  g_string_append (out, credential);
  /* A CDATA section cannot hold its own end: it is split over two. */
  g_string_replace (out, "]]>", "]]]]><![CDATA[>", 0);
  g_string_append_printf (out, "]]></" PREFIX ":%s>", elements[kind].name);
}

static char *
check_credential (GBytes *credential, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (credential, &size);

  if (size == 0 || size > ROSETTE_MAX_CREDENTIAL_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the credential is empty or has more than %d bytes",
                   ROSETTE_MAX_CREDENTIAL_BYTES);
      return NULL;
    }
  for (gsize i = 0; i < size; i++)
    if ((guint8) data[i] < 0x20 && strchr ("\t\n\r", data[i]) == NULL)
      size = 0;
  if (size == 0 || !g_utf8_validate (data, (gssize) size, NULL))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the credential is not plain text, so no SVG can hold it");
      return NULL;
    }

  return g_strndup (data, size);
}

static GBytes *
insert (GBytes *file, RosetteBakingKind kind, const char *credential, const char *verify_url)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  GString *out = g_string_sized_new (size + strlen (credential) + 256);
  g_auto (RosetteXmlScan) scan;
  RosetteXmlTag root;
  g_autofree char *there = NULL;

  rosette_xml_scan_init (&scan, data, size);
  rosette_xml_scan_next (&scan, &root);
  there = rosette_xml_tag_dup_attribute (&root, "xmlns:" PREFIX);

  g_string_append_len (out, data, root.name_end - data);
  if (there == NULL)
    {
      g_autofree char *declared = declaration (kind);

      g_string_append (out, declared);
    }
  g_string_append_len (out, root.name_end, root.end - (root.is_empty ? 2 : 1) - root.name_end);
  g_string_append_c (out, '>');
  {
    g_autoptr (GString) element = g_string_new (NULL);

    append_element (element, kind, credential, verify_url, there != NULL, root.is_empty);
    g_string_append_len (out, element->str, (gssize) element->len);
  }
  if (root.is_empty)
    {
      g_string_append (out, "</");
      g_string_append_len (out, root.name, root.name_end - root.name);
      g_string_append_c (out, '>');
    }
  g_string_append_len (out, root.end, data + size - root.end);

  return g_string_free_to_bytes (out);
}

GBytes *
rosette_svg_bake (GBytes *file,
                  RosetteBakingKind kind,
                  GBytes *credential,
                  const char *verify_url,
                  GError **error)
{
  g_autoptr (GBytes) bare = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (file != NULL && credential != NULL, NULL);

  text = check_credential (credential, error);
  if (text == NULL)
    return NULL;
  bare = rosette_svg_remove (file, error);
  if (bare == NULL)
    return NULL;

  return insert (bare, kind, text, verify_url);
}

/* Whether the root's start tag has, right after its name, the declaration that we add. */
static gsize
own_declaration_length (const Found *found)
{
  g_autofree char *declared = declaration (found->kind);
  g_autofree char *own = rosette_xml_tag_dup_attribute (&found->tag, "xmlns:" PREFIX);
  gsize length = strlen (declared);

  if (own != NULL || (gsize) (found->root.end - found->root.name_end) <= length
      || strncmp (found->root.name_end, declared, length) != 0)
    return 0;

  return length;
}

/* Whether the element stands alone in a root that was `<svg/>` before. */
static gboolean
root_was_empty (const Found *found, const char *end)
{
  const char *rest = found->end;
  gsize name_length = (gsize) (found->root.name_end - found->root.name);

  return found->tag.start == found->root.end && strncmp (found->tag.name_end, "  ", 2) == 0
         && (gsize) (end - rest) >= name_length + 3 && strncmp (rest, "</", 2) == 0
         && strncmp (rest + 2, found->root.name, name_length) == 0 && rest[name_length + 2] == '>';
}

static GBytes *
cut (const char *data, gsize size, const Found *found, gboolean is_last)
{
  GString *out = g_string_sized_new (size);
  gsize declared = is_last ? own_declaration_length (found) : 0;
  const char *rest = found->end;

  g_string_append_len (out, data, found->root.name_end - data);
  g_string_append_len (out, found->root.name_end + declared,
                       found->root.end - found->root.name_end - (gssize) declared);
  if (root_was_empty (found, data + size))
    {
      g_string_truncate (out, out->len - 1);
      g_string_append (out, "/>");
      rest += found->root.name_end - found->root.name + 3;
    }
  else
    g_string_append_len (out, found->root.end, found->tag.start - found->root.end);
  g_string_append_len (out, rest, data + size - rest);

  return g_string_free_to_bytes (out);
}

GBytes *
rosette_svg_remove (GBytes *file, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  gboolean is_utf8 = FALSE;
  guint n_found;

  g_return_val_if_fail (file != NULL, NULL);

  text = rosette_xml_check (file, &is_utf8, error);
  if (text == NULL)
    return NULL;
  if (!is_utf8)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the SVG is not in UTF-8; save it as UTF-8 first");
      return NULL;
    }

  do
    {
      g_auto (Found) found = { 0 };
      g_autoptr (GBytes) before = g_steal_pointer (&text);
      gsize size;
      const char *data = g_bytes_get_data (before, &size);

      n_found = find_credentials (data, size, &found);
      text = n_found > 0 ? cut (data, size, &found, n_found == 1) : g_bytes_ref (before);
    }
  while (n_found > 1);

  return g_steal_pointer (&text);
}
