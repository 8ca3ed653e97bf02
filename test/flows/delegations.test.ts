import { addDays, eventIdOf, paths } from '@rongcuo/domain';
import { collection, doc, getDoc, getDocs, limit, orderBy, query, where } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { checkRoster } from '../../scripts/verify/check-roster.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import {
  delegated,
  delegationNow,
  expectInbox,
  forDays,
  lastEntryOf,
  logOf,
  sendDelegation,
  toldTo,
} from './delegation-support.ts';
import { answerTo, captured, deliver } from './delivery.ts';
import { act, as, expectTold, led, office, reads, submitted, theCase } from './support.ts';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('deputies');
});
const end = async (by: string, of: string) => answerTo(await sendDelegation(by, 'endDelegation', { of }));

describe('naming a deputy', () => {
  it('[M11b] runs at once from today, is told to the deputy and to supervision, and both and supervision alone see it', async () => {
    const id = await delegated(cast.clerk, forDays(cast.second, today(), 7));
    expect(await delegationNow(id)).toMatchObject({ state: 'running', of: cast.clerk, to: cast.second });
    expect(await logOf(id)).toEqual(['delegate']);
    await expect
      .poll(() => toldTo(cast.second, 'roster-'))
      .toContainEqual({
        title: `${cast.clerk}指定您为代办人`,
        onBehalfOf: null,
      });
    const supervised = { title: `指定代办人：${cast.clerk}由${cast.second}代办`, onBehalfOf: null };
    await expect.poll(() => toldTo('han', 'roster-')).toContainEqual(supervised);
    for (const uid of [cast.clerk, cast.second, 'han']) await assertAllowed(reads(uid, paths.delegation(id)));
    for (const uid of [cast.third, cast.head, 'you', 'xu']) await assertDenied(reads(uid, paths.delegation(id)));
    const own = (uid: string) => async () => {
      const { db } = await as(uid);
      const mine = query(collection(db, paths.delegations), where('of', '==', uid), orderBy('from', 'desc'), limit(50));
      return (await getDocs(mine)).docs.map((one) => one.id);
    };
    expect(await own(cast.clerk)()).toContain(id);
    await end(cast.clerk, id);
  });

  it('[M11b] is refused with what stands against it, and leaves nothing', async () => {
    const before = (await office.db.collection(paths.delegations).get()).size;
    const refused = async (named: object) => answerTo(await sendDelegation(cast.clerk, 'delegate', named));
    expect(await refused(forDays(cast.clerk, today(), 1))).toMatchObject({ code: 'deputy-oneself' });
    expect(await refused(forDays('sun', today(), 1))).toMatchObject({ code: 'deputy-elsewhere' });
    expect(await refused(forDays(cast.second, today(), 200))).toMatchObject({ code: 'period-too-long' });
    expect(await refused(forDays('nobody', today(), 1))).toMatchObject({ code: 'deputy-unknown' });
    expect((await office.db.collection(paths.delegations).get()).size).toBe(before);
  });

  it('[M11b] two at the same moment for the same days: one is granted, the other is told of it', async () => {
    const from = addDays(today(), 30);
    const asked = await Promise.all(
      [cast.second, cast.third].map((to) => sendDelegation(cast.clerk, 'delegate', forDays(to, from, 3))),
    );
    const answers = await Promise.all(asked.map(answerTo));
    expect(answers.map(({ status }) => status).sort()).toEqual(['applied', 'refused']);
    expect(answers.find(({ status }) => status === 'refused')).toMatchObject({ code: 'period-overlaps' });
    const granted = asked[answers.findIndex(({ status }) => status === 'applied')] ?? '';
    await end(cast.clerk, granted.split('/').at(-1) ?? '');
  });

  it('[M11b] delivered again it is decided once, and tells nobody twice', async () => {
    const id = await delegated(cast.third, forDays(cast.second, today(), 2));
    const told = async () => (await office.db.collection(paths.inbox(cast.second)).get()).size;
    await expect
      .poll(() => toldTo(cast.second, 'roster-'))
      .toContainEqual({ title: `${cast.third}指定您为代办人`, onBehalfOf: null });
    const before = await told();
    const request = paths.delegationRequest(id);
    await Promise.all([deliver('onDelegationRequest', request), deliver('onDelegationRequest', request)]);
    await deliver('onRosterEvent', await lastEntryOf(id));
    expect(await logOf(id)).toEqual(['delegate']);
    expect(await told()).toBe(before);
    await end(cast.third, id);
  });

  it('[M11b] it is in the chain of changes, and a delegation changed behind it is found out', async () => {
    const id = await delegated(cast.third, forDays(cast.second, today(), 2));
    const faults = async () =>
      (await checkRoster(office.db)).faults.filter((one) => 'path' in one && one.path === paths.delegation(id));
    expect(await faults()).toEqual([]);
    await office.db.doc(paths.delegation(id)).update({ until: addDays(today(), 90) });
    expect(await faults()).toEqual([{ of: 'document', path: paths.delegation(id), fault: 'altered' }]);
    await office.db.doc(paths.delegation(id)).update({ until: addDays(today(), 2) });
    expect(await faults()).toEqual([]);
    expect(await end(cast.second, id)).toMatchObject({ status: 'applied' });
    expect(await faults()).toEqual([]);
  });
});

