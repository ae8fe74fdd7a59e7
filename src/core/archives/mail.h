/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteMailPart:
 * @name: (nullable): the file name that the sender gave it, in valid UTF-8: to show, never a path
 * @media_type: such as `image/png`, in lower case; `text/plain` where none is said
 * @is_body: whether it is text of the message itself, and no file
 * @contents: its bytes, decoded
 *
 * A leaf of a message: its text, an attachment, a picture in the text.
 */
typedef struct
{
  char *name;
  char *media_type;
  gboolean is_body;
  GBytes *contents;
} RosetteMailPart;

void rosette_mail_part_free (RosetteMailPart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteMailPart, rosette_mail_part_free)

/**
 * rosette_mail_is:
 * @file: any file
 *
 * Returns: whether it begins as a message does that a mail program saved: with header fields
 *   (RFC 5322 section 2.2) of which two are those of mail
 */
gboolean rosette_mail_is (GBytes *file);

/**
 * rosette_mail_read:
 * @file: a message as mail programs save it (`.eml`, RFC 5322, with MIME: RFC 2045 to 2047, 2231),
 *   up to ROSETTE_MAX_MAIL_BYTES
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Takes a message apart, and the messages that are attached to it. Lines may end in LF or CR LF. A
 * message that was cut off gives what is there of it, the last part cut off. Ours and not GMime's,
 * which makes an object of every header and every part before anything can be counted.
 *
 * Returns: (transfer full) (element-type RosetteMailPart): its leaves in their order, the text of
 *   the message among them; or %NULL with ROSETTE_ERROR_SYNTAX (no header field) or
 *   ROSETTE_ERROR_LIMIT (bytes, ROSETTE_MAX_MAIL_HEADER_BYTES, ROSETTE_MAX_MAIL_PARTS,
 *   ROSETTE_MAX_MAIL_DEPTH)
 */
GPtrArray *rosette_mail_read (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
