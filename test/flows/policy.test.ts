import { type Catalogues, defaultCatalogues, defaultPolicy, Policy, PublishedPolicy, paths } from '@rongcuo/domain';
import { addDoc, collection, doc, getDoc, serverTimestamp, setDoc, Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { leadOn } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, deliver } from './delivery.ts';
import { act, as, eventsOf, led, office, reads, refusal, stored, submitted, theCase } from './support.ts';
import { usual } from './usual.ts';

/** In force for everyone: nothing here stops the cases of other tests, and in the end it is as it was. */

type Parameters = Omit<Policy, 'version' | 'catalogues'>;
const { version: _, catalogues: __, ...usualParameters } = defaultPolicy;
const reason = '试行一年后，根据各单位意见调整。';

let cast: Company;
let usualCatalogues: Catalogues;
beforeAll(async () => {
  cast = await openCompany('policy');
  const published = (await stored(paths.policy(await inForce())))['catalogues'];
  usualCatalogues = Policy.shape.catalogues.parse(published);
});
afterAll(async () => {
  const isAnswered = (path: string) =>
    vi.waitFor(async () => expect(await stored(path)).toHaveProperty('result'), 20_000);
  await isAnswered(await request('wu', usualParameters));
  // Its items stay, since none is ever deleted: retired, nobody finds them.
  await isAnswered(await requestCatalogues('wu', withItem(true)));
});

async function request(uid: string, policy: unknown, changes: object = {}): Promise<string> {
  const asked = { policy, reason, by: uid, at: serverTimestamp(), ...changes };
  return (await addDoc(collection((await as(uid)).db, paths.policyRequests), asked)).path;
}
async function publish(policy: Parameters): Promise<number> {
  const answer = await answerTo(await request('wu', policy));
  if (typeof answer['version'] !== 'number') throw new Error(`not published: ${JSON.stringify(answer)}`);
  return answer['version'];
}
async function requestCatalogues(uid: string, catalogues: unknown, changes: object = {}): Promise<string> {
  const asked = { catalogues, basedOn: await inForce(), reason, by: uid, at: serverTimestamp(), ...changes };
  return (await addDoc(collection((await as(uid)).db, paths.policyRequests), asked)).path;
}
async function publishCatalogues(catalogues: Catalogues): Promise<number> {
  const answer = await answerTo(await requestCatalogues('wu', catalogues));
  if (typeof answer['version'] !== 'number') throw new Error(`not published: ${JSON.stringify(answer)}`);
  return answer['version'];
}
/** As they were before, with one item more in each list that is this test's own: none can be taken away again. */
function withItem(retired: boolean): Catalogues {
  const item = { id: 'ofThisTest', label: '本测试专用', retired };
  const { accountabilityKinds, declineGrounds, materialKinds } = usualCatalogues;
  return {
    ...usualCatalogues,
    accountabilityKinds: [...accountabilityKinds, item],
    declineGrounds: [...declineGrounds, item],
    materialKinds: [...materialKinds, item],
  };
}
const inForce = async () => Number((await stored(paths.policy('current')))['version'] ?? defaultPolicy.version);
const quorum = (of: number, all: number): Parameters => ({
  ...usualParameters,
  meeting: { ...usualParameters.meeting, quorum: { of, in: all } },
});

const withAppeal = (months: number): Parameters => ({
  ...usualParameters,
  limits: { ...usualParameters.limits, appeal: { ...usualParameters.limits.appeal, length: { months } } },
});

