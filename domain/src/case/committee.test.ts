import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../time/time.ts';
import { ask, bookOf, codeOf, done } from './asking.fixture.ts';
import { emptyBooks, type MeetingBook } from './books.ts';
import { caseIn, exempt, institution, member, now, payloads, people, unanimous } from './fixtures.ts';

const recommended = caseIn('recommended');
const deliberating = caseIn('deliberating');
const recommendation = { ...emptyBooks.recommendation, result: exempt };
const firstMeeting = { meeting: emptyBooks.meeting, recommendation };
const called: MeetingBook = { ...unanimous, present: [], votes: {} };
const tomorrow = '2026-11-24' as PlainDate;

describe('the agenda', () => {
  it('[M7.3a] calls the whole committee to vote on what was recommended', () => {
    const decision = done('putOnAgenda', 'shen', recommended, undefined, firstMeeting);
    expect(decision.next).toMatchObject({ status: 'deliberating', meetings: 1 });
    expect(bookOf(decision, 'meeting')).toMatchObject({
      on: '2026-11-20',
      motion: exempt,
      due: [{ uid: 'xu' }, { uid: 'shen' }, { uid: 'he' }],
      recused: [],
      votes: {},
    });
    expect(decision.documents).toEqual([]);
    expect(decision.event).toMatchObject({ class: 'face', tells: ['bench', 'supervisor'] });
  });

  it('[M7.3a] leaves no member out and calls nobody who is none', () => {
    const due = (...uids: string[]) => ({ ...payloads.putOnAgenda, due: uids });
    expect(ask('putOnAgenda', 'xu', recommended, due('xu', 'shen'))).toMatchObject({
      code: 'members-left-out',
      facts: { names: ['he同志'] },
    });
    expect(ask('putOnAgenda', 'xu', recommended, due('xu', 'shen', 'he', 'han'))).toMatchObject({
      code: 'not-members',
      facts: { members: ['han'] },
    });
    expect(codeOf('putOnAgenda', 'xu', recommended, due('he', 'he', 'shen', 'xu'), firstMeeting)).toBe(null);
    const committee = [people.xu, people.shen, { ...people.he, active: false }];
    const facts = { ...firstMeeting, institution: { ...institution, committee } };
    expect(codeOf('putOnAgenda', 'xu', recommended, due('xu', 'shen'), facts)).toBe(null);
    expect(codeOf('putOnAgenda', 'xu', recommended, due('xu', 'shen', 'he'), facts)).toBe('not-members');
  });

  it('[M7.2a] marks as recused whoever is, and whoever is tied, and keeps them due', () => {
    const facts = { ...firstMeeting, subject: { ...people.chen, kin: ['shen'] } };
    const decision = done('putOnAgenda', 'xu', caseIn('recommended', { recused: ['he'] }), undefined, facts);
    expect(bookOf(decision, 'meeting')).toMatchObject({ recused: ['shen', 'he'] });
    expect((bookOf(decision, 'meeting') as MeetingBook).due).toHaveLength(3);
    expect(decision.next.bench).toEqual(['xu']);
  });

  it('[M7.3a] another day begins the vote anew and keeps the meeting before', () => {
    const payload = { ...payloads.putOnAgenda, on: tomorrow, again: '一名委员表决后当场回避' };
    const decision = done('putOnAgenda', 'xu', deliberating, payload);
    expect(decision.event.data).toEqual({ on: tomorrow, again: '一名委员表决后当场回避' });
    expect(decision.documents).toEqual([{ path: 'archive/meeting-1', data: unanimous }]);
    expect(bookOf(decision, 'meeting')).toMatchObject({ on: tomorrow, votes: {}, present: [] });
    expect(decision.next.meetings).toBe(2);
  });

  it('[M7.3a] [M11b] another day after votes were cast is given a reason, and needs none before', () => {
    for (const again of [undefined, ' ']) {
      const payload = { ...payloads.putOnAgenda, on: tomorrow, ...(again === undefined ? {} : { again }) };
      expect(ask('putOnAgenda', 'xu', deliberating, payload)).toMatchObject({ code: 'votes-cast', facts: { cast: 3 } });
      expect(codeOf('putOnAgenda', 'xu', deliberating, payload, { meeting: called })).toBe(null);
    }
  });

  it('[M7.3a] can put another result to the vote than was recommended', () => {
    const payload = { ...payloads.putOnAgenda, motion: { tolerate: false } };
    const decision = done('putOnAgenda', 'xu', recommended, payload, firstMeeting);
    expect(bookOf(decision, 'meeting')).toMatchObject({ motion: { tolerate: false } });
  });
});

