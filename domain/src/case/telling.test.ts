import { describe, expect, it } from 'vitest';
import { type AccessClass, readers, type Standing } from '../access/index.ts';
import { defaultLimits, limitRecipients } from '../limits/rules.ts';
import { defaultPolicy } from '../measures/policy.ts';
import { guestUidOf } from '../people/guest-uid.ts';
import type { Member } from '../people/member.ts';
import { calendarThrough } from '../time/calendar.fixture.ts';
import type { Instant } from '../time/time.ts';
import { type CaseActionKind, caseActionKinds } from './actions.ts';
import { type Anybody, afterWindows, ask, everybody } from './asking.fixture.ts';
import { caseIn, completeDraft, institution, member, payloads, people } from './fixtures.ts';
import { inboxEntryOf } from './inbox.ts';
import { caseLimits } from './limits.ts';
import { type CaseState, caseLimitKinds, caseStatuses } from './state.ts';
import { caseTelling, concernedBy, isOnCaseAs, tellingFor, toldOfStep } from './telling.ts';
import { reminderTitle } from './text/zh.ts';
import { type CaseRecipient, caseRecipients } from './vocabulary.ts';

type Asked = Parameters<typeof ask>;
const late = '2027-06-01T00:00:00.000Z' as Instant;
const anybody = Object.keys(everybody) as Anybody[];

/** Asked by everybody in every state, with what else makes a difference to whom it tells. */
function asksOf(kind: CaseActionKind): Asked[] {
  const everywhere = (payload: unknown, more: Partial<CaseState> = {}): Asked[] =>
    caseStatuses.flatMap((status) => anybody.map((who): Asked => [kind, who, caseIn(status, more), payload]));
  switch (kind) {
    case 'submit': {
      const unit = { draft: { ...completeDraft(), applicantKind: 'unit' } };
      const mine = caseIn('draft', { applicantId: 'zhao', parties: ['zhao'] });
      const nobody = { institution: { ...institution, staff: [] } };
      return [
        [kind, 'chen', 'draft', payloads.submit],
        [kind, 'zhao', mine, payloads.submit, unit],
        [kind, 'chen', 'draft', payloads.submit, nobody],
      ];
    }
    case 'openExOfficio':
      return [[kind, 'sun', caseIn('draft', { applicantId: 'sun', parties: ['sun'] }), payloads.openExOfficio]];
    case 'serve':
      return (['subject', 'unit'] as const).flatMap((to) =>
        ['', '当事人拒绝签收。'].flatMap((refusedToSign) => everywhere({ ...payloads.serve, to, refusedToSign })),
      );
    case 'putOnAgenda':
      return everywhere({ ...payloads.putOnAgenda, again: '上次人数不足。' });
    case 'close':
      return [[kind, 'system', 'served', {}, { now: afterWindows }]];
    case 'recount': {
      const { limits } = caseIn('served');
      const open = Object.fromEntries(Object.entries(limits).map(([name, one]) => [name, { ...one, due: null }]));
      return [[kind, 'system', caseIn('served', { limits: open }), payloads.recount]];
    }
    case 'remind':
      return remindersOf();
    default:
      return [...everywhere(payloads[kind]), ...everywhere(payloads[kind], { unitConcerned: true, limits: {} })];
  }
}

/** Each limit, told to each whom the parameters may name. */
function remindersOf(): Asked[] {
  const calendar = calendarThrough(2030);
  return caseLimitKinds.flatMap((limit) => {
    const state =
      caseLimits[limit].runs.map((status) => caseIn(status)).find(({ limits }) => limits[limit]) ?? caseIn('draft');
    const run = state.limits[limit]?.due ?? state.limits[limit]?.opened ?? '';
    const payload = { limit, run, step: 'after-0' };
    return limitRecipients.flatMap((tells): Asked[] => {
      const rule = { ...defaultLimits[caseLimits[limit].rule], escalation: [{ after: 0, tells }], every: null };
      const policy = { ...defaultPolicy, limits: { ...defaultLimits, [caseLimits[limit].rule]: rule } };
      const more = { now: late, calendar, policy };
      const before = { ...payload, step: 'before-3' };
      return [
        ['remind', 'system', state, payload, more],
        ['remind', 'system', state, before, { now: late, calendar }],
      ];
    });
  });
}

/** Whom the rows of the procedure tell, as they decide. */
function toldBy(kind: CaseActionKind): CaseRecipient[] {
  const decisions = asksOf(kind).map((asked) => ask(...asked));
  const told = decisions.flatMap((decision) => (decision.ok ? [...decision.event.tells] : []));
  return caseRecipients.filter((who) => told.includes(who));
}

const kinds = Object.keys(caseTelling) as (keyof typeof caseTelling)[];
const inTable = (kind: string): CaseRecipient[] =>
  caseRecipients.filter((who) => tellingFor({ kind, data: {} }, who) !== null);

