import { describe, expect, it } from 'vitest';
import { type Matter, tieBetween } from './ties.ts';

const matter: Matter = { subjectId: 'chen', applicantId: 'clerk', unitId: 'it', subjectKin: ['sister'] };

describe('tieBetween', () => {
  it.each([
    ['the subject', { uid: 'chen', unitId: 'x', kin: [] }, 'self'],
    ['whoever applied', { uid: 'clerk', unitId: 'x', kin: [] }, 'self'],
    ['someone who declared the subject as kin', { uid: 'a', unitId: 'x', kin: ['chen'] }, 'kin'],
    ['someone who declared the applicant as kin', { uid: 'a', unitId: 'x', kin: ['clerk'] }, 'kin'],
    ['someone whom the subject declared as kin', { uid: 'sister', unitId: 'x', kin: [] }, 'kin'],
    ['a colleague of the same unit', { uid: 'a', unitId: 'it', kin: [] }, 'sameUnit'],
    ['kin of the same unit (the stronger tie is named)', { uid: 'sister', unitId: 'it', kin: [] }, 'kin'],
  ] as const)('[M7.2a] finds the tie of %s', (_, person, tie) => expect(tieBetween(person, matter)).toBe(tie));

  it.each([
    ['a stranger', { uid: 'a', unitId: 'x', kin: ['b'] }],
    ['a person without a unit', { uid: 'a', unitId: null, kin: [] }],
  ] as const)('[M7.2a] finds none for %s', (_, person) => expect(tieBetween(person, matter)).toBeNull());
});
