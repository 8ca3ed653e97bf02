import { describe, expect, it } from 'vitest';
import { now, people } from '../case/fixtures.ts';
import { type Catalogues, defaultCatalogues, type ListItem } from './catalogues.ts';
import { defaultPolicy, type Policy, type PolicyRequest } from './policy.ts';
import { decidePublication, type PublicationFacts } from './publication.ts';

const { version: _, catalogues: __, ...parameters } = defaultPolicy;
const official: Catalogues = {
  ...defaultCatalogues,
  conditions: { ...defaultCatalogues.conditions, remedied: { label: '主动补救', wording: '本校正式表述。' } },
};
const inForce: Policy = { ...defaultPolicy, version: 4, investigators: 3, catalogues: official };
const reason = '试行一年后调整';

function decided(request: Partial<PolicyRequest>, facts: Partial<PublicationFacts> = {}) {
  return decidePublication({ reason, by: 'wu', at: now, ...request }, { publisher: people.wu, inForce, ...facts });
}
const ofCatalogues = (catalogues: unknown, basedOn: unknown = 4) => ({ catalogues, basedOn });

describe('what is asked to be published', () => {
  it('[M13] parameters make the next version and leave the catalogues as they are in force', () => {
    expect(decided({ policy: parameters })).toEqual({
      ok: true,
      published: {
        ...parameters,
        version: 5,
        catalogues: official,
        publishedAt: now,
        publishedBy: 'wu',
        reason,
      },
    });
  });

  it('[M13] catalogues make the next version and leave the parameters as they are in force', () => {
    const decision = decided(ofCatalogues(defaultCatalogues));
    expect(decision).toMatchObject({ ok: true, published: { version: 5, investigators: 3 } });
    expect(decision.ok && decision.published.catalogues).toEqual(defaultCatalogues);
  });

  it('[M14] only the head of the department that interprets, and only in office', () => {
    for (const publisher of [people.sun, people.zheng, people.xu, people.han, people.you])
      expect(decided({ policy: parameters }, { publisher })).toMatchObject({ code: 'not-yours' });
    for (const publisher of [null, { ...people.wu, active: false }])
      expect(decided(ofCatalogues(official), { publisher })).toMatchObject({ code: 'inactive' });
  });

  it('[M13] catalogues written over a version that is no longer in force are refused, with the one that is', () => {
    expect(decided(ofCatalogues(official, 3))).toMatchObject({ code: 'overtaken', facts: { version: 4 } });
  });

  it('[M13] an item is retired, never deleted, and may come back', () => {
    const [first, ...others] = defaultCatalogues.declineGrounds;
    expect(decided(ofCatalogues({ ...official, declineGrounds: others }))).toMatchObject({
      code: 'item-deleted',
      facts: { items: [first?.label] },
    });
    const retire = (retired: boolean): ListItem[] =>
      defaultCatalogues.declineGrounds.map((one) => (one.id === first?.id ? { ...one, retired } : one));
    const retired = decided(ofCatalogues({ ...official, declineGrounds: retire(true) }));
    expect(retired).toMatchObject({ ok: true });
    if (!retired.ok) return;
    const back = decided(ofCatalogues({ ...official, declineGrounds: retire(false) }, 5), {
      inForce: retired.published,
    });
    expect(back).toMatchObject({ ok: true, published: { version: 6 } });
  });

  it.each<readonly [string, Partial<PolicyRequest>]>([
    ['both at once', { policy: parameters, ...ofCatalogues(official) }],
    ['neither', {}],
    ['parameters with catalogues among them', { policy: { ...parameters, catalogues: official } }],
    ['a version of one’s own choice', { policy: { ...parameters, version: 9 } }],
    ['catalogues of no version', { catalogues: official }],
    ['no reason', { policy: parameters, reason: ' ' }],
    ['catalogues that are text', ofCatalogues('全部放宽')],
  ])('[M13] %s cannot be published', (_title, request) => {
    expect(decided(request)).toMatchObject({ code: 'payload-invalid' });
  });
});
