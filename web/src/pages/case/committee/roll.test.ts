import { tallyOf } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { whyNoEntry } from '../../../committee/meeting-day.ts';
import { asItStands, isLeftToEnter, leftToEnter, rollOf } from '../../../committee/roll.ts';
import { caseWith, castBy, he, meetingWith, today, tomorrow, xu } from './case.fixture.ts';

const rule = { quorum: { of: 2, in: 3 }, recusedCountAsDue: true };
const namesOf = (entries: readonly { readonly uid: string }[]): string[] => entries.map(({ uid }) => uid);

describe('the roll of a meeting', () => {
  it('[M7.3a] names who is there and how each voted, a vote by hand marked so', () => {
    const votes = { ...castBy(['he', 'for']), han: { vote: 'against' as const, byHand: true, enteredBy: 'xu' } };
    const roll = rollOf(meetingWith({ votes, present: ['shen'] }), caseWith({}));
    expect(roll.map(({ uid, present, vote, byHand }) => [uid, present, vote, byHand])).toEqual([
      ['he', true, 'for', false],
      ['xu', false, null, false],
      ['shen', true, null, false],
      ['han', true, 'against', true],
      ['lu', false, null, false],
    ]);
  });

  it('[M7.2a] counts out whoever was recused since the meeting was called, vote and all', () => {
    const meeting = meetingWith({ votes: castBy(['he', 'for'], ['xu', 'for'], ['shen', 'for'], ['han', 'for']) });
    expect(tallyOf(asItStands(meeting, caseWith({})), rule)).toMatchObject({ for: 4, hasQuorum: true });
    const later = caseWith({ recused: ['han'], bench: ['he', 'xu', 'shen'] });
    expect(tallyOf(asItStands(meeting, later), rule)).toMatchObject({ for: 3, recused: 2, base: 5, otherBase: 3 });
    expect(rollOf(meeting, later).find(({ uid }) => uid === 'han')).toMatchObject({ recused: true, vote: null });
  });

  it('[M7.3a] lets a member enter nothing but their own, and the office what is left of all', () => {
    const roll = rollOf(meetingWith({ votes: castBy(['shen', 'for']) }), caseWith({}));
    expect(namesOf(leftToEnter(roll, caseWith({}), he))).toEqual(['he']);
    expect(namesOf(leftToEnter(roll, caseWith({}), xu))).toEqual(['xu', 'he', 'han']);
  });

  it('[M7.3a] offers a vote only while there is one left to cast', () => {
    expect(isLeftToEnter(meetingWith(), he, caseWith({}))).toBe(true);
    expect(isLeftToEnter(meetingWith({ votes: castBy(['he', 'against']) }), he, caseWith({}))).toBe(false);
    expect(isLeftToEnter(meetingWith({ on: null }), he, caseWith({}))).toBe(false);
    expect(isLeftToEnter(meetingWith(), he, caseWith({ bench: ['xu', 'shen', 'han'] }))).toBe(false);
  });

  it('[M7.3a] says why nothing can be entered: no meeting, a meeting ahead, nobody left', () => {
    expect(whyNoEntry(meetingWith({ on: null }), today, 1, '没有')).toContain('议程');
    expect(whyNoEntry(meetingWith({ on: tomorrow }), today, 1, '没有')).toContain(tomorrow);
    expect(whyNoEntry(meetingWith(), today, 0, '没有')).toBe('没有');
    expect(whyNoEntry(meetingWith(), today, 1, '没有')).toBeNull();
  });
});
