/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "archives/mail.h"

#include "archives/mail-header.h"
#include "archives/mail-words.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* Where to look whether a file is a message, in bytes. */
#define MAX_START_BYTES 16384

typedef struct
{
  GPtrArray *parts;
  guint n_read; /* leaves or not */
  GError **error;
} Reader;

/* A stretch of the file, or of what was decoded out of it. */
typedef struct
{
  const char *start;
  const char *end;
} Span;

/* What a header says of the part below it. */
typedef struct
{
  char *type;
  char *boundary;
  char *encoding;
  char *disposition;
  char *name;
} Kind;

void
rosette_mail_part_free (RosetteMailPart *self)
{
  g_free (self->name);
  g_free (self->media_type);
  g_clear_pointer (&self->contents, g_bytes_unref);
  g_free (self);
}

static void
clear_kind (Kind *kind)
{
  g_free (kind->type);
  g_free (kind->boundary);
  g_free (kind->encoding);
  g_free (kind->disposition);
  g_free (kind->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kind, clear_kind)

static gboolean
fail (Reader *reader, const char *message)
{
  g_set_error_literal (reader->error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, message);

  return FALSE;
}

static void
read_kind (const char *header, gsize length, Kind *kind)
{
  g_autofree char *type = rosette_mail_header_find (header, length, "Content-Type");
  g_autofree char *disposition = rosette_mail_header_find (header, length, "Content-Disposition");
  g_autofree char *encoding =
    rosette_mail_header_find (header, length, "Content-Transfer-Encoding");

  kind->type = rosette_mail_header_dup_value (type);
  if (kind->type == NULL || strchr (kind->type, '/') == NULL)
    {
      g_free (kind->type);
      kind->type = g_strdup ("text/plain");
    }
  kind->boundary = rosette_mail_header_dup_parameter (type, "boundary");
  kind->encoding = rosette_mail_header_dup_value (encoding);
  kind->disposition = rosette_mail_header_dup_value (disposition);
  kind->name = rosette_mail_header_dup_parameter (disposition, "filename");
  if (kind->name == NULL)
    kind->name = rosette_mail_header_dup_parameter (type, "name");
}

/* What is no base64 is passed over, as RFC 2045 section 6.8 asks. */
static GBytes *
decode_base64 (Span span)
{
  gsize length = (gsize) (span.end - span.start);
  guchar *out = g_malloc (length / 4 * 3 + 6);
  guint save = 0;
  int state = 0;
  gsize n = g_base64_decode_step (span.start, length, out, &state, &save);

  return g_bytes_new_take (out, n);
}

static GBytes *
decode (Span span, const char *encoding)
{
  gsize length = (gsize) (span.end - span.start);

  if (g_strcmp0 (encoding, "base64") == 0)
    return decode_base64 (span);
  if (g_strcmp0 (encoding, "quoted-printable") == 0)
    return rosette_mail_words_unquote (span.start, length, FALSE);

  return g_bytes_new (span.start, length);
}

static void
add_leaf (Reader *reader, Kind *kind, Span body)
{
  RosetteMailPart *part = g_new0 (RosetteMailPart, 1);

  part->is_body = g_str_has_prefix (kind->type, "text/") && kind->name == NULL
                  && g_strcmp0 (kind->disposition, "attachment") != 0;
  part->name = g_steal_pointer (&kind->name);
  part->media_type = g_steal_pointer (&kind->type);
  part->contents = decode (body, kind->encoding);
  g_ptr_array_add (reader->parts, part);
}

/* Whether the line is a delimiter (RFC 2046 section 5.1.1), and whether the last. */
static gboolean
is_delimiter (const char *line, const char *end, const char *boundary, gboolean *is_last)
{
  gsize n = strlen (boundary);

  if ((gsize) (end - line) < n + 2 || line[0] != '-' || line[1] != '-'
      || memcmp (line + 2, boundary, n) != 0)
    return FALSE;
  line += n + 2;
  *is_last = end - line >= 2 && line[0] == '-' && line[1] == '-';
  if (*is_last)
    line += 2;
  while (line < end && g_ascii_isspace (*line))
    line++;

  return line == end;
}

/* The line end before a delimiter belongs to the delimiter. */
static const char *
leave_out_line_end (const char *start, const char *at)
{
  if (at > start && at[-1] == '\n')
    at--;
  if (at > start && at[-1] == '\r')
    at--;

  return at;
}

/* Finds the next part at @at, and moves @at behind it; FALSE when there is none. */
static gboolean
next_part (const char **at, const char *end, const char *boundary, Span *part)
{
  part->start = NULL;
  while (*at < end)
    {
      const char *feed = memchr (*at, '\n', (gsize) (end - *at));
      const char *line = *at;
      const char *next = feed != NULL ? feed + 1 : end;
      gboolean is_last = FALSE;

      if (is_delimiter (line, next, boundary, &is_last))
        {
          if (part->start != NULL)
            {
              part->end = leave_out_line_end (part->start, line);
              return TRUE;
            }
          if (is_last)
            return FALSE;
          part->start = next;
        }
      *at = next;
    }
  part->end = end;

  return part->start != NULL && part->start < end;
}

/* A part on its way down; they are taken from a stack, so that no depth is the C stack's. */
typedef struct
{
  Span span;
  guint depth;
  GBytes *owner; /* nullable: what @span is in, when that was decoded */
} Branch;

static void
clear_branch (gpointer data)
{
  g_clear_pointer (&((Branch *) data)->owner, g_bytes_unref);
}

static void
push (GArray *branches, Span span, guint depth, GBytes *owner)
{
  Branch branch = { span, depth, owner != NULL ? g_bytes_ref (owner) : NULL };

  g_array_append_val (branches, branch);
}

/* The parts of a multipart, the last on the ground, so that the first is taken next. */
static gboolean
push_parts (Reader *reader, GArray *branches, const Branch *branch, Span body, const char *boundary)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Span));
  const char *at = body.start;
  Span part;

  while (next_part (&at, body.end, boundary, &part))
    {
      if (parts->len >= ROSETTE_MAX_MAIL_PARTS)
        return fail (reader, "the message has too many parts");
      g_array_append_val (parts, part);
    }
  for (guint i = parts->len; i > 0; i--)
    push (branches, g_array_index (parts, Span, i - 1), branch->depth + 1, branch->owner);

  return TRUE;
}

