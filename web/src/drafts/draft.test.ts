import { Application, checkApplication, defaultCatalogues, isPlainDate } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { applicantKindsOf, draftAsJson, draftFrom, fillInApplicant } from './draft.ts';

const chen = { uid: 'chen', unitId: 'it', roles: ['cadre'] as const };

describe('a draft', () => {
  it('keeps text of any length and drops what is not text', () => {
    const long = '长'.repeat(20_000);
    const draft = draftFrom({ matter: { account: long, title: 7 }, exclusion: null, updatedAt: {}, extra: 'x' });
    expect(draft.matter).toEqual({ account: long });
    expect(Object.keys(draft).every((key) => Object.hasOwn(Application.shape, key))).toBe(true);
  });

  it('is read from nothing at all', () => {
    for (const nothing of [null, undefined, 'x', [], 1]) expect(draftFrom(nothing).statements).toEqual({});
  });

  it('keeps a circumstance that is ticked but has no text yet', () => {
    expect(draftFrom({ circumstances: { emergency: '' } }).circumstances).toEqual({ emergency: '' });
  });

  it('[M7.1b] is stored in the very shape that is checked at submission', () => {
    const today = '2026-10-08';
    if (!isPlainDate(today)) throw new Error('not a date');
    const checked = checkApplication(draftAsJson(draftFrom({})), today, defaultCatalogues);
    if (checked.ok) throw new Error('an empty draft passed');
    expect(checked.problems.map(({ code }) => code)).not.toContain('not-valid');
  });
});

describe('who applies', () => {
  it('[M7.1b] asks only those who can apply both ways', () => {
    expect(applicantKindsOf({ roles: ['cadre', 'unit'] })).toEqual(['self', 'unit']);
    expect(applicantKindsOf({ roles: ['head', 'unit'] })).toEqual(['unit']);
    expect(applicantKindsOf({ roles: ['head'] })).toEqual([]);
  });

  it('[M7.1b] an application in person is about the applicant', () => {
    const draft = draftFrom({ subjectId: 'lin' });
    fillInApplicant(draft, { ...chen, roles: ['cadre'] });
    expect(draft).toMatchObject({ applicantKind: 'self', subjectId: 'chen', unitId: 'it' });
  });

  it('[M7.1b] a party organization names somebody else of its unit', () => {
    const draft = draftFrom({ applicantKind: 'unit', subjectId: 'chen' });
    fillInApplicant(draft, { ...chen, roles: ['cadre', 'unit'] });
    expect(draft.subjectId).toBeUndefined();
    expect(draft.unitId).toBe('it');
  });

  it('leaves the choice open to who can apply both ways', () => {
    const draft = draftFrom({});
    fillInApplicant(draft, { ...chen, roles: ['cadre', 'unit'] });
    expect(draft.applicantKind).toBeUndefined();
  });
});
