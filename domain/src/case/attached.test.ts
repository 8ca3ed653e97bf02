import { describe, expect, it } from 'vitest';
import { type CountedFile, type FileOwner, fileOwners, newFile } from '../attachments/file.ts';
import { bookOf, codeOf, done } from './asking.fixture.ts';
import type { InvestigationBook } from './books.ts';
import { caseIn, day, payloads, soundFindings } from './fixtures.ts';

const file = (id: string, belongsTo: FileOwner): CountedFile => ({
  id,
  ...newFile({ name: `${id}.pdf`, type: 'pdf', size: 1, sha256: id.repeat(64) }, { belongsTo, round: 0, by: 'sun' }),
  state: 'ready',
  at: '2026-10-08T00:00:00.000Z' as CountedFile['at'],
});
/** What originals can come with, who records it and when, and of which part of the case its files are. */
const recorded = [
  { kind: 'addMaterial', who: 'sun', status: 'investigating', part: 'investigation', kept: 'materials.a1.files' },
  { kind: 'hearSubject', who: 'sun', status: 'investigating', part: 'investigation', kept: 'hearings.a1.files' },
  { kind: 'recordReply', who: 'yang', status: 'referred', part: 'referral', kept: 'files' },
  { kind: 'recordReply', who: 'wu', status: 'referred', part: 'referral', kept: 'files' },
] as const;

describe.each(recorded)('files that come with $kind by $who', ({ kind, who, status, part, kept }) => {
  const own = [file('a', part), file('b', part)];
  const files = [...own, ...fileOwners.filter((other) => other !== part).map((other) => file(other, other))];
  const asked = (...ids: string[]) => ({ ...payloads[kind], files: ids });
  const bookName = part === 'referral' ? 'referral' : 'investigation';

  it('[M7.2a] [M7.3b] go into the book, and what they hold into the record', () => {
    const decision = done(kind, who, status, asked('a', 'b'), { files });
    expect(bookOf(decision, bookName)).toHaveProperty(kept, ['a', 'b']);
    expect(decision.event.data['files']).toEqual(own.map(({ id, sha256 }) => ({ id, sha256 })));
    expect(decision.adopts.map(({ path }) => path)).toEqual(['files/a', 'files/b']);
    expect(decision.adopts[0]?.data).toMatchObject({ name: 'a.pdf', state: 'ready', sha256: 'a'.repeat(64) });
  });

  it('[M7.2a] [M7.3b] leave no trace where there are none', () => {
    const decision = done(kind, who, status, payloads[kind], { files });
    expect(decision.event.data).not.toHaveProperty('files');
    expect(decision.adopts).toEqual([]);
    expect(bookOf(decision, bookName)).not.toHaveProperty(kept);
  });

  it.each(['z', ...fileOwners.filter((other) => other !== part)])(
    '[M7.2a] [M7.3b] are refused with one that is not there or not of that part: %s',
    (id) => {
      expect(codeOf(kind, who, status, asked('a'), { files })).toBeNull();
      expect(codeOf(kind, who, status, asked('a', id), { files })).toBe('file-not-ready');
    },
  );
});

describe('files of what a guest is shown', () => {
  const found = soundFindings();
  const withFiles = (...files: string[]) => ({
    kind: 'record' as const,
    title: '系统日志',
    source: '信息中心',
    on: day,
    by: 'sun',
    files,
  });
  const investigation: InvestigationBook = {
    ...found,
    materials: { ...found.materials, m2: withFiles('a', 'b'), m3: withFiles('b'), m4: withFiles('d') },
  };
  const paperFor = (...shows: string[]) =>
    done('invite', 'sun', 'investigating', { ...payloads.invite, shows }, { investigation }).books.find(({ path }) =>
      path.startsWith('invitations/'),
    )?.data;

  it('[M7.2b] stand in the guest’s paper, each with its material, and those of nothing else', () => {
    expect(paperFor('m1', 'm2', 'm3')).toMatchObject({
      files: ['a', 'b'],
      materials: { m2: { files: ['a', 'b'] }, m3: { files: ['b'] } },
    });
    expect(paperFor('m4')).toMatchObject({ files: ['d'] });
  });

  it('[M7.2b] are none where nothing shown has any', () => {
    expect(paperFor('m1')).toMatchObject({ files: [] });
    expect(paperFor()).toMatchObject({ files: [], materials: {} });
  });
});

describe('files attached to an application', () => {
  const files = [file('a', 'investigation'), file('b', 'referral'), file('c', 'draft')];

  it('[M7.1b] are in the record of its submission by what they hold, without their names', () => {
    const decision = done('submit', 'chen', 'draft', undefined, { files });
    expect(decision.event.data['files']).toEqual([{ id: 'c', sha256: 'c'.repeat(64) }]);
    expect(decision.adopts.map(({ path }) => path)).toEqual(['files/c']);
    expect(done('submit', 'chen', 'draft').event.data).not.toHaveProperty('files');
  });

  it('[M7.1b] of the first submission are in the record of the second too', () => {
    const again = done('submit', 'chen', caseIn('returned'), undefined, { files: [...files, file('d', 'draft')] });
    expect(again.event.data['files']).toHaveLength(2);
  });
});