describe('the superior', () => {
  it('[M7.3b] is asked by the secretary, and told with everybody concerned; our meeting ends', () => {
    const decision = done('refer', 'xu', deliberating);
    expect(decision.next).toMatchObject({ status: 'referred', superiors: ['yang'] });
    expect(bookOf(decision, 'referral')).toEqual({ ...emptyBooks.referral, question: '能否适用', askedAt: now });
    expect(bookOf(decision, 'meeting')).toEqual(emptyBooks.meeting);
    expect(decision.documents).toEqual([{ path: 'archive/meeting-1', data: unanimous }]);
    expect(decision.event.tells).toEqual(['superior', 'desk', 'applicant', 'subject', 'unit', 'supervisor']);
  });

  it('[M7.3b] asked a second time leaves the first question and reply on record', () => {
    const referral = { question: '一', askedAt: now, reply: '答', repliedAt: now, replyBy: 'yang' };
    const decision = done('refer', 'xu', recommended, undefined, { referral, meeting: emptyBooks.meeting });
    expect(decision.documents).toEqual([{ path: 'archive/referral-a1', data: referral }]);
    expect(bookOf(decision, 'referral')).toMatchObject({ repliedAt: null, reply: '' });
  });

  it('[M7.3b] replies in person, or the head enters the reply from paper; then the committee meets', () => {
    for (const who of ['yang', 'wu'] as const) {
      const decision = done('recordReply', who, 'referred');
      expect(decision.next.status).toBe('deliberating');
      expect(bookOf(decision, 'referral')).toMatchObject({ reply: '同意你委意见', repliedAt: now, replyBy: who });
      expect(decision.event.tells).toEqual(['bench', 'desk', 'supervisor']);
    }
  });

  it('[M7.4b] who has replied to the referral takes no part in an appeal', () => {
    const { next } = done('recordReply', 'yang', 'referred');
    expect(next.touched).toContain('yang');
    // What was referred stays theirs to read.
    expect(next.superiors).toEqual(['yang']);
    expect(codeOf('decideAppeal', 'yang', caseIn('appealed', { touched: next.touched }))).toBe('handled-before');
  });
});

describe('the vote', () => {
  const ready = { meeting: called };

  it('[M7.3a] is cast by each member once, in their own name', () => {
    const decision = done('vote', 'he', deliberating, { vote: 'against' }, ready);
    expect(bookOf(decision, 'meeting')).toMatchObject({
      votes: { he: { vote: 'against', byHand: false, enteredBy: 'he' } },
    });
    expect(decision.event).toMatchObject({ class: 'deliberation', tells: [] });
    const voted = { meeting: bookOf(decision, 'meeting') as MeetingBook };
    for (const vote of ['for', 'against', 'abstain']) {
      expect(codeOf('vote', 'he', decision.next, { vote }, voted)).toBe('already-voted');
    }
    expect(codeOf('vote', 'xu', decision.next, { vote: 'for', member: 'he' }, voted)).toBe('already-voted');
  });

  it('[M7.3a] by hand is entered by the secretary’s office, marked so, and counts as the member’s own part', () => {
    for (const who of ['xu', 'shen'] as const) {
      const decision = done('vote', who, deliberating, { vote: 'for', member: 'he' }, ready);
      expect(bookOf(decision, 'meeting')).toMatchObject({
        votes: { he: { vote: 'for', byHand: true, enteredBy: who } },
      });
      expect(decision.next.touched).toEqual(expect.arrayContaining([who, 'he']));
    }
    expect(codeOf('vote', 'he', deliberating, { vote: 'for', member: 'xu' }, ready)).toBe('not-for-others');
    expect(codeOf('attend', 'he', deliberating, { present: true, member: 'xu' }, ready)).toBe('not-for-others');
  });

  it('[M7.3a] is no business of somebody who is not due', () => {
    expect(codeOf('vote', 'xu', deliberating, { vote: 'for', member: 'chen' }, ready)).toBe('not-due');
    const guest = member('lu', ['secretary']);
    const onBench = caseIn('deliberating', { bench: ['he', 'lu', 'shen', 'xu'], chair: ['lu', 'xu'] });
    expect(codeOf('vote', guest, onBench, { vote: 'for' }, ready)).toBe('not-due');
  });

  it('[M7.2a] is never cast for somebody recused or tied, by themselves or by hand, whenever that came out', () => {
    const byHand = { vote: 'for', member: 'he' };
    const marked = { meeting: { ...called, recused: ['he'] } };
    expect(codeOf('vote', 'he', deliberating, { vote: 'for' }, marked)).toBe('recused-member');
    expect(codeOf('vote', 'xu', deliberating, byHand, marked)).toBe('recused-member');
    const sinceRecused = caseIn('deliberating', { recused: ['he'], bench: ['shen', 'xu'] });
    expect(codeOf('vote', 'he', sinceRecused, { vote: 'for' }, ready)).toBe('not-yours');
    expect(codeOf('vote', 'xu', sinceRecused, byHand, ready)).toBe('recused-member');
    const kin = { ...ready, subject: { ...people.chen, kin: ['he'] } };
    expect(codeOf('vote', 'he', deliberating, { vote: 'for' }, kin)).toBe('tied');
    expect(codeOf('vote', 'xu', deliberating, byHand, kin)).toBe('recused-member');
    expect(codeOf('attend', 'xu', deliberating, { present: true, member: 'he' }, kin)).toBe('recused-member');
    expect(codeOf('vote', 'xu', deliberating, byHand, ready)).toBe(null);
  });

  it('[M7.3a] waits for the meeting and its day', () => {
    const none = { meeting: emptyBooks.meeting };
    const ahead = { meeting: { ...called, on: tomorrow } };
    const today = { meeting: { ...called, on: '2026-11-23' as PlainDate } };
    for (const kind of ['vote', 'attend']) {
      expect(codeOf(kind, 'he', deliberating, undefined, none)).toBe('no-meeting');
      expect(ask(kind, 'he', deliberating, undefined, ahead)).toMatchObject({
        code: 'meeting-ahead',
        facts: { on: tomorrow },
      });
      expect(codeOf(kind, 'he', deliberating, undefined, today)).toBe(null);
    }
  });

  it('[M7.3a] attendance is entered and taken back', () => {
    const there = done('attend', 'he', deliberating, undefined, ready);
    expect(bookOf(there, 'meeting')).toMatchObject({ present: ['he'] });
    const meeting = bookOf(there, 'meeting') as MeetingBook;
    const gone = done('attend', 'he', deliberating, { present: false }, { meeting });
    expect(bookOf(gone, 'meeting')).toMatchObject({ present: [] });
  });
});
