/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/arena.h"
#include "linkeddata/jsonld.h"
#include "linkeddata/keyword.h"

G_BEGIN_DECLS

/* Contexts of JSON-LD 1.1 (API section 4), as the files of this room see them. A context never
 * changes once it is made, and so do its definitions, which contexts share.
 */

typedef enum
{
  ROSETTE_CONTAINER_GRAPH = 1 << 0,
  ROSETTE_CONTAINER_ID = 1 << 1,
  ROSETTE_CONTAINER_INDEX = 1 << 2,
  ROSETTE_CONTAINER_LANGUAGE = 1 << 3,
  ROSETTE_CONTAINER_LIST = 1 << 4,
  ROSETTE_CONTAINER_SET = 1 << 5,
  ROSETTE_CONTAINER_TYPE = 1 << 6,
} RosetteContainers;

typedef enum
{
  ROSETTE_DIRECTION_UNSET,
  ROSETTE_DIRECTION_NULL,
  ROSETTE_DIRECTION_LTR,
  ROSETTE_DIRECTION_RTL,
} RosetteDirection;

/* A local context, as it stands in a document: @node is NULL for none. A permanent one lives as
 * long as the process, so that what is made of it may be kept.
 */
typedef struct
{
  JsonNode *node;
  const char *base; /* the address of the document; NULL when it has none */
  gboolean is_permanent;
} RosetteLocalContext;

/* A term definition (section 4.2). */
typedef struct
{
  const char *term;
  guint32 hash;
  const char *iri; /* an IRI, a blank node or a keyword; NULL when the term is mapped to null */
  RosetteKeyword keyword; /* which @iri is */
  const char *type;       /* NULL when there is none; else an IRI or a keyword */
  RosetteKeyword type_keyword;
  guint containers;
  const char *index;
  const char *language;
  gboolean has_language; /* also where it is null */
  RosetteDirection direction;
  const char *nest;
  RosetteLocalContext context;
  gboolean is_prefix;
  gboolean is_protected;
  gboolean is_reverse;
  gboolean is_absent; /* stands where a definition was taken away */
} RosetteDefinition;

typedef struct _RosetteContext RosetteContext;

/* A context that was made from another one and a local context. */
typedef struct _RosetteDerived RosetteDerived;
struct _RosetteDerived
{
  const JsonNode *local;
  guint flags;
  guint n_before;
  const RosetteContext *context;
  RosetteDerived *older;
};

struct _RosetteContext
{
  const char *base; /* NULL when it is null */
  const char *original_base;
  const char *vocab;
  const char *language;
  RosetteDirection direction;
  const RosetteContext *previous;
  const RosetteDefinition **slots; /* open addressing, a power of two */
  guint n_slots;
  guint n_terms;
  guint64 alias_hashes; /* a bit for each hash of a term that was ever mapped to a keyword */
  gboolean is_permanent;
  RosetteDerived *derived; /* changes: the newest of those made from this one */
};

/* One run over one document. */
typedef struct
{
  RosetteArena *arena;
  const RosetteJsonldOptions *options;
  GPtrArray *documents;  /* loaded so far */
  GPtrArray *kept;       /* objects that definitions borrow texts from */
  GPtrArray *nodes;      /* values that were made on the way */
  gboolean is_permanent; /* makes what is kept */
  gsize *work;
  GError **error;
} RosetteJsonld;

typedef enum
{
  ROSETTE_CONTEXT_OVERRIDES_PROTECTED = 1 << 0,
  ROSETTE_CONTEXT_DOES_NOT_PROPAGATE = 1 << 1,
  ROSETTE_CONTEXT_IS_VALIDATED = 1 << 2, /* only looked at, not used: a scoped context */
} RosetteContextFlags;

/* The addresses of the contexts that are being processed, innermost first. */
typedef struct _RosetteRemotes RosetteRemotes;
struct _RosetteRemotes
{
  const char *url;
  guint n;
  const RosetteRemotes *outer;
};

