// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// jose and Node's OpenSSL read our signatures and keys, and we read theirs.

import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as jose from 'jose';

import { BASE_URL, KINDS, check, checkAll, first, issue, issueJwt, keyFor, run, save, work }
  from './rosette.mjs';
import { test } from './tap.mjs';

async function accepts(jws, jwk, alg) {
  try {
    await jose.compactVerify(jws, await jose.importJWK(jwk, alg));
    return true;
  } catch {
    return false;
  }
}

// A good JWT with one character changed to each of some others, at places spread over all of it. A full stop after it is
// no change: it stands among other words then, and is found there.
function changed(jwt) {
  const out = [];
  for (let at = 0; at < jwt.length; at += Math.ceil(jwt.length / 60)) {
    for (const other of ['A', '-', '.', '=', 'é']) {
      if (jwt[at] !== other)
        out.push(jwt.slice(0, at) + other + jwt.slice(at + 1));
    }
  }
  out.push(jwt.slice(0, -1), `${jwt}A`, jwt.replace('.', '..'));
  return out;
}

async function signWith(alg, privateKey, jwk, mine, change = () => {}) {
  const payload = jose.decodeJwt(mine);
  const bare = { ...jwk };
  delete bare.d;
  payload.iss = payload.issuer.id
    = 'did:jwk:' + Buffer.from(JSON.stringify(bare)).toString('base64url');
  change(payload);
  return new jose.SignJWT(payload).setProtectedHeader({ alg, typ: 'JWT', jwk: bare })
    .sign(privateKey);
}

for (const { type, alg } of KINDS) {
  test(`jose verifies our ${alg} VC-JWT`, async () => {
    const jwt = issueJwt(type);
    const header = jose.decodeProtectedHeader(jwt);
    assert.equal(header.alg, alg);
    assert.equal(header.typ, 'JWT');
    assert.equal(header.jwk.d, undefined);
    assert.equal(await jose.calculateJwkThumbprint(header.jwk), keyFor(type).thumbprint);

    const { payload } = await jose.jwtVerify(jwt, await jose.importJWK(header.jwk, alg));
    assert.equal(payload.iss, payload.issuer.id);
    assert.equal(payload.jti, payload.id);
    assert.equal(payload.nbf, Date.parse(payload.validFrom) / 1000);
    assert.equal(check(save(`ours-${type}.jwt`, jwt)).report.verdict, 'genuine');
  });

  test(`jose refuses our ${alg} VC-JWT when its payload has changed`, async () => {
    const [head, body, signature] = issueJwt(type).split('.');
    const other = Buffer.from(body, 'base64url').toString().replace('2', '3');
    const forged = [head, Buffer.from(other).toString('base64url'), signature].join('.');
    assert.equal(await accepts(forged, keyFor(type).jwk, alg), false);

    const { status, report } = check(save(`forged-${type}.jwt`, forged));
    assert.equal(report.verdict, 'forged');
    assert.equal(status, 1);
  });

  test(`jose refuses no ${alg} VC-JWT that we accept`, async () => {
    const all = changed(issueJwt(type));
    const files = all.map((text, index) => save(`changed-${type}-${index}.jwt`, text));
    const { reports } = checkAll(files);
    assert.equal(reports.length, all.length);
    for (const [index, report] of reports.entries()) {
      assert.notEqual(report.verdict, 'genuine', all[index]);
      assert.equal(report.verdict, 'forged', all[index]);
      assert.equal(await accepts(all[index], keyFor(type).jwk, alg), false, all[index]);
    }
  });

  test(`we verify the ${alg} VC-JWT that jose signs`, async () => {
    const { privateKey, publicKey } = await jose.generateKeyPair(alg, {
      extractable: true, modulusLength: 2048, crv: alg === 'EdDSA' ? 'Ed25519' : undefined,
    });
    const jwk = await jose.exportJWK(publicKey);
    const theirs = await signWith(alg, privateKey, jwk, issueJwt(type));
    const { status, report } = check(save(`jose-${type}.jwt`, theirs));
    assert.equal(report.verdict, 'genuine', JSON.stringify(report.checks));
    assert.equal(status, 0);
    assert.equal(report.proof.alg, alg);

    const late = await signWith(alg, privateKey, jwk, issueJwt(type), (payload) => {
      payload.validUntil = payload.validFrom;
      payload.exp = payload.nbf;
    });
    assert.equal(check(save(`late-${type}.jwt`, late)).report.verdict, 'lapsed');

    const contrary = await signWith(alg, privateKey, jwk, issueJwt(type), (payload) => {
      payload.jti = 'urn:uuid:another';
    });
    assert.equal(check(save(`contrary-${type}.jwt`, contrary)).report.verdict, 'forged');
  });

  test(`jose signs with our ${alg} key, and we accept it as ours`, async () => {
    const pem = readFileSync(keyFor(type).path, 'utf8');
    const mine = issueJwt(type);
    const theirs = await new jose.SignJWT(jose.decodeJwt(mine))
      .setProtectedHeader({ alg, typ: 'JWT', jwk: keyFor(type).jwk })
      .sign(await jose.importPKCS8(pem, alg));
    assert.equal(check(save(`with-ours-${type}.jwt`, theirs)).report.verdict, 'genuine');
  });

  test(`OpenSSL opens our encrypted ${alg} key, and we open its`, async () => {
    const path = join(work, `locked-${type}.pem`);
    const passphrase = 'Möwe 7';
    const secret = save(`passphrase-${type}`, `${passphrase}\n`);
    const [, thumbprint] = run('key', 'new', '--type', type, '--output', path,
      '--passphrase-file', secret).trim().split(/\s+/);
    const opened = createPrivateKey({ key: readFileSync(path), passphrase });
    const jwk = createPublicKey(opened).export({ format: 'jwk' });
    assert.equal(await jose.calculateJwkThumbprint(jwk), thumbprint);

    const locked = opened.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
    const shown = run('key', 'show', save(`theirs-${type}.pem`, locked), '--passphrase-file', secret,
      '--jwk');
    assert.equal(await jose.calculateJwkThumbprint(JSON.parse(shown)), thumbprint);
  });

  test(`jose verifies our ${alg} OB 2.0 assertion`, async () => {
    const files = issue(type, 'json', '--format', 'ob2-signed', '--base-url', BASE_URL);
    const jws = readFileSync(first(files, '.jws'), 'utf8').trim();
    const key = JSON.parse(readFileSync(first(files, 'key.json'), 'utf8'));
    const { payload } = await jose.compactVerify(jws, await jose.importSPKI(key.publicKeyPem, alg));
    const assertion = JSON.parse(new TextDecoder().decode(payload));
    assert.equal(assertion.verification.creator, key.id);
    assert.equal(assertion.type, 'Assertion');

    const pins = ['issuer', 'badgeclass', 'key'].flatMap((name) =>
      ['--pin', `${BASE_URL}/${name}.json=${first(files, `${name}.json`)}`]);
    assert.equal(check(first(files, '.jws'), ...pins).report.verdict, 'genuine');
    assert.equal(check(first(files, '.jws')).report.verdict, 'unchecked');
  });
}

