import { CaseState, instantFromMillis, type Member } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { nowBarred, offersTo } from './standing.ts';

const now = instantFromMillis(Date.parse('2026-10-08T00:00:00Z'));
const sun: Member = {
  uid: 'sun',
  name: '孙立',
  post: '',
  roles: ['handler'],
  unitId: 'office',
  department: 'organization',
  kin: [],
  active: true,
  version: 1,
};
const submitted = CaseState.parse({
  status: 'submitted',
  applicantId: 'chen',
  createdAt: now,
  onRecord: true,
  parties: ['chen'],
  applicantKind: 'self',
  subjectId: 'chen',
  unitId: 'it',
  departmentId: 'organization',
  desk: ['sun'],
  submissions: 1,
});

describe('what the case page offers', () => {
  it('[M7.1b] offers intake to accept or to send back, and nothing that would be refused', () => {
    expect(offersTo(sun, submitted, now)).toEqual({ actions: ['accept', 'return'], barred: [] });
    expect(offersTo({ ...sun, uid: 'he', roles: ['committee'] }, submitted, now)).toEqual({ actions: [], barred: [] });
  });

  it('[M12] says why an excluded case cannot be accepted', () => {
    const { actions, barred } = offersTo(sun, { ...submitted, excluded: true }, now);
    expect(actions).toEqual([]);
    expect(barred).toHaveLength(1);
    expect(barred[0]?.kinds).toEqual(expect.arrayContaining(['accept', 'return']));
    expect(barred[0]?.words).toContain('第十二条');
  });

  it('[M7.1b] says so when somebody else was quicker', () => {
    expect(nowBarred('accept', sun, submitted, now)).toBeNull();
    expect(nowBarred('accept', sun, { ...submitted, status: 'accepted' }, now)).toContain('已受理');
  });
});
