// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// peer.mjs BADGE.png: finds the VC-JWT in a PNG and verifies it with the key in its header.

import { readFileSync } from 'node:fs';

import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import extractChunks from 'png-chunks-extract';

const chunk = extractChunks(readFileSync(process.argv[2])).find(({ name }) => name === 'iTXt');
const jwt = Buffer.from(chunk.data).toString().split('\0').at(-1);
const { alg, jwk } = decodeProtectedHeader(jwt);
const { payload } = await compactVerify(jwt, await importJWK(jwk, alg));
console.log(JSON.parse(new TextDecoder().decode(payload)).name);
