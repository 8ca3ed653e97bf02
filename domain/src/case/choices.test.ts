import { describe, expect, it } from 'vitest';
import { type Catalogues, defaultCatalogues, type ListName } from '../measures/catalogues.ts';
import { defaultPolicy } from '../measures/policy.ts';
import { ask, codeOf, done } from './asking.fixture.ts';
import { caseIn, completeDraft, day, payloads } from './fixtures.ts';
import { eventWords } from './text/events.ts';
import { fieldLabel, problemText } from './text/fields.ts';
import { refusalWords } from './text/refusals.ts';

/** The catalogues with one item more, and one retired. */
function changed(list: ListName, added: string, retired: string): Catalogues {
  const items = defaultCatalogues[list].map((one) => (one.id === retired ? { ...one, retired: true } : one));
  return { ...defaultCatalogues, [list]: [...items, { id: added, label: `新增${added}`, retired: false }] };
}
const under = (catalogues: Catalogues) => ({ policy: { ...defaultPolicy, version: 3, catalogues } });

describe('what is chosen from an open list', () => {
  const kinds = under(changed('accountabilityKinds', 'audit', 'inquiry'));
  const draftOf = (kind: string) => ({
    draft: { ...completeDraft(), accountability: { departmentId: 'organization', kind, raisedOn: '2026-10-12' } },
  });

  it('[M13] an application names a kind of accountability that is in use, and none that is retired', () => {
    expect(codeOf('submit', 'chen', 'draft', undefined, { ...kinds, ...draftOf('audit') })).toBeNull();
    const refused = ask('submit', 'chen', 'draft', undefined, { ...kinds, ...draftOf('inquiry') });
    expect(refused).toMatchObject({
      code: 'application-incomplete',
      facts: { problems: [{ field: 'accountability.kind', code: 'retired' }] },
    });
    expect(problemText({ field: 'accountability.kind', code: 'retired' }, kinds.policy.catalogues)).toContain('停用');
    expect(ask('submit', 'chen', 'draft', undefined, { ...kinds, ...draftOf('toString') })).toMatchObject({
      facts: { problems: [{ field: 'accountability.kind', code: 'not-valid' }] },
    });
  });

  it('[M13] supplements are checked by the catalogue that the case began under', () => {
    const before = { ...draftOf('inquiry'), policy: defaultPolicy };
    expect(codeOf('submit', 'chen', caseIn('returned'), undefined, before)).toBeNull();
  });

  it('[M13] a department opens a case in a proceeding that is in use', () => {
    const opening = (kind: string) => ({
      ...payloads.openExOfficio,
      proceeding: { kind, raisedOn: day, reference: '1号' },
    });
    const draft = { ...caseIn('draft'), applicantId: 'sun', parties: ['sun'] };
    expect(codeOf('openExOfficio', 'sun', draft, opening('audit'), kinds)).toBeNull();
    expect(codeOf('openExOfficio', 'sun', draft, opening('inquiry'), kinds)).toBe('not-on-list');
  });

  it('[M13] [M7.2a] material is of a kind in use, and the words of the refusal name the other', () => {
    const material = under(changed('materialKinds', 'drone', 'site'));
    const of = (kind: string) => ({ ...payloads.addMaterial, kind });
    expect(codeOf('addMaterial', 'sun', 'investigating', of('drone'), material)).toBeNull();
    const refused = ask('addMaterial', 'sun', 'investigating', of('site'), material);
    expect(refused).toMatchObject({ code: 'not-on-list', facts: { item: '现场情况' } });
    if (!refused.ok) expect(refusalWords(refused, material.policy.catalogues)).toContain('现场情况');
  });

  it('[M13] [M7.1b] a ground for declining is in use, and the record tells it in the words of its version', () => {
    const grounds = under(changed('declineGrounds', 'settled', 'duplicate'));
    const on = (ground: string) => ({ ground, reason: '见说明' });
    expect(codeOf('decline', 'wu', 'submitted', on('duplicate'), grounds)).toBe('not-on-list');
    const { event } = done('decline', 'wu', 'submitted', on('settled'), grounds);
    expect(eventWords({ kind: 'decline', data: event.data }, grounds.policy.catalogues).detail).toBe(
      '新增settled：见说明',
    );
  });
});

describe('the words of articles 3 to 6', () => {
  const catalogues: Catalogues = {
    ...defaultCatalogues,
    conditions: { ...defaultCatalogues.conditions, remedied: { label: '主动补救' } },
  };

  it('[M13] are those of the case’s version in labels, in refusals and in the record', () => {
    expect(fieldLabel('statements.remedied', catalogues)).toBe('主动补救');
    expect(fieldLabel('conditions.remedied', defaultCatalogues)).not.toBe('主动补救');
    expect(refusalWords({ code: 'conditions-unmet', facts: { conditions: ['remedied'] } }, catalogues)).toContain(
      '主动补救',
    );
    const found = { kind: 'find', data: { target: 'conditions.remedied', met: true } };
    expect(eventWords(found, catalogues).detail).toBe('主动补救：符合');
  });
});
