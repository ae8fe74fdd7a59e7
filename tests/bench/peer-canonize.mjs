// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// peer-canonize.mjs DOCUMENT CONTEXTS SECONDS: prints what jsonld and rdf-canonize take for the canonical form of a
// document without its proof, in µs: the fastest of 12 rounds, by the clock or of the processor, whichever is less. CONTEXTS is the folder of
// the published contexts.

import { readFileSync } from 'node:fs';

import jsonld from 'jsonld';

const [, , path, folder, seconds] = process.argv;
const { proof, ...unsigned } = JSON.parse(readFileSync(path, 'utf8'));
const text = JSON.stringify(unsigned);
const known = new Map(readFileSync(`${folder}/MANIFEST.tsv`, 'utf8').split('\n')
  .map((line) => line.split('\t')).filter(([, , role]) => role === 'primary')
  .map(([url, file]) => [url, { documentUrl: url, contextUrl: null,
    document: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) }]));
const options = {
  algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true,
  documentLoader: async (url) => known.get(url),
};

const ROUNDS = 12;
let fastest = Infinity;
for (let round = 0; round < ROUNDS; round++) {
  const start = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  let n = 0;
  let passed;
  do {
    await jsonld.canonize(JSON.parse(text), options);
    n++;
    passed = Number(process.hrtime.bigint() - start) / 1e9;
  } while (passed < seconds / ROUNDS);
  const { user, system } = process.cpuUsage(cpu);
  fastest = Math.min(fastest, passed / n * 1e6, (user + system) / n);
}
console.log(fastest.toFixed(1));
