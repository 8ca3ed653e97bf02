import { guestUidOf, inboxEntryIdOf, paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from './cast.ts';
import { deliver } from './delivery.ts';
import { enter, inviteBy } from './invitation.ts';
import { openPlace } from './place.ts';
import { act, expectTold, led, office, submitted, theCase, toldOf } from './support.ts';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('recipients');
});

const lastSeq = async (caseId: string): Promise<number> => (await theCase(caseId)).version;
const entriesOf = async (uid: string) => (await office.db.collection(paths.inbox(uid)).get()).docs;

describe('whom the house tells', () => {
  it('[M7.2a] whoever was recused is told nothing more, and the others are', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'investigating');
    await act(cast.second, caseId, 'declareTie');
    const before = (await entriesOf(cast.second)).length;
    const seq = await act(cast.head, caseId, 'extend');
    await expectTold(caseId, seq, [cast.cadre, cast.party, 'han']);
    const objected = await act('han', caseId, 'object');
    await expectTold(caseId, objected, [cast.clerk, cast.head, 'xu', 'shen']);
    expect(await entriesOf(cast.second)).toHaveLength(before);
  });

  it('[M7.2a] whom the case has been assigned to is told from then on; who has it no more is not', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'investigating');
    const investigators = [cast.clerk, cast.third];
    const seq = await act(cast.head, caseId, 'assign', { investigators, reason: '工作调整。' });
    await expectTold(caseId, seq, [cast.clerk, cast.third, cast.cadre, cast.party, 'han']);
  });

  it('[M7.2b] a guest has no inbox, neither while invited nor after', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'found');
    const link = await inviteBy(cast.clerk, caseId, { shows: ['minutes'] });
    const guest = await enter(link);
    await act(cast.head, caseId, 'extend');
    await act(cast.clerk, caseId, 'endInvitation', { invitation: link.invitationId });
    const seq = await act('han', caseId, 'object');
    await expectTold(caseId, seq, [cast.clerk, cast.second, cast.head, 'xu', 'shen']);
    expect(await entriesOf(guestUidOf(link.invitationId))).toEqual([]);
    await guest.leave();
  });

  it('[M7.1b] who typed an application for the unit and speaks for it no more is not told; who speaks for it now is', async () => {
    const place = await openPlace('typist', {
      cadre: { roles: ['cadre'], at: 'home' },
      party: { roles: ['unit'], at: 'home' },
      next: { roles: ['unit'], at: 'home' },
      clerk: { roles: ['handler'], at: 'away', staff: true },
    });
    const caseId = await submitted(place.uid('party'), place.application('cadre', { applicantKind: 'unit' }));
    await place.change('party', { roles: [] });
    const seq = await act(place.uid('clerk'), caseId, 'accept');
    await expectTold(caseId, seq, [place.uid('cadre'), place.uid('next')]);
  });

  it('[M11b] who has left while the step was on its way is not told of it, however often it comes', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'investigating');
    const seq = await act(cast.head, caseId, 'extend');
    await expectTold(caseId, seq, [cast.cadre, cast.party, 'han']);
    const entry = (uid: string) => office.db.doc(paths.inboxEntry(uid, inboxEntryIdOf(caseId, seq)));
    await Promise.all([cast.cadre, cast.party].map((uid) => entry(uid).delete()));
    await cast.place.change('party', { active: false });
    await deliver('onEvent', `${paths.events(caseId)}/${String(seq).padStart(6, '0')}`);
    expect(await toldOf(caseId, seq)).toEqual([cast.cadre, 'han'].sort());
  });

  it('[M7.1b] people are told of one step in their own words: what to do, or only what there is to know', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'recommended');
    const seq = await lastSeq(caseId);
    const entry = async (uid: string) =>
      (await office.db.doc(paths.inboxEntry(uid, inboxEntryIdOf(caseId, seq))).get()).data();
    await expect.poll(() => entry('xu')).toMatchObject({ about: 'work', title: '部门已提出初步建议，请安排党委研究' });
    await expect.poll(() => entry(cast.cadre)).toMatchObject({ about: 'progress', title: '部门已提出初步建议' });
    await expect.poll(() => entry('han')).toMatchObject({ about: 'progress', title: '部门已提出初步建议' });
  });
});
