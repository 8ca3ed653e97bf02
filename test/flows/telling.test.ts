import { type Delivery, inboxEntryIdOf, instantFromMillis, paths } from '@rongcuo/domain';
import { attempt } from '@rongcuo/functions/attempt';
import { fanOut } from '@rongcuo/functions/fan-out';
import { pushChannel } from '@rongcuo/functions/push';
import { demoEmail } from '@rongcuo/web/demo';
import { addDoc, collection, doc, serverTimestamp, setDoc } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openFcm } from '../support/fcm.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, deliver } from './delivery.ts';
import { act, as, expectTold, office, stored, submitted, theCase } from './support.ts';
import { deliveryOf, letterOf, mailsOf, notice } from './telling-support.ts';

let cast: Company;
let caseId: string;
const PATIENCE = { timeout: 90_000 };

beforeAll(async () => {
  cast = await openCompany('telling');
  caseId = await submitted(cast.cadre, cast.place.application('cadre'));
});

const entryPath = (uid: string, seq = 1) => paths.inboxEntry(uid, inboxEntryIdOf(caseId, seq));
const { db } = office;
const minutesFrom = (at: string, minutes: number) => instantFromMillis(Date.parse(at) + minutes * 60_000);

/** Waits until the mail to somebody is out; returns the delivery. */
async function mailed(uid: string, seq = 1): Promise<Delivery & { readonly id: string }> {
  await expect.poll(async () => (await deliveryOf(uid, caseId, seq))?.status, PATIENCE).toBe('sent');
  const delivery = await deliveryOf(uid, caseId, seq);
  if (!delivery) throw new Error('not delivered');
  return delivery;
}

/** As the extension writes what became of a mail. */
async function extensionSays(key: string, delivery: Readonly<Record<string, unknown>>): Promise<void> {
  await office.db.doc(paths.mail(key)).update({ delivery: { attempts: 1, ...delivery } });
}

describe('what goes out beside the inbox', () => {
  it('[M11a] everybody who is told gets a mail, in the form of the extension; it names no one and no matter', async () => {
    await expectTold(caseId, 1, [cast.cadre, cast.clerk, cast.second, cast.third, cast.head]);
    const { id } = await mailed(cast.head);
    expect(await mailsOf(id)).toEqual([`${id}-0-1`]);
    const mail = await stored(paths.mail(`${id}-0-1`));
    const words = { ...notice, text: expect.any(String), html: expect.any(String) };
    expect(mail).toEqual({ to: [demoEmail(cast.head)], message: words });
    const { title } = await theCase(caseId);
    for (const secret of [title ?? '', caseId, cast.cadre, cast.head]) {
      expect(JSON.stringify(mail['message'])).not.toContain(secret);
    }
    expect(JSON.stringify(mail['message'])).toContain('/inbox');
  });

  it('[M11a] an entry delivered again, also twice at once, sends nothing again', async () => {
    const { id, at } = await mailed(cast.clerk);
    await deliver('onInboxEntry', entryPath(cast.clerk));
    await Promise.all([1, 2, 3].map(() => deliver('onInboxEntry', entryPath(cast.clerk))));
    expect(await mailsOf(id)).toEqual([`${id}-0-1`]);
    expect(await deliveryOf(cast.clerk, caseId, 1)).toMatchObject({ status: 'sent', attempts: 1, at });
  });

  it('[M11a] an entry that is not there any more sends nothing', async () => {
    await deliver('onInboxEntry', entryPath(cast.clerk, 99), {});
    expect(await deliveryOf(cast.clerk, caseId, 99)).toBeNull();
  });

  it('[M11a] whoever has left by then gets nothing', async () => {
    await office.db
      .doc(paths.inboxEntry(cast.party, inboxEntryIdOf(caseId, 1)))
      .set(await stored(entryPath(cast.head)));
    await mailed(cast.party);
    const gone = await cast.place.engage('gone', { roles: ['cadre'], at: 'home' });
    await office.db.doc(paths.member(gone)).update({ active: false });
    await office.db.doc(entryPath(gone)).set(await stored(entryPath(cast.head)));
    await deliver('onInboxEntry', entryPath(gone));
    expect(await deliveryOf(gone, caseId, 1)).toBeNull();
  });
});

