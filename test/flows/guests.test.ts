import { createHash } from 'node:crypto';
import { guestUidOf, paths, wrongTriesMax } from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFromNow } from '../support/days.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo } from './delivery.ts';
import { call, enter, type Guest, hashOf, inviteBy, type Link, look, random, redeem } from './invitation.ts';
import { act, led, office, reads, readsAt, refusal, stored } from './support.ts';

const name = '学生会代表';
const opinion = { from: 'guest', who: name, body: '补选及时，没有影响学业。' };
const yesterday = dayFromNow(-1);

let cast: Company;
const inside: Guest[] = [];
beforeAll(async () => {
  cast = await openCompany('links');
});
afterAll(async () => {
  await Promise.all(inside.map((guest) => guest.leave()));
});

const found = () => led(cast, cast.place.application('cadre'), 'found');
async function invited(): Promise<Link> {
  return inviteBy(cast.clerk, await found(), { shows: ['minutes'], name });
}
async function entered(link: Link): Promise<Guest> {
  const guest = await enter(link);
  inside.push(guest);
  return guest;
}
const opens = ({ db, uid }: Guest, path: string) => readsAt(db, uid, path);
const other = (secret: string): string => (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1);
const isActive = async ({ invitationId }: Link): Promise<unknown> =>
  (await stored(paths.member(guestUidOf(invitationId))))['active'];

/** What every link that opens nothing is answered, word for word. */
let no: unknown;
beforeAll(async () => {
  no = await redeem({ caseId: 'nowhere', invitationId: 'nowhere', secret: random() });
  expect(no).toMatchObject({ error: { status: 'PERMISSION_DENIED', message: expect.stringContaining('邀请链接') } });
});

describe('an invitation link', () => {
  it('[M7.2b] tells who invites to what and until when, and signs the guest in, without an account of the university', async () => {
    const link = await invited();
    const { until } = await stored(paths.invitation(link.caseId, guestUidOf(link.invitationId)));
    const welcome = { result: { title: expect.any(String), host: `${cast.place.departmentId}办公室`, name, until } };
    expect(await look(link)).toEqual(welcome);
    // Looking uses nothing up.
    expect(await look(link)).toEqual(welcome);
    const guest = await entered(link);
    const { kin: _, ...member } = await stored(paths.member(guest.uid));
    expect(member).toMatchObject({ name, roles: [], unitId: null, department: null, active: true });
    await assertAllowed(opens(guest, paths.invitation(link.caseId, guest.uid)));
    await assertAllowed(opens(guest, paths.body(link.caseId, 'minutes')));
    await assertDenied(opens(guest, paths.body(link.caseId, 'hearing')));
    await assertDenied(opens(guest, paths.case(link.caseId)));
    await assertDenied(opens(guest, paths.book(link.caseId, 'investigation')));
  });

  it('[M7.2b] lets in once: whoever comes later finds it used, and it no longer tells what it led to', async () => {
    const link = await invited();
    const device = random();
    expect(await redeem(link, device)).toHaveProperty('result.token');
    expect(await redeem(link)).toEqual(no);
    expect(await look(link)).toEqual(no);
    // The answer got lost on the way: the same browser asks again.
    expect(await redeem(link, device)).toHaveProperty('result.token');
  });

  it('[M7.2b] lets in one of two who come at the same moment', async () => {
    const link = await invited();
    const answers = await Promise.all([redeem(link), redeem(link)]);
    expect(answers.filter((answer) => 'result' in answer)).toHaveLength(1);
    expect(answers).toContainEqual(no);
  });

  it('[M7.2b] opens nothing with a wrong secret, and after ten wrong ones not with the right one either', async () => {
    const link = await invited();
    const wrong = { ...link, secret: other(link.secret) };
    for (let tries = 1; tries < wrongTriesMax; tries += 1) {
      expect(await (tries % 2 ? redeem(wrong) : look(wrong))).toEqual(no);
    }
    expect(await look(link)).toHaveProperty('result.name', name);
    expect(await redeem(wrong)).toEqual(no);
    expect(await look(link)).toEqual(no);
    expect(await redeem(link)).toEqual(no);
    expect(await isActive(link)).toBeUndefined();
  });

  it('[M7.2b] opens nothing where something else than a link is sent', async () => {
    const link = await invited();
    const device = random();
    const misfits: unknown[] = [
      null,
      'link',
      link,
      { ...link, device: 'x' },
      { ...link, device, secret: hashOf(link.secret) },
      { ...link, device, secret: [link.secret] },
      { ...link, device, caseId: 'a/b' },
      { ...link, device, invitationId: `../actions/${link.invitationId}` },
      { ...link, device, note: '' },
    ];
    for (const misfit of misfits) expect(await call('redeemInvitation', misfit)).toEqual(no);
    expect(await redeem({ ...link, caseId: await found() })).toEqual(no);
    expect(await redeem(link, device)).toHaveProperty('result.token');
  });

  it('[M7.2b] opens nothing once the invitation was ended, was overtaken by its last day, or the case is over', async () => {
    const ended = await invited();
    await act(cast.head, ended.caseId, 'endInvitation', { invitation: ended.invitationId });
    expect(await look(ended)).toEqual(no);
    expect(await redeem(ended)).toEqual(no);

    const past = await invited();
    await office.db.doc(paths.invitation(past.caseId, guestUidOf(past.invitationId))).update({ until: yesterday });
    expect(await redeem(past)).toEqual(no);

    const withdrawn = await invited();
    await act(cast.cadre, withdrawn.caseId, 'withdraw');
    expect(await redeem(withdrawn)).toEqual(no);
  });

  it('[M7.2b] leaves its fingerprint nowhere that a handler, a head or the guest reads', async () => {
    const link = await invited();
    const guest = await entered(link);
    const secret = paths.invitationSecret(link.caseId, link.invitationId);
    for (const uid of [cast.clerk, cast.head, 'han']) await assertDenied(reads(uid, secret));
    await assertDenied(opens(guest, secret));
    const hash = createHash('sha256').update(link.secret).digest('hex');
    expect(await stored(secret)).toMatchObject({ hash });
    const open = [paths.book(link.caseId, 'investigation'), paths.invitation(link.caseId, guest.uid)];
    for (const path of open) expect(JSON.stringify(await stored(path))).not.toContain(hash);
    const events = await office.db.collection(paths.events(link.caseId)).get();
    expect(JSON.stringify(events.docs.map((event) => event.data()))).not.toContain(hash);
  });
});

