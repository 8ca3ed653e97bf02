import { describe, expect, it } from 'vitest';
import { boundaryIds } from '../measures/boundaries.ts';
import { conditionIds } from '../measures/conditions.ts';
import { ask, bookOf, codeOf, done } from './asking.fixture.ts';
import { emptyBooks, type InvestigationBook } from './books.ts';
import {
  caseIn,
  day,
  exempt,
  institution,
  member,
  now,
  payloads,
  people,
  soundFindings,
  unanimous,
} from './fixtures.ts';
import { targetsOf } from './soundness.ts';

const state = caseIn('investigating');
const notTolerated = { result: { tolerate: false }, reason: '界限不清' };

function without(target: string, found = soundFindings()): InvestigationBook {
  const findings = Object.fromEntries(Object.entries(found.findings).filter(([each]) => each !== target));
  return { ...found, findings };
}

function against(target: string, found = soundFindings()): InvestigationBook {
  const finding = { met: false, reason: '不符合', cites: ['m1'], by: 'sun', at: now };
  return { ...found, findings: { ...found.findings, [target]: finding } };
}

function recommending(investigation: InvestigationBook, payload: unknown = payloads.recommend, more = {}) {
  return ask('recommend', 'wu', state, payload, { investigation, ...more });
}

describe('recommend', () => {
  it('[M7.3a] brings the case before the committee and tells the parties, the secretary’s office and the supervisor', () => {
    const decision = done('recommend', 'wu', state);
    expect(decision.next).toMatchObject({ status: 'recommended', recommendations: 1, bench: ['he', 'shen', 'xu'] });
    expect(decision.event.tells).toEqual(['applicant', 'subject', 'unit', 'office', 'supervisor']);
    expect(bookOf(decision, 'recommendation')).toMatchObject({ result: exempt, by: 'wu' });
    expect(JSON.stringify(decision.event.data)).not.toContain('exempt');
  });

  it.each(targetsOf(['reformPilot']))(
    '[M4] [M5] [M6] is refused while %s has not been found on, either way',
    (target) => {
      for (const payload of [payloads.recommend, notTolerated]) {
        expect(recommending(without(target), payload)).toMatchObject({
          code: 'findings-missing',
          facts: { targets: [target] },
        });
      }
    },
  );

  it('[M5] asks for a finding on every circumstance claimed, and on no other', () => {
    const claimed = { claimed: ['reformPilot', 'emergency'] };
    expect(recommending(soundFindings(), payloads.recommend, claimed)).toMatchObject({
      facts: { targets: ['circumstances.emergency'] },
    });
    expect(recommending(soundFindings(claimed.claimed), payloads.recommend, claimed).ok).toBe(true);
  });

  it('[M5] [M7.1a] asks a department, whose own case claims none, to have looked at one circumstance at least', () => {
    const found = without('circumstances.reformPilot');
    expect(recommending(found, notTolerated, { claimed: [] })).toMatchObject({
      code: 'findings-missing',
      facts: { targets: ['circumstances'] },
    });
    const unconfirmed = against('circumstances.majorProject', found);
    expect(recommending(unconfirmed, notTolerated, { claimed: [] }).ok).toBe(true);
    expect(recommending(unconfirmed, payloads.recommend, { claimed: [] })).toMatchObject({
      code: 'no-circumstance-confirmed',
    });
    expect(recommending(soundFindings(['majorProject']), payloads.recommend, { claimed: [] }).ok).toBe(true);
  });

  it.each(conditionIds)('[M6] does not propose to tolerate with condition %s unmet; not to tolerate it may', (id) => {
    const investigation = against(`conditions.${id}`);
    expect(recommending(investigation)).toMatchObject({ code: 'conditions-unmet', facts: { conditions: [id] } });
    expect(recommending(investigation, notTolerated).ok).toBe(true);
  });

  it.each(boundaryIds)('[M4] does not propose to tolerate across boundary %s', (id) => {
    const investigation = against(`boundaries.${id}`);
    expect(recommending(investigation)).toMatchObject({ code: 'boundary-crossed', facts: { boundaries: [id] } });
    expect(recommending(investigation, notTolerated).ok).toBe(true);
  });

  it('[M5] [M12] does not propose to tolerate with no circumstance confirmed, or an excluded matter', () => {
    expect(recommending(against('circumstances.reformPilot'))).toMatchObject({ code: 'no-circumstance-confirmed' });
    const excluded = caseIn('investigating', { excluded: true });
    expect(codeOf('recommend', 'wu', excluded)).toBe('excluded-from-tolerance');
    expect(codeOf('recommend', 'wu', excluded, notTolerated)).toBe(null);
  });

  it('[M7.2a] is refused before the cadre was heard', () => {
    expect(recommending({ ...soundFindings(), hearings: {} })).toMatchObject({ code: 'subject-not-heard' });
  });

  it('[M7.2a] rests on nothing that somebody recused since then has found, and on no hearing that only they held', () => {
    const state = caseIn('investigating', { recused: ['sun'], handlers: ['zhou', 'li'] });
    const by = (who: string) => {
      const found = soundFindings();
      const findings = Object.entries(found.findings).map(([target, finding]) => [target, { ...finding, by: who }]);
      return { ...found, findings: Object.fromEntries(findings), hearings: { h1: { on: day, by: who } } };
    };
    const team = {
      institution: {
        ...institution,
        staff: [people.wu, people.zhou, member('li', ['handler'], { department: 'organization' })],
      },
    };
    const sound = by('zhou');
    expect(codeOf('recommend', 'wu', state, undefined, { ...team, investigation: sound })).toBe(null);
    expect(ask('recommend', 'wu', state, undefined, { ...team, investigation: by('sun') })).toMatchObject({
      code: 'found-by-recused',
      facts: { targets: expect.arrayContaining(['conditions.notForbidden']) },
    });
    const { hearings } = by('sun');
    expect(codeOf('recommend', 'wu', state, undefined, { ...team, investigation: { ...sound, hearings } })).toBe(
      'subject-not-heard',
    );
  });

  it('[M7.2b] of a broad matter needs a guest’s opinion or a recorded reason for having none', () => {
    const broad = { ...soundFindings(), broad: { value: true, reason: '涉及面大', by: 'sun', at: now } };
    const guest = { p1: { from: 'guest' as const, who: '学生代表', by: 'sun' } };
    const expert = { p1: { from: 'expert' as const, who: '专家', by: 'sun' } };
    expect(recommending(broad)).toMatchObject({ code: 'broad-without-guests' });
    expect(recommending(broad, { ...payloads.recommend, withoutGuests: '  ' })).toMatchObject({ ok: false });
    expect(recommending({ ...broad, opinions: expert })).toMatchObject({ code: 'broad-without-guests' });
    expect(recommending({ ...broad, opinions: guest }).ok).toBe(true);
    expect(recommending(broad, { ...payloads.recommend, withoutGuests: '涉密' }).ok).toBe(true);
    expect(recommending({ ...broad, broad: { ...broad.broad, value: false } }).ok).toBe(true);
  });

  it('[M7.2a] is refused when a recusal, or a tie that came to light, left fewer than two investigators', () => {
    const left = caseIn('investigating', { handlers: ['sun'] });
    expect(ask('recommend', 'wu', left)).toMatchObject({ code: 'too-few-investigators', facts: { needs: 2, has: 1 } });
    const subject = { ...people.chen, kin: ['sun'] };
    expect(ask('recommend', 'wu', state, undefined, { subject })).toMatchObject({ code: 'too-few-investigators' });
    const staff = [people.sun, people.wu, { ...people.zhou, active: false }];
    expect(codeOf('recommend', 'wu', state, undefined, { institution: { ...institution, staff } })).toBe(
      'too-few-investigators',
    );
  });

  it('[M11b] is blocked by an open objection, and free when it is lifted', () => {
    expect(codeOf('recommend', 'wu', caseIn('investigating', { objected: true }))).toBe('objected');
    expect(codeOf('recommend', 'wu', caseIn('investigating', { objected: false }))).toBe(null);
  });

  it('[M2] names a liability with tolerance, and none without', () => {
    for (const result of [
      { tolerate: true },
      { tolerate: true, liability: 'none' },
      { tolerate: false, liability: 'exempt' },
    ]) {
      expect(codeOf('recommend', 'wu', state, { ...payloads.recommend, result })).toBe('payload-invalid');
    }
    for (const liability of ['exempt', 'lighter', 'mitigated']) {
      expect(codeOf('recommend', 'wu', state, { ...payloads.recommend, result: { tolerate: true, liability } })).toBe(
        null,
      );
    }
  });
});

describe('send back', () => {
  it('[M7.3a] gives the case back to its investigators and says what to supplement', () => {
    const recommendation = { ...emptyBooks.recommendation, result: exempt, reason: '理由', by: 'wu' };
    const decision = done('sendBack', 'xu', caseIn('recommended'), undefined, {
      recommendation,
      meeting: emptyBooks.meeting,
    });
    expect(decision.next.status).toBe('investigating');
    expect(bookOf(decision, 'recommendation')).toMatchObject({
      result: null,
      sentBack: [{ what: '补充财务材料', by: 'xu', at: now }],
    });
    expect(decision.documents).toEqual([{ path: 'archive/recommendation-1', data: recommendation }]);
    expect(decision.event.tells).toEqual(['desk', 'supervisor']);
  });

  it('[M7.3a] while deliberating ends the meeting: it is kept, and its votes count no more', () => {
    const decision = done('sendBack', 'xu', caseIn('deliberating'));
    expect(bookOf(decision, 'meeting')).toEqual(emptyBooks.meeting);
    expect(decision.documents).toContainEqual({ path: 'archive/meeting-1', data: unanimous });
  });
});
