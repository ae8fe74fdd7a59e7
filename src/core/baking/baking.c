/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/baking.h"

#include "baking/png.h"
#include "baking/svg.h"
#include "base/error.h"

static gpointer
refuse (GError **error)
{
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                       "a badge is a PNG or an SVG, and this is neither");

  return NULL;
}

RosetteBaked *
rosette_baking_extract (GBytes *file, GError **error)
{
  RosetteFileKind kind = rosette_file_kind_guess (file);

  if (kind == ROSETTE_FILE_PNG)
    return rosette_png_extract (file, error);
  if (kind == ROSETTE_FILE_SVG)
    return rosette_svg_extract (file, error);

  return refuse (error);
}

GPtrArray *
rosette_baking_list (GBytes *file, gboolean is_other)
{
  RosetteFileKind kind = rosette_file_kind_guess (file);

  if (kind == ROSETTE_FILE_PNG)
    return rosette_png_list (file, is_other);
  if (kind == ROSETTE_FILE_SVG)
    return rosette_svg_list (file, is_other);

  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_baked_unref);
}

GBytes *
rosette_baking_bake (GBytes *image,
                     RosetteBakingKind kind,
                     GBytes *credential,
                     const char *verify_url,
                     GError **error)
{
  RosetteFileKind file_kind = rosette_file_kind_guess (image);

  if (file_kind == ROSETTE_FILE_PNG)
    return rosette_png_bake (image, kind, credential, error);
  if (file_kind == ROSETTE_FILE_SVG)
    return rosette_svg_bake (image, kind, credential, verify_url, error);

  return refuse (error);
}

static GPtrArray *
bake_bare_svg (GBytes *image,
               RosetteBakingKind kind,
               GBytes *credential,
               const char *verify_url,
               GError **error)
{
  GBytes *baked = rosette_svg_bake_bare (image, kind, credential, verify_url, error);
  GPtrArray *parts = NULL;

  if (baked == NULL)
    return NULL;
  parts = g_ptr_array_new_full (1, (GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (parts, baked);

  return parts;
}

GPtrArray *
rosette_baking_bake_bare (GBytes *image,
                          RosetteBakingKind kind,
                          GBytes *credential,
                          const char *verify_url,
                          GError **error)
{
  RosetteFileKind file_kind = rosette_file_kind_guess (image);

  if (file_kind == ROSETTE_FILE_PNG)
    return rosette_png_bake_bare (image, kind, credential, error);
  if (file_kind == ROSETTE_FILE_SVG)
    return bake_bare_svg (image, kind, credential, verify_url, error);

  return refuse (error);
}

GBytes *
rosette_baking_remove (GBytes *image, GError **error)
{
  RosetteFileKind kind = rosette_file_kind_guess (image);

  if (kind == ROSETTE_FILE_PNG)
    return rosette_png_remove (image, error);
  if (kind == ROSETTE_FILE_SVG)
    return rosette_svg_remove (image, error);

  return refuse (error);
}