describe('what the extension says of a mail', () => {
  it('[M11a] not delivered, it is to be tried again, however often that is told', async () => {
    const { id } = await mailed(cast.second);
    await extensionSays(`${id}-0-1`, { state: 'ERROR', error: `550 ${demoEmail(cast.second)} unknown` });
    await expect.poll(async () => (await deliveryOf(cast.second, caseId, 1))?.status, PATIENCE).toBe('failed');
    const failed = await deliveryOf(cast.second, caseId, 1);
    expect(failed).toMatchObject({ lastError: 'mail-undelivered', attempts: 1, nextAt: expect.any(String) });
    await deliver('onMail', paths.mail(`${id}-0-1`));
    expect(await deliveryOf(cast.second, caseId, 1)).toEqual(failed);
  });

  it('[M11a] delivered after all, it is not tried again', async () => {
    const { id = '' } = (await deliveryOf(cast.second, caseId, 1)) ?? {};
    await extensionSays(`${id}-0-1`, { state: 'SUCCESS' });
    await expect.poll(async () => (await deliveryOf(cast.second, caseId, 1))?.status, PATIENCE).toBe('sent');
    expect(await deliveryOf(cast.second, caseId, 1)).toMatchObject({ nextAt: null, lastError: null });
  });

  it('[M11a] of an attempt that is over it says nothing any more', async () => {
    const { id, at } = await mailed(cast.third);
    await extensionSays(`${id}-0-1`, { state: 'ERROR' });
    await expect.poll(async () => (await deliveryOf(cast.third, caseId, 1))?.status, PATIENCE).toBe('failed');
    const telling = { db, notice, channels: { mail: async () => ({ outcome: 'sent' }) as const } };
    await attempt(telling, id, minutesFrom(at, 60));
    const second = await deliveryOf(cast.third, caseId, 1);
    expect(second).toMatchObject({ status: 'sent', attempts: 2 });
    await deliver('onMail', paths.mail(`${id}-0-1`));
    expect(await deliveryOf(cast.third, caseId, 1)).toEqual(second);
  });

  it('[M11b] a mail that is of no delivery changes nothing', async () => {
    await office.db.doc(paths.mail('ab-0-1')).set({ to: ['x@school.example'], delivery: { state: 'ERROR' } });
    await deliver('onMail', paths.mail('ab-0-1'));
    expect((await office.db.doc(paths.delivery('ab')).get()).exists).toBe(false);
  });
});

describe('who has switched a channel off', () => {
  it('[M11a] [M7.4a] gets no notice by it, but of what is served on them; who only handles it, not of that either', async () => {
    for (const uid of [cast.cadre, cast.head]) {
      const own = { mail: false, wecom: false, wecomAccount: '' };
      await setDoc(doc((await as(uid)).db, paths.preferences(uid)), own);
    }
    const accepted = await act(cast.clerk, caseId, 'accept');
    await expectTold(caseId, accepted, [cast.cadre, cast.party]);
    await mailed(cast.party, accepted);
    await deliver('onInboxEntry', entryPath(cast.cadre, accepted));
    expect(await deliveryOf(cast.cadre, caseId, accepted)).toBeNull();

    const declined = await act(cast.head, caseId, 'decline');
    expect(await mailed(cast.cadre, declined)).toMatchObject({ legal: true });
    expect(await mailed(cast.party, declined)).toMatchObject({ legal: true });
    // The head is told of it here as whoever handles the case would be: it is not served on them.
    await office.db.doc(entryPath(cast.head, declined)).set(await stored(entryPath(cast.cadre, declined)));
    await deliver('onInboxEntry', entryPath(cast.head, declined));
    expect(await deliveryOf(cast.head, caseId, declined)).toBeNull();
  });

  it('[M11a] between two attempts gets none any more', async () => {
    const at = instantFromMillis(Date.now());
    const entry = await stored(entryPath(cast.clerk));
    const entryId = inboxEntryIdOf(caseId, 71);
    const sends = vi.fn(async () => ({ outcome: 'failed', code: 'timeout', final: false }) as const);
    const telling = { db, notice, channels: { wecom: sends } };
    await office.db.doc(paths.preferences(cast.clerk)).set({ mail: true, wecom: true, wecomAccount: '2018' });
    await office.db.doc(paths.inboxEntry(cast.clerk, entryId)).set({ ...entry, seq: 71 });
    await fanOut(telling, cast.clerk, entryId, at);
    const { id = '' } = (await deliveryOf(cast.clerk, caseId, 71, 'wecom')) ?? {};
    await office.db.doc(paths.preferences(cast.clerk)).update({ wecom: false });
    await attempt(telling, id, minutesFrom(at, 20));
    expect(sends).toHaveBeenCalledTimes(1);
    expect(await deliveryOf(cast.clerk, caseId, 71, 'wecom')).toMatchObject({ status: 'dropped', nextAt: null });
  });
});

