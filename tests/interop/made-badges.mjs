// SPDX-FileCopyrightText: 2026 The Rosette authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Badges of Open Badges 3.0 that between them use every property of its classes: the same ones in
// every run.

// Numbers that look random (mulberry32).
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = ['Kovačnica', 'welding', 'Übung', 'praksa', '溶接', 'a "quoted" word', 'line\nbreak',
  'back\\slash', '😀', 'e\u0301', 'tab\there', '100 %', '<b>bold</b>', 'Ω', 'naïve', 'x'];

class Maker {
  constructor(seed) {
    this.random = generator(seed);
    this.seed = seed;
    this.serial = 0;
  }

  may() { return this.random() < 0.5; }
  pick(list) { return list[Math.floor(this.random() * list.length)]; }
  text() { return Array.from({ length: 1 + Math.floor(this.random() * 4) }, () => this.pick(WORDS)).join(' '); }
  id(what) { return `urn:example:${what}:${this.seed}:${this.serial++}`; }
  url() { return `https://e.example/${this.seed}/${this.serial++}?q=${Math.floor(this.random() * 9)}#é`; }
  date() { return `20${10 + Math.floor(this.random() * 15)}-0${1 + Math.floor(this.random() * 9)}-1${Math.floor(this.random() * 10)}T08:09:0${Math.floor(this.random() * 10)}Z`; }
  many(make) { return Array.from({ length: 1 + Math.floor(this.random() * 2) }, () => make()); }

  // The members that are always there, and some of the others.
  fill(always, others) {
    const object = { ...always };
    for (const [name, make] of Object.entries(others))
      if (this.may())
        object[name] = make();
    return object;
  }

  image() { return this.fill({ id: this.url(), type: 'Image' }, { caption: () => this.text() }); }

  identifierEntry() {
    return this.fill({ type: 'IdentifierEntry', identifier: this.text(),
      identifierType: this.pick(['sourcedId', 'nationalIdentityNumber', 'ext:other']) }, {
      id: () => this.id('entry') });
  }

  alignment() {
    return this.fill({ type: ['Alignment'], targetName: this.text(), targetUrl: this.url() }, {
      id: () => this.id('alignment'), targetCode: () => this.text(), targetDescription: () => this.text(),
      targetFramework: () => this.text(), targetType: () => this.pick(['CFItem', 'CTDL']) });
  }

  address() {
    return this.fill({ type: ['Address'] }, { id: () => this.id('address'),
      addressCountry: () => this.text(), addressCountryCode: () => 'SI',
      addressRegion: () => this.text(), addressLocality: () => this.text(),
      streetAddress: () => this.text(), postOfficeBoxNumber: () => '12', postalCode: () => '1000',
      geo: () => this.fill({ type: 'GeoCoordinates', latitude: 46.05, longitude: -14.5 },
        { id: () => this.id('geo') }) });
  }

  profile(id, depth) {
    return this.fill({ id, type: ['Profile'], name: this.text() }, {
      url: () => this.url(), phone: () => '+386 1', description: () => this.text(),
      image: () => this.image(), email: () => 'a@e.example', address: () => this.address(),
      otherIdentifier: () => this.many(() => this.identifierEntry()), official: () => this.text(),
      familyName: () => this.text(), givenName: () => this.text(),
      additionalName: () => this.text(), patronymicName: () => this.text(),
      honorificPrefix: () => 'Dr', honorificSuffix: () => 'Jr', familyNamePrefix: () => 'van',
      dateOfBirth: () => '1990-01-02',
      ...(depth > 0 ? { parentOrg: () => this.profile(this.id('org'), depth - 1) } : {}) });
  }

  result() {
    return this.fill({ type: ['Result'] }, { id: () => this.id('result'),
      achievedLevel: () => this.id('level'), alignment: () => this.many(() => this.alignment()),
      resultDescription: () => this.id('rd'), status: () => this.pick(['Completed', 'Enrolled']),
      value: () => this.text() });
  }

  level() {
    return this.fill({ id: this.id('level'), type: ['RubricCriterionLevel'], name: this.text() }, {
      alignment: () => this.many(() => this.alignment()), description: () => this.text(),
      level: () => '3', points: () => '7' });
  }

  // What is needed is one of what there is: nothing else can be issued.
  resultDescription() {
    const made = this.fill({ id: this.id('rd'), type: ['ResultDescription'], name: this.text(),
      resultType: this.pick(['Percent', 'Status', 'RubricCriterion']) }, {
      alignment: () => this.many(() => this.alignment()),
      allowedValue: () => ['A', 'B', 'A'], requiredLevel: () => this.id('level'),
      requiredValue: () => 'B', rubricCriterionLevel: () => this.many(() => this.level()),
      valueMax: () => '100', valueMin: () => '0' });
    const levels = [made.rubricCriterionLevel ?? []].flat();

    if (made.requiredLevel && levels.length > 0) made.requiredLevel = levels[0].id;
    if (made.requiredValue && !made.allowedValue) made.requiredValue = '60';
    return made;
  }