describe('the table of who is told what', () => {
  it.each(caseActionKinds)('[M7.1b] [M11b] names for “%s” exactly those whom the step tells', (kind) => {
    expect(toldBy(kind)).toEqual(inTable(kind));
  });

  it.each(kinds)('[M7.1b] has words of its own for each who is told of “%s”', (kind) => {
    for (const who of inTable(kind)) {
      const data = { limit: 'acceptance', step: 'after-0', due: '2026-12-07' };
      expect(tellingFor({ kind, data }, who)?.title).toMatch(/^[\p{Script=Han}：，]{4,}$/u);
    }
  });

  it('[M7.1b] whom a step asks to do something is told what', () => {
    const waits = kinds.flatMap((kind) => inTable(kind).map((who) => tellingFor({ kind, data: {} }, who)));
    const silent = waits.filter((one) => one?.about === 'work' && !/请|退回|异议|没有/.test(one.title));
    expect(silent).toEqual([]);
  });

  it('[M7.1b] the words say the same whatever the step holds: no name, no reason, no result', () => {
    const data = { name: '孙同志', reason: '与本事有关', result: '不予容错', number: '容错〔2026〕1号' };
    for (const kind of kinds.filter((one) => one !== 'remind')) {
      for (const who of inTable(kind)) {
        expect(tellingFor({ kind, data }, who)).toEqual(tellingFor({ kind, data: {} }, who));
      }
    }
    expect(reminderTitle({ ...data, limit: 'acceptance', step: 'after-2' })).toBe('超期未办：决定是否受理');
  });

  /** How each recipient stands to the case, in the words of the access matrix. */
  const standingOf: Readonly<Record<CaseRecipient, Standing>> = {
    applicant: 'unit',
    subject: 'subject',
    unit: 'unit',
    desk: 'handler',
    handlers: 'handler',
    head: 'head',
    bench: 'committee',
    office: 'office',
    deputy: 'office',
    secretary: 'office',
    superior: 'superior',
    supervisor: 'supervisor',
  };
  /** What the words of a step name, where it is not the face of the case. */
  const named: Partial<Readonly<Record<string, AccessClass>>> = {
    declareTie: 'supervision',
    object: 'supervision',
    answerObjection: 'supervision',
    liftObjection: 'supervision',
  };

  it('[M7.2a] nobody is told in words that name what they may not read', () => {
    const told = kinds.flatMap((kind) => inTable(kind).map((who) => [kind, who] as const));
    const beyond = told.filter(([kind, who]) => !(standingOf[who] in readers[named[kind] ?? 'face']));
    expect(beyond).toEqual([]);
    // The oracle does refuse: an objection is nothing for the cadre, nor for the superior.
    expect('subject' in readers.supervision || 'superior' in readers.supervision).toBe(false);
  });
});

/** As the house is, with more people; and a case before the committee, sent up to the superior. */
const state = caseIn('appealed', { applicantKind: 'unit', applicantId: 'zhao', handlers: ['sun'] });
const gone = (person: Member): Member => ({ ...person, active: false });

describe('who a recipient is', () => {
  const cases: readonly [CaseRecipient, Member, refused: readonly (readonly [string, Member, CaseState?])[]][] = [
    [
      'applicant',
      people.zhao,
      [
        ['who typed it for the unit and speaks for it no more', { ...people.zhao, roles: ['cadre'] }],
        ['who speaks for another unit now', { ...people.zhao, unitId: 'chem' }],
        ['the clerk who opened it for the department', people.zhao, { ...state, applicantKind: 'department' }],
      ],
    ],
    ['subject', people.chen, [['another cadre of the unit', people.zhao]]],
    [
      'unit',
      people.zhao,
      [
        ['another unit', people.qian],
        ['a unit that is not to be told yet', people.zhao, { ...state, unitConcerned: false }],
      ],
    ],
    [
      'desk',
      people.zhou,
      [
        ['another department', people.zheng],
        ['who has moved to another department', { ...people.zhou, department: 'discipline' }],
        ['who is off the desk', people.zhou, { ...state, desk: ['sun'] }],
      ],
    ],
    [
      'handlers',
      people.sun,
      [
        ['a clerk who has not got it in hand', people.zhou],
        ['who handles nothing any more', { ...people.sun, roles: ['assessor'] }],
      ],
    ],
    ['head', people.wu, [['a clerk', people.sun]]],
    ['bench', people.he, [['a member kept off it', people.he, { ...state, bench: ['xu'] }]]],
    ['office', people.shen, [['a member without an office', people.he]]],
    ['deputy', people.shen, [['the secretary', people.xu]]],
    ['secretary', people.xu, [['the deputy while a secretary presides', people.shen]]],
    [
      'superior',
      people.yang,
      [
        ['a liaison to whom it has not come', people.yang, { ...state, superiors: [] }],
        ['who is liaison no more', { ...people.yang, roles: [] }],
      ],
    ],
    ['supervisor', people.han, [['an administrator', people.you]]],
  ];

  it.each(cases)('[M7.2a] [M11b] %s is who holds it on this case, and nobody else', (who, person, refused) => {
    expect(isOnCaseAs(who, person, state)).toBe(true);
    for (const [title, other, otherwise = state] of refused) {
      expect(isOnCaseAs(who, other, otherwise), title).toBe(false);
    }
  });

  it.each(cases)('[M7.2a] %s who has left, or was recused, is told nothing', (who, person) => {
    expect(isOnCaseAs(who, gone(person), state)).toBe(false);
    expect(isOnCaseAs(who, person, { ...state, recused: [person.uid] })).toBe(false);
  });

  it('[M7.2b] a guest is none, whatever the lists say', () => {
    const uid = guestUidOf('i1');
    const guest = member(uid, ['handler', 'head'], { department: 'organization' });
    const listed = { ...state, desk: [uid], handlers: [uid], bench: [uid], watch: [uid], guests: [uid] };
    expect(caseRecipients.filter((who) => isOnCaseAs(who, guest, listed))).toEqual([]);
  });

  it('[M11a] where no secretary is free to preside, the deputy is told in the secretary’s place', () => {
    expect(isOnCaseAs('secretary', people.shen, { ...state, chair: ['shen'] })).toBe(true);
  });
});