describe('a channel that fails', () => {
  /** One more entry of the head's, told by channels of the test's own. */
  async function toldBy(seq: number, channels: Parameters<typeof fanOut>[0]['channels']): Promise<() => Promise<void>> {
    const entryId = inboxEntryIdOf(caseId, seq);
    const account = { mail: true, wecom: true, wecomAccount: '2018' };
    await office.db.doc(paths.preferences(cast.third)).set(account);
    const entry = { ...(await stored(entryPath(cast.third))), seq };
    await office.db.doc(paths.inboxEntry(cast.third, entryId)).set(entry);
    return () => fanOut({ db, notice, channels }, cast.third, entryId, instantFromMillis(Date.now()));
  }
  const sent = async () => ({ outcome: 'sent' }) as const;

  it('[M11a] keeps none of the others waiting: what is slow is still being tried when the others are out', async () => {
    let answer: (() => void) | null = null as (() => void) | null;
    const slow = () =>
      new Promise<{ readonly outcome: 'sent' }>((resolve) => {
        answer = () => resolve({ outcome: 'sent' });
      });
    const device = { token: 'slow', label: '手机', at: new Date() };
    await office.db.doc(paths.device(cast.third, 'slow')).set(device);
    const tell = (await toldBy(81, { wecom: sent, push: slow }))();
    const status = async (channel: 'wecom' | 'push') => (await deliveryOf(cast.third, caseId, 81, channel))?.status;
    await expect.poll(() => status('wecom'), PATIENCE).toBe('sent');
    await expect.poll(() => answer, PATIENCE).not.toBeNull();
    expect(await status('push')).toBe('waiting');
    answer?.();
    await tell;
    expect(await status('push')).toBe('sent');
    await office.db.doc(paths.device(cast.third, 'slow')).delete();
  });

  it('[M11a] also by throwing, is tried again when it is due and not before, given up, and sent again by an operator', async () => {
    const fails = vi.fn(async () => {
      throw new Error(`refused by a server, with words about ${cast.third}`);
    });
    const telling = { db, notice, channels: { wecom: fails } };
    await (await toldBy(82, telling.channels))();
    let delivery = await deliveryOf(cast.third, caseId, 82, 'wecom');
    const { id = '' } = delivery ?? {};
    for (let tries = 1; delivery?.nextAt; tries += 1) {
      expect(delivery).toMatchObject({ status: 'failed', attempts: tries, lastError: 'unreachable' });
      expect(await letterOf(id)).toBeNull();
      await attempt(telling, id, minutesFrom(delivery.nextAt, -1));
      expect(fails).toHaveBeenCalledTimes(tries);
      // Two at once: it is tried by one.
      const { nextAt } = delivery;
      await Promise.all([attempt(telling, id, nextAt), attempt(telling, id, nextAt)]);
      expect(fails).toHaveBeenCalledTimes(tries + 1);
      delivery = await deliveryOf(cast.third, caseId, 82, 'wecom');
    }
    expect(delivery).toMatchObject({ status: 'dead', attempts: 6 });
    expect(await letterOf(id)).toEqual({
      uid: cast.third,
      channel: 'wecom',
      error: 'unreachable',
      on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });

    const admin = await as('you');
    const request = { letter: id, by: 'you', at: serverTimestamp() };
    const { path } = await addDoc(collection(admin.db, paths.resendRequests), request);
    expect(await answerTo(path)).toEqual({ status: 'applied', count: 1 });
    const revived = await deliveryOf(cast.third, caseId, 82, 'wecom');
    expect(revived).toMatchObject({ status: 'waiting', round: 1, attempts: 0 });
    expect(await letterOf(id)).toBeNull();
    // Delivered again, and asked again: there is nothing left to do.
    await deliver('onResendRequest', path);
    const later = await addDoc(collection(admin.db, paths.resendRequests), request);
    expect(await answerTo(later.path)).toEqual({ status: 'applied', count: 0 });
    expect(await deliveryOf(cast.third, caseId, 82, 'wecom')).toEqual(revived);

    await attempt({ ...telling, channels: { wecom: sent } }, id, minutesFrom(revived?.nextAt ?? '', 1));
    expect(await deliveryOf(cast.third, caseId, 82, 'wecom')).toMatchObject({ status: 'sent', round: 1, attempts: 1 });
  });

  it('[M11b] who was an administrator when asking, and is none any more, has nothing sent again', async () => {
    const ref = office.db.collection(paths.resendRequests).doc();
    await ref.create({ letter: null, by: cast.head, at: new Date() });
    expect(await answerTo(ref.path)).toMatchObject({ status: 'refused', code: 'not-yours' });
  });

  it('[M11a] that is not set up any more gives up what was left for it', async () => {
    const fails = async () => ({ outcome: 'failed', code: 'http-500', final: false }) as const;
    await (await toldBy(83, { wecom: fails }))();
    const failed = await deliveryOf(cast.third, caseId, 83, 'wecom');
    await attempt({ db, notice, channels: {} }, failed?.id ?? '', failed?.nextAt ?? instantFromMillis(0));
    expect(await deliveryOf(cast.third, caseId, 83, 'wecom')).toMatchObject({
      status: 'dead',
      lastError: 'not-configured',
    });
  });
});

