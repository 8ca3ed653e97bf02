import type { BesideCollection, CaseActionKind } from '@rongcuo/domain';
import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import { applicationOf, demoMatters } from './applications.ts';
import { seedClarifications } from './clarifications.ts';
import { demoReforms, dossierOf, type FilingPeople, leadFiling } from './filings.ts';
import { type Cast, leadOn, type Plan, type Stage } from './lead.ts';
import { demoNotices, leadNotice } from './notices.ts';
import { leadOrder } from './orders.ts';
import { type Emulators, type Person, signIn } from './person.ts';
import { recordSanction, sanctionFor } from './sanctions.ts';

/** A handful of cases, filings and clarifications in different states, made by the demo people's own actions: nothing here writes a result. */
export async function seedCases(emulators: Emulators): Promise<void> {
  const people = new Map<string, Promise<Person>>();
  function as(uid: string): Promise<Person> {
    const known = people.get(uid) ?? signIn(emulators, demoEmail(uid), demoPassword);
    people.set(uid, known);
    return known;
  }
  async function act(
    uid: string,
    caseId: string,
    kind: CaseActionKind,
    payload: Readonly<Record<string, unknown>>,
    actionId?: string,
  ): Promise<void> {
    const result = await (await as(uid)).ask(caseId, kind, payload, actionId);
    if (result.status === 'refused') throw new Error(`seed: ${uid} ${kind} was refused: ${result.code}`);
  }
  async function submit(uid: string, matter: keyof typeof demoMatters): Promise<string> {
    const caseId = await (await as(uid)).startCase(applicationOf(demoMatters[matter]));
    await act(uid, caseId, 'submit', { declared: true });
    return caseId;
  }

  async function lead(cast: Cast, matter: keyof typeof demoMatters, to: Stage, plan: Partial<Plan>): Promise<string> {
    const caseId = await (await as(cast.cadre)).startCase(applicationOf(demoMatters[matter]));
    await leadOn(act, caseId, cast, ['draft', to], {
      claimed: Object.keys(demoMatters[matter].circumstances),
      ...plan,
    });
    return caseId;
  }

  await (await as('zhao')).startCase({ ...applicationOf(demoMatters.parking), statements: {}, boundaries: {} });
  await submit('qian', 'lab');
  const heating = await submit('ma', 'heating');
  await act('zheng', heating, 'accept', { exclusionChecked: true });
  const enrolment = await submit('lin', 'enrolment');
  await act('zheng', enrolment, 'return', {
    supplements: { matter: '请补充抽签规则的原始通知和参加人数。', statements: '请说明向谁报告、何时报告。' },
  });
  const fire = await submit('ma', 'fire');
  await act('wu', fire, 'decline', {
    ground: 'excluded',
    reason: '该起火灾已定性为责任事故，不适用本办法。如对定性有异议，可向事故调查组提出。',
  });

  const organization = { clerk: 'sun', second: 'zhou', head: 'wu' };
  const discipline = { clerk: 'zheng', second: 'feng', head: 'wang' };
  const canteen = await lead({ ...organization, cadre: 'ma' }, 'canteen', 'investigating', {});
  await act('sun', canteen, 'addMaterial', {
    kind: 'record',
    title: '退款明细',
    source: '后勤保障处财务科',
    on: '2026-05-18',
    body: '五月十三日至十七日逐笔退款，共一千三百二十六元，师生签收记录完整。',
  });
  await act('zhou', canteen, 'markBroad', { value: true, reason: '涉及在食堂就餐的师生，校内论坛有讨论。' });
  await lead({ ...discipline, cadre: 'lin' }, 'instruments', 'voted', {
    votes: { he: 'for', wu: 'for' },
  });
  const training = await lead({ ...organization, cadre: 'chen' }, 'training', 'served', {
    result: { tolerate: true, liability: 'lighter' },
  });
  async function actOn(
    uid: string,
    matter: string,
    kind: string,
    payload: Readonly<Record<string, unknown>>,
    actionId?: string,
  ): Promise<void> {
    const result = await (await as(uid)).askOf(matter, kind, payload, actionId);
    if (result.status === 'refused') throw new Error(`seed: ${uid} ${kind} was refused: ${result.code}`);
  }
  const beside = (of: BesideCollection): FilingPeople => ({
    begin: async (uid, begun) => (await as(uid)).begin(of, begun),
    save: async (uid, matter, draft) => (await as(uid)).saveDraftOf(matter, draft),
    act: actOn,
  });
  const filing = beside('filings');
  await leadFiling(filing, 'qian', dossierOf(demoReforms.sharedLabs), 'submitted');
  await leadFiling(filing, 'chen', dossierOf(demoReforms.creditBank), 'filed');
  const notice = beside('noticeDrafts');
  await leadNotice(notice, demoNotices.creditBank, 'published');
  await leadNotice(notice, demoNotices.sharedLabs, 'submitted');
  await seedClarifications(as, actOn);
  const orders = beside('rectifications');
  await leadOrder(orders.begin, orders.act, { issuer: 'wu', cadre: 'chen' }, 'underway', {
    caseId: training,
    title: '校企共建项目验收不及时的整改',
    problems: ['合同没有写明设备延期交付的处理办法', '延期开课没有及时书面告知学生'],
  });
  const measures = beside('sanctions');
  await recordSanction(measures.begin, measures.act, 'sun', sanctionFor('zhao', { kind: 'admonition' }));
  await Promise.all([...people.values()].map(async (person) => (await person).leave()));
}
