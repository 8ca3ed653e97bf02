import { createHash } from 'node:crypto';
import { Application, canonicalJson, eventIdOf, paths, yearOf } from '@rongcuo/domain';
import { doc, getDoc } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { openPlace, type Place } from './place.ts';
import {
  act,
  actionsOf,
  application,
  as,
  eventsOf,
  expectRecord,
  expectTold,
  office,
  submitted,
  theCase,
} from './support.ts';

const cast = {
  cadre: { roles: ['cadre'], at: 'home', kin: ['named'] },
  colleague: { roles: ['cadre'], at: 'home' },
  party: { roles: ['unit'], at: 'home' },
  clerk: { roles: ['handler'], at: 'away', staff: true },
  second: { roles: ['handler'], at: 'away', staff: true },
  head: { roles: ['head'], at: 'away', staff: true },
  sameUnit: { roles: ['handler'], at: 'home', staff: true },
  declares: { roles: ['handler'], at: 'away', staff: true, kin: ['cadre'] },
  named: { roles: ['head'], at: 'away', staff: true },
  guest: { roles: ['assessor'], at: 'away', staff: true },
} as const;

let place: Place<keyof typeof cast>;
let caseId: string;

const uids = (...names: (keyof typeof cast)[]) => names.map((name) => place.uid(name)).sort();
const reads = async (uid: string, path: string) => getDoc(doc((await as(uid)).db, path));

beforeAll(async () => {
  place = await openPlace('path', cast);
  caseId = await submitted(place.uid('cadre'), place.application('cadre'));
});

describe('a cadre applies', () => {
  it('[M7.1b] an application of a cadre is on record and waits for the department', async () => {
    expect(await theCase(caseId)).toMatchObject({
      status: 'submitted',
      onRecord: true,
      applicantKind: 'self',
      parties: [place.uid('cadre')],
      unitConcerned: false,
      departmentId: place.departmentId,
      title: '跨学院学分互认试点的系统故障',
      number: null,
      handlers: [],
      submissions: 1,
      version: 1,
    });
  });

  it('[M7.2a] the desk is the staff of the department but for who is of the same unit or kin, whichever side declared it', async () => {
    expect((await theCase(caseId)).desk).toEqual(uids('clerk', 'second', 'head'));
  });

  it('[M7.2a] a clerk of the department who is the subject is not on the desk of the own case', async () => {
    const own = await openPlace('own', {
      self: { roles: ['cadre', 'handler'], at: 'home', staff: true },
      clerk: { roles: ['handler'], at: 'away', staff: true },
    });
    const about = await submitted(own.uid('self'), own.application('self'));
    expect((await theCase(about)).desk).toEqual([own.uid('clerk')]);
  });

  it('[M7.1a] [M7.2a] the discipline department has its own desk, without its clerk from the unit of the cadre', async () => {
    const draft = application();
    const about = await submitted('chen', {
      ...draft,
      accountability: { departmentId: 'discipline', kind: 'accountability', raisedOn: '2026-10-12' },
    });
    expect((await theCase(about)).desk).toEqual(['wang', 'zheng']);
  });

  it('[M4] [M5] [M6] [M12] what was applied with is kept as given, and its fingerprint is in the record', async () => {
    const evidence = (await office.db.doc(paths.submission(caseId, 1)).get()).data() ?? {};
    expect(evidence).toEqual(place.application('cadre'));
    const [submit] = await eventsOf(caseId);
    const fingerprint = createHash('sha256')
      .update(canonicalJson(JSON.parse(JSON.stringify(evidence))))
      .digest('hex');
    expect(submit?.data).toMatchObject({ evidence: 'evidence/submission-1', digest: fingerprint });
    expect(Application.parse(evidence).statements).toHaveProperty('remedied');
  });

  it('[M7.1b] the first event names who asked, when by the server, and which action it was', async () => {
    const [[submit], [asked]] = await Promise.all([eventsOf(caseId), actionsOf(caseId)]);
    expect(submit).toMatchObject({ seq: 1, from: 'draft', to: 'submitted', capacity: 'applicant', class: 'face' });
    expect(submit).toMatchObject({ by: place.uid('cadre'), byName: place.uid('cadre'), at: asked?.at });
    expect(asked?.result).toEqual({ status: 'applied', seq: 1 });
    await expectRecord(caseId, ['submit']);
  });

  it('[M7.1b] the applicant gets a receipt, the desk is told, and nobody else', () =>
    expectTold(caseId, 1, uids('cadre', 'clerk', 'second', 'head')));

  it('[M13] the case carries the version of the parameters it began under', async () => {
    const { policyVersion } = await theCase(caseId);
    expect((await office.db.doc(paths.policy(policyVersion ?? 0)).get()).get('version')).toBe(policyVersion);
  });

  it.each(['cadre', 'clerk', 'second', 'head'] as const)(
    '[M7.1b] %s reads the case and what was submitted',
    async (who) => {
      await assertAllowed(reads(place.uid(who), paths.case(caseId)));
      await assertAllowed(reads(place.uid(who), paths.submission(caseId, 1)));
      await assertAllowed(reads(place.uid(who), paths.event(caseId, eventIdOf(1))));
    },
  );

  it.each(['colleague', 'party', 'sameUnit', 'declares', 'named', 'guest'] as const)(
    '[M7.2a] %s reads neither the case nor what was submitted',
    async (who) => {
      await assertDenied(reads(place.uid(who), paths.case(caseId)));
      await assertDenied(reads(place.uid(who), paths.submission(caseId, 1)));
      await assertDenied(reads(place.uid(who), paths.event(caseId, eventIdOf(1))));
    },
  );
});

describe('the department accepts', () => {
  beforeAll(async () => {
    await act(place.uid('clerk'), caseId, 'accept');
  });

  it('[M7.1b] accepting numbers the case, in the year of the university’s own calendar', async () => {
    const [{ number }, events] = await Promise.all([theCase(caseId), eventsOf(caseId)]);
    const accept = events[1];
    expect(number).toMatch(/^容错〔\d{4}〕[1-9]\d*号$/);
    expect(number).toContain(`〔${accept && yearOf(accept.at)}〕`);
    expect(accept).toMatchObject({ kind: 'accept', by: place.uid('clerk'), capacity: 'staff', data: { number } });
  });

  it('[M7.1b] who accepted has it in hand, and only they and the head still see it', async () => {
    const { status, handlers, desk } = await theCase(caseId);
    expect({ status, handlers, desk }).toEqual({
      status: 'accepted',
      handlers: uids('clerk'),
      desk: uids('clerk', 'head'),
    });
    await assertAllowed(reads(place.uid('clerk'), paths.submission(caseId, 1)));
    await assertDenied(reads(place.uid('second'), paths.submission(caseId, 1)));
  });

  it('[M7.4a] from now on the unit’s party organization sees how it stands, but not what the cadre gave', async () => {
    expect((await theCase(caseId)).unitConcerned).toBe(true);
    await assertAllowed(reads(place.uid('party'), paths.case(caseId)));
    await assertDenied(reads(place.uid('party'), paths.submission(caseId, 1)));
    await assertDenied(reads(place.uid('colleague'), paths.case(caseId)));
  });

  it('[M7.1b] the cadre and the unit are told, and nobody else', () => expectTold(caseId, 2, uids('cadre', 'party')));

  it('[M7.1b] the record is whole, link by link', () => expectRecord(caseId, ['submit', 'accept']));

  it('[M7.1b] what was submitted is the same after acceptance', async () => {
    expect((await office.db.doc(paths.submission(caseId, 1)).get()).data()).toEqual(place.application('cadre'));
  });
});
