/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteFormats:
 * @ROSETTE_FORMAT_OB3_JWT: an OB 3.0 credential secured as a VC-JWT (OB 3.0 section 8.2)
 * @ROSETTE_FORMAT_OB2_SIGNED: an OB 2.0 assertion, signed as a compact JWS (OB 2.0 "Signed
 *   Verification"); its other documents must stand on the web
 * @ROSETTE_FORMAT_OB3_DI: an OB 3.0 credential with a Data Integrity proof inside its JSON (OB 3.0
 *   section 8.3)
 * @ROSETTE_FORMAT_OB2_HOSTED: an OB 2.0 assertion, which counts as it stands on the web (OB 2.0
 *   "Hosted Verification"), as its other documents do
 *
 * The formats of badge that are written: one of them, or a set.
 */
typedef enum /*< flags >*/
{
  ROSETTE_FORMAT_OB3_JWT = 1 << 0,
  ROSETTE_FORMAT_OB2_SIGNED = 1 << 1,
  ROSETTE_FORMAT_OB3_DI = 1 << 2,
  ROSETTE_FORMAT_OB2_HOSTED = 1 << 3,
} RosetteFormats;

/* How many there are: the format number @n, from 0, is ROSETTE_FORMAT_NTH (n). */
#define ROSETTE_N_FORMATS     4
#define ROSETTE_FORMATS_OB2   (ROSETTE_FORMAT_OB2_SIGNED | ROSETTE_FORMAT_OB2_HOSTED)
#define ROSETTE_FORMAT_NTH(n) ((RosetteFormats) (1u << (n)))

/**
 * rosette_format_get_name:
 * @format: one format
 *
 * Returns: the word for it on the command line, in file names and in the register: "ob3-jwt"
 */
const char *rosette_format_get_name (RosetteFormats format);

/**
 * rosette_format_get_title:
 * @format: one format
 *
 * Returns: what a person reads, translated: "Open Badges 3.0"
 */
const char *rosette_format_get_title (RosetteFormats format);

/**
 * rosette_format_get_ending:
 * @format: one format
 *
 * Returns: the ending of a file that holds the secured credential and no picture: ".jwt"
 */
const char *rosette_format_get_ending (RosetteFormats format);

/**
 * rosette_format_needs_base_url:
 * @format: one format
 *
 * Returns: whether it has documents that must stand at a web address
 */
gboolean rosette_format_needs_base_url (RosetteFormats format);

/**
 * rosette_format_from_name:
 * @name: a word as rosette_format_get_name() gives it
 * @format: (out): the format
 *
 * Returns: whether there is such a format
 */
gboolean rosette_format_from_name (const char *name, RosetteFormats *format);

/**
 * rosette_formats_parse:
 * @text: words with commas between them: "ob3-jwt,ob2-signed"; twice the same is once
 * @formats: (out): the set
 *
 * Returns: whether there is one word or more, and each is a format's
 */
gboolean rosette_formats_parse (const char *text, RosetteFormats *formats);

/**
 * rosette_formats_dup_names:
 * @formats: a set
 *
 * Returns: (transfer full): what rosette_formats_parse() reads, in the order of the table
 */
char *rosette_formats_dup_names (RosetteFormats formats) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_formats_has_several:
 * @formats: a set
 *
 * Returns: whether it has more than one
 */
gboolean rosette_formats_has_several (RosetteFormats formats);

G_END_DECLS
