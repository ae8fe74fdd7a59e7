/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "artwork/gradient.h"

G_BEGIN_DECLS

/* The canvas is a square of this many design units. */
#define ROSETTE_CANVAS_UNITS 1000.0

/**
 * RosetteShapeKind:
 * @ROSETTE_SHAPE_CIRCLE: an ellipse that fills its box
 * @ROSETTE_SHAPE_RECTANGLE: its ratio says how round the corners are
 * @ROSETTE_SHAPE_SHIELD: an escutcheon; variant is a #RosetteShieldVariant
 * @ROSETTE_SHAPE_POLYGON: regular, n_points sides, one corner up
 * @ROSETTE_SHAPE_STAR: n_points rays; ratio is the inner radius over the outer one
 * @ROSETTE_SHAPE_SEAL: n_points round scallops; ratio says how deep they are
 * @ROSETTE_SHAPE_RING: an ellipse with a hole; ratio is the hole's radius over the outer one
 * @ROSETTE_SHAPE_RIBBON: with notched ends; ratio is the share of one end; variant is a
 *   #RosetteRibbonVariant
 * @ROSETTE_SHAPE_BANNER: it hangs; ratio says how much of it is cut at the lower end; variant is a
 *   #RosetteBannerVariant
 * @ROSETTE_SHAPE_ROSETTE: n_points pleats around a disc; ratio is the disc's radius over the outer
 *   one
 * @ROSETTE_SHAPE_LAUREL: n_points pairs of leaves on a branch; ratio says how long they are;
 *   variant is a #RosetteLaurelVariant
 * @ROSETTE_SHAPE_LINE: from the left to the right of its box, drawn with the stroke
 * @ROSETTE_SHAPE_TEXT: straight text, centred; its box follows from the text, unless it is fitted
 *   into one
 * @ROSETTE_SHAPE_ARC: one line of text around a circle, which is its box; variant is a
 *   #RosetteArcVariant
 * @ROSETTE_SHAPE_SYMBOL: a path, stretched over the box
 * @ROSETTE_SHAPE_PICTURE: a PNG, JPEG or SVG file, stretched over the box
 * @ROSETTE_SHAPE_GROUP: the layers below it that name it as theirs; its box goes around them
 * @ROSETTE_SHAPE_FOREIGN: a layer of a newer Rosette; kept as it is, drawn by other viewers only
 */
typedef enum
{
  ROSETTE_SHAPE_CIRCLE,
  ROSETTE_SHAPE_RECTANGLE,
  ROSETTE_SHAPE_SHIELD,
  ROSETTE_SHAPE_POLYGON,
  ROSETTE_SHAPE_STAR,
  ROSETTE_SHAPE_SEAL,
  ROSETTE_SHAPE_RING,
  ROSETTE_SHAPE_RIBBON,
  ROSETTE_SHAPE_BANNER,
  ROSETTE_SHAPE_ROSETTE,
  ROSETTE_SHAPE_LAUREL,
  ROSETTE_SHAPE_LINE,
  ROSETTE_SHAPE_TEXT,
  ROSETTE_SHAPE_ARC,
  ROSETTE_SHAPE_SYMBOL,
  ROSETTE_SHAPE_PICTURE,
  ROSETTE_SHAPE_GROUP,
  ROSETTE_SHAPE_FOREIGN,
  ROSETTE_SHAPE_N_KINDS
} RosetteShapeKind;

/* The variants of the kinds that have some. The numbers stand in files. */
typedef enum
{
  ROSETTE_SHIELD_CRESTED,
  ROSETTE_SHIELD_HEATER,
  ROSETTE_SHIELD_ROUND,
} RosetteShieldVariant;

typedef enum
{
  ROSETTE_RIBBON_FOLDED,
  ROSETTE_RIBBON_STRAIGHT,
  ROSETTE_RIBBON_CURVED,
} RosetteRibbonVariant;

typedef enum
{
  ROSETTE_BANNER_NOTCHED,
  ROSETTE_BANNER_POINTED,
  ROSETTE_BANNER_ROUND,
} RosetteBannerVariant;

typedef enum
{
  ROSETTE_LAUREL_WREATH,
  ROSETTE_LAUREL_BRANCH,
} RosetteLaurelVariant;

