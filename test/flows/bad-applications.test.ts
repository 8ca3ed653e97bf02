import {
  boundaryIds,
  circumstanceIds,
  conditionIds,
  instantFromMillis,
  paths,
  plainDateOf,
  textLimits,
} from '@rongcuo/domain';
import { digest } from '@rongcuo/functions/record';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  actionsOf,
  application,
  as,
  type Draft,
  eventsOf,
  expectRecord,
  office,
  refusal,
  submitted,
  theCase,
} from './support.ts';

const DAY_MS = 86_400_000;
const inTwoDays = plainDateOf(instantFromMillis(Date.now() + 2 * DAY_MS));
const whole = application();

/** The application with some of a group's parts replaced; `undefined` leaves one out. */
function withParts(group: string, parts: Draft): Draft {
  const entries = Object.entries({ ...Object(whole[group]), ...parts });
  return application({ [group]: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) });
}

function without(...parts: readonly string[]): Draft {
  return Object.fromEntries(Object.entries(whole).filter(([part]) => !parts.includes(part)));
}

/** Submits a draft that must be refused, and sees that nothing at all is lost by it. */
async function refusedKeepingAll(draft: Draft): Promise<{ code: string; facts: Draft }> {
  const caseId = await (await as('chen')).startCase(draft);
  const before = await Promise.all([theCase(caseId), office.db.doc(paths.draft(caseId)).get()]);
  const result = await refusal('chen', caseId, 'submit');
  const [state, kept] = await Promise.all([theCase(caseId), office.db.doc(paths.draft(caseId)).get()]);
  expect(state).toEqual(before[0]);
  expect(kept.data()).toEqual(before[1].data());
  expect(kept.data()).toMatchObject(draft);
  expect(await actionsOf(caseId)).toMatchObject([{ kind: 'submit', by: 'chen', result }]);
  expect((await office.db.collection(paths.evidence(caseId)).get()).size).toBe(0);
  expect(await eventsOf(caseId)).toEqual([]);
  return result;
}