describe('a guest who came by the link', () => {
  it('[M7.2b] leaves an opinion that opens the way of a broad matter to the recommendation, and reads it again', async () => {
    const link = await invited();
    const { caseId } = link;
    await act(cast.clerk, caseId, 'markBroad');
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({ code: 'broad-without-guests' });
    const guest = await entered(link);
    const action = await guest.say(caseId, opinion);
    expect(await answerTo(action)).toMatchObject({ status: 'applied' });
    const id = action.split('/').at(-1) ?? '';
    expect((await opens(guest, paths.body(caseId, id))).data()).toMatchObject({ text: opinion.body });
    expect((await opens(guest, paths.invitation(caseId, guest.uid))).data()).toMatchObject({ opinions: [id] });
    const second = await guest.say(caseId, { ...opinion, who: '教务处' });
    expect(await answerTo(second)).toMatchObject({ code: 'own-opinion-only' });
    await act(cast.head, caseId, 'recommend');
  });

  it('[M7.2b] is out at once when the invitation ends, and the account is closed', async () => {
    const link = await invited();
    const { caseId, invitationId } = link;
    const guest = await entered(link);
    for (const path of [paths.body(caseId, 'minutes'), paths.directoryEntry(guest.uid)]) {
      await assertAllowed(opens(guest, path));
    }
    await act(cast.head, caseId, 'endInvitation', { invitation: invitationId });
    for (const path of [paths.body(caseId, 'minutes'), paths.invitation(caseId, guest.uid)]) {
      await assertDenied(opens(guest, path));
    }
    await assertDenied(guest.say(caseId, opinion));
    await expect.poll(() => isActive(link), { timeout: 90_000 }).toBe(false);
    await assertDenied(opens(guest, paths.directoryEntry(guest.uid)));
  });

  it('[M7.2b] is out with the case: what becomes of it later is no guest’s to see', async () => {
    const link = await invited();
    const guest = await entered(link);
    await act(cast.cadre, link.caseId, 'withdraw');
    await expect.poll(() => isActive(link), { timeout: 90_000 }).toBe(false);
    await assertDenied(opens(guest, paths.body(link.caseId, 'minutes')));
  });
});
