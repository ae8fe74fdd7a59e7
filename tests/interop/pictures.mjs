// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Readers of PNG and of XML find what we bake, and we find what a writer of PNG bakes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DOMParser } from '@xmldom/xmldom';
import encodeChunks from 'png-chunks-encode';
import extractChunks from 'png-chunks-extract';

import { check, first, issue, run, sample, save, work } from './rosette.mjs';
import { test } from './tap.mjs';

const KEYWORD = 'openbadgecredential';
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

const textChunks = (png) => extractChunks(png).filter(({ name }) => name === 'iTXt');

test('png-chunks-extract finds our chunk, and its text is our credential', () => {
  const png = first(issue('p256', 'png'), '.png');
  const chunks = textChunks(readFileSync(png));
  assert.equal(chunks.length, 1);
  const data = Buffer.from(chunks[0].data);
  assert.equal(data.toString('latin1').split('\0')[0], KEYWORD);
  assert.deepEqual([...data.subarray(KEYWORD.length, KEYWORD.length + 5)], [0, 0, 0, 0, 0]);
  assert.equal(data.subarray(KEYWORD.length + 5).toString(), run('extract', png));
});

test('we find the chunk that png-chunks-encode writes', () => {
  const png = first(issue('p256', 'png'), '.png');
  const credential = run('extract', png);
  const chunks = extractChunks(readFileSync(png)).filter(({ name }) => name !== 'iTXt');
  const data = Buffer.concat([Buffer.from(`${KEYWORD}\0\0\0\0\0`), Buffer.from(credential)]);
  chunks.splice(-1, 0, { name: 'iTXt', data: new Uint8Array(data) });
  const theirs = save('theirs.png', encodeChunks(chunks));
  assert.equal(run('extract', theirs), credential);
  assert.equal(check(theirs).report.verdict, 'genuine');
});

test('png-chunks-extract finds one chunk after we have baked over another', () => {
  const png = first(issue('p256', 'png'), '.png');
  const credential = save('other.jwt', run('extract', first(issue('ed25519', 'png'), '.png')));
  const again = join(work, 'again.png');
  run('bake', '--credential', credential, '--image', png, '--output', again);
  const chunks = textChunks(readFileSync(again));
  assert.equal(chunks.length, 1);
  assert.ok(Buffer.from(chunks[0].data).toString().endsWith(readFileSync(credential, 'utf8')));
});

test('xmldom finds our element, and its attribute is our credential', () => {
  const svg = first(issue('p256', 'svg'), '.svg');
  const document = new DOMParser().parseFromString(readFileSync(svg, 'utf8'), 'image/svg+xml');
  const found = document.getElementsByTagNameNS(NAMESPACE, 'credential');
  assert.equal(found.length, 1);
  assert.equal(found[0].parentNode, document.documentElement);
  assert.equal(found[0].getAttribute('verify'), run('extract', svg));
  assert.equal(found[0].textContent, '');
});

test('xmldom reads the JSON that we bake, whatever is in it', () => {
  const json = JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    credentialSubject: {},
    name: ']]> & < "ü" 😀 <![CDATA[',
  });
  const out = join(work, 'cdata.svg');
  run('bake', '--credential', save('cdata.json', json), '--image', join(sample, 'badge.svg'),
    '--output', out);
  const document = new DOMParser().parseFromString(readFileSync(out, 'utf8'), 'image/svg+xml');
  const [found] = document.getElementsByTagNameNS(NAMESPACE, 'credential');
  assert.equal(found.hasAttribute('verify'), false);
  assert.deepEqual(JSON.parse(found.textContent), JSON.parse(json));
});
