/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/svg.h"

#include "baking/file-kind.h"
#include "baking/svg-find.h"
#include "baking/xml-check.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

#define PREFIX ROSETTE_SVG_PREFIX

gboolean
rosette_svg_is (GBytes *file)
{
  g_auto (RosetteXmlScan) scan = { 0 };
  g_autoptr (GBytes) text = rosette_xml_to_utf8 (file);
  gsize size = 0;
  const char *data = g_bytes_get_data (text, &size);
  RosetteXmlTag root;
  g_autofree char *name = NULL;
  gsize start = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (start < size && g_ascii_isspace (data[start]))
    start++;
  if (start == size || data[start] != '<')
    return FALSE;

  rosette_xml_scan_init (&scan, data + start, size - start);
  if (!rosette_xml_scan_next (&scan, &root) || root.is_closing)
    return FALSE;
  name = rosette_xml_tag_dup_local_name (&root);

  return strcmp (name, "svg") == 0;
}

static gboolean
is_jws (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return rosette_file_kind_guess (bytes) == ROSETTE_FILE_JWS;
}

/* A signature in `verify` is the credential, as OB 3.0 has it, whatever the body repeats. Else the
 * body is, and `verify` says where it is hosted; or `verify` alone is all there is. */
static GBytes *
choose_credential (const RosetteSvgElement *element, const char **verify_url, GError **error)
{
  g_autofree char *verify = g_strstrip (g_strdup (element->verify != NULL ? element->verify : ""));
  gboolean has_body = strspn (element->body, " \t\r\n") < strlen (element->body);
  const char *text = has_body && !is_jws (verify) ? element->body : verify;

  if (*text == '\0')
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the SVG's credential element is empty");
      return NULL;
    }
  if (strlen (text) > ROSETTE_MAX_CREDENTIAL_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the credential has more than %d bytes", ROSETTE_MAX_CREDENTIAL_BYTES);
      return NULL;
    }
  *verify_url = text == element->body ? element->verify : NULL;

  return g_bytes_new (text, strlen (text));
}

RosetteBaked *
rosette_svg_extract (GBytes *file, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) credential = NULL;
  g_auto (RosetteSvgFound) found = { 0 };
  const RosetteSvgElement *first = NULL;
  const char *verify_url = NULL;
  const char *data;
  gsize size;

  g_return_val_if_fail (file != NULL, NULL);

  text = rosette_xml_check (file, NULL, error);
  if (text == NULL)
    return NULL;

  data = g_bytes_get_data (text, &size);
  rosette_svg_find (data, size, &found);
  if (found.elements->len == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           "the SVG has no credential in it");
      return NULL;
    }
  first = &g_array_index (found.elements, RosetteSvgElement, 0);
  credential = choose_credential (first, &verify_url, error);
  if (credential == NULL)
    return NULL;

  return rosette_baked_new (first->kind, credential, verify_url, found.elements->len, FALSE,
                            first->is_wrong_namespace ? ROSETTE_REMARK_WRONG_NAMESPACE : 0);
}

/* One of several: what cannot be read of it counts as damaged. */
static RosetteBaked *
read_listed (const RosetteSvgElement *element, guint n_elements, gboolean is_other)
{
  const char *verify_url = NULL;
  g_autoptr (GBytes) credential = choose_credential (element, &verify_url, NULL);
  gboolean is_damaged = credential == NULL;
  RosetteRemarks remarks = element->is_wrong_namespace ? ROSETTE_REMARK_WRONG_NAMESPACE : 0;

  if (credential == NULL)
    credential = g_bytes_new_static ("", 0);

  return rosette_baked_new (element->kind, credential, verify_url, is_other ? 1 : n_elements,
                            is_damaged, is_other ? ROSETTE_REMARK_OTHER_KEYWORD : remarks);
}