  achievement() {
    return this.fill({ id: this.id('achievement'), type: ['Achievement'], name: this.text(),
      description: this.text(), criteria: this.fill({ narrative: this.text() }, { id: () => this.url() }) }, {
      alignment: () => this.many(() => this.alignment()), achievementType: () => 'Fieldwork',
      creator: () => this.profile(this.id('creator'), 0), creditsAvailable: () => 4.5,
      fieldOfStudy: () => this.text(), humanCode: () => this.text(), image: () => this.image(),
      inLanguage: () => 'sl', otherIdentifier: () => this.many(() => this.identifierEntry()),
      related: () => this.many(() => this.fill({ id: this.id('related'), type: ['Related'] },
        { inLanguage: () => 'de-AT', version: () => '2' })),
      resultDescription: () => this.many(() => this.resultDescription()),
      specialization: () => this.text(), tag: () => ['a', 'b', 'a'], version: () => '1.0' });
  }

  identity() {
    return this.fill({ type: 'IdentityObject', hashed: this.may(), identityHash: this.text(),
      identityType: 'emailAddress' }, { id: () => this.id('identity'), salt: () => this.text() });
  }

  evidence() {
    return this.fill({ type: ['Evidence'] }, { id: () => this.url(), narrative: () => this.text(),
      name: () => this.text(), description: () => this.text(), genre: () => this.text(),
      audience: () => this.text() });
  }

  subject() {
    return this.fill({ type: ['AchievementSubject'], id: this.id('student'),
      achievement: this.achievement() }, {
      activityEndDate: () => this.date(), activityStartDate: () => this.date(),
      creditsEarned: () => 3, identifier: () => this.many(() => this.identity()),
      image: () => this.image(), licenseNumber: () => '7', narrative: () => this.text(),
      result: () => this.many(() => this.result()), role: () => this.text(),
      source: () => this.profile(this.id('source'), 0), term: () => this.text() });
  }

  languages() {
    return [{ '@value': this.text(), '@language': 'en' }, { '@value': this.text(), '@language': 'sl-Latn' },
      { '@value': this.text(), '@language': 'AR' }];
  }

  endorsement(issuer, about) {
    return this.fill({
      '@context': ['https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      id: this.id('endorsement'), type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: this.profile(issuer, 0), validFrom: '2024-06-07T08:09:10Z',
      credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: this.text() } }, {
      name: () => this.text(), description: () => this.text(), awardedDate: () => this.date() });
  }

  badge(issuer) {
    return this.fill({
      '@context': ['https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
        'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
      id: this.id('badge'), type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: this.profile(issuer, 1), validFrom: '2024-05-06T07:08:09Z',
      credentialSubject: this.subject() }, {
      name: () => this.text(), description: () => ({ '@value': this.text(), '@language': 'sl' }),
      image: () => this.image(), awardedDate: () => this.date(),
      validUntil: () => '2094-05-06T07:08:09.5Z',
      credentialSchema: () => [{ id: this.url(), type: '1EdTechJsonSchemaValidator2019' }],
      termsOfUse: () => [{ type: 'https://e.example/Terms' }], evidence: () => this.many(() => this.evidence()) });
  }
}

export function makeBadge(seed, issuer) {
  return new Maker(seed).badge(issuer);
}

export function makeEndorsement(seed, issuer, about) {
  return new Maker(seed).endorsement(issuer, about);
}

// A badge with what is of use only once it is signed for itself, and with texts in several languages.
export function makeRichBadge(seed, issuer) {
  const maker = new Maker(seed);
  const badge = maker.badge(issuer);
  const { achievement } = badge.credentialSubject;
  const endorse = (about) => maker.many(() => maker.endorsement('did:example:other', about));
  return maker.fill({ ...badge, type: ['VerifiableCredential', maker.pick(['OpenBadgeCredential', 'AchievementCredential'])],
    issuer: maker.fill(badge.issuer, { endorsement: () => endorse(issuer), endorsementJwt: () => ['a.b.c'] }),
    credentialSubject: { ...badge.credentialSubject,
      achievement: maker.fill(achievement, { endorsement: () => endorse(achievement.id),
        endorsementJwt: () => ['a.b.c', 'd.e.f'], name: () => maker.languages(),
        criteria: () => ({ type: 'Criteria', narrative: maker.languages() }) }) } }, {
    description: () => maker.languages(), endorsement: () => endorse(badge.id),
    endorsementJwt: () => ['d.e.f'], jti: () => badge.id });
}
