/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include <libxml/tree.h>

G_BEGIN_DECLS

/* Of the elements of an SVG file, for those who read a design. */

typedef char *RosetteXmlText;
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (RosetteXmlText, xmlFree, NULL)

/**
 * rosette_svg_parse:
 * @svg: a file of any origin, of no more than ROSETTE_MAX_DESIGN_BYTES
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads the file without the network, and expands nothing.
 *
 * Returns: what the caller frees with xmlFreeDoc(); or %NULL with ROSETTE_ERROR_SYNTAX,
 *   ROSETTE_ERROR_LIMIT, or ROSETTE_ERROR_UNSUPPORTED where it has a document type, or is no design
 */
xmlDoc *rosette_svg_parse (GBytes *svg, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_parse_any:
 *
 * Does the same for a file that need not be a design, and may have a document type that declares
 * nothing, as older programs write it.
 */
xmlDoc *rosette_svg_parse_any (GBytes *svg, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_is_element:
 * @name: (nullable): its name in the name space of SVG; %NULL for any
 *
 * Returns: whether @node is that element
 */
gboolean rosette_svg_is_element (xmlNode *node, const char *name);

/**
 * rosette_svg_dup_own:
 * @name: an attribute in Rosette's name space
 *
 * Returns: (transfer full) (nullable): its value, freed with xmlFree(); %NULL without it
 */
char *rosette_svg_dup_own (xmlNode *element, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
