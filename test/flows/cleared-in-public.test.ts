import { newNotice, PublicNotice, paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { beginClearing, type ClearingCast, clearingAsked, leadClearing } from '../../scripts/seed/clarifications.ts';
import { assertDenied } from '../support/rules-env.ts';
import { noticeContent, publicPage, typedNotice } from './notices-support.ts';
import { openPlace, type Place } from './place.ts';
import { actOn, as, begun, expectRecordAt, reads, refusalOn, stored } from './support.ts';

/*
 * M10.1, M10.4: a report that was wrong, whose person wishes everybody to know. What was reported, who reported and how it
 * was looked into hold a marker throughout; the public page does not.
 */

const MARKER = '【核查印记】';
const reporter = { name: `司空${MARKER}`, contact: '13900001234', uid: null };
const inside = {
  register: { summary: `反映其在设备采购中收受好处。${MARKER}`, sealed: true },
  assess: { reason: `时间、人员明确。${MARKER}` },
  addMaterial: { title: `评审录音${MARKER}`, source: `招标中心${MARKER}`, body: `录音显示专家独立打分。${MARKER}` },
  conclude: { grounds: `录音、打分表和门禁记录一致。${MARKER}` },
};
const outside = {
  stateWish: { form: 'bulletin', scope: '全校' },
  clarify: { form: 'bulletin', scope: '全校', text: '经查，关于该同志在设备采购中违规的反映失实，特此澄清。' },
};

let place: Place<'cadre'>;
let cast: ClearingCast;
beforeAll(async () => {
  place = await openPlace('clearedInPublic', { cadre: { roles: ['cadre'], at: 'home' } });
  cast = { subject: place.uid('cadre'), clerk: 'zheng', second: 'feng', head: 'wang' };
});

const changes = () => ({
  ...inside,
  ...outside,
  register: { ...inside.register, subjectId: cast.subject },
  clarify: { ...clearingAsked(cast).clarify, ...outside.clarify },
});

describe('what was cleared up', () => {
  it('[M10.1] [M10.4] as the person wished it is published for everybody, with nothing of who reported or how it was looked into', async () => {
    const clarification = await beginClearing(await as(cast.clerk), reporter);
    await leadClearing(actOn, clarification, cast, ['draft', 'wished'], changes());
    const [, clarificationId = ''] = clarification.split('/');

    const content = noticeContent({
      kind: 'clarification',
      title: '关于设备采购有关反映的澄清',
      paragraphs: [outside.clarify.text],
    });
    const matter = await begun('qin', 'noticeDrafts', newNotice('qin'));
    await typedNotice(matter, { ...content, clarificationId });
    // Wished is not yet cleared up: nothing goes ahead of what its own department says.
    expect(await refusalOn('qin', matter, 'submit', { clarificationId })).toMatchObject({ code: 'not-cleared-for-it' });

    await leadClearing(actOn, clarification, cast, ['wished', 'clarified'], changes());
    await actOn('qin', matter, 'submit', { clarificationId });
    expect(await stored(matter)).toMatchObject({ status: 'submitted', clarificationId });
    await actOn('shen', matter, 'approve', { seen: 1 });
    await actOn('qin', matter, 'publish');
    await expectRecordAt(matter, ['submit', 'approve', 'publish']);

    // The clarification and all below it are full of the marker, so that what is not found was not told.
    for (const path of ['books/lead', 'books/verification', 'sealed/reporter', 'bodies/recording']) {
      const told = JSON.stringify(await stored(`${clarification}/${path}`)).includes(MARKER);
      expect({ path, told }).toEqual({ path, told: true });
    }
    const { status, body } = await publicPage(`/notices/${content.slug}`);
    expect(status).toBe(200);
    expect(body).toContain(outside.clarify.text);
    expect(PublicNotice.parse(await stored(paths.notice(content.slug)))).toMatchObject({
      kind: 'clarification',
      paragraphs: [outside.clarify.text],
    });
    const seen = [body, JSON.stringify(await stored(paths.notice(content.slug)))];
    for (const list of ['/notices', '/notices?kind=clarification', '/sitemap.xml']) {
      seen.push((await publicPage(list)).body);
    }
    expect(seen[3]).toContain(content.slug);
    for (const hidden of [MARKER, reporter.contact, clarificationId, cast.subject]) {
      for (const page of seen) expect({ hidden, told: page.includes(hidden) }).toEqual({ hidden, told: false });
    }
    // Nor may whoever wrote and approved it read anything of how it was looked into.
    for (const path of ['', '/books/verification', '/sealed/reporter', '/bodies/recording']) {
      await assertDenied(reads('qin', `${clarification}${path}`));
    }
  });

  it('[M10.1] [M10.4] in another form than a bulletin is not for everybody, whatever a publisher types', async () => {
    const clarification = await beginClearing(await as(cast.clerk));
    const meeting = { ...changes(), stateWish: {}, clarify: {} };
    await leadClearing(actOn, clarification, cast, ['draft', 'clarified'], { ...meeting, register: {} });
    const [, clarificationId = ''] = clarification.split('/');
    const matter = await begun('qin', 'noticeDrafts', newNotice('qin'));
    const content = noticeContent({ kind: 'clarification' });
    await typedNotice(matter, { ...content, clarificationId });
    expect(await refusalOn('qin', matter, 'submit', { clarificationId })).toMatchObject({ code: 'not-cleared-for-it' });
    expect(await stored(paths.notice(content.slug))).toEqual({});
  });
});
