import { guestUidOf, paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadOn, today } from '../../scripts/seed/lead.ts';
import { engage } from '../../scripts/seed/people.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { fetched, filesOf, forge, pdfBytes, prepared, sent } from './attachments-support.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, askWithEventHeldBack, deliver } from './delivery.ts';
import { act, eventsOf, led, office, reads, refusal, stored, theCase, usual } from './support.ts';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('guests');
});

const found = () => led(cast, cast.place.application('cadre'), 'found');

describe('a broad matter', () => {
  it('[M7.2b] without any guest’s opinion nothing is recommended; with a reason for inviting none it is', async () => {
    const caseId = await found();
    await act(cast.clerk, caseId, 'markBroad');
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({ code: 'broad-without-guests' });
    const withoutGuests = '涉及未公开的人事信息，不宜邀请。';
    await act(cast.head, caseId, 'recommend', { ...usual.recommend, withoutGuests });
    expect(await stored(paths.book(caseId, 'recommendation'))).toMatchObject({ withoutGuests });
  });

  it('[M7.2b] a guest’s opinion, entered for them, opens the way as well', async () => {
    const caseId = await found();
    await act(cast.head, caseId, 'markBroad');
    await act(cast.clerk, caseId, 'recordOpinion', { from: 'department', who: '教务处', body: '无异议。' });
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({ code: 'broad-without-guests' });
    const spoken = { from: 'guest', who: '学生会代表', body: '补选及时。' };
    expect(await refusal(cast.clerk, caseId, 'recordOpinion', spoken)).toMatchObject({ code: 'not-invited' });
    await act(cast.clerk, caseId, 'invite');
    await act(cast.clerk, caseId, 'recordOpinion', spoken);
    await act(cast.head, caseId, 'recommend');
  });

  it('[M7.2b] what turned out not to be broad needs neither', async () => {
    const caseId = await found();
    await act(cast.clerk, caseId, 'markBroad');
    await act(cast.head, caseId, 'markBroad', { value: false, reason: '经核实只涉及一个班。' });
    await act(cast.head, caseId, 'recommend');
  });
});

describe('an invited guest', () => {
  const name = '学生会代表';
  const opinion = { from: 'guest', who: name, body: '补选及时，没有影响学业。' };

  async function invited(): Promise<{ caseId: string; invitation: string; guest: string }> {
    const caseId = await found();
    const invitation = `invitation-${caseId}`;
    const shown = { ...usual.invite, kind: 'served', name, until: today(), shows: ['minutes'] };
    await act(cast.clerk, caseId, 'invite', shown, invitation);
    const guest = guestUidOf(invitation);
    await engage(office, { uid: guest, name, post: '', roles: [], unitId: null });
    return { caseId, invitation, guest };
  }

  it('[M7.2b] leaves an opinion in the own name, and reads nothing of the case', async () => {
    const { caseId, guest } = await invited();
    expect(await refusal(guest, caseId, 'recordOpinion', { ...opinion, who: '教务处' })).toMatchObject({
      code: 'own-opinion-only',
      facts: { name },
    });
    await act(guest, caseId, 'recordOpinion', opinion, 'opinion');
    expect(await stored(paths.book(caseId, 'investigation'))).toMatchObject({
      opinions: { opinion: { from: 'guest', who: name, by: guest } },
    });
    for (const path of [
      paths.book(caseId, 'investigation'),
      paths.submission(caseId, 1),
      paths.body(caseId, 'hearing'),
    ]) {
      await assertDenied(reads(guest, path));
    }
    await assertDenied(act(guest, caseId, 'addMaterial'));
  });

  it('[M7.2b] has no more to say once the invitation is ended, or its last day is over', async () => {
    const { caseId, invitation, guest } = await invited();
    const nextYear = new Date(Date.now() + 365 * 86_400_000);
    const late = await askWithEventHeldBack(guest, caseId, 'recordOpinion', opinion, nextYear);
    await deliver('onAction', late);
    expect(await answerTo(late)).toMatchObject({ code: 'invitation-over' });
    await act(cast.head, caseId, 'endInvitation', { invitation });
    await assertDenied(act(guest, caseId, 'recordOpinion', opinion));
    expect((await theCase(caseId)).guests).toEqual([]);
    expect(await refusal(cast.head, caseId, 'endInvitation', { invitation })).toMatchObject({
      code: 'no-such-request',
    });
  });

  it('[M7.2b] is shown only what is there', async () => {
    const caseId = await found();
    const shows = ['minutes', 'nowhere'];
    expect(await refusal(cast.clerk, caseId, 'invite', { ...usual.invite, shows })).toMatchObject({
      code: 'no-such-material',
      facts: { material: 'nowhere' },
    });
  });
});

