/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What is accepted from outside. Each has a test one below and one above. */

/* Longest JSON document, in bytes of UTF-8. */
#define ROSETTE_MAX_JSON_BYTES (16 * 1024 * 1024)

/* Deepest nesting of arrays and objects in a JSON document. */
#define ROSETTE_MAX_JSON_DEPTH 64

/* Most values of any kind in a JSON document, and most members of one of its objects: what they
 * cost in memory and time is many times their text.
 */
#define ROSETTE_MAX_JSON_VALUES  1000000
#define ROSETTE_MAX_JSON_MEMBERS 10000

/* Credentials inside another, endorsements and the badges of a learner record: how many of one file
 * are checked, and how deep one may stand in the next.
 */
#define ROSETTE_MAX_PARTS      200
#define ROSETTE_MAX_PART_DEPTH 4

/* Longest compact JWS, in bytes of text: room for a badge with its picture inside. */
#define ROSETTE_MAX_JWS_BYTES (24 * 1024 * 1024)

/* Largest picture file read or written, in bytes. */
#define ROSETTE_MAX_IMAGE_BYTES (64 * 1024 * 1024)

/* Longest PNG chunk of any kind, in bytes. */
#define ROSETTE_MAX_CHUNK_BYTES (32 * 1024 * 1024)

/* Longest credential found in a picture, in bytes, after it has been inflated. */
#define ROSETTE_MAX_CREDENTIAL_BYTES (16 * 1024 * 1024)

/* Most signatures over one payload that are looked at. */
#define ROSETTE_MAX_SIGNATURES 8

/* Most credentials of one file that are looked at. */
#define ROSETTE_MAX_BADGES_IN_FILE 100

/* Most JSON objects that are looked at where they stand one after another in a text. */
#define ROSETTE_MAX_OBJECTS_IN_TEXT 100000

/* How often a text is decoded before a badge shows: base64 in a data address in a string. */
#define ROSETTE_MAX_WRAPS 4

/* Deepest nesting of elements in an SVG file. */
#define ROSETTE_MAX_XML_DEPTH 256

/* Most attributes of one element in an SVG file: libxml2 compares each with each. */
#define ROSETTE_MAX_XML_ATTRIBUTES 256

/* Longest tag in an SVG file, and longest run between two tags, in bytes: a little under libxml2's
 * own limit of ten million for a text.
 */
#define ROSETTE_MAX_XML_TEXT_BYTES (9 * 1024 * 1024)

/* Longest key file, in bytes. */
#define ROSETTE_MAX_KEY_BYTES (64 * 1024)

/* Keys that are kept at once for the badges that come after, and the longest DID or JWK of one, in
 * bytes: P-384 fits well.
 */
#define ROSETTE_MAX_KEPT_KEYS      64
#define ROSETTE_MAX_KEPT_KEY_BYTES 512

/* Tokens that are looked at, and how many of their keys are listed: what a person chooses from. The
 * address of one, and its PIN, in bytes.
 */
#define ROSETTE_MAX_TOKENS              16
#define ROSETTE_MAX_TOKEN_KEYS          64
#define ROSETTE_MAX_TOKEN_ADDRESS_BYTES 4096
#define ROSETTE_MAX_PIN_BYTES           255

/* Most private keys in one file: one of each kind. */
#define ROSETTE_MAX_KEYS 4

/* Most rounds of PBKDF2 in an encrypted key file: seconds on a slow machine. */
#define ROSETTE_MAX_KEY_ITERATIONS 10000000

/* Longest spreadsheet, in bytes, its rows, and its columns. */
#define ROSETTE_MAX_SHEET_BYTES   (64 * 1024 * 1024)
#define ROSETTE_MAX_SHEET_ROWS    200000
#define ROSETTE_MAX_SHEET_COLUMNS 256

/* Cells of a sheet that are several under each other made one. */
#define ROSETTE_MAX_SHEET_MERGES 200000

/* All cells of a sheet, in bytes of UTF-8: a workbook can name one long text many times. */
#define ROSETTE_MAX_SHEET_TEXT_BYTES (128 * 1024 * 1024)

/* One part of a workbook, in bytes of XML: some hundred bytes for each cell of the largest sheets.
 */
#define ROSETTE_MAX_SHEET_XML_BYTES (256 * 1024 * 1024)

/* A file that is kept beside a badge as evidence, and what is said of one person in one field. */
#define ROSETTE_MAX_EVIDENCE_BYTES (64 * 1024 * 1024)
#define ROSETTE_MAX_CLAIM_BYTES    (32 * 1024)

/* Widest and highest PNG or JPEG that is decoded, in pixels. */
#define ROSETTE_MAX_PNG_PX 8192

/* Widest and highest picture that is drawn, in pixels. */
#define ROSETTE_MAX_RENDER_PX 2048

/* What the child process that draws foreign SVG may use: address space, which its libraries and
 * fonts fill to about half before it begins; processor time; and time by the clock.
 */
#define ROSETTE_MAX_RENDER_BYTES       (512 * 1024 * 1024)
#define ROSETTE_MAX_RENDER_CPU_SECONDS 2
#define ROSETTE_MAX_RENDER_SECONDS     5

/* Longest design file, in bytes; its layers; the longest text of one, and the text for those who
 * cannot see it; and the largest picture. */
