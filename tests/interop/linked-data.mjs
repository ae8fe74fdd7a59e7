// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Digital Bazaar's and the Digital Credentials Consortium's programs verify our proofs inside a
// badge, we verify theirs, and canonical forms are the same. They read the contexts as published,
// where the shared data is here; as Rosette restates them where it is not.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519VerificationKey2020 } from '@digitalbazaar/ed25519-verification-key-2020';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import * as dcc from '@digitalcredentials/vc';
import jsonld from 'jsonld';

import { makeBadge, makeEndorsement, makeRichBadge } from './made-badges.mjs';
import { BASE_URL, check, checkAll, issue, issueAs, keyFor, run, sample, save, tryRun }
  from './rosette.mjs';
import { test } from './tap.mjs';

const BADGES = 200;
const ISSUED = 30;

// The contexts that Rosette has.
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const OURS = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2',
  [OB3]: 'ob-3.0.3-2026-06-29',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': 'ob-3.0-extensions',
  'https://w3id.org/security/multikey/v1': 'multikey-v1',
  'https://www.w3.org/ns/did/v1': 'did-v1',
  'https://w3id.org/openbadges/v2': 'ob-2.0',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'ed25519-2020-v1',
};

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function readContexts() {
  const folder = join(process.env.ROSETTE_SHARED_DATA ?? '', 'contexts');
  const contexts = new Map(Object.entries(OURS)
    .map(([url, name]) => [url, join(process.env.ROSETTE_CONTEXTS, `${name}.json`)]));
  if (existsSync(join(folder, 'MANIFEST.tsv'))) {
    for (const line of readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').split('\n')) {
      const [url, file, role] = line.split('\t');
      if (role === 'primary')
        contexts.set(url, join(folder, file));
    }
  } else {
    console.log('# The published contexts are not here: the peers read those of Rosette');
  }
  return contexts;
}

const CONTEXTS = readContexts();

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
  const path = CONTEXTS.get(url);
  if (path === undefined && !url.startsWith('did:key:'))
    throw new Error(`no ${url}`);
  const document = path === undefined ? loadKey(url) : readJson(path);
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

// The terms of the context, and those of each class as Class.term.
function listTerms(context) {
  const terms = [];
  for (const [name, value] of Object.entries(context).filter(([key]) => !key.startsWith('@'))) {
    terms.push(name);
    for (const own of Object.keys(value['@context'] ?? {}).filter((key) => !key.startsWith('@')))
      terms.push(`${name}.${own}`);
  }
  return terms;
}

function addUsed(value, used) {
  if (Array.isArray(value)) {
    for (const item of value)
      addUsed(item, used);
  } else if (typeof value === 'object' && value !== null) {
    const types = [value.type ?? []].flat();
    for (const type of types)
      used.add(type);
    for (const [name, member] of Object.entries(value)) {
      used.add(name);
      for (const type of types)
        used.add(`${type}.${name}`);
      addUsed(member, used);
    }
  }
}

test(`${BADGES} badges use all that the context of Open Badges 3.0 defines`, () => {
  const used = new Set();
  for (let seed = 0; seed < BADGES; seed++)
    addUsed(makeRichBadge(seed, 'did:example:school'), used);
  const terms = listTerms(readJson(CONTEXTS.get(OB3))['@context']);
  assert.ok(terms.length > 100);
  assert.deepEqual(terms.filter((term) => !used.has(term)), []);
});