describe('a complex case', () => {
  const complex = async () => {
    const caseId = await found();
    await act(cast.clerk, caseId, 'markComplex');
    await leadOn(act, caseId, cast, ['found', 'voted']);
    return caseId;
  };

  it('[M7.3b] is not determined before the superior has replied, however the committee voted', async () => {
    const caseId = await complex();
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({ code: 'reply-missing' });
  });

  it('[M7.3b] is referred, answered by the superior, and then deliberated anew', async () => {
    const caseId = await complex();
    await assertDenied(reads('yang', paths.case(caseId)));
    await assertDenied(act('shen', caseId, 'refer'));
    await act('xu', caseId, 'refer');
    expect(await theCase(caseId)).toMatchObject({ status: 'referred', superiors: ['yang'] });
    for (const path of [paths.case(caseId), paths.book(caseId, 'investigation'), paths.book(caseId, 'referral')]) {
      await assertAllowed(reads('yang', path));
    }
    await assertDenied(reads('yang', paths.book(caseId, 'meeting')));
    await assertDenied(act('he', caseId, 'vote'));
    for (const uid of [cast.clerk, cast.cadre, 'han']) await assertDenied(act(uid, caseId, 'recordReply'));
    await act('yang', caseId, 'recordReply');
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({ code: 'no-meeting' });
    await assertDenied(reads('yang', paths.book(caseId, 'investigation')));
    await leadOn(act, caseId, cast, ['recommended', 'determined']);
    expect(await theCase(caseId)).toMatchObject({ status: 'determined', meetings: 2 });
  });

  it('[M7.3b] a reply that came on paper is recorded by the head with its scan, read by whom it is for', async () => {
    const caseId = await complex();
    const to = { caseId, belongsTo: 'referral', round: 1 } as const;
    await assertDenied(forge(cast.head, to, {}, []));
    await act('xu', caseId, 'refer');
    for (const uid of [cast.clerk, cast.cadre, 'xu', 'han']) await assertDenied(forge(uid, to, {}, []));
    const scan = await prepared(pdfBytes(5000, 51), '复函.pdf');
    const { fileId, file } = await sent(cast.head, to, scan);
    const seq = await act(cast.head, caseId, 'recordReply', { ...usual.recordReply, files: [fileId] });
    const book = { reply: '同意你委意见。', replyBy: cast.head, files: [fileId] };
    expect(await stored(paths.book(caseId, 'referral'))).toMatchObject(book);
    expect((await eventsOf(caseId))[seq - 1]?.data['files']).toEqual([{ id: fileId, sha256: file.sha256 }]);
    for (const uid of [cast.clerk, 'xu', 'he', 'han', 'yang']) {
      expect(Buffer.from(await fetched(uid, caseId, fileId)).equals(scan.bytes)).toBe(true);
    }
    for (const uid of [cast.cadre, cast.party]) {
      const door = await filesOf(uid, caseId);
      await assertDenied(door.read(fileId));
      await assertDenied(door.readChunk(fileId, 0));
    }
    await assertDenied(forge(cast.head, to, {}, []));
    await leadOn(act, caseId, cast, ['recommended', 'determined']);
  });

  it('[M7.3b] a case that is not complex may be referred too, and is determined without', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'recommended');
    await act('xu', caseId, 'refer');
    await act('yang', caseId, 'recordReply');
    await leadOn(act, caseId, cast, ['recommended', 'determined']);
  });
});
