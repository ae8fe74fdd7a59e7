// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Debian 12 has Node.js 18, where the peers find no `crypto` among the globals.

import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto;
