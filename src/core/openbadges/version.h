/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteVersion:
 *
 * The versions of Open Badges and what is close to them that a document can be of.
 */
typedef enum
{
  ROSETTE_VERSION_NONE,
  ROSETTE_VERSION_0_5,
  ROSETTE_VERSION_1_0,
  ROSETTE_VERSION_1_1,
  ROSETTE_VERSION_2_0,
  ROSETTE_VERSION_2_1,
  ROSETTE_VERSION_3_0,
  ROSETTE_VERSION_CLR_2_0,
} RosetteVersion;

/**
 * rosette_version_get_name:
 * @version: a version
 *
 * Returns: (nullable): "0.5", "1.0", "1.1", "2.0", "2.1", "3.0" or "clr-2.0"; %NULL for none
 */
const char *rosette_version_get_name (RosetteVersion version);

/**
 * rosette_version_guess:
 * @document: any JSON object: an assertion, a credential, or one of the documents they link to
 *
 * Tells a version by `@context` and `type`, and where there is no `@context` by the shape of the
 * members; what calls itself a badge of 3.0 or an assertion of 2.0 is one, whatever its context. A
 * presentation is of the version of the first credential in it. An address of the Open
 * Badges vocabulary that is not a published one still tells the version, and
 * rosette_credential_check_structure() then says that the context is wrong.
 *
 * Returns: the version, or ROSETTE_VERSION_NONE when nothing fits
 */
RosetteVersion rosette_version_guess (JsonObject *document);

/**
 * rosette_version_is_vcdm_1:
 * @document: an Open Badges 3.0 or CLR 2.0 document
 *
 * Returns: whether its first `@context` is that of the W3C VC Data Model 1.1
 */
gboolean rosette_version_is_vcdm_1 (JsonObject *document);

/**
 * rosette_version_is_draft:
 * @document: an Open Badges 3.0 document
 *
 * Returns: whether it names the `@context` of a draft of Open Badges 3.0 and not a published one.
 *   Badges were issued from drafts, which asked for fewer members.
 */
gboolean rosette_version_is_draft (JsonObject *document);

/* The addresses of the contexts we write, and of the older VC data model. */
#define ROSETTE_CONTEXT_VC_2 "https://www.w3.org/ns/credentials/v2"
#define ROSETTE_CONTEXT_VC_1 "https://www.w3.org/2018/credentials/v1"
#define ROSETTE_CONTEXT_OB_3 "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
#define ROSETTE_CONTEXT_OB_2 "https://w3id.org/openbadges/v2"
#define ROSETTE_CONTEXT_OB_1 "https://w3id.org/openbadges/v1"

/**
 * rosette_context_is_ob3:
 * @address: the address of a JSON-LD context
 *
 * Returns: whether this is, or once was, where the Open Badges 3.0 context stands, in any revision
 */
gboolean rosette_context_is_ob3 (const char *address);

/**
 * rosette_context_dup_secure:
 * @address: the address of a JSON-LD context of Open Badges 2.1 or before
 *
 * Returns: (transfer full): the same with https
 */
char *rosette_context_dup_secure (const char *address);

/**
 * rosette_context_dup_meant:
 * @address: the address of a JSON-LD context of Open Badges 2.1 or before, as an issuer wrote it
 *
 * A slash, a fragment or white space at the end is a slip that leaves no doubt what was meant.
 *
 * Returns: (transfer full): the address without these, with https
 */
char *rosette_context_dup_meant (const char *address);

/**
 * rosette_context_is_clr:
 * @address: the address of a JSON-LD context
 *
 * Returns: whether this is, or once was, where the CLR 2.0 context stands
 */
gboolean rosette_context_is_clr (const char *address);

G_END_DECLS