test(`jsonld has the same canonical form of ${BADGES} badges`, async () => {
  for (let seed = 0; seed < BADGES; seed++) {
    const badge = makeRichBadge(seed, 'did:example:school');
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

test('peers verify what we sign of made institutions and achievements', async () => {
  for (let seed = 0; seed < ISSUED; seed++) {
    const { issuer, credentialSubject } = makeBadge(seed, 'did:example:school');
    delete issuer.id;
    const [file] = issueAs(save(`issuer-${seed}.json`, JSON.stringify(issuer)),
      save(`achievement-${seed}.json`, JSON.stringify(credentialSubject.achievement)),
      'ed25519', 'json', '--format', 'ob3-di');
    const credential = readJson(file);
    const suite = new DataIntegrityProof({ cryptosuite: eddsaRdfc });
    const { verified, error } = await vc.verifyCredential({ credential, suite, documentLoader });
    assert.equal(verified, true, `${seed}: ${error?.errors ?? error}`);
  }
});

// As the wizard does it: keys of two kinds, and an issuer that is one.
const TWO = ['--key', keyFor('p256').path, '--format', 'ob3-di,ob3-jwt'];

test('peers verify what an institution of two keys signs inside', async () => {
  for (const file of issue('ed25519', 'json', ...TWO).filter((name) => name.endsWith('.json'))) {
    const credential = readJson(file);
    assert.equal(credential.proof.cryptosuite, 'eddsa-rdfc-2022');
    assert.equal(credential.issuer.id, keyFor('ed25519').did);
    assert.equal(credential.issuer.otherIdentifier[0].identifier, keyFor('p256').did);
    for (const peer of [vc, dcc]) {
      const suite = new DataIntegrityProof({ cryptosuite: eddsaRdfc });
      const { verified, error } = await peer.verifyCredential({ credential, suite, documentLoader });
      assert.equal(verified, true, String(error?.errors ?? error));
    }
  }
});

// Its document is the only one that is fetched: the keys are in it.
function loaderOf(document) {
  return async (url) => {
    if (!url.startsWith(`${BASE_URL}/issuer.json`))
      return documentLoader(url);
    const found = url === document.id ? document
      : document.verificationMethod.find(({ id }) => id === url);
    return { contextUrl: null, documentUrl: url, document: structuredClone(found) };
  };
}

for (const verify of [eddsaRdfc, ecdsaRdfc]) {
  test(`peers find the key of ${verify.name} where our issuer stands`, async () => {
    const issuer = { ...readJson(join(sample, 'issuer.json')), id: `${BASE_URL}/issuer.json` };
    const files = issueAs(save('web-issuer.json', JSON.stringify(issuer)),
      join(sample, 'achievement.json'), 'ed25519', 'json', ...TWO, '--cryptosuite', verify.name,
      '--base-url', BASE_URL);
    const credential = readJson(files.find((name) => name.endsWith('-ob3-di.json')));
    const document = readJson(join(dirname(files[0]), 'issuer.json'));
    for (const peer of [vc, dcc]) {
      const suite = () => new DataIntegrityProof({ cryptosuite: verify });
      const { verified, error } = await peer.verifyCredential({ credential, suite: suite(),
        documentLoader: loaderOf(document) });
      assert.equal(verified, true, String(error?.errors ?? error));
      const without = await peer.verifyCredential({ credential, suite: suite(),
        documentLoader: loaderOf({ ...document, assertionMethod: [] }) });
      assert.equal(without.verified, false);
    }
  });
}

test('we verify Ed25519Signature2020', async () => {
  const key = await Ed25519VerificationKey2020.generate();
  key.controller = `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  const suite = new Ed25519Signature2020({ key });
  const secured = await vc.issue({ credential: makeBadge(3, key.controller), suite, documentLoader });
  const { report } = check(save('older-suite.json', JSON.stringify(secured)));
  assert.equal(report.verdict, 'genuine', JSON.stringify(report));
  secured.validFrom = '2024-05-06T07:08:08Z';
  assert.equal(check(save('older-suite-changed.json', JSON.stringify(secured))).report.verdict, 'forged');
});

test('we verify an endorsement inside a badge, both signed by peers', async () => {
  const [school, other] = [await makeKey('Ed25519'), await makeKey('P-256')];
  const badge = makeBadge(5, school.controller);
  const sign = (credential, key, cryptosuite) => vc.issue({ credential, documentLoader,
    suite: new DataIntegrityProof({ signer: key.signer(), cryptosuite }) });
  const endorsement = await sign(makeEndorsement(5, other.controller, badge.id), other, ecdsaRdfc);
  const whole = await sign({ ...badge, endorsement: [endorsement] }, school, eddsaRdfc);
  const good = check(save('endorsed.json', JSON.stringify(whole))).report;
  const result = ({ checks }) => checks.find(({ id }) => id === 'endorsements').result;
  assert.equal(good.verdict, 'genuine', JSON.stringify(good));
  assert.equal(result(good), 'pass');

  endorsement.credentialSubject.endorsementComment = 'The best of all';
  const changed = await sign({ ...badge, endorsement: [endorsement] }, school, eddsaRdfc);
  const bad = check(save('ill-endorsed.json', JSON.stringify(changed))).report;
  assert.equal(result(bad), 'fail');
});

const SELECTIVE = 40;
const MANDATORY = [[], ['/issuer', '/validFrom'], ['/issuer/id', '/type', '/credentialSubject/achievement/name'],
  ['/credentialSubject/achievement/criteria', '/credentialSubject/id', '/id']];

function removeAll(value, name) {
  if (typeof value !== 'object' || value === null)
    return;
  if (!Array.isArray(value))
    delete value[name];
  for (const member of Object.values(value))
    removeAll(member, name);
}

// A badge signed for selective disclosure, and what its holder shows of it.
async function makeSelective(seed, key) {
  const credential = makeBadge(seed, key.controller);
  // The peer gives a name to lists, which have none, and takes the type of `geo` for the property,
  // which the context gives the same address.
  delete credential.credentialSubject.achievement.resultDescription;
  removeAll(credential, 'geo');
  const mandatoryPointers = MANDATORY[seed % MANDATORY.length];
  const base = await vc.issue({ credential, documentLoader, suite: new DataIntegrityProof({
    signer: key.signer(), cryptosuite: ecdsaSd.createSignCryptosuite({ mandatoryPointers }) }) });
  const selectivePointers = ['/id', '/issuer', '/validFrom', '/credentialSubject'];
  const shown = await vc.derive({ verifiableCredential: base, documentLoader,
    suite: new DataIntegrityProof({
      cryptosuite: ecdsaSd.createDiscloseCryptosuite({ selectivePointers }) }) });
  return { base, shown };
}

test(`we verify ecdsa-sd-2023 of ${SELECTIVE} badges of peers, whole and in part`, async () => {
  const key = await makeKey('P-256');
  const files = [];
  const changed = [];
  for (let seed = 0; seed < SELECTIVE; seed++) {
    const { base, shown } = await makeSelective(seed, key);
    for (const [what, badge] of Object.entries({ base, shown })) {
      files.push(badgeFile(`sd-${what}-${seed}`, badge));
      const { achievement } = badge.credentialSubject;
      const others = { id: { ...badge, id: 'urn:example:another' }, added: { ...badge, validUntil: '2094-05-06T07:08:09Z' },
        name: { ...badge, credentialSubject: { ...badge.credentialSubject,
          achievement: { ...achievement, name: 'Another badge' } } },
        cut: { ...badge, validFrom: undefined } };
      if (badge.validUntil !== undefined)
        delete others.added;
      for (const [name, other] of Object.entries(others))
        changed.push(badgeFile(`sd-${what}-${seed}-${name}`, other));
    }
  }
  const { reports } = checkAll(files);
  assert.equal(reports.length, 2 * SELECTIVE);
  for (const report of reports) {
    assert.equal(report.verdict, 'genuine', JSON.stringify(report));
    assert.equal(report.proof.cryptosuite, 'ecdsa-sd-2023');
  }
  for (const [index, report] of checkAll(changed).reports.entries())
    assert.equal(report.verdict, 'forged', `${changed[index]} ${JSON.stringify(report)}`);
});

test('we and jsonld refuse what a signature would not cover', async () => {
  const badge = makeBadge(1, 'did:example:school');
  const { achievement } = badge.credentialSubject;
  const cases = [
    { ...badge, colour: 'red' },
    { ...badge, type: [...badge.type, 'Colourful'] },
    { ...badge, id: 'badge-1' },
    { ...badge, description: { '@value': 'x', '@language': 'ar', '@direction': 'rtl' } },
    { ...badge, description: { '@value': 'x', '@language': 'not a language' } },
    { ...badge, evidence: [{ type: ['Evidence'], targetName: 'of another class' }] },
    { ...badge, credentialSubject: { ...badge.credentialSubject,
      achievement: { ...achievement, colour: null, 'hue:saturation': 7, ' ': 'x' } } },
  ];
  for (const [index, one] of cases.entries()) {
    await assert.rejects(jsonld.canonize(one, { safe: true, documentLoader,
      algorithm: 'RDFC-1.0', format: 'application/n-quads' }), `case ${index}`);
    assert.notEqual(tryRun('canonize', badgeFile(`uncovered-${index}`, one)).status, 0,
      `case ${index}`);
  }
});