describe('an application that cannot be submitted yet', () => {
  const incomplete: readonly [title: string, draft: Draft, problems: readonly Draft[]][] = [
    [
      '[M5] no circumstance is claimed',
      application({ circumstances: {} }),
      [{ field: 'circumstances', code: 'none-claimed' }],
    ],
    [
      '[M5] a circumstance is claimed without saying what happened',
      withParts('circumstances', { emergency: '  ' }),
      [{ field: 'circumstances.emergency', code: 'missing' }],
    ],
    ...conditionIds.map((id): [string, Draft, Draft[]] => [
      `[M6] five of six statements are made, ${id} is missing`,
      withParts('statements', { [id]: undefined }),
      [{ field: `statements.${id}`, code: 'missing' }],
    ]),
    ...boundaryIds.map((id): [string, Draft, Draft[]] => [
      `[M4] the boundary ${id} is not answered`,
      withParts('boundaries', { [id]: undefined }),
      [
        { field: `boundaries.${id}.side`, code: 'missing' },
        { field: `boundaries.${id}.reason`, code: 'missing' },
      ],
    ]),
    [
      '[M4] a boundary is answered without a reason',
      withParts('boundaries', { exploration: { side: 'within', reason: '' } }),
      [{ field: 'boundaries.exploration.reason', code: 'missing' }],
    ],
    ['[M12] whether it is excluded is not said', without('exclusion'), [{ field: 'exclusion', code: 'missing' }]],
    [
      '[M7.1b] accountability has not been raised',
      without('accountability'),
      ['departmentId', 'kind', 'raisedOn'].map((part) => ({ field: `accountability.${part}`, code: 'missing' })),
    ],
    [
      '[M7.1b] accountability is said to be raised in the future',
      withParts('accountability', { raisedOn: inTwoDays }),
      [{ field: 'accountability.raisedOn', code: 'in-future' }],
    ],
    [
      '[M7.1b] accountability is said to be raised before the matter',
      withParts('accountability', { raisedOn: '2026-09-13' }),
      [{ field: 'accountability.raisedOn', code: 'before-matter' }],
    ],
    [
      '[M7.1b] the matter is said to lie in the future',
      withParts('matter', { occurredOn: inTwoDays }),
      [
        { field: 'matter.occurredOn', code: 'in-future' },
        { field: 'accountability.raisedOn', code: 'before-matter' },
      ],
    ],
    [
      '[M7.1b] a day that does not exist',
      withParts('matter', { occurredOn: '2026-02-30' }),
      [{ field: 'matter.occurredOn', code: 'not-valid' }],
    ],
    [
      '[M7.1b] 10,000 characters where 2,000 fit',
      withParts('matter', { account: '长'.repeat(10_000) }),
      [{ field: 'matter.account', code: 'too-long', max: 2000 }],
    ],
    [
      '[M6] 2,001 emoji where 2,000 fit',
      withParts('statements', { remedied: '😀'.repeat(2001) }),
      [{ field: 'statements.remedied', code: 'too-long', max: 2000 }],
    ],
    [
      '[M7.1b] a control character nobody can see',
      withParts('matter', { title: '互认\u0000试点' }),
      [{ field: 'matter.title', code: 'not-text' }],
    ],
    [
      '[M7.1b] a list where a text belongs',
      withParts('matter', { account: ['一', '二'] }),
      [{ field: 'matter.account', code: 'not-valid' }],
    ],
  ];

  it.each(incomplete)('%s: refused with the place named and nothing lost', async (_, draft, problems) => {
    const { code, facts } = await refusedKeepingAll(draft);
    expect({ code, problems: facts['problems'] }).toEqual({ code: 'application-incomplete', problems });
  });

  it('[M7.1b] an empty draft is refused with every part named', async () => {
    const { facts } = await refusedKeepingAll({});
    expect(facts['problems']).toHaveLength(3 + 3 + 3 + 1 + 6 + 6 + 1);
  });

  it.each(['publicity', 'nowhere'])(
    '[M7.1a] the department %s has no accountability functions and is refused',
    async (departmentId) => {
      const { code } = await refusedKeepingAll(withParts('accountability', { departmentId }));
      expect(code).toBe('department-unknown');
    },
  );

  it.each(['a/b', '..', '__proto__', '__id__', '部门', ' '])(
    '[M7.1a] [M7.1b] “%s”, which no record can be called, is refused wherever an id belongs',
    async (id) => {
      expect(await refusedKeepingAll(withParts('accountability', { departmentId: id }))).toMatchObject({
        code: 'department-unknown',
      });
      expect(await refusedKeepingAll(application({ unitId: id }))).toMatchObject({ code: 'unit-not-own' });
      expect(await refusedKeepingAll(application({ subjectId: id }))).toMatchObject({ code: 'self-not-subject' });
    },
  );

  it('[M7.1b] an application without the pledge that it is true is refused, and submitted with it', async () => {
    const caseId = await (await as('chen')).startCase(whole);
    expect(await refusal('chen', caseId, 'submit', { declared: false })).toMatchObject({ code: 'payload-invalid' });
    expect(await theCase(caseId)).toMatchObject({ status: 'draft', version: 0 });
    await act('chen', caseId, 'submit');
  });

  it('[M7.1b] put right, the same draft is submitted', async () => {
    const chen = await as('chen');
    const caseId = await chen.startCase(application({ statements: {} }));
    await refusal('chen', caseId, 'submit');
    await chen.saveDraft(caseId, whole);
    expect(await act('chen', caseId, 'submit')).toBe(1);
  });
});