/* Whether the letters stand on the circle from outside, above, or hang in it, below. */
typedef enum
{
  ROSETTE_ARC_TOP,
  ROSETTE_ARC_BOTTOM,
} RosetteArcVariant;

/**
 * RosetteFit:
 * @ROSETTE_FIT_NONE: a text is as large as its font says
 * @ROSETTE_FIT_SHRINK: and becomes smaller where it would leave its box, or its part of the circle
 * @ROSETTE_FIT_FILL: a straight one is broken into lines before that; on a circle its letters are
 *   spread over all of its part
 *
 * What happens to a text that is too long. The numbers stand in files.
 */
typedef enum
{
  ROSETTE_FIT_NONE,
  ROSETTE_FIT_SHRINK,
  ROSETTE_FIT_FILL,
} RosetteFit;

/* How the ends of lines and dashes look. The numbers stand in files. */
typedef enum
{
  ROSETTE_CAP_ROUND,
  ROSETTE_CAP_BUTT,
  ROSETTE_CAP_SQUARE,
} RosetteCap;

/* How the corners of an outline look; a sharp one as far as SVG's own limit. The numbers stand in
 * files. */
typedef enum
{
  ROSETTE_JOIN_ROUND,
  ROSETTE_JOIN_SHARP,
  ROSETTE_JOIN_BEVEL,
} RosetteJoin;

/**
 * RosetteShape:
 * @name: what the user calls the layer, or empty: then its kind or text names it
 * @x: of the centre, in design units
 * @y: of the centre, downwards
 * @width: of the box before it is turned; for a text it is what the text takes
 * @height: of the box
 * @rotation: in degrees, clockwise
 * @is_mirrored: whether left and right are exchanged, before it is turned
 * @is_flipped: whether top and bottom are
 * @fill: inside; alpha 0 for none
 * @gradient: inside, instead of @fill, which it keeps for when it is none again
 * @stroke: of the outline; alpha 0 for none
 * @stroke_width: in design units, half of it on each side
 * @dash: how long the dashes of the outline are, in design units; 0 for an unbroken one
 * @gap: how far they are apart
 * @cap: a #RosetteCap
 * @join: a #RosetteJoin
 * @opacity: of the whole layer, 0 to 1
 * @shadow: under the layer; alpha 0 for none
 * @shadow_x: how far to the right it falls, in design units of the canvas
 * @shadow_y: downwards
 * @shadow_blur: the standard deviation of its softness, in design units
 * @n_points: corners, rays, scallops, pleats or pairs of leaves
 * @ratio: see #RosetteShapeKind
 * @variant: see #RosetteShapeKind
 * @bend: of a curved ribbon: 1 bent upwards as far as it goes, -1 downwards
 * @text: of a text: lines end in "\n"
 * @font_family: of a text
 * @font_size: of a text: its em, in design units
 * @font_bold: of a text
 * @spacing: of a text: what is added between letters, in ems
 * @fit: of a text: a #RosetteFit
 * @arc: of a text on a circle: which part of it a fitted text may take, in degrees
 * @symbol: of a symbol: its name in the set, or empty
 * @path: of a symbol: its outline, as path data (SVG 1.1, 8.3) in a square of 100 units
 * @is_even_odd: of a symbol: whether it is filled by the even-odd rule (SVG 1.1, 11.3)
 * @group: the id of the group that it belongs to, or 0; not in files, where groups contain theirs
 * @picture: (nullable): of a picture: the file
 * @shown: (nullable): of a picture: what rosette-render made of it; never drawn to
 * @is_hidden: not drawn
 * @is_locked: not picked on the canvas
 * @unknown_attributes: (nullable): XML of attributes that a newer Rosette wrote
 * @unknown_content: (nullable): XML of elements that a newer Rosette wrote, or of a whole foreign
 *   layer
 *
 * All that a layer is, as plain data. Texts are never %NULL unless said.
 */
