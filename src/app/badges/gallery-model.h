/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The badges that the gallery shows, in the order of their names, those without a name last.
 * Follows a badge that is given another name.
 *
 * Properties: `badges` (a list of RosetteBadge, nullable), `search` (words that must all be in
 * the name or the tags, whatever their case and accents).
 */
#define ROSETTE_TYPE_GALLERY_MODEL (rosette_gallery_model_get_type ())
G_DECLARE_FINAL_TYPE (RosetteGalleryModel, rosette_gallery_model, ROSETTE, GALLERY_MODEL, GObject)

RosetteGalleryModel *rosette_gallery_model_new (GListModel *badges) G_GNUC_WARN_UNUSED_RESULT;

void rosette_gallery_model_set_badges (RosetteGalleryModel *self, GListModel *badges);

const char *rosette_gallery_model_get_search (RosetteGalleryModel *self);
void rosette_gallery_model_set_search (RosetteGalleryModel *self, const char *search);

G_END_DECLS