GPtrArray *
rosette_svg_list (GBytes *file, gboolean is_other)
{
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_baked_unref);
  g_autoptr (GBytes) text = NULL;
  g_auto (RosetteSvgFound) found = { 0 };
  const char *data;
  gsize size;

  g_return_val_if_fail (file != NULL, NULL);

  text = rosette_xml_check (file, NULL, NULL);
  if (text == NULL)
    return g_steal_pointer (&list);

  data = g_bytes_get_data (text, &size);
  if (is_other)
    rosette_svg_find_other (data, size, &found);
  else
    rosette_svg_find (data, size, &found);
  for (guint i = 0; i < found.elements->len && i < ROSETTE_MAX_BADGES_IN_FILE; i++)
    g_ptr_array_add (list, read_listed (&g_array_index (found.elements, RosetteSvgElement, i),
                                        found.elements->len, is_other));

  return g_steal_pointer (&list);
}

static char *
declaration (RosetteBakingKind kind)
{
  return g_strdup_printf (" xmlns:" PREFIX "=\"%s\"", rosette_svg_get_namespace (kind));
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
static char *
make_element (RosetteBakingKind kind,
              const char *credential,
              const char *verify_url,
              gboolean declares,
              gboolean root_was_empty)
{
  gboolean is_json = credential[strspn (credential, " \t\r\n")] == '{';
  const char *name = rosette_svg_get_name (kind);
  GString *out = g_string_new ("<" PREFIX ":");

  g_string_append (out, name);
  if (root_was_empty)
    g_string_append (out, "  ");
  if (declares)
    {
      g_autofree char *declared = declaration (kind);

      g_string_append (out, declared);
    }

  if (!is_json)
    {
      append_attribute (out, "verify", credential);
      g_string_append (out, "/>");
      return g_string_free (out, FALSE);
    }

  if (verify_url != NULL)
    append_attribute (out, "verify", verify_url);
  g_string_append (out, "><![CDATA[");
  g_string_append (out, credential);
  /* A CDATA section cannot hold its own end: it is split over two. */
  g_string_replace (out, "]]>", "]]]]><![CDATA[>", 0);
  g_string_append_printf (out, "]]></" PREFIX ":%s>", name);

  return g_string_free (out, FALSE);
}

/* Whether XML 1.0 can hold the text (its section 2.2). Of what is UTF-8, these bytes alone tell. */
static gboolean
is_xml_text (const char *data, gsize size)
{
  const char *end = data + size;

  if (!g_utf8_validate (data, (gssize) size, NULL))
    return FALSE;

  for (const char *c = data; c < end; c++)
    {
      guint8 byte = (guint8) *c;

      if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
        return FALSE;
      /* U+FFFE and U+FFFF are EF BF BE and EF BF BF. */
      if (byte == 0xef && (guint8) c[1] == 0xbf && (guint8) c[2] >= 0xbe)
        return FALSE;
    }

  return TRUE;
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
  if (!is_xml_text (data, size))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the credential is not plain text, so no SVG can hold it");
      return NULL;
    }

  return g_strndup (data, size);
}

/* @end is where what was written into it ends. */
static GBytes *
insert (GBytes *file,
        RosetteBakingKind kind,
        const char *credential,
        const char *verify_url,
        gsize *end)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  GString *out = g_string_sized_new (size + strlen (credential) + 256);
  g_auto (RosetteXmlScan) scan = { 0 };
  RosetteXmlTag root = { 0 };
  g_autofree char *there = NULL;
  g_autofree char *element = NULL;

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
  element = make_element (kind, credential, verify_url, there != NULL, root.is_empty);
  g_string_append (out, element);
  *end = out->len;
  if (root.is_empty)
    {
      g_string_append (out, "</");
      g_string_append_len (out, root.name, root.name_end - root.name);
      g_string_append_c (out, '>');
    }
  g_string_append_len (out, root.end, data + size - root.end);

  return g_string_free_to_bytes (out);
}

