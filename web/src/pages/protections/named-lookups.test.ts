import type { LookupResult } from '@rongcuo/domain';
import { describe, expect, it, vi } from 'vitest';
import type { LookupItem } from '../../data/sdk/protections.ts';
import { namedPage, namesBy } from './named-lookups.ts';

const at = '2026-11-23T02:00:00.000Z' as LookupItem['at'];
const question = { subjectId: 'lin', kind: 'annual', year: 2026, purpose: '年度考核' };
const refused = (code: string, facts = {}): LookupResult => ({ status: 'refused', code, facts });
const answered: LookupResult = {
  ...{ status: 'answered', subjectName: '林晓岚', askedBy: '朱琳', kind: 'annual', year: 2026 },
  lines: [],
};
const asked = (id: string, result: LookupResult | undefined, about: unknown = question): LookupItem => ({
  ...{ id, by: 'zhu', at, question: about },
  ...(result && { result }),
});

const cadres: Readonly<Record<string, string>> = { lin: '林晓岚', zhu: '朱琳' };
const denied = Object.assign(new Error('no'), { code: 'permission-denied' });
async function read(uid: string) {
  const name = cadres[uid];
  if (name === undefined) throw denied;
  return { name };
}
const listed = (...items: LookupItem[]) => namedPage(Promise.resolve({ items, next: null }), namesBy(read));

describe('questions as supervision sees them', () => {
  it('[M8a] [M11b] one that was refused has the cadre’s name, who asked, and why it was refused', async () => {
    const { items } = await listed(
      asked('q1', refused('own-matter', { askedBy: '朱琳' }), { ...question, subjectId: 'zhu' }),
      asked('q2', refused('not-yours', { askedBy: '吴敏' })),
      asked('q3', refused('of-another-version')),
    );
    expect(items).toMatchObject([
      { subjectName: '朱琳', askedBy: '朱琳', refused: 'own-matter', found: null },
      { subjectName: '林晓岚', askedBy: '吴敏', refused: 'not-yours' },
      { subjectName: '林晓岚', askedBy: null, refused: 'unknown' },
    ]);
  });

  it('[M8a] one about nobody, or about nothing that can be told, says that there is no such person', async () => {
    const { items } = await listed(
      asked('q1', refused('not-yours'), { ...question, subjectId: 'nobody' }),
      asked('q3', refused('subject-not-cadre')),
      asked('q2', refused('payload-invalid'), '什么都没有'),
    );
    expect(items).toMatchObject([
      { subjectId: 'nobody', subjectName: null },
      { subjectId: 'lin', subjectName: null },
      { subjectId: null, subjectName: null },
    ]);
  });

  it('[M8a] one that was answered, or waits, is what it was', async () => {
    const { items } = await listed(asked('q1', answered), asked('q2', undefined));
    expect(items).toMatchObject([
      { subjectName: '林晓岚', askedBy: '朱琳', found: 0, refused: null },
      { subjectName: '林晓岚', askedBy: null, found: null, refused: null },
    ]);
  });

  it('[M8a] each name is read once, and only a lost connection fails the list', async () => {
    const reading = vi.fn(read);
    const nameOf = namesBy(reading);
    const page = (...items: LookupItem[]) => Promise.resolve({ items, next: null });
    const first = {
      items: [asked('q1', refused('not-yours')), asked('q2', undefined)],
      next: () => page(asked('q3', undefined)),
    };
    const { next } = await namedPage(Promise.resolve(first), nameOf);
    expect((await next?.())?.items).toMatchObject([{ id: 'q3', subjectName: '林晓岚' }]);
    expect(reading).toHaveBeenCalledTimes(1);
    const offline = namesBy(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(namedPage(page(asked('q1', undefined)), offline)).rejects.toThrow('Failed to fetch');
  });
});