/* A term while its local context is processed: 0, being defined, defined (section 4.2.2 step 1). */
typedef struct
{
  JsonObject *object;
  RosetteLocalContext local;
  GHashTable *defined;
  gboolean is_protected;
  guint flags;
  const RosetteRemotes *remotes;
} RosetteContextRun;

/* Sets @self's error: one of the codes of API section 9.4.10, and what it is about. Returns FALSE.
 */
gboolean rosette_jsonld_fail (RosetteJsonld *self, const char *code, const char *about);

/* Counts @amount of copied definitions; FALSE with the error when they are too many. */
gboolean rosette_jsonld_work (RosetteJsonld *self, gsize amount);

/* A context without terms; the one with @base NULL is permanent. */
const RosetteContext *rosette_context_initial (RosetteJsonld *self, const char *base);

/* A copy that may be changed. NULL with the error when there was too much work. */
RosetteContext *rosette_context_copy (RosetteJsonld *self, const RosetteContext *other);

/* The definition of @term, or NULL. */
const RosetteDefinition *rosette_context_lookup (const RosetteContext *self, const char *term);

/* Which keyword @term is mapped to; few are. */
RosetteKeyword rosette_context_lookup_keyword (const RosetteContext *self, const char *term);
gboolean rosette_context_has_protected (const RosetteContext *self);
void rosette_context_define (RosetteJsonld *self,
                             RosetteContext *context,
                             RosetteDefinition *definition);
void rosette_context_remove (RosetteJsonld *self, RosetteContext *context, const char *term);

/* The context that processing @local on @active makes (section 4.1.2); NULL with the error. */
const RosetteContext *rosette_context_process (RosetteJsonld *self,
                                               const RosetteContext *active,
                                               const RosetteLocalContext *local,
                                               guint flags,
                                               const RosetteRemotes *remotes);

/* The same for one JSON object, without looking whether it was done before. */
const RosetteContext *rosette_context_process_object (RosetteJsonld *self,
                                                      const RosetteContext *active,
                                                      const RosetteLocalContext *local,
                                                      guint flags,
                                                      const RosetteRemotes *remotes);

/* The same, with looking. */
const RosetteContext *rosette_context_derive (RosetteJsonld *self,
                                              const RosetteContext *active,
                                              const RosetteLocalContext *local,
                                              guint flags,
                                              const RosetteRemotes *remotes);

/* The value of `@context` in the document at @url. Each document is loaded once a run. */
gboolean rosette_context_load (RosetteJsonld *self, const char *url, RosetteLocalContext *local);

/* The documents of a run. */
GPtrArray *rosette_context_new_documents (void);

/* Defines @term of @run in @context (section 4.2.2). */
gboolean rosette_context_define_term (RosetteJsonld *self,
                                      RosetteContext *context,
                                      RosetteContextRun *run,
                                      const char *term);

/* The parts of a definition that have no bearing on its IRI (steps 19 to 26). */
gboolean rosette_definition_read_rest (RosetteJsonld *self,
                                       RosetteContext *context,
                                       RosetteContextRun *run,
                                       JsonObject *value,
                                       RosetteDefinition *definition);
gboolean rosette_definition_read_protected (RosetteJsonld *self,
                                            JsonObject *value,
                                            RosetteDefinition *definition);

typedef enum
{
  ROSETTE_IRI_VOCAB = 1 << 0,
  ROSETTE_IRI_DOCUMENT = 1 << 1,
} RosetteIriFlags;

/* IRI Expansion (section 5.2). @run is NULL but inside a local context. The result is an IRI, a
 * keyword, what could not be expanded, or NULL: for a term that is null, or with the error, which
 * only a @run may set.
 */
const char *rosette_context_expand_iri (RosetteJsonld *self,
                                        const RosetteContext *context,
                                        const char *value,
                                        guint flags,
                                        RosetteContextRun *run);

/* Whether @text is a blank node or an absolute IRI. */
gboolean rosette_iri_is_absolute_or_blank (const char *text);

/* A member that holds a text; @is_text is FALSE when it holds something else. */
const char *rosette_jsonld_get_text (JsonNode *node, gboolean *is_text);

G_END_DECLS
