/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "baking/baked.h"
#include "baking/xml-scan.h"

G_BEGIN_DECLS

/* The prefix that every baker writes, though XML leaves it free. */
#define ROSETTE_SVG_PREFIX "openbadges"

/**
 * RosetteSvgElement:
 * @kind: which kind of credential its name says
 * @is_wrong_namespace: whether only the name does, not the namespace
 * @tag: its start tag
 * @end: the position after it
 * @verify: (nullable): its attribute `verify`
 * @body: its text; the space around CDATA sections is left out
 *
 * Where an element with a credential stands.
 */
typedef struct
{
  RosetteBakingKind kind;
  gboolean is_wrong_namespace;
  RosetteXmlTag tag;
  const char *end;
  char *verify;
  char *body;
} RosetteSvgElement;

/**
 * RosetteSvgFound:
 * @root: the root's start tag
 * @elements: (element-type RosetteSvgElement): every element with a credential, in the file's order
 *
 * What rosette_svg_find() found. Positions are in the text that it was given.
 */
typedef struct
{
  RosetteXmlTag root;
  GArray *elements;
} RosetteSvgFound;

/**
 * rosette_svg_find:
 * @text: an SVG in UTF-8 that is well-formed
 * @length: its length, in bytes
 * @found: (out caller-allocates): clear it with rosette_svg_found_clear()
 *
 * Finds the elements with credentials, at any depth: by namespace and name; or, as a wrong
 * namespace, by the name with the prefix of all bakers or with an address that differs from a
 * right one in its scheme, its last slash or the name it goes with.
 */
void rosette_svg_find (const char *text, gsize length, RosetteSvgFound *found);

/**
 * rosette_svg_find_other:
 * @text: an SVG in UTF-8 that is well-formed
 * @length: its length, in bytes
 * @found: (out caller-allocates): clear it with rosette_svg_found_clear()
 *
 * Finds the elements that no baker should have written, and in which a credential may stand all the
 * same: called credential, assertion, badge or metadata in any namespace, or with an attribute
 * `verify`. At most ROSETTE_MAX_BADGES_IN_FILE of them.
 */
void rosette_svg_find_other (const char *text, gsize length, RosetteSvgFound *found);

/* Frees what is in @found, not @found itself. */
void rosette_svg_found_clear (RosetteSvgFound *found);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteSvgFound, rosette_svg_found_clear)

/**
 * rosette_svg_get_namespace:
 * @kind: a kind of credential
 *
 * Returns: (transfer none): the namespace of its element
 */
const char *rosette_svg_get_namespace (RosetteBakingKind kind);

/**
 * rosette_svg_get_name:
 * @kind: a kind of credential
 *
 * Returns: (transfer none): the name of its element, without prefix
 */
const char *rosette_svg_get_name (RosetteBakingKind kind);

G_END_DECLS
