import { describe, expect, it } from 'vitest';
import type { Vote } from '../committee/meeting.ts';
import { boundaryIds } from '../measures/boundaries.ts';
import { conditionIds } from '../measures/conditions.ts';
import { defaultPolicy } from '../measures/policy.ts';
import type { PlainDate } from '../time/time.ts';
import { ask, bookOf, codeOf, done } from './asking.fixture.ts';
import { emptyBooks, type FindingTarget, type InvestigationBook, type MeetingBook } from './books.ts';
import { caseIn, exempt, institution, member, now, payloads, people, soundFindings, unanimous } from './fixtures.ts';
import type { Result } from './result.ts';

const state = caseIn('deliberating');
const refusing: Result = { tolerate: false };
const notTolerated = { ...payloads.determine, result: refusing };

/** The unanimous meeting, voting on another result. */
function votingOn(motion: Result): { meeting: MeetingBook } {
  return { meeting: { ...unanimous, motion } };
}

function found(changes: Partial<Record<FindingTarget, boolean | null>>, base = soundFindings()): InvestigationBook {
  const findings = { ...base.findings };
  for (const [target, met] of Object.entries(changes) as [FindingTarget, boolean | null][]) {
    if (met === null) delete findings[target];
    else findings[target] = { met, reason: '理由', cites: ['m1'], by: 'sun', at: now };
  }
  return { ...base, findings };
}

/** Nine members: who of them is recused, and how the others vote. */
function nine(votes: readonly Vote[], recused = 0, counted = true) {
  const members = Array.from({ length: 9 }, (_, i) => member(i === 0 ? 'xu' : `c${i}`, ['committee', 'secretary']));
  const able = members.slice(0, 9 - recused);
  const meeting: MeetingBook = {
    ...unanimous,
    due: members.map(({ uid, name }) => ({ uid, name })),
    recused: members.slice(9 - recused).map(({ uid }) => uid),
    present: [],
    votes: Object.fromEntries(
      votes.map((vote, i) => [able[i]?.uid ?? `nobody${i}`, { vote, byHand: false, enteredBy: 'xu' }]),
    ),
  };
  const policy = { ...defaultPolicy, meeting: { ...defaultPolicy.meeting, recusedCountAsDue: counted } };
  return { meeting, policy, institution: { ...institution, committee: members } };
}
const times = (n: number, vote: Vote): Vote[] => Array.from({ length: n }, () => vote);

