import { Interpretation, paths, Withdrawal, withInstants } from '@rongcuo/domain';
import { addDoc, collection, doc, getDoc, serverTimestamp, setDoc } from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { answerTo, deliver } from './delivery.ts';
import { as, office, reads, stored } from './support.ts';

const proposal = {
  subjects: ['circumstances.reformPilot', 'article.5'],
  question: '先行先试是否包括学院一级的试点？',
  answer: '包括经学校批准、有方案和风险评估的学院试点。',
  effectiveOn: '2026-12-01',
};

async function request(uid: string, kind: string, payload: object, changes: object = {}): Promise<string> {
  const asked = { kind, payload, by: uid, at: serverTimestamp(), ...changes };
  return (await addDoc(collection((await as(uid)).db, paths.interpretationRequests), asked)).path;
}
async function entered(kind: 'publish' | 'withdraw', payload: object): Promise<number> {
  const answer = await answerTo(await request('wu', kind, payload));
  if (typeof answer['number'] !== 'number') throw new Error(`not entered: ${JSON.stringify(answer)}`);
  return answer['number'];
}
const last = async () => Number((await stored(paths.interpretation('current')))['last'] ?? 0);

describe('interpretations', () => {
  it('[M14] the organization department publishes one, and every active member reads it', async () => {
    const before = await last();
    const path = await request('wu', 'publish', proposal);
    expect(await answerTo(path)).toEqual({ status: 'applied', number: before + 1 });
    const entry = Interpretation.parse(withInstants(await stored(paths.interpretation(before + 1))));
    expect(entry).toMatchObject({ ...proposal, number: before + 1, publishedBy: 'wu', publishedByName: '吴建国' });
    await assertAllowed(getDoc(doc((await as('wu')).db, path)));
    for (const uid of ['chen', 'sun', 'wang', 'han', 'yang'])
      await assertAllowed(reads(uid, paths.interpretation(before + 1)));
  });

  it('[M14] one replaces another, is withdrawn with a reason, and nothing that was published ever changes', async () => {
    const first = await entered('publish', proposal);
    const asPublished = await stored(paths.interpretation(first));
    const second = await entered('publish', { ...proposal, answer: '还包括系一级。', replaces: first });
    const withdrawal = await entered('withdraw', { of: second, reason: '上级已有新的规定。' });
    expect([second, withdrawal]).toEqual([first + 1, first + 2]);
    expect(await stored(paths.interpretation(first))).toEqual(asPublished);
    expect(await stored(paths.interpretation(second))).toMatchObject({ replaces: first });
    expect(Withdrawal.parse(withInstants(await stored(paths.interpretation(withdrawal))))).toMatchObject({
      of: second,
      reason: '上级已有新的规定。',
    });
  });

  it('[M14] what was replaced or withdrawn is neither replaced nor withdrawn again', async () => {
    const effectiveOn = '2026-01-01';
    const first = await entered('publish', { ...proposal, effectiveOn });
    const second = await entered('publish', { ...proposal, effectiveOn, replaces: first });
    const third = await entered('publish', proposal);
    await entered('withdraw', { of: third, reason: '有误。' });
    for (const [kind, payload, code] of [
      ['publish', { ...proposal, replaces: first }, 'already-replaced'],
      ['withdraw', { of: first, reason: '有误。' }, 'already-replaced'],
      ['publish', { ...proposal, replaces: third }, 'already-withdrawn'],
      ['withdraw', { of: third, reason: '有误。' }, 'already-withdrawn'],
      ['publish', { ...proposal, effectiveOn: '2025-12-31', replaces: second }, 'before-replaced'],
      ['withdraw', { of: 100_000, reason: '有误。' }, 'no-such-interpretation'],
    ] as const) {
      expect(await answerTo(await request('wu', kind, payload)), code).toMatchObject({ status: 'refused', code });
    }
  });

  it('[M14] asked at the same moment to replace and to withdraw the same, one is done and the other refused', async () => {
    const first = await entered('publish', proposal);
    const answers = await Promise.all([
      answerTo(await request('wu', 'withdraw', { of: first, reason: '有误。' })),
      answerTo(await request('wu', 'withdraw', { of: first, reason: '重复。' })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['applied', 'refused']);
    expect(answers.find(({ status }) => status === 'refused')).toMatchObject({ code: 'already-withdrawn' });
  });

  it('[M14] delivered again, at the same moment and later, it is entered once', async () => {
    const path = await request('wu', 'publish', proposal);
    await Promise.all([deliver('onInterpretationRequest', path), deliver('onInterpretationRequest', path)]);
    const answer = await answerTo(path);
    await entered('publish', proposal);
    const after = await last();
    await deliver('onInterpretationRequest', path);
    expect(await last()).toBe(after);
    expect(await answerTo(path)).toEqual(answer);
  });

  it('[M14] nobody else asks: not another head, not the department’s clerk, not the secretary, not the administrator', async () => {
    for (const uid of ['wang', 'sun', 'xu', 'han', 'chen', 'you'])
      await assertDenied(request(uid, 'publish', proposal));
    await assertDenied(request('wu', 'publish', proposal, { by: 'wang' }));
    await assertDenied(setDoc(doc((await as('wu')).db, paths.interpretation(1)), proposal));
    await assertDenied(setDoc(doc((await as('wu')).db, paths.interpretation('current')), { last: 0 }));
  });

  it('[M14] and who gets past the rules is refused by the function itself', async () => {
    const before = await last();
    for (const [by, kind, payload, code] of [
      ['wang', 'publish', proposal, 'not-yours'],
      ['sun', 'withdraw', { of: 1, reason: '有误。' }, 'not-yours'],
      ['nobody', 'publish', proposal, 'inactive'],
      ['wu', 'repeal', {}, 'unknown-action'],
      ['wu', 'publish', { ...proposal, number: 1 }, 'payload-invalid'],
    ] as const) {
      const ref = office.db.collection(paths.interpretationRequests).doc();
      await ref.create({ kind, payload, by, at: new Date() });
      expect(await answerTo(ref.path)).toMatchObject({ status: 'refused', code });
    }
    expect(await last()).toBe(before);
  });

  it.each([
    ['no question', { ...proposal, question: ' ' }, 'question'],
    ['an answer that does not fit', { ...proposal, answer: '长'.repeat(2001) }, 'answer'],
    ['a subject nobody knows', { ...proposal, subjects: ['article.99'] }, 'subjects.0'],
    ['a day that does not exist', { ...proposal, effectiveOn: '2026-02-30' }, 'effectiveOn'],
  ])('[M14] %s is refused with the place named', async (_, payload, field) => {
    const answer = await answerTo(await request('wu', 'publish', payload));
    expect(answer).toMatchObject({ status: 'refused', code: 'payload-invalid' });
    expect(JSON.stringify(answer)).toContain(`"field":"${field}"`);
  });
});
