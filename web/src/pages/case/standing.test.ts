import { CaseState, emptyBooks, instantFromMillis, type Member } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { hasObject, inOrder, mayDecideRecusal, nowBarred, offersTo, recusable } from './standing.ts';

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
    expect(offersTo(sun, submitted, now)).toEqual({
      actions: ['accept', 'return', 'declareTie'],
      barred: [],
    });
    expect(offersTo({ ...sun, uid: 'he', roles: ['committee'] }, submitted, now)).toEqual({ actions: [], barred: [] });
  });

  it('[M12] says why an excluded case cannot be accepted', () => {
    const { actions, barred } = offersTo(sun, { ...submitted, excluded: true }, now);
    expect(actions).toEqual(['declareTie']);
    expect(barred).toHaveLength(1);
    expect(barred[0]?.kinds).toEqual(expect.arrayContaining(['accept', 'return']));
    expect(barred[0]?.words).toContain('第十二条');
  });

  it('[M7.1b] says so when somebody else was quicker', () => {
    expect(nowBarred('accept', sun, submitted, now)).toBeNull();
    expect(nowBarred('accept', sun, { ...submitted, status: 'accepted' }, now)).toContain('已受理');
  });

  it('[M7.2a] lets those be asked to stay out who deal with it in office, by name, and nobody oneself or gone', () => {
    const names = { sun: '孙立', zhou: '周敏', wu: '吴建国', he: '何平' };
    const state = { ...submitted, desk: ['sun', 'wu'], handlers: ['sun'], bench: ['he'], names };
    const [ofSun, ofWu, ofHe] = (['sun', 'wu', 'he'] as const).map((uid) => ({ uid, name: names[uid] }));
    expect(recusable({ ...sun, uid: 'chen' }, state)).toEqual([ofSun, ofWu, ofHe]);
    expect(recusable(sun, state)).toEqual([ofWu, ofHe]);
  });

  it('[M7.2a] offers a decision on a recusal to whom it falls', () => {
    const wu = { ...sun, uid: 'wu', roles: ['head' as const] };
    const asked = { ...submitted, desk: ['sun', 'wu'], deciders: ['head' as const] };
    expect(mayDecideRecusal(wu, asked)).toBe(true);
    expect(mayDecideRecusal(sun, asked)).toBe(false);
    expect(mayDecideRecusal(wu, { ...asked, deciders: ['secretary' as const] })).toBe(false);
  });

  it('offers no answer where nothing was asked', () => {
    const known = { investigation: emptyBooks.investigation, meeting: null };
    for (const kind of ['askRecusal', 'decideRecusal', 'endInvitation', 'liftObjection', 'answerObjection'] as const) {
      expect(hasObject(kind, sun, submitted, known)).toBe(false);
    }
    expect(hasObject('liftObjection', sun, { ...submitted, objected: true }, known)).toBe(true);
    expect(hasObject('addMaterial', sun, submitted, known)).toBe(true);
  });

  it('puts first what the case waits for, and the rest behind one more tap', () => {
    const kinds = ['assign', 'addMaterial', 'find', 'declareTie', 'decideRecusal'] as const;
    const team = { status: 'investigating' as const, handlers: ['sun', 'zhou'] };
    expect(inOrder(kinds, team)).toEqual({
      due: ['decideRecusal', 'addMaterial', 'find'],
      more: ['assign', 'declareTie'],
    });
    // Somebody had to leave the team: then others come first.
    expect(inOrder(kinds, { ...team, handlers: ['sun'] })).toEqual({
      due: ['decideRecusal', 'assign', 'addMaterial', 'find'],
      more: ['declareTie'],
    });
    expect(inOrder(['withdraw', 'askRecusal'], team)).toEqual({ due: ['withdraw', 'askRecusal'], more: [] });
  });
});
