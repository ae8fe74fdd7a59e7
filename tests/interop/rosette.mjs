// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// rosette-cli, which ROSETTE_CLI names, on the sample, whose folder ROSETTE_SAMPLE names.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = process.env.ROSETTE_CLI;
export const sample = process.env.ROSETTE_SAMPLE;
export const work = mkdtempSync(join(tmpdir(), 'rosette-interop-'));
export const BASE_URL = 'https://badges.example.org/internship';

export const KINDS = [
  { type: 'ed25519', alg: 'EdDSA' },
  { type: 'p256', alg: 'ES256' },
  { type: 'p384', alg: 'ES384' },
  { type: 'rsa3072', alg: 'RS256' },
];

export function cleanUp() {
  rmSync(work, { recursive: true, force: true });
}

export function run(...args) {
  return execFileSync(cli, args, { encoding: 'utf8' });
}

// What may fail: its exit status, and what it prints.
export function tryRun(...args) {
  return spawnSync(cli, args, { encoding: 'utf8' });
}

// One report for each file; the exit status is that of the worst.
export function checkAll(files, ...options) {
  const result = spawnSync(cli, ['check', '--json', ...options, ...files],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const lines = result.stdout.split('\n').filter((line) => line !== '');
  return { status: result.status, reports: lines.map((line) => JSON.parse(line)) };
}

export function check(file, ...options) {
  const { status, reports } = checkAll([file], ...options);
  return { status, report: reports[0] };
}

export function save(name, content) {
  const path = join(work, name);
  writeFileSync(path, content);
  return path;
}

const keys = new Map();

// A key of each type is made once.
export function keyFor(type) {
  if (!keys.has(type)) {
    const path = join(work, `${type}.pem`);
    const [did, thumbprint] = run('key', 'new', '--type', type, '--output', path).trim().split(/\s+/);
    keys.set(type, { path, did, thumbprint, jwk: JSON.parse(run('key', 'show', path, '--jwk')) });
  }
  return keys.get(type);
}

export function issueAs(issuer, achievement, type, container, ...options) {
  const output = mkdtempSync(join(work, `${type}-${container}-`));
  run('issue', '--issuer', issuer, '--achievement', achievement, '--image', join(sample, 'badge.svg'),
    '--recipients', join(sample, 'people.csv'), '--key', keyFor(type).path,
    '--container', container, '--output', output, '--no-register', ...options);
  return readdirSync(output).filter((name) => name !== 'awards.csv').sort()
    .map((name) => join(output, name));
}

export function issue(type, container, ...options) {
  return issueAs(join(sample, 'issuer.json'), join(sample, 'achievement.json'), type, container,
    ...options);
}

export const first = (files, ending) => files.find((file) => file.endsWith(ending));

export function issueJwt(type) {
  return readFileSync(first(issue(type, 'json'), '.jwt'), 'utf8').trim();
}
