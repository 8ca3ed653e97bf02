import { type BookName, CaseState, type CaseStatus, instantFromMillis, type Member, type Role } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { isPartyTo, readsBook, readsDeterminations, readsEvents, readsEvidence, readsProtection } from './readers.ts';

const now = instantFromMillis(Date.parse('2026-10-08T00:00:00Z'));

function person(uid: string, roles: readonly Role[], unitId: string | null = 'office'): Member {
  return { uid, name: uid, post: '', roles: [...roles], unitId, department: null, kin: [], active: true, version: 1 };
}
const people = {
  chen: person('chen', ['cadre'], 'it'),
  zhao: person('zhao', ['unit'], 'it'),
  sun: person('sun', ['handler']),
  wu: person('wu', ['head']),
  he: person('he', ['committee']),
  han: person('han', ['supervisor']),
  yang: person('yang', ['superior'], null),
  stranger: person('lin', ['cadre', 'unit'], 'chem'),
};
type Name = keyof typeof people;

function caseIn(status: CaseStatus, more: Partial<CaseState> = {}): CaseState {
  return CaseState.parse({
    status,
    applicantId: 'chen',
    createdAt: now,
    onRecord: true,
    parties: ['chen'],
    applicantKind: 'self',
    subjectId: 'chen',
    unitId: 'it',
    unitConcerned: true,
    desk: ['sun', 'wu'],
    bench: ['he'],
    watch: ['han'],
    superiors: ['yang'],
    ...more,
  });
}
const readersOf = (reads: (member: Member) => boolean): string[] =>
  Object.entries(people)
    .filter(([, member]) => reads(member))
    .map(([name]) => name);

describe('which parts of a case the page asks for', () => {
  const table: readonly [BookName, CaseStatus, readonly Name[]][] = [
    ['team', 'investigating', ['sun', 'wu', 'han']],
    ['investigation', 'investigating', ['sun', 'wu', 'han']],
    ['investigation', 'deliberating', ['sun', 'wu', 'he', 'han']],
    ['investigation', 'referred', ['sun', 'wu', 'he', 'han', 'yang']],
    ['investigation', 'determined', ['sun', 'wu', 'han']],
    ['investigation', 'appealed', ['sun', 'wu', 'han', 'yang']],
    ['recommendation', 'recommended', ['sun', 'wu', 'he', 'han', 'yang']],
    ['meeting', 'deliberating', ['he', 'han']],
    ['meeting', 'determined', ['wu', 'he', 'han']],
    ['meeting', 'appealed', ['wu', 'he', 'han', 'yang']],
    ['referral', 'referred', ['sun', 'wu', 'he', 'han', 'yang']],
    ['supervision', 'investigating', ['sun', 'wu', 'he', 'han']],
    ['appeal', 'appealed', ['chen', 'zhao', 'sun', 'wu', 'he', 'han', 'yang']],
  ];
  it.each(table)('[M7.2a] the book “%s” in the state “%s” is for %j and nobody else', (name, status, readers) => {
    expect(readersOf((member) => readsBook(name, member, caseIn(status)))).toEqual(readers);
  });

  it('[M7.4a] a result is the parties’ once it has been served, and others’ at work before', () => {
    const unserved = caseIn('determined');
    expect(readersOf((member) => readsDeterminations(member, unserved))).toEqual(['sun', 'wu', 'he', 'han', 'yang']);
    const served = caseIn('served', { result: { tolerate: false } });
    expect(readersOf((member) => readsDeterminations(member, served))).toEqual(Object.keys(people).slice(0, -1));
  });

  it('[M7.1b] the application is its own unit’s only where the unit applied', () => {
    const own = caseIn('investigating');
    expect(readsEvidence(people.zhao, own)).toBe(false);
    expect(readsEvidence(people.zhao, { ...own, applicantKind: 'unit' })).toBe(true);
    expect(readsEvidence(people.stranger, { ...own, applicantKind: 'unit' })).toBe(false);
    expect(readsEvidence(people.chen, own)).toBe(true);
  });

  it('[M7.2a] parties follow the steps, never the investigation, the deliberation or the supervision', () => {
    const state = caseIn('deliberating');
    for (const party of [people.chen, people.zhao]) {
      expect(isPartyTo(party, state)).toBe(true);
      expect(readsEvents('face', party, state)).toBe(true);
      for (const of of ['investigation', 'deliberation', 'supervision'] as const) {
        expect(readsEvents(of, party, state)).toBe(false);
      }
    }
    expect(readsEvents('supervision', people.he, state)).toBe(true);
    expect(readsEvents('supervision', people.yang, state)).toBe(false);
  });

  it('[M8a] what is protected is the cadre’s, the unit’s, the head’s, the committee’s and supervision’s, once it is closed and tolerated', () => {
    const tolerated = { result: { tolerate: true, liability: 'exempt' } } as const;
    const readers = ['chen', 'zhao', 'wu', 'he', 'han'];
    expect(readersOf((member) => readsProtection(member, caseIn('closed', tolerated)))).toEqual(readers);
    for (const state of [
      caseIn('served', tolerated),
      caseIn('closed', { result: { tolerate: false } }),
      caseIn('closed'),
    ]) {
      expect(readersOf((member) => readsProtection(member, state))).toEqual([]);
    }
  });

  it('[M7.2a] a unit is a party only while somebody speaks for it', () => {
    expect(isPartyTo({ ...people.zhao, roles: ['cadre'] }, caseIn('served'))).toBe(false);
    expect(isPartyTo(people.zhao, caseIn('submitted', { unitConcerned: false }))).toBe(false);
  });
});