describe('an application that just fits', () => {
  it('[M4] [M5] [M6] texts of exactly 2,000 characters, of emoji too, and all nine circumstances are submitted', async () => {
    const long = '😀'.repeat(textLimits.long);
    const caseId = await submitted(
      'chen',
      application({ circumstances: Object.fromEntries(circumstanceIds.map((id) => [id, long])) }),
    );
    expect((await office.db.doc(paths.submission(caseId, 1)).get()).get('circumstances.otherApproved')).toBe(long);
  });

  it('[M7.1b] accountability raised today, in Shanghai, is not in the future', async () => {
    const raisedOn = plainDateOf(instantFromMillis(Date.now()));
    const past = application({ matter: { ...Object(whole['matter']), occurredOn: '2020-01-01' } });
    await submitted('chen', { ...past, accountability: { ...Object(whole['accountability']), raisedOn } });
  });
});

describe('text as people type it', () => {
  const typed =
    '<script>alert("错")</script>&amp;<b>粗</b> 👩‍👩‍👧‍👦🏳️‍🌈𠮷 “引号”‘单’——……《书名》、〔2026〕；\n\t第二行 \u202e倒 é é';
  const short = [...typed].slice(0, textLimits.title).join('');
  const odd = application({
    accountability: { ...Object(whole['accountability']), reference: short },
    matter: { ...Object(whole['matter']), title: short, account: typed },
    circumstances: Object.fromEntries(circumstanceIds.map((id) => [id, typed])),
    statements: Object.fromEntries(conditionIds.map((id) => [id, typed])),
    boundaries: Object.fromEntries(boundaryIds.map((id) => [id, { side: 'within', reason: typed }])),
  });
  let caseId: string;
  beforeAll(async () => {
    caseId = await submitted('chen', odd);
  });

  it('[M7.1b] HTML, emoji and Chinese punctuation in every field are kept exactly as typed', async () => {
    const evidence = (await office.db.doc(paths.submission(caseId, 1)).get()).data() ?? {};
    expect(evidence).toEqual(odd);
    expect((await theCase(caseId)).title).toBe(short);
    expect((await eventsOf(caseId))[0]?.data['digest']).toBe(digest(evidence));
  });

  it('[M7.1b] so are the department’s own words, in the record', async () => {
    await act('sun', caseId, 'return', { supplements: { matter: typed, other: typed } });
    await act('chen', caseId, 'submit');
    await act('wu', caseId, 'decline', { ground: 'notDutyConduct', reason: typed });
    const other = await submitted('chen', odd);
    await act('chen', other, 'withdraw', { reason: typed });
    const events = await eventsOf(caseId);
    expect(events[1]?.data).toMatchObject({ supplements: { matter: typed, other: typed } });
    expect(events[3]?.data).toMatchObject({ ground: 'notDutyConduct', reason: typed });
    expect((await eventsOf(other))[1]?.data).toMatchObject({ reason: typed });
    await expectRecord(caseId, ['submit', 'return', 'submit', 'decline']);
  });
});

describe('an application that the measures exclude', () => {
  it('[M12] a case declared to be excluded goes on record, is accepted by nobody, and the head declines it', async () => {
    const caseId = await submitted('chen', application({ exclusion: 'excluded' }));
    expect(await theCase(caseId)).toMatchObject({ status: 'submitted', excluded: true });
    expect(await refusal('sun', caseId, 'accept')).toMatchObject({ code: 'excluded' });
    expect(await theCase(caseId)).toMatchObject({ status: 'submitted', number: null, handlers: [] });
    await act('wu', caseId, 'decline', { ground: 'excluded', reason: '属于责任事故。' });
    await expectRecord(caseId, ['submit', 'decline']);
  });

  it('[M12] a case that is not excluded is accepted, but not by a clerk who has not checked it', async () => {
    const caseId = await submitted('chen', whole);
    expect(await refusal('sun', caseId, 'accept', { exclusionChecked: false })).toMatchObject({
      code: 'payload-invalid',
    });
    await act('sun', caseId, 'accept');
  });
});
