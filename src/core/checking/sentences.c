/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/sentences.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longest name, address or reason out of a badge that a sentence repeats, in characters. */
#define MAX_SUBJECT_CHARS 160

typedef struct
{
  RosetteCheckId check;
  RosetteResult result;
  const char *message;
  const char *remedy;
  const char *online_remedy; /* when the network was asked already; NULL: the same */
} Sentence;

/* Plain words for a student: what was found, then what to do. The details are in the JSON. */
static const Sentence sentences[ROSETTE_N_SENTENCES] = {
  [ROSETTE_SAYS_FOUND_IN_PICTURE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                      N_ ("The picture carries a badge."), NULL },
  [ROSETTE_SAYS_FOUND_IN_FILE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                   N_ ("The file is a badge, stored without its picture."), NULL },
  [ROSETTE_SAYS_FOUND_LINK] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                /* Translators: %s is a web address. */
                                N_ ("The picture carries a link to its badge: %s"), NULL },
  [ROSETTE_SAYS_FOUND_ADDRESS] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                   /* Translators: %s is a web address. */
                                   N_ ("This is the web address of a badge: %s"), NULL },
  [ROSETTE_SAYS_FOUND_SEVERAL] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                   /* Translators: two numbers. */
                                   N_ ("There is more than one badge inside. This is number %1$s "
                                       "of %2$s."),
                                   NULL },
  [ROSETTE_SAYS_FOUND_LAST] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                /* Translators: %s is a number. */
                                N_ ("There are more badges inside than are checked at once: check "
                                    "the others in a file of their own. This is number %s, the "
                                    "last one that was checked."),
                                NULL },
  [ROSETTE_SAYS_FOUND_PRESENTED] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                     N_ ("There is more than one badge inside. This is the first; "
                                         "what was found of the others stands below."),
                                     NULL },
  [ROSETTE_SAYS_FOUND_INSIDE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                  N_ ("It stands inside another badge."), NULL },
  [ROSETTE_SAYS_FOUND_UNUSUAL] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                   N_ ("The picture carries a badge, stored in an old or unusual "
                                       "way."),
                                   NULL },
  [ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                            N_ ("The picture carries a badge, though not in the "
                                                "place that the rules name."),
                                            NULL },
  [ROSETTE_SAYS_FOUND_CODED] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                 N_ ("The badge was written in another form than usual, and could "
                                     "be read."),
                                 NULL },
  [ROSETTE_SAYS_FOUND_AMONG_WORDS] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                       N_ ("The badge stood among other words. Only the badge was "
                                           "checked."),
                                       NULL },
  [ROSETTE_SAYS_FOUND_AMONG_DATA] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                      N_ ("The badge stood among other data. Only the badge was "
                                          "checked."),
                                      NULL },
  [ROSETTE_SAYS_FOUND_IN_CUT_PICTURE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                          N_ (
                                            "The picture is not complete, but the badge in it is."),
                                          NULL },
  [ROSETTE_SAYS_FOUND_IN_FLAWED_PICTURE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_PASS,
                                             N_ ("The picture has a flaw, but the badge in it is "
                                                 "whole."),
                                             NULL },
  [ROSETTE_SAYS_DAMAGED] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                             N_ ("The part of the file that holds the badge is damaged or was "
                                 "changed."),
                             N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_PLAIN_PICTURE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                   N_ ("There is no badge inside this picture."),
                                   N_ ("Ask for the original file: a screenshot, or a picture that "
                                       "was converted or edited, loses its badge.") },
  [ROSETTE_SAYS_OTHER_PICTURE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                   /* Translators: %s is the name of a picture format, such as JPEG.
                                    */
                                   N_ ("This is a %s picture, which cannot hold a badge."),
                                   N_ ("A picture that was converted or photographed loses its "
                                       "badge. Ask for the original file, which ends in .png or "
                                       ".svg.") },
  [ROSETTE_SAYS_DOCUMENT] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                              N_ ("This is a PDF document, which cannot hold a badge."),
                              N_ ("A certificate as PDF shows what was awarded, but proves "
                                  "nothing. Ask the issuer for the badge itself: a PNG or SVG "
                                  "picture, or a file that ends in .json.") },
  [ROSETTE_SAYS_OFFICE_DOCUMENT] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                     N_ ("This is a document of an office program, which cannot "
                                         "hold a badge."),
                                     N_ ("Ask for the badge itself: a PNG or SVG picture, or a "
                                         "file that ends in .json.") },
  [ROSETTE_SAYS_WALLET_PASS] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                 N_ ("This is a pass for the wallet of a telephone, not a badge."),
                                 N_ ("Ask the issuer for the badge as a PNG or SVG picture, or as "
                                     "a file that ends in .json.") },
  [ROSETTE_SAYS_ARCHIVE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                             N_ ("This is an archive with other files inside."),
                             N_ ("Unpack it, and check the files inside.") },
  [ROSETTE_SAYS_ARCHIVE_BROKEN] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                    N_ ("This is an archive that is damaged, so that nothing in it "
                                        "can be checked."),
                                    N_ ("Get it once more, or check the files one by one.") },
  [ROSETTE_SAYS_ARCHIVE_TOO_LARGE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                       N_ ("This is an archive with more in it than can be "
                                           "checked."),
                                       N_ ("Ask for the badge itself, or for a smaller archive.") },
  [ROSETTE_SAYS_MAIL] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                          N_ ("This is an e-mail, not a badge."),
                          N_ ("Save the files that are attached to it, and check those.") },
  [ROSETTE_SAYS_VIDEO] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                           N_ ("This is a video, which cannot hold a badge."),
                           N_ ("Ask for the badge itself: a PNG or SVG picture, or a file that "
                               "ends in .json.") },
  [ROSETTE_SAYS_WEB_PAGE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                              N_ ("This is a web page, not a badge."),
                              N_ ("Open the page, download the badge from it, and check the file "
                                  "that you get.") },
  [ROSETTE_SAYS_KEY] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                         N_ ("This is a key or a certificate for signing, not a badge."),
                         N_ ("Keep a private key to yourself. Check a PNG or SVG picture, or a "
                             "file that ends in .json, .jwt or .jws.") },
  [ROSETTE_SAYS_OTHER_FILE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                N_ ("This is not a kind of file that holds a badge."),
                                N_ ("Check a PNG or SVG picture, or a file that ends in .json, "
                                    ".jwt or .jws.") },
  [ROSETTE_SAYS_EMPTY_FILE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                N_ ("The file is empty."),
                                N_ ("Get the file once more: it may not have been saved to the "
                                    "end.") },
  [ROSETTE_SAYS_BROKEN_PICTURE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                    N_ (
                                      "The picture is damaged, and no badge can be read from it."),
                                    N_ ("Get the file once more, or ask the issuer for the "
                                        "original.") },
  [ROSETTE_SAYS_TOO_LARGE] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                               N_ ("The file is larger than a badge can be."),
                               N_ ("Check that this is the right file.") },
  [ROSETTE_SAYS_ONLY_A_DESCRIPTION] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                        N_ ("This describes a badge or an issuer. It was not "
                                            "awarded to anybody."),
                                        N_ ("Check the file that the recipient got.") },
  [ROSETTE_SAYS_OTHER_DATA] = { ROSETTE_CHECK_CONTAINER, ROSETTE_RESULT_FAIL,
                                N_ ("There is data in this file, but no badge."),
                                N_ ("Check that this is the right file.") },
  [ROSETTE_SAYS_STRUCTURE_GOOD] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                    /* Translators: %s is a version such as 3.0. */
                                    N_ ("It has what an Open Badge of version %s must have."),
                                    NULL },
  [ROSETTE_SAYS_STRUCTURE_OTHER_CREDENTIAL] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                                N_ ("It is a digital credential, though not an "
                                                    "Open Badge."),
                                                NULL },
  [ROSETTE_SAYS_STRUCTURE_MINOR] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                     /* Translators: %s is a list of field names. */
                                     N_ ("Some details do not follow the rules, which does no "
                                         "harm: %s"),
                                     NULL },
  [ROSETTE_SAYS_STRUCTURE_CLAIMS_MISSING] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                              /* Translators: %s is a list of field names. */
                                              N_ ("Its signature does not repeat all that it "
                                                  "should, which does no harm: %s"),
                                              NULL },
  [ROSETTE_SAYS_STRUCTURE_DESCRIBED_ANEW] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                              /* Translators: %s is a list of field names. */
                                              N_ ("Its issuer describes it otherwise at its web "
                                                  "address than this file does: %s"),
                                              NULL },
  [ROSETTE_SAYS_STRUCTURE_SCHEMA_UNKNOWN] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                              /* Translators: %s is a web address. */
                                              N_ ("It has what an Open Badge must have. It also "
                                                  "names further rules of its own, which were not "
                                                  "looked at: %s"),
                                              NULL },
  [ROSETTE_SAYS_STRUCTURE_BAD] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_FAIL,
                                   /* Translators: %s is a list of field names. */
                                   N_ ("It breaks the rules for badges in: %s"),
                                   N_ ("Ask the issuer to issue the badge again.") },
  [ROSETTE_SAYS_STRUCTURE_UNREADABLE] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_FAIL,
                                          N_ ("The badge inside cannot be read. It is damaged, or "
                                              "somebody changed it."),
                                          N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_STRUCTURE_CONTRADICTION] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_FAIL,
                                             N_ ("It contradicts itself: something in it was "
                                                 "changed."),
                                             N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_STRUCTURE_ELSEWHERE] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_SKIPPED,
                                         N_ (
                                           "The badge itself stands on a website, which was out of "
                                           "reach."),
                                         N_ ("Look online."),
                                         N_ ("Check again later; or open the address in a browser, "
                                             "download the badge there, and check that file.") },
  [ROSETTE_SAYS_STRUCTURE_OTHER_SUBJECT] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_FAIL,
                                             N_ ("It endorses something that is not in this "
                                                 "badge."),
                                             N_ ("Do not rely on this endorsement.") },
  [ROSETTE_SAYS_STRUCTURE_PARTS_GOOD] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                          N_ ("It holds other badges. Each was checked by itself, "
                                              "and is genuine."),
                                          NULL },
  [ROSETTE_SAYS_STRUCTURE_PARTS_BAD] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_FAIL,
                                         /* Translators: %s is the name of a badge. */
                                         N_ ("A badge inside it is not to be trusted: %s"),
                                         N_ ("See below which of the badges inside are genuine.") },
  [ROSETTE_SAYS_STRUCTURE_PARTS_LAPSED] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                            /* Translators: %s is the name of a badge. */
                                            N_ ("A badge inside it is no longer in force: %s"),
                                            NULL },
  [ROSETTE_SAYS_STRUCTURE_PARTS_UNCHECKED] = { ROSETTE_CHECK_STRUCTURE, ROSETTE_RESULT_PASS,
                                               /* Translators: %s is the name of a badge. */
                                               N_ ("A badge inside it could not be checked by "
                                                   "itself: %s"),
                                               NULL },
  [ROSETTE_SAYS_SIGNATURE_GOOD] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS,
                                    N_ ("The signature is right: nothing was changed since it was "
                                        "signed."),
                                    NULL },
  [ROSETTE_SAYS_SIGNATURE_GOOD_EARLIER] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS,
                                            /* Translators: %s names a version. */
                                            N_ ("The signature is right: nothing was changed "
                                                "since it was signed. It was made with an earlier "
                                                "version of the Open Badges vocabulary: %s"),
                                            NULL },
  [ROSETTE_SAYS_SIGNATURE_GOOD_AMONG] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS,
                                          /* Translators: %s is a number, two or more. */
                                          N_ ("It has %s signatures. The one that counts is "
                                              "right: nothing was changed since it was signed."),
                                          NULL },
  [ROSETTE_SAYS_SIGNATURE_WRONG] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_FAIL,
                                     N_ ("The signature does not match: the badge was changed, or "
                                         "somebody else signed it."),
                                     N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_SIGNATURE_EMPTY] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_FAIL,
                                     N_ ("It says that it is signed, but it carries no signature."),
                                     N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_SIGNATURE_ANYBODY] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_FAIL,
                                       N_ ("It is signed in a way that anybody could have signed "
                                           "it."),
                                       N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_SIGNATURE_PRIVATE_KEY] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_FAIL,
                                           N_ ("It carries the secret half of its key, so anybody "
                                               "could have signed it."),
                                           N_ ("Ask the issuer to change its key, and to issue the "
                                               "badge again.") },
  [ROSETTE_SAYS_SIGNATURE_NOT_COVERED] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                           /* Translators: %s is a technical message in English that
                                              names the part. */
                                           N_ ("A part of the badge is not covered by its "
                                               "signature, so that anybody may have added it. "
                                               "%s"),
                                           N_ ("Ask the issuer for the original file, or for one "
                                               "that is signed as a whole.") },
  [ROSETTE_SAYS_SIGNATURE_HIDES] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                     /* Translators: %s is a technical name out of the badge. */
                                     N_ ("This badge hides something: it is signed, but stands "
                                         "under another name or in another place than where it is "
                                         "looked for: %s"),
                                     N_ ("It may hide that it has ended or was withdrawn. Ask the "
                                         "issuer for the original file.") },
  [ROSETTE_SAYS_SIGNATURE_OTHER_PURPOSE] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_FAIL,
                                             N_ ("It was signed for another purpose than to award "
                                                 "a badge."),
                                             N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_SIGNATURE_MISSING] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                       N_ ("It is not signed."),
                                       N_ ("Ask the issuer for a signed badge.") },
  [ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                            /* Translators: %s is the technical name of a kind of
                                               signature. */
                                            N_ ("It is signed in a way that Rosette does not know: "
                                                "%s"),
                                            N_ ("Ask the issuer how this badge can be checked.") },
  [ROSETTE_SAYS_SIGNATURE_UNKNOWN_WORDS] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                             /* Translators: %s is a web address. */
                                             N_ ("It is written in a vocabulary that Rosette does "
                                                 "not know: %s"),
                                             N_ ("Ask the issuer how this badge can be checked.") },
  [ROSETTE_SAYS_SIGNATURE_TOO_INTRICATE] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                             N_ ("The badge is too intricate for its signature to "
                                                 "be checked."),
                                             N_ ("Ask the issuer how this badge can be checked.") },
  [ROSETTE_SAYS_SIGNATURE_NOT_IN_FORCE] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                            N_ ("The signature is for another time than now."),
                                            N_ ("Ask the issuer to sign the badge anew.") },
  [ROSETTE_SAYS_SIGNATURE_NO_KEY] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                      /* Translators: %s is a web address or another identifier. */
                                      N_ ("The key that signed it was out of reach: %s"),
                                      N_ ("Look online, or ask the issuer "
                                          "for this document and add it."),
                                      N_ ("Check again later, or ask the issuer for this document "
                                          "and add it.") },
  [ROSETTE_SAYS_SIGNATURE_KEY_ELSEWHERE] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                             /* Translators: %s is a technical identifier. */
                                             N_ ("Its key is kept where Rosette cannot look: %s"),
                                             N_ ("Ask the issuer for the document with its key, "
                                                 "and add it.") },
  [ROSETTE_SAYS_SIGNATURE_NO_KEY_NAMED] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                            N_ ("It does not say which key signed it."),
                                            N_ ("Ask the issuer for the document with its key, and "
                                                "add it.") },
  [ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                              /* Translators: %s is a web address or another
                                                 identifier. */
                                              N_ ("The document that should hold the key has none "
                                                  "that can be used: %s"),
                                              N_ ("Ask the issuer for the right document, and add "
                                                  "it.") },
  [ROSETTE_SAYS_SIGNATURE_KEY_REMOVED] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                           /* Translators: %s is a web address or another
                                              identifier. */
                                           N_ ("Its issuer’s document names no such key now, so "
                                               "that its signature cannot be checked: %s"),
                                           N_ ("Ask the issuer whether it changed its key, and to "
                                               "issue the badge again.") },
  [ROSETTE_SAYS_SIGNATURE_HOSTED_SAME] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS,
                                           N_ ("It is not signed, but its issuer shows the same "
                                               "badge at its web address."),
                                           NULL },
  [ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS,
                                            N_ ("Its issuer shows this badge at its web address, "
                                                "with other details than this file."),
                                            NULL },
  [ROSETTE_SAYS_SIGNATURE_HOSTED_PLAIN] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS,
                                            N_ ("It is not signed. Its issuer shows this badge at "
                                                "its web address, but others could have changed it "
                                                "on the way: the connection is not protected."),
                                            NULL },
  [ROSETTE_SAYS_SIGNATURE_HOSTED_REVOKED] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS,
                                              N_ ("Its issuer says at its web address that this "
                                                  "badge once stood there."),
                                              NULL },
  [ROSETTE_SAYS_SIGNATURE_HOSTED_DIFFERS] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_FAIL,
                                              N_ ("Its issuer shows something else at its web "
                                                  "address: this file was changed."),
                                              N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_SIGNATURE_HOSTED_OUT_OF_REACH] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                                   /* Translators: %s is a web address. */
                                                   N_ ("It is not signed. Only its web address can "
                                                       "confirm it, which was out of reach: %s"),
                                                   N_ ("Look online."),
                                                   N_ ("Check again later, or ask the issuer for a "
                                                       "signed badge.") },
  [ROSETTE_SAYS_SIGNATURE_ELSEWHERE] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                         /* Translators: %s is a web address. */
                                         N_ ("What proves it stands on the website as well: %s"),
                                         N_ ("Look online."), N_ ("Check again later.") },
  [ROSETTE_SAYS_SIGNATURE_HOSTED_NO_ADDRESS] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_UNKNOWN,
                                                 N_ ("It is not signed, and it names no web "
                                                     "address that could confirm it."),
                                                 N_ ("Ask the issuer for a signed badge.") },
  [ROSETTE_SAYS_ISSUER_OWN_KEY] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_PASS,
                                    N_ ("The key that signed it belongs to the issuer that it "
                                        "names."),
                                    NULL },
  [ROSETTE_SAYS_ISSUER_DOCUMENT] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_PASS,
                                     /* Translators: %s is the issuer's name. */
                                     N_ ("The issuer’s document names the key that signed it: %s"),
                                     NULL },
  [ROSETTE_SAYS_ISSUER_WEBSITE] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_PASS,
                                    /* Translators: %s is the issuer's name. */
                                    N_ ("It stands where this issuer publishes its badges: %s"),
                                    NULL },
  [ROSETTE_SAYS_ISSUER_WEBSITE_KEY] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_PASS,
                                        /* Translators: %s is the issuer's name. */
                                        N_ ("The key that signed it stands on the website of its "
                                            "issuer: %s"),
                                        NULL },
  [ROSETTE_SAYS_ISSUER_OTHER_KEY] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_FAIL,
                                      /* Translators: %s is the issuer's name. */
                                      N_ ("The key that signed it is not one of this issuer: %s"),
                                      N_ ("Ask the issuer whether the badge is its own, or has a "
                                          "newer document with its keys.") },
  [ROSETTE_SAYS_ISSUER_OTHER_PLACE] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_FAIL,
                                        /* Translators: %s is the issuer's name. */
                                        N_ ("Its web address does not belong to the issuer that it "
                                            "names: %s"),
                                        N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_ISSUER_OTHER_ISSUER] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_FAIL,
                                         /* Translators: %s is the issuer's name. */
                                         N_ (
                                           "It names an issuer that does not give this badge: %s"),
                                         N_ ("Ask the issuer for the original file.") },
  [ROSETTE_SAYS_ISSUER_KEY_REVOKED] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_UNKNOWN,
                                        /* Translators: %s is a date. */
                                        N_ ("Its issuer took back the key that signed it, on %s."),
                                        N_ ("Ask the issuer whether it stands by the badge, and to "
                                            "issue it again.") },
  [ROSETTE_SAYS_ISSUER_KEY_EXPIRED] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_UNKNOWN,
                                        /* Translators: %s is a date. */
                                        N_ ("The key that signed it was its issuer’s until %s."),
                                        N_ ("Ask the issuer whether it stands by the badge, and to "
                                            "issue it again.") },
  [ROSETTE_SAYS_ISSUER_KEY_REMOVED] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_UNKNOWN,
                                        /* Translators: %s is a date. */
                                        N_ ("The key that signed it was its issuer’s on %s, and is "
                                            "no more."),
                                        N_ ("Ask the issuer whether it stands by the badge, and to "
                                            "issue it again.") },
  [ROSETTE_SAYS_ISSUER_NOT_CONFIRMED] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_UNKNOWN,
                                          /* Translators: %s is the issuer's name. */
                                          N_ ("Nothing at hand shows that the key that signed it "
                                              "belongs to %s."),
                                          N_ ("Look online, or ask the issuer "
                                              "for the document with its keys and add it."),
                                          N_ ("Ask the issuer for the document with its keys, and "
                                              "add it.") },
  [ROSETTE_SAYS_ISSUER_CERTIFICATE] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_UNKNOWN,
                                        /* Translators: %s is the issuer's name. */
                                        N_ ("It carries a certificate of its key, which says "
                                            "nothing about who gives badges. The key was not "
                                            "found with the issuer: %s"),
                                        N_ ("Look online, or ask the issuer "
                                            "for the document with its keys and add it."),
                                        N_ ("Ask the issuer for the document with its keys, and "
                                            "add it.") },
  [ROSETTE_SAYS_ISSUER_OUT_OF_REACH] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_UNKNOWN,
                                         /* Translators: %s is a web address. */
                                         N_ ("The document that describes its issuer was out of "
                                             "reach: %s"),
                                         N_ ("Look online, or ask the issuer "
                                             "for this document and add it."),
                                         N_ ("Check again later, or ask the issuer for this "
                                             "document and add it.") },
  [ROSETTE_SAYS_ISSUER_NOT_NAMED] = { ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_UNKNOWN,
                                      N_ ("It does not name its issuer."),
                                      N_ ("Ask the one who gave you the file who issued it.") },
  [ROSETTE_SAYS_DATES_SINCE] = { ROSETTE_CHECK_DATES, ROSETTE_RESULT_PASS,
                                 /* Translators: %s is a date. */
                                 N_ ("It has been valid since %s, and has no end date."), NULL },
  [ROSETTE_SAYS_DATES_UNTIL] = { ROSETTE_CHECK_DATES, ROSETTE_RESULT_PASS,
                                 /* Translators: both are dates. */
                                 N_ ("It is valid from %1$s until %2$s."), NULL },
  [ROSETTE_SAYS_DATES_REHEARSAL] = { ROSETTE_CHECK_DATES, ROSETTE_RESULT_FAIL,
                                     N_ ("This is a rehearsal: it was made to try out how badges "
                                         "are issued, and was never given to anybody."),
                                     N_ ("Ask the issuer for the badge itself.") },
  [ROSETTE_SAYS_DATES_EXPIRED] = { ROSETTE_CHECK_DATES, ROSETTE_RESULT_FAIL,
                                   /* Translators: %s is a date. */
                                   N_ ("It expired on %s."),
                                   N_ ("Ask the issuer whether it can be renewed.") },
  [ROSETTE_SAYS_DATES_EXPIRED_NEWER] = { ROSETTE_CHECK_DATES, ROSETTE_RESULT_FAIL,
                                         /* Translators: a date, and a web address. */
                                         N_ ("It expired on %1$s. Its issuer offers a newer one: "
                                             "%2$s"),
                                         N_ ("Get the newer badge at that address.") },
  [ROSETTE_SAYS_DATES_NOT_YET] = { ROSETTE_CHECK_DATES, ROSETTE_RESULT_FAIL,
                                   /* Translators: %s is a date. */
                                   N_ ("It is not valid before %s."),
                                   N_ ("Check it again on that day, and that the clock of this "
                                       "computer is right.") },
  [ROSETTE_SAYS_DATES_MISSING] = { ROSETTE_CHECK_DATES, ROSETTE_RESULT_UNKNOWN,
                                   N_ ("It does not say since when it is valid."),
                                   N_ ("Ask the issuer to issue the badge again.") },
  [ROSETTE_SAYS_DATES_NONE] = { ROSETTE_CHECK_DATES, ROSETTE_RESULT_SKIPPED,
                                N_ ("It names no day from which it is valid."), NULL },
  [ROSETTE_SAYS_STATUS_NONE] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_SKIPPED,
                                 N_ ("It names no list of withdrawn badges."), NULL },
  [ROSETTE_SAYS_STATUS_GOOD] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_PASS,
                                 N_ ("Its issuer did not withdraw it."), NULL },
  [ROSETTE_SAYS_STATUS_GOOD_OTHER] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_PASS,
                                       /* Translators: %s is a name or an identifier. */
                                       N_ ("It was not withdrawn, says a list that somebody else "
                                           "keeps for its issuer: %s"),
                                       NULL },
  [ROSETTE_SAYS_STATUS_GOOD_MESSAGE] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_PASS,
                                         /* Translators: %s is what the issuer says. */
                                         N_ ("Its issuer did not withdraw it, and says of it: %s"),
                                         NULL },
  [ROSETTE_SAYS_STATUS_GOOD_NEWER] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_PASS,
                                       /* Translators: %s is a web address. */
                                       N_ ("Its issuer did not withdraw it, and offers a newer "
                                           "one: %s"),
                                       NULL },
  [ROSETTE_SAYS_STATUS_REVOKED] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_FAIL,
                                    N_ ("It was withdrawn by its issuer."),
                                    N_ ("Ask the issuer why.") },
  [ROSETTE_SAYS_STATUS_REVOKED_REASON] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_FAIL,
                                           /* Translators: %s is the issuer's own reason. */
                                           N_ ("It was withdrawn by its issuer, who says: %s"),
                                           N_ ("Ask the issuer for details.") },
  [ROSETTE_SAYS_STATUS_SUSPENDED] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_FAIL,
                                      N_ ("It is suspended by its issuer for now."),
                                      N_ ("Ask the issuer why, and check it again later.") },
  [ROSETTE_SAYS_STATUS_OUT_OF_REACH] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_UNKNOWN,
                                         /* Translators: %s is a web address. */
                                         N_ ("The issuer’s list of withdrawn badges was out of "
                                             "reach: %s"),
                                         N_ ("Look online, or ask the issuer "
                                             "for this list and add it."),
                                         N_ ("Check again later, or ask the issuer for this list "
                                             "and add it.") },
  [ROSETTE_SAYS_STATUS_KEY_OUT_OF_REACH] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_UNKNOWN,
                                             /* Translators: %s is a web address or another
                                                identifier. */
                                             N_ ("The key of the list of withdrawn badges was out "
                                                 "of reach: %s"),
                                             N_ ("Look online, or ask the issuer "
                                                 "for this document and add it."),
                                             N_ ("Check again later, or ask the issuer for this "
                                                 "document and add it.") },
  [ROSETTE_SAYS_STATUS_LIST_ENDED] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_UNKNOWN,
                                       /* Translators: %s is a date. */
                                       N_ ("The list of withdrawn badges at hand was good until "
                                           "%s."),
                                       N_ ("Look online, or ask the issuer "
                                           "for a newer list and add it."),
                                       N_ ("Ask the issuer for a newer list, and add it.") },
  [ROSETTE_SAYS_STATUS_LIST_UNRELIABLE] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_UNKNOWN,
                                            /* Translators: %s is a web address. */
                                            N_ ("The list of withdrawn badges cannot be relied on: "
                                                "%s"),
                                            N_ ("Ask the issuer for a good copy of its list.") },
  [ROSETTE_SAYS_STATUS_UNKNOWN_KIND] = { ROSETTE_CHECK_STATUS, ROSETTE_RESULT_UNKNOWN,
                                         /* Translators: %s is the technical name of a kind of list.
                                          */
                                         N_ ("Its issuer keeps withdrawn badges in a way that "
                                             "Rosette does not know: %s"),
                                         N_ ("Ask the issuer whether the badge was withdrawn.") },
  [ROSETTE_SAYS_RECIPIENT_NOT_ASKED] = { ROSETTE_CHECK_RECIPIENT, ROSETTE_RESULT_SKIPPED,
                                         N_ ("No e-mail address or id was given to compare with."),
                                         NULL },
  [ROSETTE_SAYS_RECIPIENT_MATCHES] = { ROSETTE_CHECK_RECIPIENT, ROSETTE_RESULT_PASS,
                                       /* Translators: %s is an e-mail address or id. */
                                       N_ ("It was awarded to %s."), NULL },
  [ROSETTE_SAYS_RECIPIENT_OTHER] = { ROSETTE_CHECK_RECIPIENT, ROSETTE_RESULT_FAIL,
                                     /* Translators: %s is an e-mail address or id. */
                                     N_ ("It was not awarded to %s."),
                                     N_ ("Check the spelling, or try other addresses of this "
                                         "person.") },
  [ROSETTE_SAYS_RECIPIENT_NOT_NAMED] = { ROSETTE_CHECK_RECIPIENT, ROSETTE_RESULT_FAIL,
                                         /* Translators: %s is an e-mail address or id. */
                                         N_ ("It names nobody who could be compared with %s."),
                                         N_ ("Ask the issuer to whom it was awarded.") },
  [ROSETTE_SAYS_RECIPIENT_UNKNOWN_KIND] = { ROSETTE_CHECK_RECIPIENT, ROSETTE_RESULT_UNKNOWN,
                                            /* Translators: %s is an e-mail address or id. */
                                            N_ ("It names its recipient in a way that cannot be "
                                                "compared with %s."),
                                            N_ ("Ask the issuer to whom it was awarded.") },
  [ROSETTE_SAYS_ENDORSEMENTS_NONE] = { ROSETTE_CHECK_ENDORSEMENTS, ROSETTE_RESULT_SKIPPED,
                                       N_ ("Nobody else endorses it."), NULL },
  [ROSETTE_SAYS_ENDORSEMENTS_GOOD] = { ROSETTE_CHECK_ENDORSEMENTS, ROSETTE_RESULT_PASS,
                                       /* Translators: %s is the name of who endorses the badge. */
                                       N_ ("It is endorsed, and the endorsement is genuine: %s"),
                                       NULL },
  [ROSETTE_SAYS_ENDORSEMENTS_GOOD_OF_OTHER] = { ROSETTE_CHECK_ENDORSEMENTS, ROSETTE_RESULT_PASS,
                                                /* Translators: %s is the name of who endorses. */
                                                N_ ("Not the badge, but something named in it is "
                                                    "endorsed, and that endorsement is genuine: "
                                                    "%s"),
                                                NULL },
  [ROSETTE_SAYS_ENDORSEMENTS_WRONG] = { ROSETTE_CHECK_ENDORSEMENTS, ROSETTE_RESULT_FAIL,
                                        /* Translators: %s is the name of who is said to endorse the
                                           badge. */
                                        N_ ("An endorsement in it is not to be trusted: %s"),
                                        N_ ("Do not rely on this endorsement.") },
  [ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED] = { ROSETTE_CHECK_ENDORSEMENTS, ROSETTE_RESULT_UNKNOWN,
                                            N_ ("It carries endorsements of others, which were not "
                                                "checked."),
                                            N_ ("Ask those who endorse it whether they do.") },
  [ROSETTE_SAYS_TRUST_NOT_ASKED] = { ROSETTE_CHECK_TRUST, ROSETTE_RESULT_SKIPPED,
                                     N_ ("Whether you know this issuer was not asked."), NULL },
  [ROSETTE_SAYS_TRUST_KNOWN] = { ROSETTE_CHECK_TRUST, ROSETTE_RESULT_PASS,
                                 /* Translators: %s is the name you gave the issuer. */
                                 N_ ("You know this issuer: %s"), NULL },
  [ROSETTE_SAYS_TRUST_KNOWN_SINCE] = { ROSETTE_CHECK_TRUST, ROSETTE_RESULT_PASS,
                                       /* Translators: the name you gave the issuer, and a date. */
                                       N_ ("You know this issuer since %2$s: %1$s"), NULL },
  [ROSETTE_SAYS_TRUST_LISTED] = { ROSETTE_CHECK_TRUST, ROSETTE_RESULT_PASS,
                                  /* Translators: the issuer's name, and that of a list. */
                                  N_ ("A list that you added names this issuer: %1$s (%2$s)"),
                                  NULL },
  [ROSETTE_SAYS_TRUST_LOOK_ALIKE] = { ROSETTE_CHECK_TRUST, ROSETTE_RESULT_FAIL,
                                      /* Translators: how the issuer calls itself, and how the one
                                         that the user knows is called. */
                                      N_ ("A key that calls itself %1$s, but it is not the one of "
                                          "%2$s that you know."),
                                      N_ ("Ask the issuer that you know whether the badge is its "
                                          "own, and whether it has another key.") },
  [ROSETTE_SAYS_TRUST_UNKNOWN] = { ROSETTE_CHECK_TRUST, ROSETTE_RESULT_UNKNOWN,
                                   N_ ("You have not said that you know this issuer."),
                                   N_ ("Find out who the issuer is, on its website for example, "
                                       "before you rely on the badge.") },
};

