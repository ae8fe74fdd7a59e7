/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/* Tokens for tests: SoftHSM's, found as any token is, through p11-kit's configuration, behind a
 * module that can take them out (module.c). All have this PIN.
 */
#define ROSETTE_TEST_PIN "1234"

typedef enum
{
  ROSETTE_TEST_TOKEN_PLAIN = 0,
  ROSETTE_TEST_TOKEN_NO_LOGIN = 1 << 0,   /* seen and used without the PIN */
  ROSETTE_TEST_TOKEN_CONFIRM = 1 << 1,    /* wants the PIN again for each signature */
  ROSETTE_TEST_TOKEN_NO_SIGN = 1 << 2,    /* for another use */
  ROSETTE_TEST_TOKEN_NO_PUBLIC = 1 << 3,  /* its public half is not on the token */
  ROSETTE_TEST_TOKEN_NO_ID = 1 << 4,      /* has a label alone */
  ROSETTE_TEST_TOKEN_SAME_ID = 1 << 5,    /* has the id of the key before */
  ROSETTE_TEST_TOKEN_NO_PRIVATE = 1 << 7, /* only its public half is on the token */
  ROSETTE_TEST_TOKEN_SMALL = 1 << 8,      /* RSA of 1024 bits */
  ROSETTE_TEST_TOKEN_WRONG_PUBLIC = 1
                                    << 6, /* has the id of the key before, and so its public half */
} RosetteTestTokenFlags;

/**
 * rosette_test_token_start:
 *
 * Begins with no token: makes a folder, and says to this process and its children that theirs are
 * in it. May be called again for another.
 *
 * Returns: (transfer full) (nullable): the folder, for rosette_test_remove(); %NULL after
 *   g_test_skip() where SoftHSM is not installed
 */
char *rosette_test_token_start (void);

/**
 * rosette_test_token_add:
 *
 * Adds a token of this name.
 */
void rosette_test_token_add (const char *label);

/**
 * rosette_test_token_make_key:
 *
 * Has the token @token make a key. Its id is a byte, one more with each key.
 */
void rosette_test_token_make_key (const char *token,
                                  const char *label,
                                  RosetteKeyType kind,
                                  RosetteTestTokenFlags flags);

/**
 * rosette_test_token_import:
 *
 * Puts the private half of a P-256 key on the token @token, and not the public one.
 */
void rosette_test_token_import (const char *token, const char *label, RosetteKey *key);

/**
 * rosette_test_token_load_certificate:
 *
 * Puts a certificate, in DER, beside the key that came last.
 */
void rosette_test_token_load_certificate (const char *token, GBytes *der);

/**
 * rosette_test_token_set:
 * @name: one of the files that module.c knows
 * @text: (nullable): what it says; %NULL takes it away
 */
void rosette_test_token_set (const char *name, const char *text);

/**
 * rosette_test_token_count_logins:
 *
 * Returns: how many PINs were tried since the folder was made
 */
guint rosette_test_token_count_logins (void);

G_END_DECLS