describe('push', () => {
  let fcm: Awaited<ReturnType<typeof openFcm>>;
  beforeAll(async () => {
    fcm = await openFcm();
  });
  afterAll(() => fcm?.close());

  const devices = async () =>
    (await office.db.collection(paths.devices(cast.head)).get()).docs.map(({ id }) => id).sort();
  async function pushed(seq: number, ...tokens: readonly string[]): Promise<Delivery | null> {
    const { db: own } = await as(cast.head);
    for (const token of tokens) {
      const device = { token, label: '手机', at: serverTimestamp() };
      await setDoc(doc(own, paths.device(cast.head, token)), device);
    }
    const entryId = inboxEntryIdOf(caseId, seq);
    await office.db.doc(paths.inboxEntry(cast.head, entryId)).set({ ...(await stored(entryPath(cast.head))), seq });
    const channels = { push: pushChannel({ db, messaging: fcm.messaging }) };
    await fanOut({ db, notice, channels }, cast.head, entryId, instantFromMillis(Date.now()));
    return deliveryOf(cast.head, caseId, seq, 'push');
  }

  it('[M11a] who has asked for it on no device gets none', async () => {
    expect(await pushed(90)).toBeNull();
    expect(fcm.received).toEqual([]);
  });

  it('[M11a] [M11b] every device gets a message in which nothing is said', async () => {
    expect(await pushed(91, 'phone', 'desk')).toMatchObject({ status: 'sent', attempts: 1 });
    expect(fcm.received.map(({ path }) => path)).toEqual(Array(2).fill('/v1/projects/p/messages:send'));
    const messages = fcm.received.map(({ body }) => body.message);
    expect(new Set(messages.map(({ token }) => token))).toEqual(new Set(['phone', 'desk']));
    for (const { token: _, ...rest } of messages) {
      expect(rest).toEqual({ data: { kind: 'waiting' }, webpush: { headers: { TTL: '86400', Urgency: 'normal' } } });
    }
  });

  it('[M11a] a device that is gone is forgotten; the others are told', async () => {
    fcm.answer = (token) => (token === 'phone' ? 'UNREGISTERED' : null);
    expect(await pushed(92)).toMatchObject({ status: 'sent' });
    expect(await devices()).toEqual(['desk']);
  });

  it('[M11a] an endpoint that fails is tried again later, and forgets nobody', async () => {
    fcm.answer = () => 'INTERNAL';
    expect(await pushed(93)).toMatchObject({ status: 'failed', lastError: 'messaging/internal-error' });
    expect(await devices()).toEqual(['desk']);
  });

  it('[M11a] where all devices are gone there is nobody to be told, and nothing for an operator to do', async () => {
    fcm.answer = () => 'UNREGISTERED';
    expect(await pushed(94)).toMatchObject({ status: 'dropped', nextAt: null });
    expect(await devices()).toEqual([]);
  });
});
