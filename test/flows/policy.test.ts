import { defaultPolicy, type Policy, PublishedPolicy, paths } from '@rongcuo/domain';
import { addDoc, collection, doc, getDoc, serverTimestamp, setDoc, Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { leadOn } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, deliver } from './delivery.ts';
import { act, as, led, office, reads, refusal, stored, theCase } from './support.ts';

/** In force for everyone: nothing here stops the cases of other tests, and in the end it is as it was. */

type Parameters = Omit<Policy, 'version'>;
const { version: _, ...usualParameters } = defaultPolicy;
const reason = '试行一年后，根据各单位意见调整。';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('policy');
});
afterAll(async () => {
  const path = await request('wu', usualParameters);
  await vi.waitFor(async () => expect(await stored(path)).toHaveProperty('result'), 20_000);
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
const inForce = async () => Number((await stored(paths.policy('current')))['version']);
const quorum = (of: number, all: number): Parameters => ({
  ...usualParameters,
  meeting: { ...usualParameters.meeting, quorum: { of, in: all } },
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
    ['an appeal window of no time', { ...usualParameters, appealMonths: 0 }, 'policy.appealMonths'],
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