typedef struct
{
  RosetteShapeKind kind;
  char *name;
  double x;
  double y;
  double width;
  double height;
  double rotation;
  gboolean is_mirrored;
  gboolean is_flipped;
  RosetteColor fill;
  RosetteGradient gradient;
  RosetteColor stroke;
  double stroke_width;
  double dash;
  double gap;
  guint cap;
  guint join;
  double opacity;
  RosetteColor shadow;
  double shadow_x;
  double shadow_y;
  double shadow_blur;
  guint n_points;
  double ratio;
  guint variant;
  double bend;
  char *text;
  char *font_family;
  double font_size;
  gboolean font_bold;
  double spacing;
  guint fit;
  double arc;
  char *symbol;
  char *path;
  gboolean is_even_odd;
  guint group;
  GBytes *picture;
  cairo_surface_t *shown;
  gboolean is_hidden;
  gboolean is_locked;
  char *unknown_attributes;
  char *unknown_content;
} RosetteShape;

/**
 * rosette_shape_new:
 * @kind: what it is
 *
 * Makes a shape in the middle of the canvas, of a size and colour that can be seen there.
 *
 * Returns: (transfer full): the shape
 */
RosetteShape *rosette_shape_new (RosetteShapeKind kind) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_shape_copy:
 *
 * Returns: (transfer full): a shape that shares nothing that changes with @self
 */
RosetteShape *rosette_shape_copy (const RosetteShape *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_shape_free:
 *
 * Frees @self and all that it holds.
 */
void rosette_shape_free (RosetteShape *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteShape, rosette_shape_free)

/**
 * rosette_shape_equal:
 *
 * Returns: whether both would be written as the same bytes
 */
gboolean rosette_shape_equal (const RosetteShape *a, const RosetteShape *b);

/**
 * rosette_shape_normalize:
 *
 * Brings every number into its range and onto the grid of thousandths that files hold, so that what
 * is written and read back is the same; measures a text's box.
 */
void rosette_shape_normalize (RosetteShape *self);

/**
 * rosette_shape_normalize_like:
 * @known: a shape that is normal
 *
 * As rosette_shape_normalize(), but does not measure again a text that @known has as well.
 */
void rosette_shape_normalize_like (RosetteShape *self, const RosetteShape *known);

/**
 * rosette_shape_has_same_form:
 *
 * Returns: whether both have the same outline around their centre
 */
gboolean rosette_shape_has_same_form (const RosetteShape *a, const RosetteShape *b);

/**
 * rosette_shape_is_text:
 *
 * Returns: whether it is made from letters, straight or around a circle
 */
gboolean rosette_shape_is_text (const RosetteShape *self);

/**
 * rosette_shape_has_free_box:
 *
 * Returns: whether its width and height can be chosen: those of a text that is not fitted follow
 *   from its letters, those of a text on a circle are one
 */
gboolean rosette_shape_has_free_box (const RosetteShape *self);

/**
 * rosette_shape_set_text:
 * @text: (not nullable): UTF-8
 *
 * Replaces one of @self's texts, of which @field is the address.
 */
void rosette_shape_set_text (char **field, const char *text);

/**
 * rosette_shape_tidy_text:
 * @field: (inout): the address of a text
 * @has_lines: whether it may have line breaks; else they become spaces
 * @max_bytes: what is longer is cut, in bytes
 *
 * Keeps what XML can hold (XML 1.0, 2.2): no control characters but the line break.
 */
void rosette_shape_tidy_text (char **field, gboolean has_lines, gsize max_bytes);

/**
 * rosette_shape_kind_get_name:
 *
 * Returns: the kind's word in files: "circle"
 */
const char *rosette_shape_kind_get_name (RosetteShapeKind kind);

/**
 * rosette_shape_kind_get_title:
 *
 * Returns: what a person calls the kind, translated
 */
const char *rosette_shape_kind_get_title (RosetteShapeKind kind);

/**
 * rosette_shape_kind_count_variants:
 *
 * Returns: how many variants the kind has, 1 when it is always the same
 */
guint rosette_shape_kind_count_variants (RosetteShapeKind kind);

/**
 * rosette_shape_kind_from_name:
 * @name: (nullable): a word of a file
 *
 * Returns: its kind, or %ROSETTE_SHAPE_FOREIGN when this Rosette does not know it
 */
RosetteShapeKind rosette_shape_kind_from_name (const char *name);

/**
 * rosette_shape_dup_label:
 *
 * Returns: (transfer full): what a person calls the layer: its name, else its text, else its kind,
 *   translated
 */
char *rosette_shape_dup_label (const RosetteShape *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
