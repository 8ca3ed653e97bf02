import type { CaseActionKind } from '@rongcuo/domain';
import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import { applicationOf, demoMatters } from './applications.ts';
import { type Emulators, type Person, signIn } from './person.ts';

/** A handful of cases in different states, made by the demo people's own actions: nothing here writes a result. */
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
    payload: Record<string, unknown>,
  ): Promise<void> {
    const result = await (await as(uid)).ask(caseId, kind, payload);
    if (result.status === 'refused') throw new Error(`seed: ${uid} ${kind} was refused: ${result.code}`);
  }
  async function submit(uid: string, matter: keyof typeof demoMatters): Promise<string> {
    const caseId = await (await as(uid)).startCase(applicationOf(demoMatters[matter]));
    await act(uid, caseId, 'submit', { declared: true });
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
  await Promise.all([...people.values()].map(async (person) => (await person).leave()));
}
