// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rosette's badges read by programs of others, and theirs by Rosette. Prints TAP.
// ROSETTE_CLI names the program, ROSETTE_SAMPLE the folder with the sample.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as jose from 'jose';
import extractChunks from 'png-chunks-extract';

const cli = process.env.ROSETTE_CLI;
const sample = process.env.ROSETTE_SAMPLE;
const work = mkdtempSync(join(tmpdir(), 'rosette-interop-'));
const BASE_URL = 'https://badges.example.org/internship';

const KINDS = [
  { type: 'ed25519', alg: 'EdDSA' },
  { type: 'p256', alg: 'ES256' },
  { type: 'p384', alg: 'ES384' },
  { type: 'rsa3072', alg: 'RS256' },
];

function run(...args) {
  return execFileSync(cli, args, { encoding: 'utf8' });
}

function check(file, ...options) {
  const result = spawnSync(cli, ['check', '--json', ...options, file], { encoding: 'utf8' });
  return { status: result.status, report: JSON.parse(result.stdout) };
}

function keyFor(type) {
  const path = join(work, `${type}.pem`);
  const [did, thumbprint] = run('key', 'new', '--type', type, '--output', path).trim().split(/\s+/);
  return { path, did, thumbprint, jwk: JSON.parse(run('key', 'show', path, '--jwk')) };
}

const keys = new Map(KINDS.map(({ type }) => [type, keyFor(type)]));

function issue(type, container, ...options) {
  const output = mkdtempSync(join(work, `${type}-${container}-`));
  run('issue', '--issuer', join(sample, 'issuer.json'),
    '--achievement', join(sample, 'achievement.json'), '--image', join(sample, 'badge.svg'),
    '--recipients', join(sample, 'people.csv'), '--key', keys.get(type).path,
    '--container', container, '--output', output, ...options);
  return readdirSync(output).filter((name) => name !== 'awards.csv').map((name) => join(output, name));
}

const first = (files, ending) => files.find((file) => file.endsWith(ending));

const tests = [];
const test = (name, body) => tests.push({ name, body });

for (const { type, alg } of KINDS) {
  test(`jose verifies our ${alg} VC-JWT`, async () => {
    const jwt = readFileSync(first(issue(type, 'json'), '.jwt'), 'utf8').trim();
    const header = jose.decodeProtectedHeader(jwt);
    assert.equal(header.alg, alg);
    assert.equal(header.typ, 'JWT');
    assert.equal(header.jwk.d, undefined);
    assert.equal(await jose.calculateJwkThumbprint(header.jwk), keys.get(type).thumbprint);

    const { payload } = await jose.jwtVerify(jwt, await jose.importJWK(header.jwk, alg));
    assert.equal(payload.iss, payload.issuer.id);
    assert.equal(payload.jti, payload.id);
    assert.equal(payload.nbf, Date.parse(payload.validFrom) / 1000);
  });

  test(`jose refuses our ${alg} VC-JWT when a byte has changed`, async () => {
    const jwt = readFileSync(first(issue(type, 'json'), '.jwt'), 'utf8').trim();
    const [head, body, signature] = jwt.split('.');
    const other = Buffer.from(body, 'base64url').toString().replace('2', '3');
    const forged = [head, Buffer.from(other).toString('base64url'), signature].join('.');
    const key = await jose.importJWK(keys.get(type).jwk, alg);
    await assert.rejects(jose.compactVerify(forged, key));

    const file = join(work, `forged-${type}.jwt`);
    writeFileSync(file, forged);
    const { status, report } = check(file);
    assert.equal(report.verdict, 'forged');
    assert.equal(status, 1);
  });

  test(`jose verifies our ${alg} OB 2.0 assertion`, async () => {
    const files = issue(type, 'json', '--format', 'ob2-signed', '--base-url', BASE_URL);
    const jws = readFileSync(first(files, '.jws'), 'utf8').trim();
    const key = JSON.parse(readFileSync(first(files, 'key.json'), 'utf8'));
    const { payload } = await jose.compactVerify(jws, await jose.importSPKI(key.publicKeyPem, alg));
    const assertion = JSON.parse(new TextDecoder().decode(payload));
    assert.equal(assertion.verification.creator, key.id);
    assert.equal(assertion.type, 'Assertion');
  });

  test(`we verify the ${alg} VC-JWT that jose signs`, async () => {
    const mine = readFileSync(first(issue(type, 'json'), '.jwt'), 'utf8').trim();
    const { privateKey, publicKey } = await jose.generateKeyPair(alg, {
      extractable: true, modulusLength: 2048, crv: alg === 'EdDSA' ? 'Ed25519' : undefined,
    });
    const jwk = await jose.exportJWK(publicKey);
    const did = 'did:jwk:' + Buffer.from(JSON.stringify(jwk)).toString('base64url');
    const payload = jose.decodeJwt(mine);
    payload.iss = payload.issuer.id = did;
    const theirs = await new jose.SignJWT(payload)
      .setProtectedHeader({ alg, typ: 'JWT', jwk }).sign(privateKey);
    const file = join(work, `jose-${type}.jwt`);
    writeFileSync(file, theirs);
    const { status, report } = check(file);
    assert.equal(report.verdict, 'genuine', JSON.stringify(report.checks));
    assert.equal(status, 0);
    assert.equal(report.proof.alg, alg);
  });
}

test('png-chunks-extract finds our chunk, and its text is our credential', () => {
  const png = first(issue('p256', 'png'), '.png');
  const chunks = extractChunks(readFileSync(png)).filter(({ name }) => name === 'iTXt');
  assert.equal(chunks.length, 1);
  const text = Buffer.from(chunks[0].data).toString('latin1').split('\0');
  assert.equal(text[0], 'openbadgecredential');
  const credential = Buffer.from(chunks[0].data).subarray('openbadgecredential'.length + 5);
  assert.equal(credential.toString(), run('extract', png));
});

console.log(`1..${tests.length}`);
let number = 0;
for (const { name, body } of tests) {
  number += 1;
  try {
    await body();
    console.log(`ok ${number} ${name.replaceAll(' ', '-')}`);
  } catch (error) {
    console.log(`not ok ${number} ${name.replaceAll(' ', '-')}`);
    console.log(String(error.stack ?? error).replace(/^/gm, '# '));
  }
}
rmSync(work, { recursive: true, force: true });
