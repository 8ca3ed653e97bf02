import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeetingBook } from '../case/books.ts';
import { unanimous } from '../case/fixtures.ts';
import { votes } from './meeting.ts';
import { tallyOf } from './quorum.ts';

const rule = { quorum: { of: 2, in: 3 }, recusedCountAsDue: true };
const otherRule = { ...rule, recusedCountAsDue: false };

function meetingOf(size: number, changes: Partial<MeetingBook> = {}): MeetingBook {
  const due = Array.from({ length: size }, (_, i) => ({ uid: `c${i}`, name: `c${i}` }));
  return { ...unanimous, due, present: [], votes: {}, ...changes };
}

const cast = (vote: 'for' | 'against' | 'abstain') => ({ vote, byHand: false, enteredBy: 'c0' });

describe('the count of a meeting', () => {
  it.each([
    [3, 2, 2],
    [4, 3, 3],
    [7, 5, 4],
    [9, 6, 5],
    [11, 8, 6],
    [15, 10, 8],
  ])('[M7.3a] of %i due needs %i present and %i in favour', (size, quorumNeeds, majorityNeeds) => {
    expect(tallyOf(meetingOf(size), rule)).toMatchObject({ quorumNeeds, majorityNeeds, base: size, otherBase: size });
  });

  it('[M7.3a] takes a recused member as due or not, as the policy says, and tells the other reading', () => {
    const meeting = meetingOf(9, { recused: ['c7', 'c8', 'stranger'] });
    expect(tallyOf(meeting, rule)).toMatchObject({
      base: 9,
      otherBase: 7,
      quorumNeeds: 6,
      majorityNeeds: 5,
      recused: 2,
    });
    expect(tallyOf(meeting, otherRule)).toMatchObject({ base: 7, otherBase: 9, quorumNeeds: 5, majorityNeeds: 4 });
  });

  it('[M7.3a] takes whoever votes as present, once', () => {
    const meeting = meetingOf(3, { present: ['c0', 'c0', 'c1'], votes: { c1: cast('for'), c2: cast('abstain') } });
    expect(tallyOf(meeting, rule)).toMatchObject({
      present: 3,
      for: 1,
      abstain: 1,
      hasQuorum: true,
      hasMajority: false,
    });
  });

  it('[M7.2a] counts neither presence nor vote of somebody recused, or not due', () => {
    const meeting = meetingOf(3, {
      recused: ['c2'],
      present: ['c2', 'stranger'],
      votes: { c2: cast('for'), stranger: cast('for') },
    });
    expect(tallyOf(meeting, rule)).toMatchObject({ present: 0, for: 0, hasQuorum: false });
  });

  it('[M7.3a] has no quorum where nobody is left to decide', () => {
    expect(tallyOf(meetingOf(0), rule).hasQuorum).toBe(false);
    expect(tallyOf(meetingOf(2, { recused: ['c0', 'c1'] }), otherRule)).toMatchObject({ base: 0, hasQuorum: false });
  });

  it('[M7.3a] agrees with counting by hand for any committee', () => {
    const anyMember = fc.record({
      recused: fc.boolean(),
      present: fc.boolean(),
      vote: fc.option(fc.constantFrom(...votes)),
    });
    fc.assert(
      fc.property(fc.array(anyMember, { maxLength: 30 }), fc.boolean(), (members, counted) => {
        const uids = (which: (each: (typeof members)[number]) => boolean) =>
          members.flatMap((each, i) => (which(each) ? [`c${i}`] : []));
        const meeting = meetingOf(members.length, {
          recused: uids(({ recused }) => recused),
          present: uids(({ present }) => present),
          votes: Object.fromEntries(members.flatMap(({ vote }, i) => (vote ? [[`c${i}`, cast(vote)]] : []))),
        });
        const tally = tallyOf(meeting, { ...rule, recusedCountAsDue: counted });
        const able = members.filter(({ recused }) => !recused);
        const base = counted ? members.length : able.length;
        const there = able.filter(({ present, vote }) => present || vote !== null).length;
        const inFavour = able.filter(({ vote }) => vote === 'for').length;
        expect(tally.hasQuorum).toBe(base > 0 && 3 * there >= 2 * base);
        expect(tally.hasMajority).toBe(2 * inFavour > base);
        expect(tally.for + tally.against + tally.abstain).toBeLessThanOrEqual(tally.present);
      }),
    );
  });
});