describe('publishing parameters', () => {
  it('[M13] [M14] the head of the organization department publishes the next version, with reason, name and date', async () => {
    const before = await inForce();
    const path = await request('wu', quorum(3, 4));
    expect(await answerTo(path)).toEqual({ status: 'applied', version: before + 1 });
    expect(await inForce()).toBe(before + 1);
    const published = PublishedPolicy.parse(await stored(paths.policy(before + 1)));
    expect(published).toMatchObject({ version: before + 1, reason, publishedBy: 'wu', meeting: { quorum: { of: 3 } } });
    await assertAllowed(getDoc(doc((await as('wu')).db, path)));
    for (const uid of ['chen', 'sun', 'wang', 'han']) await assertAllowed(reads(uid, paths.policy(before + 1)));
  });

  it('[M13] delivered again, at the same moment and later, it is published once', async () => {
    const path = await request('wu', usualParameters);
    await Promise.all([deliver('onPolicyRequest', path), deliver('onPolicyRequest', path)]);
    const answer = await answerTo(path);
    await publish(quorum(3, 4));
    const after = await inForce();
    await deliver('onPolicyRequest', path);
    expect(await inForce()).toBe(after);
    expect(await answerTo(path)).toEqual(answer);
  });

  it('[M13] two requests at the same moment are two versions', async () => {
    const before = await inForce();
    const versions = await Promise.all([publish(quorum(3, 4)), publish(usualParameters)]);
    expect(versions.sort((one, other) => one - other)).toEqual([before + 1, before + 2]);
    expect(await inForce()).toBe(before + 2);
  });

  it('[M14] nobody else asks: not another head, not the department’s clerk, not the secretary, not the administrator', async () => {
    for (const uid of ['wang', 'sun', 'xu', 'shen', 'han', 'chen', 'you'])
      await assertDenied(request(uid, usualParameters));
    await assertDenied(request('wu', { ...usualParameters, version: 99 }));
    await assertDenied(request('wu', usualParameters, { by: 'wang' }));
    await assertDenied(request('wu', usualParameters, { at: Timestamp.now() }));
    await assertDenied(request('wu', usualParameters, { result: { status: 'applied', version: 9 } }));
    await assertDenied(setDoc(doc((await as('wu')).db, paths.policy(1)), defaultPolicy));
    await assertDenied(setDoc(doc((await as('wu')).db, paths.policy('current')), { version: 1 }));
  });

  it('[M14] and who gets past the rules is refused by the function itself', async () => {
    const before = await inForce();
    for (const [by, policy, code] of [
      ['wang', usualParameters, 'not-yours'],
      ['sun', usualParameters, 'not-yours'],
      ['nobody', usualParameters, 'inactive'],
      ['wu', { ...usualParameters, version: 99 }, 'payload-invalid'],
    ] as const) {
      const ref = office.db.collection(paths.policyRequests).doc();
      await ref.create({ policy, reason, by, at: new Date() });
      expect(await answerTo(ref.path)).toMatchObject({ status: 'refused', code });
    }
    expect(await inForce()).toBe(before);
  });

  it.each([
    ['one investigator', { ...usualParameters, investigators: 1 }, 'policy.investigators'],
    ['a quorum of more than all', quorum(4, 3), 'policy.meeting.quorum'],
    ['an appeal window of no time', withAppeal(0), 'policy.limits.appeal.length.months'],
    ['nothing', {}, 'policy.meeting'],
  ])('[M13] %s is refused with the place named, and nothing is published', async (_, policy, field) => {
    const before = await inForce();
    const answer = await answerTo(await request('wu', policy));
    expect(answer).toMatchObject({ status: 'refused', code: 'payload-invalid' });
    expect(JSON.stringify(answer)).toContain(`"field":"${field}"`);
    expect(await inForce()).toBe(before);
  });

  it('[M14] without a reason nothing is published', async () => {
    const answer = await answerTo(await request('wu', usualParameters, { reason: ' ' }));
    expect(answer).toMatchObject({ facts: { problems: [{ field: 'reason' }] } });
  });
});

describe('a case that runs', () => {
  const votes = { xu: 'for', he: 'for', shen: 'for' } as const;

  it('[M13] keeps the quorum it began under when a stricter one is published; a case that begins now has the new one', async () => {
    const looser = await publish(quorum(1, 2));
    const running = await led(cast, cast.place.application('cadre'), 'found');
    const stricter = await publish(usualParameters);
    const later = await led(cast, cast.place.application('cadre'), 'voted', { votes });
    await leadOn(act, running, cast, ['found', 'voted'], { votes });
    expect((await theCase(running)).policyVersion).toBe(looser);
    expect((await theCase(later)).policyVersion).toBe(stricter);
    await act('xu', running, 'determine');
    expect(await refusal('xu', later, 'determine')).toMatchObject({ code: 'no-quorum', facts: { needs: 4 } });
  });
});