/* How long the declaration is that we added right after the root's name, if we did. */
static gsize
own_declaration_length (const RosetteSvgFound *found)
{
  for (guint i = 0; i < found->elements->len; i++)
    {
      const RosetteSvgElement *element = &g_array_index (found->elements, RosetteSvgElement, i);
      g_autofree char *declared = declaration (element->kind);
      g_autofree char *own = rosette_xml_tag_dup_attribute (&element->tag, "xmlns:" PREFIX);
      gsize length = strlen (declared);

      if (own == NULL && (gsize) (found->root.end - found->root.name_end) > length
          && strncmp (found->root.name_end, declared, length) == 0)
        return length;
    }

  return 0;
}

/* Whether the element stands alone in a root that was `<svg/>` before. */
static gboolean
root_was_empty (const RosetteSvgFound *found, const char *end)
{
  const RosetteSvgElement *only = &g_array_index (found->elements, RosetteSvgElement, 0);
  gsize name_length = (gsize) (found->root.name_end - found->root.name);
  const char *rest = only->end;

  return found->elements->len == 1 && only->tag.start == found->root.end
         && strncmp (only->tag.name_end, "  ", 2) == 0 && (gsize) (end - rest) >= name_length + 3
         && strncmp (rest, "</", 2) == 0 && strncmp (rest + 2, found->root.name, name_length) == 0
         && rest[name_length + 2] == '>';
}

static GBytes *
cut (const char *data, gsize size, const RosetteSvgFound *found)
{
  GString *out = g_string_sized_new (size);
  const char *from = found->root.name_end + own_declaration_length (found);

  g_string_append_len (out, data, found->root.name_end - data);
  if (root_was_empty (found, data + size))
    {
      const RosetteSvgElement *only = &g_array_index (found->elements, RosetteSvgElement, 0);

      g_string_append_len (out, from, found->root.end - 1 - from);
      g_string_append (out, "/>");
      from = only->end + (found->root.name_end - found->root.name) + 3;
    }
  else
    for (guint i = 0; i < found->elements->len; i++)
      {
        const RosetteSvgElement *element = &g_array_index (found->elements, RosetteSvgElement, i);

        g_string_append_len (out, from, element->tag.start - from);
        from = element->end;
      }
  g_string_append_len (out, from, data + size - from);

  return g_string_free_to_bytes (out);
}

GBytes *
rosette_svg_remove (GBytes *file, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  g_auto (RosetteSvgFound) found = { 0 };
  gboolean is_utf8 = FALSE;
  const char *data;
  gsize size;

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

  data = g_bytes_get_data (text, &size);
  rosette_svg_find (data, size, &found);
  if (found.elements->len == 0)
    return g_bytes_ref (file);

  return cut (data, size, &found);
}

/* Limits hold for what is written too: what could not be read is not baked. All that is new, up to
 * @end, is an attribute of the root and an element after it.
 */
static gboolean
check_baked (GBytes *file, GBytes *baked, gsize end, GError **error)
{
  g_autoptr (GBytes) text = NULL;

  if (g_bytes_get_size (baked) <= ROSETTE_MAX_IMAGE_BYTES && rosette_xml_takes_utf8 (file))
    return rosette_xml_check_limits (g_bytes_get_data (baked, NULL), end, error);

  text = rosette_xml_check (baked, NULL, error);

  return text != NULL;
}

GBytes *
rosette_svg_bake_bare (GBytes *file,
                       RosetteBakingKind kind,
                       GBytes *credential,
                       const char *verify_url,
                       GError **error)
{
  g_autoptr (GBytes) baked = NULL;
  g_autofree char *text = NULL;
  gsize end = 0;

  g_return_val_if_fail (file != NULL && credential != NULL, NULL);

  text = check_credential (credential, error);
  if (text == NULL)
    return NULL;
  baked = insert (file, kind, text, verify_url, &end);

  return check_baked (file, baked, end, error) ? g_steal_pointer (&baked) : NULL;
}

GBytes *
rosette_svg_bake (GBytes *file,
                  RosetteBakingKind kind,
                  GBytes *credential,
                  const char *verify_url,
                  GError **error)
{
  g_autoptr (GBytes) bare = rosette_svg_remove (file, error);

  return bare != NULL ? rosette_svg_bake_bare (bare, kind, credential, verify_url, error) : NULL;
}
