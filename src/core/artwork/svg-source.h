/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include <libxml/tree.h>

G_BEGIN_DECLS

/* What the elements of another program's SVG refer to: its style sheets, and each other. */
typedef struct _RosetteSvgSource RosetteSvgSource;

/**
 * rosette_svg_source_new:
 * @root: of a document that outlives the source
 *
 * Reads all style sheets (CSS 2, 4 and 6.4): rules whose selectors are a type, classes and ids of
 * one element.
 *
 * Returns: (transfer full) (nullable): the source; %NULL where a sheet has anything else, or more
 *   than ROSETTE_MAX_SVG_RULES
 */
RosetteSvgSource *rosette_svg_source_new (xmlNode *root) G_GNUC_WARN_UNUSED_RESULT;

void rosette_svg_source_free (RosetteSvgSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSvgSource, rosette_svg_source_free)

/**
 * rosette_svg_source_find:
 * @reference: "#ID", or "url(#ID)"
 *
 * Returns: (transfer none) (nullable): the element of this file; %NULL where there is none
 */
xmlNode *rosette_svg_source_find (const RosetteSvgSource *self, const char *reference);

/**
 * rosette_svg_source_follow:
 *
 * Returns: (transfer none) (nullable): the element that the `href` of @element names (SVG
 * 2, 16.1.3)
 */
xmlNode *rosette_svg_source_follow (const RosetteSvgSource *self, xmlNode *element);

/**
 * RosetteSvgStyleFunc:
 *
 * Takes one property.
 *
 * Returns: whether it is understood
 */
typedef gboolean (*RosetteSvgStyleFunc) (const char *name, const char *value, gpointer user_data);

/**
 * rosette_svg_source_read_style:
 *
 * Goes through what the style sheets say of @element, then through its own `style`: what comes
 * later counts for more (CSS 2, 6.4.1).
 *
 * Returns: whether all of it was understood
 */
gboolean rosette_svg_source_read_style (const RosetteSvgSource *self,
                                        xmlNode *element,
                                        RosetteSvgStyleFunc func,
                                        gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