test('we refuse what jose signs with HMAC and our public key', async () => {
  const mine = issueJwt('p256');
  const secret = Buffer.from(createPublicKey(createPrivateKey(readFileSync(keyFor('p256').path)))
    .export({ type: 'spki', format: 'pem' }));
  const theirs = await new jose.SignJWT(jose.decodeJwt(mine))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', jwk: keyFor('p256').jwk }).sign(secret);
  assert.equal(check(save('hmac.jwt', theirs)).report.verdict, 'forged');
  const unsigned = new jose.UnsecuredJWT(jose.decodeJwt(mine)).encode();
  assert.equal(check(save('none.jwt', unsigned)).report.verdict, 'forged');
});

test('we refuse what jose signs with a key that is not the issuer', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const theirs = await new jose.SignJWT(jose.decodeJwt(issueJwt('ed25519')))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', jwk: publicKey.export({ format: 'jwk' }) })
    .sign(privateKey);
  assert.equal(check(save('other-key.jwt', theirs)).report.verdict, 'forged');
});

test('we verify what jose signs as Ed25519, the newer name of EdDSA', async () => {
  const { privateKey, publicKey } = await jose.generateKeyPair('Ed25519', { extractable: true });
  const theirs = await signWith('Ed25519', privateKey, await jose.exportJWK(publicKey),
    issueJwt('ed25519'));
  assert.equal(check(save('newer-name.jwt', theirs)).report.verdict, 'genuine');
});

for (const alg of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES512']) {
  test(`we verify an ${alg} VC-JWT of jose`, async () => {
    const { privateKey, publicKey } = await jose.generateKeyPair(alg, { extractable: true });
    const theirs = await signWith(alg, privateKey, await jose.exportJWK(publicKey),
      issueJwt('p256'));
    assert.equal(check(save(`other-${alg}.jwt`, theirs)).report.verdict, 'genuine');
  });
}
