import { addDays, newClarification, type PlainDate, paths } from '@rongcuo/domain';
import { doc, serverTimestamp, setDoc } from 'firebase/firestore';
import { today } from './lead.ts';
import type { Person } from './person.ts';

/** How clarifications come about in the demo and in tests: by what its people ask, one stage after another. */

/** Who carries a clarification, by their uids; none of them tied to the person concerned. */
export interface ClearingCast {
  readonly subject: string;
  readonly clerk: string;
  readonly second: string;
  readonly head: string;
}

export type Asked = Readonly<Record<string, unknown>>;
export type ActOn = (uid: string, matter: string, kind: string, payload: Asked, actionId?: string) => Promise<unknown>;

/** `asked`: the person was asked for their wish. */
export const clearingStages = [
  'registered',
  'verifying',
  'collected',
  'concluded',
  'asked',
  'wished',
  'clarified',
  'closed',
] as const;
export type ClearingStage = (typeof clearingStages)[number];

const receivedOn = (): PlainDate => addDays(today(), -3);

/** What somebody usually asks with each action; the words said outside repeat none of those written inside. */
export function clearingAsked({ subject, clerk, second }: Pick<ClearingCast, 'subject' | 'clerk' | 'second'>) {
  return {
    register: {
      kind: 'report',
      subjectId: subject,
      title: '实验设备采购问题',
      summary: '反映其在二〇二六年春季实验设备采购中授意评审专家倾向某供应商，并接受宴请。',
      channel: 'letter',
      receivedOn: receivedOn(),
      sealed: false,
    },
    assess: { concrete: true, checkable: true, reason: '时间、项目和人员明确，可以调取记录核对。' },
    assign: { investigators: [clerk, second], keepers: [clerk], reason: '熟悉采购业务。' },
    addMaterial: {
      title: '采购评审现场录音',
      source: '招标采购中心',
      on: receivedOn(),
      body: '录音完整记录了五位专家独立打分的过程，没有其他人员进入评审室。',
    },
    conclude: { conclusion: 'unfounded', grounds: '调取的评审录音、打分表和门禁记录一致，授意和宴请均查无此事。' },
    askWish: { what: '所反映的采购问题失实。' },
    stateWish: { wants: true, form: 'meeting', scope: '本单位全体教职工' },
    clarify: {
      form: 'meeting',
      scope: '本单位全体教职工',
      text: '经查，关于该同志在设备采购中违规的反映失实，特此说明。',
      on: today(),
    },
    followUp: { on: today(), how: '当面回访', found: '同事评价恢复正常，本人工作状态良好。' },
  } as const satisfies Readonly<Record<string, Asked>>;
}

/** Begins a registration; with the reporter in the sealed part, where somebody is to be kept there. */
export async function beginClearing(clerk: Person, reporter: Asked | null = null): Promise<string> {
  const matter = await clerk.begin('clarifications', newClarification(clerk.uid));
  if (reporter) await sealReporter(clerk, matter, reporter);
  return matter;
}

export async function sealReporter({ db }: Person, matter: string, reporter: Asked): Promise<void> {
  const [, id = ''] = matter.split('/');
  await setDoc(doc(db, paths.reporter(id)), { ...reporter, updatedAt: serverTimestamp() });
}

/** Leads what was begun on to a stage. */
export async function leadClearing(
  act: ActOn,
  matter: string,
  cast: ClearingCast,
  [from, to]: readonly [ClearingStage | 'draft', ClearingStage],
  changes: Readonly<Record<string, Asked>> = {},
): Promise<void> {
  const asked = clearingAsked(cast);
  const ask = (uid: string, kind: keyof typeof asked, actionId?: string): Promise<unknown> =>
    act(uid, matter, kind, { ...asked[kind], ...changes[kind] }, actionId);
  const steps: Readonly<Record<ClearingStage, () => Promise<unknown>>> = {
    registered: () => ask(cast.clerk, 'register'),
    async verifying() {
      await ask(cast.head, 'assess');
      await ask(cast.head, 'assign');
    },
    collected: () => ask(cast.clerk, 'addMaterial', 'recording'),
    concluded: () => ask(cast.head, 'conclude'),
    asked: () => ask(cast.clerk, 'askWish'),
    wished: () => ask(cast.subject, 'stateWish'),
    clarified: () => ask(cast.head, 'clarify'),
    closed: () => ask(cast.clerk, 'followUp'),
  };
  const first = from === 'draft' ? 0 : clearingStages.indexOf(from) + 1;
  for (const stage of clearingStages.slice(first, clearingStages.indexOf(to) + 1)) await steps[stage]();
}

/** The demo's: one that is being looked into, and one whose person has yet to say what they wish. */
export async function seedClarifications(as: (uid: string) => Promise<Person>, act: ActOn): Promise<void> {
  const office = { clerk: 'zheng', second: 'feng', head: 'wang' };
  const canteen = await beginClearing(await as('zheng'));
  await leadClearing(act, canteen, { ...office, subject: 'ma' }, ['draft', 'collected'], {
    register: {
      title: '食堂原料供应问题',
      summary: '反映其在食堂大宗原料招标中为亲友的企业打招呼。',
      channel: 'visit',
    },
    addMaterial: {
      title: '投标单位登记表',
      body: '登记的五家投标单位，法定代表人和股东均与其没有亲属关系。',
    },
  });
  const purchase = await beginClearing(await as('zheng'));
  await leadClearing(act, purchase, { ...office, subject: 'lin' }, ['draft', 'asked']);
}
