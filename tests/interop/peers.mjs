// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rosette's badges read by programs of others, and theirs by Rosette. Prints TAP.

import './webcrypto.mjs';
import './jose.mjs';
import './linked-data.mjs';
import './pictures.mjs';
import { cleanUp } from './rosette.mjs';
import { runAll } from './tap.mjs';

await runAll();
cleanUp();
