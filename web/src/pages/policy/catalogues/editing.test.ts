import { CatalogueProposal, type Catalogues, defaultCatalogues } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { catalogueChanges } from './changes.ts';
import { controlId, newItem, proposalFrom, type TypedCatalogues, typedFrom } from './editing.ts';

const reason = '录入本校正式表述';

/** What somebody typed over our own words. */
function typed(change: (typed: TypedCatalogues) => void): TypedCatalogues {
  const now = typedFrom(defaultCatalogues);
  change(now);
  return now;
}
function words(now: TypedCatalogues, group: keyof TypedCatalogues['words'], id: string) {
  const found = now.words[group][id];
  if (!found) throw new Error('no such item');
  return found;
}
function published(change: (typed: TypedCatalogues) => void): Catalogues {
  const { proposal } = proposalFrom(typed(change), 1, reason);
  if (!proposal) throw new Error('not good');
  return proposal.catalogues;
}

describe('editing the catalogues', () => {
  it('[M13] asks to publish what stands there, unchanged where nothing was typed', () => {
    const { proposal, errors } = proposalFrom(typedFrom(defaultCatalogues), 3, reason);
    expect(errors).toEqual({});
    expect(proposal).toEqual(CatalogueProposal.parse({ catalogues: defaultCatalogues, basedOn: 3, reason }));
    expect(catalogueChanges(defaultCatalogues, proposal?.catalogues ?? defaultCatalogues)).toEqual([]);
  });

  it('[M13] shows each change as it was and as it will be, at its article', () => {
    const after = published((now) => {
      words(now, 'conditions', 'remedied').label = '主动补救';
      words(now, 'circumstances', 'reformPilot').wording = ' 本校正式表述。 ';
      words(now, 'boundaries', 'exploration').beyond = '有禁令';
    });
    expect(catalogueChanges(defaultCatalogues, after)).toEqual([
      { label: '第五条第（二）项 正式表述', value: '（无） → 本校正式表述。' },
      { label: '第六条第（六）项 名称', value: '积极挽回损失、消除影响 → 主动补救' },
      { label: '第四条第 2 条界限 不予容错的一边', value: '明令禁止之后仍然继续 → 有禁令' },
    ]);
  });

  it('[M13] tells what is added, renamed, retired and brought back in a list', () => {
    const after = published((now) => {
      const [first] = now.lists.materialKinds;
      if (!first) throw new Error('empty');
      first.label = '书面资料';
      first.retired = true;
      now.lists.materialKinds.push({ ...newItem(now.lists.materialKinds), label: '航拍影像' });
    });
    expect(catalogueChanges(defaultCatalogues, after)).toEqual([
      { label: '材料种类', value: '“文件资料”改为“书面资料”\n停用“书面资料”\n增加“航拍影像”' },
    ]);
    expect(catalogueChanges(after, { ...after, materialKinds: defaultCatalogues.materialKinds })).toEqual([
      { label: '材料种类', value: '“书面资料”改为“文件资料”\n恢复“文件资料”' },
    ]);
  });

  it('[M13] gives a new item an id that none of the list ever had', () => {
    const items = typedFrom(defaultCatalogues).lists.materialKinds;
    const first = newItem(items);
    const second = newItem([...items, first]);
    expect(new Set([...items, first, second].map(({ id }) => id)).size).toBe(items.length + 2);
    expect(first).toMatchObject({ label: '', retired: false, isNew: true });
  });

  it.each<readonly [string, (now: TypedCatalogues) => void, string, RegExp]>([
    [
      'a name left empty',
      (now) => (words(now, 'principles', 'facts').label = ' '),
      controlId('principles', 'facts', 'label'),
      /第三条第（二）项：请填写名称/,
    ],
    [
      'a wording that does not fit',
      (now) => (words(now, 'conditions', 'remedied').wording = '长'.repeat(601)),
      controlId('conditions', 'remedied', 'wording'),
      /最多 600 字/,
    ],
    [
      'a side left empty',
      (now) => (words(now, 'boundaries', 'exploration').within = ''),
      controlId('boundaries', 'exploration', 'within'),
      /每边/,
    ],
    [
      'an item without a name',
      (now) => void now.lists.declineGrounds.push(newItem(now.lists.declineGrounds)),
      controlId('declineGrounds', 'added5'),
      /不予受理的理由：请填写项目名称/,
    ],
    [
      'nothing left to choose',
      (now) => {
        for (const one of now.lists.accountabilityKinds) one.retired = true;
      },
      controlId('accountabilityKinds'),
      /至少保留一项/,
    ],
    [
      'two of one name',
      (now) => void now.lists.materialKinds.push({ id: 'again', label: '其他', retired: false, isNew: true }),
      controlId('materialKinds'),
      /名称相同/,
    ],
    [
      'two of an article under one name',
      (now) => {
        words(now, 'conditions', 'remedied').label = words(now, 'conditions', 'dueProcess').label;
      },
      controlId('conditions', 'notForbidden', 'label'),
      /六项条件.*名称相同/,
    ],
    [
      'more items than fit',
      (now) =>
        now.lists.materialKinds.push(
          ...Array.from({ length: 30 }, (_, n) => ({ id: `a${n}`, label: `${n}`, retired: false, isNew: true })),
        ),
      controlId('materialKinds'),
      /最多 30 项/,
    ],
  ])('[M13] refuses %s at its place, in words', (_title, change, id, said) => {
    const { proposal, errors } = proposalFrom(typed(change), 1, reason);
    expect(proposal).toBeNull();
    expect(Object.keys(errors)).toEqual([id]);
    expect(errors[id]).toMatch(said);
  });

  it('[M14] refuses a missing reason', () => {
    expect(proposalFrom(typedFrom(defaultCatalogues), 1, ' ').errors).toHaveProperty('policy-reason');
  });
});