describe('publishing catalogues', () => {
  let official: Catalogues;
  beforeAll(() => {
    const remedied = { label: '主动补救', wording: '本校的正式表述。' };
    official = { ...withItem(false), conditions: { ...usualCatalogues.conditions, remedied } };
  });
  const parametersOf = async (version: number) => {
    const { meeting, investigators, limits, catalogues } = PublishedPolicy.parse(await stored(paths.policy(version)));
    return { parameters: { meeting, investigators, limits }, catalogues };
  };
  const kind = 'ofThisTest';
  const accountability = () => ({
    departmentId: cast.place.departmentId,
    kind,
    raisedOn: '2026-09-21',
    reference: '',
  });
  const material = { ...usual.addMaterial, kind };

  it('[M13] [M14] makes the next version and leaves the parameters as they are, as parameters leave the catalogues', async () => {
    const numbers = await publish(quorum(3, 4));
    const words = await publishCatalogues(official);
    expect(words).toBe(numbers + 1);
    expect(await parametersOf(words)).toEqual({ parameters: quorum(3, 4), catalogues: official });
    const usualAgain = await publish(usualParameters);
    expect(await parametersOf(usualAgain)).toEqual({ parameters: usualParameters, catalogues: official });
  });

  it('[M13] of two that were based on the same version the second is refused, with the version that came between', async () => {
    await publishCatalogues(official);
    const basedOn = (await inForce()) - 1;
    const answer = await answerTo(await requestCatalogues('wu', withItem(false), { basedOn }));
    expect(answer).toMatchObject({ status: 'refused', code: 'overtaken', facts: { version: basedOn + 1 } });
    expect((await parametersOf(await inForce())).catalogues).toEqual(official);
  });

  it('[M14] nobody else asks, and who gets past the rules is refused by the function itself', async () => {
    const before = await inForce();
    for (const uid of ['wang', 'sun', 'xu', 'you']) await assertDenied(requestCatalogues(uid, official));
    for (const [by, code] of [
      ['wang', 'not-yours'],
      ['sun', 'not-yours'],
      ['nobody', 'inactive'],
    ] as const) {
      const ref = office.db.collection(paths.policyRequests).doc();
      await ref.create({ catalogues: official, basedOn: before, reason, by, at: new Date() });
      expect(await answerTo(ref.path)).toMatchObject({ status: 'refused', code });
    }
    expect(await inForce()).toBe(before);
  });

  it.each<readonly [string, object, string]>([
    ['an item deleted', { materialKinds: defaultCatalogues.materialKinds }, 'item-deleted'],
    ['a condition left out', { conditions: {} }, 'payload-invalid'],
    ['nothing left to choose', { materialKinds: [] }, 'payload-invalid'],
    [
      'words out of all proportion',
      { principles: { ...defaultCatalogues.principles, facts: { label: '长'.repeat(61) } } },
      'payload-invalid',
    ],
  ])('[M13] %s is refused, and nothing is published', async (_, change, code) => {
    await publishCatalogues(official);
    const before = await inForce();
    const answer = await answerTo(await requestCatalogues('wu', { ...official, ...change }));
    expect(answer).toMatchObject({ status: 'refused', code });
    expect(await inForce()).toBe(before);
  });

  it('[M13] a running case keeps the catalogue it began under; a new one cannot choose what has been retired since', async () => {
    const open = await publishCatalogues(official);
    const before = await led(
      cast,
      cast.place.application('cadre', { accountability: accountability() }),
      'investigating',
    );
    await act(cast.clerk, before, 'addMaterial', material);
    const retired = await publishCatalogues(withItem(true));
    // The one that runs: still chosen from, and readable as it was.
    await act(cast.clerk, before, 'addMaterial', material);
    expect((await theCase(before)).policyVersion).toBe(open);
    expect(await stored(paths.submission(before, 1))).toMatchObject({ accountability: { kind } });
    expect((await parametersOf(open)).catalogues.materialKinds.find(({ id }) => id === kind)?.retired).toBe(false);
    // A new one: refused where it would choose it, by name.
    const person = await as(cast.cadre);
    const draft = await person.startCase(cast.place.application('cadre', { accountability: accountability() }));
    expect(await refusal(cast.cadre, draft, 'submit')).toMatchObject({
      code: 'application-incomplete',
      facts: { problems: [{ field: 'accountability.kind', code: 'retired' }] },
    });
    const after = await led(cast, cast.place.application('cadre'), 'investigating');
    expect((await theCase(after)).policyVersion).toBe(retired);
    expect(await refusal(cast.clerk, after, 'addMaterial', material)).toMatchObject({
      code: 'not-on-list',
      facts: { item: '本测试专用' },
    });
  });

  it('[M13] [M7.1b] supplements are checked by the catalogue of the first submission, retired since or not', async () => {
    await publishCatalogues(official);
    const draft = cast.place.application('cadre', { accountability: accountability() });
    const caseId = await submitted(cast.cadre, draft);
    await act(cast.clerk, caseId, 'return');
    await publishCatalogues(withItem(true));
    await act(cast.cadre, caseId, 'submit');
    expect((await theCase(caseId)).submissions).toBe(2);
  });

  it('[M13] [M7.1b] a ground for declining is of the case’s version', async () => {
    await publishCatalogues(official);
    const early = await submitted(cast.cadre, cast.place.application('cadre'));
    await publishCatalogues(withItem(true));
    const late = await submitted(cast.cadre, cast.place.application('cadre'));
    const decline = { ground: kind, reason: '见说明。' };
    expect(await refusal(cast.head, late, 'decline', decline)).toMatchObject({ code: 'not-on-list' });
    await act(cast.head, early, 'decline', decline);
    expect((await eventsOf(early)).at(-1)).toMatchObject({ kind: 'decline', data: { ground: kind } });
  });
});
