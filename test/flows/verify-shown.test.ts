import { matterPaths, paths } from '@rongcuo/domain';
import { afterAll, describe, expect, it } from 'vitest';
import { openCompany } from './cast.ts';
import { closedByItself } from './long-ago.ts';
import { ledNotice, noticeContent } from './notices-support.ts';
import { actOn, theCase } from './support.ts';
import { type Alteration, document, face, faultsIn, openCopies } from './tampering.ts';

/** What a matter shows to others elsewhere is held against the matter: what a case protects, what a notice says in public. */
const copies = openCopies();
const { kept } = copies;
afterAll(() => copies.close());

const shown = (path: string, fault: string) => ({ of: 'shown', path, fault });
const faultsAfter = async (alteration: Alteration) => faultsIn(await copies.checkedAfter(alteration));

/** As the first test leads them: tolerated and closed, not tolerated and closed. */
let tolerated: string;
let refused: string;
/** Published, withdrawn after that, approved. */
let published: string;
let withdrawn: string;
let approved: string;
const content = { published: noticeContent(), withdrawn: noticeContent(), approved: noticeContent() };
const at = {
  published: paths.notice(content.published.slug),
  withdrawn: paths.notice(content.withdrawn.slug),
  approved: paths.notice(content.approved.slug),
};

async function lead(): Promise<void> {
  const cast = await openCompany('verifyShown');
  tolerated = await closedByItself(cast);
  refused = await closedByItself(cast, { plan: { result: { tolerate: false }, unmet: ['conditions.remedied'] } });
  published = await ledNotice(content.published, 'published');
  withdrawn = await ledNotice(content.withdrawn, 'published');
  await actOn('shen', withdrawn, 'withdraw', { reason: '数据有误' });
  approved = await ledNotice(content.approved, 'approved');
  await copies.take(paths.case(tolerated), paths.case(refused), paths.protection(tolerated));
  await copies.take(published, withdrawn, approved, at.published);
}

describe('what closed cases protect', () => {
  it('[M8a] [M10.4] is as it was written, and so is what is public', async () => {
    await lead();
    const { matters, faulty } = await copies.check();
    expect({ matters, faulty }).toEqual({ matters: 5, faulty: [] });
  });

  it('[M8a] altered in whatever it says, or taken away: found, by the case and by where it stands', async () => {
    const path = paths.protection(tolerated);
    for (const change of [
      { liability: 'lighter' },
      { matter: '别的事项' },
      { subjectId: 'lin', subjectName: '林晓岚' },
      { unitId: 'chem' },
      { covers: ['annual'] },
      { from: '2020-01-01' },
      { createdAt: '2026-01-01T00:00:00.000Z' },
      { caseNumber: '容错〔2020〕1号' },
      { note: '补记' },
    ]) {
      const found = await faultsAfter({ [path]: { ...kept(path), ...change } });
      expect({ change, found }).toEqual({ change, found: { [paths.case(tolerated)]: [shown(path, 'altered')] } });
    }
    expect(await faultsAfter({ [path]: null })).toEqual({ [paths.case(tolerated)]: [shown(path, 'missing')] });
  });

  it('[M8a] is nothing for a case that was not tolerated, and nothing without a case: what is invented is found', async () => {
    const { caseId: _, ...more } = kept(paths.protection(tolerated));
    const path = paths.protection(refused);
    expect(await faultsAfter({ [path]: { ...more, caseId: refused } })).toEqual({
      [paths.case(refused)]: [shown(path, 'extra')],
    });
    const nowhere = paths.protection('nowhere');
    expect(await faultsAfter({ [nowhere]: { ...more, caseId: 'nowhere' } })).toEqual({
      [nowhere]: [{ of: 'invented' }],
    });
    // Nor is a draft that nobody submitted the case it says it is of.
    const draft = { [paths.case('nowhere')]: { status: 'draft', applicantId: 'chen', onRecord: false } };
    expect(await faultsAfter({ ...draft, [nowhere]: { ...more, caseId: 'nowhere' } })).toEqual({
      [nowhere]: [{ of: 'invented' }],
    });
  });

  it('[M8a] does not follow from a case that was itself made to look tolerated', async () => {
    const { result } = await theCase(tolerated);
    const [caseAt, path] = [paths.case(refused), paths.protection(refused)];
    const forged = { [caseAt]: { ...kept(caseAt), result }, [path]: { ...kept(paths.protection(tolerated)) } };
    expect(await faultsAfter(forged)).toEqual({ [caseAt]: [...face('result'), shown(path, 'altered')] });
  });

  it('[M8a] is looked for also where what changes by itself was made unreadable', async () => {
    const [caseAt, path] = [paths.case(tolerated), paths.protection(tolerated)];
    expect(await faultsAfter({ [caseAt]: { ...kept(caseAt), desk: '无' }, [path]: null })).toEqual({
      [caseAt]: face(''),
    });
  });
});

describe('what is public', () => {
  it('[M10.4] altered in a word, or taken away while it should stand: found', async () => {
    for (const change of [
      { title: '另一个标题' },
      { paragraphs: ['改过的一段。'] },
      { kind: 'exposure' },
      { publishedOn: '2020-01-01' },
      { note: '补记' },
    ]) {
      const found = await faultsAfter({ [at.published]: { ...kept(at.published), ...change } });
      expect({ change, found }).toEqual({ change, found: { [published]: [shown(at.published, 'altered')] } });
    }
    expect(await faultsAfter({ [at.published]: null })).toEqual({ [published]: [shown(at.published, 'missing')] });
  });

  it('[M10.4] left after it was withdrawn, or there before it is published: found', async () => {
    expect(await faultsAfter({ [at.withdrawn]: kept(at.published) })).toEqual({
      [withdrawn]: [shown(at.withdrawn, 'extra')],
    });
    expect(await faultsAfter({ [at.approved]: kept(at.published) })).toEqual({
      [approved]: [shown(at.approved, 'extra')],
    });
  });

  it('[M10.4] without a notice, or with one that was never submitted: found', async () => {
    const nowhere = paths.notice('never-approved');
    const invented = { [nowhere]: kept(at.published) };
    expect(await faultsAfter(invented)).toEqual({ [nowhere]: [{ of: 'invented' }] });
    const draft = { status: 'draft', authorId: 'qin', onRecord: false, slug: 'never-approved' };
    expect(await faultsAfter({ ...invented, [paths.noticeDraft('draft')]: draft })).toEqual({
      [nowhere]: [{ of: 'invented' }],
    });
  });

  it('[M10.4] changed together with what was approved: found by that', async () => {
    const submission = matterPaths.submission(published, 1);
    const title = '没有批准过的标题';
    const both = {
      [submission]: { ...kept(submission), title },
      [at.published]: { ...kept(at.published), title },
    };
    expect(await faultsAfter(both)).toEqual({ [published]: [document('evidence/submission-1', 'altered')] });
  });
});