/* An attached message may itself be encoded, against RFC 2046 section 5.2.1. */
static void
push_message (GArray *branches, const Branch *branch, Span body, const char *encoding)
{
  g_autoptr (GBytes) decoded = NULL;
  gsize size = 0;
  const char *start;

  if (g_strcmp0 (encoding, "base64") != 0 && g_strcmp0 (encoding, "quoted-printable") != 0)
    {
      push (branches, body, branch->depth + 1, branch->owner);
      return;
    }

  decoded = decode (body, encoding);
  start = g_bytes_get_data (decoded, &size);
  if (start != NULL)
    push (branches, (Span){ start, start + size }, branch->depth + 1, decoded);
}

static gboolean
read_branch (Reader *reader, GArray *branches, const Branch *branch)
{
  gsize length = (gsize) (branch->span.end - branch->span.start);
  gsize n_header = rosette_mail_header_measure (branch->span.start, length);
  Span body = { branch->span.start + n_header, branch->span.end };
  g_auto (Kind) kind = { 0 };

  if (n_header > ROSETTE_MAX_MAIL_HEADER_BYTES)
    return fail (reader, "a header of the message is too long");
  if (++reader->n_read > ROSETTE_MAX_MAIL_PARTS)
    return fail (reader, "the message has too many parts");
  if (branch->depth > ROSETTE_MAX_MAIL_DEPTH)
    return fail (reader, "the message is nested too deep");

  read_kind (branch->span.start, n_header, &kind);
  if (g_str_has_prefix (kind.type, "multipart/") && kind.boundary != NULL)
    return push_parts (reader, branches, branch, body, kind.boundary);
  if (strcmp (kind.type, "message/rfc822") == 0 || strcmp (kind.type, "message/global") == 0)
    push_message (branches, branch, body, kind.encoding);
  else
    add_leaf (reader, &kind, body);

  return TRUE;
}

static gboolean
read_all (Reader *reader, Span message)
{
  g_autoptr (GArray) branches = g_array_new (FALSE, FALSE, sizeof (Branch));

  g_array_set_clear_func (branches, clear_branch);
  push (branches, message, 1, NULL);
  while (branches->len > 0)
    {
      Branch branch = g_array_index (branches, Branch, branches->len - 1);
      g_autoptr (GBytes) owner =
        g_steal_pointer (&g_array_index (branches, Branch, branches->len - 1).owner);

      g_array_set_size (branches, branches->len - 1);
      if (!read_branch (reader, branches, &branch))
        return FALSE;
    }

  return TRUE;
}

/* What programs put before the first header field: a byte order mark, the line of a mailbox, the
 * length that Apple Mail writes. */
static Span
skip_preface (const char *text, gsize length)
{
  Span span = { text, text + length };

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    span.start += 3;
  while (span.start < span.end)
    {
      const char *feed = memchr (span.start, '\n', (gsize) (span.end - span.start));
      const char *at = span.start;

      if (feed == NULL)
        break;
      while (at < feed && (g_ascii_isdigit (*at) || g_ascii_isspace (*at)))
        at++;
      if (at < feed && !g_str_has_prefix (span.start, "From "))
        break;
      span.start = feed + 1;
    }

  return span;
}

static gboolean
has_field (Span span, const char *name)
{
  g_autofree char *value =
    rosette_mail_header_find (span.start, (gsize) (span.end - span.start), name);

  return value != NULL;
}

/* Whether a line begins with a name and a colon. */
static gboolean
begins_with_field (Span span)
{
  const char *at = span.start;

  while (at<span.end && * at> ' ' && *at < 0x7f && *at != ':')
    at++;

  return at > span.start && at < span.end && *at == ':';
}

gboolean
rosette_mail_is (GBytes *file)
{
  static const char *const names[] = { "From",     "To",           "Date",        "Subject",
                                       "Received", "MIME-Version", "Message-ID",  "Return-Path",
                                       "Sender",   "Content-Type", "Delivered-To" };
  gsize length = 0;
  const char *text = g_bytes_get_data (file, &length);
  Span span;
  guint n_found = 0;

  if (text == NULL)
    return FALSE;
  span = skip_preface (text, length);
  if (!begins_with_field (span))
    return FALSE;

  length = rosette_mail_header_measure (span.start, (gsize) (span.end - span.start));
  span.end = span.start + MIN (length, MAX_START_BYTES);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    n_found += has_field (span, names[i]);

  return n_found >= 2;
}

GPtrArray *
rosette_mail_read (GBytes *file, GError **error)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_mail_part_free);
  Reader reader = { parts, 0, error };
  gsize length = 0;
  const char *text;
  Span message;

  g_return_val_if_fail (file != NULL, NULL);

  text = g_bytes_get_data (file, &length);
  message = skip_preface (text != NULL ? text : "", length);
  if (length > ROSETTE_MAX_MAIL_BYTES)
    {
      fail (&reader, "the message is too large");
      return NULL;
    }
  if (!begins_with_field (message))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "this is no message");
      return NULL;
    }

  return read_all (&reader, message) ? g_steal_pointer (&parts) : NULL;
}