static gboolean
is_shown (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  /* U+200E.. and U+202A.. turn the direction of what follows: a name could hide in another. Joiners
   * (U+200C, U+200D) are letters' own business in Persian or Hindi. */
  if (type == G_UNICODE_FORMAT)
    return c == 0x200c || c == 0x200d;

  return type != G_UNICODE_CONTROL && type != G_UNICODE_UNASSIGNED && type != G_UNICODE_PRIVATE_USE
         && type != G_UNICODE_SURROGATE;
}

char *
rosette_sentence_clean (const char *text, gsize max_chars)
{
  g_autofree char *valid = NULL;
  GString *clean = g_string_new (NULL);
  gboolean space = FALSE;
  gsize n_chars = 0;

  g_return_val_if_fail (text != NULL, g_string_free (clean, FALSE));

  valid = g_utf8_make_valid (text, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          space = clean->len > 0;
          continue;
        }
      if (!is_shown (c))
        continue;
      if (n_chars >= max_chars)
        {
          g_string_append (clean, "…");
          break;
        }
      if (space)
        g_string_append_c (clean, ' ');
      n_chars += space ? 2 : 1;
      space = FALSE;
      g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

RosetteCheckId
rosette_sentence_get_check (RosetteSentence sentence)
{
  g_return_val_if_fail ((guint) sentence < ROSETTE_N_SENTENCES, ROSETTE_CHECK_CONTAINER);

  return sentences[sentence].check;
}

RosetteResult
rosette_sentence_get_result (RosetteSentence sentence)
{
  g_return_val_if_fail ((guint) sentence < ROSETTE_N_SENTENCES, ROSETTE_RESULT_UNKNOWN);

  return sentences[sentence].result;
}

/* Puts @subject where @text holds @place. Not printf: a translation must not be able to read
 * memory, and @subject may hold any character. */
static void
fill (GString *text, const char *place, const char *subject)
{
  g_autofree char *clean = NULL;
  char *at = strstr (text->str, place);

  if (at == NULL)
    return;

  clean = rosette_sentence_clean (subject != NULL ? subject : "–", MAX_SUBJECT_CHARS);
  g_string_erase (text, at - text->str, strlen (place));
  g_string_insert (text, at - text->str, clean);
}

char *
rosette_sentence_dup_message (RosetteSentence sentence, const char *first, const char *second)
{
  GString *text;

  g_return_val_if_fail ((guint) sentence < ROSETTE_N_SENTENCES, g_strdup (""));

  text = g_string_new (_ (sentences[sentence].message));
  if (strstr (text->str, "%2$s") != NULL)
    {
      fill (text, "%2$s", second);
      fill (text, "%1$s", first);
    }
  else
    {
      fill (text, "%s", first);
    }

  return g_string_free (text, FALSE);
}

char *
rosette_sentence_dup_dated (const char *message, GDateTime *date)
{
  g_autofree char *day = rosette_sentence_dup_day (date);

  /* Translators: a date, and a sentence that was true on that day. */
  return g_strdup_printf (_ ("As of %1$s: %2$s"), day, message);
}

char *
rosette_sentence_dup_dated_remedy (const char *reason)
{
  if (reason == NULL)
    return g_strdup (_ ("Look online, to see whether that has changed."));

  /* Translators: a sentence that says why something was out of reach. */
  return g_strdup_printf (_ ("%s Check again later, to see whether that has changed."), reason);
}

const char *
rosette_sentence_get_remedy (RosetteSentence sentence)
{
  g_return_val_if_fail ((guint) sentence < ROSETTE_N_SENTENCES, NULL);

  return sentences[sentence].remedy != NULL ? _ (sentences[sentence].remedy) : NULL;
}

char *
rosette_sentence_dup_remedy (RosetteSentence sentence, gboolean is_online, const char *reason)
{
  const char *online_remedy;

  g_return_val_if_fail ((guint) sentence < ROSETTE_N_SENTENCES, NULL);

  online_remedy = sentences[sentence].online_remedy;
  if (!is_online || online_remedy == NULL)
    return g_strdup (rosette_sentence_get_remedy (sentence));
  if (reason == NULL)
    return g_strdup (_ (online_remedy));

  /* Translators: the first is a sentence that says why, the second one that says what to do. */
  return g_strdup_printf (_ ("%1$s %2$s"), reason, _ (online_remedy));
}

const char *
rosette_sentence_get_not_reached (void)
{
  return _ ("Not looked at, after what was found above.");
}

char *
rosette_sentence_dup_day (GDateTime *date)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (date);

  /* Translators: a date as strftime() writes it: 7 March 2026 */
  return g_date_time_format (utc, _ ("%-d %B %Y"));
}

char *
rosette_sentence_dup_moment (GDateTime *date)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (date);

  /* Translators: a date and a time as strftime() writes them: 7 March 2026, 14:05 */
  return g_date_time_format (local, _ ("%-d %B %Y, %H:%M"));
}
