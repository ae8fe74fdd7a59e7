/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* What a design file holds that this Rosette does not know: kept as XML text, which is written
 * again as it is. Scripts and pointers out of the file are not kept.
 */

/**
 * rosette_svg_unknown_add_attribute:
 * @text: where to append ` name="value"`, with the declaration of its namespace
 * @attribute: an attribute of a file
 *
 * Keeps one attribute, unless it is a script or points outside.
 */
void rosette_svg_unknown_add_attribute (GString *text, xmlAttr *attribute);

/**
 * rosette_svg_unknown_add_element:
 * @text: where to append the element
 * @element: an element of a file
 *
 * Keeps one element with all in it, unless it is a script.
 */
void rosette_svg_unknown_add_element (GString *text, xmlNode *element);

/**
 * rosette_svg_unknown_clean:
 * @doc: a file of any origin
 *
 * Takes out of it scripts, and all that points outside: style sheets, pictures, links.
 *
 * Returns: how much that was, without comments, which go as well
 */
guint rosette_svg_unknown_clean (xmlDoc *doc);

G_END_DECLS
