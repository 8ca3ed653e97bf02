import { CHUNK_BYTES, chunkIdOf, filePaths, guestUidOf, paths } from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFromNow } from '../support/days.ts';
import { assertDenied } from '../support/rules-env.ts';
import { fetchedBy, filesAs, forge, pdfBytes, prepared, sent } from './attachments-support.ts';
import { type Company, openCompany } from './cast.ts';
import { enter, type Guest, inviteBy, type Link } from './invitation.ts';
import { act, as, led, office, stored, usual } from './support.ts';

const shownBytes = pdfBytes(2 * CHUNK_BYTES + 77, 21);
const name = '学生会代表';

let cast: Company;
let caseId: string;
/** Of the material that is shown, and of another one. */
let shownId: string;
let otherId: string;
const inside: Guest[] = [];

async function attached(bytes: Uint8Array<ArrayBuffer>, material: string): Promise<string> {
  const to = { caseId, belongsTo: 'investigation', round: 1 } as const;
  const { fileId } = await sent(cast.clerk, to, await prepared(bytes, `${material}.pdf`));
  await act(cast.clerk, caseId, 'addMaterial', { ...usual.addMaterial, files: [fileId] }, material);
  return fileId;
}
async function guestShown(...shows: string[]): Promise<{ guest: Guest; link: Link }> {
  const link = await inviteBy(cast.clerk, caseId, { shows, name });
  const guest = await enter(link);
  inside.push(guest);
  return { guest, link };
}
const doorOf = (guest: Guest) => filesAs(guest.db.app, caseId, guest.uid);

async function isShut(guest: Guest, fileId: string): Promise<void> {
  await assertDenied(doorOf(guest).read(fileId));
  await assertDenied(doorOf(guest).open(fileId));
}

beforeAll(async () => {
  cast = await openCompany('guestfiles');
  caseId = await led(cast, cast.place.application('cadre'), 'investigating');
  shownId = await attached(shownBytes, 'shown');
  otherId = await attached(pdfBytes(400, 22), 'hidden');
});
afterAll(async () => {
  await Promise.all(inside.map((guest) => guest.leave()));
});

describe('files of what a guest is shown', () => {
  it('[M7.2b] come to the guest byte for byte, those of the shown material and no others', async () => {
    const { guest } = await guestShown('shown');
    const paper = await stored(paths.invitation(caseId, guest.uid));
    expect(paper).toMatchObject({ files: [shownId], materials: { shown: { files: [shownId] } } });
    expect(JSON.stringify(paper)).not.toContain(otherId);
    expect(Buffer.from(await fetchedBy(doorOf(guest), shownId)).equals(shownBytes)).toBe(true);
    await isShut(guest, otherId);
    await assertDenied(doorOf(guest).listReady({ belongsTo: 'investigation', round: 1 }));
    await assertDenied(doorOf(guest).remove(shownId));
  });

  it('[M7.2b] are another guest’s only as far as their own invitation shows them', async () => {
    const { guest } = await guestShown('hidden');
    expect(await fetchedBy(doorOf(guest), otherId)).toHaveLength(400);
    await isShut(guest, shownId);
    const { guest: third } = await guestShown();
    for (const fileId of [shownId, otherId]) await isShut(third, fileId);
  });

  it('[M7.2b] a guest of another case opens none of them', async () => {
    const elsewhere = await led(cast, cast.place.application('cadre'), 'investigating');
    await act(cast.clerk, elsewhere, 'addMaterial', usual.addMaterial, 'shown');
    const link = await inviteBy(cast.clerk, elsewhere, { shows: ['shown'], name });
    const guest = await enter(link);
    inside.push(guest);
    await isShut(guest, shownId);
  });

  it('[M7.2b] stay in reach after the guest has spoken, until the last day or the end of the invitation', async () => {
    const { guest, link } = await guestShown('shown');
    const opinion = await guest.say(caseId, { from: 'guest', who: name, body: '看过附件，没有异议。' });
    await expect
      .poll(async () => (await stored(opinion))['result'], { timeout: 90_000 })
      .toMatchObject({
        status: 'applied',
      });
    expect(await fetchedBy(doorOf(guest), shownId)).toHaveLength(shownBytes.length);

    const paper = office.db.doc(paths.invitation(caseId, guestUidOf(link.invitationId)));
    const { until } = await stored(paper.path);
    await paper.update({ until: dayFromNow(-1) });
    await isShut(guest, shownId);
    await paper.update({ until });
    await doorOf(guest).open(shownId);
    await act(cast.head, caseId, 'endInvitation', { invitation: link.invitationId });
    await isShut(guest, shownId);
    await assertDenied(doorOf(guest).readChunk(shownId, 0));
  });

  it('[M7.2b] one that was changed behind the record’s back is not handed over', async () => {
    const fileId = await attached(pdfBytes(900, 23), 'changed');
    const { guest } = await guestShown('changed');
    const chunk = office.db.doc(filePaths.chunk(paths.case(caseId), fileId, chunkIdOf(0)));
    await chunk.update({ bytes: Buffer.from(pdfBytes(900, 24)) });
    await expect(fetchedBy(doorOf(guest), fileId)).rejects.toThrow('other bytes than were checked');
  });

  it('[M7.2b] one that is refused cannot come with a material, and so with no invitation', async () => {
    const to = { caseId, belongsTo: 'investigation', round: 1 } as const;
    const bytes = pdfBytes(100, 25);
    expect(await forge(cast.clerk, to, { size: 100, chunks: 1 }, [bytes])).toMatchObject({ why: 'hash-mismatch' });
    const refused = await office.db
      .collection(filePaths.files(paths.case(caseId)))
      .where('state', '==', 'refused')
      .get();
    const [file] = refused.docs;
    const answer = await (await as(cast.clerk)).ask(caseId, 'addMaterial', {
      ...usual.addMaterial,
      files: [file?.id ?? ''],
    });
    expect(answer).toMatchObject({ status: 'refused', code: 'file-not-ready' });
  });
});
