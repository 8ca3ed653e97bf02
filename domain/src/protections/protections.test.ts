import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { done } from '../case/asking.fixture.ts';
import { caseIn, factsFor, member, now, people } from '../case/fixtures.ts';
import { caseKind } from '../case/kind.ts';
import { caseStatuses } from '../case/state.ts';
import { digestOf } from '../kernel/play.fixture.ts';
import { writesOn } from '../record/writes.ts';
import type { PlainDate } from '../time/time.ts';
import { answerLookup, type LookupFacts, LookupResult, lookupRefusalCodes } from './lookup.ts';
import { assessmentKinds, Protection, protectedKinds, protectionOf } from './protection.ts';
import { confirmationOf, lookupRefusalWords, protectedKindWords, protectionWording } from './text/zh.ts';

const zhu = member('zhu', ['assessor']);
const closed = caseIn('closed');
const question = { subjectId: 'chen', kind: 'annual', year: 2026, purpose: '年度考核' };

function protectionFor(more: Partial<Protection> = {}): Protection {
  const protection = protectionOf('c1', closed, now);
  if (!protection) throw new Error('not protected');
  return { ...protection, ...more };
}

describe('closing a case', () => {
  it('[M8a] that was tolerated protects the cadre in the six assessments, awards and selection', () => {
    expect(assessmentKinds).toHaveLength(6);
    expect(Protection.parse(protectionFor())).toEqual({
      caseId: 'c1',
      caseNumber: '容错〔2026〕1号',
      subjectId: 'chen',
      subjectName: '陈思源',
      unitId: 'it',
      matter: '学分互认试点',
      liability: 'exempt',
      covers: [...assessmentKinds, 'awards', 'selection'],
      from: '2026-11-20',
      createdAt: now,
    });
  });

  it.each(caseStatuses)('[M8a] protects nobody in the state “%s” unless it is closed and was tolerated', (status) => {
    const tolerated = { ...caseIn(status), result: { tolerate: true, liability: 'exempt' } as const };
    expect(protectionOf('c1', { ...tolerated, determinedOn: closed.determinedOn }, now) !== null).toBe(
      status === 'closed',
    );
    expect(protectionOf('c1', { ...caseIn(status), result: { tolerate: false } }, now)).toBeNull();
  });

  it('[M8a] writes the protection with the step that closes it, and with no other step', () => {
    const state = caseIn('served');
    const step = (kind: 'close' | 'acknowledge', by: 'system' | 'chen', at = state) => {
      const decision = done(kind, by, at);
      const action = { kind, payload: {}, by, at: now };
      const asked = { kind: caseKind, matterId: 'c1', actionId: 'a1', state: at, action };
      return writesOn({ ...asked, facts: factsFor(people.chen), decision }, 'salt', digestOf);
    };
    expect(Protection.parse(step('close', 'system').creates['protections/c1'])).toMatchObject({ subjectId: 'chen' });
    expect(Object.keys(step('acknowledge', 'chen').creates)).not.toContain('protections/c1');
    const refused = caseIn('served', { result: { tolerate: false } });
    expect(Object.keys(step('close', 'system', refused).creates)).not.toContain('protections/c1');
  });

  it('[M8a] never tells anything of the investigation: nothing but matter, result, person and day goes into it', () => {
    const marker = 'FINDING';
    const told = ['number', 'subjectId', 'subjectName', 'unitId', 'title', 'determinedOn', 'status', 'result'];
    const hidden = Object.keys(closed).filter((field) => !told.includes(field));
    fc.assert(
      fc.property(fc.subarray(hidden, { minLength: 1 }), (fields) => {
        const planted = { ...closed, ...Object.fromEntries(fields.map((field) => [field, [marker]])) };
        expect(JSON.stringify(protectionOf('c1', planted as typeof closed, now))).not.toContain(marker);
      }),
    );
  });
});

describe('asking what is protected', () => {
  const facts = { actor: zhu, subject: people.chen, protections: [protectionFor()] };
  const ask = (changes: object = {}, more: Partial<LookupFacts> = {}) =>
    answerLookup({ ...question, ...changes }, { ...facts, ...more });

  it.each(protectedKinds)('[M8a] for “%s” tells the matter and its result, and the words to use', (kind) => {
    const answer = LookupResult.parse(ask({ kind }));
    expect(answer).toMatchObject({
      subjectName: people.chen.name,
      lines: [{ caseNumber: '容错〔2026〕1号', matter: '学分互认试点', liability: 'exempt', from: '2026-11-20' }],
    });
    if (answer.status !== 'answered') throw new Error('refused');
    const paper = confirmationOf('q1', { at: now }, answer);
    expect(paper.lines).toEqual(['学分互认试点（容错〔2026〕1号，2026-11-20 认定容错，免除责任）']);
    expect(paper).toMatchObject({ wording: protectionWording[kind], foot: expect.stringContaining('q1') });
    expect(paper.about).toContain(protectedKindWords[kind]);
  });

  it('[M8a] tells of one cadre at a time, and of no kind that the protection does not cover', () => {
    const other = protectionFor({ subjectId: 'lin', matter: '别人的事' });
    const awards = protectionFor({ covers: ['awards'], matter: '只管评优' });
    const answer = ask({}, { protections: [other, awards, protectionFor()] });
    expect(JSON.stringify(answer)).not.toMatch(/别人的事|只管评优/);
    const earlier = protectionFor({ matter: '更早', from: '2025-01-01' as PlainDate });
    expect(ask({}, { protections: [protectionFor(), earlier] })).toMatchObject({ lines: [{ matter: '更早' }, {}] });
  });

  it('[M8a] says so where nothing is protected', () => {
    const answer = LookupResult.parse(ask({}, { protections: [] }));
    if (answer.status !== 'answered') throw new Error('refused');
    expect(confirmationOf('q1', { at: now }, answer)).toMatchObject({
      lines: [],
      wording: expect.stringContaining('没有'),
    });
  });

  it('[M8a] is for whoever runs assessments, and never about themselves', () => {
    for (const [code, refusal] of [
      ['not-yours', ask({}, { actor: people.wu })],
      ['not-yours', ask({}, { actor: people.chen })],
      ['inactive', ask({}, { actor: { ...zhu, active: false } })],
      ['inactive', ask({}, { actor: null })],
      ['own-matter', ask({ subjectId: 'zhu' })],
      ['subject-not-cadre', ask({ subjectId: 'nobody' })],
      ['subject-not-cadre', ask({ subjectId: 'sun' }, { subject: people.sun })],
      ['payload-invalid', ask({ kind: 'gossip' })],
      ['payload-invalid', ask({ purpose: ' ' })],
    ] as const) {
      expect(refusal).toMatchObject({ ok: false, code });
    }
    // Who asked is kept by name, and of whoever was asked about nothing.
    expect(ask({}, { actor: people.wu })).toMatchObject({ facts: { askedBy: people.wu.name } });
    expect(ask({}, { actor: null })).toMatchObject({ facts: {} });
    for (const code of lookupRefusalCodes) expect(lookupRefusalWords[code]).toMatch(/请.*。$/);
  });
});