describe('a determination', () => {
  it('[M2] [M7.3a] stands with its result, its tally and its minutes; the parties learn it by service', () => {
    const decision = done('determine', 'xu', state);
    expect(decision.next).toMatchObject({
      status: 'determined',
      determinations: 1,
      determinedOn: '2026-11-23',
      services: {},
      result: null,
    });
    expect(decision.documents).toEqual([
      {
        path: 'determinations/determination-1',
        data: expect.objectContaining({ result: exempt, on: now }),
      },
      { path: 'archive/tally-1', data: expect.objectContaining({ for: 3, due: 3 }) },
    ]);
    expect(bookOf(decision, 'meeting')).toMatchObject({ minutes: '会议纪要' });
    expect(decision.event.tells).toEqual(['desk', 'bench', 'supervisor']);
    expect(JSON.stringify(decision.event.data)).not.toContain('exempt');
  });

  it('[M7.3a] keeps minutes', () => {
    expect(codeOf('determine', 'xu', state, { ...payloads.determine, minutes: ' ' })).toBe('payload-invalid');
  });

  it.each(conditionIds)('[M6] does not tolerate with condition %s unmet, and may refuse tolerance', (id) => {
    const investigation = found({ [`conditions.${id}`]: false });
    expect(ask('determine', 'xu', state, undefined, { investigation })).toMatchObject({
      code: 'conditions-unmet',
      facts: { conditions: [id] },
    });
    expect(codeOf('determine', 'xu', state, notTolerated, { investigation, ...votingOn(refusing) })).toBe(null);
  });

  it.each(boundaryIds)('[M4] does not tolerate across boundary %s', (id) => {
    const investigation = found({ [`boundaries.${id}`]: false });
    expect(ask('determine', 'xu', state, undefined, { investigation })).toMatchObject({
      code: 'boundary-crossed',
      facts: { boundaries: [id] },
    });
  });

  it('[M5] does not tolerate with no circumstance confirmed, or one that nobody found on', () => {
    const refuted = { investigation: found({ 'circumstances.reformPilot': false }) };
    expect(codeOf('determine', 'xu', state, undefined, refuted)).toBe('no-circumstance-confirmed');
    const open = { investigation: found({ 'circumstances.reformPilot': null }) };
    expect(codeOf('determine', 'xu', state, undefined, open)).toBe('findings-missing');
  });

  it('[M5.9] rests on the ninth circumstance alone only with its basis on record', () => {
    const ninth = { claimed: ['otherApproved'], investigation: soundFindings(['otherApproved']) };
    expect(codeOf('determine', 'xu', state, undefined, ninth)).toBe('ninth-needs-basis');
    expect(codeOf('determine', 'xu', state, { ...payloads.determine, ninthBasis: ' \n' }, ninth)).toBe(
      'ninth-needs-basis',
    );
    expect(codeOf('determine', 'xu', state, { ...payloads.determine, ninthBasis: '党委决议' }, ninth)).toBe(null);
    const besideAnother = { claimed: [], investigation: soundFindings(['otherApproved', 'emergency']) };
    expect(codeOf('determine', 'xu', state, undefined, besideAnother)).toBe(null);
  });

  it('[M5.9] a reply of the superior is no basis by being there: it may have said no', () => {
    const ninth = { claimed: ['otherApproved'], investigation: soundFindings(['otherApproved']) };
    const referral = { question: '能否适用', askedAt: now, reply: '不同意', repliedAt: now, replyBy: 'yang' };
    expect(codeOf('determine', 'xu', state, undefined, { ...ninth, referral })).toBe('ninth-needs-basis');
  });

  it('[M12] never tolerates an excluded matter, and can find it not tolerable', () => {
    const excluded = caseIn('deliberating', { excluded: true });
    expect(codeOf('determine', 'xu', excluded)).toBe('excluded-from-tolerance');
    expect(codeOf('determine', 'xu', excluded, notTolerated, votingOn(refusing))).toBe(null);
  });

  it('[M7.3b] of a complex case waits for the superior’s reply', () => {
    const complex = caseIn('deliberating', { complex: true });
    const asked = { ...emptyBooks.referral, question: '能否适用', askedAt: now };
    expect(codeOf('determine', 'xu', complex)).toBe('reply-missing');
    expect(codeOf('determine', 'xu', complex, notTolerated, votingOn(refusing))).toBe('reply-missing');
    expect(codeOf('determine', 'xu', complex, undefined, { referral: asked })).toBe('reply-missing');
    const replied = { ...asked, reply: '同意', repliedAt: now, replyBy: 'yang' };
    expect(codeOf('determine', 'xu', complex, undefined, { referral: replied })).toBe(null);
  });

  it('[M11b] is blocked by an open objection', () => {
    expect(codeOf('determine', 'xu', caseIn('deliberating', { objected: true }))).toBe('objected');
  });

  it('[M7.3a] is on what the votes were cast on, and on nothing else', () => {
    const lighter = { ...payloads.determine, result: { tolerate: true, liability: 'lighter' } };
    expect(ask('determine', 'xu', state, lighter)).toMatchObject({ code: 'not-the-motion', facts: { motion: exempt } });
    expect(codeOf('determine', 'xu', state, notTolerated)).toBe('not-the-motion');
    expect(codeOf('determine', 'xu', state, notTolerated, votingOn(refusing))).toBe(null);
    expect(codeOf('determine', 'xu', state, undefined, { meeting: { ...unanimous, motion: null } })).toBe(
      'not-the-motion',
    );
  });

  it('[M7.3a] needs a meeting of its own, on its day', () => {
    expect(codeOf('determine', 'xu', state, undefined, { meeting: emptyBooks.meeting })).toBe('no-meeting');
    const meeting = { ...unanimous, on: '2026-11-24' as PlainDate };
    expect(codeOf('determine', 'xu', state, undefined, { meeting })).toBe('meeting-ahead');
  });
});

