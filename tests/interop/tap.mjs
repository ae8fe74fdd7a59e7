// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tests in the order in which they are named, as TAP.

const tests = [];

export function test(name, body) {
  tests.push({ name: name.replaceAll(' ', '-'), body });
}

export async function runAll() {
  console.log(`1..${tests.length}`);
  for (const [index, { name, body }] of tests.entries()) {
    try {
      await body();
      console.log(`ok ${index + 1} ${name}`);
    } catch (error) {
      console.log(`not ok ${index + 1} ${name}`);
      console.log(String(error.stack ?? error).replace(/^/gm, '# '));
    }
  }
}
