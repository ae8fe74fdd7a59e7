// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Digital Bazaar's and the Digital Credentials Consortium's programs verify our proofs inside a
// badge, we verify theirs, and canonical forms are the same.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import * as dcc from '@digitalcredentials/vc';
import jsonld from 'jsonld';

import { makeBadge } from './made-badges.mjs';
import { check, checkAll, issue, run, save } from './rosette.mjs';
import { test } from './tap.mjs';

const BADGES = 200;

// What the peers read of us: the contexts that Rosette has.
const CONTEXTS = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-3.0.3-2026-06-29',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': 'ob-3.0-extensions',
  'https://w3id.org/security/multikey/v1': 'multikey-v1',
  'https://www.w3.org/ns/did/v1': 'did-v1',
};

function loadKey(url) {
  const [did, fragment] = url.split('#');
  const multikey = did.slice('did:key:'.length);
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: `${did}#${multikey}`,
    type: 'Multikey', controller: did, publicKeyMultibase: multikey };
  const controller = { '@context': ['https://www.w3.org/ns/did/v1',
    'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: [method],
    assertionMethod: [method.id] };
  return fragment === undefined ? controller : method;
}

async function documentLoader(url) {
  const name = CONTEXTS[url];
  if (name === undefined && !url.startsWith('did:key:'))
    throw new Error(`no ${url}`);
  const document = name === undefined ? loadKey(url)
    : JSON.parse(readFileSync(join(process.env.ROSETTE_CONTEXTS, `${name}.json`), 'utf8'));
  return { contextUrl: null, documentUrl: url, document };
}

async function makeKey(curve) {
  const key = curve === 'Ed25519' ? await Ed25519Multikey.generate()
    : await EcdsaMultikey.generate({ curve });
  key.controller = `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  return key;
}

const KEYS = { ed25519: 'Ed25519', p256: 'P-256', p384: 'P-384' };
const SUITES = [
  { name: 'eddsa-rdfc-2022', keys: ['ed25519'], sign: eddsaRdfc, verify: eddsaRdfc },
  { name: 'eddsa-jcs-2022', keys: ['ed25519'], sign: eddsaJcs.createSignCryptosuite(),
    verify: eddsaJcs.createVerifyCryptosuite() },
  { name: 'ecdsa-rdfc-2019', keys: ['p256', 'p384'], sign: ecdsaRdfc, verify: ecdsaRdfc },
  { name: 'ecdsa-jcs-2019', keys: ['p256', 'p384'], sign: ecdsaJcs.createSignCryptosuite(),
    verify: ecdsaJcs.createVerifyCryptosuite() },
];

const badgeFile = (seed, badge) => save(`made-${seed}.json`, JSON.stringify(badge));

test(`jsonld has the same canonical form of ${BADGES} badges`, async () => {
  for (let seed = 0; seed < BADGES; seed++) {
    const badge = makeBadge(seed, 'did:example:school');
    const theirs = await jsonld.canonize(badge, { algorithm: 'RDFC-1.0', safe: true,
      format: 'application/n-quads', documentLoader });
    assert.equal(run('canonize', badgeFile(seed, badge)), theirs, `badge ${seed}`);
  }
});

for (const { name, keys, sign, verify } of SUITES) {
  for (const type of keys) {
    test(`peers verify our ${name} by ${type}`, async () => {
      const files = issue(type, 'json', '--format', 'ob3-di', '--cryptosuite', name);
      for (const file of files) {
        const credential = JSON.parse(readFileSync(file, 'utf8'));
        for (const peer of [vc, dcc]) {
          const suite = new DataIntegrityProof({ cryptosuite: verify });
          const { verified, error } =
            await peer.verifyCredential({ credential, suite, documentLoader });
          assert.equal(verified, true, String(error?.errors ?? error));
        }
        credential.name = 'Another badge';
        const suite = new DataIntegrityProof({ cryptosuite: verify });
        assert.equal((await vc.verifyCredential({ credential, suite, documentLoader })).verified,
          false);
      }
    });

    test(`we verify ${name} by ${type} of ${BADGES} badges of peers`, async () => {
      const files = [];
      const key = await makeKey(KEYS[type]);
      for (let seed = 0; seed < BADGES; seed++) {
        const suite = new DataIntegrityProof({ signer: key.signer(), cryptosuite: sign });
        const credential = makeBadge(seed, key.controller);
        const secured = await vc.issue({ credential, suite, documentLoader });
        files.push(badgeFile(`${name}-${type}-${seed}`, secured));
      }
      const { reports } = checkAll(files);
      assert.equal(reports.length, BADGES);
      for (const report of reports) {
        assert.equal(report.verdict, 'genuine', JSON.stringify(report));
        assert.equal(report.proof.cryptosuite, name);
      }
    });
  }
}

test('we verify what a holder shows of a badge with ecdsa-sd-2023', async () => {
  const key = await makeKey('P-256');
  const credential = makeBadge(7, key.controller);
  // The peer gives a name to lists, which have none.
  delete credential.credentialSubject.achievement.resultDescription;
  const signer = new DataIntegrityProof({ signer: key.signer(),
    cryptosuite: ecdsaSd.createSignCryptosuite({ mandatoryPointers: ['/issuer', '/validFrom'] }) });
  const base = await vc.issue({ credential, suite: signer, documentLoader });
  const holder = new DataIntegrityProof({
    cryptosuite: ecdsaSd.createDiscloseCryptosuite({ selectivePointers: ['/id', '/credentialSubject'] }) });
  const shown = await vc.derive({ verifiableCredential: base, suite: holder, documentLoader });
  assert.equal(check(save('shown.json', JSON.stringify(shown))).report.verdict, 'genuine');

  shown.credentialSubject.achievement.name = 'Another badge';
  assert.equal(check(save('shown-changed.json', JSON.stringify(shown))).report.verdict, 'forged');
});

test('we and jsonld refuse what no context defines', async () => {
  const badge = { ...makeBadge(1, 'did:example:school'), colour: 'red' };
  await assert.rejects(jsonld.canonize(badge, { safe: true, documentLoader,
    algorithm: 'RDFC-1.0', format: 'application/n-quads' }));
  assert.throws(() => run('canonize', badgeFile('unknown', badge)));
});