describe('what a deputy is told', () => {
  it('[M11b] what waits for the member, marked with the name; ended early, nothing more from that moment', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'found');
    const id = await delegated('xu', forDays('he', today(), 7));
    const seq = await act(cast.head, caseId, 'recommend');
    await expectTold(caseId, seq, [cast.cadre, cast.party, 'xu', 'shen', 'han', 'he']);
    const entry = await getDoc(doc((await as('he')).db, paths.inboxEntry('he', `${caseId}-${eventIdOf(seq)}`)));
    expect(entry.data()).toMatchObject({
      onBehalfOf: '许国强',
      about: 'work',
      title: '部门已提出初步建议，请安排党委研究',
    });
    expect(await end('xu', id)).toMatchObject({ status: 'applied' });
    const back = await act('xu', caseId, 'sendBack');
    await expectTold(caseId, back, [cast.clerk, cast.second, cast.head, 'han']);
    const again = await act(cast.head, caseId, 'recommend');
    await expectTold(caseId, again, [cast.cadre, cast.party, 'xu', 'shen', 'han']);
  });

  it('[M11b] reads and does nothing by it: a case of which only the member knows stays closed, and the member hears so', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'investigating');
    const before = await toldTo(cast.third, caseId);
    const id = await delegated(cast.clerk, forDays(cast.third, today(), 7));
    // Whoever investigates is away: the head is told, to assign somebody else, before anything happens on the case.
    await expectInbox(cast.head, `${caseId}-away-`, [
      { title: expect.stringContaining(`调查核实人员${cast.clerk}至`), onBehalfOf: null },
    ]);
    const seq = await act('han', caseId, 'object');
    await expectTold(caseId, seq, [cast.clerk, cast.second, cast.head, 'xu', 'shen']);
    await expectInbox(cast.clerk, `${caseId}-alone-`, [
      { title: `代办人${cast.third}不能代办此案，目前没有人代办`, onBehalfOf: null },
    ]);
    await assertDenied(reads(cast.third, paths.case(caseId)));
    await assertDenied(act(cast.third, caseId, 'addMaterial'));
    expect(await toldTo(cast.third, caseId)).toEqual(before);
    // Delivered again, neither is told a second time.
    await deliver('onEvent', paths.event(caseId, eventIdOf(seq)));
    expect(await toldTo(cast.clerk, `${caseId}-alone-`)).toHaveLength(1);
    expect(await toldTo(cast.head, `${caseId}-away-`)).toHaveLength(1);
    await end(cast.clerk, id);
  });

  it('[M7.2a] [M11b] a recused deputy is told nothing of the case, and the member hears that nobody stands in', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'found');
    await act(cast.head, caseId, 'recommend');
    await act('he', caseId, 'declareTie');
    const id = await delegated('xu', forDays('he', today(), 3));
    const before = await toldTo('he', caseId);
    const seq = await act('han', caseId, 'object');
    await expectTold(caseId, seq, [cast.clerk, cast.second, cast.head, 'xu', 'shen']);
    await expectInbox('xu', `${caseId}-alone-`, [
      { title: '代办人何平不能代办此案，目前没有人代办', onBehalfOf: null },
    ]);
    expect(await toldTo('he', caseId)).toEqual(before);
    await end('xu', id);
  });

  it('[M11b] what concerns the member as a party is told to nobody else', async () => {
    const post = { roles: ['cadre', 'handler'], at: 'home', staff: true } as const;
    const both = await cast.place.engage('both', post);
    const id = await delegated(both, forDays(cast.second, today(), 3));
    const caseId = await submitted(both, cast.place.application('cadre', { subjectId: both }));
    await expectTold(caseId, 1, [both, ...(await theCase(caseId)).desk]);
    const seq = await act(cast.third, caseId, 'accept');
    await expectTold(caseId, seq, [both, cast.party]);
    expect(await toldTo(cast.second, `${caseId}-${eventIdOf(seq)}`)).toEqual([]);
    await end(both, id);
  });
});

describe('who leaves', () => {
  it('[M11b] stands in for nobody any more, at once; who is away and supervision are told', async () => {
    const leaving = await cast.place.engage('leaving', { roles: ['handler'], at: 'away', staff: true });
    const id = await delegated(cast.third, forDays(leaving, today(), 20));
    const event = await captured(paths.member(leaving));
    await cast.place.change('leaving', { active: false });
    await expect.poll(async () => (await delegationNow(id)).state, { timeout: 90_000 }).toBe('ended');
    await deliver('onMember', paths.member(leaving), event);
    expect(await logOf(id)).toEqual(['delegate', 'delegationLapsed']);
    await expect
      .poll(() => toldTo(cast.third, 'roster-'))
      .toContainEqual({
        title: `代办因离任结束：您由${leaving}代办`,
        onBehalfOf: null,
      });
  });
});