describe('quorum and majority of a determination', () => {
  it.each([
    ['six of nine present, five in favour', [...times(5, 'for'), 'abstain'], null],
    ['five of nine present, all in favour', times(5, 'for'), 'no-quorum'],
    ['six of nine present, four in favour', [...times(4, 'for'), ...times(2, 'against')], 'no-majority'],
    ['nine present, five in favour', [...times(5, 'for'), ...times(4, 'against')], null],
    ['nine present, four in favour and nobody against', [...times(4, 'for'), ...times(5, 'abstain')], 'no-majority'],
  ] as [string, Vote[], string | null][])('[M7.3a] %s', (_, votes, code) => {
    expect(codeOf('determine', 'xu', state, undefined, nine(votes))).toBe(code);
  });

  it('[M7.3a] says how many it needs and had, by both readings of who is due', () => {
    expect(ask('determine', 'xu', state, undefined, nine(times(5, 'for'), 2))).toMatchObject({
      code: 'no-quorum',
      facts: { needs: 6, present: 5, base: 9, otherBase: 7, due: 9, recused: 2 },
    });
    const votes = [...times(4, 'for'), ...times(2, 'against')];
    expect(ask('determine', 'xu', state, undefined, nine(votes, 2))).toMatchObject({
      code: 'no-majority',
      facts: { needs: 5, for: 4, against: 2, base: 9, otherBase: 7 },
    });
    expect(codeOf('determine', 'xu', state, undefined, nine(votes, 2, false))).toBe(null);
  });

  it('[M7.3a] are needed to refuse tolerance as well', () => {
    const { meeting, ...facts } = nine(times(5, 'for'));
    const motion = { ...facts, meeting: { ...meeting, motion: refusing } };
    expect(codeOf('determine', 'xu', state, notTolerated, motion)).toBe('no-quorum');
  });

  it('[M7.2a] the vote of a member recused, or found tied, after voting counts no more, in the tally either', () => {
    const votes = [...times(5, 'for'), 'against'] as Vote[];
    const since = caseIn('deliberating', { recused: ['c4'] });
    expect(codeOf('determine', 'xu', state, undefined, nine(votes))).toBe(null);
    expect(codeOf('determine', 'xu', since, undefined, nine(votes))).toBe('no-quorum');
    const kin = { ...nine(votes), subject: { ...people.chen, kin: ['c4'] } };
    expect(codeOf('determine', 'xu', state, undefined, kin)).toBe('no-quorum');
    const decision = done('determine', 'xu', since, undefined, nine([...times(6, 'for'), 'against']));
    expect(decision.documents[1]?.data).toMatchObject({ for: 5, against: 1, recused: 1 });
    // The roll that is kept says so too.
    expect(bookOf(decision, 'meeting')).toMatchObject({ recused: ['c4'] });
  });
});

describe('a determination after an appeal was sent back', () => {
  const again = caseIn('deliberating', { appeals: 1, determinations: 1 });
  const mitigated: Result = { tolerate: true, liability: 'mitigated' };
  const lighter: Result = { tolerate: true, liability: 'lighter' };
  const determining = (result: Result) => ({ ...payloads.determine, result });

  it('[M7.4b] is never heavier than what was appealed against while that can still stand', () => {
    for (const [result, code] of [
      [exempt, null],
      [mitigated, null],
      [lighter, 'never-heavier'],
      [refusing, 'never-heavier'],
    ] as const) {
      const facts = { determination: mitigated, ...votingOn(result) };
      expect(codeOf('determine', 'xu', again, determining(result), facts)).toBe(code);
      expect(codeOf('determine', 'xu', state, determining(result), facts)).toBe(null);
    }
  });

  it('[M6] may refuse tolerance where what is found now no longer carries the first result', () => {
    const investigation = found({ 'conditions.noPrivateGain': false });
    const facts = { determination: mitigated, investigation, ...votingOn(refusing) };
    expect(codeOf('determine', 'xu', again, notTolerated, facts)).toBe(null);
  });

  it('[M7.4b] keeps the first under its own number', () => {
    const decision = done('determine', 'xu', again);
    expect(decision.documents.map(({ path }) => path)).toEqual(['determinations/determination-2', 'archive/tally-2']);
  });
});
