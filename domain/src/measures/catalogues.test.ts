import { describe, expect, it } from 'vitest';
import {
  articleItems,
  Catalogues,
  catalogueLimits,
  defaultCatalogues,
  fixedCatalogues,
  inUse,
  isInUse,
  itemLabel,
  type ListItem,
  listNames,
  wordingOf,
} from './catalogues.ts';

const kinds = defaultCatalogues.materialKinds;
const withKinds = (materialKinds: readonly ListItem[]) =>
  Catalogues.safeParse({ ...defaultCatalogues, materialKinds }).success;
const item = (id: string, label = id, retired = false): ListItem => ({ id, label, retired });

/** Four bytes a character, nothing left out: the largest that is accepted. */
function largest(): Catalogues {
  const full = (max: number) => '𠮷'.repeat(max);
  const { label, wording, items, itemLabel: short } = catalogueLimits;
  const words = (n: number) => ({ label: `${full(label - 2)}${n + 10}`, wording: full(wording) });
  const sides = { within: full(label), beyond: full(label) };
  const list = Array.from({ length: items }, (_, n) => item(`a${n}`.padEnd(32, 'z'), `${full(short - 2)}${n + 10}`));
  const fixed = fixedCatalogues.map((group) => [
    group,
    Object.fromEntries(
      articleItems[group].map(({ id }, n) => [id, group === 'boundaries' ? { ...words(n), ...sides } : words(n)]),
    ),
  ]);
  return Catalogues.parse(Object.fromEntries([...fixed, ...listNames.map((name) => [name, list])]));
}

describe('the catalogues', () => {
  it('[M13] hold every item of articles 3 to 6, in our own words until others are published', () => {
    expect(fixedCatalogues.map((group) => articleItems[group].length)).toEqual([5, 9, 6, 3]);
    for (const group of fixedCatalogues)
      for (const { id } of articleItems[group]) expect(wordingOf(defaultCatalogues, group, id)?.label).toMatch(/\S/);
    expect(wordingOf(defaultCatalogues, 'conditions', 'toString')).toBeNull();
  });

  it('[M13] keep the ids that the articles fix: none is left out, none is added', () => {
    const { remedied: _, ...five } = defaultCatalogues.conditions;
    expect(Catalogues.safeParse({ ...defaultCatalogues, conditions: five }).success).toBe(false);
    const seven = { ...defaultCatalogues.conditions, seventh: { label: '第七项' } };
    expect(Catalogues.safeParse({ ...defaultCatalogues, conditions: seven }).success).toBe(false);
  });

  it('[M13] two items of one article have different names', () => {
    const { remedied, dueProcess } = defaultCatalogues.conditions;
    const twins = { ...defaultCatalogues.conditions, remedied: { ...remedied, label: dueProcess.label } };
    expect(Catalogues.safeParse({ ...defaultCatalogues, conditions: twins }).success).toBe(false);
  });

  it('[M13] stay far below what a document can hold, however much is written', () => {
    expect(new TextEncoder().encode(JSON.stringify(largest())).length).toBeLessThan(200_000);
  });

  it.each<readonly [string, readonly ListItem[], boolean]>([
    ['one more item', [...kinds, item('drone', '航拍影像')], true],
    ['a retired item beside one of the same name', [...kinds, item('old', '其他', true)], true],
    ['two items of one name in use', [...kinds, item('another', ' 其他 ')], false],
    ['two items of one id', [...kinds, item('other', '另一种')], false],
    ['all items retired', kinds.map((one) => ({ ...one, retired: true })), false],
    ['no items', [], false],
    ['more items than fit', Array.from({ length: 31 }, (_, n) => item(`a${n}`)), false],
    ['an item without a name', [...kinds, item('blank', ' ')], false],
    ['a name that does not fit', [...kinds, item('long', '长'.repeat(31))], false],
    ['an id that is none', [...kinds, item('__proto__', '某种')], false],
  ])('[M13] a list with %s: %s', (_, list, accepted) => expect(withKinds(list)).toBe(accepted));

  it('[M13] a retired item is readable and cannot be chosen', () => {
    const list = [...kinds, item('fax', '传真件', true)];
    expect(itemLabel(list, 'fax')).toBe('传真件');
    expect(isInUse(list, 'fax')).toBe(false);
    expect(inUse(list)).toEqual(kinds);
    expect(itemLabel(list, 'nobody-knows')).toBe('nobody-knows');
  });
});