describe('who is told of a step', () => {
  const event = (kind: string, tells: readonly CaseRecipient[], by = 'system') => ({
    kind,
    tells: [...tells],
    by,
    data: {},
  });
  const all = Object.values(people);
  const told = (...asked: Parameters<typeof toldOfStep>) => [...toldOfStep(...asked).keys()].sort();

  it('[M11b] what is sent back is told to the applicant and to supervision, and to no other cadre', () => {
    const returned = caseIn('returned');
    expect(told(event('return', ['applicant', 'supervisor'], 'sun'), returned, all)).toEqual(['chen', 'han']);
  });

  it('nobody is told what they did themselves, but for the applicant’s receipt', () => {
    const submitted = caseIn('submitted');
    expect(told(event('submit', ['applicant', 'subject', 'desk'], 'chen'), submitted, all)).toEqual([
      'chen',
      'sun',
      'wu',
      'zhou',
    ]);
    expect(told(event('assign', ['desk', 'supervisor'], 'wu'), caseIn('investigating'), all)).toEqual([
      'han',
      'sun',
      'zhou',
    ]);
  });

  it('who is told as two is told once, and what waits for them comes before what they are only to know', () => {
    const both = { ...people.he, uid: 'both', roles: ['committee', 'supervisor'] as const } as unknown as Member;
    const seated = caseIn('deliberating', { bench: ['both'], watch: ['both'] });
    const telling = toldOfStep(event('putOnAgenda', ['bench', 'supervisor']), seated, [both]).get('both');
    expect(telling).toMatchObject({ as: 'bench', about: 'work' });
  });

  it('[M7.2a] where nobody has it in hand, the head is told in the handlers’ place', () => {
    const remind = event('remind', ['handlers']);
    expect(told(remind, caseIn('accepted', { handlers: [] }), all)).toEqual(['wu']);
    expect(told(remind, caseIn('investigating'), all)).toEqual(['sun', 'zhou']);
  });

  it('[M11a] a limit that nobody is left to be told of goes on up, to supervision at last', () => {
    const late = caseIn('submitted', { desk: [], office: [], chair: [] });
    for (const who of ['desk', 'head', 'office', 'deputy', 'secretary'] as const) {
      expect(told(event('remind', [who]), late, all)).toEqual(['han']);
    }
    // Nothing but a limit does: of a step everybody concerned is named by the step.
    expect(told(event('assign', ['desk']), late, all)).toEqual([]);
  });

  it('asks for the records of those it may have to tell, and of no others', () => {
    const submitted = caseIn('submitted');
    expect(concernedBy(event('submit', ['applicant', 'desk']), submitted).sort()).toEqual([
      'chen',
      'sun',
      'wu',
      'zhou',
    ]);
    expect(concernedBy(event('remind', ['deputy']), submitted)).toEqual(['han']);
    expect(concernedBy(event('serve', ['unit']), submitted)).toEqual([]);
  });

  it('[M7.1b] an entry says which case, what it is about and when, and is unread', () => {
    const telling = tellingFor({ kind: 'submit', data: {} }, 'desk');
    if (!telling) throw new Error('the desk is told');
    const at = late;
    expect(inboxEntryOf('c1', { seq: 1, kind: 'submit', at }, caseIn('submitted'), telling)).toEqual({
      caseId: 'c1',
      matter: null,
      seq: 1,
      kind: 'submit',
      about: 'work',
      subject: '学分互认试点',
      title: '有新的申请，请决定是否受理',
      at,
      onBehalfOf: null,
      readAt: null,
    });
  });
});
