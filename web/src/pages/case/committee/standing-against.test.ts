import {
  type Books,
  defaultPolicy,
  emptyBooks,
  firstCalendar,
  type InvestigationBook,
  targetsOf,
} from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { caseWith, castBy, chen, meetingWith, now, person, today, xu } from './case.fixture.ts';
import { type Read, standingAgainst } from './standing-against.ts';

const exempt = { tolerate: true, liability: 'exempt' } as const;
const claimed = ['reformPilot'];

function investigation(changes: Partial<InvestigationBook> = {}): InvestigationBook {
  const finding = { met: true, reason: '属实', cites: ['m1'], by: 'sun', at: now };
  return {
    ...emptyBooks.investigation,
    findings: Object.fromEntries(targetsOf(claimed).map((target) => [target, finding])),
    hearings: { h1: { on: today, by: 'sun' } },
    ...changes,
  };
}

function reading(changes: Partial<Read> = {}, books: Partial<Books> = {}): Read {
  const votes = castBy(['he', 'for'], ['xu', 'for'], ['shen', 'for'], ['han', 'abstain']);
  return {
    state: caseWith({}),
    member: xu,
    now,
    books: { investigation: investigation(), meeting: meetingWith({ votes }), ...books },
    claimed,
    policy: defaultPolicy,
    calendar: firstCalendar,
    determination: null,
    ...changes,
  };
}
const determine = { result: exempt, reason: '理由', minutes: '纪要' };

describe('what stands against a decision, before it is asked', () => {
  it('[M7.3a] is nothing where the meeting agreed on what was found', () => {
    expect(standingAgainst('determine', reading(), determine)).toEqual([]);
  });

  it('[M7.3a] is too few present, and too few in favour, by both readings of who is due', () => {
    const few = reading({}, { meeting: meetingWith({ votes: castBy(['he', 'for']) }) });
    expect(standingAgainst('determine', few, determine)).toEqual([expect.stringContaining('另一种口径为 4 人')]);
    const votes = castBy(['he', 'for'], ['xu', 'for'], ['shen', 'against'], ['han', 'against']);
    const split = reading({}, { meeting: meetingWith({ votes }) });
    expect(standingAgainst('determine', split, determine)).toEqual([expect.stringContaining('赞成票不足')]);
  });

  it('[M7.3b] [M11b] [M6] is all of it at once: no reply, an objection, a condition not met', () => {
    const findings = { ...investigation().findings };
    delete findings['conditions.remedied'];
    const bad = reading(
      { state: caseWith({ complex: true, objected: true }) },
      { investigation: investigation({ findings }) },
    );
    const words = standingAgainst('determine', bad, determine).join();
    for (const part of ['请示上级', '监督异议', '没有作出核实意见', '六项条件']) expect(words).toContain(part);
  });

  it('[M7.2b] is a broad matter without guests until the reason is written', () => {
    const wu = person('wu', ['head'], { department: 'organization' });
    const state = caseWith({ status: 'investigating', desk: ['wu'], handlers: ['sun', 'zhou'] });
    const broad = investigation({ broad: { value: true, reason: '面广', by: 'wu', at: now } });
    const read = reading({ state, member: wu }, { investigation: broad });
    const asked = { result: exempt, reason: '理由' };
    expect(standingAgainst('recommend', read, asked)).toEqual([expect.stringContaining('涉及面较大')]);
    expect(standingAgainst('recommend', read, { ...asked, withoutGuests: '只涉及内部流程' })).toEqual([]);
  });

  it('[M7.4b] is an appeal that would make it heavier', () => {
    const yang = person('yang', ['superior'], { unitId: null });
    const state = caseWith({ status: 'appealed', superiors: ['yang'], appeals: 1 });
    const read = reading({ state, member: yang, determination: exempt });
    const heavier = { outcome: 'changed', result: { tolerate: false }, reason: '理由' } as const;
    expect(standingAgainst('decideAppeal', read, heavier)).toEqual([expect.stringContaining('不能比原来更重')]);
    expect(standingAgainst('decideAppeal', read, { outcome: 'upheld', reason: '理由' })).toEqual([]);
  });

  it('[M7.2a] is an own tie, whatever else', () => {
    const tied = reading({ member: { ...xu, unitId: chen.unitId } });
    expect(standingAgainst('determine', tied, determine)).toContainEqual(expect.stringContaining('应当回避'));
  });
});