#define ROSETTE_MAX_DESIGN_BYTES        (32 * 1024 * 1024)
#define ROSETTE_MAX_LAYERS              1000
#define ROSETTE_MAX_GROUP_DEPTH         16
#define ROSETTE_MAX_LAYER_TEXT_BYTES    4096
#define ROSETTE_MAX_ALT_TEXT_BYTES      2000
#define ROSETTE_MAX_LAYER_PATH_BYTES    (64 * 1024)
#define ROSETTE_MAX_PATH_STEPS          10000
#define ROSETTE_MAX_LAYER_PICTURE_BYTES (4 * 1024 * 1024)

/* A photograph that is made smaller before it is kept, in bytes. */
#define ROSETTE_MAX_PHOTO_BYTES (32 * 1024 * 1024)

/* SVG of another program that is opened as its shapes: its bytes, the elements that are looked at,
 * as often as they are used, and the selectors of its style sheets.
 */
#define ROSETTE_MAX_SIMPLE_SVG_BYTES (1024 * 1024)
#define ROSETTE_MAX_SVG_ELEMENTS     500
#define ROSETTE_MAX_SVG_RULES        500

/* Longest cell of a spreadsheet, in bytes of UTF-8: more than the 32 767 characters of Excel. */
#define ROSETTE_MAX_CELL_BYTES (128 * 1024)

/* Most problems of either weight that are listed of one credential's structure. */
#define ROSETTE_MAX_PROBLEMS 64

/* Largest status list, in bytes after it has been inflated: 16 million badges. */
#define ROSETTE_MAX_STATUS_LIST_BYTES (2 * 1024 * 1024)

/* One document from the network: its bytes, the redirects on the way to it, and the time for all
 * of it, in milliseconds.
 */
#define ROSETTE_MAX_FETCH_BYTES     (1024 * 1024)
#define ROSETTE_MAX_FETCH_REDIRECTS 5
#define ROSETTE_MAX_FETCH_MS        5000

/* What one badge can make us fetch: documents, and how long after the first another may begin, in
 * milliseconds.
 */
#define ROSETTE_MAX_FETCHES    16
#define ROSETTE_MAX_FETCHES_MS 10000

/* What is kept of what was fetched: versions of one document, documents in all, and their bytes.
 * The oldest go first.
 */
#define ROSETTE_MAX_KEPT_VERSIONS  8
#define ROSETTE_MAX_KEPT_DOCUMENTS 2000
#define ROSETTE_MAX_KEPT_BYTES     (32 * 1024 * 1024)

/* Most issuers that one list of known issuers names. */
#define ROSETTE_MAX_LISTED_ISSUERS 10000

/* Most statements (RDF quads) that a document may make, and the longest N-Quads that are read, in
 * bytes.
 */
#define ROSETTE_MAX_QUADS        100000
#define ROSETTE_MAX_NQUADS_BYTES (64 * 1024 * 1024)

/* Most work to tell apart blank nodes that look alike, of which a unit is about a byte hashed, and
 * the longest chain of such nodes: some tens of milliseconds.
 */
#define ROSETTE_MAX_CANONICAL_WORK  (20 * 1024 * 1024)
#define ROSETTE_MAX_CANONICAL_DEPTH 100

/* Contexts of a JSON-LD document: how deep one may name the next, how many documents may be named,
 * and how many terms may be copied from one to the next, all told.
 */
#define ROSETTE_MAX_CONTEXT_DEPTH 8
#define ROSETTE_MAX_CONTEXTS      64
#define ROSETTE_MAX_CONTEXT_WORK  4000000

/* Most contexts that are kept for the next document. */
#define ROSETTE_MAX_KEPT_CONTEXTS 1000

/* Work on the proofs of one file that take long, those of the badges in it too: a unit is one such
 * statement. A document that is too much work to make canonical counts as 1,000.
 */
#define ROSETTE_MAX_PROOF_WORK 8000

/* Most statements of a document that each have a signature of their own: a second's work. */
#define ROSETTE_MAX_SD_SIGNATURES 1000

/* An archive (ZIP): its bytes, its entries, and what they come to when all are unpacked, in bytes.
 * Past a size, they may come to no more than a multiple of the archive: a bomb makes 1,032 of one.
 */
#define ROSETTE_MAX_ARCHIVE_BYTES       (256 * 1024 * 1024)
#define ROSETTE_MAX_ARCHIVE_ENTRIES     20000
#define ROSETTE_MAX_ARCHIVE_TOTAL_BYTES (1024 * 1024 * 1024)
#define ROSETTE_MIN_ARCHIVE_RATIO_BYTES (64 * 1024 * 1024)
#define ROSETTE_MAX_ARCHIVE_RATIO       100

/* A message (.eml): its bytes, the header of it or of one of its parts, in bytes, its parts, those
 * that only hold others among them, and how deep they lie in one another.
 */
#define ROSETTE_MAX_MAIL_BYTES        (64 * 1024 * 1024)
#define ROSETTE_MAX_MAIL_HEADER_BYTES (256 * 1024)
#define ROSETTE_MAX_MAIL_PARTS        1000
#define ROSETTE_MAX_MAIL_DEPTH        16
#define ROSETTE_MAX_MAIL_LINKS        10

/* Different tags of people that are offered: a column that is another for each person is none of
 * tags, and a menu with more could not be read.
 */
#define ROSETTE_MAX_TAGS 1000

/* What comes of one folder, archive or message that the user chose to check: how many files, and
 * how deep folders may lie in one another.
 */
#define ROSETTE_MAX_CANDIDATES   20000
#define ROSETTE_MAX_FOLDER_DEPTH 16
